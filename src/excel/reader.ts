// The reading of a session: sheets with their marks and the rule set, in one request, and everything that is known of them afterwards.
import type { SheetSnapshot } from '../form/snapshot';
import { HostError } from '../host/errors';
import type { Unmarkable } from '../host/host';
import { inSlices, pause } from '../host/slices';
import { placeOf } from './errors';
import { queueSheetRead, type SheetRead } from './read';
import { queueRuleSetRead } from './settings';

export interface Reader {
  /** @param queueMore queues further questions for the same request */
  readonly read: (sheets: () => readonly Excel.Worksheet[], queueMore?: () => void) => Promise<readonly SheetSnapshot[]>;
  /** The sheets read, by Excel's id. */
  readonly known: ReadonlyMap<string, SheetRead>;
  /** Those among them on which marks are left alone. */
  readonly withoutMarks: ReadonlyMap<string, Unmarkable>;
  /** The rule set as it was stored; undefined without one. Throws before the first read. */
  readonly storedRuleSet: () => unknown;
}

export function readerOf(context: Excel.RequestContext): Reader {
  const known = new Map<string, SheetRead>();
  const withoutMarks = new Map<string, Unmarkable>();
  let storedRuleSet: () => unknown = () => {
    throw new HostError({ kind: 'unexpected', detail: 'The rule set is known only once a sheet was read' });
  };

  async function readAll(sheets: readonly Excel.Worksheet[], withMarks: boolean): Promise<readonly SheetRead[]> {
    const pending = await inSlices(sheets, (sheet) => queueSheetRead(sheet, withMarks));
    await pause();
    await context.sync();
    return inSlices(pending, (result) => result());
  }

  return {
    known,
    withoutMarks,
    storedRuleSet: () => storedRuleSet(),
    async read(sheets, queueMore = () => undefined) {
      let results: readonly SheetRead[];
      let ruleSet = queueRuleSetRead(context.workbook);
      queueMore();
      try {
        results = await readAll(sheets(), true);
      } catch (error) {
        // Some builds of Excel cannot list certain conditional formats made in its own dialog; the form can be read nevertheless.
        if (!/ConditionalFormat/.test(placeOf(error) ?? '')) throw error;
        ruleSet = queueRuleSetRead(context.workbook);
        queueMore();
        results = await readAll(sheets(), false);
      }
      storedRuleSet = ruleSet;
      for (const result of results) {
        const { marksKnown, formattable, snapshot } = result;
        known.set(snapshot.id, result);
        if (marksKnown && formattable) withoutMarks.delete(snapshot.id);
        else withoutMarks.set(snapshot.id, { sheetName: snapshot.name, why: marksKnown ? 'protected' : 'unlisted' });
      }
      return results.map(({ snapshot }) => snapshot);
    },
  };
}
