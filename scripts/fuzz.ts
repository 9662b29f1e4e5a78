// npm run fuzz [-- --seed N --forms N --rows N --foreign N]: reads and scores random damaged forms, random rows beside a second
// implementation, and forms in templates that no vocabulary knows; lists every difference with its seed.
import { check } from '../test/fuzz/check';
import { generateForeign } from '../test/fuzz/generate';
import { judge, type Outcome } from '../test/fuzz/outcome';
import { disagreement } from '../test/fuzz/reference';

function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  if (at < 0) return otherwise;
  const given = Number(process.argv[at + 1]);
  if (!Number.isInteger(given) || given < 0) throw new Error(`--${name} needs a whole number`);
  return given;
}

const MOST_SHOWN = 200;

function main(): void {
  const wanted = option('forms', 20_000);
  const first = option('seed', 1);
  const counts = new Map<string, { sheets: number; wrong: number }>();
  let forms = 0;
  let rows = 0;
  let wrongSheets = 0;
  const start = performance.now();
  for (let seed = first; forms < wanted; seed += 1) {
    const checked = check(seed);
    forms += checked.forms;
    rows += checked.rows;
    const isWrong = checked.mismatches.length > 0;
    if (isWrong) wrongSheets += 1;
    if (isWrong && wrongSheets <= MOST_SHOWN)
      console.log(`seed ${seed} (${checked.damage.join(', ')})\n  ${checked.mismatches.join('\n  ')}`);
    for (const damage of checked.damage) {
      const count = counts.get(damage) ?? { sheets: 0, wrong: 0 };
      counts.set(damage, { sheets: count.sheets + 1, wrong: count.wrong + (isWrong ? 1 : 0) });
    }
  }
  const seconds = (performance.now() - start) / 1000;
  console.log('\nSheets by damage (with a mismatch)');
  for (const [damage, { sheets, wrong }] of [...counts].sort(([, a], [, b]) => b.sheets - a.sheets)) {
    console.log(`  ${damage.padEnd(32)} ${String(sheets).padStart(7)} ${String(wrong).padStart(7)}`);
  }
  const perSecond = Math.round(forms / seconds);
  console.log(`\n${forms} forms, ${rows} rows in ${seconds.toFixed(1)} s (${perSecond} forms a second, made, read, scored and compared)`);
  console.log(`${wrongSheets} sheets with a mismatch`);
  if (wrongSheets > 0) process.exitCode = 1;
}

function compareRows(): void {
  const wanted = option('rows', 100_000);
  const first = option('seed', 1);
  let wrong = 0;
  for (let seed = first; seed < first + wanted; seed += 1) {
    const found = disagreement(seed);
    if (found === undefined) continue;
    wrong += 1;
    if (wrong <= MOST_SHOWN) console.log(found);
  }
  console.log(`${wanted} rows beside exact fractions, ${wrong} with a mismatch`);
  if (wrong > 0) process.exitCode = 1;
}

const OUTCOMES: readonly Outcome[] = ['right', 'asked', 'said', 'wrong'];
type Tally = Record<Outcome, number>;
const noneYet = (): Tally => ({ right: 0, asked: 0, said: 0, wrong: 0 });

/** Wrong is a number written that is not right, a row lost without a word, or a form read otherwise than written and nothing said. */
function readForeign(): void {
  const wanted = option('foreign', 20_000);
  const first = option('seed', 1);
  const byDamage = new Map<string, Tally>();
  const [all, halfKnown] = [noneYet(), noneYet()];
  for (let seed = first; seed < first + wanted; seed += 1) {
    const made = generateForeign(seed);
    const { outcome, why } = judge(made);
    if (outcome === 'wrong' && all.wrong < MOST_SHOWN) console.log(`seed ${seed} (${made.damage.join(', ')})\n  ${why.join('\n  ')}`);
    const tallies = made.damage.map((damage) => byDamage.get(damage) ?? noneYet());
    made.damage.forEach((damage, index) => byDamage.set(damage, tallies[index] ?? noneYet()));
    for (const tally of [all, ...(made.known >= HALF ? [halfKnown] : []), ...tallies]) tally[outcome] += 1;
  }
  const line = (name: string, tally: Tally): void => {
    console.log(`  ${name.padEnd(40)} ${OUTCOMES.map((outcome) => String(tally[outcome]).padStart(7)).join(' ')}`);
  };
  console.log(`\nForeign templates${' '.repeat(25)} ${OUTCOMES.map((outcome) => outcome.padStart(7)).join(' ')}`);
  for (const [damage, tally] of [...byDamage].sort(([a], [b]) => a.localeCompare(b))) line(damage, tally);
  line('half of the words known', halfKnown);
  line('all', all);
  if (all.wrong > 0) process.exitCode = 1;
}
const HALF = 0.5;

main();
compareRows();
readForeign();
