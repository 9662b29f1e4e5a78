// Reads sheets in one request, and remembers of each what a later write in the same session has to know.
import type { SheetSnapshot } from '../form/snapshot';
import { HostError } from '../host/errors';
import type { Session, Stored, Unmarkable } from '../host/host';
import type { RowSizes } from '../plan/row-heights';
import { inSlices, pause } from '../host/slices';
import { placeOf } from './errors';
import { queueCalculation, queueSheetRead, type SheetRead } from './read';
import { queueRowSizes } from './row-sizes';
import { queueSettingsRead } from './settings';

export interface SheetReader {
  /**
   * One request; a second one where Excel cannot list the marks.
   * @param sheets called once for each request
   * @param queueMore what else the same request is to ask for
   */
  readonly read: (sheets: () => readonly Excel.Worksheet[], queueMore?: () => void) => Promise<readonly SheetSnapshot[]>;
  /** Asked for with the next read. */
  readonly measure: Session['measure'];
  readonly readAtOnce: (ids: readonly string[]) => Promise<readonly SheetSnapshot[]>;
  /** The sheets as last read, by their ids. */
  readonly known: ReadonlyMap<string, SheetRead>;
  readonly withoutMarks: ReadonlyMap<string, Unmarkable>;
  /** As it stood at the last reading; throws HostError before the first. */
  readonly stored: () => Stored;
}

export function sheetReader(context: Excel.RequestContext): SheetReader {
  const { worksheets } = context.workbook;
  const known = new Map<string, SheetRead>();
  const withoutMarks = new Map<string, Unmarkable>();
  let stored = (): Stored => {
    throw new HostError({ kind: 'unexpected', detail: 'The settings are known only once a sheet was read' });
  };

  /** Each queues one asking, and takes its answer. */
  let measurings: (() => void)[] = [];

  const measure: SheetReader['measure'] = (sheetId, rows, lastColumn) => {
    let sizes = (): RowSizes => {
      throw new HostError({ kind: 'unexpected', detail: 'The sizes are known only once a sheet was read' });
    };
    measurings.push(() => {
      sizes = queueRowSizes(worksheets.getItem(sheetId), rows, lastColumn);
    });
    return () => sizes();
  };

  /** Once, also where a request is made a second time. */
  const askedMeasures = (): (() => void) => {
    const asked = measurings;
    measurings = [];
    return () => asked.forEach((queue) => queue());
  };

  async function ask(sheets: () => readonly Excel.Worksheet[], queueMore: () => void, withMarks: boolean): Promise<readonly SheetRead[]> {
    const { workbook } = context;
    const settings = queueSettingsRead(workbook);
    const calculation = queueCalculation(workbook);
    queueMore();
    const pending = await inSlices(sheets(), (sheet) => queueSheetRead(sheet, withMarks));
    await pause();
    await context.sync();
    const results = await inSlices(pending, (result) => {
      const read = result();
      return { ...read, snapshot: calculation(read.snapshot) };
    });
    stored = settings;
    return results;
  }

  function remember(result: SheetRead): SheetSnapshot {
    const { marksKnown, formattable, snapshot } = result;
    known.set(snapshot.id, result);
    if (marksKnown && formattable) withoutMarks.delete(snapshot.id);
    else withoutMarks.set(snapshot.id, { sheetName: snapshot.name, why: marksKnown ? 'protected' : 'unlisted' });
    return snapshot;
  }

  const read: SheetReader['read'] = async (sheets, queueOthers = () => undefined) => {
    const queueMeasures = askedMeasures();
    const queueMore = (): void => {
      queueOthers();
      queueMeasures();
    };
    try {
      return (await ask(sheets, queueMore, true)).map(remember);
    } catch (error) {
      // Some builds of Excel cannot list certain conditional formats made in its own dialog; the form can be read nevertheless.
      if (!/ConditionalFormat/.test(placeOf(error) ?? '')) throw error;
      return (await ask(sheets, queueMore, false)).map(remember);
    }
  };

  return {
    read,
    measure,
    readAtOnce: (ids) => read(() => ids.map((id) => worksheets.getItem(id))),
    known,
    withoutMarks,
    stored: () => stored(),
  };
}
