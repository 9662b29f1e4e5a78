// The Form: the content of one 财政项目支出绩效自评表, each field with its cell.
import type { MonthDay } from './date';
import type { Decimal } from './decimal';
import type { Area, FormId } from './identity';
import type { Cell } from './snapshot';
import type { TemplateQuestion } from './template';

/**
 * A cell of the form. `content` is what was read from it, `text` what the user sees. A cell torn by a page break is joined:
 * `cells` lists its pieces from the top, and `cell` is the first.
 */
export interface Field<Content> {
  readonly cell: Cell;
  readonly cells: readonly Cell[];
  readonly text: string;
  /** The formula when the cell holds one. Formulas are never overwritten. */
  readonly formula?: string;
  /** The cell's number format as Excel names it ("General", "0.00", "@", "0.00%"). */
  readonly numberFormat: string;
  /** The cell holds its label too (自评总分:97.5分), and is never written. */
  readonly isInLabel?: true;
  readonly content: Content;
}

export interface Empty {
  readonly kind: 'empty';
}
/** A text that could not be read as what belongs there, or an error value such as #REF! (`isError`); the field has the text. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly isError: boolean;
}

/** A cell that should hold a number: amount (万元), points, score, or rate (percent, 99.20 for 99.20 %). */
export type NumberContent =
  | Empty
  | Unreadable
  /** "-", "—" or "/" stand for "none". */
  | { readonly kind: 'dash' }
  /** `hidden`: half of the last shown digit (0.005 for 301.75); 0 when the cell holds more digits than it shows. */
  | {
      readonly kind: 'number';
      readonly value: Decimal;
      readonly hidden: Decimal;
      /** Of a rate whose cell holds 0.95 for 95 %. */
      readonly isFraction?: true;
    };

export type TextContent = Empty | { readonly kind: 'text' };

export type Sign = '≥' | '>' | '=' | '<' | '≤';

/** A number with its unit, both as written: "6.02(万个)" is 6.02 万个, 64毫秒 is 64 毫秒. Compared only by `inCommonUnit`. */
export interface Quantity {
  readonly value: Decimal;
  /** Half of the last shown digit, in the unit written: 0.005 for 6.02(万个). */
  readonly hidden: Decimal;
  /** With its scale: "万个"; "" when none is written. Rates read 次/月, also where 每月1次 is written. */
  readonly unit: string;
}

/** 年度指标值 */
export type Target =
  | Empty
  | Unreadable
  | {
      readonly kind: 'bound';
      readonly sign: Sign;
      /** False for a bare number, whose sign follows from the indicator's name. */
      readonly signWritten: boolean;
      /** True when the name does not tell the sign of a bare number either; `sign` is then the usual ≥. */
      readonly isOpen?: true;
      readonly quantity: Quantity;
    }
  | { readonly kind: 'range'; readonly low: Quantity; readonly high: Quantity }
  /** Earlier is better. */
  | ({ readonly kind: 'deadline'; /** 100% in 11月底完成100%. */ readonly share?: Quantity } & MonthDay)
  | { readonly kind: 'qualitative' };

export type Achievement = 'met' | 'partly' | 'unmet';
/** 基本达成 is 'mostly'; the rule set says what it counts as. */
export type Reached = Achievement | 'mostly';

/** 实际完成值 */
export type Actual =
  | Empty
  | Unreadable
  | { readonly kind: 'quantity'; readonly quantity: Quantity; readonly sign?: Sign }
  | ({ readonly kind: 'date'; /** As in a deadline. */ readonly share?: Quantity } & MonthDay)
  | { readonly kind: 'qualitative'; readonly achievement: Reached }
  /** A quality in words that a person has judged: 有效保障了师生用餐. */
  | { readonly kind: 'own-words' }
  /** 待定, 不适用, 见附件. */
  | { readonly kind: 'says-nothing' }
  /** 正在实施, 预计3月完成, 暂缓: not done yet, by nobody knows how much. */
  | { readonly kind: 'unfinished' };

export type GradeContent = Empty | Unreadable | { readonly kind: 'grade'; readonly grade: Grade };
export type Grade = '优' | '良' | '中' | '差';

export type FundLineKind = 'total' | 'currentYear' | 'carriedOver' | 'other';

/** One line of the fund block. A column that the form does not have is absent. Amounts as written, in `FundBlock.unit`. */
export interface FundLine {
  readonly kind: FundLineKind;
  readonly label: string;
  readonly row: number;
  readonly initialBudget?: Field<NumberContent>;
  readonly annualBudget?: Field<NumberContent>;
  readonly executed?: Field<NumberContent>;
  /** 分值 of budget execution; a dash on the part lines. */
  readonly points?: Field<NumberContent>;
  /** Percent: 99.66. */
  readonly executionRate?: Field<NumberContent>;
  readonly score?: Field<NumberContent>;
  /** Lines that split this one (其中:中央资金 under 当年财政拨款); they are no parts of the total beside it. */
  readonly parts?: readonly FundLine[];
}

export interface FundBlock {
  readonly unit: '元' | '万元';
  /** The first line is the total, the others are its parts. */
  readonly total: FundLine;
  readonly parts: readonly FundLine[];
  /** Points of budget execution in a heading of the block: 预算执行情况(20分), 得分(20分*执行率). */
  readonly printedPoints?: { readonly points: Decimal; readonly cell: Cell };
  /** Further lines that call themselves the total, with other amounts. */
  readonly furtherTotals?: readonly Cell[];
}

/** One scored row of the indicator table. */
export interface Indicator {
  /** 一级指标, spaces dropped: "产出指标". Inherited from the group's first row. */
  readonly dimension: string;
  /** 二级指标: "数量指标". */
  readonly category: string;
  readonly name: Field<TextContent>;
  /** The cell that counts: the adjusted one (调整指标值) where it is filled in, else the first. */
  readonly target: Field<Target>;
  /** The first target, where an adjusted one took its place. */
  readonly initialTarget?: Field<Target>;
  readonly actual: Field<Actual>;
  /** Absent in a form without such a column; an empty cell is there and empty. */
  readonly points?: Field<NumberContent>;
  readonly score?: Field<NumberContent>;
  /** How the form itself says that this row is scored: 每少一场扣1分. Absent when it prints nothing about it. */
  readonly scoringRule?: Field<TextContent>;
  /** Has a cell also in a row that ends before it; absent when the table has no such column. */
  readonly explanation?: Field<TextContent>;
  /** 完成率 as printed, percent or a fraction; never written. Absent when the table has no such column. */
  readonly printedRate?: Field<NumberContent>;
  /** Zero-based sheet rows this indicator occupies, more than one when a page break tore it. */
  readonly rows: readonly number[];
  /**
   * Set on a row that is not meant to have points: 'part' is a sub-row (其中…) of the indicator above, 'placeholder' a row of
   * the template that nobody filled in (指标2:, ……).
   */
  readonly unscored?: 'part' | 'placeholder';
  /** The rows below it, 'part' each, have the values that its points are for; its own target and actual are empty. */
  readonly hasParts?: true;
}

/** The points printed in a heading, 产出指标(50分); its rows have to add up to them. */
export interface PrintedPoints {
  /** Its rows are the indicators with this dimension, and with this category when there is one. */
  readonly dimension: string;
  /** Absent in points that the dimension's heading prints. */
  readonly category?: string;
  readonly points: Decimal;
  readonly cell: Cell;
  /** They stand in a row that adds up (产出指标合计), and its rows had other points where it was read. */
  readonly isSum?: true;
}

/** A filled cell of a form that is no field and nothing known. */
export interface PassedOver extends Cell {
  /** A number inside the table or above it that no heading covers: results may depend on it. */
  readonly mayMatter?: true;
}

/** A text below the table that says why something deviated. */
export interface ReasonBelow {
  /** As printed, compacted: 偏差大或目标未完成原因分析. */
  readonly label: string;
  readonly text: Field<TextContent>;
}

export interface Form {
  readonly id: FormId;
  readonly sheetId: string;
  readonly sheetName: string;
  /**
   * From the title (or first label) to the last row that belongs to the form. Of forms side by side each has its own columns;
   * the rightmost reaches to the edge of Excel's sheets, because an empty cell of it may lie beyond the used range.
   */
  readonly area: Area;
  readonly title: Field<TextContent>;
  readonly year?: number;
  /** Of a whole department (部门整体支出), which has neither project nor implementing unit. */
  readonly isDepartment?: boolean;
  /** 项目名称, 主管部门, 实施单位; absent when the form has no such label. */
  readonly projectName?: Field<TextContent>;
  readonly department?: Field<TextContent>;
  readonly unit?: Field<TextContent>;
  readonly funds?: FundBlock;
  /** 预期目标 and 实际完成情况; `<p>` tags taken off, joined over a page break. */
  readonly plannedGoal?: Field<TextContent>;
  readonly reportedOutcome?: Field<TextContent>;
  readonly indicators: readonly Indicator[];
  /** In the order of the table, each heading once; absent when no heading prints points. */
  readonly printedPoints?: readonly PrintedPoints[];
  /** The 总分 row: points total and score total. */
  readonly totalPoints?: Field<NumberContent>;
  readonly total?: Field<NumberContent>;
  /** The last row that adds up has the sums of the indicators alone, or may have them; the form has no total then. */
  readonly sumsOfRows?: { readonly points?: Field<NumberContent>; readonly score?: Field<NumberContent> };
  readonly grade?: Field<GradeContent>;
  /** In the order of the sheet; absent when there is none. */
  readonly reasonsBelow?: readonly ReasonBelow[];
  /** Filled cells of its area that are no field and nothing known; absent when there is none. */
  readonly passedOver?: readonly PassedOver[];
}

/**
 * Something that looks like a form, or a row of one, and could not be read. Nothing is written there. A 'declaration' is a table of the
 * goals that were applied for, 绩效目标申报表.
 */
export interface ReadingProblem {
  readonly kind: 'empty-sheet' | 'no-form' | 'no-table' | 'column-missing' | 'row-unplaced' | 'declaration';
  readonly sheetId: string;
  readonly sheetName: string;
  readonly cell?: Cell;
  /** Set on a fund block under no title of its own: the form above it may have it as well. */
  readonly maybeOfFormAbove?: true;
  /** Of 'column-missing' the column's usual name, else the text of the cell or row. */
  readonly text?: string;
}

export interface Reading {
  readonly forms: readonly Form[];
  readonly problems: readonly ReadingProblem[];
  /** What has to be answered before the rest of the sheet can be read; each heading once. */
  readonly questions: readonly TemplateQuestion[];
  /** True where a heading is not known and no recognition was handed in: read again with it, what stands here is not all. */
  readonly needsEvidence: boolean;
}
