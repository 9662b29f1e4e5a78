// How many rows of a form still lack their explanation.
import type { FormAssessment } from '../plan/assessment';
import { sameCell } from '../plan/content';
import type { RuleId } from '../review/rule-ids';

/** The rules that ask for an explanation. */
const ASKING: ReadonlySet<RuleId> = new Set<RuleId>(['explanation-missing', 'overshoot-unexplained']);

/** What is found is what the rule set in effect lets the review find; a row is counted once. */
export const owedExplanations = ({ evaluation, findings }: FormAssessment): number =>
  evaluation.indicators.filter(({ indicator: { explanation, actual } }) =>
    findings.some(({ rule, cell }) => ASKING.has(rule) && sameCell(cell, (explanation ?? actual).cell)),
  ).length;
