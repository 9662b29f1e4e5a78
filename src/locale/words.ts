// The interface's own words, one object of this type per language: a missing word does not compile.

/** Where something happened, as far as it is known. */
export interface Place {
  readonly sheetName?: string;
  /** "H12". */
  readonly cells?: readonly string[];
}

/** What 撤销 would restore. */
export interface Restores {
  /** The run that it takes back. */
  readonly run: 'recalculate' | 'recalculateWorkbook' | 'check' | 'clearMarks' | 'allotPoints' | 'explain';
  /** Contents of so many cells, and so many marks; at least one of them. */
  readonly cells: number;
  readonly marks: number;
  readonly sheets: number;
}

export interface Words {
  readonly product: string;
  /** Buttons; the three of the ribbon have the same words in the manifest. */
  readonly actions: {
    readonly recalculate: string;
    readonly check: string;
    readonly recalculateWorkbook: string;
    readonly summarise: string;
    readonly clearMarks: (marks: number) => string;
    readonly undo: (restores: Restores) => string;
    readonly dismiss: string;
    /** Opens and closes the settings; names the rule set in effect. */
    readonly ruleSet: (name: string) => string;
    readonly newForm: string;
    readonly rebuild: string;
    readonly report: string;
    readonly help: string;
    readonly showAll: (count: number) => string;
  };
  readonly working: {
    readonly reading: string;
    readonly recalculate: string;
    readonly recalculateWorkbook: string;
    readonly check: string;
    readonly undo: string;
    readonly clearMarks: string;
    readonly allotPoints: string;
    readonly explain: string;
    readonly summarise: string;
    readonly makeSheet: string;
  };
  readonly welcome: {
    readonly title: string;
    readonly invitation: string;
    readonly promises: readonly string[];
  };
  readonly forms: {
    readonly title: (count: number) => string;
    /** A form in one breath, for a screen reader. */
    readonly spoken: (form: { name: string; total: string | undefined; grade: string | undefined; findings: readonly string[] }) => string;
    /** Tells forms of the same name apart. */
    readonly distinguished: (name: string, place: string) => string;
    readonly noTotal: string;
    readonly showAll: string;
  };
  readonly severity: { readonly error: string; readonly warning: string; readonly information: string };
  /** "错误 1 · 提醒 6": only what there is. */
  readonly counts: (counts: { error: number; warning: number; information: number }) => string;
  readonly result: {
    readonly title: string;
    readonly total: string;
    readonly grade: string;
    readonly execution: string;
  };
  readonly changes: {
    readonly title: (count: number) => string;
    readonly elsewhere: (count: number) => string;
    readonly none: string;
    readonly what: {
      readonly points: string;
      readonly executionRate: string;
      readonly executionScore: string;
      readonly score: string;
      readonly totalPoints: string;
      readonly total: string;
      readonly grade: string;
    };
    readonly emptyCell: string;
    readonly fromTo: (before: string, after: string) => string;
  };
  readonly findings: {
    /** Opens the editor of an explanation; with the cell for a screen reader. */
    readonly explain: (cell: string) => string;
    readonly explainAll: (count: number) => string;
    readonly title: string;
    readonly none: string;
    readonly basis: (basis: string) => string;
    /** Of the buttons that show one severity only. */
    readonly filter: string;
  };
  /** A link that selects a cell in Excel, for a screen reader. */
  readonly goTo: (cell: string) => string;
  readonly blocked: {
    readonly title: string;
    readonly says: string;
    readonly text: (content: string) => string;
    readonly error: (content: string) => string;
  };
  /** A failure of Excel: what happened, and what to do. */
  readonly failures: {
    readonly [
      Kind in
        | 'cell-being-edited'
        | 'sheet-protected'
        | 'sheet-filtered'
        | 'sheet-changed'
        | 'undo-refused'
        | 'undo-partial'
        | 'too-large'
        | 'busy'
        | 'session-lost'
        | 'dialog-open'
        | 'access-denied'
        | 'sheet-missing'
        | 'no-worksheet'
        | 'pane-not-shown'
        | 'not-restored'
        | 'unexpected'
    ]: { readonly title: string; readonly says: (place: Place) => string };
  };
  /** Added to a failure after which everything was put back. */
  readonly restored: string;
  /** A cell that keeps a run from being undone. */
  readonly edited: (cell: { readonly cell: string; readonly now: string; readonly restores: string }) => string;
  /** Of an unexpected failure: shows the host's own words, for a technician. */
  readonly hostDetail: string;
  /** Why a sheet or a place on it could not be read as a form: what, where, what to do. */
  readonly problems: {
    readonly [Kind in 'empty-sheet' | 'no-form' | 'no-table' | 'column-missing' | 'row-unplaced']: (place: {
      sheetName: string;
      cell: string | undefined;
      text: string | undefined;
    }) => string;
  };
  readonly problemsTitle: string;
  /** A part of the pane that is fetched on demand could not be. */
  readonly notFetched: string;
  /** Sheets without a form beside sheets with one: nothing wrong. */
  readonly otherSheets: (count: number) => string;
  /** The results are older than the sheet: they are about to be read anew, or have to be asked for. */
  readonly stale: { readonly updating: string; readonly outdated: string; readonly refresh: string };
  /** What a screen reader hears when something has finished. */
  readonly announced: {
    readonly recalculated: (changed: number, result: string) => string;
    readonly checked: (result: string) => string;
    readonly undone: string;
    readonly marksCleared: string;
    readonly explained: string;
    readonly pointsWritten: (changed: number) => string;
    readonly summarised: string;
    readonly made: string;
    readonly nothingFound: string;
  };
}
