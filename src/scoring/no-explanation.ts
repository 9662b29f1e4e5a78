// What stands most often in an explanation cell where nobody explains anything; alone, because a mark needs no more than these words.

/** The commonest entries of people who have nothing to explain, in NFKC, 。 dropped; the mark in the sheet stays lit over these. */
export const NO_EXPLANATION: readonly string[] = [
  ...['', '0', '0.00', '无', '没有', '暂无', '无偏差', '不适用', '见附件', 'N/A'],
  ...['/', '—', '——', '-', '--', '.', '略'],
];
