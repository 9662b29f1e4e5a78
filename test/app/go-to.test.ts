// A link to a cell of a sheet that somebody has hidden since: told as such, not as trouble with Excel, and no press is needed to go on.
import { createApp } from '../../src/app/app';
import { speechIn } from '../../src/locale';
import { bookFrom } from '../excel/books';
import { readXlsx, workbookPath } from '../forms';
import { HOSTS, openExcel } from '../host/hosts';

const CELL = { row: 3, column: 2 };

describe.each(HOSTS)('over $name', ({ open }) => {
  test.each(['Hidden', 'VeryHidden'] as const)(
    'a sheet that is %s is named, and the link works once it is shown again',
    async (visibility) => {
      const book = bookFrom(...(await readXlsx(workbookPath)));
      const host = open(book);
      const app = createApp(host);
      await app.check();
      const second = book.sheets[1];
      if (!second) throw new Error('no second sheet');
      second.visibility = visibility;
      host.forget();
      await app.goTo(second.id, CELL);
      expect(app.getState().failure).toMatchObject({ kind: 'sheet-hidden', sheetName: second.name });
      second.visibility = 'Visible';
      host.forget();
      await app.goTo(second.id, CELL);
      expect([app.getState().failure, host.asked, book.activeSheet.id]).toEqual([undefined, 1, second.id]);
      app.setInSight(false);
      host.verify();
    },
  );
});

test('an Excel that answers GeneralException for a hidden sheet is not taken for one with another workbook in front', async () => {
  const book = bookFrom(...(await readXlsx(workbookPath)));
  const host = openExcel(book);
  const app = createApp(host);
  await app.check();
  const second = book.sheets[1];
  if (!second) throw new Error('no second sheet');
  second.visibility = 'Hidden';
  host.failNext({ kind: 'unexpected', code: 'GeneralException', in: 'any' });
  await app.goTo(second.id, CELL);
  expect(app.getState().failure).toMatchObject({ kind: 'sheet-hidden', sheetName: second.name });
  host.isOtherWorkbookInFront = true;
  second.visibility = 'Visible';
  await app.goTo(second.id, CELL);
  expect(app.getState().failure?.kind).toBe('other-workbook');
  app.setInSight(false);
});

test.each(['zh-CN', 'en'] as const)('in %s the sheet is named', async (language) => {
  const { words } = await speechIn(language);
  expect(words.failures['sheet-hidden'].says({ sheetName: '甲' })).toContain('甲');
});
