// 实际完成值: a quantity, a date, or how far a quality was achieved, from the words of its cell.
import { parseDate, splitDatedShare, yearAndMonth } from './date';
import type { Achievement, Actual, Target } from './form';
import { parseQuantity, zeroOf } from './quantity';
import { splitSign, withoutLead } from './target';
import { anyOf, compact, isErrorValue, lookup } from './text';
import {
  ACHIEVEMENT_OBJECTS,
  ACHIEVEMENT_REMARKS,
  ACHIEVEMENT_VERBS,
  ACHIEVEMENTS,
  DASH,
  GRADES,
  NAMED_NUMBER,
  QUALITIES,
  YES_NO,
  ZERO_WORDS,
} from './vocabulary';

/** What the row says beside the actual's own cell. */
export interface ActualContext {
  /** Text of a unit column. */
  readonly unit?: string;
  /** The row's target and its text: an actual that repeats a quality (完善) is met, 无 against a count is zero. */
  readonly target?: Target;
  readonly targetText?: string;
}

const ACHIEVED = ACHIEVEMENTS.map(({ achievement, adverbs, needsAdverb }) => {
  const core = `(?:${anyOf(adverbs)}){${needsAdverb ? 1 : 0},3}(?:${anyOf(ACHIEVEMENT_VERBS)})(?:${anyOf(ACHIEVEMENT_OBJECTS)})?`;
  return { achievement, pattern: new RegExp(`^${core}[,、;]?(?:${anyOf(ACHIEVEMENT_REMARKS)})?$`) };
});
const QUALITY_WORDS = new Set(QUALITIES);
const GRADE_OF = lookup(GRADES);
const [YES, NO] = YES_NO;

/** How far an actual in words says that its target was reached; undefined when the words are not known. Compacted text. */
export function achievementOf(written: string): Achievement | undefined {
  if (/^[\d≥≤<>=]/.test(written)) return undefined;
  const said = written.replace(/[.。!;,、]+$/, '').replace(/\((?:预期|年度)\)/g, '');
  for (const { achievement, pattern } of ACHIEVED) if (pattern.test(said)) return achievement;
  return said.split(/[、,;]/).every((part) => QUALITY_WORDS.has(part)) ? 'met' : undefined;
}

/**
 * Reads an actual. Never throws; words that say neither how much, nor when, nor how far are unreadable.
 * @param text the cell as written, its rows joined when a page break tore it
 */
export function parseActual(text: string, context: ActualContext = {}): Actual {
  const written = compact(text);
  if (written === '' || DASH.test(written)) return { kind: 'empty' };
  if (isErrorValue(written)) return { kind: 'unreadable', isError: true };
  const aimed = compact(context.targetText ?? '');
  if (aimed === YES && written === NO) return { kind: 'qualitative', achievement: 'unmet' };
  // 良好 against 优秀 is below the target, and the cell does not say by how much.
  const [wanted, reached] = [GRADE_OF.get(aimed), GRADE_OF.get(written)];
  if (wanted && reached && wanted !== reached) return { kind: 'unreadable', isError: false };
  const achievement = achievementOf(written);
  if (achievement) return { kind: 'qualitative', achievement };
  const date = parseDate(written) ?? (compact(context.unit ?? '') === '' ? yearAndMonth(written) : undefined);
  if (date) return { kind: 'date', ...date };
  const [when, share] = splitDatedShare(written) ?? [];
  const quantity = share === undefined ? undefined : parseQuantity(share);
  if (when && quantity) return { kind: 'date', ...when, share: quantity };
  return parseCounted(written, context) ?? { kind: 'unreadable', isError: false };
}

function parseCounted(written: string, { unit = '', target, targetText = '' }: ActualContext): Actual | undefined {
  const number = /^\d/.test(written) ? written : withoutLead(written.replace(NAMED_NUMBER, ''));
  const quantity = parseQuantity(number, compact(unit));
  if (quantity) return { kind: 'quantity', quantity };
  const split = splitSign(written);
  const bounded = split && parseQuantity(withoutLead(split.rest), compact(unit));
  if (split && bounded) return { kind: 'quantity', quantity: bounded, sign: split.sign };
  if (target?.kind === 'bound' && ZERO_WORDS.includes(written)) return { kind: 'quantity', quantity: zeroOf(target.quantity.unit) };
  if (target?.kind === 'qualitative' && written === compact(targetText)) return { kind: 'qualitative', achievement: 'met' };
  return undefined;
}
