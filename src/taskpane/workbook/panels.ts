// What is fetched together for the page of the workbook.
export { BackToWorkbook } from './BackToWorkbook';
export { Workbook } from './Workbook';
