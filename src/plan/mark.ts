// The rule behind a mark: true while the explanation cell says nothing, so that the light goes out when one is typed.
import { addressOf, columnLetters, type Cell } from '../form/snapshot';
import { NO_EXPLANATION } from '../scoring/explanation';
import { distinctCells } from './content';

/** Stands in every rule of ours and in none of the user's. */
const SIGNATURE = '"自评助手"';

/** Excel's dialog for conditional formats refuses longer formulas, and people may open ours there. */
const LONGEST = 255;

/** Also in full width, which means the same to a reader. */
const fullWidth = (text: string): string => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const SAYS_NOTHING = [...new Set(NO_EXPLANATION.flatMap((text) => [text, fullWidth(text)]))];

const absolute = ({ row, column }: Cell): string => `$${columnLetters(column)}$${row + 1}`;

/**
 * The formula for marks on these cells, relative to the first of them, without relying on array constants or unions, which
 * Excel refuses here. The list of absolute addresses decides nothing (COUNTA counts at least the signature): Excel keeps it
 * right when rows come and go, so the marked cells can be read from the formula alone.
 */
export function markFormula(cells: readonly [Cell, ...Cell[]]): string {
  const content = `TRIM(SUBSTITUTE(CLEAN(${addressOf(cells[0])}),"　",""))`;
  const empty = `ISNUMBER(FIND("|"&${content}&"|","|${SAYS_NOTHING.join('|')}|"))`;
  return `=AND(${empty},COUNTA(${[SIGNATURE, ...cells.map(absolute)].join(',')})>0)`;
}

/** The cells that a formula of ours marks; undefined for a formula that is not ours. Cells deleted since are absent. */
export function markedCells(formula: string): readonly Cell[] | undefined {
  const start = formula.indexOf(SIGNATURE);
  if (start === -1) return undefined;
  return [...formula.slice(start).matchAll(/\$([A-Z]{1,3})\$(\d+)/g)].map(([, letters = '', row = '']) => ({
    row: Number(row) - 1,
    column: Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  }));
}

/** The cells in groups that one conditional format each can serve: one column, top to bottom, the formula short enough. */
export function markGroups(cells: readonly Cell[]): readonly (readonly [Cell, ...Cell[]])[] {
  const groups: [Cell, ...Cell[]][] = [];
  for (const cell of [...distinctCells(cells)].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const group = groups.at(-1);
    if (group?.[0].column === cell.column && markFormula([...group, cell]).length <= LONGEST) group.push(cell);
    else groups.push([cell]);
  }
  return groups;
}
