// Long work on the page's only thread, in slices: the pane answers its user in between.
import type { Steps } from '../form/steps';

/** Well below what a person notices, with room for what Office.js and the browser do of their own accord. */
const LONGEST_SLICE_MS = 30;

/** When the slice in hand began: whatever is done one after another without a pause is one slice to who waits for the page. */
let began = -Infinity;

/**
 * Goes on as a task of its own: a press or a key that waits comes first. Unlike a timer it is not slowed down in a hidden pane.
 * To be called before what cannot be sliced, such as Office.js making up a request or React drawing a list.
 */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      began = performance.now();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/**
 * Takes one step after another. `goOn` is asked after every pause, once it has said no the rest is left undone.
 * @returns undefined when it has
 */
export function stepByStep<Result>(steps: Steps<Result>): Promise<Result>;
export function stepByStep<Result>(steps: Steps<Result>, goOn: () => boolean): Promise<Result | undefined>;
export async function stepByStep<Result>(steps: Steps<Result>, goOn: () => boolean = () => true): Promise<Result | undefined> {
  for (;;) {
    if (performance.now() - began > LONGEST_SLICE_MS) {
      await pause();
      if (!goOn()) return undefined;
    }
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does the work for one item after another, none of which takes long by itself. */
export const inSlices = <Item, Result>(items: readonly Item[], work: (item: Item, index: number) => Result): Promise<Result[]> =>
  stepByStep(each(items, work));

function* each<Item, Result>(items: readonly Item[], work: (item: Item, index: number) => Result): Steps<Result[]> {
  const results: Result[] = [];
  for (const [index, item] of items.entries()) {
    results.push(work(item, index));
    yield;
  }
  return results;
}
