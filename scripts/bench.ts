// npm run bench: what the add-in costs, each figure beside the same work done in another way, in one run.
import { flattenedSnapshot, formPaths, readXlsx, workbookPath } from '../test/forms';
import { generateBureau } from '../test/fuzz/workbook';
import { measureBrowser } from './measure-browser';
import { measureFormulas } from './measure-formulas';
import { measureLive } from './measure-live';
import { blanked, cellByCell, press, sheetBySheet, type Blanked, type Cost } from './measure-presses';
import { measureReading } from './measure-reading';

const figure = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 });

function print(name: string, costs: readonly (readonly [string, Cost])[]): void {
  const [[, ours] = ['', undefined]] = costs;
  if (ours === undefined) return;
  const column = (key: keyof Cost): string =>
    costs.map(([, cost]) => figure(cost[key])).join(' / ') +
    ` = 1 : ${costs
      .slice(1)
      .map(([, cost]) => figure(cost[key] / ours[key]))
      .join(' : ')}`;
  console.log(`${name} (${costs.map(([way]) => way).join(' / ')})`);
  console.log(`  requests  ${column('requests')}\n  kB        ${column('kilobytes')}\n  ms        ${column('milliseconds')}`);
}

async function compare(name: string, sheets: readonly Blanked[]): Promise<Cost> {
  const ours = await press(sheets);
  const costs: (readonly [string, Cost])[] = [['one press', ours]];
  if (sheets.length > 1) costs.push(['sheet by sheet', await sheetBySheet(sheets)]);
  costs.push(['cell by cell', await cellByCell(sheets)]);
  print(name, costs);
  return ours;
}

async function comparePresses(): Promise<void> {
  const [first] = formPaths;
  if (first === undefined) throw new Error('No form in test/forms');
  const one = (await readXlsx(first)).map(blanked);
  const bureau = generateBureau(1, 500).map(({ sheet }) => blanked(sheet));
  // So that none of those measured is the first.
  await press(bureau.slice(0, 50));
  console.log('\nThe same work in three ways: requests, kB both ways, ms of processor time of client and stand-in, without any network\n');
  await compare('1 form', one);
  await compare('6 forms on one sheet', [blanked(flattenedSnapshot('pasted'))]);
  await compare('6 sheets', (await readXlsx(workbookPath)).map(blanked));
  const fifty = await compare('50 sheets', bureau.slice(0, 50));
  const all = await compare('500 sheets', bureau);
  console.log(
    `\nTen times the forms, one press: ${figure(all.kilobytes / fifty.kilobytes)} times the bytes, ${figure(all.milliseconds / fifty.milliseconds)} times the time\n` +
      `  after it the process held ${figure(process.memoryUsage().rss / 1_000_000)} MB: the stand-in, the pane's state and all that came before`,
  );
}

async function main(): Promise<void> {
  // First of all: what the presses leave in memory would slow it.
  const { rows, readMs, loadMs } = await measureReading();
  console.log(
    `Reading and scoring ${figure(rows)} rows of damaged forms / exceljs loading the same .xlsx (ms of processor time)\n  ${figure(readMs)} / ${figure(loadMs)} = ${(readMs / loadMs).toFixed(2)} : 1`,
  );
  await comparePresses();
  const { rows: formulas, agree, scoreMs, formulaMs } = await measureFormulas();
  console.log(
    `\nReading and scoring ${figure(formulas)} rows / a spreadsheet engine calculating the same scores by formulas from values already taken apart (ms of processor time; ${figure(agree)} agree)\n  ${figure(scoreMs)} / ${figure(formulaMs)} = ${(scoreMs / formulaMs).toFixed(2)} : 1`,
  );
  const { load, runs } = await measureBrowser();
  console.log(
    `\nThe pane in Chromium: ${figure(load.kilobytes)} kB gzip of ours until it can be pressed, ${figure(load.usableMs)} ms after its page was asked for`,
  );
  for (const [what, { seconds, longestOwnTask, longestBlockMs, peakMegabytes }] of runs)
    console.log(
      `  ${what} pressed there: ${figure(seconds)} s; longest task of the pane's own ${figure(longestOwnTask.processorMs)} ms of processor time (${figure(longestOwnTask.clockMs)} on the clock), ` +
        `of all that shares its thread, stand-in and grid too, ${figure(longestBlockMs)} ms; heap of all of them at most ${figure(peakMegabytes)} MB`,
    );
  const { keystrokes, pasteMs, pastedCells, pasteRequests } = await measureLive();
  const [middle, slowest] = [keystrokes.at(Math.floor(keystrokes.length / 2)) ?? NaN, keystrokes.at(-1) ?? NaN];
  console.log(
    `\nThe pane follows the sheet, in Chromium (ms from Enter in the grid to the updated list, ${keystrokes.length} edits)\n  middle ${figure(middle)}, slowest ${figure(slowest)}\n  a block of ${pastedCells} cells pasted: ${pasteRequests} request(s), ${figure(pasteMs)} ms`,
  );
}

main()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  // The spreadsheet engine keeps timers running.
  .finally(() => process.exit());
