// Answers about headings as a file: out and in again the same; everything wrong is said with its place, and nothing of it is taken.
import fc from 'fast-check';
import { headingKey, wordsOfKey, type BlockKind, type TemplateProfile } from '../../src/form/template';
import { faultsOf, MEANINGS } from '../../src/form/template-meanings';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { parseRuleSet, serialiseRuleSet } from '../../src/scoring/rule-set-file';
import { parseTemplates, serialiseTemplates, withProfiles } from '../../src/scoring/template-profiles';

const WORDS = ['考核事项', '约定', '到位', '权数', '自打'];
const PROFILE: TemplateProfile = {
  name: '省厅2024',
  block: 'table',
  key: headingKey('table', WORDS),
  meanings: ['name', 'target', 'actual', 'points', 'score'],
};
const FUNDS: TemplateProfile = {
  name: '资金',
  block: 'funds',
  key: headingKey('funds', ['科目', '批复', '用去']),
  meanings: ['none', 'annualBudget', 'executed'],
};

const wrongWith = (profiles: unknown): string[] => {
  const reading = parseTemplates({ formatVersion: 1, profiles });
  return reading.kind === 'problems' ? reading.problems.map(({ path, says }) => `${path}: ${says['zh-CN']}`) : [];
};
const changed = (change: Readonly<Record<string, unknown>>): string[] => wrongWith([FUNDS, { ...PROFILE, ...change }]);

test('out and in again, alone and with the rule set', () => {
  const profiles = [PROFILE, FUNDS];
  expect(parseTemplates(serialiseTemplates(profiles))).toEqual({ kind: 'templates', profiles });
  expect(parseTemplates(serialiseTemplates([]))).toEqual({ kind: 'templates', profiles: [] });
  const text = serialiseRuleSet(CENTRAL_2020, profiles);
  expect(parseRuleSet(text)).toEqual({ kind: 'rule-set', ruleSet: CENTRAL_2020, profiles });
  expect(text).toContain('"formatVersion": 2');
});

test('a file without answers is as before, for add-ins that know of none', () => {
  expect(serialiseRuleSet(CENTRAL_2020, [])).toBe(serialiseRuleSet(CENTRAL_2020));
  expect(serialiseRuleSet(CENTRAL_2020)).toContain('"formatVersion": 1');
  expect(parseRuleSet(serialiseRuleSet(CENTRAL_2020))).toEqual({ kind: 'rule-set', ruleSet: CENTRAL_2020 });
});

test('a damaged answer keeps the whole file from being taken', () => {
  const reading = parseRuleSet(serialiseRuleSet(CENTRAL_2020, [{ ...PROFILE, meanings: PROFILE.meanings.slice(1) }]));
  expect(reading.kind === 'problems' && reading.problems.map(({ says }) => says['zh-CN'])).toEqual([
    '表头回答“省厅2024”各列含义有 4 个，而表头有 5 列。',
  ]);
});

describe('what is wrong is said with its place', () => {
  test.each([
    [
      'an unknown meaning',
      { meanings: ['name', 'target', 'actual', 'points', 'grade'] },
      /^profiles\[1\]\.meanings\[4\]: 表头回答“省厅2024”各列含义第 5 项须为dimension、.*之一，现为“grade”。$/,
    ],
    ['a meaning of the other block', { meanings: ['name', 'target', 'actual', 'points', 'executed'] }, /meanings\[4\]: .*现为“executed”/],
    ['too few meanings', { meanings: ['name', 'target', 'actual', 'points'] }, /各列含义有 4 个，而表头有 5 列。$/],
    ['a meaning twice', { meanings: ['name', 'target', 'target', 'actual', 'score'] }, /各列含义有两列以上同为 target。$/],
    ['a needed meaning missing', { meanings: ['name', 'target', 'none', 'none', 'none'] }, /各列含义缺少 actual。$/],
    ['a name too long', { name: '长'.repeat(61) }, /^profiles\[1\]\.name: 表头回答第 2 项名称过长，最多 60 个字。$/],
    ['no name', { name: ' ' }, /名称不能为空/],
    ['a key too long', { key: `table|${'长'.repeat(5001)}` }, /表头过长/],
    [
      'another block than the key’s',
      { block: 'funds', meanings: ['annualBudget', 'executed', 'none', 'none', 'none'] },
      /表头与所在部分不符/,
    ],
    ['an unknown block', { block: 'goals' }, /所在部分须为table、funds 之一，现为“goals”/],
    ['an unknown key', { note: 1 }, /多出不认识的项“note”/],
    ['no meanings', { meanings: undefined }, /各列含义须为列表，现为空白/],
  ])('%s', (_, change, says) => {
    expect(changed(change)).toEqual([expect.stringMatching(says)]);
  });

  test('two answers about one heading', () => {
    expect(wrongWith([PROFILE, FUNDS, { ...PROFILE, name: '另一个' }])).toEqual([
      'profiles[2]: 表头回答第 3 项与“省厅2024”是同一个表头，只能留一个。',
    ]);
  });

  test.each([
    ['no list', 3, /^profiles: 表头回答须为列表，现为 3。$/],
    ['too many', Array.from({ length: 501 }, () => PROFILE), /有 501 项，最多 500 项/],
    ['no object', [null], /profiles\[0\]: 表头回答第 1 项须为一组/],
  ])('%s', (_, profiles, says) => {
    expect(wrongWith(profiles)).toEqual([expect.stringMatching(says)]);
  });

  test.each([
    ['torn text', serialiseTemplates([PROFILE]).slice(0, 60), /JSON/],
    ['another version', { formatVersion: 9, profiles: [] }, /格式版本/],
    ['something else', 'true', /须为一组/],
    ['no list at all', { formatVersion: 1 }, /未给出（profiles）/],
  ])('%s', (_, stored, says) => {
    const reading = parseTemplates(stored);
    expect(reading.kind === 'problems' && reading.problems.map((problem) => problem.says['zh-CN'])).toEqual([expect.stringMatching(says)]);
  });
});

describe('in English too', () => {
  const english = (stored: unknown): readonly string[] => {
    const reading = parseTemplates(stored);
    return reading.kind === 'problems' ? reading.problems.map(({ says }) => says.en) : [];
  };
  const of = (change: Readonly<Record<string, unknown>>): unknown => ({ formatVersion: 1, profiles: [FUNDS, { ...PROFILE, ...change }] });
  const own = 'Answer “省厅2024”';
  test.each<[string, unknown, readonly string[]]>([
    [
      'too few meanings',
      of({ meanings: ['name', 'target', 'actual', 'points'] }),
      [`${own}, meanings are 4, but the heading has 5 columns.`],
    ],
    [
      'two meanings twice, one lacking',
      of({ meanings: ['name', 'target', 'target', 'score', 'score'] }),
      [`${own}, meanings give more than one column the meaning target, score.`, `${own}, meanings lack actual.`],
    ],
    [
      'a meaning that is none',
      of({ block: 'funds', key: headingKey('funds', ['科目', '批复', '用去']), meanings: ['none', 'annualBudget', 'grade'] }),
      [`${own}, meanings, entry 3 must be one of ${MEANINGS.funds.join(', ')}, not “grade”.`],
    ],
    ['a block that is none', of({ block: 'goals' }), [`${own}, block must be one of table, funds, not “goals”.`]],
    [
      'another block than the key’s',
      of({ block: 'funds', meanings: ['annualBudget', 'executed', 'none', 'none', 'none'] }),
      [`${own}, heading does not fit its block; it may be damaged.`],
    ],
    [
      'two answers about one heading',
      { formatVersion: 1, profiles: [PROFILE, FUNDS, { ...PROFILE, name: '另一个' }] },
      ['Answers about headings, entry 3 is about the same heading as “省厅2024”; keep one of them.'],
    ],
    ['another version', { formatVersion: 9, profiles: [] }, ['Format version is not 1; update the add-in.']],
    [
      'torn text',
      '{"formatVersion": 1,',
      ['The file is not complete JSON text; it may be damaged. Export it again, or check the quotes, commas and brackets edited by hand.'],
    ],
    ['a text too large', ' '.repeat(1_000_001), ['The file is too large to be a rule set.']],
  ])('%s', (_, stored, says) => {
    expect(english(stored)).toEqual(says);
  });

  test('two meanings twice, in Chinese', () => {
    expect(changed({ meanings: ['name', 'target', 'target', 'score', 'score'] })).toEqual([
      'profiles[1].meanings: 表头回答“省厅2024”各列含义有两列以上同为 target、score。',
      'profiles[1].meanings: 表头回答“省厅2024”各列含义缺少 actual。',
    ]);
  });

  test('one of two answers damaged: neither is taken', () => {
    expect(parseTemplates(of({ meanings: ['name', 'name', 'target', 'actual', 'score'] })).kind).toBe('problems');
  });
});

test('an answer that replaces nothing beside one that does', () => {
  const again = { ...PROFILE, name: '新' };
  const third = { ...FUNDS, key: headingKey('funds', ['科目', '批复', '余额']) };
  expect(withProfiles([PROFILE, FUNDS], [again, third])).toEqual([FUNDS, again, third]);
});

test('any JSON whatever is read or refused in words', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.string(), fc.constant(undefined)), (json) => {
      const reading = parseTemplates(json);
      if (reading.kind === 'problems') expect(reading.problems.length).toBeGreaterThan(0);
    }),
  );
});

const anyProfile: fc.Arbitrary<TemplateProfile> = fc
  .record({
    block: fc.constantFrom<BlockKind>('table', 'funds'),
    words: fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), { minLength: 3, maxLength: 8 }),
    name: fc.string({ minLength: 1, maxLength: 60 }).filter((name) => name.trim() !== ''),
  })
  .chain(({ block, words, name }) =>
    fc
      .array(fc.constantFrom(...MEANINGS[block]), { minLength: words.length, maxLength: words.length })
      .map((meanings): TemplateProfile => ({ name, block, key: headingKey(block, words), meanings })),
  );

test('every answer without faults, about whatever words, comes back; every other one is refused', () => {
  fc.assert(
    fc.property(anyProfile, (profile) => {
      expect(wordsOfKey(profile.key)).toHaveLength(profile.meanings.length);
      const { doubled, missing } = faultsOf(profile.block, profile.meanings);
      const reading = parseTemplates(serialiseTemplates([profile]));
      if (doubled.length + missing.length > 0) expect(reading.kind).toBe('problems');
      else expect(reading).toEqual({ kind: 'templates', profiles: [profile] });
    }),
    { numRuns: 500 },
  );
});

test('a new answer replaces the one about the same heading; the oldest goes where a file holds no more', () => {
  const again = { ...PROFILE, name: '新' };
  expect(withProfiles([PROFILE, FUNDS], [again])).toEqual([FUNDS, again]);
  const many = Array.from({ length: 500 }, (_, index) => ({ ...FUNDS, key: headingKey('funds', ['科目', '批复', String(index)]) }));
  expect(withProfiles(many, [PROFILE])).toEqual([...many.slice(1), PROFILE]);
});

describe('what an answer lacks', () => {
  test.each([
    ['table', ['name', 'target', 'actual'], [], []],
    ['table', ['name', 'name', 'none', 'none', 'target'], ['name'], ['actual']],
    ['funds', ['initialBudget', 'executed'], [], []],
    ['funds', ['executed', 'executed', 'score'], ['executed'], ['annualBudget']],
  ] as const)('%s %j', (block, meanings, doubled, missing) => {
    expect(faultsOf(block, meanings)).toEqual({ doubled, missing });
  });
});
