// Whether a change on one sheet can change what another shows.
import type { SheetSnapshot } from '../form/snapshot';
import { holdsFormulas } from './content';

/** What surely stays on the formula's own sheet: texts, functions, cells, whole columns, and the two truths. */
const AT_HOME = /"(?:[^"]|"")*"|[\p{L}_.][\p{L}\p{N}_.]*(?=\()|\$?[A-Z]{1,3}\$?\d+|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\bTRUE\b|\bFALSE\b/giu;

/** A formula that names a sheet, another workbook, a defined name or a table, or that makes an address of a text. */
export const reachesBeyond = (formula: string): boolean =>
  /\bINDIRECT\(/i.test(formula) || /[\p{L}_![]/u.test(formula.replace(AT_HOME, ' '));

/** Whether a result on the sheet may follow from cells of another. In doubt it may. */
export const looksElsewhere = (sheet: SheetSnapshot): boolean => holdsFormulas(sheet, reachesBeyond);
