// The problems that a host can have, as a closed list of names.
import type { SheetPlan } from '../plan/plan';
import type { Traces } from '../plan/places';

export const HOST_PROBLEMS = [
  /** The user is typing in a cell: nothing was done. */
  'cell-being-edited',
  'sheet-protected',
  'sheet-filtered',
  /** Formulas of the sheet show old results. */
  'not-calculated',
  'too-large',
  'busy',
  'session-lost',
  'dialog-open',
  /** Another workbook is in front, and the host does nothing of the kind until this one is. */
  'other-workbook',
  'access-denied',
  /** The workbook's structure is protected: which sheets there are cannot be changed. */
  'workbook-protected',
  'sheet-missing',
  /** A hidden sheet cannot be brought to the front. */
  'sheet-hidden',
  /** Somebody changed the sheet between its reading and the writing. */
  'sheet-changed',
  /** A sheet of another kind, such as a chart's, is in front. */
  'no-worksheet',
  /** The host did not open the pane; everything done before stays done. */
  'pane-not-shown',
  /** A write broke off, and nobody knows of some cells whether they were put back. */
  'not-restored',
  /** A sheet broke off while it was made, and it may not have been taken away again. */
  'sheet-left',
  'unexpected',
] as const;

export type HostProblemKind = (typeof HOST_PROBLEMS)[number];

export interface HostProblem {
  readonly kind: HostProblemKind;
  readonly sheetName?: string;
  /** Cells concerned, as addresses. */
  readonly cells?: readonly string[];
  /** Of a sheet laid out anew that was not restored: the sheet with its old contents. */
  readonly copyName?: string;
  /** The host's own words. */
  readonly detail?: string;
  /** A write had begun and everything is as it was before it. Absent when nothing had been written. */
  readonly restored?: true;
}

export interface Outcome {
  /** Nothing was written, and the same may well succeed when it is done once more from the reading on. */
  readonly again?: boolean;
  /** Plans that were begun and not put back for certain, with the rows in which they were to be written. */
  readonly unfinished?: readonly { readonly plan: SheetPlan; readonly traces: Traces }[];
}

/** The only error with which a host rejects. */
export class HostError extends Error {
  constructor(
    readonly problem: HostProblem,
    readonly outcome: Outcome = {},
  ) {
    super(problem.detail ?? problem.kind);
    this.name = 'HostError';
  }
}

/** Any error as a named problem: everything but a HostError is unexpected. */
export function namedProblem(error: unknown): HostProblem {
  if (error instanceof HostError) return error.problem;
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: 'unexpected', ...(detail !== '' && { detail }) };
}
