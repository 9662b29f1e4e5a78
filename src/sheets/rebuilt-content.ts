// What a rebuilt form says: levels inherited, torn rows joined, numbers kept as texts turned into numbers.
import type { FundLine, Indicator } from '../form/form';
import { joinTorn, labelOf } from '../form/text';
import type { FundColumn } from '../form/template';
import {
  nothing,
  STANDARD_TITLE,
  text,
  type FormContent,
  type FundContent,
  type FundLineContent,
  type RowContent,
  type NewCell,
} from './form-content';
import { NUMBERING, shiftOf, withoutSpace, type Original } from './original';
import { legalSheetName } from './sheet-name';

const ENDING = '（整理）';
const FUND_FIELDS: readonly FundColumn[] = ['initialBudget', 'annualBudget', 'executed', 'points', 'executionRate', 'score'];

function fundContent(original: Original): FundContent | undefined {
  const { funds } = original.form;
  if (funds === undefined) return undefined;
  const lines = [funds.total, ...funds.parts].flatMap((line) => [line, ...(line.parts ?? [])]).sort((a, b) => a.row - b.row);
  const columns = FUND_FIELDS.filter((column) => funds.total[column] !== undefined);
  return { unit: funds.unit, columns: new Set(columns), lines: lines.map((line) => fundLine(original, line, columns)) };
}

function fundLine(original: Original, line: FundLine, columns: readonly FundColumn[]): FundLineContent {
  let label = '';
  for (let column = Math.min(...(original.funds?.columns.values() ?? [])) - 1; column >= 0 && label === ''; column -= 1) {
    if (labelOf(original.grid.seen(line.row, column)) === '') continue;
    label = withoutSpace(String(original.cell({ row: line.row, column }).value));
  }
  const numbers = columns.map((column) => [column, original.number(line[column])] as const);
  return { label, ...Object.fromEntries(numbers) };
}

const printedWords = (name: string, points: string | undefined): string => (points === undefined ? name : `${name}（${points}分）`);

/** The rows of the table, and the columns that this form has beside the usual eight. */
function tableContent(original: Original): Pick<FormContent, 'rows' | 'hasSigns' | 'hasMeasures' | 'extras'> {
  const { form, heading, grid } = original;
  const printed = (dimension: string, category?: string): string | undefined =>
    form.printedPoints?.find((each) => !each.isSum && each.dimension === dimension && each.category === category)?.points.toFixed();
  const rows = form.indicators.map((indicator): Omit<RowContent, 'extras'> => {
    const shift = shiftOf(heading, indicator);
    const beside = (part: 'sign' | 'measure'): NewCell => {
      const column = heading?.columns.get(part);
      return column === undefined ? nothing() : original.cell({ row: indicator.rows[0] ?? 0, column: column - shift });
    };
    return {
      dimension: printedWords(indicator.dimension, printed(indicator.dimension)),
      category: printedWords(indicator.category, printed(indicator.dimension, indicator.category)),
      name: original.words(indicator.name),
      target: original.compared(indicator.initialTarget ?? indicator.target),
      actual: original.compared(indicator.actual),
      points: original.number(indicator.points),
      score: original.number(indicator.score),
      explanation: original.words(indicator.explanation),
      sign: beside('sign'),
      measure: beside('measure'),
    };
  });
  const headingOf = (column: number): string => grid.label(heading?.lastRow ?? 0, column) || grid.label(heading?.row ?? 0, column);
  const others = [...(heading?.others ?? [])].sort((a, b) => a - b).filter((column) => headingOf(column) !== NUMBERING);
  const besides = others.map((column) => form.indicators.map((indicator) => extraOf(original, indicator, column)));
  const kept = others.map((_, index) => index).filter((index) => besides[index]?.some(({ value }) => value !== ''));
  return {
    rows: rows.map((row, at) => ({ ...row, extras: kept.map((index) => besides[index]?.[at] ?? nothing()) })),
    hasSigns: rows.some(({ sign }) => sign.value !== ''),
    hasMeasures: rows.some(({ measure }) => measure.value !== ''),
    extras: kept.map((index) => headingOf(others[index] ?? 0)),
  };
}

/** What stands in a further column beside the cells of an indicator. */
function extraOf(original: Original, indicator: Indicator, column: number): NewCell {
  const shift = shiftOf(original.heading, indicator);
  // In a row that slid, what stands left of the name may be anything.
  if (shift > 0 && column < (original.heading?.columns.get('name') ?? 0)) return nothing();
  const pieces = indicator.rows
    .map((row, index) => original.cell({ row, column: index === 0 ? column - shift : column }))
    .filter(({ value }) => value !== '');
  const [only] = pieces;
  return pieces.length === 1 && only ? only : text(joinTorn(pieces.map(({ value }) => String(value))));
}

/** Everything that the form says. @param isOnly no other form stands on the sheet, whose name then names the new one */
export function contentOf(original: Original, isOnly: boolean): FormContent {
  const { form } = original;
  const name = isOnly ? form.sheetName : (form.projectName?.text ?? '');
  return {
    sheetName: legalSheetName(name.trim() === '' ? form.sheetName : name, ENDING),
    title: form.title.content.kind === 'text' ? withoutSpace(String(original.words(form.title).value)) : STANDARD_TITLE,
    year: form.year,
    projectName: original.words(form.projectName),
    department: original.words(form.department),
    unit: original.words(form.unit),
    funds: fundContent(original),
    goals:
      form.plannedGoal || form.reportedOutcome
        ? { planned: original.words(form.plannedGoal), reported: original.words(form.reportedOutcome) }
        : undefined,
    ...tableContent(original),
    totalPoints: original.number(form.totalPoints),
    total: original.number(form.total),
    grade: original.words(form.grade),
  };
}
