// The head of a form: 项目名称, 主管部门, 实施单位 under whatever label, their values, the year, and a total or grade that stands there.
import { CHINESE_YEAR, yearInDigits } from './chinese';
import type { Field, GradeContent, NumberContent, TextContent } from './form';
import type { Grid } from './grid';
import { headMeaning, LONGEST_HEAD_LABEL } from './head-labels';
import type { Cell } from './snapshot';
import { compact, labelOf } from './text';
import { isGradeLabel, isTotalLabel, readGrade } from './table-foot';
import { type HeaderLabel, LONGEST_LABEL, YEAR_LABELS } from './vocabulary';

const YEARS = new Set(YEAR_LABELS);

/** A label of the head; `text` is its value where that stands in the same cell. */
export interface HeadLabel {
  readonly cell: Cell;
  readonly label: string;
  readonly text?: string;
}
export type HeadLabels = ReadonlyMap<HeaderLabel, HeadLabel>;

/** 项目编码, 联系电话: a label of the head whatever stands beside it. */
const SURE_LABEL =
  /^(?:.{0,6}(?:编码|代码|编号|负责人|联系人|经办人|联系电话|电话|手机|邮编|联系方式)|(?:填报|填表|报送|评价|自评)(?:日期|时间|人)|(?:项目|资金)(?:类型|类别|属性|性质|级次|周期|起止时间|期限))$/;
/** A label where its own value follows, else the value of the label in front of it. */
const PERHAPS_LABEL =
  /(?:单位|部门|名称|时间|日期|年度|金额|总额|类型|类别|性质|属性|等级|得分|总分|地点|地址|来源|依据|方式|期限|周期|情况|人数|账号)$/;

/** 合计 adds up rows; a head calls its total otherwise, and a project may be called so. */
const isCertainLabel = (label: string): boolean =>
  headMeaning(label) !== undefined ||
  YEARS.has(label) ||
  isGradeLabel(label) ||
  (isTotalLabel(label) && label !== '合计') ||
  SURE_LABEL.test(label);

/** Whether the cell is a label of its own, so that no other label has it as a value. */
function isLabel(grid: Grid, row: number, column: number): boolean {
  const label = grid.label(row, column);
  if (label === '') return false;
  if (isCertainLabel(label) || /[:：]\s*$/.test(grid.seen(row, column))) return true;
  if (label.length > LONGEST_HEAD_LABEL || !PERHAPS_LABEL.test(label)) return false;
  const next = grid.firstFilled(row, column + 1);
  return next !== undefined && !isCertainLabel(grid.label(row, next)) && !PERHAPS_LABEL.test(grid.label(row, next));
}

/** 单位名称：某中心    填报日期：2025年3月5日: a label, its colon, and the value up to the next label. */
const PAIR = /[\s;；,，、](?:\d{1,2}[.、])?([\p{Script=Han}()（）/、]{2,20})[:：]/gu;

/** Every label with a colon in the cell, with what is behind it. */
export function pairsIn(text: string): readonly { readonly label: string; readonly value: string }[] {
  const colon = text.search(/[:：]/);
  const others = [...text.matchAll(PAIR)].filter(({ index }) => index > colon);
  const value = (from: number, next: number): string => text.slice(from, others[next]?.index).trim();
  return [
    { label: labelOf(text.slice(0, colon)), value: value(colon + 1, 0) },
    ...others.map((match, index) => ({ label: labelOf(match[1] ?? ''), value: value(match.index + match[0].length, index + 1) })),
  ];
}

/** The labels in one row, each with its cell, also when the value is in the same cell: 项目名称:某项目. */
export function headLabels(grid: Grid, row: number): HeadLabels {
  const found = new Map<HeaderLabel, HeadLabel>();
  const add = (label: string, cell: Cell, text?: string): void => {
    const meaning = headMeaning(label);
    if (meaning === undefined || found.has(meaning)) return;
    found.set(meaning, { cell, label, ...(text === undefined || text === '' ? {} : { text }) });
  };
  grid.labelsOf(row).forEach((label, column) => {
    if (label === '') return;
    const cell = { row, column };
    if (!label.includes(':')) add(label, cell);
    else for (const pair of pairsIn(grid.seen(row, column))) add(pair.label, cell, pair.value);
  });
  return found;
}

/** A label's value: behind its colon, else in the next filled cell that is no label, else in the blank cell for it, if its form has one. */
export function headValue(
  grid: Grid,
  { cell, text }: HeadLabel,
  labels: HeadLabels,
  firstRow: number,
  end: number,
): Field<TextContent> | undefined {
  const { row, column } = cell;
  if (text !== undefined) return grid.joinedText([cell], () => text);
  const valueIn = (at: number): number | undefined => {
    const next = grid.firstFilled(at, column + 1);
    return next === undefined || isLabel(grid, at, next) ? undefined : next;
  };
  const own = valueIn(row);
  if (own !== undefined) return grid.textField(row, own);
  // Labels that begin in the same column are merged over the same columns.
  const aligned = [...labels.values()].filter((other) => other.cell.column === column).map((other) => valueIn(other.cell.row));
  const beside = Math.min(...aligned.filter((other) => other !== undefined));
  const nextLabel = grid.firstFilled(row, column + 1) ?? Infinity;
  // No other label is the value, also where no row uses a column in front of it.
  const value = Math.min(beside < nextLabel ? beside : (grid.valueColumn({ row, column }, firstRow, end - 1) ?? Infinity), nextLabel - 1);
  return value > column && value < Infinity ? grid.textField(row, value) : undefined;
}

/** A total and a grade that stand above the blocks: 自评得分 98, 自评等级 良. */
export interface HeadResult {
  readonly total?: Field<NumberContent>;
  readonly grade?: Field<GradeContent>;
}

const HEAD_TOTAL = /^(?:项目|绩效|综合|自评价?|评价)*(?:总得分|总分|得分|评分|分数|总得分值)$/;

const POINTS = /^\d+(?:\.\d+)?分?$/;

/** The number in the cell behind a label of the total. A total in the label's own cell could not be corrected there. */
function totalAt(grid: Grid, row: number, column: number): Field<NumberContent> | undefined {
  const label = grid.label(row, column);
  if (!HEAD_TOTAL.test(label) && !isTotalLabel(label)) return undefined;
  const next = grid.firstFilled(row, column + 1);
  return next !== undefined && POINTS.test(grid.written(row, next)) ? grid.numberField(row, next, '分') : undefined;
}

/** @param end the row of the first block */
export function headResult(grid: Grid, firstRow: number, end: number): HeadResult {
  let result: HeadResult = {};
  for (let row = firstRow; row < end; row++) {
    for (const column of result.total === undefined ? grid.filled(row) : []) {
      const total = totalAt(grid, row, column);
      if (total) result = { ...result, total };
    }
    const grade = result.grade === undefined ? readGrade(grid, row, firstRow) : undefined;
    if (grade) result = { ...result, grade: grade.grade };
  }
  return result;
}

/**
 * The year in the title or in the lines above the first block: (2024年度), 2024 年度.
 * @param isHeadRow whether a row holds a label of the head: a project's name may hold a year that is not the form's
 */
export function yearOf(grid: Grid, firstRow: number, end: number, isHeadRow: (row: number) => boolean): number | undefined {
  for (let row = firstRow; row < end; row++) {
    for (let column = 0; column < grid.columns; column++) {
      const value = grid.seen(row, column);
      // A number cell is a year only alone in its row, or behind 年度; elsewhere it may be an amount.
      const isNumber = typeof grid.value(row, column) !== 'string';
      if (value.length > LONGEST_LABEL || (isNumber && grid.filled(row).length > 1)) continue;
      if (YEARS.has(grid.label(row, column))) {
        const beside = /^(?:19|20)\d\d/.exec(compact(grid.seen(row, grid.firstFilled(row, column + 1) ?? column)))?.[0];
        if (beside !== undefined) return Number(beside);
      }
      const year = yearIn(value);
      if (year !== undefined && !isHeadRow(row) && !isOfDate(grid, row, column)) return year;
    }
  }
  return undefined;
}

/** A year that stands for the form: 2024年度, (2024). No date of a day (2025年3月10日) and no period (2022年至2024年) states it. */
export function yearIn(text: string): number | undefined {
  const written = compact(text).replace(CHINESE_YEAR, yearInDigits);
  const year = /(?:^|[^\d.])((?:19|20)\d\d)(?:年度|年(?!度?\d{1,2}月)|\)|$)/.exec(written);
  const isPeriod = /(?:19|20)\d\d年?(?:度|\d{1,2}月)?[-~—至到](?:19|20)?\d\d/.test(written);
  return year === null || isPeriod ? undefined : Number(year[1]);
}

/** 填报日期 and 项目起止时间, in the cell or in front of it, have years that are not the form's. */
function isOfDate(grid: Grid, row: number, column: number): boolean {
  const own = grid.label(row, column);
  const before = grid
    .filled(row)
    .filter((other) => other < column)
    .at(-1);
  return !own.includes('年度') && [own, before === undefined ? '' : grid.label(row, before)].some((label) => DATE_LABEL.test(label));
}
const DATE_LABEL = /日期|时间|起止|期限|周期|期间/;
