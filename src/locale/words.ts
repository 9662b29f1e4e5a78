// The interface's own words, one object of this type per language. Its tables have an entry for each member of the app's closed lists: a missing word does not compile.
import type { AppState, Change, OverviewWork, ProblemKind, Undone, Work } from '../app/state';
import type { SeverityNames } from './severity';

type ReadingProblemKind = AppState['problems'][number]['kind'];

/** The place of a failure; members are absent if Excel does not tell them. */
export interface FailurePlace {
  readonly sheetName?: string;
  /** "H12". */
  readonly cells?: readonly string[];
  /** A sheet with the old contents of the one concerned. */
  readonly copyName?: string;
}

/** Says what 撤销 would restore. */
export interface Restores {
  /** 撤销 takes back this run. */
  readonly run: Undone;
  /** Number of contents and of marks that come back, and of marks that go; all are 0 of a run that wrote into no cell. */
  readonly cells: number;
  readonly marks: number;
  readonly unmarks: number;
  /** Rows that get their height back; absent for none. */
  readonly rows?: number;
  readonly sheets: number;
  /** Of a change of the rule set: the one that comes back. */
  readonly ruleSet?: string | undefined;
}

/** The groups of the findings, by what is to be done. */
export type GroupName = 'correct' | 'recalculate' | 'explain' | 'verify' | 'information' | 'aside';

export interface Words {
  readonly product: string;
  /** Buttons; the three of the ribbon have the same words in the manifest. */
  readonly actions: {
    readonly recalculate: string;
    /** After 一键重算: how many cells it would change. */
    readonly willChange: (cells: number) => string;
    readonly check: string;
    readonly recalculateWorkbook: string;
    readonly checkWorkbook: string;
    /** The page of all sheets. */
    readonly workbook: string;
    readonly summarise: string;
    /** The same where there is little room. */
    readonly summary: string;
    readonly listFindings: string;
    /** 0: there are none to clear. */
    readonly clearMarks: (marks: number) => string;
    readonly undo: (restores: Restores) => string;
    readonly nothingToUndo: string;
    /** Opens the menu. */
    readonly more: string;
    readonly dismiss: string;
    /** Opens the settings; names the rule set in effect. */
    readonly ruleSet: (name: string) => string;
    /** The title of the settings. */
    readonly ruleSets: string;
    /** From a page to the results. */
    readonly back: string;
    readonly newForm: string;
    readonly rebuild: string;
    readonly report: string;
    readonly help: string;
  };
  /** While the work is under way. */
  readonly working: Readonly<Record<Work, string>>;
  readonly welcome: {
    readonly title: string;
    readonly invitation: string;
    /** Instead of the title where so many sheets were read in vain. */
    readonly none: (sheets: number) => string;
    /** Over the steps of somebody who is here for the first time. */
    readonly first: string;
    readonly steps: readonly string[];
    readonly promise: string;
  };
  readonly forms: {
    readonly title: (count: number) => string;
    /** A form in one breath, for a screen reader. */
    readonly spoken: (form: { name: string; total: string | undefined; grade: string | undefined; findings: readonly string[] }) => string;
    /** Tells forms of the same name apart. */
    readonly distinguished: (name: string, place: string) => string;
    readonly noTotal: string;
    /** After the name of the form shown: the button opens the list. */
    readonly choose: string;
    readonly search: string;
    /** So many forms match what was typed. */
    readonly found: (count: number) => string;
    /** Leaves the list of all sheets. */
    readonly leave: string;
    /** Sheet, unit and year of the form shown, as far as the form tells them. */
    readonly place: (sheet: string, more: readonly string[]) => string;
    /** The headings of the columns that count what is wrong, and what is to be verified. */
    readonly errors: string;
    readonly warnings: string;
  };
  /** So many rows of a form that is still being filled in have both a target and an actual. */
  readonly toFill: (filled: number, of: number) => string;
  readonly severity: SeverityNames;
  /** "错误 1 · 待核实 6": severities without findings are left out. */
  readonly counts: (counts: Readonly<Record<keyof SeverityNames, number>>) => string;
  readonly result: {
    readonly title: string;
    readonly total: string;
    readonly grade: string;
    readonly execution: string;
    /** A total or grade as it should be, after the one that stands there. */
    readonly due: (value: string) => string;
    /** Beside a total that should be another. */
    readonly totalInForm: string;
    /** The total is above 100. */
    readonly tooHigh: string;
    /** The rule set's name, and whether the workbook keeps it or it is the default. */
    readonly ruleSet: (name: string, from: AppState['ruleSetFrom']) => string;
  };
  readonly changes: {
    readonly title: (count: number) => string;
    readonly elsewhere: (count: number) => string;
    /** Nothing is wrong. */
    readonly none: string;
    /** Nothing can be computed yet. */
    readonly noneYet: string;
    /** So many findings remain that only a person can settle. */
    readonly noneByItself: (count: number, counts: string) => string;
    /** Nothing was written, and the results of the whole form are held back. */
    readonly noneElse: string;
    readonly what: Readonly<Record<Change['what'], string>>;
    readonly emptyCell: string;
    readonly fromTo: (before: string, after: string) => string;
  };
  readonly findings: {
    /** The link that opens the editor of an explanation; a screen reader hears the cell too. */
    readonly explain: (cell: string) => string;
    readonly explainAll: string;
    readonly title: string;
    readonly none: string;
    readonly basis: (basis: string) => string;
    /** The button that unfolds the basis; a screen reader hears the rule too. */
    readonly showBasis: (rule: string) => string;
    /** The heading over each group, with the number of its lines. */
    readonly group: Readonly<Record<GroupName, (count: number) => string>>;
    /** What is quietly said beside a heading. */
    readonly groupHint: Readonly<Partial<Record<GroupName, string>>>;
    /** The small heading over findings that go once the press has changed other cells. */
    readonly byThemselves: string;
    /** Names the group of buttons that show one severity only. */
    readonly filter: string;
    readonly all: string;
    /** Spoken when the filter is used; no severity: all are shown. */
    readonly filtered: (count: number, severity: keyof SeverityNames | undefined) => string;
    readonly setAside: string;
    readonly why: string;
    /** The word why a finding was set aside. */
    readonly because: (why: string) => string;
    /** A screen reader hears the cell too. */
    readonly takeBack: (cell: string) => string;
    readonly goThere: string;
    readonly walk: string;
    readonly place: (number: number | undefined, of: number) => string;
    readonly previous: string;
    readonly next: string;
  };
  /** A link that selects a cell in Excel, for a screen reader. */
  readonly goTo: (cell: string) => string;
  readonly blocked: {
    readonly title: string;
    readonly says: string;
    readonly text: (content: string) => string;
    readonly error: (content: string) => string;
  };
  /** Each failure says what happened and what to do. */
  readonly failures: Readonly<Record<ProblemKind, { readonly title: string; readonly says: (place: FailurePlace) => string }>>;
  /** Added to a failure after which everything was put back. */
  readonly restored: string;
  /** Names a cell because of which a run cannot be undone. */
  readonly edited: (cell: { readonly cell: string; readonly now: string; readonly restores: string }) => string;
  /** The link that shows the host's own words about an unexpected failure. */
  readonly hostDetail: string;
  /** Each says which place could not be read as a form, why, and what to do. */
  readonly problems: Readonly<
    Record<ReadingProblemKind, (place: { sheetName: string; cell: string | undefined; text: string | undefined }) => string>
  >;
  readonly problemsTitle: string;
  /** Stands in for a part of the pane that could not be fetched. */
  readonly notFetched: string;
  /** Counts the sheets without a form beside sheets with one. */
  readonly otherSheets: (count: number) => string;
  /** The results are older than the sheet. */
  readonly stale: Readonly<Record<NonNullable<AppState['stale']>, string>> & { readonly refresh: string };
  /** A screen reader hears these when work has ended. */
  readonly announced: {
    readonly recalculated: (changed: number, result: string) => string;
    /** Cells of the form cannot be read. */
    readonly notRecalculated: (cells: readonly string[]) => string;
    readonly checked: (result: string) => string;
    readonly undone: string;
    /** A change of the rule set was undone: the one in effect again. */
    readonly ruleSetBack: (name: string) => string;
    readonly marksCleared: string;
    readonly asideSet: string;
    readonly takenBack: string;
    readonly prepared: string;
    readonly explained: string;
    readonly pointsWritten: (changed: number) => string;
    readonly overview: Readonly<Record<OverviewWork, string>>;
    readonly made: string;
    /** The answer about a heading is kept under this name. */
    readonly answered: (name: string, result: string) => string;
    /** The content contradicts the answer. */
    readonly askedAgain: string;
    /** So many headings wait for an answer; after the result of other forms, where there is one. */
    readonly asked: (count: number, result: string | undefined) => string;
    readonly nothingFound: string;
  };
}
