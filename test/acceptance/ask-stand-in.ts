// Runs probes through Microsoft's Office.js client against the stand-in, as the page runs them against Excel.
import type { Answer } from '../../src/acceptance/report';
import type { Probe } from '../../src/acceptance/probe';
import { runProbes } from '../../src/acceptance/run';
import { createApp } from '../../src/app/app';
import { excelHost } from '../../src/excel/excel-host';
import { Book } from '../../src/workbench/book/book';
import { openOffice } from '../workbench/open-office';

/** @returns the answers, and the book afterwards */
export async function askStandIn(probes: readonly Probe[]): Promise<{ readonly answers: readonly Answer[]; readonly book: Book }> {
  const book = new Book([{ name: 'Sheet1' }]);
  const { host } = openOffice(book);
  const app = createApp(excelHost());
  app.setInSight(false);
  const answers = await runProbes(probes, { app, asking: () => undefined, answered: () => undefined });
  expect(host.gaps).toEqual([]);
  return { answers, book };
}
