// Probes of requests and errors: what a failing request leaves behind, how it is told, how long one takes.
import { failureOf, onSheet, plain, refusalOf } from '../ask';
import type { Json, Probe } from '../probe';

/** What fails, as Excel tells it: the code and the member. */
const told = (queue: (sheet: Excel.Worksheet) => void): Probe['run'] =>
  onSheet(async (sheet, context) => {
    try {
      queue(sheet);
      await context.sync();
      return 'done';
    } catch (error) {
      const { error: code, at = '' } = failureOf(error);
      return [code, at];
    }
  });

export const REQUEST_PROBES: readonly Probe[] = [
  {
    id: 'nothing-rolled-back',
    difference: 'partial-application',
    asks: { 'zh-CN': '请求中途出错时，之前的写入已经生效', en: 'what comes before a failing action has been done' },
    expected: 'unknown',
    run: onSheet(async (sheet, context) => {
      const refusal = await refusalOf(context, () => {
        sheet.getRange('A1').values = [['before']];
        sheet.getRange('A2').values = [['=1.00(部)']];
        sheet.getRange('A3').values = [['after']];
      });
      const range = sheet.getRange('A1:A3').load({ values: true });
      await context.sync();
      return [refusal, plain(range.values)];
    }),
  },
  {
    id: 'error-names-sheet-member',
    asks: { 'zh-CN': '找不到工作表时，错误说出是哪个成员', en: 'the error of a missing sheet names the member' },
    expected: 'unknown',
    run: told(({ context }) => context.workbook.worksheets.getItem('自评验收无').load({ id: true })),
  },
  {
    id: 'error-names-format-member',
    asks: { 'zh-CN': '找不到条件格式时，错误说出是哪个成员', en: 'the error of a missing conditional format names the member' },
    expected: 'unknown',
    run: told((sheet) => sheet.getRange().conditionalFormats.getItem('{00000000-0000-0000-0000-000000000000}').delete()),
  },
  {
    id: 'not-loaded',
    asks: { 'zh-CN': '没有加载就读取：PropertyNotLoaded', en: 'reading what was not loaded: PropertyNotLoaded' },
    expected: { equals: 'PropertyNotLoaded' },
    source: 'OfficeExtension.ErrorCodes',
    run: onSheet((sheet) => {
      try {
        return Promise.resolve(plain(sheet.getRange('A1').values));
      } catch (error) {
        return Promise.resolve(failureOf(error).error);
      }
    }),
  },
  {
    id: 'context-goes-on',
    asks: { 'zh-CN': '出错之后同一个上下文还能继续用', en: 'after an error the same context goes on' },
    expected: { equals: 'y' },
    source: 'application-specific-api-error-handling',
    run: onSheet(async (sheet, context) => {
      await refusalOf(context, () => {
        sheet.getRange('A1').values = [['=1.00(部)']];
      });
      const cell = sheet.getRange('A1');
      cell.values = [['y']];
      cell.load({ values: true });
      await context.sync();
      return plain(cell.values[0]?.[0]);
    }),
  },
  {
    id: 'time-of-reading',
    asks: { 'zh-CN': '读 2000 个单元格用多少毫秒', en: 'milliseconds to read 2,000 cells' },
    expected: 'varies',
    run: onSheet(async (sheet, context) => {
      sheet.getRange('A1:J200').values = Array.from({ length: 200 }, (_, row) => Array.from({ length: 10 }, (__, column) => row + column));
      await context.sync();
      return milliseconds(async () => {
        sheet.getRange('A1:J200').untrack().load({ values: true, formulas: true, text: true, numberFormat: true });
        await context.sync();
      });
    }),
  },
  {
    id: 'time-of-writing',
    asks: { 'zh-CN': '写 40 个单元格用多少毫秒', en: 'milliseconds to write 40 cells' },
    expected: 'varies',
    run: onSheet((sheet, context) =>
      milliseconds(async () => {
        for (let row = 1; row <= 40; row += 1) sheet.getRange(`A${row * 2}`).untrack().values = [[row]];
        await context.sync();
      }),
    ),
  },
  {
    id: 'requirement-sets',
    difference: 'requirement-sets',
    asks: { 'zh-CN': '清单声明的要求集都有', en: 'the sets that the manifest declares are there' },
    expected: { equals: true },
    source: 'manifest.xml: Requirements',
    run: () => Promise.resolve(Office.context.requirements.isSetSupported('ExcelApi', '1.9')),
  },
  {
    id: 'theme-told',
    difference: 'browsers',
    asks: { 'zh-CN': 'Office 说不说自己的主题', en: 'whether Office tells its theme' },
    expected: 'varies',
    run: () => Promise.resolve(has(Office.context, 'officeTheme')),
  },
  {
    id: 'page-visible',
    difference: 'browsers',
    asks: { 'zh-CN': '窗格打开时页面说自己可见', en: 'with the pane open the page says that it is visible' },
    expected: 'varies',
    run: () => Promise.resolve(typeof document === 'undefined' ? null : document.visibilityState),
  },
];

const has = (object: object, key: string): Json => (object as Readonly<Record<string, unknown>>)[key] !== undefined;

async function milliseconds(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return Math.round(performance.now() - begun);
}
