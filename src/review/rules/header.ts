// Rules on the head of the form: project, department, unit and year.
import type { Cell } from '../../form/snapshot';
import type { Field, Form, TextContent } from '../../form/form';
import type { Sentence } from '../../locale/language';
import { COMPLETE } from '../basis';
import type { Rule } from '../rule';

interface Gap {
  readonly name: Sentence;
  /** Where it belongs; undefined when the form has no such label. */
  readonly cell: Cell | undefined;
}

const gap = (field: Field<TextContent> | undefined, zh: string, en: string): readonly Gap[] =>
  field?.content.kind === 'text' ? [] : [{ name: { 'zh-CN': zh, en }, cell: field?.cell }];

const gapsOf = ({ projectName, department, unit, year }: Form): readonly Gap[] => [
  ...gap(projectName, '项目名称', 'project name'),
  ...gap(department, '主管部门', 'department'),
  ...gap(unit, '实施单位', 'implementing unit'),
  ...(year === undefined ? [{ name: { 'zh-CN': '年度', en: 'year' }, cell: undefined }] : []),
];

export const HEADER_RULES: readonly Rule[] = [
  {
    id: 'header-incomplete',
    severity: 'warning',
    title: { 'zh-CN': '表头填写完整', en: 'The head of the form is complete' },
    looksAt: { 'zh-CN': '项目名称、主管部门、实施单位、年度', en: 'Project name, department, implementing unit, year' },
    basis: COMPLETE,
    check({ form }) {
      const gaps = gapsOf(form);
      if (gaps.length === 0) return [];
      return [
        {
          cell: gaps.find(({ cell }) => cell !== undefined)?.cell ?? form.title.cell,
          says: {
            'zh-CN': `表头缺少${gaps.map(({ name }) => name['zh-CN']).join('、')}，看不出是谁、哪一年的项目，请补填。`,
            en: `The head of the form lacks ${gaps.map(({ name }) => name.en).join(', ')}, so that it does not say whose project of which year it is. Fill in.`,
          },
        },
      ];
    },
  },
];
