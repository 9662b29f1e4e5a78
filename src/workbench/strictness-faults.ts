// How Excel fails, and what the stand-in makes of it: a part of the list in strictness.ts.
import type { Difference } from './difference';

const GUIDE = 'https://learn.microsoft.com/office/dev/add-ins';

export const FAULT_DIFFERENCES: readonly Difference[] = [
  {
    id: 'other-workbook-focus',
    excel:
      'While another workbook is in front (Windows, Mac), selecting, activating, adding, freezing, gridlines, clearing filters answer GeneralException, deleting and asking for the selection InvalidSelection.',
    source: `${GUIDE}/excel/excel-add-ins-troubleshooting#api-limitations-when-the-active-workbook-switches`,
    standIn: 'Answers the same codes at the same members while its switch otherWorkbook is "focus".',
  },
  {
    id: 'inactive-workbook',
    excel: 'A request may fail with InactiveWorkbook because the workbook has lost the focus to another one.',
    source: `${GUIDE}/testing/application-specific-api-error-handling`,
    standIn: 'Fails every request with it while its switch otherWorkbook is "everything".',
  },
  {
    id: 'activate-in-the-same-request',
    excel: 'On the web, a sheet that is activated in the request that adds it may stay in the background, without an error.',
    source: 'https://github.com/OfficeDev/office-js/issues/930',
    standIn: 'Passes over the activation of a sheet made in the same request, unless told to be like the desktop (activatesNewSheets).',
  },
  {
    id: 'failing-reads',
    excel: 'A request that only reads may fail with any documented code, wholly or at one of its members.',
    source: `${GUIDE}/testing/application-specific-api-error-handling`,
    standIn: 'Fails the next request that reads, that writes, or either, at an action or as a whole, with any code or number.',
  },
  {
    id: 'lost-answers',
    excel:
      'An error on the way back tells neither where a request failed nor what the actions before it brought, though they may have been done.',
    source: 'https://github.com/OfficeDev/office-js/issues/6501',
    standIn: 'A fault without results does the actions before it and answers the code alone, without results, place or index.',
  },
  {
    id: 'hyperlink-text',
    excel: 'What a cell shows after a hyperlink without textToDisplay is not documented; with one, it shows that text.',
    source: 'https://learn.microsoft.com/javascript/api/excel/excel.rangehyperlink',
    standIn:
      'Without one the cell shows the link’s place instead of what stood there; with one it holds what Excel would make of that text if typed.',
  },
];
