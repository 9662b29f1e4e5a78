// The sizes of rows on a sheet shown, asked for together with the sheet itself.
import type { Session } from '../host/host';
import { lastColumnToMeasure, type Rows, type RowSizes } from '../plan/row-heights';
import type { Needs } from './workspace';

/** The returned function tells them after the next reading of the session. Undefined where the sheet is not shown. */
export function measureShown({ view }: Needs<'view'>, session: Session, sheetId: string, rows: Rows): (() => RowSizes) | undefined {
  const shown = view.shown().assessments.find(({ sheet }) => sheet.id === sheetId);
  return shown && session.measure(sheetId, rows, lastColumnToMeasure(shown.sheet));
}
