// 校验全部工作表: every form of the workbook is reviewed and marked, and no content of any cell is another one afterwards.
import type { SheetSnapshot } from '../../src/form/snapshot';
import { Book, type SheetStart } from '../../src/workbench/book/book';
import { bookFrom, contentsOf, markedAddresses, sheetFrom } from '../excel/books';
import { blankComputed, readXlsx, workbookPath } from '../forms';
import { HOSTS } from '../host/hosts';
import { sheetOf } from '../workbench/books';
import { appOver } from './app-over';

let six: SheetSnapshot[];
beforeAll(async () => {
  six = (await readXlsx(workbookPath)).map(blankComputed);
});

describe.each(HOSTS)('over $name', ({ open }) => {
  const at = appOver(open);
  /** What stands in the cells; the marks are no part of it. */
  const cells = (): unknown[] => at.book.sheets.map((sheet) => [sheet.name, [...sheet.entries()]]);
  const marks = (): string[] => at.book.sheets.flatMap((sheet) => markedAddresses(sheet).map((address) => `${sheet.name}!${address}`));

  test('every form is shown with its findings, each sheet is marked, and no cell is changed', async () => {
    at.open(bookFrom(...six));
    await at.app.start();
    const before = cells();
    await at.app.checkWorkbook();
    const { failure, forms, changes, workbook, undoable } = at.app.getState();
    expect([failure, changes, workbook]).toEqual([undefined, undefined, { work: 'checkWorkbook', skipped: [] }]);
    expect(forms.map(({ form }) => form.sheetName)).toEqual(six.map(({ name }) => name));
    expect(forms.every(({ findings }) => findings.length > 0)).toBe(true);
    expect(cells()).toEqual(before);
    expect(new Set(marks().map((mark) => mark.split('!')[0]))).toEqual(new Set(six.map(({ name }) => name)));
    expect(undoable).toMatchObject({ intention: 'checkWorkbook', cells: 0, sheetNames: six.map(({ name }) => name) });
  });

  test('one 撤销 takes all of its marks away', async () => {
    at.open(bookFrom(...six));
    await at.app.start();
    const before = at.book.sheets.map(contentsOf);
    await at.app.checkWorkbook();
    expect(marks().length).toBeGreaterThan(6);
    await at.app.undo();
    expect([at.app.getState().failure, at.app.getState().undoable]).toEqual([undefined, undefined]);
    expect(at.book.sheets.map(contentsOf)).toEqual(before);
  });

  test('says the same of each form as 仅校验 on its sheet', async () => {
    at.open(bookFrom(...six));
    await at.app.start();
    await at.app.checkWorkbook();
    const all = at.app.getState().forms.map(({ findings }) => findings);
    const allMarks = marks();
    const each: unknown[] = [];
    for (const sheet of six) {
      at.open(bookFrom(sheet));
      await at.app.check();
      each.push(at.app.getState().forms.map(({ findings }) => findings.map(({ rule, cell, says }) => [rule, cell, says])));
      expect(marks()).toEqual(allMarks.filter((mark) => mark.startsWith(`${sheet.name}!`)));
    }
    expect(all.map((findings) => [findings.map(({ rule, cell, says }) => [rule, cell, says])])).toEqual(each);
  });

  test('hidden sheets are named; protected ones are reviewed all the same, and it is said that they bear no marks', async () => {
    const [first, second, third] = six.map(({ name }) => name);
    const extra: Readonly<Record<string, Partial<SheetStart>>> = {
      [first ?? '']: { visibility: 'Hidden' },
      [second ?? '']: { protection: { protected: true } },
    };
    at.open(new Book(six.slice(0, 3).map((sheet) => sheetFrom(sheet, extra[sheet.name]))));
    await at.app.start();
    await at.app.checkWorkbook();
    const { failure, forms, workbook, unmarked } = at.app.getState();
    expect(failure).toBeUndefined();
    expect(workbook?.skipped).toMatchObject([{ sheetName: first, why: 'hidden' }]);
    expect(forms.map(({ form }) => form.sheetName)).toEqual([second, third]);
    expect(unmarked).toEqual({ sheetName: second, why: 'protected' });
  });

  test('a workbook opened read-only is reviewed: the pane says that nothing could be marked', async () => {
    at.open(bookFrom(...six.slice(0, 2)));
    await at.app.start();
    at.host.failNext({ kind: 'access-denied', atAction: 0 });
    await at.app.checkWorkbook();
    expect(at.app.getState()).toMatchObject({ failure: undefined, unmarked: { why: 'read-only' }, forms: { length: 2 } });
    expect(at.app.getState().undoable).toBeUndefined();
  });

  test('a failure while marking leaves every sheet as it was, and the pane with what was read', async () => {
    at.open(bookFrom(...six));
    await at.app.start();
    const before = at.book.sheets.map(contentsOf);
    at.host.failNext({ kind: 'unexpected', atAction: 'midway' });
    await at.app.checkWorkbook();
    expect(at.host.faultHit).toBe(true);
    expect(at.book.sheets.map(contentsOf)).toEqual(before);
    expect(at.app.getState()).toMatchObject({ failure: { kind: 'unexpected', restored: true }, undoable: undefined, forms: { length: 6 } });
  });

  test('a workbook without a form says so', async () => {
    at.open(new Book([sheetOf('甲', { A1: '工资表' }), sheetOf('乙', { A1: '车辆' })]));
    await at.app.start();
    await at.app.checkWorkbook();
    expect(at.app.getState()).toMatchObject({ failure: undefined, forms: [], problems: [{ sheetName: '甲' }, { sheetName: '乙' }] });
  });
});
