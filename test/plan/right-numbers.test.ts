// Numbers that are right stay, and none is written from a target or a score that may be meant otherwise.
import { addressOf, type CellValue } from '../../src/form/snapshot';
import { assess } from '../../src/plan/assessment';
import { planRecalculation } from '../../src/plan/recalculation';
import { review } from '../../src/review/review';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { snapshotOf } from './books';

type Row = readonly CellValue[];

const HEADING: Row = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'];
const WITH_ADJUSTED: Row = ['一级指标', '二级指标', '三级指标', '年初指标值', '实际完成值', '分值', '得分', '调整指标值'];

interface Written {
  readonly heading?: Row;
  readonly executed?: number;
  readonly rate?: CellValue;
  readonly executionScore?: CellValue;
  readonly rows: readonly Row[];
  readonly total?: CellValue;
}

interface Result {
  readonly writes: readonly string[];
  /** The rules that object to a row of the table, a rule once. */
  readonly rules: readonly string[];
}

function recalculated({ heading = HEADING, executed = 95, rate = '95%', executionScore = 9.5, rows, total = '' }: Written): Result {
  const cells: readonly Row[] = [
    ['项目支出绩效自评表（2024年度）'],
    ['项目名称', '某项目', '主管部门', '某局', '实施单位', '某中心'],
    ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['', '年度资金总额', 100, 100, executed, 10, rate, executionScore],
    heading,
    ...rows,
    ['总分', '', '', '', '', 100, total],
  ];
  const sheet = snapshotOf(cells.map((row) => Array.from({ length: 9 }, (_, column) => row[column] ?? '')));
  const before = assess(sheet, CENTRAL_2020, review);
  const { plan } = planRecalculation(before, CENTRAL_2020, review);
  return {
    writes: plan.edits.map(({ what, cell, to }) => `${what} ${addressOf(cell)} ${to.kind === 'constant' ? to.value : ''}`),
    rules: [
      ...new Set(
        before.forms
          .flatMap(({ findings }) => findings)
          .filter(({ cell }) => cell.row === 5)
          .map(({ rule }) => rule),
      ),
    ],
  };
}

/** What becomes of the score of a row of 90 points, and what is said of the row. */
const scored = (
  name: string,
  target: CellValue,
  actual: CellValue,
  score: CellValue = 90,
  more: Partial<Written> = {},
  adjusted: CellValue = '',
): Result =>
  recalculated({ rows: [['产出指标', '质量指标', name, target, actual, 90, score, adjusted]], total: Number(score) + 9.5, ...more });

describe('a full execution score at 99.21 %', () => {
  const execution = { executed: 99.21, rate: '99.21%', executionScore: 10 };
  const rowOf = (actual: string, score: CellValue): Row => ['产出指标', '数量指标', '培训人次', '≥95人', actual, 90, score, '三人请假'];
  test('among whole scores: the form may score in whole points', () => {
    expect(recalculated({ ...execution, rows: [rowOf('96人', 90)], total: 100 }).writes).toEqual([]);
  });
  test.each<[string, CellValue, CellValue]>([
    ['a row shows', 86.21, 96.21],
    ['the total shows', 86, 96.5],
  ])('beside decimals that %s, 9.92 is due', (_, score, total) => {
    expect(recalculated({ ...execution, rows: [rowOf('91人', score)], total }).writes).toContain('executionScore H4 9.92');
  });
  test('beside one decimal it is held against one decimal', () => {
    const near = { executed: 99.96, rate: '99.96%', executionScore: 10 };
    expect(recalculated({ ...near, rows: [rowOf('91人', 86.2)], total: 96.2 }).writes).not.toContain('executionScore H4 10');
    expect(recalculated({ ...execution, rows: [rowOf('91人', 86.2)], total: 96.2 }).writes).toContain('executionScore H4 9.92');
  });
});

describe('a limit both ways', () => {
  test.each(['±5%', '±5%以内', '≤±5%', '不超过±5%', '控制在±5%以内', '偏差±5%'])('%s', (target) => {
    expect(scored('成本偏差', target, '-4%', '').writes).toContain('score G6 90');
    // Beyond it on either side nobody knows by how much.
    for (const actual of ['-6%', '8%'])
      expect(scored('成本偏差', target, actual, '').writes.filter((write) => write.startsWith('score'))).toEqual([]);
  });
});

describe('terms', () => {
  test.each([
    ['2023-2024年', '2024年'],
    ['2023年-2024年', '2024年12月'],
    ['2023-2024年', '2023-2024年'],
    ['Q4', '11月'],
    ['2024年Q3', '第三季度'],
  ])('%s is kept by %s', (target, actual) => {
    expect(scored('完成时间', target, actual, '').writes).toContain('score G6 90');
  });
  test.each<[string, CellValue]>([
    ['2023-2024年', 2],
    ['2023—2024', 2],
    ['2023-2024', 2024],
    ['春节前', '1月'],
    ['每月10日前', '每月12日'],
    ['每月10日', '每月12日'],
  ])('nothing is computed from %s beside %s', (target, actual) => {
    for (const score of [90, 40]) expect(scored('报送时间', target, actual, score).writes).toEqual([]);
  });
  test.each([
    ['2023-2024年', '2025年'],
    ['Q3', 'Q4'],
  ])('%s is missed by %s', (target, actual) => {
    expect(scored('完成时间', target, actual, 90).rules).toContain('score-band');
  });
});

test.each([
  ['≥1T', '500G'],
  ['≥1TB', '1024GB'],
  ['≥2TB', '2000GB'],
  ['每日1次', '365次'],
  ['≥1次/日', '300次'],
])('%s and %s are not compared, and this is said', (target, actual) => {
  for (const score of [90, 40]) {
    const { writes, rules } = scored('存储巡查', target, actual, score);
    expect([writes, rules]).toEqual([[], expect.arrayContaining(['unit-mismatch'])]);
  }
});

describe('an adjusted target', () => {
  const adjusted = (initial: string, change: CellValue, actual: string, score: CellValue): Result =>
    scored('培训场次', initial, actual, score, { heading: WITH_ADJUSTED }, change);
  test.each<CellValue>([0, '0', '-2', '+2', '-2场', '0场'])('%s beside ≥10场 may be by how much: nothing is computed', (change) => {
    for (const score of [90, 72]) {
      const { writes, rules } = adjusted('≥10场', change, '8场', score);
      expect([writes, rules]).toEqual([[], expect.arrayContaining(['value-unreadable'])]);
    }
  });
  test('of faults 0 is a target', () => {
    expect(adjusted('≤2起', '0起', '0起', '').writes).toContain('score G6 90');
  });
  test('of 8场 counts', () => {
    expect(adjusted('≥10场', '≥8场', '8场', 90).writes).toEqual([]);
  });
  test.each(['≥10场（调整为≥8场）', '10场，年中调减至8场', '由10场调整为8场'])('in the same cell counts: %s', (target) => {
    expect(scored('培训场次', target, '8场', 90).writes).toEqual([]);
    expect(scored('培训场次', target, '4场', '').writes).toContain('score G6 45');
  });
});
