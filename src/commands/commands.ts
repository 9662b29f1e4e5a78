// The ribbon's functions: each action id of the manifest calls one intention of the app.
import type { App } from '../app/state';

/** Excel's ribbon, as far as the functions need it. */
export interface Ribbon {
  /** Ties a button, by its action id in the manifest, to its function. */
  readonly associate: (actionId: string, run: () => Promise<void>) => void;
  readonly isPaneInSight: () => boolean;
}

/** Ribbon and pane are one page and one state: the pane shows and undoes the work of a button. */
export function associateCommands(app: App, { associate, isPaneInSight }: Ribbon): void {
  /** Opens a closed pane, because the outcome stands there. Asking for an open one would cost a request. */
  const inSight = async (work: Promise<void>): Promise<void> => {
    await work;
    if (!isPaneInSight()) await app.showPane();
  };
  associate('recalculate', () => inSight(app.recalculate()));
  associate('recalculateWorkbook', () => inSight(app.recalculateWorkbook()));
  associate('summarise', () => inSight(app.summarise()));
  associate('check', () => inSight(app.check()));
  associate('undo', () => inSight(app.undo()));
  associate('clearMarks', () => inSight(app.clearMarks()));
  associate('openPane', () => app.showPane());
}
