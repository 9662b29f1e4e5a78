// The next finding and the one before, for whoever is not in the list: a key of Excel, a button of the ribbon.

/** One line on, or one back. */
export type Step = 1 | -1;

let walker: ((step: Step) => void) | undefined;

/** The list on screen takes the steps; the returned function ends that. */
export function takeSteps(take: (step: Step) => void): () => void {
  walker = take;
  return () => {
    if (walker === take) walker = undefined;
  };
}

/** Goes to the next finding or the one before, in the list and in Excel; nothing where no list is on screen. */
export const walk = (step: Step): void => walker?.(step);
