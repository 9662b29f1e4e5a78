// Undo, marks and the sheet in front: what was there comes back exactly, and what a person did since is not overwritten.
import type { StartableApp } from '../../src/app/app';
import { addressOf, type SheetSnapshot } from '../../src/form/snapshot';
import { Book, type Cell, type Sheet } from '../../src/workbench/book/book';
import { bookFrom, contentsOf, markedAddresses, sheetFrom } from '../excel/books';
import { blankComputed, computedCells, formPaths, readXlsx, workbookPath } from '../forms';
import { HOSTS, type OpenHost } from '../host/hosts';
import { appOver } from './app-over';
import { pass, startClock, stopClock } from './clock';

let single: SheetSnapshot;
let workbook: SheetSnapshot[];
beforeAll(async () => {
  const [path] = formPaths;
  const [first] = path === undefined ? [] : await readXlsx(path);
  if (!first) throw new Error('no form');
  single = first;
  workbook = await readXlsx(workbookPath);
});

describe.each(HOSTS)('over $name', ({ open }) => {
  let host: OpenHost;
  let app: StartableApp;
  let book: Book;
  const { open: openBook } = appOver(open, (opened) => ({ host, app, book } = opened));

  const contents = (): unknown[] => book.sheets.map(contentsOf);
  const sheet = (): Sheet => book.activeSheet;
  const write = (cell: Cell, value: string | number): void => book.setCells(sheet().id, [{ ...cell, content: { value } }], 'person');
  const rowOf = (name: string): number => single.values.findIndex((row) => row.includes(name));
  const USERS_OWN = {
    ranges: [{ row: 0, column: 0, rows: 40, columns: 8 }],
    type: 'Custom',
    formula: '=ISBLANK(H1)',
    look: { fill: '#00FF00' },
    stopIfTrue: false,
  } as const;
  const OTHER_TYPE = {
    ranges: [{ row: 0, column: 7, rows: 40, columns: 1 }],
    type: 'ColorScale',
    stopIfTrue: false,
    original: {},
  } as const;

  describe('undo', () => {
    test('a recalculation is taken back exactly, marks included, in two requests', async () => {
      openBook(bookFrom(blankComputed(single)));
      const before = contents();
      await app.recalculate();
      expect(contents()).not.toEqual(before);
      expect(app.getState().undoable).toEqual({
        intention: 'recalculate',
        at: expect.any(Number) as number,
        cells: computedCells(single).length,
        marks: 0,
        unmarks: 6,
        sheetNames: [single.name],
        earlier: undefined,
      });
      host.forget();
      await app.undo();
      expect(host.asked).toBe(2);
      expect(contents()).toEqual(before);
      const { undoable, changes, marks, forms } = app.getState();
      expect([undoable, changes, marks, forms[0]?.total]).toEqual([undefined, undefined, 0, undefined]);
    });

    test('of two runs the last one first', async () => {
      openBook(bookFrom(single));
      await app.recalculate();
      const first = contents();
      write({ row: rowOf('推广活动参与人员'), column: 4 }, '150.00(人次)');
      const edited = contents();
      expect(edited).not.toEqual(first);
      await app.recalculate();
      expect(app.getState().forms.map(({ total }) => total)).toEqual(['96.22']);
      await app.undo();
      expect(contents()).toEqual(edited);
      await app.undo();
      expect(markedAddresses(sheet())).toEqual([]);
      expect(app.getState().undoable).toBeUndefined();
    });

    test('a workbook run is taken back on every sheet', async () => {
      openBook(bookFrom(...workbook.map(blankComputed)));
      const before = contents();
      await app.recalculateWorkbook();
      await app.undo();
      expect(app.getState().failure).toBeUndefined();
      expect(contents()).toEqual(before);
      expect(app.getState().forms).toHaveLength(6);
    });

    test('a cell that a person has changed since stays and is named; the others are restored', async () => {
      openBook(bookFrom(blankComputed(single)));
      const score = { row: rowOf('推广交流活动'), column: 6 };
      const [before] = contents();
      write(score, 8);
      const edited = contents();
      write(score, '');
      expect(contents()).toEqual([before]);
      await app.recalculate();
      write(score, 8);
      await app.undo();
      expect(app.getState().failure).toEqual({
        kind: 'undo-refused',
        sheetName: single.name,
        cells: [addressOf(score)],
        edited: [{ cell: addressOf(score), now: '8.00', restores: '' }],
      });
      expect(contents()).toEqual(edited);
      expect(app.getState()).toMatchObject({ changes: undefined, marks: 0, undoable: { intention: 'recalculate', cells: 1, marks: 0 } });
    });

    test('a cell that was refused is restored once it is as the run left it', async () => {
      openBook(bookFrom(blankComputed(single)));
      const before = contents();
      await app.recalculate();
      const score = { row: rowOf('推广交流活动'), column: 6 };
      const { value } = sheet().cell(score);
      write(score, 8);
      await app.undo();
      expect(app.getState().failure?.kind).toBe('undo-refused');
      write(score, Number(value));
      await app.undo();
      expect([app.getState().failure, app.getState().undoable]).toEqual([undefined, undefined]);
      expect(contents()).toEqual(before);
    });

    test('of all sheets, one of which a person has edited: the others are restored, the cell is named', async () => {
      openBook(bookFrom(...workbook.map(blankComputed)));
      const before = contents();
      await app.recalculateWorkbook();
      const [{ cell } = { cell: { row: 0, column: 0 } }] = app.getState().changes ?? [];
      write(cell, 1);
      await app.undo();
      expect(app.getState()).toMatchObject({
        failure: { kind: 'undo-refused', sheetName: sheet().name, cells: [addressOf(cell)] },
        undoable: { intention: 'recalculateWorkbook', cells: 1, sheetNames: [sheet().name], earlier: undefined },
      });
      expect(contents().slice(1)).toEqual(before.slice(1));
      expect(sheet().cell(cell).value).toBe(1);
    });

    test('marks that a person has removed since stay removed', async () => {
      openBook(bookFrom(blankComputed(single)));
      const [before] = contents();
      await app.recalculate();
      for (const { id } of sheet().conditionalFormats) book.deleteConditionalFormat(sheet().id, id, 'person');
      await app.undo();
      expect(app.getState().failure).toBeUndefined();
      expect(contents()).toEqual([before]);
    });

    test('a sheet that is gone is named', async () => {
      openBook(new Book([sheetFrom(blankComputed(single)), { name: '空' }]));
      await app.recalculate();
      book.deleteSheet(sheet().id, 'person');
      await app.undo();
      expect(app.getState().failure?.kind).toBe('sheet-missing');
    });

    test('nothing to undo: nothing happens', async () => {
      openBook(bookFrom(single));
      await app.undo();
      expect(app.getState()).toMatchObject({ failure: undefined, working: undefined });
      expect(host.asked).toBe(0);
    });
  });

  describe('marks', () => {
    test("live beside the user's own conditional formats, of whatever type", async () => {
      openBook(
        new Book([
          sheetFrom(single, {
            conditionalFormats: [
              { ...USERS_OWN, priority: 0 },
              { ...OTHER_TYPE, priority: 1 },
            ],
          }),
        ]),
      );
      const before = contents();
      await app.recalculate();
      expect(app.getState().failure).toBeUndefined();
      expect(markedAddresses(sheet())).toHaveLength(6);
      await app.recalculate();
      expect(markedAddresses(sheet())).toHaveLength(6);
      await app.clearMarks();
      expect(contents()).toEqual(before);
      expect(app.getState()).toMatchObject({ marks: 0, undoable: { intention: 'clearMarks', cells: 0, marks: 6 } });
      await app.undo();
      expect(markedAddresses(sheet())).toHaveLength(6);
    });

    test('an explained row is lit no longer and counts no more', async () => {
      openBook(bookFrom(single));
      await app.recalculate();
      write({ row: rowOf('推广交流活动'), column: 7 }, '新增跨区域活动。');
      await app.start();
      expect(app.getState().marks).toBe(5);
      expect(markedAddresses(sheet())).toHaveLength(6);
      await app.check();
      expect(markedAddresses(sheet())).toHaveLength(5);
    });

    test('are cleared on every sheet of a workbook run', async () => {
      openBook(bookFrom(...workbook));
      await app.recalculateWorkbook();
      const marked = book.sheets.map((each) => markedAddresses(each).length);
      expect(marked[0]).toBe(6);
      expect(app.getState().marks).toBe(marked.reduce((sum, count) => sum + count, 0));
      await app.clearMarks();
      expect(book.sheets.flatMap((each) => markedAddresses(each))).toEqual([]);
    });
  });

  describe('the sheet in front', () => {
    beforeEach(stopClock);
    afterEach(startClock);

    test('is read at the start and when another comes to the front, never written', async () => {
      openBook(bookFrom(...workbook.map(blankComputed)));
      const before = contents();
      await app.start();
      expect(app.getState().forms.map(({ form }) => form.sheetName)).toEqual([workbook[0]?.name]);
      const [, second, third] = book.sheets;
      if (!second || !third) throw new Error('no further sheet');
      host.forget();
      book.activate(second.id, 'person');
      await pass(20);
      book.activate(third.id, 'person');
      await pass(300);
      expect(app.getState().forms.map(({ form }) => form.sheetName)).toEqual([third.name]);
      expect(host.asked).toBe(1);
      expect(contents()).toEqual(before);
    });

    test('after a workbook run the list stays, the form of the sheet in front is chosen', async () => {
      openBook(bookFrom(...workbook));
      await app.start();
      await app.recalculateWorkbook();
      const third = app.getState().forms[2];
      if (!third) throw new Error('no third form');
      await app.goTo(third.form.sheetId, { row: 11, column: 6 });
      expect(book.activeSheet.id).toBe(third.form.sheetId);
      expect(book.selection).toEqual({ row: 11, column: 6, rows: 1, columns: 1 });
      await pass(300);
      expect(app.getState().forms).toHaveLength(6);
      expect(app.getState().selected).toBe(third.form.id);
    });

    test('a press while another works is not started twice, and different presses wait for each other', async () => {
      openBook(bookFrom(blankComputed(single)));
      const seen: unknown[] = [];
      app.subscribe(() => {
        const { working } = app.getState();
        if (seen.at(-1) !== working) seen.push(working);
      });
      const presses = [app.recalculate(), app.recalculate(), app.check(), app.undo(), app.recalculate()];
      await Promise.all(presses);
      expect(presses[0]).toBe(presses[1]);
      expect(seen.filter((working) => working !== undefined)).toEqual(['recalculate', 'check', 'undo']);
      expect(markedAddresses(sheet())).toEqual([]);
    });

    test('a cell of a sheet that is gone', async () => {
      openBook(bookFrom(single));
      await app.goTo('{GONE}', { row: 0, column: 0 });
      expect(app.getState().failure?.kind).toBe('sheet-missing');
      app.dismissFailure();
      expect(app.getState().failure).toBeUndefined();
    });
  });
});
