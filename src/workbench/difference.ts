// What a row of the lists in strictness.ts and strictness-faults.ts says.
export interface Difference {
  /** Named by tests and probes. */
  readonly id: string;
  /** What Excel does. */
  readonly excel: string;
  /** Microsoft's documentation, or a public report. */
  readonly source: string;
  /** What the stand-in does; begins with "Not modelled" where it does nothing of the kind. */
  readonly standIn: string;
}
