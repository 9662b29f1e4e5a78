// One row of the table as an Indicator: what its columns say of one another, and which cells are its own.
import type { Actual, Indicator, Target } from '../../src/form/form';
import { HEAD, onlyForm } from './reading';

const LEVELS = '一级指标 | 二级指标 | 三级指标';
const COLUMNS = '年度指标值 | 实际完成值 | 分值 | 得分';

const formOf = (columns: string, ...lines: readonly string[]) => onlyForm(`${HEAD}${LEVELS} | ${columns}\n${lines.join('\n')}\n`);
function rowOf(columns: string, line: string, group = '产出指标 | 数量指标'): Indicator {
  const [row] = formOf(columns, `${group} | ${line}`).indicators;
  if (!row) throw new Error('no row');
  return row;
}

function targetIn(target: Target): string {
  if (target.kind !== 'bound') return target.kind;
  return `${target.signWritten ? '' : 'bare '}${target.sign} ${target.quantity.value.toFixed()} ${target.quantity.unit}`.trim();
}
function actualIn(actual: Actual): string {
  if (actual.kind === 'quantity') return `${actual.quantity.value.toFixed()} ${actual.quantity.unit}`.trim();
  return actual.kind === 'qualitative' ? actual.achievement : actual.kind;
}

test.each([
  ['培训人数', '产出指标 | 数量指标', 'bare ≥ 20 人'],
  ['投诉人数', '产出指标 | 数量指标', 'bare ≤ 20 人'],
  ['设备购置', '成本指标 | 经济成本指标', 'bare ≤ 20 人'],
  // The category decides where the dimension does not.
  ['设备购置', '产出指标 | 成本指标', 'bare ≤ 20 人'],
])('a bare number of %s under %s is %s', (name, group, expected) =>
  expect(targetIn(rowOf(COLUMNS, `${name} | 20人 | 20人 | 10 | 10`, group).target.content)).toBe(expected),
);

test('the columns of the sign and of the unit count for target and actual', () => {
  const row = rowOf('指标性质 | 年度指标值 | 计量单位 | 实际完成值 | 分值 | 得分', '能耗 | ≤ | 20 | 吨 | 19 | 10 | 10');
  expect([targetIn(row.target.content), actualIn(row.actual.content)]).toEqual(['≤ 20 吨', '19 吨']);
});

test('the name counts for the actual', () => {
  expect(actualIn(rowOf(COLUMNS, '是否超支 | 否 | 超支10% | 10 | 0').actual.content)).toBe('unmet');
  expect(actualIn(rowOf(COLUMNS, '能耗降低率 | ≥5% | 上升6% | 10 | 0').actual.content)).toBe('-6 %');
});

describe('by how much a target was changed is no target', () => {
  const columns = '年初指标值 | 调整指标值 | 实际完成值 | 分值 | 得分';
  test.each([
    ['≥10场', '+2', 'unreadable'],
    ['≥10场', '-2', 'unreadable'],
    ['≥10场', '0', 'unreadable'],
    ['≥10场', '=0', '= 0'],
    ['≤10起', '0', 'bare ≤ 0'],
    ['<10起', '0', 'bare ≤ 0'],
    ['0起', '-2', 'bare ≥ -2'],
    ['≥10场', '≥-2', 'unreadable'],
    ['≥10场', '8', 'bare ≥ 8'],
    ['≥10场', '8-9', 'range'],
    ['8-9场', '-2', 'bare ≥ -2'],
    ['完善', '+2', 'bare ≥ 2'],
    ['≥10场', '待定', '≥ 10 场'],
  ])('%s changed by %s: %s', (initial, adjusted, expected) =>
    expect(targetIn(rowOf(columns, `参与情况 | ${initial} | ${adjusted} | 8 | 10 | 10`).target.content)).toBe(expected),
  );
});

test.each([
  ['95%', '95'],
  ['0.95', '0.95'],
  ['', 'empty'],
])('a printed rate of %s is %s', (written, expected) => {
  const { printedRate } = rowOf('年度指标值 | 实际完成值 | 完成率 | 分值 | 得分', `甲 | ≥10场 | 9场 | ${written} | 10 | 9`);
  const content = printedRate?.content;
  expect(content?.kind === 'number' ? content.value.toFixed() : content?.kind).toBe(expected);
  expect(printedRate?.cell).toEqual({ row: 4, column: 5 });
});

test('a form without such columns has no such fields', () => {
  const row = rowOf('年度指标值 | 实际完成值 | 分值', '甲 | ≥10场 | 9场 | 10');
  for (const absent of ['printedRate', 'score', 'explanation', 'scoringRule', 'initialTarget']) expect(row).not.toHaveProperty(absent);
});

describe('a process row, of which nothing is aimed at', () => {
  test.each([
    ['—', '目标明确合理', 'qualitative', 'own-words'],
    ['/', '完成', 'qualitative', 'own-words'],
    ['-', '未完成', 'qualitative', 'unmet'],
    ['-', '部分完成', 'qualitative', 'own-words'],
    ['-', '5场', 'empty', '5 场'],
    ['-', '', 'empty', 'empty'],
    ['完善', '完成', 'qualitative', 'met'],
  ])('%s and %s', (target, actual, aimed, done) => {
    const row = rowOf(COLUMNS, `完整性 | ${target} | ${actual} | 10 | 10`, '过程指标 | 项目管理');
    expect([targetIn(row.target.content), actualIn(row.actual.content)]).toEqual([aimed, done]);
  });
});

describe('rows without points', () => {
  /** "name" of a scored row, "name part" and so on; "+" behind one whose points are for the rows below. */
  const kinds = (...lines: readonly string[]): readonly string[] =>
    formOf(COLUMNS, ...lines).indicators.map(({ name, unscored, hasParts }) =>
      [name.text, unscored, hasParts ? '+' : undefined].filter((word) => word !== undefined).join(' '),
    );
  test.each<[string, readonly string[], readonly string[]]>([
    [
      '其中 splits the row above',
      ['产出指标 | 数量指标 | 甲 | ≥1个 | 1个 | 10 | 10', ' | | 其中:乙 | ≥1个 | 1个 | |'],
      ['甲', '其中:乙 part'],
    ],
    [
      'only the first need say 其中',
      [
        '产出指标 | 数量指标 | 甲 | ≥1个 | 1个 | 10 | 10',
        ' | | 其中:乙 | ≥1个 | 1个 | |',
        ' | | 丙 | ≥1个 | 1个 | |',
        ' | | 丁 | ≥1个 | 1个 | 10 | 10',
      ],
      ['甲', '其中:乙 part', '丙 part', '丁'],
    ],
    [
      'points over rows with the values',
      ['产出指标 | 数量指标 | 甲 | | | 10 | 10', ' | | 乙 | ≥1个 | 1个 | |', ' | | 丙 | ≥1个 | 1个 | |'],
      ['甲 +', '乙 part', '丙 part'],
    ],
    [
      'of another group they are rows of their own',
      ['产出指标 | 数量指标 | 甲 | | | 10 | 10', ' | 质量指标 | 乙 | ≥1个 | 1个 | |'],
      ['甲', '乙'],
    ],
    [
      'below a row with values they are none of it',
      ['产出指标 | 数量指标 | 甲 | ≥1个 | 1个 | 10 | 10', ' | | 乙 | ≥1个 | 1个 | |'],
      ['甲', '乙'],
    ],
    [
      'rows of the template',
      ['产出指标 | 数量指标 | 甲 | ≥1个 | 1个 | 10 | 10', ' | | 指标2: | | | |', ' | | …… | | | |'],
      ['甲', '指标2: placeholder', '…… placeholder'],
    ],
    [
      'a row of the template with points is a row',
      ['产出指标 | 数量指标 | 甲 | ≥1个 | 1个 | 10 | 10', ' | | 指标2: | | | 10 |'],
      ['甲', '指标2:'],
    ],
    ['a form without any points', ['产出指标 | 数量指标 | 甲 | | | |', ' | | 乙 | ≥1个 | 1个 | |'], ['甲', '乙']],
  ])('%s', (_, lines, expected) => expect(kinds(...lines)).toEqual(expected));
});

describe('the cells of a row are taken, in whatever place they slid to', () => {
  const left = (...lines: readonly string[]) =>
    formOf('指标性质 | 年度指标值 | 计量单位 | 实际完成值 | 分值 | 得分 | 偏差原因 | 备注', ...lines).passedOver ?? [];
  test('in order', () => {
    expect(left('产出指标 | 数量指标 | 甲 | ≥ | 20 | 个 | 25 | 10 | 10 | 报名踊跃 | 见台账')).toEqual([]);
  });
  test('slid to the left', () => {
    expect(
      left(
        '产出指标 | 数量指标 | 甲 | ≥ | 20 | 个 | 25 | 10 | 10 | 报名踊跃 | 见台账',
        '数量指标 | 乙 | ≥ | 30 | 个 | 35 | 10 | 10 | 报名踊跃 | 见台账 |',
      ),
    ).toEqual([]);
  });
  test('the second line of an explanation', () => {
    expect(left('产出指标 | 数量指标 | 甲 | ≥ | 20 | 个 | 25 | 10 | 10 | 报名 |', ' | | | | | | | | | 踊跃 |')).toEqual([]);
  });
});
