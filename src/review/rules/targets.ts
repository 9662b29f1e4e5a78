// Rules on 年度指标值: a direction that makes sense, words that can be measured, results instead of spending.
import type { Form, Indicator, Sign } from '../../form/form';
import { directionOf, signContradicts, type Direction } from '../../form/direction';
import { anyOf, compact } from '../../form/text';
import { measures } from '../../form/units';
import type { Sentence } from '../../locale/language';
import { MEASURABLE, RESULTS } from '../basis';
import { rule, type Fact } from '../rule';
import { OWN_MONEY, SPENT, SPENT_AS_AMOUNT, SPENT_AS_SHARE, VAGUE_CHANGES, VAGUE_DEGREES, VAGUE_QUALITIES } from '../vocabulary';
import { named, subject, words } from '../words';

const AGAINST = {
  less: { 'zh-CN': '越少越好', en: 'the less the better', better: '≤' },
  more: { 'zh-CN': '越多越好', en: 'the more the better', better: '≥' },
} as const satisfies Readonly<Record<Direction, Sentence & { readonly better: Sign }>>;

interface Implausible extends Fact {
  readonly indicator: Indicator;
  /** Which way its name says that it should go. */
  readonly way: Direction;
}

function implausible(indicator: Indicator): readonly Implausible[] {
  const { cell, content } = indicator.target;
  const way = directionOf(indicator.name.text);
  if (way === undefined || content.kind !== 'bound' || !content.signWritten) return [];
  return signContradicts(indicator.name.text, content.sign, content.quantity) ? [{ at: { cell }, indicator, way }] : [];
}

/** A number that begins the cell: no sign and no word says how to take it. */
const BARE = /^[+-]?[\d一二三四五六七八九十两]/;
/** As many names as a sentence bears. */
const MOST_NAMED = 3;

interface Bare extends Fact {
  readonly rows: readonly Indicator[];
  /** The sign by which all of them were read; undefined when their names do not tell it, and they were not checked. */
  readonly sign: Sign | undefined;
}

/** How a form writes its targets is one habit, so it is one fact for each way of reading them. */
function bare({ indicators }: Form, sign: Sign | undefined): readonly Bare[] {
  const rows = indicators.filter(({ target: { content, text } }) => {
    if (content.kind !== 'bound' || content.signWritten || (content.isOpen ? undefined : content.sign) !== sign) return false;
    // 0起 asks for none, whatever the sign.
    return !content.quantity.value.eq(0) && BARE.test(compact(text));
  });
  const [first] = rows;
  return first === undefined ? [] : [{ at: { cell: first.target.cell, about: rows.map(({ target }) => target.cell) }, rows, sign }];
}

const VAGUE = new RegExp(
  `^(?:(?:${anyOf(VAGUE_DEGREES)})*(?:${anyOf(VAGUE_CHANGES)})+|(?:${anyOf(VAGUE_DEGREES)})+|(?:${anyOf(VAGUE_DEGREES)})*(?:${anyOf(VAGUE_QUALITIES)}))$`,
);
const isVague = (text: string): boolean =>
  compact(text)
    .split(/[、,;。和与]/)
    .filter((part) => part !== '')
    .every((part) => VAGUE.test(part));

const WHOSE = '(?:项目|年度|全年|本年|本级|总|完成)*';
const SPENDING_SHARE = new RegExp(`^${WHOSE}(?:${anyOf(OWN_MONEY)})+(?:${anyOf(SPENT)})+(?:${anyOf(SPENT_AS_SHARE)})$`);
const SPENDING_AMOUNT = new RegExp(
  `^${WHOSE}(?:${anyOf(OWN_MONEY)})*(?:${anyOf(SPENT)})*(?:${anyOf(OWN_MONEY)}|${anyOf(SPENT)})(?:${anyOf(SPENT_AS_AMOUNT)})?$`,
);

const isMoney = ({ target: { content } }: Indicator): boolean => content.kind === 'bound' && measures(content.quantity.unit, 'money');

/** The indicator counts the project's own money spent, which is no result; rows under 成本指标 may count it. */
function isSpending(indicator: Indicator): boolean {
  if ((indicator.dimension + indicator.category).includes('成本')) return false;
  const name = subject(indicator);
  return SPENDING_SHARE.test(name) || (isMoney(indicator) && SPENDING_AMOUNT.test(name));
}

const atTarget = (indicator: Indicator): Fact & { readonly indicator: Indicator } => ({ at: { cell: indicator.target.cell }, indicator });
const atName = (indicator: Indicator): Fact & { readonly indicator: Indicator } => ({ at: { cell: indicator.name.cell }, indicator });

export const TARGET_RULES = [
  rule({
    id: 'comparator-implausible',
    severity: 'warning',
    title: { 'zh-CN': '指标值的方向合理', en: 'The sign of a target makes sense' },
    looksAt: { 'zh-CN': '指标名称的用词、指标值的符号', en: 'The words of the indicator’s name, the sign of its target' },
    basis: MEASURABLE,
    find: ({ form }) => form.indicators.flatMap(implausible),
    says: {
      'zh-CN': ({ indicator, way }) =>
        `${named(indicator)}应是${AGAINST[way]['zh-CN']}，指标值却写成 ${words(indicator.target)}，完成得越差得分反而越高。请核对符号，多半应为“${AGAINST[way].better}”。`,
      en: ({ indicator, way }) =>
        `${named(indicator)}: ${AGAINST[way].en}, yet the target is ${words(indicator.target)}, which rewards the opposite. Check the sign; it should probably be “${AGAINST[way].better}”.`,
    },
  }),
  rule({
    id: 'comparator-missing',
    severity: 'information',
    title: { 'zh-CN': '指标值写明比较符号', en: 'A target states its sign' },
    looksAt: { 'zh-CN': '定量指标的指标值', en: 'Targets that are numbers' },
    basis: MEASURABLE,
    find: ({ form }) => [...bare(form, '≥'), ...bare(form, '≤'), ...bare(form, undefined)],
    says: {
      'zh-CN': ({ rows, sign }) => {
        const some = rows.slice(0, MOST_NAMED).map((row) => `${named(row)}${words(row.target)}`);
        const more = rows.length > MOST_NAMED ? '等' : '';
        const how = sign === undefined ? '从名称看不出以多为好还是以少为好，得分未作核对' : `已按“${sign}”核对`;
        return `有 ${rows.length} 个指标值没有写比较符号（${some.join('、')}${more}），${how}。请补上符号。`;
      },
      en: ({ rows, sign }) => {
        const some = rows.slice(0, MOST_NAMED).map((row) => `${named(row)} ${words(row.target)}`);
        const more = rows.length > MOST_NAMED ? ' …' : '';
        const [have, were] = rows.length === 1 ? ['1 target has', 'was'] : [`${rows.length} targets have`, 'were'];
        const how =
          sign === undefined
            ? `${were} not checked, because the name does not tell whether more or less is better`
            : `${were} read as “${sign}”`;
        return `${have} no sign (${some.join(', ')}${more}) and ${how}. Add the sign.`;
      },
    },
  }),
  rule({
    id: 'target-vague',
    severity: 'information',
    title: { 'zh-CN': '指标值能衡量', en: 'A target says how it would be measured' },
    looksAt: { 'zh-CN': '定性指标的指标值', en: 'Targets in words' },
    basis: MEASURABLE,
    find: ({ form }) => form.indicators.filter(({ target }) => target.content.kind === 'qualitative' && isVague(target.text)).map(atTarget),
    says: {
      'zh-CN': ({ indicator }) =>
        `${named(indicator)}的指标值“${words(indicator.target)}”没有写明怎样算完成。可写明数量、比例、时限，或要形成的制度、通过的验收。`,
      en: ({ indicator }) =>
        `${named(indicator)}: the target “${words(indicator.target)}” does not say what would count as reached. State a number, a share, a date, or what is to be issued or accepted.`,
    },
  }),
  rule({
    id: 'money-as-indicator',
    severity: 'information',
    title: { 'zh-CN': '不以支出金额作产出指标', en: 'Spending is not used as an output' },
    looksAt: { 'zh-CN': '成本以外各行的指标名称、指标值的单位', en: 'The names of indicators outside cost, the units of their targets' },
    basis: RESULTS,
    find: ({ form }) => form.indicators.filter(isSpending).map(atName),
    says: {
      'zh-CN': ({ indicator }) =>
        `${named(indicator)}（指标值 ${words(indicator.target)}）衡量的是花了多少钱，与预算执行重复，说明不了做成了什么。请换成反映工作成果的指标；属于成本控制的，列入成本指标。`,
      en: ({ indicator }) =>
        `${named(indicator)} (target ${words(indicator.target)}) measures what was spent, as budget execution does already, not what came of it. Use an indicator of results; if it is about keeping costs down, put it under cost.`,
    },
  }),
] as const;
