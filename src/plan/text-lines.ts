// How many lines a text takes in a cell, and how high they are: estimated from the number of its characters.

/** What a line of words takes, and what stands free above and below them, in points. */
export const LINE = 14;
export const PADDING = 10;
/** The font that the above are for, in points. */
export const FONT_SIZE = 10.5;

/** Characters of the standard font that a line takes: a Han character takes two. */
const breadth = (line: string): number => Array.from(line).reduce((sum, letter) => sum + (letter > '\u00ff' ? 2 : 1), 0);

/** @param width in characters of the standard font */
export const linesIn = (words: string, width: number): number =>
  words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(breadth(line) / Math.max(1, width - 1))), 0);
