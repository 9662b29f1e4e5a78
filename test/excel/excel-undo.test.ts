// What Excel's own Ctrl+Z still reaches after each of our actions: from the members that it calls, and Microsoft's list of those without undo.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createApp, type StartableApp } from '../../src/app/app';
import { categoriesOf } from '../../src/app/new-form';
import type { Intention } from '../../src/app/state';
import { HUBEI } from '../../src/scoring/rule-set';
import type { Book } from '../../src/workbench/book/book';
import { FOREIGN, foreignSheet } from '../form/foreign';
import { sheetOf } from '../form/sheet';
import { openExcel, type OpenExcel } from '../host/hosts';
import { bookFrom, calculate } from './books';
import { UNDO_SUPPORT } from './undo-support';

/** Scores and total are wrong, one explanation is missing. */
const form = (project: string, points: number | '' = 45, trained = '8场') =>
  sheetOf(
    [
      ['项目支出绩效自评表'],
      ['(2024年度)'],
      ['项目名称', project, '', '主管部门', '某局', '实施单位', '某中心'],
      ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率(%)', '得分'],
      ['', '年度资金总额', 100, 100, 100, points === '' ? '' : 10, 100, 10],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
      ['产出指标', '数量指标', '培训场次', '≥10场', trained, points, 30],
      ['效益指标', '社会效益指标', '受益人数', '≥100人', '80人', points, 36],
      ['总分', '', '', '', '', 100, 82],
    ],
    { name: project, id: project },
  );

interface Scene {
  /** As the page names it. */
  readonly name: string;
  readonly book: () => Book;
  /** What has been done before. */
  readonly before?: (app: StartableApp) => Promise<unknown>;
  readonly press: (app: StartableApp) => Promise<unknown>;
}

const one = (): Book => bookFrom(form('甲'));
const two = (): Book => bookFrom(form('甲'), form('乙'));
const firstOf = <Item>(items: readonly Item[]): Item => {
  const [first] = items;
  if (first === undefined) throw new Error('there is none');
  return first;
};
const formOf = (app: StartableApp) => firstOf(app.getState().forms);
const newForm = (app: StartableApp): Promise<unknown> =>
  app.newForm({
    projectName: '校舍修缮',
    department: '某局',
    unit: '某中学',
    year: 2025,
    indicators: categoriesOf(app.getState().ruleSet).map((category) => ({ ...category, count: 1 })),
  });
const rebuild = (app: StartableApp): Promise<unknown> => app.rebuild([formOf(app).form.id]);
const start = (app: StartableApp): Promise<void> => app.start();

/** With an overshoot that nobody has explained, which lights its cell. */
const overshot = (): Book => bookFrom(form('甲', 45, '30场'));
/** But for the reason of its overshoot. */
const ready = sheetOf(
  form('甲', 45, '30场').values.map((row) =>
    row.map((value) => (value === '80人' ? '100人' : value === 30 || value === 36 ? 45 : value === 82 ? 100 : value)),
  ),
  { name: '甲', id: '甲' },
);
const setAsideFirst = (app: StartableApp): Promise<unknown> =>
  app.setAside(firstOf(formOf(app).findings.filter(({ rule }) => rule === 'overshoot-unexplained')), '属实');

/** Everything that a person can ask for; the compiler names an intention that is missing. */
const SCENES: Readonly<Record<Intention, readonly Scene[]>> = {
  recalculate: [{ name: '一键重算', book: one, press: (app) => app.recalculate() }],
  recalculateWorkbook: [{ name: '重算全部工作表', book: two, press: (app) => app.recalculateWorkbook() }],
  check: [{ name: '仅校验', book: one, press: (app) => app.check() }],
  checkWorkbook: [{ name: '校验全部工作表', book: two, press: (app) => app.checkWorkbook() }],
  undo: [{ name: '撤销（窗格中的）', book: one, before: (app) => app.recalculate(), press: (app) => app.undo() }],
  clearMarks: [{ name: '清除标记', book: one, before: (app) => app.check(), press: (app) => app.clearMarks() }],
  allotPoints: [
    {
      name: '写入分值',
      book: () => bookFrom(form('甲', '')),
      before: start,
      press: (app) => app.allotPoints(firstOf(app.getState().forms.flatMap(({ allotted }) => allotted ?? []))),
    },
  ],
  explain: [
    {
      name: '填写说明',
      book: one,
      before: start,
      async press(app) {
        const drafts = await Promise.all(formOf(app).findings.map((finding) => app.draftExplanation(finding)));
        await app.explain(firstOf(drafts.flatMap((draft) => draft ?? [])), '场地检修三个月，已改在下半年补办。');
      },
    },
  ],
  setAside: [{ name: '设为已核实不改，标记还亮着', book: overshot, before: (app) => app.check(), press: setAsideFirst }],
  takeBack: [
    {
      name: '收回已核实不改的',
      book: overshot,
      async before(app) {
        await app.check();
        await setAsideFirst(app);
      },
      press: (app) => app.takeBack(firstOf(formOf(app).aside ?? []).finding),
    },
  ],
  prepare: [
    {
      name: '准备报送',
      book: () => bookFrom(ready),
      async before(app) {
        await app.check();
        const drafts = await Promise.all(formOf(app).findings.map((finding) => app.draftExplanation(finding)));
        await app.explain(firstOf(drafts.flatMap((draft) => draft ?? [])), '需求增加，明年调高。');
      },
      press: (app) => app.prepareToSend(),
    },
  ],
  summarise: [
    { name: '生成汇总，工作簿里还没有', book: two, press: (app) => app.summarise() },
    { name: '生成汇总，更新已有的', book: two, before: (app) => app.summarise(), press: (app) => app.summarise() },
  ],
  listFindings: [
    { name: '问题清单，工作簿里还没有', book: two, press: (app) => app.listFindings() },
    { name: '问题清单，更新已有的', book: two, before: (app) => app.listFindings(), press: (app) => app.listFindings() },
  ],
  makeSheet: [
    { name: '新建自评表，眼前的工作表排在最后', book: one, before: start, press: newForm },
    { name: '新建自评表，眼前的工作表之后还有别的', book: two, before: start, press: newForm },
    { name: '整理版式，原表排在最后', book: one, before: start, press: rebuild },
    { name: '整理版式，原表之后还有别的', book: two, before: start, press: rebuild },
  ],
  answer: [
    {
      name: '回答表头的含义',
      book: () => bookFrom(foreignSheet({ total: 95 }, { name: '甲', id: '甲' })),
      before: start,
      press: (app) => app.answer(FOREIGN),
    },
  ],
};
const ALL: readonly Scene[] = [
  ...Object.values(SCENES).flat(),
  { name: '改评分口径', book: one, before: start, press: (app) => app.setRuleSet(HUBEI) },
  { name: '点击单元格链接', book: one, before: start, press: (app) => app.goTo(formOf(app).form.sheetId, { row: 0, column: 0 }) },
];

interface Called {
  readonly object: object;
  readonly member: string;
}

/** Excel passes over calls on an object that turns out not to exist. */
const isThere = ({ object }: Called): boolean => {
  try {
    return !(object as { readonly isNullObject?: boolean }).isNullObject;
  } catch {
    return true;
  }
};

/** Notes every method that is called and every property that is set of any class of the client, the helper library's calls included. */
function listenTo(client: object): { readonly called: Called[]; readonly stop: () => void } {
  const called: Called[] = [];
  const originals: (readonly [object, string, PropertyDescriptor])[] = [];
  for (const [name, value] of Object.entries(client)) {
    const prototype: unknown = typeof value === 'function' ? (value as { readonly prototype?: unknown }).prototype : undefined;
    if (typeof prototype !== 'object' || prototype === null) continue;
    for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (key.startsWith('_') || key === 'constructor') continue;
      const { value: method, set } = descriptor as { readonly value?: unknown; readonly set?: (value: unknown) => void };
      const member = `${name}.${key}`;
      if (typeof method === 'function') {
        const noted = function (this: object, ...args: readonly unknown[]): unknown {
          called.push({ object: this, member });
          return Reflect.apply(method, this, args);
        };
        Object.defineProperty(prototype, key, { ...descriptor, value: noted });
      } else if (set) {
        const noted = function (this: object, content: unknown): void {
          called.push({ object: this, member });
          Reflect.apply(set, this, [content]);
        };
        Object.defineProperty(prototype, key, { ...descriptor, set: noted });
      } else continue;
      originals.push([prototype, key, descriptor]);
    }
  }
  return { called, stop: () => originals.forEach(([prototype, key, descriptor]) => Object.defineProperty(prototype, key, descriptor)) };
}

/** By action: the members without undo that it calls, in the order of their names. */
const UNSUPPORTED = new Map<string, readonly string[]>();

async function membersOf({ book, before, press }: Scene): Promise<readonly string[]> {
  const opened = book();
  const calculated = (): Promise<void> => {
    calculate(opened);
    return Promise.resolve();
  };
  const excel: OpenExcel = openExcel(opened, { calculated });
  const app = createApp(excel);
  await before?.(app);
  expect(app.getState().failure).toBeUndefined();
  const { called, stop } = listenTo(excel.office.Excel);
  try {
    await press(app);
  } finally {
    stop();
    app.setInSight(false);
  }
  expect(app.getState().failure).toBeUndefined();
  excel.verify();
  return [...new Set(called.filter(isThere).map(({ member }) => member))].sort();
}

test.each(ALL.map((scene) => [scene.name, scene] as const))('%s', async (name, scene) => {
  const members = await membersOf(scene);
  // It has done something, and that was seen.
  expect(members.length).toBeGreaterThan(0);
  UNSUPPORTED.set(
    name,
    members.filter((member) => UNDO_SUPPORT.has(member)),
  );
});

test('nothing but the making of sheets calls a member without undo', () => {
  const others = [...UNSUPPORTED].filter(([name, members]) => members.length > 0 && !/生成汇总|问题清单|新建自评表|整理版式/.test(name));
  expect(others).toEqual([]);
});

test('a sheet that is made last is neither moved nor named anew', () => {
  expect(UNSUPPORTED.get('新建自评表，眼前的工作表排在最后')).toEqual([]);
  expect(UNSUPPORTED.get('整理版式，原表排在最后')).toEqual([]);
});

const PAGE = path.join(__dirname, '../../docs/excel-undo.md');
const KEPT = '保留';
const CLEARED = '清空';

const page = (): string => `# Excel 自己的撤销（Ctrl+Z）

<!-- 本页由 test/excel/excel-undo.test.ts 从每种操作实际调用的成员生成，请勿手工修改：WRITE=1 npx jest test/excel/excel-undo.test.ts -->

窗格里的“撤销”记着最近五十次操作，一次退回一整次，不受下表影响。Excel 自己的撤销列表是另一回事：微软列出了[一部分不支持撤销的调用](https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities)，调用之后，此前的内容就不能再用 Ctrl+Z 退回。下表由每种操作实际调用的成员与这份清单对照得出：

- **${KEPT}**：Ctrl+Z 先退回本插件写入的内容（一次操作可能占几步），再退回您此前输入的内容。
- **${CLEARED}**：操作之前输入的内容，不能再用 Ctrl+Z 退回；操作之后输入的照常可以。

| 操作 | Windows 和 Mac | 网页版 | 不支持撤销的调用 |
|---|---|---|---|
${[...UNSUPPORTED]
  .map(([name, members]) => {
    const outcome = (where: 'desktop' | 'web'): string =>
      members.every((member) => UNDO_SUPPORT.get(member)?.[where] === true) ? KEPT : CLEARED;
    return `| ${name} | ${outcome('desktop')} | ${outcome('web')} | ${members.map((member) => `\`${member}\``).join('、') || '–'} |`;
  })
  .join('\n')}

操作中途出错、正在新建的工作表要收回时，会删除那张工作表（\`Worksheet.delete\`），撤销列表同样清空。较早的 Excel 不支持撤销加载项的改动：任何写入之后，撤销列表都会清空。

English: what Excel's own Ctrl+Z still reaches after each action (${KEPT} kept, ${CLEARED} cleared), derived from the members that the action calls and Microsoft's list of members without undo. The pane's own 撤销 is independent of it. An older Excel clears its list after any write of an add-in.
`;

test('docs/excel-undo.md says what was seen', () => {
  expect([...UNSUPPORTED.keys()]).toEqual(ALL.map(({ name }) => name));
  if (process.env['WRITE'] === '1') writeFileSync(PAGE, page());
  expect(readFileSync(PAGE, 'utf8')).toBe(page());
});
