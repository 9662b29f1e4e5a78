// docs/layouts.md is up to date with the vocabulary and the tests.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LAYOUTS, LAYOUTS_PAGE, layoutsPage, VALUES } from './layouts-page';

const sourceOf = (file: string): string => readFileSync(path.join(__dirname, file), 'utf8');

test('docs/layouts.md is up to date; npx tsx test/form/layouts-page.ts writes it anew', () => {
  expect(readFileSync(LAYOUTS_PAGE, 'utf8')).toBe(layoutsPage());
});

test.each(LAYOUTS)('%s has its test', (_, file, name) => expect(sourceOf(file)).toContain(`'${name}`));

test.each(VALUES)('%s has its row', (written, _, file) => expect(sourceOf(file)).toContain(`'${written}'`));
