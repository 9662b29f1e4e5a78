// The ribbon's functions: each one line into the app, tied to its action id of the manifest.
import type { App } from '../app/state';

/** The ribbon as this folder needs it. */
export interface Ribbon {
  /** Ties a button, by its action id in the manifest, to what it does. */
  readonly associate: (actionId: string, run: () => Promise<void>) => void;
  readonly isPaneInSight: () => boolean;
}

/** Makes the ribbon work. Ribbon and pane are one page and one state: what a button does can be seen and undone in the pane. */
export function associateCommands(app: App, { associate, isPaneInSight }: Ribbon): void {
  /** The outcome stands in the pane: opens it where it is closed. An open pane is not asked for again, that would cost a request. */
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
