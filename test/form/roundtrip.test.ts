// A form written to a grid and read back says the same: other words, column orders, merged, torn and slid rows, anew at every run.
import fc from 'fast-check';
import { check } from '../fuzz/check';

/** Beyond the seeds that `npm run fuzz` goes through. */
const seeds = fc.integer({ min: 1_000_000, max: 2 ** 31 });

test('what was written is what is read and scored', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      expect(check(seed).mismatches).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
