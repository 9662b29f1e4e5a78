// What can go wrong between the add-in and Excel, as a small set of named problems.
import type { SheetPlan } from '../plan/plan';
import type { Rows } from '../plan/places';

export type HostProblemKind =
  /** The user is typing in a cell: nothing was done. */
  | 'cell-being-edited'
  | 'sheet-protected'
  | 'sheet-filtered'
  | 'too-large'
  | 'busy'
  | 'session-lost'
  | 'dialog-open'
  | 'access-denied'
  | 'sheet-missing'
  /** Somebody changed the sheet between its reading and the writing. */
  | 'sheet-changed'
  /** A sheet of another kind, such as a chart's, is in front. */
  | 'no-worksheet'
  /** Excel did not open the pane; what was done before stays done. */
  | 'pane-not-shown'
  /** A write broke off, and it is not known of some cells whether they were put back. */
  | 'not-restored'
  | 'unexpected';

export interface HostProblem {
  readonly kind: HostProblemKind;
  readonly sheetName?: string;
  /** Cells concerned, as addresses. */
  readonly cells?: readonly string[];
  /** The host's own words. */
  readonly detail?: string;
  /** A write had begun and everything is as it was before it. Absent when nothing had been written. */
  readonly restored?: true;
}

export interface Outcome {
  /** Nothing was written, and the same may well succeed when it is done once more from the reading on. */
  readonly again?: boolean;
  /** What was begun and not put back for certain, with the rows in which it was to be written. */
  readonly unfinished?: readonly { readonly plan: SheetPlan; readonly rows: Rows }[];
}

/** Thrown by everything in this folder; nothing else is. */
export class HostError extends Error {
  constructor(
    readonly problem: HostProblem,
    readonly outcome: Outcome = {},
  ) {
    super(problem.detail ?? problem.kind);
    this.name = 'HostError';
  }
}

/** By the code that Office.js gives an error. A code that is not here is unexpected. */
const KINDS: Readonly<Record<string, HostProblemKind>> = {
  InvalidOperationInCellEditMode: 'cell-being-edited',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  RangeExceedsLimit: 'too-large',
  ActivityLimitReached: 'busy',
  RequestAborted: 'busy',
  Timeout: 'busy',
  InvalidOrTimedOutSession: 'session-lost',
  ConnectionFailure: 'session-lost',
  InactiveWorkbook: 'session-lost',
  WriteNotSupportedWhenModalDialogOpen: 'dialog-open',
  AccessDenied: 'access-denied',
  FilteredRangeConflict: 'sheet-filtered',
};

/** Excel turned the whole request away before doing any of it. A session that is lost may have been lost with the answer. */
const REFUSALS: ReadonlySet<string> = new Set([
  'InvalidOperationInCellEditMode',
  'RequestPayloadSizeLimitExceeded',
  'ActivityLimitReached',
  'WriteNotSupportedWhenModalDialogOpen',
]);

/** The code of an Office.js error; undefined for anything else. */
export const codeOf = (error: unknown): string | undefined => (error instanceof OfficeExtension.Error ? error.code : undefined);

/** The member of the object model that failed ("ConditionalFormatCollection.getItem"); undefined when Excel does not say. */
export const placeOf = (error: unknown): string | undefined =>
  error instanceof OfficeExtension.Error ? error.debugInfo.errorLocation : undefined;

/** Nothing of the failed request was carried out, for certain. */
export const wasRefused = (error: unknown): boolean => REFUSALS.has(codeOf(error) ?? '');

/** Any error as a problem with a name; the host's words and the failing member are kept in its detail. */
export function problemOf(error: unknown): HostProblem {
  if (error instanceof HostError) return error.problem;
  const code = codeOf(error);
  const kind = (code === undefined ? undefined : KINDS[code]) ?? kindByPlace(error);
  const words = error instanceof Error ? error.message : String(error);
  return { kind, detail: [code, placeOf(error), words].filter((part) => part !== undefined && part !== '').join(' · ') };
}

function kindByPlace(error: unknown): HostProblemKind {
  const place = placeOf(error) ?? '';
  if (/getActiveWorksheet$/i.test(place)) return 'no-worksheet';
  return codeOf(error) === 'ItemNotFound' && place.startsWith('Worksheet') ? 'sheet-missing' : 'unexpected';
}
