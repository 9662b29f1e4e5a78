// Long work on the page's only thread, in slices: the pane answers its user in between.
import type { Steps } from '../form/steps';

/** Well below the delay that a person notices, with room for the own work of Office.js and the browser. */
const LONGEST_SLICE_MS = 30;

/** When the slice in hand began. Works done one after another without a pause are one slice, because the page waits for all of them. */
let began = -Infinity;

/**
 * Goes on as a task of its own: a press or a key that waits comes first. Unlike a timer it is not slowed down in a hidden pane.
 * Call it before work that cannot be sliced: Office.js makes up a request, React draws a list.
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
 * Takes one step after another, and waits where a step says so. `goOn` is asked after every pause; after a cancel the remaining steps
 * are not taken. What a step waits for in vain is thrown into it.
 * @returns undefined after a cancel
 */
export function stepByStep<Result>(steps: Steps<Result>): Promise<Result>;
export function stepByStep<Result>(steps: Steps<Result>, goOn: () => boolean): Promise<Result | undefined>;
export async function stepByStep<Result>(steps: Steps<Result>, goOn: () => boolean = () => true): Promise<Result | undefined> {
  let next = (): IteratorResult<Promise<void> | undefined, Result> => steps.next();
  for (;;) {
    if (performance.now() - began > LONGEST_SLICE_MS) {
      await pause();
      if (!goOn()) return undefined;
    }
    const step = next();
    if (step.done) return step.value;
    next = () => steps.next();
    if (step.value === undefined) continue;
    try {
      await step.value;
    } catch (error) {
      next = () => steps.throw(error);
    }
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
