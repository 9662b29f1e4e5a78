// The errors that Excel answers, in its own words, and the stand-in's own: a member it does not know.

const MESSAGES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    AccessDenied: 'You cannot perform the requested operation.',
    FilteredRangeConflict: 'The attempted operation causes a conflict with a filtered range.',
    GeneralException: 'There was an internal error while processing the request.',
    InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
    InvalidOperation: 'The operation attempted is invalid on the object.',
    InvalidReference: 'This reference is not valid for the current operation.',
    ItemAlreadyExists: 'The resource being created already exists.',
    ItemNotFound: "The requested resource doesn't exist.",
    MergedRangeConflict: 'The requested operation cannot be completed because of merged cells.',
    NotImplemented: "The requested feature isn't implemented.",
    RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
    RequestAborted: 'The request was aborted during run time.',
    UnsupportedOperation: 'The operation being attempted is not supported.',
  }),
);

const STATUS: Readonly<Partial<Record<string, number>>> = {
  AccessDenied: 403,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
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
