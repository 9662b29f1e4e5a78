// Runs probes through Microsoft's Office.js client against the stand-in, as the page runs them against Excel.
import type { Answer } from '../../src/acceptance/report';
import type { Probe } from '../../src/acceptance/probe';
import { runProbes } from '../../src/acceptance/run';
import { createApp } from '../../src/app/app';
import { excelHost } from '../../src/excel/excel-host';
import { Book } from '../../src/workbench/book/book';
import { calculate } from '../excel/books';
import { openOffice } from '../workbench/open-office';

/** @returns the answers, the book afterwards, and the members that the stand-in lacks */
export async function askStandIn(
  probes: readonly Probe[],
): Promise<{ readonly answers: readonly Answer[]; readonly book: Book; readonly gaps: readonly string[] }> {
  const book = new Book([{ name: 'Sheet1' }]);
  const { host } = openOffice(book, { calculated: () => Promise.resolve(calculate(book)) });
  const answers = await runProbes(probes, { newApp: () => createApp(excelHost()), asking: () => undefined, answered: () => undefined });
  return { answers, book, gaps: host.gaps };
}
