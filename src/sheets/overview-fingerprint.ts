// Whether a person has edited an overview since it was made: its signature carries the fingerprint of what it said.
import type { SheetSnapshot } from '../form/snapshot';
import { contentOf } from '../plan/content';
import { hashOf } from '../plan/hash';
import type { CellContent } from '../plan/plan';
import { SIGNATURE, signature, signedAs, signedFormula, type OverviewKind } from '../plan/overview-signature';

/** Whether every cell of an overview holds what it was made with. Widths, colours and the results of formulas do not count. */
export function isUntouched(sheet: SheetSnapshot): boolean {
  const contents = sheet.values.map((row, index) => row.map((_, column) => contentOf(sheet, { row: index, column })));
  return signedAs(sheet)?.fingerprint === fingerprintOf(contents);
}

/** The contents with `text`, one of their formulas that give a text, signed for them. */
export function signed(
  contents: readonly (readonly CellContent[])[],
  text: CellContent,
  kind: OverviewKind,
): readonly (readonly CellContent[])[] {
  const withSignature = (fingerprint: string): CellContent =>
    text.kind === 'formula' ? { kind: 'formula', formula: text.formula + signature(kind, fingerprint) } : text;
  const fingerprint = fingerprintOf(contents.map((row) => row.map((cell) => (cell === text ? withSignature('') : cell))));
  return contents.map((row) => row.map((cell) => (cell === text ? withSignature(fingerprint) : cell)));
}

/** A cell of another sheet. Excel itself rewrites these when sheets are renamed and rows come, go or are deleted. */
const CELL = String.raw`\$?[A-Z]{1,3}\$?\d+`;
const REFERENCE = new RegExp(
  String.raw`(?:'(?:[^']|'')*'|[^\s'"!,;()&*/+=<>^-]+)!(?:${CELL}(?::${CELL})?|#REF!)|#REF!(?:${CELL}(?::${CELL})?)?`,
  'g',
);

function fingerprintOf(contents: readonly (readonly CellContent[])[]): string {
  const cells = contents.flatMap((row, index) =>
    row.flatMap((cell, column) => {
      if (cell.kind === 'formula') return `${index},${column}${unsigned(cell.formula).replace(REFERENCE, '#')}`;
      return cell.value === '' ? [] : `${index},${column},${typeof cell.value},${String(cell.value)}`;
    }),
  );
  return hashOf(cells.join('\n'));
}

/** With the signature of nothing in place of its own. */
function unsigned(formula: string): string {
  const found = signedFormula(formula);
  return found === undefined ? formula : formula.replace(SIGNATURE, () => signature(found.kind, ''));
}
