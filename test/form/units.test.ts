// Units: which two compare, and by which exact factor; how a quantity keeps what was written.
import { parseActual } from '../../src/form/actual';
import type { Quantity } from '../../src/form/form';
import { parseTarget } from '../../src/form/target';
import { countsThings, difference, inCommonUnit, kindOfUnit, measures, unscaled } from '../../src/form/units';

function quantityOf(written: string): Quantity {
  const read = parseActual(written);
  if (read.kind !== 'quantity') throw new Error(`${written} is ${read.kind}`);
  return read.quantity;
}

/** "<", "=" or ">", "incomparable". */
function order(a: string, b: string): string {
  const pair = inCommonUnit(quantityOf(a), quantityOf(b));
  return pair ? (['<', '=', '>'][pair[0].value.cmp(pair[1].value) + 1] ?? '') : 'incomparable';
}

const CONVERTING = [
  ['time', ['1天', '24小时', '1440分钟', '86400秒', '86400000毫秒', '24h', '1440min', '1日', '86400s', '24个小时']],
  ['weeks', ['2周', '14天', '336小时', '2个星期']],
  ['months', ['1年', '12个月', '4个季度', '2个半年', '36旬']],
  ['ten days', ['1旬', '10天']],
  ['lengths', ['2公里', '2千米', '2000米', '2km', '2000m', '4里', '2KM', '200000厘米']],
  ['areas', ['3公顷', '45亩', '30000平方米', '30000㎡', '30000m2', '30000平米', '0.03平方公里', '0.03km2', '3ha']],
  ['volumes', ['1.5立方米', '1500升', '1.5m³', '1.5方', '1500L', '1500000毫升']],
  ['masses', ['1.2吨', '1200公斤', '1200千克', '1200kg', '2400斤', '1200000克', '1.2t']],
  ['money', ['0.03亿元', '300万元', '3百万元', '3000千元', '3000000元', '3,000,000元']],
  ['shares', ['1.2%', '12‰', '1.2百分点', '1.2个百分点', '1.2(%)', '0.12成']],
  ['scales', ['6.02万个', '60200个', '60.2千个', '602百个', '6.02(万个)', '0.0602百万个']],
  ['scales alone', ['4.8万', '48000', '4.8万次', '48000次', '48千次']],
  [
    'rates of money',
    ['570元/人·月', '570元/人*月', '570元/人.月', '570元/(人·月)', '570元/人/月', '570元/月·人', '570元/人.每月', '每人每月570元'],
  ],
  ['rates over another time', ['100元/月', '1200元/年', '0.12万元/年', '300元/季度']],
  ['rates over an area', ['1600元/亩', '24000元/公顷', '2.4元/平方米', '0.16万元/亩']],
  ['rates of counts', ['1次/月', '12次/年', '每月1次', '每年12次', '3次/季度', '每季度3次', '6次/半年']],
  ['a rate by the year beside a count', ['12次/年', '12次']],
] as const;
const convertExactly = (written: readonly string[]): void => {
  for (const a of written) for (const b of written) expect(`${a} ${order(a, b)} ${b}`).toBe(`${a} = ${b}`);
};
test.each(CONVERTING)('%s convert exactly', (_, written) => {
  convertExactly(written);
});

test.each([
  ['12个月', '<', '2年'],
  ['4小时', '<', '1天'],
  ['100小时', '<', '7天'],
  ['10公顷', '>', '100亩'],
  ['9000米', '<', '10公里'],
  ['3吨', '<', '3001公斤'],
  ['1亩', '>', '666平方米'],
  ['1亩', '<', '667平方米'],
  ['999千元', '<', '1百万元'],
  ['9‰', '<', '1%'],
  ['13次', '>', '每月1次'],
  ['10次', '<', '1次/月'],
  ['583元/人·月', '>', '570元/人*月'],
  ['1600元', '=', '1600元/亩'],
  ['3500元', '<', '1万元/套'],
] as const)('%s %s %s', (a, expected, b) => {
  expect(order(a, b)).toBe(expected);
  expect(order(b, a)).toBe({ '<': '>', '=': '=', '>': '<' }[expected]);
});

test.each([
  ['1个月', '30天'],
  ['1年', '365天'],
  ['1个月', '4周'],
  ['1个季度', '90天'],
  ['2个工作日', '5小时'],
  ['3工作日', '3天'],
  ['100亩', '100米'],
  ['100亩', '10人'],
  ['95%', '95人'],
  ['10场', '200人'],
  ['200户', '350人'],
  ['3吨', '3立方米'],
  ['5万元', '5人'],
  ['5万元', '5天'],
  ['1次/天', '400次'],
  ['1次/周', '12次/年'],
  ['1次/月', '3次'],
  ['100元/人', '100元/亩'],
  ['100元/人·月', '100元/人·天'],
  ['100元/亩', '5000元'],
  ['12dB', '12个'],
])('%s and %s are incomparable', (a = '', b = '') => {
  expect([order(a, b), order(b, a)]).toEqual(['incomparable', 'incomparable']);
});

test.each(
  [
    ...['家/户', '个/家', '项/个', '期/次', '件/份', '篇/条', '册/本', '例/人', '条/条次', '名/人次', '栋/幢', '处/个', '个村/个'],
    ...[
      '人/名',
      '位/个人',
      '场/场次',
      '批/批次',
      '台/套',
      '台套/台',
      '所/家',
      '座/处',
      '个/个标段',
      '份/本',
      '起/宗',
      '轮/次',
      '家企业/家',
      '村/个村',
    ],
    ...['辆/台', '株/棵', '间/个', '届/期', '人/人次', '篇/份', '个/项', '名学员/人'],
  ].map((pair) => pair.split('/')),
)('%s and %s count like things', (a = '', b = '') => {
  expect(order(`12${a}`, `12${b}`)).toBe('=');
  expect(order(`3万${a}`, `12${b}`)).toBe('>');
});

test.each([
  ['3小时', '3 小时'],
  ['1.2‰', '1.2 ‰'],
  ['64毫秒', '64 毫秒'],
  ['6.02(万个)', '6.02 万个'],
  ['4.8万次', '4.8 万次'],
  ['3百万元', '3 百万元'],
  ['570元/人*月', '570 元/人*月'],
  ['17元/人.每天', '17 元/人.每天'],
  ['每月1次', '1 次/月'],
  ['每人每月570元', '570 元/人·月'],
  ['5千人', '5 千人'],
  ['3千克', '3 千克'],
  ['2千米', '2 千米'],
  ['20百分点', '20 百分点'],
])('%s keeps its number and unit: %s', (written, expected) => {
  const { value, unit } = quantityOf(written);
  expect(`${value.toFixed()} ${unit}`).toBe(expected);
  expect(parseTarget(`≥${written}`)).toMatchObject({ kind: 'bound', sign: '≥', quantity: { unit } });
});

test('zero of one thing is zero of another', () => {
  expect(order('0起', '0次')).toBe('=');
});

test.each([
  ['5次', '3次', '2 次'],
  ['3次', '5次', '2 次'],
  ['50000个', '6.02万个', '10200 个'],
  // Two decimals of the first unit do not say it, those of the second do.
  ['5万个', '60206个', '10206 个'],
  ['2秒', '64毫秒', '1936 毫秒'],
  ['1亿元', '99999999元', '1 元'],
  ['5', '3次', '2 次'],
  ['5次', '3', '2 次'],
  ['5', '3', '2'],
  ['1吨', '900公斤', '0.1 吨'],
])('%s and %s are apart by %s', (a, b, expected) => {
  const away = difference(quantityOf(a), quantityOf(b));
  expect(away && `${away.value.toFixed()} ${away.unit}`.trim()).toBe(expected);
});

test.each([
  // Different counting words, other dimensions, no two exact decimals in either unit.
  ['5篇', '3条'],
  ['5个', '3家'],
  ['100亩', '10人'],
  ['1亩', '1平方米'],
  ['1次/月', '15次/年'],
])('%s and %s are not told apart by a number', (a, b) => expect(difference(quantityOf(a), quantityOf(b))).toBeUndefined());

test.each([
  ['个', true],
  ['万个', true],
  ['人次', true],
  ['条次', true],
  ['家企业', true],
  ['', true],
  ['万', true],
  ['亩', true],
  ['公里', true],
  ['立方米', true],
  ['吨', true],
  ['万元', false],
  ['天', false],
  ['个月', false],
  ['%', false],
  ['工作日', false],
  ['千瓦', false],
  ['dB', false],
  ['个/月', false],
  ['次/年', false],
  ['元/亩', false],
])('%s counts or weighs things: %s', (unit, expected) => expect(countsThings(unit)).toBe(expected));

test.each([
  ['元', 'money', true],
  ['万元', 'money', true],
  ['%', 'share', true],
  ['‰', 'share', true],
  ['元/亩', 'money', false],
  ['个', 'share', false],
  ['次/天', 'day', false],
  ['旬', 'month', true],
  ['旬', 'day', true],
] as const)('%s measures %s: %s', (unit, kind, expected) => expect(measures(unit, kind)).toBe(expected));

test.each([
  ['万次', '次'],
  ['次', '次'],
  ['毫秒', '小时'],
  ['KM', '米'],
  ['万元', '元'],
  ['‰', '百分点'],
])('%s says the same as %s', (a, b) => expect(kindOfUnit(a)).toBe(kindOfUnit(b)));
test.each([
  ['篇', '条'],
  ['个', '家'],
  ['天', '个月'],
  ['元', '元/人'],
])('%s says something else than %s', (a, b) => expect(kindOfUnit(a)).not.toBe(kindOfUnit(b)));

test.each([
  ['万个', '10000 个'],
  ['百万元', '1000000 元'],
  ['亿', '100000000'],
  ['千克', '1 千克'],
  ['KG', '1 KG'],
  ['百分比', '1 百分比'],
  ['', '1'],
  ['个', '1 个'],
])('the scale of %s: %s', (written, expected) => {
  const { scale, unit } = unscaled(written);
  expect(`${scale.toFixed()} ${unit}`.trim()).toBe(expected);
});

const BESIDE = [
  ['12G', '12T', 'incomparable'],
  ['3G', '3000克', 'incomparable'],
  ['12车次', '12车', '='],
  ['12次序', '12次', '='],
  ['12次序', '12家', 'incomparable'],
  ['12名学员', '12家学员', '='],
  ['12名学员', '12件', 'incomparable'],
  ['12学员', '12名学员', '='],
  ['12学员', '12名', 'incomparable'],
  ['5元每人每月', '5元/人·月', '='],
  ['5元/人天', '5元/人·天', '='],
  ['5元/人月', '60元/人·年', '='],
  ['5人天', '5天', 'incomparable'],
  ['5吨·公里', '5吨', 'incomparable'],
  ['5元/人·次', '5元/次', 'incomparable'],
  ['5元/人·次·月', '5元/次', 'incomparable'],
  ['1次/年', '1次/半年', '<'],
] as const;
const isBeside = (a: string, b: string, expected: '<' | '>' | '=' | 'incomparable'): void => {
  expect(`${a} ${order(a, b)} ${b}`).toBe(`${a} ${expected} ${b}`);
  expect(order(b, a)).toBe({ '<': '>', '>': '<', '=': '=', incomparable: 'incomparable' }[expected]);
};
test.each(BESIDE)('%s beside %s: %s', isBeside);

test('thousands of spellings in a hostile file change nothing for the others', () => {
  for (let spelling = 0; spelling < 2500; spelling++) expect(measures(`杂${spelling}`, 'share')).toBe(false);
  for (const [, written] of CONVERTING) convertExactly(written);
  for (const [a, b, expected] of BESIDE) isBeside(a, b, expected);
  expect(order('0次/月', '0次')).toBe('=');
});

test('a zero has no distance to tell readings by', () => {
  expect(order('0次/月', '12次')).toBe('<');
  expect(order('0次', '1次/月')).toBe('<');
  expect(order('0次/月', '0次')).toBe('=');
});
