// Keeps the pane on the sheet that its user looks at.
import type { Workspace } from './workspace';

/** Sheets leafed through faster than this are not read. */
const LEAFING_MS = 150;

/** What to do when a sheet comes to the front: choose its form where it is shown already, else read it. */
export function sheetFollower({ state, set, shown }: Workspace, readAgain: () => void): (sheetId: string) => void {
  let leafing: ReturnType<typeof setTimeout> | undefined;
  const selectOnSheet = (sheetId: string): void => {
    const { forms, selected } = state();
    const here = forms.filter(({ form }) => form.sheetId === sheetId);
    const [first] = here;
    if (first && !here.some(({ key }) => key === selected)) set({ selected: first.key });
  };
  return (sheetId) => {
    clearTimeout(leafing);
    leafing = setTimeout(() => {
      const { scope, assessments } = shown();
      if (scope === 'workbook' && assessments.some(({ sheet }) => sheet.id === sheetId)) selectOnSheet(sheetId);
      else readAgain();
    }, LEAFING_MS);
  };
}
