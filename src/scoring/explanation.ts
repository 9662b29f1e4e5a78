// What counts as an explanation in 偏差原因分析及改进措施.

/** What people write into the column when they have nothing to explain. Compared after NFKC normalisation, spaces around dropped. */
export const NO_EXPLANATION: readonly string[] = ['', '0', '无', '/', '—', '-', '略'];

/** Whether the text of an explanation cell explains anything. */
export const isExplained = (text: string): boolean => !NO_EXPLANATION.includes(text.normalize('NFKC').trim());
