// Reads worksheets: everything of a sheet is asked for in one request and comes out as plain data.
import type { CellValue, Mark, SheetSnapshot } from '../form/snapshot';
import { HostError } from '../host/errors';
import { holdsFormulas } from '../plan/content';
import { marksIn } from '../plan/mark';

/** A sheet as read, and what a later write in the same session has to know of it. */
export interface SheetRead {
  readonly snapshot: SheetSnapshot;
  /** All its conditional formats with a formula, ours and the user's. */
  readonly formats: readonly FormulaFormat[];
  /** False when Excel failed to list the sheet's conditional formats: then marks can neither be placed nor removed. */
  readonly marksKnown: boolean;
  /** False where the sheet is protected and its looks with it: then neither. */
  readonly formattable: boolean;
}

export interface FormulaFormat {
  /** Excel's own, for this session. */
  readonly id: string;
  readonly formula: string;
  /** The marks that it stands for; undefined when the format is not ours. */
  readonly marked: readonly Mark[] | undefined;
}

/** From A1 to the last cell with a content: taking more in holds the pane up for a second, and no form is as large. */
export const MOST_CELLS = 500_000;

/** Characters of all texts of a sheet, about what Excel on the web answers at most. On the desktop there may be more: reading it takes seconds. */
const MOST_TEXT = 5_000_000;

/** Asks for a sheet; after the next sync the returned function gives what was read. */
export function queueSheetRead(sheet: Excel.Worksheet, withMarks: boolean): () => SheetRead {
  const corner = sheet.getRange('A1');
  const used = sheet.getUsedRange(true);
  const range = corner.getBoundingRect(used);
  sheet.load({ id: true, name: true });
  range.load({ values: true, formulas: true, text: true, numberFormat: true });
  sheet.protection.load({ protected: true, options: true });
  sheet.autoFilter.load({ isDataFiltered: true });
  sheet.tables.load({ autoFilter: { isDataFiltered: true } });
  const formats = withMarks ? queueFormatsRead(sheet) : () => [];
  [corner, used, range].forEach((tracked) => tracked.untrack());
  return () => {
    if (cellsIn(range.values) > MOST_CELLS) throw new HostError({ kind: 'too-large', sheetName: sheet.name });
    const values = grid(range.values, sheet.name, cellValue);
    if (textIn(values) > MOST_TEXT) throw new HostError({ kind: 'too-large', sheetName: sheet.name });
    const formulaFormats = formats();
    const snapshot: SheetSnapshot = {
      id: sheet.id,
      name: sheet.name,
      values,
      formulas: grid(range.formulas, sheet.name, cellValue),
      text: grid(range.text, sheet.name, String),
      numberFormats: grid(range.numberFormat, sheet.name, String),
      protected: sheet.protection.protected,
      filtered: sheet.autoFilter.isDataFiltered || sheet.tables.items.some(({ autoFilter }) => autoFilter.isDataFiltered),
      marks: formulaFormats.flatMap(({ marked }) => marked ?? []),
    };
    return {
      snapshot,
      formats: formulaFormats,
      marksKnown: withMarks,
      formattable: mayFormat(snapshot.protected, sheet.protection.options),
    };
  };
}

/** Asks whether a change waits for its calculation; after the next sync the returned function marks a sheet read in the same request. */
export function queueCalculation({ application }: Excel.Workbook): (snapshot: SheetSnapshot) => SheetSnapshot {
  application.load({ calculationState: true });
  return (snapshot) =>
    application.calculationState === Excel.CalculationState.pending && holdsFormulas(snapshot)
      ? { ...snapshot, uncalculated: true }
      : snapshot;
}

const cellsIn = (answer: unknown): number => (Array.isArray(answer) && Array.isArray(answer[0]) ? answer.length * answer[0].length : 0);

const textIn = (values: readonly (readonly unknown[])[]): number =>
  values.reduce((sum, row) => row.reduce((length: number, value) => length + (typeof value === 'string' ? value.length : 0), sum), 0);

/** @param options declared as always there; a sheet without protection may have none */
const mayFormat = (isProtected: boolean, options: Excel.WorksheetProtectionOptions | null): boolean =>
  !isProtected || options?.allowFormatCells === true;

/** Asks for all conditional formats with a formula. Of the whole sheet: a mark may lie outside the used cells once those are cleared. */
export function queueFormatsRead(sheet: Excel.Worksheet): () => readonly FormulaFormat[] {
  const whole = sheet.getRange();
  const formats = whole.conditionalFormats;
  // `custom` instead of `customOrNullObject` would fail on every format of another type.
  formats.load({ id: true, type: true, customOrNullObject: { rule: { formula: true } } });
  whole.untrack();
  return () => formats.items.flatMap((format) => formulaFormat(format) ?? []);
}

function formulaFormat(format: Excel.ConditionalFormat): FormulaFormat | undefined {
  if (format.type !== Excel.ConditionalFormatType.custom || format.customOrNullObject.isNullObject) return undefined;
  const { formula } = format.customOrNullObject.rule;
  // Excel's own dialog makes none without a formula: one of ours broke off while it was made.
  return { id: format.id, formula, marked: formula === '' ? [] : marksIn(formula) };
}

/** Beyond its size limit Excel may answer null instead of failing. */
export function grid<Value>(answer: unknown, sheetName: string, valueOf: (cell: unknown) => Value): readonly (readonly Value[])[] {
  if (!Array.isArray(answer)) throw new HostError({ kind: 'too-large', sheetName });
  return answer.map((row: unknown) => (Array.isArray(row) ? row.map(valueOf) : []));
}

export const cellValue = (cell: unknown): CellValue =>
  typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : '';
