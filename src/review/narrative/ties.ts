// Which indicator a number of a goal text speaks of: beyond doubt, or nothing is said.
import type { Decimal } from '../../form/decimal';
import type { Form, Indicator, Quantity } from '../../form/form';
import { inCommonUnit, kindOfUnit, unscaled, type Common } from '../../form/units';
import type { Amount } from './counts';
import { isAtLeast, isAtMost, mentionsOf, type Mention } from './mentions';
import { CERTAIN, likeness, SAME_WORDS, wordsOf, type PhraseWords } from './names';
import type { Prose } from './prose';

/** The figures of the table that a text is held against. */
export type FigureColumn = 'target' | 'actual';

export interface Tie {
  readonly indicator: Indicator;
  readonly mention: Mention;
  /** The name is the indicator's own. Otherwise the other text has to bear it out. */
  readonly isCertain: boolean;
  readonly agreement: Agreement;
}

/** Text and table have the same number, other numbers, or opposite signs; `open` when both can be right or cannot be compared. */
export type Agreement = 'same' | 'other-value' | 'other-direction' | 'open';

interface Candidate {
  readonly indicator: Indicator;
  readonly name: string;
  readonly words: PhraseWords;
  /** 农户 in 补贴农户数, whose unit is 户. */
  readonly uncounted: PhraseWords | undefined;
  readonly unit: string;
}

/** The units of a form's numeric indicators, in lower case as a plain text is. */
export const unitsOf = ({ indicators }: Form): readonly string[] => [
  ...new Set(
    indicators
      .flatMap(({ target, actual }) => [writtenUnit(target.content), writtenUnit(actual.content)])
      .flatMap((unit) => (unit === undefined ? [] : [unscaled(unit).unit.toLowerCase()])),
  ),
];

function writtenUnit(content: Indicator['target']['content'] | Indicator['actual']['content']): string | undefined {
  if (content.kind === 'bound' || content.kind === 'quantity') return content.quantity.unit;
  return content.kind === 'range' ? content.high.unit : undefined;
}

/** ①, which is a bare 1 once it is normalised. */
const CIRCLED = /^[\s*★☆]*[①-⑳]/;
/** 指标1, 1. and (一) in front of a name; 1.5级 is no number of a list. */
const NUMBERING = /^[\s*★☆]*(?:指标\s*\d+|\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[).、](?!\d))/;
/** 推广交流活动(场): the unit once more. */
const UNIT_BEHIND = /\((?:单位:)?([^()]*)\)\s*$/;

function candidatesOf({ indicators }: Form, column: FigureColumn): readonly Candidate[] {
  return indicators.flatMap((indicator): readonly Candidate[] => {
    const name = indicator.name.text.replace(CIRCLED, '').normalize('NFKC');
    const written = writtenUnit(indicator[column].content);
    const unit = written === undefined ? undefined : kindOfUnit(written);
    const isUnit = (remark: string): boolean => kindOfUnit(remark) === unit;
    const bare = name.replace(NUMBERING, '').replace(UNIT_BEHIND, (all, remark: string) => (isUnit(remark) ? '' : all));
    const words = unit === undefined ? undefined : wordsOf(bare, unit);
    return unit === undefined || words === undefined
      ? []
      : [{ indicator, name, words, uncounted: words.whole.endsWith(`${unit}数`) ? wordsOf(bare, '') : undefined, unit }];
  });
}

function likenessOf(mention: Mention, { name, words, uncounted }: Candidate, column: FigureColumn): number {
  const isNarrower = (word: string): boolean => !name.includes(word);
  if (mention.partial.some(isNarrower) || (column === 'actual' && mention.planned.some(isNarrower))) return 0;
  const nearest = (phrase: PhraseWords): number =>
    uncounted === undefined ? likeness(phrase, words) : Math.max(likeness(phrase, words), likeness(phrase, uncounted));
  const { joined } = mention;
  if (joined && nearest(joined) === CERTAIN) return CERTAIN;
  const found = nearest(mention.words);
  return mention.doubtful ? Math.min(found, SAME_WORDS) : found;
}

function isEqual(a: Quantity, b: Quantity): boolean {
  const [one, other] = inCommonUnit(a, b) ?? [];
  return one !== undefined && other !== undefined && one.value.eq(other.value);
}

function isSame(a: Quantity, b: Quantity): boolean {
  const [one, other] = inCommonUnit(a, b) ?? [];
  return one !== undefined && other !== undefined && one.value.minus(other.value).abs().lte(one.hidden.plus(other.hidden));
}

/** A target is set, not measured: both sides show all its digits. */
function agreementWithTarget({ quantity, high }: Amount, { sign }: Mention, { target }: Indicator): Agreement {
  const { content } = target;
  if (content.kind === 'range') {
    if (!high) return 'open';
    return isSame(quantity, content.low) && isSame(high, content.high) ? 'same' : 'other-value';
  }
  if (content.kind !== 'bound' || high) return 'open';
  if (!isSame(quantity, content.quantity)) return 'other-value';
  const isOpposite = (isAtLeast(sign) && isAtMost(content.sign)) || (isAtMost(sign) && isAtLeast(content.sign));
  return isOpposite && content.signWritten ? 'other-direction' : 'same';
}

/** Of a target that was adjusted during the year the plan may still state the first. */
function agreementWithEither(amount: Amount, mention: Mention, indicator: Indicator): Agreement {
  const { initialTarget } = indicator;
  const counting = agreementWithTarget(amount, mention, indicator);
  if (counting === 'same' || initialTarget === undefined) return counting;
  return agreementWithTarget(amount, mention, { ...indicator, target: initialTarget }) === 'same' ? 'same' : counting;
}

/** The text may round a measurement to the digits that it shows; it may also cut a share or a decimal off there. */
function agreementWithActual({ quantity, high, halfShown }: Amount, { sign, reaches }: Mention, { actual, target }: Indicator): Agreement {
  const { content } = actual;
  if (content.kind !== 'quantity' || content.sign !== undefined || high) return 'open';
  const shown = { ...quantity, hidden: halfShown };
  const [done, said] = inCommonUnit(content.quantity, shown) ?? [];
  if (!done || !said) return 'open';
  const above = done.value.minus(said.value);
  if (above.abs().lte(said.hidden.plus(done.hidden)) || isCutOff(shown, above, said)) return 'same';
  if ((isAtLeast(sign) && above.gt(0)) || (isAtMost(sign) && above.lt(0))) return 'open';
  const asked = target.content;
  const isTargetReached = reaches && asked.kind === 'bound' && isAtLeast(asked.sign) && isSame(quantity, asked.quantity) && above.gt(0);
  return isTargetReached ? 'open' : 'other-value';
}

const HALF = 0.5;
const isCutOff = ({ unit, hidden }: Quantity, above: Decimal, said: Common): boolean =>
  (unit === '%' || unscaled(unit).scale.times(hidden).lt(HALF)) && above.gte(0) && above.lt(said.hidden.times(2));

function isSameCount(a: Mention, b: Mention): boolean {
  if (a.written === b.written) return true;
  const [one, other] = [a.amount(), b.amount()];
  return one !== undefined && other !== undefined && isEqual(one.quantity, other.quantity) && !one.high && !other.high;
}

interface Naming {
  readonly candidate: Candidate;
  readonly mention: Mention;
  readonly likeness: number;
}

/** The candidate that a number names better than any other; undefined when two are named equally well, or two only in part. */
function namingOf(mention: Mention, candidates: readonly Candidate[], column: FigureColumn): Naming | undefined {
  const alike: Naming[] = [];
  for (const candidate of candidates) {
    const like = candidate.unit === mention.unit ? likenessOf(mention, candidate, column) : 0;
    if (like > 0) alike.push({ candidate, mention, likeness: like });
  }
  const most = Math.max(...alike.map(({ likeness: like }) => like));
  const [first, second] = most < SAME_WORDS ? alike : alike.filter(({ likeness: like }) => like === most);
  return second === undefined ? first : undefined;
}

/** A name of so few characters is certain only where no other in the text or the table ends in it: 合格率. */
const SHORT = 3;

/** Whether a short name is the only one of its ending. */
function isLone({ whole }: PhraseWords, all: readonly PhraseWords[]): boolean {
  return whole.length === SHORT && all.every((other) => other.whole === whole || !other.whole.endsWith(whole));
}

/** Each number with the one indicator that it names, where no other number names that one as well. */
export function tiesOf(prose: Prose, form: Form, column: FigureColumn): readonly Tie[] {
  const candidates = candidatesOf(form, column);
  const mentions = mentionsOf(prose, unitsOf(form), form.year);
  const namings = new Map<Candidate, Naming[]>();
  for (const mention of mentions) {
    const naming = namingOf(mention, candidates, column);
    if (naming === undefined) continue;
    const known = namings.get(naming.candidate);
    if (known === undefined) namings.set(naming.candidate, [naming]);
    else known.push(naming);
  }
  const agreement = column === 'target' ? agreementWithEither : agreementWithActual;
  const agreesIn = ({ mention, candidate }: Naming): boolean => {
    const amount = mention.amount();
    return amount !== undefined && agreement(amount, mention, candidate.indicator) === 'same';
  };
  const others = [...mentions, ...candidates].map(({ words }) => words);
  return [...namings].flatMap(([{ indicator, words }, all]): readonly Tie[] => {
    const most = all.reduce((found, naming) => Math.max(found, naming.likeness), 0);
    const [first, ...equals] = all.filter((naming) => naming.likeness === most);
    const amount = first?.mention.amount();
    if (!first || !amount || equals.some(({ mention }) => !isSameCount(mention, first.mention))) return [];
    const { mention } = first;
    const said = agreement(amount, mention, indicator);
    // The table's figure stands there too, under a name that is its name in part: either may be meant.
    const isOpen = said !== 'same' && all.some((naming) => naming !== first && agreesIn(naming));
    const isShort = most === SAME_WORDS && !mention.doubtful && mention.words.whole === words.whole;
    const isCertain = most === CERTAIN || (isShort && isLone(words, others));
    return [{ indicator, mention, isCertain, agreement: isOpen ? 'open' : said }];
  });
}

/**
 * The ties in which text and table disagree. One that is not certain counts only where the other text, in the same words,
 * has the table's other figure.
 */
export function disagreements(ties: readonly Tie[], others: readonly Tie[]): readonly Tie[] {
  const isBorneOut = ({ indicator, mention }: Tie): boolean =>
    others.some(
      (other) =>
        other.indicator === indicator &&
        other.agreement === 'same' &&
        other.mention.words.bare === mention.words.bare &&
        other.mention.words.isYearly === mention.words.isYearly,
    );
  return ties.filter(
    (tie) => (tie.agreement === 'other-value' || tie.agreement === 'other-direction') && (tie.isCertain || isBorneOut(tie)),
  );
}
