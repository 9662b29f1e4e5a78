// Templates of other provinces from the sheet to what is written and said: rules of their own, adjusted targets, columns that are missing.
import { addressOf } from '../../src/form/snapshot';
import { assess } from '../../src/plan/assessment';
import { planRecalculation } from '../../src/plan/recalculation';
import { review } from '../../src/review/review';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { rowsOf, sheetOf } from '../form/sheet';

interface Result {
  /** "score G8 18": what is written, where. */
  readonly writes: readonly string[];
  readonly findings: readonly string[];
  readonly held: readonly string[];
  readonly cannot: readonly string[];
  readonly says: (rule: string) => readonly string[];
}

/** Numbers are number cells, everything else text. */
function recalculated(text: string): Result {
  const rows = rowsOf(text).map((row) => row.map((cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)));
  const before = assess(sheetOf(rows), CENTRAL_2020, review);
  expect(before.problems).toEqual([]);
  expect(before.forms).toHaveLength(1);
  const { plan, heldBack } = planRecalculation(before, CENTRAL_2020, review);
  const findings = before.forms.flatMap((form) => form.findings);
  return {
    writes: plan.edits.map(({ what, cell, to }) => `${what} ${addressOf(cell)} ${to.kind === 'constant' ? to.value : ''}`),
    findings: findings.map(({ rule, severity, cell }) => `${rule} ${severity} ${addressOf(cell)}`),
    held: heldBack.map(({ why }) => why.kind),
    cannot: before.forms.flatMap(({ evaluation }) => evaluation.cannot),
    says: (rule) => findings.filter((finding) => finding.rule === rule).map(({ says }) => says['zh-CN']),
  };
}
const having = (result: Result, ...rules: readonly string[]): readonly string[] =>
  result.findings.filter((finding) => rules.some((rule) => finding.startsWith(`${rule} `)));

const HEAD = `
项目支出绩效自评表
(2024年度)
项目名称 | 某项目
主管部门 | 某局 | | 实施单位 | 某中心`;
const FUNDS = `项目资金(万元) | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 100 | 100 | 95 | 10 | 95.00% | 9.5`;

describe('a rule of the form', () => {
  const form = (rule: string, score: string, total = '') => `${HEAD}
${FUNDS}
一级指标 | 二级指标 | 三级指标 | 评分标准 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 培训场次 | ${rule} | ≥10场 | 8场 | 60 | ${score} | 讲师生病，少办两场，已补训
效益指标 | 社会效益指标 | 受益人数 | ${rule} | ≥90人 | 95人 | 30 | 30 |
总分 | | | | | | 100 | ${total} |
`;

  test('its score is kept, nothing is called inflated, and the rule is shown beside the row', () => {
    const result = recalculated(form('每少一场扣1分', '58', '97.5'));
    expect(result.writes).toEqual([]);
    expect(having(result, 'score-inflated', 'score-too-low', 'total-score')).toEqual([]);
    expect(result.says('score-by-own-rule')).toEqual([
      '“培训场次”指标值 ≥10场，实际完成值 8场，得分 58.00 分（分值 60.00 分）。表内评分标准为“每少一场扣1分”，请对照复核。',
    ]);
  });

  test('a blank score of the missed row is asked for, and no total is made', () => {
    const result = recalculated(form('每少一场扣1分', ''));
    expect(result.writes).toEqual([]);
    expect(result.says('score-missing')).toEqual(['“培训场次”得分未填写，请按表内评分标准“每少一场扣1分”在 0 至 60.00 分之间打分。']);
  });

  test('more than the points is wrong by any rule, and adds up to no total', () => {
    const result = recalculated(form('每少一场扣1分', '61'));
    expect(having(result, 'score-over-points')).toEqual(['score-over-points error H8']);
    expect(result.writes).toEqual([]);
  });

  test('the ratio in words is the ratio', () => {
    const result = recalculated(form('得分=实际完成值/年度指标值×分值', '58', '97.5'));
    expect(having(result, 'score-inflated', 'score-by-own-rule')).toEqual(['score-inflated error H8']);
    expect(result.writes).toEqual(['score H8 48', 'total H10 87.5']);
  });

  test('points lost by it are to be explained', () => {
    const result = recalculated(form('每少一场扣1分', '58', '97.5').replace('讲师生病，少办两场，已补训', ''));
    expect(having(result, 'explanation-missing')).toEqual(['explanation-missing error I8']);
  });
});

describe('adjusted targets', () => {
  const form = (adjusted: string, goal = '完成。') => `${HEAD}
${FUNDS}
年度总体目标 | 预期目标 | | | 实际完成情况
 | ${goal} | | | 完成。
一级指标 | 二级指标 | 三级指标 | 年初指标值 | 调整指标值 | 全年完成值 | 分值 | 得分 | 偏差原因
产出指标 | 数量指标 | 培训场次 | ≥10场 | ${adjusted} | 8场 | 50 | 50 |
效益指标 | 社会效益指标 | 知晓率 | ≥80% | — | 85% | 30 | 30 |
满意度指标 | 服务对象满意度指标 | 满意度 | ≥90% | | 95% | 10 | 10 |
总分 | | | | | | 100 | 99.5 |
`;

  test('8 of the adjusted 8 is met', () => {
    const result = recalculated(form('≥8场'));
    expect(result.writes).toEqual([]);
    expect(having(result, 'score-inflated', 'explanation-missing')).toEqual([]);
  });

  test('8 of the first 10 is not', () => {
    const result = recalculated(form(''));
    expect(result.writes).toEqual(['score H10 40', 'total H13 89.5']);
    expect(having(result, 'score-inflated')).toEqual(['score-inflated error H10']);
  });

  test('what is wrong with the adjusted target is said at its own cell', () => {
    expect(having(recalculated(form('>8场')), 'strict-equality')).toEqual(['strict-equality warning F10']);
    expect(having(recalculated(form('8场')), 'comparator-missing')).toEqual(['comparator-missing information E10']);
  });

  test('the plan may state the first or the adjusted one, and no third', () => {
    expect(having(recalculated(form('≥8场', '培训场次不少于10场。')), 'narrative-target')).toEqual([]);
    expect(having(recalculated(form('≥8场', '培训场次不少于8场。')), 'narrative-target')).toEqual([]);
    expect(having(recalculated(form('≥8场', '培训场次不少于12场。')), 'narrative-target')).toHaveLength(1);
  });
});

describe('columns that a template does without', () => {
  const funds = `预算执行情况(万元)(20分) | | 预算数(A) | 执行数(B) | 执行率(B/A) | 得分(20分*执行率)
 | 年度财政资金总额 | 200 | 100 | 50% | SCORE`;
  const noPoints = (execution: string, total: string) => `${HEAD}
${funds.replace('SCORE', execution)}
一级指标 | 二级指标 | 三级指标 | 年初目标值(A) | 实际完成值(B) | 得分
产出指标 | 数量指标 | 培训场次 | ≥3场 | 2场 | 30
效益指标 | 社会效益指标 | 受益农户 | ≥5000户 | 9000户 | 30
满意度指标 | 服务对象满意度指标 | 满意度 | ≥90% | 95% | 20
总分 | | | | | ${total}
评分等级 | 优
`;

  test('without points: execution, reasons, overshoot and the sum are checked, and nothing is written', () => {
    const result = recalculated(noPoints('13', '100'));
    expect([result.cannot, result.held, result.writes]).toEqual([['points'], ['no-points'], []]);
    expect(having(result, 'execution', 'explanation', 'overshoot', 'total', 'grade', 'points', 'score')).toEqual([]);
    expect(result.findings).toEqual(
      expect.arrayContaining([
        'execution-score error F6',
        'explanation-missing error E8',
        'overshoot-unexplained warning E9',
        'total-score error F11',
      ]),
    );
    expect(result.findings.filter((finding) => /^(?:points|score)-/.test(finding) && !finding.includes('concentration'))).toEqual([]);
  });

  test('without points: a right form is silent, a blank total is asked for and stays blank', () => {
    const errors = (result: Result): readonly string[] => result.findings.filter((finding) => / error /.test(finding));
    expect(errors(recalculated(noPoints('10', '90').replace('2场', '3场')))).toEqual([]);
    const blank = recalculated(noPoints('10', ''));
    expect(blank.says('total-missing')).toEqual(['总分未填写，按各项得分应为 90.00 分。']);
    expect(blank.writes).toEqual([]);
  });

  test('without points: the grade is held against the total, and stays', () => {
    const result = recalculated(noPoints('10', '90').replace('评分等级 | 优', '评分等级 | 差'));
    expect(having(result, 'grade-wrong')).toEqual(['grade-wrong error B12']);
    expect(result.writes).toEqual([]);
  });

  const noScores = (total: string) => `${HEAD}
${FUNDS}
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值
产出指标 | 数量指标 | 培训场次 | ≥3场 | 2场 | 60
效益指标 | 社会效益指标 | 受益农户 | ≥5000户 | 9000户 | 30
总分 | | | | | ${total}
`;

  test('without scores: points and execution are checked, reasons are asked for, no score and no total is written', () => {
    const result = recalculated(noScores('100'));
    expect([result.cannot, result.held, result.writes]).toEqual([['score'], [], []]);
    expect(having(result, 'explanation-missing', 'score-missing', 'total-missing')).toEqual(['explanation-missing error E8']);
    expect(having(recalculated(noScores('90')), 'points-total')).toEqual(['points-total error F10']);
  });

  test('neither: what was missed is still to be explained', () => {
    const result = recalculated(`${HEAD}
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值
产出指标 | 数量指标 | 培训场次 | ≥3场 | 2场
`);
    expect([result.cannot, result.writes]).toEqual([['points', 'score'], []]);
    expect(having(result, 'explanation-missing')).toEqual(['explanation-missing error E6']);
  });
});

describe('points of execution', () => {
  const form = (heading: string, line: string, rows: readonly string[]) => `${HEAD}
${heading}
${line}
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
${rows.join('\n')}
总分 | | | | | 100 | |
`;
  const rowOf = (points: number) => `产出指标 | 数量指标 | 培训场次 | ≥10场 | 11场 | ${points} | ${points} |`;

  test('printed in the heading they are those of the score cell', () => {
    const heading = '预算执行情况(万元)(20分) | | 预算数(A) | 执行数(B) | 执行率(B/A) | 得分(20分*执行率)';
    const result = recalculated(form(heading, ' | 年度财政资金总额 | 100 | 50 | 50% |', [rowOf(80)]));
    expect(result.writes).toEqual(['executionScore F6 10', 'total G9 90']);
    expect(having(result, 'points-total')).toEqual([]);
  });

  test('a column that says otherwise counts, and the heading is said to be off', () => {
    const heading = '预算执行情况(万元)(20分) | | 预算数 | 执行数 | 分值 | 执行率 | 得分';
    const result = recalculated(form(heading, ' | 年度资金总额 | 100 | 50 | 10 | 50% | 5', [rowOf(90)]));
    expect(having(result, 'points-subtotal')).toEqual(['points-subtotal error A5']);
  });

  test('a block without points and score leaves all 100 to the indicators', () => {
    const heading = '项目资金(万元) | | 年初预算数 | 全年预算数 | 全年执行数 | 执行率';
    const result = recalculated(form(heading, ' | 年度资金总额 | 100 | 100 | 100 | 100%', [rowOf(100)]));
    expect(result.writes).toEqual(['total G9 100']);
    expect(having(result, 'points-total', 'execution')).toEqual([]);
  });
});

describe('rates, scores and amounts', () => {
  const form = (line: string, total = '', more = '') => `${HEAD}
项目资金(万元) | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
${line}${more}
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 培训场次 | ≥10场 | 11场 | 90 | 90 |
总分 | | | | | 100 | ${total} |
`;

  test.each([
    ['whole percent, the exact score', ' | 年度资金总额 | 310.2 | 310.2 | 154.74 | 10 | 50% | 4.99', '94.99'],
    ['whole percent, the score of that', ' | 年度资金总额 | 310.2 | 310.2 | 154.74 | 10 | 50% | 5', '95'],
    ['one decimal', ' | 年度资金总额 | 310.2 | 310.2 | 154.74 | 10 | 49.9 | 4.99', '94.99'],
    ['one decimal, cut off', ' | 年度资金总额 | 310.2 | 310.2 | 154.74 | 10 | 49.8 | 4.98', '94.98'],
    ['a fraction', ' | 年度资金总额 | 100 | 100 | 95 | 10 | 0.95 | 9.5', '99.5'],
    ['all of it as 1', ' | 年度资金总额 | 100 | 100 | 100 | 10 | 1 | 10', '100'],
  ])('%s stays as it is', (_, line, total) => {
    const result = recalculated(form(line, total));
    expect(result.writes).toEqual([]);
    expect(having(result, 'execution-rate', 'execution-score', 'total-score')).toEqual([]);
  });

  test.each([
    ['whole percent', ' | 年度资金总额 | 310.2 | 310.2 | 154.74 | 10 | 52% | 4.99', 'executionRate G6 49.88%'],
    ['a fraction', ' | 年度资金总额 | 100 | 100 | 95 | 10 | 0.85 | 9.5', 'executionRate G6 0.95'],
  ])('%s that is wrong is written back in its own form', (_, line, write) => {
    expect(recalculated(form(line, '94.99')).writes[0]).toBe(write);
  });

  test('a blank rate of 0 of 0 stays blank', () => {
    const result = recalculated(form(' | 年度资金总额 | 100 | 100 | 95 | 10 | 95% | 9.5', '99.5', '\n | 其他资金 | 0 | 0 | 0 | - | | -'));
    expect(result.writes).toEqual([]);
    expect(having(result, 'execution', 'fund-parts')).toEqual([]);
  });

  test('a blank amount is asked for, and 0.00 stands nowhere', () => {
    const result = recalculated(form(' | 年度资金总额 | 300 | 300 | | 10 | |', '', '\n | 其中:财政拨款 | 300 | 300 | 285 | - | 95% | -'));
    expect(having(result, 'value-missing', 'fund-parts')).toEqual(['value-missing error E6']);
    expect(result.writes).toEqual([]);
  });

  test.each([
    ['元 for 万元', '100 | 100 | 950000', 'E6'],
    ['元 for 万元, in the budget', '1000000 | 1000000 | 95', 'D6'],
  ])('%s: said to be that at its cell, no rate and no score of it', (_, amounts, cell) => {
    const result = recalculated(form(` | 年度资金总额 | ${amounts} | 10 | |`));
    expect(result.writes).toEqual([]);
    expect(having(result, 'execution')).toEqual([]);
    expect(result.findings.filter((finding) => finding.startsWith('execution-'))).toEqual([`execution-rate error ${cell}`]);
    expect(result.says('execution-rate')[0]).toContain('像是把元填进了以万元为单位的栏');
  });

  test('a rate of 0.02 % that is printed is one', () => {
    const result = recalculated(form(' | 年度资金总额 | 5000 | 5000 | 1 | 10 | 0.02% | 0', '90'));
    expect(having(result, 'execution-rate')).toEqual([]);
  });
});
