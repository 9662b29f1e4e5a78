// Random forms, worded, ordered, merged, torn and slid at random, read back as they were written; other ones at every run.
import fc from 'fast-check';
import { check } from '../fuzz/check';

/** Above the seeds of `npm run fuzz`. */
const seeds = fc.integer({ min: 1_000_000, max: 2 ** 31 });

test('what was written is what is read and scored', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      expect(check(seed).mismatches).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
