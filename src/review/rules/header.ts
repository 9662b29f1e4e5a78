// Rules on the head of the form: project, department, unit and year.
import type { Field, Form, TextContent } from '../../form/form';
import { compact } from '../../form/text';
import { saysNothing } from '../../form/wording';
import type { Sentence } from '../../locale/language';
import { COMPLETE } from '../basis';
import { rule, type Fact } from '../rule';

const ENTRIES = {
  projectName: { 'zh-CN': '项目名称', en: 'project name' },
  department: { 'zh-CN': '主管部门', en: 'department' },
  unit: { 'zh-CN': '实施单位', en: 'implementing unit' },
  year: { 'zh-CN': '年度', en: 'year' },
} as const satisfies Readonly<Record<string, Sentence>>;
type Entry = keyof typeof ENTRIES;

/** What a form without the entry does not tell. */
const TOLD: Readonly<Record<Entry, string>> = { projectName: '项目', department: '单位', unit: '单位', year: '年度' };

/** 项目、单位和年度 */
function untold(missing: readonly Entry[]): string {
  const told = [...new Set(missing.map((entry) => TOLD[entry]))];
  return told.length < 2 ? told.join('') : `${told.slice(0, -1).join('、')}和${told.slice(-1).join('')}`;
}

interface Incomplete extends Fact {
  /** In the order of the form. */
  readonly missing: readonly Entry[];
}

const STANDS_FOR_NOTHING = /^(?:无|暂无|没有|空|零|0+|同上)[.。]?$/;
/** A label instead of its value, a stamp's place, a request. */
const STANDS_FOR_LABEL =
  /^(?:实施|主管|项目|预算|填报|申报|责任|负责|承担|单位|部门|名称|全称|盖章|加盖|公章|签章|签字|此处|处|请|填写|填|未|待|空白)+$/;
const LABELLED = ['projectName', 'department', 'unit'] as const;
/** A whole department has neither project nor implementing unit. */
const OF_A_DEPARTMENT = ['department'] as const;

/** Marks, and words that stand for nothing, are no name. Of dots template-text speaks. */
const isNamed = (field: Field<TextContent> | undefined): boolean =>
  field?.content.kind === 'text' &&
  /[\p{L}\p{N}]|\.{3}/u.test(compact(field.text)) &&
  !STANDS_FOR_NOTHING.test(compact(field.text)) &&
  !STANDS_FOR_LABEL.test(compact(field.text).replace(/[\p{P}\p{S}]+/gu, '')) &&
  !saysNothing(compact(field.text));

function incomplete(form: Form): readonly Incomplete[] {
  const gaps = (form.isDepartment ? OF_A_DEPARTMENT : LABELLED).filter((entry) => !isNamed(form[entry]));
  const missing: readonly Entry[] = form.year === undefined ? [...gaps, 'year'] : gaps;
  if (missing.length === 0) return [];
  // An entry without a label has no cell.
  const [cell = form.title.cell] = gaps.flatMap((entry) => form[entry]?.cell ?? []);
  return [{ at: { cell }, missing }];
}

export const HEADER_RULES = [
  rule({
    id: 'header-incomplete',
    severity: 'warning',
    title: { 'zh-CN': '表头填写完整', en: 'The head of the form is complete' },
    looksAt: { 'zh-CN': '项目名称、主管部门、实施单位、年度', en: 'Project name, department, implementing unit, year' },
    basis: COMPLETE,
    find: ({ form }) => incomplete(form),
    says: {
      'zh-CN': ({ missing }) =>
        `表头缺少${missing.map((entry) => ENTRIES[entry]['zh-CN']).join('、')}，无法确定${untold(missing)}，请补填。`,
      en: ({ missing }) =>
        `The head of the form lacks ${missing.map((entry) => ENTRIES[entry].en).join(', ')}, so that it does not say whose project of which year it is. Fill in.`,
    },
  }),
] as const;
