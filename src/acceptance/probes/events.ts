// Probes of events and settings: what Excel tells the add-in, and what it keeps for it.
import { onSheet, plain } from '../ask';
import type { Json, Probe } from '../probe';

type Heard = (event: Excel.WorksheetChangedEventArgs) => Json;

/** Writes into A1 and answers what the event tells; null when none has come. */
const onChange = (heard: Heard): Probe['run'] =>
  onSheet(async (sheet, context, { until }) => {
    const events: Json[] = [];
    const handler = sheet.onChanged.add((event) => {
      events.push(heard(event));
      return Promise.resolve();
    });
    await context.sync();
    sheet.getRange('A1').values = [['x']];
    await context.sync();
    await until(() => events.length > 0);
    handler.remove();
    await context.sync();
    return events[0] ?? null;
  });

const EVENTS: readonly Probe[] = [
  {
    id: 'change-told',
    difference: 'event-kinds',
    asks: { 'zh-CN': '写入单元格后收到改动事件：地址、类型、来源', en: 'a write is told as a change: address, kind, source' },
    expected: { equals: ['A1', 'RangeEdited', 'Local'] },
    source: 'Excel.WorksheetChangedEventArgs',
    run: onChange(({ address, changeType, source }) => [address, changeType, source]),
  },
  {
    id: 'change-by-this-add-in',
    difference: 'event-sources',
    asks: { 'zh-CN': '事件说明是本插件所改', en: 'the event says that this add-in made the change' },
    expected: { equals: 'ThisLocalAddin' },
    source: 'Excel.WorksheetChangedEventArgs.triggerSource (ExcelApi 1.14)',
    run: onChange(({ triggerSource }) => plain(triggerSource)),
  },
  {
    id: 'change-names-sheet',
    asks: { 'zh-CN': '事件里的表编号与工作表的一致', en: 'the event names the sheet by its id' },
    expected: { equals: true },
    source: 'Excel.WorksheetChangedEventArgs.worksheetId',
    run: onSheet(async (sheet, context, { until }) => {
      const told: string[] = [];
      sheet.load({ id: true });
      const handler = context.workbook.worksheets.onChanged.add(({ worksheetId }) => {
        told.push(worksheetId);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('A1').values = [['x']];
      await context.sync();
      await until(() => told.length > 0);
      handler.remove();
      await context.sync();
      return told[0] === sheet.id;
    }),
  },
  {
    id: 'change-after-answer',
    difference: 'event-order',
    asks: { 'zh-CN': '事件在请求答复之后才到', en: 'the event comes after the answer of the request' },
    expected: 'unknown',
    run: onSheet(async (sheet, context, { until }) => {
      const order: string[] = [];
      const handler = sheet.onChanged.add(() => {
        order.push('event');
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('A1').values = [['x']];
      await context.sync();
      order.push('answer');
      await until(() => order.length > 1);
      handler.remove();
      await context.sync();
      return order;
    }),
  },
  {
    id: 'looks-are-no-change',
    difference: 'event-missing',
    asks: { 'zh-CN': '只改底色不算内容改动', en: 'a fill colour is told as no change of contents' },
    expected: { equals: ['B1'] },
    source: 'Excel.Worksheet.onChanged, onFormatChanged',
    run: onSheet(async (sheet, context, { until }) => {
      const told: string[] = [];
      const handler = sheet.onChanged.add(({ address }) => {
        told.push(address);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('A1').format.fill.color = '#FFE699';
      await context.sync();
      // Whatever the fill was told as would come before this.
      sheet.getRange('B1').values = [['x']];
      await context.sync();
      await until(() => told.includes('B1'));
      handler.remove();
      await context.sync();
      return told;
    }),
  },
  {
    id: 'activation-told',
    asks: { 'zh-CN': '切换工作表时收到事件', en: 'a sheet that comes to the front is told' },
    expected: { equals: true },
    source: 'Excel.WorksheetCollection.onActivated',
    run: (bench) =>
      Excel.run(async (context) => {
        const told: string[] = [];
        const handler = context.workbook.worksheets.onActivated.add(({ worksheetId }) => {
          told.push(worksheetId);
          return Promise.resolve();
        });
        await context.sync();
        const { id } = await bench.sheet(context);
        const came = await bench.until(() => told.includes(id));
        handler.remove();
        await context.sync();
        return came;
      }),
  },
  {
    id: 'deletion-told',
    asks: { 'zh-CN': '删除工作表时收到事件', en: 'a deleted sheet is told' },
    expected: { equals: true },
    source: 'Excel.WorksheetCollection.onDeleted',
    run: onSheet(async (sheet, context, { until }) => {
      const told: string[] = [];
      const handler = context.workbook.worksheets.onDeleted.add(({ worksheetId }) => {
        told.push(worksheetId);
        return Promise.resolve();
      });
      await context.sync();
      const { id } = sheet;
      sheet.delete();
      await context.sync();
      const came = await until(() => told.includes(id));
      handler.remove();
      await context.sync();
      return came;
    }),
  },
];

const KEY = 'acceptance';
const LONG_SETTING = JSON.stringify(Array.from({ length: 500 }, (_, index) => `口径${index}`));

const SETTINGS: readonly Probe[] = [
  {
    id: 'setting-kept',
    difference: 'settings-lost',
    asks: { 'zh-CN': '长设置存入后读得回来', en: 'a long setting is read back' },
    expected: { equals: true },
    source: 'Excel.SettingCollection.add',
    run: onSheet(async (_, context) => {
      const { settings } = context.workbook;
      settings.add(KEY, LONG_SETTING);
      const kept = settings.getItemOrNullObject(KEY).load({ value: true });
      await context.sync();
      const same = kept.value === LONG_SETTING;
      settings.getItem(KEY).delete();
      await context.sync();
      return same;
    }),
  },
  {
    id: 'setting-replaced',
    asks: { 'zh-CN': '同名设置后存的取代先存的', en: 'a setting of the same name replaces the one before' },
    expected: { equals: 'b' },
    source: 'Excel.SettingCollection.add',
    run: onSheet(async (_, context) => {
      const { settings } = context.workbook;
      settings.add(KEY, 'a');
      settings.add(KEY, 'b');
      const kept = settings.getItem(KEY).load({ value: true });
      await context.sync();
      settings.getItem(KEY).delete();
      await context.sync();
      return plain(kept.value);
    }),
  },
  {
    id: 'missing-setting',
    difference: 'null-object',
    asks: { 'zh-CN': '没有的设置是空对象', en: 'a missing setting is a null object' },
    expected: { equals: true },
    source: 'Excel.SettingCollection.getItemOrNullObject',
    run: onSheet(async (_, context) => {
      const missing = context.workbook.settings.getItemOrNullObject(`${KEY}-missing`).load({ value: true });
      await context.sync();
      return missing.isNullObject;
    }),
  },
];

export const EVENT_PROBES: readonly Probe[] = [...EVENTS, ...SETTINGS];
