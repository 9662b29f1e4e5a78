// What the pane says in advance that 一键重算 will change is what the next press changes.
import { addressOf, type SheetSnapshot } from '../../src/form/snapshot';
import { Book, type SheetStart } from '../../src/workbench/book/book';
import { bookFrom } from '../excel/books';
import { blankComputed, flattenedSnapshot, formPaths, readXlsx, seedForms, workbookPath } from '../forms';
import { HOSTS } from '../host/hosts';
import { at as cell, sheetOf } from '../workbench/books';
import { appOver } from './app-over';
import { startClock, stopClock, until } from './clock';

let singles: SheetSnapshot[];
let workbook: SheetSnapshot[];
beforeAll(async () => {
  singles = (await Promise.all(formPaths.map((path) => readXlsx(path)))).flat();
  workbook = await readXlsx(workbookPath);
});

const CELLS = {
  ...{ A1: '项目支出绩效自评表', A2: '(2024年度)', A3: '项目名称', B3: '甲', D3: '主管部门', E3: '某局', F3: '实施单位', G3: '某中心' },
  ...{ A4: '项目资金（万元）', C4: '年初预算数', D4: '全年预算数', E4: '全年执行数', F4: '分值', G4: '执行率(%)', H4: '得分' },
  ...{ B5: '年度资金总额', C5: 100, D5: 100, E5: 90, F5: 10, G5: 90, H5: 9 },
  ...{ A6: '一级指标', B6: '二级指标', C6: '三级指标', D6: '年度指标值', E6: '实际完成值', F6: '分值', G6: '得分' },
  ...{ H6: '偏差原因分析及改进措施', A7: '产出指标', B7: '数量指标', C7: '培训场次', D7: '≥10场', E7: '8场', F7: 45, G7: 36 },
  ...{ A8: '效益指标', B8: '社会效益指标', C8: '受益人数', D8: '≥100人', E8: '100人', F8: 45, G8: 45, A9: '总分', F9: 100, G9: 90 },
  ...{ A10: '评分等级', B10: '优' },
};
const form = (changed: Parameters<typeof sheetOf>[1] = {}, name = '甲'): SheetStart =>
  sheetOf(name, Object.fromEntries(Object.entries({ ...CELLS, B3: name, ...changed }).filter(([, value]) => value !== '')));

describe.each(HOSTS)('over $name', ({ open }) => {
  const it = appOver(open);
  const start = async (book: Book): Promise<void> => {
    it.open(book);
    await it.app.start();
  };
  const cells = (): unknown => it.app.getState().foreseen?.map((change) => `${addressOf(change.cell)} ${change.before}→${change.after}`);
  /** The next press changes what was foreseen, and foresees nothing further. */
  async function expectKept(): Promise<void> {
    const { foreseen } = it.app.getState();
    await it.app.recalculate();
    const { failure, changes, foreseen: left } = it.app.getState();
    expect([failure, changes, left]).toEqual([undefined, foreseen, []]);
  }

  test.each(seedForms.map(({ sheet }, index) => [sheet, index] as const))('%s, as published and blanked', async (_, index) => {
    const single = singles[index];
    if (!single) throw new Error('no such form');
    await start(bookFrom(single));
    expect(cells()).toEqual([]);
    await expectKept();
    await start(bookFrom(blankComputed(single)));
    expect(it.app.getState().foreseen?.length).toBeGreaterThan(10);
    await expectKept();
  });

  test.each(['text', 'pasted'] as const)('six forms on one sheet, as %s', async (as) => {
    await start(bookFrom(blankComputed(flattenedSnapshot(as))));
    expect(new Set(it.app.getState().foreseen?.map((change) => change.form)).size).toBe(6);
    await expectKept();
  });

  test.each([
    ['a right form', {}, []],
    ['a score too high, its total and grade', { G7: 45, G9: 99 }, ['G7 45→36', 'G9 99→90']],
    ['a wrong grade', { B10: '差' }, ['B10 差→优']],
    ['a total by formula is left to Excel', { G7: 45, G9: { value: 99, formula: '=H5+G7+G8' } }, ['G7 45→36']],
    ['points that do not add up keep the whole from being written', { F7: 40, G7: 40, G9: 99 }, ['G7 40→32']],
    ['nothing filled in', { C5: '', D5: '', E5: '', G5: '', H5: '', E7: '', G7: '', E8: '', G8: '', G9: '', B10: '' }, []],
  ])('%s', async (_, changed, expected) => {
    await start(new Book([form(changed)]));
    expect(cells()).toEqual(expected);
    await expectKept();
  });

  test('of a form that cannot be read nothing is foreseen; what stands beside it on the sheet is', async () => {
    await start(new Book([form({ G7: '五分', G9: 50 })]));
    expect(cells()).toBeUndefined();
    const below = Object.entries(CELLS).map(
      ([address, value]) => [address.replace(/\d+/, (row) => String(Number(row) + 12)), value] as const,
    );
    await start(new Book([form({ G7: '五分', G9: 50, ...Object.fromEntries(below), B15: '乙', G21: 50 })]));
    expect(cells()).toEqual(['G21 50→90']);
    await expectKept();
  });

  test('under a filter no press writes, so nothing is foreseen', async () => {
    const book = new Book([form({ G9: 50 })]);
    book.setAutoFilter(book.activeSheet.id, { row: 5, column: 0, rows: 4, columns: 8 }, [7]);
    await start(book);
    expect(cells()).toBeUndefined();
  });

  test('on a protected sheet the press may be refused, so nothing is foreseen unless all is right', async () => {
    await start(new Book([{ ...form({ G9: 50 }), protection: { protected: true } }]));
    expect(cells()).toBeUndefined();
    await it.app.recalculate();
    expect([it.app.getState().failure?.kind, cells()]).toEqual(['sheet-protected', undefined]);
    await start(new Book([{ ...form(), protection: { protected: true } }]));
    expect(cells()).toEqual([]);
  });

  test('follows what people type, and what is taken back', async () => {
    stopClock();
    await start(new Book([form()]));
    it.book.setCells(it.book.activeSheet.id, [{ ...cell('E7'), content: { value: '5场' } }], 'person');
    await until(() => it.app.getState().foreseen?.length === 3, 'the changes are foreseen');
    expect(cells()).toEqual(['G7 36→22.5', 'G9 90→76.5', 'B10 优→中']);
    startClock();
    await it.app.recalculate();
    expect(cells()).toEqual([]);
    await it.app.undo();
    expect(cells()).toEqual(['G7 36→22.5', 'G9 90→76.5', 'B10 优→中']);
  });

  test('is of the sheet of the form shown, whichever is chosen from the list', async () => {
    await start(bookFrom(...workbook));
    await it.app.recalculateWorkbook();
    const last = it.app.getState().forms.at(-1)?.form;
    if (last?.total === undefined) throw new Error('no total');
    it.book.setCells(last.sheetId, [{ ...last.total.cell, content: { value: 1 } }], 'person');
    await it.app.refresh();
    expect(it.app.getState().forms).toHaveLength(6);
    for (const { form: shown } of it.app.getState().forms) {
      await it.app.chooseForm(shown.id);
      expect(it.app.getState().foreseen?.map((change) => change.sheetId)).toEqual(shown.id === last.id ? [last.sheetId] : []);
    }
  });

  test('by another rule set other values are foreseen, at once', async () => {
    await start(new Book([form()]));
    const { ruleSet } = it.app.getState();
    const grades = ruleSet.grades.map((band) => (band.grade === '优' ? { ...band, from: 95 } : band));
    await it.app.setRuleSet({ ...ruleSet, grades });
    expect(cells()).toEqual(['B10 优→良']);
    await expectKept();
  });

  test('many forms on one sheet are foreseen in slices; what is shown meanwhile is foreseen instead', async () => {
    const rows = Array.from({ length: 24 }, (_, index) =>
      Object.entries({ ...CELLS, B3: `项目${index}`, G9: 50 }).map(([address, value]): [string, string | number] => [
        address.replace(/\d+/, (row) => String(Number(row) + 12 * index)),
        value,
      ]),
    );
    await start(new Book([sheetOf('很多', Object.fromEntries(rows.flat()))]));
    await settled();
    expect(cells()).toHaveLength(24);
    await Promise.all([it.app.refresh(), it.app.recalculate()]);
    await settled();
    expect([it.app.getState().changes?.length, cells()]).toEqual([24, []]);
  });
});

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 200));
