// What the user had in view on the page of the workbook when it was left, for when it is opened again, by app.
import type { App, AppState, WorkbookOutcome } from '../../app/state';
import type { FormId } from '../../form/identity';
import { orderOf } from './units';

interface Kept {
  readonly search: string;
  readonly isByUnit: boolean;
  /** The row that had the keyboard last. */
  readonly place: FormId | undefined;
  readonly scrollTop: number;
  /** The last run over all sheets, and the order that the forms had then. */
  readonly run: WorkbookOutcome | undefined;
  readonly order: readonly FormId[];
}

const AT_FIRST: Kept = { search: '', isByUnit: true, place: undefined, scrollTop: 0, run: undefined, order: [] };

const kept = new WeakMap<App, Kept>();

export const keptFor = (app: App): Kept => kept.get(app) ?? AT_FIRST;

export const keep = (app: App, change: Partial<Kept>): void => void kept.set(app, { ...keptFor(app), ...change });

/** The order is that of the last run: it stands still while people mend the forms. A new run begins at the top. */
export function keptAfter(app: App, { workbook, forms }: AppState): Kept {
  if (workbook !== undefined && workbook !== keptFor(app).run)
    keep(app, { run: workbook, order: orderOf(forms), place: undefined, scrollTop: 0 });
  return keptFor(app);
}
