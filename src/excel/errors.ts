// Excel's errors as the host's named problems.
import { HostError, namedProblem, type HostProblem, type HostProblemKind } from '../host/errors';

/** By the code that Office.js gives an error. A code that is not here is unexpected. */
export const CODES: Readonly<Record<string, HostProblemKind>> = {
  InvalidOperationInCellEditMode: 'cell-being-edited',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  RangeExceedsLimit: 'too-large',
  MemoryLimitReached: 'too-large',
  ActivityLimitReached: 'busy',
  Conflict: 'busy',
  RequestAborted: 'busy',
  ServiceNotAvailable: 'busy',
  Timeout: 'busy',
  InvalidOrTimedOutSession: 'session-lost',
  ConnectionFailure: 'session-lost',
  HostRestartNeeded: 'session-lost',
  Unauthenticated: 'session-lost',
  InactiveWorkbook: 'other-workbook',
  // The add-in asks for no selection; Excel answers this where it needs one in this workbook and finds another in front.
  InvalidSelection: 'other-workbook',
  WriteNotSupportedWhenModalDialogOpen: 'dialog-open',
  AccessDenied: 'access-denied',
  FilteredRangeConflict: 'sheet-filtered',
  UnsupportedSheet: 'no-worksheet',
};

/** Members that answer GeneralException while another workbook is in front. */
const NEEDS_FOCUS =
  /^(Range\.select|Table\.clearFilters|Worksheet\.(activate|gridlines|showGridlines)|WorksheetCollection\.add|WorksheetFreezePanes\..+)$/;

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
  const code = codeOf(error);
  if (error instanceof HostError || code === undefined) return namedProblem(error);
  const words = error instanceof Error ? error.message : String(error);
  const detail = [code, placeOf(error), words].filter((part) => part !== undefined && part !== '').join(' · ');
  return { kind: CODES[code] ?? kindByPlace(error), detail };
}

/** Any error as the only one with which a host rejects. */
export const hostErrorOf = (error: unknown): HostError => (error instanceof HostError ? error : new HostError(problemOf(error)));

function kindByPlace(error: unknown): HostProblemKind {
  const place = placeOf(error) ?? '';
  if (/getActiveWorksheet$/i.test(place)) return 'no-worksheet';
  if (codeOf(error) === 'GeneralException' && NEEDS_FOCUS.test(place)) return 'other-workbook';
  return codeOf(error) === 'ItemNotFound' && place.startsWith('Worksheet') ? 'sheet-missing' : 'unexpected';
}
