// The setting-asides as text: written stable, small for many, read back whole or refused with a sentence.
import type { KeptAside } from '../../src/plan/aside';
import { parseAside, serialiseAside } from '../../src/plan/aside-file';
import { LONGEST_WHY, MOST_ASIDE } from '../../src/plan/aside-limits';

const ONE: KeptAside = { form: '0a1b2c3d', rule: 'overshoot-unexplained', cell: 'H13', facts: 'deadbeef', why: '属实' };

test.each([[[]], [[ONE]], [[ONE, { ...ONE, facts: '1', why: '' }]]])('read back as written', (aside) => {
  expect(parseAside(serialiseAside(aside))).toEqual({ kind: 'aside', aside });
});

test('as many as fit stay below half a megabyte', () => {
  const all = Array.from({ length: MOST_ASIDE }, (_, index) => ({ ...ONE, facts: index.toString(16).padStart(8, '0') }));
  expect(parseAside(serialiseAside(all)).kind).toBe('aside');
  expect(serialiseAside(all).length).toBeLessThan(500_000);
});

test.each<readonly [string, unknown, RegExp]>([
  ['no text', 12, /现为 12/],
  ['no JSON', '{', /JSON/],
  ['no list', '{"formatVersion":1,"aside":{}}', /已核实不改的问题须为列表/],
  ['a newer version', '{"formatVersion":2,"aside":[]}', /请更新本工具/],
  ['an entry that lacks something', JSON.stringify({ formatVersion: 1, aside: [{ ...ONE, rule: undefined }] }), /第 1 项规则未给出/],
  ['a word why that is too long', JSON.stringify({ formatVersion: 1, aside: [{ ...ONE, why: '长'.repeat(LONGEST_WHY + 1) }] }), /理由过长/],
  ['too many', JSON.stringify({ formatVersion: 1, aside: Array.from({ length: MOST_ASIDE + 1 }, () => ONE) }), /最多 2000 项/],
])('%s is refused with a sentence', (_, stored, says) => {
  const reading = parseAside(stored);
  expect(reading.kind === 'problems' ? reading.problems.map((problem) => problem.says['zh-CN']).join() : '').toMatch(says);
});
