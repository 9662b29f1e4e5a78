// Makes sheets from their layouts in one request, all or nothing.
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

/** Names for several sheets and their tables, each free in the workbook and another than those before it. */
function freeNames(
  layouts: readonly SheetLayout[],
  taken: Taken,
): readonly { readonly name: string; readonly tables: readonly string[] }[] {
  const sheets = taken.sheets.map(({ name }) => name);
  const tables = [...taken.tables];
  return layouts.map((layout) => {
    const free = { name: freeSheetName(layout.sheetName, sheets), tables: freeTableNames(layout, tables) };
    sheets.push(free.name);
    tables.push(...free.tables);
    return free;
  });
}

/**
 * Makes sheets right after another one, in their order, brings the first to the front, and answers what they are called. Three
 * requests; when the second or the third fails, all of them are taken away again.
 * @param afterId Excel's id of the sheet to stand after; one that is gone: at the end
 * @throws HostError, `restored` when the workbook is as it was
 */
export async function makeSheets(layouts: readonly SheetLayout[], afterId: string): Promise<readonly MadeSheet[]> {
  let taken: Taken | undefined;
  let free: ReturnType<typeof freeNames> = [];
  const progress = { isMade: false };
  try {
    return await Excel.run(async (context) => {
      const { workbook } = context;
      const names = queueTaken(workbook);
      await context.sync();
      const before = names();
      taken = before;
      free = freeNames(layouts, before);
      const after = before.sheets.findIndex(({ id }) => id === afterId);
      const made = layouts.map((layout, index) => {
        const sheet = workbook.worksheets.add(free[index]?.name);
        // A new sheet stands last by itself, and moving one takes from the person what Excel could undo.
        if (after >= 0 && after < before.sheets.length - 1) sheet.position = after + 1 + index;
        queueLayout(sheet, layout, free[index]?.tables ?? []);
        return sheet.load({ id: true, name: true });
      });
      await context.sync();
      progress.isMade = true;
      // Excel on the web may pass over the activation of a sheet that the same request makes.
      made[0]?.activate();
      await context.sync();
      return made.map(({ id, name }) => ({ id, name }));
    });
  } catch (error) {
    const problem = problemOf(error);
    const isFirstStep = wasRefused(error) || (layouts.length === 1 && placeOf(error) === 'WorksheetCollection.add');
    // Nothing was written, or the very first step failed: there is no sheet of ours.
    if (taken === undefined || (!progress.isMade && isFirstStep)) throw new HostError(problem);
    throw new HostError(await takeBack({ before: taken, names: free.map(({ name }) => name) }, problem));
  }
}

/** The same for one. */
export async function makeSheet(layout: SheetLayout, afterId: string): Promise<MadeSheet> {
  const [made] = await makeSheets([layout], afterId);
  if (made === undefined) throw new HostError({ kind: 'unexpected', detail: 'No sheet in the answer' });
  return made;
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
