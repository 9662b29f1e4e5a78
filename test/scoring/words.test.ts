// Actuals in words: scales, opposites and negations, a person's own words, words that say nothing, numerals, one number of another.
import { readForms } from '../../src/form/read-all';
import { evaluate } from '../../src/scoring/evaluate';
import type { IndicatorEvaluation } from '../../src/scoring/evaluation';
import { CENTRAL_2020, type RuleSet } from '../../src/scoring/rule-set';
import { rowsOf, sheetOf } from '../form/sheet';

function rowOf(target: string, actual: string, score = '', explanation = '', ruleSet: RuleSet = CENTRAL_2020): IndicatorEvaluation {
  const rows = rowsOf(`
    项目支出绩效自评表
    (2024年度)
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
    效益指标 | 社会效益指标 | 受益人次 | ${target} | ${actual} | 10 | ${score} | ${explanation}
  `);
  const [row] = readForms(sheetOf(rows)).forms.flatMap((form) => evaluate(form, ruleSet).indicators);
  if (row === undefined) throw new Error('no row');
  return row;
}
/** "judged met 8..10 10": of 10 points. */
function outcome(target: string, actual: string): string {
  const { fulfilment, achievement = '', score } = rowOf(target, actual);
  if (score === undefined) throw new Error('no score cell');
  const { admissible, recommended } = score;
  const range = admissible ? `${admissible.low.toFixed()}..${admissible.high.toFixed()}` : '–';
  return `${fulfilment} ${achievement} ${range} ${recommended?.toFixed() ?? '–'}`.replace('  ', ' ');
}
const MET = 'judged met 8..10 10';
const UNMET = 'judged unmet 0..5.99 3';
/** Not met, by nobody knows how much. */
const SILENT = 'unmet 0..10 –';
/** A person has judged: nothing is called wrong. */
const OWN = 'unknown 0..10 –';

test.each([
  ['优良中差', '优', MET],
  ['优良中低差', '差', UNMET],
  ['优良中低差', '低', UNMET],
  ['优良中差', '良', OWN],
  ['优、良、中、差', '差', UNMET],
  ['优秀/良好/合格/不合格', '不合格', UNMET],
  ['高中低', '高', MET],
  ['高中低', '低', UNMET],
  ['高、中、低', '中', OWN],
  ['好/坏', '坏', UNMET],
  ['好坏', '好', MET],
  ['是/否', '否', UNMET],
  ['是否', '是', MET],
  ['满意、基本满意、不满意', '不满意', UNMET],
  ['强中弱', '弱', UNMET],
])('%s is a scale, %s: %s', (target, actual, expected) => expect(outcome(target, actual)).toBe(expected));

test.each([
  ['否', '是', UNMET],
  ['是', '否', UNMET],
  ['否', '否', MET],
  ['否', '未发生', MET],
  ['无', '有', UNMET],
  ['有', '无', UNMET],
  ['完善', '未完善', UNMET],
  ['完善', '不完善', UNMET],
  ['健全', '制度不健全', UNMET],
  ['及时', '不及时', UNMET],
  ['提升', '下降', UNMET],
  ['持续提升', '有所下降', UNMET],
  ['降低', '明显上升', UNMET],
  ['改善', '没有得到改善', UNMET],
  ['显著', '效果不明显', UNMET],
  ['合格', '不合格', UNMET],
  ['优秀', '差', UNMET],
])('%s, %s says the contrary: %s', (target, actual, expected) => expect(outcome(target, actual)).toBe(expected));

test.each([
  ['改善', '有所改善'],
  ['有效保障', '有效保障了师生用餐'],
  ['获得目的国受众欢迎', '受目的国受众欢迎显著'],
  ['效果显著', '效果较好'],
  ['长期', '长期有效'],
  ['优秀', '良好'],
  ['不断完善', '不断完善管理制度'],
  ['提升', '服务能力得到进一步加强'],
  ['无安全事故', '未发现安全隐患'],
  ['增强', '群众获得感明显增强，共惠及3个乡镇'],
])('%s, %s: a person has judged, nothing is called wrong or rewritten', (target, actual) => {
  expect(outcome(target, actual)).toBe(OWN);
  for (const score of ['10', '7.5']) expect(rowOf(target, actual, score).score?.settled?.toFixed()).toBe(score);
});

test.each(['待定', '不适用', '见附件', '详见附件', '待统计', 'N/A', '暂无数据', '待定。'])('%s says nothing', (word) => {
  for (const target of [word, '完善', '≥95%', '12月底前']) {
    expect(outcome(target, word)).toBe(SILENT);
    expect(rowOf(target, word, '10').score?.settled?.toFixed()).toBe('10');
  }
});

test.each(['基本达成', '基本达到', '基本完成', '已基本完成', '基本实现', '基本完善', '总体达成', '基本上完成'])('%s', (word) => {
  expect(outcome('是', word)).toBe('judged met 8..10 8');
  expect(rowOf('持续完善', word, '8.75', '加强指导').score?.settled?.toFixed()).toBe('8.75');
  const partly = rowOf('是', word, '', '', { ...CENTRAL_2020, mostlyCountsAs: 'partly' });
  expect([partly.achievement, partly.score?.recommended?.toFixed()]).toEqual(['partly', '7']);
});
test('大部分完成 is partly', () => expect(outcome('完善', '大部分完成')).toBe('judged partly 6..7.99 7'));

test.each([
  ['≥十二次', '十二次', 'met 10..10 10'],
  ['≥二十', '二十', 'met 10..10 10'],
  ['≥20人', '二十人', 'met 10..10 10'],
  ['≥一百二十人', '120人', 'met 10..10 10'],
  ['≥三万人次', '两万四千人次', 'unreadable'],
  ['≥两千人', '一千六百人', 'unmet 8..8 8'],
  ['≥五十万元', '四十万元', 'unmet 8..8 8'],
  ['≥10场', '十五场', 'met 10..10 10'],
  ['≥5个', '5个/5个', 'met 10..10 10'],
  ['≥5个', '4个/5个', 'unmet 8..8 8'],
  ['≥5', '4/5', 'unmet 8..8 8'],
  ['≥2次', '2次以上', 'met 10..10 10'],
  ['≥95%', '95%以上', 'met 10..10 10'],
])('%s, %s: %s', (target, actual, expected) => {
  if (expected === 'unreadable') expect(rowOf(target, actual).indicator.actual.content.kind).toBe('unreadable');
  else expect(outcome(target, actual)).toBe(expected);
});

test.each(['3个/5个', '5个/3个'])('%s of neither target nor itself stays unread', (actual) => {
  expect(rowOf('≥8个', actual).indicator.actual.content.kind).toBe('unreadable');
});
