// What is shown follows the sheet while people type in it: how soon, at what cost, and that nothing is written.
import { createApp, type StartableApp } from '../../src/app/app';
import type { AppState } from '../../src/app/state';
import type { SheetSnapshot } from '../../src/form/snapshot';
import { MAX_COLUMNS, MAX_ROWS } from '../../src/workbench/book/address';
import { Book, type Cell, type CellContent, type Sheet } from '../../src/workbench/book/book';
import { bookFrom, contentsOf, sheetFrom } from '../excel/books';
import { flattenedSnapshot, formPaths, readXlsx, workbookPath } from '../forms';
import { HOSTS, type OpenHost, type OpenOptions } from '../host/hosts';
import { pass, startClock, stopClock, until } from './clock';

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
  /** Every state of the app since it was opened. */
  let history: AppState[];

  async function openBook(opened: Book, options: OpenOptions = {}): Promise<void> {
    book = opened;
    host = open(book, options);
    app = createApp(host);
    await app.start();
    history = [];
    app.subscribe(() => history.push(app.getState()));
    host.forget();
  }
  beforeEach(stopClock);
  afterEach(async () => {
    app.setInSight(false);
    await pass(200);
    startClock();
    host.verify();
  });

  /** Long enough for a read that should not have been made. */
  const quiet = (): Promise<void> => pass(500);
  const upToDate = async (): Promise<void> => {
    await until(() => app.getState().stale !== undefined, 'a change is noticed');
    await until(() => app.getState().stale === undefined, 'the results are up to date');
  };

  const requests = (): number => host.asked;
  const contents = (): unknown[] => book.sheets.map(contentsOf);
  const type = (cell: Cell, content: CellContent, sheet: Sheet = book.activeSheet): void =>
    book.setCells(sheet.id, [{ ...cell, content }], 'person');
  const rowOf = (name: string, sheet: SheetSnapshot = single): number => {
    const row = sheet.values.findIndex((cells) => cells.includes(name));
    if (row < 0) throw new Error(`no row ${name}`);
    return row;
  };
  /** 实际完成值 and 偏差原因分析 of an indicator of the first form. */
  const actual = (name: string): Cell => ({ row: rowOf(name), column: 4 });
  const explanation = (name: string): Cell => ({ row: rowOf(name), column: 7 });
  /** The score of the indicator is more than its actual earns. */
  const isObjectedTo = (name: string): boolean => hasFinding('score-inflated', rowOf(name));
  const hasFinding = (rule: string, row: number): boolean =>
    app.getState().forms.some(({ findings }) => findings.some((finding) => finding.rule === rule && finding.cell.row === row));
  const sheetAt = (index: number): Sheet => {
    const sheet = book.sheets[index];
    if (!sheet) throw new Error(`no sheet ${index}`);
    return sheet;
  };

  describe('an edit', () => {
    test('is followed by one read, soon, without writing and without work to be seen', async () => {
      await openBook(bookFrom(single));
      const name = '媒体专版报道量';
      expect(isObjectedTo(name)).toBe(false);
      type(actual(name), { value: '10.00(篇)' });
      const before = contents();
      await upToDate();
      expect(isObjectedTo(name)).toBe(true);
      await quiet();
      expect(requests()).toBe(1);
      expect(contents()).toEqual(before);
      expect(history.map(({ working }) => working)).not.toContainEqual(expect.anything());
      expect(app.getState().failure).toBeUndefined();
      // The old result stands until the new one is there.
      expect(history.map(({ forms }) => forms.length)).not.toContain(0);
    });

    test('that explains a deviation takes its finding away and counts its mark as out', async () => {
      await openBook(bookFrom(single));
      await app.check();
      const [overshoot] = app.getState().forms.flatMap((form) => form.findings.filter(({ rule }) => rule === 'overshoot-unexplained'));
      if (!overshoot) throw new Error('no overshoot');
      const { marks } = app.getState();
      type({ row: overshoot.cell.row, column: 7 }, { value: '线上活动扩大了参与范围，已据此调整下年度指标。' });
      await upToDate();
      expect(app.getState().marks).toBe(marks - 1);
      expect(hasFinding('overshoot-unexplained', overshoot.cell.row)).toBe(false);
    });

    test('to a sheet without a form can make it one', async () => {
      await openBook(bookFrom({ ...single, values: [['草稿']], formulas: [['草稿']], text: [['草稿']], numberFormats: [['General']] }));
      expect(app.getState().forms).toEqual([]);
      const writes = single.values.flatMap((cells, row) => cells.map((value, column) => ({ row, column, content: { value } })));
      book.setCells(book.activeSheet.id, writes, 'person');
      await upToDate();
      expect(app.getState().forms.map(({ total }) => total)).toEqual(['99.97']);
      expect(requests()).toBe(1);
    });

    test('of ours, a write of this add-in, costs no further request', async () => {
      await openBook(bookFrom(single));
      type(actual('推广活动参与人员'), { value: '150.00(人次)' });
      await upToDate();
      host.forget();
      await app.recalculate();
      await quiet();
      expect(requests()).toBe(2);
      expect(app.getState().stale).toBeUndefined();
    });

    test('where the host does not say who wrote, a write is read once more, and not again', async () => {
      await openBook(bookFrom(single), { tellsWho: false });
      type(actual('推广活动参与人员'), { value: '150.00(人次)' });
      await upToDate();
      host.forget();
      await app.recalculate();
      await quiet();
      await quiet();
      expect(requests()).toBe(3);
      expect(app.getState().stale).toBeUndefined();
      expect(app.getState().changes).not.toEqual([]);
    });
  });

  describe('a change while a sheet is being read for the first time', () => {
    const name = '媒体专版报道量';
    /** Once the host has put its next answer together, and before it is shown. */
    const beforeNextIsShown = (does: () => void, arrival = Promise.resolve()): void => {
      host.onAnswer = () => {
        host.onAnswer = undefined;
        does();
        return arrival;
      };
    };
    const begin = (opened: Book): void => {
      book = opened;
      host = open(book);
      app = createApp(host);
    };

    test('at the start: followed, with one request to read and listen and one for the change', async () => {
      begin(bookFrom(single));
      beforeNextIsShown(() => type(actual(name), { value: '10.00(篇)' }));
      await app.start();
      await until(() => isObjectedTo(name), 'the change is shown');
      await quiet();
      expect(requests()).toBe(2);
      expect([app.getState().stale, app.getState().failure]).toEqual([undefined, undefined]);
    });

    test('without one, the start is a single request', async () => {
      begin(bookFrom(single));
      await app.start();
      await quiet();
      expect(requests()).toBe(1);
    });

    test('a host that refuses the first reading is listened to from the next one on', async () => {
      begin(bookFrom(single));
      host.refusing = 'cell-being-edited';
      await app.start();
      expect(app.getState().failure?.kind).toBe('cell-being-edited');
      host.refusing = undefined;
      await app.refresh();
      host.forget();
      type(actual(name), { value: '10.00(篇)' });
      await upToDate();
      expect([isObjectedTo(name), requests()]).toEqual([true, 1]);
    });

    test('where nothing can be shown, nothing is old, whatever else is deleted', async () => {
      const [first, ...others] = workbook.map((sheet) => sheetFrom(sheet));
      const far: Cell = { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1 };
      begin(
        new Book([{ name: '', ...first, cells: [...(first?.cells ?? []), [far, { value: '。', numberFormat: 'General' }]] }, ...others]),
      );
      await app.start();
      expect(app.getState().failure?.kind).toBe('too-large');
      book.deleteSheet(sheetAt(4).id, 'person');
      await quiet();
      expect([app.getState().stale, requests()]).toEqual([undefined, 1]);
    });

    test('that came to the front: followed', async () => {
      await openBook(bookFrom(...workbook));
      const row = rowOf('总分', workbook[2]);
      beforeNextIsShown(() => type({ row, column: 6 }, { value: 12 }), pass(500));
      book.activate(sheetAt(2).id, 'person');
      await until(() => app.getState().forms[0]?.total === '12.00', 'the change is shown');
      await quiet();
      expect(requests()).toBe(2);
      expect(app.getState().stale).toBeUndefined();
    });
  });

  describe('many changes', () => {
    test('a block of 200 cells pasted is one read', async () => {
      await openBook(bookFrom(single));
      const block = Array.from({ length: 200 }, (_, index) => ({
        row: 60 + Math.floor(index / 8),
        column: index % 8,
        content: { value: `值 ${index}` },
      }));
      book.setCells(book.activeSheet.id, block, 'person');
      await upToDate();
      await quiet();
      expect(requests()).toBe(1);
    });

    test('200 cells changed one by one at once are one read', async () => {
      await openBook(bookFrom(single));
      for (let index = 0; index < 200; index += 1) type({ row: 60 + index, column: 1 }, { value: index });
      await upToDate();
      await quiet();
      expect(requests()).toBe(1);
    });

    /** How often is read while somebody types without a pause for six seconds. */
    const readsWhileTyping = async (): Promise<number> => {
      for (let typed = 0; typed < 200; typed += 1) {
        type({ row: 60, column: 1 }, { value: typed });
        await pass(30);
      }
      return requests();
    };

    test('without a pause are read all the same, about three times a second', async () => {
      await openBook(bookFrom(single));
      const reads = await readsWhileTyping();
      expect(reads).toBeGreaterThan(15);
      expect(reads).toBeLessThan(21);
      await upToDate();
    });

    test('are read less often where a read takes long: half of the time at least is left to the user', async () => {
      await openBook(bookFrom(single));
      let reads = 0;
      host.onAnswer = async () => {
        await new Promise((resolve) => setTimeout(resolve, 500));
        reads += 1;
      };
      await readsWhileTyping();
      expect(reads).toBeGreaterThan(3);
      expect(reads).toBeLessThan(7);
      await upToDate();
    });

    test('that come while a read is under way are read once more', async () => {
      await openBook(bookFrom(single));
      const name = '媒体专版报道量';
      let release: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      host.onAnswer = () => held;
      type(explanation(name), { value: '说明' });
      await until(() => requests() === 1, 'the first read');
      type(actual(name), { value: '10.00(篇)' });
      type(actual(name), { value: '11.00(篇)' });
      await quiet();
      expect(requests()).toBe(1);
      release();
      await until(() => app.getState().stale === undefined, 'the results are up to date');
      await quiet();
      expect(requests()).toBe(2);
      expect(isObjectedTo(name)).toBe(true);
    });

    test('are taken up by a press, and not read again after it', async () => {
      await openBook(bookFrom(single));
      type(explanation('推广活动参与人员'), { value: '线上活动扩大了参与范围，已据此调整下年度指标。' });
      await until(() => app.getState().stale === 'updating', 'a change is noticed');
      await app.recalculate();
      const pressed = requests();
      await quiet();
      expect(requests()).toBe(pressed);
      expect(app.getState().stale).toBeUndefined();
    });
  });

  describe('what is shown', () => {
    test('of a workbook is read only where it changed', async () => {
      await openBook(bookFrom(...workbook));
      await app.recalculateWorkbook();
      const before = app.getState().forms;
      host.forget();
      type({ row: rowOf('总分', workbook[2]), column: 6 }, { value: 12 }, sheetAt(2));
      await upToDate();
      expect(requests()).toBe(1);
      expect(book.sheets.map(({ id }) => host.sheetsAsked.has(id))).toEqual([false, false, true, false, false, false]);
      const { forms } = app.getState();
      expect(forms.map(({ total }) => total)).toEqual(before.map(({ total }, index) => (index === 2 ? '12.00' : total)));
      // The same objects: who draws hundreds of forms sees which one has changed.
      expect(forms.map((form, index) => form === before[index])).toEqual([true, true, false, true, true, true]);
    });

    test('stays the form that it was when it is no longer the worst, and when rows are inserted above it', async () => {
      const pasted = flattenedSnapshot('pasted');
      await openBook(bookFrom(pasted));
      const last = app.getState().forms.at(-1);
      const first = app.getState().forms[0];
      if (!first || !last) throw new Error('no forms');
      await app.chooseForm(last.form.id);
      // A line above everything: every form begins a row lower.
      const lower = [['自评表汇集'], ...pasted.values];
      book.setCells(
        book.activeSheet.id,
        lower.flatMap((cells, row) =>
          Array.from({ length: pasted.values[0]?.length ?? 0 }, (_, column) => ({ row, column, content: { value: cells[column] ?? '' } })),
        ),
        'person',
      );
      await upToDate();
      const { selected, forms } = app.getState();
      expect(forms).toHaveLength(6);
      expect(forms.find(({ form }) => form.id === selected)?.name).toBe(last.name);
      expect(selected).not.toBe(last.form.id);
    });

    test('is left to the form in view, though another one becomes worse', async () => {
      await openBook(bookFrom(...workbook));
      await app.recalculateWorkbook();
      const seen = (): string | undefined => app.getState().selected;
      // The run leaves the form in view that stood there before: the one on the sheet in front.
      const before = seen();
      expect(app.getState().forms.find(({ form }) => form.id === before)?.form.sheetName).toBe(book.activeSheet.name);
      type({ row: rowOf('总分', workbook[3]), column: 6 }, { value: 12 }, sheetAt(3));
      await upToDate();
      const shown = app.getState().forms.find(({ form }) => form.id === seen());
      expect(shown?.form.id).toBe(before);
      expect(shown?.form.sheetName).not.toBe(workbook[3]?.name);
    });

    test('keeps the list of changes until one of their cells is another', async () => {
      await openBook(bookFrom(single));
      type(actual('推广活动参与人员'), { value: '150.00(人次)' });
      await app.recalculate();
      const { changes } = app.getState();
      expect(changes?.length).toBeGreaterThan(0);
      type(explanation('推广活动参与人员'), { value: '场地受限，参与人数减少，已安排补办。' });
      await upToDate();
      expect(app.getState().changes).toBe(changes);
      const [changed] = changes ?? [];
      if (!changed) throw new Error('no change');
      type(changed.cell, { value: 1 });
      await upToDate();
      expect(app.getState().changes).toBeUndefined();
      expect(app.getState().undoable).toBeDefined();
    });

    test('follows another sheet where its formulas look there, and only there', async () => {
      await openBook(bookFrom(single, { ...single, name: '附表' }));
      type({ row: 60, column: 1 }, { value: '不相干' }, sheetAt(1));
      await quiet();
      expect(requests()).toBe(0);
      const total = { row: rowOf('总分'), column: 6 };
      book.setCells(book.activeSheet.id, [{ ...total, content: { formula: '=附表!A61', result: 99.97 } }], 'person');
      await upToDate();
      expect(requests()).toBe(1);
      type({ row: 60, column: 0 }, { value: 12 }, sheetAt(1));
      book.setCalculated(book.activeSheet.id, [{ ...total, value: 12 }]);
      await upToDate();
      expect(requests()).toBe(2);
      expect(app.getState().forms[0]?.total).toBe('12.00');
    });

    test('loses the form of a deleted sheet at once, without a read', async () => {
      await openBook(bookFrom(...workbook));
      await app.recalculateWorkbook();
      host.forget();
      const gone = sheetAt(4);
      book.deleteSheet(gone.id, 'person');
      await until(() => app.getState().forms.length === 5, 'the form is gone');
      await quiet();
      expect(app.getState().forms.map(({ form }) => form.sheetId)).not.toContain(gone.id);
      expect(requests()).toBe(0);
      expect(app.getState().stale).toBeUndefined();
    });

    test('gives way to the next sheet when the only one shown is deleted', async () => {
      await openBook(bookFrom(...workbook));
      book.deleteSheet(sheetAt(0).id, 'person');
      await until(() => app.getState().forms[0]?.form.sheetName === workbook[1]?.name, 'the next sheet');
      expect(app.getState().stale).toBeUndefined();
      expect(app.getState().failure).toBeUndefined();
    });
  });

  describe('out of sight', () => {
    test('nothing is read; seen again, what has changed is', async () => {
      await openBook(bookFrom(single));
      app.setInSight(false);
      type(actual('媒体专版报道量'), { value: '10.00(篇)' });
      await quiet();
      expect(requests()).toBe(0);
      app.setInSight(true);
      await until(() => app.getState().stale === undefined, 'the results are up to date');
      expect(requests()).toBe(1);
      expect(isObjectedTo('媒体专版报道量')).toBe(true);
      app.setInSight(false);
      app.setInSight(true);
      await quiet();
      expect(requests()).toBe(1);
    });

    test('another sheet in front is read once it is seen', async () => {
      await openBook(bookFrom(...workbook));
      app.setInSight(false);
      type({ row: 60, column: 1 }, { value: '改动' });
      book.activate(sheetAt(2).id, 'person');
      type({ row: 60, column: 1 }, { value: '改动' });
      await quiet();
      expect(requests()).toBe(0);
      app.setInSight(true);
      await until(() => app.getState().forms[0]?.form.sheetName === workbook[2]?.name, 'the sheet in front');
      await quiet();
      expect(requests()).toBe(1);
    });
  });

  describe('a host that does not hand the sheet over', () => {
    test.each(['cell-being-edited', 'busy', 'dialog-open', 'other-workbook'] as const)(
      '%s: old and calm, and up to date soon after',
      async (kind) => {
        await openBook(bookFrom(single));
        const before = app.getState().forms;
        host.refusing = kind;
        type(actual('媒体专版报道量'), { value: '10.00(篇)' });
        await until(() => app.getState().stale === 'outdated', 'it is said that the results are old');
        expect(app.getState().forms).toBe(before);
        expect(app.getState().failure).toBeUndefined();
        expect(requests()).toBe(2);
        host.refusing = undefined;
        await until(() => app.getState().stale === undefined, 'the results are up to date');
        expect(isObjectedTo('媒体专版报道量')).toBe(true);
        // Said once, however often it was refused.
        expect(history.map(({ stale }) => stale).filter((stale, index, all) => stale !== all[index - 1])).toEqual([
          'updating',
          'outdated',
          undefined,
        ]);
      },
    );

    test('one refusal between two cells is not worth a word', async () => {
      await openBook(bookFrom(single));
      host.refusing = 'cell-being-edited';
      type(actual('媒体专版报道量'), { value: '10.00(篇)' });
      await until(() => requests() === 1, 'a refusal');
      host.refusing = undefined;
      type(explanation('媒体专版报道量'), { value: '说明' });
      await until(() => app.getState().stale === undefined, 'the results are up to date');
      expect(history.map(({ stale }) => stale)).not.toContain('outdated');
      expect(requests()).toBe(2);
    });

    test('because it is too large: said, and not asked for at every change; a check asks again', async () => {
      await openBook(bookFrom(single));
      host.refusing = 'too-large';
      type({ row: 60, column: 1 }, { value: 1 });
      await until(() => app.getState().stale === 'outdated', 'it is said that the results are old');
      const asked = requests();
      for (let index = 0; index < 5; index += 1) {
        type({ row: 60, column: 1 }, { value: index });
        await pass(200);
      }
      expect(requests()).toBe(asked);
      await app.refresh();
      expect(app.getState().failure?.kind).toBe('too-large');
      expect(app.getState().stale).toBe('outdated');
      host.refusing = undefined;
      await app.refresh();
      expect(app.getState().stale).toBeUndefined();
      type(actual('媒体专版报道量'), { value: '10.00(篇)' });
      await upToDate();
      expect(isObjectedTo('媒体专版报道量')).toBe(true);
    });

    test('a check of all that is shown keeps the whole list', async () => {
      await openBook(bookFrom(...workbook));
      await app.recalculateWorkbook();
      await app.refresh();
      expect(app.getState().forms).toHaveLength(6);
    });
  });
});
