// A press works on the form that the pane shows; a form that is chosen comes to the front, and the list of all sheets stays until it is left.
import { Book, type Sheet, type SheetStart } from '../../src/workbench/book/book';
import { HOSTS } from '../host/hosts';
import { sheetOf } from '../workbench/books';
import { appOver } from './app-over';

/** One score too high, in G7. */
const form = (name: string): SheetStart =>
  sheetOf(name, {
    ...{ A1: '项目支出绩效自评表', A2: '(2024年度)', A3: '项目名称', B3: name, D3: '主管部门', E3: '某局', F3: '实施单位', G3: '某中心' },
    ...{ A4: '项目资金（万元）', C4: '年初预算数', D4: '全年预算数', E4: '全年执行数', F4: '分值', G4: '执行率(%)', H4: '得分' },
    ...{ B5: '年度资金总额', C5: 100, D5: 100, E5: 100, F5: 10, G5: 100, H5: 10 },
    ...{ A6: '一级指标', B6: '二级指标', C6: '三级指标', D6: '年度指标值', E6: '实际完成值', F6: '分值', G6: '得分' },
    ...{ H6: '偏差原因分析及改进措施', A7: '产出指标', B7: '数量指标', C7: '培训场次', D7: '≥10场', E7: '8场', F7: 45, G7: 45 },
    ...{ A8: '效益指标', B8: '社会效益指标', C8: '受益人数', D8: '≥100人', E8: '100人', F8: 45, G8: 45, A9: '总分', F9: 100, G9: 100 },
  });

describe.each(HOSTS)('over $name', ({ open }) => {
  const at = appOver(open);
  const sheet = (name: string): Sheet => {
    const found = at.book.sheets.find((each) => each.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  const score = (name: string): unknown => sheet(name).cell({ row: 6, column: 6 }).value;
  const names = (): readonly string[] => at.app.getState().forms.map((each) => each.name);
  const choose = async (name: string): Promise<void> => {
    const chosen = at.app.getState().forms.find((each) => each.name === name);
    if (chosen === undefined) throw new Error(`no form ${name}`);
    await at.app.chooseForm(chosen.form.id);
  };
  const listed = async (): Promise<void> => {
    at.open(new Book(['甲', '乙', '丙'].map(form)));
    await at.app.start();
    await at.app.summarise();
    expect([names(), at.book.activeSheet.name]).toEqual([['甲', '乙', '丙'], '绩效自评汇总']);
  };

  test('choosing a form brings its sheet to the front for one request', async () => {
    await listed();
    at.host.forget();
    await choose('乙');
    expect([at.book.activeSheet.name, at.host.asked]).toEqual(['乙', 1]);
  });

  test.each(['recalculate', 'check'] as const)(
    '%s works on the form shown though another sheet is in front, and the list stays',
    async (press) => {
      await listed();
      await choose('乙');
      at.book.activate(sheet('绩效自评汇总').id, 'person');
      await at.app[press]();
      const { failure, forms, selected } = at.app.getState();
      expect([failure, names()]).toEqual([undefined, ['甲', '乙', '丙']]);
      expect(forms.find((each) => each.form.id === selected)?.name).toBe('乙');
      expect([score('甲'), score('乙'), score('丙')]).toEqual([45, press === 'check' ? 45 : 36, 45]);
    },
  );

  test('after 重算全部工作表 the form shown is the one on the sheet in front', async () => {
    at.open(new Book(['甲', '乙', '丙'].map(form)));
    at.book.activate(sheet('丙').id, 'person');
    await at.app.start();
    await at.app.recalculateWorkbook();
    const { forms, selected } = at.app.getState();
    expect(forms.find((each) => each.form.id === selected)?.name).toBe('丙');
  });

  test('a form that cannot be brought to the front is shown, and the failure told', async () => {
    await listed();
    at.host.isOtherWorkbookInFront = true;
    await choose('丙');
    at.host.isOtherWorkbookInFront = false;
    expect(at.app.getState().failure?.kind).toBe('other-workbook');
  });

  test('the list is left for the sheet in front', async () => {
    await listed();
    await choose('丙');
    await at.app.showSheetInFront();
    expect(names()).toEqual(['丙']);
  });
});
