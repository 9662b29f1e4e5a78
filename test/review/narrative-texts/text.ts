// What a text of the table with known truth is made of.

/** A goal block over some rows, and what an examiner who reads both would object to. */
export interface NarrativeText {
  readonly domain: string;
  /** 预期目标 and 实际完成情况; "" when the form leaves it empty. */
  readonly goal: string;
  readonly outcome: string;
  /** "name | target | actual" */
  readonly rows: readonly string[];
  /** "target 培训人数": the goal and the target of this row disagree; "actual 培训人数": the outcome and its actual. Empty when all is in order. */
  readonly truth: readonly string[];
  /** The text invites a false alarm. Only of texts in which all is in order. */
  readonly hostile?: true;
}
