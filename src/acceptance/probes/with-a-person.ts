// Probes that need a person: typing, Ctrl+Z, the ribbon, the pane closed, another workbook in front. Each can be skipped.
import { onSheet, plain, refusalOf } from '../ask';
import type { Json, Probe } from '../probe';
import { contentsOf, onForm } from './main-job';

type Heard = (event: Excel.WorksheetChangedEventArgs) => Json;

/** What the changes tell that the person makes meanwhile. */
const heardOf = (heard: Heard): Probe['run'] =>
  onSheet(async (sheet, context, { done, until }) => {
    sheet.getRange('A1:B4').values = Array.from({ length: 4 }, (_, row) => [row + 1, '甲']);
    const events: Json[] = [];
    const handler = sheet.onChanged.add((event) => {
      events.push(heard(event));
      return Promise.resolve();
    });
    await context.sync();
    // Our own writing is told too.
    await until(() => events.length > 0);
    events.length = 0;
    await done();
    await until(() => events.length > 0);
    handler.remove();
    await context.sync();
    return events;
  });

const TYPING: readonly Probe[] = [
  {
    id: 'typed-change',
    difference: 'event-sources',
    asks: { 'zh-CN': '人键入时事件怎样说', en: 'what the event tells of typing' },
    person: { 'zh-CN': '在表格的 A1 里键入 5，按回车，再点“已做”。', en: 'Type 5 into A1, press Enter, then press Done.' },
    expected: { equals: [['A1', 'RangeEdited', 'Local', 'Unknown']] },
    source: 'Excel.WorksheetChangedEventArgs; Excel.EventTriggerSource',
    run: heardOf(({ address, changeType, source, triggerSource }) => [address, changeType, source, plain(triggerSource)]),
  },
  {
    id: 'inserted-row',
    difference: 'event-kinds',
    asks: { 'zh-CN': '插入一行时事件怎样说', en: 'what the event tells of an inserted row' },
    person: { 'zh-CN': '在第 2 行上方插入一整行，再点“已做”。', en: 'Insert a whole row above row 2, then press Done.' },
    expected: { equals: ['RowInserted'] },
    source: 'Excel.DataChangeType',
    run: heardOf(({ changeType }) => changeType),
  },
  {
    id: 'copied-row',
    difference: 'format-copies',
    asks: { 'zh-CN': '插入复制的行后条件格式怎样', en: 'what becomes of conditional formats when a copied row is inserted' },
    person: {
      'zh-CN': '复制第 2 行，在第 4 行上“插入复制的单元格”，再点“已做”。',
      en: 'Copy row 2, choose Insert Copied Cells on row 4, then press Done.',
    },
    expected: 'unknown',
    run: onSheet(async (sheet, context, { done }) => {
      sheet.getRange('A1:B4').values = Array.from({ length: 4 }, (_, row) => [row + 1, '']);
      sheet.getRange('B2:B3').conditionalFormats.add('Custom').custom.rule.formula = '=ISBLANK($B2)';
      await context.sync();
      await done();
      return formatsOn(sheet, context);
    }),
  },
  {
    id: 'while-editing',
    difference: 'cell-edit-mode',
    asks: { 'zh-CN': '人正在编辑单元格时请求被拒绝', en: 'a request while a person edits a cell is refused' },
    person: {
      'zh-CN': '双击 A1，键入一个字，不要按回车，直接点“已做”；看到下一项后回到表格按 Esc。',
      en: 'Double-click A1, type a letter, do not press Enter, press Done here; when the next item appears, press Esc in the sheet.',
    },
    expected: { equals: 'InvalidOperationInCellEditMode' },
    source: 'application-specific-api-error-handling',
    run: onSheet(async (sheet, context, { done }) => {
      await done();
      return refusalOf(context, () => {
        sheet.getRange('C1').values = [['x']];
      });
    }),
  },
];

/** Each format with its areas and its formula as the whole sheet tells it. */
async function formatsOn(sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<Json> {
  const formats = sheet.getRange().conditionalFormats;
  formats.load({ id: true });
  await context.sync();
  const found = formats.items.map((format) => ({
    areas: format.getRanges().load({ address: true }),
    rule: format.custom.rule.load({ formula: true }),
  }));
  await context.sync();
  return found.map(({ areas, rule }) => [areas.address.replaceAll(/[^!,\s]+!/g, ''), rule.formula]);
}

const UNDONE: readonly Probe[] = [
  {
    id: 'undo-after-recalculation',
    difference: 'undo-stack',
    asks: { 'zh-CN': '一键重算后按一次 Ctrl+Z，内容是否全部恢复', en: 'whether one Ctrl+Z after 一键重算 restores all contents' },
    person: {
      'zh-CN': '点一下表格，按一次 Ctrl+Z（Mac 为 ⌘Z），再点“已做”。',
      en: 'Click the sheet, press Ctrl+Z (⌘Z) once, then press Done.',
    },
    expected: 'unknown',
    run: onForm(async ({ app, sheet, bench }) => {
      const before = JSON.stringify(await contentsOf(sheet));
      await app.recalculate();
      const after = JSON.stringify(await contentsOf(sheet));
      await bench.done();
      const now = JSON.stringify(await contentsOf(sheet));
      return now === before ? 'restored' : now === after ? 'unchanged' : 'partly';
    }),
  },
  {
    id: 'undo-after-clearing-marks',
    difference: 'format-undo-damage',
    asks: { 'zh-CN': '清除标记后按一次 Ctrl+Z，条件格式怎样', en: 'what Ctrl+Z makes of conditional formats after 清除标记' },
    person: {
      'zh-CN': '点一下表格，按一次 Ctrl+Z（Mac 为 ⌘Z），再点“已做”。',
      en: 'Click the sheet, press Ctrl+Z (⌘Z) once, then press Done.',
    },
    expected: 'unknown',
    run: onForm(async ({ app, sheet, context, bench }) => {
      await app.recalculate();
      await app.clearMarks();
      await bench.done();
      return formatsOn(sheet, context);
    }),
  },
];

/** Looks again and again what the page and Excel say, until the person has done what was asked for. */
async function meanwhile(done: Promise<void>, look: () => Promise<Json>): Promise<Json> {
  const seen = new Map<string, Json>();
  const over = done.then(() => true);
  const later = (): Promise<boolean> => new Promise((resolve) => setTimeout(() => resolve(false), LOOK_EVERY));
  do {
    const answer = await look();
    seen.set(JSON.stringify(answer), answer);
  } while (!(await Promise.race([over, later()])));
  return [...seen.values()];
}
const LOOK_EVERY = 500;

const seenOfPage = (): Json => (typeof document === 'undefined' ? null : [document.visibilityState, window.innerWidth > 0]);

const computed = async (sheet: Excel.Worksheet, address: string): Promise<boolean> => {
  const cell = sheet.getRange(address).load({ values: true });
  await sheet.context.sync();
  return cell.values[0]?.[0] !== '';
};

/** The execution rate of every form. */
const RATE = 'G6';

const AROUND: readonly Probe[] = [
  {
    id: 'ribbon-press',
    difference: 'completed-timing',
    asks: { 'zh-CN': '窗格开着时，功能区的一键重算起作用', en: 'with the pane open, 一键重算 of the ribbon works' },
    person: {
      'zh-CN': '在“开始”选项卡的“绩效自评（验收）”组里按“一键重算”，等几秒，再点“已做”。',
      en: 'On the Home tab, in the group Self-evaluation (acceptance), press Recalculate, wait some seconds, then press Done.',
    },
    expected: { equals: true },
    source: 'create-addin-commands',
    run: onForm(async ({ sheet, bench }) => {
      await bench.done();
      return computed(sheet, RATE);
    }),
  },
  {
    id: 'ribbon-press-pane-closed',
    difference: 'pane-hidden',
    asks: {
      'zh-CN': '关闭窗格后按功能区的一键重算：是否起作用，页面怎样说自己',
      en: 'a ribbon press with the pane closed: whether it works, what the page says of itself',
    },
    person: {
      'zh-CN': '关闭本窗格，在功能区按“一键重算”；窗格重新打开后（没有打开就按“自评助手”）点“已做”。',
      en: 'Close this pane and press Recalculate on the ribbon; when the pane is back (press Assistant if it is not), press Done.',
    },
    expected: 'unknown',
    run: onForm(async ({ sheet, bench }) => {
      const seen = await meanwhile(bench.done(), () => Promise.resolve(seenOfPage()));
      return [await computed(sheet, RATE), seen];
    }),
  },
  {
    id: 'other-workbook-in-front',
    asks: { 'zh-CN': '另一个工作簿在前面时，读、写、激活各怎样', en: 'reading, writing and activating while another workbook is in front' },
    person: {
      'zh-CN': '新建或打开另一个工作簿，让它在前面停 10 秒，再回到这里点“已做”。',
      en: 'Open another workbook, leave it in front for ten seconds, come back here and press Done.',
    },
    expected: 'unknown',
    run: onSheet(async (sheet, context, { done }) =>
      meanwhile(done(), async () => [
        await refusalOf(context, () => {
          sheet.getRange('A1').load({ values: true });
        }),
        await refusalOf(context, () => {
          sheet.getRange('A1').values = [['x']];
        }),
        await refusalOf(context, () => sheet.activate()),
      ]),
    ),
  },
];

export const PERSON_PROBES: readonly Probe[] = [...TYPING, ...UNDONE, ...AROUND];
