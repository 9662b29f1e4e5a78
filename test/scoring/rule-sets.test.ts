// The shipped rule sets are valid, and the documentation describes them as they are.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CENTRAL_2020, CUSTOM_ID, RULE_SETS } from '../../src/scoring/rule-set';
import { parseRuleSet } from '../../src/scoring/rule-set-file';

const DOCUMENTATION = readFileSync(join(__dirname, '../../docs/rule-sets.md'), 'utf8');

test('four of them, the default first, none called custom', () => {
  expect(RULE_SETS.map(({ id }) => id)).toEqual(['central-2020', 'central-2021', 'hubei', 'guangxi']);
  expect(RULE_SETS[0]).toBe(CENTRAL_2020);
  expect(RULE_SETS.map(({ id }) => id)).not.toContain(CUSTOM_ID);
  expect(new Set(RULE_SETS.map(({ name }) => name)).size).toBe(4);
});

test.each(RULE_SETS.map((ruleSet) => [ruleSet.name, ruleSet] as const))(
  '%s: 100 points in all, as the documentation has it',
  (_, ruleSet) => {
    const { id, name, executionPoints, dimensionWeights } = ruleSet;
    const weights = Object.entries(dimensionWeights);
    expect(weights.reduce((sum, [, weight]) => sum + weight, executionPoints)).toBe(100);
    const row = DOCUMENTATION.split('\n').find((line) => line.startsWith(`| \`${id}\``));
    const written = weights.map(([dimension, weight]) => `${dimension.replace('指标', '')} ${weight}`).join('、');
    expect(row).toContain(`| ${name}`);
    expect(row).toContain(`| ${executionPoints} | ${written} |`);
  },
);

test('the basis of the practices says that it is no text of a regulation', () => {
  const practices = RULE_SETS.filter(({ id }) => !id.startsWith('central'));
  expect(practices.map(({ basis }) => basis.includes('非文件原文'))).toEqual([true, true]);
});

test('the documentation names every parameter', () => {
  const keys = [...Object.keys(CENTRAL_2020), 'rules', 'formatVersion'];
  expect(keys.filter((key) => !DOCUMENTATION.includes(`\`${key}\``))).toEqual([]);
});

test('the example of the documentation is a rule set', () => {
  const example = /```json\n([^]*?)```/.exec(DOCUMENTATION)?.[1] ?? '';
  const reading = parseRuleSet(example);
  expect(reading.kind === 'problems' ? reading.problems : reading.ruleSet.name).toBe('某市财政局 2025 年');
});
