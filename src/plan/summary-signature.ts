// How a summary is known again, whatever it is called by now, and whether a person has edited it since it was made.
import type { SheetSnapshot } from '../form/snapshot';
import { contentOf } from './content';
import type { CellContent } from './plan';

/** Stands, repeated zero times, in one formula of every summary and nowhere else. */
const SIGNATURE = /&REPT\("自评汇总 ([0-9a-f]*)",0\)$/;

const signature = (fingerprint: string): string => `&REPT("自评汇总 ${fingerprint}",0)`;

const signatureIn = ({ formulas }: SheetSnapshot): string | undefined => {
  for (const row of formulas) {
    for (const formula of row) {
      const found = typeof formula === 'string' && formula.startsWith('=') ? SIGNATURE.exec(formula)?.[1] : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
};

/** Whether the sheet is a summary that this program made, renamed or edited or not: it holds no form. */
export const isSummary = (sheet: SheetSnapshot): boolean => signatureIn(sheet) !== undefined;

/** Whether every cell of a summary says what it said when it was made. Widths, colours and what formulas give do not count. */
export function isUntouched(sheet: SheetSnapshot): boolean {
  const contents = sheet.values.map((row, index) => row.map((_, column) => contentOf(sheet, { row: index, column })));
  return signatureIn(sheet) === fingerprintOf(contents);
}

/** A formula that gives a text, signed for the sheet with these contents; to stand where `text` stands in them. */
export function signed(contents: readonly (readonly CellContent[])[], text: CellContent): readonly (readonly CellContent[])[] {
  const fingerprint = fingerprintOf(contents.map((row) => row.map((cell) => (cell === text ? withSignature(text, '') : cell))));
  return contents.map((row) => row.map((cell) => (cell === text ? withSignature(text, fingerprint) : cell)));
}

const withSignature = (cell: CellContent, fingerprint: string): CellContent =>
  cell.kind === 'formula' ? { kind: 'formula', formula: cell.formula + signature(fingerprint) } : cell;

/** A cell of another sheet. Excel itself rewrites these when sheets are renamed and rows come, go or are deleted. */
const CELL = String.raw`\$?[A-Z]{1,3}\$?\d+`;
const REFERENCE = new RegExp(
  String.raw`(?:'(?:[^']|'')*'|[^\s'"!,;()&*/+=<>^-]+)!(?:${CELL}(?::${CELL})?|#REF!)|#REF!(?:${CELL}(?::${CELL})?)?`,
  'g',
);

function fingerprintOf(contents: readonly (readonly CellContent[])[]): string {
  const cells = contents.flatMap((row, index) =>
    row.flatMap((cell, column) => {
      if (cell.kind === 'formula') return `${index},${column}${cell.formula.replace(SIGNATURE, signature('')).replace(REFERENCE, '#')}`;
      return cell.value === '' ? [] : `${index},${column},${typeof cell.value},${String(cell.value)}`;
    }),
  );
  return hashOf(cells.join('\n'));
}

/** FNV-1a over UTF-16 units, 32 bits: enough to tell an edited sheet, no protection against a forger. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
