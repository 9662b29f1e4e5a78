// Every missing explanation of an assessed form: which row, and why it has to be explained.
import type { Cell } from '../form/snapshot';
import type { Finding } from '../review/rule';
import { fallsShort } from '../review/scores';
import type { IndicatorEvaluation } from '../scoring/evaluation';
import type { FormAssessment } from '../plan/assessment';
import { sameCell } from '../plan/content';

/** The rules that ask for an explanation. */
const MISSED = 'explanation-missing';
const OVERSHOT = 'overshoot-unexplained';

export interface OwedExplanation {
  readonly row: IndicatorEvaluation;
  /** 未完成: the target was missed; 扣分: met, and yet below the points; 超额: overshot. */
  readonly reasons: readonly ('未完成' | '扣分' | '超额')[];
  readonly severity: Finding['severity'];
  /** Where it belongs; the actual's cell in a table without such a column. */
  readonly cell: Cell;
}

/** One for each row, in the order of the form; what is found is what the rule set in effect lets the review find. */
export function owedExplanations({ evaluation, findings }: FormAssessment): readonly OwedExplanation[] {
  return evaluation.indicators.flatMap((row): readonly OwedExplanation[] => {
    const cell = (row.indicator.explanation ?? row.indicator.actual).cell;
    const asking = findings.filter((finding) => (finding.rule === MISSED || finding.rule === OVERSHOT) && sameCell(finding.cell, cell));
    // Errors come first among the findings.
    const [worst] = asking;
    if (worst === undefined) return [];
    const reasons = asking.map(({ rule }) => (rule === OVERSHOT ? '超额' : fallsShort(row) ? '未完成' : '扣分'));
    return [{ row, reasons, severity: worst.severity, cell }];
  });
}
