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
    expect(passed(...HEAD, ['项目投入', '', 278.4, 264.48, 95], HEADING, FIRST, SECOND, TOTAL)).toEqual(['D4!', 'E4!']);
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
