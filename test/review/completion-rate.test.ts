// A printed 完成率 against the row's target and actual, read from the cells of a sheet.
import { readForms } from '../../src/form/read-all';
import type { SheetSnapshot } from '../../src/form/snapshot';
import { RULES } from '../../src/review/rules';
import { evaluate } from '../../src/scoring/evaluate';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { rowsOf, sheetOf } from '../form/sheet';
import { plain } from './reviewing';

const sheetWith = (name: string, target: string, actual: string, rate: string): SheetSnapshot =>
  sheetOf(
    rowsOf(`
项目支出绩效自评表
(2024年度)
项目名称 | 某项目 | | 主管部门 | 某局 | 实施单位 | 某中心
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 完成率 | 分值 | 得分 | 偏差原因
产出指标 | 数量指标 | ${name} | ${target} | ${actual} | ${rate} | 50 | 50 |
效益指标 | 社会效益指标 | 知晓率 | ≥80% | 85% | 106.25% | 40 | 40 |
`),
  );

const foundIn = (sheet: SheetSnapshot): readonly unknown[] =>
  readForms(sheet).forms.flatMap((form) => {
    const evaluation = evaluate(form, CENTRAL_2020);
    return RULES.filter(({ id }) => id === 'completion-rate').flatMap((rule) => rule.find(evaluation, CENTRAL_2020).map(plain));
  });

describe('a rate that is not actual ÷ target', () => {
  test.each([
    ['培训场次', '≥10场', '8场', '100%', '80'],
    ['培训场次', '≥10场', '8场', '90%', '80'],
    ['培训场次', '≥10场', '8场', '80.2%', '80'],
    ['培训场次', '≥10场', '8场', '79%', '80'],
    ['培训场次', '≥10场', '8场', '80', undefined],
    ['培训场次', '≥10场', '8场', '0.8', undefined],
    ['培训场次', '≥10场', '8场', '1', '80'],
    ['培训场次', '≥10场', '8场', '0.9', '80'],
    ['培训场次', '≥10场', '12场', '110%', '120'],
    ['培训场次', '≥10场', '12场', '95%', '120'],
    ['培训场次', '=10场', '12场', '80%', '120'],
    ['培训场次', '10场', '8场', '100%', '80'],
    ['合格率', '≥95%', '98%', '98%', '103.1579'],
    ['合格率', '≥95%', '90%', '100%', '94.7368'],
    ['造林面积', '≥150亩', '8公顷', '53.33%', '80'],
    ['补助金额', '≥2万元', '18000元', '100%', '90'],
    ['设备故障次数', '≤10次', '8次', '90%', '80'],
    ['设备故障次数', '≤10次', '12次', '100%', '120'],
    ['投诉次数', '5次', '2次', '50%', '40'],
    ['办理时限', '5个工作日', '8个工作日', '100%', '160'],
    ['试点规模', '10-20家', '8家', '100%', '80'],
    ['试点规模', '10-20家', '25家', '100%', '125'],
    ['试点规模', '10-20家', '15家', '50%', '100'],
    ['维修量', '0.4-0.8万件', '3000件', '100%', '75'],
    ['试点规模', '10-20家', '0家', '100%', '0'],
    ['培训场次', '≥10场', '8场', '80.06%', '80'],
    ['培训场次', '≥10场', '8场', '0.8%', '80'],
    ['设备故障次数', '<10次', '8次', '90%', '80'],
  ])('%s %s: %s printed %s', (name, target, actual, rate, due) => {
    const expected = due === undefined ? [] : [{ at: { cell: 'F5' }, indicator: name, printed: rate, due }];
    expect(foundIn(sheetWith(name, target, actual, rate))).toEqual(expected);
  });

  test('an error in each of two rows', () => {
    const both = sheetOf(
      rowsOf(`
项目支出绩效自评表
(2024年度)
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 完成率 | 分值 | 得分 | 偏差原因
产出指标 | 数量指标 | 培训场次 | ≥10场 | 8场 | 100% | 50 | 40 | 少办2场
 | 质量指标 | 合格率 | ≥90% | 45% | 60% | 50 | 25 | 设备故障
`),
    );
    expect(foundIn(both)).toEqual([
      { at: { cell: 'F4' }, indicator: '培训场次', printed: '100%', due: '80' },
      { at: { cell: 'F5' }, indicator: '合格率', printed: '60%', due: '50' },
    ]);
  });
});

describe('nothing is said', () => {
  test.each([
    ['as it is', '培训场次', '≥10场', '8场', '80%'],
    ['with all digits', '培训场次', '≥12场', '11场', '91.67%'],
    ['in fewer digits', '培训场次', '≥12场', '11场', '92%'],
    ['cut off', '培训场次', '≥12场', '11场', '91%'],
    ['a fraction', '培训场次', '≥12场', '11场', '0.92'],
    ['a fraction of one digit', '培训场次', '≥12场', '11场', '0.9'],
    ['one is all of it', '培训场次', '≥10场', '10场', '1'],
    ['percent without its sign', '培训场次', '≥12场', '11场', '91.67'],
    ['in full width', '培训场次', '≥10场', '8场', '８０％'],
    ['above', '培训场次', '≥10场', '12场', '120%'],
    ['no more than all of it', '培训场次', '≥10场', '12场', '100%'],
    ['no more than all of exactly so many', '培训场次', '=10场', '12场', '100%'],
    ['fourteen times', '培训人次', '≥200人次', '2860人次', '1430%'],
    ['a limit: actual ÷ target', '设备故障次数', '≤10次', '8次', '80%'],
    ['a limit: target ÷ actual', '设备故障次数', '≤10次', '8次', '125%'],
    ['a limit: what lies below it is more', '设备故障次数', '≤10次', '8次', '120%'],
    ['a limit that is kept', '设备故障次数', '≤10次', '8次', '100%'],
    ['a limit exceeded: either way round', '设备故障次数', '≤10次', '16次', '62.5%'],
    ['a limit exceeded', '设备故障次数', '≤10次', '16次', '160%'],
    ['nothing of a limit', '设备故障次数', '≤10次', '0次', '100%'],
    ['a limit without a sign', '投诉次数', '5次', '2次', '100%'],
    ['nobody knows which way: more', '指标甲', '5', '4', '80%'],
    ['nobody knows which way: less', '指标甲', '5', '4', '100%'],
    ['nobody knows which way: more, and all of it', '指标甲', '5', '6', '100%'],
    ['inside a range', '试点规模', '10-20家', '15家', '100%'],
    ['inside a range, of its lower end', '试点规模', '10-20家', '15家', '150%'],
    ['inside a range, of its upper end', '试点规模', '10-20家', '15家', '75%'],
    ['below a range', '试点规模', '10-20家', '8家', '80%'],
    ['above a range', '试点规模', '10-20家', '25家', '125%'],
    ['units converted', '造林面积', '≥100亩', '10公顷', '150%'],
    ['a rounded actual', '防垃圾邮件数量', '≥5.00(万个)', '6.02(万个)', '120.41%'],
    // Nothing to hold it against.
    ['nothing printed', '培训场次', '≥10场', '8场', ''],
    ['a dash', '培训场次', '≥10场', '8场', '/'],
    ['in words', '培训场次', '≥10场', '8场', '达成'],
    ['done, in words', '培训场次', '≥10场', '8场', '完成'],
    ['words in both', '制度建设', '健全', '达成指标', '100%'],
    ['a number against words', '制度建设', '健全', '3项', '50%'],
    ['words against a number', '培训场次', '≥10场', '已完成', '100%'],
    ['at least so many', '培训场次', '≥10场', '2次以上', '100%'],
    ['no actual', '培训场次', '≥10场', '', '100%'],
    ['no target', '培训场次', '', '8场', '100%'],
    ['other units', '服务企业', '≥10家', '100%', '50%'],
    ['none is the target', '安全事故起数', '0起', '0起', '100%'],
    ['none is the target, and missed', '安全事故起数', '0起', '2起', '0%'],
    ['less than nothing', '水位变动', '≥10米', '-2米', '100%'],
    ['less than nothing, beside a range', '水位变动', '10-20米', '-2米', '100%'],
    ['a strict limit: target ÷ actual', '设备故障次数', '<10次', '8次', '125%'],
    ['a date', '完成时间', '12月底前', '11月', '110%'],
    ['a deviation', '投资偏差', '±10%', '3%', '100%'],
  ])('%s: %s %s, %s printed %s', (_, name, target, actual, rate) => {
    expect(foundIn(sheetWith(name, target, actual, rate))).toEqual([]);
  });

  test('a table without such a column', () => {
    const without = rowsOf(`
项目支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 培训场次 | ≥10场 | 8场 | 50 | 40
`);
    expect(readForms(sheetOf(without)).forms[0]?.indicators[0]).not.toHaveProperty('printedRate');
    expect(foundIn(sheetOf(without))).toEqual([]);
  });
});

test.each([
  ['a formula in percent', 0.8, '80%', '0%', []],
  ['all digits kept, few shown', 0.9166666666, '92%', '0%', ['92%']],
  ['a fraction in General', 0.8, '0.8', 'General', []],
  ['a fraction shown with two decimals', 0.8, '0.80', '0.00', []],
  ['another', 1, '100%', '0%', ['100%']],
  ['as percent without its sign', 80, '80', 'General', []],
  ['too narrow a column', 0.8, '###', '0%', []],
  ['too narrow a column, another', 0.9, '###', '0%', ['90%']],
])('a number cell: %s', (_, value, text, numberFormat, expected) => {
  const sheet = sheetWith('培训场次', '≥10场', '8场', 'X');
  const put = <T>(grid: readonly (readonly T[])[], cell: T): T[][] =>
    grid.map((row, index) => row.map((each, column) => (index === 4 && column === 5 ? cell : each)));
  const found = foundIn({
    ...sheet,
    values: put(sheet.values, value),
    formulas: put(sheet.formulas, value),
    text: put(sheet.text, text),
    numberFormats: put(sheet.numberFormats, numberFormat),
  });
  expect(found).toEqual(expected.map((printed) => ({ at: { cell: 'F5' }, indicator: '培训场次', printed, due: '80' })));
});
