// Where Excel is strict or unlike what one expects, and what the stand-in makes of it: the data of docs/stand-in.md. Longer than other files because it is a list.
import type { Difference } from './difference';
import { FAULT_DIFFERENCES } from './strictness-faults';
import { SIZE_DIFFERENCES } from './strictness-sizes';

const API = 'https://learn.microsoft.com/javascript/api';
const GUIDE = 'https://learn.microsoft.com/office/dev/add-ins';
const issue = (number: number): string => `https://github.com/OfficeDev/office-js/issues/${number}`;

const READING: readonly Difference[] = [
  {
    id: 'used-range',
    excel: 'The used range takes in every cell with a content or a look, with valuesOnly those with a content; of a blank sheet it is A1.',
    source: `${API}/excel/excel.worksheet#excel-excel-worksheet-getusedrange-member(1)`,
    standIn: 'Does the same; getUsedRangeOrNullObject answers a null object for a blank sheet.',
  },
  {
    id: 'whole-rows-null',
    excel: 'A range of whole rows or columns answers null instead of its values, formulas and texts.',
    source: `${GUIDE}/excel/excel-add-ins-ranges-unbounded`,
    standIn: 'Answers null as well, and refuses writes to such ranges.',
  },
  {
    id: 'merged-values',
    excel: 'A merged area has its content in the first cell; the covered ones read as "" and drop what is written to them.',
    source: 'https://support.microsoft.com/office/merge-and-unmerge-cells-5cbd15d5-9375-4540-907f-c673a93fcedf',
    standIn: 'Does the same.',
  },
  {
    id: 'narrow-columns',
    excel: 'text does not depend on the width of the column: the "####" that a person sees is not in it.',
    source: `${API}/excel/excel.range#excel-excel-range-text-member`,
    standIn: 'Does the same.',
  },
  {
    id: 'areas-address',
    excel: 'The address of several areas names the sheet in each, set apart by a comma and a space.',
    source: `${API}/excel/excel.rangeareas#excel-excel-rangeareas-address-member`,
    standIn: 'Does the same.',
  },
  {
    id: 'mixed-null',
    excel: 'A property that differs within a range (hidden rows, locked cells) answers null.',
    source: `${GUIDE}/excel/excel-add-ins-ranges-set-get-values`,
    standIn: 'Does the same.',
  },
  {
    id: 'error-values',
    excel: 'A cell with an error answers a text such as "#REF!" as its value.',
    source: `${API}/excel/excel.rangevaluetype`,
    standIn: 'Does the same.',
  },
  {
    id: 'null-object',
    excel: '…OrNullObject answers an object that says isNullObject; calls on it are passed over.',
    source: `${GUIDE}/develop/application-specific-api-model#ornullobject-methods-and-properties`,
    standIn: 'Does the same.',
  },
  {
    id: 'stale-formulas',
    excel:
      'In manual calculation mode results of formulas stay as they were until somebody calculates; calculationState says Pending until then.',
    source: `${API}/excel/excel.calculationmode`,
    standIn: 'Keeps old results and says Pending while the book is calculated by hand; a new formula gets its result all the same.',
  },
];

const WRITING: readonly Difference[] = [
  {
    id: 'array-shape',
    excel: 'A grid that is written must have the shape of its range; otherwise the call fails with InvalidArgument.',
    source: `${GUIDE}/excel/excel-add-ins-ranges-set-get-values`,
    standIn: "Does the same, in Excel's words.",
  },
  {
    id: 'null-leaves-alone',
    excel: 'null in a grid leaves that cell alone; "" empties it.',
    source: `${GUIDE}/excel/excel-add-ins-ranges-set-get-values#handle-blank-and-null-cell-values`,
    standIn: 'Does the same.',
  },
  {
    id: 'entered-as-typed',
    excel: 'A text that is written is read like a typed one: "=…" is a formula, "12%" a number with a format, "\'…" a text.',
    source: issue(6687),
    standIn: 'Does the same, with a narrower idea of what reads as a number; an unknown case fails by name.',
  },
  {
    id: 'broken-formula',
    excel: 'A text that begins with "=" and is no formula fails with InvalidArgument.',
    source: `${GUIDE}/testing/application-specific-api-error-handling`,
    standIn: 'Does the same.',
  },
  {
    id: 'text-cells',
    excel: 'A cell formatted as text ("@") keeps whatever is written as text.',
    source: issue(6687),
    standIn: 'Does the same.',
  },
  {
    id: 'cell-length',
    excel: 'A cell holds at most 32,767 characters.',
    source: 'https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3',
    standIn: 'Refuses more with InvalidArgument.',
  },
];

const REFUSALS: readonly Difference[] = [
  {
    id: 'protected-cells',
    excel:
      'A protected sheet refuses a write to a block with a locked cell in it (AccessDenied), even where null would leave that cell alone.',
    source: `${GUIDE}/excel/excel-add-ins-worksheets#data-protection`,
    standIn: 'Does the same; a sheet is protected by its file.',
  },
  {
    id: 'protected-looks',
    excel: 'A protected sheet refuses changes of looks and of conditional formats unless it allows them.',
    source: `${API}/excel/excel.worksheetprotectionoptions`,
    standIn: 'Does the same (AccessDenied).',
  },
  {
    id: 'workbook-structure',
    excel: 'A workbook whose structure is protected refuses to add, rename, move and delete sheets; the code is not documented.',
    source: `${GUIDE}/excel/excel-add-ins-workbooks#protect-the-workbooks-structure`,
    standIn: 'Refuses them with AccessDenied where the file protects the structure.',
  },
  {
    id: 'filtered-writes',
    excel: 'A write over filtered rows may go astray or fail with FilteredRangeConflict.',
    source: issue(224),
    standIn: 'Fails with FilteredRangeConflict for a block with a hidden row; the rest is written where it should.',
  },
  {
    id: 'payload-limit',
    excel: 'Excel on the web takes and gives at most 5 MB a request.',
    source: `${GUIDE}/concepts/resource-limits-and-performance-optimization#excel-add-ins`,
    standIn: 'Refuses more either way (5103, 5104); a test may lift it, as on the desktop.',
  },
  {
    id: 'cells-limit',
    excel: 'A range of more than five million cells cannot be read on the web.',
    source: `${GUIDE}/concepts/resource-limits-and-performance-optimization#excel-add-ins`,
    standIn: 'Fails with RangeExceedsLimit.',
  },
  {
    id: 'address-limit',
    excel: 'An address given to getRanges has at most 8,192 characters.',
    source: `${GUIDE}/excel/excel-add-ins-multiple-ranges`,
    standIn: 'Fails with InvalidArgument beyond.',
  },
  {
    id: 'cell-edit-mode',
    excel: 'While a person edits a cell, every request fails with InvalidOperationInCellEditMode.',
    source: `${GUIDE}/testing/application-specific-api-error-handling`,
    standIn: 'Refuses every request (5004) while its own cell editor is open, or a test says so.',
  },
  {
    id: 'dialog-open',
    excel: 'While a dialog is open, writes fail with WriteNotSupportedWhenModalDialogOpen or requests are refused.',
    source: `${GUIDE}/testing/application-specific-api-error-handling`,
    standIn: 'Refuses every request (5016) when a test says so.',
  },
  {
    id: 'partial-application',
    excel: 'Nothing is rolled back: what comes before a failing action in a request has been done.',
    source: `${GUIDE}/testing/application-specific-api-error-handling`,
    standIn: 'Does the same; a fault can be asked for at any action.',
  },
  {
    id: 'missing-items',
    excel: 'What is asked for by a name or id that is not there fails with ItemNotFound.',
    source: `${GUIDE}/testing/application-specific-api-error-handling`,
    standIn: 'Does the same, deleted sheets included.',
  },
  {
    id: 'sheet-names',
    excel:
      "A sheet's name has at most 31 characters, none of : \\ / ? * [ ], no apostrophe at an end, and differs from all others by more than case.",
    source: 'https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9',
    standIn: 'Refuses others with InvalidArgument, a name taken with ItemAlreadyExists.',
  },
  {
    id: 'last-visible-sheet',
    excel: 'The last visible sheet cannot be deleted, and a hidden one not be activated.',
    source: `${API}/excel/excel.worksheet#excel-excel-worksheet-delete-member(1)`,
    standIn: 'Fails with InvalidOperation.',
  },
  {
    id: 'requirement-sets',
    excel: 'Older Excels lack members; isSetSupported tells (volume licences: 2021 has ExcelApi 1.14, 2024 1.17).',
    source: `${API}/requirement-sets/excel/excel-api-requirement-sets`,
    standIn: 'Says of itself what a test or the address asks for, Excel 2021 otherwise; it does not refuse newer members.',
  },
  {
    id: 'unknown-members',
    excel: 'Excel knows far more members than the add-in uses.',
    source: `${API}/excel`,
    standIn: 'Fails by name at any member that it does not know, and remembers it as a gap; it never makes an answer up.',
  },
];

const CONDITIONAL_FORMATS: readonly Difference[] = [
  {
    id: 'format-relative-formula',
    excel:
      'The formula that is set for a conditional format is taken as seen from the range by which the format was fetched, not from its own first cell.',
    source: issue(5194),
    standIn: 'Does the same; on demand it answers formulas as seen from there too.',
  },
  {
    id: 'format-ids',
    excel: "The id of a conditional format is one of the session's collection: a file does not keep it.",
    source: `${API}/excel/excel.conditionalformat#excel-excel-conditionalformat-id-member`,
    standIn: 'Gives new ids whenever a file is opened.',
  },
  {
    id: 'format-copies',
    excel:
      'Conditional formats are copied with their cells and split by what is pasted over them; fixed references of their formulas stay as they were.',
    source:
      'https://support.microsoft.com/office/use-conditional-formatting-to-highlight-information-in-excel-fed60dfa-1d3f-4e13-9ecb-f1951ff89d7f',
    standIn: 'Tests can copy and insert rows as a person does: every copy is a format of its own.',
  },
  {
    id: 'format-kinds',
    excel: 'custom fails on a conditional format of another kind; customOrNullObject does not.',
    source: issue(2180),
    standIn: 'Does the same; of the kinds only custom and data bars can be made.',
  },
  {
    id: 'format-listing-fails',
    excel:
      'Where a person duplicated a rule or made two at once in the dialog, reading the conditional formats fails until the file is opened again.',
    source: issue(6835),
    standIn: 'A format may be marked as unreadable: then listing it fails with ItemNotFound.',
  },
  {
    id: 'format-undo-damage',
    excel: 'Ctrl+Z after an add-in deleted a conditional format can leave a broken rule until the file is opened again.',
    source: issue(6396),
    standIn: 'Not modelled.',
  },
  {
    id: 'format-repaint',
    excel: 'A changed conditional format is sometimes not drawn until the sheet is touched.',
    source: issue(1157),
    standIn: 'Not modelled: the grid draws at once.',
  },
];

const EVENTS: readonly Difference[] = [
  {
    id: 'event-kinds',
    excel: 'A change says RangeEdited, RowInserted, RowDeleted, ColumnInserted, ColumnDeleted, CellInserted, CellDeleted or Unknown.',
    source: `${API}/excel/excel.datachangetype`,
    standIn: 'Says RangeEdited for edits and RowInserted for inserted rows; a test may send a change of any kind.',
  },
  {
    id: 'event-sources',
    excel: 'A change is Local or, of a co-author, Remote; only from ExcelApi 1.14 on it tells whether this add-in made it.',
    source: `${API}/excel/excel.eventsource`,
    standIn: 'Says Local with its trigger for its own changes; a test may send any source, without the trigger too.',
  },
  {
    id: 'event-missing',
    excel: 'Some changes raise no event: results of formulas do not, and some builds lose events.',
    source: `${GUIDE}/excel/excel-add-ins-events`,
    standIn: 'Sends none for results; a test may have others lost.',
  },
  {
    id: 'event-order',
    excel: 'Events arrive after the request that caused them has been answered.',
    source: `${GUIDE}/excel/excel-add-ins-events`,
    standIn: 'Does the same.',
  },
];

const RUNTIME: readonly Difference[] = [
  {
    id: 'press-not-associated',
    excel: 'On the web, a press whose action is not associated when it arrives is answered 11101 and lost.',
    source: issue(5176),
    standIn: 'Delivers the press as soon as office.js listens, and passes its answer on.',
  },
  {
    id: 'press-starts-page',
    excel: "A press loads the add-in's page when it is not loaded; the pane stays closed unless the add-in opens it.",
    source: `${GUIDE}/develop/configure-your-add-in-to-use-a-shared-runtime`,
    standIn: 'Loads the page with its pane closed and delivers the press as soon as office.js listens.',
  },
  {
    id: 'pane-hidden',
    excel: 'A person may close the pane: its page lives on, hidden or not as the document sees it, and onVisibilityModeChanged tells.',
    source: `${GUIDE}/develop/show-hide-add-in`,
    standIn: 'The pane can be closed and opened, the page is told, and its frame loses its size or keeps it, as the test wants.',
  },
  {
    id: 'show-ignored',
    excel: 'showAsTaskpane is ignored for add-ins of the Marketplace; its promise resolves.',
    source: issue(6801),
    standIn: 'Ignores it when a test says so.',
  },
  {
    id: 'runtime-ended',
    excel: 'Excel may end the page some time after the pane was closed; the next press starts it anew.',
    source: issue(4004),
    standIn: 'A test can end the page; the next press or opening of the pane loads it anew.',
  },
  {
    id: 'settings-lost',
    excel: 'workbook.settings can be gone after saving and opening again.',
    source: issue(6091),
    standIn: 'Keeps them in the file, unless a test has the book lose them.',
  },
  {
    id: 'start-timeout',
    excel: 'office.js gives up when nobody has called Office.onReady within ten seconds; it never becomes ready then.',
    source: issue(3378),
    standIn: 'Not modelled apart: the real office.js runs in the pane and does so by itself.',
  },
  {
    id: 'completed-timing',
    excel:
      "Until event.completed() Excel's status bar says that it works, further presses of the button wait, and after five minutes it gives up.",
    source: issue(2877),
    standIn: 'Not modelled: it waits at most a minute for completed(), and disables the button meanwhile.',
  },
];

const NOT_MODELLED: readonly Difference[] = [
  {
    id: 'desktop-hosts',
    excel: 'On Windows and Mac another script of office.js registers, initialises and messages in another order.',
    source: 'https://learn.microsoft.com/office/dev/add-ins/concepts/browsers-used-by-office-web-add-ins',
    standIn: 'Not modelled: it speaks as Excel on the web alone.',
  },
  {
    id: 'browsers',
    excel: 'The pane runs in WebView2, WKWebView, or the sandboxed frame of Excel on the web.',
    source: 'https://learn.microsoft.com/office/dev/add-ins/concepts/browsers-used-by-office-web-add-ins',
    standIn: 'Not modelled: a plain frame in whatever browser runs the bench.',
  },
  {
    id: 'undo-stack',
    excel: 'Some calls clear what the user can undo (adding, naming, moving and deleting sheets on Windows and Mac).',
    source: `${GUIDE}/excel/excel-add-ins-undo-capabilities`,
    standIn: 'Not modelled: the grid keeps no undo list of what the add-in does.',
  },
  {
    id: 'page-setup',
    excel: 'Paper, zoom and print titles depend on printer and view on the desktop.',
    source: issue(1860),
    standIn: 'Not modelled: they are always obeyed.',
  },
  {
    id: 'edit-ranges',
    excel: 'A protected sheet may have ranges that some people may edit with or without a password.',
    source: `${API}/excel/excel.alloweditrange`,
    standIn: 'Not modelled: such a cell is locked like the others.',
  },
  {
    id: 'unresponsive-add-in',
    excel: 'An add-in on the desktop that does not answer for five seconds is restarted.',
    source: `${GUIDE}/concepts/resource-limits-and-performance-optimization`,
    standIn: 'Not modelled.',
  },
  {
    id: 'filter-loads',
    excel: 'autoFilter and tables could fail to load; no report of it is known.',
    source: `${API}/excel/excel.autofilter`,
    standIn: 'Not modelled: they always load.',
  },
];

/** Everything of Excel that matters to the add-in. */
export const DIFFERENCES: readonly Difference[] = [
  ...READING,
  ...WRITING,
  ...REFUSALS,
  ...SIZE_DIFFERENCES,
  ...FAULT_DIFFERENCES,
  ...CONDITIONAL_FORMATS,
  ...EVENTS,
  ...RUNTIME,
  ...NOT_MODELLED,
];
