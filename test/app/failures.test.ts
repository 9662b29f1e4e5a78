// What goes wrong: every failure has a name, and a write happens wholly or not at all.
import type { StartableApp } from '../../src/app/app';
import { addressOf, type SheetSnapshot } from '../../src/form/snapshot';
import { Book, type Cell, type CellContent, type SheetStart } from '../../src/workbench/book/book';
import { bookFrom, contentsOf, markedAddresses, sheetFrom } from '../excel/books';
import { blankComputed, computedCells, flattenedSnapshot, formPaths, readXlsx, workbookPath } from '../forms';
import { HOSTS, type OpenHost } from '../host/hosts';
import { appOver } from './app-over';

let single: SheetSnapshot;
let workbook: SheetSnapshot[];
beforeAll(async () => {
  const [path] = formPaths;
  const [first] = path === undefined ? [] : await readXlsx(path);
  if (!first) throw new Error('no form');
  single = first;
  workbook = await readXlsx(workbookPath);
});

const computedAddresses = (): string[] =>
  computedCells(single)
    .map(({ cell }) => cell)
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(addressOf);

describe.each(HOSTS)('over $name', ({ open }) => {
  let host: OpenHost;
  let app: StartableApp;
  let book: Book;
  const { open: openOver } = appOver(open, (opened) => ({ host, app, book } = opened));
  const openBook = (opened: Book, calculated?: () => Promise<void>): void => openOver(opened, calculated && { calculated });
  const contents = (): unknown[] => book.sheets.map(contentsOf);
  const enter = (cell: Cell, content: CellContent): void => book.setCells(book.activeSheet.id, [{ ...cell, content }], 'person');
  const rowOf = (name: string): number => single.values.findIndex((row) => row.includes(name));

  describe('a write that fails midway', () => {
    /** Runs it once with a fault at each action of its write request, until no action is left to fail at. */
    async function atEveryAction(prepare: () => Promise<void>, run: () => Promise<void>): Promise<number> {
      for (let atAction = 0; ; atAction += 1) {
        await prepare();
        const before = contents();
        host.failNext({ kind: 'unexpected', atAction });
        await run();
        if (!host.faultHit) return atAction;
        expect([atAction, contents()]).toEqual([atAction, before]);
        expect(app.getState().failure).toMatchObject({ kind: 'unexpected', restored: true, detail: expect.any(String) as string });
      }
    }

    test('of a recalculation leaves the sheet as it was, at whichever action', async () => {
      const actions = await atEveryAction(
        () => {
          openBook(bookFrom(blankComputed(single)));
          return Promise.resolve();
        },
        () => app.recalculate(),
      );
      expect(actions).toBeGreaterThan(computedCells(single).length);
      expect(markedAddresses(book.activeSheet)).toHaveLength(6);
    });

    test('of one that moves marks leaves contents and marks as they were', async () => {
      const actions = await atEveryAction(
        async () => {
          openBook(bookFrom(single));
          await app.recalculate();
          enter({ row: rowOf('媒体专版报道量'), column: 4 }, { value: '10.00(篇)' });
        },
        () => app.recalculate(),
      );
      expect(actions).toBeGreaterThan(3);
      expect(markedAddresses(book.activeSheet)).toHaveLength(7);
    });

    test('of an undo leaves the sheet as it was, and the undo possible', async () => {
      await atEveryAction(
        async () => {
          openBook(bookFrom(blankComputed(single)));
          await app.recalculate();
        },
        () => app.undo(),
      );
      expect(markedAddresses(book.activeSheet)).toEqual([]);
    });

    test('of a workbook leaves all its sheets as they were', async () => {
      openBook(bookFrom(...workbook.map(blankComputed)));
      const before = contents();
      host.failNext({ kind: 'unexpected', atAction: 'midway' });
      await app.recalculateWorkbook();
      expect(host.faultHit).toBe(true);
      expect(app.getState().failure).toMatchObject({ restored: true });
      expect(contents()).toEqual(before);
      expect(app.getState().undoable).toBeUndefined();
    });

    test('and cannot be put back is told with the cells concerned', async () => {
      openBook(bookFrom(blankComputed(single)));
      host.failNext({ kind: 'unexpected', atAction: 12, isLast: true });
      await app.recalculate();
      const { failure } = app.getState();
      expect(failure?.kind).toBe('not-restored');
      expect(failure?.restored).toBeUndefined();
      expect(failure?.cells).toEqual(computedAddresses());
    });
  });

  describe('a refusal of the host', () => {
    test.each(['cell-being-edited', 'session-lost', 'dialog-open', 'busy', 'too-large', 'access-denied', 'other-workbook'] as const)(
      '%s',
      async (kind) => {
        openBook(bookFrom(blankComputed(single)));
        const before = contents();
        host.refusing = kind;
        await app.recalculate();
        expect(app.getState().failure).toMatchObject({ kind });
        expect(contents()).toEqual(before);
        expect(app.getState().working).toBeUndefined();
        host.refusing = undefined;
        await app.recalculate();
        expect(app.getState().failure).toBeUndefined();
        expect(app.getState().forms.map(({ total }) => total)).toEqual(['99.97']);
      },
    );

    test('of the write alone: what was read is shown, nothing was written and nothing needs putting back', async () => {
      openBook(bookFrom(blankComputed(single)));
      const before = contents();
      host.failNext({ kind: 'cell-being-edited' });
      await app.recalculate();
      expect(app.getState().failure?.kind).toBe('cell-being-edited');
      expect(app.getState().failure?.restored).toBeUndefined();
      expect(host.asked).toBe(2);
      expect(app.getState().forms).toHaveLength(1);
      expect(contents()).toEqual(before);
    });
  });

  describe('a sheet that must not be written', () => {
    test('is protected: named with its cells, nothing written, findings shown', async () => {
      openBook(new Book([sheetFrom(blankComputed(single), { protection: { protected: true } })]));
      const before = contents();
      await app.recalculate();
      expect(app.getState().failure).toEqual({
        kind: 'sheet-protected',
        sheetName: single.name,
        cells: computedAddresses(),
      });
      expect(contents()).toEqual(before);
      expect(app.getState().forms[0]?.findings.length).toBeGreaterThan(0);
      // One to read, one to ask which cells are locked.
      expect(host.asked).toBe(2);
    });

    test('is filtered', async () => {
      const filtered: Partial<SheetStart> = {
        autoFilter: { row: 10, column: 0, rows: 20, columns: 8 },
        rows: [[14, { hidden: true }]],
      };
      openBook(new Book([sheetFrom(blankComputed(single), filtered)]));
      const before = contents();
      await app.recalculate();
      expect(app.getState().failure).toMatchObject({ kind: 'sheet-filtered', sheetName: single.name });
      expect(contents()).toEqual(before);
    });

    test('is one of a workbook: it is passed over and named, the others are written', async () => {
      openBook(
        new Book(workbook.map((sheet, index) => sheetFrom(blankComputed(sheet), index === 3 ? { protection: { protected: true } } : {}))),
      );
      const before = contents();
      await app.recalculateWorkbook();
      expect(app.getState().failure).toBeUndefined();
      expect(app.getState().workbook?.skipped).toMatchObject([{ sheetName: workbook[3]?.name, why: 'protected' }]);
      expect(contents().map((content, index) => JSON.stringify(content) === JSON.stringify(before[index]))).toEqual(
        workbook.map((_, index) => index === 3),
      );
    });
  });

  describe('not a form to be written', () => {
    const problemKinds = (): string[] => app.getState().problems.map(({ kind }) => kind);
    const cells = (values: Record<string, string | number>): NonNullable<SheetStart['cells']> =>
      Object.entries(values).map(([key, value]) => {
        const [row = 0, column = 0] = key.split(',').map(Number);
        return [
          { row, column },
          { value, numberFormat: 'General' },
        ] as const;
      });

    test('an empty sheet', async () => {
      openBook(new Book([{ name: '空' }]));
      await app.recalculate();
      expect(problemKinds()).toEqual(['empty-sheet']);
      expect(app.getState().failure).toBeUndefined();
    });

    test('something else', async () => {
      openBook(new Book([{ name: '通讯录', cells: cells({ '0,0': '姓名', '0,1': '电话', '1,0': '张三', '1,1': 12345 }) }]));
      const before = contents();
      await app.recalculate();
      expect(problemKinds()).toEqual(['no-form']);
      expect(contents()).toEqual(before);
    });

    test('a form without a table', async () => {
      const top = blankComputed(single).values.slice(0, 12);
      const cut = { ...single, values: top, formulas: top, text: single.text.slice(0, 12) };
      openBook(bookFrom(cut));
      const before = contents();
      await app.recalculate();
      expect(problemKinds()).toContain('no-table');
      expect(contents()).toEqual(before);
    });

    test.each([
      ['text where a number belongs', { value: '十分' }],
      ['an error value', { value: '#REF!', isError: true }],
    ] as const)('%s: the form is blocked, found, and not written', async (_name, content) => {
      openBook(bookFrom(blankComputed(single)));
      enter({ row: rowOf('推广交流活动'), column: 5 }, content);
      const before = contents();
      await app.recalculate();
      expect(app.getState().failure).toBeUndefined();
      expect(app.getState().forms.map(({ blocked }) => blocked)).toEqual([true]);
      expect(app.getState().forms[0]?.findings.length).toBeGreaterThan(0);
      expect(app.getState().changes).toEqual([]);
      expect(contents()).toEqual(before);
    });

    test('one blocked form does not keep the others on the sheet from being written', async () => {
      const blanked = blankComputed(flattenedSnapshot('pasted'));
      openBook(bookFrom(blanked));
      const row = blanked.values.findIndex((values) => values.includes('推广交流活动'));
      const column = blanked.values[row]?.findIndex((value) => value === 10) ?? -1;
      enter({ row, column }, { value: '十分' });
      await app.recalculate();
      expect(app.getState().forms.map(({ blocked, total }) => [blocked, total])).toEqual([
        [true, undefined],
        [false, '99.99'],
        [false, '100.00'],
        [false, '100.00'],
        [false, '99.99'],
        [false, '99.92'],
      ]);
    });

    test('sheets that are no form beside sheets that are', async () => {
      openBook(new Book([{ name: '空' }, sheetFrom(single), { name: '隐藏', visibility: 'Hidden' }]));
      await app.recalculateWorkbook();
      expect(app.getState().forms).toHaveLength(1);
      expect(app.getState().failure).toBeUndefined();
    });
  });

  describe('formulas', () => {
    const TOTAL = { row: 0, column: 6 };
    const totalRow = (): Cell => ({ ...TOTAL, row: single.values.findIndex((row) => row.includes('总分')) });

    test('a total that is a formula is left, and the state shows its new result', async () => {
      const opened = bookFrom(blankComputed(single));
      openBook(opened, () => {
        const { row, column } = totalRow();
        const sheet = opened.activeSheet;
        const scores = [...sheet.entries()].filter(([at, { value }]) => at.column === 6 && at.row < row && typeof value === 'number');
        // The execution score and the indicators; the rates of the fund lines stand in the same column.
        const own = scores.filter(([at]) => at.row >= rowOf('媒体专版报道量'));
        const execution = sheet.cell({ row: 5, column: 7 }).value;
        const sum = own.reduce((total, [, { value }]) => total + Number(value), Number(execution));
        opened.setCalculated(sheet.id, [{ row, column, value: Math.round(sum * 100) / 100 }]);
        return Promise.resolve();
      });
      enter(totalRow(), { formula: '=SUM(G14:G25)+H6' });
      host.forget();
      await app.recalculate();
      expect(app.getState().failure).toBeUndefined();
      expect(host.asked).toBe(2);
      expect(book.activeSheet.cell(totalRow()).formula).toBe('=SUM(G14:G25)+H6');
      expect(app.getState().forms.map(({ total, grade }) => [total, grade])).toEqual([['99.97', '优']]);
    });

    test('a formula with a wrong result is reported, not overwritten', async () => {
      const cell = { row: rowOf('推广交流活动'), column: 6 };
      const opened = bookFrom(single);
      openBook(opened, () => {
        opened.setCalculated(opened.activeSheet.id, [{ ...cell, value: 12 }]);
        return Promise.resolve();
      });
      enter(cell, { formula: '=6*2' });
      await app.recalculate();
      expect(book.activeSheet.cell(cell)).toMatchObject({ formula: '=6*2', value: 12 });
      const found = app.getState().forms.flatMap(({ findings }) => findings.map(({ rule, cell: at }) => [rule, addressOf(at)]));
      expect(found).toContainEqual(['score-over-points', addressOf(cell)]);
    });
  });

  test('a pane that the host does not show is told, and opening it asks for nothing else', async () => {
    openBook(bookFrom(single));
    await app.showPane();
    expect(app.getState().failure).toBeUndefined();
    expect(host.asked).toBe(1);
    host.refusing = 'dialog-open';
    await app.showPane();
    expect(app.getState().failure).toMatchObject({ kind: 'pane-not-shown' });
  });
});
