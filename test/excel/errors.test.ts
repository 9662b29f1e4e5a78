// Excel's codes as the host's kinds of problems, through Microsoft's own client: each code of the list, and what every unknown one becomes.
import { CODES, hostErrorOf } from '../../src/excel/errors';
import { excelHost } from '../../src/excel/excel-host';
import type { HostError } from '../../src/host/errors';
import { REFUSAL } from '../../src/workbench/host/errors';
import { bookOf, sheetOf } from '../workbench/books';
import { openOffice, type OpenOffice } from '../workbench/open-office';

let office: OpenOffice;
beforeEach(() => {
  office = openOffice(bookOf(sheetOf('甲', { A1: 1 })));
});

/** Reads and writes a cell. */
const write = (): Promise<HostError | undefined> =>
  excelHost()
    .run(async (session) => {
      const { id, name } = await session.readActiveSheet();
      const edit = {
        cell: { row: 0, column: 0 },
        numberFormat: 'General',
        from: { kind: 'constant', value: 1 },
        to: { kind: 'constant', value: 2 },
      } as const;
      await session.write([{ sheetId: id, sheetName: name, edits: [edit], marksBefore: [], marksAfter: [] }], []);
      return undefined;
    })
    .catch((error: unknown) => hostErrorOf(error));

test.each(Object.entries(CODES))('%s is %s', async (code, kind) => {
  office.host.failNext({ code, atAction: 3 });
  const failed = await write();
  expect([failed?.problem.kind, failed?.problem.detail?.includes(code)]).toEqual([kind, true]);
});

test.each(['GeneralException', 'SomethingNewInExcel'])(
  '%s, which is on no list, is unexpected, with the words of Excel apart',
  async (code) => {
    office.host.failNext({ code, atAction: 3 });
    expect((await write())?.problem).toMatchObject({ kind: 'unexpected', detail: expect.stringContaining(code) as string });
  },
);

test.each([
  ['cellEditMode', 'cell-being-edited'],
  ['timedOutSession', 'session-lost'],
  ['modalDialogOpen', 'dialog-open'],
  ['tooManyRequests', 'busy'],
  ['requestTooLarge', 'too-large'],
  ['responseTooLarge', 'too-large'],
  ['accessDenied', 'access-denied'],
] as const)('a whole request refused as %s is %s', async (refusal, kind) => {
  office.host.refusing = REFUSAL[refusal];
  expect((await write())?.problem.kind).toBe(kind);
});

test('a pane that Excel does not show is told with the reason', async () => {
  office.host.refusing = REFUSAL.modalDialogOpen;
  const failed = await excelHost().showPane().catch(hostErrorOf);
  expect(failed).toMatchObject({ problem: { kind: 'pane-not-shown', detail: expect.stringContaining('ModalDialog') as string } });
});
