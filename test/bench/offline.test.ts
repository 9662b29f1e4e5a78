// OFFICE_JS=local: the folder that is shipped does its whole job from a plain web server while no other host can be reached.
import { OFFICE_JS } from '../../scripts/bundle/office-js.cjs';
import { headerOf } from '../../scripts/bundle/policy.cjs';
import { blankComputedXlsx, computedCells, formPaths, readXlsx, seedForms } from '../forms';
import { environment, openBench, pressEveryButton, violationsIn, type OpenBench } from './open-bench';

const installed = environment('BENCH_INSTALLED');

let bench: OpenBench;
/** Addresses elsewhere that anything in the browser asked for: all refused. */
const elsewhere: string[] = [];
let violations: readonly string[] = [];
/** What the pane was answered, by its path in the folder. */
const answers = new Map<string, { readonly status: number; readonly headers: Readonly<Record<string, string>> }>();

beforeAll(async () => {
  bench = await openBench({}, installed, async (context) => {
    violations = violationsIn(context);
    context.on('response', (response) => {
      if (response.frame().url().includes('taskpane.html'))
        answers.set(response.url().replace(`${installed}/`, '').replace(/\?.*/, ''), {
          status: response.status(),
          headers: response.headers(),
        });
    });
    await context.route(/./, (route) => {
      const url = route.request().url();
      if (new URL(url).origin === new URL(installed).origin) return route.continue();
      elsewhere.push(url);
      return route.abort('internetdisconnected');
    });
  });
});
afterAll(() => bench.close());

test('one press brings the published figures of a form back', async () => {
  const [path = ''] = formPaths;
  await bench.open(await blankComputedXlsx(path), 'form.xlsx');
  await bench.press('recalculate');
  const [published] = await readXlsx(path);
  const [now] = await readXlsx(Buffer.from(await bench.save()));
  if (published === undefined || now === undefined) throw new Error('no form');
  const cells = computedCells(published);
  expect(cells.length).toBeGreaterThan(0);
  expect(cells.map(({ cell: { row, column } }) => now.text[row]?.[column])).toEqual(cells.map(({ printed }) => printed));
  expect(await bench.pane.locator('[data-form]').getAttribute('data-total')).toBe(seedForms[0]?.total);
  const unexplained = await bench.pane.locator('[data-rule="overshoot-unexplained"]').count();
  expect(unexplained).toBeGreaterThan(0);
  expect(await bench.marks()).toHaveLength(unexplained);
});

test('what is fetched only when it is asked for is there: every button of the pane, and the summary', async () => {
  await bench.press('summarise');
  expect((await bench.cell('绩效自评汇总!A1')).text).not.toBe('');
  const before = answers.size;
  await pressEveryButton(bench.pane);
  expect(answers.size).toBeGreaterThan(before);
  expect([bench.errors, violations]).toEqual([[], []]);
});

test('after all that, the browser keeps nothing but what office.js itself puts there', async () => {
  const kept = await bench.pane.evaluate(() => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    cookie: document.cookie,
  }));
  expect(kept.local).toEqual(['Office API client']);
  expect([...new Set(kept.session.map((name) => name.replace(/^bench-\d+/, '')))].sort()).toEqual([
    'CachedSessionSettings',
    'hostInfoValue',
  ]);
  expect(kept.cookie).toBe('');
});

test('no other host was asked for anything, and of the folder only the telemetry of office.js, which is left out', () => {
  expect(elsewhere).toEqual([]);
  const missing = [...answers].filter(([, { status }]) => status !== 200).map(([file]) => file);
  expect(missing).toEqual(['office-js/telemetry/oteljs_agave.js']);
  const files = [...answers.keys()];
  expect(files).toEqual(
    expect.arrayContaining(['office-js/office.js', 'office-js/excel-web-16.00.js', 'office-js/zh-cn/office_strings.js']),
  );
  console.log(`${files.length} files of the folder fetched, ${elsewhere.length} requests to other hosts`);
});

test('each file came as docs/install.md has the server send it', () => {
  const kinds = new Set<string>();
  for (const [file, { status, headers }] of answers) {
    if (status !== 200) continue;
    const kind = file.endsWith('.html') ? 'page' : /\.[0-9a-f]{12}\.js$/.test(file) ? 'hashed' : 'other';
    kinds.add(kind);
    const caching = { page: 'no-cache', hashed: 'public, max-age=31536000, immutable', other: 'public, max-age=3600' };
    expect([file, headers['cache-control']]).toEqual([file, caching[kind]]);
    expect([headers['x-content-type-options'], headers['referrer-policy']]).toEqual(['nosniff', 'no-referrer']);
    expect(headers['content-security-policy']).toBe(headerOf(Object.values(OFFICE_JS)));
  }
  expect([...kinds].sort()).toEqual(['hashed', 'other', 'page']);
});
