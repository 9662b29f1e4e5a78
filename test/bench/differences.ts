// What differs between two .xlsx files, cell by cell and sheet by sheet: proof that saving kept all that was not written.
import ExcelJS from 'exceljs';

/** Property orders and absent-versus-undefined do not count as a difference. */
const plain = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

async function workbookOf(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook;
}

/** Everything about a sheet that is not the content of a cell, by name. */
function surroundings(sheet: ExcelJS.Worksheet): Readonly<Record<string, unknown>> {
  const model: object = sheet.model;
  const part = (name: string): unknown => (name in model ? Object.entries(model).find(([key]) => key === name)?.[1] : undefined);
  return {
    merges: part('merges'),
    widths: sheet.columns.map((column) => [column.width, column.hidden]),
    heights: Array.from({ length: sheet.rowCount }, (_, index) => [sheet.getRow(index + 1).height, sheet.getRow(index + 1).hidden]),
    pageSetup: sheet.pageSetup,
    views: sheet.views,
    state: sheet.state,
    conditionalFormats: part('conditionalFormattings'),
    dataValidations: part('dataValidations'),
    protection: part('sheetProtection'),
    autoFilter: sheet.autoFilter,
    headerFooter: sheet.headerFooter,
  };
}

/**
 * The differences between two workbooks: "Sheet!B3" for a cell whose value, number format or style differs, "Sheet: merges" and the
 * like for the rest. Empty when nothing differs.
 */
export async function differences(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const [old, now] = await Promise.all([workbookOf(before), workbookOf(after)]);
  const found: string[] = [];
  const names = (workbook: ExcelJS.Workbook): string[] => workbook.worksheets.map((sheet) => sheet.name);
  if (plain(names(old)) !== plain(names(now))) found.push(`sheets: ${names(old).join()} → ${names(now).join()}`);
  for (const sheet of old.worksheets) {
    const twin = now.getWorksheet(sheet.name);
    if (twin === undefined) continue;
    const was = surroundings(sheet);
    const is = surroundings(twin);
    for (const key of Object.keys(was)) if (plain(was[key]) !== plain(is[key])) found.push(`${sheet.name}: ${key}`);
    for (let row = 1; row <= Math.max(sheet.rowCount, twin.rowCount); row += 1) {
      for (let column = 1; column <= Math.max(sheet.columnCount, twin.columnCount); column += 1) {
        const [a, b] = [sheet.getCell(row, column), twin.getCell(row, column)];
        // The rest of a merged area answers its first cell's value in exceljs.
        const [value, other] = a.master === a ? [a.value, b.value] : [null, null];
        if (plain([value, a.style]) !== plain([other, b.style])) found.push(`${sheet.name}!${a.address}`);
      }
    }
  }
  return found;
}
