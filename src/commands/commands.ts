// The ribbon's functions: each one line into the app, tied to its action id of the manifest.
import { associate, isPaneInSight, showPane } from '../app/host';
import type { App } from '../app/state';

/** Makes the ribbon work. Ribbon and pane are one page and one state: what a button does can be seen and undone in the pane. */
export function associateCommands(app: App): void {
  associate('recalculate', () => inSight(app.recalculate()));
  associate('recalculateWorkbook', () => inSight(app.recalculateWorkbook()));
  associate('summarise', () => inSight(app.summarise()));
  associate('check', () => inSight(app.check()));
  associate('undo', () => inSight(app.undo()));
  associate('clearMarks', () => inSight(app.clearMarks()));
  associate('openPane', showPane);
}

/** The outcome stands in the pane: opens it where it is closed. An open pane is not asked for again, that would cost a request. */
async function inSight(work: Promise<void>): Promise<void> {
  await work;
  if (!isPaneInSight()) await showPane();
}
