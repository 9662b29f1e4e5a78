// A sheet that is read again after a write and then cannot be assessed: what was written stands, is told, and can be undone.
import type * as engine from '../../src/app/engine';
import { Book, type Cell } from '../../src/workbench/book/book';
import { calculate } from '../excel/books';
import { HOSTS } from '../host/hosts';
import { sheetOf } from '../workbench/books';
import { appOver } from './app-over';

/** Whether the assessment of a sheet with a right score fails. */
let isBroken = false;
jest.mock('../../src/app/engine', () => {
  const real = jest.requireActual<typeof engine>('../../src/app/engine');
  const assessing: typeof engine.assessing = (sheet, ...rest) => {
    if (isBroken && sheet.values[6]?.[6] === 36 && sheet.text[6]?.[6] === '36') throw new Error('as made by the test');
    return real.assessing(sheet, ...rest);
  };
  return { ...real, assessing };
});
beforeEach(() => {
  isBroken = false;
});

const SCORE: Cell = { row: 6, column: 6 };
const form = () =>
  sheetOf('自评表', {
    A1: '项目支出绩效自评表',
    A2: '(2024年度)',
    ...Object.fromEntries(['项目名称', '甲', '', '主管部门', '某局'].map((value, column) => [`${'ABCDE'[column]}3`, value])),
    ...row(6, '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'),
    ...row(7, '产出指标', '数量指标', '培训场次', '≥10场', '8场', 45, 45),
    ...row(8, '效益指标', '社会效益指标', '受益人数', '≥100人', '100人', 55, 55),
    A9: '总分',
    F9: 100,
    G9: { formula: '=SUM(G7:G8)', value: 100 },
  });
function row(number: number, ...values: readonly (string | number)[]): Record<string, string | number> {
  return Object.fromEntries(values.map((value, column) => [`${'ABCDEFGH'[column]}${number}`, value]));
}

describe.each(HOSTS)('over $name', ({ open }) => {
  const it = appOver(open);
  test('the score is written, the failure is told, and 撤销 takes it back', async () => {
    const book = new Book([form()]);
    it.open(book, {
      calculated: () => {
        calculate(book);
        return Promise.resolve();
      },
    });
    await it.app.start();
    it.host.beforeWrite = () => (isBroken = true);
    await it.app.recalculate();
    const score = (): unknown => book.activeSheet.cell(SCORE).value;
    expect([score(), it.app.getState().failure?.kind]).toEqual([36, 'unexpected']);
    expect(it.app.getState().undoable).toMatchObject({ intention: 'recalculate', cells: 1 });
    it.host.beforeWrite = undefined;
    isBroken = false;
    await it.app.undo();
    expect([score(), it.app.getState().failure]).toEqual([45, undefined]);
  });

  test('Excel does not hand the sheet over once more, to mark a formula: nothing that was written is said not to be', async () => {
    const book = new Book([form()]);
    let isWritten = false;
    it.open(book, {
      calculated: () => {
        calculate(book);
        // The total contradicts the form only once the scores are new, so that the press reads a second time to mark it.
        if (isWritten) book.setCalculated(book.activeSheet.id, [{ row: 8, column: 6, value: 250 }]);
        return Promise.resolve();
      },
    });
    await it.app.start();
    it.host.forget();
    it.host.beforeWrite = () => {
      isWritten = true;
      it.host.onAnswer = () => {
        if (it.host.asked === 2) it.host.failNext({ kind: 'busy', in: 'any' });
        return undefined;
      };
    };
    await it.app.recalculate();
    expect([it.host.faultHit, book.activeSheet.cell(SCORE).value]).toEqual([true, 36]);
    expect(it.app.getState().failure).toMatchObject({ kind: 'not-reread', sheetName: '自评表' });
    expect(it.app.getState().undoable).toMatchObject({ intention: 'recalculate', cells: 1 });
    it.host.beforeWrite = undefined;
    it.host.onAnswer = undefined;
    await it.app.check();
    expect(it.app.getState().failure).toBeUndefined();
  });
});
