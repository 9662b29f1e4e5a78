// The one state that the pane draws, and the intentions it sends back. Plain data, replaced whole at every change.
import type { Form, ReadingProblem } from '../form/form';
import type { FormId } from '../form/identity';
import type { Cell } from '../form/snapshot';
import type { TemplateProfile, TemplateQuestion } from '../form/template';
import type { ExplanationDraft } from '../plan/explanation';
import type { KeptAside } from '../plan/aside';
import type { SetAside } from '../plan/assessment';
import type { Unsound } from '../plan/soundness';
import type { ToFill } from '../plan/to-fill';
import type { Finding } from '../review/rule';
import type { Evaluation } from '../scoring/evaluation';
import type { BlankFormRequest } from '../sheets/blank-form';
import type { RebuildNote } from '../sheets/rebuild-notes';
import type { RuleSet } from '../scoring/rule-set';
import type { Sentence } from '../locale/language';
import type { Problem } from './problems';
import type { Intention, LongWork, OverviewWork, UndoableRun, Work } from './works';

/** The state names cells by row and column; who draws it names them as Excel does. */
export { addressOf } from '../form/snapshot';
export { LONGEST_WHY } from '../plan/aside-limits';
export { PROBLEMS, type Problem, type ProblemKind } from './problems';
export { INTENTIONS, OVERVIEW_WORKS, UNDOABLE_RUNS } from './works';
export type { Intention, LongWork, OverviewWork, RebuildNote, SetAside, ToFill, UndoableRun, Work };

/** Score against points of budget execution or of one dimension. */
export interface Bar {
  /** "预算执行" for execution, else the dimension as on the form: "产出指标". */
  readonly name: string;
  /** Undefined in a table without a column for points. */
  readonly points: string | undefined;
  readonly score: string | undefined;
}

export interface FormResult {
  readonly form: Form;
  readonly evaluation: Evaluation;
  /** Without those that a person has set aside. */
  readonly findings: readonly Finding[];
  readonly aside?: readonly SetAside[];
  /** Absent once the form is no longer just begun. */
  readonly toFill?: ToFill;
  /** 项目名称, or the sheet's name when the form has none. */
  readonly name: string;
  /** Tells its project and year from those of a form that comes to stand in its place. */
  readonly project: string;
  /** As shown, two decimals ("99.97"); undefined when it cannot be computed or is not filled. */
  readonly total: string | undefined;
  readonly grade: string | undefined;
  /** The total and the grade as they should be, where they are otherwise or missing; absent where they are right and where nobody knows. */
  readonly totalDue?: string;
  readonly gradeDue?: string;
  /** No number of it can be computed yet. */
  readonly isBlank?: true;
  readonly bars: readonly Bar[];
  /** Something in this form cannot be read, so nothing was written to it. */
  readonly blocked: boolean;
  /** Why the results of the whole form are not written (execution score, sum of points, total, grade); absent when they are, and of a blocked form. */
  readonly heldBack?: Unsound;
  /** Formulas of its sheet may show old results, and so may all of this. */
  readonly uncalculated?: true;
  /** The points that 写入分值 would write; absent unless every 分值 cell of the form is blank and the rule set's points can be shared out. */
  readonly allotted?: PointsPreview;
}

/** The points for the blank 分值 cells of a form. */
export interface PointsPreview {
  readonly form: FormId;
  readonly points: readonly AllottedPoints[];
}

/** Points for one blank 分值 cell. */
export interface AllottedPoints {
  readonly cell: Cell;
  /** The indicator, or the fund line that bears the points of budget execution. */
  readonly label: string;
  /** "10", "6.7" */
  readonly points: string;
}

/** What the workbook keeps and cannot be used: the default is in effect, and the workbook still keeps it. */
export interface Refused {
  /** As stored. */
  readonly text: string;
  /** At least one. */
  readonly problems: readonly Sentence[];
}

/** The rule set in effect is another than the one by which the pane computed before, though nobody changed it in this pane. */
export interface RuleSetReplaced {
  /** Their names, which may be the same where only numbers are others. */
  readonly before: string;
  readonly now: string;
  /** The workbook keeps none any more, keeps another one, or keeps a text that cannot be used. */
  readonly why: 'gone' | 'changed' | 'unusable';
}

/** A question about a heading, with every sheet shown that has it. */
export interface OpenQuestion extends TemplateQuestion {
  readonly sheetNames: readonly string[];
}

/** One cell that the last run changed. */
export interface Change {
  readonly form: FormId;
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

/** How far long work has come. */
export interface Progress {
  readonly work: LongWork;
  readonly step: 'reading' | 'writing';
  /** Sheets done, of so many; 0 of 0 until the list of the sheets is there. While an overview is written: forms that will stand in it. */
  readonly done: number;
  readonly total: number;
  /** The sheet in hand; undefined while the host answers for many at once. */
  readonly sheetName: string | undefined;
  /** False while something is written that cannot be left half done. */
  readonly canCancel: boolean;
}

/** A sheet that was not read, or that the add-in could not cope with (failed). */
export interface UnreadSheet {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly why: 'hidden' | 'veryHidden' | 'tooLarge' | 'failed';
  /** Of a sheet that failed: the raw error, for whoever mends it. */
  readonly detail?: string;
}

/** A sheet to which a run over all sheets wrote nothing, and why. Protected and filtered sheets are read and checked nevertheless. */
export interface SkippedSheet extends Omit<UnreadSheet, 'why'> {
  readonly why: UnreadSheet['why'] | 'protected' | 'filtered' | 'uncalculated';
}

/** The outcome of the last work on all sheets, beside its forms. */
export interface WorkbookOutcome {
  readonly work: LongWork;
  /** In the order of the tabs. */
  readonly skipped: readonly SkippedSheet[];
  /** Set when it was cancelled: so many of the sheets that needed it had been written by then, each of them whole. */
  readonly cancelled?: { readonly written: number; readonly unwritten: number };
}

/** Everything that 撤销 takes back: those runs, and a change of the rule set. */
export type Undone = UndoableRun | 'setRuleSet';

/** A run that can be taken back. */
export interface Undoable {
  readonly intention: Undone;
  /** When it was made, in milliseconds since 1970. */
  readonly at: number;
  /** Cells whose content it restores. */
  readonly cells: number;
  /** Cells whose marks it puts back. */
  readonly marks: number;
  /** Further cells whose marks it takes away. */
  readonly unmarks: number;
  /** Rows that get their height back. */
  readonly rows?: number;
  readonly sheetNames: readonly string[];
  /** Of a change of the rule set: the name of the one that comes back. */
  readonly ruleSet?: string;
  /** The run that 撤销 would take back after that. */
  readonly earlier: Undoable | undefined;
}

/** What is shown: one sheet, or all of them. */
export type Scope = 'activeSheet' | 'workbook';

export interface AppState {
  readonly scope: Scope;
  /** The form that has been made ready to send, until its sheet is read again. */
  readonly prepared?: FormId | undefined;
  /** The work that is running now. */
  readonly working: Work | undefined;
  readonly forms: readonly FormResult[];
  /** Sheets or places that could not be read as a form. */
  readonly problems: readonly ReadingProblem[];
  /** The form that the user has chosen, or that stands on the sheet in front; undefined: the pane shows the worst. */
  readonly selected: FormId | undefined;
  readonly failure: Problem | undefined;
  /** Of the last 一键重算; undefined before the first, after an undo, and once a sheet has been read anew or one of these cells was edited. An empty list: all was right already. */
  readonly changes: readonly Change[] | undefined;
  /** What 一键重算 would change now on the sheet of the form shown; undefined until it is known, and where nothing can be foreseen. */
  readonly foreseen?: readonly Change[] | undefined;
  /** The run that 撤销 would take back now. */
  readonly undoable: Undoable | undefined;
  /**
   * Whether the results are older than the sheet: about to be read anew (updating), or Excel would not hand it over (outdated).
   * Undefined: they are as new as the sheet, as far as Excel has told.
   */
  readonly stale: 'updating' | 'outdated' | undefined;
  /** Number of lit marks known. */
  readonly marks: number;
  /** Why the last run could not mark its findings; with the sheet concerned, unless it is the whole workbook. */
  readonly unmarked: { readonly why: 'protected' | 'unlisted' | 'read-only'; readonly sheetName?: string } | undefined;
  /** The rule set in effect: every result above follows from it. */
  readonly ruleSet: RuleSet;
  /** Whether the workbook keeps it, or it is the default because the workbook keeps none that can be used. */
  readonly ruleSetFrom: 'workbook' | 'default';
  /** Until it is dismissed, a rule set is chosen, or the next run computes anew. */
  readonly ruleSetReplaced?: RuleSetReplaced | undefined;
  readonly refusedRuleSet: Refused | undefined;
  /** The answers about templates in effect; no two for the same heading. */
  readonly profiles: readonly TemplateProfile[];
  readonly refusedTemplates: Refused | undefined;
  /** The findings that people have set aside, as the workbook keeps them. */
  readonly aside: readonly KeptAside[];
  readonly refusedAside?: Refused | undefined;
  /** Headings that wait for an answer, each once for all sheets shown; their forms are not among the forms. */
  readonly questions: readonly OpenQuestion[];
  /** The answer given last, until something else is shown. */
  readonly answered?: TemplateProfile | undefined;
  readonly editedSheet?: EditedSheet | undefined;
  /** Set while work on many sheets is under way. */
  readonly progress?: Progress | undefined;
  /** The user has cancelled what is running; it has not ended yet. */
  readonly cancelling?: true | undefined;
  /** Of the last work on all sheets; gone once something else is shown. */
  readonly workbook?: WorkbookOutcome | undefined;
}

/** An overview that its press left alone because a person has edited or protected it; the pane asks for an `EditedSheetAnswer`. */
export interface EditedSheet {
  readonly work: OverviewWork;
  readonly sheetName: string;
  /** It cannot be overwritten. */
  readonly isProtected: boolean;
}

/** The new overview replaces an edited one, or stands beside it. */
export type EditedSheetAnswer = 'overwrite' | 'another';

export interface RuleSetFile {
  readonly name: string;
  /** JSON */
  readonly text: string;
}

/** The intentions of pane and ribbon. None of them rejects: a failure becomes `state.failure`. */
export interface App {
  getState(): AppState;
  /** Calls the listener after every change; returns the function that stops it. */
  subscribe(listener: () => void): () => void;
  /** Corrects and marks the sheet of the form shown. */
  recalculate(): Promise<void>;
  recalculateWorkbook(): Promise<void>;
  /** Ends long work as soon as every sheet is either done or untouched. */
  cancel(): void;
  /** Reads and reviews the sheet of the form shown and marks its findings; writes no content. */
  check(): Promise<void>;
  /** Reads and reviews every sheet and marks its findings; writes no content. Shows all forms of the workbook. */
  checkWorkbook(): Promise<void>;
  /** Reads and reviews the shown sheets again; writes nothing. */
  refresh(): Promise<void>;
  undo(): Promise<void>;
  clearMarks(): Promise<void>;
  /** Shows the form, and brings its sheet to the front with the form's first cell in view. */
  chooseForm(id: FormId): Promise<void>;
  /** Leaves the list of all sheets: reads the sheet in front. */
  showSheetInFront(): Promise<void>;
  /**
   * Scores and reviews the shown sheets by this rule set at once, then keeps it in the workbook; when that fails the one before
   * is in effect again. Of several asked for while one is being kept, the last one is kept.
   */
  setRuleSet(ruleSet: RuleSet): Promise<void>;
  /**
   * Takes over the text of a rule set file, and answers about templates that it carries: they replace those about the same headings.
   * Answers its problems; none: all of it is in effect.
   */
  importRuleSet(text: string): Promise<readonly Sentence[]>;
  /**
   * Keeps an answer about a heading in the workbook, in place of another one about it. Every sheet shown is read by it at once.
   * When the workbook does not keep it, it is not in effect.
   * @param profile its meanings without `AnswerFaults`
   */
  answer(profile: TemplateProfile): Promise<void>;
  /** @param key of the answer's heading */
  renameProfile(key: string, name: string): Promise<void>;
  /** Forgets the answer about this heading: where it stands, the pane asks again. */
  removeProfile(key: string): Promise<void>;
  /** The rule set and the answers about templates in effect as a file. */
  exportRuleSet(): Promise<RuleSetFile>;
  /** Writes the points of the preview into its form; nothing where the form would get other points by now. */
  allotPoints(preview: PointsPreview): Promise<void>;
  /** The draft of the explanation that a finding asks for; undefined where nothing can be written. */
  draftExplanation(finding: Finding): Promise<ExplanationDraft | undefined>;
  /**
   * Writes a text into the draft's own form and cell, whatever form is shown. Nothing is written, and `failure` names sheet and
   * cell: where the form or the row has moved or the cell has got other content since (sheet-changed), and where the cell does not
   * hold as long a text (text-too-long).
   * @returns whether it was written
   */
  explain(draft: ExplanationDraft, text: string): Promise<boolean>;
  /**
   * Sets a finding aside that is no error: kept in the workbook, and its mark taken off. It is back as soon as its cell or what it
   * speaks of changes. Nothing is kept, and `failure` tells why, of an error and of a finding that is not there any more.
   * @param why a word why; "" for none
   * @returns whether it is set aside
   */
  setAside(finding: Finding, why: string): Promise<boolean>;
  /**
   * Makes the form shown ready to send: takes its marks off, and makes rows higher that cut off what stands in them. Nothing is changed,
   * and `failure` tells why, of a form in whose way something stands, and on a protected sheet.
   */
  prepareToSend(): Promise<void>;
  /** Takes a finding that was set aside back among the others, and lights its mark. */
  takeBack(finding: Finding): Promise<void>;
  /**
   * Makes the sheet 绩效自评汇总 of all forms of the workbook, or makes it anew in its place. One that a person has edited since is
   * left alone unless there is an answer.
   */
  summarise(answer?: EditedSheetAnswer): Promise<void>;
  /** The same for the sheet 问题清单: one row a finding. */
  listFindings(answer?: EditedSheetAnswer): Promise<void>;
  /**
   * Makes a sheet with a blank form, its points by the rule set in effect, and shows it. Answers the new sheet's name; undefined
   * when it failed.
   */
  newForm(request: BlankFormRequest): Promise<string | undefined>;
  /** Everything that `rebuild` would join, move, change or leave behind; undefined when there is no such form. */
  previewRebuild(form: FormId): Promise<readonly RebuildNote[] | undefined>;
  /**
   * Lays forms of one sheet out clean, each on a sheet of its own, right after the original, all of them or none; the first comes to
   * the front. Answers the new sheets' names; undefined when it failed.
   */
  rebuild(forms: readonly FormId[]): Promise<readonly string[] | undefined>;
  /** Leaves the edited overview as it is. */
  keepEditedSheet(): void;
  /** Opens the pane at once, whatever is running. A failure that stands there already is the one to be told. */
  showPane(): Promise<void>;
  /** Selects a cell in Excel. */
  goTo(sheetId: string, cell: Cell): Promise<void>;
  dismissFailure(): void;
  dismissRuleSetReplaced(): void;
  /** Whether the pane can print and hand a file to its user. Where it cannot, both do nothing and say nothing. */
  canPrintAndSave(): boolean;
}
