// The guard of 一键重算: what rests on the whole form stays as it is while the whole is not there or does not add up.
import { addressOf, type CellValue } from '../../src/form/snapshot';
import { assess } from '../../src/plan/assessment';
import { planRecalculation } from '../../src/plan/recalculation';
import { review } from '../../src/review/review';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { snapshotOf } from './books';

type Row = readonly CellValue[];

/** 90 of 100 spent; the rate stands in G, the points in F, the score in H. */
const funds = (points: CellValue, score: CellValue = '', rate: CellValue = 90): readonly Row[] => [
  ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['', '年度资金总额', 100, 100, 90, points, rate, score],
];
const HEADING: Row = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'];
/** A row that met its target: points in F, score in G. */
const row = (name: string, points: CellValue, score: CellValue = points): Row => [
  '产出指标',
  '数量指标',
  name,
  '≥10场',
  '12场',
  points,
  score,
];
const total = (points: CellValue = '', score: CellValue = ''): readonly Row[] => [
  ['总分', '', '', '', '', points, score],
  ['评分等级', ''],
];

/** The funds' line is row 4, the first row of the table row 6 when the form has funds, row 4 when it has none. */
function sheetOf(...parts: readonly (readonly Row[])[]): ReturnType<typeof snapshotOf> {
  const rows = [['项目支出绩效自评表'], ['项目名称', '某项目', '主管部门', '某局', '实施单位', '某中心'], ...parts.flat()];
  return snapshotOf(rows.map((cells) => Array.from({ length: 18 }, (_, column) => cells[column] ?? '')));
}

interface Result {
  readonly writes: readonly string[];
  readonly held: readonly unknown[];
  readonly findings: readonly string[];
  readonly says: readonly string[];
}

function recalculated(sheet: ReturnType<typeof snapshotOf>): Result {
  const before = assess(sheet, CENTRAL_2020, review);
  const { plan, heldBack } = planRecalculation(before, CENTRAL_2020, review);
  const findings = before.forms.flatMap((form) => form.findings);
  return {
    writes: plan.edits.map(({ what, cell, to }) => `${what} ${addressOf(cell)} ${to.kind === 'constant' ? to.value : ''}`),
    held: heldBack.map(({ why }) =>
      why.kind === 'points'
        ? `points ${why.sum.toFixed()}${why.cell ? ` ${addressOf(why.cell)}` : ''}`
        : why.kind === 'no-points'
          ? why.kind
          : `${why.kind} ${why.cells.map(addressOf).join(' ')}`,
    ),
    findings: findings.map(({ rule, cell }) => `${rule} ${addressOf(cell)}`),
    says: findings.filter(({ rule }) => rule === 'points-total').map(({ says }) => says['zh-CN']),
  };
}
const OF_THE_WHOLE = /^(?:executionScore|totalPoints|total|grade) /;
/** Their sentences hold numbers of the whole. */
const MISLEADING = /^(?:execution-score|total-score|total-missing|grade-wrong|grade-missing) /;

test('a form that adds up: all of it is written', () => {
  const { writes, held } = recalculated(sheetOf(funds(10), [HEADING, row('培训场次', 60, ''), row('宣传场次', 30)], total()));
  expect(writes).toEqual(['executionScore H4 9', 'score G6 60', 'totalPoints F8 100', 'total G8 99', 'grade B9 优']);
  expect(held).toEqual([]);
});

describe('points that cannot be right', () => {
  const rows = (...points: readonly CellValue[]): readonly Row[] => [
    HEADING,
    ...points.map((each, index) => row(`场次${'甲乙丙丁戊己庚辛'[index] ?? ''}`, each)),
  ];
  test.each<[string, ReturnType<typeof snapshotOf>, string, string]>([
    ['190: 100 printed for the 10 of execution', sheetOf(funds(100, 10), rows(20, 30, 40), total(100, 100)), 'points 190 F4', 'F4'],
    ['the same with blank results', sheetOf(funds(100), rows(20, 30, 40), total()), 'points 190 F4', 'F4'],
    ['110: the 20 of another rule set', sheetOf(funds(20, 18), rows(50, 40), total(100, 99)), 'points 110 F4', 'F4'],
    ['91: 1 printed for 10', sheetOf(funds(1, 9), rows(50, 40), total(100, 99)), 'points 91 F4', 'F4'],
    ['95: one 5 among tens', sheetOf(funds(10, 9), rows(10, 10, 5, 30, 30), total(100, 99)), 'points 95 F8', 'F8'],
    ['105: one 15 among tens', sheetOf(funds(10, 9), rows(10, 15, 10, 30, 30), total(100, 99)), 'points 105 F7', 'F7'],
    ['280: a row of 200 among twenties', sheetOf(funds(10, 9), rows(20, 20, 200, 30), total(100, 99)), 'points 280 F8', 'F8'],
    ['95: two cells could be meant', sheetOf(funds(10, 9), rows(10, 10, 5, 5, 55), total(100, 99)), 'points 95', 'F11'],
    ['95: no usual number makes it right', sheetOf(funds(10, 9), rows(45, 40), total(100, 99)), 'points 95', 'F8'],
    ['90: no points of execution are printed', sheetOf(rows(20, 20, 10, 40), total(100, 99)), 'points 90', 'F8'],
    ['90: the funds print none', sheetOf(funds('-', '-'), rows(20, 20, 30, 20), total(100, 99)), 'points 90', 'F10'],
    ['110: indicators of 100 beside 10 of execution', sheetOf(funds(10, 9), rows(50, 50), total(100, 99)), 'points 110', 'F8'],
    ['30: no total row', sheetOf(funds(10), rows(10, 10), [['评分等级', '']]), 'points 30', 'F7'],
  ])('%s', (_, sheet, why, cell) => {
    const { writes, held, findings } = recalculated(sheet);
    expect(held).toEqual([why]);
    expect(writes.filter((write) => OF_THE_WHOLE.test(write))).toEqual([]);
    expect(findings).toContain(`points-total ${cell}`);
    expect(findings.filter((finding) => MISLEADING.test(finding))).toEqual([]);
  });

  test('the sentence says what to do with the one cell, and what waits for it', () => {
    const { says } = recalculated(sheetOf(funds(100, 10), rows(20, 30, 40), total(100, 100)));
    expect(says).toEqual([
      '各项分值（含预算执行）合计 190.00 分，应为 100 分。这里的分值 100 改为 10 即合计 100 分，请先核对这一处。更正之前，预算执行得分、分值合计、总分和评分等级不改写。',
    ]);
  });

  test('points of execution that were not read are what is lacking, and no row is blamed', () => {
    const { held, says } = recalculated(sheetOf(rows(20, 20, 20, 30), total(100, 99)));
    expect([held, says]).toEqual([
      ['points 90'],
      [expect.stringContaining('没有读到预算执行的分值，所缺正是这 10 分，请核对资金栏。更正之前')],
    ]);
  });

  test('scores that rest on their own row are written, and rates', () => {
    const sheet = sheetOf(funds(100, '', ''), [HEADING, row('培训场次', 60, 12), row('宣传场次', 30, '')], total(100, 77));
    expect(recalculated(sheet).writes).toEqual(['executionRate G4 90', 'score G6 60', 'score G7 30']);
  });

  test('of one form leave the form beside it alone', () => {
    const left = [...funds(100, 10), ...rows(60, 30), ...total(100, 100)];
    const right = [...funds(10, ''), ...rows(60, 30), ...total(100, '')];
    const both = left.map((cells, index) => [...Array.from({ length: 9 }, (_, column) => cells[column] ?? ''), ...(right[index] ?? [])]);
    const sheet = sheetOf(both);
    const head: Row = ['项目支出绩效自评表', '', '', '', '', '', '', '', '', '项目支出绩效自评表'];
    const grid = snapshotOf([head.concat(Array<CellValue>(8).fill('')), ...sheet.values.slice(1)]);
    const { writes, held } = recalculated(grid);
    expect(held).toEqual(['points 190 F4']);
    expect(writes).toEqual(['executionScore Q4 9', 'total P8 99', 'grade K9 优']);
  });
});

describe('points that are sound', () => {
  test.each<[string, ReturnType<typeof snapshotOf>, readonly string[]]>([
    [
      '20 of execution and 80 of the rows',
      sheetOf(funds(20), [HEADING, row('培训场次', 50), row('宣传场次', 30)], total()),
      ['executionScore H4 18', 'totalPoints F8 100', 'total G8 98', 'grade B9 优'],
    ],
    [
      '100 of the rows where the funds print none',
      sheetOf(funds('', ''), [HEADING, row('培训场次', 70), row('宣传场次', 30)], total()),
      ['totalPoints F8 100', 'total G8 100', 'grade B9 优'],
    ],
    [
      '100 of the rows without funds',
      sheetOf([HEADING, row('培训场次', 70), row('宣传场次', 30)], total()),
      ['totalPoints F6 100', 'total G6 100', 'grade B7 优'],
    ],
    [
      'three thirds',
      sheetOf(funds('-', '-'), [HEADING, row('甲场次', 33.3333), row('乙场次', 33.3333), row('丙场次', 33.3333)], [['评分等级', '']]),
      ['grade B9 优'],
    ],
    [
      'sub-rows without points',
      sheetOf(funds(10, 9), [HEADING, row('培训场次', 60), row('其中：线上', '', ''), row('宣传场次', 30)], total(100)),
      ['total G9 99', 'grade B10 优'],
    ],
    [
      'numbered rows that share the points of their parent',
      sheetOf(
        funds(10, 9),
        [
          HEADING,
          ['产出指标', '数量指标', '培训', '', '', 60, 60],
          row('1、线上场次', '', ''),
          row('2、线下场次', '', ''),
          row('宣传场次', 30),
        ],
        total(100),
      ),
      ['total G10 99', 'grade B11 优'],
    ],
  ])('%s', (_, sheet, expected) => {
    const { writes, held } = recalculated(sheet);
    expect(held).toEqual([]);
    expect(writes).toEqual(expected);
  });
});

describe('a 分值 that is left empty', () => {
  test('holds the results back, and is named', () => {
    const sheet = sheetOf(funds(10), [HEADING, row('培训场次', 60), row('宣传场次', '', '')], total(100, 99));
    const { writes, held, findings } = recalculated(sheet);
    expect([writes, held]).toEqual([[], ['points 70 F7']]);
    expect(findings).toContain('points-total F8');
  });
  test('beside 100 points: an objection at the row', () => {
    const sheet = sheetOf(funds(10, 9), [HEADING, row('培训场次', 60), row('繁育面积', '', ''), row('宣传场次', 30)], total());
    const { writes, held, findings } = recalculated(sheet);
    expect([writes, held]).toEqual([[], ['points 100 F7']]);
    expect(findings).toContain('points-invalid F7');
  });
  test('as a dash beside a score: the row is scored or it is not', () => {
    const sheet = sheetOf(funds(10, 9), [HEADING, row('培训场次', 60), row('宣传场次', '-', 5), row('宣传人次', 30)], total(100, 99));
    const { writes, held } = recalculated(sheet);
    expect([writes, held]).toEqual([[], ['points 100 F7']]);
  });
  test('in every row: a form just begun, whose execution is scored', () => {
    const sheet = sheetOf(funds(10), [HEADING, row('培训场次', ''), row('宣传场次', '')], total());
    const { writes, held, findings } = recalculated(sheet);
    expect([writes, held]).toEqual([['executionScore H4 9'], []]);
    expect(findings).toEqual(expect.arrayContaining(['points-total F8', 'execution-score H4', 'total-missing G8', 'grade-missing B9']));
  });
  test('in every row beside 100 of execution: nothing is scored', () => {
    const { writes, held } = recalculated(sheetOf(funds(100), [HEADING, row('培训场次', ''), row('宣传场次', '')], total()));
    expect([writes, held]).toEqual([[], ['points 100']]);
  });
});

describe('something that could not be read', () => {
  const lost: Row = ['', '', '', '', '', '', '', '', '另有一项'];
  test('inside the form', () => {
    const sheet = sheetOf(funds(10), [HEADING, row('培训场次', 60, ''), lost, row('宣传场次', 30)], total());
    expect(assess(sheet, CENTRAL_2020, review).problems).toMatchObject([{ kind: 'row-unplaced', cell: { row: 6, column: 8 } }]);
    const { writes, held } = recalculated(sheet);
    expect([writes, held]).toEqual([['score G6 60'], ['unread I7']]);
  });
  test('a title without its table, below a form that has no total row', () => {
    const rest: Row[] = [[], ['绩效自评表'], ['项目名称', '某项目']];
    const whole = [HEADING, row('培训场次', 60), row('宣传场次', 30)];
    expect(recalculated(sheetOf(funds(10), whole, rest))).toMatchObject({ writes: [], held: ['unread A9'] });
    // Below a total row it is nothing of this form's.
    expect(recalculated(sheetOf(funds(10), whole, total(), rest))).toMatchObject({ held: [] });
  });
});

/** The funds' line is row 4, the rows of the table 6 to 9, what follows begins in row 10. */
describe('points that are full, and yet the whole is in doubt', () => {
  const level = (dimension: string, name: string, points: number): Row => [dimension, '数量指标', name, '≥10场', '12场', points, points];
  const rows = (output = '产出指标', benefit = '效益指标'): readonly Row[] => [
    HEADING,
    level(output, '培训场次', 20),
    level(output, '宣传场次', 30),
    level(benefit, '受益场次', 30),
    level('满意度指标', '回访场次', 10),
  ];
  const last = (label: string, points: CellValue, score: CellValue, grade: CellValue = ''): readonly Row[] => [
    [label, '', '', '', '', points, score],
    ['评分等级', grade],
  ];
  const isWhole = (writes: readonly string[]): readonly string[] => writes.filter((write) => OF_THE_WHOLE.test(write));

  test.each<[string, readonly Row[], string]>([
    ['a 合计 that adds up the rows alone', last('合计', 90, 90), 'rows-alone G10'],
    ['one with a grade', last('合计', 90, 90, '优'), 'rows-alone G10'],
    ['a 合计 without its points', last('合计', '', 90), 'rows-alone G10'],
    ['a 合计 with its points alone', last('合计', 90, ''), 'rows-alone G10'],
    ['a 总分 of the points of the rows', last('总分', 90, 90), 'printed F10'],
    ['a 自评总分 of 90 without a score', last('自评总分', 90, ''), 'printed F10'],
  ])('%s', (_, foot, why) => {
    const { writes, held } = recalculated(sheetOf(funds(10, ''), rows(), foot));
    expect([isWhole(writes), held]).toEqual([[], [why]]);
  });

  test.each(['指标合计', '小计'])('a lone %s is a part by its words, and stays', (label) => {
    const { writes } = recalculated(sheetOf(funds(10, 9), rows(), last(label, 90, 90, '优')));
    expect(writes).toEqual([]);
  });

  test('what the rows alone add up to is no wrong total, and no wrong points', () => {
    const { findings } = recalculated(sheetOf(funds(10, 9), rows(), last('合计', 90, 90, '优')));
    expect(findings.filter((finding) => /^(?:points-total|total-|grade-)/.test(finding))).toEqual([]);
  });

  test('above a 总分 it is a part, and the total is written', () => {
    const { writes, held } = recalculated(sheetOf(funds(10, 9), rows(), [last('合计', 90, 90)[0] ?? []], total(100)));
    expect([writes, held]).toEqual([['total G11 99', 'grade B12 优'], []]);
  });

  test.each<[string, readonly Row[], readonly string[]]>([
    ['a 合计 of 100 is the total', last('合计', 100, 77), ['total G10 99', 'grade B11 优']],
    ['a 合计 of nothing yet too', last('合计', '', ''), ['totalPoints F10 100', 'total G10 99', 'grade B11 优']],
  ])('%s', (_, foot, expected) => {
    expect(recalculated(sheetOf(funds(10, 9), rows(), foot))).toMatchObject({ writes: expected, held: [] });
  });

  test('a score merged over both columns that is the sum of all scores is the total', () => {
    const scores = [HEADING, ['产出指标', '数量指标', '培训场次', '≥10场', '9场', 90, 81, '因故']];
    const { writes, held } = recalculated(sheetOf(funds(10, 9), scores, last('合计', 90, '')));
    expect([writes, held]).toEqual([['grade B8 优'], []]);
  });

  test.each<[string, readonly Row[], readonly Row[], string]>([
    ['a heading prints other points than its rows have', funds(10, ''), rows('产出指标（60分）'), 'printed A6'],
    ['two headings do', funds(10, ''), rows('产出指标（60分）', '效益指标（20分）'), 'printed A6 A8'],
    [
      'the fund block prints 20 above its 10',
      [['项目资金（20分）', ...(funds(10)[0] ?? []).slice(1)], funds(10)[1] ?? []],
      rows(),
      'printed A3',
    ],
  ])('%s', (_, block, table, why) => {
    const { writes, held } = recalculated(sheetOf(block, table, total(100)));
    expect([isWhole(writes), held]).toEqual([[], [why]]);
  });

  test('headings that print what their rows have hold nothing back', () => {
    expect(recalculated(sheetOf(funds(10, 9), rows('产出指标（50分）', '效益指标（30分）'), total(100)))).toMatchObject({ held: [] });
  });

  describe('by its funds', () => {
    const line = (label: string, budget: number, executed: number): Row => [
      '',
      label,
      budget,
      budget,
      executed,
      '-',
      (executed / budget) * 100,
      '-',
    ];
    test('two lines of 年度资金总额', () => {
      const { writes, held } = recalculated(sheetOf([...funds(10), line('年度资金总额', 120, 60)], rows(), total(100)));
      expect([isWhole(writes), held]).toEqual([[], ['funds C5']]);
    });
    test('a 合计 that the lines above it make is no second total', () => {
      const block = [...funds(10, 9), line('财政拨款', 70, 63), line('其他资金', 30, 27)];
      expect(recalculated(sheetOf(block, rows(), total(100)))).toMatchObject({ held: [] });
    });
    test.each([
      ['right below the total', []],
      ['after a blank row', [[]]],
    ])('a second block %s', (_, gap) => {
      const { writes, held } = recalculated(sheetOf(funds(10), rows(), [['总分', '', '', '', '', 100, '']], gap, funds(10)));
      expect([isWhole(writes), held]).toEqual([[], [`funds A${11 + gap.length}`]]);
    });
    test('a block below is that of the form above it, not of one further up', () => {
      const first = [...funds(10, 9), ...rows(), ...total(100, 99)];
      const second: readonly Row[] = [['项目支出绩效自评表'], ...funds(10, 9), ...rows(), ...total(100, '')];
      const { held } = recalculated(sheetOf(first, second, funds(10)));
      expect(held).toEqual(['funds A22']);
    });
  });
});
