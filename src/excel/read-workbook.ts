// Reads all sheets of a workbook in as few requests as their size allows; the size is measured, not guessed.
import type { SheetSnapshot } from '../form/snapshot';
import type { ListedSheet, UnansweredSheet, WorkbookPart } from '../host/host';
import type { HostProblemKind } from '../host/errors';
import { inSlices } from '../host/slices';
import { codeOf, problemOf } from './errors';
import { MOST_CELLS } from './read';

/** Visible sheets by Excel's id, as last listed, with the bytes of their answer once they have been read. Kept from one session to the next. */
export type SheetSizes = Map<string, number | undefined>;

/** Excel on the web answers 5 MB, and the pane is held up while it takes an answer in: with what was asked and is written, no part has more than 4 MB to it. */
export const FULL_ANSWER = 3_500_000;

/** Read at once with the list, spread over the workbook: a cover sheet says little about the forms behind it. */
const SAMPLES = 8;

/** What the answer takes for a sheet beside its four grids, its id and the names of what was asked; measured. */
const BESIDE_GRIDS = 800;

const GRIDS = ['values', 'formulas', 'text', 'numberFormats'] as const;

/** Bytes of the answer that this sheet was read from, within a few percent. */
export const answerBytes = (sheet: SheetSnapshot): number =>
  BESIDE_GRIDS + GRIDS.reduce((sum, grid) => sum + new TextEncoder().encode(JSON.stringify(sheet[grid])).length, 0);

const cellsOf = ({ values }: SheetSnapshot): number => values.length * (values[0]?.length ?? 0);

/** How many of these, from the first, fill one answer; at least one. */
export function fitting(bytes: readonly number[]): number {
  let sum = 0;
  const over = bytes.findIndex((size) => (sum += size) > FULL_ANSWER);
  return over === -1 ? bytes.length : Math.max(over, 1);
}

/** The list of the sheets, and how many cells are in use on some of them. */
export interface Listing {
  readonly listed: readonly ListedSheet[];
  /** By Excel's id; 0 on an empty sheet. */
  readonly cells: ReadonlyMap<string, number>;
}

/** Asks for the list, and for the cells in use on the sheets of these ids; after the next sync the returned function gives both. */
export function queueListing(worksheets: Excel.WorksheetCollection, ids: readonly string[]): () => Listing {
  worksheets.load({ id: true, name: true, visibility: true });
  const used = ids.map((id) => {
    const range = worksheets.getItem(id).getUsedRangeOrNullObject(true);
    range.load({ rowIndex: true, rowCount: true, columnIndex: true, columnCount: true });
    range.untrack();
    return { id, range };
  });
  return () => ({
    listed: worksheets.items.map(({ id, name, visibility }) => ({ id, name, visibility: VISIBILITIES[visibility] })),
    cells: new Map(
      // As a sheet is read: from A1.
      used.map(({ id, range }) => [
        id,
        range.isNullObject ? 0 : (range.rowIndex + range.rowCount) * (range.columnIndex + range.columnCount),
      ]),
    ),
  });
}

const VISIBILITIES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** What a session can ask for, one request each. */
export interface WorkbookReader {
  /** The list with the cells in use on the sheets of the first ids, and the sheets of the others whole. */
  readonly look: (sized: readonly string[], whole: readonly string[]) => Promise<Listing & { readonly sheets: readonly SheetSnapshot[] }>;
  readonly read: (ids: readonly string[]) => Promise<readonly SheetSnapshot[]>;
}

/**
 * The visible sheets in parts. With the list come the sizes in cells of the sheets that an earlier list named, and a few sheets
 * whole, of which a cell's bytes are learned; the rest follows in answers that are as full as may be. Should one be too large all
 * the same, or fail, its sheets are asked for in halves until the sheet is found that is to blame.
 */
export async function* workbookParts({ look, read }: WorkbookReader, sizes: SheetSizes): AsyncGenerator<WorkbookPart, void, undefined> {
  const cells = new Map<string, number>();
  const done = new Set<string>();
  /** Of what was read in this run. */
  const seen = { cells: 0, bytes: 0 };
  let listed: readonly ListedSheet[] = [];

  const part = async (sheets: readonly SheetSnapshot[], unread: readonly UnansweredSheet[] = []): Promise<WorkbookPart> => {
    await inSlices(sheets, (sheet) => {
      const bytes = answerBytes(sheet);
      sizes.set(sheet.id, bytes);
      done.add(sheet.id);
      seen.cells += cellsOf(sheet);
      seen.bytes += bytes - BESIDE_GRIDS;
    });
    return { listed, sheets, unread };
  };

  const lookAt = async (sized: readonly string[], whole: readonly string[]): Promise<WorkbookPart> => {
    const answer = await look(sized, whole);
    listed = answer.listed;
    answer.cells.forEach((count, id) => cells.set(id, count));
    const visible = new Set(listed.flatMap(({ id, visibility }) => (visibility === 'visible' ? [id] : [])));
    [...sizes.keys()].filter((id) => !visible.has(id)).forEach((id) => sizes.delete(id));
    visible.forEach((id) => sizes.set(id, sizes.get(id)));
    return part(answer.sheets.filter(({ id }) => visible.has(id)));
  };

  const lookOrOnlySize = (sized: readonly string[], whole: readonly string[]): Promise<WorkbookPart> =>
    lookAt(sized, whole).catch((error: unknown) => {
      if (whole.length === 0 || UNREADABLE[problemOf(error).kind] === undefined) throw error;
      return lookAt(sized, []);
    });

  const unmeasured = (): readonly string[] => [...sizes].flatMap(([id, bytes]) => (bytes === undefined && !cells.has(id) ? [id] : []));

  const known = [...sizes].flatMap(([id, bytes]) => (bytes === undefined ? [] : [{ id, bytes }]));
  const unknown = unmeasured();
  const atOnce = known.slice(0, fitting(known.map(({ bytes }) => bytes))).map(({ id }) => id);
  try {
    yield await lookOrOnlySize(unknown, unknown.length > 0 ? spread(unknown, SAMPLES) : atOnce);
  } catch (error) {
    if (codeOf(error) !== 'ItemNotFound') throw error;
    // A sheet of the earlier list is gone.
    sizes.clear();
    yield await lookAt([], []);
  }
  const fresh = unmeasured();
  if (fresh.length > 0) yield await lookOrOnlySize(fresh, done.size === 0 ? spread(fresh, SAMPLES) : []);

  const visible = listed.filter(({ visibility }) => visibility === 'visible');
  const weigh = ({ id }: ListedSheet): number =>
    sizes.get(id) ?? (seen.cells === 0 ? FULL_ANSWER : BESIDE_GRIDS + ((cells.get(id) ?? 0) * seen.bytes) / seen.cells);
  const vast = visible.filter(({ id }) => (cells.get(id) ?? 0) > MOST_CELLS);
  if (vast.length > 0)
    yield part(
      [],
      vast.map(({ id }) => ({ id, why: 'tooLarge' })),
    );
  for (let left = visible.filter((sheet) => !done.has(sheet.id) && !vast.includes(sheet)); left.length > 0;) {
    const now = left.slice(0, fitting(left.map(weigh)));
    left = left.slice(now.length);
    for await (const { sheets, unread } of inHalves(read, now)) yield part(sheets, unread);
  }
}

/** Reads the sheets at once; where that is too much or fails, in halves, until the sheet that is to blame stands alone. */
async function* inHalves(
  read: WorkbookReader['read'],
  asked: readonly ListedSheet[],
): AsyncGenerator<Pick<WorkbookPart, 'sheets' | 'unread'>, void, undefined> {
  try {
    yield { sheets: await read(asked.map(({ id }) => id)), unread: [] };
  } catch (error) {
    const { kind, detail } = problemOf(error);
    const why = UNREADABLE[kind];
    if (why === undefined && kind !== 'sheet-missing') throw error;
    if (asked.length > 1) {
      const half = Math.ceil(asked.length / 2);
      yield* inHalves(read, asked.slice(0, half));
      yield* inHalves(read, asked.slice(half));
    } else if (why !== undefined) {
      // A sheet deleted since it was listed is not named: nobody misses it.
      yield { sheets: [], unread: asked.map(({ id }) => ({ id, why, ...(why === 'failed' && detail !== undefined && { detail }) })) };
    }
  }
}

/** Problems of one sheet, which the others need not share. */
const UNREADABLE: Readonly<Partial<Record<HostProblemKind, UnansweredSheet['why']>>> = {
  'too-large': 'tooLarge',
  'no-worksheet': 'failed',
  unexpected: 'failed',
};

/** So many of the items at most, evenly spread. */
const spread = <Item>(items: readonly Item[], most: number): readonly Item[] =>
  items.length <= most
    ? items
    : items.filter((_, index) => Math.floor((index * most) / items.length) !== Math.floor(((index - 1) * most) / items.length));
