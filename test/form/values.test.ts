// Targets, actuals and numbers as people write them, each with its reading.
import { parseActual } from '../../src/form/actual';
import type { Actual, NumberContent, Quantity, Target } from '../../src/form/form';
import { type NumberUnit, parseNumber } from '../../src/form/number';
import { readNumberFormat } from '../../src/form/number-format';
import type { CellValue } from '../../src/form/snapshot';
import { parseTarget, type TargetContext, zeroTarget } from '../../src/form/target';

const show = ({ value, hidden, unit }: Quantity): string => `${value.toFixed()} ±${hidden.toFixed()} ${unit}`.trimEnd();
const showDate = ({ year, month, day }: { year?: number; month: number; day?: number }): string => [year ?? '', month, day ?? ''].join('-');

function showTarget(target: Target): string {
  switch (target.kind) {
    case 'bound':
      return `${target.signWritten ? '' : 'bare '}${target.sign} ${show(target.quantity)}`;
    case 'range':
      return `${show(target.low)} .. ${show(target.high)}`;
    case 'deadline':
      return `by ${showDate(target)}`;
    case 'unreadable':
      return target.isError ? 'error' : 'unreadable';
    default:
      return target.kind;
  }
}

function showActual(actual: Actual): string {
  switch (actual.kind) {
    case 'quantity':
      return `${actual.sign ? `${actual.sign} ` : ''}${show(actual.quantity)}`;
    case 'date':
      return `on ${showDate(actual)}`;
    case 'qualitative':
      return actual.achievement;
    case 'unreadable':
      return actual.isError ? 'error' : 'unreadable';
    default:
      return actual.kind;
  }
}

function showNumber(number: NumberContent): string {
  if (number.kind === 'number') return `${number.value.toFixed()} ±${number.hidden.toFixed()}`;
  return number.kind === 'unreadable' && number.isError ? 'error' : number.kind;
}

let rows = 0;

describe('parseTarget', () => {
  const check = (input: string, expected: string, context?: TargetContext): void => {
    rows += 1;
    test(`${JSON.stringify(input)}${context ? ` ${JSON.stringify(context)}` : ''} → ${expected}`, () => {
      expect(showTarget(parseTarget(input, context))).toBe(expected);
    });
  };
  describe('as the six forms write them', () => {
    check('≥20.00(篇)', '≥ 20 ±0.005 篇');
    check('=1.00(部)', '= 1 ±0.005 部');
    check('≥3.00(万人次)', '≥ 3 ±0.005 万人次');
    check('≥5.00(万个)', '≥ 5 ±0.005 万个');
    check('>50.00(%)', '> 50 ±0.005 %');
    check('≥80(%)', '≥ 80 ±0.005 %');
    check('<10(次)', '< 10 ±0.005 次');
    check('<2.00(秒)', '< 2 ±0.005 秒');
    check('≥28.00(台套)', '≥ 28 ±0.005 台套');
    check('=3.00(级)', '= 3 ±0.005 级');
    for (const quality of ['及时', '完善', '无', '按时完成', '及时更新', '持续提高', '安全、稳定、高效']) check(quality, 'qualitative');
  });
  describe('signs', () => {
    for (const sign of ['≥', '≧', '⩾', '>=', '＞＝', '大于等于', '大于或等于', '不少于', '不低于', '不小于', '至少', '≮'])
      check(`${sign}5个`, '≥ 5 ±0.005 个');
    for (const sign of ['>', '＞', '大于', '超过', '多于']) check(`${sign}5个`, '> 5 ±0.005 个');
    for (const sign of ['≤', '≦', '<=', '＜＝', '小于等于', '不超过', '不高于', '不多于', '不大于', '≯'])
      check(`${sign}5个`, '≤ 5 ±0.005 个');
    for (const sign of ['<', '＜', '小于', '少于', '低于']) check(`${sign}5个`, '< 5 ±0.005 个');
    for (const sign of ['=', '＝', '═', '﹦', '等于']) check(`${sign}5个`, '= 5 ±0.005 个');
    for (const sign of ['⩾', '=>', '不得少于', '不得低于', '不应低于', '最低']) check(`${sign}5个`, '≥ 5 ±0.005 个');
    for (const sign of ['﹥', '高于', '超']) check(`${sign}5个`, '> 5 ±0.005 个');
    for (const sign of ['⩽', '=<', '小于或等于', '不超', '至多', '最多', '不得超过', '不得高于', '不得大于', '不能超过'])
      check(`${sign}5个`, '≤ 5 ±0.005 个');
    check('﹤5个', '< 5 ±0.005 个');
    check('≧735人次', '≥ 735 ±0.005 人次');
    check('═100%', '= 100 ±0.005 %');
    check('小于0.9‰', '< 0.9 ±0.005 ‰');
    check('＜10次', '< 10 ±0.005 次');
    check('100%以上', '≥ 100 ±0.005 %');
    check('3级及以上', '≥ 3 ±0.005 级');
    check('10次以下', '≤ 10 ±0.005 次');
    check('3个月内', '≤ 3 ±0.005 个月');
    check('5个工作日以内', '≤ 5 ±0.005 个工作日');
    check('95%以上(含)', '≥ 95 ±0.005 %');
    check('不低于95%以上', '≥ 95 ±0.005 %');
    check('大于95%以上', '> 95 ±0.005 %');
    check('小于5%以内', '< 5 ±0.005 %');
    for (const contrary of ['不超过95%以上', '少于95%以上', '等于95%以上', '大于5次以内', '≥5次以内']) check(contrary, 'unreadable');
    check('完成率≥95%', '≥ 95 ±0.005 %');
    check('每周不少于3次', '≥ 3 ±0.005 次/周');
    check('控制在10%以内', '≤ 10 ±0.005 %');
    check('95%及以上', '≥ 95 ±0.005 %');
    check('95%或以上', '≥ 95 ±0.005 %');
    check('10次及以下', '≤ 10 ±0.005 次');
    check('2小时之内', '≤ 2 ±0.005 小时');
    check('≥95%(含)', '≥ 95 ±0.005 %');
    check(' ≥ 95 （ % ） ', '≥ 95 ±0.005 %');
    check('≥\n1,200\n人次', '≥ 1200 ±0.005 人次');
    check('不合格率≤5%', '≤ 5 ±0.005 %');
    check('不合格率不超过5%', '≤ 5 ±0.005 %');
    check('无故障运行率≥99.9%', '≥ 99.9 ±0.005 %');
    check('投诉率不得高于1%', '≤ 1 ±0.005 %');
    check('较上年增长10%以上', '≥ 10 ±0.005 %');
    check('不少于3万次', '≥ 3 ±0.005 万次');
    check('≥5', 'unreadable', { sign: '≤' });
    check('≤5', 'unreadable', { sign: '>' });
    check('≥5', '≥ 5 ±0.005', { sign: '≥' });
    check('≤5', '≤ 5 ±0.005', { sign: '<' });
    check('>5', '> 5 ±0.005', { sign: '≥' });
    check('=5', '= 5 ±0.005', { sign: '≤' });
    for (const direction of ['正向', '正向指标', '越大越好']) check('5', '≥ 5 ±0.005', { sign: direction });
    for (const direction of ['反向', '反向指标', '逆向', '逆向指标', '负向', '负向指标', '越小越好'])
      check('5', '≤ 5 ±0.005', { sign: direction });
    check('5', 'bare ≥ 5 ±0.005', { sign: '定量' });
    check('完善', 'qualitative', { sign: '定性' });
    check('没有超过5次', 'unreadable');
    check('不可以超过5次', 'unreadable');
    check('未超过5次', 'unreadable');
    check('不发生3次以上', 'unreadable');
    check('超额完成200人', 'unreadable');
  });
  describe('numbers and units', () => {
    check('1,234.50元', 'bare ≥ 1234.5 ±0.005 元');
    check('1，234.50元', 'bare ≥ 1234.5 ±0.005 元');
    check('4.8万', 'bare ≥ 4.8 ±0.005 万');
    check('6.02(万个)', 'bare ≥ 6.02 ±0.005 万个');
    check('6.02万(个)', 'bare ≥ 6.02 ±0.005 万个');
    check('1.2亿元', 'bare ≥ 1.2 ±0.005 亿元');
    check('5万元', 'bare ≥ 5 ±0.005 万元');
    check('29.5亩', 'bare ≥ 29.5 ±0.005 亩');
    check('1600元/亩', 'bare ≥ 1600 ±0.005 元/亩');
    check('100百分比', 'bare ≥ 100 ±0.005 百分比');
    check('98 %(百分比)', 'bare ≥ 98 ±0.005 %');
    check('９５％', 'bare ≥ 95 ±0.005 %');
    check('≥ 95\n%', '≥ 95 ±0.005 %');
    check('64毫秒', 'bare ≥ 64 ±0.005 毫秒');
    check('≤1小时', '≤ 1 ±0.005 小时');
    check('≥500㎡', '≥ 500 ±0.005 m2');
    check('两家', 'bare ≥ 2 ±0.005 家');
    check('不少于十场', '≥ 10 ±0.005 场');
    check('十二个', 'bare ≥ 12 ±0.005 个');
    check('共30场', 'bare ≥ 30 ±0.005 场');
    check('100%完成', 'bare ≥ 100 ±0.005 %');
    check('-5%', 'bare ≥ -5 ±0.005 %');
    check('1 234.50元', 'bare ≥ 1234.5 ±0.005 元');
    check('48000.00', 'bare ≥ 48000 ±0.005');
    check('1,234,567.89元', 'bare ≥ 1234567.89 ±0.005 元');
    check('1，234，567元', 'bare ≥ 1234567 ±0.005 元');
    check('０．９‰', 'bare ≥ 0.9 ±0.005 ‰');
    check('4.8万次', 'bare ≥ 4.8 ±0.005 万次');
    check('4.8（万次）', 'bare ≥ 4.8 ±0.005 万次');
    check('1.5万亿元', 'bare ≥ 1.5 ±0.005 万亿元');
    check('3亿', 'bare ≥ 3 ±0.005 亿');
    check('5千元', 'bare ≥ 5 ±0.005 千元');
    check('500ms', 'bare ≥ 500 ±0.005 ms');
    check('2s', 'bare ≥ 2 ±0.005 s');
    check('30分钟', 'bare ≥ 30 ±0.005 分钟');
    check('2个百分点', 'bare ≥ 2 ±0.005 个百分点');
    check('95百分号', 'bare ≥ 95 ±0.005 百分号');
    check('12.5元/平方米', 'bare ≥ 12.5 ±0.005 元/平方米');
    check('3次/年', 'bare ≥ 3 ±0.005 次/年');
    check('20℃', 'bare ≥ 20 ±0.005 °C');
    check('100m³', 'bare ≥ 100 ±0.005 m3');
    check('5人·次', 'bare ≥ 5 ±0.005 人·次');
    check('10个（批）', 'bare ≥ 10 ±0.005 个');
    check('=2.00(级)', '= 2 ±0.005 级');
    check('一家', 'bare ≥ 1 ±0.005 家');
    check('三场', 'bare ≥ 3 ±0.005 场');
    check('十次', 'bare ≥ 10 ±0.005 次');
    check('二十五人', 'bare ≥ 25 ±0.005 人');
    check('不少于两家', '≥ 2 ±0.005 家');
    check('两个工作日内', '≤ 2 ±0.005 个工作日');
    check('达到95%', 'bare ≥ 95 ±0.005 %');
    check('累计200人次', 'bare ≥ 200 ±0.005 人次');
    check('+5%', 'bare ≥ 5 ±0.005 %');
    check('95%左右', 'unreadable');
    check('100%覆盖', 'unreadable');
    check('4.8万亿亿', 'unreadable');
    check('5万(万个)', 'unreadable');
    check('5万万元', 'unreadable');
    check('1.5:1', 'unreadable');
    check('3/4', 'unreadable');
    check('0.05', '≤ 0.05 ±0.005', { sign: '≤' });
    check('95%', 'bare ≥ 95 ±0.005 %', { unit: '%' });
    check('95', 'bare ≥ 95 ±0.005 百分比', { unit: '百分比' });
    check('1.5', '≤ 1.5 ±0.005 万元', { sign: '≤', unit: '万元' });
    check('20', 'bare ≥ 20 ±0.005', { unit: '/' });
    check('20', 'bare ≥ 20 ±0.005', { unit: '无' });
    check('≥20', '≥ 20 ±0.005 篇', { unit: '（篇）' });
    check('0个', 'bare ≤ 0 ±0.005 个');
    check('≤0起', '≤ 0 ±0.005 起');
    check('20', 'bare ≥ 20 ±0.005 篇', { unit: '篇' });
    check('3', 'bare ≥ 3 ±0.005 万人次', { unit: '万人次' });
    check('20', '≤ 20 ±0.005', { sign: '小于等于' });
    check('20篇', 'bare ≥ 20 ±0.005 篇', { unit: '条' });
    check('20万元', 'bare ≤ 20 ±0.005 万元', { direction: () => 'less' });
    check('≥20万元', '≥ 20 ±0.005 万元', { direction: () => 'less' });
    check('0起', 'bare ≤ 0 ±0.005 起');
    check('0次', 'bare ≤ 0 ±0.005 次');
    check('=0', '= 0 ±0.005');
  });
  describe('ranges', () => {
    check('3000-5000', '3000 ±0.005 .. 5000 ±0.005');
    check('3000～5000人', '3000 ±0.005 人 .. 5000 ±0.005 人');
    check('80%-90%', '80 ±0.005 % .. 90 ±0.005 %');
    check('5至10个工作日', '5 ±0.005 个工作日 .. 10 ±0.005 个工作日');
    check('±10%', '-10 ±0.005 % .. 10 ±0.005 %');
    check('3000—5000(人)', '3000 ±0.005 人 .. 5000 ±0.005 人');
    check('80%~90%', '80 ±0.005 % .. 90 ±0.005 %');
    check('3到5家', '3 ±0.005 家 .. 5 ±0.005 家');
    check('1万-2万人次', '1 ±0.005 万人次 .. 2 ±0.005 万人次');
    check('1-2万人次', '1 ±0.005 万人次 .. 2 ±0.005 万人次');
    check('1,000-2,000', '1000 ±0.005 .. 2000 ±0.005', { unit: '' });
    check('100-200', '100 ±0.005 篇 .. 200 ±0.005 篇', { unit: '篇' });
    check('±0.5', '-0.5 ±0.005 .. 0.5 ±0.005');
    check('±5‰', '-5 ±0.005 ‰ .. 5 ±0.005 ‰');
    check('±', 'unreadable');
    check('5000-3000', 'unreadable');
    check('10个-20家', 'unreadable');
    check('3个-5个左右', 'unreadable');
    check('5个以上-10个', 'unreadable');
  });
  describe('dates and terms', () => {
    check('12月底前完成', 'by -12-');
    check('9月前', 'by -9-');
    check('2024年12月31日前', 'by 2024-12-31');
    check('2024年12月', 'by 2024-12-');
    check('2024-12-31', 'by 2024-12-31');
    check('2024/6/30', 'by 2024-6-30');
    check('2024.12.31', 'by 2024-12-31');
    check('第三季度', 'by -9-');
    check('上半年完成', 'by -6-');
    check('年底前', 'by -12-');
    check('2024年底前完成', 'by 2024-12-');
    check('2024年', 'by 2024-12-');
    check('1-12月', 'by -12-');
    check('12个月', 'bare ≥ 12 ±0.005 个月');
    check('3年', 'bare ≥ 3 ±0.005 年');
    check('十二月底前', 'by -12-');
    check('十二月底前完成', 'by -12-');
    check('九月前', 'by -9-');
    check('十一月三十日前', 'by -11-30');
    check('二〇二四年十二月底前', 'by 2024-12-');
    check('2024年1月-12月', 'by 2024-12-');
    check('2024年1-12月', 'by 2024-12-');
    check('2024年1月至2025年6月', 'by 2025-6-');
    check('3月-9月', 'by -9-');
    check('12月底前', 'by -12-');
    check('12 月 底 前 完 成', 'by -12-');
    check('１２月底前', 'by -12-');
    check('2024年12月31日之前完成验收', 'by 2024-12-31');
    check('于2024年11月底前完成', 'by 2024-11-');
    check('6月中旬', 'by -6-20');
    check('截至12月31日', 'by -12-31');
    check('四季度末', 'by -12-');
    check('2024年第二季度', 'by 2024-6-');
    check('2024年上半年', 'by 2024-6-');
    check('年内完成', 'by -12-');
    check('当年年底', 'qualitative');
    check('2024-06', 'by 2024-6-');
    check('2024/12/31前', 'by 2024-12-31');
    check('20241231', 'bare ≥ 20241231 ±0.005');
    check('2024.12', 'by 2024-12-');
    check('每月15日前', 'unreadable');
    check('3月龄', 'bare ≥ 3 ±0.005 月龄');
    check('一月一次', 'qualitative');
    check('≤3个月', '≤ 3 ±0.005 个月');
    check('13月前', 'unreadable');
    check('0月底前', 'unreadable');
    check('12月32日前', 'unreadable');
    check('12月0日前', 'unreadable');
    check('2024-00-15', 'unreadable');
    check('1月1日前', 'by -1-1');
    check('3季度末', 'by -9-');
    check('1-3季度', 'by -9-');
    check('1季度至2季度完成', 'by -6-');
    check('2024年1-4季度', 'by 2024-12-');
    check('第一季度至第三季度', 'by -9-');
    check('一至三季度', 'by -9-');
    check('四至九月', 'by -9-');
    check('0-3季度', 'unreadable');
    check('1-5季度', 'unreadable');
    check('5季度', 'unreadable');
    check('1-3个季度', '1 ±0.005 个季度 .. 3 ±0.005 个季度');
    check('下半年完成', 'by -12-');
    check('2024年12月底前完成设备采购及安装调试', 'by 2024-12-');
    check('不晚于6月30日', 'by -6-30');
    check('≤2024年6月', 'by 2024-6-');
    check('2024年11月30日前完工', 'by 2024-11-30');
    check('全年', 'by -12-');
    for (const meeting of ['第三季度检查', '上半年检查', '年内检查', '十二月检查']) check(meeting, 'qualitative');
  });
  describe('what is no target', () => {
    check('', 'empty');
    check(' \n　', 'empty');
    check('-', 'empty');
    check('——', 'empty');
    check('/', 'empty');
    check('#REF!', 'error');
    check('#DIV/0!', 'error');
    check('#N/A', 'error');
    check('……', 'unreadable');
    check('≥', 'unreadable');
    check('约200人', 'unreadable');
    check('3600多人次', 'unreadable');
    check('5个以上且每个不少于3家', 'unreadable');
    check('1.2.3', 'unreadable');
    check('1,23', 'unreadable');
    check('≥3.00(万人', 'unreadable');
    check('符合GB50300', 'unreadable');
    check('一般', 'qualitative');
    check('统一', 'qualitative');
    check('1:3', 'unreadable');
    check('9'.repeat(400), 'unreadable');
    check('及时'.repeat(500), 'qualitative');
  });
});

describe('parseActual', () => {
  const check = (input: string, expected: string, targetText = ''): void => {
    rows += 1;
    test(`${JSON.stringify(input)}${targetText ? ` for ${JSON.stringify(targetText)}` : ''} → ${expected}`, () => {
      const target = parseTarget(targetText);
      expect(showActual(parseActual(input, { target, targetText }))).toBe(expected);
    });
  };
  check('2026年', '2026 ±0.005 年', '≥2244个季度');
  check('1948年', '1948 ±0.005 年', '<3247年');
  check('24.00(篇)', '24 ±0.005 篇');
  check('4.00(万人次)', '4 ±0.005 万人次');
  check('89.67(%)', '89.67 ±0.005 %');
  check('0.06(秒)', '0.06 ±0.005 秒');
  check('60206个', '60206 ±0.005 个');
  check('24篇(其中新媒体18篇)', '24 ±0.005 篇');
  check('累计2860人次', '2860 ±0.005 人次');
  check('完成5场', '5 ±0.005 场');
  check('已达到95%', '95 ±0.005 %');
  check('≥95%', '≥ 95 ±0.005 %');
  check('超过4万人次', '> 4 ±0.005 万人次');
  check('95%以上', '≥ 95 ±0.005 %');
  check('满意度95%', '95 ±0.005 %');
  check('完成率达到100%', '100 ±0.005 %');
  check('下降率3%', 'unreadable');
  check('0起', '0 ±0.005 起');
  check('64毫秒', '64 ±0.005 毫秒');
  // Names of members that every JavaScript object has are units like any other.
  check('5valueOf', '5 ±0.005 valueOf');
  check('5constructor', '5 ±0.005 constructor');
  check('6.02万个', '6.02 ±0.005 万个');
  check('6.02(万个)', '6.02 ±0.005 万个');
  check('200.673万次', '200.673 ±0.0005 万次');
  check('1,234.50', '1234.5 ±0.005');
  check('98 %(百分比)', '98 ±0.005 %');
  check('1600元/亩', '1600 ±0.005 元/亩');
  check('29.5亩', '29.5 ±0.005 亩');
  check('共30场', '30 ±0.005 场');
  check('近30场', 'unreadable');
  check('30余场', 'unreadable');
  check('约95%', 'unreadable');
  check('十二月', 'on -12-');
  check('2024年7月底完成', 'on 2024-7-');
  check('2024.7.15', 'on 2024-7-15');
  check('第三季度', 'on -9-');
  check('两家', '2 ±0.005 家');
  check('7月', 'on -7-');
  check('已于7月完成', 'on -7-');
  check('2024年7月15日', 'on 2024-7-15');
  for (const met of [
    '达成指标',
    '达成预期指标',
    '达成年度指标',
    '已完成',
    '完成',
    '全部完成',
    '按时完成',
    '完成年度目标',
    '已达标',
    '及时',
  ])
    check(met, 'met');
  for (const partly of [
    '部分达成指标并具有一定效果',
    '部分达成预期指标并具有一定效果',
    '部分达成(预期)指标并具有一定效果',
    '部分完成',
    '未全部完成',
  ])
    check(partly, 'partly');
  for (const mostly of ['基本达成', '已基本完成', '基本完善']) check(mostly, 'mostly');
  for (const unmet of ['未达成指标且效果较差', '未达成预期指标且效果较差', '未完成', '未开展', '尚未启动', '未达成(预期)指标且效果较差'])
    check(unmet, 'unmet');
  for (const met of [
    '达成预期目标',
    '达成年度目标',
    '已全部完成',
    '按要求完成',
    '按计划完成',
    '已达成',
    '有效',
    '显著提升',
    '健全',
    '达标',
    '是',
  ])
    check(met, 'met');
  for (const partly of ['部分达成', '部分达成指标', '部分达成年度指标并具有一定效果', '未完全达成', '大部分完成']) check(partly, 'partly');
  for (const unmet of ['未达成', '未达成指标', '未达成预期指标', '不达标', '未能完成', '没有开展', '未实施', '未达成年度指标且效果较差'])
    check(unmet, 'unmet');
  for (const met of ['已完成。', '已全部完成！', '达成指标;', '及时、完善。', '已完成……', '达成(年度)指标', '稳定、高效'])
    check(met, 'met');
  check('稳定、有待改进', 'unreadable');
  check('超过预期', 'unreadable');
  check('约200人', 'unreadable', '约200人');
  check('已完成', 'met', '优秀');
  check('优秀', 'met', '显著提升');
  check('是', 'met', '是');
  check('否', 'unmet', '是');
  check('否', 'met', '否');
  check('良好', 'met', '良好');
  check('良好', 'own-words', '优秀');
  check('优', 'met', '优秀');
  check('有', 'met', '有');
  check('安全、稳定、高效', 'met', '安全、稳定、高效');
  check('不断迈上新台阶', 'met', '不断迈上新台阶');
  check('不断迈上新台阶', 'own-words', '完善');
  check('无', '0 ±0 起', '0起');
  check('没有', '0 ±0 次', '≤2次');
  check('无', 'met', '无');
  check('无', 'unreadable', '完善');
  check('', 'empty');
  check('—', 'empty');
  check('#VALUE!', 'error');
  check('数据为#N/A', 'unreadable');
  check('#N/A(待核)', 'unreadable');
  check('3项未完成', 'unreadable');
  check('3条意见建议均按照要求整改到位', 'unreadable');
  check('9'.repeat(400), 'unreadable');
  check('未完成1项', 'unreadable');
  check('未达标', 'unmet');
  check('效果良好但仍需改进', 'unreadable');
  check('已全部'.repeat(200), 'unreadable');

  test('无 says nothing without a target', () => expect(showActual(parseActual('无'))).toBe('unreadable'));

  test('无 as target of a counted thing is zero, of a quality it stays', () => {
    expect(showTarget(zeroTarget(parseTarget('无'), '无', parseActual('2起')))).toBe('bare ≤ 0 ±0 起');
    expect(showTarget(zeroTarget(parseTarget('无'), '无', parseActual('达成指标')))).toBe('qualitative');
    expect(showTarget(zeroTarget(parseTarget('完善'), '完善', parseActual('2起')))).toBe('qualitative');
  });
});

describe('parseNumber', () => {
  const check = (value: CellValue, numberFormat: string, unit: NumberUnit, expected: string, text = String(value)): void => {
    rows += 1;
    test(`${JSON.stringify(value)} as ${JSON.stringify(numberFormat)} shown ${JSON.stringify(text)} in ${unit} → ${expected}`, () => {
      expect(showNumber(parseNumber(value, text, readNumberFormat(numberFormat), unit))).toBe(expected);
    });
  };
  describe('typed text', () => {
    check('301.75', '@', '万元', '301.75 ±0.005');
    check('400', '@', '万元', '400 ±0.005');
    check('29.5', 'General', '万元', '29.5 ±0.005');
    check('1,234.567', '@', '元', '1234.567 ±0.0005');
    check('１，２３４．５０', '@', '元', '1234.5 ±0.005');
    check('¥29.60', '@', '万元', '29.6 ±0.005');
    check('29.60万元', '@', '万元', '29.6 ±0.005');
    check('296000元', '@', '万元', '29.6 ±0.0000005');
    check('29.6万元', '@', '元', '296000 ±50');
    check('10分', '@', '分', '10 ±0.005');
    check('10%', '@', '分', '10 ±0.005');
    check('99.66%', '@', '%', '99.66 ±0.005');
    check('99.66', '@', '%', '99.66 ±0.005');
    for (const unit of ['元', '万元'] as const) {
      check('95%', '@', unit, 'unreadable');
      check('10分', '@', unit, 'unreadable');
      check(0.9966, '0.00%', unit, 'unreadable', '99.66%');
    }
    for (const unit of ['分', '%'] as const) check('10元', '@', unit, 'unreadable');
    check('9'.repeat(400), '@', '万元', 'unreadable');
    check('9'.repeat(40), '@', '万元', `${'9'.repeat(40)} ±0.005`);
    check('9'.repeat(41), '@', '万元', 'unreadable');
    check('-3.5', '@', '分', '-3.5 ±0.005');
    check('+1,003.5', '@', '分', '1003.5 ±0.005');
    check(3.5, '+0.00', '分', '3.5 ±0.005', '+3.50');
    check('', 'General', '分', 'empty');
    check('  ', 'General', '分', 'empty');
    for (const dash of ['-', '—', '——', '－', '/', '／', '–']) check(dash, 'General', '分', 'dash');
    for (const error of ['#REF!', '#DIV/0!', '#N/A', '#NAME?', '#VALUE!', '#NUM!', '#NULL!', '#SPILL!', '#CALC!', '#GETTING_DATA'])
      check(error, 'General', '分', 'error');
    for (const ugly of ['约30', '5.00.00', '1,23', '五', '1e5', 'NaN', 'Infinity', '=1', '无', '5 / 10', '####', '#A'])
      check(ugly, 'General', '分', 'unreadable');
    check(true, 'General', '分', 'unreadable');
  });
  describe('number cells', () => {
    check(301.75, '0.00', '万元', '301.75 ±0.005');
    check(400, 'General', '万元', '400 ±0.005');
    check(29.5, 'General', '万元', '29.5 ±0.005');
    check(400, '#,##0', '万元', '400 ±0.5');
    check(301.7512, '0.00', '万元', '301.7512 ±0');
    check(301.7512, 'General', '万元', '301.7512 ±0.00005');
    check(301.7512, 'General', '万元', '301.7512 ±0', '301.75');
    check(301.7512, 'General', '万元', '301.7512 ±0.00005', '####');
    check(301.75, 'General', '万元', '301.75 ±0.005', '302');
    check(0.123456789, 'General', '万元', '0.123456789 ±0.0000000005', '####');
    check(0.1234567891, 'General', '万元', '0.1234567891 ±0', '####');
    check(301.7512, '+General', '万元', '301.7512 ±0.00005', '+301.7512');
    check(0.1 + 0.2, 'General', '万元', '0.3 ±0.005');
    check(1 / 3, 'General', '万元', '0.333333333333333 ±0', '####');
    check(1234567, '#,##0.00,', '元', '1234567 ±0', '1,234.57');
    check(1234500, '#,##0.00,', '元', '1234500 ±5', '1,234.50');
    check(1 / 3, 'General', '万元', '0.333333333333333 ±0', '0.333333333');
    check(0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '万元', '0 ±0.005', '-');
    check(1234.5, '#,##0.00_);[Red](#,##0.00)', '元', '1234.5 ±0.005');
    check(1234.5, '"¥"#,##0.00', '元', '1234.5 ±0.005');
    check(9.97, '0.00', '分', '9.97 ±0.005', '####');
    check(0.9966, '0.00%', '%', '99.66 ±0.005');
    check(0.9966, '0%', '%', '99.66 ±0');
    check(0.1, '0%', '分', '10 ±0.5');
    check(99.66, '0.00', '%', '99.66 ±0.005');
    check(45657, 'yyyy/m/d', '万元', 'unreadable', '2024/12/31');
    check(NaN, 'General', '分', 'unreadable');
    check(1e300, 'General', '分', `1${'0'.repeat(300)} ±0.005`);
    check(-0, 'General', '分', '0 ±0.005');
  });
});

test('the tables above have their rows', () => expect(rows).toBeGreaterThanOrEqual(300));

describe('readNumberFormat', () => {
  const fixed = (decimals: number, more: object = {}) => ({
    kind: 'fixed',
    decimals,
    percent: false,
    grouped: false,
    thousands: 0,
    ...more,
  });
  test.each([
    ['General', { kind: 'general' }],
    ['@', { kind: 'general' }],
    ['', { kind: 'general' }],
    ['0', fixed(0)],
    ['0.00', fixed(2)],
    ['0.0#', fixed(2)],
    ['0.00%', fixed(2, { percent: true })],
    ['#,##0.00', fixed(2, { grouped: true })],
    ['0.00,', fixed(2, { thousands: 1 })],
    ['#,##0,,', fixed(0, { grouped: true, thousands: 2 })],
    ['0.00"(篇)"', fixed(2)],
    ['0.00"年"', fixed(2)],
    ['0.00"%"', fixed(2)],
    ['0.00\\%', fixed(2)],
    ['.00', fixed(2)],
    ['#.##', fixed(2)],
    ['0.0,"千元"', fixed(1, { thousands: 1 })],
    ['#,##0,.00', fixed(2, { grouped: true, thousands: 1 })],
    // The format shows 12345 as 1.2万, so the last shown digit counts thousands.
    ['0\\.0,"万"', fixed(0, { thousands: 1 })],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', fixed(2, { grouped: true })],
    ['_-* #,##0\\ "m"_-', fixed(0, { grouped: true })],
    ['0;-0.00', fixed(0)],
    ['[<100]0.0;0', fixed(1)],
    ['General"元"', { kind: 'general' }],
    ['[$-804]0.00;[Red]-0.00', fixed(2)],
    ['yyyy"年"m"月"', { kind: 'date', shows: 'month' }],
    ['yyyy"年"', { kind: 'date', shows: 'year' }],
    ['s"秒"', { kind: 'date', shows: 'time' }],
    ['[=0]0;0.00%', fixed(0, { percent: true })],
    ['[$-804]yyyy/m/d', { kind: 'date', shows: 'day' }],
    ['yyyy/m/d h:mm;@', { kind: 'date', shows: 'day' }],
    ['[$-F800]DDDD', { kind: 'date', shows: 'day' }],
    ['h:mm', { kind: 'date', shows: 'time' }],
    ['0.00E+00', { kind: 'general' }],
    ['0.0e-0', { kind: 'general' }],
    ['# ?/?', { kind: 'general' }],
  ])('%s', (format, expected) => expect(readNumberFormat(format)).toEqual(expected));
});
