// When the page of the whole workbook comes and goes by itself: it comes with a run over all sheets, and goes with the list.
import { useState } from 'react';
import type { AppState, WorkbookOutcome } from '../../app/state';
import type { Pages } from '../common/pages';

/** The works that tell of all forms. */
const SHOWN_AFTER: ReadonlySet<WorkbookOutcome['work']> = new Set<WorkbookOutcome['work']>([
  'checkWorkbook',
  'recalculateWorkbook',
  'summarise',
  'listFindings',
]);

export function useWorkbookPage({ workbook, scope, forms }: AppState, { open, show }: Pages): void {
  const [last, setLast] = useState({ workbook, scope });
  if (last.workbook === workbook && last.scope === scope) return;
  setLast({ workbook, scope });
  const isNew = workbook !== undefined && workbook !== last.workbook;
  if (isNew && scope === 'workbook' && forms.length > 0 && SHOWN_AFTER.has(workbook.work)) show('workbook');
  else if (scope !== last.scope && scope === 'activeSheet' && open === 'workbook') show(undefined);
}
