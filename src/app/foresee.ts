// What 一键重算 would change on the sheet of the form shown: worked out after every showing, so that the pane can say it in advance.
import { atOnce, type Steps } from '../form/steps';
import { stepByStep } from '../host/slices';
import type { Assessment } from '../plan/assessment';
import { recalculationEdits } from '../plan/recalculation';
import { shownText } from '../plan/shown-text';
import { isBlocked } from '../scoring/evaluation';
import { changeOf, textAt } from './results';
import { shownForm } from './shown-form';
import type { AppState } from './state';
import type { Needs } from './workspace';

/** As many forms take a millisecond or two: they are foreseen in the moment in which they are shown, and nothing jumps. */
const AT_ONCE = 20;

/** Fills `state.foreseen` from now on. What is shown meanwhile puts an end to what is being worked out. */
export function foresee({ view: { state, shown, set, subscribe } }: Needs<'view'>): void {
  let forms: AppState['forms'] | undefined;
  let selected: AppState['selected'];
  let sheetId: string | undefined;
  const tell = (foreseen: AppState['foreseen']): void => {
    if (foreseen !== state().foreseen) set({ foreseen });
  };
  const look = (): void => {
    // The state changes once for each of hundreds of sheets: which form is shown is worked out where it may be another.
    if (state().forms === forms && state().selected === selected) return;
    const now = { forms: state().forms, sheetId: shownForm(state())?.form.sheetId };
    const isSame = now.forms === forms && now.sheetId === sheetId;
    ({ forms, selected } = state());
    sheetId = now.sheetId;
    if (isSame) return;
    const isNow = (): boolean => state().forms === now.forms && sheetId === now.sheetId;
    const assessment = shown().assessments.find(({ sheet }) => sheet.id === now.sheetId);
    if (assessment === undefined || isUnknown(assessment)) tell(undefined);
    else if (assessment.forms.length <= AT_ONCE) tell(atOnce(foreseeing(assessment)));
    else {
      tell(undefined);
      void stepByStep(foreseeing(assessment), isNow).then((foreseen) => isNow() && tell(foreseen));
    }
  };
  subscribe(look);
  look();
}

/** It shows old results, or nothing in it can be computed. */
const isUnknown = ({ sheet, forms }: Assessment): boolean =>
  sheet.uncalculated === true || forms.every(({ evaluation }) => isBlocked(evaluation));

function* foreseeing(before: Assessment): Steps<AppState['foreseen']> {
  const { sheet } = before;
  const edits = yield* recalculationEdits(before);
  // No press writes under a filter, and on a protected sheet none that meets a locked cell: which are locked only the press asks.
  if ((sheet.filtered || sheet.protected) && edits.length > 0) return undefined;
  return edits.map((edit) => {
    const value = edit.to.kind === 'constant' ? edit.to.value : '';
    return changeOf({ sheetId: sheet.id, sheetName: sheet.name }, edit, textAt(sheet, edit.cell), shownText(value, edit.numberFormat));
  });
}
