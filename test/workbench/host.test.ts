// What the stand-in answers, takes and rejects, asked by the real Office.js client.
import type { Book } from '../../src/workbench/book/book';
import { at, bookOf, sheetOf } from './books';
import { openOffice, type OpenOffice } from './open-office';

let office: OpenOffice;
let book: Book;
/** Things that the stand-in does not know and a test asks for on purpose. */
let expectedGaps: readonly RegExp[];

function open(opened: Book): void {
  book = opened;
  office = openOffice(book);
}

const rich = (): Book =>
  bookOf(
    sheetOf(
      '自评表',
      {
        A1: '标题',
        A3: 10,
        B3: { value: 9.97, numberFormat: '0.00' },
        C3: { value: 19.97, formula: '=SUM(A3:B3)' },
        D3: { value: '=1.00(部)', numberFormat: '@' },
        E3: { value: '#REF!', isError: true },
        A4: true,
        B4: { value: 0.9966, numberFormat: '0.00%' },
        H9: { value: '', style: { font: { bold: true } } },
      },
      { merges: [{ row: 0, column: 0, rows: 1, columns: 3 }] },
    ),
    sheetOf('空表', {}),
    sheetOf('隐藏表', { A1: 1 }, { visibility: 'Hidden' }),
  );

beforeEach(() => {
  expectedGaps = [];
  open(rich());
});
afterEach(() => {
  expect(office.host.gaps).toHaveLength(expectedGaps.length);
  office.host.gaps.forEach((gap, index) => expect(gap).toMatch(expectedGaps[index] ?? /nothing/));
});

type Sheets = Excel.WorksheetCollection;
type Range = Excel.Range;

/** Runs one request on a sheet, nothing tracked. */
const onSheet = <T>(name: string, ask: (sheet: Excel.Worksheet) => T): Promise<T> =>
  Excel.run(async (context) => {
    const asked = ask(context.workbook.worksheets.getItem(name));
    await context.sync();
    return asked;
  });

const read = (address: string, properties: string): Promise<Range> =>
  onSheet('自评表', (sheet) => sheet.getRange(address).untrack().load(properties));

const write = (address: string, change: (range: Range) => void): Promise<void> =>
  onSheet('自评表', (sheet) => change(sheet.getRange(address).untrack()));

interface Failure {
  readonly code: string;
  readonly message: string;
  readonly location: string;
}

/** The error that Office.js throws. */
async function failure(run: Promise<unknown>): Promise<Failure> {
  try {
    await run;
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return { code: error.code, message: error.message, location: error.debugInfo.errorLocation ?? '' };
  }
  throw new Error('It did not fail');
}

const value = (address: string): unknown => book.activeSheet.cell(at(address)).value;

describe('reading', () => {
  test('error-values: values, formulas, text, number formats and kinds of a rectangle', async () => {
    const range = await read('A3:E4', 'values,formulas,text,numberFormat,valueTypes,address,rowIndex,columnIndex,rowCount,columnCount');
    expect(range.values).toEqual([
      [10, 9.97, 19.97, '=1.00(部)', '#REF!'],
      [true, 0.9966, '', '', ''],
    ]);
    expect(range.formulas[0]).toEqual([10, 9.97, '=SUM(A3:B3)', '=1.00(部)', '#REF!']);
    expect(range.text).toEqual([
      ['10', '9.97', '19.97', '=1.00(部)', '#REF!'],
      ['TRUE', '99.66%', '', '', ''],
    ]);
    expect(range.numberFormat[1]).toEqual(['General', '0.00%', 'General', 'General', 'General']);
    expect(range.valueTypes[0]).toEqual(['Double', 'Double', 'Double', 'String', 'Error']);
    expect(range.valueTypes[1]).toEqual(['Boolean', 'Double', 'Empty', 'Empty', 'Empty']);
    expect([range.address, range.rowIndex, range.columnIndex, range.rowCount, range.columnCount]).toEqual(['自评表!A3:E4', 2, 0, 2, 5]);
  });

  test('merged-values: a merged area has its value in the first cell', async () => {
    expect((await read('A1:C1', 'values')).values).toEqual([['标题', '', '']]);
  });

  test('used-range: around values only, or with looks; of an empty sheet A1, or none', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('自评表');
      const empty = context.workbook.worksheets.getItem('空表');
      const ranges = [sheet.getUsedRange(true), sheet.getUsedRange(), empty.getUsedRange(true)].map((range) =>
        range.untrack().load('address'),
      );
      const none = empty.getUsedRangeOrNullObject(true).load('address');
      const fromA1 = sheet.getRange('B9').untrack().getBoundingRect(sheet.getUsedRange(true).untrack()).untrack().load('address');
      await context.sync();
      expect(ranges.map(({ address }) => address)).toEqual(['自评表!A1:E4', '自评表!A1:H9', '空表!A1']);
      expect(none.isNullObject).toBe(true);
      expect(fromA1.address).toBe('自评表!A1:E9');
    });
  });

  test('whole-rows-null: whole rows and columns answer null instead of grids', async () => {
    const range = await read('A:B', 'values,text,address');
    expect([range.values, range.text, range.address]).toEqual([null, null, '自评表!A:B']);
  });

  test('mixed-null: hidden rows, all, none, some', async () => {
    open(bookOf(sheetOf('自评表', { A1: 1 }, { rows: [[1, { hidden: true }]] })));
    const answers = await onSheet('自评表', (sheet) =>
      ['A1', 'A2', 'A1:A2'].map((address) => sheet.getRange(address).untrack().load('rowHidden,hidden')),
    );
    expect(answers.map(({ rowHidden }): unknown => rowHidden)).toEqual([false, true, null]);
    expect(answers.map(({ hidden }): unknown => hidden)).toEqual([false, true, null]);
  });

  test('null-object: sheets in order, by name in any case, by id, counted; the settings travel as they are', async () => {
    await Excel.run(async (context) => {
      const sheets: Sheets = context.workbook.worksheets;
      sheets.load('items/name,items/id,items/visibility,items/position');
      const byId = sheets.getItem(book.sheets[1]?.id ?? '').load('name');
      const absent = sheets.getItemOrNullObject('没有').load('name');
      const all = sheets.getCount();
      const visible = sheets.getCount(true);
      context.workbook.settings.add('规则', { bands: [90, 80, 60] });
      const setting = context.workbook.settings.getItemOrNullObject('规则').load('value');
      const none = context.workbook.settings.getItemOrNullObject('没有').load('value');
      await context.sync();
      expect(sheets.items.map(({ name, visibility, position }) => [name, visibility, position])).toEqual([
        ['自评表', 'Visible', 0],
        ['空表', 'Visible', 1],
        ['隐藏表', 'Hidden', 2],
      ]);
      expect(sheets.items.map(({ id }) => id)).toEqual(book.sheets.map(({ id }) => id));
      expect([byId.name, absent.isNullObject, all.value, visible.value]).toEqual(['空表', true, 3, 2]);
      expect([setting.value, none.isNullObject]).toEqual([{ bands: [90, 80, 60] }, true]);
      setting.delete();
      await context.sync();
    });
    expect(book.settings.size).toBe(0);
  });

  test('a formula that nothing has calculated has no value to read', async () => {
    await write('A9', (range) => (range.formulas = [['=A3*2']]));
    expectedGaps = [/自评表!A9: no engine has calculated =A3\*2/];
    expect((await failure(read('A9', 'values'))).code).toBe('NotImplemented');
    book.setCalculated(book.activeSheet.id, [{ ...at('A9'), value: 20 }]);
    expect((await read('A9', 'values,formulas')).values).toEqual([[20]]);
  });
});

describe('writing', () => {
  test('null-leaves-alone: a grid, a hole of null, a value for all', async () => {
    await write(
      'A3:B4',
      (range) =>
        (range.values = [
          [1, null],
          [null, '新'],
        ]),
    );
    expect([value('A3'), value('B3'), value('A4'), value('B4')]).toEqual([1, 9.97, true, '新']);
    await write('F1:G2', (range) => Object.assign(range, { values: 0 }));
    expect(['F1', 'G1', 'F2', 'G2'].map(value)).toEqual([0, 0, 0, 0]);
  });

  test('entered-as-typed: strings are entered as if typed', async () => {
    await write('F1:F5', (range) => (range.values = [['12%'], ["'=1.00(部)"], ['=A3+1'], ['1,234'], ['']]));
    const sheet = book.activeSheet;
    expect(sheet.cell(at('F1'))).toEqual({ value: 0.12, numberFormat: '0%' });
    expect(sheet.cell(at('F2'))).toEqual({ value: '=1.00(部)', numberFormat: 'General' });
    expect(sheet.cell(at('F3'))).toMatchObject({ formula: '=A3+1' });
    expect(sheet.cell(at('F4'))).toEqual({ value: 1234, numberFormat: '#,##0' });
  });

  test('text-cells: a text cell keeps text, whatever is written', async () => {
    await write('D3', (range) => (range.values = [[2]]));
    expect(book.activeSheet.cell(at('D3'))).toEqual({ value: '2', numberFormat: '@' });
    await write('D3', (range) => (range.formulas = [['=2.00(部)']]));
    expect(book.activeSheet.cell(at('D3'))).toEqual({ value: '=2.00(部)', numberFormat: '@' });
  });

  test('the covered cells of a merged area take nothing', async () => {
    await write('A1:C1', (range) => (range.values = [['新标题', 1, 2]]));
    expect(['A1', 'B1', 'C1'].map(value)).toEqual(['新标题', '', '']);
  });

  test('number formats, null to leave one alone', async () => {
    await write('A3:B3', (range) => (range.numberFormat = [['0.0', null]]));
    expect([book.activeSheet.text(at('A3')), book.activeSheet.text(at('B3'))]).toEqual(['10.0', '9.97']);
  });

  const rejected: readonly (readonly [string, string, (range: Range) => void, string, string])[] = [
    ['array-shape: a row too few', 'A1:B2', (range) => (range.values = [[1, 2]]), 'InvalidArgument', 'Range.values'],
    [
      'a column too many',
      'A1:A2',
      (range) =>
        (range.values = [
          [1, 2],
          [3, 4],
        ]),
      'InvalidArgument',
      'Range.values',
    ],
    ['ragged rows', 'A1:B2', (range) => (range.formulas = [[1, 2], [3]]), 'InvalidArgument', 'Range.formulas'],
    ['one row for one cell', 'A1', (range) => Object.assign(range, { values: [1] }), 'InvalidArgument', 'Range.values'],
    ['an object for a cell', 'A1', (range) => (range.values = [[{}]]), 'InvalidArgument', 'Range.values'],
    [
      'broken-formula: a text that is no formula after all',
      'A1',
      (range) => (range.values = [['=1.00(部)']]),
      'InvalidArgument',
      'Range.values',
    ],
    ['a broken formula', 'A1', (range) => (range.formulas = [['=SUM(A1']]), 'InvalidArgument', 'Range.formulas'],
    [
      'cell-length: a text too long for a cell',
      'A1',
      (range) => (range.values = [['长'.repeat(32_768)]]),
      'InvalidArgument',
      'Range.values',
    ],
    ['a number format that is none', 'A1', (range) => (range.numberFormat = [['[nonsense']]), 'InvalidArgument', 'Range.numberFormat'],
  ];
  test.each(rejected)('rejects %s', async (_, address, change, code, location) => {
    const before = [...book.activeSheet.entries()];
    expect(await failure(write(address, change))).toMatchObject({ code, location });
    expect([...book.activeSheet.entries()]).toEqual(before);
  });

  test('the wrong shape is named as Excel names it', async () => {
    expect((await failure(write('A1', (range) => (range.values = [[1, 2]])))).message).toBe(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  });
});

describe('missing-items: what is not there', () => {
  const asks: readonly (readonly [string, (sheets: Sheets) => unknown, string, string])[] = [
    ['a sheet by name', (sheets) => sheets.getItem('没有').load('name'), 'ItemNotFound', 'WorksheetCollection.getItem'],
    [
      'an address that is none',
      (sheets) => sheets.getItem('自评表').getRange('A1:B2:C3').untrack(),
      'InvalidArgument',
      'Worksheet.getRange',
    ],
    [
      'a cell beyond the sheet',
      (sheets) => sheets.getItem('自评表').getCell(1_048_576, 0).untrack(),
      'InvalidArgument',
      'Worksheet.getCell',
    ],
    [
      'a cell of another sheet',
      (sheets) => sheets.getItem('自评表').getRange('空表!A1').untrack(),
      'InvalidArgument',
      'Worksheet.getRange',
    ],
    [
      'several areas as one range',
      (sheets) => sheets.getItem('自评表').getRange('A1,B2').untrack(),
      'InvalidArgument',
      'Worksheet.getRange',
    ],
    [
      'address-limit: areas of more than 8192 letters',
      (sheets) =>
        sheets
          .getItem('自评表')
          .getRanges(Array.from({ length: 1700 }, (_, row) => `A${row * 2 + 1}`).join(','))
          .untrack(),
      'InvalidArgument',
      'Worksheet.getRanges',
    ],
    [
      'a conditional format',
      (sheets) => sheets.getItem('自评表').getRange().untrack().conditionalFormats.getItem('{0}').delete(),
      'ItemNotFound',
      'ConditionalFormatCollection.getItem',
    ],
    [
      'a cell above the first',
      (sheets) => sheets.getItem('自评表').getRange('A1').untrack().getOffsetRange(-1, 0).untrack(),
      'InvalidArgument',
      'Range.getOffsetRange',
    ],
    [
      'last-visible-sheet: the front of a hidden sheet',
      (sheets) => sheets.getItem('隐藏表').activate(),
      'InvalidOperation',
      'Worksheet.activate',
    ],
  ];
  test.each(asks)('%s', async (_, ask, code, location) => {
    const run = Excel.run(async (context) => {
      ask(context.workbook.worksheets);
      await context.sync();
    });
    expect(await failure(run)).toMatchObject({ code, location });
  });

  test('a sheet deleted since', async () => {
    const run = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('空表').load('name');
      await context.sync();
      book.deleteSheet(book.sheets[1]?.id ?? '', 'person');
      sheet.load('visibility');
      await context.sync();
    });
    expect(await failure(run)).toMatchObject({ code: 'ItemNotFound' });
  });

  const unknown: readonly (readonly [string, (sheet: Excel.Worksheet) => unknown, RegExp])[] = [
    ['a property', (sheet) => sheet.load('tabColor'), /loading Worksheet\.tabColor/],
    ['an object', (sheet) => sheet.charts.load('items/name'), /Worksheet\.charts/],
    ['a method', (sheet) => sheet.calculate(true), /Worksheet\.calculate\(\)/],
    ['setting a property', (sheet) => (sheet.tabColor = '#FF0000'), /setting Worksheet\.tabColor/],
    ['a load of everything', (sheet) => sheet.load(), /loading Worksheet without naming/],
    [
      'a kind of conditional format',
      (sheet) => sheet.getRange('A1').untrack().conditionalFormats.add('ColorScale').load('id'),
      /type ColorScale/,
    ],
  ];
  test.each(unknown)('unknown-members: %s that the stand-in lacks fails by its name', async (_, ask, name) => {
    expectedGaps = [name];
    const failed = await failure(onSheet('自评表', ask));
    expect(failed.code).toBe('NotImplemented');
    expect(failed.message).toMatch(name);
  });
});

describe('a protected sheet', () => {
  const open_ = { protection: { locked: false } };
  beforeEach(() =>
    open(
      bookOf(
        sheetOf(
          '自评表',
          { A1: 1, A2: { value: 2, style: open_ }, A3: { value: 3, style: open_ }, A4: { value: 4, style: open_ } },
          {
            protection: { protected: true },
          },
        ),
      ),
    ),
  );

  test('says so', async () => {
    const sheet = await onSheet('自评表', (asked) => {
      asked.protection.load('protected,options');
      return asked;
    });
    expect(sheet.protection.protected).toBe(true);
    expect(sheet.protection.options).toMatchObject({ allowFormatCells: false });
    const locks = await onSheet('自评表', (asked) =>
      ['A1', 'A2:A3', 'A1:A2'].map((address) => asked.getRange(address).untrack().format.protection.load('locked')),
    );
    expect(locks.map(({ locked }): unknown => locked)).toEqual([true, false, null]);
  });

  test('protected-cells: takes values in unlocked cells and refuses a block that touches a locked one, even with null there', async () => {
    await write('A2:A4', (range) => (range.values = [[5], [6], [7]]));
    expect([value('A2'), value('A4')]).toEqual([5, 7]);
    const refused = await failure(write('A1:A2', (range) => (range.values = [[null], [9]])));
    expect(refused).toEqual({ code: 'AccessDenied', message: 'You cannot perform the requested operation.', location: 'Range.values' });
    expect(value('A2')).toBe(5);
  });

  test('protected-looks: refuses looks', async () => {
    const add = onSheet('自评表', (sheet) => sheet.getRange('A2').untrack().conditionalFormats.add('Custom').load('id'));
    expect(await failure(add)).toMatchObject({ code: 'AccessDenied', location: 'ConditionalFormatCollection.add' });
    expect(await failure(write('A2', (range) => (range.numberFormat = [['0']])))).toMatchObject({ code: 'AccessDenied' });
  });
});

test('filtered-writes: a filtered sheet says so and refuses a block with hidden rows', async () => {
  open(
    bookOf(
      sheetOf(
        '自评表',
        { A1: '表头', A2: 1, A3: 2 },
        { autoFilter: { row: 0, column: 0, rows: 3, columns: 1 }, rows: [[1, { hidden: true }]] },
      ),
    ),
  );
  const sheet = await onSheet('自评表', (asked) => {
    asked.autoFilter.load('enabled,isDataFiltered');
    return asked;
  });
  expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered]).toEqual([true, true]);
  expect((await failure(write('A1:A3', (range) => (range.values = [['x'], [8], [9]])))).code).toBe('FilteredRangeConflict');
  await write('A3', (range) => (range.values = [[9]]));
  expect(value('A3')).toBe(9);
});

describe('conditional formats', () => {
  const addOne = (sheet: Excel.Worksheet): void => {
    const areas = sheet.getRanges('H3,H5:H6').untrack();
    const custom = areas.conditionalFormats.add(Excel.ConditionalFormatType.custom).custom;
    custom.rule.formula = '=H3=""';
    custom.format.fill.color = '#fff4ce';
    custom.format.font.color = 'red';
    custom.format.font.bold = true;
    const edge = custom.format.borders.getItem('EdgeLeft');
    edge.style = 'Continuous';
    edge.color = '#112233';
  };

  test('are added over areas, before the others, with rule and looks', async () => {
    await onSheet('自评表', addOne);
    await onSheet('自评表', addOne);
    expect(book.activeSheet.conditionalFormats).toHaveLength(2);
    expect(book.activeSheet.conditionalFormats[0]).toMatchObject({
      ranges: [
        { row: 2, column: 7, rows: 1, columns: 1 },
        { row: 4, column: 7, rows: 2, columns: 1 },
      ],
      type: 'Custom',
      formula: '=H3=""',
      look: { fill: '#FFF4CE', fontColor: '#FF0000', bold: true, borders: { left: { color: '#112233', style: 'Continuous' } } },
      priority: 0,
      stopIfTrue: false,
    });
  });

  test('format-kinds: are read over the whole sheet in one request, other kinds among them', async () => {
    open(
      bookOf(
        sheetOf(
          '自评表',
          {},
          {
            conditionalFormats: [
              { ranges: [{ row: 0, column: 0, rows: 2, columns: 1 }], type: 'DataBar', priority: 0, stopIfTrue: false },
              { ranges: [{ row: 2, column: 7, rows: 1, columns: 1 }], type: 'Custom', formula: '=H3=""', priority: 1, stopIfTrue: true },
            ],
          },
        ),
      ),
    );
    const formats = await onSheet('自评表', (sheet) => {
      const asked = sheet.getRange().untrack().conditionalFormats;
      return asked.load('items/id,items/type,items/priority,items/stopIfTrue,items/customOrNullObject/rule/formula');
    });
    expect(office.host.traffic.requests).toBe(1);
    const [bar, custom] = formats.items;
    expect([bar?.type, bar?.customOrNullObject.isNullObject]).toEqual(['DataBar', true]);
    expect([custom?.type, custom?.priority, custom?.stopIfTrue, custom?.customOrNullObject.rule.formula]).toEqual([
      'Custom',
      1,
      true,
      '=H3=""',
    ]);
    expect(custom?.id).toBe(book.activeSheet.conditionalFormats[1]?.id);
  });

  test('are deleted by id, counted and cleared', async () => {
    await onSheet('自评表', (sheet) => {
      addOne(sheet);
      addOne(sheet);
    });
    const id = book.activeSheet.conditionalFormats[1]?.id ?? '';
    const count = await onSheet('自评表', (sheet) => {
      const formats = sheet.getRange().untrack().conditionalFormats;
      formats.getItem(id).delete();
      return formats.getCount();
    });
    expect(count.value).toBe(1);
    await onSheet('自评表', (sheet) => sheet.getRange().untrack().conditionalFormats.clearAll());
    expect(book.activeSheet.conditionalFormats).toEqual([]);
  });

  test('say where they stand', async () => {
    await onSheet('自评表', addOne);
    await Excel.run(async (context) => {
      const format = context.workbook.worksheets.getItem('自评表').getRange('H6').untrack().conditionalFormats.getItemAt(0);
      const areas = format.getRanges().untrack().load('address');
      const single = format.getRangeOrNullObject().load('address');
      await context.sync();
      expect(areas.address).toBe('自评表!H3,自评表!H5:H6');
      expect(single.isNullObject).toBe(true);
    });
  });

  test.each([['=H3={"",0}'], ['H3=""'], ['=H3=（']])('the rule %s is refused', async (formula) => {
    const run = onSheet('自评表', (sheet) => {
      sheet.getRange('H3').untrack().conditionalFormats.add('Custom').custom.rule.formula = formula;
    });
    expect(await failure(run)).toMatchObject({ code: 'InvalidArgument', location: 'ConditionalFormatRule.formula' });
  });
});

describe('partial-application: a request that fails half-way', () => {
  const threeWrites = (): Promise<unknown> =>
    onSheet('自评表', (sheet) =>
      ['A11', 'A12', 'A13'].map((address, index) => {
        sheet.getRange(address).untrack().values = [[index + 1]];
      }),
    );
  const written = (): readonly unknown[] => ['A11', 'A12', 'A13'].map(value);

  test('keeps what was applied before', async () => {
    const run = onSheet('自评表', (sheet) => {
      sheet.getRange('A11').untrack().values = [[1]];
      sheet.getRange('A12').untrack().values = [[1, 2]];
      sheet.getRange('A13').untrack().values = [[3]];
    });
    expect(await failure(run)).toMatchObject({ code: 'InvalidArgument' });
    expect(written()).toEqual([1, '', '']);
  });

  test('at every action on demand: the ones before are applied, the rest is not', async () => {
    const seen = new Set<string>();
    for (let atAction = 0; ; atAction += 1) {
      open(rich());
      office.host.failNext({ code: 'GeneralException', atAction });
      const run = threeWrites();
      if (
        await run.then(
          () => true,
          () => false,
        )
      )
        break;
      expect(office.host.faultHit).toBe(true);
      expect(await failure(run)).toMatchObject({
        code: 'GeneralException',
        message: 'There was an internal error while processing the request.',
      });
      const applied = written().filter((cell) => cell !== '').length;
      expect(written().slice(0, applied)).toEqual([1, 2, 3].slice(0, applied));
      expect(written().slice(applied)).toEqual(['', '', ''].slice(applied));
      seen.add(String(applied));
    }
    expect(office.host.faultHit).toBe(false);
    expect([...seen]).toEqual(['0', '1', '2']);
    expect(written()).toEqual([1, 2, 3]);
  });

  test('waits for a request that writes, strikes once', async () => {
    office.host.failNext({ code: 'AccessDenied' });
    await read('A1', 'values');
    expect((await failure(threeWrites())).code).toBe('AccessDenied');
    await threeWrites();
    expect(written()).toEqual([1, 2, 3]);
  });
});

describe('dialog-open, cell-edit-mode: a request that is refused', () => {
  const refusals: readonly (readonly [number, string])[] = [
    [5004, 'InvalidOperationInCellEditMode'],
    [5012, 'InvalidOrTimedOutSession'],
    [5016, 'WriteNotSupportedWhenModalDialogOpen'],
    [5102, 'ActivityLimitReached'],
    [5103, 'RequestPayloadSizeLimitExceeded'],
    [5104, 'ResponsePayloadSizeLimitExceeded'],
    [7000, 'AccessDenied'],
  ];
  test.each(refusals)('%d is %s, and nothing is done', async (number, code) => {
    office.host.failNext({ code: String(number) });
    expect((await failure(write('A3', (range) => (range.values = [[0]])))).code).toBe(code);
    expect(value('A3')).toBe(10);
    await write('A3', (range) => (range.values = [[0]]));
    expect(value('A3')).toBe(0);
  });

  test('while a person edits a cell, reading too', async () => {
    office.host.refusing = 5004;
    expect((await failure(read('A1', 'values'))).code).toBe('InvalidOperationInCellEditMode');
    office.host.refusing = undefined;
    expect((await read('A1', 'values')).values).toEqual([['标题']]);
  });

  test('payload-limit: more than 5 MB either way', async () => {
    const long = '长'.repeat(30_000);
    const grid = Array.from({ length: 60 }, () => [long]);
    expect((await failure(write('J1:J60', (range) => (range.values = grid)))).code).toBe('RequestPayloadSizeLimitExceeded');
    expect(value('J1')).toBe('');
    for (const part of ['J1:J30', 'J31:J60']) await write(part, (range) => (range.values = grid.slice(0, 30)));
    expect((await failure(read('J1:J60', 'values'))).code).toBe('ResponsePayloadSizeLimitExceeded');
    expect((await read('J1:J30', 'values')).values).toHaveLength(30);
  });
});

test('traffic is counted in requests and bytes', async () => {
  await read('A3:B3', 'values');
  const { requests, requestBytes, responseBytes } = office.host.traffic;
  expect([requests, requestBytes > 200, responseBytes > 50]).toEqual([1, true, true]);
  office.host.resetTraffic();
  expect(office.host.traffic).toEqual({ requests: 0, requestBytes: 0, responseBytes: 0 });
});

test('selecting brings the sheet to the front', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('空表').getRange('C4').untrack().select();
    await context.sync();
    const selected = context.workbook.getSelectedRange().untrack().load('address');
    await context.sync();
    expect(selected.address).toBe('空表!C4');
  });
  expect(book.activeSheet.name).toBe('空表');
});

describe('events', () => {
  const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

  test('changes by a person and by the add-in arrive once asked for, results of calculation do not', async () => {
    const heard: string[] = [];
    await onSheet('自评表', (sheet) =>
      sheet.onChanged.add(({ address, changeType, source, worksheetId }) => {
        heard.push(`${address} ${changeType} ${source} ${String(worksheetId === book.sheets[0]?.id)}`);
        return Promise.resolve();
      }),
    );
    const id = book.sheets[0]?.id ?? '';
    book.setCells(id, [{ ...at('H3'), content: { value: '原因' } }], 'person');
    book.setCells(book.sheets[1]?.id ?? '', [{ ...at('A1'), content: { value: 1 } }], 'person');
    book.setCalculated(id, [{ ...at('C3'), value: 5 }]);
    await write('A3:B3', (range) => (range.values = [[1, 2]]));
    await nextTask();
    expect(heard).toEqual(['H3 RangeEdited Local true', 'A3:B3 RangeEdited Local true']);
  });

  test('sheets coming to the front, until no longer wanted', async () => {
    const heard: (string | undefined)[] = [];
    const registered = await Excel.run(async (context) => {
      const handler = context.workbook.worksheets.onActivated.add(({ worksheetId }) => {
        heard.push(book.findSheet(worksheetId)?.name);
        return Promise.resolve();
      });
      await context.sync();
      return handler;
    });
    book.activate(book.sheets[1]?.id ?? '', 'person');
    await nextTask();
    await Excel.run(registered.context, async (context) => {
      registered.remove();
      await context.sync();
    });
    book.activate(book.sheets[0]?.id ?? '', 'person');
    await nextTask();
    expect(heard).toEqual(['空表']);
  });
});

test('the host waits for the engine before it answers what was calculated', async () => {
  let calculations = 0;
  office = openOffice(book, {
    calculated: () => {
      calculations += 1;
      const sheet = book.activeSheet;
      const sum = Number(sheet.cell(at('A3')).value) + Number(sheet.cell(at('B3')).value);
      book.setCalculated(sheet.id, [{ ...at('C3'), value: sum }]);
      return Promise.resolve();
    },
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('自评表');
    sheet.getRange('A3:B3').untrack().values = [[1, 2]];
    const total = sheet.getRange('C3').untrack().load('values');
    await context.sync();
    expect(total.values).toEqual([[3]]);
  });
  expect(calculations).toBe(1);
});
