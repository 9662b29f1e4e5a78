// The two kinds of marks: what 仅校验 lights, what 一键重算 leaves lit, and where nothing can be lit.
import type { StartableApp } from '../../src/app/app';
import { addressOf, type Mark, type SheetSnapshot } from '../../src/form/snapshot';
import { marksIn } from '../../src/plan/mark';
import { Book, type Cell, type CellContent, type Sheet } from '../../src/workbench/book/book';
import { bookFrom, contentsOf, sheetFrom } from '../excel/books';
import { blankComputed, formPaths, readXlsx } from '../forms';
import { HOSTS, type OpenHost } from '../host/hosts';
import { appOver } from './app-over';

let single: SheetSnapshot;
beforeAll(async () => {
  const [first] = await readXlsx(formPaths[0] ?? '');
  if (!first) throw new Error('no form');
  single = first;
});

describe.each(HOSTS)('over $name', ({ open }) => {
  let host: OpenHost;
  let app: StartableApp;
  let book: Book;
  const { open: openOver } = appOver(open, (opened) => ({ host, app, book } = opened));
  const openBook = (opened: Book, calculated?: () => Promise<void>): void => openOver(opened, calculated && { calculated });
  const sheet = (): Sheet => book.activeSheet;
  const enter = (cell: Cell, content: CellContent): void => book.setCells(sheet().id, [{ ...cell, content }], 'person');
  const rowOf = (name: string): number => single.values.findIndex((row) => row.some((value) => String(value).replace(/\s/g, '') === name));
  const contents = (): unknown[] => book.sheets.map(contentsOf);
  const cells = (): unknown[] => book.sheets.map((each) => (contentsOf(each) as { cells: unknown }).cells);
  const requests = async (run: () => Promise<void>): Promise<number> => {
    host.forget();
    await run();
    expect(app.getState().failure).toBeUndefined();
    return host.asked;
  };
  /** The cells under the conditional formats of one kind. */
  const marked = (kind: Mark['kind']): string[] =>
    sheet()
      .conditionalFormats.filter(({ formula = '' }) => marksIn(formula)?.some((mark) => mark.kind === kind))
      .flatMap(({ ranges }) => ranges)
      .flatMap(({ row, column, rows }) => Array.from({ length: rows }, (_, index) => ({ row: row + index, column })))
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .map(addressOf);
  const missing = (): string[] => marked('explanation');
  const inconsistent = (): string[] => marked('inconsistent');

  const SCORE = (): Cell => ({ row: rowOf('推广交流活动'), column: 6 });
  const TOTAL = (): Cell => ({ row: rowOf('总分'), column: 6 });
  const GRADE = (): Cell => ({ row: rowOf('评分等级'), column: 1 });
  /** A score too low, with it the total; a wrong grade; a rate that is not that of the amounts. */
  const spoil = (): void => {
    enter(SCORE(), { value: 8 });
    enter(GRADE(), { value: '良' });
    enter({ row: 5, column: 6 }, { value: 98.5 });
  };

  describe('仅校验', () => {
    test('lights what does not agree and what is unexplained, in two requests, and changes no content; once more it is one', async () => {
      openBook(bookFrom(single));
      spoil();
      const before = cells();
      expect(await requests(() => app.check())).toBe(2);
      expect(cells()).toEqual(before);
      expect(inconsistent()).toEqual(['G6', addressOf(SCORE()), addressOf(TOTAL()), addressOf(GRADE())]);
      expect(missing()).toHaveLength(6);
      expect(app.getState()).toMatchObject({
        marks: 10,
        unmarked: undefined,
        undoable: { intention: 'check', cells: 0, marks: 0, unmarks: 10 },
      });
      expect(await requests(() => app.check())).toBe(1);
    });

    test('cells without a score, a total or a grade are lit as well', async () => {
      openBook(bookFrom(blankComputed(single)));
      await app.check();
      expect(inconsistent()).toEqual(expect.arrayContaining([addressOf(SCORE()), addressOf(TOTAL()), addressOf(GRADE())]));
    });

    test('every lit cell is named in the list', async () => {
      openBook(bookFrom(blankComputed(single)));
      spoil();
      await app.check();
      const listed = app.getState().forms[0]?.findings.map(({ cell }) => addressOf(cell)) ?? [];
      expect(listed).toEqual(expect.arrayContaining([...inconsistent(), ...missing()]));
    });

    test('is undone like every run, and both kinds are cleared by one button and come back', async () => {
      openBook(bookFrom(single));
      spoil();
      const before = contents();
      await app.check();
      const after = contents();
      await app.clearMarks();
      expect(contents()).toEqual(before);
      expect(app.getState().marks).toBe(0);
      await app.undo();
      expect([missing().length, inconsistent().length, app.getState().marks]).toEqual([6, 4, 10]);
      expect(contents()).toEqual(after);
      await app.undo();
      expect(contents()).toEqual(before);
    });

    test('a mark on a content that has changed counts no more, and the next check takes it away or sets it anew', async () => {
      openBook(bookFrom(single));
      spoil();
      await app.check();
      enter(SCORE(), { value: 9 });
      enter(GRADE(), { value: '优' });
      await app.start();
      // The score is still wrong, but it is not the one that was marked.
      expect(app.getState().marks).toBe(8);
      expect(await requests(() => app.check())).toBe(2);
      expect(inconsistent()).toEqual(['G6', addressOf(SCORE()), addressOf(TOTAL())]);
      expect(app.getState().marks).toBe(9);
    });

    test('marks of a saved file, from when there was one kind, are known again', async () => {
      const cell = { row: rowOf('推广交流活动'), column: 7 };
      const at = addressOf(cell);
      const absolute = at.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
      openBook(
        new Book([
          sheetFrom(single, {
            conditionalFormats: [
              {
                ranges: [{ ...cell, rows: 1, columns: 1 }],
                type: 'Custom',
                formula: `=AND(ISNUMBER(FIND("|"&TRIM(SUBSTITUTE(CLEAN(${at}),"　",""))&"|","||0|０|无|/|／|—|-|－|略|")),COUNTA("自评助手",${absolute})>0)`,
                look: { fill: '#FFE699' },
                stopIfTrue: false,
                priority: 0,
              },
            ],
          }),
        ]),
      );
      await app.start();
      expect(app.getState().marks).toBe(1);
      await app.clearMarks();
      expect(sheet().conditionalFormats).toEqual([]);
    });
  });

  describe('一键重算', () => {
    test('puts right what was lit, and with it the light', async () => {
      openBook(bookFrom(single));
      spoil();
      await app.check();
      expect(await requests(() => app.recalculate())).toBe(2);
      expect(inconsistent()).toEqual([]);
      expect(missing()).toHaveLength(6);
      await app.undo();
      expect(inconsistent()).toHaveLength(4);
    });

    test('lights what it must not write: a formula with a wrong result, points that do not add up', async () => {
      openBook(bookFrom(single), () => {
        book.setCalculated(sheet().id, [{ ...SCORE(), value: 12 }]);
        return Promise.resolve();
      });
      enter(SCORE(), { formula: '=6*2' });
      enter({ row: TOTAL().row, column: 5 }, { value: 99 });
      await app.recalculate();
      // The sum of points was put right, the formula was not.
      expect(inconsistent()).toContain(addressOf(SCORE()));
      expect(inconsistent()).not.toContain(addressOf({ row: TOTAL().row, column: 5 }));
      expect(app.getState().marks).toBe(6 + inconsistent().length);
    });

    test('a total by formula that misses a row is seen only when it is calculated: lit then, and undone with the rest', async () => {
      const blank = blankComputed(single);
      const wrongSum = (): Promise<void> => {
        const scores = Array.from({ length: TOTAL().row - 14 }, (_, index) => Number(sheet().cell({ row: 14 + index, column: 6 }).value));
        book.setCalculated(sheet().id, [{ ...TOTAL(), value: scores.reduce((sum, score) => sum + score, 0) }]);
        return Promise.resolve();
      };
      openBook(bookFrom(blank), wrongSum);
      enter(TOTAL(), { formula: '=SUM(G15:G24)' });
      const before = contents();
      expect(await requests(() => app.recalculate())).toBe(4);
      expect(inconsistent()).toEqual(expect.arrayContaining([addressOf(TOTAL())]));
      expect(app.getState().marks).toBe(missing().length + inconsistent().length);
      expect(await requests(() => app.check())).toBe(1);
      await app.undo();
      expect(contents()).toEqual(before);
    });
  });

  describe('where nothing can be lit', () => {
    test('a protected sheet: the findings are there, and why nothing is lit is said, not as a failure', async () => {
      openBook(new Book([sheetFrom(single, { protection: { protected: true } })]));
      const before = contents();
      await app.check();
      expect(contents()).toEqual(before);
      expect(app.getState()).toMatchObject({ failure: undefined, unmarked: { sheetName: single.name, why: 'protected' }, marks: 0 });
      expect(app.getState().forms[0]?.findings.length).toBeGreaterThan(0);
      await app.start();
      expect(app.getState().unmarked).toBeUndefined();
    });

    test('a sheet whose marks the host cannot list', async () => {
      openBook(bookFrom(single));
      host.listsMarks = false;
      await app.check();
      expect(app.getState()).toMatchObject({ failure: undefined, unmarked: { sheetName: single.name, why: 'unlisted' }, marks: 0 });
      expect(sheet().conditionalFormats).toEqual([]);
    });

    test('a workbook that may not be edited', async () => {
      openBook(bookFrom(single));
      host.failNext({ kind: 'access-denied' });
      await app.check();
      expect(app.getState()).toMatchObject({ failure: undefined, unmarked: { why: 'read-only' }, marks: 0, undoable: undefined });
      expect(app.getState().forms[0]?.findings.length).toBeGreaterThan(0);
    });

    test('any other failure is told as one, and the findings are there', async () => {
      openBook(bookFrom(single));
      host.failNext({ kind: 'unexpected', atAction: 1 });
      await app.check();
      expect(app.getState().failure).toMatchObject({ kind: 'unexpected', restored: true });
      expect(app.getState().forms[0]?.findings.length).toBeGreaterThan(0);
      expect(sheet().conditionalFormats).toEqual([]);
    });
  });
});
