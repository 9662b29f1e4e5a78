// 问题清单: one row a finding, where it stands, what to do about it, and that it is kept like the summary.
import { readForms } from '../../src/form/read-all';
import type { SheetSnapshot } from '../../src/form/snapshot';
import { assess } from '../../src/plan/assessment';
import { isOverview } from '../../src/plan/overview-signature';
import { review } from '../../src/review/review';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { findingsLayout } from '../../src/sheets/findings-list';
import { isUntouched } from '../../src/sheets/overview-fingerprint';
import type { SheetLayout } from '../../src/sheets/sheet-layout';
import { readXlsx, workbookPath } from '../forms';
import { sheetOf } from '../form/sheet';
import { addressesOf, formRows, formSheet, grid, ROWS, snapshotOf, tableOf } from './overview-sheets';

function layoutOf(sheets: readonly SheetSnapshot[], unread: Parameters<typeof findingsLayout>[1] = []): SheetLayout {
  const layout = findingsLayout(
    sheets.map((sheet) => assess(sheet, CENTRAL_2020, review)),
    unread,
    CENTRAL_2020,
  );
  if (layout === undefined) throw new Error('no list');
  return layout;
}
const listed = (layout: SheetLayout) => tableOf(layout, '问题清单');

describe('the six seed forms', () => {
  let sheets: SheetSnapshot[];
  let layout: SheetLayout;
  beforeAll(async () => {
    sheets = await readXlsx(workbookPath);
    layout = layoutOf(sheets);
  });

  test('each finding is one row, in the order of the workbook, errors first within a form', () => {
    const found = sheets.flatMap((sheet) => assess(sheet, CENTRAL_2020, review).forms.flatMap(({ findings }) => findings));
    expect(found.length).toBeGreaterThan(20);
    expect(listed(layout).map((row) => row['问题'])).toEqual(found.map(({ says }) => says['zh-CN']));
  });

  test('a row says whose it is, where, how bad, and what to do', () => {
    const [first] = listed(layout);
    const { 状态: status, ...said } = first ?? {};
    expect(said).toEqual({
      序号: 1,
      责任单位: '上海市研发公共服务平台管理中心',
      项目: '上海研发公共服务平台宣传推广',
      工作表: '宣传推广',
      单元格: 'H15',
      类别: '待核实',
      问题: '“推广交流活动”实际 30 场，为指标值 10 场的 300%，超过 130%，需说明原因。',
      怎样处理: '写明大幅超额的原因',
    });
    expect(status).toMatch(/^=IF\(ISERROR\('宣传推广'!\$H\$15\),"—",IF\(ISNUMBER\(FIND\(.*"待说明","已说明"\)\)$/);
    expect(layout.links[0]).toEqual({ cell: { row: 4, column: 4 }, sheetName: '宣传推广', target: { row: 14, column: 7 } });
    expect(layout.links).toHaveLength(listed(layout).length);
  });

  test('what is for information asks for nothing', () => {
    const information = listed(layout).filter((row) => row['类别'] === '供参考');
    expect(information.length).toBeGreaterThan(0);
    expect(new Set(information.map((row) => row['怎样处理']))).toEqual(new Set(['供参考，不改也可以报送']));
    expect(new Set(information.map((row) => row['状态']))).toEqual(new Set(['']));
  });

  test('a table with its heading frozen and on every page, and the pages numbered', () => {
    expect(layout.tables.map(({ name, area }) => [name, addressesOf(area)])).toEqual([['问题清单', `A4:I${4 + listed(layout).length}`]]);
    expect([layout.frozenRows, layout.print]).toEqual([4, { landscape: true, titleRows: { first: 3, last: 3 }, numbered: true }]);
  });

  test('counts stand above it', () => {
    const count = (what: string) => listed(layout).filter((row) => row['类别'] === what).length;
    expect(grid(layout)[1]?.[0]).toMatch(
      `="共 "&${listed(layout).length}&" 条（待核实 ${count('待核实')}，供参考 ${count('供参考')}）　　评分口径："&"财预〔2020〕10号"`,
    );
  });
});

test('an error comes before what is to be verified, whatever stands higher on the sheet', () => {
  const rows = [['产出指标', '数量指标', '活动场次', '≥10场', '30场', 50, 50, ''], ROWS[1] ?? []];
  const kinds = listed(layoutOf([formSheet({ rows, total: ['总分', '', '', '', '', 100, 80, ''] })])).map((row) => row['类别']);
  expect(kinds.slice(0, 2)).toEqual(['错误', '错误']);
  expect(kinds).toContain('待核实');
  expect(kinds.lastIndexOf('错误')).toBeLessThan(kinds.indexOf('待核实'));
});

test('a table without a column for explanations: the row says so', () => {
  const rows = formRows().map((row) => (row.length === 8 ? row.slice(0, 7) : row));
  const owed = listed(layoutOf([sheetOf(rows, { name: '表一' })])).filter((row) => row['怎样处理'] === '写明偏差原因和改进措施');
  expect(owed.map((row) => [row['单元格'], row['类别'], row['状态']])).toEqual([['E9', '错误', '无说明栏']]);
});

test('what was not read stands below the findings, and what to do about it', () => {
  const withoutTable = sheetOf(formRows().slice(0, 6), { name: '无表' });
  const layout = layoutOf([formSheet(), withoutTable], [{ sheetName: '底稿', why: 'hidden' }]);
  expect(
    listed(layout)
      .filter((row) => row['类别'] === '未读取')
      .map((row) => [row['责任单位'], row['项目'], row['单元格'], row['问题'], row['怎样处理']]),
  ).toEqual([
    ['—', '底稿', '—', '工作表已隐藏，没有读取', '需要核对的，取消隐藏后重新校验'],
    ['—', '无表', 'A1', '没有指标表，未列入：某项目', '补上指标表'],
  ]);
  expect(grid(layout)[1]?.[0]).toContain('未读取 2');
});

test('a form that nobody has filled in yet is not passed over as one without findings', () => {
  const rows = ROWS.map((row) => row.map((value, column) => (column === 4 || column === 6 ? '' : value)));
  const blank = formSheet({
    rows,
    funds: ['年度资金总额', '', '', '', 10, '', ''],
    total: ['总分', '', '', '', '', 100, '', ''],
    grade: ['评分等级', ''],
  });
  const layout = layoutOf([blank]);
  const unfilled = listed(layout).filter((row) => row['类别'] === '待填写');
  expect(unfilled.map((row) => [row['单元格'], row['问题']])).toEqual([['E8', '还没填完：2 行指标填好 0 行。']]);
  expect(grid(layout)[1]?.[0]).toContain('待填写 1');
  expect(grid(layout).flat()).not.toContain('没有发现问题。');
});

test('nothing found: said in words, no empty table, and still known again', () => {
  const rows = [
    ['产出指标', '数量指标', '活动场次', '≥10场', '10场', 40, 40, ''],
    ['效益指标', '社会效益指标', '参与人次', '≥100人次', '100人次', 40, 40, ''],
    ['满意度指标', '服务对象满意度指标', '满意度', '≥90%', '95%', 10, 10, ''],
  ];
  const sheet = formSheet({ rows, funds: ['年度资金总额', 200, 200, 200, 10, 100, 10], total: ['总分', '', '', '', '', 100, 100, ''] });
  const { forms, ...rest } = assess(sheet, CENTRAL_2020, review);
  const layout = findingsLayout([{ ...rest, forms: forms.map((form) => ({ ...form, findings: [] })) }], [], CENTRAL_2020);
  if (layout === undefined) throw new Error('no list');
  expect(layout.tables).toEqual([]);
  expect(grid(layout).at(-1)?.[0]).toBe('没有发现问题。');
  expect(isOverview(snapshotOf(layout))).toBe(true);
});

test('without forms there is no list', () => {
  expect(findingsLayout([], [{ sheetName: '底稿', why: 'hidden' }], CENTRAL_2020)).toBeUndefined();
});

test('of thousands of findings each has its row, and the first two thousand their link', () => {
  const missed = Array.from({ length: 700 }, (_, index) => ['产出指标', '数量指标', `场次${index}`, '≥10场', '9场', 0.1, 0.09, '']);
  const layout = layoutOf(['一', '二', '三'].map((sheet) => formSheet({ sheet, project: sheet, rows: missed })));
  expect(listed(layout).length).toBeGreaterThan(2100);
  expect(layout.links).toHaveLength(2000);
});

test('it is never taken for a form, and typing into it is known for an edit', async () => {
  const sheet = snapshotOf(layoutOf(await readXlsx(workbookPath)));
  expect(readForms(sheet)).toMatchObject({ forms: [], questions: [] });
  expect(assess(sheet, CENTRAL_2020, review)).toMatchObject({ forms: [], problems: [{ kind: 'no-form' }] });
  expect([isOverview(sheet), isUntouched(sheet)]).toEqual([true, true]);
  const type = (rows: readonly (readonly unknown[])[]) =>
    rows.map((row, index) => row.map((value, column) => (index === 6 && column === 8 ? '已改' : value))) as SheetSnapshot['values'];
  expect(isUntouched({ ...sheet, values: type(sheet.values), formulas: type(sheet.formulas) })).toBe(false);
});
