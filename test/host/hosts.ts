// The hosts over which every test of the use cases runs: Microsoft's own Office.js client before the stand-in, and plain data in memory.
import { excelHost } from '../../src/excel/excel-host';
import type { HostProblemKind } from '../../src/host/errors';
import type { Book } from '../../src/workbench/book/book';
import type { Answer, Fault as HostFault } from '../../src/workbench/host/host';
import { openOffice, type OpenOffice } from '../workbench/open-office';
import { memoryHost } from './memory-host';
import type { Fault, OpenHost, OpenOptions } from './open-host';

export type { OpenHost, OpenOptions } from './open-host';

/** Numbers by which Excel refuses a whole request. */
const REFUSALS: Readonly<Partial<Record<HostProblemKind, number>>> = {
  'cell-being-edited': 5004,
  'session-lost': 5012,
  'dialog-open': 5016,
  busy: 5102,
  'too-large': 5104,
  'access-denied': 7000,
};
const CODES: Readonly<Partial<Record<HostProblemKind, string>>> = {
  unexpected: 'GeneralException',
  'access-denied': 'AccessDenied',
  'cell-being-edited': '5004',
  'dialog-open': '5016',
  busy: 'Timeout',
  'session-lost': '5012',
  'too-large': 'RangeExceedsLimit',
  'other-workbook': 'InactiveWorkbook',
};
/** Every code that a write may meet, as far as it matters to the add-in. */
const FAULTS: readonly Fault[] = [
  { kind: 'unexpected', code: 'GeneralException' },
  { kind: 'access-denied', code: 'AccessDenied' },
  { kind: 'busy', code: 'RequestAborted' },
  { kind: 'unexpected', code: 'InvalidArgument' },
  { kind: 'sheet-missing', code: 'ItemNotFound' },
  { kind: 'busy', code: 'Timeout' },
  { kind: 'unexpected', code: 'InvalidOperation' },
  { kind: 'other-workbook', code: 'InactiveWorkbook' },
  { kind: 'busy', code: 'ServiceNotAvailable', withoutResults: true },
  { kind: 'session-lost', code: '5012', withoutResults: true },
];

const refusalOf = (kind: HostProblemKind): number => {
  const number = REFUSALS[kind];
  if (number === undefined) throw new Error(`Excel refuses no request as ${kind}`);
  return number;
};

export interface OpenExcel extends OpenHost {
  readonly office: OpenOffice;
}

export function openExcel(book: Book, { calculated, tellsWho = true }: OpenOptions = {}): OpenExcel {
  const office = openOffice(book, { tellsTrigger: tellsWho, ...(calculated && { calculated }) });
  const { host } = office;
  const answer = host.process.bind(host);
  const sheetsAsked = new Set<string>();
  let fault: Fault | undefined;
  const opened: OpenExcel = {
    ...excelHost(),
    office,
    get asked() {
      return host.traffic.requests;
    },
    sheetsAsked,
    forget() {
      host.resetTraffic();
      sheetsAsked.clear();
    },
    refusing: undefined,
    failNext(next) {
      fault = next;
      host.failNext(hostFault(next, next.atAction === 'midway' ? 0 : (next.atAction ?? 0)));
    },
    get faultHit() {
      return host.faultHit;
    },
    faults: FAULTS,
    beforeWrite: undefined,
    onAnswer: undefined,
    listsMarks: true,
    isChartInFront: false,
    isOtherWorkbookInFront: false,
    verify() {
      expect(host.gaps).toEqual([]);
      expect(host.keptObjects).toBe(0);
    },
  };
  host.process = async (body) => {
    book.sheets.filter(({ id }) => body.includes(id)).forEach(({ id }) => sheetsAsked.add(id));
    if (body.includes('"Name":"Formulas"')) opened.beforeWrite?.();
    if (fault?.atAction === 'midway' && !host.faultHit) host.failNext(hostFault(fault, middleOf(body)));
    const isInactive = opened.refusing === 'other-workbook';
    host.otherWorkbook = isInactive ? 'everything' : opened.isOtherWorkbookInFront ? 'focus' : undefined;
    host.refusing = opened.refusing && !isInactive ? refusalOf(opened.refusing) : undefined;
    const answered = failureBefore(body, opened) ?? (await answer(body));
    if (fault?.isLast && host.faultHit) {
      fault = undefined;
      opened.refusing = 'session-lost';
    }
    await opened.onAnswer?.();
    return answered;
  };
  return opened;
}

const hostFault = ({ kind, code, in: kindOfRequest, withoutResults }: Fault, atAction: number): HostFault => ({
  code: code ?? CODES[kind] ?? kind,
  atAction,
  ...(kindOfRequest && { in: kindOfRequest }),
  ...(withoutResults && { withoutResults }),
});

const middleOf = (body: string): number => Math.floor((JSON.parse(body) as { readonly Actions: readonly unknown[] }).Actions.length / 2);

/** Some builds of Excel cannot list certain conditional formats; none has cells on a chart's sheet. */
function failureBefore(body: string, { listsMarks, isChartInFront }: OpenHost): Answer | undefined {
  const failure = (code: string, at: string): Answer => ({
    body: JSON.stringify({
      Results: [],
      Error: { ActionIndex: 0, Code: code, Message: '', Location: at, HttpStatusCode: 500 },
    }),
  });
  if (!listsMarks && body.includes('customOrNullObject')) return failure('ItemNotFound', 'ConditionalFormat.type');
  return isChartInFront && body.includes('GetActiveWorksheet')
    ? failure('GeneralException', 'WorksheetCollection.getActiveWorksheet')
    : undefined;
}

/** For `describe.each`. */
export const HOSTS: readonly { readonly name: 'Excel' | 'memory'; readonly open: (book: Book, options?: OpenOptions) => OpenHost }[] = [
  { name: 'Excel', open: openExcel },
  { name: 'memory', open: memoryHost },
];
