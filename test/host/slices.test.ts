// Long work in slices: the page is let go as often as the work takes long, into however many pieces it is divided.
import { inSlices, pause, stepByStep } from '../../src/host/slices';
import { atOnce, type Steps } from '../../src/form/steps';
import { watchPauses, type Pauses } from '../excel/pauses';

/** Milliseconds that each piece of work takes. */
const PIECE = 20;
let pauses: Pauses;
const work = (): void => pauses.pass(PIECE);

beforeEach(async () => {
  await pause();
  pauses = watchPauses();
});
afterEach(() => jest.restoreAllMocks());

const items = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
function* steps(count: number): Steps<number> {
  for (let done = 0; done < count; done += 1) {
    work();
    yield;
  }
  return count;
}

test('items are worked off in order, two pieces at a time', async () => {
  const done = await inSlices(items(6), (item, index) => {
    work();
    return [item, index];
  });
  expect(done).toEqual(items(6).map((item) => [item, item]));
  expect(pauses.at).toEqual([40, 80, 120]);
});

test('work that follows other work goes on in its slice', async () => {
  for (const item of items(6)) await inSlices([item], work);
  expect(pauses.at).toEqual([40, 80, 120]);
});

test('so does work within work', async () => {
  function* outer(): Steps<readonly number[]> {
    return [yield* steps(3), yield* steps(3)];
  }
  expect(await stepByStep(outer())).toEqual([3, 3]);
  expect(pauses.at).toEqual([40, 80, 120]);
});

test('what follows after a wait for something else begins a slice of its own', async () => {
  pauses.pass(500);
  await inSlices([1], work);
  expect(pauses.at).toEqual([500]);
});

test('it is given up at the first pause after which it is not wanted any more', async () => {
  const asked: number[] = [];
  expect(await stepByStep(steps(9), () => asked.push(pauses.at.length) < 2)).toBeUndefined();
  expect(asked).toEqual([1, 2]);
  expect(pauses.at).toEqual([40, 80]);
});

test('a step that waits is waited for, and one that waits in vain may go on without', async () => {
  const order: string[] = [];
  const later = (word: string): Promise<void> => Promise.resolve().then(() => void order.push(word));
  function* waiting(): Steps<string> {
    yield later('first');
    order.push('second');
    try {
      yield Promise.reject(new Error('in vain'));
    } catch (error) {
      order.push(String(error));
    }
    yield Promise.reject(new Error('for good'));
    return 'never';
  }
  await expect(stepByStep(waiting())).rejects.toThrow('for good');
  expect(order).toEqual(['first', 'second', 'Error: in vain']);
});

test('without pauses nothing can be waited for', () => {
  function* waiting(): Steps<string> {
    yield Promise.resolve();
    return 'done';
  }
  expect(() => atOnce(waiting())).toThrow('A step waits');
});
