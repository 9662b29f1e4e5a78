// The content security policy in a real Chromium: the pane does all its work without one violation, asks no other host, and what is
// forbidden is really stopped.
import type { Frame, Page } from 'playwright-core';
import { blankComputedXlsx, formPaths } from '../forms';
import { environment, openBench, pressEveryButton, violationsIn, type OpenBench } from './open-bench';

const ACTIONS = ['recalculate', 'undo', 'check', 'recalculateWorkbook', 'clearMarks'];

let bench: OpenBench;
const requests: URL[] = [];
let violations: readonly string[] = [];

beforeAll(async () => {
  bench = await openBench({}, environment('BENCH_ADDRESS'), (context) => {
    violations = violationsIn(context);
    return Promise.resolve();
  });
  bench.page.on('request', (request) => requests.push(new URL(request.url())));
});
afterAll(() => bench.close());

const ownHost = (): string => new URL(bench.pane.url()).host;
/** How many requests went to each host; what never leaves the page (blob:, data:) has none. */
const hosts = (): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { host } of requests) if (host !== '') counts[host] = (counts[host] ?? 0) + 1;
  return counts;
};

test('the policy: no eval, no inline script, no host but our own; on the page and, with who may frame it, in the header', async () => {
  const response = await bench.page.request.get(bench.pane.url());
  const header = response.headers()['content-security-policy'] ?? '';
  const meta = await bench.pane.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(meta).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; " +
      "img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
  );
  expect(header).toBe(`${meta ?? ''}; frame-ancestors 'self'`);
});

test('a whole journey: no violation, and not one request to another host', async () => {
  await bench.open(await blankComputedXlsx(formPaths[0] ?? ''), 'journey.xlsx');
  for (const action of ACTIONS) await bench.press(action);
  await pressEveryButton(bench.pane);
  await bench.press('recalculate');
  // Every variable that a style names is there: none of the theme was left out that is needed.
  expect(await missingTokens(bench.pane)).toEqual([]);
  expect(violations).toEqual([]);
  expect(bench.errors).toEqual([]);
  console.log(`requests by host: ${JSON.stringify(hosts())}`);
  expect(Object.keys(hosts())).toEqual([ownHost()]);
});

test.each([
  ['an inline script', 'script-src', inlineScript],
  ['an inline event handler', 'script-src', inlineHandler],
  ['eval', 'script-src', evaluated],
  ['a script of another host', 'script-src', foreignScript],
  ['a request to another host', 'connect-src', foreignRequest],
  ['a picture of another host', 'img-src', foreignPicture],
  ['a form sent to another host', 'form-action', foreignForm],
  ['a frame', 'frame-src', frame],
  ['an inline style sheet', 'style-src', inlineStyle],
] as const)('%s is stopped by %s', async (_, directive, attempt) => {
  expect(await violationsOf(bench.pane, attempt)).toContain(directive);
});

test('the same inline script does run in a page without the policy: the attempts are real', async () => {
  await bench.page.evaluate(inlineScript);
  expect(await bench.page.evaluate(() => 'injected' in window)).toBe(true);
  expect(await bench.pane.evaluate(() => 'injected' in window)).toBe(false);
});

/** Custom properties that a rule in use asks for, without a fallback, and that nothing defines. */
function missingTokens(pane: Frame): Promise<string[]> {
  return pane.evaluate(() => {
    const place = document.querySelector('.fui-FluentProvider');
    if (place === null) throw new Error('no theme in the pane');
    const defined = getComputedStyle(place);
    const missing = new Set<string>();
    for (const sheet of document.styleSheets) {
      for (const rule of sheet.cssRules) {
        for (const [, name = ''] of rule.cssText.matchAll(/var\(--([a-z]\w*)\)/g))
          if (defined.getPropertyValue(`--${name}`) === '') missing.add(name);
      }
    }
    return [...missing];
  });
}

/** The directives that the page reports as violated within a moment of the attempt. */
async function violationsOf(pane: Frame, attempt: () => void): Promise<string[]> {
  await pane.evaluate(() => {
    Object.assign(window, { violated: [] });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      const { violated }: { violated?: string[] } = window as { violated?: string[] };
      violated?.push(effectiveDirective.replace(/-(elem|attr)$/, ''));
    });
  });
  await pane.evaluate(attempt);
  await pane.waitForFunction(() => ((window as { violated?: string[] }).violated ?? []).length > 0);
  return pane.evaluate(() => (window as { violated?: string[] }).violated ?? []);
}

/* Run in the page, so each stands alone. */
function inlineScript(): void {
  const script = document.createElement('script');
  script.textContent = 'window.injected = true';
  document.body.append(script);
}
function inlineHandler(): void {
  const holder = document.createElement('div');
  holder.innerHTML = '<img src="no-such.png" onerror="window.injected = true">';
  document.body.append(holder);
}
function evaluated(): void {
  const script = document.createElement('a');
  script.href = 'javascript:window.injected=true';
  document.body.append(script);
  script.click();
  // Later, so that it is the page that does it and not the debugger, which may.
  setTimeout(() => {
    try {
      (0, eval)('window.injected = true');
    } catch {
      return;
    }
  });
}
function foreignScript(): void {
  const script = document.createElement('script');
  script.src = 'https://example.com/x.js';
  document.body.append(script);
}
function foreignRequest(): void {
  void fetch('https://example.com/').catch(() => undefined);
}
function foreignPicture(): void {
  new Image().src = 'https://example.com/x.png';
}
function foreignForm(): void {
  const form = document.createElement('form');
  form.action = 'https://example.com/';
  form.method = 'post';
  document.body.append(form);
  form.submit();
}
function frame(): void {
  const inner = document.createElement('iframe');
  inner.src = 'https://example.com/';
  document.body.append(inner);
}
function inlineStyle(): void {
  const style = document.createElement('style');
  style.textContent = 'body { display: none }';
  document.head.append(style);
}

describe('where it cannot run', () => {
  const open = async (excel: string): Promise<Page> => {
    const page = await bench.page.context().newPage();
    await page.goto(`https://${ownHost()}/workbench.html${excel}`);
    return page;
  };

  test.each([
    ['ExcelApi 1.8', '?ExcelApi=1.8&SharedRuntime=1.1'],
    ['no shared runtime', '?ExcelApi=1.14'],
  ])('requirement-sets: %s: a plain page says what is needed, in both languages, and there is no pane', async (_, excel) => {
    const page = await open(excel);
    const pane = page.frameLocator('iframe#pane-frame');
    await pane.getByRole('heading', { name: '这里打不开绩效自评助手' }).waitFor();
    await expectText(pane.locator('#unsupported'), ['Excel 2021', 'ExcelApi 1.9', 'SharedRuntime 1.1', 'cannot run here']);
    expect(await pane.getByText('正在打开').isVisible()).toBe(false);
    expect(await pane.getByRole('button').count()).toBe(0);
    await page.close();
  });

  test('a query that names no requirement set makes no older Excel', async () => {
    const page = await open('?from=mail');
    await page.frameLocator('iframe#pane-frame').getByRole('button', { name: '一键重算' }).waitFor();
    await page.close();
  });

  test('exactly what the manifest declares is enough', async () => {
    const page = await open('?ExcelApi=1.9&SharedRuntime=1.1');
    await page.frameLocator('iframe#pane-frame').getByRole('button', { name: '一键重算' }).waitFor();
    await page.close();
  });

  test('office.js held back by the network: the page says so', async () => {
    const page = await bench.page.context().newPage();
    await page.route('**/office-js/**', (route) => route.abort());
    await page.goto(`https://${ownHost()}/taskpane.html`);
    await page.getByRole('heading', { name: '没有取到 office.js' }).waitFor();
    expect(await page.getByText('正在打开').isVisible()).toBe(false);
    await page.close();
  });
});

async function expectText(place: ReturnType<Page['locator']>, parts: readonly string[]): Promise<void> {
  const text = await place.innerText();
  for (const part of parts) expect(text).toContain(part);
}
