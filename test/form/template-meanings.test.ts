// What the columns of a heading can mean, what an answer about them lacks, and the key by which a heading is found again.
import { headingKey, wordsOfKey, type BlockKind, type ColumnMeaning } from '../../src/form/template';
import { faultsOf, MEANINGS } from '../../src/form/template-meanings';
import { NO_TEMPLATES } from '../../src/form/templates';
import { readForms } from '../../src/form/read-all';
import { rowsOf, sheetOf } from './sheet';

test('the meanings stand in the order of the form, none of them last', () => {
  expect(MEANINGS.table.slice(0, 3)).toEqual(['dimension', 'category', 'name']);
  expect(MEANINGS.table).toEqual(expect.arrayContaining(['target', 'actual', 'points', 'score', 'explanation']));
  expect(MEANINGS.funds).toEqual(expect.arrayContaining(['initialBudget', 'annualBudget', 'executed', 'points', 'executionRate', 'score']));
  for (const meanings of Object.values(MEANINGS)) {
    expect(meanings[meanings.length - 1]).toBe('none');
    expect(new Set(meanings).size).toBe(meanings.length);
  }
});

test.each<[BlockKind, ColumnMeaning[], ColumnMeaning[], ColumnMeaning[]]>([
  ['table', ['name', 'target', 'actual'], [], []],
  ['table', ['name', 'none', 'target', 'none', 'actual', 'none'], [], []],
  ['table', ['name', 'target'], [], ['actual']],
  ['table', [], [], ['name', 'target', 'actual']],
  ['table', ['name', 'target', 'target', 'actual', 'score', 'score', 'score'], ['target', 'score'], []],
  ['table', ['name', 'name'], ['name'], ['target', 'actual']],
  ['funds', ['annualBudget', 'executed'], [], []],
  ['funds', ['initialBudget', 'executed'], [], []],
  ['funds', ['initialBudget', 'annualBudget', 'executed', 'none', 'none'], [], []],
  ['funds', ['executed', 'executed'], ['executed'], ['annualBudget']],
  ['funds', ['annualBudget'], [], ['executed']],
  ['funds', [], [], ['annualBudget', 'executed']],
])('a %s answered as %j: doubled %j, missing %j', (block, meanings, doubled, missing) =>
  expect(faultsOf(block, meanings)).toEqual({ doubled, missing }),
);

test('a heading has one key wherever its words stand, and another as another block', () => {
  const key = headingKey('table', ['三级指标', '年度 指标值', '得分']);
  expect(headingKey('table', ['三级指标', '年度指标值\n', '得分'])).toBe(key);
  expect(headingKey('funds', ['三级指标', '年度指标值', '得分'])).not.toBe(key);
  expect(headingKey('table', ['三级指标', '得分', '年度指标值'])).not.toBe(key);
  expect(wordsOfKey(key)).toEqual(['三级指标', '年度指标值', '得分']);
});

test('a stroke in a word cuts no key', () => {
  const key = headingKey('table', ['目标|值', '得分|A']);
  expect(wordsOfKey(key)).toEqual(['目标/值', '得分/A']);
});

test('with no answers kept and nothing fetched a heading of unknown words is not read, and that is said', () => {
  const sheet = sheetOf(
    rowsOf(`
项目支出绩效自评表
螺 | 藕 | 菱 | 三级指标 | 年度指标值 | 实际数额 | 分值 | 得分
甲 | 乙 | 丙 | 培训 | ≥10场 | 12场 | 10 | 10
`),
  );
  expect(readForms(sheet, NO_TEMPLATES)).toMatchObject({ forms: [], questions: [], needsEvidence: true });
});
