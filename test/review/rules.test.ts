// Each rule on funds, scores, totals, explanations and values: a form that breaks it, and a near miss that does not.
import { COMPLETE } from '../../src/review/basis';
import { rule, type Rule } from '../../src/review/rule';
import { RULE_IDS } from '../../src/review/rule-ids';
import { RULES } from '../../src/review/rules';
import { RULE_SETS } from '../../src/scoring/rule-set';
import { achieved, bound, done, doneIn, dueBy, illegible, nothing, quality, range, type RowSpec } from '../scoring/build-form';
import { brief, EXECUTION, found, IN_ORDER, NO_MONEY, reviewOf, withFunds, withRow, type ReviewSpec } from './reviewing';

test('every rule has its own public name, and says in both languages what it is for, looks at and rests on', () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, title, looksAt, basis } of RULES) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    for (const sentence of [title, looksAt, basis]) {
      expect(sentence['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(sentence.en).toMatch(/^[A-Z财].*[a-z]/);
    }
  }
});

test('there is one rule for every id, in the order of the list', () => {
  expect(RULES.map(({ id }) => id)).toEqual(RULE_IDS);
});

test('a rule under an id that is not in the list does not compile', () => {
  const sentence = { 'zh-CN': '空', en: 'Nothing' };
  const unknown: Rule = rule({
    // @ts-expect-error -- The compiler has to refuse the id.
    id: 'no-such-rule',
    severity: 'error',
    ...{ title: sentence, looksAt: sentence, basis: COMPLETE },
    find: () => [],
    says: { 'zh-CN': () => '', en: () => '' },
  });
  expect(RULES).not.toContain(unknown);
});

test('the shipped rule sets name rules that there are', () => {
  const named = RULE_SETS.flatMap(({ rules }) => Object.keys(rules ?? {}));
  expect(named).not.toEqual([]);
  expect(RULE_IDS).toEqual(expect.arrayContaining(named));
});

test('a form in order gives nothing to say', () => {
  expect(reviewOf(IN_ORDER).map(brief)).toEqual([]);
});

describe('what is found, and what only nearly', () => {
  const met: RowSpec = { target: bound('≥', '10.00', '场'), actual: done('10.00', '场') };
  const unmet: RowSpec = { target: bound('≥', '10.00', '场'), actual: done('8.00', '场'), explanation: '受天气影响' };
  const above: RowSpec = { target: bound('≤', '10.00', '次'), actual: done('12.00', '次'), explanation: '设备老化' };
  const partly: RowSpec = { target: quality('及时'), actual: achieved('partly'), explanation: '制度修订中' };
  const open: RowSpec = { target: quality('及时'), actual: done('3', '项'), explanation: '口径调整' };

  test.each<[string, ReviewSpec, readonly string[]]>([
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
      ['value-missing error C6'],
    ],
    [
      'one part, a cent apart',
      withFunds({ ...EXECUTION, initialBudget: '29.61' }, { ...EXECUTION, initialBudget: '29.60' }),
      ['fund-parts error C6', 'budget-adjusted information D6'],
    ],
    [
      'one part, a cent apart: a line of zero hides nothing',
      withFunds({ ...EXECUTION, initialBudget: '29.61' }, { ...EXECUTION, initialBudget: '29.60' }, NO_MONEY),
      ['fund-parts error C6', 'budget-adjusted information D6'],
    ],
    [
      'two rounded parts may differ from their rounded sum by a cent',
      withFunds(
        { ...EXECUTION, initialBudget: '29.61' },
        { ...EXECUTION, initialBudget: '20.00', annualBudget: '29.60' },
        { ...NO_MONEY, initialBudget: '9.60' },
      ),
      ['budget-adjusted information D6'],
    ],
    [
      'but not by two',
      withFunds(
        { ...EXECUTION, initialBudget: '29.62' },
        { ...EXECUTION, initialBudget: '20.00', annualBudget: '29.60' },
        { ...NO_MONEY, initialBudget: '9.60' },
      ),
      ['fund-parts error C6', 'budget-adjusted information D6'],
    ],
    ['a total that is not broken down', withFunds(EXECUTION, { annualBudget: '', executed: '' }, { annualBudget: '-', executed: '-' }), []],
    [
      'nothing but other money, of which there is none: the total is not broken down',
      withFunds(EXECUTION, { ...NO_MONEY, kind: 'other' }),
      [],
    ],
    ['nothing but other money', withFunds(EXECUTION, { ...NO_MONEY, kind: 'other', initialBudget: '20.00' }), ['fund-parts error C6']],
    [
      'nothing of this year’s money nor of other, beside a total',
      withFunds(EXECUTION, NO_MONEY, { ...NO_MONEY, kind: 'other' }),
      ['fund-parts error C6', 'fund-parts error D6', 'fund-parts error E6'],
    ],
    [
      'money of two kinds, one of them none, short of the total',
      withFunds(EXECUTION, { ...NO_MONEY, kind: 'other', initialBudget: '20.00' }, { ...NO_MONEY, kind: 'other' }),
      ['fund-parts error C6'],
    ],
    [
      'a dash beside a part that is not all',
      withFunds({ ...EXECUTION, initialBudget: '29.60' }, { ...EXECUTION, initialBudget: '29.00' }, { ...NO_MONEY, initialBudget: '-' }),
      ['fund-parts error C6'],
    ],
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
      ['execution-rate error G6', 'execution-low warning G6', 'execution-gap warning G6'],
    ],
    ['a rate short by 0.01', withFunds({ ...EXECUTION, rate: '99.61' }), ['execution-rate information G6']],
    ['a dash for the rate where there is no money at all', withFunds({ ...NO_MONEY, rate: '-', score: '10.00' }), []],
    [
      'yuan in a block of 万元, in a part',
      withFunds(EXECUTION, { annualBudget: '29.60', executed: '295000.00', rate: '99.66' }),
      ['fund-parts error E6', 'execution-rate error E7'],
    ],
    ['no column for rates', { ...withFunds({ ...EXECUTION, rate: '' }), fundsWithout: ['rate'] }, []],
    // execution-score
    ['no cell for an execution score', { ...withFunds({ ...EXECUTION }), fundsWithout: ['score'] }, []],
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
    [
      'no score and words for a target: the words are what is wrong',
      withRow({ target: illegible(), score: '' }),
      ['value-unreadable error D13'],
    ],
    ['no score and no target', withRow({ target: nothing, score: '' }), ['value-missing error D13']],
    ['no column for scores', withRow(met, { without: ['score'] }), []],
    // score-by-own-rule
    ['by its own rule, met in full', withRow({ ...met, score: '10.00', scoringRule: '每少1场扣1分' }), []],
    [
      'by its own rule, met but below its points',
      withRow({ ...met, score: '9.00', scoringRule: '每少1场扣1分', explanation: '一场从简' }),
      ['score-by-own-rule information G13'],
    ],
    [
      'by its own rule, full points for less',
      withRow({ ...unmet, score: '10.00', scoringRule: '每少1场扣1分' }),
      ['score-by-own-rule information G13'],
    ],
    [
      'by its own rule, above its points',
      withRow({ ...unmet, score: '11.00', scoringRule: '每少1场扣1分' }),
      ['score-over-points error G13'],
    ],
    [
      'by its own rule, no points',
      {
        funds: [EXECUTION],
        rows: [
          { ...unmet, points: '-', score: '5.00', scoringRule: '每少1场扣1分' },
          { points: '90.00', score: '90.00' },
        ],
      },
      ['points-invalid error F13'],
    ],
    ['by its own rule, no score', withRow({ ...unmet, score: '', scoringRule: '每少1场扣1分' }), ['score-missing error G13']],
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
    ['a grade, and no total yet', withRow({ ...met, score: '10.00' }, { grade: '良', total: '' }), ['total-missing warning G15']],
    ['no grade in a form without a total', withRow({ ...met, score: '10.00' }, { grade: '' }), ['grade-missing warning B16']],
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
    [
      'unmet and not scored',
      {
        rows: [
          { ...unmet, explanation: '', points: '-', score: '-' },
          { points: '100.00', score: '100.00' },
        ],
      },
      [],
    ],
    [
      'unmet in a table without points',
      { rows: [{ ...unmet, explanation: '', score: '8.00' }], without: ['points'] },
      ['explanation-missing error H13 lights H13'],
    ],
    ['a part, unmet in a table without points', { rows: [{ ...unmet, explanation: '', unscored: 'part' }], without: ['points'] }, []],
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
    [
      'no target in a row that is not scored',
      withRow(
        { target: nothing, points: '-', score: '-' },
        {
          rows: [
            { target: nothing, points: '-', score: '-' },
            { points: '90.00', score: '90.00' },
          ],
        },
      ),
      [],
    ],
    [
      'no target, and a score in a table without points',
      withRow({ target: nothing, score: '10.00' }, { without: ['points'] }),
      ['value-missing error D13'],
    ],
    ['no target, and neither points nor a score', withRow({ target: nothing, score: '' }, { without: ['points'] }), []],
    [
      'no amounts, and no points of execution to score by them',
      { ...withFunds({ rate: '', points: '-', score: '-' }), rows: [{ points: '100.00', score: '100.00' }] },
      [],
    ],
    [
      'no amounts but those of a part',
      {
        ...withFunds(
          { rate: '', points: '-', score: '-', initialBudget: '' },
          { annualBudget: '29.60', executed: '29.50', rate: '99.66', initialBudget: '' },
        ),
        rows: [{ points: '100.00', score: '100.00' }],
      },
      ['value-missing error D6'],
    ],
    // value-unreadable
    ['an actual in words, scored', withRow({ actual: illegible(), score: '10.00' }), ['value-unreadable warning E13']],
    ['an actual in words, not scored', withRow({ actual: illegible(), score: '' }), ['value-unreadable error E13']],
    [
      'an actual in words, scored, beside points in words',
      {
        funds: [EXECUTION],
        rows: [
          { actual: illegible(), points: '10.00', score: '10.00' },
          { points: '八十', score: '80.00' },
        ],
      },
      ['value-unreadable error F14', 'value-unreadable warning E13'],
    ],
    ['an error value', withRow({ actual: illegible('#REF!'), score: '10.00' }), ['value-unreadable error E13']],
    ['points in words', withRow({ ...met, points: '十分', score: '10.00' }), ['value-unreadable error F13']],
    ['a score in words', withRow({ ...met, score: '九分' }), ['value-unreadable error G13']],
    ['an amount in words', withFunds({ ...EXECUTION, executed: '约三十' }), ['value-unreadable error E6']],
    ['a budget in words', withFunds({ ...EXECUTION, annualBudget: '约三十', initialBudget: '29.60' }), ['value-unreadable error D6']],
    [
      'an initial budget in words is added to nothing',
      withFunds({ ...EXECUTION, initialBudget: '约三十' }, { ...EXECUTION, initialBudget: '29.60' }),
      ['value-unreadable error C6'],
    ],
    [
      'nor is a part of it',
      withFunds(
        { ...EXECUTION, initialBudget: '29.60' },
        { ...EXECUTION, initialBudget: '约三十' },
        { ...NO_MONEY, initialBudget: '9.60' },
      ),
      ['value-unreadable error C7'],
    ],
    ['a rate in words', withFunds({ ...EXECUTION, rate: '近百分之百' }), ['value-unreadable error G6']],
    ['an execution score in words', withFunds({ ...EXECUTION, score: '满分' }), ['value-unreadable error H6']],
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
  const spec: ReviewSpec = {
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
