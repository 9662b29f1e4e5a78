// The total and the grade in one cell with their labels: read and checked, never written.
import { addressOf } from '../../src/form/snapshot';
import { assess } from '../../src/plan/assessment';
import { planRecalculation } from '../../src/plan/recalculation';
import { review } from '../../src/review/review';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { rowsOf, sheetOf } from '../form/sheet';

/** A form whose scores add up to 99.5. */
function read(foot: string): {
  total?: string | undefined;
  grade?: string | undefined;
  findings: string[];
  writes: string[];
  problems: number;
} {
  const sheet = sheetOf(
    rowsOf(`
项目支出绩效自评表
(2024年度)
项目名称 | 某项目 | | 主管部门 | 某局 | 实施单位 | 某中心
项目资金(万元) | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 100 | 100 | 95 | 10 | 95% | 9.5
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
产出指标 | 数量指标 | 培训场次 | ≥10场 | 12场 | 50 | 50 |
效益指标 | 社会效益指标 | 知晓率 | ≥80% | 85% | 40 | 40 |
${foot}
`),
  );
  const before = assess(sheet, CENTRAL_2020, review);
  const [form] = before.forms;
  if (form === undefined) throw new Error('no form');
  const { total, grade } = form.evaluation.form;
  const { plan } = planRecalculation(before, CENTRAL_2020, review);
  return {
    total: total?.content.kind === 'number' ? total.content.value.toFixed() : undefined,
    grade: grade?.content.kind === 'grade' ? grade.content.grade : undefined,
    findings: form.findings.filter(({ severity }) => severity !== 'information').map(({ rule, cell }) => `${rule} ${addressOf(cell)}`),
    writes: plan.edits.map(({ what, cell }) => `${what} ${addressOf(cell)}`),
    problems: before.problems.length,
  };
}

test.each([
  '自评总分：99.5分',
  '总分：99.5',
  '得分合计 99.5',
  '自评得分：99.50分',
  '总得分99.5分',
  '合计得分：99.5',
  '综合得分：99.5分（满分100分）',
  '项目自评总得分: 99.5',
  '绩效自评总分（100分）：99.5分',
  '自评总分=99.5',
  '总计：99.5分',
])('%s', (foot) => {
  expect(read(foot)).toEqual({ total: '99.5', findings: [], writes: [], problems: 0 });
});

test.each([
  ['等级：优', '优'],
  ['评分等级：优', '优'],
  ['自评等级:优秀', '优'],
  ['评价等级（优）', '优'],
  ['评定等级 优', '优'],
])('%s', (foot, grade) => {
  expect(read(`总分 | | | | | 100 | 99.5 |\n${foot}`)).toEqual({ total: '99.5', grade, findings: [], writes: [], problems: 0 });
});

test('both, in one cell or in two', () => {
  const both = { total: '99.5', grade: '优', findings: [], writes: [], problems: 0 };
  expect(read('自评总分：99.5分，评价等级：优')).toEqual(both);
  expect(read('自评总分：99.5分 | | | 评价等级：优')).toEqual(both);
});

test.each(['自评总分：97.5分', '总分：97.5', '得分合计 97.5'])('%s is wrong: said, and left as it is', (foot) => {
  expect(read(foot)).toEqual({ total: '97.5', findings: ['total-score A9'], writes: [], problems: 0 });
});

test('a grade that does not fit: said, and left as it is', () => {
  expect(read('总分 | | | | | 100 | 99.5 |\n等级：良')).toMatchObject({ findings: ['grade-wrong A10'], writes: [] });
});

test('a label alone has its cell beside it', () => {
  expect(read('总分： | | | | | 100 | |')).toMatchObject({ writes: ['total G9'] });
});
