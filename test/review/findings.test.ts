// The parts of a finding beside its sentence: the form, the rule's basis, the cell to light, the cell for the explanation, a quotation.
import { addressOf } from '../../src/form/snapshot';
import { EXPLAINS } from '../../src/review/basis';
import { review } from '../../src/review/review';
import type { Finding } from '../../src/review/rule';
import type { RuleId } from '../../src/review/rule-ids';
import { evaluate } from '../../src/scoring/evaluate';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { achieved, bound, done, quality, type RowSpec } from '../scoring/build-form';
import { formOf, IN_ORDER, reviewOf, withFunds, withRow, type ReviewSpec } from './reviewing';

const findingOf = (rule: RuleId, spec: ReviewSpec): Finding => {
  const [found, second] = reviewOf(spec).filter((finding) => finding.rule === rule);
  if (found === undefined || second !== undefined) throw new Error(`${rule}: not found once`);
  return found;
};
/** "H13", "nowhere", "not asked for". */
const explainedAt = ({ explain }: Finding): string =>
  explain === undefined ? 'not asked for' : explain === 'nowhere' ? explain : addressOf(explain);
const extras = (finding: Finding): readonly string[] =>
  Object.keys(finding)
    .filter((key) => !['form', 'rule', 'severity', 'title', 'basis', 'cell', 'says', 'brief'].includes(key))
    .sort();

const unmet: RowSpec = { target: bound('≥', '200.00', '人次'), actual: done('160.00', '人次'), score: '8.00' };
const met: RowSpec = { target: bound('≥', '200.00', '人次'), actual: done('220.00', '人次') };

test('a missing explanation lights its cell, and that is where it goes', () => {
  const finding = findingOf('explanation-missing', withRow(unmet));
  expect(finding).toMatchObject({ severity: 'error', basis: EXPLAINS, cell: { row: 12, column: 7 }, mark: { row: 12, column: 7 } });
  expect(explainedAt(finding)).toBe('H13');
  expect(extras(finding)).toEqual(['explain', 'mark']);
});

test('every finding says of which form it is', () => {
  const form = formOf(withRow({ ...unmet, score: '10.00' }, { total: '1.00' }));
  const findings = review(evaluate(form, CENTRAL_2020), CENTRAL_2020);
  expect(findings.length).toBeGreaterThan(2);
  expect(new Set(findings.map((finding) => finding.form))).toEqual(new Set([form.id]));
});

test('without a column for explanations there is nothing to light, and nowhere to write', () => {
  const finding = findingOf('explanation-missing', { ...withRow(unmet), explanations: false });
  expect(addressOf(finding.cell)).toBe('E13');
  expect(explainedAt(finding)).toBe('nowhere');
  expect(extras(finding)).toEqual(['explain']);
});

test('a number that does not agree contradicts the rest of the form; a missing header does not', () => {
  expect(findingOf('total-score', withRow({ ...met, score: '10.00' }, { total: '95.00' })).contradicts).toBe(true);
  expect(extras(findingOf('total-score', withRow({ ...met, score: '10.00' }, { total: '95.00' })))).toEqual(['contradicts']);
  expect(extras(findingOf('header-incomplete', { ...IN_ORDER, department: '' }))).toEqual([]);
});

test('what the text says otherwise is quoted', () => {
  const finding = findingOf('narrative-target', {
    ...withRow({ ...met, name: '推广活动参与人次', score: '10.00' }),
    plannedGoal: '推广活动参与人次不少于300人次。',
  });
  expect(finding.excerpt).toEqual({ text: '推广活动参与人次不少于300人次', from: 8, to: 16 });
  expect(extras(finding)).toEqual(['excerpt']);
});

describe('a deduction can be explained instead of being taken back', () => {
  const deducted = { ...met, score: '9.00' };
  test.each<[string, RuleId, ReviewSpec, string]>([
    ['met, unexplained', 'score-deducted', withRow(deducted), 'H13'],
    ['met, explained', 'score-deducted', withRow({ ...deducted, explanation: '质量有待提高' }), 'not asked for'],
    ['met, no column for it', 'score-deducted', { ...withRow(deducted), explanations: false }, 'not asked for'],
    ['a quality below its band', 'score-band', withRow({ target: quality('完善'), actual: achieved('partly'), score: '1.00' }), 'H13'],
    [
      'a quality above its band, which no explanation makes right',
      'score-band',
      withRow({ target: quality('完善'), actual: achieved('partly'), score: '9.00' }),
      'not asked for',
    ],
  ])('%s', (_, rule, spec, expected) => expect(explainedAt(findingOf(rule, spec))).toBe(expected));
});

describe('the reason for a low execution rate goes on where the outcome is told', () => {
  const low = withFunds({ annualBudget: '100.00', executed: '80.00', rate: '80.00', score: '8.00' });
  test.each<[string, ReviewSpec, string]>([
    ['a text', { ...low, reportedOutcome: '全年完成培训。' }, 'E11'],
    ['an empty cell, where the place is a guess', { ...low, reportedOutcome: '' }, 'not asked for'],
    ['no such cell', low, 'not asked for'],
  ])('%s', (_, spec, expected) => expect(explainedAt(findingOf('execution-low', spec))).toBe(expected));

  test('a table without a column for explanations gives no reason either', () => {
    expect(findingOf('execution-low', { ...low, explanations: false }).severity).toBe('warning');
  });
});

test('an explanation that is as good as none explains no deduction', () => {
  const scores = (explanation: string) =>
    reviewOf(withRow({ ...met, score: '9.00', explanation }))
      .filter(({ rule }) => rule === 'score-deducted')
      .map(({ severity }) => severity);
  expect(scores('无')).toEqual(['error']);
  expect(scores('现场秩序欠佳，下次增派人手')).toEqual(['information']);
});
