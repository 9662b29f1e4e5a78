// What the use cases share: the state, the sheets it was drawn from, the rule set in effect, and the way to read and to write.
import type { SheetSnapshot } from '../form/snapshot';
import type { Steps } from '../form/steps';
import type { Host, Session, SheetListener, SheetsPart, WorkbookPart } from '../host/host';
import { pause, stepByStep } from '../host/slices';
import { assessing, type Assessment, type Review } from '../plan/assessment';
import { holdsFormulas } from '../plan/content';
import type { SheetPlan } from '../plan/plan';
import { CENTRAL_2020, type RuleSet } from '../scoring/rule-set';
import { createFreshness } from './freshness';
import { litMarks, resultsOf } from './results';
import { sameForm } from './shown-form';
import type { AppState } from './state';

export type Scope = 'activeSheet' | 'workbook';

export interface Workspace {
  readonly host: Host;
  readonly state: () => AppState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly set: (change: Partial<AppState>) => void;
  /** What is shown now, and whether it is one sheet or all of them. */
  readonly shown: () => { readonly scope: Scope; readonly assessments: readonly Assessment[] };
  /** Shows these sheets instead. */
  readonly show: (scope: Scope, assessments: readonly Assessment[], change?: Partial<AppState>) => void;
  /** Shows anew those of the shown sheets that are among these. */
  readonly renew: (assessments: readonly Assessment[], change?: Partial<AppState>) => void;
  /** Excel has told of a change on this sheet: what is shown of it, and what looks there, is old until read again. */
  readonly noteChange: (sheetId: string) => void;
  /** Ids of the sheets shown that have changed since they were read. */
  readonly staleSheets: () => readonly string[];
  /** By the rule set in effect. Throws before the first sheet was read. */
  readonly assessing: (sheet: SheetSnapshot) => Steps<Assessment>;
  /** The same in slices: the pane answers its user in between. */
  readonly assessed: (sheet: SheetSnapshot) => Promise<Assessment>;
  /** The same for many; the last slice is over, what they are needed for begins another. */
  readonly allAssessed: (sheets: readonly SheetSnapshot[]) => Promise<readonly Assessment[]>;
  /** Throws before the first sheet was read. */
  readonly review: () => Review;
  /** From now on everything is scored by this rule set, and so is what is shown already. */
  readonly applyRuleSet: (ruleSet: RuleSet) => Promise<void>;
  /** The workbook now keeps this as its rule set, and it is in effect. */
  readonly ruleSetKept: (text: string) => void;
  /** From the first reading on that succeeds Excel tells this listener of its sheets, and nothing is missed in between. */
  readonly listen: (listener: SheetListener) => void;
  /** The sheet in front, and with it the rule set by which it is to be scored. */
  readonly readActiveSheet: (session: Session) => Promise<SheetSnapshot>;
  /** The same of all visible sheets, a part for every answer. */
  readonly readWorkbook: (session: Session) => AsyncGenerator<WorkbookPart, void, undefined>;
  /** By their ids, a part for every answer. */
  readonly readParts: (session: Session, ids: readonly string[]) => AsyncGenerator<SheetsPart, void, undefined>;
  /** The same all at once. */
  readonly readSheets: (session: Session, ids: readonly string[]) => Promise<readonly SheetSnapshot[]>;
  /**
   * Writes, and answers the sheets as they are then: as foreseen, or read again where formulas may have changed results.
   * @param goOn told of the plans that each request carried out; may end it there, the rest is then not as foreseen
   */
  readonly carryOut: (
    session: Session,
    plans: readonly SheetPlan[],
    foreseen: readonly Assessment[],
    goOn?: (carriedOut: readonly SheetPlan[]) => boolean,
  ) => Promise<readonly Assessment[]>;
}

const START: AppState = {
  working: undefined,
  forms: [],
  problems: [],
  selected: undefined,
  failure: undefined,
  changes: undefined,
  undoable: undefined,
  stale: undefined,
  marks: 0,
  unmarked: undefined,
  ruleSet: CENTRAL_2020,
  refusedRuleSet: undefined,
};

/** Fetched only where a rule set is read or written: most workbooks keep none. */
export const ruleSetFiles = () => import('../scoring/rule-set-file');

export function createWorkspace(host: Host): Workspace {
  const listeners = new Set<() => void>();
  let state = START;
  /** What the workbook keeps as its rule set, as last known; undefined: nothing. */
  let kept: unknown;
  let review: Review | undefined;
  const freshness = createFreshness();
  /** Until Excel tells it. */
  let listener: SheetListener | undefined;
  let shown: { readonly scope: Scope; readonly assessments: readonly Assessment[] } = { scope: 'activeSheet', assessments: [] };

  const set = (change: Partial<AppState>): void => {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  };

  /** Fetched while Excel answers the first request: the pane can be used before. */
  const fetchReview = async (): Promise<void> => {
    review ??= (await import(/* webpackChunkName: "review" */ '../review/review')).review;
  };
  const reviewer = (): Review => {
    if (review === undefined) throw new Error('A sheet is assessed before any was read');
    return review;
  };
  const inSteps = (sheet: SheetSnapshot): Steps<Assessment> => assessing(sheet, state.ruleSet, reviewer());
  const assessed = (sheet: SheetSnapshot): Promise<Assessment> => stepByStep(inSteps(sheet));
  const allAssessed = async (sheets: readonly SheetSnapshot[]): Promise<readonly Assessment[]> => {
    const assessments: Assessment[] = [];
    for (const sheet of sheets) assessments.push(await assessed(sheet));
    await pause();
    return assessments;
  };

  const show = (scope: Scope, assessments: readonly Assessment[], change: Partial<AppState> = {}): void => {
    shown = { scope, assessments };
    freshness.showing(assessments.map(({ sheet }) => sheet));
    const stale = freshness.stale().length === 0 ? undefined : (state.stale ?? 'updating');
    const forms = resultsOf(assessments, state.ruleSet);
    const chosen = state.forms.find(({ form }) => form.id === state.selected);
    const selected = chosen && sameForm(chosen, state.forms, forms)?.form.id;
    const problems = assessments.flatMap((assessment) => assessment.problems);
    set({ forms, problems, selected, stale, marks: litMarks(assessments), unmarked: undefined, workbook: undefined, ...change });
  };

  const applyRuleSet = async (ruleSet: RuleSet): Promise<void> => {
    set({ ruleSet });
    const { workbook } = state;
    show(shown.scope, await allAssessed(shown.assessments.map(({ sheet }) => sheet)), { workbook });
  };

  /** Takes over what the workbook keeps, unless that is known already. */
  const adopt = async (stored: unknown): Promise<void> => {
    if (stored === kept) return;
    const reading = stored === undefined ? undefined : (await ruleSetFiles()).parseRuleSet(stored);
    kept = stored;
    await applyRuleSet(reading?.kind === 'rule-set' ? reading.ruleSet : CENTRAL_2020);
    const text = typeof stored === 'string' ? stored : JSON.stringify(stored);
    set({ refusedRuleSet: reading?.kind === 'problems' ? { text, problems: reading.problems.map(({ says }) => says) } : undefined });
  };

  /** Call before anything is asked for; what it returns takes the sheets that were read. */
  const begin = (session: Session): ((sheets: readonly SheetSnapshot[]) => void) => {
    const areRead = freshness.reading();
    if (listener) session.listen(listener);
    return (sheets) => {
      listener = undefined;
      areRead(sheets);
    };
  };

  /** With each part the rule set by which it is to be scored is in effect. */
  async function* taken<Part extends SheetsPart>(session: Session, parts: AsyncIterable<Part>): AsyncGenerator<Part, void, undefined> {
    const areRead = begin(session);
    for await (const part of parts) {
      areRead(part.sheets);
      await fetchReview();
      await adopt(session.storedRuleSet());
      yield part;
    }
  }

  const readParts: Workspace['readParts'] = (session, ids) => taken(session, session.readSheets(ids));

  return {
    host,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set,
    shown: () => shown,
    show,
    renew: (assessments, change) =>
      show(
        shown.scope,
        shown.assessments.map((old) => assessments.find(({ sheet }) => sheet.id === old.sheet.id) ?? old),
        change,
      ),
    noteChange: (sheetId) => freshness.changed(sheetId),
    staleSheets: () => freshness.stale(),
    assessing: inSteps,
    assessed,
    allAssessed,
    review: reviewer,
    applyRuleSet,
    ruleSetKept(text) {
      kept = text;
      set({ refusedRuleSet: undefined });
    },
    listen(to) {
      listener = to;
    },
    async readActiveSheet(session) {
      const areRead = begin(session);
      const [sheet] = await Promise.all([session.readActiveSheet(), fetchReview()]);
      await adopt(session.storedRuleSet());
      areRead([sheet]);
      return sheet;
    },
    readWorkbook: (session) => taken(session, session.readWorkbook()),
    readParts,
    async readSheets(session, ids) {
      const sheets: SheetSnapshot[] = [];
      for await (const part of readParts(session, ids)) sheets.push(...part.sheets);
      return sheets;
    },
    async carryOut(session, plans, foreseen, goOn) {
      const edited = new Set(plans.filter(({ edits }) => edits.length > 0).map(({ sheetId }) => sheetId));
      const withFormulas = foreseen.filter(({ sheet }) => edited.has(sheet.id) && holdsFormulas(sheet)).map(({ sheet }) => sheet.id);
      const again = await session.write(plans, withFormulas, goOn);
      const reread = new Map((await allAssessed(again)).map((assessment) => [assessment.sheet.id, assessment]));
      return foreseen.map((assessment) => reread.get(assessment.sheet.id) ?? assessment);
    },
  };
}
