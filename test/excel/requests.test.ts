// What presses cost in Excel: requests and bytes, through Microsoft's own client, beside what the use cases ask of any host.
import { createApp, type StartableApp } from '../../src/app/app';
import { categoriesOf } from '../../src/app/new-form';
import { addressOf, type SheetSnapshot } from '../../src/form/snapshot';
import { GUANGXI } from '../../src/scoring/rule-set';
import { serialiseRuleSet } from '../../src/scoring/rule-set-file';
import { Book } from '../../src/workbench/book/book';
import { blankComputed, computedCells, flattenedPath, formPaths, readXlsx, workbookPath } from '../forms';
import { generateBureau } from '../fuzz/workbook';
import { openExcel, type OpenExcel } from '../host/hosts';
import { bookFrom, calculate, contentsOf, sheetFrom } from './books';

const MEGABYTE = 1_000_000;

let single: SheetSnapshot;
let six: SheetSnapshot[];
beforeAll(async () => {
  const [first] = await readXlsx(formPaths[0] ?? '');
  if (!first) throw new Error('no form');
  single = first;
  six = (await readXlsx(workbookPath)).map(blankComputed);
});

let excel: OpenExcel;
let app: StartableApp;
let book: Book;
const open = (opened: Book): void => {
  book = opened;
  excel = openExcel(book, {
    calculated: () => {
      calculate(book);
      return Promise.resolve();
    },
  });
  app = createApp(excel);
};
afterEach(() => {
  app.setInSight(false);
  excel.verify();
});
const requests = async (press: () => Promise<unknown>): Promise<number> => {
  excel.forget();
  await press();
  expect(app.getState().failure).toBeUndefined();
  return excel.asked;
};

describe('all sheets', () => {
  test.each([
    ['whose pane has read a sheet', true],
    ['whose pane has read nothing yet', false],
  ])('of a small workbook, %s: three', async (_, hasStarted) => {
    open(bookFrom(...six));
    if (hasStarted) await app.start();
    expect(await requests(() => app.recalculateWorkbook())).toBe(3);
  });

  test('with a rule set of its own: three', async () => {
    open(bookFrom(...six));
    book.settings.set('ruleSet', serialiseRuleSet(GUANGXI));
    expect(await requests(() => app.recalculateWorkbook())).toBe(3);
    expect(app.getState().ruleSet).toEqual(GUANGXI);
  });

  test('checked: three, of which one marks; again: two, because nothing is to be written', async () => {
    open(bookFrom(...six));
    await app.start();
    expect(await requests(() => app.checkWorkbook())).toBe(3);
    expect(await requests(() => app.checkWorkbook())).toBeLessThanOrEqual(2);
  });

  test('thirty of them: as many as they need', async () => {
    const many = Array.from({ length: 5 }, (_, copy) => six.map((sheet) => ({ ...sheet, name: `${sheet.name}${copy}` }))).flat();
    open(bookFrom(...many));
    await app.start();
    await app.recalculateWorkbook();
    expect(await requests(() => app.refresh())).toBe(1);
    expect(await requests(() => app.clearMarks())).toBeLessThanOrEqual(2);
    expect(await requests(() => app.checkWorkbook())).toBeLessThanOrEqual(2);
    expect(await requests(() => app.undo())).toBeLessThanOrEqual(2);
    expect(await requests(() => app.summarise())).toBeLessThanOrEqual(4);
  });

  test('five hundred forms: three for 4 MB both ways, one more for each further 4 MB', async () => {
    open(bookFrom(...generateBureau(1, 500).map(({ sheet }) => sheet)));
    await app.start();
    await requests(() => app.recalculateWorkbook());
    const { requests: count, requestBytes, responseBytes } = excel.office.host.traffic;
    expect(count).toBeLessThanOrEqual(3 + Math.ceil(Math.max(0, requestBytes + responseBytes - 4 * MEGABYTE) / (4 * MEGABYTE)));
  });
});

describe('a sheet', () => {
  test('the write for one form is small', async () => {
    open(bookFrom(blankComputed(single)));
    await requests(() => app.recalculate());
    expect(excel.office.host.traffic.requestBytes).toBeLessThan(12_000);
  });

  test('a million empty rows with a format are not transferred', async () => {
    const start = sheetFrom(blankComputed(single));
    open(
      new Book([
        {
          ...start,
          cells: [
            ...(start.cells ?? []),
            [
              { row: 1_000_000, column: 0 },
              { value: '', numberFormat: '0.00' },
            ],
          ],
        },
      ]),
    );
    await requests(() => app.recalculate());
    expect(excel.office.host.traffic.responseBytes).toBeLessThan(50_000);
  });

  test('protected with its cells unlocked: one more, to ask which are locked', async () => {
    open(new Book([sheetFrom(blankComputed(single), { protection: { protected: true } })]));
    const style = { protection: { locked: false } };
    book.setCells(
      book.activeSheet.id,
      computedCells(single).map(({ cell }) => ({ ...cell, style })),
      'person',
    );
    expect(await requests(() => app.recalculate())).toBe(3);
  });

  test('made: names, the sheet, bringing it to the front, and reading it', async () => {
    open(bookFrom(single));
    await app.check();
    const indicators = categoriesOf(app.getState().ruleSet).map((category) => ({ ...category, count: 1 }));
    expect(await requests(() => app.newForm({ projectName: '校舍修缮', department: '某局', unit: '某中学', year: 2025, indicators }))).toBe(
      4,
    );
  });

  test('rebuilt: the sheet as well', async () => {
    open(bookFrom(...(await readXlsx(flattenedPath))));
    await app.check();
    const [first] = app.getState().forms;
    if (!first) throw new Error('no form');
    expect(await requests(() => app.rebuild([first.form.id]))).toBe(5);
  });
});

describe('somebody changes a cell while it is written', () => {
  const cell = { row: 14, column: 6 };
  const type = (value: number | string): void => book.setCells(book.activeSheet.id, [{ ...cell, content: { value } }], 'person');

  test('once: read, written, looked at, put back, read, written', async () => {
    open(bookFrom(blankComputed(single)));
    excel.beforeWrite = () => {
      excel.beforeWrite = undefined;
      type(8);
    };
    expect(await requests(() => app.recalculate())).toBe(6);
    expect(app.getState().forms.map(({ total }) => total)).toEqual(['99.97']);
  });

  test('again and again: everything written is put back', async () => {
    open(bookFrom(blankComputed(single)));
    const before = contentsOf(book.activeSheet);
    let times = 0;
    excel.beforeWrite = () => type((times += 1));
    await app.recalculate();
    expect(app.getState().failure).toMatchObject({ kind: 'sheet-changed', cells: [addressOf(cell)], restored: true });
    type('');
    expect(contentsOf(book.activeSheet)).toEqual(before);
  });
});
