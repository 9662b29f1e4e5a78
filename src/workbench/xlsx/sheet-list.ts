// Sheets that came, went or were renamed since the file was opened: their parts, the workbook's list of them and the names it defines.
import type JSZip from 'jszip';
import type { Book, Sheet } from '../book/book';
import { newSheetXml, printTitles, tableXml } from './new-sheet';
import { addPart, addRelation, freePath, partsOf, relationsPath, removeFrom, removePart } from './package';
import { partText, sourceOf, type SheetSource, type Source } from './source';
import type { Styles } from './styles';
import { childOf, childrenOf, openTag, parseXml, spliced, textOf, type Element, type Splice } from './xml';

const WORKBOOK = 'xl/workbook.xml';
const WORKBOOK_RELATIONS = 'xl/_rels/workbook.xml.rels';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Whether the file's list of sheets is still the book's. */
export const hasSameSheets = (book: Book, { sheets }: Source): boolean => {
  const listed = [...sheets];
  return (
    book.sheets.length === listed.length &&
    book.sheets.every((sheet, index) => !sheet.isRemade && listed[index]?.[0] === sheet.id && listed[index][1].name === sheet.name)
  );
};

/** Brings the list of sheets up to date. Throws when a chart, pivot table or defined name would point to a sheet that is gone. */
export async function writeSheetList(zip: JSZip, book: Book, source: Source, styles: Styles): Promise<void> {
  const gone = [...source.sheets].filter(([id]) => !book.findSheet(id)).map(([, from]) => from);
  await refuseLosses(zip, book, source, gone);
  const remade = book.sheets.filter(({ isRemade }) => isRemade).flatMap(({ id }) => source.sheets.get(id) ?? []);
  for (const from of [...gone, ...remade]) await removeSheet(zip, from);
  const added = new Map<string, string>();
  for (const sheet of book.sheets) {
    if (!sourceOf(source, sheet)) added.set(sheet.id, await addSheet(zip, sheet, styles, sheet === book.activeSheet));
  }
  await writeWorkbook(zip, book, source, added);
  for (const sheet of book.sheets) {
    const from = sourceOf(source, sheet);
    if (from) await select(zip, from.path, sheet === book.activeSheet);
  }
}

/** How formulas name a sheet, with and without quotes. */
const prefixes = (name: string): readonly string[] => [`'${name.replaceAll("'", "''")}'!`, `${name}!`];

/** Charts and pivot tables of a file are not followed: one that shows a sheet that is gone or renamed would show nothing. */
async function refuseLosses(zip: JSZip, book: Book, source: Source, gone: readonly SheetSource[]): Promise<void> {
  const renamed = book.sheets.flatMap((sheet) => {
    const from = source.sheets.get(sheet.id);
    return from && from.name !== sheet.name ? [from] : [];
  });
  const names = [...gone, ...renamed].map(({ name }) => name);
  if (names.length === 0) return;
  for (const file of Object.values(zip.files)) {
    if (!/^xl\/(charts|pivotCache|externalLinks)\/[^/]+\.xml$/.test(file.name)) continue;
    const xml = (await file.async('string')).replaceAll('&apos;', "'");
    const lost = names.find((name) => xml.includes(`sheet="${name}"`) || prefixes(name).some((prefix) => xml.includes(prefix)));
    if (lost !== undefined)
      throw new Error(`The sheet ${lost} was deleted or renamed, but ${file.name} refers to it: that cannot be saved`);
  }
}

/** Takes a sheet's part out of the package, and its tables and drawings unless another part refers to them too. */
async function removeSheet(zip: JSZip, { path }: SheetSource): Promise<void> {
  const own = await partsOf(zip, path);
  const relations = parseXml(await partText(zip, WORKBOOK_RELATIONS));
  const entry = childrenOf(relations, 'Relationship').find(({ attributes }) =>
    `xl/${attributes.get('Target') ?? ''}`.endsWith(path.slice(3)),
  );
  const id = entry?.attributes.get('Id');
  await removeFrom(zip, WORKBOOK_RELATIONS, ({ attributes }) => attributes.get('Id') === id);
  await removePart(zip, path);
  const others = Object.keys(zip.files).filter((name) => name.endsWith('.rels'));
  const texts = await Promise.all(others.map((name) => partText(zip, name)));
  for (const part of own) {
    const fileName = part.path.slice(part.path.lastIndexOf('/') + 1);
    if (!texts.some((text) => text.includes(`/${fileName}"`))) await removePart(zip, part.path);
  }
}

/** Answers the id of the workbook's relation to it. */
async function addSheet(zip: JSZip, sheet: Sheet, styles: Styles, isActive: boolean): Promise<string> {
  const path = freePath(zip, 'xl/worksheets/sheet');
  // Reserves the part's path; its content needs the names of the tables.
  zip.file(path, '');
  const tables: string[] = [];
  for (const table of sheet.tables) {
    const part = freePath(zip, 'xl/tables/table');
    await addPart(zip, part, TABLE_TYPE, tableXml(sheet, table, await freeTableNumber(zip)));
    tables.push(await addRelation(zip, relationsPath(path), `${RELATION}/table`, `../tables/${part.slice('xl/tables/'.length)}`));
  }
  await addPart(zip, path, SHEET_TYPE, newSheetXml(sheet, styles, isActive, tables));
  return addRelation(zip, WORKBOOK_RELATIONS, `${RELATION}/worksheet`, path.slice('xl/'.length));
}

async function freeTableNumber(zip: JSZip): Promise<number> {
  const files = Object.values(zip.files).filter(({ name }) => /^xl\/tables\/[^/]+\.xml$/.test(name));
  const numbers = await Promise.all(files.map(async (file) => Number(parseXml(await file.async('string')).attributes.get('id'))));
  return Math.max(0, ...numbers) + 1;
}

/** Elements of a workbook that stand after its defined names. */
const AFTER_NAMES = new Set([
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
]);

async function writeWorkbook(zip: JSZip, book: Book, source: Source, added: ReadonlyMap<string, string>): Promise<void> {
  const xml = await partText(zip, WORKBOOK);
  const root = parseXml(xml);
  const list = childOf(root, 'sheets');
  if (!list) throw new Error('A workbook without a list of sheets');
  const old = childrenOf(list, 'sheet');
  const ids = [...source.sheets.keys()];
  let number = Math.max(0, ...old.map(({ attributes }) => Number(attributes.get('sheetId'))));
  const entries = book.sheets.map((sheet) => {
    const before = old[ids.indexOf(sheet.id)];
    const relation = added.get(sheet.id);
    const attributes = before
      ? new Map([...before.attributes, ['name', sheet.name] as const, ...(relation === undefined ? [] : [['r:id', relation] as const])])
      : new Map([
          ['name', sheet.name],
          ['sheetId', String((number += 1))],
          ['r:id', relation ?? ''],
        ]);
    return openTag('sheet', attributes, true);
  });
  const splices: Splice[] = [{ start: list.innerStart, end: list.innerEnd, text: entries.join('') }];
  splices.push(activeSplice(root, list, book.sheets.indexOf(book.activeSheet)));
  const names = namesXml(xml, root, book, source);
  const place = childOf(root, 'definedNames');
  if (place) splices.push({ start: place.start, end: place.end, text: names });
  else if (names !== '') {
    const next = root.children.find(({ name }) => AFTER_NAMES.has(name));
    const at = next?.start ?? root.innerEnd;
    splices.push({ start: at, end: at, text: names });
  }
  splices.push(...calculationSplices(root, book, added));
  zip.file(WORKBOOK, spliced(xml, splices));
}

/** The sheet in front; the views stand before the list of sheets. */
function activeSplice(root: Element, list: Element, position: number): Splice {
  const views = childOf(root, 'bookViews');
  const view = views && childOf(views, 'workbookView');
  const tag = openTag('workbookView', new Map(view?.attributes).set('activeTab', String(position)), !view || view.innerStart === view.end);
  return view
    ? { start: view.start, end: view.innerStart, text: tag }
    : { start: list.start, end: list.start, text: `<bookViews>${tag}</bookViews>` };
}

/** Formulas that nothing has calculated have no value in the file: Excel shall calculate them when it opens it. */
function calculationSplices(root: Element, book: Book, added: ReadonlyMap<string, string>): readonly Splice[] {
  const isDue = book.sheets.some((sheet) => added.has(sheet.id) && [...sheet.cells.values()].some(({ uncalculated }) => uncalculated));
  if (!isDue) return [];
  const calculation = childOf(root, 'calcPr');
  const attributes = new Map(calculation?.attributes).set('fullCalcOnLoad', '1');
  const place = calculation ?? { start: root.innerEnd, end: root.innerEnd };
  return [{ start: place.start, end: place.end, text: openTag('calcPr', attributes, true) }];
}

/** The defined names as they read now: those of a sheet follow it, those that name a sheet that is gone are refused. */
function namesXml(xml: string, root: Element, book: Book, source: Source): string {
  const list = childOf(root, 'definedNames');
  const before = [...source.sheets];
  const kept = (list ? childrenOf(list, 'definedName') : []).flatMap((element) => {
    const local = element.attributes.get('localSheetId');
    const owner = local === undefined ? undefined : before[Number(local)]?.[0];
    const position = owner === undefined ? -1 : book.sheets.findIndex(({ id }) => id === owner);
    if (local !== undefined && position < 0) return [];
    // Excel's own names, such as print titles, are written with the sheet that was made anew.
    if (local !== undefined && book.sheets[position]?.isRemade && element.attributes.get('name')?.startsWith('_xlnm.')) return [];
    const attributes = new Map(element.attributes);
    if (local !== undefined) attributes.set('localSheetId', String(position));
    let text = textOf(xml, element);
    for (const [id, { name }] of before) {
      const sheet = book.findSheet(id);
      if (sheet?.name === name) continue;
      for (const prefix of prefixes(name)) {
        if (!text.includes(prefix)) continue;
        if (!sheet)
          throw new Error(`The sheet ${name} was deleted, but the name ${attributes.get('name') ?? ''} refers to it: that cannot be saved`);
        text = text.replaceAll(prefix, prefixes(sheet.name)[0] ?? '');
      }
    }
    return [nameXml(attributes, text)];
  });
  const added = book.sheets.flatMap((sheet, position) => {
    const rows = sourceOf(source, sheet) ? undefined : printTitles(sheet);
    return rows === undefined
      ? []
      : [
          nameXml(
            new Map([
              ['name', '_xlnm.Print_Titles'],
              ['localSheetId', String(position)],
            ]),
            rows,
          ),
        ];
  });
  const all = [...kept, ...added];
  return all.length === 0 ? '' : `<definedNames>${all.join('')}</definedNames>`;
}

const nameXml = (attributes: ReadonlyMap<string, string>, text: string): string =>
  `${openTag('definedName', attributes)}${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</definedName>`;

/** Selects exactly one sheet: with two selected, Excel would put what a person types into both. */
async function select(zip: JSZip, path: string, isActive: boolean): Promise<void> {
  const xml = await partText(zip, path);
  const views = childOf(parseXml(xml), 'sheetViews');
  const splices = (views ? childrenOf(views, 'sheetView') : []).flatMap((view): Splice[] => {
    const attributes = new Map(view.attributes);
    if (isActive === (attributes.get('tabSelected') === '1')) return [];
    if (isActive) attributes.set('tabSelected', '1');
    else attributes.delete('tabSelected');
    return [{ start: view.start, end: view.innerStart, text: openTag('sheetView', attributes, view.innerStart === view.end) }];
  });
  if (splices.length > 0) zip.file(path, spliced(xml, splices));
}
