// Runs probes through Microsoft's Office.js client against the stand-in, as the page runs them against Excel.
import type { Answer } from '../../src/acceptance/report';
import type { Probe } from '../../src/acceptance/probe';
import { runProbes } from '../../src/acceptance/run';
import { createApp } from '../../src/app/app';
import { excelHost } from '../../src/excel/excel-host';
import { Book } from '../../src/workbench/book/book';
import type { Host } from '../../src/workbench/host/host';
import { calculate } from '../excel/books';
import { openOffice } from '../workbench/open-office';

export interface StandIn {
  readonly book: Book;
  readonly host: Host;
}

/** @param person does what a probe asks a person for; without it all such probes are skipped */
export async function askStandIn(
  probes: readonly Probe[],
  person?: (probe: Probe, standIn: StandIn) => Promise<void>,
): Promise<StandIn & { readonly answers: readonly Answer[] }> {
  const book = new Book([{ name: 'Sheet1' }]);
  const { host } = openOffice(book, {
    calculated: () => {
      calculate(book);
      return Promise.resolve();
    },
  });
  const answers = await runProbes(probes, {
    newApp: () => createApp(excelHost()),
    asking: () => undefined,
    answered: () => undefined,
    ...(person && { person: (probe: Probe) => person(probe, { book, host }).then(() => true) }),
  });
  return { answers, book, host };
}
