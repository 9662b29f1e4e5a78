// The rules behind our marks: a mark goes out by itself, once an explanation is typed or the content it objects to has changed.
import { addressOf, columnLetters, columnOf, type Cell, type CellValue, type Mark } from '../form/snapshot';
import { NO_EXPLANATION } from '../scoring/no-explanation';
import { distinctCells } from './content';

/** Stands in every rule of ours and in none of the user's. */
const SIGNATURE = '"自评助手"';
/** Follows the signature in the rule of a mark on an inconsistent content; of a missing explanation nothing follows. */
const INCONSISTENT = '"不符"';

/** Excel's dialog for conditional formats refuses longer formulas, and people may open ours there. */
const LONGEST = 255;
/** A text is told by its beginning, a number by its decimals: more would make the formula too long, or depend on who calculates. */
export const TEXT_LENGTH = 60;
const DECIMALS = 8;

/** Single characters also in full width, which means the same to a reader. */
const fullWidth = (text: string): string => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const SAYS_NOTHING = [...new Set(NO_EXPLANATION.flatMap((text) => (text.length === 1 ? [text, fullWidth(text)] : [text])))];

const absolute = ({ row, column }: Cell): string => `$${columnLetters(column)}$${row + 1}`;
export const asText = (value: CellValue): string => (typeof value === 'boolean' ? String(value).toUpperCase() : String(value));

/** A cell's value as a mark on it remembers it. */
export const contentToMark = (value: CellValue): string | number =>
  typeof value === 'number' ? Number(value.toFixed(DECIMALS)) : asText(value).slice(0, TEXT_LENGTH);

/** The condition of a formula, true while the explanation in the cell of this reference says nothing. */
export const saysNothing = (reference: string): string =>
  `ISNUMBER(FIND("|"&TRIM(SUBSTITUTE(SUBSTITUTE(CLEAN(${reference}),"　",""),"。",""))&"|","|${SAYS_NOTHING.join('|')}|"))`;

/** True while the mark is lit, for the cell at this relative address. */
function condition(mark: Mark, address: string): string {
  if (mark.kind === 'explanation') return saysNothing(address);
  return typeof mark.content === 'number'
    ? `ISNUMBER(${address}),ROUND(${address},${DECIMALS})=${mark.content}`
    : `LEFT(${address},${TEXT_LENGTH})="${mark.content.replaceAll('"', '""')}"`;
}

const NUMBER_CONDITION = new RegExp(String.raw`ROUND\([^()]*,${DECIMALS}\)=(-?[\d.]+(?:E[+-]?\d+)?)`, 'i');
const TEXT_CONDITION = new RegExp(String.raw`LEFT\([^()]*,${TEXT_LENGTH}\)="((?:[^"]|"")*)"`, 'i');

/** The content that a formula's condition compares with; undefined when somebody has rewritten it. */
function contentIn(formula: string): string | number | undefined {
  // The text first: it may hold anything.
  const [, text] = TEXT_CONDITION.exec(formula) ?? [];
  if (text !== undefined) return text.replaceAll('""', '"');
  const [, number] = NUMBER_CONDITION.exec(formula) ?? [];
  return number === undefined ? undefined : Number(number);
}

/**
 * The formula for these marks, which are of one kind and one content, relative to the first of them, without relying on array
 * constants or unions, which Excel refuses here. The list of absolute addresses decides nothing (COUNTA counts at least the
 * signature): Excel keeps it right when rows come and go, so the marked cells can be read from the formula alone.
 */
export function markFormula(marks: readonly [Mark, ...Mark[]]): string {
  const [first] = marks;
  const signature = first.kind === 'explanation' ? [SIGNATURE] : [SIGNATURE, INCONSISTENT];
  return `=AND(${condition(first, addressOf(first))},COUNTA(${[...signature, ...marks.map(absolute)].join(',')})>0)`;
}

/** The marks that a formula of ours stands for; undefined for a formula that is not ours. Cells deleted since are absent. */
export function marksIn(formula: string): readonly Mark[] | undefined {
  const start = formula.lastIndexOf(SIGNATURE);
  if (start === -1) return undefined;
  const rest = formula.slice(start + SIGNATURE.length);
  const cells = [...rest.matchAll(/\$([A-Z]{1,3})\$(\d+)/g)].map(([, letters = '', row = '']) => ({
    row: Number(row) - 1,
    column: columnOf(letters),
  }));
  if (!rest.startsWith(`,${INCONSISTENT}`)) return cells.map((cell) => ({ ...cell, kind: 'explanation' }));
  const content = contentIn(formula.slice(0, start));
  return content === undefined ? undefined : cells.map((cell) => ({ ...cell, kind: 'inconsistent', content }));
}

/** The same for marks that one formula can serve. */
const kindOf = (mark: Mark): string =>
  [mark.column, mark.kind, ...(mark.kind === 'inconsistent' ? [typeof mark.content, mark.content] : [])].join(' ');
const isBefore = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The marks in groups that one conditional format each can serve: alike, in one column, top to bottom, the formula short enough. */
export function markGroups(marks: readonly Mark[]): readonly (readonly [Mark, ...Mark[]])[] {
  const groups: [Mark, ...Mark[]][] = [];
  const sorted = [...distinctCells(marks)].sort((a, b) => a.column - b.column || isBefore(kindOf(a), kindOf(b)) || a.row - b.row);
  for (const mark of sorted) {
    const group = groups.at(-1);
    if (group && kindOf(group[0]) === kindOf(mark) && markFormula([...group, mark]).length <= LONGEST) group.push(mark);
    else groups.push([mark]);
  }
  return groups;
}
