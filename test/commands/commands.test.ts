// The ribbon's functions: each action id does its one thing, and Excel always hears that it is done.
import { associateCommands } from '../../src/commands/commands';
import { EMPTY, fakeApp } from '../taskpane/fake-app';

type Handler = (event: { completed(): void }) => void;

const handlers = new Map<string, Handler>();
const showAsTaskpane = jest.fn(() => Promise.resolve());

beforeEach(() => {
  handlers.clear();
  showAsTaskpane.mockClear();
  Object.assign(globalThis, {
    Office: { actions: { associate: (id: string, handler: Handler) => handlers.set(id, handler) }, addin: { showAsTaskpane } },
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
    const app = fakeApp(EMPTY);
    associateCommands(app);
    see('visible');
    await press(id);
    expect(app.asked).toEqual([id]);
    expect(showAsTaskpane).not.toHaveBeenCalled();
  },
);

test.each(['recalculate', 'check'])('%s opens a closed pane, for its outcome stands there', async (id) => {
  associateCommands(fakeApp(EMPTY));
  see('hidden');
  await press(id);
  expect(showAsTaskpane).toHaveBeenCalledTimes(1);
});

test('openPane opens the pane and asks nothing of the app', async () => {
  const app = fakeApp(EMPTY);
  associateCommands(app);
  await press('openPane');
  expect(showAsTaskpane).toHaveBeenCalledTimes(1);
  expect(app.asked).toEqual([]);
});
