// The ribbon's functions: each action id does its one thing, early or late, Excel always hears in time that it is done, and the pane is shown.
import { createApp } from '../../src/app/app';
import type { App } from '../../src/app/state';
import { ACTIONS, commandsOf, type ActionId } from '../../src/commands/commands';
import { excelHost } from '../../src/excel/excel-host';
import { hearPresses, type Ribbon } from '../../src/excel/ribbon';
import { START } from '../../src/app/view';
import { fakeApp } from '../taskpane/fake-app';

type Handler = (event: { completed(): void }) => void;

const handlers = new Map<string, Handler>();
const onReady = jest.fn(() => Promise.resolve());
const showAsTaskpane = jest.fn(() => Promise.resolve());
/** What happened, in its order: what the app was asked for, and "completed". */
let told: string[];

beforeEach(() => {
  told = [];
  handlers.clear();
  onReady.mockClear();
  showAsTaskpane.mockClear();
  Object.assign(globalThis, {
    Office: { onReady, actions: { associate: (id: string, handler: Handler) => handlers.set(id, handler) }, addin: { showAsTaskpane } },
    OfficeExtension: { Error: class extends Error {} },
  });
});
afterEach(() => {
  jest.useRealTimers();
  delete (globalThis as { Office?: unknown }).Office;
});

/** Settles when Excel hears that the function is done. */
const press = (id: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const completed = (): void => {
      told.push('completed');
      resolve();
    };
    const handler = handlers.get(id);
    if (handler === undefined) reject(new Error(`no function for ${id}`));
    else handler({ completed });
  });

/** An app that notes what it is asked for, with some of its methods replaced. */
function appThat(does: Partial<App> = {}): App {
  const noted =
    (what: 'recalculate' | 'check' | 'checkWorkbook' | 'undo' | 'showPane' | 'recalculateWorkbook' | 'summarise' | 'clearMarks') =>
    async (): Promise<void> => {
      told.push(what);
      await does[what]?.();
    };
  return {
    ...fakeApp(START),
    recalculate: noted('recalculate'),
    recalculateWorkbook: noted('recalculateWorkbook'),
    check: noted('check'),
    checkWorkbook: noted('checkWorkbook'),
    summarise: noted('summarise'),
    undo: noted('undo'),
    clearMarks: noted('clearMarks'),
    showPane: noted('showPane'),
  };
}
const answerWith = (ribbon: Ribbon<ActionId>, app: App): void =>
  ribbon.answer({
    commands: commandsOf(app, (step) => told.push(step === 1 ? 'nextFinding' : 'previousFinding')),
    afterwards: () => void app.showPane(),
  });
const idle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

const see = (visibility: DocumentVisibilityState): void => {
  jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
};

describe.each(['visible', 'hidden'] as const)('a page that is %s', (visibility) => {
  test.each(ACTIONS)('%s asks the app for just that, then Excel hears of it, then the pane is shown', async (id) => {
    see(visibility);
    answerWith(hearPresses(ACTIONS), appThat());
    await press(id);
    await idle();
    expect(told).toEqual(id === 'openPane' ? ['completed', 'showPane'] : [id, 'completed', 'showPane']);
  });
});

test('a key of Excel brings no event: the press is done all the same, and the pane is shown', async () => {
  answerWith(hearPresses(ACTIONS), appThat());
  const handler = handlers.get('recalculate') as ((event?: unknown) => void) | undefined;
  expect(() => handler?.(undefined)).not.toThrow();
  await idle();
  expect(told).toEqual(['recalculate', 'showPane']);
});

test('Excel never waits for the pane to be shown', async () => {
  const never = new Promise<void>(() => undefined);
  answerWith(hearPresses(ACTIONS), appThat({ showPane: () => never }));
  await press('recalculate');
  await press('openPane');
  expect(told.filter((what) => what === 'completed')).toHaveLength(2);
});

describe('a press that comes before there is an app', () => {
  test('office.js is asked for at once, and every action has its function', () => {
    hearPresses(ACTIONS);
    expect(onReady).toHaveBeenCalledTimes(1);
    expect([...handlers.keys()]).toEqual([...ACTIONS]);
  });

  test('waits, and is done when the app says what it does; so are all that waited, in their order', async () => {
    const ribbon = hearPresses(ACTIONS);
    const presses = [press('recalculate'), press('check')];
    await idle();
    expect(told).toEqual([]);
    answerWith(ribbon, appThat());
    await Promise.all(presses);
    await idle();
    expect(told.slice(0, 2)).toEqual(['recalculate', 'check']);
    expect([...told].sort()).toEqual(['check', 'completed', 'completed', 'recalculate', 'showPane', 'showPane']);
  });

  test('is completed where there will be no app, and so is every later one', async () => {
    const ribbon = hearPresses(ACTIONS);
    const early = press('recalculate');
    ribbon.answer(undefined);
    await early;
    await press('check');
    await idle();
    expect(told).toEqual(['completed', 'completed']);
  });

  test('is completed before Excel gives up, and not done any more by an app that comes later still', async () => {
    jest.useFakeTimers();
    const ribbon = hearPresses(ACTIONS);
    void press('recalculate');
    await jest.advanceTimersByTimeAsync(5 * 60_000 - 1);
    expect(told).toEqual(['completed']);
    answerWith(ribbon, appThat());
    await jest.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual(['completed']);
    void press('check');
    await jest.advanceTimersByTimeAsync(0);
    expect(told.slice(1)).toEqual(['check', 'completed', 'showPane']);
  });
});

test('without office.js nothing breaks', () => {
  delete (globalThis as { Office?: unknown }).Office;
  expect(() => hearPresses(ACTIONS).answer(undefined)).not.toThrow();
});

describe('long work', () => {
  test('Excel hears before its five minutes are over, and the work goes on in the pane, which is shown by then', async () => {
    jest.useFakeTimers();
    let finish = (): void => undefined;
    const work = new Promise<void>((resolve) => {
      finish = resolve;
    });
    answerWith(hearPresses(ACTIONS), appThat({ recalculateWorkbook: () => work }));
    void press('recalculateWorkbook');
    await jest.advanceTimersByTimeAsync(3 * 60_000);
    expect(told).toEqual(['recalculateWorkbook']);
    await jest.advanceTimersByTimeAsync(90_000);
    expect(told).toEqual(['recalculateWorkbook', 'completed', 'showPane']);
    finish();
    await jest.advanceTimersByTimeAsync(10 * 60_000);
    expect(told).toEqual(['recalculateWorkbook', 'completed', 'showPane']);
    expect(jest.getTimerCount()).toBe(0);
  });

  test('work that is done in time leaves no timer behind', async () => {
    jest.useFakeTimers();
    answerWith(hearPresses(ACTIONS), appThat());
    await press('check');
    expect(jest.getTimerCount()).toBe(0);
  });
});

describe('an Excel that does not show the pane', () => {
  const unhandled = jest.fn();
  beforeEach(() => {
    unhandled.mockClear();
    process.on('unhandledRejection', unhandled);
    showAsTaskpane.mockRejectedValue(new Error('No room for a pane.'));
  });
  afterEach(() => {
    process.off('unhandledRejection', unhandled);
    showAsTaskpane.mockResolvedValue(undefined);
  });
  /** The real app with another recalculate. */
  const pressed = async (id: string, recalculate: (app: App) => Promise<void> = () => Promise.resolve()): Promise<App> => {
    const app = createApp(excelHost());
    answerWith(hearPresses(ACTIONS), { ...app, recalculate: () => recalculate(app) });
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

describe('Excel hears of each press once and the pane is shown', () => {
  test('Excel has given the command up and does not hear of it any more', async () => {
    answerWith(hearPresses(ACTIONS), appThat());
    handlers.get('check')?.({
      completed() {
        throw new Error('This command is over.');
      },
    });
    await idle();
    expect(told).toEqual(['check', 'showPane']);
  });

  test('two different presses before the app: each done once, in order, each completed once', async () => {
    const ribbon = hearPresses(ACTIONS);
    const completed = { recalculate: 0, summarise: 0 };
    handlers.get('recalculate')?.({ completed: () => (completed.recalculate += 1) });
    handlers.get('summarise')?.({ completed: () => (completed.summarise += 1) });
    answerWith(ribbon, appThat());
    answerWith(ribbon, appThat());
    await idle();
    expect(told.filter((what) => what !== 'showPane')).toEqual(['recalculate', 'summarise']);
    expect(completed).toEqual({ recalculate: 1, summarise: 1 });
  });
});
