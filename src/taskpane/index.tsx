// Start: waits for Excel, ties the ribbon to the app, draws the pane. Until then, and in an Excel too old, the page's own words stand.
import { createRoot } from 'react-dom/client';
import { createApp } from '../app/app';
import { displayLanguage, isOfficeDark, isSupported, whenReady } from '../app/host';
import { associateCommands } from '../commands/commands';
import { speechIn } from '../locale';
import { Pane } from './Pane';

async function start(): Promise<void> {
  await whenReady();
  const place = document.getElementById('pane');
  if (place === null || !isSupported()) return;
  const speech = await speechIn(displayLanguage());
  const app = createApp();
  associateCommands(app);
  createRoot(place).render(<Pane app={app} speech={speech} officeDark={isOfficeDark()} />);
  await app.start();
}

void start();
