// Words by their parts: what a heading means that no list has, and for every known part the words in which it means something else.
import { wordEvidence } from '../../../src/form/evidence/column-words';
import { partsOf } from '../../../src/form/evidence/words';
import type { BlockKind } from '../../../src/form/template';

/** The role that the words speak for most; "?" when they say nothing. */
function roleOf(kind: BlockKind, words: string): string {
  const { scores, standing } = wordEvidence(kind, words.split('|'));
  const [best] = Object.entries(scores).sort(([, a], [, b]) => b - a);
  return standing === 'unknown' || best === undefined ? '?' : best[0];
}

describe('headings of the table by their parts', () => {
  test.each([
    ['参考分值', 'points'],
    ['应得分', 'points'],
    ['满分', 'points'],
    ['指标权数', 'points'],
    ['基准分', 'points'],
    ['标准得分', 'points'],
    ['分值 数量(20)、质量(10)', 'points'],
    ['权重比例', 'points'],
    ['三级指标分值', 'points'],
    ['自评分值', 'score'],
    ['实得分', 'score'],
    ['单位自评分', 'score'],
    ['自评打分', 'score'],
    ['得分数', 'score'],
    ['考核得分', 'score'],
    ['自评(得分)', 'score'],
    ['得分(20分*执行率)', 'score'],
    ['复核得分数', 'secondScore'],
    ['专家评审得分', 'secondScore'],
    ['加权后得分', 'secondScore'],
    ['扣分', 'other'],
    ['扣分值', 'other'],
    ['上年得分', 'other'],
    ['一级指标权重', 'other'],
    ['得分率', 'other'],
    ['计划完成值', 'target'],
    ['应完成数', 'target'],
    ['目标任务值', 'target'],
    ['年初设定的目标', 'target'],
    ['指标值|年初', 'target'],
    ['参考值', 'target'],
    ['中期调整后的目标值', 'adjustedTarget'],
    ['指标值|调整后', 'adjustedTarget'],
    ['实际完成指标', 'actual'],
    ['年度实现值', 'actual'],
    ['目标完成情况', 'actual'],
    ['计划实际完成数', 'actual'],
    ['完成结果', 'actual'],
    ['执行情况', 'actual'],
    ['上年完成值', 'other'],
    ['上年实际值', 'other'],
    ['下年目标值', 'other'],
    ['目标实现程度', 'printedRate'],
    ['指标完成比率', 'printedRate'],
    ['完成偏差率', 'other'],
    ['偏离程度', 'other'],
    ['扣分原因及改进措施', 'explanation'],
    ['扣分说明', 'explanation'],
    ['偏差情况说明', 'explanation'],
    ['未实现目标的原因', 'explanation'],
    ['得分情况说明', 'explanation'],
    ['指标说明', 'other'],
    ['目标解释', 'other'],
    ['数据来源说明', 'other'],
    ['打分标准', 'scoringRule'],
    ['扣分依据', 'scoringRule'],
    ['计分规则', 'scoringRule'],
    ['比较符号', 'sign'],
    ['方向', 'sign'],
    ['逻辑关系符', 'sign'],
    ['指标单位', 'measure'],
    ['计量的单位', 'measure'],
    ['实施单位', 'other'],
    ['三级绩效指标', 'name'],
    ['一级考核指标', 'dimension'],
    ['二级指标名称', 'category'],
    ['四级指标', 'other'],
    ['评价内容', 'name'],
    ['行次', 'index'],
    ['佐证材料', 'other'],
    ['爬虫螺藕', '?'],
    ['', '?'],
    ['(A)', '?'],
  ])('%s is %s', (words, role) => {
    expect(roleOf('table', words)).toBe(role);
  });
});

describe('headings of the fund block by their parts', () => {
  test.each([
    ['执行率权重(分)', 'points'],
    ['应得分', 'points'],
    ['执行率得分(分)', 'score'],
    ['得分(20分*执行率)', 'score'],
    ['复核得分', 'other'],
    ['预算安排', 'annualBudget'],
    ['预算金额', 'annualBudget'],
    ['支出预算', 'annualBudget'],
    ['计划支出', 'annualBudget'],
    ['全年(调整)预算数', 'annualBudget'],
    ['调整后的预算金额', 'annualBudget'],
    ['年度预算安排资金', 'annualBudget'],
    ['年初批复数', 'initialBudget'],
    ['期初安排资金', 'initialBudget'],
    ['资金执行', 'executed'],
    ['支出金额', 'executed'],
    ['资金使用数', 'executed'],
    ['累计支付', 'executed'],
    ['预算执行金额', 'executed'],
    ['资金到位', 'other'],
    ['实际到位资金', 'other'],
    ['上年支出', 'other'],
    ['追加数', 'change'],
    ['预算增减', 'change'],
    ['结余数', 'rest'],
    ['未支出数', 'rest'],
    ['支出进度', 'executionRate'],
    ['资金支付率', 'executionRate'],
    ['预算完成比例', 'executionRate'],
    ['结余率', 'other'],
    ['预算调整率', 'other'],
    ['资金到位率', 'other'],
    ['未执行原因', 'other'],
    ['资金来源', 'label'],
  ])('%s is %s', (words, role) => {
    expect(roleOf('funds', words)).toBe(role);
  });

  test('调整预算数 may be the change and the budget', () => {
    const { change, annualBudget } = wordEvidence('funds', ['调整预算数']).scores;
    expect(change).toBe(annualBudget);
  });
});

describe('parts of a label', () => {
  test('a label is cut so that the fewest characters stay unknown', () => {
    expect(partsOf('1.项目年度目标完成情况').parts.map(({ text }) => text)).toEqual(['项目', '年度', '目标', '完成', '情况']);
    expect(partsOf('全年（调整）预算数').text).toBe('全年预算数');
    expect(partsOf('实际\n完成值').head).toBe('value');
  });

  test('the share says how much is known', () => {
    expect(partsOf('指标螺值').share).toBe(0.75);
    expect(partsOf('爬虫')).toMatchObject({ share: 0, head: undefined });
    expect(partsOf('')).toMatchObject({ share: 0, parts: [] });
    expect(partsOf('值'.repeat(200)).parts).toEqual([]);
  });
});
