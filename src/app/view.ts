// The one state and the sheets that it was drawn from: what is shown, and who is told of it.
import type { Assessment } from '../plan/assessment';
import { CENTRAL_2020 } from '../scoring/rule-set';
import type { Freshness } from './freshness';
import { type IsLit, litMarks, openQuestions, resultsOf } from './results';
import { sameForm, shownForm } from './shown-form';
import type { AppState, Scope } from './state';

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
  /** Shows these sheets, read for a press: in the list of all sheets where they stand in it, else instead of what is shown. */
  readonly showPressed: (assessments: readonly Assessment[], change?: Partial<AppState>) => void;
  /** From now on the form shown is the chosen one: a press does not turn to another that is the worst by then. */
  readonly keepShown: () => void;
}

/** Before anything was read. */
export const START: AppState = {
  scope: 'activeSheet',
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
  aside: [],
  questions: [],
};

/** @param isLit asked only of sheets that were assessed */
export function createView(freshness: Freshness, isLit: IsLit): View {
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
    // Among all sheets a summary of our own is no sheet that lacks a form.
    const problems = assessments.flatMap((assessment) => (scope === 'workbook' && assessment.isOverview ? [] : assessment.problems));
    set({
      ...{ scope, forms, problems, questions: openQuestions(assessments), selected, stale },
      ...{
        marks: litMarks(assessments, isLit),
        unmarked: undefined,
        workbook: undefined,
        answered: undefined,
        prepared: undefined,
        ...change,
      },
    });
  };

  const renew: View['renew'] = (assessments, change) =>
    show(
      shown.scope,
      shown.assessments.map((old) => assessments.find(({ sheet }) => sheet.id === old.sheet.id) ?? old),
      change,
    );

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set,
    shown: () => shown,
    show,
    renew,
    showPressed(assessments, change) {
      const isListed = assessments.every(({ sheet }) => shown.assessments.some((each) => each.sheet.id === sheet.id));
      if (shown.scope === 'workbook' && isListed) renew(assessments, change);
      else show('activeSheet', assessments, change);
    },
    keepShown() {
      if (state.forms.length > 0) set({ selected: shownForm(state)?.form.id });
    },
  };
}
