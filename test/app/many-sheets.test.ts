// Long work: how far it has come, and what stands when its user has enough of it.
import { createApp, type StartableApp } from '../../src/app/app';
import type { LongWork, Progress } from '../../src/app/state';
import type { SheetSnapshot } from '../../src/form/snapshot';
import { Book, type SheetStart } from '../../src/workbench/book/book';
import { calculate, bookFrom, contentsOf, markedAddresses, sheetFrom } from '../excel/books';
import { blankComputed, readXlsx, workbookPath } from '../forms';
import { sheetOf } from '../workbench/books';
import { HOSTS, type OpenHost } from '../host/hosts';

const COPIES = 5;
let six: SheetSnapshot[];
let many: SheetSnapshot[];
beforeAll(async () => {
  six = (await readXlsx(workbookPath)).map(blankComputed);
  many = Array.from({ length: COPIES }, (_, copy) =>
    six.map((sheet) => ({ ...sheet, id: `${sheet.id}-${copy}`, name: `${sheet.name}${copy}` })),
  ).flat();
});

describe.each(HOSTS)('over $name', ({ open }) => {
  let host: OpenHost;
  let app: StartableApp;
  let book: Book;
  let told: Progress[];
  async function openBook(opened: Book): Promise<void> {
    book = opened;
    host = open(book, {
      calculated: () => {
        calculate(book);
        return Promise.resolve();
      },
    });
    app = createApp(host);
    await app.start();
    told = [];
    app.subscribe(() => {
      const { progress } = app.getState();
      if (progress && progress !== told.at(-1)) told.push(progress);
    });
  }
  afterEach(() => {
    // It goes on listening in the client that all tests share, and would read the next test's book.
    app.setInSight(false);
    host.verify();
  });

  const contents = (): string => JSON.stringify(book.sheets.map(contentsOf));
  const isReading = ({ step, done }: Progress): boolean => step === 'reading' && done === 7;
  const isWriting = ({ step }: Progress): boolean => step === 'writing';

  /** Presses 取消 as soon as the progress is so; whether it was. */
  async function cancelling(isTime: (progress: Progress) => boolean, press: () => Promise<void>): Promise<boolean> {
    let isCancelled = false;
    const stop = app.subscribe(() => {
      const { progress } = app.getState();
      if (isCancelled || !progress || !isTime(progress)) return;
      isCancelled = true;
      app.cancel();
    });
    await press();
    stop();
    return isCancelled;
  }

  const WORKS: readonly {
    readonly work: LongWork;
    readonly press: () => Promise<void>;
    readonly writes: boolean;
    /** After all sheets were recalculated, for work that would find nothing to write then. */
    readonly prepare?: () => Promise<void>;
  }[] = [
    { work: 'checkWorkbook', press: () => app.checkWorkbook(), writes: true, prepare: () => app.clearMarks() },
    { work: 'summarise', press: () => app.summarise(), writes: true },
    { work: 'clearMarks', press: () => app.clearMarks(), writes: true },
    { work: 'undo', press: () => app.undo(), writes: true },
    { work: 'reading', press: () => app.refresh(), writes: false },
  ];

  describe.each(WORKS)('$work of thirty sheets', ({ work, press, writes, prepare }) => {
    let before: string;
    beforeEach(async () => {
      await openBook(bookFrom(...many));
      await app.recalculateWorkbook();
      await prepare?.();
      before = contents();
      told = [];
      host.forget();
    });

    test('tells how far it has come, sheet by sheet, and what it is', async () => {
      await press();
      expect(app.getState()).toMatchObject({ failure: undefined, working: undefined, progress: undefined });
      expect(new Set(told.map((progress) => progress.work))).toEqual(new Set([work]));
      const reading = told.filter(({ step }) => step === 'reading').map(({ done }) => done);
      expect(reading).toEqual([...reading].sort((a, b) => a - b));
      expect(reading.at(-1)).toBe(many.length);
      expect(new Set(told.flatMap(({ sheetName }) => sheetName ?? [])).size).toBe(many.length);
      expect(told.some(isWriting)).toBe(writes);
      expect(contents() !== before).toBe(writes);
    });

    test('cancelled while it reads: nothing is changed, and it is said', async () => {
      const { forms, undoable, marks } = app.getState();
      expect(await cancelling(isReading, press)).toBe(true);
      expect(contents()).toBe(before);
      expect(app.getState()).toMatchObject({
        failure: undefined,
        working: undefined,
        progress: undefined,
        cancelling: undefined,
        workbook: { work, skipped: [], cancelled: { written: 0, unwritten: 0 } },
      });
      expect([app.getState().forms, app.getState().undoable, app.getState().marks]).toEqual([forms, undoable, marks]);
      // Of the next press nothing is cancelled.
      await press();
      expect(app.getState().workbook?.cancelled).toBeUndefined();
      expect(contents() !== before).toBe(writes);
    });

    if (writes)
      test('once it writes it is not to be cancelled, and done whole', async () => {
        expect(await cancelling(isWriting, press)).toBe(true);
        expect([app.getState().failure, app.getState().workbook?.cancelled]).toEqual([undefined, undefined]);
        expect(told.filter(isWriting).map(({ canCancel }) => canCancel)).not.toContain(true);
        const cancelled = contents();
        await openBook(bookFrom(...many));
        await app.recalculateWorkbook();
        await prepare?.();
        await press();
        expect(cancelled).toBe(contents());
      });
  });

  describe('a single sheet is no long work', () => {
    test.each(['undo', 'clearMarks', 'refresh'] as const)('%s', async (press) => {
      await openBook(bookFrom(...six.slice(0, 1)));
      await app.recalculate();
      await app[press]();
      expect(app.getState().failure).toBeUndefined();
      expect(told).toEqual([]);
    });
  });

  test('重算全部工作表 cancelled while its last write is out: all is written, and both are said', async () => {
    await openBook(bookFrom(...six));
    host.beforeWrite = () => app.cancel();
    await app.recalculateWorkbook();
    expect(app.getState()).toMatchObject({ failure: undefined, workbook: { cancelled: { written: 6, unwritten: 0 } } });
    expect(app.getState().forms.every(({ total }) => total !== undefined)).toBe(true);
  });

  describe('sheets that were not read are named', () => {
    const LARGE = sheetOf('原始数据', Object.fromEntries(Array.from({ length: 60 }, (_, row) => [`A${row + 1}`, '长'.repeat(10_000)])));
    const UNREAD = [
      ['资源共享', 'hidden'],
      ['人才平台', 'veryHidden'],
      ['原始数据', 'tooLarge'],
    ];
    const extra: Readonly<Record<string, Partial<SheetStart>>> = {
      资源共享: { visibility: 'Hidden' },
      人才平台: { visibility: 'VeryHidden' },
    };
    const skipped = () => app.getState().workbook?.skipped.map(({ sheetName, why }) => [sheetName, why]);
    beforeEach(() => openBook(new Book([...six.map((sheet) => sheetFrom(sheet, extra[sheet.name])), LARGE])));

    test('by 生成汇总, by 清除标记 of all sheets and by 重新校验', async () => {
      await app.recalculateWorkbook();
      const presses = { reading: () => app.refresh(), clearMarks: () => app.clearMarks(), summarise: () => app.summarise() };
      for (const [work, press] of Object.entries(presses)) {
        await press();
        expect([app.getState().failure, app.getState().workbook?.work, skipped()]).toEqual([undefined, work, UNREAD]);
      }
    });

    test('among them sheets whose marks stay', async () => {
      const marked = book.findSheetByName('资源共享');
      if (!marked) throw new Error('no sheet');
      marked.visibility = 'Visible';
      await app.recalculateWorkbook();
      expect(markedAddresses(marked).length).toBeGreaterThan(0);
      marked.visibility = 'Hidden';
      await app.clearMarks();
      expect(markedAddresses(marked).length).toBeGreaterThan(0);
      expect(skipped()).toContainEqual(['资源共享', 'hidden']);
    });
  });

  describe('生成汇总 and other work at a time', () => {
    /** Presses as soon as the work has begun to read. */
    function meanwhile(work: LongWork, press: () => unknown): void {
      const stop = app.subscribe(() => {
        if (app.getState().progress?.work !== work) return;
        stop();
        press();
      });
    }
    const summaries = (): number => book.sheets.length - six.length;
    /** What ran, in its order. */
    const works = (): readonly LongWork[] => told.map(({ work }) => work).filter((work, index, all) => work !== all[index - 1]);

    test('pressed again while it runs: one summary', async () => {
      await openBook(bookFrom(...six));
      let again: Promise<void> | undefined;
      meanwhile('summarise', () => (again = app.summarise()));
      await app.summarise();
      await again;
      expect([app.getState().failure, summaries(), works()]).toEqual([undefined, 1, ['summarise']]);
    });

    test('pressed while all sheets are recalculated: after them, with what they hold then', async () => {
      await openBook(bookFrom(...six));
      let summary: Promise<void> | undefined;
      meanwhile('recalculateWorkbook', () => (summary = app.summarise()));
      await app.recalculateWorkbook();
      await summary;
      expect([app.getState().failure, summaries(), works()]).toEqual([undefined, 1, ['recalculateWorkbook', 'summarise']]);
      expect(app.getState().forms.every(({ total }) => total !== undefined)).toBe(true);
    });

    test('what is cancelled is what runs: what waits behind it is done', async () => {
      await openBook(bookFrom(...six));
      let summary: Promise<void> | undefined;
      meanwhile('recalculateWorkbook', () => {
        summary = app.summarise();
        app.cancel();
      });
      const before = contents();
      await app.recalculateWorkbook();
      expect([contents() === before, app.getState().workbook?.work]).toEqual([true, 'recalculateWorkbook']);
      await summary;
      expect([app.getState().failure, summaries(), app.getState().workbook?.cancelled]).toEqual([undefined, 1, undefined]);
    });

    test('the other way round: nothing is written while it reads', async () => {
      await openBook(bookFrom(...six));
      let run: Promise<void> | undefined;
      meanwhile('summarise', () => (run = app.recalculateWorkbook()));
      await app.summarise();
      await run;
      expect([app.getState().failure, summaries(), works()]).toEqual([undefined, 1, ['summarise', 'recalculateWorkbook']]);
    });
  });
});
