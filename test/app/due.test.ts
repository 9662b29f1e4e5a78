// What the results say of a form beside what stands in it: the total and the grade as they should be, and that nothing can be computed yet.
import { Book } from '../../src/workbench/book/book';
import { HOSTS } from '../host/hosts';
import { sheetOf } from '../workbench/books';
import { appOver } from './app-over';

const FORM = {
  ...{ A1: '项目支出绩效自评表', A2: '(2024年度)', A3: '项目名称', B3: '甲', D3: '主管部门', E3: '某局', F3: '实施单位', G3: '某中心' },
  ...{ A4: '项目资金（万元）', C4: '年初预算数', D4: '全年预算数', E4: '全年执行数', F4: '分值', G4: '执行率(%)', H4: '得分' },
  ...{ B5: '年度资金总额', C5: 100, D5: 100, E5: 100, F5: 10, G5: 100, H5: 10 },
  ...{ A6: '一级指标', B6: '二级指标', C6: '三级指标', D6: '年度指标值', E6: '实际完成值', F6: '分值', G6: '得分' },
  ...{ H6: '偏差原因分析及改进措施', A7: '产出指标', B7: '数量指标', C7: '培训场次', D7: '≥10场', E7: '10场', F7: 45, G7: 45 },
  ...{ A8: '效益指标', B8: '社会效益指标', C8: '受益人数', D8: '≥100人', E8: '100人', F8: 45, G8: 45, A9: '总分', F9: 100, G9: 100 },
  ...{ A10: '评分等级', B10: '优' },
};
const BLANK = { C5: '', D5: '', E5: '', G5: '', H5: '', D7: '', E7: '', G7: '', D8: '', E8: '', G8: '', G9: '', B10: '' };

describe.each(HOSTS)('over $name', ({ open }) => {
  const at = appOver(open);
  test.each([
    ['all is right', {}, { total: '100.00' }],
    ['a wrong sum', { G9: 98.5 }, { total: '98.50', totalDue: '100.00' }],
    ['a right sum of a score that is too high', { E7: '6场' }, { total: '100.00', totalDue: '82.00', gradeDue: '良' }],
    ['a total above 100', { G9: 102.97 }, { total: '102.97', totalDue: '100.00' }],
    ['no total', { G9: '' }, { totalDue: '100.00' }],
    ['points that do not add up: nobody knows', { F7: 40, G9: 98.5 }, { total: '98.50' }],
    ['a score that cannot be read: nobody knows', { G7: '五分' }, { total: '100.00' }],
    ['a form just made', BLANK, { isBlank: true }],
  ])('%s', async (_, cells, expected) => {
    const filled = Object.entries({ ...FORM, ...cells }).filter(([, value]) => value !== '');
    at.open(new Book([sheetOf('甲', Object.fromEntries(filled))]));
    await at.app.start();
    const [form] = at.app.getState().forms;
    const { total, totalDue, gradeDue, isBlank } = form ?? {};
    expect({ total, totalDue, gradeDue, isBlank }).toEqual({
      total: undefined,
      totalDue: undefined,
      gradeDue: undefined,
      isBlank: undefined,
      ...expected,
    });
  });
});
