// What the numbers of columns say together: each relation as a small block, and what it is worth for the reading that it proves or contradicts.
import * as arithmetic from '../../../src/form/evidence/arithmetic';
import { ARITHMETIC as A } from '../../../src/form/evidence/weights';
import { columnAt as column, columnsIn } from './small-blocks';

describe('points and scores', () => {
  test.each([
    ['one row proves nothing', '20 | 18', 0],
    ['all full', '20 | 20\n30 | 30', A.within],
    ['one lesser', '20 | 18\n30 | 30', A.within + A.lesserScore],
    ['many lesser, no more than so much', '20 | 18\n30 | 25\n40 | 30', A.mostWithin],
    ['a cent less and a cent more are the same', '20 | 19.995\n30 | 30.005', A.within],
    ['two cents less are not', '20 | 19.98\n30 | 30', A.within + A.lesserScore],
    ['one above its points', '20 | 21\n30 | 25', A.scoreAbovePoints],
    ['all above their points', '20 | 21\n30 | 31\n20 | 21\n30 | 31', A.mostAbove],
    ['rows without one of the two do not count', '20 | 18\n30 | \n | 31', 0],
  ])('%s', (_, lines, worth) => {
    const columns = columnsIn('table', lines);
    expect(arithmetic.pointsAndScore(column(columns, 0), column(columns, 1))).toBeCloseTo(worth, 6);
  });

  test.each([
    ['less', '总分 | 50 | 45', A.totalAgrees],
    ['the same', '总分 | 50 | 50', 0],
    ['more', '总分 | 50 | 55', 0],
    ['not given', '总分 | | 45', 0],
    ['not given of the score', '总分 | 50 |', 0],
  ])('the total below is %s', (_, total, more) => {
    const columns = columnsIn('table', `甲 | 20 | 20\n乙 | 30 | 30\n${total}`);
    expect(arithmetic.pointsAndScore(column(columns, 1), column(columns, 2))).toBeCloseTo(A.within + more, 6);
  });
});

describe('reasons beside scores', () => {
  test.each([
    ['beside a lesser score', '20 | 18 | 天气\n30 | 30 |', A.explains],
    ['beside a full score', '20 | 20 | 天气\n30 | 30 |', A.saysMore],
    ['missing beside one of two lesser scores', '20 | 18 | 天气\n30 | 20 |', 0],
    ['missing everywhere', '20 | 18 |\n30 | 20 |', 0],
    ['beside five lesser scores', '9 | 8 | 甲\n9 | 8 | 乙\n9 | 8 | 丙\n9 | 8 | 丁\n9 | 8 | 戊', A.mostExplains],
    ['beside full scores, missing beside five lesser ones', '9 | 9 | 甲\n9 | 8 |\n9 | 8 |\n9 | 8 |\n9 | 8 |\n9 | 8 |', -A.mostExplains],
    ['where no score stands', '20 | | 天气\n | 30 | 天气', 0],
  ])('%s', (_, lines, worth) => {
    const columns = columnsIn('table', lines);
    expect(arithmetic.explains(column(columns, 0), column(columns, 1), column(columns, 2))).toBeCloseTo(worth, 6);
  });
});

describe('units of targets and actuals', () => {
  test.each([
    ['the same in two rows', '≥10场 | 8场\n≥20人 | 25人', A.equalUnits],
    ['different in two rows', '≥10场 | 8人\n≥20人 | 25场', A.otherUnits],
    ['half and half', '≥10场 | 8场\n≥20人 | 25场', A.equalUnits],
    ['one row proves nothing', '≥10场 | 8场\n≥20 | 25', 0],
    ['no unit among the actuals', '≥10场 | 8\n≥20人 | 25', 0],
    ['no unit among the targets', '≥10 | 8场\n≥20 | 25人', 0],
  ])('%s', (_, lines, worth) => {
    const columns = columnsIn('table', lines);
    expect(arithmetic.targetAndActual(column(columns, 0), column(columns, 1))).toBe(worth);
  });
});

describe('scores and how far targets were reached', () => {
  test.each([
    ['a lesser score in proportion', '≥10场 | 8场 | 20 | 16', A.proportional],
    ['of an upper limit the other way round', '≤8万元 | 10万元 | 20 | 16', A.proportional],
    ['an upper limit told by the actual alone', '8万元 | ≤10万元 | 20 | 16', A.proportional],
    ['a lower limit, whatever sign stands before the actual', '≥10场 | ≤8场 | 20 | 16', A.proportional],
    ['a lower limit told by the actual alone', '10场 | ≥8场 | 20 | 16', A.proportional],
    ['a quantity without any sign', '10场 | 8场 | 20 | 16', A.proportional],
    ['an upper limit written in the target alone', '≤8万元 | 10 | 20 | 16', A.proportional],
    ['a tenth beside the proportion', '≥10场 | 8场 | 2 | 1.65', A.proportional],
    ['half a percent of many points beside it', '≥10场 | 8场 | 50 | 40.2', A.proportional],
    ['a lesser score out of proportion', '≥10场 | 8场 | 20 | 10', A.fullMarks],
    [
      'two in proportion, and no more than so much',
      '≥10场 | 8场 | 20 | 16\n≥10场 | 5场 | 20 | 10\n≥10场 | 6场 | 20 | 12\n≥10场 | 7场 | 20 | 14',
      A.mostProportional,
    ],
    ['a lesser score with the target reached', '≥10场 | 12场 | 20 | 16', A.unexplained],
    ['a lesser score with the target just reached', '≥10场 | 10场 | 20 | 16', A.unexplained],
    ['full marks with more than the target', '≥10场 | 12场 | 20 | 20', A.fullMarks],
    ['full marks with the target itself say nothing', '≥10场 | 10场 | 20 | 20', 0],
    ['full marks with the target missed', '≥10场 | 8场 | 20 | 20', A.unexplained],
    ['full marks, and no more than so much', Array.from({ length: 5 }, () => '≥10场 | 12场 | 20 | 20').join('\n'), A.mostFullMarks],
    ['undeserved full marks, and no less', Array.from({ length: 5 }, () => '≥10场 | 8场 | 20 | 20').join('\n'), -A.mostFullMarks],
    ['undeserved losses, and no less', Array.from({ length: 10 }, () => '≥10场 | 12场 | 20 | 10').join('\n'), -A.mostProportional],
    ['a score above its points', '≥10场 | 8场 | 20 | 25', 0],
    ['without points', '≥10场 | 8场 | 0 | 0', 0],
    ['other units do not compare', '≥10场 | 8人 | 20 | 16', 0],
    ['a unit written once does', '≥10场 | 8 | 20 | 16', A.proportional],
    ['a target of 0 does not', '≥0场 | 8场 | 20 | 16', 0],
    ['an actual of 0 does not', '≥10场 | 0场 | 20 | 16', 0],
    ['nor words', '及时 | 及时 | 20 | 16', 0],
    ['nor an empty score', '≥10场 | 8场 | 20 |', 0],
    ['nor empty points', '≥10场 | 8场 | | 16', 0],
  ])('%s', (_, lines, worth) => {
    const columns = columnsIn('table', lines);
    const [target, actual, points, score] = [0, 1, 2, 3].map((at) => column(columns, at));
    if (!target || !actual || !points || !score) throw new Error('four columns');
    expect(arithmetic.proportionalScores(target, actual, points, score)).toBeCloseTo(worth, 6);
  });
});

describe('a printed rate of completion', () => {
  const four = (line: string): string => Array.from({ length: 5 }, () => line).join('\n');
  test.each([
    ['as percent', '≥10场 | 8场 | 80%', A.printedRate],
    ['as a number of percent', '≥10场 | 8场 | 80', A.printedRate],
    ['as a fraction', '≥10场 | 8场 | 0.8', A.printedRate],
    ['as a small percentage', '≥1000场 | 8场 | 0.8%', A.printedRate],
    ['as a fraction above 1', '≥10场 | 18场 | 1.8', A.printedRate],
    ['rounded to whole percent', '≥30场 | 20场 | 67%', A.printedRate],
    ['cut at 100 %', '≥10场 | 12场 | 100%', A.printedRate],
    ['100 % of a target that was just reached says nothing', '≥10场 | 10场 | 100%', 0],
    ['another number', '≥10场 | 8场 | 50%', -A.printedRate],
    ['100 % of a missed target', '≥10场 | 8场 | 100%', -A.printedRate],
    ['of a reached target another number', '≥10场 | 10场 | 90%', -A.printedRate],
    ['no more than so much', four('≥10场 | 8场 | 80%'), A.mostPrintedRate],
    ['no less than so much', four('≥10场 | 8场 | 30%'), A.leastPrintedRate],
    ['without a number', '≥10场 | 8场 | 无', 0],
    ['without an actual', '≥10场 | | 80%', 0],
  ])('%s', (_, lines, worth) => {
    const columns = columnsIn('table', lines);
    expect(arithmetic.printedRate(column(columns, 0), column(columns, 1), column(columns, 2))).toBe(worth);
  });
});

describe('an execution rate', () => {
  test.each([
    ['with two decimals', '300 | 225.55 | 75.18%', A.rateFits + A.eachRate],
    ['with one decimal', '300 | 225.55 | 75.2%', A.rateFits + A.eachRate],
    ['in whole percent', '300 | 225.55 | 75%', A.rateFits + A.eachRate],
    ['without a percent sign', '300 | 225.55 | 75.18', A.rateFits + A.eachRate],
    ['as a fraction', '400 | 300 | 0.75', A.rateFits + A.eachRate],
    ['a percentage is no fraction', '400 | 300 | 0.75%', A.rateMisses],
    ['in two lines', '300 | 225 | 75%\n200 | 180 | 90%', A.rateFits + 2 * A.eachRate],
    ['in many lines, and no more than so much', Array.from({ length: 6 }, () => '300 | 225 | 75%').join('\n'), A.mostRate],
    ['two tenths beside it', '300 | 225.55 | 75.4%', A.rateMisses],
    ['a percent beside it', '300 | 225.55 | 76%', A.rateMisses],
    ['all spent', '300 | 300 | 100%', A.fullRate],
    ['all spent in one line, not in the other', '300 | 300 | 100%\n200 | 180 | 90%', A.rateFits + A.eachRate],
    ['as often wrong as right', '300 | 225 | 75%\n200 | 180 | 80%', 0],
    ['as often wrong as right, and all spent once', '300 | 225 | 75%\n200 | 180 | 80%\n100 | 100 | 100%', A.fullRate],
    ['without a budget', '0 | 0 | 100%', 0],
    ['without an amount', ' | 225 | 75%\n300 | | 75%', 0],
  ])('%s', (_, lines, worth) => {
    const columns = columnsIn('funds', lines);
    expect(arithmetic.executionRate(column(columns, 0), column(columns, 1), column(columns, 2))).toBeCloseTo(worth, 6);
  });
});

test.each([
  ['within the budget', '300 | 225\n200 | 200', A.withinBudget],
  ['all of it, to the cent', '300 | 300.005', A.withinBudget],
  ['above it once', '300 | 225\n200 | 200.02', -A.withinBudget],
  ['above it in the first line', '300 | 325\n200 | 200', -A.withinBudget],
  ['nothing spent yet', '300 | \n200 | ', 0],
])('money spent %s', (_, lines, worth) => {
  const columns = columnsIn('funds', lines);
  expect(arithmetic.withinBudget(column(columns, 0), column(columns, 1))).toBe(worth);
});

test.each([
  ['points × percent', '10 | 75% | 7.5', A.scoreOfRate],
  ['points × percent without a sign', '10 | 75 | 7.5', A.scoreOfRate],
  ['points × fraction', '10 | 0.75 | 7.5', A.scoreOfRate],
  ['rounded to a tenth', '10 | 75.18% | 7.5', A.scoreOfRate],
  ['points × a small percentage', '20 | 1.5% | 0.3', A.scoreOfRate],
  ['full', '10 | 100% | 10', A.scoreOfFullRate],
  ['another number', '10 | 75% | 6', A.scoreMisses],
  ['another number, right in the second line', '10 | 75% | 6\n10 | 90% | 9', A.scoreOfRate],
  ['right in the first line, another number in the second', '10 | 75% | 7.5\n10 | 90% | 8', A.scoreOfRate],
  ['two other numbers', '10 | 75% | 6\n10 | 90% | 8', A.scoreMisses],
  ['not given', '10 | 75% |', 0],
  ['without a rate', '10 | | 7.5', 0],
  ['without points', ' | 75% | 7.5', 0],
])('the score of execution: %s', (_, lines, worth) => {
  const columns = columnsIn('funds', lines);
  expect(arithmetic.scoreOfRate(column(columns, 0), column(columns, 1), column(columns, 2))).toBe(worth);
});

describe.each([
  ['initial budget and change make the budget', arithmetic.changeFits, A.changeFits],
  ['executed and rest make the budget', arithmetic.restFits, A.restFits],
])('%s', (_, fits, worth) => {
  test.each([
    ['in one line', '280 | 20 | 300', worth],
    ['in two lines', '280 | 20 | 300\n80 | 10 | 90', worth],
    ['in one line of two', '280 | 20 | 300\n80 | 10 | 95', 0],
    ['not', '280 | 20 | 290', 0],
    ['less than nothing', '320 | -20 | 300', worth],
    ['of large amounts to the millionth', '280000 | 20000.2 | 300000', worth],
    ['not of large amounts by more', '280000 | 20001 | 300000', 0],
    ['0 and all prove nothing', '0 | 300 | 300', 0],
    ['nor all and 0', '300 | 0 | 300', 0],
    ['but beside another line they do no harm', '300 | 0 | 300\n280 | 20 | 300', worth],
    ['nor do lines with blanks', '300 | | 300\n280 | 20 | 300', worth],
  ])('%s', (__, lines, expected) => {
    const columns = columnsIn('funds', lines);
    expect(fits(column(columns, 0), column(columns, 1), column(columns, 2))).toBe(expected);
  });
});
