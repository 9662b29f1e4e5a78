// What stands around the blocks of most forms and no reader needs: further labels of the head with their values, remarks, dates, options.
import type { Grid } from './grid';
import { headMeaning, LONGEST_HEAD_LABEL } from './head-labels';
import { pairsIn } from './head';
import { NUMERIC } from './fit';
import type { Taken } from './taken';
import { compact, labelOf } from './text';
import { FURNITURE_LABEL, NOTES, PAGE_FURNITURE, SIGNATURES, TITLE, TITLE_REMARK, YEAR_LABELS } from './vocabulary';

/** Cells beside one another of which the first says what the others are. */
export interface Stretch {
  readonly columns: readonly number[];
  /** The label is one that heads have and no reader needs. */
  readonly isKnown: boolean;
}

interface OpenStretch extends Stretch {
  readonly columns: number[];
}

const YEARS = new Set(YEAR_LABELS);
/** A whole cell in brackets, a date, a year, the number of an attachment or of the template. */
const REMARK =
  /^[([【].*[)\]】]$|^(?:19|20)\d\d(?:年度?|[年./-]\d{1,2}(?:[月./-]\d{0,2}日?)?)?$|^(?:附[件表]?|表)[\d一二三四五六七八九十]*(?:[-—]\d+)?:?$|^[至到]$/;
const OPTION = /[□√☑✓■○●☐☒☆]/;

const isLabel = (label: string): boolean =>
  label !== '' &&
  label.length <= LONGEST_HEAD_LABEL &&
  (FURNITURE_LABEL.test(label) || YEARS.has(label) || headMeaning(label) !== undefined);

/** 填报单位:某中心 填报日期:2025年3月: labels with their values, all in one cell. */
const arePairs = (seen: string): boolean => /[:：]/.test(seen) && pairsIn(seen).every(({ label }) => isLabel(label));

function isRemark(seen: string): boolean {
  const text = compact(seen);
  if ([TITLE_REMARK, PAGE_FURNITURE, SIGNATURES].some((known) => known.test(text))) return true;
  const label = labelOf(seen);
  return NOTES.test(label) || TITLE.test(label) || arePairs(seen);
}

/**
 * What is left over of a row in runs, without the remarks. A label has the one value behind it, and options to choose from.
 * @param left the columns that nobody has taken
 */
export function runsIn(grid: Grid, row: number, left: ReadonlySet<number>, taken: Taken): readonly Stretch[] {
  const runs: OpenStretch[] = [];
  let run: OpenStretch | undefined;
  const begin = (columns: number[], isKnown: boolean): OpenStretch => {
    const begun = { columns, isKnown };
    runs.push(begun);
    return begun;
  };
  for (const column of grid.filled(row)) {
    if (taken.has(row, column)) run = undefined;
    if (!left.has(column)) continue;
    const seen = grid.seen(row, column);
    const isNumber = typeof grid.value(row, column) === 'number' || NUMERIC.test(grid.written(row, column));
    if (!isNumber && REMARK.test(compact(seen))) continue;
    const begins = isLabel(grid.label(row, column));
    if (!isNumber && !begins && isRemark(seen)) {
      if (/[:：]\s*$/.test(seen)) run = begin([], true);
      continue;
    }
    const goesOn = run !== undefined && !begins && (isNumber || !run.isKnown || run.columns.length < 2 || OPTION.test(seen));
    if (run && goesOn) run.columns.push(column);
    else run = begin([column], begins);
  }
  return runs.filter(({ columns }) => columns.length > 0);
}
