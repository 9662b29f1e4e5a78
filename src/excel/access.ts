// The locked cells of protected sheets, asked for in a request of its own when a protected sheet is to be written.
import { addressOf, type Cell } from '../form/snapshot';
import type { SheetPlan } from '../plan/plan';
import { HostError } from '../host/errors';
import { ADJACENT, blocksOf, inBlockOrder } from './write';

/** Throws HostError (sheet-protected) with the locked cells among those that the plans would write; one request, none without plans. */
export async function refuseLocked(context: Excel.RequestContext, plans: readonly SheetPlan[]): Promise<void> {
  if (plans.length === 0) return;
  const pending = plans.map((plan) => ({ plan, locked: queueLocked(context.workbook.worksheets.getItem(plan.sheetId), plan) }));
  await context.sync();
  for (const { plan, locked } of pending) {
    const cells = locked().map(addressOf);
    if (cells.length > 0) throw new HostError({ kind: 'sheet-protected', sheetName: plan.sheetName, cells });
  }
}

function queueLocked(sheet: Excel.Worksheet, { edits }: SheetPlan): () => readonly Cell[] {
  const asked = blocksOf(edits, ADJACENT).map(({ address }) => {
    const range = sheet.getRange(address);
    const properties = range.getCellProperties({ format: { protection: true } });
    range.untrack();
    return properties;
  });
  return () => {
    const cells = asked.flatMap(({ value }) => value.flat());
    // A cell of which Excel says nothing counts as locked.
    const locked = new Set(inBlockOrder(edits).filter((_, index) => cells[index]?.format?.protection?.locked !== false));
    return edits.filter((edit) => locked.has(edit)).map(({ cell }) => cell);
  };
}
