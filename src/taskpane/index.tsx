// The start, and the only place that puts app and Excel together: waits for Excel, ties the ribbon to the app, draws the pane.
// Until then, and in an Excel too old, the words of the page itself are shown.
import { createRoot } from 'react-dom/client';
import { createApp } from '../app/app';
import { associateCommands } from '../commands/commands';
import { excelHost } from '../excel/excel-host';
import {
  associate,
  displayLanguage,
  isOfficeDark,
  isOfficeHere,
  isPaneInSight,
  isSupported,
  onPaneInSight,
  whenReady,
} from '../excel/office';
import { speechIn } from '../locale';
import { Pane } from './Pane';

/** Shows the part of the page that says why the pane cannot be drawn. */
function sayInstead(part: 'unreachable' | 'unsupported'): void {
  for (const { id, hidden } of [
    { id: 'opening', hidden: true },
    { id: part, hidden: false },
  ])
    document.getElementById(id)?.toggleAttribute('hidden', hidden);
}

async function start(): Promise<void> {
  const place = document.getElementById('pane');
  if (place === null) return;
  if (!isOfficeHere()) {
    sayInstead('unreachable');
    return;
  }
  await whenReady();
  if (!isSupported()) {
    sayInstead('unsupported');
    return;
  }
  const app = createApp(excelHost());
  // At once, because a ribbon button may have opened the page and waits for its function.
  associateCommands(app, { associate, isPaneInSight });
  const speech = await speechIn(displayLanguage());
  createRoot(place).render(<Pane app={app} speech={speech} officeDark={isOfficeDark()} />);
  onPaneInSight((inSight) => app.setInSight(inSight));
  await app.start();
}

void start();
