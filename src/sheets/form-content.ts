// All that a 自评表 says, without a place for any of it: what a blank form and a rebuilt one are laid out from.
import type { CellValue } from '../form/snapshot';
import type { FundColumn } from '../form/template';

/** The value for a cell: always a constant, "" for nothing yet. */
export interface NewCell {
  readonly value: CellValue;
  readonly numberFormat: string;
}

export interface FundLineContent extends Readonly<Partial<Record<FundColumn, NewCell>>> {
  /** As printed: "其中:当年财政拨款". */
  readonly label: string;
}

export interface FundContent {
  readonly unit: '元' | '万元';
  /** Those that the block has, in any order. */
  readonly columns: ReadonlySet<FundColumn>;
  readonly lines: readonly FundLineContent[];
}

export interface RowContent {
  /** As printed: "产出指标", "产出指标（50分）". Rows of the same words below one another share one merged cell. */
  readonly dimension: string;
  readonly category: string;
  readonly name: NewCell;
  readonly sign: NewCell;
  readonly target: NewCell;
  readonly measure: NewCell;
  readonly actual: NewCell;
  readonly points: NewCell;
  readonly score: NewCell;
  readonly explanation: NewCell;
  /** One for each of `FormContent.extras`. */
  readonly extras: readonly NewCell[];
}

/** All that a form says, without a place for any of it. */
export interface FormContent {
  readonly sheetName: string;
  readonly title: string;
  readonly year: number | undefined;
  readonly projectName: NewCell;
  readonly department: NewCell;
  readonly unit: NewCell;
  /** Undefined: the form has no such block. */
  readonly funds: FundContent | undefined;
  readonly goals: { readonly planned: NewCell; readonly reported: NewCell } | undefined;
  /** Columns beside the usual eight: a sign before the target, its unit behind it, and others at the right end, by their headings. */
  readonly hasSigns: boolean;
  readonly hasMeasures: boolean;
  readonly extras: readonly string[];
  readonly rows: readonly RowContent[];
  readonly totalPoints: NewCell;
  readonly total: NewCell;
  readonly grade: NewCell;
}

export const text = (value: string): NewCell => ({ value, numberFormat: 'General' });
/** Points, scores and rates as the form shows them. */
export const TWO_DECIMALS = '0.00';
export const TEXT = '@';
export const nothing = (numberFormat = 'General'): NewCell => ({ value: '', numberFormat });

export const STANDARD_TITLE = '项目支出绩效自评表';
