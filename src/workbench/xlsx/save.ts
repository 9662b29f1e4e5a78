// Saves a Book as .xlsx: the package it was opened from, with what was changed since changed in it, and every other byte of its parts as it was.
import JSZip from 'jszip';
import { cellAddress, MAX_COLUMNS, parseArea, type Cell } from '../book/address';
import type { Book, BookCell, ConditionalFormat, Sheet } from '../book/book';
import { formatXml, lookXml, type RuleAt } from './conditional-formats';
import { removeFrom } from './package';
import { changedHeights, withHeights } from './row-heights';
import { writeSettings } from './settings';
import { hasSameSheets, writeSheetList } from './sheet-list';
import { CONTENT_TYPES, layoutOf, partText, sourceOf, sources, type SheetSource } from './source';
import { Styles } from './styles';
import { childOf, childrenOf, escapeText, escapeXml, openTag, parseXml, spliced, type Element, type Splice } from './xml';

/** The bytes of the .xlsx. Throws for a Book that was not opened from one, and for changes that cannot be saved. */
export async function saveXlsx(book: Book): Promise<Uint8Array> {
  const source = sources.get(book);
  if (!source) throw new Error('Only a workbook that was opened from a file can be saved');
  const zip = await JSZip.loadAsync(source.bytes);
  const styles = new Styles(await partText(zip, 'xl/styles.xml'));
  let formulasChanged = false;
  for (const sheet of book.sheets) {
    const from = sourceOf(source, sheet);
    if (!from) continue;
    if (layoutOf(sheet) !== from.layout) throw new Error(`The changed layout of ${sheet.name} cannot be saved`);
    const cells = changedCells(sheet, from);
    const heights = changedHeights(sheet, from);
    if (cells.length === 0 && heights.size === 0 && sheet.conditionalFormats === from.conditionalFormats) continue;
    formulasChanged ||= cells.some((cell) => cell.before.formula !== cell.after.formula);
    const xml = await partText(zip, from.path);
    const written = spliced(xml, [...cellSplices(xml, cells, sheet, styles), ...formatSplices(xml, sheet, from, styles)]);
    zip.file(from.path, withHeights(written, heights));
  }
  const sheetsChanged = !hasSameSheets(book, source);
  if (sheetsChanged) await writeSheetList(zip, book, source, styles);
  if (styles.isChanged) zip.file('xl/styles.xml', styles.xml());
  if (formulasChanged || sheetsChanged) await dropCalculationChain(zip);
  const settings: typeof source.settings = book.losesSettings ? new Map() : book.settings;
  if (JSON.stringify([...settings]) !== JSON.stringify([...source.settings])) await writeSettings(zip, settings);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

interface ChangedCell {
  readonly at: Cell;
  readonly before: BookCell;
  readonly after: BookCell;
}

function changedCells(sheet: Sheet, from: SheetSource): readonly ChangedCell[] {
  const keys = new Set([...from.cells.keys(), ...sheet.cells.keys()]);
  const changed: ChangedCell[] = [];
  for (const key of keys) {
    const at = cellOf(key);
    const before = from.cells.get(key) ?? sheet.blank(at);
    const after = sheet.cell(at);
    if (before === after || isSame(before, after)) continue;
    if (before.style !== after.style) throw new Error(`The changed looks of ${cellAddress(at)} cannot be saved`);
    changed.push({ at, before, after });
  }
  return changed.sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column);
}

const cellOf = (key: number): Cell => ({ row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS });

const isSame = (a: BookCell, b: BookCell): boolean =>
  a.value === b.value &&
  a.isError === b.isError &&
  a.formula === b.formula &&
  a.uncalculated === b.uncalculated &&
  a.numberFormat === b.numberFormat &&
  a.style === b.style;

/** A cell or row element with its number, which may be left unsaid when it follows its neighbour. */
interface Placed {
  readonly index: number;
  readonly element: Element;
}

function placed(elements: readonly Element[], indexOf: (reference: string) => number): readonly Placed[] {
  let next = 0;
  return elements.map((element) => {
    const reference = element.attributes.get('r');
    const index = reference === undefined ? next : indexOf(reference);
    next = index + 1;
    return { index, element };
  });
}

const placedCells = (row: Element): readonly Placed[] => placed(childrenOf(row, 'c'), (reference) => parseArea(reference)?.column ?? 0);

function cellSplices(xml: string, changed: readonly ChangedCell[], sheet: Sheet, styles: Styles): readonly Splice[] {
  if (changed.length === 0) return [];
  const root = parseXml(xml);
  const data = childOf(root, 'sheetData');
  if (root.name !== 'worksheet' || !data) throw new Error('A sheet without sheetData');
  const rows = placed(childrenOf(data, 'row'), (reference) => Number(reference) - 1);
  const all = withFormulasOfTheirOwn(rows, changed, sheet);
  const splices: Splice[] = [];
  for (const [number, cells] of byRow(all)) {
    const row = rows.find(({ index }) => index === number)?.element;
    if (row) splices.push(...rowSplices(xml, root, row, cells, styles));
    else {
      const inner = cells.map((cell) => cellXml(cell, undefined, styleAt(root, undefined, cell.at), xml, styles)).join('');
      const next = rows.find(({ index }) => index > number)?.element;
      splices.push(inserted(xml, data, next, `<row r="${number + 1}">${inner}</row>`));
    }
  }
  return splices;
}

function rowSplices(xml: string, root: Element, row: Element, cells: readonly ChangedCell[], styles: Styles): readonly Splice[] {
  const present = placedCells(row);
  const added: string[] = [];
  const splices = cells.flatMap((cell): Splice[] => {
    const old = present.find(({ index }) => index === cell.at.column)?.element;
    const text = cellXml(cell, old, styleAt(root, row, cell.at), xml, styles);
    if (old) return [{ start: old.start, end: old.end, text }];
    if (row.innerStart === row.innerEnd) {
      added.push(text);
      return [];
    }
    const next = present.find(({ index }) => index > cell.at.column)?.element;
    return [inserted(xml, row, next, text)];
  });
  return added.length === 0 ? splices : [inserted(xml, row, undefined, added.join(''))];
}

/** Before the next element, or at the end of its parent, which may be an empty tag. */
function inserted(xml: string, parent: Element, next: Element | undefined, text: string): Splice {
  if (next) return { start: next.start, end: next.start, text };
  if (xml.slice(parent.start, parent.end).endsWith('/>') && parent.innerStart === parent.end) {
    return { start: parent.start, end: parent.end, text: `${openTag(parent.name, parent.attributes)}${text}</${parent.name}>` };
  }
  return { start: parent.innerEnd, end: parent.innerEnd, text };
}

function byRow(cells: readonly ChangedCell[]): ReadonlyMap<number, readonly ChangedCell[]> {
  const rows = new Map<number, ChangedCell[]>();
  for (const cell of cells) rows.set(cell.at.row, [...(rows.get(cell.at.row) ?? []), cell]);
  return rows;
}

/** Overwriting the cell that holds a formula shared by others: they get theirs spelled out. */
function withFormulasOfTheirOwn(rows: readonly Placed[], changed: readonly ChangedCell[], sheet: Sheet): readonly ChangedCell[] {
  const isChanged = new Map(changed.map((cell) => [cellAddress(cell.at), cell]));
  const users = rows.flatMap(({ index, element }) =>
    placedCells(element).flatMap(({ index: column, element: cell }) => {
      const formula = childOf(cell, 'f');
      const shared = formula?.attributes.get('t') === 'shared' ? formula.attributes.get('si') : undefined;
      return formula && shared !== undefined ? [{ at: { row: index, column }, shared, isMaster: formula.attributes.has('ref') }] : [];
    }),
  );
  const lost = new Set(
    users
      .filter(({ at, isMaster }) => {
        const cell = isChanged.get(cellAddress(at));
        return isMaster && cell && cell.before.formula !== cell.after.formula;
      })
      .map(({ shared }) => shared),
  );
  const freed = users
    .filter(({ at, shared, isMaster }) => lost.has(shared) && !isMaster && !isChanged.has(cellAddress(at)))
    .map(({ at }): ChangedCell => ({ at, before: { ...sheet.cell(at), formula: '' }, after: sheet.cell(at) }));
  return [...changed, ...freed].sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column);
}

/** The style number of a cell that the file does not hold yet: its row's, else its column's. */
function styleAt(root: Element, row: Element | undefined, at: Cell): string | undefined {
  if (row && ['1', 'true'].includes(row.attributes.get('customFormat') ?? '')) return row.attributes.get('s');
  const columns = childOf(root, 'cols');
  const column =
    columns &&
    childrenOf(columns, 'col').find(
      ({ attributes }) => Number(attributes.get('min')) <= at.column + 1 && at.column + 1 <= Number(attributes.get('max')),
    );
  return column?.attributes.get('style');
}

function cellXml(
  { at, before, after }: ChangedCell,
  old: Element | undefined,
  styleOfPlace: string | undefined,
  xml: string,
  styles: Styles,
): string {
  const attributes = new Map(old?.attributes ?? [['r', cellAddress(at)]]);
  attributes.delete('t');
  const style = old ? attributes.get('s') : styleOfPlace;
  const number =
    before.numberFormat === after.numberFormat ? style : String(styles.withNumberFormat(Number(style ?? 0), after.numberFormat));
  if (number !== undefined) attributes.set('s', number);
  const { value, isError, formula, uncalculated } = after;
  const oldFormula = old && childOf(old, 'f');
  const written =
    formula === undefined
      ? ''
      : before.formula === formula && oldFormula
        ? xml.slice(oldFormula.start, oldFormula.end)
        : `<f>${escapeXml(formula.slice(1))}</f>`;
  if (value === '' && formula === undefined) return openTag('c', attributes, true);
  if (uncalculated) return `${openTag('c', attributes)}${written}</c>`;
  if (isError) attributes.set('t', 'e');
  else if (typeof value === 'boolean') attributes.set('t', 'b');
  else if (typeof value === 'string') attributes.set('t', formula === undefined ? 'inlineStr' : 'str');
  const content =
    typeof value === 'string' && formula === undefined && !isError
      ? `<is><t xml:space="preserve">${escapeText(value)}</t></is>`
      : `<v>${escapeText(typeof value === 'boolean' ? (value ? '1' : '0') : String(value))}</v>`;
  return `${openTag('c', attributes)}${written}${content}</c>`;
}

/** Elements of a worksheet that stand after its conditional formats. */
const AFTER_FORMATS = new Set([
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

function formatSplices(xml: string, sheet: Sheet, from: SheetSource, styles: Styles): readonly Splice[] {
  if (sheet.conditionalFormats === from.conditionalFormats) return [];
  const root = parseXml(xml);
  const left = new Map<string, ConditionalFormat>();
  const added: ConditionalFormat[] = [];
  for (const format of sheet.conditionalFormats) {
    if (isRuleAt(format.original)) left.set(ruleKey(format.original), format);
    else added.push(format);
  }
  const splices: Splice[] = [];
  childrenOf(root, 'conditionalFormatting').forEach((element, block) => {
    const rules = childrenOf(element, 'cfRule');
    const kept = rules.filter((_, rule) => left.has(ruleKey({ block, rule })));
    if (kept.length === 0) {
      splices.push({ start: element.start, end: element.end, text: '' });
      return;
    }
    rules.forEach((element, rule) => {
      const format = left.get(ruleKey({ block, rule }));
      if (!format) splices.push({ start: element.start, end: element.end, text: '' });
      else if (added.length > 0) splices.push(prioritySplice(xml, element, format.priority + 1));
    });
  });
  const place = root.children.find(({ name }) => AFTER_FORMATS.has(name));
  const text = added.map((format) => formatXml(format, format.look && styles.dxf(lookXml(format.look)))).join('');
  if (text !== '') splices.push(inserted(xml, root, place, text));
  return splices;
}

const ruleKey = ({ block, rule }: RuleAt): string => `${block}/${rule}`;

const isRuleAt = (original: unknown): original is RuleAt =>
  typeof original === 'object' && original !== null && 'block' in original && 'rule' in original;

function prioritySplice(xml: string, rule: Element, priority: number): Splice {
  const end = rule.innerStart;
  return { start: rule.start, end, text: xml.slice(rule.start, end).replace(/priority="\d+"/, `priority="${priority}"`) };
}

/** Excel's order of calculation names cells that may be no formulas any more; without it Excel makes a new one. */
async function dropCalculationChain(zip: JSZip): Promise<void> {
  const path = 'xl/calcChain.xml';
  if (!zip.file(path)) return;
  zip.remove(path);
  await removeFrom(zip, CONTENT_TYPES, ({ attributes }) => attributes.get('PartName') === `/${path}`);
  await removeFrom(zip, 'xl/_rels/workbook.xml.rels', ({ attributes }) => attributes.get('Type')?.endsWith('/calcChain') === true);
}
