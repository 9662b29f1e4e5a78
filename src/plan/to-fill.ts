// A form that is still being filled in: how far it is, and which findings only say that nobody has typed something yet.
import type { Field, Form, Indicator } from '../form/form';
import type { Cell } from '../form/snapshot';
import { PLACEHOLDER } from '../form/vocabulary';
import { compact } from '../form/text';
import type { Finding } from '../review/rule';
import type { RuleId } from '../review/rule-ids';

/** How far a form just begun is filled in. */
export interface ToFill {
  /** Rows of indicators that have both a target and an actual. */
  readonly filled: number;
  readonly of: number;
  /** The first empty place. */
  readonly first: Cell;
  /** No row has an actual yet: what its results lack is only not typed yet either. */
  readonly isJustBegun?: true;
}

/** Rules that, in a form just begun, only say what nobody has typed yet. */
const UNTYPED: ReadonlySet<RuleId> = new Set<RuleId>([
  'value-missing',
  'template-text',
  'header-incomplete',
  'total-missing',
  'grade-missing',
]);
/** The same in a row that nobody has begun, of a form of which other rows are filled in. */
const UNTYPED_IN_ROW: ReadonlySet<RuleId> = new Set<RuleId>(['value-missing', 'template-text']);

const isEmpty = (field: Field<{ readonly kind: string }> | undefined): boolean => field === undefined || field.content.kind === 'empty';
/** What a formula shows nobody has typed. */
const isTyped = (field: Field<{ readonly kind: string }> | undefined): boolean => field?.formula === undefined && !isEmpty(field);

/** Nobody has typed what was to be reached, what was, a score or a reason. */
const isBlank = ({ target, actual, score, explanation }: Indicator): boolean =>
  isEmpty(target) && isEmpty(actual) && !isTyped(score) && isEmpty(explanation);

const isFilled = ({ target, actual }: Indicator): boolean => !isEmpty(target) && !isEmpty(actual);

/** A template without points has nothing but rows of the template. */
function rowsOf({ indicators }: Form): readonly Indicator[] {
  const own = indicators.filter(({ unscored, hasParts }) => unscored === undefined && !hasParts);
  return own.length > 0 ? own : indicators.filter(({ unscored }) => unscored === 'placeholder');
}

/**
 * How far the form is, while no row has an actual, or some rows have nothing at all. Undefined of any other form, and of one that has
 * a total, a grade, or a score without an actual: there an empty cell has been forgotten.
 */
export function toFillOf(form: Form): ToFill | undefined {
  const rows = rowsOf(form);
  const isJustBegun = rows.every(({ actual }) => isEmpty(actual));
  if (isTyped(form.total) || isTyped(form.grade)) return undefined;
  if (!(isJustBegun ? rows.every(({ score }) => !isTyped(score)) : rows.some(isBlank))) return undefined;
  const next = rows.find((row) => !isFilled(row));
  return next && { ...(isJustBegun && { isJustBegun }), filled: rows.filter(isFilled).length, of: rows.length, first: firstPlaceOf(next) };
}

function firstPlaceOf({ name, target, actual }: Indicator): Cell {
  if (isEmpty(name) || isPlaceholder(name)) return name.cell;
  return (isEmpty(target) ? target : actual).cell;
}

const isPlaceholder = ({ text }: Field<unknown>): boolean => PLACEHOLDER.test(compact(text));

/** Whether the finding only says that something was not typed yet, in a form that is still being filled in. */
export function isUntyped({ rule, cell }: Finding, form: Form, { isJustBegun }: ToFill): boolean {
  if (isJustBegun) return UNTYPED.has(rule) || (rule === 'points-total' && form.indicators.every(({ points }) => isEmpty(points)));
  if (!UNTYPED_IN_ROW.has(rule)) return false;
  const row = form.indicators.find(({ rows }) => rows.includes(cell.row));
  return row === undefined ? isUntypedFunds(cell, form) : isBlank(row);
}

/** The amounts of the whole form, none of which is there. */
const isUntypedFunds = ({ row }: Cell, { funds }: Form): boolean =>
  funds?.total.row === row && isEmpty(funds.total.annualBudget) && isEmpty(funds.total.executed);
