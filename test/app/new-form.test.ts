// 新建自评表 from the panel's request to the sheet.
import { createApp, type StartableApp } from '../../src/app/app';
import { categoriesOf, type BlankFormRequest } from '../../src/app/new-form';
import { CENTRAL_2020, HUBEI } from '../../src/scoring/rule-set';
import type { Book } from '../../src/workbench/book/book';
import { bookFrom, contentsOf } from '../excel/books';
import { formPaths, readXlsx } from '../forms';
import { HOSTS, type OpenHost } from '../host/hosts';

describe.each(HOSTS)('over $name', ({ open }) => {
  let host: OpenHost;
  let app: StartableApp;
  let book: Book;
  beforeEach(async () => {
    const [first, second] = await Promise.all(formPaths.slice(0, 2).map((path) => readXlsx(path)));
    book = bookFrom(...(first ?? []), ...(second ?? []));
    host = open(book);
    app = createApp(host);
    await app.check();
  });
  afterEach(() => {
    host.verify();
  });

  const request = (more: Partial<BlankFormRequest> = {}): BlankFormRequest => ({
    projectName: '校舍修缮',
    department: '某县教育局',
    unit: '某县第一中学',
    year: 2025,
    indicators: categoriesOf(CENTRAL_2020).map((category) => ({ ...category, count: 1 })),
    ...more,
  });

  test('the new sheet stands behind the one in front, is in front, and is what the pane shows', async () => {
    const [front] = book.sheets;
    const before = contentsOf(book.sheets[0] ?? book.activeSheet);
    expect(await app.newForm(request())).toBe('校舍修缮');
    expect(app.getState().failure).toBeUndefined();
    expect(book.sheets.map(({ name }) => name)).toEqual(['宣传推广', '校舍修缮', '资源共享']);
    expect(book.activeSheet.name).toBe('校舍修缮');
    expect(front && contentsOf(front)).toEqual(before);
    const { forms, problems, working } = app.getState();
    expect(working).toBeUndefined();
    expect(problems).toEqual([]);
    expect(forms.map(({ name, form, blocked, allotted }) => [name, form.year, form.indicators.length, blocked, allotted])).toEqual([
      ['校舍修缮', 2025, 9, false, undefined],
    ]);
  });

  test('a second one of that project gets a name of its own', async () => {
    await app.newForm(request());
    expect(await app.newForm(request())).toBe('校舍修缮 (2)');
  });

  test('the points are those of the rule set in effect', async () => {
    await app.setRuleSet(HUBEI);
    await app.newForm(request());
    const [made] = app.getState().forms;
    expect(made?.form.funds?.total.points?.text).toBe('20.00');
    expect(made?.bars.map(({ name, points }) => [name, points])).toEqual([
      ['预算执行', '20.00'],
      ['产出指标', '40.00'],
      ['效益指标', '30.00'],
      ['满意度指标', '10.00'],
    ]);
  });

  test('filled in, it is scored and graded with one press', async () => {
    await app.newForm(request({ indicators: [{ dimension: '产出指标', category: '数量指标', count: 2 }] }));
    const [made] = app.getState().forms;
    if (made === undefined) throw new Error('not made');
    const put = (cell: { row: number; column: number } | undefined, value: string | number): void => {
      if (cell === undefined) throw new Error('no such cell');
      book.setCells(book.activeSheet.id, [{ ...cell, content: { value } }], 'person');
    };
    const { funds, indicators } = made.form;
    for (const column of ['initialBudget', 'annualBudget'] as const) put(funds?.total[column]?.cell, 200);
    put(funds?.total.executed?.cell, 190);
    indicators.forEach(({ name, target, actual }, index) => {
      put(name.cell, ['修缮面积', '按期完工'][index] ?? '');
      put(target.cell, ['≥100平方米', '及时'][index] ?? '');
      put(actual.cell, ['80平方米', '达成预期指标'][index] ?? '');
    });
    await app.recalculate();
    expect(app.getState().failure).toBeUndefined();
    expect(app.getState().forms.map(({ total, grade }) => [total, grade])).toEqual([['90.50', '优']]);
  });

  test('a failure leaves the workbook as it was, is named, and answers nothing', async () => {
    host.failNext({ kind: 'access-denied', atAction: 5 });
    expect(await app.newForm(request())).toBeUndefined();
    expect(app.getState().failure).toMatchObject({ kind: 'access-denied' });
    expect(book.sheets.map(({ name }) => name)).toEqual(['宣传推广', '资源共享']);
  });
});
