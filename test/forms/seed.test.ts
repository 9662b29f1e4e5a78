// The seed data is what the six published forms print: counts, points and totals.
import { decimal, ZERO, type Decimal } from '../../src/form/decimal';
import { seedForms } from './index';

const sum = (figures: readonly string[]): Decimal =>
  figures.filter((figure) => figure !== '-').reduce((total, figure) => total.plus(figure), ZERO);

test('six forms with 12 + 16 + 9 + 12 + 12 + 26 = 87 indicators', () => {
  expect(seedForms.map((form) => form.indicators.length)).toEqual([12, 16, 9, 12, 12, 26]);
  expect(seedForms.reduce((count, form) => count + form.indicators.length, 0)).toBe(87);
});

test('the published totals and grades', () => {
  expect(seedForms.map((form) => form.total)).toEqual(['99.97', '99.99', '100.00', '100.00', '99.99', '99.92']);
  expect(seedForms.map((form) => form.grade)).toEqual(['优', '优', '优', '优', '优', '优']);
  expect(seedForms.map((form) => form.totalPoints)).toEqual(Array(6).fill('100.00'));
});

test.each(seedForms)('$projectName: points are 100, scores add up to the total, fund parts to the amounts', (form) => {
  const points = [...form.funds.map((line) => line.points), ...form.indicators.map((indicator) => indicator.points)];
  const scores = [...form.funds.map((line) => line.score), ...form.indicators.map((indicator) => indicator.score)];
  expect(sum(points).toFixed(2)).toBe('100.00');
  expect(sum(scores).toFixed(2)).toBe(form.total);

  const [total, ...parts] = form.funds;
  expect(form.funds.map((line) => line.kind)).toEqual(['total', 'currentYear', 'carriedOver', 'other']);
  for (const amount of ['initialBudget', 'annualBudget', 'executed'] as const) {
    expect(sum(parts.map((line) => line[amount])).toFixed(2)).toBe(total?.[amount]);
  }
  expect(parts.map((line) => [line.points, line.score])).toEqual(Array(3).fill(['-', '-']));
  const executed = total === undefined ? undefined : decimal(total.executed).times(100).div(total.annualBudget).toFixed(4);
  expect(Math.abs(Number(executed) - Number(total?.executionRate))).toBeLessThan(0.011);
});

test('levels are whole words, no row lost its own and every group is in one piece', () => {
  const dimensions = new Set(seedForms.flatMap((form) => form.indicators.map((indicator) => indicator.dimension)));
  const categories = new Set(seedForms.flatMap((form) => form.indicators.map((indicator) => indicator.category)));
  expect([...dimensions].sort()).toEqual(['产出指标', '效益指标', '满意度指标'].sort());
  expect([...categories].sort()).toEqual(
    ['数量指标', '质量指标', '时效指标', '社会效益指标', '可持续影响指标', '服务对象满意度指标'].sort(),
  );
  for (const form of seedForms) {
    const inOrder = form.indicators.map((indicator) => `${indicator.dimension} ${indicator.category}`);
    expect(inOrder.filter((level, index) => level !== inOrder[index - 1])).toHaveLength(new Set(inOrder).size);
  }
});

test('the goal texts keep the figures that are compared with the table', () => {
  const goals = seedForms.map((form) => `${form.plannedGoal.join('')}${form.reportedOutcome.join('')}`.replace(/\s/g, ''));
  const kept: readonly (readonly string[])[] = [
    ['新媒体18篇', '传统媒体6篇', '累计2860人次', '服务驿站2家', '活动参与率90%'],
    ['不少于4次', '未启动年度评估奖励', '话务量77703个', '3600多人次', '99.91%', '1.2024年'],
    ['应用场景达7个', '解决方案达24个', '应用企业达100家', '服务企业投诉率为0'],
    ['64毫秒', '60206个', '61199个', '28台套', '小于2秒', '500用户并发'],
    ['不低于500篇', '发稿700篇', '每周不少于3次', '不少于2000人'],
    ['防火墙拦截攻击4.8万次', '防火墙拦截攻击不少于3万次', '64毫秒', '200.673万次', '三级等保', '都为0次'],
  ];
  kept.forEach((phrases, index) => {
    for (const phrase of phrases) expect(goals[index]).toContain(phrase);
  });
});
