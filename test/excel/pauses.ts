// How often the page is let go, without a clock that runs: what a test needs to see that long work is done in slices.

export interface Pauses {
  /** Moves the clock on. */
  readonly pass: (milliseconds: number) => void;
  /** What the clock showed at each pause, in milliseconds since the watch began. */
  readonly at: readonly number[];
}

/** Until jest.restoreAllMocks. @param everyLook how far the clock moves whenever somebody looks at it */
export function watchPauses(everyLook = 0): Pauses {
  const at: number[] = [];
  let clock = 0;
  const start = performance.now();
  jest.spyOn(performance, 'now').mockImplementation(() => start + (clock += everyLook));
  const Real = MessageChannel;
  jest.spyOn(globalThis, 'MessageChannel').mockImplementation(() => {
    at.push(clock);
    return new Real();
  });
  return { pass: (milliseconds) => (clock += milliseconds), at };
}
