// The rows of a table from its heading to its grade: which of them are told, and which cells nobody has read.
import { readForms } from '../../src/form/read-all';
import { addressOf, type CellValue } from '../../src/form/snapshot';
import { sheetOf } from './sheet';

type Row = readonly CellValue[];
const HEAD: readonly Row[] = [['项目支出绩效自评表'], ['(2024年度)'], ['项目名称', '某项目']];
const HEADING: Row = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
const FIRST: Row = ['产出指标', '数量指标', '培训场次', '≥10场', '11场', 60, 60];
const SECOND: Row = ['效益指标', '社会效益指标', '知晓率', '≥80%', '85%', 40, 40];
const TOTAL: Row = ['总分', '', '', '', '', 100, 100];

interface Read {
  readonly names: readonly string[];
  /** Cells that nobody has read, those that may matter with "!". */
  readonly passed: readonly string[];
  readonly told: readonly string[];
  readonly total: string | undefined;
  readonly printed: readonly string[];
}
function read(...rows: readonly Row[]): Read {
  const { forms, problems } = readForms(sheetOf([...HEAD, HEADING, ...rows]));
  expect(forms).toHaveLength(1);
  const [form] = forms;
  return {
    names: form?.indicators.map(({ name }) => name.text) ?? [],
    passed: (form?.passedOver ?? []).map((cell) => addressOf(cell) + (cell.mayMatter ? '!' : '')),
    told: problems.map(({ kind, text }) => `${kind} ${text ?? ''}`.trim()),
    total: form?.total?.text,
    printed: (form?.printedPoints ?? []).map(({ dimension, category, points }) => `${dimension}/${category ?? ''} ${points.toFixed()}`),
  };
}

test('a table in order', () => {
  expect(read(FIRST, SECOND, TOTAL, ['评分等级', '优'])).toEqual({
    names: ['培训场次', '知晓率'],
    passed: [],
    told: [],
    total: '100',
    printed: [],
  });
});

describe('notes between and below the rows', () => {
  test('a number of theirs under points or score may matter, a telephone number does not', () => {
    expect(read(FIRST, ['说明：甲', '', '', '', '', 20], SECOND, TOTAL).passed).toEqual(['F6!']);
    expect(read(FIRST, ['说明：甲', '', '', '', '', '', 20], SECOND, TOTAL).passed).toEqual(['G6!']);
    expect(read(FIRST, ['说明：甲', '', '', '', '', 100], SECOND, TOTAL).passed).toEqual(['F6!']);
    expect(read(FIRST, ['联系电话：', '', '', '', '', 83452211], SECOND, TOTAL).passed).toEqual([]);
    expect(read(FIRST, ['联系电话：', '', '', 20], SECOND, TOTAL).passed).toEqual([]);
    expect(read(FIRST, ['说明：甲', '', '', '', '', '见附件'], SECOND, TOTAL).passed).toEqual([]);
  });
  test('what fits nowhere is told; below a note only where it has points', () => {
    expect(read(FIRST, SECOND, ['', '', '', '', '', 20]).told).toEqual(['row-unplaced 20']);
    expect(read(FIRST, SECOND, ['说明：甲'], ['螺藕']).told).toEqual([]);
    expect(read(FIRST, SECOND, ['说明：甲'], ['', '', '', '', '', 20]).told).toEqual(['row-unplaced 20']);
  });
  test('a whole row below a note is a row', () => {
    expect(read(FIRST, ['说明：甲'], SECOND, TOTAL).names).toEqual(['培训场次', '知晓率']);
  });
});

describe('sums', () => {
  test('of a part of the table above further rows', () => {
    expect(read(FIRST, ['小计', '', '', '', '', 60, 60], SECOND, TOTAL)).toMatchObject({ total: '100', printed: [], passed: [], told: [] });
    // Its rows do not make it.
    expect(read(FIRST, ['小计', '', '', '', '', 50, 50], SECOND, TOTAL).printed).toEqual(['产出指标/ 50']);
    expect(read(FIRST, ['产出指标合计', '', '', '', '', 50, 50], SECOND, TOTAL).printed).toEqual(['产出指标/ 50']);
    expect(read(FIRST, ['数量指标合计', '', '', '', '', 50, 50], SECOND, TOTAL).printed).toEqual(['产出指标/数量指标 50']);
    expect(read(FIRST, SECOND, ['产出指标合计', '', '', '', '', 50, 50], TOTAL).printed).toEqual(['产出指标/ 50']);
  });
  test('words of the whole above further rows are none of the total', () => {
    expect(read(FIRST, ['合计', '', '', '', '', 60, 60], SECOND, TOTAL)).toMatchObject({ names: ['培训场次', '知晓率'], total: '100' });
    expect(read(FIRST, ['合计', '', '', '', '', 60, 60], SECOND).names).toEqual(['培训场次', '知晓率']);
  });
  test('指标合计 of 100 at the end is the total', () => {
    expect(read(FIRST, SECOND, ['指标合计', '', '', '', '', 100, 98]).total).toBe('98');
    expect(read(FIRST, SECOND, ['指标合计', '', '', '', '', 90, 88]).total).toBeUndefined();
  });
  test('a number beside a sum that was read does not matter, one instead of it does', () => {
    expect(read(FIRST, SECOND, ['总分', '', '', 98, '', 100, '']).passed).toEqual(['D7!']);
    expect(read(FIRST, SECOND, [1, '总分', '', '', '', 100, 98]).passed).toEqual([]);
    expect(read(FIRST, SECOND, ['总分', '总分', '总分', '', '', 100, 98]).passed).toEqual([]);
  });
});

describe('below the total', () => {
  test("what looks like one more indicator is told, all else is the paper's", () => {
    expect(read(FIRST, SECOND, TOTAL, ['', '', '宣传', '≥5次', '6次']).told).toEqual(['row-unplaced 宣传 ≥5次 6次']);
    expect(read(FIRST, SECOND, TOTAL, ['', '', '宣传', '完善', '完成']).told).toEqual(['row-unplaced 宣传 完善 完成']);
    for (const values of [
      ['≥5次', ''],
      ['', '6次'],
      ['≥5次', '螺藕'],
      ['5次左右', '6次'],
    ]) {
      expect(read(FIRST, SECOND, TOTAL, ['', '', '宣传', ...values]).told).toEqual([]);
    }
    expect(read(FIRST, SECOND, TOTAL, ['', '', '', '≥5次', '6次']).told).toEqual([]);
  });
});

describe('points in a row of their own', () => {
  test("above their rows they are a level's; where the rows do not make them the row is told", () => {
    const row: Row = ['', '', '培训场次', '≥10场', '11场', 60, 60];
    expect(read(['产出指标', '', '', '', '', 60], row, SECOND, TOTAL).printed).toEqual(['产出指标/ 60']);
    expect(read(['产出指标', '', '', '', '', 50], row, SECOND, TOTAL)).toMatchObject({ printed: [], told: ['row-unplaced 产出指标 50'] });
  });
  test('in the heading of the level they are printed once', () => {
    const rows: readonly Row[] = [
      ['产出指标(60分)', '数量指标(60分)', '培训场次', '≥10场', '11场', 30, 30],
      ['产出指标(60分)', '数量指标(60分)', '宣传次数', '≥10次', '11次', 30, 30],
    ];
    expect(read(...rows, SECOND, TOTAL).printed).toEqual(['产出指标/ 60', '产出指标/数量指标 60']);
  });
});

test('rows of the template are rows, in whatever column they begin', () => {
  expect(read(FIRST, ['', '', '……'], ['……'], SECOND, TOTAL)).toMatchObject({
    names: ['培训场次', '……', '……', '知晓率'],
    passed: [],
    told: [],
  });
});
