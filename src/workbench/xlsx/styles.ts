// The styles part of an .xlsx, to which number formats, looks of cells and looks of conditional formats are added.
import type { Border, Borders, Color, Fill, Font } from 'exceljs';
import type { CellStyle } from '../book/book';
import { childOf, childrenOf, escapeXml, openTag, parseXml, spliced, type Element, type Splice } from './xml';

/** Number formats that Excel knows by number in every language. */
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['0.00E+00', 11],
  ['@', 49],
]);

const FIRST_OF_OUR_OWN = 164;

export class Styles {
  readonly #root: Element;
  readonly #formats = new Map<string, number>();
  readonly #addedFormats: string[] = [];
  readonly #xfs: string[];
  readonly #xfCount: number;
  readonly #dxfCount: number;
  readonly #addedDxfs: string[] = [];
  readonly #fonts: Added;
  readonly #fills: Added;
  readonly #borders: Added;

  constructor(private readonly text: string) {
    this.#root = parseXml(text);
    const formats = childOf(this.#root, 'numFmts');
    for (const { attributes } of formats ? childrenOf(formats, 'numFmt') : []) {
      this.#formats.set(attributes.get('formatCode') ?? '', Number(attributes.get('numFmtId')));
    }
    this.#xfs = this.#elements('cellXfs', 'xf').map(({ start, end }) => text.slice(start, end));
    this.#xfCount = this.#xfs.length;
    this.#dxfCount = this.#elements('dxfs', 'dxf').length;
    this.#fonts = new Added(this.#elements('fonts', 'font').length);
    this.#fills = new Added(this.#elements('fills', 'fill').length);
    this.#borders = new Added(this.#elements('borders', 'border').length);
  }

  #elements(parent: string, name: string): readonly Element[] {
    const found = childOf(this.#root, parent);
    return found ? childrenOf(found, name) : [];
  }

  get isChanged(): boolean {
    const parts = [this.#fonts, this.#fills, this.#borders];
    return (
      parts.some(({ xml }) => xml.length > 0) ||
      this.#addedFormats.length > 0 ||
      this.#xfs.length > this.#xfCount ||
      this.#addedDxfs.length > 0
    );
  }

  /** The number of the cell style like `style` but for its number format. */
  withNumberFormat(style: number, format: string): number {
    const base = this.#xfs[style];
    if (base === undefined) throw new Error(`The file has no cell style ${style}`);
    const tag = parseXml(base);
    const attributes = new Map(tag.attributes).set('numFmtId', String(this.#formatNumber(format))).set('applyNumberFormat', '1');
    const inner = base.slice(tag.innerStart, tag.innerEnd);
    const xf = inner === '' ? openTag('xf', attributes, true) : `${openTag('xf', attributes)}${inner}</xf>`;
    const known = this.#xfs.indexOf(xf);
    return known >= 0 ? known : this.#xfs.push(xf) - 1;
  }

  /**
   * The number of the cell style with these looks and this number format.
   * @param isQuoted the text was entered with a leading apostrophe: it stays a text when it is edited
   * @throws Error for looks that cannot be saved
   */
  cell(style: CellStyle | undefined, format: string, isQuoted: boolean): number {
    const { font, fill, border, alignment, ...others } = style ?? {};
    if (Object.keys(others).length > 0) throw new Error(`Looks that cannot be saved: ${Object.keys(others).join(', ')}`);
    const attributes = new Map([
      ['numFmtId', String(this.#formatNumber(format))],
      ['fontId', String(font ? this.#fonts.number(this.#fontXml(font)) : 0)],
      ['fillId', String(fill ? this.#fills.number(fillXml(fill)) : 0)],
      ['borderId', String(border ? this.#borders.number(borderXml(border)) : 0)],
      ['xfId', '0'],
      ...(isQuoted ? [['quotePrefix', '1'] as const] : []),
      ['applyNumberFormat', '1'],
      ['applyFont', '1'],
      ['applyFill', '1'],
      ['applyBorder', '1'],
      ['applyAlignment', '1'],
    ]);
    const aligned = alignment ? alignmentXml(alignment) : '';
    const xf = aligned === '' ? openTag('xf', attributes, true) : `${openTag('xf', attributes)}${aligned}</xf>`;
    const known = this.#xfs.indexOf(xf);
    return known >= 0 ? known : this.#xfs.push(xf) - 1;
  }

  /** A property that the font lacks is taken from the file's first font. */
  #fontXml(font: Partial<Font>): string {
    const { name, size, bold, italic, underline, color, ...others } = font;
    if (Object.keys(others).length > 0) throw new Error(`Looks of a font that cannot be saved: ${Object.keys(others).join(', ')}`);
    const [first] = this.#elements('fonts', 'font');
    const ofFirst = (part: string): string | undefined => first && childOf(first, part)?.attributes.get('val');
    return [
      '<font>',
      bold ? '<b/>' : '',
      italic ? '<i/>' : '',
      underline ? '<u/>' : '',
      `<sz val="${size ?? ofFirst('sz') ?? 11}"/>`,
      color ? colourXml('color', color) : '',
      `<name val="${escapeXml(name ?? ofFirst('name') ?? 'Calibri')}"/>`,
      '</font>',
    ].join('');
  }

  #formatNumber(format: string): number {
    const known = BUILT_IN.get(format) ?? this.#formats.get(format);
    if (known !== undefined) return known;
    const number = Math.max(FIRST_OF_OUR_OWN - 1, ...this.#formats.values()) + 1;
    this.#formats.set(format, number);
    this.#addedFormats.push(
      openTag(
        'numFmt',
        new Map([
          ['numFmtId', String(number)],
          ['formatCode', format],
        ]),
        true,
      ),
    );
    return number;
  }

  /** The number of a conditional format's look. */
  dxf(xml: string): number {
    const known = this.#addedDxfs.indexOf(xml);
    return this.#dxfCount + (known >= 0 ? known : this.#addedDxfs.push(xml) - 1);
  }

  xml(): string {
    return spliced(this.text, [
      ...this.#grown('numFmts', this.#addedFormats, this.#elements('numFmts', 'numFmt').length, ['fonts']),
      ...this.#grown('fonts', this.#fonts.xml, this.#fonts.before, ['fills']),
      ...this.#grown('fills', this.#fills.xml, this.#fills.before, ['borders']),
      ...this.#grown('borders', this.#borders.xml, this.#borders.before, ['cellStyleXfs', 'cellXfs']),
      ...this.#grown('cellXfs', this.#xfs.slice(this.#xfCount), this.#xfCount, []),
      ...this.#grown('dxfs', this.#addedDxfs, this.#dxfCount, ['tableStyles', 'colors', 'extLst']),
    ]);
  }

  /** Adds elements to a list of the part; the list itself, when it is missing, stands before the first of `following`. */
  #grown(name: string, added: readonly string[], count: number, following: readonly string[]): readonly Splice[] {
    if (added.length === 0) return [];
    const list = childOf(this.#root, name);
    const attributes = new Map(list?.attributes).set('count', String(count + added.length));
    const inner = list ? this.text.slice(list.innerStart, list.innerEnd) : '';
    const text = `${openTag(name, attributes)}${inner}${added.join('')}</${name}>`;
    if (list) return [{ start: list.start, end: list.end, text }];
    const next = this.#root.children.find((child) => following.includes(child.name));
    const start = next?.start ?? this.#root.innerEnd;
    return [{ start, end: start, text }];
  }
}

/** Elements that a list of the part has not had, numbered from its end. */
class Added {
  readonly xml: string[] = [];

  constructor(readonly before: number) {}

  number(element: string): number {
    const known = this.xml.indexOf(element);
    return this.before + (known >= 0 ? known : this.xml.push(element) - 1);
  }
}

function colourXml(name: string, { argb }: Partial<Color>): string {
  if (argb === undefined) throw new Error('A colour that cannot be saved: it is none of its own');
  return `<${name} rgb="${escapeXml(argb)}"/>`;
}

function fillXml(fill: Fill): string {
  if (fill.type !== 'pattern' || fill.pattern !== 'solid' || !fill.fgColor) throw new Error('A fill that cannot be saved: it is not plain');
  return `<fill><patternFill patternType="solid">${colourXml('fgColor', fill.fgColor)}<bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(border: Partial<Borders>): string {
  const side = (name: string, line: Partial<Border> | undefined): string =>
    line?.style === undefined
      ? `<${name}/>`
      : `<${name} style="${line.style}">${colourXml('color', line.color ?? { argb: 'FF000000' })}</${name}>`;
  const lines = [side('left', border.left), side('right', border.right), side('top', border.top), side('bottom', border.bottom)];
  return `<border>${lines.join('')}<diagonal/></border>`;
}

function alignmentXml({ horizontal, vertical, wrapText, ...others }: NonNullable<CellStyle['alignment']>): string {
  if (Object.keys(others).length > 0) throw new Error(`Alignment that cannot be saved: ${Object.keys(others).join(', ')}`);
  const attributes = [
    horizontal === undefined ? [] : ['horizontal', horizontal],
    vertical === undefined ? [] : ['vertical', vertical === 'middle' ? 'center' : vertical],
    wrapText === true ? ['wrapText', '1'] : [],
  ].flatMap(([name, value]): [string, string][] => (name === undefined || value === undefined ? [] : [[name, value]]));
  return attributes.length === 0 ? '' : openTag('alignment', new Map(attributes), true);
}
