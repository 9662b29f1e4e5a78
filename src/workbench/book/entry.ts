// What Excel makes of something entered into a cell, typed by a person or written through Office.js.
import type { BookCell, CellContent, CellValue } from './book';
import { isFormula } from './formula-syntax';
import { readText } from './number-text';

/** A formula that Excel refuses: a person sees a message, Office.js gets InvalidArgument. */
export class InvalidFormula extends Error {}

export interface Entered {
  readonly content: CellContent;
  /** Only when the entry changes the cell's format: "12%" in a General cell. */
  readonly numberFormat?: string;
}

const ERRORS = new Set(['#REF!', '#N/A', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!']);

/**
 * The content that an entry becomes in a cell: a leading "=" makes a formula, a leading "'" a text, what reads as a number a number;
 * a cell formatted as text ("@") keeps every entry as text. Throws InvalidFormula.
 */
export function entered(entry: CellValue, cell: BookCell): Entered {
  if (entry === '') return { content: { value: '' } };
  if (cell.numberFormat === '@') {
    const text = typeof entry === 'boolean' ? (entry ? 'TRUE' : 'FALSE') : String(entry);
    return { content: { value: text.startsWith("'") ? text.slice(1) : text } };
  }
  if (typeof entry !== 'string') return { content: { value: entry } };
  if (entry.startsWith("'")) return { content: { value: entry.slice(1) } };
  if (entry.startsWith('=') && entry !== '=') return formula(entry);
  if (ERRORS.has(entry.toUpperCase())) return { content: { value: entry.toUpperCase(), isError: true } };
  const read = readText(entry);
  if (read) {
    if (typeof read.value === 'number' && !read.numberFormat && cell.numberFormat.includes('%')) {
      throw new Error(`What Excel makes of the text "${entry}" in a percent cell is not known here; write a number`);
    }
    const numberFormat = cell.numberFormat === 'General' && read.numberFormat;
    return { content: { value: read.value }, ...(numberFormat && { numberFormat }) };
  }
  if (/^[-+]./.test(entry)) return formula(`=${entry.startsWith('+') ? entry.slice(1) : entry}`);
  if (/^@./.test(entry)) throw new InvalidFormula(entry);
  return { content: { value: entry } };
}

function formula(text: string): Entered {
  if (!isFormula(text)) throw new InvalidFormula(text);
  return { content: { formula: text } };
}
