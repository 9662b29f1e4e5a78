// Each rule: a form that breaks it, a near miss that does not, and its sentence in both languages.
import { addressOf } from '../../src/form/snapshot';
import type { Finding } from '../../src/review/rule';
import { review } from '../../src/review/review';
import { RULES } from '../../src/review/rules';
import { evaluate } from '../../src/scoring/evaluate';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import {
  achieved,
  bound,
  buildForm,
  done,
  doneIn,
  dueBy,
  illegible,
  nothing,
  quality,
  range,
  type FormSpec,
  type FundSpec,
  type RowSpec,
} from '../scoring/build-form';

const reviewOf = (spec: FormSpec): readonly Finding[] => review(evaluate(buildForm(spec), CENTRAL_2020), CENTRAL_2020);
/** "score-deducted error G13" */
const brief = ({ rule, severity, cell, mark }: Finding): string =>
  `${rule} ${severity} ${addressOf(cell)}${mark === undefined ? '' : ` lights ${addressOf(mark)}`}`;
const found = (spec: FormSpec): readonly string[] => reviewOf(spec).map(brief);

/** Execution and one row of 90 points, all in order; the row to look at takes its points from the 90. */
const EXECUTION: FundSpec = { annualBudget: '29.60', executed: '29.50', rate: '99.66', score: '9.97' };
const NO_MONEY: FundSpec = { annualBudget: '0.00', executed: '0.00', rate: '0.00' };
const withRow = (row: RowSpec, more: Partial<FormSpec> = {}): FormSpec => ({
  funds: [EXECUTION],
  rows: [
    { points: '10.00', ...row },
    { points: '80.00', score: '80.00' },
  ],
  ...more,
});
const withFunds = (...funds: FundSpec[]): FormSpec => ({ funds, rows: [{ points: '90.00', score: '90.00' }] });

test('every rule has its own public name and a basis in both languages', () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, basis } of RULES) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(basis['zh-CN']).not.toBe('');
    expect(basis.en).not.toBe('');
  }
});

test('a form in order gives nothing to say', () => {
  const form = withRow({ score: '10.00' }, { totalPoints: '100.00', total: '99.97', grade: '优' });
  expect(
    found({ ...form, funds: [EXECUTION, EXECUTION, NO_MONEY, NO_MONEY].map((line, index) => (index ? { ...line, score: '-' } : line)) }),
  ).toEqual([]);
});

describe('what is found, and what only nearly', () => {
  const met: RowSpec = { target: bound('≥', '10.00', '场'), actual: done('10.00', '场') };
  const unmet: RowSpec = { target: bound('≥', '10.00', '场'), actual: done('8.00', '场'), explanation: '受天气影响' };
  const above: RowSpec = { target: bound('≤', '10.00', '次'), actual: done('12.00', '次'), explanation: '设备老化' };
  const partly: RowSpec = { target: quality('完善'), actual: achieved('partly'), explanation: '制度修订中' };
  const open: RowSpec = { target: quality('完善'), actual: done('3', '项'), explanation: '口径调整' };

  test.each<[string, FormSpec, readonly string[]]>([
    // points-total
    ['points below 100', withRow({ ...met, points: '9.99', score: '9.99' }, { totalPoints: '99.99' }), ['points-total error F15']],
    ['points of 100 stated otherwise', withRow({ ...met, score: '10.00' }, { totalPoints: '99.00' }), ['points-total error F15']],
    [
      'points below 100 stated otherwise: one finding',
      withRow({ ...met, points: '9.00', score: '9.00' }, { totalPoints: '100.00' }),
      ['points-total error F15'],
    ],
    ['points below 100, no total row', withRow({ ...met, points: '9.00', score: '9.00' }), ['points-total error F14']],
    [
      'points with more digits that add up: 33.3333 × 3',
      { rows: ['a', 'b', 'c'].map((name) => ({ name, points: 'exact:33.3333333', score: '33.33' })) },
      [],
    ],
    // fund-parts
    [
      'parts that do not add up',
      withFunds(EXECUTION, { ...EXECUTION, annualBudget: '29.50', initialBudget: '29.60', rate: '100.00' }),
      ['fund-parts error D6'],
    ],
    [
      'parts off in two columns',
      withFunds(EXECUTION, { annualBudget: '20.00', executed: '20.00', rate: '100.00' }),
      ['fund-parts error C6', 'fund-parts error D6', 'fund-parts error E6'],
    ],
    [
      'a total left blank',
      withFunds({ ...EXECUTION, initialBudget: '' }, { ...EXECUTION, initialBudget: '29.60' }),
      ['fund-parts error C6'],
    ],
    [
      'one part, a cent apart',
      withFunds({ ...EXECUTION, initialBudget: '29.61' }, { ...EXECUTION, initialBudget: '29.60' }),
      ['fund-parts error C6'],
    ],
    [
      'two rounded parts may differ from their rounded sum by a cent',
      withFunds(
        { ...EXECUTION, initialBudget: '29.61' },
        { ...EXECUTION, initialBudget: '20.00', annualBudget: '29.60' },
        { ...NO_MONEY, initialBudget: '9.60' },
      ),
      [],
    ],
    [
      'but not by two',
      withFunds(
        { ...EXECUTION, initialBudget: '29.62' },
        { ...EXECUTION, initialBudget: '20.00', annualBudget: '29.60' },
        { ...NO_MONEY, initialBudget: '9.60' },
      ),
      ['fund-parts error C6'],
    ],
    ['a total that is not broken down', withFunds(EXECUTION, { annualBudget: '', executed: '' }, { annualBudget: '-', executed: '-' }), []],
    // execution-rate
    ['a rate too low', withFunds({ ...EXECUTION, rate: '99.60' }), ['execution-rate error G6']],
    ['a rate off by 0.02', withFunds({ ...EXECUTION, rate: '99.72' }), ['execution-rate error G6']],
    ['a rate off by 0.01', withFunds({ ...EXECUTION, rate: '99.71' }), ['execution-rate information G6']],
    ['a rate rounded down to the last', withFunds({ ...EXECUTION, rate: '99.62' }), []],
    ['a rate left out', withFunds({ ...EXECUTION, rate: '' }), ['execution-rate error G6']],
    ['a dash for the rate of the total', withFunds({ ...EXECUTION, rate: '-' }), ['execution-rate error G6']],
    ['the rate of a part wrong', withFunds(EXECUTION, { ...EXECUTION, rate: '98.00' }), ['execution-rate error G7']],
    ['the rate of a part left out', withFunds(EXECUTION, { ...EXECUTION, rate: '' }), ['execution-rate information G7']],
    ['a dash for the rate of a part', withFunds(EXECUTION, { ...EXECUTION, rate: '-' }), []],
    ['a rate without money', withFunds(EXECUTION, EXECUTION, { ...NO_MONEY, rate: '100.00' }), ['execution-rate error G8']],
    ['a dash, a blank without money', withFunds(EXECUTION, EXECUTION, { ...NO_MONEY, rate: '-' }, { ...NO_MONEY, rate: '' }), []],
    [
      'nothing executed, the rate left out',
      withFunds({ annualBudget: 'exact:50', executed: 'exact:0', score: '0.00' }),
      ['execution-rate error G6'],
    ],
    // execution-score
    ['an execution score too low', withFunds({ ...EXECUTION, score: '9.95' }), ['execution-score error H6']],
    ['an execution score cut off', withFunds({ ...EXECUTION, score: '9.96' }), []],
    ['an execution score left out', withFunds({ ...EXECUTION, score: '' }), ['execution-score error H6']],
    ['an execution score above its points', withFunds({ ...EXECUTION, score: '10.01' }), ['score-over-points error H6']],
    ['no budget: any execution score', withFunds({ ...NO_MONEY, score: '10.00' }), []],
    ['no budget, no execution score', withFunds(NO_MONEY), ['execution-score error H6']],
    // execution-over
    [
      'more executed than budgeted',
      withFunds({ annualBudget: '100.00', executed: '100.01', rate: '100.01', score: '10.00' }),
      ['execution-over error E6'],
    ],
    ['as much executed as budgeted', withFunds({ annualBudget: '100.00', executed: '100.00', rate: '100.00', score: '10.00' }), []],
    [
      'more by less than what is shown',
      withFunds({ annualBudget: '100.00', executed: 'exact:100.001', rate: '100.00', score: '10.00' }),
      [],
    ],
    ['executed without a budget', withFunds({ annualBudget: '0.00', executed: '5.00' }), ['execution-over error E6']],
    [
      'a part above its budget, the total within',
      withFunds(
        { annualBudget: '100.00', executed: '100.00', rate: '100.00', score: '10.00' },
        { annualBudget: '60.00', executed: '70.00', rate: '116.67' },
        { annualBudget: '40.00', executed: '30.00', rate: '75.00' },
      ),
      ['execution-over error E7'],
    ],
    [
      'a part and so the total above: the total says it',
      withFunds(
        { annualBudget: '60.00', executed: '70.00', rate: '116.67', score: '10.00' },
        { annualBudget: '60.00', executed: '70.00', rate: '116.67' },
      ),
      ['execution-over error E6'],
    ],
    // score-missing
    ['no score', withRow({ ...met, score: '' }), ['score-missing error G13']],
    ['a dash for a score', withRow({ ...met, score: '-' }), ['score-missing error G13']],
    [
      'a row that is not scored',
      withRow(
        { ...met, points: '-', score: '-' },
        {
          rows: [
            { points: '-', score: '-' },
            { points: '90.00', score: '90.00' },
          ],
        },
      ),
      [],
    ],
    ['no score and no actual: the actual is what is missing', withRow({ actual: nothing, score: '' }), ['value-missing error E13']],
    // score-over-points
    ['above its points', withRow({ ...met, score: '10.01' }), ['score-over-points error G13']],
    ['above its points and unmet: one finding', withRow({ ...unmet, score: '11.00' }), ['score-over-points error G13']],
    ['above its points, whatever was achieved', withRow({ ...open, score: '11.00' }), ['score-over-points error G13']],
    [
      'above its points without an actual',
      withRow({ actual: nothing, score: '11.00' }),
      ['value-missing error E13', 'score-over-points error G13'],
    ],
    ['exactly its points', withRow({ ...met, score: '10.00' }), []],
    // score-deducted
    ['met, less than the points', withRow({ ...met, score: '9.99' }), ['score-deducted error G13']],
    [
      'met, less than the points, explained',
      withRow({ ...met, score: '9.00', explanation: '质量有待提高' }),
      ['score-deducted information G13'],
    ],
    ['met, below zero, explained', withRow({ ...met, score: '-1.00', explanation: '质量有待提高' }), ['score-deducted error G13']],
    // score-inflated
    ['unmet, more than in proportion', withRow({ ...unmet, score: '8.01' }), ['score-inflated error G13']],
    ['unmet, in proportion', withRow({ ...unmet, score: '8.00' }), []],
    ['too much, more than either formula gives', withRow({ ...above, score: '8.34' }), ['score-inflated error G13']],
    ['too much, by F1', withRow({ ...above, score: '8.33' }), []],
    ['too much, by F2', withRow({ ...above, score: '8.00' }), []],
    // score-too-low
    ['unmet, less than in proportion, explained', withRow({ ...unmet, score: '7.99' }), ['score-too-low information G13']],
    [
      'unmet, less than in proportion',
      withRow({ ...unmet, explanation: '', score: '7.99' }),
      ['explanation-missing error H13 lights H13', 'score-too-low warning G13'],
    ],
    ['below zero where nothing is recommended', withRow({ ...open, score: '-1.00' }), ['score-too-low warning G13']],
    ['zero where nothing is recommended', withRow({ ...open, score: '0.00' }), []],
    // score-band
    ['above the band', withRow({ ...partly, score: '8.00' }), ['score-band error G13']],
    ['the top of the band', withRow({ ...partly, score: '7.99' }), []],
    ['the foot of the band', withRow({ ...partly, score: '6.00' }), []],
    ['below the band, explained', withRow({ ...partly, score: '5.99' }), ['score-band information G13']],
    ['below the band', withRow({ ...partly, actual: achieved('met'), explanation: '', score: '7.99' }), ['score-band error G13']],
    [
      'late, a full score',
      withRow({ target: dueBy(9), actual: doneIn(11), score: '10.00', explanation: '招标延期' }),
      ['score-band error G13'],
    ],
    ['late, half a score', withRow({ target: dueBy(9), actual: doneIn(11), score: '5.00', explanation: '招标延期' }), []],
    // total-score, total-missing
    ['a total that does not add up', withRow({ ...met, score: '10.00' }, { total: '99.98' }), ['total-score error G15']],
    ['a total that adds up', withRow({ ...met, score: '10.00' }, { total: '99.97' }), []],
    [
      'a total that adds up wrong scores: the score is what is wrong',
      withRow({ ...met, score: '9.00' }, { total: '98.97' }),
      ['score-deducted error G13'],
    ],
    ['a total while a score is missing', withRow({ ...met, score: '' }, { total: '99.97' }), ['score-missing error G13']],
    ['no total', withRow({ ...met, score: '10.00' }, { total: '' }), ['total-missing warning G15']],
    // grade-wrong, grade-missing
    ['a grade too high', withRow({ ...met, score: '10.00' }, { grade: '良', total: '99.97' }), ['grade-wrong error B16']],
    ['a grade in other words', withRow({ ...met, score: '10.00' }, { grade: '优秀', total: '99.97' }), []],
    [
      'a grade that fits a wrong total: the total is what is wrong',
      withRow({ ...met, score: '10.00' }, { grade: '良', total: '89.97' }),
      ['total-score error G15'],
    ],
    ['no grade', withRow({ ...met, score: '10.00' }, { grade: '', total: '99.97' }), ['grade-missing warning B16']],
    // explanation-missing
    ['unmet, unexplained', withRow({ ...unmet, explanation: '', score: '8.00' }), ['explanation-missing error H13 lights H13']],
    [
      'unmet, a word that explains nothing',
      withRow({ ...unmet, explanation: '无', score: '8.00' }),
      ['explanation-missing error H13 lights H13'],
    ],
    ['unmet, explained', withRow({ ...unmet, score: '8.00' }), []],
    [
      'unmet, a table without a column for it',
      withRow({ ...unmet, score: '8.00' }, { explanations: false }),
      ['explanation-missing error E13'],
    ],
    [
      'judged below full points',
      withRow({ target: quality(), actual: achieved('met'), score: '9.00' }),
      ['explanation-missing error H13 lights H13'],
    ],
    ['judged at full points', withRow({ target: quality(), actual: achieved('met'), score: '10.00' }), []],
    ['partly achieved', withRow({ ...partly, explanation: '', score: '7.00' }), ['explanation-missing error H13 lights H13']],
    [
      'unmet by less than a cent of the score',
      withRow({ target: bound('≥', '100', '%'), actual: done('99.99', '%'), score: '10.00' }),
      ['explanation-missing error H13 lights H13'],
    ],
    // overshoot-unexplained
    [
      '130 % of the target',
      withRow({ target: bound('≥', '10'), actual: done('13'), score: '10.00' }),
      ['overshoot-unexplained warning H13 lights H13'],
    ],
    ['just below 130 %', withRow({ target: bound('≥', '10'), actual: done('12.99'), score: '10.00' }), []],
    ['130 %, explained', withRow({ target: bound('≥', '10'), actual: done('13'), score: '10.00', explanation: '需求增加' }), []],
    [
      'far above a range',
      withRow({ target: range('5', '10'), actual: done('20'), score: '10.00' }),
      ['overshoot-unexplained warning H13 lights H13'],
    ],
    [
      '130 %, a table without a column for it',
      withRow({ target: bound('≥', '10'), actual: done('13'), score: '10.00' }, { explanations: false }),
      ['overshoot-unexplained warning E13'],
    ],
    ['far below what should be low', withRow({ target: bound('≤', '10'), actual: done('1'), score: '10.00' }), []],
    // value-missing
    ['no target', withRow({ target: nothing, score: '10.00' }), ['value-missing error D13']],
    ['neither target nor actual: one finding', withRow({ target: nothing, actual: nothing, score: '' }), ['value-missing error D13']],
    ['no amounts', withFunds({ rate: '', score: '' }), ['value-missing error D6']],
    ['no amount executed', withFunds({ annualBudget: '29.60', executed: '', rate: '99.66', score: '9.97' }), ['value-missing error E6']],
    // value-unreadable
    ['an actual in words, scored', withRow({ actual: illegible(), score: '10.00' }), ['value-unreadable warning E13']],
    ['an actual in words, not scored', withRow({ actual: illegible(), score: '' }), ['value-unreadable error E13']],
    ['an error value', withRow({ actual: illegible('#REF!'), score: '10.00' }), ['value-unreadable error E13']],
    ['points in words', withRow({ ...met, points: '十分', score: '10.00' }), ['value-unreadable error F13']],
    ['a score in words', withRow({ ...met, score: '九分' }), ['value-unreadable error G13']],
    ['an amount in words', withFunds({ ...EXECUTION, executed: '约三十' }), ['value-unreadable error E6']],
    ['a total in words', withRow({ ...met, score: '10.00' }, { total: '满分' }), ['value-unreadable error G15']],
    [
      'a grade in other words than any',
      withRow({ ...met, score: '10.00' }, { total: '99.97', grade: 'A级' }),
      ['value-unreadable warning B16'],
    ],
  ])('%s', (_, spec, expected) => {
    expect(found(spec)).toEqual(expected);
  });
});

test('errors come first, then warnings, then information, each from the top down and left to right', () => {
  const spec: FormSpec = {
    funds: [{ ...EXECUTION, rate: '99.71' }],
    rows: [
      { target: bound('≥', '10'), actual: done('20'), points: '40.00', score: '40.00' },
      { target: bound('≥', '10'), actual: done('8'), points: '50.00', score: '45.00' },
    ],
    total: '1.00',
  };
  expect(found(spec)).toEqual([
    'score-inflated error G14',
    'explanation-missing error H14 lights H14',
    'total-score error G15',
    'overshoot-unexplained warning H13 lights H13',
    'execution-rate information G6',
  ]);
});

test('10 000 rows, most of them at fault, take under a second', () => {
  const kinds: readonly RowSpec[] = [
    { target: bound('≥', '20.00', '篇'), actual: done('34.00', '篇'), points: '5.00', score: '5.00' },
    { target: bound('≥', '100.00', '%'), actual: done('99.65', '%'), points: '10.00', score: '' },
    { target: bound('<', '2.00', '秒'), actual: done('3.00', '秒'), points: '5.00', score: '4.00' },
    { target: quality(), actual: achieved('partly'), points: '5.00', score: '4.20' },
  ];
  const evaluation = evaluate(buildForm({ rows: Array.from({ length: 2500 }, () => kinds).flat() }), CENTRAL_2020);
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    expect(review(evaluation, CENTRAL_2020).length).toBeGreaterThan(15_000);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(1000);
});

describe('sentences', () => {
  const name = '推广活动参与人员';
  const sentence = (rule: string, spec: FormSpec): readonly string[] => {
    const says = reviewOf(spec).find((finding) => finding.rule === rule)?.says;
    return says === undefined ? [] : [says['zh-CN'], says.en];
  };
  const unmet: RowSpec = { name, target: bound('≥', '200.00', '人次'), actual: done('160.00', '人次') };

  const SENTENCES: readonly (readonly [rule: string, which: string, spec: FormSpec, zh: string, en: string])[] = [
    [
      'points-total',
      'a sum',
      withRow({ points: '9.00', score: '9.00' }),
      '各项分值（含预算执行）合计 99.00 分，应为 100 分。请调整各行分值。',
      'The points of all rows, budget execution included, add up to 99.00, not 100. Adjust the points of the rows.',
    ],
    [
      'points-total',
      'blanks',
      withRow({ points: '', score: '' }),
      '各项分值（含预算执行）合计 90.00 分，应为 100 分；有 1 处分值未填写。请调整各行分值。',
      'The points of all rows, budget execution included, add up to 90.00, not 100; 1 of them left empty. Adjust the points of the rows.',
    ],
    [
      'points-total',
      'a number stated',
      withRow({ score: '10.00' }, { totalPoints: '99.00' }),
      '总分行的分值填为 99.00 分，各行分值合计 100.00 分。请改为 100.00。',
      'The total row states 99.00 points, the rows add up to 100.00. Enter 100.00.',
    ],
    [
      'fund-parts',
      '万元',
      withFunds({ ...EXECUTION, initialBudget: '30.00' }, { ...EXECUTION, initialBudget: '29.60' }),
      '年度资金总额的年初预算数为 30.00 万元，各分项合计 29.60 万元，相差 0.40 万元。请核对各行金额。',
      'The total’s initial budget is 30.00, its parts add up to 29.60: a difference of 0.40 (in 10,000 yuan). Check the amounts.',
    ],
    [
      'fund-parts',
      '元',
      { ...withFunds({ ...EXECUTION, initialBudget: '30.00' }, { ...EXECUTION, initialBudget: '29.60' }), unit: '元' },
      '年度资金总额的年初预算数为 30.00 元，各分项合计 29.60 元，相差 0.40 元。请核对各行金额。',
      'The total’s initial budget is 30.00, its parts add up to 29.60: a difference of 0.40 (in yuan). Check the amounts.',
    ],
    [
      'execution-rate',
      'wrong',
      withFunds({ ...EXECUTION, rate: '98.00' }),
      '“年度资金总额”执行率 98.00% 与金额不符：按全年执行数 ÷ 全年预算数应为 99.62 至 99.70%。',
      '“年度资金总额”: a rate of 98.00% does not agree with the amounts; executed ÷ annual budget gives 99.62 to 99.70%.',
    ],
    [
      'execution-rate',
      'rounding',
      withFunds({ ...EXECUTION, rate: '99.71' }),
      '“年度资金总额”执行率 99.71% 与金额不符：按全年执行数 ÷ 全年预算数应为 99.62 至 99.70%，相差不超过 0.01，多为舍入所致。',
      '“年度资金总额”: a rate of 99.71% does not agree with the amounts; executed ÷ annual budget gives 99.62 to 99.70%, no more than 0.01 away, probably rounding.',
    ],
    [
      'execution-rate',
      'missing',
      withFunds({ ...EXECUTION, rate: '' }),
      '“年度资金总额”执行率未填写，按全年执行数 ÷ 全年预算数应为 99.66%。',
      '“年度资金总额”: the execution rate is missing; executed ÷ annual budget gives 99.66%.',
    ],
    [
      'execution-rate',
      'without money',
      withFunds(EXECUTION, EXECUTION, { ...NO_MONEY, rate: '100.00' }),
      '“上年结转资金”没有预算也没有执行，执行率应为 0.00 或“-”，现为 100.00%。',
      '“上年结转资金”: nothing budgeted and nothing executed, so the rate is 0.00 or “-”, not 100.00%.',
    ],
    [
      'execution-score',
      'wrong',
      withFunds({ ...EXECUTION, score: '9.00' }),
      '预算执行得分 9.00 分与执行率不符：分值 10.00 分 × 执行率应为 9.96 至 9.97 分。',
      'An execution score of 9.00 does not follow from the rate: 10.00 points × rate gives 9.96 to 9.97.',
    ],
    [
      'execution-score',
      'missing',
      withFunds({ ...EXECUTION, score: '' }),
      '预算执行得分未填写，按分值 × 执行率应为 9.97 分。',
      'The execution score is missing; points × rate gives 9.97.',
    ],
    [
      'execution-score',
      'missing without a budget',
      withFunds(NO_MONEY),
      '预算执行得分未填写，没有预算、无法按执行率计算，请自行填写。',
      'The execution score is missing; without a budget there is no rate to compute it from: enter it.',
    ],
    [
      'execution-over',
      'the total',
      withFunds({ annualBudget: '100.00', executed: '105.00', rate: '105.00', score: '10.00' }),
      '“年度资金总额”全年执行数 105.00 超过全年预算数 100.00。请核对金额；预算有调整的，全年预算数应填调整后的数。',
      '“年度资金总额”: 105.00 executed exceeds the annual budget of 100.00. Check both; after an adjustment the annual budget is the adjusted one.',
    ],
    [
      'score-missing',
      'recommended',
      withRow({ ...unmet, score: '' }),
      '“推广活动参与人员”得分未填写，按评分规则为 8.00 分（分值 10.00 分）。',
      '“推广活动参与人员” has no score; the rules give 8.00 of 10.00 points.',
    ],
    [
      'score-missing',
      'open',
      withRow({ ...unmet, target: quality(), score: '' }),
      '“推广活动参与人员”得分未填写，请在 0 至 10.00 分之间打分。',
      '“推广活动参与人员” has no score; choose one from 0 to 10.00.',
    ],
    [
      'score-over-points',
      'a row',
      withRow({ ...unmet, score: '12.00' }),
      '“推广活动参与人员”得分 12.00 分，超过分值 10.00 分。得分最高为分值。',
      '“推广活动参与人员”: a score of 12.00 exceeds its 10.00 points. A score is at most the points.',
    ],
    [
      'score-over-points',
      'execution',
      withFunds({ ...EXECUTION, score: '10.50' }),
      '预算执行得分 10.50 分，超过分值 10.00 分。得分最高为分值。',
      'Budget execution: a score of 10.50 exceeds its 10.00 points. A score is at most the points.',
    ],
    [
      'score-deducted',
      'unexplained',
      withRow({ ...unmet, actual: done('220.00', '人次'), score: '9.00' }),
      '“推广活动参与人员”指标值 ≥200.00(人次)，实际完成值 220.00(人次)，指标已完成，得分 9.00 分却低于分值 10.00 分。请改为 10.00 分，或说明扣分原因。',
      '“推广活动参与人员”: target ≥200.00(人次), actual 220.00(人次): the target is met, yet the score is 9.00 of 10.00 points. Give the full 10.00, or explain the deduction.',
    ],
    [
      'score-deducted',
      'explained',
      withRow({ ...unmet, actual: done('220.00', '人次'), score: '9.00', explanation: '质量有待提高' }),
      '“推广活动参与人员”指标值 ≥200.00(人次)，实际完成值 220.00(人次)，指标已完成，得分 9.00 分却低于分值 10.00 分。已说明原因，请复核扣分是否恰当。',
      '“推广活动参与人员”: target ≥200.00(人次), actual 220.00(人次): the target is met, yet the score is 9.00 of 10.00 points. The row is explained; check that the deduction is fair.',
    ],
    [
      'score-inflated',
      'in proportion',
      withRow({ ...unmet, score: '10.00' }),
      '“推广活动参与人员”指标值 ≥200.00(人次)，实际完成值 160.00(人次)，指标未完成，按比例应得 8.00 分，现为 10.00 分，偏高。请下调得分。',
      '“推广活动参与人员”: target ≥200.00(人次), actual 160.00(人次): the target is not met; in proportion it scores 8.00, not 10.00. Lower the score.',
    ],
    [
      'score-inflated',
      'two formulas',
      withRow({ ...unmet, target: bound('≤', '10.00', '次'), actual: done('12.00', '次'), score: '9.00' }),
      '“推广活动参与人员”指标值 ≤10.00(次)，实际完成值 12.00(次)，指标未完成，按比例应得 8.33 分（或 8.00 分），现为 9.00 分，偏高。请下调得分。',
      '“推广活动参与人员”: target ≤10.00(次), actual 12.00(次): the target is not met; in proportion it scores 8.33 (or 8.00), not 9.00. Lower the score.',
    ],
    [
      'score-too-low',
      'unexplained',
      withRow({ ...unmet, score: '5.00' }),
      '“推广活动参与人员”指标值 ≥200.00(人次)，实际完成值 160.00(人次)，按评分规则应得 8.00 分，现为 5.00 分，偏低。请更正得分，或说明多扣的原因。',
      '“推广活动参与人员”: target ≥200.00(人次), actual 160.00(人次): the rules give 8.00, the score is only 5.00. Correct the score, or explain the extra deduction.',
    ],
    [
      'score-band',
      'above',
      withRow({ ...unmet, target: quality('完善'), actual: achieved('partly'), score: '9.00' }),
      '“推广活动参与人员”指标值 完善，实际完成值 部分达成指标，得分应为 6.00 至 7.99 分，现为 9.00 分。请在此范围内打分。',
      '“推广活动参与人员”: target 完善, actual 部分达成指标: the score should be 6.00 to 7.99, not 9.00. Choose a score within that range.',
    ],
    [
      'score-band',
      'below',
      withRow({ ...unmet, target: quality('完善'), actual: achieved('partly'), score: '1.00' }),
      '“推广活动参与人员”指标值 完善，实际完成值 部分达成指标，得分应为 6.00 至 7.99 分，现为 1.00 分。请在此范围内打分，或说明多扣的原因。',
      '“推广活动参与人员”: target 完善, actual 部分达成指标: the score should be 6.00 to 7.99, not 1.00. Choose a score within that range, or explain the extra deduction.',
    ],
    [
      'total-score',
      'a sum',
      withRow({ score: '10.00' }, { total: '95.00' }),
      '总分 95.00 分与各项得分不符：各项得分（含预算执行）合计 99.97 分。请核对合计。',
      'A total of 95.00 does not agree with the scores, which add up to 99.97, budget execution included. Check the sum.',
    ],
    [
      'total-missing',
      'known',
      withRow({ score: '10.00' }, { total: '' }),
      '总分未填写，按各项得分应为 99.97 分。',
      'The total is missing; the scores add up to 99.97.',
    ],
    [
      'total-missing',
      'unknown',
      withRow({ actual: nothing, score: '' }, { total: '' }),
      '总分未填写，请先补齐各项得分再合计。',
      'The total is missing; complete the scores, then add them up.',
    ],
    [
      'grade-wrong',
      'by the total',
      withRow({ score: '10.00' }, { total: '99.97', grade: '良好' }),
      '总分 99.97 分对应的评分等级为“优”，现填“良好”。请改为“优”。',
      'A total of 99.97 is graded “优”, the form says “良好”. Enter “优”.',
    ],
    [
      'grade-wrong',
      'without a total row',
      withRow({ score: '10.00' }, { grade: '良' }),
      '各项得分合计对应的评分等级为“优”，现填“良”。请改为“优”。',
      'The sum of the scores is graded “优”, the form says “良”. Enter “优”.',
    ],
    [
      'grade-missing',
      'known',
      withRow({ score: '10.00' }, { total: '99.97', grade: '' }),
      '评分等级未填写，按总分应为“优”。',
      'The grade is missing; by the total it is “优”.',
    ],
    [
      'grade-missing',
      'unknown',
      withRow({ actual: nothing, score: '' }, { total: '', grade: '' }),
      '评分等级未填写，请按总分填写。',
      'The grade is missing; enter it by the total.',
    ],
    [
      'explanation-missing',
      'short of',
      withRow({ ...unmet, score: '8.00' }),
      '“推广活动参与人员”实际 160 人次，未达到指标值 200 人次（为指标值的 80%），请说明偏差原因和改进措施。',
      '“推广活动参与人员”: actual 160 人次, short of the target of 200 人次 (80% of it); explain why, and what will be done about it.',
    ],
    [
      'explanation-missing',
      'above a limit',
      withRow({ ...unmet, target: bound('≤', '2.00', '秒'), actual: done('3.00', '秒'), score: '6.67' }),
      '“推广活动参与人员”实际 3 秒，超出指标值 2 秒（为指标值的 150%），请说明偏差原因和改进措施。',
      '“推广活动参与人员”: actual 3 秒, above the target of 2 秒 (150% of it); explain why, and what will be done about it.',
    ],
    [
      'explanation-missing',
      'below a range',
      withRow({ ...unmet, target: range('200', '300', '人次'), score: '8.00' }),
      '“推广活动参与人员”实际 160 人次，未达到指标值 200 人次（为指标值的 80%），请说明偏差原因和改进措施。',
      '“推广活动参与人员”: actual 160 人次, short of the target of 200 人次 (80% of it); explain why, and what will be done about it.',
    ],
    [
      'explanation-missing',
      'faults where none were allowed',
      withRow({ ...unmet, target: bound('=', '0', '起'), actual: done('3', '起'), score: '0.00' }),
      '“推广活动参与人员”实际完成值“3(起)”，不符合指标值“=0(起)”，请说明偏差原因和改进措施。',
      '“推广活动参与人员”: actual “3(起)” does not meet the target “=0(起)”; explain why, and what will be done about it.',
    ],
    [
      'explanation-missing',
      'late',
      withRow({ ...unmet, target: dueBy(9), actual: doneIn(11), score: '7.00' }),
      '“推广活动参与人员”实际完成值“11月”，不符合指标值“9月底前”，请说明偏差原因和改进措施。',
      '“推广活动参与人员”: actual “11月” does not meet the target “9月底前”; explain why, and what will be done about it.',
    ],
    [
      'explanation-missing',
      'a deduction',
      withRow({ ...unmet, target: quality(), actual: achieved('met'), score: '9.00' }),
      '“推广活动参与人员”得分 9.00 分，低于分值 10.00 分，请说明扣分原因和改进措施。',
      '“推广活动参与人员”: a score of 9.00 is below its 10.00 points; explain the deduction, and what will be done about it.',
    ],
    [
      'overshoot-unexplained',
      'beyond',
      withRow({ ...unmet, actual: done('2860.00', '人次'), score: '10.00' }),
      '“推广活动参与人员”实际 2860 人次，为指标值 200 人次的 1430%，超过 130%，需说明原因。',
      '“推广活动参与人员”: actual 2860 人次 is 1430% of the target of 200 人次, above 130%; explain why.',
    ],
    [
      'overshoot-unexplained',
      'exactly',
      withRow({ ...unmet, target: bound('≥', '50.00', '%'), actual: done('65.00', '%'), score: '10.00' }),
      '“推广活动参与人员”实际 65%，为指标值 50%的 130%，达到 130%，需说明原因。',
      '“推广活动参与人员”: actual 65% is 130% of the target of 50%, reaching 130%; explain why.',
    ],
    [
      'value-missing',
      'both',
      withRow({ name, target: nothing, actual: nothing }),
      '“推广活动参与人员”的指标值、实际完成值未填写，得分无从核对，请补填。',
      '“推广活动参与人员”: target and actual missing, so the score cannot be checked. Fill in.',
    ],
    [
      'value-missing',
      'one',
      withRow({ name, actual: nothing, score: '10.00' }),
      '“推广活动参与人员”的实际完成值未填写，得分无从核对，请补填。',
      '“推广活动参与人员”: actual missing, so the score cannot be checked. Fill in.',
    ],
    [
      'value-unreadable',
      'set aside',
      withRow({ name, actual: illegible(), score: '10.00' }),
      '“推广活动参与人员”的实际完成值“约三百”无法识别。该项未参与核对，请改写成规范的内容。',
      '“推广活动参与人员”: the actual “约三百” cannot be read. It was left out of the review; write it in a regular way.',
    ],
    [
      'value-unreadable',
      'an obstacle',
      withFunds({ ...EXECUTION, executed: '#REF!' }),
      '“年度资金总额”的全年执行数“#REF!”无法识别。在更正之前，本表不会写入任何内容。',
      '“年度资金总额”: the amount executed “#REF!” cannot be read. Until it is corrected, nothing is written to this form.',
    ],
  ];

  test.each(SENTENCES)('%s: %s', (rule, _, spec, zh, en) => {
    expect(sentence(rule, spec)).toEqual([zh, en]);
  });

  test('no rule goes without a sentence here', () => {
    const written = new Set(SENTENCES.map(([rule]) => rule));
    expect(RULES.map(({ id }) => id).filter((id) => !written.has(id))).toEqual([]);
  });
});
