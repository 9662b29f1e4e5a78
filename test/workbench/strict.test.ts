// Where Excel is stricter or stranger than one expects, asked of the stand-in by the real Office.js client. Titles begin with the id of the difference.
import type { Book, BookCell, CellValue } from '../../src/workbench/book/book';
import { afterInsertion, shifted } from '../../src/workbench/book/references';
import { copyRow, insertRows } from '../../src/workbench/book/rows';
import type { ToldChange } from '../../src/workbench/host/host';
import { openXlsx, saveXlsx } from '../../src/workbench/xlsx';
import { blankComputedXlsx, formPaths } from '../forms';
import { at, bookOf, sheetOf } from './books';
import { openOffice, type OpenOffice } from './open-office';

let office: OpenOffice;
let book: Book;
function open(cells: Readonly<Record<string, CellValue | Partial<BookCell>>> = { A1: 1, H3: '原因' }): void {
  book = bookOf(sheetOf('自评表', cells), sheetOf('另表', { A1: 1 }));
  office = openOffice(book);
}
beforeEach(() => open());
afterEach(() => expect(office.host.gaps).toEqual([]));

const run = <T>(ask: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => T): Promise<T> =>
  Excel.run(async (context) => {
    const asked = ask(context.workbook.worksheets.getItem('自评表'), context.workbook);
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
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
const sheetId = (): string => book.activeSheet.id;

describe('conditional formats', () => {
  const add = (areas: string, formula: string): Promise<unknown> =>
    run((sheet) => {
      sheet.getRanges(areas).untrack().conditionalFormats.add(Excel.ConditionalFormatType.custom).custom.rule.formula = formula;
    });
  const seenBy = async (address: string | undefined): Promise<readonly string[]> => {
    const formats = await run((sheet) => {
      const range = address === undefined ? sheet.getRange() : sheet.getRange(address);
      return range.untrack().conditionalFormats.load('items/id,items/type,items/customOrNullObject/rule/formula');
    });
    return formats.items.map(({ customOrNullObject }) => customOrNullObject.rule.formula);
  };

  test('format-relative-formula: a formula that is set through the second area is taken as seen from there', async () => {
    await add('C1,E1', '=C1=1');
    await run((sheet) => {
      sheet.getRange('E1').untrack().conditionalFormats.getItemAt(0).custom.rule.formula = '=C1=1';
    });
    expect(book.activeSheet.conditionalFormats.map(({ formula }) => formula)).toEqual(['=A1=1']);
  });

  test('format-relative-formula: on demand it is answered as seen from the range that fetches it, around the edge of the sheet too', async () => {
    await add('H3', '=AND(H3="",COUNTA("自评助手",$H$3)>0)');
    expect(await seenBy(undefined)).toEqual(['=AND(H3="",COUNTA("自评助手",$H$3)>0)']);
    office.host.readsRulesFromRange = true;
    expect(await seenBy(undefined)).toEqual(['=AND(A1="",COUNTA("自评助手",$H$3)>0)']);
    expect(await seenBy('H3:I4')).toEqual(['=AND(H3="",COUNTA("自评助手",$H$3)>0)']);
    expect(shifted('=A1+B$2', { rows: -1, columns: -1 })).toBe('=XFD1048576+A$2');
  });

  test('format-copies: a copied row has rules of its own, with the fixed references of the first and an id of their own', async () => {
    await add('H3:H4', '=AND(H3="",$H$3<>1)');
    copyRow(book, sheetId(), 3, 8, 'person');
    const formats = book.activeSheet.conditionalFormats;
    expect(formats.map(({ ranges, formula }) => [ranges, formula])).toEqual([
      [[{ row: 2, column: 7, rows: 2, columns: 1 }], '=AND(H3="",$H$3<>1)'],
      [[{ row: 8, column: 7, rows: 1, columns: 1 }], '=AND(H9="",$H$3<>1)'],
    ]);
    expect(new Set(formats.map(({ id }) => id)).size).toBe(2);
    copyRow(book, sheetId(), 0, 2, 'person');
    expect(book.activeSheet.conditionalFormats.map(({ formula }) => formula)).toEqual(['=AND(H4="",$H$3<>1)', '=AND(H9="",$H$3<>1)']);
  });

  test('format-copies: inserted rows push areas and references, fixed ones too, and make an area longer that they fall into', async () => {
    open({ A1: 1, H3: '原因', H9: { value: 2, formula: '=SUM(A1:H$8)+另表!A3:B4' } });
    await add('H3,H5:H6', '=AND(H3="",COUNTA($H$3,$H$6)>0)');
    insertRows(book, sheetId(), 5, 2, 'person');
    expect(book.activeSheet.conditionalFormats[0]).toMatchObject({
      ranges: [
        { row: 2, column: 7, rows: 1, columns: 1 },
        { row: 4, column: 7, rows: 4, columns: 1 },
      ],
      formula: '=AND(H3="",COUNTA($H$3,$H$8)>0)',
    });
    expect(book.activeSheet.cell(at('H11')).formula).toBe('=SUM(A1:H$10)+另表!A3:B4');
    expect(afterInsertion('=A:A+$3:4', 2, 1)).toBe('=A:A+$4:5');
  });

  test('format-ids: a file does not keep them', async () => {
    book = await openXlsx(await blankComputedXlsx(formPaths[0] ?? ''));
    office = openOffice(book);
    const id = book.addConditionalFormat(
      sheetId(),
      {
        ranges: [{ row: 0, column: 0, rows: 1, columns: 1 }],
        type: 'Custom',
        formula: '=A1=1',
        look: { fill: '#FFE699' },
        stopIfTrue: false,
      },
      'host',
    ).id;
    const reopened = await openXlsx(await saveXlsx(book));
    const formats = reopened.activeSheet.conditionalFormats.filter(({ formula }) => formula === '=A1=1');
    expect(formats).toHaveLength(1);
    expect(formats[0]?.id).not.toBe(id);
  });

  test('format-listing-fails: of a rule that a person duplicated nothing can be read, so that the listing fails', async () => {
    await add('H3', '=H3=""');
    expect(await failure(seenBy(undefined))).toBe('none');
    book.activeSheet.conditionalFormats = book.activeSheet.conditionalFormats.map((format) => ({ ...format, isUnreadable: true }));
    expect(await failure(seenBy(undefined))).toBe('ItemNotFound');
    expect(await failure(run((sheet) => sheet.getRange().untrack().conditionalFormats.getItemAt(0).delete()))).toBe('ItemNotFound');
  });
});

describe('changes', () => {
  /** A list for each test: the client is shared, and listeners of the tests before go on hearing. */
  let heard: string[];
  beforeEach(async () => {
    const mine: string[] = (heard = []);
    await run((_, { worksheets }) =>
      worksheets.onChanged.add(({ address, changeType, source, triggerSource }) => {
        mine.push([address, changeType, source, triggerSource].join(' '));
        return Promise.resolve();
      }),
    );
  });

  const changes: readonly (readonly [ToldChange, string])[] = [
    [{}, 'A1 RangeEdited Local Unknown'],
    [{ changeType: 'RowInserted', address: '5:6' }, '5:6 RowInserted Local Unknown'],
    [{ changeType: 'RowDeleted', address: '5:5' }, '5:5 RowDeleted Local Unknown'],
    [{ changeType: 'ColumnInserted', address: 'C:C' }, 'C:C ColumnInserted Local Unknown'],
    [{ changeType: 'ColumnDeleted', address: 'C:D' }, 'C:D ColumnDeleted Local Unknown'],
    [{ changeType: 'CellInserted', address: 'B2' }, 'B2 CellInserted Local Unknown'],
    [{ changeType: 'CellDeleted', address: 'B2' }, 'B2 CellDeleted Local Unknown'],
    [{ changeType: 'Unknown', source: 'Remote' }, 'A1 Unknown Remote Unknown'],
  ];
  test.each(changes)('event-kinds, event-sources: %j is told as %s', async (change, told) => {
    office.host.tellChanged(sheetId(), change);
    await nextTask();
    expect(heard).toEqual([told]);
  });

  test('event-kinds: inserted rows say so, and where', async () => {
    insertRows(book, sheetId(), 4, 2, 'person');
    await nextTask();
    expect(heard).toEqual(['5:6 RowInserted Local Unknown']);
  });

  test('event-sources: an Excel older than ExcelApi 1.14 does not say who it was', async () => {
    office = openOffice(book, { tellsTrigger: false });
    const said: unknown[] = [];
    await run((_, { worksheets }) =>
      worksheets.onChanged.add(({ triggerSource }) => {
        said.push(triggerSource);
        return Promise.resolve();
      }),
    );
    office.host.tellChanged(sheetId());
    await nextTask();
    expect(said).toEqual([undefined]);
  });

  test('event-missing, event-order: results of formulas are not told, nor anything while events get lost; the others after the answer', async () => {
    office.host.losesChanges = true;
    book.setCells(sheetId(), [{ ...at('A1'), content: { value: 2 } }], 'person');
    office.host.losesChanges = false;
    book.setCells(sheetId(), [{ ...at('B1'), content: { formula: '=A1', result: 2 } }], 'host');
    expect(heard).toEqual([]);
    book.setCalculated(sheetId(), [{ ...at('B1'), value: 3 }]);
    await nextTask();
    expect(heard).toEqual(['B1 RangeEdited Local ThisLocalAddin']);
  });
});

test('stale-formulas: while a person calculates by hand results stay, but a new formula gets one', async () => {
  open({ A1: 1, B1: { value: 2, formula: '=A1*2' } });
  book.calculation.isByHand = true;
  const state = async (): Promise<string> =>
    (await run((_, { application }) => application.load('calculationMode,calculationState'))).calculationState;
  expect(await state()).toBe('Done');
  await run((sheet) => {
    sheet.getRange('A1').untrack().values = [[5]];
    sheet.getRange('C1').untrack().formulas = [['=A1*3']];
  });
  book.setCalculated(sheetId(), [
    { ...at('B1'), value: 10 },
    { ...at('C1'), value: 15 },
  ]);
  const { values } = await run((sheet) => sheet.getRange('A1:C1').untrack().load('values'));
  expect(values).toEqual([[5, 2, 15]]);
  expect(await state()).toBe('Pending');
});

describe('workbook-structure: a protected list of sheets', () => {
  beforeEach(() => {
    book.isStructureProtected = true;
  });
  const asks: readonly (readonly [string, (sheet: Excel.Worksheet, workbook: Excel.Workbook) => unknown])[] = [
    ['a new sheet', (_, { worksheets }) => worksheets.add('新')],
    ['a copy', (sheet) => sheet.copy('End')],
    ['another name', (sheet) => (sheet.name = '新')],
    ['another place', (sheet) => (sheet.position = 1)],
    ['a sheet deleted', (sheet) => sheet.delete()],
  ];
  test.each(asks)('refuses %s', async (_, ask) => {
    expect(await failure(run(ask))).toBe('AccessDenied');
    expect(book.sheets.map(({ name }) => name)).toEqual(['自评表', '另表']);
  });

  test('says so, and takes contents', async () => {
    const { protection } = await run((sheet, workbook) => {
      sheet.getRange('A1').untrack().values = [[2]];
      return workbook.load({ protection: { protected: true } });
    });
    expect([protection.protected, book.activeSheet.cell(at('A1')).value]).toEqual([true, 2]);
  });
});

test('cells-limit: more than five million cells are not answered', async () => {
  expect(await failure(run((sheet) => sheet.getRange('A1:Z200000').untrack().load('values')))).toBe('RangeExceedsLimit');
});

test('hyperlink-text: a cell takes a link to a place of the workbook', async () => {
  await run((sheet) => (sheet.getRange('H3').untrack().hyperlink = { documentReference: '另表!A1' }));
  expect(book.activeSheet.hyperlinks.map(({ row, column, place }) => [row, column, place])).toEqual([[2, 7, '另表!A1']]);
});

test('settings-lost: an Excel that loses the settings saves the file without them', async () => {
  book = await openXlsx(await blankComputedXlsx(formPaths[0] ?? ''));
  office = openOffice(book);
  await Excel.run(async (context) => {
    context.workbook.settings.add('ruleSet', '{}');
    await context.sync();
  });
  expect((await openXlsx(await saveXlsx(book))).settings.get('ruleSet')).toBe('{}');
  book.losesSettings = true;
  expect((await openXlsx(await saveXlsx(book))).settings.size).toBe(0);
});

test('pane-hidden: Office.js hears when the pane is closed and opened', async () => {
  const heard: string[] = [];
  await office.Office.addin.onVisibilityModeChanged(({ visibilityMode }) => heard.push(visibilityMode));
  office.host.tellVisibility('Hidden');
  office.host.tellVisibility('Visible');
  await nextTask();
  expect(heard).toEqual(['Hidden', 'Taskpane']);
});
