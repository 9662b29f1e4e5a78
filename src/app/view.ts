// The one state and the sheets that it was drawn from: what is shown, and who is told of it.
import type { Assessment } from '../plan/assessment';
import { CENTRAL_2020 } from '../scoring/rule-set';
import type { Freshness } from './freshness';
import { litMarks, openQuestions, resultsOf } from './results';
import { sameForm } from './shown-form';
import type { AppState } from './state';

export type Scope = 'activeSheet' | 'workbook';

/** The sheets shown, and whether it is one sheet or all of them. */
export interface Shown {
  readonly scope: Scope;
  readonly assessments: readonly Assessment[];
}

export interface View {
  readonly state: () => AppState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly set: (change: Partial<AppState>) => void;
  readonly shown: () => Shown;
  /** Shows these sheets instead. */
  readonly show: (scope: Scope, assessments: readonly Assessment[], change?: Partial<AppState>) => void;
  /** Shows anew those of the shown sheets that are among these. */
  readonly renew: (assessments: readonly Assessment[], change?: Partial<AppState>) => void;
}

/** Before anything was read. */
export const START: AppState = {
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
  ruleSetFrom: 'default',
  refusedRuleSet: undefined,
  profiles: [],
  refusedTemplates: undefined,
  questions: [],
};

export function createView(freshness: Freshness): View {
  const listeners = new Set<() => void>();
  let state = START;
  let shown: Shown = { scope: 'activeSheet', assessments: [] };

  const set = (change: Partial<AppState>): void => {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  };

  const show: View['show'] = (scope, assessments, change = {}) => {
    shown = { scope, assessments };
    freshness.showing(assessments.map(({ sheet }) => sheet));
    const stale = freshness.stale().length === 0 ? undefined : (state.stale ?? 'updating');
    const forms = resultsOf(assessments, state.ruleSet);
    const chosen = state.forms.find(({ form }) => form.id === state.selected);
    const selected = chosen && sameForm(chosen, state.forms, forms)?.form.id;
    const problems = assessments.flatMap((assessment) => assessment.problems);
    set({
      ...{ forms, problems, questions: openQuestions(assessments), selected, stale },
      ...{ marks: litMarks(assessments), unmarked: undefined, workbook: undefined, answered: undefined, ...change },
    });
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
  };
}
