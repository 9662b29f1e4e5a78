// Members of Excel's API after which Ctrl+Z reaches no further back: Microsoft's list, without the parts of charts, pivot tables and styles.
// https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities, as of 2025-05-15.

/** What a call of such a member does not keep: on the web, and on Windows and Mac. */
interface Support {
  readonly web: boolean;
  readonly desktop: boolean;
}

const NOWHERE = [
  'AllowEditRange.address',
  'AllowEditRange.delete',
  'AllowEditRange.pauseProtection',
  'AllowEditRange.setPassword',
  'AllowEditRange.title',
  'AllowEditRangeCollection.add',
  'AllowEditRangeCollection.pauseProtection',
  'DataConnectionCollection.refreshAll',
  'LinkedWorkbook.refresh',
  'LinkedWorkbookCollection.refreshAll',
  'Workbook.close',
  'Workbook.insertWorksheetsFromBase64',
  'Workbook.save',
  'WorkbookProtection.protect',
  'WorkbookProtection.unprotect',
  'Worksheet.copy',
  'Worksheet.delete',
  'WorksheetCollection.addFromBase64',
  'WorksheetProtection.pauseProtection',
  'WorksheetProtection.protect',
  'WorksheetProtection.resumeProtection',
  'WorksheetProtection.setPassword',
  'WorksheetProtection.unprotect',
  'WorksheetProtection.updateOptions',
] as const;

const ON_THE_WEB_ALONE = ['Worksheet.name', 'Worksheet.position', 'Worksheet.visibility'] as const;

const ON_THE_DESKTOP_ALONE = [
  'DocumentProperties.author',
  'DocumentProperties.category',
  'DocumentProperties.comments',
  'DocumentProperties.company',
  'DocumentProperties.keywords',
  'DocumentProperties.manager',
  'DocumentProperties.revisionNumber',
  'DocumentProperties.subject',
  'DocumentProperties.title',
  'NamedItem.comment',
  'Query.delete',
  'Query.refresh',
  'QueryCollection.refreshAll',
  'TableStyle.delete',
  'TableStyle.duplicate',
  'TableStyle.name',
  'TableStyleCollection.add',
  'TableStyleCollection.setDefault',
  'Worksheet.standardWidth',
] as const;

/** By member; one that is not here can be undone everywhere. */
export const UNDO_SUPPORT: ReadonlyMap<string, Support> = new Map<string, Support>([
  ...NOWHERE.map((member) => [member, { web: false, desktop: false }] as const),
  ...ON_THE_WEB_ALONE.map((member) => [member, { web: true, desktop: false }] as const),
  ...ON_THE_DESKTOP_ALONE.map((member) => [member, { web: false, desktop: true }] as const),
]);
