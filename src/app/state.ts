// The one state that the pane draws, and the intentions it sends back. Plain data, replaced whole at every change.
import type { Form, ReadingProblem } from '../form/form';
import type { Cell } from '../form/snapshot';
import type { Finding } from '../review/rule';
import type { Evaluation } from '../scoring/evaluation';
import type { RuleSet } from '../scoring/rule-set';
import type { Sentence } from '../locale/language';

/** The state names cells by row and column; who draws it names them as Excel does. */
export { addressOf } from '../form/snapshot';

export type Intention = 'recalculate' | 'recalculateWorkbook' | 'check' | 'undo' | 'clearMarks' | 'allotPoints' | 'summarise';

/** Score against points of budget execution or of one dimension. */
export interface Bar {
  /** "预算执行" for execution, else the dimension as on the form: "产出指标". */
  readonly name: string;
  readonly points: string;
  readonly score: string | undefined;
  /** score / points, 0–1, for the bar's length; undefined when either is unknown. */
  readonly share: number | undefined;
}

export interface FormResult {
  /** Unique in the workbook: sheet id and first row. */
  readonly key: string;
  readonly form: Form;
  readonly evaluation: Evaluation;
  readonly findings: readonly Finding[];
  /** 项目名称, or the sheet's name when the form has none. */
  readonly name: string;
  /** As shown, two decimals ("99.97"); undefined when it cannot be computed or is not filled. */
  readonly total: string | undefined;
  readonly grade: string | undefined;
  readonly bars: readonly Bar[];
  /** Something in this form cannot be read, so nothing was written to it. */
  readonly blocked: boolean;
  /** What 写入分值 would write; absent unless every 分值 cell of the form is blank and the rule set's points can be shared out. */
  readonly allotted?: readonly AllottedPoints[];
}

/** Points for one blank 分值 cell. */
export interface AllottedPoints {
  readonly cell: Cell;
  /** The indicator, or the fund line that bears the points of budget execution. */
  readonly label: string;
  /** "10", "6.7" */
  readonly points: string;
}

/** A rule set kept in the workbook that cannot be used; the default is in effect, and the workbook still keeps it. */
export interface RefusedRuleSet {
  /** As stored. */
  readonly text: string;
  /** At least one: what is wrong with it. */
  readonly problems: readonly Sentence[];
}

/** One cell that the last run changed. */
export interface Change {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly cell: Cell;
  readonly what: 'points' | 'executionRate' | 'executionScore' | 'score' | 'totalPoints' | 'total' | 'grade';
  /** As shown before and after; "" is an empty cell. */
  readonly before: string;
  readonly after: string;
  /** The indicator or fund line concerned. */
  readonly label: string;
}

/** A failure of the host, named; the pane has a sentence and a next step for each. */
export type ProblemKind =
  | 'cell-being-edited'
  | 'sheet-protected'
  | 'sheet-filtered'
  | 'sheet-changed'
  | 'undo-refused'
  | 'too-large'
  | 'busy'
  | 'session-lost'
  | 'dialog-open'
  | 'access-denied'
  | 'sheet-missing'
  | 'unexpected';

export interface Problem {
  readonly kind: ProblemKind;
  readonly sheetName?: string;
  /** Cells concerned, as addresses. */
  readonly cells?: readonly string[];
  /** The host's own words, shown small. */
  readonly detail?: string;
  /** Writing had begun and broke off; everything was put back as it was. */
  readonly restored?: true;
}

export interface AppState {
  /** What is running now. */
  readonly working: Intention | 'reading' | undefined;
  readonly forms: readonly FormResult[];
  /** Sheets or places that could not be read as a form. */
  readonly problems: readonly ReadingProblem[];
  /** The form that the user has chosen, or that stands on the sheet in front; undefined: the pane shows the worst. */
  readonly selected: string | undefined;
  readonly failure: Problem | undefined;
  /** Of the last 一键重算; undefined before the first, after an undo, and once a sheet has been read anew. An empty list: all was right already. */
  readonly changes: readonly Change[] | undefined;
  /** What 撤销 would restore now. */
  readonly undoable: { readonly intention: Intention; readonly cells: number; readonly sheetNames: readonly string[] } | undefined;
  /** Number of lit marks known. */
  readonly marks: number;
  /** Why the last run could not mark what it found; with the sheet concerned, unless it is the whole workbook. */
  readonly unmarked: { readonly why: 'protected' | 'unlisted' | 'read-only'; readonly sheetName?: string } | undefined;
  /** The rule set in effect: every result above follows from it. */
  readonly ruleSet: RuleSet;
  readonly refusedRuleSet: RefusedRuleSet | undefined;
  /** The name of a summary that 生成汇总 left alone because a person has edited it: the pane asks what to do. */
  readonly editedSummary?: string | undefined;
}

/** What to do about an edited summary: make the new one in its place, or beside it. */
export type EditedSummaryAnswer = 'overwrite' | 'another';

export interface RuleSetFile {
  readonly name: string;
  /** JSON */
  readonly text: string;
}

/** What the pane and the ribbon can ask for. None of them rejects: a failure becomes `state.failure`. */
export interface App {
  getState(): AppState;
  /** Calls the listener after every change; returns the function that stops it. */
  subscribe(listener: () => void): () => void;
  recalculate(): Promise<void>;
  recalculateWorkbook(): Promise<void>;
  /** Reads and reviews the active sheet, and marks what it finds; writes no content. */
  check(): Promise<void>;
  undo(): Promise<void>;
  clearMarks(): Promise<void>;
  chooseForm(key: string): void;
  /**
   * Scores and reviews what is shown by this rule set at once, then keeps it in the workbook; when that fails the one before
   * is in effect again. Of several asked for while one is being kept, the last one is kept.
   */
  setRuleSet(ruleSet: RuleSet): Promise<void>;
  /** Takes over a rule set file's text. Answers what is wrong with it; nothing: it is in effect. */
  importRuleSet(text: string): Promise<readonly Sentence[]>;
  /** The rule set in effect as a file. */
  exportRuleSet(): Promise<RuleSetFile>;
  /** Writes the points shown for the form of this key; nothing where one of its 分值 cells has been filled in since. */
  allotPoints(key: string): Promise<void>;
  /**
   * Makes the sheet 绩效自评汇总 of all forms of the workbook, or makes it anew in its place. One that a person has edited since is
   * left alone unless there is an answer.
   */
  summarise(answer?: EditedSummaryAnswer): Promise<void>;
  /** Leaves the edited summary as it is. */
  keepSummary(): void;
  /** Selects a cell in Excel. */
  goTo(sheetId: string, cell: Cell): Promise<void>;
  dismissFailure(): void;
}
