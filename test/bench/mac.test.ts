// Excel for Mac, as far as Chromium can be one: Microsoft's office.js finds the Mac in the pane's address, and the pane neither prints nor
// downloads. And a browser that cannot read the pane's scripts.
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type FrameLocator, type Page } from 'playwright-core';
import { chooseIn, environment, newContext } from './open-bench';

const WEB_FILE = path.join(path.dirname(require.resolve('@microsoft/office-js/dist/office.js')), 'excel-web-16.00.js');

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await chromium.connect(environment('BENCH_BROWSER'));
});
beforeEach(async () => {
  context = await newContext(browser);
  // The Mac's own file speaks with its host through WebKit; what it is told of the platform comes from office.js, which stays as it is.
  await context.route('**/office-js/excel-mac-16.00.js', (route) => route.fulfill({ path: WEB_FILE }));
});
afterEach(() => context.close());
afterAll(() => browser.close());

async function open(excel: string): Promise<{ readonly page: Page; readonly pane: FrameLocator }> {
  const page = await context.newPage();
  await page.goto(`${environment('BENCH_ADDRESS')}/workbench.html${excel}`);
  return { page, pane: page.frameLocator('iframe#pane-frame') };
}

test('on a Mac nothing is printed and nothing downloaded: report and rule set are there to be copied', async () => {
  const { page, pane } = await open('?platform=Mac');
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  await chooseIn(pane, 'report');
  await pane.getByText('复制后粘贴到 Word 打印').waitFor();
  expect(await pane.getByRole('button', { name: '打印' }).count()).toBe(0);
  await chooseIn(pane, 'ruleSet');
  await pane.getByRole('button', { name: '导出', exact: true }).click();
  const text = await pane.getByRole('textbox', { name: /^口径文件/ }).inputValue();
  expect(JSON.parse(text)).toMatchObject({ id: 'central-2020' });
  expect(downloads).toEqual([]);
  // The same text comes in again, with another number.
  await pane.getByRole('button', { name: '粘贴文本' }).click();
  await pane
    .getByRole('textbox', { name: /粘贴到这里/ })
    .fill(text.replace('"central-2020"', '"custom"').replace(/"name": "[^"]*"/, '"name": "粘贴来的"'));
  await pane.getByRole('button', { name: '导入粘贴的文本' }).click();
  await pane.getByText('已导入“粘贴来的”。').waitFor();
  await pane.getByRole('button', { name: '返回' }).click();
  await pane.getByText('评分口径：粘贴来的（保存在此工作簿中）').waitFor();
});

test('elsewhere the rule set is a file', async () => {
  const { page, pane } = await open('');
  await chooseIn(pane, 'ruleSet');
  const [download] = await Promise.all([page.waitForEvent('download'), pane.getByRole('button', { name: '导出', exact: true }).click()]);
  expect(download.suggestedFilename()).toMatch(/^评分口径-.*\.json$/);
  await chooseIn(pane, 'report');
  await pane.getByRole('button', { name: '打印' }).waitFor();
});

describe('a browser whose regular expressions cannot look behind', () => {
  const saysSo = async (pane: FrameLocator): Promise<void> => {
    await pane.getByRole('heading', { name: '这里打不开绩效自评助手' }).waitFor();
    await pane.getByText('macOS 的 Safari 16.4 或更新').first().waitFor();
    expect(await pane.getByText('正在打开').isVisible()).toBe(false);
    expect(await pane.getByRole('button').count()).toBe(0);
  };
  const old = (): void => {
    // The bench around the pane is in a new browser all the same.
    if (!location.pathname.endsWith('/taskpane.html')) return;
    window.RegExp = new Proxy(RegExp, {
      construct(target, [pattern, flags]: [RegExp | string, string?]) {
        if (/\(\?<[=!]/.test(String(pattern))) throw new SyntaxError('Invalid regular expression: invalid group specifier name');
        return new target(pattern, flags);
      },
    });
  };

  test('reads the first script, but not those that are fetched later: the page says which Excel is needed', async () => {
    await context.addInitScript(old);
    await saysSo((await open('')).pane);
  });

  test('reads not even the first: the page says the same', async () => {
    await context.addInitScript(old);
    await context.route(/\/taskpane\.[^/]*js$/, (route) => route.fulfill({ contentType: 'text/javascript', body: '/(?<=/' }));
    await saysSo((await open('')).pane);
  });
});
