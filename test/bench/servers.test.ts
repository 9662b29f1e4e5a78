// docs/install.md taken at its word: its nginx and its IIS serve each build, and Excel, here and on the web, gets a pane that works.
import path from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { OFFICE_JS } from '../../scripts/bundle/office-js.cjs';
import { policyOf } from '../../scripts/bundle/policy.cjs';
import { environment, newContext, violationsIn } from './open-bench';

const officeJsFolder = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));

type Server = 'nginx' | 'iis';
type Build = keyof typeof OFFICE_JS;

const addressOf = (server: Server, build: Build): string => environment('BENCH_INSTALLED').replace('nginx-local', `${server}-${build}`);

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.connect(environment('BENCH_BROWSER'));
});
afterAll(() => browser.close());

/** A browser whose only network is the server and, with office.js from the npm package, the address that the build takes it from. */
async function browserFor(server: Server, build: Build): Promise<{ context: BrowserContext; elsewhere: string[]; violations: string[] }> {
  const context = await newContext(browser);
  const elsewhere: string[] = [];
  const own = new URL(addressOf(server, build)).origin;
  const cdn = new URL('.', new URL(OFFICE_JS[build], `${addressOf(server, build)}/`)).href;
  await context.route(/./, (route) => {
    const url = route.request().url();
    if (url.startsWith(own)) return route.continue();
    elsewhere.push(url);
    return url.startsWith(cdn)
      ? route.fulfill({ path: path.join(officeJsFolder, new URL(url).href.slice(cdn.length).replace(/\?.*/, '')) })
      : route.abort('internetdisconnected');
  });
  return { context, elsewhere, violations: violationsIn(context) };
}

test('the page of a build that takes office.js elsewhere is the local one but for the address and the host in its policy', async () => {
  const page = async (build: Build): Promise<string> => {
    const { context } = await browserFor('nginx', build);
    const response = await (await context.newPage()).goto(`${addressOf('nginx', build)}/taskpane.html`);
    const text = (await response?.text()) ?? '';
    await context.close();
    return text;
  };
  const local = await page('local');
  expect(local).toContain(policyOf(OFFICE_JS.local));
  for (const build of ['cdn', 'china'] as const) {
    const other = await page(build);
    expect(other.replace(OFFICE_JS[build], OFFICE_JS.local).replace(policyOf(OFFICE_JS[build]), policyOf(OFFICE_JS.local))).toBe(local);
  }
});

// What nginx serves of the local build does its whole job in offline.test.ts.
test.each([
  ['nginx', 'cdn'],
  ['nginx', 'china'],
  ['iis', 'cdn'],
  ['iis', 'local'],
] as const)(
  '%s as the guide prints it serves the %s build: office.js arrives, the pane is drawn in the bench, nothing is refused',
  async (server, build) => {
    const { context, elsewhere, violations } = await browserFor(server, build);
    const bench = await context.newPage();
    await bench.goto(`${addressOf(server, build)}/workbench.html`);
    const pane = bench.frameLocator('iframe#pane-frame');
    const drawn = pane.getByRole('button', { name: '一键重算' });
    const unreachable = pane.getByRole('heading', { name: '没有取到 office.js' });
    await drawn.or(unreachable).waitFor();
    expect([violations, await unreachable.isVisible()]).toEqual([[], false]);
    console.log(`${server}, ${build}: ${elsewhere.length} requests elsewhere`, elsewhere);
    const names = elsewhere.map((url) => new URL(url).pathname.replace(/.*\/hosted\//, ''));
    if (build === 'local') expect(elsewhere).toEqual([]);
    else expect(names).toEqual(expect.arrayContaining(['office.js', 'excel-web-16.00.js', 'zh-cn/office_strings.js']));

    // The check at the end of the guide's second section.
    const alone = await context.newPage();
    await alone.goto(`${addressOf(server, build)}/taskpane.html`);
    await alone.getByRole('heading', { name: '这里打不开绩效自评助手' }).waitFor();
    expect(violations).toEqual([]);
    await context.close();
  },
);

describe('who may frame the pane', () => {
  /** A page of a host in a frame of another one, as Excel on the web is in SharePoint, with the pane in the innermost: is it let in? */
  const framed = async (hosts: readonly string[]): Promise<'opened' | 'refused'> => {
    const { context } = await browserFor('nginx', 'local');
    const addresses = [...hosts.map((host) => `https://${host}/frame`), `${addressOf('nginx', 'local')}/taskpane.html`];
    for (const [place, host] of hosts.entries())
      await context.route(`https://${host}/frame`, (route) =>
        route.fulfill({ contentType: 'text/html', body: `<!doctype html><iframe src="${addresses[place + 1] ?? ''}"></iframe>` }),
      );
    // A page that is let in asks for office.js, which shows nothing there: Excel itself is not around it.
    const outcome = Promise.race([
      context.waitForEvent('request', (request) => request.url().endsWith('/office-js/office.js')).then(() => 'opened' as const),
      context.waitForEvent('console', (message) => message.text().includes('frame-ancestors')).then(() => 'refused' as const),
    ]);
    const page = await context.newPage();
    await page.goto(addresses[0] ?? '');
    const answer = await outcome;
    await context.close();
    return answer;
  };

  test.each([
    ['SharePoint', ['unit.sharepoint.com', 'excel.officeapps.live.com']],
    ['Microsoft 365', ['excel.cloud.microsoft', 'cn1-excel.officeapps.live.com']],
    ['a person’s own OneDrive', ['onedrive.live.com', 'excel.officeapps.live.com']],
    ['SharePoint of 21Vianet’s', ['unit.sharepoint.cn', 'excel.partner.officewebapps.cn']],
    ['OneDrive of 21Vianet’s', ['unit-my.sharepoint.cn', 'excel.partner.officewebapps.cn']],
  ])('%s', async (_, hosts) => {
    expect(await framed(hosts)).toBe('opened');
  });

  test('nobody else: any other page, and Excel’s own frame in any other page', async () => {
    expect(await framed(['example.com'])).toBe('refused');
    expect(await framed(['example.com', 'excel.officeapps.live.com'])).toBe('refused');
  });
});
