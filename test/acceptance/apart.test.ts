// The acceptance run stays apart: its manifest is that of the add-in under another id, and no folder that ships may import it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { acceptanceManifest } from '../../scripts/bundle/acceptance-manifest.cjs';
import FOLDERS from '../../scripts/lint/folders.json';

const manifest = readFileSync(path.join(__dirname, '../../manifest.xml'), 'utf8');
const derived = acceptanceManifest(manifest);

/** Lines of one manifest that the other has not. */
const changedIn = (xml: string, other: string): readonly string[] => {
  const lines = new Set(other.split('\n'));
  return xml
    .split('\n')
    .filter((line) => !lines.has(line))
    .map((line) => line.trim());
};

test('the manifest of the acceptance run differs in id, names and page alone', () => {
  expect(derived.split('\n')).toHaveLength(manifest.split('\n').length);
  const changed = changedIn(derived, manifest);
  expect(
    changed.filter((line) => !/<Id>|DisplayName|acceptance\.html|（验收）|\(acceptance\)|AcceptancePane|<Group id=/.test(line)),
  ).toEqual([]);
  const idOf = (xml: string): string | undefined => /<Id>([0-9a-f-]{36})<\/Id>/.exec(xml)?.[1];
  expect(idOf(derived)).toBeDefined();
  expect(idOf(derived)).not.toBe(idOf(manifest));
});

test('it names no page of the pane, and both languages say what it is', () => {
  expect(derived).not.toContain('taskpane.html');
  expect(derived.match(/（验收）/g)).toHaveLength(2);
  expect(derived.match(/\(acceptance\)/g)).toHaveLength(2);
});

test('nobody may import src/acceptance', () => {
  const importers = Object.entries(FOLDERS).filter(([, imports]) => JSON.stringify(imports).includes('acceptance'));
  expect(importers).toEqual([]);
});
