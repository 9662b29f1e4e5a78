// The closed lists of what can be done with a workbook; types and tables derive from them.

/** Everything that a person can ask to be done with the workbook. */
export const INTENTIONS = [
  'recalculate',
  'recalculateWorkbook',
  'check',
  'checkWorkbook',
  'undo',
  'clearMarks',
  'allotPoints',
  'explain',
  'setAside',
  'takeBack',
  'prepare',
  'summarise',
  'listFindings',
  'makeSheet',
  'answer',
] as const;
export type Intention = (typeof INTENTIONS)[number];

/** An intention, or the reading that the app does by itself. */
export type Work = Intention | 'reading';

/** The presses that make an overview of all forms, each on a sheet of its own. */
export const OVERVIEW_WORKS = ['summarise', 'listFindings'] as const satisfies readonly Intention[];
export type OverviewWork = (typeof OVERVIEW_WORKS)[number];

/** Work that many sheets can make long: it tells how far it has come, and can be cancelled. */
export type LongWork = 'recalculateWorkbook' | 'checkWorkbook' | OverviewWork | 'clearMarks' | 'undo' | 'reading';

/** The intentions whose writes 撤销 takes back. */
export const UNDOABLE_RUNS = [
  'recalculate',
  'recalculateWorkbook',
  'check',
  'checkWorkbook',
  'clearMarks',
  'allotPoints',
  'explain',
  'setAside',
  'takeBack',
  'prepare',
] as const satisfies readonly Intention[];
export type UndoableRun = (typeof UNDOABLE_RUNS)[number];
