// How many findings the workbook keeps as set aside, and how long a word why may be.

/** So many are some hundred kilobytes: Excel hands all of them over with every reading. */
export const MOST_ASIDE = 2000;
/** Characters: a word, not an essay. */
export const LONGEST_WHY = 200;
