// What is to be seen in Excel of marks and of a summary's links: looks that no other host has.
import { createApp, type StartableApp } from '../../src/app/app';
import { addressOf } from '../../src/form/snapshot';
import type { Book } from '../../src/workbench/book/book';
import { formPaths, readXlsx, workbookPath } from '../forms';
import { openExcel, type OpenExcel } from '../host/hosts';
import { bookFrom } from './books';

let excel: OpenExcel;
let app: StartableApp;
const open = (book: Book): Book => {
  excel = openExcel(book);
  app = createApp(excel);
  return book;
};
afterEach(() => excel.verify());

test('the kinds of marks differ in more than colour, and neither hides what stands there', async () => {
  const book = open(bookFrom(...(await readXlsx(formPaths[0] ?? ''))));
  // A score too low.
  book.setCells(book.activeSheet.id, [{ row: 14, column: 6, content: { value: 8 } }], 'person');
  await app.check();
  const looks = book.activeSheet.conditionalFormats.map(({ formula, look }) => ({ isInconsistent: formula?.includes('不符'), look }));
  expect(looks.length).toBeGreaterThan(1);
  for (const { isInconsistent, look } of looks) {
    expect(look?.fontColor).toBeUndefined();
    expect(look?.borders?.top?.style).toBe(isInconsistent ? 'Continuous' : 'Dash');
    expect([look?.bold, look?.italic, look?.underline]).toEqual(
      isInconsistent ? [true, true, 'Single'] : [undefined, undefined, undefined],
    );
  }
  expect(new Set(looks.map(({ isInconsistent }) => isInconsistent))).toEqual(new Set([true, false]));
});

test('the cells of a summary that lead elsewhere look like links: the forms and the missing explanations', async () => {
  const book = open(bookFrom(...(await readXlsx(workbookPath))));
  await app.summarise();
  const links = [...book.activeSheet.entries()].filter(([, cell]) => cell.style?.font?.underline);
  expect(links.map(([cell]) => addressOf(cell)).filter((address) => address.startsWith('A'))).toHaveLength(6);
});
