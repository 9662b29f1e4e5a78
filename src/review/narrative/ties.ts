// Which indicator a number of a goal text speaks of: beyond doubt, or nothing is said.
import type { Decimal } from '../../form/decimal';
import type { Form, Indicator, Quantity, Sign } from '../../form/form';
import { mentionsOf, type Mention } from './mentions';
import { CERTAIN, likeness, SAME_WORDS, wordsOf, type Words } from './names';
import type { Prose } from './prose';

/** The figures of the table that a text is held against. */
export type Column = 'target' | 'actual';

export interface Tie {
  readonly indicator: Indicator;
  readonly mention: Mention;
  /** The name is the indicator's own. Otherwise the other text has to bear it out. */
  readonly isCertain: boolean;
  /** What the text and the table disagree in; undefined when they agree, or cannot be compared. */
  readonly differs: 'value' | 'direction' | undefined;
}

interface Candidate {
  readonly indicator: Indicator;
  readonly name: string;
  readonly words: Words;
  readonly unit: string;
}

/** The units of a form's numeric indicators. */
export const unitsOf = ({ indicators }: Form): readonly string[] => [
  ...new Set(
    indicators.flatMap(({ target, actual }) => [unitIn(target.content), unitIn(actual.content)]).filter((unit) => unit !== undefined),
  ),
];

function unitIn(content: Indicator['target']['content'] | Indicator['actual']['content']): string | undefined {
  if (content.kind === 'bound' || content.kind === 'quantity') return content.quantity.unit;
  return content.kind === 'range' ? content.low.unit : undefined;
}

function candidatesOf({ indicators }: Form, column: Column): readonly Candidate[] {
  return indicators.flatMap((indicator): readonly Candidate[] => {
    const name = indicator.name.text.normalize('NFKC').toLowerCase();
    const unit = unitIn(indicator[column].content);
    const words = wordsOf(name.replace(/^[\s*★☆]+/, '').replace(/^指标\s*\d+\s*[:、.]?/, ''));
    return unit === undefined || words === undefined ? [] : [{ indicator, name, words, unit }];
  });
}

const likenessOf = (mention: Mention, { name, words }: Candidate, column: Column): number => {
  const narrowing = column === 'actual' ? [...mention.partial, ...mention.planned] : mention.partial;
  if (narrowing.some((word) => !name.includes(word))) return 0;
  const found = likeness(mention.words, words);
  return mention.doubtful ? Math.min(found, SAME_WORDS) : found;
};

const isSame = (a: Quantity, b: Quantity): boolean => a.value.minus(b.value).abs().lte(a.hidden.plus(b.hidden));
const isAtLeast = (sign: Sign | undefined): boolean => sign === '≥' || sign === '>';
const isAtMost = (sign: Sign | undefined): boolean => sign === '≤' || sign === '<';

/** A target is set, not measured: both sides show all its digits. */
function differsFromTarget({ quantity, high, sign }: Mention, { target }: Indicator): Tie['differs'] {
  const { content } = target;
  if (content.kind === 'range') return high && !(isSame(quantity, content.low) && isSame(high, content.high)) ? 'value' : undefined;
  if (content.kind !== 'bound' || high) return undefined;
  if (!isSame(quantity, content.quantity)) return 'value';
  const isOpposite = (isAtLeast(sign) && isAtMost(content.sign)) || (isAtMost(sign) && isAtLeast(content.sign));
  return isOpposite && content.signWritten ? 'direction' : undefined;
}

/** What was measured may be rounded in the text: to the digits it shows; a share or a decimal may also be cut off there. */
function differsFromActual({ quantity, high, sign, halfShown, reaches }: Mention, { actual, target }: Indicator): Tie['differs'] {
  const { content } = actual;
  if (content.kind !== 'quantity' || content.sign !== undefined || high) return undefined;
  const above = content.quantity.value.minus(quantity.value);
  const reach = halfShown.plus(content.quantity.hidden);
  if (above.abs().lte(reach) || (isAtLeast(sign) && above.gt(0)) || (isAtMost(sign) && above.lt(0))) return undefined;
  if (isCutOff(quantity, above, halfShown)) return undefined;
  const asked = target.content;
  const isTargetReached = reaches && asked.kind === 'bound' && isAtLeast(asked.sign) && isSame(quantity, asked.quantity) && above.gt(0);
  return isTargetReached ? undefined : 'value';
}

const isCutOff = ({ unit }: Quantity, above: Decimal, halfShown: Decimal): boolean =>
  (unit === '%' || halfShown.lt(0.5)) && above.gte(0) && above.lt(halfShown.times(2));

const sameCount = (a: Mention, b: Mention): boolean =>
  a.quantity.value.eq(b.quantity.value) && (a.high === undefined) === (b.high === undefined);

/** Each number with the one indicator that it names better than any other, where no other number names that one as well. */
export function tiesOf(prose: Prose, form: Form, column: Column): readonly Tie[] {
  const candidates = candidatesOf(form, column);
  const best = new Map<Candidate, { readonly mention: Mention; readonly likeness: number; readonly isAlone: boolean }>();
  for (const mention of mentionsOf(prose, unitsOf(form), form.year)) {
    let found: Candidate | undefined;
    let most = 0;
    let rivals = 0;
    for (const candidate of candidates) {
      const like = candidate.unit === mention.quantity.unit ? likenessOf(mention, candidate, column) : 0;
      if (like > most) [found, most, rivals] = [candidate, like, most > 0 && like < SAME_WORDS ? rivals + 1 : 0];
      else if (like > 0 && (like === most || most < SAME_WORDS)) rivals++;
    }
    if (found === undefined || rivals > 0) continue;
    const before = best.get(found);
    if (before === undefined || most > before.likeness) best.set(found, { mention, likeness: most, isAlone: true });
    else if (most === before.likeness && !sameCount(mention, before.mention)) best.set(found, { ...before, isAlone: false });
  }
  const differs = column === 'target' ? differsFromTarget : differsFromActual;
  return [...best].flatMap(([{ indicator }, { mention, likeness: like, isAlone }]) =>
    isAlone ? [{ indicator, mention, isCertain: like === CERTAIN, differs: differs(mention, indicator) }] : [],
  );
}

/**
 * The ties in which text and table disagree. One that is not certain counts only where the other text, in the same words,
 * has the table's other figure.
 */
export function disagreements(ties: readonly Tie[], others: readonly Tie[]): readonly Tie[] {
  return ties.filter(
    ({ indicator, mention, isCertain, differs }) =>
      differs !== undefined &&
      (isCertain ||
        others.some(
          (other) => other.indicator === indicator && other.differs === undefined && other.mention.words.bare === mention.words.bare,
        )),
  );
}
