// The styles part of an .xlsx, to which number formats and looks of conditional formats are added.
import { childOf, childrenOf, openTag, parseXml, spliced, type Element, type Splice } from './xml';

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

  constructor(private readonly text: string) {
    this.#root = parseXml(text);
    const formats = childOf(this.#root, 'numFmts');
    for (const { attributes } of formats ? childrenOf(formats, 'numFmt') : []) {
      this.#formats.set(attributes.get('formatCode') ?? '', Number(attributes.get('numFmtId')));
    }
    this.#xfs = this.#elements('cellXfs', 'xf').map(({ start, end }) => text.slice(start, end));
    this.#xfCount = this.#xfs.length;
    this.#dxfCount = this.#elements('dxfs', 'dxf').length;
  }

  #elements(parent: string, name: string): readonly Element[] {
    const found = childOf(this.#root, parent);
    return found ? childrenOf(found, name) : [];
  }

  get isChanged(): boolean {
    return this.#addedFormats.length > 0 || this.#xfs.length > this.#xfCount || this.#addedDxfs.length > 0;
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
