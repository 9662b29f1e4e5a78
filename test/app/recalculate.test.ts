// 一键重算 from the press to the cells, on the six real forms.
import type { StartableApp } from '../../src/app/app';
import { addressOf, type SheetSnapshot } from '../../src/form/snapshot';
import type { Book } from '../../src/workbench/book/book';
import { bookFrom, contentsOf, markedAddresses } from '../excel/books';
import { watchPauses } from '../excel/pauses';
import { blankComputed, computedCells, flattenedSnapshot, formPaths, readXlsx, seedForms, workbookPath } from '../forms';
import { HOSTS, type OpenHost } from '../host/hosts';
import { appOver } from './app-over';

let singles: SheetSnapshot[];
let workbook: SheetSnapshot[];
beforeAll(async () => {
  singles = (await Promise.all(formPaths.map((path) => readXlsx(path)))).flat();
  workbook = await readXlsx(workbookPath);
});

describe.each(HOSTS)('over $name', ({ open }) => {
  let host: OpenHost;
  let app: StartableApp;
  let book: Book;
  const { open: openBook } = appOver(open, (opened) => ({ host, app, book } = opened));
  const openForms = (...snapshots: readonly SheetSnapshot[]): void => openBook(bookFrom(...snapshots));
  const contents = (): unknown[] => book.sheets.map(contentsOf);
  const cellsOf = (snapshot: SheetSnapshot): Record<string, unknown> =>
    Object.fromEntries([...(book.findSheetByName(snapshot.name)?.entries() ?? [])].map(([at, { value }]) => [addressOf(at), value]));
  const totals = (): unknown[] => app.getState().forms.map(({ total, grade }) => [total, grade]);
  const published = seedForms.map(({ total, grade }) => [total, grade]);
  const errors = (): unknown[] => app.getState().forms.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'));

  /** The printed values are back; the sixth form's rate may come back as 99.21, as its amounts give it. */
  function expectPublished(original: SheetSnapshot, as: 'number' | 'text'): void {
    const computed = computedCells(original);
    const now = cellsOf(original);
    const before = Object.fromEntries(
      original.values.flatMap((values, row) => values.map((value, column) => [addressOf({ row, column }), value] as const)),
    );
    for (const { cell, kind, printed } of computed) {
      const address = addressOf(cell);
      const isNumber = kind !== 'grade' && as === 'number';
      const wanted = isNumber ? Number(printed) : printed;
      const accepted = printed === '99.20' ? [wanted, isNumber ? 99.21 : '99.21'] : [wanted];
      expect([address, accepted.includes(now[address] as string | number) ? 'printed' : now[address]]).toEqual([address, 'printed']);
      before[address] = now[address] as string;
    }
    const unchanged = Object.fromEntries(Object.entries(before).filter(([, value]) => value !== ''));
    expect(Object.fromEntries(Object.entries(now).filter(([, value]) => value !== ''))).toEqual(unchanged);
  }

  describe('as published', () => {
    test.each(seedForms.map((form, index) => [form.sheet, index] as const))(
      '%s: nothing to write but the marks, no error',
      async (_name, index) => {
        const single = singles[index];
        if (!single) throw new Error('no such form');
        openForms(single);
        const before = cellsOf(single);
        await app.recalculate();
        expect(app.getState().failure).toBeUndefined();
        expect(app.getState().changes).toEqual([]);
        expect(totals()).toEqual([published[index]]);
        expect(errors()).toEqual([]);
        expect(cellsOf(single)).toEqual(before);
      },
    );

    test('the first form has six deviations to explain: six cells lit, and no other', async () => {
      const [single] = singles;
      if (!single) throw new Error('no form');
      openForms(single);
      await app.recalculate();
      const names = ['推广交流活动', '服务站点维护', '需求对接典型案例', '推广活动参与人员', '媒体报道累计阅读量', '媒体报道转载量'];
      const wanted = names.map((name) => addressOf({ row: single.values.findIndex((row) => row.includes(name)), column: 7 }));
      expect(markedAddresses(book.activeSheet)).toEqual(wanted);
      expect(app.getState().marks).toBe(6);
      expect(app.getState().undoable).toMatchObject({
        intention: 'recalculate',
        cells: 0,
        marks: 0,
        unmarks: 6,
        sheetNames: [single.name],
      });
    });

    test('six forms under one another on one sheet', async () => {
      openForms(flattenedSnapshot());
      await app.recalculate();
      expect(app.getState().failure).toBeUndefined();
      expect(totals()).toEqual(published);
      expect(app.getState().changes).toEqual([]);
      expect(errors()).toEqual([]);
    });
  });

  describe('blanked', () => {
    test.each(seedForms.map((form, index) => [form.sheet, index] as const))(
      '%s: the published values are back, nothing else',
      async (_name, index) => {
        const single = singles[index];
        if (!single) throw new Error('no such form');
        openForms(blankComputed(single));
        await app.recalculate();
        expect(app.getState().failure).toBeUndefined();
        expectPublished(single, 'number');
        expect(totals()).toEqual([published[index]]);
        expect(app.getState().changes).toHaveLength(computedCells(single).length);
      },
    );

    test('six forms on one sheet, all cells text', async () => {
      openForms(blankComputed(flattenedSnapshot()));
      await app.recalculate();
      expectPublished(flattenedSnapshot(), 'text');
      expect(totals()).toEqual(published);
    });

    test('six forms on one sheet, pasted as numbers', async () => {
      openForms(blankComputed(flattenedSnapshot('pasted')));
      await app.recalculate();
      expectPublished(flattenedSnapshot('pasted'), 'number');
      expect(totals()).toEqual(published);
    });

    test('a workbook of six sheets', async () => {
      openForms(...workbook.map(blankComputed));
      await app.recalculateWorkbook();
      workbook.forEach((sheet) => expectPublished(sheet, 'number'));
      expect(totals()).toEqual(published);
    });
  });

  describe('the host is asked', () => {
    const requests = async (run: () => Promise<void>): Promise<number> => {
      host.forget();
      await run();
      expect(app.getState().failure).toBeUndefined();
      return host.asked;
    };

    test('twice for a sheet with one form, and for one with six', async () => {
      const [single] = singles;
      if (!single) throw new Error('no form');
      openForms(blankComputed(single));
      expect(await requests(() => app.recalculate())).toBe(2);
      openForms(blankComputed(flattenedSnapshot()));
      expect(await requests(() => app.recalculate())).toBe(2);
    });

    test('once when all is right already; twice for a check that places marks, once when they are right', async () => {
      openForms(...singles.slice(0, 1));
      expect(await requests(() => app.check())).toBe(2);
      expect(await requests(() => app.check())).toBe(1);
      expect(await requests(() => app.recalculate())).toBe(1);
    });
  });

  test('check writes no content', async () => {
    openForms(...singles.slice(0, 1).map(blankComputed));
    const withoutMarks = (): unknown[] => contents().map((sheet) => ({ ...(sheet as object), conditionalFormats: [] }));
    const before = withoutMarks();
    await app.check();
    expect(withoutMarks()).toEqual(before);
    expect(errors().length).toBeGreaterThan(0);
  });

  test('a sheet with several forms is worked off twenty rows and one form at a time: the page can be let go after each', async () => {
    const sheet = flattenedSnapshot('pasted');
    openForms(sheet);
    await app.start();
    const pauses = watchPauses(1000);
    await app.recalculate();
    jest.restoreAllMocks();
    expect(totals()).toEqual(published);
    expect(pauses.at.length).toBeGreaterThan(sheet.values.length / 20 + published.length);
  });
});
