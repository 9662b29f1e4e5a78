// 实际完成值: a quantity, a date, or how far a quality was achieved, from the words of its cell.
import { CHANGE, changeNamed, splitChange } from './change';
import { parseDate, splitDatedShare, yearAndMonth } from './date';
import { ZERO } from './decimal';
import { subjectOf } from './direction';
import type { Actual, Quantity, Reached, Target } from './form';
import { parseQuantity, zeroOf } from './quantity';
import { splitSign, withoutLead } from './target';
import { inCommonUnit } from './units';
import { anyOf, compact, isErrorValue } from './text';
import {
  ACHIEVEMENT_OBJECTS,
  ACHIEVEMENT_REMARKS,
  ACHIEVEMENT_VERBS,
  ACHIEVEMENTS,
  DASH,
  NAMED_NUMBER,
  QUALITIES,
  ZERO_WORDS,
} from './vocabulary';
import { isUnfinished } from './unfinished';
import { reachedInWords, saysHappened, saysNone, saysNothing } from './wording';

/** What the row says beside the actual's own cell. */
export interface ActualContext {
  /** The row's name, which may be a question (是否超支) or name a change (能耗降低率). */
  readonly name?: string;
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
/** 基本完善, 基本满意 */
const MOSTLY = /^已?(?:基本|总体|大体)上?/;

/** Characters. Longer text is a report, and says more than how far one thing was reached. */
const LONGEST_SAID = 500;

/** How far an actual in words says that its target was reached; undefined when the words are not known. Compacted text. */
export function achievementOf(written: string): Reached | undefined {
  if (written.length > LONGEST_SAID || /^[\d≥≤<>=]/.test(written)) return undefined;
  const said = written.replace(/[.。!;,、]+$/, '').replace(/\((?:预期|年度)\)/g, '');
  for (const { achievement, pattern } of ACHIEVED) if (pattern.test(said)) return achievement;
  if (said.split(/[、,;]/).every((part) => QUALITY_WORDS.has(part))) return 'met';
  return QUALITY_WORDS.has(said.replace(MOSTLY, '')) ? 'mostly' : undefined;
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
  if (saysNothing(written)) return { kind: 'says-nothing' };
  const inWords = context.target?.kind === 'qualitative';
  const isDue = context.target?.kind === 'deadline';
  if (isDue && isUnfinished(written, undefined)) return { kind: 'unfinished' };
  const achievement =
    (inWords ? reachedInWords(aimed, written, context.name) : undefined) ?? achievementOf(written) ?? againstNone(written, context);
  if (achievement === 'own-words' || achievement === 'unfinished') return { kind: achievement };
  if (achievement) return { kind: 'qualitative', achievement };
  // 2036.12 beside a target of 1868台 is a count, and 2026年 beside one of 2244个季度.
  const isCounted = compact(context.unit ?? '') !== '' || (context.target?.kind === 'bound' && context.target.quantity.unit !== '');
  const date = isCounted && YEARS.test(written) ? undefined : (parseDate(written) ?? (isCounted ? undefined : yearAndMonth(written)));
  if (date) return { kind: 'date', ...date };
  const [when, share] = splitDatedShare(written) ?? [];
  const quantity = share === undefined ? undefined : parseQuantity(share);
  if (when && quantity) return { kind: 'date', ...when, share: quantity };
  return (
    parseCounted(written, context) ??
    ((inWords || (isDue && DONE.test(written))) && WORDED.test(written) ? { kind: 'own-words' } : { kind: 'unreadable', isError: false })
  );
}

/** 发生了 where a number of 0 is asked for. */
const againstNone = (written: string, { target }: ActualContext): Reached | undefined =>
  asksForNone(target) && saysHappened(written) ? 'unmet' : undefined;
const asksForNone = (target: Target | undefined): boolean => target?.kind === 'bound' && target.quantity.value.eq(ZERO);

/** 已竣工验收 beside a due date: done, and nobody says when. */
const DONE = /^(?:均|全部|现|项目)?已/;
const YEARS = /^\d{4}年$/;

/** Words enough to say something. */
const WORDED = /\p{Script=Han}{2}/u;

/** 5个/5个, 3/5: done of what was asked for. */
const DONE_OF_ALL = /^(\d[^/]*)\/(\d[^/]*)$/;

function doneOf(written: string, unit: string, target: Target | undefined): Quantity | undefined {
  const [, first = '', second = ''] = DONE_OF_ALL.exec(written) ?? [];
  const all = first === '' ? undefined : parseQuantity(second, unit);
  const done = parseQuantity(first, unit === '' ? (all?.unit ?? '') : unit);
  if (!done || !all) return undefined;
  const isSame = (a: Quantity, b: Quantity): boolean => {
    const [one, other] = inCommonUnit(a, b) ?? [];
    return one !== undefined && other !== undefined && one.value.eq(other.value);
  };
  const isOfTarget = target?.kind === 'bound' && isSame(all, target.quantity);
  return isSame(done, all) || isOfTarget ? done : undefined;
}

/** 发生1起, 有2例 */
const HAPPENED = /^(?:共|累计|全年)?(?:发生|出现|存在|有|产生)[过了]?(?=[\d一二两三四五六七八九十])/;

/**
 * An actual that tells a change beside a target or a name that does: 下降6% is 6 % of a fall, -6 % of a rise.
 * @returns 'open' where it cannot be told what the number means: -6% of a fall
 */
function parseChange(written: string, { unit = '', target, targetText = '', name = '' }: ActualContext): Quantity | 'open' | undefined {
  if (target?.kind !== 'bound' && target?.kind !== 'range') return undefined;
  const measured = splitChange(compact(targetText))?.change ?? changeNamed(subjectOf(name));
  const moved = splitChange(written);
  const quantity = parseQuantity(moved?.rest ?? written, compact(unit));
  if (measured === undefined || quantity === undefined) return undefined;
  if (moved) return moved.change === measured ? quantity : { ...quantity, value: quantity.value.times(-1) };
  const isPlain = target.kind === 'bound' && target.quantity.value.gte(ZERO);
  return measured === CHANGE.fall && isPlain && quantity.value.lt(ZERO) ? 'open' : undefined;
}

function parseCounted(written: string, context: ActualContext): Actual | undefined {
  const { unit = '', target, targetText = '' } = context;
  const change = parseChange(written, context);
  if (change === 'open') return undefined;
  if (change) return { kind: 'quantity', quantity: change };
  const number = /^\d/.test(written) ? written : withoutLead(written.replace(NAMED_NUMBER, '').replace(HAPPENED, ''));
  const quantity = parseQuantity(number, compact(unit)) ?? doneOf(number, compact(unit), target);
  if (quantity) return { kind: 'quantity', quantity };
  const split = splitSign(written);
  const bounded = split && parseQuantity(withoutLead(split.rest), compact(unit));
  if (split && bounded) return { kind: 'quantity', quantity: bounded, sign: split.sign };
  if (target?.kind === 'bound' && ZERO_WORDS.includes(written)) return { kind: 'quantity', quantity: zeroOf(target.quantity.unit) };
  if (target?.kind === 'bound' && asksForNone(target) && saysNone(written))
    return { kind: 'quantity', quantity: zeroOf(target.quantity.unit) };
  if (target?.kind === 'qualitative' && written === compact(targetText)) return { kind: 'qualitative', achievement: 'met' };
  return undefined;
}
