// The first real form with work to do, as its officer has it: a miss that was scored in full, and seven reasons that nobody has written.
import { readFileSync } from 'node:fs';
import { formPaths } from '../forms';
import type { OpenBench } from './open-bench';

export const OWN_SHEET = '宣传推广';
/** Cells of the reasons, in the order of the list: what is missing by rule first. */
export const REASONS = ['H24', 'H15', 'H16', 'H17', 'H18', 'H21', 'H22'];

/** Fewer were satisfied than planned, and the text about the year says so too. */
export async function openOwnForm(bench: OpenBench): Promise<void> {
  await bench.open(readFileSync(formPaths[0] ?? ''), '宣传推广.xlsx');
  const outcome = String((await bench.cell(`${OWN_SHEET}!F11`)).value);
  await bench.edit(`${OWN_SHEET}!F11`, outcome.replace('满意度95%', '满意度81%'));
  await bench.edit(`${OWN_SHEET}!E24`, '81.00(%)');
  await bench.pane.locator('[data-rule="explanation-missing"][data-cell="H24"]').waitFor();
  await bench.pane.locator('[data-foreseen="G24"]').waitFor();
}
