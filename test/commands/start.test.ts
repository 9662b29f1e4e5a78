// The small script behind office.js: it knows every action, and nothing of the page takes an action's name.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ACTIONS } from '../../src/commands/commands';
import { onPaneInSight } from '../../src/excel/office';

const html = readFileSync(path.join(__dirname, '../../src/taskpane/taskpane.html'), 'utf8');

afterEach(() => {
  delete (globalThis as { Office?: unknown }).Office;
  delete window.ribbonPresses;
});

test('it associates every action as it is run, and hands over what waits', async () => {
  const associated: string[] = [];
  Object.assign(globalThis, { Office: { onReady: () => Promise.resolve(), actions: { associate: (id: string) => associated.push(id) } } });
  await jest.isolateModulesAsync(async () => {
    await import('../../src/taskpane/ribbon');
  });
  expect(associated).toEqual([...ACTIONS]);
  expect(window.ribbonPresses).toBeDefined();
});

test('it is run without office.js and changes nothing then', async () => {
  await jest.isolateModulesAsync(async () => {
    await import('../../src/taskpane/ribbon');
  });
  expect(window.ribbonPresses).toBeDefined();
});

test('the page runs it right behind office.js, before it has drawn anything', () => {
  const scripts = [...html.matchAll(/<script ([^>]*)>/g)].map(([, attributes = '']) => attributes);
  const [first = '', second = ''] = scripts;
  expect(first).toContain('officeJs');
  expect(second).toContain("'ribbon'");
  expect(`${first} ${second}`).not.toMatch(/\b(defer|async|type)\b/);
});

test('no element of the page bears the name of an action: office.js would take it for the function', () => {
  const ids = [...html.matchAll(/\b(?:id|name)="([^"]+)"/g)].map(([, id = '']) => id.toLowerCase());
  expect(ids.length).toBeGreaterThan(3);
  expect(ACTIONS.filter((action) => ids.includes(action.toLowerCase()))).toEqual([]);
});

describe('whether the pane is in sight', () => {
  let told: boolean[];
  let excelSays: (mode: 'Taskpane' | 'Hidden') => void;
  const see = (visibility: DocumentVisibilityState): void => {
    jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
    document.dispatchEvent(new Event('visibilitychange'));
  };
  const follow = (registered: Promise<unknown> = Promise.resolve()): void => {
    told = [];
    Object.assign(globalThis, {
      Office: {
        VisibilityMode: { hidden: 'Hidden', taskpane: 'Taskpane' },
        addin: {
          onVisibilityModeChanged: (handler: (message: { visibilityMode: string }) => void) => {
            excelSays = (visibilityMode) => handler({ visibilityMode });
            return registered;
          },
        },
      },
    });
    see('visible');
    onPaneInSight((inSight) => told.push(inSight));
  };
  const now = (): boolean | undefined => told.at(-1);

  test('is told at once, and when the page is hidden and seen again', () => {
    follow();
    expect(told).toEqual([true]);
    see('hidden');
    expect(now()).toBe(false);
    see('visible');
    expect(now()).toBe(true);
  });

  test('a closed pane is out of sight even where its page believes to be seen', () => {
    follow();
    excelSays('Hidden');
    expect(now()).toBe(false);
    window.dispatchEvent(new Event('resize'));
    see('visible');
    expect(now()).toBe(false);
  });

  test('an opened pane is in sight even where its page believes to be hidden', () => {
    follow();
    see('hidden');
    excelSays('Taskpane');
    expect(now()).toBe(true);
    see('hidden');
    expect(now()).toBe(false);
  });

  test.each(['pointerdown', 'keydown'])('a pane that somebody touches (%s) is open, whatever Excel has told', (touch) => {
    follow();
    excelSays('Hidden');
    window.dispatchEvent(new Event(touch));
    expect(now()).toBe(true);
    see('hidden');
    expect(now()).toBe(false);
    see('visible');
    expect(now()).toBe(true);
  });

  test('an Excel that does not take the listener: what the page sees goes on', async () => {
    const unhandled = jest.fn();
    process.on('unhandledRejection', unhandled);
    follow(Promise.reject(new Error('No such service.')));
    await new Promise((resolve) => setTimeout(resolve));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
    see('hidden');
    expect(now()).toBe(false);
  });

  test.each([
    ['has no such listener', {}],
    ['knows nothing of its pane', undefined],
    [
      'throws at once',
      {
        onVisibilityModeChanged: () => {
          throw new Error('Not here.');
        },
      },
    ],
  ])('an older Excel, which %s: what the page sees goes on, and the pane is not kept from starting', async (_, addin) => {
    const heard: boolean[] = [];
    Object.assign(globalThis, { Office: { VisibilityMode: { hidden: 'Hidden' }, addin } });
    see('visible');
    expect(() => onPaneInSight((inSight) => heard.push(inSight))).not.toThrow();
    await Promise.resolve();
    see('hidden');
    expect(heard).toEqual([true, false]);
  });
});
