// A cell's content in the words of the workbook and in the words of the grid, both ways.
import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { BookCell, CellContent, CellValue } from '../book/book';

/** A content that leaves nothing of the one before; null unsets a property. */
const EMPTY: ICellData = { v: null, t: null, f: null, si: null, p: null };

/** The content of a cell for the grid, to be written over any other. */
export function gridContent(cell: BookCell): ICellData {
  if (cell.formula !== undefined)
    return { ...EMPTY, f: cell.formula, ...(cell.uncalculated !== true && { v: cell.value, t: typeOf(cell.value) }) };
  return cell.value === '' ? EMPTY : { ...EMPTY, v: gridValue(cell.value), t: typeOf(cell.value) };
}

const gridValue = (value: CellValue): string | number => (typeof value === 'boolean' ? Number(value) : value);

function typeOf(value: CellValue): CellValueType {
  if (typeof value === 'number') return CellValueType.NUMBER;
  if (typeof value === 'boolean') return CellValueType.BOOLEAN;
  // A text that looks like a formula, a number or a truth value stays text only when it is forced to.
  return looksLikeAnotherType(value) ? CellValueType.FORCE_STRING : CellValueType.STRING;
}

const looksLikeAnotherType = (text: string): boolean =>
  /^[=']/.test(text) || /^(true|false)$/i.test(text) || (/\d/.test(text) && !Number.isNaN(Number(text.replace(/[,%￥¥$]/g, ''))));

/**
 * What stands in a cell of the grid.
 * @param formula of a cell that shares its formula with others, the formula as it reads here
 */
export function bookContent(data: Nullable<ICellData>, formula: string | undefined): CellContent {
  if (formula !== undefined) return { formula };
  if (!data) return { value: '' };
  return { value: bookValue(data) };
}

/** The value of a cell of the grid; "" when it is empty. */
export function bookValue(data: ICellData): CellValue {
  const stream = data.p?.body?.dataStream;
  // A rich text ends with a line break that is not its own.
  if (stream !== undefined) return stream.replace(/\r\n$/, '').replace(/\r\n?/g, '\n');
  if (data.v === undefined || data.v === null) return '';
  if (data.t === CellValueType.BOOLEAN) return data.v === true || data.v === 1 || /^(true|1)$/i.test(String(data.v));
  return data.t === CellValueType.NUMBER ? Number(data.v) : data.v;
}

/** Whether a calculated value is one of Excel's errors. */
export const isErrorText = (value: CellValue): boolean =>
  typeof value === 'string' && /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|CYCLE!)$/.test(value);
