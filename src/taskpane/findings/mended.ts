// Which findings the next 一键重算 takes away, by what it is foreseen to change. Pure.
import type { Change, FormResult } from '../../app/state';
import type { Cell } from '../../form/snapshot';
import type { Finding } from '../../review/rule';
import type { Verdict } from '../../scoring/evaluation';

const isAt = (a: Cell, b: Cell): boolean => a.row === b.row && a.column === b.column;

/** The change of the finding's own cell that mends it. */
export const mendingChange = ({ cell, contradicts }: Finding, here: readonly Change[]): Change | undefined =>
  contradicts ? here.find((change) => isAt(change.cell, cell)) : undefined;

/** Its cell is not written, but agrees once the others are: what adds them up is right then, and a grade fits the new total. */
export function isMendedByOthers({ evaluation }: FormResult, { cell, contradicts }: Finding, here: readonly Change[]): boolean {
  if (contradicts !== true || here.length === 0) return false;
  const { fundLines, executionScore, indicators, totalPoints, total, grade } = evaluation;
  const isOf = (verdict: Verdict | undefined): verdict is Verdict => verdict !== undefined && isAt(verdict.field.cell, cell);
  const sum = [executionScore, totalPoints, total].find(isOf);
  if (sum !== undefined) return becomesRight(sum) || (sum.settled !== undefined && sum.entered?.eq(sum.settled) === true);
  const own = [...fundLines.map(({ rate }) => rate), ...indicators.map(({ score }) => score)].find(isOf);
  if (own !== undefined) return becomesRight(own);
  const isTotalNew = here.some((change) => change.what === 'total') || (total !== undefined && becomesRight(total));
  return grade !== undefined && isAt(grade.field.cell, cell) && isTotalNew && grade.settled?.trim() === grade.field.text.trim();
}

/** Of a formula whose result is wrong now. */
const becomesRight = ({ field, entered, settled, recommended }: Verdict): boolean =>
  field.formula !== undefined &&
  settled !== undefined &&
  recommended !== undefined &&
  settled.eq(recommended) &&
  entered?.eq(settled) !== true;
