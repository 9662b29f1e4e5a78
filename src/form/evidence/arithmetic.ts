// What the numbers of two to four columns say together: scores within points, a lesser score as points × ratio, executed ÷ budget as the rate.
import { DASH } from '../vocabulary';
import type { Column } from './columns';
import type { CellLook } from './kinds';
import { ARITHMETIC as A } from './weights';

const HALF_CENT = 0.0051;
/** A printed rate may be rounded to whole percent. */
const WHOLE = 0.51;
const TENTH = 0.051;
const PERCENT = 100;
const FULL = 100;

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
const near = (a: number, b: number, tolerance = HALF_CENT): boolean => Math.abs(a - b) <= tolerance;

/** Rows in which all of the columns hold a number. */
function* numbersOf(...columns: readonly Column[]): Generator<readonly number[]> {
  const [first] = columns;
  for (let row = 0; row < (first?.numbers.length ?? 0); row++) {
    const numbers = columns.map(({ numbers: all }) => all[row]).filter((number) => number !== undefined);
    if (numbers.length === columns.length) yield numbers;
  }
}

/** Of these scores none exceeds its points. */
export function pointsAndScore(points: Column, score: Column): number {
  let [rows, lesser, above] = [0, 0, 0];
  for (const [most = 0, given = 0] of numbersOf(points, score)) {
    rows++;
    if (given > most + HALF_CENT) above++;
    else if (given < most - HALF_CENT) lesser++;
  }
  if (rows < 2) return 0;
  const sound = above === 0 ? within(A.within + lesser * A.lesserScore, 0, A.mostWithin) : 0;
  const totals = points.total !== undefined && score.total !== undefined && score.total < points.total - HALF_CENT ? A.totalAgrees : 0;
  return sound + within(above * A.scoreAbovePoints, A.mostAbove, 0) + totals;
}

/** A reason stands beside the lesser scores and is blank beside the full ones. */
export function explains(points: Column, score: Column, reasons: Column): number {
  let sum = 0;
  points.numbers.forEach((most, row) => {
    const given = score.numbers[row];
    if (most === undefined || given === undefined) return;
    const text = reasons.texts[row] ?? '';
    const isGiven = text !== '' && !DASH.test(text);
    if (given < most - HALF_CENT) sum += isGiven ? A.explains : -A.explains;
    else sum += isGiven ? A.saysMore : 0;
  });
  const saysNothing = reasons.filled === 0 || reasons.share('dash') === 1;
  return saysNothing ? 0 : within(sum, -A.mostExplains, A.mostExplains);
}

/** How far the actual is: 1 where the target is reached, below where it is missed; undefined where they do not compare. */
function reached(target: CellLook | undefined, actual: CellLook | undefined): number | undefined {
  const [aim, real] = [target?.number, actual?.number];
  if (aim === undefined || real === undefined || aim <= 0 || real <= 0) return undefined;
  const units = [target?.unit, actual?.unit].filter((unit) => unit !== undefined && unit !== '');
  if (units.length === 2 && units[0] !== units[1]) return undefined;
  return target?.isUpper === true || (target?.isUpper === undefined && actual?.isUpper === true) ? aim / real : real / aim;
}

/** Units of target and actual. */
export function targetAndActual(target: Column, actual: Column): number {
  let [same, other] = [0, 0];
  target.looks.forEach(({ unit = '' }, row) => {
    const real = actual.looks[row]?.unit ?? '';
    if (unit === '' || real === '') return;
    if (unit === real) same++;
    else other++;
  });
  return same + other < 2 ? 0 : same >= other ? A.equalUnits : A.otherUnits;
}

/** Lesser scores beside missed targets, full ones beside reached targets. */
export function proportionalScores(target: Column, actual: Column, points: Column, score: Column): number {
  let [proportional, full] = [0, 0];
  points.numbers.forEach((most, row) => {
    const given = score.numbers[row];
    const ratio = reached(target.looks[row], actual.looks[row]);
    if (most === undefined || given === undefined || ratio === undefined || most <= 0) return;
    const isFull = near(given, most);
    if (isFull) full += ratio > 1 ? A.fullMarks : ratio < 1 ? A.unexplained : 0;
    else if (given > most) return;
    else if (ratio >= 1) proportional += A.unexplained;
    else proportional += near(given, most * ratio, Math.max(TENTH, most * HALF_CENT)) ? A.proportional : A.fullMarks;
  });
  return within(proportional, -A.mostProportional, A.mostProportional) + within(full, -A.mostFullMarks, A.mostFullMarks);
}

/** A printed 完成率 that is actual ÷ target. */
export function printedRate(target: Column, actual: Column, rate: Column): number {
  let sum = 0;
  rate.numbers.forEach((printed, row) => {
    const ratio = reached(target.looks[row], actual.looks[row]);
    if (printed === undefined || ratio === undefined) return;
    if (near(ratio, 1) && near(printed, FULL)) return;
    const shown = rate.looks[row]?.kind === 'percent' || printed > 2 ? printed : printed * PERCENT;
    // Many forms print no more than 100 %.
    const fits = near(shown, ratio * PERCENT, WHOLE) || (ratio > 1 && near(shown, FULL));
    sum += fits ? A.printedRate : -A.printedRate;
  });
  return within(sum, A.leastPrintedRate, A.mostPrintedRate);
}

const isRate = (shown: number, ratio: number, isPercent: boolean): boolean =>
  near(shown, ratio * PERCENT, Number.isInteger(shown) ? WHOLE : TENTH) || (!isPercent && near(shown, ratio));

/** Executed ÷ budget is the rate shown. */
export function executionRate(budget: Column, executed: Column, rate: Column): number {
  let [fits, misses, full] = [0, 0, 0];
  rate.numbers.forEach((shown, line) => {
    const [base, spent] = [budget.numbers[line], executed.numbers[line]];
    if (shown === undefined || base === undefined || spent === undefined || base === 0) return;
    const isFit = isRate(shown, spent / base, rate.looks[line]?.kind === 'percent');
    if (!isFit) misses++;
    else if (near(spent, base)) full++;
    else fits++;
  });
  if (fits > misses) return Math.min(A.mostRate, A.rateFits + fits * A.eachRate);
  return misses > fits ? A.rateMisses : full > 0 ? A.fullRate : 0;
}

export function withinBudget(budget: Column, executed: Column): number {
  let [lines, over] = [0, 0];
  for (const [base = 0, spent = 0] of numbersOf(budget, executed)) {
    lines++;
    if (spent > base + HALF_CENT) over++;
  }
  return lines === 0 ? 0 : over > 0 ? -A.withinBudget : A.withinBudget;
}

/** Points × rate is the score of execution. */
export function scoreOfRate(points: Column, rate: Column, score: Column): number {
  let best = 0;
  rate.numbers.forEach((shown, line) => {
    const [most, given] = [points.numbers[line], score.numbers[line]];
    if (shown === undefined || most === undefined || given === undefined) return;
    const isPercent = rate.looks[line]?.kind === 'percent' || shown > 2;
    const fits = near(given, (most * shown) / (isPercent ? PERCENT : 1), TENTH);
    const says = !fits ? A.scoreMisses : near(given, most) ? A.scoreOfFullRate : A.scoreOfRate;
    best = best === 0 ? says : Math.max(best, says);
  });
  return best;
}

/** Whether a + b = c in every line where all three stand, b once not zero. */
function adds(a: Column, b: Column, c: Column): boolean {
  let isProof = false;
  for (const [one = 0, more = 0, sum = 0] of numbersOf(a, b, c)) {
    if (!near(one + more, sum, Math.max(HALF_CENT, Math.abs(sum) * 1e-6))) return false;
    isProof ||= more !== 0 && one !== 0;
  }
  return isProof;
}

export const changeFits = (initial: Column, change: Column, budget: Column): number => (adds(initial, change, budget) ? A.changeFits : 0);
export const restFits = (executed: Column, rest: Column, budget: Column): number => (adds(executed, rest, budget) ? A.restFits : 0);
