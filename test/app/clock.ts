// A clock that tests move: timers and performance.now stand still until a test lets time pass, so that no machine is too slow for it.

/** Milliseconds of one move of the clock. In each the event loop has its turns, and what was begun goes on. */
const STEP = 10;
/** Nothing that the use cases wait for takes longer. */
const LONGEST = 20_000;

/** To be called before each test, after workbooks were read from files. */
export function stopClock(): void {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'clearImmediate'] });
}
export const startClock = (): unknown => jest.useRealTimers();

export async function pass(milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += STEP) await jest.advanceTimersByTimeAsync(STEP);
}

/** Lets time pass until the condition holds. */
export async function until(condition: () => boolean, what: string): Promise<void> {
  for (let passed = 0; !condition(); passed += STEP) {
    if (passed > LONGEST) throw new Error(`Not within ${LONGEST} ms: ${what}`);
    await pass(STEP);
  }
}
