// A reading that fails, in every use case, at every request that reads, by every code: it is named, nothing is written, and the next press works.
import { createApp, type StartableApp } from '../../src/app/app';
import { categoriesOf } from '../../src/app/new-form';
import type { SheetSnapshot } from '../../src/form/snapshot';
import type { HostProblemKind } from '../../src/host/errors';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { Book } from '../../src/workbench/book/book';
import { calculate, contentsOf, sheetFrom } from '../excel/books';
import { generate } from '../fuzz/generate';
import { HOSTS, type OpenHost } from '../host/hosts';

jest.setTimeout(600_000);

/** Small, and with something to write and to mark. */
const MOST_CELLS = 260;
const smallForms = (count: number): readonly SheetSnapshot[] => {
  const found: SheetSnapshot[] = [];
  for (let seed = 1; found.length < count; seed += 1) {
    const { sheet, expected } = generate(seed);
    const isSmall = sheet.values.length * (sheet.values[0]?.length ?? 0) <= MOST_CELLS;
    if (expected.length === 1 && isSmall) found.push({ ...sheet, name: `表${found.length + 1}` });
  }
  return found;
};
const FORMS = smallForms(2);

interface Code {
  readonly code: string;
  /** What it may be told as: one name, unless it depends on the member that fails. */
  readonly kinds: readonly HostProblemKind[];
  readonly withoutResults?: true;
}

const CODES: Readonly<Record<(typeof HOSTS)[number]['name'], readonly Code[]>> = {
  Excel: [
    { code: '5004', kinds: ['cell-being-edited'] },
    { code: '5012', kinds: ['session-lost'] },
    { code: '5016', kinds: ['dialog-open'] },
    { code: '5102', kinds: ['busy'] },
    { code: '5104', kinds: ['too-large'] },
    { code: '7000', kinds: ['access-denied'] },
    // The host's own number of an error that it does not explain.
    { code: '5001', kinds: ['unexpected'] },
    { code: '5012', kinds: ['session-lost'], withoutResults: true },
    { code: 'AccessDenied', kinds: ['access-denied'] },
    { code: 'Conflict', kinds: ['busy'] },
    { code: 'GeneralException', kinds: ['unexpected', 'other-workbook', 'no-worksheet'] },
    { code: 'GeneralException', kinds: ['unexpected'], withoutResults: true },
    { code: 'InactiveWorkbook', kinds: ['other-workbook'] },
    { code: 'InvalidArgument', kinds: ['unexpected', 'no-worksheet'] },
    { code: 'InvalidSelection', kinds: ['other-workbook'] },
    { code: 'ItemNotFound', kinds: ['sheet-missing', 'unexpected', 'no-worksheet'] },
    { code: 'MemoryLimitReached', kinds: ['too-large'] },
    { code: 'RequestAborted', kinds: ['busy'] },
    { code: 'ServiceNotAvailable', kinds: ['busy'] },
    { code: 'ServiceNotAvailable', kinds: ['busy'], withoutResults: true },
    { code: 'Timeout', kinds: ['busy'] },
    { code: 'UnsupportedSheet', kinds: ['no-worksheet'] },
  ],
  memory: (['cell-being-edited', 'session-lost', 'dialog-open', 'busy', 'too-large', 'access-denied', 'other-workbook'] as const).map(
    (kind) => ({ code: kind, kinds: [kind] }),
  ),
};

interface Bench {
  readonly host: OpenHost;
  readonly app: StartableApp;
  readonly book: Book;
}

/** What is pressed, after what. */
interface UseCase {
  readonly prepare?: (bench: Bench) => Promise<unknown>;
  readonly press: (bench: Bench) => Promise<unknown>;
}

const firstForm = ({ app }: Bench) => {
  const [first] = app.getState().forms;
  if (first === undefined) throw new Error('no form');
  return first;
};
const blankPoints = async (bench: Bench): Promise<void> => {
  await bench.app.check();
  const { indicators, funds } = firstForm(bench).form;
  const fields = [...indicators.map(({ points }) => points), funds?.total.points];
  const cells = fields.flatMap((field) => field?.cells ?? []);
  bench.book.setCells(
    bench.book.activeSheet.id,
    cells.map((cell) => ({ ...cell, content: { value: '' } })),
    'person',
  );
  await bench.app.check();
};

const USE_CASES: Readonly<Record<string, UseCase>> = {
  recalculate: { press: ({ app }) => app.recalculate() },
  recalculateWorkbook: { press: ({ app }) => app.recalculateWorkbook() },
  check: { press: ({ app }) => app.check() },
  refresh: { prepare: ({ app }) => app.check(), press: ({ app }) => app.refresh() },
  'refresh of the workbook': { prepare: ({ app }) => app.recalculateWorkbook(), press: ({ app }) => app.refresh() },
  undo: { prepare: ({ app }) => app.recalculate(), press: ({ app }) => app.undo() },
  'undo of the workbook': { prepare: ({ app }) => app.recalculateWorkbook(), press: ({ app }) => app.undo() },
  clearMarks: { prepare: ({ app }) => app.check(), press: ({ app }) => app.clearMarks() },
  allotPoints: {
    prepare: blankPoints,
    press: async (bench) => {
      const { allotted } = firstForm(bench);
      if (allotted) await bench.app.allotPoints(allotted);
    },
  },
  explain: {
    prepare: ({ app }) => app.check(),
    press: async ({ app }) => {
      const due = app
        .getState()
        .forms.flatMap(({ findings }) => findings)
        .find(({ mark }) => mark !== undefined);
      const draft = due && (await app.draftExplanation(due));
      if (draft) await app.explain(draft, '因天气原因延期。');
    },
  },
  summarise: { press: ({ app }) => app.summarise() },
  'summarise once more': { prepare: ({ app }) => app.summarise(), press: ({ app }) => app.summarise('overwrite') },
  newForm: {
    prepare: ({ app }) => app.check(),
    press: ({ app }) =>
      app.newForm({
        ...{ projectName: '校舍修缮', department: '某县教育局', unit: '某县第一中学', year: 2025 },
        indicators: categoriesOf(CENTRAL_2020).map((category) => ({ ...category, count: 1 })),
      }),
  },
  rebuild: { prepare: ({ app }) => app.check(), press: (bench) => bench.app.rebuild([firstForm(bench).form.id]) },
  goTo: { press: ({ app, book }) => app.goTo(book.sheets[1]?.id ?? '', { row: 2, column: 2 }) },
};

/** All sheets with their names; the marks' own order among the rules does not count. */
const stateOf = ({ book }: Bench): string => JSON.stringify(book.sheets.map((sheet) => [sheet.name, contentsOf(sheet)]));

describe.each(HOSTS)('over $name', ({ name: hostName, open }) => {
  async function prepared({ prepare }: UseCase): Promise<Bench> {
    const book = new Book(FORMS.map((form) => sheetFrom(form)));
    const host = open(book, {
      calculated: () => {
        calculate(book);
        return Promise.resolve();
      },
    });
    const bench = { host, book, app: createApp(host) };
    await prepare?.(bench);
    calculate(book);
    return bench;
  }

  /** Presses with the fault in the first reading after so many requests; false where there is none. */
  async function strikes(useCase: UseCase, { code, kinds, withoutResults }: Code, after: number, planned: string): Promise<boolean> {
    const bench = await prepared(useCase);
    const { host, app } = bench;
    const before = stateOf(bench);
    const [kind = 'unexpected'] = kinds;
    const arm = (): void => host.failNext({ kind, code, in: 'read', ...(withoutResults && { withoutResults }) });
    host.forget();
    if (after === 0) arm();
    else
      host.onAnswer = () => {
        if (host.asked === after) arm();
        return undefined;
      };
    await useCase.press(bench);
    host.onAnswer = undefined;
    if (!host.faultHit) return false;
    const { failure, unmarked, workbook } = app.getState();
    const where = `${code}${withoutResults ? ' without results' : ''} after ${after} requests`;
    if (failure === undefined) {
      // It was asked once more, or the sheet is named that could not be read; a check finds all the same where it may not mark.
      const isTold = unmarked !== undefined || workbook?.skipped.some(({ why }) => why === 'failed' || why === 'tooLarge') === true;
      expect([where, isTold || stateOf(bench) === planned]).toEqual([where, true]);
    } else if (failure.kind === 'not-reread') {
      expect([where, failure.sheetName !== undefined, stateOf(bench) === planned]).toEqual([where, true, true]);
    } else {
      expect([where, kinds.includes(failure.kind as HostProblemKind) ? 'named' : failure]).toEqual([where, 'named']);
      expect([where, stateOf(bench) === before]).toEqual([where, true]);
      await useCase.press(bench);
      expect([where, app.getState().failure, stateOf(bench) === planned]).toEqual([where, undefined, true]);
    }
    return true;
  }

  test.each(Object.entries(USE_CASES))('%s', async (name, useCase) => {
    const twin = await prepared(useCase);
    await useCase.press(twin);
    expect(twin.app.getState().failure).toBeUndefined();
    const planned = stateOf(twin);
    let struck = 0;
    for (const code of CODES[hostName]) {
      for (let after = 0; after === 0 || (await strikes(useCase, code, after - 1, planned)); after += 1) struck = Math.max(struck, after);
    }
    expect([name, struck > 0]).toEqual([name, true]);
  });
});
