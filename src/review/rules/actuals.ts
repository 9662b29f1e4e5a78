// Rules on 实际完成值: a measurement, in the unit of its target, that meets it by more than the letter.
import type { Indicator, Quantity, Sign } from '../../form/form';
import { compact } from '../../form/text';
import { inCommonUnit } from '../../form/units';
import { MEASURABLE, MEASURED } from '../basis';
import { rule, type Fact } from '../rule';
import { named, quantity, words } from '../words';

/** The quantity of a target; the upper end of a range, whose ends share their unit. */
function counted({ target: { content } }: Indicator): Quantity | undefined {
  if (content.kind === 'bound') return content.quantity;
  return content.kind === 'range' ? content.high : undefined;
}

/** The order of two quantities; undefined when they cannot be compared. */
function order(a: Quantity, b: Quantity): number | undefined {
  const pair = inCommonUnit(a, b);
  return pair && pair[0].value.cmp(pair[1].value);
}

interface OfRow extends Fact {
  readonly indicator: Indicator;
}

const atActual = (indicator: Indicator): OfRow => ({ at: { cell: indicator.actual.cell }, indicator });

const isNotNumeric = (indicator: Indicator): boolean => counted(indicator) !== undefined && indicator.actual.content.kind === 'qualitative';

/** 2次以上 states a measurement roughly; ≥2次 repeats a target. */
const SIGN_FIRST = /^[^\d]*[≥≤<>=]|^[^\d]*[大小多少高低超于]/;

/** The sign gives a copy away: 1.00(部) for =1.00(部) is a measurement. */
const isCopy = ({ target, actual }: Indicator): boolean =>
  target.content.kind === 'bound' &&
  actual.content.kind === 'quantity' &&
  actual.content.sign === target.content.sign &&
  (SIGN_FIRST.test(compact(actual.text)) || compact(actual.text) === compact(target.text)) &&
  order(actual.content.quantity, target.content.quantity) === 0;

interface Mismatch extends OfRow {
  readonly targetUnit: string;
  readonly actualUnit: string;
}

function mismatch(indicator: Indicator): readonly Mismatch[] {
  const target = counted(indicator);
  const actual = indicator.actual.content;
  if (target === undefined || actual.kind !== 'quantity' || order(target, actual.quantity) !== undefined) return [];
  return [{ ...atActual(indicator), targetUnit: target.unit, actualUnit: actual.quantity.unit }];
}

/** Strict signs, in words, and the sign that admits equality. */
const STRICT = {
  '>': { 'zh-CN': '大于', en: 'more than', mild: '≥' },
  '<': { 'zh-CN': '小于', en: 'less than', mild: '≤' },
} as const;
type StrictSign = keyof typeof STRICT;
const isStrict = (sign: Sign): sign is StrictSign => sign === '>' || sign === '<';

interface Equal extends OfRow {
  readonly sign: StrictSign;
  readonly due: Quantity;
  readonly done: Quantity;
}

function equal(indicator: Indicator): readonly Equal[] {
  const target = indicator.target.content;
  const actual = indicator.actual.content;
  if (target.kind !== 'bound' || actual.kind !== 'quantity' || actual.sign !== undefined) return [];
  const { sign, signWritten, quantity: due } = target;
  const done = actual.quantity;
  if (!signWritten || !isStrict(sign) || order(done, due) !== 0) return [];
  return [{ ...atActual(indicator), sign, due, done }];
}

export const ACTUAL_RULES = [
  rule({
    id: 'actual-not-numeric',
    severity: 'warning',
    title: { 'zh-CN': '定量指标的实际完成值是数', en: 'A numeric target has a numeric actual' },
    looksAt: { 'zh-CN': '定量指标的指标值、实际完成值', en: 'Targets that are numbers, and their actuals' },
    basis: MEASURED,
    find: ({ form }) => form.indicators.filter(isNotNumeric).map(atActual),
    says: {
      'zh-CN': ({ indicator }) =>
        `${named(indicator)}指标值 ${words(indicator.target)} 是数，实际完成值“${words(indicator.actual)}”却不是，得分无从核对。请填写实际完成的数。`,
      en: ({ indicator }) =>
        `${named(indicator)}: the target ${words(indicator.target)} is a number, the actual “${words(indicator.actual)}” is not, so the score cannot be checked. Enter what was reached as a number.`,
    },
  }),
  rule({
    id: 'actual-copies-target',
    severity: 'warning',
    title: { 'zh-CN': '实际完成值不照抄指标值', en: 'The actual is no copy of the target' },
    looksAt: { 'zh-CN': '实际完成值与指标值的文字，连同符号', en: 'The words of actual and target, signs included' },
    basis: MEASURED,
    find: ({ form }) => form.indicators.filter(isCopy).map(atActual),
    says: {
      'zh-CN': ({ indicator }) =>
        `${named(indicator)}实际完成值“${words(indicator.actual)}”连同符号照抄了指标值，不是实际数。请填写实际完成的数。`,
      en: ({ indicator }) =>
        `${named(indicator)}: the actual “${words(indicator.actual)}” repeats the target, sign included; it is no measurement. Enter what was reached.`,
    },
  }),
  rule({
    id: 'unit-mismatch',
    severity: 'warning',
    title: { 'zh-CN': '实际完成值与指标值单位一致', en: 'Actual and target have the same unit' },
    looksAt: { 'zh-CN': '指标值、实际完成值的单位，换算之后', en: 'The units of target and actual, after conversion' },
    basis: MEASURABLE,
    find: ({ form }) => form.indicators.flatMap(mismatch),
    says: {
      'zh-CN': ({ indicator, targetUnit, actualUnit }) =>
        `${named(indicator)}指标值 ${words(indicator.target)} 以“${targetUnit}”计，实际完成值 ${words(indicator.actual)} 以“${actualUnit}”计，单位不同，无法比较。请统一单位。`,
      en: ({ indicator, targetUnit, actualUnit }) =>
        `${named(indicator)}: the target ${words(indicator.target)} counts “${targetUnit}”, the actual ${words(indicator.actual)} counts “${actualUnit}”; they do not compare. Use one unit.`,
    },
  }),
  rule({
    id: 'strict-equality',
    severity: 'warning',
    title: { 'zh-CN': '指标值写“大于”“小于”的，等于不算完成', en: 'A strict sign is not met by equality alone' },
    looksAt: { 'zh-CN': '写“>”“<”的指标值、实际完成值', en: 'Targets with > or <, and their actuals' },
    basis: MEASURABLE,
    find: ({ form }) => form.indicators.flatMap(equal),
    says: {
      'zh-CN': ({ indicator, sign, due, done }) =>
        `${named(indicator)}指标值 ${words(indicator.target)} 要求${STRICT[sign]['zh-CN']} ${quantity(due)}，实际恰为 ${quantity(done)}，严格说没有达到，得分暂按完成核对。请核对实际数；符号本应为“${STRICT[sign].mild}”的，请一并说明。`,
      en: ({ indicator, sign, due, done }) =>
        `${named(indicator)}: the target ${words(indicator.target)} asks for ${STRICT[sign].en} ${quantity(due)}, the actual is exactly ${quantity(done)}: strictly not met, though scored as met. Check the figure; if the sign should be “${STRICT[sign].mild}”, say so.`,
    },
  }),
] as const;
