// 生成汇总 from the press to the sheet, of the six real forms.
import type { StartableApp } from '../../src/app/app';
import { addressOf, type Cell, type SheetSnapshot } from '../../src/form/snapshot';
import type { Book, Sheet } from '../../src/workbench/book/book';
import { calculate, bookFrom, contentsOf } from '../excel/books';
import { readXlsx, workbookPath } from '../forms';
import { sheetOf } from '../form/sheet';
import { HOSTS, type OpenHost } from '../host/hosts';
import { appOver } from './app-over';

const NAME = '绩效自评汇总';

let workbook: SheetSnapshot[];
beforeAll(async () => {
  workbook = await readXlsx(workbookPath);
});

describe.each(HOSTS)('over $name', ({ open }) => {
  let host: OpenHost;
  let app: StartableApp;
  let book: Book;
  const { open: openBook } = appOver(open, (opened) => ({ host, app, book } = opened));
  const openForms = (...snapshots: readonly SheetSnapshot[]): void => openBook(bookFrom(...snapshots));
  const names = (): string[] => book.sheets.map(({ name }) => name);
  const sheetNamed = (name: string): Sheet => {
    const sheet = book.findSheetByName(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };

  async function summarise(answer?: 'overwrite' | 'another'): Promise<void> {
    await app.summarise(answer);
    expect(app.getState().failure).toBeUndefined();
    calculate(book);
  }

  const type = (name: string, cell: Cell, value: string): void => {
    book.setCells(sheetNamed(name).id, [{ ...cell, content: { value } }], 'person');
  };

  test('makes the summary after the last sheet, brings it to the front, and the pane shows all forms', async () => {
    openForms(...workbook);
    const forms = book.sheets.map(contentsOf);
    await summarise();
    expect(names()).toEqual([...workbook.map(({ name }) => name), NAME]);
    expect(book.activeSheet.name).toBe(NAME);
    expect(book.sheets.slice(0, 6).map(contentsOf)).toEqual(forms);
    expect(sheetNamed(NAME).cell({ row: 4, column: 12 }).formula).toContain("'宣传推广'!$G$25");
    expect(app.getState().forms).toHaveLength(6);
    expect(app.getState().editedSummary).toBeUndefined();
  });

  test('is no sheet without a form, neither when it is made nor when all sheets are read again; other sheets are', async () => {
    openForms(...workbook, sheetOf([['姓名', '电话']], { name: '通讯录' }));
    const passedOver = (): string[] => app.getState().problems.map(({ sheetName }) => sheetName);
    await summarise();
    expect(passedOver()).toEqual(['通讯录']);
    await app.recalculateWorkbook();
    expect([app.getState().forms.length, passedOver()]).toEqual([6, ['通讯录']]);
  });

  test('made again it takes the place of the one before, under whatever name and wherever that stands', async () => {
    openForms(...workbook);
    await summarise();
    const made = sheetNamed(NAME);
    book.renameSheet(made.id, '给局长', 'person');
    book.moveSheet(made.id, 2, 'person');
    const before = contentsOf(sheetNamed('给局长'));
    await summarise();
    expect(names().indexOf('给局长')).toBe(2);
    expect(names()).toHaveLength(7);
    calculate(book);
    expect(contentsOf(sheetNamed('给局长'))).toEqual(before);
    expect(app.getState().forms).toHaveLength(6);
  });

  test('formulas elsewhere go on looking at a summary that is made again', async () => {
    openForms(...workbook, sheetOf([['']], { name: '报告', id: 'report' }));
    await summarise();
    const at = { row: 0, column: 0 };
    const formula = `='${NAME}'!$A$5`;
    book.setCells(sheetNamed('报告').id, [{ ...at, content: { formula, result: 1 } }], 'person');
    const { id } = sheetNamed(NAME);
    await summarise();
    expect([sheetNamed('报告').cell(at).formula, sheetNamed(NAME).id]).toEqual([formula, id]);
    expect(sheetNamed(NAME).cell({ row: 4, column: 0 }).value).toBe(1);
  });

  test('a form changed since: the summary follows without being asked about', async () => {
    openForms(...workbook);
    await summarise();
    type('宣传推广', { row: 2, column: 2 }, '改了名的项目');
    await summarise();
    expect(names()).toHaveLength(7);
    expect(sheetNamed(NAME).cell({ row: 4, column: 1 }).value).toBe('改了名的项目');
  });

  describe('a summary that a person has edited', () => {
    const REMARK = { row: 11, column: 17 };
    beforeEach(async () => {
      openForms(...workbook);
      await summarise();
      type(NAME, REMARK, '科长：同意');
    });

    test('is left alone, and the pane asks', async () => {
      const before = book.sheets.map(contentsOf);
      await summarise();
      expect(app.getState().editedSummary).toBe(NAME);
      expect(book.sheets.map(contentsOf)).toEqual(before);
      app.keepSummary();
      expect(app.getState().editedSummary).toBeUndefined();
      expect(book.sheets.map(contentsOf)).toEqual(before);
    });

    test('覆盖 puts the new one in its place', async () => {
      await summarise();
      await summarise('overwrite');
      expect(app.getState().editedSummary).toBeUndefined();
      expect(names()).toHaveLength(7);
      expect(sheetNamed(NAME).cell(REMARK).value).toBe('');
    });

    test('an answer given while other work runs takes the question away: it cannot be answered twice', async () => {
      await summarise();
      const other = app.recalculateWorkbook();
      const overwriting = app.summarise('overwrite');
      expect(app.getState().editedSummary).toBeUndefined();
      await Promise.all([other, overwriting]);
      expect(app.getState()).toMatchObject({ failure: undefined, editedSummary: undefined });
      expect(sheetNamed(NAME).cell(REMARK).value).toBe('');
    });

    test('另建一张 leaves it and makes another, which is the one made anew from then on', async () => {
      await summarise('another');
      await summarise();
      expect(app.getState().editedSummary).toBeUndefined();
      expect(names().slice(6)).toEqual([NAME, `${NAME} (2)`]);
      expect(sheetNamed(NAME).cell(REMARK).value).toBe('科长：同意');
    });
  });

  test('a protected summary is asked about, for its owner wants it to stay', async () => {
    openForms(...workbook);
    await summarise();
    book.setProtection(sheetNamed(NAME).id, { protected: true }, 'person');
    await summarise();
    expect([app.getState().editedSummary, app.getState().isSummaryProtected]).toEqual([NAME, true]);
  });

  test('of an edited one it is said that it is not protected: it can be overwritten', async () => {
    openForms(...workbook);
    await summarise();
    type(NAME, { row: 0, column: 20 }, '待核');
    await summarise();
    expect([app.getState().editedSummary, app.getState().isSummaryProtected]).toEqual([NAME, false]);
  });

  test('what somebody types into the summary while it is being made anew stays, and the next press asks', async () => {
    openForms(...workbook);
    await summarise();
    const note = { row: 0, column: 20 };
    host.beforeWrite = () => {
      host.beforeWrite = undefined;
      type(NAME, note, '科长：同意');
    };
    const before = contentsOf(sheetNamed(NAME)) as { readonly cells: object };
    await app.summarise();
    expect([app.getState().failure?.kind, app.getState().failure?.sheetName]).toEqual(['sheet-changed', NAME]);
    expect(names()).toHaveLength(7);
    const after = contentsOf(sheetNamed(NAME)) as { readonly cells: object };
    expect(after.cells).toEqual({ ...before.cells, U1: { value: '科长：同意', numberFormat: 'General' } });
    await summarise();
    expect(app.getState().editedSummary).toBe(NAME);
  });

  test('the copy of a summary that a failure left behind is not taken for the summary', async () => {
    openForms(...workbook);
    await summarise();
    const copy = '~0b5f3a52-91cd';
    const { id } = sheetNamed(NAME);
    book.setCells(id, [{ row: 0, column: 20, content: { value: 'half written' } }], 'person');
    book.addSheet({ name: copy, cells: [...sheetNamed(NAME).entries()].filter(([cell]) => cell.column !== 20) }, 'person');
    const left = contentsOf(sheetNamed(copy));
    await summarise();
    expect(app.getState().editedSummary).toBe(NAME);
    await summarise('overwrite');
    expect([names().slice(6), contentsOf(sheetNamed(copy))]).toEqual([[NAME, copy], left]);
  });

  test('sheets not read and cells that cannot be read are named in the summary, and the pane says the same', async () => {
    openForms(...workbook);
    const [first, second] = book.sheets;
    if (!first || !second) throw new Error('no sheets');
    const score = { row: 12, column: 6 };
    type(first.name, score, '五十分');
    second.visibility = 'Hidden';
    await summarise();
    const { forms, workbook: outcome } = app.getState();
    expect(outcome?.skipped).toEqual([{ sheetId: second.id, sheetName: second.name, why: 'hidden' }]);
    expect(forms.filter(({ blocked }) => blocked).map(({ form }) => form.sheetName)).toEqual([first.name]);
    const summary = sheetNamed(NAME);
    const texts = [...summary.entries()].map(([, { value }]) => value);
    expect(texts).toEqual(expect.arrayContaining([second.name, '工作表已隐藏，没有读取', '应填数字，读不出', addressOf(score), '五十分']));
    // Five forms, the blocked one among them; the hidden one has no row.
    expect([4, 8, 9].map((row) => summary.cell({ row, column: 0 }).value)).toEqual([1, 5, '']);
    expect(summary.cell({ row: 4, column: 1 }).value).toBe(forms[0]?.name);
  });

  test('the summary is no form: reading all sheets passes over it', async () => {
    openForms(...workbook);
    await summarise();
    await app.recalculateWorkbook();
    expect(app.getState().failure).toBeUndefined();
    expect(app.getState().forms).toHaveLength(6);
    expect(app.getState().problems).toEqual([]);
  });

  test('without a form nothing is made', async () => {
    openForms(sheetOf([['通讯录']], { name: '通讯录' }));
    await summarise();
    expect(names()).toEqual(['通讯录']);
    expect(app.getState().problems).toMatchObject([{ kind: 'no-form', sheetName: '通讯录' }]);
  });

  test('another sheet of that name is nobody’s to replace', async () => {
    const own = sheetOf([['手工汇总']], { name: NAME, id: 'own' });
    openForms(own, ...workbook);
    await summarise();
    expect(names()).toEqual([NAME, ...workbook.map(({ name }) => name), `${NAME} (2)`]);
    expect(sheetNamed(NAME).cell({ row: 0, column: 0 }).value).toBe('手工汇总');
  });

  test.each([0, 40, 150])('fails whole: at action %i of the layout nothing is left behind and the old summary stands', async (atAction) => {
    openForms(...workbook);
    await summarise();
    const before = book.sheets.map(contentsOf);
    host.beforeWrite = () => {
      host.beforeWrite = undefined;
      host.failNext({ kind: 'unexpected', atAction });
    };
    await app.summarise();
    expect(app.getState().failure).toMatchObject({ restored: true });
    expect(book.sheets.map(contentsOf)).toEqual(before);
    expect(names().at(-1)).toBe(NAME);
  });
});
