// The errors that Excel answers, in its own words, and the stand-in's own: a member it does not know.

const MESSAGES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    AccessDenied: 'You cannot perform the requested operation.',
    Conflict: 'Request could not be processed because of a conflict.',
    FilteredRangeConflict: 'The attempted operation causes a conflict with a filtered range.',
    GeneralException: 'There was an internal error while processing the request.',
    InactiveWorkbook: 'The operation failed because multiple workbooks are open and the workbook being called by this API has lost focus.',
    InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
    InvalidOperation: 'The operation attempted is invalid on the object.',
    InvalidReference: 'This reference is not valid for the current operation.',
    InvalidSelection: 'The current selection is invalid for this operation.',
    ItemAlreadyExists: 'The resource being created already exists.',
    ItemNotFound: "The requested resource doesn't exist.",
    MemoryLimitReached: 'The memory limit has been reached. Your action could not be completed.',
    MergedRangeConflict: 'The requested operation cannot be completed because of merged cells.',
    NotImplemented: "The requested feature isn't implemented.",
    RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
    RequestAborted: 'The request was aborted during run time.',
    ServiceNotAvailable: 'The service is unavailable.',
    UnsupportedOperation: 'The operation being attempted is not supported.',
    UnsupportedSheet: 'This sheet type does not support this operation, since it is a Macro or Chart sheet.',
  }),
);

const STATUS: Readonly<Partial<Record<string, number>>> = {
  AccessDenied: 403,
  Conflict: 409,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
  ServiceNotAvailable: 503,
};

/** An error that Excel answers to one action of a request. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message: string = MESSAGES.get(code) ?? code,
  ) {
    super(message);
  }

  get status(): number {
    return STATUS[this.code] ?? 400;
  }
}

/** The add-in has used a member of Excel's that the stand-in lacks; the stand-in fails instead of answering something made up. */
export class Gap extends ExcelError {
  constructor(what: string) {
    super('NotImplemented', `The stand-in for Excel does not know ${what}.`);
  }
}

/** What each member answers that needs the focus while another workbook has it: Excel on Windows and Mac. */
export const FOCUS_CODES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'Range.select': 'GeneralException',
    'Table.clearFilters': 'GeneralException',
    'Workbook.getActiveCell': 'InvalidSelection',
    'Workbook.getSelectedRange': 'InvalidSelection',
    'Worksheet.activate': 'GeneralException',
    'Worksheet.delete': 'InvalidSelection',
    'Worksheet.gridlines': 'GeneralException',
    'WorksheetCollection.add': 'GeneralException',
    'WorksheetFreezePanes.freezeRows': 'GeneralException',
    'WorksheetFreezePanes.unfreeze': 'GeneralException',
  }),
);

/** Numbers by which the host refuses a whole request. */
export const REFUSAL = {
  cellEditMode: 5004,
  timedOutSession: 5012,
  modalDialogOpen: 5016,
  tooManyRequests: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  accessDenied: 7000,
  badSheetName: 1014,
} as const;
