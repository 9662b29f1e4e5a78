// Names of sheets that Excel takes: legal, free, and as near to what was wanted as can be.

/** What Excel allows. */
const LONGEST = 31;
/** For what is left when nothing of the wanted name is legal. */
const FALLBACK = 'Sheet';

/**
 * The wanted name without what Excel forbids (: \ / ? * [ ] and control characters, an apostrophe at either end, "History"),
 * at most 31 characters, and with a number where one of that name exists: Excel compares without regard to case.
 * @param taken all names in use
 */
export function sheetNameFor(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map(folded));
  const legal = legalName(wanted);
  if (!used.has(folded(legal))) return legal;
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const name = cut(legal, LONGEST - suffix.length) + suffix;
    if (!used.has(folded(name))) return name;
  }
}

const folded = (name: string): string => name.toLowerCase();

function legalName(wanted: string): string {
  // Control characters and lone halves of a pair are no text.
  const plain = wanted.replace(/[:\\/?*[\]\s]+/g, ' ').replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu, '');
  const name = trimmed(cut(trimmed(plain), LONGEST));
  if (name === '') return FALLBACK;
  // Excel keeps this name for itself.
  return folded(name) === 'history' ? `${name}_` : name;
}

const trimmed = (name: string): string => name.replace(/^[\s']+|[\s']+$/g, '');

/** At most so many characters as Excel counts them, never half a pair. */
function cut(name: string, length: number): string {
  const short = name.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(short) ? short.slice(0, -1) : short;
}
