// Reads worksheets: everything of a sheet is asked for in one request and comes out as plain data.
import type { CellValue, SheetSnapshot } from '../form/snapshot';
import { distinctCells } from '../plan/content';
import { markedCells } from '../plan/mark';
import { HostError } from './errors';

/** A sheet as read, and what a later write in the same session has to know of it. */
export interface SheetRead {
  readonly snapshot: SheetSnapshot;
  /** Excel's ids of the conditional formats that are our marks. */
  readonly markIds: readonly string[];
  /** False when Excel failed to list the sheet's conditional formats: then marks can neither be placed nor removed. */
  readonly marksKnown: boolean;
}

/** Asks for a sheet; after the next sync the returned function gives what was read. */
export function queueSheetRead(sheet: Excel.Worksheet, withMarks: boolean): () => SheetRead {
  const corner = sheet.getRange('A1');
  const used = sheet.getUsedRange(true);
  const range = corner.getBoundingRect(used);
  sheet.load({ id: true, name: true });
  range.load({ values: true, formulas: true, text: true, numberFormat: true });
  sheet.protection.load({ protected: true });
  sheet.autoFilter.load({ isDataFiltered: true });
  const formats = withMarks ? queueFormats(sheet) : undefined;
  [corner, used, range].forEach((tracked) => tracked.untrack());
  return () => {
    const marks = (formats?.items ?? []).flatMap((format) => markOf(format) ?? []);
    const snapshot: SheetSnapshot = {
      id: sheet.id,
      name: sheet.name,
      values: grid(range.values, sheet.name, cellValue),
      formulas: grid(range.formulas, sheet.name, cellValue),
      text: grid(range.text, sheet.name, String),
      numberFormats: grid(range.numberFormat, sheet.name, String),
      protected: sheet.protection.protected,
      filtered: sheet.autoFilter.isDataFiltered,
      marks: distinctCells(marks.flatMap(({ cells }) => cells)),
    };
    return { snapshot, markIds: marks.map(({ id }) => id), marksKnown: withMarks };
  };
}

/** Of the whole sheet: a mark may lie outside the used cells once those are cleared. */
function queueFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const whole = sheet.getRange();
  const formats = whole.conditionalFormats;
  // `custom` instead of `customOrNullObject` would fail on every format of another type.
  formats.load({ id: true, type: true, customOrNullObject: { rule: { formula: true } } });
  whole.untrack();
  return formats;
}

function markOf(
  format: Excel.ConditionalFormat,
): { readonly id: string; readonly cells: ReturnType<typeof markedCells> & object } | undefined {
  if (format.type !== Excel.ConditionalFormatType.custom || format.customOrNullObject.isNullObject) return undefined;
  const cells = markedCells(format.customOrNullObject.rule.formula);
  return cells && { id: format.id, cells };
}

/** Beyond its size limit Excel may answer null instead of failing. */
function grid<Value>(answer: unknown, sheetName: string, valueOf: (cell: unknown) => Value): readonly (readonly Value[])[] {
  if (!Array.isArray(answer)) throw new HostError({ kind: 'too-large', sheetName });
  return answer.map((row: unknown) => (Array.isArray(row) ? row.map(valueOf) : []));
}

const cellValue = (cell: unknown): CellValue =>
  typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : '';
