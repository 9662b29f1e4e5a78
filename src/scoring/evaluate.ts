// A Form becomes an Evaluation: for every computed cell what the rules admit, what they recommend, and what stays.
import type { Form } from '../form/form';
import type { Evaluation, OptionalColumn } from './evaluation';
import { evaluateExecution } from './execution';
import { explainedBelow } from './reason-below';
import { evaluateIndicator } from './indicator';
import { obstaclesOf } from './obstacles';
import { canAddUp, executionPointsOf, hasPoints, hasScores, sumOfPoints } from './points';
import type { RuleSet } from './rule-set';
import { evaluateTotal } from './total';

function lackingIn(form: Form): readonly OptionalColumn[] {
  return [...(hasPoints(form) ? [] : ['points' as const]), ...(hasScores(form) ? [] : ['score' as const])];
}

/** Scores a form by a rule set. Reads only; never throws for what a form may say. */
export function evaluate(form: Form, ruleSet: RuleSet): Evaluation {
  const { fundLines, rate, score: executionScore } = evaluateExecution(form);
  const alone = form.indicators.map((indicator) => evaluateIndicator(indicator, ruleSet, form.year));
  const below = explainedBelow(form.reasonsBelow ?? [], alone);
  const indicators = alone.map((row) => (below.has(row) ? evaluateIndicator(row.indicator, ruleSet, form.year, true) : row));
  const points = sumOfPoints(form);
  return {
    form,
    points,
    cannot: lackingIn(form),
    canAddUp: canAddUp(form, points),
    fundLines,
    executionPoints: executionPointsOf(form.funds),
    executionScore,
    indicators,
    ...evaluateTotal(form, points, ruleSet, indicators, executionScore, rate),
    obstacles: obstaclesOf(form),
  };
}
