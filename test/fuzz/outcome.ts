// What came of a sheet in a foreign template: read right, asked about, said to be unread, or wrong, which it must never be.
import Big from 'big.js';
import { recognise } from '../../src/form/evidence/recognise';
import { readForms } from '../../src/form/read-all';
import { addressOf } from '../../src/form/snapshot';
import { assess, type Assessment } from '../../src/plan/assessment';
import { planRecalculation, type RecalculationEdit } from '../../src/plan/recalculation';
import { review } from '../../src/review/review';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { isCutOff, scoring, settledByHand } from './check';
import { differences, factsOf } from './facts';
import type { Expected, Generated } from './generate';
import { cents } from './values';

/** 'said': something is not read and is named, and no wrong number is written. */
export type Outcome = 'right' | 'asked' | 'said' | 'wrong';

export interface Judged {
  readonly outcome: Outcome;
  /** A sentence for each thing that is wrong. */
  readonly why: readonly string[];
}

const CENT = new Big('0.011');
const near = (a: Big | undefined, b: Big): boolean => a !== undefined && a.minus(b).abs().lte(CENT);
const numberOf = (value: unknown): Big | undefined => {
  const written = String(value).replace(/%$/, '');
  return /^-?\d+(?:\.\d+)?$/.test(written) ? new Big(written) : undefined;
};
/** "9.5 @H12" stands in H12. */
const cellIn = (fact: string | undefined): string | undefined => /@([A-Z]+\d+)$/.exec(fact ?? '')?.[1];

/** Every write to a cell that is not to be written, or of another number than reckoned by hand. */
function wrongWrites(edits: readonly RecalculationEdit[], expected: readonly Expected[], formulas: ReadonlySet<string>): string[] {
  return edits.flatMap((edit) => {
    const value = edit.to.kind === 'constant' ? edit.to.value : undefined;
    const isRight = value !== undefined && expected.some((form) => mayWrite(form, edit, value, formulas));
    return isRight ? [] : [`writes ${String(value)} into ${addressOf(edit.cell)} as ${edit.what}`];
  });
}

/** @param formulas addresses of the cells that hold one, which are never written */
function mayWrite({ facts, content }: Expected, { what, cell }: RecalculationEdit, value: unknown, formulas: ReadonlySet<string>): boolean {
  const address = addressOf(cell);
  const number = numberOf(value);
  const numbers = [...facts.keys()].flatMap((key) => /^(\d+) score$/.exec(key)?.[1] ?? []);
  const settled = content.rows.map((row, index) => {
    const number = numbers[index] ?? '';
    const hasFormula = formulas.has(cellIn(facts.get(`${number} score`)) ?? '');
    return settledByHand(row, facts.get(`${number} explanation`) !== 'absent', hasFormula);
  });
  const [line] = content.lines;
  const hasFunds = facts.get('fund unit') !== 'absent';
  const exact = !hasFunds || !line ? undefined : line.executed.times(100).div(line.budget);
  // The score follows from the rate as it is, or from the rate as a form shows it.
  const execution = exact === undefined ? [new Big(0)] : [cents(exact.div(10)), cents(cents(exact).div(10))];
  const isKept = exact !== undefined && isCutOff(content.executionScore, cents(exact).div(10));
  const totals = [...execution, ...(isKept && content.executionScore ? [content.executionScore] : [])].map((score) =>
    settled.reduce((sum, other) => sum.plus(other), score),
  );
  switch (what) {
    case 'score': {
      const at = numbers.findIndex((key) => cellIn(facts.get(`${key} score`)) === address);
      return at >= 0 && settled[at] !== undefined && near(number, settled[at]);
    }
    case 'executionScore':
      return hasFunds && cellIn(facts.get('execution score')) === address && execution.some((score) => near(number, score));
    case 'total':
      return cellIn(facts.get('total')) === address && totals.some((total) => number?.minus(total).abs().lte('0.021') === true);
    case 'totalPoints':
      return facts.has('total points') && number?.eq(100) === true;
    case 'executionRate':
      return content.lines.some(({ kind, budget, executed }) => {
        if (!facts.has(`fund ${kind} @${cell.row}`)) return false;
        const exact = budget.eq(0) ? new Big(0) : executed.times(100).div(budget);
        return near(number, exact) || (number !== undefined && number.times(100).minus(exact).abs().lte('0.02'));
      });
    case 'grade':
      return typeof value === 'string' && totals.some((total) => gradesOf(total).includes(value));
  }
}

function gradesOf(total: Big): readonly string[] {
  if (total.gte(90)) return ['优', '优秀'];
  if (total.gte(80)) return ['良', '良好'];
  return total.gte(60) ? ['中', '合格'] : ['差', '不合格'];
}

/** Rows of which nothing is read and nothing said. */
function lostRows({ forms, problems, questions }: Assessment, expected: readonly Expected[]): string[] {
  const read = new Set<number>();
  for (const { evaluation } of forms) {
    for (const { rows } of evaluation.form.indicators) for (const row of rows) read.add(row);
    for (const { row } of evaluation.form.passedOver ?? []) read.add(row);
  }
  for (const { cell } of problems) if (cell) read.add(cell.row);
  return expected.flatMap(({ facts }) => {
    const rows = [...facts].flatMap(([key, fact]) => (/^\d+ rows$/.test(key) ? fact.split(',').map(Number) : []));
    const isRead = forms.some(({ evaluation }) =>
      rows.some((row) => row >= evaluation.form.area.firstRow && row <= evaluation.form.area.lastRow),
    );
    // A form that is asked about, or named as unread, is not read in part.
    if (!isRead && (questions.length > 0 || problems.length > 0)) return [];
    return rows.filter((row) => !read.has(row)).map((row) => `row ${row + 1} is lost`);
  });
}

export function judge({ sheet, expected }: Generated): Judged {
  const assessed = assess(sheet, CENTRAL_2020, review, { profiles: [], recognise });
  const { plan } = planRecalculation(assessed, CENTRAL_2020, review);
  const formulas = new Set(
    sheet.formulas.flatMap((cells, row) =>
      cells.flatMap((formula, column) => (typeof formula === 'string' && formula.startsWith('=') ? [addressOf({ row, column })] : [])),
    ),
  );
  const why = [...wrongWrites(plan.edits, expected, formulas), ...lostRows(assessed, expected)];
  if (why.length > 0) return { outcome: 'wrong', why };
  if (assessed.questions.length > 0) return { outcome: 'asked', why: [] };
  const { forms } = readForms(sheet);
  const wrong = forms.length === expected.length ? [] : [`${expected.length} forms, read ${forms.length}`];
  expected.forEach(({ facts, content }, index) => {
    const form = forms[index];
    if (!form) return;
    const found = differences(facts, factsOf(form));
    wrong.push(...(found.length > 0 ? found : scoring(form, content)));
  });
  if (wrong.length === 0) return { outcome: 'right', why: [] };
  const isSaid = assessed.problems.length > 0 || forms.some(({ passedOver }) => passedOver !== undefined && passedOver.length > 0);
  return { outcome: isSaid ? 'said' : 'wrong', why: wrong };
}
