// Reading and writing at Excel's limits: what is too much for one request, and what Excel cannot tell.
import { excelHost } from '../../src/excel/excel-host';
import { bytesOf } from '../../src/excel/write';
import type { SheetSnapshot } from '../../src/form/snapshot';
import { HostError } from '../../src/host/errors';
import type { Session } from '../../src/host/host';
import type { CellContent, SheetPlan } from '../../src/plan/plan';
import type { Answer } from '../../src/workbench/host/host';
import type { Book } from '../../src/workbench/book/book';
import { openOffice, type OpenOffice } from '../workbench/open-office';
import { bookOf, sheetOf } from '../workbench/books';
import { contentsOf, markedAddresses } from './books';

let office: OpenOffice;
const open = (book: Book): Book => {
  office = openOffice(book);
  return book;
};
afterEach(() => expect(office.host.gaps).toEqual([]));

const text = (value: string): CellContent => ({ kind: 'constant', value });
const LONG = '长'.repeat(10_000);

/** Writes a text of 30 kB to each of the first `count` cells of column B. */
const longPlan = (sheetId: string, sheetName: string, count: number): SheetPlan => ({
  sheetId,
  sheetName,
  edits: Array.from({ length: count }, (_, row) => ({ cell: { row, column: 1 }, numberFormat: 'General', from: text(''), to: text(LONG) })),
  marksBefore: [],
  marksAfter: [],
});

/** In the order in which they come. */
async function allSheets(session: Session): Promise<SheetSnapshot[]> {
  const sheets: SheetSnapshot[] = [];
  for await (const part of session.readWorkbook()) sheets.push(...part.sheets);
  return sheets;
}

const fourSheets = (): Book => bookOf(...['甲', '乙', '丙', '丁'].map((name) => sheetOf(name, { A1: name })));

describe('a write of more than one request may take', () => {
  test('is split between sheets', async () => {
    const book = open(fourSheets());
    await excelHost().run(async (session) => {
      const sheets = await allSheets(session);
      office.host.resetTraffic();
      await session.write(
        sheets.map(({ id, name }) => longPlan(id, name, 40)),
        [],
      );
    });
    expect(office.host.traffic.requests).toBe(2);
    expect(book.sheets.map((sheet) => sheet.cell({ row: 39, column: 1 }).value === LONG)).toEqual([true, true, true, true]);
  });

  test('ends there when whoever asked has enough: what was sent is done, the rest untouched', async () => {
    const book = open(fourSheets());
    const told: string[][] = [];
    await excelHost().run(async (session) => {
      const sheets = await allSheets(session);
      await session.write(
        sheets.map(({ id, name }) => longPlan(id, name, 40)),
        [],
        (carriedOut) => {
          told.push(carriedOut.map(({ sheetName }) => sheetName));
          return false;
        },
      );
    });
    expect(told).toEqual([['甲', '乙', '丙']]);
    expect(book.sheets.map((sheet) => sheet.cell({ row: 39, column: 1 }).value === LONG)).toEqual([true, true, true, false]);
  });

  test('is all or nothing over its parts', async () => {
    const book = open(fourSheets());
    const before = book.sheets.map(contentsOf);
    const process = office.host.process.bind(office.host);
    let writes = 0;
    office.host.process = (body) => {
      if (body.includes('"Formulas"') && (writes += 1) === 2) office.host.failNext({ code: 'GeneralException', atAction: 5 });
      return process(body);
    };
    const failed = excelHost().run(async (session) => {
      const sheets = await allSheets(session);
      await session.write(
        sheets.map(({ id, name }) => longPlan(id, name, 40)),
        [],
      );
    });
    await expect(failed).rejects.toThrow(HostError);
    await expect(failed).rejects.toMatchObject({ problem: { restored: true } });
    expect(book.sheets.map(contentsOf)).toEqual(before);
  });
});

test.each<[string, Partial<SheetPlan>]>([
  ['one cell each', longPlan('', '', 1)],
  ['a mark each', { edits: [], marksAfter: [{ row: 0, column: 1, kind: 'explanation' }] }],
  [
    'cells and marks',
    { ...longPlan('', '', 3), marksAfter: [6, 7, 8, 9].map((row) => ({ row, column: 1, kind: 'inconsistent', content: `${row}` })) },
  ],
])('plans take no more of a request than is reckoned: %s', async (_, { edits = [], marksAfter = [] }) => {
  const names = Array.from({ length: 30 }, (__, index) => `单位${index + 1}`);
  open(bookOf(...names.map((name) => sheetOf(name, { A1: name }))));
  await excelHost().run(async (session) => {
    const sheets = await allSheets(session);
    const plans = sheets.map(({ id, name }) => ({ sheetId: id, sheetName: name, edits, marksBefore: [], marksAfter }));
    office.host.resetTraffic();
    await session.write(plans, []);
    expect(office.host.traffic.requests).toBe(1);
    expect(plans.reduce((sum, plan) => sum + bytesOf(plan), 0)).toBeGreaterThan(office.host.traffic.requestBytes);
  });
});

test('a workbook of which one answer would be too large is read in halves', async () => {
  open(
    bookOf(
      ...['甲', '乙', '丙'].map((name) => sheetOf(name, Object.fromEntries(Array.from({ length: 20 }, (_, row) => [`A${row + 1}`, LONG])))),
    ),
  );
  const names = await excelHost().run(async (session) => (await allSheets(session)).map(({ name, values }) => [name, values.length]));
  expect(names).toEqual([
    ['甲', 20],
    ['乙', 20],
    ['丙', 20],
  ]);
});

test('a single sheet that is too large is named as such', async () => {
  open(bookOf(sheetOf('甲', Object.fromEntries(Array.from({ length: 60 }, (_, row) => [`A${row + 1}`, LONG])))));
  await expect(excelHost().run((session) => session.readActiveSheet())).rejects.toMatchObject({ problem: { kind: 'too-large' } });
});

test('a sheet whose contents Excel answers with null is too large, and named', async () => {
  open(bookOf(sheetOf('甲', { A1: '总分' })));
  const { host } = office;
  const process = host.process.bind(host);
  host.process = async (body) => {
    const answer = await process(body);
    return 'refused' in answer ? answer : { ...answer, body: answer.body.replace(/"Values":\[\[.*?\]\]/, '"Values":null') };
  };
  await expect(excelHost().run((session) => session.readActiveSheet())).rejects.toMatchObject({
    problem: { kind: 'too-large', sheetName: '甲' },
  });
});

test('where Excel cannot list conditional formats, the rest is read and written and marks are left alone', async () => {
  const book = open(fourSheets());
  const process = office.host.process.bind(office.host);
  office.host.process = async (body): Promise<Answer> => {
    if (!body.includes('customOrNullObject')) return process(body);
    const error = { ActionIndex: 3, Code: 'ItemNotFound', Message: '', Location: 'ConditionalFormat.type', HttpStatusCode: 404 };
    return { body: JSON.stringify({ Results: [], Error: error }) };
  };
  await excelHost().run(async (session) => {
    const { id, name } = await session.readActiveSheet();
    expect([...session.sheetsWithoutMarks()]).toEqual([[id, { sheetName: name, why: 'unlisted' }]]);
    const plan = longPlan(id, name, 1);
    await session.write([{ ...plan, marksAfter: [{ row: 0, column: 1, kind: 'explanation' }] }], []);
  });
  expect(book.activeSheet.cell({ row: 0, column: 1 }).value).toBe(LONG);
  expect(markedAddresses(book.activeSheet)).toEqual([]);
});

test('marks of many cells are as many conditional formats as their formulas need, each over its own cells', async () => {
  const book = open(fourSheets());
  const cells = Array.from({ length: 100 }, (_, index) => ({ row: 2 * index + 1, column: 7, kind: 'explanation' as const }));
  await excelHost().run(async (session) => {
    const { id, name } = await session.readActiveSheet();
    await session.write([{ sheetId: id, sheetName: name, edits: [], marksBefore: [], marksAfter: cells }], []);
    for await (const { sheets } of session.readSheets([id])) {
      // A rule that is added comes before those that are there.
      expect(sheets.map(({ marks }) => [...marks].sort((a, b) => a.row - b.row))).toEqual([cells]);
    }
  });
  const { conditionalFormats } = book.activeSheet;
  expect(conditionalFormats.length).toBeLessThan(10);
  for (const { formula, ranges } of conditionalFormats) {
    // The relative reference means the first area's cell, which is also the corner of all of them.
    expect(formula).toContain(`CLEAN(H${(ranges[0]?.row ?? -1) + 1})`);
    expect(ranges.every(({ row }) => row >= (ranges[0]?.row ?? 0))).toBe(true);
    expect(formula?.length).toBeLessThanOrEqual(255);
  }
});

test('a sheet that Excel fails to hand over is named, and the others are read', async () => {
  const book = open(fourSheets());
  const [, second] = book.sheets;
  const process = office.host.process.bind(office.host);
  office.host.process = (body): Promise<Answer> => {
    if (!body.includes(second?.id ?? '') || !body.includes('"numberFormat"')) return process(body);
    const error = { ActionIndex: 3, Code: 'GeneralException', Message: '', Location: 'Range.values', HttpStatusCode: 500 };
    return Promise.resolve({ body: JSON.stringify({ Results: [], Error: error }) });
  };
  const [names, unread]: [string[], unknown[]] = [[], []];
  await excelHost().run(async (session) => {
    for await (const part of session.readWorkbook()) {
      names.push(...part.sheets.map(({ name }) => name));
      unread.push(...part.unread);
    }
  });
  expect(names).toEqual(['甲', '丙', '丁']);
  expect(unread).toEqual([{ id: second?.id, why: 'failed', detail: expect.stringContaining('GeneralException · Range.values') as string }]);
});
