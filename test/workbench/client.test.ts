// The real Office.js client against the stand-in: how many requests, what is kept, what events arrive.
import { at, bookOf, sheetOf } from './books';
import { openOffice } from './open-office';

const twoByTwo = () => bookOf(sheetOf('表1', { A1: 'a', B1: 1, A2: true, B2: 2.5 }));

test('an untracked range is read and written in exactly two requests', async () => {
  const book = twoByTwo();
  const { host } = openOffice(book);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('A1:B2').untrack().load('values,address');
    await context.sync();
    expect(range.values).toEqual([
      ['a', 1],
      [true, 2.5],
    ]);
    expect(range.address).toBe('表1!A1:B2');
    sheet.getRange('B1:B2').untrack().values = [[7], [8]];
    await context.sync();
  });
  expect(book.activeSheet.cell(at('B1')).value).toBe(7);
  expect(book.activeSheet.cell(at('B2')).value).toBe(8);
  expect(host.traffic.requests).toBe(2);
  expect(host.gaps).toEqual([]);
});

test('reading alone is one request, and a tracked range costs one more to release it', async () => {
  const { host } = openOffice(twoByTwo());
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').untrack().load('values');
    await context.sync();
  });
  expect(host.traffic.requests).toBe(1);
  host.resetTraffic();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
    await context.sync();
    expect(host.keptObjects).toBe(1);
    range.values = [['again']];
    await context.sync();
  });
  expect(host.traffic.requests).toBe(3);
  expect(host.keptObjects).toBe(0);
});
