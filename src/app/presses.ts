// The use cases of presses, which reading does not need: fetched once the first sheet is read.
export { allotPoints } from './allot-points';
export { checkWorkbook } from './check-workbook';
export { foresee } from './foresee';
export { clearMarks } from './marks';
export { check, recalculate } from './recalculate';
export { undo } from './undo';
export { recalculateWorkbook } from './workbook-run';
