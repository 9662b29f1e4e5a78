// What the use cases share: the state, the sheets it was drawn from, the rule set in effect, and the way to read and to write.
import type { SheetSnapshot } from '../form/snapshot';
import type { Session } from '../excel/session';
import { assess, type Assessment, type Review } from '../plan/assessment';
import { holdsFormulas } from '../plan/content';
import type { SheetPlan } from '../plan/plan';
import { CENTRAL_2020, type RuleSet } from '../scoring/rule-set';
import { litMarks, resultsOf } from './results';
import type { AppState } from './state';

export type Scope = 'activeSheet' | 'workbook';

export interface Workspace {
  readonly state: () => AppState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly set: (change: Partial<AppState>) => void;
  /** What is shown now, and whether it is one sheet or all of them. */
  readonly shown: () => { readonly scope: Scope; readonly assessments: readonly Assessment[] };
  /** Shows these sheets instead. */
  readonly show: (scope: Scope, assessments: readonly Assessment[], change?: Partial<AppState>) => void;
  /** Shows anew those of the shown sheets that are among these. */
  readonly renew: (assessments: readonly Assessment[], change?: Partial<AppState>) => void;
  /** By the rule set in effect. Throws before the first sheet was read. */
  readonly assessed: (sheet: SheetSnapshot) => Assessment;
  /** Throws before the first sheet was read. */
  readonly review: () => Review;
  /** From now on everything is scored by this rule set, and so is what is shown already. */
  readonly applyRuleSet: (ruleSet: RuleSet) => void;
  /** The workbook now keeps this as its rule set, and it is in effect. */
  readonly ruleSetKept: (text: string) => void;
  /** Sheets, and with them the rule set by which they are to be scored. */
  readonly read: (session: Session, scope: Scope) => Promise<readonly SheetSnapshot[]>;
  /** The same, by Excel's sheet ids. */
  readonly readSheets: (session: Session, ids: readonly string[]) => Promise<readonly SheetSnapshot[]>;
  /** Writes, and answers the sheets as they are then: as foreseen, or read again where formulas may have changed results. */
  readonly carryOut: (session: Session, plans: readonly SheetPlan[], foreseen: readonly Assessment[]) => Promise<readonly Assessment[]>;
}

const START: AppState = {
  working: undefined,
  forms: [],
  problems: [],
  selected: undefined,
  failure: undefined,
  changes: undefined,
  undoable: undefined,
  marks: 0,
  unmarked: undefined,
  ruleSet: CENTRAL_2020,
  refusedRuleSet: undefined,
};

/** Fetched only where a rule set is read or written: most workbooks keep none. */
export const ruleSetFiles = () => import('../scoring/rule-set-file');

export function createWorkspace(): Workspace {
  const listeners = new Set<() => void>();
  let state = START;
  /** What the workbook keeps as its rule set, as last known; undefined: nothing. */
  let kept: unknown;
  let review: Review | undefined;
  let shown: { readonly scope: Scope; readonly assessments: readonly Assessment[] } = { scope: 'activeSheet', assessments: [] };

  const set = (change: Partial<AppState>): void => {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  };

  /** Fetched while Excel answers the first request: the pane can be used before. */
  const fetchReview = async (): Promise<void> => {
    review ??= (await import('../review/review')).review;
  };
  const reviewer = (): Review => {
    if (review === undefined) throw new Error('A sheet is assessed before any was read');
    return review;
  };
  const assessed = (sheet: SheetSnapshot): Assessment => assess(sheet, state.ruleSet, reviewer());

  const show = (scope: Scope, assessments: readonly Assessment[], change: Partial<AppState> = {}): void => {
    shown = { scope, assessments };
    const forms = resultsOf(assessments, state.ruleSet);
    const selected = forms.some(({ key }) => key === state.selected) ? state.selected : undefined;
    const problems = assessments.flatMap((assessment) => assessment.problems);
    set({ forms, problems, selected, marks: litMarks(assessments), unmarked: undefined, ...change });
  };

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

  const taken = async (session: Session, reading: Promise<readonly SheetSnapshot[]>): Promise<readonly SheetSnapshot[]> => {
    const [sheets] = await Promise.all([reading, fetchReview()]);
    await adopt(session.storedRuleSet());
    return sheets;
  };

  return {
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
    assessed,
    review: reviewer,
    applyRuleSet,
    ruleSetKept(text) {
      kept = text;
      set({ refusedRuleSet: undefined });
    },
    read: (session, scope) =>
      taken(session, scope === 'workbook' ? session.readVisibleSheets() : session.readActiveSheet().then((sheet) => [sheet])),
    readSheets: (session, ids) => taken(session, session.readSheets(ids)),
    async carryOut(session, plans, foreseen) {
      const edited = plans.filter(({ edits }) => edits.length > 0).map(({ sheetId }) => sheetId);
      const withFormulas = foreseen.filter(({ sheet }) => edited.includes(sheet.id) && holdsFormulas(sheet)).map(({ sheet }) => sheet.id);
      const again = await session.write(plans, withFormulas);
      return foreseen.map((assessment) => {
        const sheet = again.find(({ id }) => id === assessment.sheet.id);
        return sheet ? assessed(sheet) : assessment;
      });
    },
  };
}
