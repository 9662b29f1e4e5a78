// Which of the sheets that are shown have changed since they were read.
import type { SheetSnapshot } from '../form/snapshot';
import { looksElsewhere } from '../plan/looks-elsewhere';

export interface Freshness {
  /** Excel has told of a change on this sheet. */
  readonly changed: (sheetId: string) => void;
  /** Call when a request to read begins; what it returns takes the sheets that were read. */
  readonly reading: () => (sheets: readonly SheetSnapshot[]) => void;
  /** Call with what is shown from now on. */
  readonly showing: (sheets: readonly SheetSnapshot[]) => void;
  /** Of those shown, the ids that are older than the sheet. */
  readonly stale: () => readonly string[];
}

/** Moments are counted in changes: what was read after the fifth change knows five. */
interface Shown {
  readonly sheet: SheetSnapshot;
  readonly knows: number;
  /** Where results can follow from cells of other sheets, a change anywhere counts. */
  readonly elsewhere: boolean;
}

export function createFreshness(): Freshness {
  let changes = 0;
  const lastChange = new Map<string, number>();
  const lastRead = new Map<string, number>();
  let shown: readonly Shown[] = [];
  return {
    changed(sheetId) {
      changes += 1;
      lastChange.set(sheetId, changes);
    },
    reading() {
      const knows = changes;
      return (sheets) => sheets.forEach(({ id }) => lastRead.set(id, knows));
    },
    showing(sheets) {
      // A sheet that is merely scored anew is as old as it was.
      const before = new Map(shown.map((each) => [each.sheet, each]));
      shown = sheets.map((sheet) => before.get(sheet) ?? { sheet, knows: lastRead.get(sheet.id) ?? 0, elsewhere: looksElsewhere(sheet) });
    },
    stale: () =>
      shown
        .filter(({ sheet, knows, elsewhere }) => (elsewhere ? changes : (lastChange.get(sheet.id) ?? 0)) > knows)
        .map(({ sheet }) => sheet.id),
  };
}
