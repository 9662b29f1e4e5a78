// The summary sheet laid out anew in place: it stays the same sheet, and nothing of it is lost before the new layout stands.
import { replaceSheet } from '../../src/excel/summary-sheet';
import type { Book } from '../../src/workbench/book/book';
import { bookOf, sheetOf } from '../workbench/books';
import { openOffice, type OpenOffice } from '../workbench/open-office';
import { contentsOf } from './books';
import { EVERYTHING, PLAIN } from './layouts';

let office: OpenOffice;
const open = (book: Book): Book => {
  office = openOffice(book);
  // The helper library asks for it; without a host window Office.js has none.
  const context = { requirements: { isSetSupported: () => true } };
  Object.assign(globalThis, { Office: Object.create(office.Office, { context: { value: context } }) as typeof Office });
  return book;
};
afterEach(() => expect(office.host.gaps).toEqual([]));

const withSummary = (): Book =>
  bookOf(
    sheetOf('自评 表', { B2: 3 }),
    sheetOf('旧汇总', { A1: '人写的话' }),
    sheetOf("自评'表", { A1: 1 }),
    sheetOf('Sheet9', { A1: { formula: "='旧汇总'!$B$4", value: 7 } }),
  );
const namesOf = (book: Book): readonly string[] => book.sheets.map(({ name }) => name);

test('an old sheet is laid out anew: the same sheet, name and place, in three requests', async () => {
  const book = open(withSummary());
  const old = book.sheets[1];
  const made = await replaceSheet(EVERYTHING, old?.id);
  expect(namesOf(book)).toEqual(['自评 表', '旧汇总', "自评'表", 'Sheet9']);
  expect(made).toEqual({ id: old?.id, name: '旧汇总' });
  expect([book.sheets[1], book.activeSheet]).toEqual([old, old]);
  expect(book.activeSheet.cell({ row: 0, column: 0 }).value).toBe('项目支出绩效自评汇总');
  expect(book.activeSheet.tables).toHaveLength(1);
  expect([office.host.traffic.requests, office.host.keptObjects]).toEqual([3, 0]);
});

test('a formula of another sheet goes on looking at its cell, where the new value stands', async () => {
  const book = open(withSummary());
  await replaceSheet(EVERYTHING, book.sheets[1]?.id);
  await replaceSheet(EVERYTHING, book.sheets[1]?.id);
  expect(book.sheets[3]?.cell({ row: 0, column: 0 }).formula).toBe("='旧汇总'!$B$4");
  expect(book.sheets[1]?.cell({ row: 3, column: 1 }).value).toBe(100);
});

test('nothing of the old one is left: cells, looks, merges, tables, rules, lists, links, what was hidden, frozen or filtered', async () => {
  const fresh = open(bookOf(sheetOf('甲', {})));
  const { id: freshId } = await replaceSheet(PLAIN, undefined);
  const book = open(bookOf(sheetOf('甲', {})));
  const { id } = await replaceSheet(EVERYTHING, undefined);
  const sheet = book.sheet(id);
  sheet.rows.set(7, { hidden: true });
  sheet.columns.set(30, { hidden: true });
  await replaceSheet(PLAIN, id);
  const remains = (one: Book, of: string) => {
    const { merges, tables, validations, hyperlinks, frozen, gridlines } = one.sheet(of);
    return [contentsOf(one.sheet(of)), merges, tables, validations, hyperlinks, frozen ?? { rows: 0, columns: 0 }, gridlines];
  };
  expect(remains(book, id)).toEqual(remains(fresh, freshId).map((part) => part ?? undefined));
  expect([sheet.isRowHidden(7), sheet.isColumnHidden(30), sheet.isFiltered()]).toEqual([false, false, false]);
});

test('its tables keep their names', async () => {
  const book = open(bookOf(sheetOf('甲', {})));
  const { id } = await replaceSheet(EVERYTHING, undefined);
  await replaceSheet(EVERYTHING, id);
  await replaceSheet(EVERYTHING, id);
  expect(book.sheet(id).tables.map(({ name }) => name)).toEqual(['汇总表']);
});

test('a protected one is refused, and stays as it is', async () => {
  const book = open(bookOf(sheetOf('旧汇总', { A1: '人写的话' }, { protection: { protected: true } }), sheetOf('甲', {})));
  const before = book.sheets.map(contentsOf);
  await expect(replaceSheet(EVERYTHING, book.sheets[0]?.id)).rejects.toMatchObject({
    problem: { kind: 'sheet-protected', sheetName: '旧汇总' },
  });
  expect(book.sheets.map(contentsOf)).toEqual(before);
});

test('without one to replace it stands last, under a free name', async () => {
  const book = open(withSummary());
  await replaceSheet({ ...EVERYTHING, sheetName: '旧汇总' }, undefined);
  await replaceSheet({ ...EVERYTHING, sheetName: '旧汇总' }, '{gone}');
  expect(namesOf(book)).toEqual(['自评 表', '旧汇总', "自评'表", 'Sheet9', '旧汇总 (2)', '旧汇总 (3)']);
});

/** How many actions each request of a replacement has. */
async function requestsOf(run: () => Promise<unknown>): Promise<readonly number[]> {
  const process = office.host.process.bind(office.host);
  const counts: number[] = [];
  office.host.process = (body) => {
    counts.push((JSON.parse(body) as { readonly Actions: readonly unknown[] }).Actions.length);
    return process(body);
  };
  await run();
  return counts;
}

/** An old summary as it was made: a formula elsewhere looks at it, and a person has written into it. */
async function made(): Promise<Book> {
  const book = open(withSummary());
  await replaceSheet(EVERYTHING, book.sheets[1]?.id);
  book.setCells(book.sheets[1]?.id ?? '', [{ row: 20, column: 7, content: { value: '科长：同意' } }], 'person');
  book.activate(book.sheets[0]?.id ?? '', 'person');
  return book;
}
/** The cells with all that is in and on them, and what lies over them. */
const all = (book: Book): unknown =>
  book.sheets.map((sheet) => [
    ...[sheet.id, sheet.name, contentsOf(sheet), sheet.merges, sheet.validations, sheet.hyperlinks],
    sheet.tables.map(({ name, area, style }) => ({ name, area, style })),
    ...[[...sheet.columns], [...sheet.rows]],
  ]);
const OTHER = { ...EVERYTHING, contents: EVERYTHING.contents.map((row) => [...row].reverse()), columnWidths: [5, 5, 5], frozenRows: 0 };

test('a failure at any action puts the old one back as it was', async () => {
  const book = await made();
  const before = all(book);
  const { host } = office;
  const process = host.process.bind(host);
  let isOver = false;
  for (let atAction = 0; !isOver; atAction += 1) {
    host.process = process;
    failIn(2, atAction);
    try {
      await replaceSheet(OTHER, book.sheets[1]?.id);
      // The request has no such action any more.
      isOver = true;
      expect([host.faultHit, atAction > 100]).toEqual([false, true]);
    } catch (error) {
      expect(error).toMatchObject({ problem: { kind: 'unexpected', restored: true } });
      expect(host.faultHit).toBe(true);
      expect(all(book)).toEqual(before);
    }
  }
  expect(all(book)).not.toEqual(before);
});

test('where putting back fails as well, that is said, and the copy of the old one is left to the person', async () => {
  const book = await made();
  failIn(2, 200);
  const process = office.host.process.bind(office.host);
  let requests = 0;
  office.host.process = (body) => {
    requests += 1;
    if (requests === 7) office.host.failNext({ code: 'GeneralException', atAction: 3 });
    return process(body);
  };
  const failed = await replaceSheet(OTHER, book.sheets[1]?.id).catch((error: unknown) => error);
  expect(failed).toMatchObject({ problem: { kind: 'not-restored', sheetName: '旧汇总', copyName: book.sheets[4]?.name } });
  expect(book.sheets).toHaveLength(5);
  expect(book.sheets[4]?.cell({ row: 20, column: 7 }).value).toBe('科长：同意');
});

/** From now on, the action of that request fails. */
function failIn(request: number, atAction: number): void {
  const process = office.host.process.bind(office.host);
  let requests = 0;
  office.host.process = (body) => {
    if (requests === request) office.host.failNext({ code: 'InvalidOperation', atAction });
    requests += 1;
    return process(body);
  };
}

test('a failure at any action leaves no new sheet behind', async () => {
  open(withSummary());
  const [, empty = 0, full = 0] = await requestsOf(() => replaceSheet(EVERYTHING, undefined));
  expect(empty).toBeGreaterThan(4);
  expect(full).toBeGreaterThan(100);
  const positions = [...Array(empty).keys()].map((at) => [1, at]).concat([...Array(full).keys()].map((at) => [2, at]));
  for (const [request = 0, atAction = 0] of positions) {
    const book = open(withSummary());
    const before = book.sheets.map(contentsOf);
    failIn(request, atAction);
    await expect(replaceSheet(EVERYTHING, undefined)).rejects.toMatchObject({ problem: { kind: 'unexpected' } });
    expect(office.host.faultHit).toBe(true);
    expect(namesOf(book)).toEqual(['自评 表', '旧汇总', "自评'表", 'Sheet9']);
    expect(book.sheets.map(contentsOf)).toEqual(before);
  }
});
