// Another workbook is in front: what Excel refuses then is told so, nothing of it is left behind, and it works once the person is back.
import { goTo } from '../../src/excel/office';
import { makeSheet } from '../../src/excel/sheet-writer';
import { replaceSheet } from '../../src/excel/summary-sheet';
import { HostError, type HostProblem } from '../../src/host/errors';
import type { Book } from '../../src/workbench/book/book';
import { bookOf, sheetOf } from '../workbench/books';
import { openOffice, type OpenOffice } from '../workbench/open-office';
import { contentsOf } from './books';
import { EVERYTHING } from './layouts';

let office: OpenOffice;
let book: Book;
beforeEach(() => {
  book = bookOf(sheetOf('自评 表', { B2: 3 }), sheetOf("自评'表", { A1: 1 }), sheetOf('旧汇总', { A1: '人写的话' }));
  office = openOffice(book);
  const context = { requirements: { isSetSupported: () => true } };
  Object.assign(globalThis, { Office: Object.create(office.Office, { context: { value: context } }) as typeof Office });
});
afterEach(() => expect(office.host.gaps).toEqual([]));

const idAt = (index: number): string => book.sheets[index]?.id ?? '';
const all = (): unknown => book.sheets.map((sheet) => [sheet.id, sheet.name, contentsOf(sheet), sheet.merges, sheet.hyperlinks]);

const WORK: Readonly<Record<string, () => Promise<unknown>>> = {
  'going to a cell': () => goTo(idAt(1), { row: 2, column: 2 }),
  'making a sheet': () => makeSheet(EVERYTHING, idAt(0)),
  'making the summary': () => replaceSheet(EVERYTHING, undefined),
  'making the summary anew': () => replaceSheet(EVERYTHING, idAt(2)),
};

async function problemOf(work: (() => Promise<unknown>) | undefined): Promise<HostProblem | undefined> {
  try {
    await work?.();
    return undefined;
  } catch (error) {
    if (error instanceof HostError) return error.problem;
    throw error;
  }
}

describe.each(['focus', 'everything'] as const)('Excel refuses what needs: %s', (refuses) => {
  test.each(Object.keys(WORK))('%s', async (name) => {
    const before = all();
    office.host.otherWorkbook = refuses;
    expect((await problemOf(WORK[name]))?.kind).toBe('other-workbook');
    expect(all()).toEqual(before);
    office.host.otherWorkbook = undefined;
    expect(await problemOf(WORK[name])).toBeUndefined();
  });
});

/** The other workbook comes to the front after so many requests. */
function leaveAfter(requests: number): void {
  const process = office.host.process.bind(office.host);
  let asked = 0;
  office.host.process = (body) => {
    if (asked === requests) office.host.otherWorkbook = 'focus';
    asked += 1;
    return process(body);
  };
}

describe('the person leaves in the middle', () => {
  test('a sheet that cannot be taken away again is named, and the words do not say that nothing was changed', async () => {
    const before = book.sheets.map(contentsOf);
    leaveAfter(2);
    const problem = await problemOf(WORK['making a sheet']);
    expect(problem).toMatchObject({ kind: 'sheet-left', sheetName: '汇总' });
    expect(problem?.restored).toBeUndefined();
    expect(book.sheets.map(({ name }) => name)).toEqual(['自评 表', '汇总', "自评'表", '旧汇总']);
    expect(book.sheets.filter(({ name }) => name !== '汇总').map(contentsOf)).toEqual(before);
  });

  test('so is a summary that is half made', async () => {
    leaveAfter(2);
    const problem = await problemOf(WORK['making the summary']);
    const left = book.sheets[3]?.name;
    expect([left !== undefined, problem?.kind, problem?.sheetName]).toEqual([true, 'sheet-left', left]);
  });

  test.each([0, 1, 2])('after %i requests an old summary is as it was, or made anew', async (requests) => {
    const old = book.sheets[2];
    const before = old && contentsOf(old);
    leaveAfter(requests);
    const problem = await problemOf(WORK['making the summary anew']);
    expect([problem?.kind, problem?.restored]).toEqual(['other-workbook', true]);
    expect(book.sheets).toHaveLength(3);
    expect(old && contentsOf(old)).toEqual(before);
  });

  test('an old summary that was put back, but whose copy stays: the copy is named', async () => {
    const old = book.sheets[2];
    const before = old && contentsOf(old);
    // The new layout breaks off, and while it is put back the person leaves.
    const process = office.host.process.bind(office.host);
    let asked = 0;
    office.host.process = (body) => {
      asked += 1;
      if (asked === 3) office.host.failNext({ code: 'InvalidOperation', atAction: 60 });
      if (asked === 4) office.host.otherWorkbook = 'focus';
      return process(body);
    };
    const problem = await problemOf(() => replaceSheet(EVERYTHING, idAt(2)));
    expect([problem?.kind, problem?.sheetName]).toEqual(['sheet-left', book.sheets[3]?.name]);
    expect(old && contentsOf(old)).toEqual(before);
  });
});
