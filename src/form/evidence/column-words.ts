// What the heading words of one column say: listed words, the parts of others, and how much of them nobody knows.
import type { BlockKind } from '../template';
import { isColumnMark, labelOf, lookup } from '../text';
import { FUND_COLUMNS, OTHER_COLUMNS, TABLE_COLUMNS } from '../vocabulary';
import { FUND_RULES } from './fund-words';
import type { Role, Scores } from './roles';
import { TABLE_RULES } from './table-words';
import { WORDS as W } from './weights';
import type { WordRule } from './word-rules';
import { type LabelParts, partsOf } from './words';

export interface WordEvidence {
  readonly scores: Scores;
  /** Listed words stand in the vocabulary, parsed ones are made of known parts, of unknown ones nothing is known. */
  readonly standing: 'listed' | 'parsed' | 'unknown';
}

const LISTED: Readonly<Record<BlockKind, ReadonlyMap<string, Role>>> = { table: lookup(TABLE_COLUMNS), funds: lookup(FUND_COLUMNS) };
const RULES: Readonly<Record<BlockKind, readonly WordRule<Role>[]>> = { table: TABLE_RULES, funds: FUND_RULES };
const OTHERS = new Set(OTHER_COLUMNS);

const pairsOf = (scores: Scores): readonly (readonly [Role, number])[] => Object.entries(scores) as [Role, number][];
const most = (scores: Scores): number => Math.max(0, ...pairsOf(scores).map(([, score]) => score));

/** 年初 under 指标值: the lower word alone says less than both. */
function parsedScores(kind: BlockKind, label: LabelParts): Scores {
  const means = RULES[kind].find(({ when }) => when(label))?.means ?? {};
  // A word that ends in characters nobody knows may mean something else with them.
  const ending = label.parts[label.parts.length - 1]?.isKnown === true ? 1 : W.unknownEnding;
  const trust = (W.leastTrust + (1 - W.leastTrust) * label.share) * ending;
  return Object.fromEntries(pairsOf(means).map(([role, score]) => [role, score * trust]));
}

/** A listed word for one meaning; the meanings that its parts give stay possible. */
function listedScores(kind: BlockKind, word: string, parsed: Scores, label: LabelParts): Scores | undefined {
  const listed = LISTED[kind].get(word);
  // Alone 调整预算数 is the budget, beside another one the change; the same holds for 预算数 and the initial budget.
  if (listed === undefined || (kind === 'funds' && (label.aspects.has('adjust') || word === '预算数'))) return undefined;
  const others = pairsOf(parsed).map(([role, score]) => [role, Math.min(score, W.besideListed)] as const);
  return { ...Object.fromEntries(others), [listed]: W.listed };
}

/**
 * What the words of a column's heading say.
 * @param words of all heading rows from the top, as printed
 */
export function wordEvidence(kind: BlockKind, words: readonly string[]): WordEvidence {
  const own = words.filter((word) => word.trim() !== '' && !isColumnMark(word));
  const last = own[own.length - 1];
  if (last === undefined) return { scores: {}, standing: 'unknown' };
  for (const word of new Set([labelOf(last), labelOf(own.join(''))])) {
    const label = partsOf(word);
    const parsed = parsedScores(kind, label);
    const scores = listedScores(kind, word, parsed, label);
    if (scores) return { scores, standing: 'listed' };
    if (kind === 'table' && OTHERS.has(word)) return { scores: { other: W.knownOther, ...parsed }, standing: 'listed' };
  }
  const lower = parsedScores(kind, partsOf(last));
  const joined = own.length > 1 && most(lower) < W.firm ? parsedScores(kind, partsOf(own.join(''))) : lower;
  const scores = most(joined) > most(lower) ? joined : lower;
  return { scores, standing: most(scores) < W.unknown ? 'unknown' : 'parsed' };
}
