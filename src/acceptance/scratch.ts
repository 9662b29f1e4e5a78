// The empty workbook that a run works in: it refuses any other, makes its own sheets and takes them away.
import type { ProbeBench } from './probe';

/** In front of the names of all sheets that a run makes. */
export const PREFIX = '自评验收';

/** The workbook holds something, so that nothing was done. */
export class NotEmpty extends Error {}

export interface Scratch {
  readonly sheet: ProbeBench['sheet'];
  /** Takes away every sheet that was not there at the beginning, whoever made it. */
  readonly sweep: () => Promise<void>;
}

/** @throws NotEmpty when any sheet, hidden ones included, has a content, or looks of more than one cell */
export async function openScratch(): Promise<Scratch> {
  const first = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ id: true });
    await context.sync();
    await refuseContents(worksheets.items, context);
    return worksheets.items.map(({ id }) => id);
  });
  const there = new Set(first);
  let made = 0;
  return {
    async sheet(context) {
      made += 1;
      const sheet = context.workbook.worksheets.add(`${PREFIX}${made}`);
      sheet.load({ id: true });
      await context.sync();
      // Some Excels ignore it in the request that makes the sheet.
      sheet.activate();
      await context.sync();
      return sheet;
    },
    sweep: () => Excel.run((context) => sweep(context, there)),
  };
}

/** A single empty cell counts for nothing: some say of a blank sheet that its A1 is used. */
async function refuseContents(sheets: readonly Excel.Worksheet[], context: Excel.RequestContext): Promise<void> {
  const used = sheets.map((sheet) => sheet.getUsedRangeOrNullObject().load({ cellCount: true }));
  await context.sync();
  const there = used.filter(({ isNullObject }) => !isNullObject);
  if (there.some(({ cellCount }) => cellCount !== 1)) throw new NotEmpty();
  there.forEach((cell) => cell.load({ values: true }));
  await context.sync();
  if (there.some(({ values }) => values[0]?.[0] !== '')) throw new NotEmpty();
}

/** From the last to the first: a summary, whose formulas name the sheets before it, goes before they do. */
async function sweep(context: Excel.RequestContext, there: ReadonlySet<string>): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load({ id: true });
  await context.sync();
  const ours = worksheets.items.filter(({ id }) => !there.has(id));
  if (ours.length === 0) return;
  ours.reverse().forEach((sheet) => sheet.delete());
  await context.sync();
}
