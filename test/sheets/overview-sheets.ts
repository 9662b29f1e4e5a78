// Forms for overviews to be made of, and what stands in a layout.
import type { Area } from '../../src/form/identity';
import { addressOf, type CellValue, type SheetSnapshot } from '../../src/form/snapshot';
import type { CellContent } from '../../src/plan/plan';
import type { SheetLayout } from '../../src/sheets/sheet-layout';
import { sheetOf } from '../form/sheet';

const shown = (content: CellContent): CellValue => (content.kind === 'formula' ? content.formula : content.value);
export const grid = ({ contents }: SheetLayout): CellValue[][] => contents.map((row) => row.map(shown));
export const addressesOf = ({ firstRow, lastRow, firstColumn, lastColumn }: Area): string =>
  `${addressOf({ row: firstRow, column: firstColumn })}:${addressOf({ row: lastRow, column: lastColumn })}`;

/** Rows under the heading of another table, by headings. */
export function tableOf(layout: SheetLayout, name: string): readonly Readonly<Record<string, CellValue>>[] {
  const area = layout.tables.find((table) => table.name === name)?.area;
  if (area === undefined) return [];
  const rows = grid(layout);
  const headings = rows[area.firstRow] ?? [];
  return rows
    .slice(area.firstRow + 1, area.lastRow + 1)
    .map((row) =>
      Object.fromEntries(headings.slice(0, area.lastColumn + 1).map((heading, column) => [String(heading), row[column] ?? ''])),
    );
}

/** The summary as Excel reads it back: text stays text, a formula has some result. */
export function snapshotOf(layout: SheetLayout, name = layout.sheetName): SheetSnapshot {
  const formulas = grid(layout);
  const values = layout.contents.map((row) => row.map((content) => (content.kind === 'formula' ? 99.97 : content.value)));
  return sheetOf(values, { name, formulas, text: values.map((row) => row.map(String)) });
}

export interface FormCells {
  readonly sheet?: string;
  readonly project?: string;
  readonly department?: string;
  readonly unit?: string;
  /** null, here and below: the form has none. */
  readonly funds?: readonly CellValue[] | null;
  readonly heading?: string;
  readonly rows?: readonly (readonly CellValue[])[];
  readonly total?: readonly CellValue[] | null;
  readonly grade?: readonly CellValue[] | null;
}

const TABLE = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'];
export const ROWS: readonly (readonly CellValue[])[] = [
  ['产出指标', '数量指标', '活动场次', '≥10场', '10场', 50, 50, ''],
  ['效益指标', '社会效益指标', '参与人次', '≥100人次', '90人次', 40, 36, ''],
];

export const formRows = ({
  project = '某项目',
  department = '某局',
  unit = '某中心',
  funds = ['年度资金总额', 200, 200, 100, 10, 50, 5],
  heading = '项目资金(万元)',
  rows = ROWS,
  total = ['总分', '', '', '', '', 100, 91, ''],
  grade = ['评分等级', '优'],
}: FormCells = {}): CellValue[][] => [
  ['项目支出绩效自评表'],
  ['(2024年度)'],
  ['项目名称', project],
  ['主管部门', department, '', '', '实施单位', unit],
  ...(funds ? [[heading, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'], [...funds]] : []),
  TABLE,
  ...rows.map((row) => [...row]),
  ...(total ? [[...total]] : []),
  ...(grade ? [[...grade]] : []),
];

export const formSheet = (form: FormCells = {}): SheetSnapshot => {
  const name = form.sheet ?? '表一';
  return sheetOf(formRows(form), { name, id: name });
};
