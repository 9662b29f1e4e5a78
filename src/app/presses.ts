// What a press needs and reading does not: fetched once the first sheet is read.
export { allotPoints } from './allot-points';
export { check, recalculate } from './recalculate';
export { recalculateWorkbook } from './workbook-run';
