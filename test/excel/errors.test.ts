// Excel's codes as the host's kinds of problems, through Microsoft's own client: every code that is documented, and what an unknown one becomes.
import { CODES, hostErrorOf } from '../../src/excel/errors';
import { excelHost } from '../../src/excel/excel-host';
import type { HostError, HostProblemKind } from '../../src/host/errors';
import { FOCUS_CODES, REFUSAL } from '../../src/workbench/host/errors';
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

/**
 * What Microsoft documents of Excel: https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling,
 * and what the client itself answers. A code that is unexpected is a fault of the add-in, or comes of members that it does not use:
 * nobody can be told what to do about it.
 */
const DOCUMENTED: Readonly<Record<string, HostProblemKind>> = {
  AccessDenied: 'access-denied',
  ActivityLimitReached: 'busy',
  ApiNotAvailable: 'unexpected',
  ApiNotFound: 'unexpected',
  BadPassword: 'unexpected',
  'Client Error': 'unexpected',
  Conflict: 'busy',
  ContentLengthRequired: 'unexpected',
  GeneralException: 'unexpected',
  HostRestartNeeded: 'session-lost',
  InsertDeleteConflict: 'unexpected',
  InvalidArgument: 'unexpected',
  InvalidBinding: 'unexpected',
  InvalidOperation: 'unexpected',
  InvalidReference: 'unexpected',
  InvalidRequest: 'unexpected',
  InvalidRibbonDefinition: 'unexpected',
  InvalidSelection: 'other-workbook',
  ItemAlreadyExists: 'unexpected',
  // Of a worksheet or what is in it: the sheet is gone.
  ItemNotFound: 'sheet-missing',
  MemoryLimitReached: 'too-large',
  NotImplemented: 'unexpected',
  RequestAborted: 'busy',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  ServiceNotAvailable: 'busy',
  Unauthenticated: 'session-lost',
  UnsupportedFeature: 'unexpected',
  UnsupportedOperation: 'unexpected',
  EmptyChartSeries: 'unexpected',
  FilteredRangeConflict: 'sheet-filtered',
  FormulaLengthExceedsLimit: 'unexpected',
  InactiveWorkbook: 'other-workbook',
  InvalidOperationInCellEditMode: 'cell-being-edited',
  MergedRangeConflict: 'unexpected',
  NonBlankCellOffSheet: 'unexpected',
  OpenWorkbookLinksBlocked: 'unexpected',
  OperationCellsExceedLimit: 'too-large',
  PivotTableRangeConflict: 'unexpected',
  RangeExceedsLimit: 'too-large',
  RefreshWorkbookLinksBlocked: 'unexpected',
  UnsupportedSheet: 'no-worksheet',
  // The client's own.
  CannotRegisterEvent: 'unexpected',
  CannotUpdateReadOnlyProperty: 'unexpected',
  ConnectionFailure: 'session-lost',
  InvalidObjectPath: 'unexpected',
  InvalidOrTimedOutSession: 'session-lost',
  InvalidRequestContext: 'unexpected',
  PropertyNotLoaded: 'unexpected',
  RunMustReturnPromise: 'unexpected',
  Timeout: 'busy',
  ValueNotLoaded: 'unexpected',
  WriteNotSupportedWhenModalDialogOpen: 'dialog-open',
};

test.each(Object.entries(DOCUMENTED))('%s is %s', async (code, kind) => {
  office.host.failNext({ code, atAction: 3 });
  const failed = await write();
  expect([failed?.problem.kind, failed?.problem.detail?.includes(code)]).toEqual([kind, true]);
});

test('the list has every code that the client has a name for, and every one that the add-in looks for', () => {
  const codes: string[] = Object.values(office.Excel.ErrorCodes);
  // Those of the client's core are inherited.
  const client = office.OfficeExtension.ErrorCodes as unknown as Readonly<Record<string, unknown>>;
  for (const name in client) {
    const code = client[name];
    if (typeof code === 'string') codes.push(code);
  }
  expect(codes.length).toBeGreaterThan(40);
  expect([...codes, ...Object.keys(CODES)].filter((code) => !(code in DOCUMENTED))).toEqual([]);
});

test('SomethingNewInExcel, which is on no list, is unexpected, with the words of Excel apart', async () => {
  office.host.failNext({ code: 'SomethingNewInExcel', atAction: 3 });
  expect((await write())?.problem).toMatchObject({
    kind: 'unexpected',
    detail: expect.stringContaining('SomethingNewInExcel') as string,
  });
});

/** As Excel says it: the member that failed, in the debug information. */
const errorAt = (code: string, errorLocation: string): Error =>
  Object.assign(Object.create(office.OfficeExtension.Error.prototype as object) as Error, {
    code,
    message: 'There was an internal error while processing the request.',
    debugInfo: { errorLocation },
  });

test.each([...FOCUS_CODES])('%s answers %s while another workbook is in front', (member, code) => {
  expect(hostErrorOf(errorAt(code, member)).problem.kind).toBe('other-workbook');
});

test.each(['Range.formulas', 'Worksheet.getRange', 'TableCollection.add', 'ConditionalFormatCollection.add', ''])(
  'a GeneralException of %p says nothing of another workbook',
  (member) => expect(hostErrorOf(errorAt('GeneralException', member)).problem.kind).toBe('unexpected'),
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
