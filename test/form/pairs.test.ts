// Target and actual of one row as people write them: how both are read, and the recommended score of 10 points.
import { readForms } from '../../src/form/read-all';
import type { CellValue } from '../../src/form/snapshot';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { evaluate } from '../../src/scoring/evaluate';
import { sheetOf } from './sheet';

const HEADING = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
const ROW = 3;

interface Written {
  readonly value: CellValue;
  readonly format: string;
  readonly shown: string;
}
const percent = (value: number, format: string, shown: string): Written => ({ value, format, shown });
const asWritten = (cell: CellValue | Written): Written =>
  typeof cell === 'object' ? cell : { value: cell, format: typeof cell === 'string' ? '@' : 'General', shown: String(cell) };

/** "bound ≥ quantity → 9.80": the kinds read and the recommended score. */
function outcome(target: CellValue | Written, actual: CellValue | Written, dimension = '产出指标'): string {
  const [aimed, reached] = [asWritten(target), asWritten(actual)];
  const sheet = sheetOf([
    ['项目支出绩效自评表'],
    ['(2024年度)'],
    HEADING,
    [dimension, '数量指标', dimension === '成本指标' ? '甲' : '活动参与人次', aimed.value, reached.value, 10, ''],
  ]);
  const instead = <Content>(grid: readonly (readonly Content[])[], at: number, content: Content): Content[][] =>
    grid.map((cells, row) => cells.map((cell, column) => (row === ROW && column === at ? content : cell)));
  const numberFormats = instead(instead(sheet.numberFormats, 3, aimed.format), 4, reached.format);
  const text = instead(instead(sheet.text, 3, aimed.shown), 4, reached.shown);
  const { forms, problems } = readForms({ ...sheet, numberFormats, text });
  expect(problems).toEqual([]);
  const [form] = forms;
  if (!form) throw new Error('no form');
  const [row] = evaluate(form, CENTRAL_2020).indicators;
  if (!row) throw new Error('no indicator');
  const { target: readTarget, actual: readActual } = row.indicator;
  const score = row.score?.recommended?.toFixed(2) ?? 'none';
  return `${readTarget.content.kind} ${readActual.content.kind} ${score}`;
}

describe('read and scored', () => {
  test.each([
    ['≥90.00(%)', '95.00(%)', 'bound quantity 10.00'],
    ['≥90.00(%)', '81.00(%)', 'bound quantity 9.00'],
    ['<2.00(秒)', '64毫秒', 'bound quantity 10.00'],
    ['<2.00(秒)', '2500毫秒', 'bound quantity 8.00'],
    ['≥5.00(万个)', '60206个', 'bound quantity 10.00'],
    ['≥5.00(万个)', '40000个', 'bound quantity 8.00'],
    ['≧735人次', '735', 'bound quantity 10.00'],
    ['≧735人次', '588', 'bound quantity 8.00'],
    ['═100%', '98%', 'bound quantity 9.80'],
    ['小于0.9‰', '0.5‰', 'bound quantity 10.00'],
    ['小于0.9‰', '1.2‰', 'bound quantity 7.50'],
    ['小于0.9‰', '0.09%', 'bound quantity 10.00'],
    ['0起', '0起', 'bound quantity 10.00'],
    ['0起', '1起', 'bound quantity 0.00'],
    ['0起', '无', 'bound quantity 10.00'],
    ['0次', 0, 'bound quantity 10.00'],
    ['无', '2起', 'bound quantity 0.00'],
    ['100%以上', '100%', 'bound quantity 10.00'],
    ['100%以上', '95%', 'bound quantity 9.50'],
    ['9月前', '7月', 'deadline date 10.00'],
    ['9月前', '11月', 'deadline date 7.00'],
    ['2024年12月31日前', '2024年12月20日', 'deadline date 10.00'],
    ['十二月底前', '11月', 'deadline date 10.00'],
    ['12月底前完成', '已完成', 'deadline qualitative 10.00'],
    ['29.5亩', '29.5亩', 'bound quantity 10.00'],
    ['＜10次', '15次', 'bound quantity 6.67'],
    ['＜10次', '5次', 'bound quantity 10.00'],
    ['3000-5000', '4000', 'range quantity 10.00'],
    ['3000-5000', '2400', 'range quantity 8.00'],
    ['±10%', '5%', 'range quantity 10.00'],
    ['4.8万', '48000', 'bound quantity 10.00'],
    ['1600元/亩', '1600元/亩', 'bound quantity 10.00'],
    ['100百分比', '98 %(百分比)', 'bound quantity 9.80'],
    ['两家', '1家', 'bound quantity 5.00'],
    ['及时', '达成指标', 'qualitative qualitative 10.00'],
    ['及时', '部分达成指标并具有一定效果', 'qualitative qualitative 7.00'],
    ['及时', '未达成指标且效果较差', 'qualitative qualitative 3.00'],
    ['完善', '3次', 'qualitative quantity none'],
    ['9月前', '3次', 'deadline quantity none'],
  ])('%s, %s → %s', (target, actual, expected) => expect(outcome(target, actual)).toBe(expected));

  test('percent cells count what they show', () => {
    expect(outcome('≥90%', percent(0.95, '0%', '95%'))).toBe('bound quantity 10.00');
    expect(outcome(percent(0.9, '0%', '90%'), percent(0.81, '0.00%', '81.00%'))).toBe('bound quantity 9.00');
    expect(outcome(percent(1, '0%', '100%'), '98%')).toBe('bound quantity 9.80');
    expect(outcome(percent(0.95, '0%', '###'), percent(0.95, '0%', '####'))).toBe('bound quantity 10.00');
  });
});

describe('a bare number counts the unit that the other side names', () => {
  test.each([
    ['≥90%', '95', 'bound quantity 10.00'],
    ['≥90%', 81, 'bound quantity 9.00'],
    ['≤20万元', '19.5', 'bound quantity 10.00'],
    ['≤20万元', '25', 'bound quantity 8.00'],
    ['≥5.00(万个)', '6.02', 'bound quantity 10.00'],
    ['≤500毫秒', '300', 'bound quantity 10.00'],
    ['≤0.9‰', '0.5', 'bound quantity 10.00'],
    ['≤30分钟', '25', 'bound quantity 10.00'],
    ['5', '6万个', 'bound quantity 10.00'],
    ['3-5', '4万人次', 'range quantity 10.00'],
    ['3万-5万人次', '4', 'range quantity 10.00'],
    ['≥5.00(万个)', '60206', 'bound quantity 10.00'],
    ['≤20万元', '195000', 'bound quantity 10.00'],
    ['≤20万元', '250000', 'bound quantity 8.00'],
    ['≤500毫秒', '0.3', 'bound quantity 10.00'],
    ['30000', '4.8万次', 'bound quantity 10.00'],
    ['≤1%', '0.5', 'bound quantity 10.00'],
    ['≥90%', '0', 'bound quantity 0.00'],
    ['≥90%', '5', 'bound quantity 0.56'],
    ['≥5%', '60', 'bound quantity 10.00'],
    ['≥5个百分点', '60', 'bound quantity 10.00'],
    ['≥4.8万', '5', 'bound quantity 10.00'],
    ['≥4.8万', '3.6', 'bound quantity 7.50'],
    ['5', '6万', 'bound quantity 10.00'],
    ['≤20万元', '300万', 'bound quantity 0.67'],
  ])('%s, %s → %s', (target, actual, expected) => expect(outcome(target, actual)).toBe(expected));
});

describe('a bare number with two readings is not read', () => {
  test.each([
    ['≥90%', '0.95', 'bound unreadable none'],
    ['≥90%', 0.95, 'bound unreadable none'],
    ['100%', 1, 'bound unreadable none'],
    [0.9, '95%', 'unreadable quantity none'],
    [0.9, percent(0.95, '0%', '95%'), 'unreadable quantity none'],
    ['≥5.00(万个)', '300', 'bound unreadable none'],
    ['≤20万元', '1200', 'bound unreadable none'],
    ['≤500毫秒', '6000', 'bound unreadable none'],
    ['±10%', '0.05', 'range unreadable none'],
    ['0.8-0.9', '85%', 'unreadable quantity none'],
    ['0.5-2', '60%', 'unreadable quantity none'],
  ])('%s, %s → %s', (target, actual, expected) => expect(outcome(target, actual)).toBe(expected));

  test('two fractions agree with one another', () => {
    expect(outcome(0.9, 0.95)).toBe('bound quantity 10.00');
  });
});

test('a bare bound under a cost dimension is an upper one', () => {
  expect(outcome('20万元', '25万元', '成本指标')).toBe('bound quantity 8.00');
});
