// Long work on the page's only thread, in slices: the pane answers its user in between.

/** Well below what a person notices, with room for what Office.js and the browser do of their own accord. */
const LONGEST_SLICE_MS = 30;

/** Goes on as a task of its own: a press or a key that waits comes first. Unlike a timer it is not slowed down in a hidden pane. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

/**
 * Does the work for one item after another. `goOn` is asked after every pause, once it has said no the rest is left undone.
 * @returns the results so far, in the order of the items
 */
export async function inSlices<Item, Result>(
  items: readonly Item[],
  work: (item: Item, index: number) => Result,
  goOn: () => boolean = () => true,
): Promise<Result[]> {
  const results: Result[] = [];
  let began = performance.now();
  for (const [index, item] of items.entries()) {
    if (performance.now() - began > LONGEST_SLICE_MS) {
      await pause();
      if (!goOn()) break;
      began = performance.now();
    }
    results.push(work(item, index));
  }
  return results;
}
