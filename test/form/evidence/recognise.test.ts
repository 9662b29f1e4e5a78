// Columns by evidence: sample blocks as printed, and what may be certain and what may not.
import { recognise } from '../../../src/form/evidence/recognise';
import type { ColumnMeaning } from '../../../src/form/template';
import { blockOf, gridOf, SAMPLES, sampleOf } from './data';

describe('as printed', () => {
  test.each(SAMPLES.map((sample) => [sample.name, sample] as const))('%s', (_, sample) => {
    const { columns, isCertain } = recognise(gridOf(sample), blockOf(sample));
    expect([...columns.values()].map(({ meaning }) => meaning)).toEqual(sample.truth);
    expect(isCertain).toBe(true);
  });
});

const read = (text: string) => {
  const sample = sampleOf(text.trim().split('\n'));
  const { columns, ...rest } = recognise(gridOf(sample), blockOf(sample));
  return { ...rest, meanings: [...columns.values()].map(({ meaning }) => meaning), truth: sample.truth };
};

describe('what may not be sure', () => {
  test('scores that all exceed their points under turned words', () => {
    const { isCertain } = read(`
table turned
d|n|t|a|s|p
一级指标|三级指标|指标值|完成值|分值|得分
产出指标|甲|≥10场|8场|16|20
产出指标|乙|≥20场|15场|15|20
效益指标|丙|≥90%|95%|30|30`);
    expect(isCertain).toBe(false);
  });

  test('a rate that fits the other way round', () => {
    const { isCertain } = read(`
funds turned
-|x|b|r
资金|全年预算数|全年执行数|执行率
总额|80.4|100.5|80%
财政拨款|60.6|80.8|75%`);
    expect(isCertain).toBe(false);
  });

  test('a whole number under an unknown word where neither points nor score is named', () => {
    const { isCertain } = read(`
table neither
d|n|t|a|p
一级指标|三级指标|指标值|完成值|螺藕砚
产出指标|甲|≥10场|11场|40
效益指标|乙|≥20场|25场|50`);
    expect(isCertain).toBe(false);
  });

  test.each([
    ['one deadline among the actuals may be a slip', '1月28日', true],
    ['two, and none among the targets, say that the columns are turned', '8月底前', false],
  ])('%s', (_, actual, expected) => {
    const { isCertain } = read(`
table deadlines
d|n|t|a|p|s
一级指标|三级指标|指标值|完成值|分值|得分
产出指标|甲|10场|8月20日前|40|40
产出指标|乙|20场|${actual}|20|20
效益指标|丙|90%|95%|30|30`);
    expect(isCertain).toBe(expected);
  });

  test('names in a column that is blank below its heading', () => {
    const { isCertain } = read(`
table hollow
n|s|-|t|c|a|p|d
绩效指标|单位评分|指标项|期初设定数|指标小类|年末实绩|分数权重|第一级
|3.25|校舍修缮开放共享|2024年8月11日前|数量指标|6月16日|6.50|产出指标
|6.30|政策宣传受益对象|14.00(名)|时效指标|8.12|10.00|
|15.00|政策宣传合同签订|8.72(篇)|成本指标|3.84(篇)|15.00|
|6.50|推广交流开放共享|4,809米||2885.00(米)|10.00|
|2.00|媒体报道保障能力|316.00名||335.00名|2.00|
|5.57|课题研究响应时间|14(部)|生态效益指标|13部|6.00|效益指标`);
    expect(isCertain).toBe(false);
  });

  test('bounds in a column that no meaning accounts for', () => {
    const { isCertain } = read(`
table more bounds
d|n|t|-|a|p|s
一级指标|三级指标|指标值|螺藕砚|完成值|分值|得分
产出指标|甲|≥10场|≥8场|11场|40|40
效益指标|乙|≥20场|≥15场|25场|50|50`);
    expect(isCertain).toBe(false);
  });
});

describe('what words and cells leave certain', () => {
  test('texts under an amount word are labels', () => {
    expect(
      read(`
funds labels
-|b|x|r
年度预算数|调整后预算数|预算执行数|预算执行率
总额|498.2|476.35|95.61%
财政资金|300|280.5|93.5%`),
    ).toMatchObject({ isCertain: true, meanings: ['none', 'annualBudget', 'executed', 'executionRate'] });
  });

  test('调整预算数 alone is the budget', () => {
    expect(
      read(`
funds adjusted alone
-|i|b|x|r
项目资金|年初预算数|调整预算数|全年执行数|执行率
总额|98.2|106.35|95.61|89.9%`),
    ).toMatchObject({ isCertain: true, meanings: ['none', 'initialBudget', 'annualBudget', 'executed', 'executionRate'] });
  });

  test('an initial budget alone is the base of the rate', () => {
    expect(
      read(`
funds initial alone
-|b|x|r
项目资金|年初预算数|全年执行数|执行率
总额|98.2|95.61|97.36%`),
    ).toMatchObject({ isCertain: true, meanings: ['none', 'annualBudget', 'executed', 'executionRate'], missing: ['points', 'score'] });
  });

  test('a number within the points under an unknown word is the score that is missing', () => {
    expect(
      read(`
table unknown score
d|n|t|a|p|s
一级指标|三级指标|指标值|完成值|分值|螺藕砚
产出指标|甲|≥10场|8场|40|32
效益指标|乙|≥20场|25场|50|50`),
    ).toMatchObject({ isCertain: true, meanings: ['dimension', 'name', 'target', 'actual', 'points', 'score'] });
  });

  test('a template without points is certain', () => {
    expect(
      read(`
table no points
d|n|t|a|s
一级指标|三级指标|指标值|完成值|得分
产出指标|甲|≥10场|8场|32
效益指标|乙|≥20场|25场|50`),
    ).toMatchObject({ isCertain: true, missing: ['points'] });
  });
});

describe('an empty column behind all others', () => {
  const last = (word: string, cell = ''): ColumnMeaning | undefined =>
    read(`
table empty
d|n|t|a|p|s|e
一级指标|三级指标|指标值|完成值|分值|得分|${word}
产出指标|甲|≥10场|8场|40|32|${cell}
产出指标|乙|≥20场|25场|20|20|${cell}
效益指标|丙|≥90%|95%|30|30|${cell}`).meanings.at(-1);

  test.each(['偏差原因分析', '情况说明', '原因', '螺藕'])('under %s may be for explanations, and is', (word) =>
    expect(last(word)).toBe('explanation'),
  );
  test.each(['序号', '佐证材料'])('under %s is for something else', (word) => expect(last(word)).toBe('none'));
  test('with numbers in it it is none', () => expect(last('螺藕', '3')).toBe('none'));

  test('only where no other column is for them', () => {
    const { meanings } = read(`
table both
d|n|t|a|p|s|e|-
一级指标|三级指标|指标值|完成值|分值|得分|偏差原因分析及改进措施|情况说明
产出指标|甲|≥10场|8场|40|32|因天气原因延期|
效益指标|丙|≥90%|95%|30|30||`);
    expect(meanings.slice(-2)).toEqual(['explanation', 'none']);
  });

  test('in the fund block it is for nothing', () => {
    const { meanings } = read(`
funds empty
-|b|x|r|-
资金|全年预算数|全年执行数|执行率|情况说明
总额|100|95|95%|
财政拨款|100|95|95%|`);
    expect(meanings.at(-1)).toBe('none');
  });
});
