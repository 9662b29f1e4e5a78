// npm run fuzz [-- --seed N --forms N --rows N]: reads and scores random damaged forms, and random rows beside a second implementation;
// lists every difference with its seed.
import { check } from '../test/fuzz/check';
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

main();
compareRows();
