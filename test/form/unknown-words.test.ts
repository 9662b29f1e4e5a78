// Columns under words that nobody knows: their signs and units count, a dash gives no reason, and what only looks like a heading is none.
import { onlyForm, readText, rows } from './reading';

const HEAD = `
项目支出绩效自评表
(2024年度)
项目名称 | | 某项目`;
const aims = (text: string): unknown[] => onlyForm(text).indicators.map(({ target }) => target.content);

test('signs under an unknown word, where every needed column has a known one', () => {
  const targets = aims(`${HEAD}
一级指标 | 二级指标 | 三级指标 | 酉未午 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 甲 | ≥ | 10场 | 10场 | 30 | 30 |
 | 质量指标 | 乙 | ≤ | 5场 | 4场 | 30 | 30 |
效益指标 | 社会效益指标 | 丙 | | ≥90% | 95% | 40 | 40 |
总分 | | | | | | 100 | 100 |
`);
  expect(targets).toMatchObject([{ sign: '≥' }, { sign: '≤' }, { sign: '≥' }]);
});

test('units under an unknown word', () => {
  const targets = aims(`${HEAD}
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 酉未午 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 甲 | ≥10 | 场 | 10 | 30 | 30 |
 | 质量指标 | 乙 | ≥90 | % | 95 | 30 | 30 |
效益指标 | 社会效益指标 | 丙 | ≥5 | 万人次 | 6 | 40 | 40 |
总分 | | | | | | 100 | 100 |
`);
  expect(targets).toMatchObject([{ quantity: { unit: '场' } }, { quantity: { unit: '%' } }, { quantity: { unit: '万人次' } }]);
});

test('bounds under an unknown word may be other targets: they are asked about', () => {
  const { forms, questions } = readText(`${HEAD}
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 酉未午 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 甲 | ≥10场 | ≥8场 | 8场 | 30 | 30 |
 | 质量指标 | 乙 | ≥90% | ≥90% | 95% | 30 | 30 |
效益指标 | 社会效益指标 | 丙 | ≥5次 | ≥6次 | 6次 | 40 | 40 |
总分 | | | | | | 100 | 100 |
`);
  expect([forms.length, questions.length]).toEqual([0, 1]);
});

test('remarks under an unknown word change nothing and need no recognition', () => {
  const { forms, needsEvidence } = readText(`${HEAD}
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 | 酉未午
产出指标 | 数量指标 | 甲 | ≥10场 | 8场 | 30 | 24 | 人手不足 | 见附件
总分 | | | | | 30 | 24 | |
`);
  expect([forms.length, needsEvidence]).toEqual([1, false]);
});

test('a last column with a dash and nothing else is for explanations, though losses stand unexplained', () => {
  const form = onlyForm(`${HEAD}
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 复核分 | 己亥亥午
产出指标 | 数量指标 | 甲 | ≥10场 | 10场 | 30 | 30 | 30 | /
 | 质量指标 | 乙 | ≥90% | 72% | 30 | 24 | 24 |
效益指标 | 社会效益指标 | 丙 | ≥5次 | 4次 | 40 | 32 | 32 |
总分 | | | | | 100 | 86 | |
`);
  expect(form.indicators.map(({ explanation }) => explanation?.cell.column)).toEqual([8, 8, 8]);
});

test('one label of the head among the words of a table is a word of the table', () => {
  const { forms, questions, problems } = readText(`${HEAD}
第一级 | 指标小类 | 指标项 | 应达水平 | 单位名称(计) | 年末实绩 | 配分 | 自评打分
产出指标 | 数量指标 | 甲 | ≥10 | 场 | 8 | 30 | 24
 | 质量指标 | 乙 | ≥90 | % | 95 | 30 | 30
效益指标 | 社会效益指标 | 丙 | ≥5 | 次 | 6 | 40 | 40
总分 | | | | | | 100 | 94
`);
  expect(problems).toEqual([]);
  expect(forms.map(rows)).toEqual(
    questions.length > 0 ? [] : [[expect.stringContaining('/甲:'), expect.stringContaining('/乙:'), expect.stringContaining('/丙:')]],
  );
});

test('words below merged ones, with merged columns between them, are of the heading', () => {
  const form = onlyForm(`${HEAD}
年度总体目标 | 预期目标 | | | 实际完成情况 | | | |
 | 提升效能 | | | 已提升 | | | |
绩效指标 | | | 指标值 | | | 寅壬申午 | 甲午辛己 | 戌申
巳丑乙寅 | 丙戌卯 | 卯壬 | 丑丑酉 | | 癸申戌 | | |
产出指标 | 数量指标 | 甲 | ≥10场 | | 8场 | 30 | 24 | 人手不足
 | 质量指标 | 乙 | ≥90% | | 95% | 30 | 30 |
效益指标 | 社会效益指标 | 丙 | ≥5次 | | 6次 | 40 | 40 |
总分 | | | | | | 100 | 94 |
`);
  expect([form.plannedGoal?.text, form.reportedOutcome?.text]).toEqual(['提升效能', '已提升']);
});
