// The interface's words in English.
import type { Undone } from '../app/state';
import { SEVERITY_NAMES } from './severity';
import type { FailurePlace, Words } from './words';

const sheet = ({ sheetName }: FailurePlace): string => (sheetName === undefined ? 'The sheet' : `Sheet “${sheetName}”`);
const on = ({ sheetName }: FailurePlace): string => (sheetName === undefined ? '' : ` on sheet “${sheetName}”`);
const at = (cell: string | undefined): string => (cell === undefined ? '' : ` at ${cell}`);
const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

/** "H12, H13, H14 and 6 more": a few named, the rest counted. */
function cellsOf({ cells = [] }: FailurePlace): string {
  if (cells.length === 0) return 'some cells';
  return cells.length > 4
    ? `cells ${cells.slice(0, 3).join(', ')} and ${cells.length - 3} more`
    : `${cells.length === 1 ? 'cell' : 'cells'} ${cells.join(', ')}`;
}

const RUNS: Readonly<Record<Undone, string>> = {
  recalculate: 'recalculation',
  recalculateWorkbook: 'recalculation of all sheets',
  check: 'check',
  checkWorkbook: 'check of all sheets',
  clearMarks: 'clearing of marks',
  allotPoints: 'written points',
  explain: 'explanation',
  setAside: 'setting aside',
  takeBack: 'taking back',
  setRuleSet: 'change of rule set',
  prepare: 'making ready to send',
};

const shown = (text: string): string => (text === '' ? 'an empty cell' : `“${text}”`);

export const en: Words = {
  product: 'Self-Evaluation Assistant',
  actions: {
    recalculate: 'Recalculate',
    willChange: (cells) => `(${many(cells, 'cell')})`,
    check: 'Check only',
    recalculateWorkbook: 'Recalculate all sheets',
    checkWorkbook: 'Check all sheets',
    workbook: 'All sheets',
    summarise: 'Create summary',
    summary: 'Summary',
    listFindings: 'List of findings',
    clearMarks: (marks) => (marks === 0 ? 'Clear marks' : `Clear ${many(marks, 'mark')}`),
    undo: ({ run, cells, marks, unmarks, rows = 0, sheets, ruleSet }) => {
      if (ruleSet !== undefined) return `Undo change of rule set (back to “${ruleSet}”)`;
      const heights = rows > 0 ? `the height of ${many(rows, 'row')}` : '';
      const restored = [cells > 0 ? many(cells, 'cell') : '', marks > 0 ? many(marks, 'mark') : '', heights].filter((part) => part !== '');
      const done = [restored.length > 0 ? `restore ${restored.join(' and ')}` : '', unmarks > 0 ? `remove ${many(unmarks, 'mark')}` : ''];
      const parts = done.filter((part) => part !== '').join(', ');
      return `Undo ${RUNS[run]}${parts === '' ? '' : ` (${parts}${sheets > 1 ? ` on ${many(sheets, 'sheet')}` : ''})`}`;
    },
    nothingToUndo: 'Undo (nothing to undo)',
    more: 'More',
    dismiss: 'Dismiss this message',
    ruleSet: (name) => `Rule set: ${name}`,
    ruleSets: 'Rule set',
    back: 'Back',
    newForm: 'New form',
    rebuild: 'Tidy layout',
    report: 'Report',
    help: 'Help',
  },
  working: {
    reading: 'Reading…',
    recalculate: 'Recalculating…',
    recalculateWorkbook: 'Recalculating all sheets…',
    check: 'Checking…',
    checkWorkbook: 'Checking all sheets…',
    undo: 'Undoing…',
    clearMarks: 'Clearing marks…',
    allotPoints: 'Writing the points…',
    explain: 'Writing the explanation…',
    setAside: 'Setting the finding aside…',
    takeBack: 'Taking the finding back…',
    prepare: 'Preparing the form…',
    summarise: 'Creating the summary…',
    listFindings: 'Listing the findings…',
    makeSheet: 'Creating the sheet…',
    answer: 'Reading by your answer…',
  },
  welcome: {
    title: 'Open a self-evaluation form first',
    invitation: 'Go to the sheet with the self-evaluation form (财政项目支出绩效自评表), then press Recalculate.',
    none: (sheets) => (sheets === 1 ? 'No form on this sheet' : 'No form on these sheets'),
    first: 'New here? Three steps',
    steps: [
      'Open the form; fill in targets and actual values',
      'Press Recalculate: scores, total and grade are worked out',
      'Explain the deviations on the list, until the form is ready to send',
    ],
    promise: 'No data leaves this computer; changed cells can be undone.',
  },
  forms: {
    title: (count) => `Forms (${count})`,
    spoken: ({ name, total, grade, findings }) =>
      [name, `total ${total ?? 'not filled'}`, ...(grade === undefined ? [] : [`grade ${grade}`]), ...findings].join(', '),
    distinguished: (name, place) => `${name} (${place})`,
    noTotal: 'No total',
    choose: ', choose another form',
    search: 'Project, unit or sheet',
    found: (count) => (count === 0 ? 'No form matches.' : `${many(count, 'form')} found.`),
    leave: 'This sheet only',
    place: (sheetName, more) => [`Sheet “${sheetName}”`, ...more].join(' · '),
    errors: 'Errors',
    warnings: 'Verify',
  },
  toFill: (filled, of) => `To fill in: ${filled} of ${of} rows done`,
  severity: SEVERITY_NAMES.en,
  counts: ({ error, warning, information }) => {
    const parts = [
      error > 0 ? many(error, 'error') : '',
      warning > 0 ? `${warning} to verify` : '',
      information > 0 ? many(information, 'note') : '',
    ].filter((part) => part !== '');
    return parts.length > 0 ? parts.join(' · ') : 'no findings';
  },
  result: {
    title: 'Result',
    total: 'Total',
    grade: 'Grade',
    execution: 'Budget execution',
    due: (value) => `should be ${value}`,
    totalInForm: 'Total in the form',
    tooHigh: 'above 100',
    ruleSet: (name, from) => `${name} (${from === 'default' ? 'the default' : 'kept in this workbook'})`,
  },
  changes: {
    title: (count) => `${many(count, 'cell')} changed`,
    elsewhere: (count) => `${many(count, 'more cell')} changed on other forms.`,
    noneElse: 'Apart from total and grade, no number needs a change.',
    none: 'Nothing to change: every number is within what the rules allow.',
    noneYet: 'Nothing can be computed yet: first fill in budget, expenditure, targets and actual values.',
    noneByItself: (count, counts) => `Nothing can be corrected automatically; ${many(count, 'place')} for you to see to (${counts}).`,
    what: {
      points: 'points',
      executionRate: 'Execution rate',
      executionScore: 'Execution score',
      score: 'Score',
      totalPoints: 'Total points',
      total: 'Total',
      grade: 'Grade',
    },
    emptyCell: 'blank',
    fromTo: (before, after) => `from ${before} to ${after}`,
  },
  findings: {
    explain: (cell) => `Explain ${cell}`,
    explainAll: 'Explain all',
    title: 'Findings',
    none: 'Nothing found.',
    basis: (basis) => `Basis: ${basis}`,
    showBasis: (rule) => `Basis (${rule})`,
    group: {
      correct: (count) => `To correct (${count})`,
      recalculate: (count) => `Recalculate will change (${count})`,
      explain: (count) => `Not explained (${count})`,
      verify: (count) => `To verify (${count})`,
      information: (count) => `Notes (${count})`,
      aside: (count) => `Verified, left as is (${count})`,
    },
    groupHint: { information: 'may stay' },
    byThemselves: 'Settled once the cells above are changed',
    filter: 'Show one severity only',
    all: 'All',
    filtered: (count, severity) => `Showing ${severity === undefined ? `all ${count}` : `${count}: ${SEVERITY_NAMES.en[severity]}`}`,
    setAside: 'Verified, do not show again',
    why: 'Why (optional)',
    because: (why) => `Why: ${why}`,
    takeBack: (cell) => (cell === '' ? 'Take back' : `Take back ${cell}`),
    goThere: 'Go to cell',
    walk: 'One after the other',
    place: (number, of) => (number === undefined ? `${of} in all` : `${number} of ${of}`),
    previous: 'Previous',
    next: 'Next',
  },
  goTo: (cell) => `Go to cell ${cell}`,
  blocked: {
    title: 'Some cells hold no number that can be read, so this form cannot be recalculated yet',
    says: 'Change these cells to numbers, then press Recalculate.',
    text: (content) => `holds the text “${content}”`,
    error: (content) => `holds the error ${content}`,
  },
  failures: {
    'cell-being-edited': {
      title: 'A cell is being edited',
      says: () =>
        'Excel is waiting for you to finish typing, so nothing was changed. Press Enter (or Esc to discard) in the grid, then try again.',
    },
    'sheet-protected': {
      title: 'The sheet is protected',
      says: (place) =>
        `${sheet(place)} is protected and ${cellsOf(place)} cannot be written, so nothing was changed. Unprotect the sheet on the Review tab, then try again.`,
    },
    'sheet-filtered': {
      title: 'The sheet is filtered',
      says: (place) =>
        `${sheet(place)} has rows hidden by a filter and values could land in the wrong row, so nothing was changed. Clear the filter on the Data tab, then try again.`,
    },
    'not-calculated': {
      title: 'Formulas are not calculated',
      says: (place) =>
        `This workbook is set to manual calculation and formulas${on(place)} may show old results, so nothing was changed. Press F9 (or choose automatic calculation on the Formulas tab), then try again.`,
    },
    'sheet-changed': {
      title: 'The sheet has just changed',
      says: (place) => `During the calculation, ${cellsOf(place)}${on(place)} changed, so nothing was written. Press Recalculate again.`,
    },
    'undo-refused': {
      title: 'Some cells cannot be undone',
      says: (place) =>
        `Since that run, ${cellsOf(place)}${on(place)} got new content or moved, and undoing would overwrite it, so they stay as they are; all other cells, if any, are as before. To get the old values back, type them into the grid; pressing Undo again takes back an earlier run.`,
    },
    'undo-partial': {
      title: 'A sheet is gone',
      says: (place) =>
        `${sheet(place)} has been deleted since and cannot be restored. All other sheets are as they were. Open a backup or an earlier version if you still need it.`,
    },
    'text-too-long': {
      title: 'The text is too long',
      says: (place) =>
        `Text of this length does not go into ${cellsOf(place)}${on(place)}, so nothing was changed. Delete some of it, then write it.`,
    },
    'error-stays': {
      title: 'Errors are to be corrected and cannot be set aside',
      says: (place) =>
        `The finding at ${cellsOf(place)}${on(place)} is an error and stays listed; only what is to be verified or for information can be set aside. Check the cell and correct it.`,
    },
    'aside-full': {
      title: 'No more findings can be set aside',
      says: (place) =>
        `This workbook keeps 2,000 of them, so the finding at ${cellsOf(place)}${on(place)} was not set aside and stays listed. Open what was set aside, take some back that are not needed any more, and try again.`,
    },
    'why-too-long': {
      title: 'The reason is too long',
      says: (place) =>
        `A reason has at most 200 characters, so the finding at ${cellsOf(place)}${on(place)} was not set aside and stays listed. Delete some of it, then try again.`,
    },
    'not-ready': {
      title: 'Not ready to send',
      says: (place) =>
        `${sheet(place)} still has errors, findings to be verified or places to fill in, so nothing was changed. Check the list and settle them first.`,
    },
    'rows-protected': {
      title: 'The sheet is protected',
      says: (place) =>
        `${sheet(place)} is protected, and neither its marks nor the heights of its rows can be changed, so nothing was changed. Unprotect it on the Review tab and try again; you can protect it again afterwards.`,
    },
    'too-large': {
      title: 'Too much content',
      says: (place) =>
        `${sheet(place)} holds more than Excel can transfer at once, so nothing was changed. Delete rows and columns that do not belong to a form, or spread the forms over several sheets, then try again.`,
    },
    busy: {
      title: 'Excel is busy',
      says: () => 'Excel did not answer, so nothing was changed. Wait a few seconds, then try again.',
    },
    'session-lost': {
      title: 'The connection to Excel is lost',
      says: () => 'Save and reopen this workbook (on the web: reload the page), then try again.',
    },
    'other-workbook': {
      title: 'Go back to this workbook',
      says: () =>
        'Another workbook is in front and Excel does not work on this one meanwhile, so nothing was changed. Click the window of this workbook, then try again. Save and reopen it if it was in front all along.',
    },
    'dialog-open': {
      title: 'A dialog is open in Excel',
      says: () => 'Sheets cannot be read or written while it is open, so nothing was changed. Close the dialog, then try again.',
    },
    'access-denied': {
      title: 'No permission to edit',
      says: () =>
        'This workbook is read-only or you may not edit it, so nothing was changed. Enable editing, ask for permission or save a copy, then try again.',
    },
    'workbook-protected': {
      title: 'The workbook is protected',
      says: () =>
        'The structure of this workbook is protected and no sheet can be added, so nothing was changed. Press Protect Workbook on the Review tab to unprotect it (it may ask for a password), then try again; it can be protected anew afterwards.',
    },
    'sheet-missing': {
      title: 'The sheet is gone',
      says: (place) =>
        `${sheet(place)} has been deleted, so nothing was changed. Open the sheet with the form and press Check only to read it again.`,
    },
    'sheet-hidden': {
      title: 'The sheet is hidden',
      says: (place) =>
        `${sheet(place)} is hidden and cannot be gone to; nothing was changed. Open the menu of any sheet tab with a right-click, choose Unhide and this sheet, then try again.`,
    },
    'no-worksheet': {
      title: 'Not a worksheet',
      says: () =>
        'A chart or another sheet without cells is in front, so nothing was changed. Open the worksheet with the form and try again.',
    },
    'pane-not-shown': {
      title: 'The pane did not open by itself',
      says: () =>
        'Excel did not open the pane. What the button did is not affected, and its outcome stands here. Save and reopen this workbook (on the web: reload the page) should it happen again.',
    },
    'not-restored': {
      title: 'Writing broke off: please check',
      says: (place) =>
        place.copyName !== undefined
          ? `Making ${sheet(place)} anew broke off, and it is not certain whether its old contents were put back. Go back to this workbook and check; should they be wrong, the old contents are on the sheet “${place.copyName}”. Then delete that sheet and try again.`
          : `Writing ${sheet(place)} broke off, and it is not certain whether ${cellsOf(place)} now hold new values or old ones. Check them once Excel answers again; Undo restores the old values, Recalculate writes the new ones.`,
    },
    'sheet-left': {
      title: 'A sheet could not be taken away',
      says: (place) =>
        `${sheet(place)} may still be in the workbook, unfinished: making it broke off, and it could not be deleted. No other sheet was changed. Go back to this workbook. Delete the sheet if it is there, then try again.`,
    },
    'not-reread': {
      title: 'Written, but not read back',
      says: (place) =>
        `${sheet(place)} is written, but Excel did not hand over its present contents, so what stands here may be older. Press Check only to read it again.`,
    },
    unexpected: {
      title: 'Something unexpected happened',
      says: (place) =>
        `${sheet(place)} could not be completed. Check the numbers, then try again; if it happens again, ask your technical support.`,
    },
  },
  restored: 'Writing stopped halfway; everything written was put back as it was.',
  edited: ({ cell, now, restores }) => `${cell} now shows ${shown(now)}, undoing would restore ${shown(restores)}`,
  hostDetail: 'Note for technical support',
  problems: {
    'empty-sheet': ({ sheetName }) => `“${sheetName}” is empty. Open the sheet with the self-evaluation form, or create a new form.`,
    'no-form': ({ sheetName }) =>
      `No self-evaluation form was found on “${sheetName}”. Open the sheet with headings such as 三级指标 and 年度指标值, then try again.`,
    'no-table': ({ sheetName, cell }) =>
      `The form on “${sheetName}”${at(cell)} has no indicator table (names, targets and actuals) below it, so nothing was checked or changed. Open the sheet where the table is, or move the table here.`,
    'column-missing': ({ sheetName, cell, text }) =>
      `The indicator table on “${sheetName}”${at(cell)} lacks ${text === undefined ? 'a required column' : `the column ${text}`}, and every other column means something else, so nothing was checked or changed. Check whether the column has another name or none, and write its heading over it.`,
    declaration: ({ sheetName, cell }) =>
      `The table on “${sheetName}”${at(cell)} declares goals (绩效目标申报表) and is no self-evaluation: it has no actual values to check. Open the sheet with the self-evaluation form.`,
    'row-unplaced': ({ sheetName, cell, text }) =>
      `A row on “${sheetName}”${at(cell)} does not belong to any indicator${text === undefined ? '' : `: “${text}”`}. See whether it has shifted or lost cells, correct it, then try again.`,
  },
  problemsTitle: 'Some content could not be recognised',
  notFetched: 'This part could not be loaded. Check the network, then open this pane again.',
  otherSheets: (count) => `${many(count, 'other sheet')} without a form`,
  stale: {
    updating: 'The sheet has changed; updating…',
    outdated: 'These results are older than the latest change to the sheet.',
    refresh: 'Check again',
  },
  announced: {
    recalculated: (changed, result) => `Recalculated, ${many(changed, 'cell')} changed. ${result}`,
    notRecalculated: (cells) => `Not recalculated: ${cells.join('; ')}. Correct this, then press Recalculate again.`,
    checked: (result) => `Checked. ${result}`,
    undone: 'Undone; the sheet is as it was.',
    ruleSetBack: (name) => `Undone; the rule set is “${name}” again.`,
    marksCleared: 'Marks cleared.',
    asideSet: 'Set aside; it is not counted any more.',
    prepared: 'Ready to send: the marks are cleared, and the rows are high enough.',
    takenBack: 'Taken back; it is listed again.',
    explained: 'Explanation written.',
    pointsWritten: (changed) => `${changed} points written.`,
    overview: { summarise: 'The summary is ready.', listFindings: 'The list of findings is ready.' },
    made: 'The new sheet is ready.',
    answered: (name, result) => `“${name}” is kept; forms like this are not asked about again. ${result}`,
    askedAgain: 'The content contradicts this answer, so nothing was read. Answer otherwise, or check the numbers of the form.',
    asked: (count, result) =>
      `${result === undefined ? '' : `${result}. `}${many(count, 'heading')} to be confirmed; the forms that wait for it were not changed.`,
    nothingFound: 'No form found.',
  },
};
