// Keyboard shortcuts: only where the build asks for them, each for an action that there is.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ACTIONS } from '../../src/commands/commands';
import { SHORTCUTS_FILE, withShortcuts } from '../../scripts/bundle/shortcuts.cjs';

const root = path.resolve(__dirname, '../..');
const MANIFEST = readFileSync(path.join(root, 'manifest.xml'), 'utf8');

interface Shortcuts {
  readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: { readonly default: string } }[];
}
const file = JSON.parse(readFileSync(path.join(root, 'src/commands', SHORTCUTS_FILE), 'utf8')) as Shortcuts;

test('each has a key of its own, of the pattern that Microsoft asks for, and an action of the ribbon', () => {
  expect(file.shortcuts.map(({ action }) => action)).toEqual(file.actions.map(({ id }) => id));
  for (const { id, type } of file.actions)
    expect([id, type, (ACTIONS as readonly string[]).includes(id)]).toEqual([id, 'ExecuteFunction', true]);
  const keys = file.shortcuts.map(({ key }) => key.default);
  for (const key of keys) expect(key).toMatch(/^Ctrl\+Shift\+Alt\+[A-Z]$/);
  expect(new Set(keys).size).toBe(keys.length);
});

test('the guide for installation names each key', () => {
  const guide = readFileSync(path.join(root, 'docs/install.md'), 'utf8');
  for (const { key } of file.shortcuts) expect(guide).toContain(`| ${key.default} |`);
});

test('the manifest itself has no element that its published schema does not know; one built with shortcuts ends with it', () => {
  expect(MANIFEST).not.toContain('ExtendedOverrides');
  const built = new DOMParser().parseFromString(withShortcuts(MANIFEST, 'https://addins.example/pane'), 'application/xml');
  const last = built.documentElement.lastElementChild;
  expect([last?.tagName, last?.getAttribute('Url'), last?.previousElementSibling?.tagName]).toEqual([
    'ExtendedOverrides',
    'https://addins.example/pane/shortcuts.json',
    'VersionOverrides',
  ]);
});
