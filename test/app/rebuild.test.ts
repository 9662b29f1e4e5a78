// 整理版式 from the press to the clean sheet: the six flattened forms become six that score the same, and the original stays.
import { createApp, type StartableApp } from '../../src/app/app';
import { type FormId, formId } from '../../src/form/identity';
import type { Book } from '../../src/workbench/book/book';
import { bookFrom, contentsOf } from '../excel/books';
import { flattenedPath, readXlsx, seedForms } from '../forms';
import { HOSTS, type OpenHost } from '../host/hosts';

describe.each(HOSTS)('over $name', ({ open }) => {
  let host: OpenHost;
  let app: StartableApp;
  let book: Book;
  beforeEach(async () => {
    book = bookFrom(...(await readXlsx(flattenedPath)));
    host = open(book);
    app = createApp(host);
    await app.check();
  });
  afterEach(() => {
    host.verify();
  });

  function idOf(index: number): FormId {
    const form = app.getState().forms[index];
    if (form === undefined) throw new Error(`no form ${index}`);
    return form.form.id;
  }
  const nameOf = (index: number): string => `${(seedForms[index]?.projectName ?? '').slice(0, 27)}（整理）`;

  test('what would be done is said before, and nothing is read or written for it', async () => {
    const before = contentsOf(book.activeSheet);
    host.forget();
    const notes = await app.previewRebuild(idOf(0));
    expect(notes?.map(({ kind }) => kind)).toEqual(['changed', 'changed', 'moved', 'joined']);
    expect(await app.previewRebuild(formId('none', { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0 }))).toBeUndefined();
    expect(host.asked).toBe(0);
    expect(contentsOf(book.activeSheet)).toEqual(before);
  });

  test('six torn forms become six clean sheets that score the same; the original is not touched', async () => {
    const original = book.activeSheet;
    const before = contentsOf(original);
    const results = (): unknown[] =>
      app
        .getState()
        .forms.map(({ name, total, grade, evaluation }) => [
          name,
          total,
          grade,
          evaluation.total?.settled?.toFixed(2),
          evaluation.indicators.map(({ score }) => score?.settled?.toFixed(2)),
        ]);
    const torn = results();
    const clean: unknown[] = [];
    for (const index of seedForms.keys()) {
      book.activate(original.id, 'person');
      await app.check();
      expect(await app.rebuild([idOf(index)])).toEqual([nameOf(index)]);
      expect(app.getState().failure).toBeUndefined();
      expect(app.getState().problems).toEqual([]);
      expect(book.activeSheet.name).toBe(nameOf(index));
      clean.push(...results());
    }
    expect(clean).toEqual(torn);
    expect(clean.map((result) => (result as string[])[1])).toEqual(['99.97', '99.99', '100.00', '100.00', '99.99', '99.92']);
    expect(contentsOf(original)).toEqual(before);
    expect(book.sheets.map(({ name }) => name)).toEqual(['粘贴', ...[...seedForms.keys()].reverse().map(nameOf)]);
  });

  test('all six at once: as one by one, in their order, in as many requests as a single one', async () => {
    const original = book.activeSheet;
    const before = contentsOf(original);
    host.forget();
    expect(await app.rebuild([...seedForms.keys()].map(idOf))).toEqual([...seedForms.keys()].map(nameOf));
    const { asked } = host;
    expect([app.getState().failure, book.activeSheet.name]).toEqual([undefined, nameOf(0)]);
    expect(book.sheets.map(({ name }) => name)).toEqual(['粘贴', ...[...seedForms.keys()].map(nameOf)]);
    expect(contentsOf(original)).toEqual(before);
    await app.checkWorkbook();
    const clean = app.getState().forms.filter(({ form }) => form.sheetId !== original.id);
    expect(clean.map(({ total }) => total)).toEqual(['99.97', '99.99', '100.00', '100.00', '99.99', '99.92']);
    book.activate(original.id, 'person');
    await app.showSheetInFront();
    host.forget();
    await app.rebuild([idOf(0)]);
    expect(host.asked).toBe(asked);
  });

  test('of several none is made when one is gone', async () => {
    const ids = [...seedForms.keys()].map(idOf);
    expect(await app.rebuild([...ids, formId('none', { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0 })])).toBeUndefined();
    expect([app.getState().failure?.kind, book.sheets.length]).toEqual(['sheet-changed', 1]);
  });

  test('what was edited since is on the new sheet', async () => {
    const [first] = app.getState().forms;
    if (first?.form.unit === undefined) throw new Error('no unit');
    book.setCells(book.activeSheet.id, [{ ...first.form.unit.cell, content: { value: '另一个单位' } }], 'person');
    await app.rebuild([first.form.id]);
    expect(app.getState().forms.map(({ form }) => form.unit?.text)).toEqual(['另一个单位']);
  });

  test('a form that is gone is not rebuilt', async () => {
    const id = idOf(0);
    const sheet = book.activeSheet;
    const cells = [...sheet.entries()].map(([cell]) => ({ ...cell, content: { value: '' } }));
    book.setCells(sheet.id, cells, 'person');
    expect(await app.rebuild([id])).toBeUndefined();
    expect(app.getState().failure).toMatchObject({ kind: 'sheet-changed', sheetName: '粘贴' });
    expect(book.sheets).toHaveLength(1);
  });
});
