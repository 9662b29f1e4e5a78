// The use cases: each reads, thinks and applies, one at a time, and leaves its outcome in the state.
import { addressOf, type Cell, type SheetSnapshot } from '../form/snapshot';
import { problemOf } from '../excel/errors';
import { goTo, onSheetActivated } from '../excel/office';
import { withExcel, type Session } from '../excel/session';
import { storeRuleSet } from '../excel/settings';
import { planPoints } from '../plan/allotment';
import { applyEdits } from '../plan/apply-edits';
import { assess, type Assessment, type Review } from '../plan/assessment';
import { changesNothing, distinctCells, holdsFormulas, sameCell } from '../plan/content';
import type { Plan, SheetPlan } from '../plan/plan';
import { planRecalculation } from '../plan/recalculation';
import { changedSince, invert, withMarksAsFound } from '../plan/undo';
import { CENTRAL_2020, type RuleSet } from '../scoring/rule-set';
import { allottedBy, changesOf, litMarks, resultsOf } from './results';
import type { App, AppState, Intention, Problem } from './state';

export interface StartableApp extends App {
  /** Shows the active sheet without writing to it, and from now on every sheet that comes to the front. */
  start(): Promise<void>;
}

/** What a run that can be undone has written. */
interface Run {
  readonly intention: Intention;
  readonly plan: Plan;
}

type Scope = 'activeSheet' | 'workbook';

/** Sheets leafed through faster than this are not read. */
const LEAFING_MS = 150;

const START: AppState = {
  working: undefined,
  forms: [],
  problems: [],
  selected: undefined,
  failure: undefined,
  changes: undefined,
  undoable: undefined,
  marks: 0,
  ruleSet: CENTRAL_2020,
  refusedRuleSet: undefined,
};

/** Fetched only where a rule set is read or written: most workbooks keep none. */
const ruleSetFiles = () => import('../scoring/rule-set-file');

export function createApp(): StartableApp {
  const listeners = new Set<() => void>();
  const runs: Run[] = [];
  let state = START;
  /** What the workbook keeps as its rule set, as last known; undefined: nothing. */
  let kept: unknown;
  /** The rule set asked for last. */
  let wanted: RuleSet | undefined;
  let review: Review | undefined;
  let shown: { readonly scope: Scope; readonly assessments: readonly Assessment[] } = { scope: 'activeSheet', assessments: [] };

  /** Fetched while Excel answers the first request: the pane can be used before. */
  const fetchReview = async (): Promise<void> => {
    review ??= (await import('../review/review')).review;
  };
  const reviewer = (): Review => {
    if (review === undefined) throw new Error('A sheet is assessed before any was read');
    return review;
  };
  const assessed = (sheet: SheetSnapshot): Assessment => assess(sheet, state.ruleSet, reviewer());

  const set = (change: Partial<AppState>): void => {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  };

  const show = (scope: Scope, assessments: readonly Assessment[], change: Partial<AppState> = {}): void => {
    shown = { scope, assessments };
    const forms = resultsOf(assessments, state.ruleSet);
    const selected = forms.some(({ key }) => key === state.selected) ? state.selected : undefined;
    set({ forms, problems: assessments.flatMap(({ problems }) => problems), selected, marks: litMarks(assessments), ...change });
  };

  /** The shown sheets, those among them that are known anew replaced. */
  const renewed = (assessments: readonly Assessment[]): readonly Assessment[] =>
    shown.assessments.map((old) => assessments.find(({ sheet }) => sheet.id === old.sheet.id) ?? old);

  const { press, follow } = createQueue(
    (working) => set(working === undefined ? { working } : { working, failure: undefined }),
    (failure) => set({ failure }),
  );

  /** From now on everything is scored by this rule set, and so is what is shown already. */
  const applyRuleSet = (ruleSet: RuleSet): void => {
    set({ ruleSet });
    show(
      shown.scope,
      shown.assessments.map(({ sheet }) => assessed(sheet)),
    );
  };

  /** Takes over what the workbook keeps, unless that is known already. */
  const adopt = async (stored: unknown): Promise<void> => {
    if (stored === kept) return;
    const reading = stored === undefined ? undefined : (await ruleSetFiles()).parseRuleSet(stored);
    kept = stored;
    applyRuleSet(reading?.kind === 'rule-set' ? reading.ruleSet : CENTRAL_2020);
    const text = typeof stored === 'string' ? stored : JSON.stringify(stored);
    set({ refusedRuleSet: reading?.kind === 'problems' ? { text, problems: reading.problems.map(({ says }) => says) } : undefined });
  };

  /** Sheets, and with them the rule set by which they are to be scored. */
  const readSheets = async (session: Session, ids: readonly string[]): Promise<readonly SheetSnapshot[]> => {
    const [sheets] = await Promise.all([session.readSheets(ids), fetchReview()]);
    await adopt(session.storedRuleSet());
    return sheets;
  };

  const read = async (session: Session, scope: Scope): Promise<readonly SheetSnapshot[]> => {
    const reading = scope === 'workbook' ? session.readVisibleSheets() : session.readActiveSheet().then((sheet) => [sheet]);
    const [sheets] = await Promise.all([reading, fetchReview()]);
    await adopt(session.storedRuleSet());
    return sheets;
  };

  const check = (): Promise<void> =>
    withExcel(async (session) => {
      const sheets = await read(session, 'activeSheet');
      show('activeSheet', sheets.map(assessed), { changes: undefined });
    });

  const remember = (intention: Intention, plans: readonly SheetPlan[]): AppState['undoable'] => {
    if (plans.length > 0) runs.push({ intention, plan: { sheets: plans } });
    return undoableOf(runs);
  };

  const recalculate = (intention: Intention, scope: Scope): Promise<void> =>
    withExcel(async (session) => {
      const before = (await read(session, scope)).map(assessed);
      show(scope, before, { changes: undefined });
      const recalculations = before.map((assessment) => planRecalculation(assessment, state.ruleSet, reviewer()));
      const plans = recalculations.map(({ plan }) => withMarksWhereKnown(session, plan)).filter((plan) => !changesNothing(plan));
      const after = await carryOut(
        session,
        plans,
        recalculations.map(({ after: foreseen }) => foreseen),
      );
      const changes = recalculations.flatMap((recalculation, index) => {
        const [from, to] = [before[index]?.sheet, after[index]?.sheet];
        return from && to ? changesOf(recalculation.plan, from, to) : [];
      });
      show(scope, after, { changes, undoable: remember(intention, plans) });
      reportUnknownMarks(session);
    });

  /** Writes, and answers the sheets as they are then: as foreseen, or read again where formulas may have changed results. */
  async function carryOut(session: Session, plans: readonly SheetPlan[], foreseen: readonly Assessment[]): Promise<readonly Assessment[]> {
    const withFormulas = foreseen.filter(({ sheet }) => holdsFormulas(sheet)).map(({ sheet }) => sheet.id);
    const again = await session.write(plans, withFormulas);
    return foreseen.map((assessment) => {
      const sheet = again.find(({ id }) => id === assessment.sheet.id);
      return sheet ? assessed(sheet) : assessment;
    });
  }

  const allotPoints = async (key: string): Promise<void> => {
    const preview = state.forms.find((form) => form.key === key);
    if (preview?.allotted === undefined) return;
    const { allotted, form } = preview;
    await withExcel(async (session) => {
      const [sheet] = await readSheets(session, [form.sheetId]);
      if (sheet === undefined) return;
      const before = assessed(sheet);
      const same = before.forms.find(({ evaluation }) => evaluation.form.firstRow === form.firstRow);
      const plan = same && planPoints(sheet, same, state.ruleSet);
      if (plan === undefined || JSON.stringify(allottedBy(plan)) !== JSON.stringify(allotted)) {
        show(shown.scope, renewed([before]));
        set({ failure: { kind: 'sheet-changed', sheetName: sheet.name, cells: allotted.map(({ cell }) => addressOf(cell)) } });
        return;
      }
      const [after] = await carryOut(session, [plan], [assessed(applyEdits(sheet, plan.edits))]);
      if (after === undefined) return;
      show(shown.scope, renewed([after]), {
        changes: changesOf(plan, sheet, after.sheet),
        undoable: remember('allotPoints', [plan]),
      });
    });
  };

  const keepRuleSet = async (ruleSet: RuleSet): Promise<void> => {
    if (ruleSet !== wanted) return;
    const before = state.ruleSet;
    set({ failure: undefined });
    applyRuleSet(ruleSet);
    try {
      const text = (await ruleSetFiles()).serialiseRuleSet(ruleSet);
      await storeRuleSet(text);
      kept = text;
      set({ refusedRuleSet: undefined });
    } catch (error) {
      applyRuleSet(before);
      throw error;
    }
  };

  const setRuleSet = (ruleSet: RuleSet): Promise<void> => {
    wanted = ruleSet;
    return follow(() => keepRuleSet(ruleSet));
  };

  const clearMarks = (): Promise<void> =>
    withExcel(async (session) => {
      const { scope } = shown;
      const sheets = await read(session, scope);
      const plans = sheets
        .map(({ id, name, marks }) => ({ sheetId: id, sheetName: name, edits: [], marksBefore: marks, marksAfter: [] }))
        .filter((plan) => !changesNothing(plan));
      const foreseen = sheets.map((sheet) => assessed({ ...sheet, marks: [] }));
      const after = await carryOut(session, plans, foreseen);
      show(scope, after, { undoable: remember('clearMarks', plans) });
      reportUnknownMarks(session);
    });

  const undo = async (): Promise<void> => {
    const last = runs.at(-1);
    if (!last) return;
    await withExcel(async (session) => {
      const plan = invert(last.plan);
      const sheets = await readSheets(
        session,
        plan.sheets.map(({ sheetId }) => sheetId),
      );
      const steps = sheets.flatMap((sheet, index) => {
        const step = plan.sheets[index];
        return step ? [{ sheet, step }] : [];
      });
      const refused = steps.find(({ sheet, step }) => changedSince(sheet, step).length > 0);
      if (refused) {
        const { sheet, step } = refused;
        set({ failure: { kind: 'undo-refused', sheetName: sheet.name, cells: changedSince(sheet, step).map(addressOf) } });
        return;
      }
      const plans = steps.map(({ sheet, step }) => withMarksWhereKnown(session, withMarksAsFound(sheet, step)));
      const foreseen = steps.map(({ sheet, step }, index) =>
        assessed({ ...applyEdits(sheet, step.edits), marks: plans[index]?.marksAfter ?? sheet.marks }),
      );
      const after = await carryOut(session, plans, foreseen);
      runs.pop();
      show(shown.scope, renewed(after), { changes: undefined, undoable: undoableOf(runs) });
    });
  };

  /** Marks cannot be placed or removed where Excel failed to list what is there. */
  const withMarksWhereKnown = (session: Session, plan: SheetPlan): SheetPlan =>
    session.sheetsWithoutMarks().includes(plan.sheetName) ? { ...plan, marksAfter: plan.marksBefore } : plan;

  function reportUnknownMarks(session: Session): void {
    const [sheetName] = session.sheetsWithoutMarks();
    if (sheetName === undefined) return;
    set({
      failure: {
        kind: 'unexpected',
        sheetName,
        detail:
          'Excel 未能列出此表的条件格式，标记未作改动。 Excel could not list the conditional formats of this sheet; its marks were left as they are.',
      },
    });
  }

  let leafing: ReturnType<typeof setTimeout> | undefined;
  function sheetActivated(sheetId: string): void {
    clearTimeout(leafing);
    leafing = setTimeout(() => {
      if (shown.scope === 'workbook' && shown.assessments.some(({ sheet }) => sheet.id === sheetId)) selectOnSheet(sheetId);
      else void press('reading', check);
    }, LEAFING_MS);
  }

  function selectOnSheet(sheetId: string): void {
    const forms = state.forms.filter(({ form }) => form.sheetId === sheetId);
    const [first] = forms;
    if (first && !forms.some(({ key }) => key === state.selected)) set({ selected: first.key });
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start() {
      await Promise.all([follow(() => onSheetActivated(sheetActivated)), press('reading', check)]);
    },
    recalculate: () => press('recalculate', () => recalculate('recalculate', 'activeSheet')),
    recalculateWorkbook: () => press('recalculateWorkbook', () => recalculate('recalculateWorkbook', 'workbook')),
    check: () => press('check', check),
    undo: () => press('undo', undo),
    clearMarks: () => press('clearMarks', clearMarks),
    allotPoints: (key) => press('allotPoints', () => allotPoints(key)),
    setRuleSet,
    async importRuleSet(text) {
      const reading = (await ruleSetFiles()).parseRuleSet(text);
      if (reading.kind === 'problems') return reading.problems.map(({ says }) => says);
      await setRuleSet(reading.ruleSet);
      return [];
    },
    async exportRuleSet() {
      const { name } = state.ruleSet;
      // What no file system takes in a name is left out.
      return { name: `评分口径-${name.replace(/[\\/:*?"<>|\n]/g, '')}.json`, text: (await ruleSetFiles()).serialiseRuleSet(state.ruleSet) };
    },
    chooseForm(key) {
      if (state.forms.some((form) => form.key === key)) set({ selected: key });
    },
    goTo: (sheetId: string, cell: Cell) => follow(() => goTo(sheetId, cell)),
    dismissFailure: () => set({ failure: undefined }),
  };
}

function undoableOf(runs: readonly Run[]): AppState['undoable'] {
  const last = runs.at(-1);
  if (!last) return undefined;
  const { sheets } = last.plan;
  return {
    intention: last.intention,
    cells: sheets.reduce((sum, plan) => sum + touchedCells(plan), 0),
    sheetNames: sheets.map(({ sheetName }) => sheetName),
  };
}

/** Cells whose content or mark the plan changes. */
function touchedCells({ edits, marksBefore, marksAfter }: SheetPlan): number {
  const has = (cells: readonly Cell[], cell: Cell): boolean => cells.some((other) => sameCell(other, cell));
  const marks = [...marksBefore.filter((cell) => !has(marksAfter, cell)), ...marksAfter.filter((cell) => !has(marksBefore, cell))];
  return distinctCells([...edits.map(({ cell }) => cell), ...marks]).length;
}

interface Queue {
  /** An intention that waits or runs already is not started again; a sheet is read again once reading has begun. */
  readonly press: (work: Intention | 'reading', job: () => Promise<void>) => Promise<void>;
  /** A small errand between the intentions. */
  readonly follow: (job: () => Promise<void>) => Promise<void>;
}

/** One job at a time, in the order asked for. None rejects: what fails is told. */
function createQueue(working: (work: Intention | 'reading' | undefined) => void, failed: (problem: Problem) => void): Queue {
  const pending = new Map<Intention | 'reading', Promise<void>>();
  let tail = Promise.resolve();
  const follow = (job: () => Promise<void>): Promise<void> => {
    tail = tail.then(job).catch((error: unknown) => failed(problemOf(error)));
    return tail;
  };
  return {
    follow,
    press(work, job) {
      const same = pending.get(work);
      if (same) return same;
      const run = follow(async () => {
        if (work === 'reading') pending.delete(work);
        working(work);
        try {
          await job();
        } finally {
          pending.delete(work);
          working(undefined);
        }
      });
      pending.set(work, run);
      return run;
    },
  };
}
