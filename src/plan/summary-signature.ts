// How a summary is known again, whatever it is called by now: reading passes over it, for it tells of forms and holds none.
import { holdsFormula, type SheetSnapshot } from '../form/snapshot';

/** Stands, repeated zero times, in one formula of every summary and nowhere else. */
export const SIGNATURE = /&REPT\("自评汇总 ([0-9a-f]*)",0\)$/;

/** The end of that formula. */
export const signature = (fingerprint: string): string => `&REPT("自评汇总 ${fingerprint}",0)`;

/** The fingerprint with which the sheet was signed; undefined for a sheet that is no summary. */
export function fingerprintIn({ formulas, values }: SheetSnapshot): string | undefined {
  for (const [row, cells] of formulas.entries()) {
    for (const [column, formula] of cells.entries()) {
      const found = holdsFormula(formula, values[row]?.[column]) ? SIGNATURE.exec(formula)?.[1] : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Whether this program made the sheet as a summary, renamed or edited since or not. */
export const isSummary = (sheet: SheetSnapshot): boolean => fingerprintIn(sheet) !== undefined;
