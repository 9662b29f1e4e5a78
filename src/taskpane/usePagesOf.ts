// Which page is open over the results: opened by its button, and left or opened by what is done.
import { useEffect, useMemo, useState } from 'react';
import { OVERVIEW_WORKS, type AppState, type WorkbookOutcome } from '../app/state';
import type { PageName, Pages } from './common/pages';

/** What these works come to stands among the results. */
const ENDS_AT_RESULTS: ReadonlySet<AppState['working']> = new Set<AppState['working']>(['recalculate', 'check']);
/** What these come to stands on the page of the workbook. */
const ENDS_AT_WORKBOOK: ReadonlySet<AppState['working']> = new Set<WorkbookOutcome['work']>([
  'checkWorkbook',
  'recalculateWorkbook',
  ...OVERVIEW_WORKS,
]);

/** A press in the ribbon, too, leaves the page that is open. */
export function usePagesOf({ working, workbook, scope, forms }: AppState): Pages {
  const [open, show] = useState<PageName>();
  const [last, setLast] = useState({ working, workbook, scope });
  if (last.working !== working || last.workbook !== workbook || last.scope !== scope) {
    setLast({ working, workbook, scope });
    const begins = last.working === working ? undefined : working;
    const isNew = workbook !== undefined && workbook !== last.workbook;
    if (isNew && scope === 'workbook' && forms.length > 0 && ENDS_AT_WORKBOOK.has(workbook.work)) show('workbook');
    else if (ENDS_AT_RESULTS.has(begins)) show(undefined);
    else if (ENDS_AT_WORKBOOK.has(begins)) show(open === 'workbook' ? open : undefined);
    else if (scope !== last.scope && scope === 'activeSheet' && open === 'workbook') show(undefined);
  }
  const isNear = ENDS_AT_WORKBOOK.has(working);
  useEffect(() => {
    // Fetched while Excel answers. Should it fail, the page says so when it is drawn.
    if (isNear) import('./workbook/panels').catch(() => undefined);
  }, [isNear]);
  return useMemo(() => ({ open, show }), [open]);
}
