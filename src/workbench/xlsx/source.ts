// The .xlsx package behind a Book: where each sheet stands in it and what the Book held when it was opened.
import type JSZip from 'jszip';
import type { Book, BookCell, ConditionalFormat, Sheet } from '../book/book';
import type { Json } from '../book/json';
import { childOf, childrenOf, parseXml } from './xml';

export interface SheetSource {
  /** Of its part in the package: "xl/worksheets/sheet1.xml". */
  readonly path: string;
  readonly name: string;
  readonly cells: ReadonlyMap<number, BookCell>;
  readonly conditionalFormats: readonly ConditionalFormat[];
  /** The answer of layoutOf when the file was opened. */
  readonly layout: string;
  /** Of the rows that have one of their own, in points. */
  readonly heights: ReadonlyMap<number, number>;
}

/** Everything of a sheet that is saved with a new one only, comparable. */
export function layoutOf({ merges, columns, rows, frozen, gridlines, tables, validations, hyperlinks, page }: Sheet): string {
  const looks = [...rows].map(([row, { hidden, style }]) => ({ row, hidden, style })).filter(({ hidden, style }) => hidden || style);
  return JSON.stringify([merges, [...columns], looks, frozen, gridlines, tables, validations, hyperlinks, page]);
}

export const heightsOf = ({ rows }: Sheet): ReadonlyMap<number, number> =>
  new Map([...rows].flatMap(([row, { height }]) => (height === undefined ? [] : [[row, height] as const])));

export interface Source {
  readonly bytes: Uint8Array;
  /** By the sheet's id. */
  readonly sheets: ReadonlyMap<string, SheetSource>;
  /** The add-in's settings by key. */
  readonly settings: ReadonlyMap<string, Json>;
}

/** The file's part for a sheet; undefined for a sheet that was added or made anew in this session. */
export const sourceOf = ({ sheets }: Source, sheet: Sheet): SheetSource | undefined => (sheet.isRemade ? undefined : sheets.get(sheet.id));

/** The file behind every Book that was opened from one. */
export const sources = new WeakMap<Book, Source>();

export const CONTENT_TYPES = '[Content_Types].xml';

/** A part's text. Throws when the package has no such part. */
export async function partText(zip: JSZip, path: string): Promise<string> {
  const file = zip.file(path);
  if (!file) throw new Error(`Not a workbook: ${path} is missing`);
  return file.async('string');
}

export interface SheetList {
  /** The parts of the sheets, by name, in the order of their tabs. */
  readonly paths: ReadonlyMap<string, string>;
  /** Zero-based position of the sheet that was in front. */
  readonly active: number;
  /** Whether the list may be changed. */
  readonly isProtected: boolean;
}

export async function sheetList(zip: JSZip): Promise<SheetList> {
  const relations = parseXml(await partText(zip, 'xl/_rels/workbook.xml.rels'));
  const targets = new Map(
    childrenOf(relations, 'Relationship').map(({ attributes }) => [attributes.get('Id'), attributes.get('Target') ?? '']),
  );
  const workbook = parseXml(await partText(zip, 'xl/workbook.xml'));
  const sheets = childOf(workbook, 'sheets');
  const views = childOf(workbook, 'bookViews');
  const paths = (sheets ? childrenOf(sheets, 'sheet') : []).map(({ attributes }): [string, string] => {
    const target = targets.get(attributes.get('r:id') ?? '') ?? '';
    return [attributes.get('name') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`];
  });
  const lock = childOf(workbook, 'workbookProtection')?.attributes.get('lockStructure') ?? '0';
  const active = Number((views && childOf(views, 'workbookView'))?.attributes.get('activeTab') ?? 0);
  return { paths: new Map(paths), active, isProtected: lock === '1' || lock === 'true' };
}
