// How much the words over a column say: listed words, words of known parts, words that end in characters nobody knows.
import { wordEvidence } from '../../../src/form/evidence/column-words';
import { WORDS as W } from '../../../src/form/evidence/weights';

test('a listed word names its meaning; what its parts may mean stays possible', () => {
  expect(wordEvidence('table', ['实际完成值'])).toEqual({ standing: 'listed', scores: { actual: W.listed } });
  expect(wordEvidence('table', ['三级指标']).scores).toMatchObject({ name: W.listed });
  const { scores } = wordEvidence('funds', ['年初预算']);
  expect(scores.initialBudget).toBe(W.listed);
  for (const [role, score] of Object.entries(scores)) if (role !== 'initialBudget') expect(score).toBeLessThanOrEqual(W.besideListed);
});

test('a word known for no meaning', () => {
  expect(wordEvidence('table', ['备注'])).toMatchObject({ standing: 'listed' });
  expect(wordEvidence('table', ['复核分']).scores.other).toBeGreaterThan(0);
  expect(wordEvidence('funds', ['备注']).standing).toBe('parsed');
});

test('marks and blanks are no words', () => {
  for (const words of [
    ['实际完成值', '(A)'],
    ['', '实际完成值', ' '],
    ['(B/A)', '实际完成值', '(万元)'],
  ]) {
    expect(wordEvidence('table', words)).toEqual(wordEvidence('table', ['实际完成值']));
  }
  expect(wordEvidence('table', ['(A)', ' '])).toEqual({ scores: {}, standing: 'unknown' });
});

test('a word over two rows is known by both together', () => {
  expect(wordEvidence('table', ['实际', '完成值'])).toMatchObject({ standing: 'listed', scores: { actual: W.listed } });
  expect(wordEvidence('table', ['完成情况', '分值'])).toMatchObject({ standing: 'listed', scores: { points: W.listed } });
});

test('a lower word that says little is read with the group word above', () => {
  expect(wordEvidence('table', ['数']).scores).toEqual({ target: 2.5, actual: 2.5 });
  expect(wordEvidence('table', ['计划', '数']).scores).toEqual({ target: 6 });
  expect(wordEvidence('table', ['螺藕', '数']).scores).toEqual({ target: 2.5, actual: 2.5 });
  // A firm word needs none.
  expect(wordEvidence('table', ['年初', '实际达成数'])).toEqual(wordEvidence('table', ['实际达成数']));
});

test('of unknown characters the less is believed the more there are, and least at the end', () => {
  const scoreOf = (word: string): number => wordEvidence('funds', [word]).scores.executionRate ?? 0;
  const whole = scoreOf('支付率');
  expect(scoreOf('螺支付率')).toBeCloseTo(whole * (W.leastTrust + (1 - W.leastTrust) * 0.75), 6);
  expect(scoreOf('螺藕支付率')).toBeCloseTo(whole * (W.leastTrust + (1 - W.leastTrust) * 0.6), 6);
  expect(scoreOf('支付率螺')).toBeCloseTo(whole * (W.leastTrust + (1 - W.leastTrust) * 0.75) * W.unknownEnding, 6);
});

test('words that say hardly anything are unknown', () => {
  expect(wordEvidence('table', ['螺藕蜈蚣']).standing).toBe('unknown');
  expect(wordEvidence('table', ['实际达成数']).standing).toBe('parsed');
});

test('预算数 and 调整预算数 mean one thing alone and another beside a budget', () => {
  expect(wordEvidence('funds', ['预算数'])).toMatchObject({ standing: 'parsed' });
  expect(wordEvidence('funds', ['预算数']).scores.annualBudget).toBeGreaterThan(
    wordEvidence('funds', ['预算数']).scores.initialBudget ?? 0,
  );
  expect(wordEvidence('funds', ['调整预算数'])).toMatchObject({ standing: 'parsed', scores: { change: 4, annualBudget: 4 } });
  expect(wordEvidence('table', ['调整后指标值'])).toMatchObject({ standing: 'listed' });
});
