// Run right behind office.js, while the pane's own script is still on its way: hears the ribbon's presses, and keeps them for the app.
import { ACTIONS, type ActionId } from '../commands/commands';
import { hearPresses, type Ribbon } from '../excel/ribbon';

declare global {
  interface Window {
    /** Absent where this script did not arrive. */
    ribbonPresses?: Ribbon<ActionId>;
  }
}

window.ribbonPresses = hearPresses(ACTIONS);
