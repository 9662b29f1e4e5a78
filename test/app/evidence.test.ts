// The recognition of headings is fetched when the first unknown one is met, once, and only then; the failure to fetch it has a name.
import { createApp, type StartableApp } from '../../src/app/app';
import type { SheetSnapshot } from '../../src/form/snapshot';
import { bookFrom, contentsOf } from '../excel/books';
import { foreignSheet } from '../form/foreign';
import { formPaths, readXlsx } from '../forms';
import { memoryHost } from '../host/memory-host';

const mockChunk = { fetched: 0, isThere: true };
jest.mock('../../src/app/evidence', (): unknown => {
  mockChunk.fetched += 1;
  if (!mockChunk.isThere) throw new Error('ChunkLoadError');
  return jest.requireActual('../../src/app/evidence');
});

let seed: SheetSnapshot;
beforeAll(async () => {
  const [first] = await readXlsx(formPaths[0] ?? '');
  if (!first) throw new Error('no form');
  seed = first;
});

let app: StartableApp;
const openBook = (...sheets: readonly SheetSnapshot[]) => {
  const book = bookFrom(...sheets);
  app = createApp(memoryHost(book));
  return book;
};
const foreign = (name: string) => foreignSheet({ total: 95 }, { name, id: name });
beforeEach(() => {
  jest.resetModules();
  Object.assign(mockChunk, { fetched: 0, isThere: true });
});
afterEach(() => app.setInSight(false));

test('a workbook of known headings never fetches it', async () => {
  openBook(seed, { ...seed, name: '乙', id: '乙' });
  await app.start();
  await app.recalculateWorkbook();
  expect([mockChunk.fetched, app.getState().forms.length, app.getState().questions]).toEqual([0, 2, []]);
});

test('many unknown ones fetch it once', async () => {
  openBook(foreign('甲'), foreign('乙'), seed);
  await app.start();
  expect(mockChunk.fetched).toBe(1);
  await app.recalculateWorkbook();
  await app.check();
  expect(mockChunk.fetched).toBe(1);
  expect(app.getState().questions).toHaveLength(1);
});

test('without it the press fails by name and writes nothing; the next one fetches it', async () => {
  const book = openBook(foreign('甲'));
  const before = book.sheets.map(contentsOf);
  mockChunk.isThere = false;
  await app.recalculate();
  expect(app.getState().failure).toEqual({ kind: 'unexpected', detail: 'ChunkLoadError' });
  expect(book.sheets.map(contentsOf)).toEqual(before);
  mockChunk.isThere = true;
  await app.recalculate();
  expect([app.getState().failure, app.getState().questions.length]).toEqual([undefined, 1]);
});

test('without it a run over all sheets names the sheet and goes on', async () => {
  openBook(foreign('甲'), { ...seed, name: '乙', id: '乙' });
  mockChunk.isThere = false;
  await app.recalculateWorkbook();
  const { failure, forms, workbook } = app.getState();
  expect([failure, forms.map(({ form }) => form.sheetName)]).toEqual([undefined, ['乙']]);
  expect(workbook?.skipped.map(({ sheetName, why, detail }) => [sheetName, why, detail])).toEqual([['甲', 'failed', 'ChunkLoadError']]);
});
