// What counts as an explanation.
import { isExplained } from '../../src/scoring/explanation';
import { NO_EXPLANATION } from '../../src/scoring/no-explanation';

test.each(['', ' ', '\n', '\u3000', '0', '０', '无', ' 无 ', '/', '／', '—', '-', '－', '略'])('%j explains nothing', (text) => {
  expect(isExplained(text)).toBe(false);
});

test.each([
  ...[
    '——',
    '--',
    '.',
    '。',
    '……',
    '0.00',
    '0%',
    'N/A',
    '不适用',
    '见附件',
    '详见附件',
    '无。',
    '无偏差',
    '没有偏差。',
    '待定',
    '/ ',
    '略。',
  ],
  ...['\u200b', '\ufeff', '\u200e无\u200f', '\u2060\u00ad', '此处填写偏差原因', '请填写原因', '（100字以内）', '请说明偏差原因及改进措施'],
])('%j explains nothing', (text) => {
  expect(isExplained(text)).toBe(false);
});

describe('says nothing, clause by clause', () => {
  test.each<[string, readonly string[]]>([
    ['marks', ['﹣', '－－', '~', '**', '???', '○', '√', '—无—']],
    [
      'a denial',
      ['（无）', '无/无', '无，无', '没有问题', '无较大差距', '未产生偏差', '不存在差异', '偏差：无', '无异常', '暂无说明', '无需整改'],
    ],
    ['a denial under headings', ['原因：无；措施：无', '1.无 2.无', '1、偏差原因：没有。2、改进措施：无。']],
    ['a number', ['0分', '０．００', '0.0%', '1', '100%']],
    ['letters', ['none', 'NULL', 'nil', 'xx', 'aaa', 'n.a.']],
    ['the words of the column', ['原因', '偏差原因分析及改进措施', '改进措施：', 'XX原因', '未完成']],
    ['a reference', ['详见附件1', '附件', '参见附表2', '见上', '同上']],
    ['a claim that contradicts the miss', ['已完成', '按计划完成', '已达标', '完成年度目标', '情况正常', '本项指标均已完成']],
    ['a cause that is none', ['由于客观原因', '工作需要', '因特殊原因。']],
    ['words of the template', ['此栏填写原因', '按要求填写', '输入偏差原因', '（此处填偏差原因）', '填写说明', '（如有偏差请说明）']],
    ['characters that show nothing', ['\u3164', '\u2800', '\u2066无\u2069', '\u202e', '\u00a0\u180e', '\u2061 / \u2061']],
  ])('%s', (_, texts) => {
    expect(texts.filter(isExplained)).toEqual([]);
  });

  test.each(['无'.repeat(30_000), '目标任务'.repeat(8000), `${'均已'.repeat(8000)}x`, '1.'.repeat(16_000)])(
    'in little time, %#',
    (text) => {
      const start = performance.now();
      isExplained(text);
      expect(performance.now() - start).toBeLessThan(500);
    },
  );
});

test.each([
  ...['停电', '天气', '材料涨价', '人员变动', '目标调整', '无人应标', '没有资金', '因疫情', '招标节约', '部分学员请假', '正常损耗'],
  ...[
    '已完成招标，待支付',
    '已于次年完成',
    '原因：无人报名；措施：无',
    '按规定不予支付',
    '无偏差，因年中调减',
    '1.天气 2.无',
    '2人离职',
    '未完成验收',
  ],
  '受天气影响',
  '无法按期开展，已顺延',
  '0 偏差，超额完成',
  '略有不足',
  '无人报名',
  '0.5万元未支付',
  '见附件2说明，因天气延期',
  '不可抗力',
  '待财政批复后实施',
])('%j explains', (text) => {
  expect(isExplained(text)).toBe(true);
});

test('the list is made of words that are their own normal form', () => {
  for (const word of NO_EXPLANATION) expect(word.normalize('NFKC').trim()).toBe(word);
});
