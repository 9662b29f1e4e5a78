// What the cells of one column say about its role: the rules beside the plain shares of kinds, each with the cells that keep and break it.
import { type Column } from '../../../src/form/evidence/columns';
import { fundContent, tableContent } from '../../../src/form/evidence/content';
import type { FundRole, TableRole } from '../../../src/form/evidence/roles';
import { CONTENT as C, FUND_CONTENT, TABLE_CONTENT } from '../../../src/form/evidence/weights';
import type { CellKind } from '../../../src/form/evidence/kinds';
import { columnOf } from './small-blocks';

const weighted = ({ kinds }: Column, weights: Readonly<Partial<Record<CellKind, number>>>): number =>
  kinds.reduce((sum, [kind, share]) => sum + (weights[kind] ?? 0) * share, 0);

/** What the rules say beside the shares of kinds. */
const table = (role: TableRole, cells: readonly string[]): number => {
  const column = columnOf('table', cells);
  return tableContent(column, role) - weighted(column, TABLE_CONTENT[role]);
};
const funds = (role: FundRole, cells: readonly string[]): number => {
  const column = columnOf('funds', cells);
  return fundContent(column, role) - weighted(column, FUND_CONTENT[role]);
};

test('the shares of kinds count by their weights', () => {
  const column = columnOf('table', ['≥10场', '10场', '']);
  expect(tableContent(column, 'target')).toBeCloseTo(((TABLE_CONTENT.target.bounded ?? 0) + (TABLE_CONTENT.target.quantity ?? 0)) / 2, 6);
  const amounts = columnOf('funds', ['300', '75%']);
  expect(fundContent(amounts, 'rest') - C.rare).toBeCloseTo(((FUND_CONTENT.rest.number ?? 0) + (FUND_CONTENT.rest.percent ?? 0)) / 2, 6);
});

describe('an empty column', () => {
  test.each<[string | undefined, TableRole, number]>([
    [undefined, 'target', C.emptyUnknown],
    [undefined, 'other', 0],
    [undefined, 'explanation', 0],
    ['螺藕', 'points', C.emptyUnknown],
    ['实际完成值', 'actual', C.emptyNamed],
    ['实际完成值', 'score', C.emptyUnknown],
    ['实际完成值', 'other', 0],
    ['实际完成值', 'explanation', C.emptyUnknown],
    ['偏差原因', 'explanation', C.emptyNamed],
    ['螺藕情况分析', 'points', C.emptyParsed],
  ])('under %s is %s at this price', (words, role, worth) => {
    expect(tableContent(columnOf('table', ['', ''], words), role)).toBe(worth);
  });

  test('of the fund block is the same', () => {
    expect(fundContent(columnOf('funds', ['', ''], '全年执行数'), 'executed')).toBe(C.emptyNamed);
    expect(fundContent(columnOf('funds', ['', ''], '全年执行数'), 'points')).toBe(C.emptyUnknown);
  });
});

describe('in the table', () => {
  test.each<[TableRole, string, readonly string[], number]>([
    ['name', 'all different', ['甲', '乙'], C.distinctNames],
    ['name', 'all the same', ['甲', '甲', '甲', '甲'], -C.distinctNames / 2],
    ['name', 'half of the cells blank', ['甲', '乙', '', ''], C.distinctNames],
    ['name', 'more than half of the cells blank', ['甲', '乙', '', '', ''], C.distinctNames + C.blankNames],
    ['name', 'reasons', ['因天气推迟', '由于人员不足'], C.distinctNames - C.reasons],
    ['explanation', 'reasons', ['因天气推迟', '由于人员不足'], C.reasons],
    ['explanation', 'a reason in one of two', ['因天气推迟', '甲'], C.reasons / 2],
    ['explanation', 'a reason beside 无', ['因天气推迟', '-', '不适用'], C.reasons],
    ['explanation', 'no word', ['-', '-'], 0],
    ['dimension', 'repeating', ['产出', '产出', '产出', '产出'], C.repeatedLevels / 4],
    ['category', 'all different', ['数量', '质量'], -C.repeatedLevels / 2],
    ['sign', 'one sign', ['≥', '甲'], 0],
    ['sign', 'none', ['甲', '乙'], C.ruleBroken],
    ['measure', 'one unit', ['场', '甲'], 0],
    ['measure', 'none', ['甲', '乙'], C.ruleBroken],
    ['index', 'counting', ['1', '2', '3'], C.counts],
    ['index', 'from 2', ['2', '3'], C.ruleBroken],
    ['index', 'with a word', ['1', '甲', '2'], C.ruleBroken],
    ['index', 'one row', ['1'], C.ruleBroken],
    ['index', 'one number twice', ['1', '1'], C.ruleBroken],
    ['adjustedTarget', 'under no word', ['10场', '20场'], C.neverUnnamed],
    ['scoringRule', 'anything', ['甲'], C.rare],
    ['target', 'anything', ['甲'], 0],
    ['actual', 'anything', ['甲'], 0],
    ['other', 'anything', ['甲'], 0],
    ['points', 'a sum that is usual', ['40', '50'], C.sumWithin + C.roundSum],
    ['points', 'another sum', ['40', '47'], C.sumWithin],
    ['points', 'a sum of 100 and no more', ['50', '50'], C.sumWithin + C.roundSum],
    ['points', 'a sum above 100', ['60', '50'], C.sumBeyond],
    ['points', 'one above 100', ['101', '1'], C.beyondPoints],
    ['points', 'one below 0', ['-1', '20'], C.beyondPoints],
    ['points', 'fractions', ['33.3', '56.7'], C.fractionalPoints],
    ['points', 'halves', ['33.5', '56.5'], C.sumWithin + C.roundSum],
    ['score', 'fractions', ['33.3', '56.7'], C.sumWithin],
    ['score', 'a sum that is usual', ['40', '50'], C.sumWithin],
    ['score', 'a sum above 100', ['60', '50'], C.sumBeyond],
    ['score', 'one above 100', ['101', '1'], C.beyondPoints],
    ['secondScore', 'a sum that is usual', ['40', '50'], C.sumWithin + C.rare],
  ])('%s: %s', (role, _, cells, worth) => {
    expect(table(role, cells)).toBeCloseTo(worth, 6);
  });

  test('an adjusted target under a word is rare', () => {
    const column = columnOf('table', ['10场', '20场'], '调整后指标值');
    expect(tableContent(column, 'adjustedTarget') - weighted(column, TABLE_CONTENT.adjustedTarget)).toBeCloseTo(C.rare, 6);
  });

  test.each([
    ['100', C.totalOfPoints],
    ['90', 0],
    ['', 0],
  ])('%s below points that make 90', (total, worth) => {
    const column = columnOf('table', ['40', '50']);
    const withTotal = { ...column, total: total === '' ? undefined : Number(total) };
    expect(tableContent(withTotal, 'points') - tableContent(column, 'points')).toBeCloseTo(worth, 6);
  });
});

describe('in the fund block', () => {
  test.each<[FundRole, string, readonly string[], number]>([
    ['initialBudget', 'large', ['300', '20'], C.largeAmount],
    ['annualBudget', '100', ['100', '20'], 0],
    ['executed', 'below 0', ['300', '-20'], C.negativeAmount],
    ['change', 'below 0', ['-20', '5'], C.negativeChange + C.rare],
    ['change', 'above 0', ['20', '5'], C.rare],
    ['rest', 'anything', ['20', '5'], C.rare],
    ['points', 'usual, in the first line alone', ['10', '-'], C.firstLineAlone + C.usualPoints],
    ['points', 'usual, in one line of one', ['10'], C.usualPoints],
    ['points', 'usual, in the second line alone', ['-', '10'], C.usualPoints],
    ['points', 'usual, in both lines', ['10', '10'], C.usualPoints],
    ['points', 'unusual', ['11'], 0],
    ['points', 'a fraction', ['9.97'], C.fractionalPoints],
    ['points', 'above 100', ['300'], C.beyondPoints],
    ['points', 'below 0', ['-5'], C.beyondPoints],
    ['score', 'a fraction, in the first line alone', ['9.97', '-'], C.firstLineAlone],
    ['score', 'usual', ['10'], 0],
    ['score', 'above 100', ['300'], C.beyondPoints],
    ['executionRate', 'within reason', ['150%', '75%'], 0],
    ['executionRate', 'beyond', ['151%', '75%'], C.rateBeyond],
    ['executionRate', 'below 0', ['-5%'], C.beyondPoints],
    ['label', 'anything', ['财政资金'], 0],
    ['other', 'anything', ['财政资金'], 0],
  ])('%s: %s', (role, _, cells, worth) => {
    expect(funds(role, cells)).toBeCloseTo(worth, 6);
  });
});
