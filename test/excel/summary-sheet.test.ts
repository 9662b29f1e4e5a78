// The summary sheet put in an old one's place: nothing of the old one is lost before the new one stands.
import { replaceSheet } from '../../src/excel/summary-sheet';
import type { Book } from '../../src/workbench/book/book';
import { bookOf, sheetOf } from '../workbench/books';
import { openOffice, type OpenOffice } from '../workbench/open-office';
import { contentsOf } from './books';
import { EVERYTHING } from './layouts';

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
  bookOf(sheetOf('自评 表', { B2: 3 }), sheetOf('旧汇总', { A1: '人写的话' }), sheetOf("自评'表", { A1: 1 }), sheetOf('Sheet9', {}));
const namesOf = (book: Book): readonly string[] => book.sheets.map(({ name }) => name);

test('takes name and place of the sheet that it replaces, in three requests', async () => {
  const book = open(withSummary());
  const made = await replaceSheet(EVERYTHING, book.sheets[1]?.id);
  expect(namesOf(book)).toEqual(['自评 表', '旧汇总', "自评'表", 'Sheet9']);
  expect([book.sheets[1]?.id, book.activeSheet.id, made.name]).toEqual([made.id, made.id, '旧汇总']);
  expect(book.activeSheet.cell({ row: 0, column: 0 }).value).toBe('项目支出绩效自评汇总');
  expect(book.activeSheet.tables).toHaveLength(1);
  expect([office.host.traffic.requests, office.host.keptObjects]).toEqual([3, 0]);
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

test.each([[true], [false]])('a failure at any action leaves the workbook as it was (an old sheet: %p)', async (hasOld) => {
  const first = open(withSummary());
  const [, empty = 0, full = 0] = await requestsOf(() => replaceSheet(EVERYTHING, hasOld ? first.sheets[1]?.id : undefined));
  expect(empty).toBeGreaterThan(4);
  expect(full).toBeGreaterThan(100);
  const positions = [...Array(empty).keys()].map((at) => [1, at]).concat([...Array(full).keys()].map((at) => [2, at]));
  for (const [request, atAction = 0] of positions) {
    const book = open(withSummary());
    const before = book.sheets.map(contentsOf);
    const process = office.host.process.bind(office.host);
    let requests = 0;
    office.host.process = (body) => {
      if (requests === request) office.host.failNext({ code: 'GeneralException', atAction });
      requests += 1;
      return process(body);
    };
    await expect(replaceSheet(EVERYTHING, hasOld ? book.sheets[1]?.id : undefined)).rejects.toMatchObject({
      problem: { kind: 'unexpected' },
    });
    expect(office.host.faultHit).toBe(true);
    expect(namesOf(book)).toEqual(['自评 表', '旧汇总', "自评'表", 'Sheet9']);
    expect(book.sheets.map(contentsOf)).toEqual(before);
  }
});
