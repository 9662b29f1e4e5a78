// A write whose answer is lost on its way, at every action and with every kind of code: what was done is put back, with results in the answer or without.
import { excelHost } from '../../src/excel/excel-host';
import { makeSheet } from '../../src/excel/sheet-writer';
import { HostError } from '../../src/host/errors';
import { constant } from '../../src/plan/content';
import type { SheetPlan } from '../../src/plan/plan';
import type { Fault } from '../../src/workbench/host/host';
import type { Book } from '../../src/workbench/book/book';
import { bookOf, sheetOf } from '../workbench/books';
import { openOffice, type OpenOffice } from '../workbench/open-office';
import { contentsOf } from './books';
import { PLAIN } from './layouts';

let office: OpenOffice;
let book: Book;
const open = (): void => {
  book = bookOf(sheetOf('甲', { A1: 1, B1: '一', A2: 2, B2: '二' }), sheetOf('乙', { A1: 3 }));
  office = openOffice(book);
};
afterEach(() => expect(office.host.gaps).toEqual([]));

const planOf = (sheet: Book['sheets'][number], row: number): SheetPlan => ({
  sheetId: sheet.id,
  sheetName: sheet.name,
  edits: [0, 1].map((column) => ({
    cell: { row, column },
    numberFormat: 'General',
    from: constant(sheet.cell({ row, column }).value),
    to: constant(`新${column}`),
  })),
  marksBefore: [],
  marksAfter: [{ row, column: 3, kind: 'explanation' }],
});

const WORK: Readonly<Record<string, () => Promise<unknown>>> = {
  'plans for two sheets': () => {
    const plans = book.sheets.map((sheet, index) => planOf(sheet, 1 - index));
    return excelHost().run(async (session) => {
      for await (const part of session.readSheets(plans.map(({ sheetId }) => sheetId))) expect(part.sheets).toHaveLength(2);
      await session.write(plans, []);
    });
  },
  'a new sheet': () => makeSheet(PLAIN, book.sheets[0]?.id ?? ''),
};

/** A number refuses the request as a whole, unless its answer is lost after it was done. */
const FAULTS: readonly Omit<Fault, 'atAction'>[] = [
  { code: 'ServiceNotAvailable' },
  { code: 'ServiceNotAvailable', withoutResults: true },
  { code: 'GeneralException', withoutResults: true },
  { code: '5012', withoutResults: true },
  { code: '5001', withoutResults: true },
];

test.each(Object.keys(WORK).flatMap((name) => FAULTS.map((fault) => [name, fault.code, fault] as const)))(
  '%s, %s: the workbook is as it was, at whichever action',
  async (name, _, fault) => {
    for (let atAction = 0; ; atAction += 1) {
      open();
      const before = book.sheets.map(contentsOf);
      office.host.failNext({ ...fault, atAction });
      const failed = await WORK[name]?.().then(
        () => undefined,
        (error: unknown) => error,
      );
      if (!office.host.faultHit) {
        expect([failed, atAction > 5]).toEqual([undefined, true]);
        break;
      }
      expect(failed).toBeInstanceOf(HostError);
      // Where the first step of all fails, nothing had begun.
      const { problem } = failed as HostError;
      expect([atAction, problem.kind === 'not-restored', problem.kind === 'sheet-left']).toEqual([atAction, false, false]);
      expect([atAction, book.sheets.map(contentsOf)]).toEqual([atAction, before]);
    }
  },
);
