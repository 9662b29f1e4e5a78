// Why a filled cell of the original is no field of the rebuilt form.
import { CHINESE_YEAR, yearInDigits } from '../form/chinese';
import { levelKindOf, nameOf } from '../form/levels';
import type { Cell } from '../form/snapshot';
import { compact, isColumnMark, labelOf } from '../form/text';
import {
  FUND_COLUMNS,
  GOAL_LABELS,
  GRADE_LABELS,
  HEADER_LABELS,
  OTHER_COLUMNS,
  TABLE_COLUMNS,
  TOTAL_LABELS,
  YEAR_LABELS,
} from '../form/vocabulary';
import { NUMBERING, type Original } from './original';

/** Words of the form itself that name nothing that is read. */
const FRAME: readonly string[] = [
  ...[
    '项目资金',
    '年度资金',
    '资金情况',
    '预算执行情况',
    '项目资金情况',
    '年度总体目标',
    '总体目标',
    '年度目标',
    '年度绩效目标',
    '绩效目标',
  ],
  ...['绩效指标', '指标值', '评分'],
];
const WORDS: ReadonlySet<string> = new Set([
  ...[HEADER_LABELS, FUND_COLUMNS, GOAL_LABELS, TABLE_COLUMNS].flatMap((words) => Object.values(words).flat()),
  ...[OTHER_COLUMNS, TOTAL_LABELS, GRADE_LABELS, YEAR_LABELS, FRAME].flat(),
]);
const CURRENCY = /^\(?(?:金额)?单位:?(?:人民币)?(?:元|万元)\)?$|^\((?:元|万元)\)$/;

/** A cell that was not taken over: a part of the form's frame, a heading written otherwise, or something left behind. */
type Rest = { readonly kind: 'frame' } | { readonly kind: 'level'; readonly written: string } | { readonly kind: 'unplaced' };
const AS_FRAME: Rest = { kind: 'frame' };
const UNPLACED: Rest = { kind: 'unplaced' };

export function restOf(original: Original, { row, column }: Cell): Rest {
  const { form, grid, heading } = original;
  const words = grid.seen(row, column);
  const written = compact(words);
  const label = labelOf(words);
  if (WORDS.has(label) || CURRENCY.test(written)) return AS_FRAME;
  const isHeadingRow = (of: { readonly row: number; readonly lastRow?: number } | undefined): boolean =>
    of !== undefined && row >= of.row && row <= (of.lastRow ?? of.row);
  if (isHeadingRow(heading) || (isHeadingRow(original.funds) && FRAME.some((name) => label.includes(name)))) return AS_FRAME;
  const isInTable = heading !== undefined && row > heading.lastRow;
  if (!isInTable) {
    if (isYear(written, form.year)) return AS_FRAME;
    const isBesideBlocks = column < Math.min(...(original.funds?.columns.values() ?? []), 2);
    if (isBesideBlocks && label.length > 1 && FRAME.some((name) => name.includes(label))) return AS_FRAME;
    return original.funds !== undefined && isColumnMark(words) ? AS_FRAME : UNPLACED;
  }
  if (grid.label(heading.lastRow, column) === NUMBERING && /^\d+$/.test(written)) return AS_FRAME;
  const isHeadingAgain = [heading.row, heading.lastRow].some((above) => grid.label(above, column) === label && label !== '');
  return isHeadingAgain ? AS_FRAME : levelOf(original, { row, column }, words);
}

const isYear = (written: string, year: number | undefined): boolean =>
  year !== undefined && new RegExp(`^\\(?${year}(?:年度?)?\\)?$`).test(written.replace(CHINESE_YEAR, yearInDigits));

/** A heading of the rows around, whole or a piece of it. */
function levelOf({ form, heading }: Original, { row, column }: Cell, words: string): Rest {
  const own = form.indicators.find(({ rows }) => rows.includes(row));
  const nameColumn = own?.rows[0] === row ? own.name.cell.column : (heading?.columns.get('name') ?? 0);
  if (column >= nameColumn) return UNPLACED;
  const around = own
    ? [own]
    : [
        form.indicators.filter(({ rows }) => rows.every((other) => other < row)).at(-1),
        form.indicators.find(({ rows }) => rows.every((other) => other > row)),
      ];
  const label = labelOf(words);
  for (const indicator of around) {
    if (indicator === undefined) continue;
    const { dimension, category } = indicator;
    const prints = form.printedPoints?.some((each) => each.dimension === dimension) ?? false;
    const bare = prints ? label : compact(words);
    if (bare !== '' && (dimension.includes(bare) || category.includes(bare))) return AS_FRAME;
    if (nameOf('dimension', words) === dimension) return { kind: 'level', written: dimension };
    if (nameOf('category', words) === category) return { kind: 'level', written: category };
    const kind = levelKindOf(words);
    if (kind !== undefined && own) return { kind: 'level', written: own[kind] };
  }
  return UNPLACED;
}
