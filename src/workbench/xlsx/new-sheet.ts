// A sheet that the file does not have yet, as the parts that it becomes: the worksheet and its tables.
import { areaAddress, cellAddress } from '../book/address';
import type { BookCell, Cell, ConditionalFormat, Sheet, Table, Validation } from '../book/book';
import { entered } from '../book/entry';
import { formatXml, lookXml } from './conditional-formats';
import { DECLARATION } from './package';
import type { Styles } from './styles';
import { escapeText, escapeXml, openTag } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EXTENSIONS = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

const PAPER = { Letter: '1', A4: '9' } as const;

const tag = (name: string, attributes: Readonly<Record<string, string | number | undefined>>, inner?: string): string => {
  const said = Object.entries(attributes).flatMap(([key, value]): [string, string][] =>
    value === undefined ? [] : [[key, String(value)]],
  );
  return inner === undefined ? openTag(name, new Map(said), true) : `${openTag(name, new Map(said))}${inner}</${name}>`;
};

/**
 * @param tables the relations of the sheet that lead to its tables
 * @throws Error for what cannot be saved
 */
export function newSheetXml(sheet: Sheet, styles: Styles, isActive: boolean, tables: readonly string[]): string {
  if (sheet.protection.protected || sheet.autoFilter || sheet.visibility !== 'Visible')
    throw new Error(`The new sheet ${sheet.name} is protected or filtered: that cannot be saved`);
  const { page, merges, hyperlinks } = sheet;
  const bars = sheet.conditionalFormats.filter(({ type }) => type === 'DataBar');
  const used = sheet.usedArea(false);
  return [
    DECLARATION,
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    page?.fit ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '',
    tag('dimension', { ref: used ? areaAddress(used) : 'A1' }),
    viewXml(sheet, isActive),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet),
    dataXml(sheet, styles),
    counted(
      'mergeCells',
      merges.map((area) => tag('mergeCell', { ref: areaAddress(area) })),
    ),
    sheet.conditionalFormats.map((format) => conditionalFormatXml(format, styles)).join(''),
    counted('dataValidations', sheet.validations.map(validationXml)),
    hyperlinks.length === 0
      ? ''
      : tag(
          'hyperlinks',
          {},
          hyperlinks.map((link) => tag('hyperlink', { ref: cellAddress(link), location: link.place, tooltip: link.tip })).join(''),
        ),
    page?.centred ? '<printOptions horizontalCentered="1"/>' : '',
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    page
      ? tag('pageSetup', {
          paperSize: PAPER[page.paper],
          ...(page.fit && { fitToWidth: page.fit.wide, fitToHeight: page.fit.high }),
          orientation: page.landscape ? 'landscape' : 'portrait',
        })
      : '',
    page?.footer ? tag('headerFooter', {}, `<oddFooter>${escapeXml(`&C${page.footer}`)}</oddFooter>`) : '',
    counted(
      'tableParts',
      tables.map((id) => tag('tablePart', { 'r:id': id })),
    ),
    bars.length === 0 ? '' : barsXml(bars),
    '</worksheet>',
  ].join('');
}

const counted = (name: string, elements: readonly string[]): string =>
  elements.length === 0 ? '' : tag(name, { count: elements.length }, elements.join(''));

function viewXml({ gridlines, frozen }: Sheet, isActive: boolean): string {
  const rows = frozen?.rows ?? 0;
  const columns = frozen?.columns ?? 0;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const frozenXml =
    rows + columns === 0
      ? ''
      : tag('pane', {
          xSplit: columns || undefined,
          ySplit: rows || undefined,
          topLeftCell: cellAddress({ row: rows, column: columns }),
          activePane: pane,
          state: 'frozen',
        }) + tag('selection', { pane });
  const attributes = { showGridLines: gridlines ? undefined : 0, tabSelected: isActive ? 1 : undefined, workbookViewId: 0 };
  return tag('sheetViews', {}, tag('sheetView', attributes, frozenXml));
}

function columnsXml({ columns }: Sheet): string {
  const elements = [...columns]
    .sort(([a], [b]) => a - b)
    .map(([column, { width, hidden }]) =>
      tag('col', {
        min: column + 1,
        max: column + 1,
        width: width ?? 9.140625,
        customWidth: width === undefined ? undefined : 1,
        hidden: hidden ? 1 : undefined,
      }),
    );
  return elements.length === 0 ? '' : tag('cols', {}, elements.join(''));
}

function dataXml(sheet: Sheet, styles: Styles): string {
  const rows = new Map<number, [Cell, BookCell][]>();
  for (const row of sheet.rows.keys()) rows.set(row, []);
  for (const entry of sheet.entries()) {
    const [{ row }] = entry;
    const cells = rows.get(row);
    if (cells) cells.push([...entry]);
    else rows.set(row, [[...entry]]);
  }
  const elements = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const { height, hidden } = sheet.rows.get(row) ?? {};
      const inner = cells.sort(([a], [b]) => a.column - b.column).map(([at, cell]) => cellXml(at, cell, styles));
      return tag(
        'row',
        { r: row + 1, ht: height, customHeight: height === undefined ? undefined : 1, hidden: hidden ? 1 : undefined },
        inner.join(''),
      );
    });
  return tag('sheetData', {}, elements.join(''));
}

function cellXml(at: Cell, cell: BookCell, styles: Styles): string {
  const { value, formula, isError, uncalculated } = cell;
  const s = styles.cell(cell.style, cell.numberFormat, formula === undefined && isQuoted(cell));
  const r = cellAddress(at);
  if (formula === undefined) {
    if (value === '') return tag('c', { r, s });
    if (isError) return tag('c', { r, s, t: 'e' }, `<v>${escapeXml(String(value))}</v>`);
    if (typeof value === 'string') return tag('c', { r, s, t: 'inlineStr' }, `<is><t xml:space="preserve">${escapeText(value)}</t></is>`);
    return tag('c', { r, s, t: typeof value === 'boolean' ? 'b' : undefined }, `<v>${Number(value)}</v>`);
  }
  const written = `<f>${escapeXml(formula.slice(1))}</f>`;
  if (uncalculated) return tag('c', { r, s }, written);
  const t = isError ? 'e' : typeof value === 'boolean' ? 'b' : typeof value === 'string' ? 'str' : undefined;
  return tag('c', { r, s, t }, `${written}<v>${typeof value === 'string' ? escapeText(value) : Number(value)}</v>`);
}

/** A text that Excel would turn into a number, a date or a formula when it is entered without an apostrophe. */
function isQuoted(cell: BookCell): boolean {
  const { value, isError } = cell;
  if (typeof value !== 'string' || value === '' || isError) return false;
  try {
    const { content } = entered(value, cell);
    return !('value' in content) || content.value !== value || content.isError === true;
  } catch {
    // Excel would refuse the formula, and how it would read the number is not known here.
    return true;
  }
}

function conditionalFormatXml(format: ConditionalFormat, styles: Styles): string {
  if (format.type !== 'DataBar') return formatXml(format, format.look && styles.dxf(lookXml(format.look)));
  const { low, high, fill } = boundedBar(format);
  const bar = tag('dataBar', {}, `<cfvo type="num" val="${low}"/><cfvo type="num" val="${high}"/><color rgb="${argb(fill)}"/>`);
  const id = `<extLst><ext xmlns:x14="${EXTENSIONS}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${format.id}</x14:id></ext></extLst>`;
  const rule = tag('cfRule', { type: 'dataBar', priority: format.priority + 1 }, bar + id);
  return tag('conditionalFormatting', { sqref: format.ranges.map(areaAddress).join(' ') }, rule);
}

/** Data bars since Excel 2010 can have a plain fill, and have no length where the value is the lower bound. */
function barsXml(bars: readonly ConditionalFormat[]): string {
  const elements = bars.map((format) => {
    const { low, high, gradient } = boundedBar(format);
    const bound = (value: number): string => `<x14:cfvo type="num"><xm:f>${value}</xm:f></x14:cfvo>`;
    const ends = `${bound(low)}${bound(high)}<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/>`;
    const bar = tag('x14:dataBar', { minLength: 0, maxLength: 100, gradient: gradient ? undefined : 0 }, ends);
    const rule = tag('x14:cfRule', { type: 'dataBar', id: format.id }, bar);
    const where = `<xm:sqref>${format.ranges.map(areaAddress).join(' ')}</xm:sqref>`;
    return tag('x14:conditionalFormatting', { 'xmlns:xm': 'http://schemas.microsoft.com/office/excel/2006/main' }, rule + where);
  });
  return `<extLst><ext xmlns:x14="${EXTENSIONS}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>${elements.join('')}</x14:conditionalFormattings></ext></extLst>`;
}

function boundedBar({ bar }: ConditionalFormat): {
  readonly low: number;
  readonly high: number;
  readonly fill: string;
  readonly gradient: boolean;
} {
  if (bar?.low === undefined || bar.high === undefined || bar.fill === undefined)
    throw new Error('A data bar without bounds or colour cannot be saved');
  return { low: bar.low, high: bar.high, fill: bar.fill, gradient: bar.gradient };
}

const argb = (colour: string): string => `FF${colour.slice(1)}`;

function validationXml({ area, rule, alert }: Validation): string {
  const formulas =
    rule.kind === 'list'
      ? `<formula1>"${escapeXml(rule.source)}"</formula1>`
      : `<formula1>${rule.low}</formula1><formula2>${rule.high}</formula2>`;
  const attributes = {
    type: rule.kind,
    errorStyle: alert && alert.style !== 'Stop' ? alert.style.toLowerCase() : undefined,
    allowBlank: 1,
    // The attribute's name misleads: it is set when Excel is to hide the arrow.
    showDropDown: rule.kind === 'list' && !rule.inCellDropDown ? 1 : undefined,
    showInputMessage: 1,
    showErrorMessage: alert?.shown === false ? undefined : 1,
    errorTitle: alert?.title || undefined,
    error: alert?.message || undefined,
    sqref: areaAddress(area),
  };
  return tag('dataValidation', attributes, formulas);
}

/** @param id its number in the file */
export function tableXml(sheet: Sheet, table: Table, id: number): string {
  const { area, name, style } = table;
  const ref = areaAddress(area);
  const columns = Array.from({ length: area.columns }, (_, index) => {
    const header = sheet.text({ row: area.row, column: area.column + index });
    // Line breaks in a header are written out in the column's name.
    return `<tableColumn id="${index + 1}" name="${escapeText(header).replaceAll('\n', '_x000a_')}"/>`;
  });
  const info = tag('tableStyleInfo', {
    name: style || undefined,
    showFirstColumn: 0,
    showLastColumn: 0,
    showRowStripes: table.bandedRows ? 1 : 0,
    showColumnStripes: 0,
  });
  const filter = table.filterButtons ? tag('autoFilter', { ref }) : '';
  return `${DECLARATION}${tag('table', { xmlns: MAIN, id, name, displayName: name, ref, totalsRowShown: 0 }, `${filter}${counted('tableColumns', columns)}${info}`)}`;
}

/** The rows that repeat on every page, as the defined name for it says it; undefined when there are none. */
export function printTitles({ name, page }: Sheet): string | undefined {
  return page?.titleRows && `'${name.replaceAll("'", "''")}'!$${page.titleRows.first + 1}:$${page.titleRows.last + 1}`;
}
