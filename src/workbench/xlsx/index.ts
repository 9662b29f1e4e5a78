// .xlsx files in and out of the stand-in's workbook.
export { openXlsx } from './open';
export { saveXlsx } from './save';
