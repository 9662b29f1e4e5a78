// Rules on 预期目标 and 实际完成情况: their numbers are those of the table, and work left undone is explained there.
import type { Field, Form, Indicator, TextContent } from '../../form/form';
import type { Sentence } from '../../locale/language';
import type { Evaluation } from '../../scoring/evaluation';
import { ADDS_UP, EXPLAINS } from '../basis';
import { rule, type Excerpt, type Fact, type Place, type Says } from '../rule';
import { named, words } from '../words';
import { excerptOf, proseOf, writtenBetween, type Prose } from './prose';
import { disagreements, tiesOf, type Agreement, type FigureColumn, type Tie } from './ties';
import { admissionsOf, isExplainedBy } from './unfinished';

interface Text {
  readonly field: Field<TextContent>;
  readonly prose: Prose;
  readonly ties: readonly Tie[];
}

function textOf(form: Form, column: FigureColumn): Text | undefined {
  const field = column === 'target' ? form.plannedGoal : form.reportedOutcome;
  if (field === undefined) return undefined;
  const prose = proseOf(field.text);
  return { field, prose, ties: tiesOf(prose, form, column) };
}

/** Reading both texts is most of the work, and the two rules on numbers need both: done once for a form. */
const read = new WeakMap<Form, Readonly<Record<FigureColumn, Text | undefined>>>();
function textsOf(form: Form): Readonly<Record<FigureColumn, Text | undefined>> {
  const before = read.get(form);
  if (before !== undefined) return before;
  const texts = { target: textOf(form, 'target'), actual: textOf(form, 'actual') };
  read.set(form, texts);
  return texts;
}

interface NumberOff extends Fact {
  readonly column: FigureColumn;
  readonly indicator: Indicator;
  /** The number with its sign and unit, as the text writes it. */
  readonly figure: string;
  readonly agreement: Agreement;
}

function numbersOff({ form }: Evaluation, column: FigureColumn): readonly NumberOff[] {
  const texts = textsOf(form);
  const text = texts[column];
  const other = texts[column === 'target' ? 'actual' : 'target'];
  if (text === undefined) return [];
  return disagreements(text.ties, other?.ties ?? []).map(({ indicator, agreement, mention: { from, to } }) => ({
    at: { cell: text.field.cell, excerpt: excerptOf(text.prose, from, to) },
    ...{ column, indicator, agreement },
    figure: writtenBetween(text.prose, from, to),
  }));
}

const NAMES: Readonly<Record<FigureColumn, { readonly text: Sentence; readonly cell: Sentence }>> = {
  target: { text: { 'zh-CN': '预期目标', en: 'planned goal' }, cell: { 'zh-CN': '年度指标值', en: 'target' } },
  actual: { text: { 'zh-CN': '实际完成情况', en: 'reported outcome' }, cell: { 'zh-CN': '实际完成值', en: 'actual' } },
};

const NUMBER_OFF: Says<NumberOff> = {
  'zh-CN': ({ column, indicator, figure, agreement }) => {
    const how = agreement === 'other-direction' ? '要求的方向相反' : '两处不一致';
    const { text, cell } = NAMES[column];
    return `${text['zh-CN']}写的是“${figure}”，表中${named(indicator)}的${cell['zh-CN']}是“${words(indicator[column])}”，${how}。请核对后改成一致。`;
  },
  en: ({ column, indicator, figure, agreement }) => {
    const how = agreement === 'other-direction' ? 'they point in opposite directions' : 'they disagree';
    const { text, cell } = NAMES[column];
    return `The ${text.en} says “${figure}”, the ${cell.en} of ${named(indicator)} in the table is “${words(indicator[column])}”: ${how}. Check, and make them agree.`;
  },
};

interface Unfinished extends Fact {
  readonly at: Place & { readonly excerpt: Excerpt };
}

function unfinished({ form, indicators }: Evaluation): readonly Unfinished[] {
  const text = textsOf(form).actual;
  if (text === undefined) return [];
  const explained = indicators
    .filter((row) => row.explained)
    .map(({ indicator }) => `${indicator.name.text}\n${indicator.explanation?.text ?? ''}`.normalize('NFKC').toLowerCase());
  return admissionsOf(text.prose)
    .filter((admission) => !isExplainedBy(admission, explained))
    .map(({ from, to }) => ({ at: { cell: text.field.cell, excerpt: excerptOf(text.prose, from, to) } }));
}

export const NARRATIVE_RULES = [
  rule({
    id: 'narrative-target',
    severity: 'warning',
    title: { 'zh-CN': '预期目标中的数字与年度指标值一致', en: 'The numbers of the planned goal are the targets' },
    looksAt: { 'zh-CN': '预期目标，各行的指标名称和年度指标值', en: 'The planned goal, name and target of every row' },
    basis: ADDS_UP,
    find: (evaluation) => numbersOff(evaluation, 'target'),
    says: NUMBER_OFF,
  }),
  rule({
    id: 'narrative-actual',
    severity: 'warning',
    title: { 'zh-CN': '实际完成情况中的数字与实际完成值一致', en: 'The numbers of the reported outcome are the actuals' },
    looksAt: { 'zh-CN': '实际完成情况，各行的指标名称和实际完成值', en: 'The reported outcome, name and actual of every row' },
    basis: ADDS_UP,
    find: (evaluation) => numbersOff(evaluation, 'actual'),
    says: NUMBER_OFF,
  }),
  rule({
    id: 'narrative-unfinished',
    severity: 'warning',
    title: { 'zh-CN': '实际完成情况中未完成的事项已有说明', en: 'What the reported outcome admits undone is explained' },
    looksAt: { 'zh-CN': '实际完成情况，各行的偏差原因分析及改进措施', en: 'The reported outcome, the explanation of every row' },
    basis: EXPLAINS,
    find: unfinished,
    says: {
      'zh-CN': ({ at: { excerpt } }) =>
        `实际完成情况提到“${excerpt.text}”，表中没有哪一行说明原因。请在相关指标的偏差原因栏说明原因和改进措施。`,
      en: ({ at: { excerpt } }) =>
        `The reported outcome says “${excerpt.text}”, and no row of the table explains it. Give the reason, and what will be done, in the row that it concerns.`,
    },
  }),
] as const;
