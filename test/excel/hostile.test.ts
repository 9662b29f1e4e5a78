// Workbooks made to do harm, through Microsoft's own client: what comes of a press, what it transfers, that it holds nothing up.
import { createApp, type StartableApp } from '../../src/app/app';
import { excelHost } from '../../src/excel/excel-host';
import type { SheetSnapshot } from '../../src/form/snapshot';
import { zhCN } from '../../src/locale/zh-CN';
import { MAX_COLUMNS, MAX_ROWS } from '../../src/workbench/book/address';
import { Book, type BookCell, type Cell, type CellValue, type SheetStart } from '../../src/workbench/book/book';
import type { HostOptions } from '../../src/workbench/host/host';
import { bookFrom, contentsOf, sheetFrom } from './books';
import { blankComputed, formPaths, readXlsx } from '../forms';
import { openOffice, type OpenOffice } from '../workbench/open-office';

/** Of our own processor time and Office.js's, so many presses on the form alone would look like a hang. */
const HANG = 100;
/** Excel's own limit for a cell. */
const FULL = '满'.repeat(32_767);
const DESKTOP: HostOptions = { mostBytes: Infinity };

let form: SheetSnapshot;
beforeAll(async () => {
  const [sheet] = await readXlsx(formPaths[0] ?? '');
  if (sheet === undefined) throw new Error('no form');
  form = blankComputed(sheet);
});

let office: OpenOffice;
let app: StartableApp;
let book: Book;
/** Processor time that the stand-in took: Excel's, were this Excel. */
let inExcel: number;
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function open(opened: Book, options: HostOptions = {}): void {
  book = opened;
  office = openOffice(book, options);
  app = createApp(excelHost());
  inExcel = 0;
  const answer = office.host.process.bind(office.host);
  office.host.process = async (body) => {
    const before = cpu();
    const answered = await answer(body);
    inExcel += cpu() - before;
    return answered;
  };
}

const lines: string[] = [];
afterAll(() =>
  console.log(`A press on hostile workbooks: processor time as a multiple of the form alone, requests, bytes\n${lines.join('\n')}`),
);

interface Pressed {
  readonly total: string | undefined;
  readonly failure: string | undefined;
  readonly requests: number;
  readonly responseBytes: number;
}

/** Presses 一键重算. @returns its processor time in milliseconds, without that of the stand-in */
async function timed(): Promise<number> {
  office.host.resetTraffic();
  inExcel = 0;
  const before = cpu();
  await app.recalculate();
  return cpu() - before - inExcel;
}

/** Of the form alone. */
let ordinary = Infinity;

/** Processor time that so many bytes take to be taken in alone, in this process: a full answer is not work of ours. */
function carrying(bytes: number): number {
  const text = JSON.stringify('字'.repeat(Math.round(bytes / 3)));
  const before = cpu();
  JSON.parse(text);
  return cpu() - before;
}

/** Writes what is to be written, then presses once more; what that came to. Fails where three presses in a row look like a hang. */
async function press(what: string): Promise<Pressed> {
  await app.recalculate();
  let own = await timed();
  const limit = HANG * (ordinary + carrying(office.host.traffic.responseBytes));
  for (let again = 0; again < 2 && own > limit; again += 1) own = await timed();
  const { requests, responseBytes } = office.host.traffic;
  lines.push(`${(own / ordinary).toFixed(1).padStart(6)} ${requests} ${String(responseBytes).padStart(9)}  ${what}`);
  expect(office.host.gaps).toEqual([]);
  expect([what, own < limit]).toEqual([what, true]);
  const { forms, failure } = app.getState();
  return { total: forms[0]?.total, failure: failure?.kind, requests, responseBytes };
}

const cellOf = (value: CellValue): BookCell => ({ value, numberFormat: 'General' });
/** The form with other cells besides. */
const beside = (cells: Iterable<readonly [Cell, BookCell]>, rest: Partial<SheetStart> = {}): Book => {
  const start = sheetFrom(form);
  return new Book([{ ...start, cells: [...(start.cells ?? []), ...cells], ...rest }]);
};

const texts = (count: number, value: CellValue, row = 60): readonly (readonly [Cell, BookCell])[] =>
  Array.from({ length: count }, (_, index) => [{ row: row + index, column: 0 }, cellOf(value)] as const);
/** The form itself with other texts in some of its cells. */
const changed = (cells: readonly (readonly [row: number, column: number, text: string])[]): Book => {
  const opened = bookFrom(form);
  opened.setCells(
    opened.activeSheet.id,
    cells.map(([row, column, value]) => ({ row, column, content: { value } })),
    'person',
  );
  return opened;
};

/** The same press on the form alone. */
let alone: Pressed;
beforeAll(async () => {
  open(bookFrom(form));
  await app.recalculate();
  ordinary = Math.min(await timed(), await timed(), await timed());
  alone = await press('the form alone');
  expect(alone).toMatchObject({ total: '99.97', failure: undefined, requests: 1 });
});

describe('is read, and the form scored', () => {
  test('a million empty rows with a format: not one of them is transferred', async () => {
    const look: BookCell = { value: '', numberFormat: '0.00', style: { font: { bold: true } } };
    const rows = function* (): IterableIterator<readonly [Cell, BookCell]> {
      for (let row = 40; row < 1_000_040; row += 1) yield [{ row, column: 0 }, look];
    };
    open(beside(rows()));
    const pressed = await press('a million empty formatted rows');
    expect(pressed).toEqual(alone);
  });

  test('five thousand merged areas: left as they are, each read as its first cell', async () => {
    const merges = Array.from({ length: 5_000 }, (_, index) => ({ row: 40 + 2 * index, column: 0, rows: 2, columns: 8 }));
    const first = merges.map(({ row, column }) => [{ row, column }, cellOf('绩效指标')] as const);
    open(beside(first, { merges }));
    expect(await press('5 000 merged areas')).toMatchObject({ total: '99.97', failure: undefined, requests: 1 });
    expect(book.activeSheet.merges).toEqual(merges);
  });

  test('cells of 32 767 characters in names, goals and explanations: none is cut or changed', async () => {
    const full = [
      [2, 2],
      [3, 2],
      [10, 1],
      [10, 4],
      [12, 2],
      [14, 7],
    ] as const;
    open(changed(full.map(([row, column]) => [row, column, FULL])));
    expect(await press('six full cells in the form')).toMatchObject({ total: '99.97', failure: undefined, requests: 1 });
    for (const [row, column] of full) expect(book.activeSheet.cell({ row, column }).value).toBe(FULL);
  });

  test('control and bidirectional characters, HTML and formulas as text: left as they are, and no formula is made', async () => {
    const strange = [
      '\u0000\u0007\u001f',
      '\u202e反\u2066',
      '\ud800',
      '<script>alert(1)</script>',
      '=HYPERLINK("https://x")',
      '+cmd|x',
      "'=",
    ];
    const places = [
      [2, 2],
      [3, 2],
      [10, 1],
      [10, 4],
      [12, 2],
      [13, 2],
      [14, 7],
    ] as const;
    open(changed(places.map(([row, column], index) => [row, column, strange[index] ?? ''])));
    expect(await press('control characters, HTML, formulas as text')).toMatchObject({ total: '99.97', failure: undefined });
    expect(places.map(([row, column]) => book.activeSheet.cell({ row, column }).value)).toEqual(strange);
    expect([...book.activeSheet.entries()].filter(([, { formula }]) => formula !== undefined)).toEqual([]);
  });

  test('on the desktop, just under five million characters', async () => {
    open(beside(texts(151, FULL)), DESKTOP);
    expect(await press('4 947 817 characters, desktop')).toMatchObject({ total: '99.97', failure: undefined });
  });

  test('on the web, as much as its 5 MB hold: every text travels three times', async () => {
    open(beside(texts(17, FULL)));
    const pressed = await press('557 039 characters, web');
    expect(pressed).toMatchObject({ total: '99.97', failure: undefined });
    expect(pressed.responseBytes).toBeGreaterThan(17 * FULL.length * 9);
  });
});

describe('is refused in words, and nothing is written', () => {
  const refused = async (what: string, named = true): Promise<void> => {
    const before = book.sheets.map(contentsOf);
    const pressed = await press(what);
    expect(pressed).toMatchObject({ failure: 'too-large', requests: 1 });
    const { failure } = app.getState();
    expect(failure?.sheetName).toBe(named ? form.name : undefined);
    expect(zhCN.failures['too-large'].says(failure ?? {})).toMatch(
      named
        ? /^工作表“宣传推广”的内容超过 Excel 一次能传送的大小，所以未作任何改动。请删去/
        : /的内容超过 Excel 一次能传送的大小，所以未作任何改动。请删去/,
    );
    expect(book.sheets.map(contentsOf)).toEqual(before);
  };

  test('on the desktop, more than five million characters', async () => {
    open(beside(texts(153, FULL)), DESKTOP);
    await refused('5 013 351 characters, desktop');
  });

  test('on the web, more than its 5 MB hold', async () => {
    open(beside(texts(18, FULL)));
    await refused('589 806 characters, web', false);
  });

  test('a stray content far below: more than half a million cells to it', async () => {
    open(beside(texts(1, '。', 69_999)), DESKTOP);
    await refused('a stray content in A70000, desktop');
  });

  test('a stray content farther still: more cells than Excel hands over', async () => {
    open(beside(texts(1, '。', 699_999)), DESKTOP);
    await refused('a stray content in A700000, desktop', false);
  });

  test('a stray content in the very last cell: Excel answers null', async () => {
    open(beside([[{ row: MAX_ROWS - 1, column: MAX_COLUMNS - 1 }, cellOf('。')]]), DESKTOP);
    await refused('a stray content in the last cell');
  });
});

test('of all sheets, one that is too large is not asked for once its size is known; it is named, and the others are done', async () => {
  const small = Array.from({ length: 9 }, (_, index) => ({ ...sheetFrom(form), name: `表${index}` }));
  // Second in the workbook: not among those of which a cell's bytes are learned.
  open(new Book([sheetFrom(form), { name: '数据', cells: [[{ row: 69_999, column: 7 }, cellOf('。')]] }, ...small]), DESKTOP);
  await app.recalculateWorkbook();
  const { failure, workbook, forms } = app.getState();
  expect([failure, workbook?.skipped.map(({ sheetName, why }) => [sheetName, why])]).toEqual([undefined, [['数据', 'tooLarge']]]);
  expect(forms.map(({ total }) => total)).toEqual(Array(10).fill('99.97'));
  // It alone would be eleven million.
  expect(office.host.traffic.responseBytes).toBeLessThan(1_000_000);
});
