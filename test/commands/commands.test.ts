// The ribbon's functions: each action id does its one thing, and Excel always hears that it is done.
import { createApp } from '../../src/app/app';
import type { App } from '../../src/app/state';
import { associateCommands } from '../../src/commands/commands';
import { excelHost } from '../../src/excel/excel-host';
import { associate, isPaneInSight } from '../../src/excel/office';
import { START } from '../../src/app/view';
import { fakeApp } from '../taskpane/fake-app';

type Handler = (event: { completed(): void }) => void;

const handlers = new Map<string, Handler>();
const showAsTaskpane = jest.fn(() => Promise.resolve());

beforeEach(() => {
  handlers.clear();
  showAsTaskpane.mockClear();
  Object.assign(globalThis, {
    Office: { actions: { associate: (id: string, handler: Handler) => handlers.set(id, handler) }, addin: { showAsTaskpane } },
    OfficeExtension: { Error: class extends Error {} },
  });
});

const see = (visibility: DocumentVisibilityState): void => {
  jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
};

/** Settles when Excel hears that the function is done. */
const press = (id: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const handler = handlers.get(id);
    if (handler === undefined) reject(new Error(`no function for ${id}`));
    else handler({ completed: resolve });
  });

test.each(['recalculate', 'recalculateWorkbook', 'check', 'summarise', 'undo', 'clearMarks'])(
  '%s asks the app for just that',
  async (id) => {
    const app = fakeApp(START);
    associateCommands(app, { associate, isPaneInSight });
    see('visible');
    await press(id);
    expect(app.asked).toEqual([id]);
  },
);

test.each(['recalculate', 'check'])('%s opens a closed pane, for its outcome stands there', async (id) => {
  const app = fakeApp(START);
  associateCommands(app, { associate, isPaneInSight });
  see('hidden');
  await press(id);
  expect(app.asked).toEqual([id, 'showPane']);
});

test('openPane asks for the pane and for nothing else', async () => {
  const app = fakeApp(START);
  associateCommands(app, { associate, isPaneInSight });
  await press('openPane');
  expect(app.asked).toEqual(['showPane']);
});

describe('an Excel that does not show the pane', () => {
  const unhandled = jest.fn();
  beforeEach(() => {
    unhandled.mockClear();
    process.on('unhandledRejection', unhandled);
    showAsTaskpane.mockRejectedValue(new Error('No room for a pane.'));
    see('hidden');
  });
  afterEach(() => {
    process.off('unhandledRejection', unhandled);
    showAsTaskpane.mockResolvedValue(undefined);
  });
  /** The real app with another recalculate. */
  const pressed = async (id: string, recalculate: (app: App) => Promise<void> = () => Promise.resolve()): Promise<App> => {
    const app = createApp(excelHost());
    associateCommands({ ...app, recalculate: () => recalculate(app) }, { associate, isPaneInSight });
    await press(id);
    // Node tells of a rejection that nobody has handled only once all that was waiting is done.
    await new Promise((resolve) => setTimeout(resolve));
    expect(unhandled).not.toHaveBeenCalled();
    return app;
  };

  test.each(['recalculate', 'openPane'])('%s: Excel hears that it is done, and the pane tells it when it is opened', async (id) => {
    const { failure } = (await pressed(id)).getState();
    expect(failure?.kind).toBe('pane-not-shown');
    expect(failure?.detail).toBe('No room for a pane.');
  });

  test('after a press that failed itself: that is the failure to be told', async () => {
    // Without an Excel no cell can be selected.
    const app = await pressed('recalculate', (real) => real.goTo('', { row: 0, column: 0 }));
    expect(app.getState().failure?.kind).toBe('unexpected');
  });
});
