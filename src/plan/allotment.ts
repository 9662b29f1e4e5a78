// Points for a form whose 分值 cells are all blank, as a plan: what a preview shows is what is written.
import type { Decimal } from '../form/decimal';
import type { Field, NumberContent } from '../form/form';
import type { FormId } from '../form/identity';
import type { SheetSnapshot } from '../form/snapshot';
import { allotPoints } from '../scoring/allotment';
import type { RuleSet } from '../scoring/rule-set';
import { isBlocked } from '../scoring/evaluation';
import type { FormAssessment } from './assessment';
import { constant, contentOf, distinctCells } from './content';
import { numberAsWritten } from './number-as-written';
import type { Edit, SheetPlan } from './plan';

export interface PointsEdit extends Edit {
  readonly what: 'points';
  /** The indicator, or the fund line that bears the points of budget execution. */
  readonly label: string;
  readonly points: Decimal;
}

export interface PointsPlan extends SheetPlan {
  readonly form: FormId;
  /** Budget execution first where it gets points, then the indicators in the order of the form. */
  readonly edits: readonly PointsEdit[];
}

/**
 * What 写入分值 writes for one form of a sheet; marks stay as they are. Undefined when a single 分值 cell is not blank, when the
 * points cannot be shared out, and for a form with obstacles.
 */
export function planPoints(sheet: SheetSnapshot, { evaluation }: FormAssessment, ruleSet: RuleSet): PointsPlan | undefined {
  const { form } = evaluation;
  const allotment = isBlocked(evaluation) ? undefined : allotPoints(form, ruleSet);
  if (allotment === undefined) return undefined;
  const { execution, indicators } = allotment;
  const edit = (label: string, field: Field<NumberContent>, points: Decimal): PointsEdit => ({
    what: 'points',
    label,
    points,
    cell: field.cell,
    numberFormat: field.numberFormat,
    from: contentOf(sheet, field.cell),
    to: constant(numberAsWritten(field, points)),
  });
  const marks = distinctCells(sheet.marks);
  return {
    form: form.id,
    sheetId: sheet.id,
    sheetName: sheet.name,
    edits: [
      ...(execution ? [edit(form.funds?.total.label ?? '', execution.field, execution.points)] : []),
      ...indicators.map(({ indicator, field, points }) => edit(indicator.name.text, field, points)),
    ],
    marksBefore: marks,
    marksAfter: marks,
  };
}
