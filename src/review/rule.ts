// The mechanism of the review: a rule is one object that finds facts in an evaluated form and says each of them in every language.
import type { FormId } from '../form/identity';
import type { Cell } from '../form/snapshot';
import type { Language, Sentence } from '../locale/language';
import type { Evaluation } from '../scoring/evaluation';
import type { RuleSet } from '../scoring/rule-set';
import type { RuleId } from './rule-ids';

export type Severity = 'error' | 'warning' | 'information';

/** The clause of a text that a finding is about, on one line; `from` up to `to` are the offsets in `text` of the words to mark. */
export interface Excerpt {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Where a fact stands on the sheet. */
export interface Place {
  /** The cell that the user is sent to. */
  readonly cell: Cell;
  /** The explanation cell to light, when an explanation is missing. */
  readonly mark?: Cell;
  /** The cell into which an explanation belongs, or that the form has none; absent when no explanation resolves the finding. */
  readonly explain?: Cell | 'nowhere';
  /** The clause in question, when the cell holds a long text. */
  readonly excerpt?: Excerpt;
  /** Further cells that it speaks of, where its sentence does not name all of them. */
  readonly about?: readonly Cell[];
}

/** The part that the facts of all rules share. Each rule adds the numbers, names and fields of its sentence. */
export interface Fact {
  readonly at: Place;
  /** Takes the place of the rule's own. */
  readonly severity?: Severity;
}

/** The words for one thing, in every language. */
export type Says<Thing> = Readonly<Record<Language, (thing: Thing) => string>>;

interface Heading<Id extends RuleId> {
  readonly id: Id;
  readonly severity: Severity;
  /** The rule in a few words, as a form in order keeps it, for the settings and the documentation. */
  readonly title: Sentence;
  /** The fields that the rule compares, for the documentation. */
  readonly looksAt: Sentence;
  /** Where the rule comes from: the regulation or practice, named in our own words. */
  readonly basis: Sentence;
  /** Every fact's cell holds (or lacks) a computed number, points or the grade, and is lit. */
  readonly contradicts?: true;
  /** Its sentences hold sums of the whole form; it is silent while points-total says that the points cannot be right. */
  readonly restsOnAllPoints?: true;
  /** @returns one fact for each objection, in any order; none for a form in order */
  find(evaluation: Evaluation, ruleSet: RuleSet): readonly Fact[];
}

/** A rule as its author writes it. */
export interface WrittenRule<Id extends RuleId, Own extends Fact> extends Heading<Id> {
  find(evaluation: Evaluation, ruleSet: RuleSet): readonly Own[];
  /** The sentence for the user, with the numbers in it. */
  readonly says: Says<Own>;
}

/** A fact and its sentence. */
export interface Said {
  readonly fact: Fact;
  readonly says: Sentence;
}

/** Any rule. Only the rule itself knows which facts its sentences are made of. */
export interface Rule<Id extends RuleId = RuleId> extends Heading<Id> {
  /** The facts that `find` gives, each with its sentence. */
  check(evaluation: Evaluation, ruleSet: RuleSet): readonly Said[];
}

export const rule = <const Id extends RuleId, Own extends Fact>(written: WrittenRule<Id, Own>): Rule<Id> => ({
  ...written,
  check: (evaluation, ruleSet) =>
    written.find(evaluation, ruleSet).map((fact) => ({ fact, says: { 'zh-CN': written.says['zh-CN'](fact), en: written.says.en(fact) } })),
});

/** What a finding is about, in so few words that it fits on one line. */
export interface Brief {
  /** The indicator, fund line or field, as the form names it. */
  readonly name: Sentence;
  /** "12 / 20 篇" is actual and target, "5.00 / 10.00" score and points. */
  readonly figures?: string;
  /** Actual as percent of the target: "60%". */
  readonly share?: string;
}

/** One objection to a form, as the pane shows it. */
export interface Finding extends Place {
  readonly form: FormId;
  readonly rule: RuleId;
  readonly severity: Severity;
  /** The rule in a few words, as a form in order keeps it. */
  readonly title: Sentence;
  readonly basis: Sentence;
  readonly says: Sentence;
  /** Absent where only the sentence says it. */
  readonly brief?: Brief;
  /** The cell's content does not agree with the rest of the form. */
  readonly contradicts?: true;
}
