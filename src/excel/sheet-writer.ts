// Makes a sheet from its layout in one request, all or nothing.
import { freeSheetName } from '../sheets/sheet-name';
import type { SheetLayout } from '../sheets/sheet-layout';
import { HostError, type HostProblem } from '../host/errors';
import type { MadeSheet } from '../host/host';
import { placeOf, problemOf, wasRefused } from './errors';
import { queueLayout } from './layout-writer';

/** What a workbook has before a sheet is made in it. */
export interface Taken {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly tables: readonly string[];
}

/**
 * Asks for the names in use; after the next sync the returned function gives them.
 * It throws HostError (workbook-protected) where no sheet can be made: Excel documents no code by which its refusal could be known later.
 */
export function queueTaken(workbook: Excel.Workbook): () => Taken {
  const { worksheets, tables, protection } = workbook;
  worksheets.load({ id: true, name: true });
  tables.load({ name: true });
  protection.load({ protected: true });
  return () => {
    if (protection.protected) throw new HostError({ kind: 'workbook-protected' });
    return {
      sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
      tables: tables.items.map(({ name }) => name),
    };
  };
}

/** Names for a layout's tables: as wanted, with a number where one is in use. Excel tells them apart by more than case. */
export function freeTableNames({ tables }: SheetLayout, taken: readonly string[]): readonly string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return tables.map(({ name }) => {
    let free = name;
    for (let number = 2; used.has(free.toLowerCase()); number += 1) free = `${name}${number}`;
    used.add(free.toLowerCase());
    return free;
  });
}

/**
 * Makes the sheet right after another one, brings it to the front, and answers what it is called. Three requests; when the second
 * or the third fails, the sheet is taken away again.
 * @param afterId Excel's id of the sheet to stand after; one that is gone: at the end
 * @throws HostError, `restored` when the workbook is as it was
 */
export async function makeSheet(layout: SheetLayout, afterId: string): Promise<MadeSheet> {
  let taken: Taken | undefined;
  let name = layout.sheetName;
  const progress = { isMade: false };
  try {
    return await Excel.run(async (context) => {
      const { workbook } = context;
      const names = queueTaken(workbook);
      await context.sync();
      taken = names();
      name = freeSheetName(
        layout.sheetName,
        taken.sheets.map((sheet) => sheet.name),
      );
      const sheet = workbook.worksheets.add(name);
      const before = taken.sheets.findIndex(({ id }) => id === afterId);
      // A new sheet stands last by itself, and moving one takes from the person what Excel could undo.
      if (before >= 0 && before < taken.sheets.length - 1) sheet.position = before + 1;
      queueLayout(sheet, layout, freeTableNames(layout, taken.tables));
      sheet.load({ id: true, name: true });
      await context.sync();
      progress.isMade = true;
      // Excel on the web may pass over the activation of a sheet that the same request makes.
      sheet.activate();
      await context.sync();
      return { id: sheet.id, name: sheet.name };
    });
  } catch (error) {
    const problem = problemOf(error);
    // Nothing was written, or the very first step failed: there is no sheet of ours.
    if (taken === undefined || (!progress.isMade && (wasRefused(error) || placeOf(error) === 'WorksheetCollection.add')))
      throw new HostError(problem);
    throw new HostError(await takeBack({ before: taken, names: [name] }, problem));
  }
}

/** A sheet that was being made when something failed. */
export interface Unfinished {
  readonly before: Taken;
  /** What it may be called by now. */
  readonly names: readonly string[];
  /** Nothing was written to it yet: it may still bear the name that Excel gave it. */
  readonly isEmpty?: boolean;
}

/** Takes the sheet away. Answers the problem to report, which says whether the workbook is as before. */
export async function takeBack({ before, names, isEmpty }: Unfinished, problem: HostProblem): Promise<HostProblem> {
  /** What the sheet is called, as far as that is known. */
  let left = names;
  try {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ id: true, name: true });
      await context.sync();
      const earlier = new Set(before.sheets.map(({ id }) => id));
      const added = worksheets.items.filter(({ id }) => !earlier.has(id));
      const used = added.map((sheet) => sheet.getUsedRangeOrNullObject(true).load({ address: true }));
      await context.sync();
      // Someone else may have added a sheet at the same time: ours is known by its name, or holds nothing.
      const ours = added.filter(({ name }, index) => names.includes(name) || (isEmpty && used[index]?.isNullObject));
      left = ours.map(({ name }) => name);
      ours.forEach((sheet) => sheet.delete());
      await context.sync();
    });
    return { ...problem, restored: true };
  } catch (error) {
    return leftBehind(left, problem, error);
  }
}

/** Of sheets by these names that could not be taken away, or of which nobody knows whether they are there. */
export const leftBehind = (names: readonly string[], { detail }: HostProblem, error: unknown): HostProblem => ({
  kind: 'sheet-left',
  sheetName: names.join('、'),
  detail: [detail, problemOf(error).detail].filter((part) => part !== undefined).join(' / '),
});
