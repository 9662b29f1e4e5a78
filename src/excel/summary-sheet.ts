// A sheet made, or made anew in place: the summary. The helper library that makes an empty sheet is fetched when it is used.
import type { CellValue, SheetSnapshot } from '../form/snapshot';
import { HostError, type HostProblem } from '../host/errors';
import type { MadeSheet } from '../host/host';
import { pause } from '../host/slices';
import type { SheetLayout } from '../sheets/sheet-layout';
import { freeSheetName } from '../sheets/sheet-name';
import { workName } from '../sheets/work-name';
import { placeOf, problemOf, wasRefused } from './errors';
import { queueLayout } from './layout-writer';
import { cellValue, grid } from './read';
import { freeTableNames, leftBehind, queueTaken, takeBack, type Taken } from './sheet-writer';

/**
 * Brings a sheet with this layout to the front: an old sheet laid out anew, which stays the same sheet with its name and its place,
 * so that formulas elsewhere go on looking at it; or a new one after the last. Three requests, the last of which writes everything;
 * a fourth where the old sheet was read: the third looks at it once more, and its copy is kept until it is known to be as read.
 * @param oldId Excel's id of the sheet to lay out anew; undefined, or of a sheet that is gone: a new one
 * @param asRead the old sheet as it was read
 * @throws HostError, `restored` when the cells of the workbook are as they were
 */
export async function replaceSheet(layout: SheetLayout, oldId: string | undefined, asRead?: SheetSnapshot): Promise<MadeSheet> {
  let undo: Writing['putBack'] | undefined;
  try {
    return await Excel.run(async (context) => {
      const names = queueTaken(context.workbook);
      await context.sync();
      const before = names();
      const old = before.sheets.find(({ id }) => id === oldId);
      const { write, putBack } = old ? await renewing({ context, layout, before, old, asRead }) : await making(context, layout, before);
      undo = putBack;
      await pause();
      return await write();
    });
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw new HostError(undo === undefined ? problemOf(error) : await undo(error));
  }
}

interface Writing {
  readonly write: () => Promise<MadeSheet>;
  /** Undoes what a write had done when it failed. Answers the problem to report, which says whether that succeeded. */
  readonly putBack: (error: unknown) => Promise<HostProblem>;
}

async function making(context: Excel.RequestContext, layout: SheetLayout, before: Taken): Promise<Writing> {
  const { ExcelUtilities } = await import('@microsoft/office-js-helpers');
  const name = freeSheetName(
    layout.sheetName,
    before.sheets.map((sheet) => sheet.name),
  );
  const work = workName();
  const progress = { isEmpty: true };
  return {
    async write() {
      // It deletes a sheet of that name at once: never to be asked for the name of one that is to stay.
      const sheet = await ExcelUtilities.forceCreateSheet(context.workbook, work);
      progress.isEmpty = false;
      queueLayout(sheet, layout, freeTableNames(layout, before.tables));
      sheet.name = name;
      sheet.load({ id: true });
      sheet.activate();
      await pause();
      await context.sync();
      return { id: sheet.id, name };
    },
    async putBack(error) {
      const { isEmpty } = progress;
      if (isEmpty && (wasRefused(error) || placeOf(error) === 'WorksheetCollection.add')) return problemOf(error);
      return takeBack({ before, names: [work, name], isEmpty }, problemOf(error));
    },
  };
}

type Named = Taken['sheets'][number];

interface Renewal {
  readonly context: Excel.RequestContext;
  readonly layout: SheetLayout;
  readonly before: Taken;
  readonly old: Named;
  readonly asRead: SheetSnapshot | undefined;
}

/**
 * The same request copies the old sheet before it clears it, and takes the copy away at its end: what stood there can be put back
 * whatever it was. Where the sheet was read, the request answers what stood there, and the copy goes once nobody has edited it.
 */
async function renewing({ context, layout, before, old, asRead }: Renewal): Promise<Writing> {
  const { worksheets } = context.workbook;
  const sheet = worksheets.getItem(old.id);
  sheet.protection.load({ protected: true });
  sheet.autoFilter.load({ enabled: true });
  sheet.tables.load({ name: true });
  await context.sync();
  if (sheet.protection.protected) throw new HostError({ kind: 'sheet-protected', sheetName: old.name });
  const tables = sheet.tables.items.map(({ name }) => name);
  const work = workName();
  const unfinished = { before, old, work, tables };
  let isWritten = false;
  return {
    async write() {
      // What Excel may refuse because another workbook is in front comes before anything is changed.
      sheet.activate();
      sheet.freezePanes.unfreeze();
      const standing = asRead && { formulas: queueFormulas(sheet, old.name), asRead: asRead.formulas };
      const copy = queueUnfiltered(sheet).copy('End');
      copy.name = work;
      queueCleared(sheet);
      queueLayout(
        sheet,
        layout,
        freeTableNames(
          layout,
          before.tables.filter((name) => !tables.includes(name)),
        ),
      );
      if (standing === undefined) copy.delete();
      await context.sync();
      if (standing === undefined) return old;
      isWritten = true;
      if (!sameFormulas(standing.formulas(), standing.asRead))
        throw new HostError(await putSheetBack(unfinished, { kind: 'sheet-changed', sheetName: old.name }));
      copy.delete();
      await context.sync();
      return old;
    },
    putBack: async (error) => (wasRefused(error) && !isWritten ? problemOf(error) : putSheetBack(unfinished, problemOf(error))),
  };
}

/** Asks what stands in the cells from A1 on; after the next sync the returned function gives it. */
function queueFormulas(sheet: Excel.Worksheet, name: string): () => Contents {
  const corner = sheet.getRange('A1');
  const used = sheet.getUsedRange(true);
  const range = corner.getBoundingRect(used).load({ formulas: true });
  [corner, used, range].forEach((tracked) => tracked.untrack());
  return () => grid(range.formulas, name, cellValue);
}

type Contents = readonly (readonly CellValue[])[];

/** Empty rows and columns at the end count for nothing. */
function sameFormulas(one: Contents, other: Contents): boolean {
  const rows = Math.max(one.length, other.length);
  return Array.from({ length: rows }, (_, row) => [one[row] ?? [], other[row] ?? []] as const).every(([a, b]) =>
    Array.from({ length: Math.max(a.length, b.length) }, (_, column) => (a[column] ?? '') === (b[column] ?? '')).every(Boolean),
  );
}

/** Under a filter Excel would copy and clear the rows in sight alone. */
function queueUnfiltered(sheet: Excel.Worksheet): Excel.Worksheet {
  if (sheet.autoFilter.enabled) sheet.autoFilter.remove();
  sheet.tables.items.forEach((table) => table.clearFilters());
  return sheet;
}

/** Takes everything off a sheet whose tables are known but the sheet itself. Formulas that name a table get its cells instead. */
function queueCleared(sheet: Excel.Worksheet): void {
  for (const table of sheet.tables.items) table.convertToRange().untrack();
  const all = sheet.getRange();
  all.clear(Excel.ClearApplyTo.all);
  all.conditionalFormats.clearAll();
  all.rowHidden = false;
  all.columnHidden = false;
  all.untrack();
}

interface Unfinished {
  readonly before: Taken;
  readonly old: Named;
  /** The name of the copy. */
  readonly work: string;
  /** Names of the old sheet's tables. */
  readonly tables: readonly string[];
}

/** Puts the cells of the copy back with their looks and tables, then takes the copy away; frozen rows and page stay as they are now. */
async function putSheetBack({ before, old, work, tables }: Unfinished, problem: HostProblem): Promise<HostProblem> {
  /** Known once the old sheet is as it was: what is still to be taken away. */
  let left: readonly string[] | undefined;
  try {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ id: true, name: true });
      await context.sync();
      const earlier = new Set(before.sheets.map(({ id }) => id));
      const added = worksheets.items.filter(({ id }) => !earlier.has(id));
      const copy = added.find(({ name }) => name === work);
      if (copy) await bringBack(context, worksheets.getItem(old.id), copy, tables);
      // Until it got its name, the copy bore the one that Excel gives, and the old sheet was untouched.
      const copies = copy ? [copy] : added.filter(({ name }) => isCopyOf(name, old.name));
      left = copies.map(({ name }) => name);
      copies.forEach((sheet) => sheet.delete());
      await context.sync();
    });
    return { ...problem, restored: true };
  } catch (error) {
    const behind = leftBehind(left ?? [], problem, error);
    return left ? behind : { ...behind, kind: 'not-restored', sheetName: old.name, copyName: work };
  }
}

/** 汇总 (2) of 汇总; Excel shortens long names. */
function isCopyOf(name: string, of: string): boolean {
  const [, stem] = /^(.+) \(\d+\)$/.exec(name) ?? [];
  return stem !== undefined && of.startsWith(stem);
}

async function bringBack(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  copy: Excel.Worksheet,
  names: readonly string[],
): Promise<void> {
  sheet.tables.load({ name: true });
  copy.tables.load({ style: true });
  await context.sync();
  const kept = copy.tables.items.map((table) => ({ table, style: table.style, range: table.getRange().load({ address: true }) }));
  await context.sync();
  queueCleared(sheet);
  kept.forEach(({ table }) => table.convertToRange().untrack());
  const [from, to] = [copy.getRange(), sheet.getRange()];
  to.copyFrom(from, Excel.RangeCopyType.all);
  kept.forEach(({ style, range }, index) => {
    const place = sheet.getRange(range.address.slice(range.address.lastIndexOf('!') + 1));
    const table = sheet.tables.add(place, true);
    const name = names[index];
    if (name !== undefined) table.name = name;
    table.style = style;
    place.untrack();
    range.untrack();
  });
  from.untrack();
  to.untrack();
  await context.sync();
}
