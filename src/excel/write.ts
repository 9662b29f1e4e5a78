// Writes to worksheets: contents in blocks, marks as conditional formats, all queued for one request.
import { addressOf, columnLetters, type Cell, type Mark } from '../form/snapshot';
import { markFormula, markGroups } from '../plan/mark';
import type { CellContent, Edit, SheetPlan } from '../plan/plan';

/** A run of cells in one column, written with one range; null leaves a cell alone. */
export interface EditBlock {
  readonly address: string;
  readonly contents: readonly (string | number | boolean | null)[];
}

/** A further range costs about 350 bytes of request, a skipped cell 7. */
const LONGEST_GAP = 50;

/** Blocks without untouched cells: a protected sheet refuses a block with a locked cell in it, even where null would leave it alone. */
export const ADJACENT = 1;

/** Column by column, from top to bottom. */
export const inBlockOrder = (edits: readonly Edit[]): readonly Edit[] =>
  [...edits].sort((a, b) => a.cell.column - b.cell.column || a.cell.row - b.cell.row);

/** The edits as blocks: cells of one column together, unless too many untouched cells lie between. */
export function blocksOf(edits: readonly Edit[], longestGap: number = LONGEST_GAP): readonly EditBlock[] {
  const runs: Edit[][] = [];
  for (const edit of inBlockOrder(edits)) {
    const run = runs.at(-1);
    const last = run?.at(-1)?.cell;
    if (run && last?.column === edit.cell.column && edit.cell.row - last.row <= longestGap) run.push(edit);
    else runs.push([edit]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    if (!first) return [];
    const { row: top, column } = first.cell;
    const contents: EditBlock['contents'][number][] = [];
    for (const edit of run) {
      while (contents.length < edit.cell.row - top) contents.push(null);
      contents[edit.cell.row - top] = asEntered(edit.to, edit.numberFormat);
    }
    const address = addressOf(first.cell) + (contents.length > 1 ? `:${columnLetters(column)}${top + contents.length}` : '');
    return [{ address, contents }];
  });
}

/** Excel reads a text as a person's entry: one that it would take for something else needs a leading apostrophe. */
export function asEntered(content: CellContent, numberFormat: string): string | number | boolean {
  if (content.kind === 'formula') return content.formula;
  const { value } = content;
  if (typeof value !== 'string' || value === '') return value;
  // An East Asian Excel reads full-width signs and digits like the others, and its words for the halves of a day.
  const isFormulaLike = /^[=+@'＝＋-]/.test(value) && !/^-+$/.test(value);
  const isNumberLike = /^[\s(¥¥$]*[\d.．０-９]|^(true|false)$|^#|^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|^[上下]午/i.test(value);
  return isFormulaLike || (isNumberLike && numberFormat !== TEXT_FORMAT) ? `'${value}` : value;
}

/**
 * Told apart without colour: dashed lines around an explanation to be written, solid ones around a content that does not agree,
 * which itself is bold, slanted and underlined. An empty cell has no other sign than colour and line.
 */
const MARK_LOOKS = {
  explanation: { fill: '#FFE699', line: 'Dash' },
  inconsistent: { fill: '#F8CBAD', line: 'Continuous' },
} as const;
const MARK_LINE = '#C00000';
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** The bytes of a plan in a request, estimated too high rather than too low: the costs of a sheet, a range, a mark made and a mark deleted were measured. */
export function bytesOf({ edits, marksBefore, marksAfter, heights = [] }: SheetPlan): number {
  const contents = blocksOf(edits).reduce((sum, block) => sum + 400 + new TextEncoder().encode(JSON.stringify(block.contents)).length, 0);
  return 800 + contents + edits.length * 2 + markGroups(marksAfter).length * 4000 + marksBefore.length * 300 + heights.length * 400;
}

/** Excel makes a text of all that is entered in a text cell: a number, or a formula, was there before the cell became one. */
export const isOlderThanTextFormat = ({ to, numberFormat }: Edit): boolean =>
  numberFormat === TEXT_FORMAT && (to.kind === 'formula' || typeof to.value !== 'string');

const TEXT_FORMAT = '@';

/** Queues the edits for the next sync. */
export function queueEdits(sheet: Excel.Worksheet, edits: readonly Edit[], isProtected: boolean): void {
  const longestGap = isProtected ? ADJACENT : LONGEST_GAP;
  const plain = edits.filter((edit) => !isOlderThanTextFormat(edit));
  for (const { address, contents } of blocksOf(plain, longestGap)) {
    const range = sheet.getRange(address);
    // For a constant the same as setting values; a formula is put back as one.
    range.formulas = contents.map((content) => [content]);
    range.untrack();
  }
  for (const { address, contents } of blocksOf(edits.filter(isOlderThanTextFormat), ADJACENT)) {
    const range = sheet.getRange(address);
    range.numberFormat = contents.map(() => ['General']);
    range.formulas = contents.map((content) => [content]);
    range.numberFormat = contents.map(() => [TEXT_FORMAT]);
    range.untrack();
  }
}

/** Queues for the next sync that these cells are text cells again. */
export function queueTextFormat(sheet: Excel.Worksheet, edits: readonly Edit[]): void {
  for (const { address, contents } of blocksOf(edits, ADJACENT)) {
    const range = sheet.getRange(address);
    range.numberFormat = contents.map(() => [TEXT_FORMAT]);
    range.untrack();
  }
}

/** Queues new marks for the next sync; `obsolete` are the ids of the conditional formats that they replace. */
export function queueMarks(sheet: Excel.Worksheet, marks: readonly Mark[], obsolete: readonly string[]): void {
  deleteFormats(sheet, obsolete);
  for (const group of markGroups(marks)) addMarks(sheet, group);
}

function deleteFormats(sheet: Excel.Worksheet, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const whole = sheet.getRange();
  // All are looked up before the first is deleted, because an id may depend on the order.
  const formats = ids.map((id) => whole.conditionalFormats.getItem(id));
  formats.forEach((format) => format.delete());
  whole.untrack();
}

/** Marks of one group, as one conditional format. */
function addMarks(sheet: Excel.Worksheet, marks: readonly [Mark, ...Mark[]]): void {
  const [{ kind }] = marks;
  const { fill, line } = MARK_LOOKS[kind];
  const areas = sheet.getRanges(areasOf(marks).join(','));
  const { rule, format } = areas.conditionalFormats.add(Excel.ConditionalFormatType.custom).custom;
  rule.formula = markFormula(marks);
  format.fill.color = fill;
  if (kind === 'inconsistent') {
    format.font.bold = true;
    format.font.italic = true;
    format.font.underline = Excel.ConditionalRangeFontUnderlineStyle.single;
  }
  for (const edge of EDGES) {
    const border = format.borders.getItem(edge);
    border.style = line;
    border.color = MARK_LINE;
  }
  areas.untrack();
}

/** Addresses of cells of one column, top to bottom; neighbours together. */
function areasOf(cells: readonly Cell[]): readonly string[] {
  const runs: { readonly first: Cell; last: Cell }[] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    if (run && run.last.row + 1 === cell.row) run.last = cell;
    else runs.push({ first: cell, last: cell });
  }
  return runs.map(({ first, last }) => (first === last ? addressOf(first) : `${addressOf(first)}:${addressOf(last)}`));
}
