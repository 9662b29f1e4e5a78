// What the tables of a summary have in common: formulas over the rows of the main table, and how figures are shown.
import { HUNDRED } from '../form/decimal';
import type { Grade } from '../form/form';
import { GRADES } from '../form/vocabulary';
import type { CellContent } from '../plan/plan';
import type { RuleSet } from '../scoring/rule-set';
import type { SheetBuilder } from './sheet-builder';
import { formula, NONE, quoted } from './summary-figures';
import { BUDGET, DEPARTMENT, distinct, EXECUTED, RATE, within, type Places } from './summary-places';

/** Words in the place of a number keep to the right as well. */
const AMOUNT = '#,##0.00;-#,##0.00;0.00;* @';
const SCORE = '0.00;-0.00;0.00;* @';
const COUNT = '0';

const FULL = Number(HUNDRED);
const GRADE_ORDER: readonly Grade[] = ['优', '良', '中', '差'];

/** Between two tables, in points. */
export const GAP = 15;

export const dimensionHeadings = ({ dimensions }: Places): readonly string[] =>
  dimensions.map((dimension) => (dimension === '' ? '未分类' : dimension));

export const rate = (executed: string, budget: string): CellContent =>
  formula(`IFERROR(ROUND(${executed}/${budget}*100,2),${quoted(NONE)})`);

/** Of the forms that have both amounts as numbers; the others would distort it. */
export function rateOfAll(places: Places, of = ''): CellContent {
  const [budget, executed] = [within(places, BUDGET), within(places, EXECUTED)];
  const both = `${of}ISNUMBER(${budget})*ISNUMBER(${executed})`;
  return rate(`SUMPRODUCT(${both},${executed})`, `SUMPRODUCT(${both},${budget})`);
}

/** The grade that the rule set gives a total. */
export function gradeFor(total: string, { grades }: RuleSet): CellContent {
  const bands = grades.map(({ from, label }) => `IF(ROUND(${total},2)>=${from},${quoted(label)},`).join('');
  return formula(`IF(ISNUMBER(${total}),${bands}${quoted(NONE)}${')'.repeat(grades.length)},${quoted(NONE)})`);
}

/** How many forms lack a number among budget, executed and total, as a part of a formula; `of`: a condition on the rows, "(…)*". */
export function incomplete(places: Places, of = ''): string {
  const known = [BUDGET, EXECUTED, places.total].map((column) => `ISNUMBER(${within(places, column)})`).join('*');
  return `SUMPRODUCT(${of}(1-${known}))`;
}

/** "优 5 良 1 中 0 差 0" as a formula. */
export function distribution(places: Places, ruleSet: RuleSet, of = ''): string {
  const stands = within(places, places.grade);
  return gradeNames(ruleSet)
    .map(([first = '', ...others]) => {
      const hits = [first, ...others].map((name) => `(${stands}=${quoted(name)})`).join('+');
      return `${quoted(`${first} `)}&SUMPRODUCT(${of}(${hits}))`;
    })
    .join('&" "&');
}

/** Best grade first: its letter and the other words for it. */
export const gradeNames = (ruleSet: RuleSet): readonly (readonly string[])[] =>
  GRADE_ORDER.map((grade) =>
    distinct([grade, ...GRADES[grade], ...ruleSet.grades.filter((band) => band.grade === grade).map(({ label }) => label)]),
  );

/** From a row to the last so far: amounts, rates, scores, grades and counts, all of them calculated. */
export function figureFormats(sheet: SheetBuilder, from: number, places: Places): void {
  sheet.role('computed', sheet.area(from, DEPARTMENT, places.columns - 1));
  sheet.role('label', sheet.area(from, places.grade, places.grade));
  sheet.format(sheet.area(from, BUDGET, EXECUTED), AMOUNT);
  sheet.format(sheet.area(from, RATE, places.total), SCORE);
  sheet.format(sheet.area(from, places.errors, places.owed), COUNT);
}

/** Bars for rates and totals and colours for grades, from a row to the last so far. */
export function figureColours(sheet: SheetBuilder, from: number, places: Places, ruleSet: RuleSet): void {
  for (const column of [RATE, places.total]) sheet.dataBar(sheet.area(from, column, column), FULL);
  sheet.gradeColour(sheet.area(from, places.grade, places.grade), gradeNames(ruleSet));
}
