// Probes of the main job: the add-in as it is shipped at work on the six published forms.
import type { StartableApp } from '../../app/app';
import { categoriesOf } from '../../sheets/blank-form';
import { failureOf, plain } from '../ask';
import { queueForm, type SeedForm } from '../forms';
import type { Json, Probe, ProbeBench } from '../probe';

/** Everything of the cells that the add-in might touch. */
export const contentsOf = async (sheet: Excel.Worksheet): Promise<Json> => {
  const range = sheet.getRange('A1').getBoundingRect(sheet.getUsedRange(true));
  range.load({ formulas: true, numberFormat: true });
  await sheet.context.sync();
  return plain([range.formulas, range.numberFormat]);
};

export interface Job {
  readonly app: StartableApp;
  readonly sheet: Excel.Worksheet;
  readonly form: SeedForm;
  readonly context: Excel.RequestContext;
  readonly bench: ProbeBench;
}

/** Puts a published form on a sheet in front, with its computed cells empty, and lets a new app work on it. */
export const onForm =
  (work: (job: Job) => Promise<Json>, index = 0) =>
  (bench: ProbeBench): Promise<Json> =>
    Excel.run(async (context) => {
      const form = formAt(bench, index);
      const sheet = await bench.sheet(context);
      queueForm(sheet, form);
      await context.sync();
      return work({ app: bench.newApp(), sheet, form, context, bench });
    });

function formAt({ forms }: ProbeBench, index: number): SeedForm {
  const form = forms[index];
  if (form === undefined) throw new Error(`no form ${index}`);
  return form;
}

/** The kind alone: the sheet's name and Excel's words stay here. */
const failureIn = (app: StartableApp): Json => app.getState().failure?.kind ?? null;

/** The computed cells that are not as published, with what they show. */
async function wrongCells({ sheet, form, context }: Job): Promise<Json> {
  const cells = Object.entries(form.computed).map(([address, printed]) => ({
    address,
    printed,
    range: sheet.getRange(address).load({ text: true }),
  }));
  await context.sync();
  return cells.flatMap(({ address, printed, range }) => {
    const text = plain(range.text[0]?.[0]);
    return text === printed ? [] : [[address, text]];
  });
}

/** Conditional formats on the sheet. */
async function formatsOn({ sheet, context }: Job): Promise<number> {
  const count = sheet.getRange().conditionalFormats.getCount();
  await context.sync();
  return count.value;
}

const SOURCE = 'docs/behaviour.md';

/** As published. */
const TOTALS = ['99.97', '99.99', '100.00', '100.00', '99.99', '99.92'] as const;

/** @param wrong cells that rightly show something else than what was published */
const recalculated = (index: number, total: string, wrong: Json): Probe => ({
  id: `job-form-${index + 1}`,
  asks: {
    'zh-CN': `一键重算第 ${index + 1} 张已公布的自评表，结果与公布的一致`,
    en: `一键重算 on published form ${index + 1} gives what was published`,
  },
  expected: { equals: { failure: null, wrong, total, grade: '优' } },
  source: 'the published forms',
  run: onForm(async (job) => {
    await job.app.recalculate();
    const [result] = job.app.getState().forms;
    return { failure: failureIn(job.app), wrong: await wrongCells(job), total: result?.total ?? null, grade: result?.grade ?? null };
  }, index),
});

/** The sixth form cut its rates off; 99.21 is rounded. */
const SIXTH: Json = [
  ['G6', '99.21'],
  ['G7', '99.21'],
];
const PUBLISHED: readonly Probe[] = TOTALS.map((total, index) => recalculated(index, total, index === 5 ? SIXTH : []));

const PRESSES: readonly Probe[] = [
  {
    id: 'job-nothing-twice',
    asks: { 'zh-CN': '再按一次一键重算，没有要改的', en: 'a second 一键重算 has nothing to change' },
    expected: { equals: [null, 0] },
    source: SOURCE,
    run: onForm(async ({ app }) => {
      await app.recalculate();
      await app.recalculate();
      return [failureIn(app), app.getState().changes?.length ?? null];
    }),
  },
  {
    id: 'job-marks',
    asks: { 'zh-CN': '第一张表的六处超额被标出', en: 'the six overshoots of the first form are marked' },
    expected: { equals: [null, 6] },
    source: SOURCE,
    run: onForm(async ({ app }) => {
      await app.recalculate();
      return [failureIn(app), app.getState().marks];
    }),
  },
  {
    id: 'job-undo',
    asks: { 'zh-CN': '撤销后内容和标记与之前完全一样', en: '撤销 leaves contents and marks exactly as before' },
    expected: { equals: [null, true, 0] },
    source: SOURCE,
    run: onForm(async (job) => {
      const before = await contentsOf(job.sheet);
      await job.app.recalculate();
      await job.app.undo();
      const after = await contentsOf(job.sheet);
      return [failureIn(job.app), JSON.stringify(before) === JSON.stringify(after), await formatsOn(job)];
    }),
  },
  {
    id: 'job-check',
    asks: { 'zh-CN': '仅校验不改内容', en: '仅校验 changes no content' },
    expected: { equals: [null, true] },
    source: SOURCE,
    run: onForm(async ({ app, sheet }) => {
      const before = await contentsOf(sheet);
      await app.check();
      return [failureIn(app), JSON.stringify(before) === JSON.stringify(await contentsOf(sheet))];
    }),
  },
  {
    id: 'job-clear-marks',
    asks: { 'zh-CN': '清除标记后表上没有条件格式', en: '清除标记 leaves no conditional format' },
    expected: { equals: [null, 0] },
    source: SOURCE,
    run: onForm(async (job) => {
      await job.app.recalculate();
      await job.app.clearMarks();
      return [failureIn(job.app), await formatsOn(job)];
    }),
  },
  {
    id: 'job-own-formats-stay',
    asks: { 'zh-CN': '用户自己的条件格式不受影响', en: "the user's own conditional format stays" },
    expected: { equals: [null, 1] },
    source: SOURCE,
    run: onForm(async (job) => {
      const own = job.sheet.getRange('A1').conditionalFormats.add('Custom');
      own.custom.rule.formula = '=A1=""';
      await job.context.sync();
      await job.app.recalculate();
      await job.app.clearMarks();
      return [failureIn(job.app), await formatsOn(job)];
    }),
  },
  {
    id: 'job-explain',
    asks: { 'zh-CN': '填写说明写入说明单元格', en: 'an explanation is written into its cell' },
    expected: { equals: [true, '因活动合并举办，次数减少。'] },
    source: SOURCE,
    run: onForm(async ({ app, sheet, context }) => {
      await app.recalculate();
      const finding = app.getState().forms[0]?.findings.find(({ rule }) => rule === 'overshoot-unexplained');
      const draft = finding && (await app.draftExplanation(finding));
      if (draft === undefined) return [false, null];
      const written = await app.explain(draft, '因活动合并举办，次数减少。');
      const cell = sheet.getCell(draft.cell.row, draft.cell.column).load({ values: true });
      await context.sync();
      return [written, plain(cell.values[0]?.[0])];
    }),
  },
];

const REFUSED: readonly Probe[] = [
  {
    id: 'job-protected',
    difference: 'protected-cells',
    asks: { 'zh-CN': '受保护的表：说明原因，什么都不写', en: 'a protected sheet: told, and nothing written' },
    expected: { equals: ['sheet-protected', true] },
    source: SOURCE,
    run: onForm(async ({ app, sheet, context }) => {
      sheet.protection.protect();
      const before = await contentsOf(sheet);
      await app.recalculate();
      const after = await contentsOf(sheet);
      sheet.protection.unprotect();
      await context.sync();
      return [failureIn(app), JSON.stringify(before) === JSON.stringify(after)];
    }),
  },
  {
    id: 'job-filtered',
    difference: 'filtered-writes',
    asks: { 'zh-CN': '正在筛选的表：说明原因，什么都不写', en: 'a filtered sheet: told, and nothing written' },
    expected: { equals: ['sheet-filtered', true] },
    source: SOURCE,
    run: onForm(async ({ app, sheet }) => {
      const list = sheet.getRange('K1:K4');
      list.values = [['名'], ['a'], ['b'], ['a']];
      sheet.autoFilter.apply(list, 0, { filterOn: 'Values', values: ['b'] });
      const before = await contentsOf(sheet);
      await app.recalculate();
      return [failureIn(app), JSON.stringify(before) === JSON.stringify(await contentsOf(sheet))];
    }),
  },
];

/** A sheet for each form; the last one is in front. */
const onAllForms =
  (work: (app: StartableApp, context: Excel.RequestContext) => Promise<Json>) =>
  (bench: ProbeBench): Promise<Json> =>
    Excel.run(async (context) => {
      for (const form of bench.forms) {
        const sheet = await bench.sheet(context);
        queueForm(sheet, form);
      }
      await context.sync();
      return work(bench.newApp(), context);
    });

const totalsIn = (app: StartableApp): Json => app.getState().forms.map(({ total }) => total ?? null);

const WORKBOOK: readonly Probe[] = [
  {
    id: 'job-workbook',
    asks: { 'zh-CN': '重算全部工作表：六张表的总分与公布的一致', en: '重算全部工作表 gives the six published totals' },
    expected: { equals: [null, TOTALS] },
    source: 'the published forms',
    run: onAllForms(async (app) => {
      await app.recalculateWorkbook();
      return [failureIn(app), totalsIn(app)];
    }),
  },
  {
    id: 'job-workbook-undo',
    asks: { 'zh-CN': '撤销收回全部工作表的改动', en: '撤销 takes all sheets back' },
    expected: { equals: [null, 0] },
    source: SOURCE,
    run: onAllForms(async (app, context) => {
      await app.recalculateWorkbook();
      await app.undo();
      const { worksheets } = context.workbook;
      worksheets.load({ id: true });
      await context.sync();
      const counts = worksheets.items.map((sheet) => sheet.getRange().conditionalFormats.getCount());
      await context.sync();
      return [failureIn(app), counts.reduce((sum, { value }) => sum + value, 0)];
    }),
  },
  {
    id: 'job-summary',
    asks: { 'zh-CN': '生成汇总：多一张表，名为绩效自评汇总，并在前面', en: '生成汇总 adds the sheet 绩效自评汇总 in front' },
    expected: { equals: [null, 1, '绩效自评汇总'] },
    source: SOURCE,
    run: onAllForms(async (app, context) => {
      const { worksheets } = context.workbook;
      const before = worksheets.getCount();
      await context.sync();
      await app.summarise();
      const after = worksheets.getCount();
      const front = worksheets.getActiveWorksheet().load({ name: true });
      await context.sync();
      return [failureIn(app), after.value - before.value, front.name];
    }),
  },
  {
    id: 'job-summary-again',
    asks: { 'zh-CN': '再生成一次汇总，原处更新，不多一张', en: 'a second 生成汇总 renews it in its place' },
    expected: { equals: [null, null, 1] },
    source: SOURCE,
    run: onAllForms(async (app, context) => {
      const { worksheets } = context.workbook;
      const before = worksheets.getCount();
      await context.sync();
      await app.summarise();
      await app.summarise();
      const after = worksheets.getCount();
      await context.sync();
      return [failureIn(app), app.getState().editedSheet?.sheetName ?? null, after.value - before.value];
    }),
  },
];

const REST: readonly Probe[] = [
  {
    id: 'job-new-form',
    asks: { 'zh-CN': '新建的自评表认得出来，分值合计 100', en: 'a new form is read, its points sum up to 100' },
    expected: { equals: [null, 1, null] },
    source: SOURCE,
    run: async (bench) => {
      const app = bench.newApp();
      await Excel.run((context) => bench.sheet(context).then(() => undefined));
      await app.check();
      const indicators = categoriesOf(app.getState().ruleSet).map((category) => ({ ...category, count: 1 }));
      await app.newForm({ projectName: '验收项目', department: '甲', unit: '乙', year: 2024, indicators });
      const failed = failureIn(app);
      const again = bench.newApp();
      await again.check();
      return [failed, again.getState().forms.length, failureIn(again)];
    },
  },
  {
    id: 'job-rule-set-kept',
    difference: 'settings-lost',
    asks: { 'zh-CN': '评分口径存在工作簿里，重新读取后仍有效', en: 'the rule set is kept in the workbook and in effect when read anew' },
    expected: { equals: [null, true] },
    source: SOURCE,
    run: onForm(async ({ app, context, bench }) => {
      await app.check();
      const changed = { ...app.getState().ruleSet, name: '验收口径' };
      await app.setRuleSet(changed);
      const again = bench.newApp();
      await again.check();
      const kept = JSON.stringify(again.getState().ruleSet) === JSON.stringify(changed);
      context.workbook.settings.getItem('ruleSet').delete();
      await context.sync();
      return [failureIn(app), kept];
    }),
  },
  {
    id: 'job-go-to',
    asks: { 'zh-CN': '点击发现会选中它的单元格', en: 'going to a finding selects its cell' },
    expected: { equals: [null, 'H13'] },
    source: SOURCE,
    run: onForm(async ({ app, sheet, context }) => {
      await app.goTo(sheet.id, { row: 12, column: 7 });
      const selected = context.workbook.getSelectedRange().load({ address: true });
      await context.sync();
      return [failureIn(app), selected.address.slice(selected.address.lastIndexOf('!') + 1)];
    }),
  },
  {
    id: 'job-sheet-gone',
    difference: 'missing-items',
    asks: { 'zh-CN': '工作表已删除时说明表不在了', en: 'of a deleted sheet it says that the sheet is gone' },
    expected: { equals: 'sheet-missing' },
    source: SOURCE,
    run: onForm(async ({ app, sheet, context }) => {
      const { id } = sheet;
      sheet.delete();
      await context.sync();
      await app.goTo(id, { row: 0, column: 0 });
      return failureIn(app);
    }),
  },
  {
    id: 'job-show-pane',
    difference: 'show-ignored',
    asks: { 'zh-CN': '请 Excel 显示窗格不出错', en: 'asking Excel to show the pane works' },
    expected: { equals: 'done' },
    source: 'show-hide-add-in',
    run: async () => {
      try {
        await Office.addin.showAsTaskpane();
        return 'done';
      } catch (error) {
        return failureOf(error).error;
      }
    },
  },
  {
    id: 'time-of-recalculation',
    asks: { 'zh-CN': '一键重算（读和写共两个请求）用多少毫秒', en: 'milliseconds of 一键重算 (two requests: read, write)' },
    expected: 'varies',
    run: onForm(({ app }) => milliseconds(() => app.recalculate())),
  },
  {
    id: 'time-of-second-recalculation',
    asks: { 'zh-CN': '没有要改的一键重算（一个请求）用多少毫秒', en: 'milliseconds of 一键重算 with nothing to change (one request)' },
    expected: 'varies',
    run: onForm(async ({ app }) => {
      await app.recalculate();
      return milliseconds(() => app.recalculate());
    }),
  },
];

async function milliseconds(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return Math.round(performance.now() - begun);
}

export const JOB_PROBES: readonly Probe[] = [...PUBLISHED, ...PRESSES, ...REFUSED, ...WORKBOOK, ...REST];
