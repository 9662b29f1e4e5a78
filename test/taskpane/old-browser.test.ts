// The page in a browser that cannot read the pane's own scripts: it says which Excel is needed instead of opening for ever.
import '@testing-library/jest-dom';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {} from '../../src/taskpane/ribbon';

const folder = join(__dirname, '../../src/taskpane');
const page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
const script = readFileSync(join(folder, 'old-browser.js'), 'utf8');

/** Runs the page's script in a browser whose regular expressions may not look behind. */
function run(looksBehind: boolean): void {
  document.body.innerHTML = /<body>(.*)<\/body>/s.exec(page)?.[1] ?? '';
  const OldRegExp = new Proxy(RegExp, {
    construct(target, [pattern, flags]: [RegExp | string, string?]) {
      if (!looksBehind && /\(\?<[=!]/.test(String(pattern))) throw new SyntaxError('invalid group specifier name');
      return new target(pattern, flags);
    },
  });
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const runsWith = new Function('RegExp', script) as (constructor: RegExpConstructor) => void;
  runsWith(OldRegExp);
}

test('Safari before 16.4: the sentence that names it, in both languages', () => {
  run(false);
  expect(document.getElementById('opening')).not.toBeVisible();
  const unsupported = document.getElementById('unsupported');
  expect(unsupported).toBeVisible();
  expect(unsupported).toHaveTextContent('macOS 的 Safari 16.4 或更新');
  expect(unsupported).toHaveTextContent('Safari 16.4 or later for macOS');
});

test('a browser that cannot read the pane completes what the ribbon has heard; a newer one leaves it to the pane', () => {
  const answer = jest.fn();
  window.ribbonPresses = { answer };
  run(true);
  expect(answer).not.toHaveBeenCalled();
  run(false);
  expect(answer).toHaveBeenCalledTimes(1);
  delete window.ribbonPresses;
});

test('any newer browser: the page goes on opening', () => {
  run(true);
  expect(document.getElementById('opening')).toBeVisible();
  expect(document.getElementById('unsupported')).not.toBeVisible();
});

test('every browser runs it, before the pane, and the oldest can read it', () => {
  expect(page).toContain('<script defer src="old-browser.js"></script>');
  expect(script).not.toMatch(/=>|`|\b(const|let|class)\b|catch \{/);
});
