// How probes ask: on a sheet of their own, and with an error as an answer like any other.
import type { Json, ProbeBench } from './probe';

type Ask = (sheet: Excel.Worksheet, context: Excel.RequestContext, bench: ProbeBench) => Promise<Json>;

/** Runs in one `Excel.run` on an empty sheet in front. */
export const onSheet =
  (ask: Ask) =>
  (bench: ProbeBench): Promise<Json> =>
    Excel.run(async (context) => ask(await bench.sheet(context), context, bench));

/** An error of Excel as data: its code and the member that failed, nothing of its words, which may name a file. */
export function failureOf(error: unknown): { readonly error: string; readonly at?: string } {
  if (!(error instanceof OfficeExtension.Error)) throw error;
  const at = error.debugInfo.errorLocation;
  return { error: error.code, ...(at !== undefined && at !== '' && { at }) };
}

/** "done", or the code by which Excel refused what was queued. */
export async function refusalOf(context: Excel.RequestContext, queue: () => void): Promise<string> {
  try {
    queue();
    await context.sync();
    return 'done';
  } catch (error) {
    return failureOf(error).error;
  }
}

/** Cells as Office.js declares them (any), as plain data. */
export const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value ?? null)) as Json;
