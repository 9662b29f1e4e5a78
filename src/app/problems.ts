// Everything that can fail, as a closed list of names.
import { HOST_PROBLEMS } from '../host/errors';

/** Everything that can fail; the pane has a sentence and a next step for each. */
export const PROBLEMS = [
  ...HOST_PROBLEMS,
  'undo-refused',
  'undo-partial',
  'text-too-long',
  'not-reread',
  /** An error is to be corrected: it cannot be set aside. */
  'error-stays',
  /** The workbook keeps as many setting-asides as it can hold. */
  'aside-full',
  /** The word why is longer than the workbook keeps. */
  'why-too-long',
  /** Something stands in the way of sending the form. */
  'not-ready',
  /** Neither marks nor heights of rows can be changed on a protected sheet. */
  'rows-protected',
] as const;
export type ProblemKind = (typeof PROBLEMS)[number];

export interface Problem {
  readonly kind: ProblemKind;
  readonly sheetName?: string;
  /** Cells concerned, as addresses. */
  readonly cells?: readonly string[];
  /** A sheet with the old contents of the one concerned. */
  readonly copyName?: string;
  /** The host's own words, shown small. */
  readonly detail?: string;
  /** A write broke off and everything was put back. */
  readonly restored?: true;
  /** Of cells that an undo refused: the text that each shows now, and the text that it would have got back. */
  readonly edited?: readonly { readonly cell: string; readonly now: string; readonly restores: string }[];
}
