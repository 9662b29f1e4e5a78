// Reads damaged samples and counts right, asked and wrong: the harness of recognition by evidence, and the table that it prints.
import { recognise } from '../../../src/form/evidence/recognise';
import type { ColumnMeaning } from '../../../src/form/template';
import { Random } from '../../fuzz/random';
import { blank, type Damage, ERRORS, inTurn, nonsenseWords, shuffled, synonyms, unfilled } from './damage';
import { blockOf, gridOf, type Sample } from './data';

/** Nothing is computed from the others, and none of them is written. */
const NEEDED: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>([
  ...(['name', 'target', 'adjustedTarget', 'actual', 'points', 'score', 'sign', 'measure'] as const),
  ...(['annualBudget', 'executed', 'executionRate'] as const),
]);

export interface Outcome {
  readonly result: 'right' | 'asked' | 'wrong';
  /** Of needed columns that are read wrongly without a question. */
  readonly faults: readonly string[];
  /** Whether a column that nothing is computed from is read wrongly without a question. */
  readonly isOtherWrong: boolean;
}

/** Written, so that it matters in which of two equal columns it stands. */
const WRITTEN: ReadonlySet<ColumnMeaning> = new Set(['points', 'score', 'executionRate', 'explanation']);

export function outcomeOf(sample: Sample): Outcome {
  const { columns, isCertain } = recognise(gridOf(sample), blockOf(sample));
  if (!isCertain) return { result: 'asked', faults: [], isOtherWrong: false };
  const read = sample.truth.map((_, column) => columns.get(column)?.meaning ?? 'none');
  const cellsOf = (column: number): string => JSON.stringify(sample.body.map((row) => row[column] ?? ''));
  /** Whether the meaning is taken from its column, from one that says the same, or (of an empty one) from none. */
  const isRight = (meaning: ColumnMeaning): boolean => {
    const [is, was] = [read.indexOf(meaning), sample.truth.indexOf(meaning)];
    if (is === was) return true;
    if (was >= 0 && is < 0) return BESIDE.has(meaning) && sample.body.every((row) => row[was] === '');
    return is >= 0 && was >= 0 && !WRITTEN.has(meaning) && cellsOf(is) === cellsOf(was);
  };
  const wrong = [...new Set([...read, ...sample.truth])].filter((meaning) => meaning !== 'none' && !isRight(meaning));
  const heading = sample.heading[sample.heading.length - 1] ?? [];
  const faults = wrong
    .filter((meaning) => NEEDED.has(meaning))
    .map(
      (meaning) =>
        `${meaning} is ${heading[sample.truth.indexOf(meaning)] ?? 'nowhere'}, read in ${heading[read.indexOf(meaning)] ?? 'no column'}`,
    );
  const result = faults.length > 0 ? 'wrong' : 'right';
  return { result, faults: faults.map((fault) => `${sample.name}: ${fault}`), isOtherWrong: wrong.length > faults.length };
}
/** Beside the values; while they are empty, nothing is lost. */
const BESIDE: ReadonlySet<ColumnMeaning> = new Set(['sign', 'measure', 'adjustedTarget']);

/** What is done, and to how many variants of each sample. */
export const CONDITIONS: Readonly<Record<string, Damage>> = {
  'as printed': (sample) => sample,
  'nonsense words: 1': nonsenseWords(1),
  'nonsense words: 2': nonsenseWords(2),
  'nonsense words: 4': nonsenseWords(4),
  'nonsense words: all': nonsenseWords('all'),
  'unlisted synonyms': synonyms,
  'unlisted synonyms, 2 nonsense words': inTurn(synonyms, nonsenseWords(2)),
  'shuffled columns': shuffled,
  'shuffled columns, synonyms': inTurn(shuffled, synonyms),
  'shuffled columns, 2 nonsense words': inTurn(shuffled, nonsenseWords(2)),
  'shuffled columns, 4 nonsense words': inTurn(shuffled, nonsenseWords(4)),
  'shuffled columns, all nonsense words': inTurn(shuffled, nonsenseWords('all')),
  'results not filled in': unfilled,
  'results not filled in, 2 nonsense words': inTurn(unfilled, nonsenseWords(2)),
  'results not filled in, synonyms': inTurn(unfilled, synonyms),
  'nothing filled in': blank,
  'nothing filled in, 2 nonsense words': inTurn(blank, nonsenseWords(2)),
  'nothing filled in, all nonsense words': inTurn(blank, nonsenseWords('all')),
  ...Object.fromEntries(
    Object.entries(ERRORS).map(([name, damage]) => [`error: ${name}, 2 nonsense words`, inTurn(damage, nonsenseWords(2))]),
  ),
};

/** More of the same, for the script that takes its time. */
export const MORE_CONDITIONS: Readonly<Record<string, Damage>> = Object.fromEntries(
  Object.entries(ERRORS).flatMap(([name, damage]) => [
    [`error: ${name}`, damage],
    [`error: ${name}, all nonsense words`, inTurn(damage, nonsenseWords('all'))],
  ]),
);

export interface Tally {
  right: number;
  asked: number;
  wrong: number;
  /** Of those that are right, so many with another column read wrongly. */
  otherWrong: number;
  readonly faults: string[];
}

/** Tries one condition on every sample. @param variants random ones of each sample, other ones for every seed */
export function tally(samples: readonly Sample[], damage: Damage, variants: number, seed = 0): Tally {
  const sum: Tally = { right: 0, asked: 0, wrong: 0, otherWrong: 0, faults: [] };
  samples.forEach((sample, index) => {
    for (let variant = 0; variant < variants; variant++) {
      const damaged = damage(sample, new Random(seed * 100_003 + index * 1009 + variant * 31 + 7));
      if (!damaged) continue;
      const { result, faults, isOtherWrong } = outcomeOf(damaged);
      sum[result]++;
      if (result === 'right' && isOtherWrong) sum.otherWrong++;
      if (faults.length > 0) sum.faults.push(`${String(variant)} ${faults.join('; ')}`);
    }
  });
  return sum;
}
