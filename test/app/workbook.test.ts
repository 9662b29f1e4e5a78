// All sheets at once: a bureau's workbook of hundreds of forms, and what it does where sheets refuse or its user has enough.
import { blanked } from '../../scripts/measure-presses';
import { createApp, type StartableApp } from '../../src/app/app';
import type { FormResult, Progress } from '../../src/app/state';
import { addressOf, type SheetSnapshot } from '../../src/form/snapshot';
import { HUBEI } from '../../src/scoring/rule-set';
import { Book, type SheetStart } from '../../src/workbench/book/book';
import { bookFrom, contentsOf, sheetFrom } from '../excel/books';
import { generateBureau, INJECTED_RULES, type BureauForm } from '../fuzz/workbook';
import { blankComputed, readXlsx, workbookPath } from '../forms';
import { sheetOf } from '../workbench/books';
import { HOSTS, type OpenHost } from '../host/hosts';

/** All of the errors that can be put in are, in as many forms. Over memory fewer prove the same. */
const FORMS = { Excel: 500, memory: 60 } as const;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

describe.each(HOSTS)('over $name', ({ name, open }) => {
  let host: OpenHost;
  let app: StartableApp;
  afterEach(() => {
    host.verify();
  });

  /** Opens the book in the pane, which reads the sheet in front, as at every start. */
  async function openBook(book: Book): Promise<void> {
    host = open(book);
    app = createApp(host);
    await app.start();
  }

  const contents = (book: Book): unknown[] => book.sheets.map(contentsOf);

  describe(`${FORMS[name]} forms`, () => {
    let bureau: readonly BureauForm[];
    let book: Book;
    let before: unknown[];
    let done: unknown[];
    let results: ReadonlyMap<string, FormResult>;
    let progress: Progress[];
    beforeAll(async () => {
      bureau = generateBureau(1, FORMS[name]);
      book = bookFrom(...bureau.map(({ sheet }) => sheet));
      before = contents(book);
      await openBook(book);
      progress = [];
      app.subscribe(() => {
        const now = app.getState().progress;
        if (now && now !== progress.at(-1)) progress.push(now);
      });
      await app.recalculateWorkbook();
      done = contents(book);
      results = new Map(app.getState().forms.map((form) => [form.form.sheetName, form]));
      const injected = bureau.filter((form) => form.injected).length;
      console.log(
        `${bureau.length} forms (${bureau.filter(({ isDamaged }) => isDamaged).length} damaged, ${injected} with an error of ${INJECTED_RULES.length} kinds): ` +
          `over ${name}, ${app.getState().changes?.length ?? 0} cells changed`,
      );
    });

    test('are all read, none refused', () => {
      expect(app.getState()).toMatchObject({ failure: undefined, workbook: { skipped: [] } });
      expect([...results.keys()].sort()).toEqual(bureau.map(({ sheet }) => sheet.name).sort());
    });

    test('every error put in is put right or named at its cell, and none is invented', () => {
      const wrong: string[] = [];
      const changed = new Set(app.getState().changes?.map(({ sheetName, cell }) => `${sheetName} ${addressOf(cell)}`));
      for (const { sheet, injected } of bureau) {
        const said = results
          .get(sheet.name)
          ?.findings.filter(({ severity }) => severity === 'error')
          .map(({ rule, cell }) => `${rule} ${addressOf(cell)}`);
        const due =
          injected === undefined || injected.isRepaired
            ? []
            : [injected, ...injected.alongside].map(({ rule, cell }) => `${rule} ${addressOf(cell)}`);
        if (JSON.stringify(said) !== JSON.stringify(due))
          wrong.push(`${sheet.name}: ${due.join()} put in, ${said?.join() ?? 'nothing'} said`);
        if (injected?.isRepaired === true && !changed.has(`${sheet.name} ${addressOf(injected.cell)}`))
          wrong.push(`${sheet.name}: ${injected.rule} not put right`);
      }
      expect(wrong).toEqual([]);
      if (name === 'Excel') expect(new Set(bureau.flatMap(({ injected }) => injected?.rule ?? []))).toEqual(new Set(INJECTED_RULES));
    });

    test('a form that was right is not touched', () => {
      const right = new Set(bureau.filter(({ injected }) => injected === undefined).map(({ sheet }) => sheet.name));
      const touched = app.getState().changes?.filter(({ sheetName }) => right.has(sheetName));
      expect(touched?.map(({ sheetName, cell, what, before: old, after }) => [sheetName, addressOf(cell), what, old, after])).toEqual([]);
    });

    test('have the totals and grades that they were generated with', () => {
      const open = bureau.filter(({ injected }) => injected === undefined || injected.isRepaired);
      expect(open.map(({ sheet: { name } }) => [name, results.get(name)?.total, results.get(name)?.grade])).toEqual(
        open.map(({ sheet: { name }, total, grade }) => [name, total, grade]),
      );
    });

    test('tell how far they have come, sheet by sheet', () => {
      const reading = progress.filter(({ step }) => step === 'reading').map(({ done }) => done);
      expect(reading).toEqual([...reading].sort((a, b) => a - b));
      expect(Math.max(...reading)).toBe(FORMS[name]);
      expect(new Set(progress.flatMap(({ sheetName }) => sheetName ?? [])).size).toBe(FORMS[name]);
      expect(progress.at(-1)?.step).toBe('writing');
      expect(app.getState().progress).toBeUndefined();
    });

    test('one undo takes the whole run back', async () => {
      await app.undo();
      expect(app.getState().failure).toBeUndefined();
      expect(contents(book)).toEqual(before);
    });

    test.each([
      ['while the first sheets are read', ({ step, done: sheets }: Progress) => step === 'reading' && sheets >= 5],
      ['half way', ({ step, done: sheets }: Progress) => step === 'reading' && sheets >= FORMS[name] / 2],
      ['while it is being written', ({ step }: Progress) => step === 'writing'],
    ])('cancelled %s: every sheet is wholly done or wholly untouched, and it is said which', async (_, isTime) => {
      book = bookFrom(...bureau.map(({ sheet }) => sheet));
      await openBook(book);
      const timers: NodeJS.Timeout[] = [];
      const stop = app.subscribe(() => {
        const { progress } = app.getState();
        // While the request is under way, not before.
        if (progress && isTime(progress)) timers.push(setTimeout(() => app.cancel(), 0));
      });
      await app.recalculateWorkbook();
      stop();
      // Else they would cancel the undo.
      timers.forEach(clearTimeout);
      const now = contents(book);
      const states = now.map((sheet, index) =>
        same(sheet, before[index]) ? 'untouched' : same(sheet, done[index]) ? 'done' : 'half done',
      );
      expect(states.filter((state) => state === 'half done')).toEqual([]);
      const { failure, undoable, workbook } = app.getState();
      expect(failure).toBeUndefined();
      const written = states.filter((state) => state === 'done').length;
      expect(undoable?.sheetNames.length ?? 0).toBe(written);
      if (written === 0) expect(workbook?.cancelled).toMatchObject({ written: 0 });
      await app.undo();
      expect(contents(book)).toEqual(before);
    });
  });

  test(`${FORMS[name]} forms cancelled between two writes: each is wholly done or untouched, it is said how many, one undo restores all`, async () => {
    // Every computed cell is to be written, beside so much text that what stood there fits no single answer.
    const notes = '本项目按照年初批复的绩效目标组织实施，资金拨付与进度相符。'.repeat(60);
    const full = generateBureau(2, FORMS[name]).map(({ sheet }) => {
      const { values, formulas, text, ...rest } = blanked(sheet).sheet;
      const grids = { values: [...values, [notes]], formulas: [...formulas, [notes]], text: [...text, [notes]] };
      return { ...rest, ...grids, numberFormats: [...rest.numberFormats, ['General']] };
    });
    const book = bookFrom(...full);
    const before = contents(book);
    await openBook(book);
    const cancelOnceBegun = app.subscribe(() => {
      const { progress } = app.getState();
      if (progress?.step === 'writing' && progress.done > 0) app.cancel();
    });
    await app.recalculateWorkbook();
    cancelOnceBegun();
    const now = contents(book);
    const { failure, forms, undoable, workbook } = app.getState();
    await app.undo();
    expect(app.getState()).toMatchObject({ failure: undefined, undoable: undefined });
    expect(contents(book)).toEqual(before);
    await app.recalculateWorkbook();
    const done = contents(book);

    // Damage may leave a heading in doubt when every score is blank: it is asked about, and its sheet stays as it was.
    const asked = new Set(app.getState().questions.flatMap(({ sheetNames }) => sheetNames));
    expect(asked.size).toBeLessThanOrEqual(FORMS[name] / 50);
    const isRead = book.sheets.map((sheet) => !asked.has(sheet.name));
    expect(done.filter((sheet, index) => same(sheet, before[index]) === isRead[index])).toEqual([]);
    const toWrite = FORMS[name] - asked.size;
    expect(app.getState()).toMatchObject({ failure: undefined, undoable: { sheetNames: { length: toWrite } } });
    const isDone = now.map((sheet, index) => same(sheet, done[index]));
    const written = isDone.filter((is, index) => is && isRead[index]).length;
    expect(now.filter((sheet, index) => !isDone[index] && !same(sheet, before[index]))).toEqual([]);
    expect([written > 0, written < toWrite]).toEqual([true, true]);
    expect({ failure, forms, undoable, workbook }).toMatchObject({
      failure: undefined,
      forms: { length: toWrite },
      undoable: { sheetNames: { length: written } },
      workbook: { cancelled: { written, unwritten: toWrite - written } },
    });
  });

  describe('sheets that are passed over', () => {
    const sheets = (): Promise<SheetSnapshot[]> => readXlsx(workbookPath);

    test('hidden ones are not read, protected and filtered ones are read and not written; each is named, the rest is done', async () => {
      const six = (await sheets()).map(blankComputed);
      const [first, second, third, fourth, fifth] = six.map(({ name }) => name);
      const extra: Readonly<Record<string, Partial<SheetStart>>> = {
        [second ?? '']: { visibility: 'Hidden' },
        [third ?? '']: { visibility: 'VeryHidden' },
        [fourth ?? '']: { protection: { protected: true } },
        [fifth ?? '']: { autoFilter: { row: 12, column: 0, rows: 5, columns: 8 }, rows: [[13, { hidden: true }]] },
      };
      const book = new Book(six.map((sheet) => sheetFrom(sheet, extra[sheet.name])));
      const before = contents(book);
      await openBook(book);
      await app.recalculateWorkbook();
      const { failure, forms, undoable, workbook } = app.getState();
      expect(failure).toBeUndefined();
      expect(workbook?.skipped.map(({ sheetName, why }) => [sheetName, why])).toEqual([
        [second, 'hidden'],
        [third, 'veryHidden'],
        [fourth, 'protected'],
        [fifth, 'filtered'],
      ]);
      expect(forms.map(({ form }) => form.sheetName)).toEqual([first, fourth, fifth, six[5]?.name]);
      expect(undoable?.sheetNames).toEqual([first, six[5]?.name]);
      expect(contents(book).map((sheet, index) => same(sheet, before[index]))).toEqual([false, true, true, true, true, false]);
      expect(forms.find(({ form }) => form.sheetName === first)).toMatchObject({ total: '99.97', grade: '优' });
    });

    test('a sheet larger than the host answers is named, the others are done', async () => {
      const [one] = await sheets();
      if (!one) throw new Error('no sheet');
      const large = sheetOf('原始数据', Object.fromEntries(Array.from({ length: 60 }, (_, row) => [`A${row + 1}`, '长'.repeat(10_000)])));
      const book = new Book([sheetFrom(blankComputed(one)), large]);
      await openBook(book);
      await app.recalculateWorkbook();
      expect(app.getState()).toMatchObject({
        failure: undefined,
        workbook: { skipped: [{ sheetName: '原始数据', why: 'tooLarge' }] },
        forms: [{ total: '99.97' }],
      });
    });

    test('by another rule set the same sheets are still unread, and said to be', async () => {
      const six = await sheets();
      await openBook(new Book(six.map((sheet, index) => sheetFrom(sheet, index === 1 ? { visibility: 'Hidden' } : {}))));
      await app.recalculateWorkbook();
      const before = app.getState().workbook;
      await app.setRuleSet(HUBEI);
      expect(app.getState().workbook).toEqual(before);
      expect(before?.skipped).toHaveLength(1);
    });

    test('what is shown of one sheet afterwards says nothing of them any more', async () => {
      const six = await sheets();
      await openBook(new Book(six.map((sheet, index) => sheetFrom(sheet, index === 1 ? { visibility: 'Hidden' } : {}))));
      await app.recalculateWorkbook();
      expect(app.getState().workbook?.skipped).toHaveLength(1);
      await app.recalculate();
      expect(app.getState().workbook).toBeUndefined();
    });
  });

  describe('a small workbook', () => {
    test('of which a sheet of the earlier list is gone: the others are done', async () => {
      const book = bookFrom(...(await readXlsx(workbookPath)).map(blankComputed));
      await openBook(book);
      book.deleteSheet(book.sheets[3]?.id ?? '', 'person');
      await app.recalculateWorkbook();
      expect(app.getState()).toMatchObject({ failure: undefined });
      expect(app.getState().forms).toHaveLength(5);
    });
  });

  test('a failure while writing leaves every sheet as it was, and the pane with what was read', async () => {
    const book = bookFrom(...(await readXlsx(workbookPath)).map(blankComputed));
    const before = contents(book);
    await openBook(book);
    host.failNext({ kind: 'unexpected', atAction: 'midway' });
    await app.recalculateWorkbook();
    expect(host.faultHit).toBe(true);
    expect(contents(book)).toEqual(before);
    const { failure, forms, progress, undoable, working } = app.getState();
    expect(failure).toMatchObject({ kind: 'unexpected', restored: true });
    expect([progress, undoable, working]).toEqual([undefined, undefined, undefined]);
    expect(forms).toHaveLength(6);
  });
});
