// The documentation of the rules is made from the rules.
import { readFileSync } from 'node:fs';
import { RULES_PAGE, rulesPage } from '../../scripts/rules-page';
import { RULES } from '../../src/review/rules';

test('docs/rules.md is up to date; npx tsx scripts/rules-page.ts writes it anew', () => {
  expect(readFileSync(RULES_PAGE, 'utf8')).toBe(rulesPage());
});

test('every rule has one line of it', () => {
  const lines = rulesPage().split('\n');
  for (const { id, title } of RULES) {
    expect(lines.filter((line) => line.startsWith(`| \`${id}\` |`) && line.includes(title.en))).toHaveLength(1);
  }
});

test('the catalogue is complete, with its severities', () => {
  const severities = new Map(RULES.map(({ id, severity }) => [id, severity]));
  const named = (severity: string): readonly string[] => [...severities.keys()].filter((id) => severities.get(id) === severity).sort();
  expect(named('error')).toEqual([
    'execution-over',
    'execution-rate',
    'execution-score',
    'explanation-missing',
    'fund-parts',
    'grade-wrong',
    'points-invalid',
    'points-subtotal',
    'points-total',
    'score-band',
    'score-deducted',
    'score-inflated',
    'score-missing',
    'score-over-points',
    'template-text',
    'total-score',
    'value-missing',
  ]);
  expect(named('warning')).toEqual([
    'actual-copies-target',
    'actual-not-numeric',
    'comparator-implausible',
    'completion-rate',
    'execution-gap',
    'execution-low',
    'grade-missing',
    'header-incomplete',
    'narrative-actual',
    'narrative-target',
    'narrative-unfinished',
    'overshoot-unexplained',
    'score-too-low',
    'strict-equality',
    'total-missing',
    'unit-mismatch',
    'value-unreadable',
  ]);
  expect(named('information')).toEqual([
    'budget-adjusted',
    'comparator-missing',
    'money-as-indicator',
    'points-concentration',
    'points-weights',
    'score-by-own-rule',
    'target-vague',
  ]);
});
