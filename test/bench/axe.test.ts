// axe in every state of the pane, in a real Chromium: Chinese and light at 350 px, English and dark at 320 px. It objects to nothing.
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { workbookOf } from '../../scripts/measure-reading';
import { foreignSheet } from '../form/foreign';
import { flattenedPath, formPaths, trialPath, workbookPath } from '../forms';
import { objectionsIn } from './axe';
import { chooseIn, openBench, sizePane, type OpenBench } from './open-bench';

const LOOKS = [
  { locale: 'zh-CN', colorScheme: 'light', width: 350 },
  { locale: 'en-US', colorScheme: 'dark', width: 320 },
] as const;

type Way = (bench: OpenBench) => Promise<void>;

const openFile =
  (path: string | undefined): Way =>
  (bench) =>
    bench.open(readFileSync(path ?? ''), '自评表.xlsx');
/** The trial form: a miss, a wrong total, missing reasons, a torn row. */
const trial = openFile(trialPath);
const seen = (bench: OpenBench, what: string): Promise<void> => bench.pane.locator(what).first().waitFor();

const inHand: Way = async (bench) => {
  await trial(bench);
  await bench.pane.locator('[data-group="explain"] [data-severity="warning"] [data-line]').first().click();
  await seen(bench, '[data-explain]');
};

const page =
  (id: string): Way =>
  async (bench) => {
    await trial(bench);
    await chooseIn(bench.pane, id);
    await seen(bench, `[data-page="${id}"]`);
  };

async function empty(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('工资表');
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Each state, the way to it, and the element that says that it is reached. */
const STATES: Readonly<Record<string, Way>> = {
  'reading done': trial,
  'after the press': async (bench) => {
    await trial(bench);
    await bench.press('recalculate');
    await seen(bench, '[data-written]');
  },
  'the list of what was written': async (bench) => {
    await STATES['after the press']?.(bench);
    await bench.pane.locator('[data-written]').click();
    await seen(bench, '[data-change]');
  },
  'only one severity': async (bench) => {
    await trial(bench);
    await bench.pane.locator('[data-filter="information"]').click();
    await seen(bench, '[data-group="information"][open]');
  },
  'a finding in hand': inHand,
  'an editor open': async (bench) => {
    await inHand(bench);
    await bench.pane.locator('[data-explain]').click();
    await seen(bench, 'textarea[data-explains]');
  },
  'a finding set aside': async (bench) => {
    await inHand(bench);
    await bench.pane.locator('[data-line][aria-current="true"] + div form button').click();
    await bench.pane.locator('[data-group="aside"] summary').click();
    await seen(bench, '[data-aside]');
  },
  'the menu open': async (bench) => {
    await trial(bench);
    await bench.pane.locator('[data-opens="menu"]').click();
    await seen(bench, '[role="menu"]');
  },
  'the picker open': async (bench) => {
    await openFile(flattenedPath)(bench);
    await bench.pane.locator('[data-opens="forms"]').click();
    await seen(bench, '[role="option"]');
  },
  'rule set': page('ruleSet'),
  help: page('help'),
  report: page('report'),
  'new form': page('newForm'),
  'tidy layout': page('rebuild'),
  workbook: async (bench) => {
    await openFile(workbookPath)(bench);
    await chooseIn(bench.pane, 'checkWorkbook');
    await seen(bench, '[data-page="workbook"] [data-form]');
  },
  'one form of a workbook': async (bench) => {
    await STATES['workbook']?.(bench);
    await bench.pane.locator('[data-page="workbook"] [data-form]').first().click();
    await seen(bench, '[data-opens="workbook"]');
  },
  empty: async (bench) => {
    await bench.open(await empty(), '工资.xlsx');
    await seen(bench, '[data-problem]');
  },
  'a failure over an open page': async (bench) => {
    await STATES['after the press']?.(bench);
    await chooseIn(bench.pane, 'help');
    await bench.failNext({ code: 'GeneralException' });
    await bench.press('undo');
    await seen(bench, '[role="alert"] button');
    await seen(bench, '[data-page="help"]');
  },
  'a question': async (bench) => {
    await bench.open(new Uint8Array(await workbookOf([foreignSheet({ total: 95 }, { name: '甲', id: '甲' })], 'own')), '外省.xlsx');
    await seen(bench, '[data-asks]');
  },
  'ready to send': async (bench) => {
    await openFile(formPaths[3])(bench);
    await bench.edit('网络运行!H16', '全年需求增加。');
    await seen(bench, '[data-ready="open"]');
  },
  prepared: async (bench) => {
    await STATES['ready to send']?.(bench);
    await bench.pane.locator('[data-ready="open"] button').click();
    await seen(bench, '[data-ready="prepared"]');
  },
};

describe.each(LOOKS)('$locale, $colorScheme, $width px', ({ locale, colorScheme, width }) => {
  let bench: OpenBench;
  beforeAll(async () => {
    bench = await openBench({ locale, colorScheme });
    await sizePane(bench, width);
  });
  afterEach(() => expect(bench.errors).toEqual([]));
  afterAll(() => bench.close());

  test.each(Object.entries(STATES))('%s', async (_, reach) => {
    await reach(bench);
    await seen(bench, 'main:has([aria-busy="false"])');
    expect(await objectionsIn(bench.pane)).toEqual([]);
  });
});
