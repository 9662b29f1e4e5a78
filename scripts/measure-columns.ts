// Prints how the columns of damaged blocks are read: right, asked, wrong. npx tsx scripts/measure-columns.ts [variants] [first seed] [condition]
import { SAMPLES } from '../test/form/evidence/data';
import { CONDITIONS, MORE_CONDITIONS, tally } from '../test/form/evidence/trial';

const [variants = 4, seed = 0] = process.argv.slice(2, 4).map(Number);
const wanted = process.argv[4] ?? '';

for (const kind of ['table', 'funds'] as const) {
  process.stdout.write(`\n${kind}: right, asked, wrong\n`);
  const samples = SAMPLES.filter((sample) => sample.kind === kind);
  for (const [name, damage] of Object.entries({ ...CONDITIONS, ...MORE_CONDITIONS })) {
    if (!name.includes(wanted)) continue;
    const { right, asked, wrong, faults } = tally(samples, damage, variants, seed);
    process.stdout.write(`${[right, asked, wrong].map((count) => String(count).padStart(6)).join('')}  ${name}\n`);
    for (const fault of faults.slice(0, 3)) process.stdout.write(`          ${fault}\n`);
  }
}
