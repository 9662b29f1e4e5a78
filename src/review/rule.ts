// The mechanism of the review: one rule is one object that looks at an evaluated form and says what an examiner would object to.
import type { FormId } from '../form/identity';
import type { Cell } from '../form/snapshot';
import type { Sentence } from '../locale/language';
import type { Evaluation } from '../scoring/evaluation';
import type { RuleSet } from '../scoring/rule-set';

export type Severity = 'error' | 'warning' | 'information';

/** The clause of a text that a finding is about, on one line; `from` up to `to` are the offsets in `text` of the words to mark. */
export interface Excerpt {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What one rule found at one cell. */
export interface Hit {
  readonly cell: Cell;
  /** The sentence for the user, with the numbers in it. */
  readonly says: Sentence;
  /** When it differs from the rule's own. */
  readonly severity?: Severity;
  /** The explanation cell to light: an explanation is missing there. */
  readonly mark?: Cell;
  /** Of what an explanation resolves: the cell it belongs into, or that the form has none. */
  readonly explain?: Cell | 'nowhere';
  /** Of a finding in a long text. */
  readonly excerpt?: Excerpt;
}

export interface Rule {
  /** Public name, as in the catalogue: "explanation-missing". */
  readonly id: string;
  readonly severity: Severity;
  /** What holds in a form in order, in a few words, for the settings and the documentation. */
  readonly title: Sentence;
  /** The fields that it compares, for the documentation. */
  readonly looksAt: Sentence;
  /** Where the rule comes from: the regulation or practice, named in our own words. */
  readonly basis: Sentence;
  /** What it objects to stands in its hit's cell (or should stand there) and is a computed number, points or the grade: the cell is lit. */
  readonly contradicts?: true;
  check(evaluation: Evaluation, ruleSet: RuleSet): readonly Hit[];
}

export interface Finding {
  readonly form: FormId;
  readonly rule: string;
  readonly severity: Severity;
  readonly basis: Sentence;
  readonly cell: Cell;
  readonly says: Sentence;
  readonly mark?: Cell;
  readonly explain?: Cell | 'nowhere';
  /** The cell's content does not agree with the rest of the form. */
  readonly contradicts?: true;
  readonly excerpt?: Excerpt;
}
