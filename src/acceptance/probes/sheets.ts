// Probes of worksheets: making, naming, finding, copying, hiding and deleting them.
import { onSheet, plain, refusalOf } from '../ask';
import type { Probe } from '../probe';
import { PREFIX } from '../scratch';

/** How Excel takes a name for a sheet. */
const naming = (name: string): Probe['run'] =>
  onSheet((sheet, context) =>
    refusalOf(context, () => {
      sheet.name = name;
    }),
  );

const ERRORS = 'application-specific-api-error-handling';
const RENAME = 'support: rename a worksheet';

const NAMES: readonly Probe[] = [
  {
    id: 'name-taken',
    difference: 'sheet-names',
    asks: { 'zh-CN': '新建同名工作表会被拒绝', en: 'a second sheet of the same name is refused' },
    expected: { equals: 'ItemAlreadyExists' },
    source: `${ERRORS}; office-scripts-docs #560`,
    run: onSheet(async (sheet, context) => {
      sheet.load({ name: true });
      await context.sync();
      return refusalOf(context, () => {
        context.workbook.worksheets.add(sheet.name);
      });
    }),
  },
  {
    id: 'name-taken-other-case',
    difference: 'sheet-names',
    asks: { 'zh-CN': '只差大小写的名称也算同名', en: 'a name that differs by case alone is taken too' },
    expected: 'unknown',
    run: onSheet(async (sheet, context) => {
      sheet.name = `${PREFIX}Abc`;
      await context.sync();
      return refusalOf(context, () => {
        context.workbook.worksheets.add(`${PREFIX}aBC`);
      });
    }),
  },
  {
    id: 'name-with-colon',
    difference: 'sheet-names',
    asks: { 'zh-CN': '名称里有冒号会被拒绝', en: 'a name with a colon is refused' },
    expected: { equals: 'InvalidArgument' },
    source: `${RENAME}; ${ERRORS}`,
    run: naming(`${PREFIX}a:b`),
  },
  {
    id: 'name-of-31',
    difference: 'sheet-names',
    asks: { 'zh-CN': '名称可以有 31 个字符', en: 'a name may have 31 characters' },
    expected: { equals: 'done' },
    source: RENAME,
    run: naming(PREFIX + '长'.repeat(31 - PREFIX.length)),
  },
  {
    id: 'name-of-32',
    difference: 'sheet-names',
    asks: { 'zh-CN': '32 个字符的名称会被拒绝', en: 'a name of 32 characters is refused' },
    expected: { equals: 'InvalidArgument' },
    source: `${RENAME}; ${ERRORS}`,
    run: naming(PREFIX + '长'.repeat(32 - PREFIX.length)),
  },
  {
    id: 'name-with-apostrophe-last',
    difference: 'sheet-names',
    asks: { 'zh-CN': '以撇号结尾的名称会被拒绝', en: 'a name that ends with an apostrophe is refused' },
    expected: { equals: 'InvalidArgument' },
    source: `${RENAME}; ${ERRORS}`,
    run: naming(`${PREFIX}'`),
  },
  {
    id: 'name-history',
    difference: 'sheet-names',
    asks: { 'zh-CN': '名称 History', en: 'the name History' },
    expected: 'unknown',
    run: naming('History'),
  },
];

const FOUND: readonly Probe[] = [
  {
    id: 'added-last',
    asks: { 'zh-CN': '新工作表排在最后', en: 'a new sheet comes last' },
    expected: { equals: true },
    source: 'Excel.WorksheetCollection.add',
    run: onSheet(async (sheet, context) => {
      const count = context.workbook.worksheets.getCount();
      sheet.load({ position: true });
      await context.sync();
      return sheet.position === count.value - 1;
    }),
  },
  {
    id: 'added-and-activated-at-once',
    asks: { 'zh-CN': '同一请求里新建并激活的表就在前面', en: 'a sheet made and activated in one request is in front' },
    expected: 'unknown',
    run: onSheet(async (_, context) => {
      const added = context.workbook.worksheets.add(`${PREFIX}前`).load({ id: true });
      added.activate();
      const active = context.workbook.worksheets.getActiveWorksheet().load({ id: true });
      await context.sync();
      return added.id === active.id;
    }),
  },
  {
    id: 'id-survives-renaming',
    asks: { 'zh-CN': '改名后编号不变', en: 'a renamed sheet keeps its id' },
    expected: { equals: true },
    source: 'Excel.Worksheet.id',
    run: onSheet(async (sheet, context) => {
      sheet.load({ id: true });
      await context.sync();
      const { id } = sheet;
      sheet.name = `${PREFIX}改名`;
      const again = context.workbook.worksheets.getItem(id).load({ id: true });
      await context.sync();
      return again.id === id;
    }),
  },
  {
    id: 'missing-sheet',
    difference: 'missing-items',
    asks: { 'zh-CN': '没有的工作表：ItemNotFound', en: 'a missing sheet: ItemNotFound' },
    expected: { equals: 'ItemNotFound' },
    source: ERRORS,
    run: onSheet((_, context) =>
      refusalOf(context, () => {
        context.workbook.worksheets.getItem(`${PREFIX}无`).load({ id: true });
      }),
    ),
  },
  {
    id: 'missing-sheet-null-object',
    difference: 'null-object',
    asks: {
      'zh-CN': 'getItemOrNullObject 对没有的表给空对象，其上的删除被略过',
      en: 'a missing sheet as a null object, deleting which is passed over',
    },
    expected: { equals: true },
    source: 'application-specific-api-model#ornullobject-methods-and-properties',
    run: onSheet(async (_, context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject(`${PREFIX}无`);
      missing.delete();
      missing.load({ id: true });
      await context.sync();
      return missing.isNullObject;
    }),
  },
  {
    id: 'deleted-sheet',
    difference: 'missing-items',
    asks: { 'zh-CN': '已删除的工作表：ItemNotFound', en: 'a deleted sheet: ItemNotFound' },
    expected: { equals: 'ItemNotFound' },
    source: ERRORS,
    run: onSheet(async (sheet, context) => {
      sheet.load({ id: true });
      await context.sync();
      const { id } = sheet;
      sheet.delete();
      await context.sync();
      return refusalOf(context, () => {
        context.workbook.worksheets.getItem(id).getRange('A1').load({ values: true });
      });
    }),
  },
  {
    id: 'position-moves',
    asks: { 'zh-CN': 'position 移动工作表', en: 'position moves a sheet' },
    expected: { equals: 0 },
    source: 'Excel.Worksheet.position',
    run: onSheet(async (sheet, context) => {
      sheet.position = 0;
      sheet.load({ position: true });
      await context.sync();
      return sheet.position;
    }),
  },
  {
    id: 'position-beyond',
    asks: { 'zh-CN': '超出范围的 position 会被拒绝', en: 'a position beyond the last is refused' },
    expected: 'unknown',
    run: onSheet((sheet, context) =>
      refusalOf(context, () => {
        sheet.position = 999;
      }),
    ),
  },
];

const COPIED: readonly Probe[] = [
  {
    id: 'copy-with-contents',
    asks: { 'zh-CN': 'copy 连内容一起复制到末尾，名称加 (2)', en: 'copy takes the contents along to the end, under the name with (2)' },
    expected: 'unknown',
    run: onSheet(async (sheet, context) => {
      sheet.name = `${PREFIX}原`;
      sheet.getRange('A1').values = [['x']];
      const copy = sheet.copy('End').load({ name: true, position: true });
      const cell = copy.getRange('A1').load({ values: true });
      const count = context.workbook.worksheets.getCount();
      await context.sync();
      return [copy.name.replace(PREFIX, ''), copy.position === count.value - 1, plain(cell.values[0]?.[0])];
    }),
  },
  {
    id: 'hidden-not-activated',
    difference: 'last-visible-sheet',
    asks: { 'zh-CN': '隐藏的工作表不能激活', en: 'a hidden sheet cannot be activated' },
    expected: 'unknown',
    run: onSheet(async (sheet, context) => {
      sheet.visibility = 'Hidden';
      await context.sync();
      return refusalOf(context, () => sheet.activate());
    }),
  },
  {
    id: 'very-hidden-not-deleted',
    difference: 'last-visible-sheet',
    asks: { 'zh-CN': '深度隐藏的工作表不能删除', en: 'a very hidden sheet cannot be deleted' },
    expected: { equals: 'InvalidOperation' },
    source: 'Excel.Worksheet.delete',
    run: onSheet(async (sheet, context) => {
      sheet.visibility = 'VeryHidden';
      await context.sync();
      const refusal = await refusalOf(context, () => sheet.delete());
      sheet.visibility = 'Visible';
      await context.sync();
      return refusal;
    }),
  },
  {
    id: 'gridlines-hidden',
    asks: { 'zh-CN': '可以关闭网格线', en: 'gridlines can be hidden' },
    expected: { equals: 'done' },
    source: 'Excel.Worksheet.showGridlines',
    run: onSheet((sheet, context) =>
      refusalOf(context, () => {
        sheet.showGridlines = false;
      }),
    ),
  },
  {
    id: 'frozen-rows',
    asks: { 'zh-CN': '冻结首行不出错', en: 'freezing the first row works' },
    expected: { equals: 'done' },
    source: 'Excel.WorksheetFreezePanes.freezeRows',
    run: onSheet((sheet, context) => refusalOf(context, () => sheet.freezePanes.freezeRows(1))),
  },
];

export const SHEET_PROBES: readonly Probe[] = [...NAMES, ...FOUND, ...COPIED];
