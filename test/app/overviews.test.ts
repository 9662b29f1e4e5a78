// 生成汇总 and 问题清单 from the press to the sheet, of the six real forms: both are kept and made anew by one mechanism.
import type { StartableApp } from '../../src/app/app';
import { addressOf, type Cell, type SheetSnapshot } from '../../src/form/snapshot';
import type { Book, Sheet } from '../../src/workbench/book/book';
import { calculate, bookFrom, contentsOf } from '../excel/books';
import { readXlsx, workbookPath } from '../forms';
import { sheetOf } from '../form/sheet';
import { HOSTS, type OpenHost } from '../host/hosts';
import { appOver } from './app-over';

/** With the first row of its table, and the column in it that names the project. */
const OVERVIEWS = [
  { work: 'summarise', name: '绩效自评汇总', first: 4, project: 1 },
  { work: 'listFindings', name: '问题清单', first: 4, project: 2 },
] as const;

let workbook: SheetSnapshot[];
beforeAll(async () => {
  workbook = await readXlsx(workbookPath);
});

describe.each(HOSTS.flatMap(({ name: over, open }) => OVERVIEWS.map((overview) => ({ ...overview, over, open }))))(
  '$work over $over',
  (each) => {
    const { open, work, name: NAME, first, project } = each;
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

    async function make(answer?: 'overwrite' | 'another'): Promise<void> {
      await app[work](answer);
      expect(app.getState().failure).toBeUndefined();
      calculate(book);
    }

    const type = (name: string, cell: Cell, value: string): void => {
      book.setCells(sheetNamed(name).id, [{ ...cell, content: { value } }], 'person');
    };

    test('makes it after the last sheet, brings it to the front, and the pane shows all forms', async () => {
      openForms(...workbook);
      const forms = book.sheets.map(contentsOf);
      await make();
      expect(names()).toEqual([...workbook.map(({ name }) => name), NAME]);
      expect(book.activeSheet.name).toBe(NAME);
      expect(book.sheets.slice(0, 6).map(contentsOf)).toEqual(forms);
      if (work === 'summarise') expect(sheetNamed(NAME).cell({ row: 4, column: 12 }).formula).toContain("'宣传推广'!$G$25");
      expect(app.getState().forms).toHaveLength(6);
      expect(app.getState().editedSheet).toBeUndefined();
    });

    test('is no sheet without a form, neither when it is made nor when all sheets are read again; other sheets are', async () => {
      openForms(...workbook, sheetOf([['姓名', '电话']], { name: '通讯录' }));
      const passedOver = (): string[] => app.getState().problems.map(({ sheetName }) => sheetName);
      await make();
      expect(passedOver()).toEqual(['通讯录']);
      await app.recalculateWorkbook();
      expect([app.getState().forms.length, passedOver()]).toEqual([6, ['通讯录']]);
    });

    test('made again it takes the place of the one before, under whatever name and wherever that stands', async () => {
      openForms(...workbook);
      await make();
      const made = sheetNamed(NAME);
      book.renameSheet(made.id, '给局长', 'person');
      book.moveSheet(made.id, 2, 'person');
      const before = contentsOf(sheetNamed('给局长'));
      await make();
      expect(names().indexOf('给局长')).toBe(2);
      expect(names()).toHaveLength(7);
      calculate(book);
      expect(contentsOf(sheetNamed('给局长'))).toEqual(before);
      expect(app.getState().forms).toHaveLength(6);
    });

    test('formulas elsewhere go on looking at a summary that is made again', async () => {
      openForms(...workbook, sheetOf([['']], { name: '报告', id: 'report' }));
      await make();
      const at = { row: 0, column: 0 };
      const formula = `='${NAME}'!$A$5`;
      book.setCells(sheetNamed('报告').id, [{ ...at, content: { formula, result: 1 } }], 'person');
      const { id } = sheetNamed(NAME);
      await make();
      expect([sheetNamed('报告').cell(at).formula, sheetNamed(NAME).id]).toEqual([formula, id]);
      expect(sheetNamed(NAME).cell({ row: 4, column: 0 }).value).toBe(1);
    });

    test('a form changed since: the summary follows without being asked about', async () => {
      openForms(...workbook);
      await make();
      type('宣传推广', { row: 2, column: 2 }, '改了名的项目');
      await make();
      expect(names()).toHaveLength(7);
      expect(sheetNamed(NAME).cell({ row: first, column: project }).value).toBe('改了名的项目');
    });

    describe('a summary that a person has edited', () => {
      const REMARK = { row: 3, column: 17 };
      beforeEach(async () => {
        openForms(...workbook);
        await make();
        type(NAME, REMARK, '科长：同意');
      });

      test('is left alone, and the pane asks', async () => {
        const before = book.sheets.map(contentsOf);
        await make();
        expect(app.getState().editedSheet?.sheetName).toBe(NAME);
        expect(book.sheets.map(contentsOf)).toEqual(before);
        app.keepEditedSheet();
        expect(app.getState().editedSheet).toBeUndefined();
        expect(book.sheets.map(contentsOf)).toEqual(before);
      });

      test('覆盖 puts the new one in its place', async () => {
        await make();
        await make('overwrite');
        expect(app.getState().editedSheet).toBeUndefined();
        expect(names()).toHaveLength(7);
        expect(sheetNamed(NAME).cell(REMARK).value).toBe('');
      });

      test('an answer given while other work runs takes the question away: it cannot be answered twice', async () => {
        await make();
        const other = app.recalculateWorkbook();
        const overwriting = app[work]('overwrite');
        expect(app.getState().editedSheet).toBeUndefined();
        await Promise.all([other, overwriting]);
        expect(app.getState()).toMatchObject({ failure: undefined, editedSheet: undefined });
        expect(sheetNamed(NAME).cell(REMARK).value).toBe('');
      });

      test('另建一张 leaves it and makes another, which is the one made anew from then on', async () => {
        await make('another');
        await make();
        expect(app.getState().editedSheet).toBeUndefined();
        expect(names().slice(6)).toEqual([NAME, `${NAME} (2)`]);
        expect(sheetNamed(NAME).cell(REMARK).value).toBe('科长：同意');
      });
    });

    test('a copy that somebody keeps under another name, in front of it, stays as it was kept', async () => {
      openForms(...workbook);
      await make();
      const kept = '上月的';
      const { id } = book.addSheet({ name: kept, cells: [...sheetNamed(NAME).entries()] }, 'person');
      book.moveSheet(id, 0, 'person');
      const before = contentsOf(sheetNamed(kept));
      const total = app.getState().forms[0]?.form.indicators[0]?.score?.cell;
      if (total === undefined) throw new Error('no score');
      book.setCells(sheetNamed(workbook[0]?.name ?? '').id, [{ ...total, content: { value: 1 } }], 'person');
      await make();
      expect([contentsOf(sheetNamed(kept)), names().length]).toEqual([before, 8]);
      expect(app.getState().editedSheet).toBeUndefined();
    });

    test('a protected summary is asked about, for its owner wants it to stay', async () => {
      openForms(...workbook);
      await make();
      book.setProtection(sheetNamed(NAME).id, { protected: true }, 'person');
      await make();
      expect(app.getState().editedSheet).toEqual({ work, sheetName: NAME, isProtected: true });
    });

    test('of an edited one it is said that it is not protected: it can be overwritten', async () => {
      openForms(...workbook);
      await make();
      type(NAME, { row: 0, column: 20 }, '待核');
      await make();
      expect(app.getState().editedSheet).toEqual({ work, sheetName: NAME, isProtected: false });
    });

    test('what somebody types into the summary while it is being made anew stays, and the next press asks', async () => {
      openForms(...workbook);
      await make();
      const note = { row: 0, column: 20 };
      host.beforeWrite = () => {
        host.beforeWrite = undefined;
        type(NAME, note, '科长：同意');
      };
      const before = contentsOf(sheetNamed(NAME)) as { readonly cells: object };
      await app[work]();
      expect([app.getState().failure?.kind, app.getState().failure?.sheetName]).toEqual(['sheet-changed', NAME]);
      expect(names()).toHaveLength(7);
      const after = contentsOf(sheetNamed(NAME)) as { readonly cells: object };
      expect(after.cells).toEqual({ ...before.cells, U1: { value: '科长：同意', numberFormat: 'General' } });
      await make();
      expect(app.getState().editedSheet?.sheetName).toBe(NAME);
    });

    test('the copy of a summary that a failure left behind is not taken for the summary', async () => {
      openForms(...workbook);
      await make();
      const copy = '~0b5f3a52-91cd';
      const { id } = sheetNamed(NAME);
      book.setCells(id, [{ row: 0, column: 20, content: { value: 'half written' } }], 'person');
      book.addSheet({ name: copy, cells: [...sheetNamed(NAME).entries()].filter(([cell]) => cell.column !== 20) }, 'person');
      const left = contentsOf(sheetNamed(copy));
      await make();
      expect(app.getState().editedSheet?.sheetName).toBe(NAME);
      await make('overwrite');
      expect([names().slice(6), contentsOf(sheetNamed(copy))]).toEqual([[NAME, copy], left]);
    });

    test('sheets not read and cells that cannot be read are named in it, and the pane says the same', async () => {
      openForms(...workbook);
      const [read, hidden] = book.sheets;
      if (!read || !hidden) throw new Error('no sheets');
      const score = { row: 12, column: 6 };
      type(read.name, score, '五十分');
      hidden.visibility = 'Hidden';
      await make();
      const { forms, workbook: outcome } = app.getState();
      expect(outcome?.skipped).toEqual([{ sheetId: hidden.id, sheetName: hidden.name, why: 'hidden' }]);
      expect(forms.filter(({ blocked }) => blocked).map(({ form }) => form.sheetName)).toEqual([read.name]);
      const overview = sheetNamed(NAME);
      const texts = [...overview.entries()].map(([, { value }]) => value);
      expect(texts).toEqual(expect.arrayContaining([hidden.name, '工作表已隐藏，没有读取', addressOf(score)]));
      expect(texts.filter((text) => String(text).includes('五十分'))).toHaveLength(1);
      expect(overview.cell({ row: first, column: project }).value).toBe(forms[0]?.name);
      // Five forms, the blocked one among them; the hidden one has no row.
      if (work === 'summarise') expect([4, 8, 9].map((row) => overview.cell({ row, column: 0 }).value)).toEqual([1, 5, '']);
    });

    test('it is no form: reading all sheets passes over it', async () => {
      openForms(...workbook);
      await make();
      await app.recalculateWorkbook();
      expect(app.getState().failure).toBeUndefined();
      expect(app.getState().forms).toHaveLength(6);
      expect(app.getState().problems).toEqual([]);
    });

    test('without a form nothing is made', async () => {
      openForms(sheetOf([['通讯录']], { name: '通讯录' }));
      await make();
      expect(names()).toEqual(['通讯录']);
      expect(app.getState().problems).toMatchObject([{ kind: 'no-form', sheetName: '通讯录' }]);
    });

    test('another sheet of that name is nobody’s to replace', async () => {
      const own = sheetOf([['手工汇总']], { name: NAME, id: 'own' });
      openForms(own, ...workbook);
      await make();
      expect(names()).toEqual([NAME, ...workbook.map(({ name }) => name), `${NAME} (2)`]);
      expect(sheetNamed(NAME).cell({ row: 0, column: 0 }).value).toBe('手工汇总');
    });

    test.each([0, 40, 150])(
      'fails whole: at action %i of the layout nothing is left behind and the old summary stands',
      async (atAction) => {
        openForms(...workbook);
        await make();
        const before = book.sheets.map(contentsOf);
        host.beforeWrite = () => {
          host.beforeWrite = undefined;
          host.failNext({ kind: 'unexpected', atAction });
        };
        await app[work]();
        expect(app.getState().failure).toMatchObject({ restored: true });
        expect(book.sheets.map(contentsOf)).toEqual(before);
        expect(names().at(-1)).toBe(NAME);
      },
    );
  },
);

describe.each(HOSTS)('over $name', ({ open }) => {
  const at = appOver(open);

  test('both stand side by side, each made anew in its own place, and neither is taken for the other', async () => {
    at.open(bookFrom(...workbook));
    for (const work of ['summarise', 'listFindings', 'listFindings', 'summarise'] as const) {
      await at.app[work]();
      expect([at.app.getState().failure, at.app.getState().editedSheet]).toEqual([undefined, undefined]);
      calculate(at.book);
    }
    expect(at.book.sheets.slice(6).map(({ name }) => name)).toEqual(['绩效自评汇总', '问题清单']);
  });
});
