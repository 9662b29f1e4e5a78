// Names of sheets that Excel takes: legal, free, and as near to what was wanted as can be.

/** What Excel allows, in UTF-16 units. */
const LONGEST = 31;
/** The name where nothing of the wanted one is legal. */
const FALLBACK = '自评表';

/**
 * A legal name for a sheet, as wanted but for what Excel forbids: : \ / ? * [ ] and control characters, an apostrophe at either end,
 * "History" alone, more than 31 characters. The ending is kept whole.
 */
export function legalSheetName(wanted: string, ending = ''): string {
  // Control characters and lone halves of a pair are no text.
  const plain = wanted.replace(/[:\\/?*[\]\s]+/g, ' ').replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu, '');
  const name = trimmed(cut(trimmed(plain), LONGEST - ending.length)) || FALLBACK;
  // Excel keeps this name for itself.
  return folded(name + ending) === 'history' ? `${name}_` : name + ending;
}

/**
 * The same with a number where a sheet of this name exists; Excel compares without regard to case.
 * @param taken all names in use
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map(folded));
  const legal = legalSheetName(wanted);
  if (!used.has(folded(legal))) return legal;
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const name = cut(legal, LONGEST - suffix.length) + suffix;
    if (!used.has(folded(name))) return name;
  }
}

const folded = (name: string): string => name.toLowerCase();

const trimmed = (name: string): string => name.replace(/^[\s']+|[\s']+$/g, '');

/** At most so many characters as Excel counts them, never half a pair. */
function cut(name: string, length: number): string {
  const short = name.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(short) ? short.slice(0, -1) : short;
}
