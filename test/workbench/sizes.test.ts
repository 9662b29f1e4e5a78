// Sizes of rows and columns and merged areas, asked of the stand-in by the real Office.js client. Titles begin with the id of the difference.
import type { Book, SheetStart } from '../../src/workbench/book/book';
import { Book as Workbook } from '../../src/workbench/book/book';
import { openOffice, type OpenOffice } from './open-office';

let office: OpenOffice;
let book: Book;
function open(more: Partial<SheetStart> = {}): void {
  book = new Workbook([
    {
      name: '自评表',
      cells: [
        [
          { row: 0, column: 0 },
          { value: 1, numberFormat: 'General' },
        ],
      ],
      ...more,
    },
  ]);
  office = openOffice(book);
}
afterEach(() => expect(office.host.gaps).toEqual([]));

const run = <T>(ask: (sheet: Excel.Worksheet) => T): Promise<T> =>
  Excel.run(async (context) => {
    const asked = ask(context.workbook.worksheets.getItem('自评表'));
    await context.sync();
    return asked;
  });
const failure = async (asked: Promise<unknown>): Promise<string> => {
  try {
    await asked;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
  return 'none';
};
const setHeight = (): Promise<unknown> => run((sheet) => (sheet.getRange('2:2').untrack().format.rowHeight = 60));

test('sizes-one-by-one: each row and column tells its own in points, a hidden one none', async () => {
  open({
    rows: [
      [1, { height: 26 }],
      [2, { height: 26, hidden: true }],
    ],
    columns: [[1, { width: 20 }]],
  });
  const [rows, columns] = await run((sheet) => {
    const range = sheet.getRange('A1:B3').untrack();
    return [range.getRowProperties({ format: { rowHeight: true } }), range.getColumnProperties({ format: { columnWidth: true } })] as const;
  });
  expect(rows.value.map(({ format }) => format?.rowHeight)).toEqual([15, 26, 0]);
  expect(columns.value.map(({ format }) => format?.columnWidth)).toEqual([48, 105]);
  await setHeight();
  expect(book.activeSheet.rowHeight(1)).toBe(60);
});

test('cells tell the size of their font and whether they wrap', async () => {
  const style = { font: { size: 10.5 }, alignment: { wrapText: true } };
  open({
    cells: [
      [
        { row: 0, column: 0 },
        { value: '甲', numberFormat: 'General', style },
      ],
    ],
  });
  const cells = await run((sheet) =>
    sheet
      .getRange('A1:B1')
      .untrack()
      .getCellProperties({ format: { font: { size: true }, wrapText: true } }),
  );
  expect(cells.value).toEqual([
    [{ format: { font: { size: 10.5 }, wrapText: true } }, { format: { font: { size: 11 }, wrapText: false } }],
  ]);
});

test('merged-areas: those that lie in the range, whole; a null object where there is none', async () => {
  open({ merges: [{ row: 0, column: 0, rows: 1, columns: 4 }] });
  const [some, none] = await run(
    (sheet) =>
      [
        sheet.getRange('B1:B9').untrack().getMergedAreasOrNullObject().load({ address: true }),
        sheet.getRange('A5:B9').untrack().getMergedAreasOrNullObject().load({ address: true }),
      ] as const,
  );
  expect([some.address, none.isNullObject]).toEqual(['自评表!A1:D1', true]);
});

test('merged-areas: more than 512 fail', async () => {
  open({ merges: Array.from({ length: 513 }, (_, row) => ({ row, column: 0, rows: 1, columns: 2 })) });
  expect(await failure(run((sheet) => sheet.getRange('A1:B600').untrack().getMergedAreasOrNullObject().load({ address: true })))).toBe(
    'GeneralException',
  );
});

test('protected-sizes: refused unless the sheet allows them, whatever it allows of other looks', async () => {
  open({ protection: { protected: true, options: { formatCells: true } } });
  expect([await failure(setHeight()), book.activeSheet.rowHeight(1)]).toEqual(['AccessDenied', 15]);
  open({ protection: { protected: true, options: { formatRows: true } } });
  expect([await failure(setHeight()), book.activeSheet.rowHeight(1)]).toEqual(['none', 60]);
});
