// Formulas that nobody has calculated yet: whatever is shown from their old results is told apart, however it came to be shown.
import { createApp, type StartableApp } from '../../src/app/app';
import type { SheetSnapshot } from '../../src/form/snapshot';
import type { Book } from '../../src/workbench/book/book';
import { bookFrom } from '../excel/books';
import { blankComputed, formPaths, readXlsx } from '../forms';
import { HOSTS, type OpenHost } from '../host/hosts';
import { pass, startClock, stopClock, until } from './clock';

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
  const rowOf = (name: string): number => single.values.findIndex((row) => row.includes(name));
  const total = () => ({ row: rowOf('总分'), column: 6 });
  /** Somebody calculates by hand, and the total is a formula. */
  const openBook = (sheet: SheetSnapshot): void => {
    book = bookFrom(sheet);
    book.setCells(book.activeSheet.id, [{ ...total(), content: { formula: '=SUM(G13:G24,H6)', result: 99.97 } }], 'person');
    book.calculation.isByHand = true;
    host = open(book);
    app = createApp(host);
  };
  const type = (value: string): void =>
    book.setCells(book.activeSheet.id, [{ row: rowOf('媒体专版报道量'), column: 4, content: { value } }], 'person');
  const press9 = (): void => {
    book.calculation.isPending = false;
  };
  const told = (): readonly (boolean | undefined)[] => app.getState().forms.map(({ uncalculated }) => uncalculated);
  afterEach(() => {
    app.setInSight(false);
    host.verify();
  });

  test('仅校验 shows that its findings may rest on old results; once calculated, they do not', async () => {
    openBook(single);
    await app.check();
    expect(told()).toEqual([undefined]);
    type('10.00(篇)');
    await app.check();
    expect([app.getState().failure, ...told()]).toEqual([undefined, true]);
    // What the total should be is not known before.
    expect(app.getState().forms.map(({ totalDue, gradeDue }) => [totalDue, gradeDue])).toEqual([[undefined, undefined]]);
    press9();
    await app.check();
    expect(told()).toEqual([undefined]);
  });

  test('what 一键重算 itself has changed waits for its calculation', async () => {
    openBook(blankComputed(single));
    await app.recalculate();
    expect(app.getState().failure).toBeUndefined();
    expect(book.calculation.isPending).toBe(true);
    expect(told()).toEqual([true]);
  });

  test('so it is on all sheets', async () => {
    openBook(blankComputed(single));
    await app.recalculateWorkbook();
    expect(app.getState().failure).toBeUndefined();
    expect(told()).toEqual([true]);
  });

  test('where nothing waits, or no formula does, nothing is said', async () => {
    book = bookFrom(single);
    book.calculation.isByHand = true;
    host = open(book);
    app = createApp(host);
    type('10.00(篇)');
    await app.check();
    expect([book.calculation.isPending, ...told()]).toEqual([true, undefined]);
  });

  describe('live', () => {
    beforeEach(stopClock);
    afterEach(async () => {
      app.setInSight(false);
      await pass(200);
      startClock();
    });
    test('following shows it as well', async () => {
      openBook(single);
      await app.start();
      expect(told()).toEqual([undefined]);
      type('10.00(篇)');
      await until(() => app.getState().stale !== undefined, 'the change is noticed');
      await until(() => app.getState().stale === undefined, 'the results are up to date');
      expect(told()).toEqual([true]);
    });
  });
});
