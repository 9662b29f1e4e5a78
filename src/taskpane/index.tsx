// The start, and the place that puts app and Excel together: waits for Excel, tells the ribbon what its presses do, draws the pane.
// Until then, and in an Excel too old, the words of the page itself are shown.
import { createRoot } from 'react-dom/client';
import { createApp } from '../app/app';
import { ACTIONS, commandsOf } from '../commands/commands';
import { excelHost } from '../excel/excel-host';
import { displayLanguage, isOfficeDark, isSupported, onPaneInSight, whenReady } from '../excel/office';
import { hearPresses, isOfficeHere } from '../excel/ribbon';
import { speechIn } from '../locale';
import { walk } from './findings/walk';
import { Pane } from './Pane';
import type {} from './ribbon';

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
  const ribbon = window.ribbonPresses ?? hearPresses(ACTIONS);
  await whenReady();
  if (!isSupported()) {
    ribbon.answer(undefined);
    sayInstead('unsupported');
    return;
  }
  const app = createApp(excelHost());
  // At once, because a ribbon button may have opened the page. Excel shows the pane after every press: only there stands what came of it.
  ribbon.answer({ commands: commandsOf(app, walk), afterwards: () => void app.showPane() });
  const speech = await speechIn(displayLanguage());
  createRoot(place).render(<Pane app={app} speech={speech} officeDark={isOfficeDark()} />);
  onPaneInSight((inSight) => app.setInSight(inSight));
  await app.start();
}

void start();
