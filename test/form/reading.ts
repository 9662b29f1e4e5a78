// Reads forms written as lines of text, cells cut at "|".
import type { Form, Reading } from '../../src/form/form';
import { readForms } from '../../src/form/read-all';
import { rowsOf, sheetOf } from './sheet';

export const readText = (text: string): Reading => readForms(sheetOf(rowsOf(text)));

export function onlyForm(text: string): Form {
  const { forms, problems } = readText(text);
  expect(problems).toEqual([]);
  expect(forms).toHaveLength(1);
  const [form] = forms;
  if (!form) throw new Error('no form');
  return form;
}

/** "dimension/category/name: target | actual | points | score". */
export const rows = (form: Form): string[] =>
  form.indicators.map(
    (row) =>
      `${row.dimension}/${row.category}/${row.name.text}: ${[row.target, row.actual, row.points, row.score].map((field) => field?.text).join(' | ')}`,
  );

export const HEAD = `
项目支出绩效自评表
(2024年度)
项目名称 | | 某项目 | | | | |
`;
export const TABLE = '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施';
export const table = (lines: string): string => `${HEAD}${TABLE}\n${lines.trim()}\n`;
