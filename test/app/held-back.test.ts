// What rests on a form that does not add up is held back, and the app says so after every reading.
import { addressOf } from '../../src/form/snapshot';
import { Book, type SheetStart } from '../../src/workbench/book/book';
import { HOSTS } from '../host/hosts';
import { at, sheetOf } from '../workbench/books';
import { appOver } from './app-over';

const COLUMNS = 'ABCDEFGH';
const ROWS: readonly (readonly (string | number)[])[] = [
  ['项目支出绩效自评表'],
  ['(2024年度)'],
  ['项目名称', '甲', '', '主管部门', '某局', '实施单位', '某中心'],
  ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率(%)', '得分'],
  ['', '年度资金总额', 100, 100, 100, 10, 100, 10],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ['产出指标', '数量指标', '培训场次', '≥10场', '8场', 45, 45],
  ['效益指标', '社会效益指标', '受益人数', '≥100人', '100人', 45, 45],
  ['总分', '', '', '', '', 100, 100],
];
const form = (changes: Readonly<Record<string, string | number>> = {}): SheetStart =>
  sheetOf('自评表', {
    ...Object.fromEntries(
      ROWS.flatMap((cells, row) =>
        cells.flatMap((value, column) => (value === '' ? [] : [[`${COLUMNS[column]}${row + 1}`, value] as const])),
      ),
    ),
    ...changes,
  });

describe.each(HOSTS)('over $name', ({ open }) => {
  const it = appOver(open);
  const start = async (sheet: SheetStart): Promise<void> => {
    it.open(new Book([sheet]));
    await it.app.start();
  };
  const heldBack = (): unknown => {
    const why = it.app.getState().forms[0]?.heldBack;
    if (why?.kind === 'points') return [why.kind, why.sum.toFixed(), why.cell && addressOf(why.cell)];
    return why && [why.kind, ...(why.kind === 'unread' ? why.cells.map(addressOf) : [])];
  };
  const value = (address: string): unknown => it.book.activeSheet.cell(at(address)).value;

  test.each([
    ['100 points of execution where 10 are meant', { F5: 100 }, ['points', '190', 'F5']],
    ['a row without points', { F8: '' }, ['points', '55', 'F8']],
  ])('%s: said when the pane opens, after 仅校验 and after 一键重算, and no total is written', async (_, changes, why) => {
    await start(form(changes));
    expect(heldBack()).toEqual(why);
    await it.app.check();
    expect(heldBack()).toEqual(why);
    await it.app.recalculate();
    expect([heldBack(), value('G7'), value('G9')]).toEqual([why, 36, 100]);
    await it.app.recalculateWorkbook();
    expect([heldBack(), value('G9')]).toEqual([why, 100]);
  });

  test('nothing once the points are right', async () => {
    await start(form({ F5: 100 }));
    it.book.setCells(it.book.activeSheet.id, [{ ...at('F5'), content: { value: 10 } }], 'person');
    await it.app.recalculate();
    expect([heldBack(), value('G9')]).toEqual([undefined, 91]);
  });

  test('nothing of a blocked form: what blocks it is said instead', async () => {
    await start(form({ F5: 100, G8: '五分' }));
    expect([it.app.getState().forms[0]?.blocked, heldBack()]).toEqual([true, undefined]);
  });
});
