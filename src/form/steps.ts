// Long work in steps, so that its caller may do something else between two of them.

/** Yields after each step, a promise where the next step waits for it, and returns the result. */
export type Steps<Result> = Generator<Promise<void> | undefined, Result, undefined>;

/** Runs all steps without a pause. Throws at a step that waits. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (step.value !== undefined) throw new Error('A step waits');
  }
}
