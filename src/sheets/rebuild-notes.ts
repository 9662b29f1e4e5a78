// What 整理版式 tells beforehand: everything that the rebuilt form has otherwise than the original.
import type { Field, Indicator } from '../form/form';
import { addressOf, type Cell } from '../form/snapshot';
import type { Sentence } from '../locale/language';
import { restOf } from './left-over';
import { shiftOf, withoutSpace, type Original } from './original';

/** A difference between the new sheet and the original, which stays as it is. */
export interface RebuildNote {
  /** joined: torn rows put together. moved: cells that had slid. changed: written otherwise. unplaced: not on the new sheet. */
  readonly kind: 'joined' | 'moved' | 'changed' | 'unplaced';
  /** Of the original. */
  readonly cell: Cell;
  readonly says: Sentence;
}

const note = (kind: RebuildNote['kind'], cell: Cell, zh: string, en: string): RebuildNote => ({ kind, cell, says: { 'zh-CN': zh, en } });

const rowsInWords = (rows: readonly number[]): string => rows.map((row) => row + 1).join('、');
const shortened = (words: string): string => (words.length > 40 ? `${words.slice(0, 40)}……` : words).replace(/\s+/g, ' ');
const SHOWN_CELLS = 5;
const cellsInWords = (cells: readonly Cell[]): string => cells.slice(0, SHOWN_CELLS).map(addressOf).join('、');

/**
 * By kind of what they tell of, each from the top of the form.
 * @param original once the new sheet has taken over its cells
 */
export function notesOf(original: Original): readonly RebuildNote[] {
  const { form, formulas, unwritten } = original;
  return [
    ...goalNotes(original, form.plannedGoal, '预期目标', 'The planned goal'),
    ...goalNotes(original, form.reportedOutcome, '实际完成情况', 'The reported outcome'),
    ...form.indicators.flatMap((indicator) => rowNotes(original, indicator)),
    ...valueNotes(formulas, '原为公式，新表中将是它现在的结果。', 'holds formulas; the new sheet will have their present results.'),
    ...valueNotes(
      unwritten,
      '是文本形式的数字，新表中将转为数字，数值不变。',
      'holds numbers as texts; on the new sheet they will be numbers of the same value.',
    ),
    ...restNotes(original),
  ];
}

function goalNotes({ grid }: Original, goal: Field<unknown> | undefined, zh: string, en: string): readonly RebuildNote[] {
  if (goal === undefined) return [];
  const { cell, cells } = goal;
  const rows = cells.map(({ row }) => row);
  const joined = note(
    'joined',
    cell,
    `“${zh}”断成 ${rows.length} 段（第 ${rowsInWords(rows)} 行），将合并成一段。`,
    `${en} was torn into ${rows.length} pieces (rows ${rowsInWords(rows)}); they will be one text.`,
  );
  const untagged = note(
    'changed',
    cell,
    `“${zh}”中的 <p> 等排版标记将去掉，文字不变。`,
    `${en}: the tags (<p> and the like) will be taken off, the words stay the same.`,
  );
  const hasTags = cells.some(({ row, column }) => /<\/?p\b|<br/i.test(grid.seen(row, column)));
  return [...(rows.length > 1 ? [joined] : []), ...(hasTags ? [untagged] : [])];
}

function rowNotes({ heading }: Original, indicator: Indicator): readonly RebuildNote[] {
  const { rows, name, dimension, category } = indicator;
  const named = shortened(name.text.trim());
  const joined = note(
    'joined',
    name.cell,
    `第 ${rowsInWords(rows)} 行是断开的同一行，将合为“${named}”一行。`,
    `Rows ${rowsInWords(rows)} are one torn row; they will be joined as “${named}”.`,
  );
  const shift = shiftOf(heading, indicator);
  const isAside = shift === 0 && heading !== undefined && name.text.trim() !== '' && name.cell.column !== heading.columns.get('name');
  const levels = [dimension, category].filter((level) => level !== '');
  const under = levels.map((level) => `“${level}”`).join('');
  const moved = note(
    'moved',
    name.cell,
    `第 ${name.cell.row + 1} 行“${named}”${shift > 0 ? '整行左移' : '的名称不在本列'}，将移回原位${under === '' ? '' : `，归入${under}`}。`,
    `Row ${name.cell.row + 1}, “${named}”, ${shift > 0 ? 'had slid to the left' : 'had its name in another column'}; it will be put back in place${under === '' ? '' : `, under ${levels.join(', ')}`}.`,
  );
  return [...(rows.length > 1 ? [joined] : []), ...(shift > 0 || isAside ? [moved] : [])];
}

/** One note for all cells of which the same is to be told. */
function valueNotes(cells: readonly Cell[], zh: string, en: string): readonly RebuildNote[] {
  const [first] = cells;
  if (first === undefined) return [];
  const isCut = cells.length > SHOWN_CELLS;
  return [
    note(
      'changed',
      first,
      `${cellsInWords(cells)}${isCut ? ` 等 ${cells.length} 格` : ' '}${zh}`,
      `${cellsInWords(cells)}${isCut ? ` and others (${cells.length})` : ''} ${en}`,
    ),
  ];
}

/** Of the filled cells that the new sheet has not taken over; the same words of a level once. */
function restNotes(original: Original): readonly RebuildNote[] {
  const { form, grid } = original;
  const notes: RebuildNote[] = [];
  const respelt = new Set<string>();
  for (let row = form.area.firstRow; row <= form.area.lastRow; row += 1) {
    for (const column of grid.filled(row)) {
      const cell = { row, column };
      if (original.isPlaced(cell)) continue;
      const rest = restOf(original, cell);
      const words = grid.seen(row, column).trim();
      if (rest.kind === 'unplaced') {
        notes.push(note('unplaced', cell, `“${shortened(words)}”不会移入新表。`, `“${shortened(words)}” will not be on the new sheet.`));
      } else if (rest.kind === 'level' && !respelt.has(words)) {
        respelt.add(words);
        const bare = withoutSpace(words);
        notes.push(note('changed', cell, `“${bare}”将统一写作“${rest.written}”。`, `“${bare}” will be written ${rest.written}.`));
      }
    }
  }
  return notes;
}
