// Cells of a form that are no field and nothing known are listed, and those that may matter hold the results back.
import type { CellValue } from '../../src/form/snapshot';
import { addressOf } from '../../src/form/snapshot';
import { readForms } from '../../src/form/read-all';
import { sheetOf } from './sheet';

type Row = readonly CellValue[];
const FUNDS: readonly Row[] = [
  ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['', '年度资金总额', 278.4, 278.4, 264.48, 10, 95, 9.5],
];
const HEADING: Row = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'];
const FIRST: Row = ['产出指标', '数量指标', '培训场次', '≥10场', '11场', 60, 60, ''];
const SECOND: Row = ['效益指标', '社会效益指标', '知晓率', '≥80%', '85%', 30, 30, ''];
const TOTAL: Row = ['总分', '', '', '', '', 100, 99.5];
const HEAD: readonly Row[] = [['项目支出绩效自评表'], ['(2024年度)'], ['项目名称', '某项目', '主管部门', '某局', '实施单位', '某中心']];

/** The addresses, those that may matter with "!". */
function passed(...rows: readonly Row[]): readonly string[] {
  const { forms } = readForms(sheetOf(rows));
  expect(forms).toHaveLength(1);
  return (forms[0]?.passedOver ?? []).map((cell) => addressOf(cell) + (cell.mayMatter ? '!' : ''));
}

test('a form in order passes nothing over', () => {
  const rest: readonly Row[] = [['评分等级', '优'], ['填报人：张三', '', '', '联系电话：', 83452211], ['注：本表一式三份']];
  expect(passed(...HEAD, ...FUNDS, HEADING, FIRST, SECOND, TOTAL, ...rest)).toEqual([]);
});

describe('in the table', () => {
  const wider = (row: Row, cell: CellValue): Row => [...row.slice(0, 5), cell, ...row.slice(5)];
  const table = (heading: string, first: CellValue, second: CellValue = ''): readonly string[] =>
    passed(...HEAD, ...FUNDS, wider(HEADING, heading), wider(FIRST, first), wider(SECOND, second), wider(TOTAL, ''));

  test('a number under no heading may matter, words do not', () => {
    expect(table('', 7)).toEqual(['F7!']);
    expect(table('', '7')).toEqual(['F7!']);
    expect(table('', '见附件', '同上')).toEqual(['F7', 'F8']);
  });
  test('a text merged over its neighbour is the same text', () => {
    expect(table('', '11场', '85%')).toEqual([]);
  });
  test('columns that are known for something else are no news', () => {
    expect(table('备注', '见附件')).toEqual([]);
    expect(table('复核分', 60, 30)).toEqual([]);
  });
  test('a remark beside the table does not matter', () => {
    expect(passed(...HEAD, ...FUNDS, HEADING, [...FIRST, '', '核对无误', 3], SECOND, TOTAL)).toEqual(['J7', 'K7']);
  });
  test('a level in a column that was taken for none', () => {
    const levels = (row: Row, level: CellValue): Row => [...row.slice(1), level];
    const table = [levels(HEADING, '归属'), levels(FIRST, '产出指标'), levels(SECOND, '效益指标'), levels(TOTAL, '')];
    expect(passed(...HEAD, ...table)).toEqual(['H5', 'H6']);
  });
  test('what stands beside a sum or a grade', () => {
    const sum: Row = ['产出指标小计', '', '', '', '', 60, 60, '', '', '核对'];
    expect(passed(...HEAD, ...FUNDS, HEADING, FIRST, sum, SECOND, TOTAL)).toEqual(['J8']);
    expect(passed(...HEAD, ...FUNDS, HEADING, FIRST, SECOND, [...TOTAL, '', '', '待复核'])).toEqual(['J9']);
  });
  test('a text below a note that is no row of the table', () => {
    const note: Row = ['注：以上为产出指标'];
    expect(passed(...HEAD, ...FUNDS, HEADING, FIRST, note, ['', '', '', '', '', '另附'], SECOND, TOTAL)).toEqual(['F9']);
  });
  test('far to the right and far down', () => {
    const far = Array.from({ length: 40 }, (): CellValue => '');
    expect(passed(...Array.from({ length: 1200 }, (): Row => ['']), ...HEAD, HEADING, [...FIRST, ...far, '核对'], SECOND, TOTAL)).toEqual([
      'AW1205',
    ]);
  });
  test('the number of a row is its number', () => {
    const numbered = (row: Row, number: CellValue): Row => [number, ...row];
    expect(passed(...HEAD, numbered(HEADING, '序号'), numbered(FIRST, 1), numbered(SECOND, 2), numbered(TOTAL, ''))).toEqual([]);
  });
});

describe('around the table', () => {
  test('numbers of a total row that has them elsewhere', () => {
    expect(passed(...HEAD, ...FUNDS, HEADING, FIRST, SECOND, ['总分', '', '', 100, 99.5])).toEqual(['D9!', 'E9!']);
    expect(passed(...HEAD, ...FUNDS, HEADING, FIRST, SECOND, ['总分', '', '', '', '', 100, 99.5, 3])).toEqual([]);
  });
  test('points in a row that looks like a note', () => {
    expect(passed(...HEAD, ...FUNDS, HEADING, FIRST, ['说明：另有一项', '', '', '', '', 5, 5], SECOND, TOTAL)).toEqual(['F8!', 'G8!']);
  });
  test('a row of numbers above the table is a block that was not read', () => {
    expect(passed(...HEAD, ['项目投入', '', 278.4, 264.48, 95], HEADING, FIRST, SECOND, TOTAL)).toEqual(['A4', 'C4!', 'D4!', 'E4!']);
  });
  test('lines that no block has, above the table and between the blocks', () => {
    const lost: Row = ['经费使用小结', '按计划使用,结余交回'];
    const two: Row = ['绩效考核指标说明', '共两项', '另见附表'];
    expect(passed(...HEAD, lost, ...FUNDS, two, HEADING, FIRST, SECOND, TOTAL)).toEqual(['A4', 'B4', 'A7', 'B7', 'C7']);
  });
  test('what every head may have is no news', () => {
    const head: readonly Row[] = [
      ['附件2', '', '', '', '', '', '单位：万元'],
      ['填报单位（盖章）：某中心', '', '', '', '填报日期：2025年3月10日'],
      ['项目负责人', '某人', '', '联系电话', 83452211, '', '项目类型', '延续性项目 □', '一次性项目 √'],
      ['项目起止时间', '2024年1月', '至', '2024年12月', '立项依据', '某发〔2023〕5号', '备注', '无'],
      ['(本表由项目单位填写)'],
    ];
    expect(passed(...HEAD, ...head, ...FUNDS, HEADING, FIRST, SECOND, TOTAL)).toEqual([]);
  });
  test('a label has one value; what stands behind that is another text', () => {
    expect(passed(...HEAD, ['项目负责人', '某人', '改由某处管理'], HEADING, FIRST, SECOND, TOTAL)).toEqual(['C4']);
  });
  test('a block of indicators that stands above the heading of the others', () => {
    const lost: Row = ['产出', '数量', '编制图集', '6册', '7册', 10, 10];
    expect(passed(...HEAD, ...FUNDS, lost, HEADING, FIRST, SECOND, TOTAL)).toEqual(['A6', 'B6', 'C6', 'D6', 'E6', 'F6!', 'G6!']);
  });
  test('a total in the head that the one below the table makes idle', () => {
    expect(passed(...HEAD, ['自评总分', 99.5], HEADING, FIRST, SECOND, TOTAL)).toEqual(['A4', 'B4']);
    expect(passed(...HEAD, ['自评总分', 99.5, '自评等级', '优'], HEADING, FIRST, SECOND)).toEqual([]);
  });
  test('a remark beside the amounts', () => {
    const [heading = [], line = []] = FUNDS;
    expect(passed(...HEAD, heading, [...line, '结余交回'], HEADING, FIRST, SECOND, TOTAL)).toEqual(['I5']);
  });
  test('a number behind its words is one of the head', () => {
    expect(passed(...HEAD, ['项目编码', 310000, '项目总投资', 278.4], HEADING, FIRST, SECOND, TOTAL)).toEqual([]);
  });
  test('an amount of the funds under no heading', () => {
    const [heading = [], line = []] = FUNDS;
    const wide = [
      [...heading.slice(0, 5), '', ...heading.slice(5)],
      [...line.slice(0, 5), 13.92, ...line.slice(5)],
    ];
    expect(passed(...HEAD, ...wide, HEADING, FIRST, SECOND, TOTAL)).toEqual(['F5!']);
  });
});
