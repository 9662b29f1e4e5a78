// How an overview of all forms, a summary or a list of findings, is known again, whatever it is called by now: reading passes over it, for it tells of forms and holds none.
import { holdsFormula, type SheetSnapshot } from '../form/snapshot';

/** Each with the word that signs it. */
const SIGNED = { summary: '自评汇总', findings: '自评问题' } as const;
export type OverviewKind = keyof typeof SIGNED;

/** Stands, repeated zero times, in one formula of every overview and nowhere else. */
export const SIGNATURE = new RegExp(String.raw`&REPT\("(${Object.values(SIGNED).join('|')}) ([0-9a-f]*)",0\)$`);

/** The end of that formula. */
export const signature = (kind: OverviewKind, fingerprint: string): string => `&REPT("${SIGNED[kind]} ${fingerprint}",0)`;

/** What an overview was signed with. */
export interface Signed {
  readonly kind: OverviewKind;
  readonly fingerprint: string;
}

/** Undefined for a sheet that is no overview. */
export function signedAs({ formulas, values }: SheetSnapshot): Signed | undefined {
  for (const [row, cells] of formulas.entries()) {
    for (const [column, formula] of cells.entries()) {
      const found = holdsFormula(formula, values[row]?.[column]) ? signedFormula(formula) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The signature at the end of a formula. */
export function signedFormula(formula: string): Signed | undefined {
  const [, word, fingerprint] = SIGNATURE.exec(formula) ?? [];
  const kind = (Object.keys(SIGNED) as OverviewKind[]).find((each) => SIGNED[each] === word);
  return kind === undefined || fingerprint === undefined ? undefined : { kind, fingerprint };
}

/** Whether this program made the sheet as an overview, renamed or edited since or not. */
export const isOverview = (sheet: SheetSnapshot): boolean => signedAs(sheet) !== undefined;
