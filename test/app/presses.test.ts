// Presses that come while others run or wait: what is the same press and done once, and what is another one and done as well.
import { CENTRAL_2020, HUBEI } from '../../src/scoring/rule-set';
import { Book, type Cell, type Sheet, type SheetStart } from '../../src/workbench/book/book';
import { markedAddresses } from '../excel/books';
import { HOSTS } from '../host/hosts';
import { sheetOf } from '../workbench/books';
import { appOver } from './app-over';

/** One score too high, in G7; an explanation is missing in H7. */
const form = (name: string): SheetStart =>
  sheetOf(name, {
    A1: '项目支出绩效自评表',
    A2: '(2024年度)',
    ...row(3, '项目名称', name, '', '主管部门', '某局', '实施单位', '某中心'),
    ...row(4, '项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率(%)', '得分'),
    ...row(5, '', '年度资金总额', 100, 100, 100, 10, 100, 10),
    ...row(6, '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'),
    ...row(7, '产出指标', '数量指标', '培训场次', '≥10场', '8场', 45, 45, ''),
    ...row(8, '效益指标', '社会效益指标', '受益人数', '≥100人', '100人', 45, 45, ''),
    ...row(9, '总分', '', '', '', '', 100, 100, ''),
  });
function row(number: number, ...values: readonly (string | number)[]): Record<string, string | number> {
  const filled = values.flatMap((value, column) => (value === '' ? [] : [[`${'ABCDEFGH'[column]}${number}`, value] as const]));
  return Object.fromEntries(filled);
}
const SCORE: Cell = { row: 6, column: 6 };

describe.each(HOSTS)('over $name', ({ open }) => {
  /** Ids of the sheets of which the app has heard that they came to the front or were changed. */
  let heard: string[];
  const hearing: typeof open = (book, options) => {
    heard = [];
    const host = open(book, options);
    const { run } = host;
    const overheard: typeof run = (work) =>
      run((session) =>
        work({
          ...session,
          listen: (listener) =>
            session.listen({
              ...listener,
              activated(sheetId) {
                listener.activated(sheetId);
                heard.push(sheetId);
              },
              changed(sheetId) {
                listener.changed(sheetId);
                heard.push(sheetId);
              },
            }),
        }),
      );
    return Object.assign(host, { run: overheard });
  };
  const at = appOver(hearing);
  const sheet = (index: number): Sheet => {
    const found = at.book.sheets[index];
    if (!found) throw new Error(`no sheet ${index}`);
    return found;
  };
  const scores = (): unknown[] => at.book.sheets.map((each) => each.cell(SCORE).value);
  const marks = (): string[] => at.book.sheets.map((each) => markedAddresses(each).join());
  const until = async (condition: () => boolean): Promise<void> => {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const turnTo = async (index: number): Promise<void> => {
    const { id } = sheet(index);
    if (at.book.activeSheet.id === id) return;
    const before = heard.length;
    at.book.activate(id, 'person');
    await until(() => heard.length > before);
  };
  /** The next answers are put together and arrive only when `letGo` is called. */
  const hold = (): { readonly reached: Promise<void>; readonly letGo: () => void } => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const reached = new Promise<void>((resolve) => {
      at.host.onAnswer = () => {
        resolve();
        return held;
      };
    });
    return {
      reached,
      letGo: () => {
        at.host.onAnswer = undefined;
        letGo();
      },
    };
  };
  const start = async (...names: readonly string[]): Promise<void> => {
    at.open(new Book(names.map(form)));
    await at.app.start();
  };

  describe('on another sheet that has come to the front', () => {
    test('while 一键重算 runs on the first: both are recalculated', async () => {
      await start('甲', '乙');
      const { reached, letGo } = hold();
      const first = at.app.recalculate();
      await reached;
      await turnTo(1);
      const second = at.app.recalculate();
      letGo();
      await Promise.all([first, second]);
      expect([at.app.getState().failure, scores()]).toEqual([undefined, [36, 36]]);
    });

    test('while 仅校验 and 清除标记 run on the first: both are marked and cleared', async () => {
      await start('甲', '乙');
      for (const press of ['check', 'clearMarks'] as const) {
        await turnTo(0);
        const { reached, letGo } = hold();
        const first = at.app[press]();
        await reached;
        await turnTo(1);
        const second = at.app[press]();
        letGo();
        await Promise.all([first, second]);
        expect(at.app.getState().failure).toBeUndefined();
        if (press === 'check') expect(marks()).toEqual(['G7,H7', 'G7,H7']);
        else expect(marks()).toEqual(['', '']);
      }
    });

    test('while the first press still waits: each is done on the sheet that was in front when it was made', async () => {
      await start('甲', '乙', '丙');
      const { reached, letGo } = hold();
      const other = at.app.refresh();
      await reached;
      const first = at.app.recalculate();
      await turnTo(1);
      const second = at.app.recalculate();
      await turnTo(2);
      letGo();
      await Promise.all([other, first, second]);
      expect([at.app.getState().failure, scores()]).toEqual([undefined, [36, 36, 45]]);
    });

    test('a sheet deleted before its turn is named, and nothing is written elsewhere', async () => {
      await start('甲', '乙');
      const { reached, letGo } = hold();
      const other = at.app.refresh();
      await reached;
      const first = at.app.recalculate();
      await turnTo(1);
      at.book.deleteSheet(sheet(0).id, 'person');
      letGo();
      await Promise.all([other, first]);
      expect([at.app.getState().failure?.kind, scores()]).toEqual(['sheet-missing', [45]]);
    });
  });

  describe('of 撤销', () => {
    test('two quick ones take back two runs', async () => {
      await start('甲', '乙');
      await at.app.recalculate();
      await turnTo(1);
      await at.app.recalculate();
      expect(scores()).toEqual([36, 36]);
      await Promise.all([at.app.undo(), at.app.undo()]);
      expect([scores(), at.app.getState().undoable]).toEqual([[45, 45], undefined]);
    });
  });

  describe('of work that is being cancelled', () => {
    test('is begun anew', async () => {
      await start('甲', '乙');
      const { reached, letGo } = hold();
      const first = at.app.recalculateWorkbook();
      await reached;
      await until(() => at.app.getState().progress !== undefined);
      at.app.cancel();
      expect(at.app.getState().cancelling).toBe(true);
      const second = at.app.recalculateWorkbook();
      const third = at.app.recalculateWorkbook();
      expect([second === first, third === second]).toEqual([false, true]);
      letGo();
      await Promise.all([first, second]);
      expect([scores(), at.app.getState().workbook?.cancelled, at.app.getState().cancelling]).toEqual([[36, 36], undefined, undefined]);
    });
  });

  describe('of the same name for the same sheet', () => {
    test('is another one once somebody has changed the sheet', async () => {
      await start('甲');
      const { reached, letGo } = hold();
      const first = at.app.check();
      await reached;
      const before = heard.length;
      at.book.setCells(sheet(0).id, [{ ...SCORE, content: { value: 36 } }], 'person');
      await until(() => heard.length > before);
      const second = at.app.check();
      expect(second === first).toBe(false);
      letGo();
      await Promise.all([first, second]);
      expect([at.app.getState().failure, marks()]).toEqual([undefined, ['H7,G9']]);
    });

    test('is another one once another rule set is asked for', async () => {
      await start('甲');
      const { reached, letGo } = hold();
      const first = at.app.recalculate();
      await reached;
      const chosen = at.app.setRuleSet({ ...HUBEI, id: 'custom' });
      const second = at.app.recalculate();
      expect(second === first).toBe(false);
      letGo();
      await Promise.all([first, chosen, second]);
      expect(at.app.getState()).toMatchObject({ failure: undefined, ruleSet: { name: HUBEI.name }, working: undefined });
      expect(HUBEI.name).not.toBe(CENTRAL_2020.name);
    });
  });
});
