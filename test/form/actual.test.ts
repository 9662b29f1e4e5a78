// 实际完成值 beside what else the row says: its target, its name, its unit column.
import { parseActual } from '../../src/form/actual';
import { parseTarget } from '../../src/form/target';

interface Beside {
  readonly name?: string;
  readonly unit?: string;
}

/** The actual's kind and what it says: "quantity -6 %", "date 2024-11 100 %", "qualitative met", "own-words". */
function read(targetText: string, written: string, { name, unit = '' }: Beside = {}): string {
  const target = parseTarget(targetText, { unit });
  const actual = parseActual(written, { target, targetText, unit, ...(name !== undefined && { name }) });
  switch (actual.kind) {
    case 'quantity':
      return `quantity ${actual.sign ?? ''}${actual.quantity.value.toFixed()} ${actual.quantity.unit}`.trimEnd();
    case 'date': {
      const share = actual.share ? ` ${actual.share.value.toFixed()} ${actual.share.unit}` : '';
      return `date ${[actual.year, actual.month, actual.day].filter((part) => part !== undefined).join('-')}${share}`;
    }
    case 'qualitative':
      return `qualitative ${actual.achievement}`;
    default:
      return actual.kind;
  }
}

describe('words that say nothing', () => {
  test.each(['待定', '待统计', '不适用', '见附件', '详见自评报告', '待核实。', '略', 'N/A', '(待定)'])('%s', (written) => {
    expect(read('≥95%', written)).toBe('says-nothing');
    expect(read('完善', written)).toBe('says-nothing');
  });
});

describe('what is due at a date', () => {
  test.each([
    ['12月底前', '尚未完成', 'unfinished'],
    ['12月底前', '正在实施', 'unfinished'],
    ['12月底前', '预计次年3月完成', 'unfinished'],
    ['12月底前', '暂缓', 'unfinished'],
    ['12月底前完成', '11月', 'date 11'],
    ['12月底前', '已竣工验收', 'own-words'],
    ['12月底前', '项目已交付使用', 'own-words'],
    // One character is no word.
    ['12月底前', '已A', 'unreadable'],
    ['12月底前', '情况良好无异常', 'unreadable'],
    ['≥3个', '已竣工验收', 'unreadable'],
    ['11月底完成100%', '11月底完成95%', 'date 11 95 %'],
    ['11月底完成100%', '2024年10月底完成100%', 'date 2024-10 100 %'],
  ])('%s: %s is %s', (target, actual, expected) => expect(read(target, actual)).toBe(expected));
});

describe('words beside a target in words', () => {
  test.each([
    ['不断完善', '已进一步健全工作机制', 'own-words'],
    ['按时完成', '正在推进实施', 'unfinished'],
    ['优良中差', '良', 'own-words'],
    ['优良中差', '优', 'qualitative met'],
    ['优良中差', '差', 'qualitative unmet'],
    ['显著提升', '有所下降', 'qualitative unmet'],
    ['及时', '未及时公开', 'qualitative unmet'],
    // A number, however it goes on, is not how far a quality was reached.
    ['达标', '3级达标', 'quantity 3 级'],
    ['完善', '5', 'quantity 5'],
    ['完善', '好', 'unreadable'],
  ])('%s: %s is %s', (target, actual, expected) => expect(read(target, actual)).toBe(expected));

  test('a name that asks is answered', () => {
    expect(read('否', '超支10%', { name: '是否超支' })).toBe('qualitative unmet');
    expect(read('否', '未超支', { name: '是否超支' })).toBe('qualitative met');
  });
});

describe('counts', () => {
  test.each([
    // Done of all that there was, or of all that was asked for.
    ['≥5个', '5个/5个', 'quantity 5 个'],
    ['≥5', '3/5', 'quantity 3'],
    ['≥5个', '3/5', 'quantity 3'],
    ['≥5个', '3/5个', 'quantity 3 个'],
    ['≥5个', '3个/5个', 'quantity 3 个'],
    ['≥5个', '4/4', 'quantity 4'],
    ['≥5个', '3/4', 'unreadable'],
    ['≥5个', '3个/5天', 'unreadable'],
    ['3-5个', '3/5', 'unreadable'],
    ['3-5个', '5/5', 'quantity 5'],
    ['≥5个', '3/五', 'unreadable'],
    ['≥5个', '3/共5个', 'unreadable'],
    ['≥5个', '3次约/5个', 'unreadable'],
    ['≥5个', '3/5/5', 'unreadable'],
    // What happened, and how often.
    ['≤2起', '发生1起', 'quantity 1 起'],
    ['≤2起', '共发生过1起', 'quantity 1 起'],
    ['≤2例', '有两例', 'quantity 2 例'],
    ['≤2例', '全年出现1例', 'quantity 1 例'],
    ['≥95%', '完成率为98%', 'quantity 98 %'],
    ['≥95%', '满意度达到98%', 'quantity 98 %'],
    ['≥100人次', '≥120人次', 'quantity ≥120 人次'],
    ['≥100人次', '不少于共120人次', 'quantity ≥120 人次'],
    // A year is a count beside a count.
    ['1868台', '2036.12', 'quantity 2036.12'],
    ['2024.12', '2024.11', 'date 2024-11'],
    ['≥20', '2024年', 'date 2024-12'],
    ['≥20台', '7月', 'date 7'],
    ['≥20', '2036.12', 'date 2036-12'],
  ])('%s: %s is %s', (target, actual, expected) => expect(read(target, actual)).toBe(expected));

  test.each([
    ['≥5', '3/5', '个', 'quantity 3 个'],
    ['≥5', '5/5', '个', 'quantity 5 个'],
    ['≥5', '3个', '次', 'quantity 3 个'],
    ['≥2000', '2036.12', '台', 'quantity 2036.12 台'],
    ['≥2000', '2036年', '台', 'quantity 2036 年'],
    ['≤2', '≤1', '起', 'quantity ≤1 起'],
  ])('%s: %s in a unit column of %4$s is %s', (target, actual, unit, expected) => expect(read(target, actual, { unit })).toBe(expected));

  test('without a target', () => {
    expect(parseActual('5个/5个')).toMatchObject({ kind: 'quantity', quantity: { unit: '个' } });
    expect(parseActual('3个/5个').kind).toBe('unreadable');
    expect(parseActual('2036.12').kind).toBe('date');
    expect(parseActual('下降6%').kind).toBe('unreadable');
  });
});

describe('where none is asked for', () => {
  test.each([
    ['0起', '发生', 'qualitative unmet'],
    ['0起', '已出现', 'qualitative unmet'],
    ['≤2起', '发生', 'unreadable'],
    ['0起', '未发生安全事故', 'quantity 0 起'],
    ['=0次', '全年没有发生投诉', 'quantity 0 次'],
    ['≤2起', '未发生安全事故', 'unreadable'],
    ['≤2起', '无', 'quantity 0 起'],
    ['0-2起', '未发生安全事故', 'unreadable'],
    ['0起', '情况不明', 'unreadable'],
  ])('%s: %s is %s', (target, actual, expected) => expect(read(target, actual)).toBe(expected));
});

describe('rises and falls', () => {
  test.each([
    // The words of target and actual go the same way.
    ['下降5%', '下降6%', undefined, 'quantity 6 %'],
    ['同比增长5%', '增长6%', undefined, 'quantity 6 %'],
    // They go contrary ways.
    ['同比增长5%', '下降6%', undefined, 'quantity -6 %'],
    ['下降5%', '上升6%', undefined, 'quantity -6 %'],
    // The name says what is measured.
    ['≥5%', '下降6%', '单位能耗降低率', 'quantity 6 %'],
    ['≥5%', '上升6%', '单位能耗降低率', 'quantity -6 %'],
    ['≥5%', '下降6%', '收入增长率', 'quantity -6 %'],
    ['3%-5%', '下降4%', '单位能耗降低率', 'quantity 4 %'],
    ['±5%', '下降4%', '收入增长率', 'quantity -4 %'],
    // -6 % of a fall may be a fall or a rise.
    ['≥5%', '-6%', '单位能耗降低率', 'unreadable'],
    ['下降5%', '-6%', undefined, 'unreadable'],
    ['0%', '-6%', '单位能耗降低率', 'unreadable'],
    ['≤-5%', '-6%', '单位能耗降低率', 'quantity -6 %'],
    ['3%-5%', '-4%', '单位能耗降低率', 'quantity -4 %'],
    ['≥5%', '-6%', '收入增长率', 'quantity -6 %'],
    ['≥5%', '6%', '单位能耗降低率', 'quantity 6 %'],
    ['≥5%', '0%', '单位能耗降低率', 'quantity 0 %'],
    // Nothing says what is measured, or the words are no number.
    ['≥5%', '下降6%', '满意度', 'unreadable'],
    ['完善', '下降6%', '单位能耗降低率', 'own-words'],
    ['≥5%', '大幅下降', '单位能耗降低率', 'unreadable'],
  ])('%s: %s of %s is %s', (target, actual, name, expected) =>
    expect(read(target, actual, name === undefined ? {} : { name })).toBe(expected),
  );

  test('in the unit of the column', () => expect(read('≥5', '下降6', { name: '单位能耗降低率', unit: '%' })).toBe('quantity 6 %'));
});
