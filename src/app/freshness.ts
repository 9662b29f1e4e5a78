// Which of the sheets that are shown have changed since they were read.
import type { SheetSnapshot } from '../form/snapshot';
import { looksElsewhere } from '../plan/looks-elsewhere';

export interface Freshness {
  /** The host has told of a change on this sheet: sheets with formulas that look there are stale as well. */
  readonly changed: (sheetId: string) => void;
  /** Call when a request to read begins; the returned function takes the sheets that were read. */
  readonly reading: () => (sheets: readonly SheetSnapshot[]) => void;
  /** Call with the sheets that are shown from now on. */
  readonly showing: (sheets: readonly SheetSnapshot[]) => void;
  /** The ids of the sheets shown that have changed since they were read. */
  readonly stale: () => readonly string[];
}

/** Moments are counted in changes: a sheet read after the fifth change knows five. */
interface Shown {
  readonly sheet: SheetSnapshot;
  readonly knows: number;
  /** A formula looks at other sheets, so that a change on any sheet counts. */
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
      // A sheet that is merely scored anew is still stale: nothing was read since the change.
      const before = new Map(shown.map((each) => [each.sheet, each]));
      shown = sheets.map((sheet) => before.get(sheet) ?? { sheet, knows: lastRead.get(sheet.id) ?? 0, elsewhere: looksElsewhere(sheet) });
    },
    stale: () =>
      shown
        .filter(({ sheet, knows, elsewhere }) => (elsewhere ? changes : (lastChange.get(sheet.id) ?? 0)) > knows)
        .map(({ sheet }) => sheet.id),
  };
}
