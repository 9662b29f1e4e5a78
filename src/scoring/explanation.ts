// Tells explanations in 偏差原因分析及改进措施 from cells that say nothing.

/** Entries of people who have nothing to explain, in NFKC, without spaces around. */
export const NO_EXPLANATION: readonly string[] = ['', '0', '无', '/', '—', '-', '略'];

/** Whether the text of an explanation cell explains anything. */
export const isExplained = (text: string): boolean => !NO_EXPLANATION.includes(text.normalize('NFKC').trim());
