// Reads and scores the sheet of a seed and lists every difference from what was written.
import Big from 'big.js';
import { readForms } from '../../src/form/read-all';
import type { Form } from '../../src/form/form';
import { addressOf } from '../../src/form/snapshot';
import { evaluate } from '../../src/scoring/evaluate';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import type { Content, Row } from './content';
import { differences, factsOf } from './facts';
import { generate, type Generated } from './generate';
import { cents } from './values';

export interface Checked {
  readonly forms: number;
  readonly rows: number;
  readonly damage: readonly string[];
  /** A sentence for each difference. */
  readonly mismatches: readonly string[];
}

export const check = (seed: number): Checked => checkSheet(generate(seed));

export function checkSheet({ sheet, expected, damage }: Generated): Checked {
  const { forms, problems } = readForms(sheet);
  const mismatches = problems.map((problem) => `${problem.kind} ${problem.text ?? ''} in row ${(problem.cell?.row ?? 0) + 1}`);
  if (forms.length !== expected.length) mismatches.push(`${expected.length} forms, read ${forms.length}`);
  expected.forEach(({ facts, content }, index) => {
    const form = forms[index];
    if (form === undefined) return;
    const found = [...differences(facts, factsOf(form)), ...unasked(form)];
    mismatches.push(...found.map((difference) => `form ${index + 1}, ${difference}`));
    // A row that was read wrong is also scored wrong; one sentence is enough.
    if (found.length === 0) mismatches.push(...scoring(form, content).map((difference) => `form ${index + 1}, ${difference}`));
  });
  return { forms: expected.length, rows: expected.reduce((sum, { content }) => sum + content.rows.length, 0), damage, mismatches };
}

/** Every cell of a generated form is a field or known; none is news. */
const unasked = ({ passedOver = [] }: Form): string[] => passedOver.map((cell) => `${addressOf(cell)} is passed over`);

const NO_EXPLANATION = ['', '无', '/', '—'];

/** The score after 一键重算, calculated independently. */
export function settledByHand({ claim, score, explanation }: Row, hasExplanation: boolean, hasFormula: boolean): Big {
  if (score === undefined) return claim.recommended;
  const admitted = (score.gte(claim.low) && score.lte(claim.high)) || (claim.alternative?.eq(score) ?? false);
  const explained = hasExplanation && !NO_EXPLANATION.includes(explanation);
  return admitted || hasFormula || (explained && score.lt(claim.recommended)) ? score : claim.recommended;
}

/** 9 for 9.99, in a form that cuts its scores off: kept where the cell shows so few decimals. */
export const isCutOff = (entered: Big | undefined, exact: Big): boolean =>
  entered?.eq(exact.round((entered.toFixed().split('.')[1] ?? '').length, Big.roundDown)) === true;

export function scoring(form: Form, content: Content): string[] {
  const evaluation = evaluate(form, CENTRAL_2020);
  const wrong: string[] = [];
  const compare = (what: string, expected: string, read: string): void => {
    if (expected !== read) wrong.push(`${what}: ${expected}, evaluated ${read}`);
  };
  const scored = evaluation.indicators.filter(({ indicator }) => indicator.unscored === undefined);
  const byHand = content.rows.map((row, index) => {
    const { indicator, score } = scored[index] ?? {};
    const settled = settledByHand(row, indicator?.explanation !== undefined, indicator?.score?.formula !== undefined);
    compare(`${index + 1} ${row.name} low`, row.claim.low.toFixed(2), score?.admissible?.low.toFixed(2) ?? 'none');
    compare(`${index + 1} ${row.name} high`, row.claim.high.toFixed(2), score?.admissible?.high.toFixed(2) ?? 'none');
    compare(`${index + 1} ${row.name} recommended`, row.claim.recommended.toFixed(2), score?.recommended?.toFixed(2) ?? 'none');
    compare(`${index + 1} ${row.name} alternative`, row.claim.alternative?.toFixed(2) ?? 'none', score?.alternative?.toFixed(2) ?? 'none');
    compare(`${index + 1} ${row.name} settled`, settled.toFixed(2), score?.settled?.toFixed(2) ?? 'none');
    return settled;
  });

  const [line] = content.lines;
  const rate = evaluation.fundLines[0]?.rate;
  if (line && rate) {
    const settledRate =
      content.rate.isWrong || content.rate.value === undefined ? cents(line.executed.times(100).div(line.budget)) : content.rate.value;
    compare('rate settled', settledRate.toFixed(2), rate.settled?.toFixed(2) ?? 'none');
    const execution = evaluation.executionScore?.settled;
    const scoredByHand = cents(settledRate.div(10));
    const isKept = execution !== undefined && content.executionScore?.eq(execution) === true && isCutOff(execution, settledRate.div(10));
    // An entered score may be rounded either way by a cent.
    if (!isKept && (execution === undefined || execution.minus(scoredByHand).abs().gt('0.01'))) {
      wrong.push(`execution score: ${scoredByHand.toFixed(2)}, evaluated ${execution?.toFixed(2) ?? 'none'}`);
    }
    const total = byHand.reduce((sum, score) => sum.plus(score), execution ?? new Big(0));
    const settledTotal = evaluation.total?.settled;
    if (form.total !== undefined && (settledTotal === undefined || settledTotal.minus(total).abs().gt('0.01'))) {
      wrong.push(`total: ${total.toFixed(2)}, evaluated ${settledTotal?.toFixed(2) ?? 'none'}`);
    }
    const grade =
      settledTotal &&
      (
        [
          ['优', 90],
          ['良', 80],
          ['中', 60],
          ['差', 0],
        ] as const
      ).find(([, from]) => settledTotal.gte(from))?.[0];
    if (grade !== undefined && form.grade !== undefined) {
      const entered = form.grade.content.kind === 'grade' ? form.grade.content.grade : undefined;
      compare('grade', entered === grade ? content.grade : grade, evaluation.grade?.settled ?? 'none');
    }
  }
  return wrong;
}
