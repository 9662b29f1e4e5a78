// Long work in steps: whoever has it done may do something else between two of them.

/** Yields where it may be left for a while, and returns its result. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** All of it at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
