// Workbooks whose structure is protected: no sheet can be made, and the person is told what to unprotect.
import { createApp, type StartableApp } from '../../src/app/app';
import { categoriesOf } from '../../src/app/new-form';
import { speechIn } from '../../src/locale';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import type { Book } from '../../src/workbench/book/book';
import { bookFrom, calculate, contentsOf } from '../excel/books';
import { readXlsx, workbookPath } from '../forms';
import { HOSTS, type OpenHost } from '../host/hosts';

describe.each(HOSTS)('over $name', ({ open }) => {
  let host: OpenHost;
  let app: StartableApp;
  let book: Book;
  beforeEach(async () => {
    book = bookFrom(...(await readXlsx(workbookPath)));
    host = open(book);
    app = createApp(host);
    await app.check();
  });
  afterEach(() => {
    host.verify();
  });
  const contents = (): unknown[] => book.sheets.map(contentsOf);
  const indicators = categoriesOf(CENTRAL_2020).map((category) => ({ ...category, count: 1 }));
  const rebuildFirst = async (): Promise<void> => {
    const [first] = app.getState().forms;
    if (first === undefined) throw new Error('no form');
    await app.rebuild([first.form.id]);
  };

  const WORKS: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['新建自评表', () => app.newForm({ projectName: '校舍修缮', department: '', unit: '', year: 2025, indicators })],
    ['整理版式', rebuildFirst],
    ['生成汇总', () => app.summarise()],
  ];
  test.each(WORKS)('%s changes nothing and says what to unprotect; unprotected, the same works', async (_, work) => {
    book.isStructureProtected = true;
    const before = contents();
    await work();
    expect(app.getState().failure?.kind).toBe('workbook-protected');
    expect(contents()).toEqual(before);
    book.isStructureProtected = false;
    await work();
    expect(app.getState().failure).toBeUndefined();
    expect(book.sheets).toHaveLength(before.length + 1);
  });

  test('a summary that is there stays as it is', async () => {
    await app.summarise();
    calculate(book);
    book.isStructureProtected = true;
    const before = contents();
    await app.summarise();
    expect(app.getState().failure?.kind).toBe('workbook-protected');
    expect(contents()).toEqual(before);
  });

  test('presses that make no sheet work, and no permission is spoken of', async () => {
    book.isStructureProtected = true;
    await app.recalculateWorkbook();
    await app.recalculate();
    await app.clearMarks();
    await app.undo();
    expect(app.getState().failure).toBeUndefined();
  });
});

test.each([
  ['zh-CN', /结构/, /未作任何改动/, /“审阅”.*“保护工作簿”/],
  ['en', /structure/, /nothing was changed/, /Protect Workbook on the Review tab/],
] as const)('the sentence in %s says what happened, that nothing was changed, and what to do', async (language, ...parts) => {
  const { words } = await speechIn(language);
  const said = words.failures['workbook-protected'].says({});
  for (const part of parts) expect(said).toMatch(part);
});
