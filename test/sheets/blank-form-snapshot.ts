// A layout as the sheet that is read once it has been made.
import { format } from 'numfmt';
import { contains, type Area } from '../../src/form/identity';
import type { SheetSnapshot } from '../../src/form/snapshot';
import type { SheetLayout } from '../../src/sheets/sheet-layout';

/** As Excel gives it back: formats of areas on their cells, texts shown by them. Throws where a layout holds a formula. */
export function snapshotOfLayout({ contents, numberFormats, sheetName }: SheetLayout, id = '{made}'): SheetSnapshot {
  const values = contents.map((row) =>
    row.map((content) => {
      if (content.kind === 'formula') throw new Error(`a formula: ${content.formula}`);
      return content.value;
    }),
  );
  const formats = values.map((row) => row.map(() => 'General'));
  for (const { area, numberFormat } of numberFormats) {
    for (const row of formats.slice(area.firstRow, area.lastRow + 1)) row.fill(numberFormat, area.firstColumn, area.lastColumn + 1);
  }
  return {
    id,
    name: sheetName,
    values,
    formulas: values,
    text: values.map((row, at) =>
      row.map((value, column) =>
        typeof value === 'number'
          ? format(formats[at]?.[column] ?? 'General', value)
          : typeof value === 'boolean'
            ? String(value).toUpperCase()
            : value,
      ),
    ),
    numberFormats: formats,
    protected: false,
    filtered: false,
    marks: [],
  };
}

/** What Excel would not take, or would lose: sentences, none when all is well. */
export function faultsOf(layout: SheetLayout): readonly string[] {
  const faults: string[] = [];
  const width = layout.columnWidths.length;
  layout.contents.forEach((row, at) => {
    if (row.length !== width) faults.push(`row ${at + 1} has ${row.length} cells`);
    row.forEach((content, column) => {
      if (content.kind === 'constant' && typeof content.value === 'string' && content.value.length > 32_767) faults.push('a text too long');
      const isFilled = content.kind === 'formula' || content.value !== '';
      const covering = layout.merges.find((area) => contains(area, { row: at, column }));
      const isHidden = covering !== undefined && (covering.firstRow !== at || covering.firstColumn !== column);
      if (isFilled && isHidden) faults.push(`row ${at + 1}, column ${column + 1} is lost in a merged cell`);
    });
  });
  layout.merges.forEach((area, index) => {
    if (layout.merges.slice(index + 1).some((other) => overlap(area, other)))
      faults.push(`merged areas overlap at row ${area.firstRow + 1}`);
  });
  for (const { area } of [...layout.roles, ...layout.numberFormats, ...layout.choices, ...layout.ranges]) {
    if (area.lastRow >= layout.contents.length || area.lastColumn >= width)
      faults.push(`an area beyond the sheet at row ${area.firstRow + 1}`);
  }
  for (const [row, height] of layout.rowHeights) if (!(height > 0 && height <= 409)) faults.push(`row ${row + 1} is ${height} high`);
  if (!/^[^\\/?*[\]:']{1,31}$/.test(layout.sheetName)) faults.push(`named ${layout.sheetName}`);
  return faults;
}

const overlap = (a: Area, b: Area): boolean =>
  a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn;
