// Keeps the pane on the sheet that its user looks at.
import type { Needs } from './workspace';

/** Sheets leafed through faster than this are not read. */
const LEAFING_MS = 150;

export interface SheetFollower {
  /** A sheet has come to the front: its form is chosen at once when it is shown already, else the sheet is read. */
  readonly activated: (sheetId: string) => void;
  /** A pane out of sight reads nothing. Back in sight, it turns to the sheet in front. */
  readonly setInSight: (inSight: boolean) => void;
}

export function sheetFollower({ view, inFront }: Needs<'view' | 'inFront'>, readAgain: () => void): SheetFollower {
  const { state, set, shown } = view;
  let leafing: ReturnType<typeof setTimeout> | undefined;
  let inSight = true;
  /** In front since the pane went out of sight. */
  let missed: string | undefined;
  const isListed = (sheetId: string): boolean => {
    const { scope, assessments } = shown();
    return scope === 'workbook' && assessments.some(({ sheet }) => sheet.id === sheetId);
  };
  const selectOnSheet = (sheetId: string): void => {
    const { forms, selected } = state();
    const here = forms.filter(({ form }) => form.sheetId === sheetId);
    const [first] = here;
    if (first && !here.some(({ form }) => form.id === selected)) set({ selected: first.form.id });
  };
  const turnTo = (sheetId: string): void => {
    if (isListed(sheetId)) selectOnSheet(sheetId);
    else readAgain();
  };
  return {
    activated(sheetId) {
      clearTimeout(leafing);
      // Another form of the list was chosen since.
      if (inFront.isLed()) return;
      // A press may come right after, and it works on the form shown.
      if (isListed(sheetId)) selectOnSheet(sheetId);
      leafing = setTimeout(() => {
        if (inFront.isLed()) return;
        if (inSight) turnTo(sheetId);
        else missed = sheetId;
      }, LEAFING_MS);
    },
    setInSight(now) {
      inSight = now;
      if (!now || missed === undefined) return;
      turnTo(missed);
      missed = undefined;
    },
  };
}
