// The add-in in Excels that are stranger than the stand-in usually is: formulas of marks seen from elsewhere, copied and inserted rows, every kind
// of change or none told, settings that are lost, formulas that nobody calculates. Titles begin with the differences.
import { createApp, type StartableApp } from '../../src/app/app';
import { addressOf, type SheetSnapshot } from '../../src/form/snapshot';
import { CENTRAL_2020, GUANGXI } from '../../src/scoring/rule-set';
import { Book, type Sheet } from '../../src/workbench/book/book';
import { copyRow, insertRows } from '../../src/workbench/book/rows';
import type { ToldChange } from '../../src/workbench/host/host';
import { bookFrom, contentsOf, markedAddresses, sheetFrom } from '../excel/books';
import { blankComputed, computedCells, formPaths, readXlsx, workbookPath } from '../forms';
import { openExcel, type OpenExcel } from '../host/hosts';
import { pass, startClock, stopClock, until } from './clock';

let single: SheetSnapshot;
let workbook: SheetSnapshot[];
let book: Book;
let host: OpenExcel;
let app: StartableApp;
beforeAll(async () => {
  const [first] = await readXlsx(formPaths[0] ?? '');
  if (!first) throw new Error('no form');
  single = first;
  workbook = await readXlsx(workbookPath);
});
function open(opened: Book, options: Parameters<typeof openExcel>[1] = {}): void {
  book = opened;
  host = openExcel(book, options);
  app = createApp(host);
}
afterEach(() => {
  app.setInSight(false);
  host.verify();
});

const sheet = (): Sheet => book.activeSheet;
const contents = (): unknown[] => book.sheets.map(contentsOf);
const lit = (): readonly string[] => markedAddresses(sheet());
const requests = async (work: () => Promise<void>): Promise<number> => {
  host.forget();
  await work();
  expect(app.getState().failure).toBeUndefined();
  return host.asked;
};
const rowOf = (name: string): number => single.values.findIndex((row) => row.includes(name));

describe('marks', () => {
  test('format-relative-formula: marks whose formulas are answered as seen from A1 are found, kept, removed and brought back', async () => {
    open(bookFrom(blankComputed(single)));
    host.office.host.readsRulesFromRange = true;
    const blank = contents();
    await app.recalculate();
    const marked = lit();
    expect([marked.length, new Set(marked).size, app.getState().marks]).toEqual([6, 6, 6]);
    const after = contents();
    expect(await requests(() => app.check())).toBe(1);
    expect(contents()).toEqual(after);
    await app.clearMarks();
    expect([lit(), app.getState().marks]).toEqual([[], 0]);
    await app.undo();
    expect(contents()).toEqual(after);
    await app.undo();
    expect(contents()).toEqual(blank);
  });

  test('format-ids: marks of a file that was saved and opened again are found, not doubled, and removed', async () => {
    open(bookFrom(single));
    await app.check();
    const saved = sheet().conditionalFormats.map(({ id, ...format }) => {
      expect(id).not.toBe('');
      return format;
    });
    app.setInSight(false);
    open(new Book([sheetFrom(single, { conditionalFormats: saved })]));
    const before = contents();
    expect(await requests(() => app.check())).toBe(1);
    expect(contents()).toEqual(before);
    expect(app.getState().marks).toBe(6);
    await app.clearMarks();
    expect(lit()).toEqual([]);
  });

  test('format-copies: after rows were inserted above, the marks stand where their cells are now, counted once and removed as a whole', async () => {
    open(bookFrom(single));
    await app.check();
    const before = lit();
    insertRows(book, sheet().id, 2, 3, 'person');
    const moved = before.map((address) => address.replace(/\d+/, (row) => String(Number(row) + 3)));
    expect(lit()).toEqual(moved);
    expect(await requests(() => app.check())).toBe(1);
    expect([lit(), app.getState().marks]).toEqual([moved, 6]);
    await app.clearMarks();
    expect(lit()).toEqual([]);
  });

  /** A marked row, and where a person copies it to. */
  const targets: readonly (readonly [string, () => number])[] = [
    ['another indicator', () => rowOf('媒体专版报道量')],
    ['a blank row far below', () => 60],
  ];
  test.each(targets)(
    'format-copies: the copy of a marked row over %s: no cell is lit twice, none without a reason, all are removed',
    async (_, target) => {
      open(bookFrom(single));
      await app.check();
      const [first = ''] = lit();
      const from = Number(/\d+/.exec(first)?.[0]) - 1;
      copyRow(book, sheet().id, from, target(), 'person');
      const copies = sheet().conditionalFormats.length;
      await app.check();
      expect(app.getState().failure).toBeUndefined();
      const named = app.getState().forms.flatMap(({ findings }) => findings.map(({ cell }) => addressOf(cell)));
      expect(new Set(lit()).size).toBe(lit().length);
      expect(named).toEqual(expect.arrayContaining([...lit()]));
      expect(app.getState().marks).toBe(lit().length);
      expect(sheet().conditionalFormats.length).toBeLessThan(copies + 1);
      await app.clearMarks();
      expect(lit()).toEqual([]);
      expect(sheet().conditionalFormats).toEqual([]);
    },
  );

  test('format-copies: a copy that was emptied again leaves a lit cell beside the form; the next check takes it away', async () => {
    open(bookFrom(single));
    await app.check();
    const marked = lit();
    const from = Number(/\d+/.exec(marked[0] ?? '')?.[0]) - 1;
    copyRow(book, sheet().id, from, 60, 'person');
    const emptied = Array.from({ length: 8 }, (_, column) => ({ row: 60, column, content: { value: '' } }));
    book.setCells(sheet().id, emptied, 'person');
    expect(lit()).not.toEqual(marked);
    await app.check();
    expect([lit(), app.getState().marks]).toEqual([marked, 6]);
    const after = contents();
    expect(await requests(() => app.check())).toBe(1);
    expect(contents()).toEqual(after);
  });

  test('format-copies: the copy of a marked row is removed by 清除标记 at once', async () => {
    open(bookFrom(single));
    await app.check();
    const from = Number(/\d+/.exec(lit()[0] ?? '')?.[0]) - 1;
    copyRow(book, sheet().id, from, 60, 'person');
    await app.clearMarks();
    expect(sheet().conditionalFormats).toEqual([]);
    await app.undo();
    expect(app.getState()).toMatchObject({ failure: undefined, marks: 6 });
  });

  test('format-listing-fails: beside a rule that nothing can be read of, the numbers are written and it is said why nothing is lit', async () => {
    const unreadable = {
      ranges: [{ row: 0, column: 0, rows: 1, columns: 1 }],
      type: 'Custom',
      priority: 0,
      stopIfTrue: false,
      isUnreadable: true,
    } as const;
    open(new Book([sheetFrom(blankComputed(single), { conditionalFormats: [unreadable] })]));
    await app.recalculate();
    expect(app.getState()).toMatchObject({ failure: undefined, marks: 0, unmarked: { sheetName: single.name, why: 'unlisted' } });
    expect(computedCells(single).map(({ cell }) => sheet().cell(cell).value)).not.toContain('');
    expect(sheet().conditionalFormats).toHaveLength(1);
    await app.undo();
    expect(app.getState().failure).toBeUndefined();
    expect(computedCells(single).every(({ cell }) => sheet().cell(cell).value === '')).toBe(true);
  });
});

describe('live following', () => {
  beforeEach(stopClock);
  afterEach(async () => {
    app.setInSight(false);
    await pass(200);
    startClock();
  });
  const follow = async (opened: Book, options: Parameters<typeof openExcel>[1] = {}): Promise<void> => {
    open(opened, options);
    await app.start();
    host.forget();
  };
  const isObjectedTo = (row: number): boolean =>
    app.getState().forms.some(({ findings }) => findings.some(({ rule, cell }) => rule === 'score-inflated' && cell.row === row));
  const typeUnheard = (row: number, value: string): void => {
    host.office.host.losesChanges = true;
    book.setCells(sheet().id, [{ row, column: 4, content: { value } }], 'person');
    host.office.host.losesChanges = false;
  };
  const upToDate = async (): Promise<void> => {
    await until(() => app.getState().stale !== undefined, 'a change is noticed');
    await until(() => app.getState().stale === undefined, 'the results are up to date');
  };

  const KINDS = [
    'RangeEdited',
    'RowInserted',
    'RowDeleted',
    'ColumnInserted',
    'ColumnDeleted',
    'CellInserted',
    'CellDeleted',
    'Unknown',
  ] as const;
  const ADDRESSES = { RowInserted: '5:6', RowDeleted: '5:5', ColumnInserted: 'C:C', ColumnDeleted: 'C:D' } as const;
  const changes = KINDS.flatMap((changeType) =>
    (['Local', 'Remote'] as const).flatMap((source) =>
      [true, false].map((tellsWho): readonly [string, ToldChange, boolean] => [
        `${changeType} ${source}${tellsWho ? '' : ', without a trigger'}`,
        { changeType, source, address: new Map<string, string>(Object.entries(ADDRESSES)).get(changeType) ?? 'E17' },
        tellsWho,
      ]),
    ),
  );
  test.each(changes)('event-kinds, event-sources: %s is followed by one read, and nothing is written', async (_, change, tellsWho) => {
    await follow(bookFrom(single), { tellsWho });
    const row = rowOf('媒体专版报道量');
    expect(isObjectedTo(row)).toBe(false);
    typeUnheard(row, '10.00(篇)');
    const before = contents();
    host.office.host.tellChanged(sheet().id, change);
    await upToDate();
    await pass(500);
    expect([isObjectedTo(row), host.asked, app.getState().failure]).toEqual([true, 1, undefined]);
    expect(contents()).toEqual(before);
  });

  test('event-sources: changes of a sheet that is gone or unknown are passed over', async () => {
    await follow(bookFrom(single));
    host.office.host.tellChanged('{00000000-0000-0000-0000-000000000000}', { source: 'Remote' });
    await pass(1000);
    expect(app.getState()).toMatchObject({ failure: undefined, stale: undefined });
  });

  test('event-missing: what no event told is read before anything is written, and shown by the next press', async () => {
    await follow(bookFrom(single));
    const row = rowOf('媒体专版报道量');
    typeUnheard(row, '10.00(篇)');
    await pass(1000);
    expect([host.asked, isObjectedTo(row)]).toEqual([0, false]);
    await app.recalculate();
    expect(app.getState().failure).toBeUndefined();
    expect(sheet().cell({ row, column: 4 }).value).toBe('10.00(篇)');
    expect(app.getState().changes?.some(({ cell }) => cell.row === row)).toBe(true);
    const written = contents();
    typeUnheard(row, '11.00(篇)');
    await app.undo();
    expect(sheet().cell({ row, column: 4 }).value).toBe('11.00(篇)');
    expect(contents()).not.toEqual(written);
  });
});

test('settings-lost: where the rule set was lost with the settings, the default one is in effect, by name, and nothing breaks', async () => {
  open(bookFrom(single));
  await app.check();
  await app.setRuleSet(GUANGXI);
  expect(app.getState().ruleSet).toBe(GUANGXI);
  app.setInSight(false);
  const reopened = bookFrom(single);
  open(reopened);
  expect(reopened.settings.size).toBe(0);
  await app.start();
  await app.recalculate();
  expect(app.getState()).toMatchObject({ failure: undefined, ruleSet: CENTRAL_2020 });
  await app.setRuleSet(GUANGXI);
  expect(app.getState()).toMatchObject({ failure: undefined, ruleSet: GUANGXI });
});

describe('stale-formulas: while a person calculates by hand', () => {
  const TOTAL = () => ({ row: rowOf('总分'), column: 6 });
  const GRADE = () => ({ row: rowOf('评分等级'), column: 1 });
  const scores = (): readonly number[] =>
    [5, ...Array.from({ length: 12 }, (_, index) => 12 + index)].map((row) =>
      Number(sheet().cell({ row, column: row === 5 ? 7 : 6 }).value),
    );
  /** The total is a formula with an old result, and there is no grade. */
  const edited = (...others: readonly SheetSnapshot[]): void => {
    open(bookFrom(single, ...others));
    book.setCells(sheet().id, [{ ...TOTAL(), content: { formula: '=SUM(G13:G24,H6)', result: 12.5 } }], 'person');
    book.calculation.isByHand = true;
    book.setCells(sheet().id, [{ ...GRADE(), content: { value: '' } }], 'person');
  };
  const calculateNow = (): void => {
    book.calculation.isByHand = false;
    book.setCalculated(sheet().id, [{ ...TOTAL(), value: scores().reduce((sum, score) => sum + score, 0) }]);
    Object.assign(book.calculation, { isByHand: true, isPending: false });
  };

  test('一键重算 writes nothing from old results and says what to do; once calculated it works', async () => {
    edited();
    const before = contents();
    await app.recalculate();
    expect(app.getState().failure).toMatchObject({ kind: 'not-calculated', sheetName: single.name });
    expect(contents()).toEqual(before);
    calculateNow();
    await app.recalculate();
    expect(app.getState().failure).toBeUndefined();
    expect(sheet().cell(GRADE()).value).toBe('优');
    expect(sheet().cell(TOTAL())).toMatchObject({ formula: '=SUM(G13:G24,H6)' });
  });

  test('重算全部工作表 passes the sheet over by name and corrects the others', async () => {
    const [, , other] = workbook;
    if (!other) throw new Error('no third form');
    edited(blankComputed(other));
    await app.recalculateWorkbook();
    expect(app.getState()).toMatchObject({ failure: undefined, workbook: { skipped: [{ sheetName: single.name, why: 'uncalculated' }] } });
    expect(sheet().cell(GRADE()).value).toBe('');
    expect(computedCells(other).map(({ cell }) => book.sheets[1]?.cell(cell).value)).not.toContain('');
  });

  test('仅校验, a typed explanation, 清除标记 and 撤销 work', async () => {
    edited();
    await app.check();
    expect(app.getState().failure).toBeUndefined();
    expect(lit()).not.toEqual([]);
    await app.clearMarks();
    expect([app.getState().failure, lit()]).toEqual([undefined, []]);
    await app.undo();
    expect(app.getState().failure).toBeUndefined();
    expect(lit()).not.toEqual([]);
  });
});
