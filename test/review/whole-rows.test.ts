// What is said of parents, process rows, sums, and reasons below the table; forms as they are typed, to their findings and writes.
import { addressOf } from '../../src/form/snapshot';
import { assess } from '../../src/plan/assessment';
import { planRecalculation } from '../../src/plan/recalculation';
import { review } from '../../src/review/review';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { rowsOf, sheetOf } from '../form/sheet';

const HEAD = `
项目支出绩效自评表
(2024年度)
项目名称 | 某项目 | 主管部门 | 某局 | 实施单位 | 某中心
项目资金(万元) | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 278.4 | 278.4 | 264.48 | 10 | 95.00% | 9.5
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施`;
const LAST = `效益指标 | 社会效益指标 | 知晓率 | ≥80% | 85% | 30 | 30 |
满意度指标 | 服务对象满意度指标 | 满意度 | ≥90% | 95% | 10 | 10 |`;

/** Errors and warnings, and what is written; the first row of the table is row 7. */
function said(
  lines: string,
  head = HEAD,
): { readonly findings: readonly string[]; readonly writes: readonly string[]; readonly held: number } {
  const before = assess(sheetOf(rowsOf(`${head}\n${lines}\n`)), CENTRAL_2020, review);
  expect([before.forms.length, before.problems]).toEqual([1, []]);
  const { plan, heldBack } = planRecalculation(before, CENTRAL_2020, review);
  const findings = before.forms.flatMap((form) => form.findings).filter(({ severity }) => severity !== 'information');
  return {
    findings: findings.map(({ rule, cell }) => `${rule} ${addressOf(cell)}`),
    writes: plan.edits.map(({ what, cell }) => `${what} ${addressOf(cell)}`),
    held: heldBack.length,
  };
}

describe('points over values', () => {
  const parent = (score: string, reason = '', parts = ['', '']) => `产出指标 | 数量指标 | 一、种植面积 | | | 20 | ${score} |
 | | 1、红薯种植面积 | 5.5亩 | 5.5亩 | | ${parts[0] ?? ''} |
 | | 2、梨树种植面积 | 6亩 | 3亩 | | ${parts[1] ?? ''} | ${reason}
 | 质量指标 | 合格率 | ≥95% | 98% | 30 | 30 |
${LAST}`;
  test('nothing is missing at the parent, and a part that fell short needs a reason', () => {
    expect(said(`${parent('20')}\n总分 | | | | | 100 | 99.5 |`)).toEqual({ findings: ['explanation-missing H9'], writes: [], held: 0 });
    expect(said(`${parent('20', '天旱')}\n总分 | | | | | 100 | 99.5 |`).findings).toEqual([]);
  });
  test('a reason at the parent is one for its parts, and a part’s reason one for the points that the parent lost', () => {
    const explained = parent('15').replace('15 |', '15 | 天旱');
    expect(said(`${explained}\n总分 | | | | | 100 | 94.5 |`)).toMatchObject({ findings: [], writes: [] });
    expect(said(`${parent('15', '天旱')}\n总分 | | | | | 100 | 94.5 |`)).toMatchObject({ findings: [], writes: [] });
  });
  test('scores of the parts are within the parent’s', () => {
    expect(said(`${parent('15', '天旱', ['10', '5'])}\n总分 | | | | | 100 | 94.5 |`)).toEqual({ findings: [], writes: [], held: 0 });
  });
  test('a parent without a score asks for it', () => {
    expect(said(`${parent('', '天旱', ['10', '5'])}\n总分 | | | | | 100 | 94.5 |`)).toMatchObject({
      findings: ['score-missing G7'],
      writes: [],
    });
  });
  test('a measured row without points that is below no parent is told, and holds the results back', () => {
    const lines = `产出指标 | 数量指标 | 培训 | ≥1场 | 1场 | 50 | 50 |\n | 时效指标 | 繁育面积 | 8000亩 | 5000亩 | | |\n${LAST}`;
    expect(said(`${lines}\n总分 | | | | | 100 | 99.5 |`)).toMatchObject({ findings: ['points-invalid F8'], writes: [], held: 1 });
    const behind = parent('20', '天旱').replace('质量指标 | 合格率 | ≥95% | 98% | 30 | 30 |', '质量指标 | 合格率 | ≥95% | 98% | | |');
    expect(said(`${behind.replace('20 | 20', '50 | 50')}\n总分 | | | | | 100 | 99.5 |`).findings).toEqual(['points-invalid F10']);
  });
});

test('process rows judged in words: nothing is missing or unreadable, any score stands', () => {
  const lines = `项目决策(20分) | 项目目标 | 完整性 | — | 目标明确、内容细化 | 20 | 18 | 个别目标不细
产出指标 | 数量指标 | 培训 | ≥1场 | 1场 | 30 | 30 |
${LAST}
总分 | | | | | 100 | 97.5 |`;
  expect(said(lines.replace('30 | 30 |\n效', '30 | 30 |\n效'))).toEqual({ findings: [], writes: [], held: 0 });
});

test('a sum that its rows do not make is held against them', () => {
  const lines = `产出指标 | 数量指标 | 培训 | ≥1场 | 1场 | 50 | 50 |\n产出指标合计 | | | | | 55 | 50 |\n${LAST}\n总分 | | | | | 100 | 99.5 |`;
  expect(said(lines)).toEqual({ findings: ['points-subtotal F8'], writes: [], held: 1 });
});

test('a number that no heading covers holds the results back, the scores are written', () => {
  const head = HEAD.replace('实际完成值 | 分值', '实际完成值 | | 分值');
  const lines = `产出指标 | 数量指标 | 培训 | ≥1场 | 1场 | 7 | 60 | |
效益指标 | 社会效益指标 | 知晓率 | ≥80% | 85% | | 30 | 30 |
总分 | | | | | | 100 | 7 |`;
  expect(said(lines, head)).toMatchObject({ writes: ['score H7'], held: 1 });
  expect(said(lines.replace('1场 | 7', '1场 |'), head)).toMatchObject({ writes: ['score H7', 'total H9'], held: 0 });
});

describe('a reason below the table', () => {
  const withoutColumn = HEAD.replace(' | 偏差原因分析及改进措施', '');
  const form = (reason: string, total = true): string => `产出指标 | 数量指标 | 培训场次 | ≥10场 | 8场 | 20 | 16
 | 质量指标 | 合格率 | ≥95% | 80% | 30 | 25.26
效益指标 | 社会效益指标 | 知晓率 | ≥80% | 85% | 30 | 30
满意度指标 | 服务对象满意度指标 | 满意度 | ≥90% | 95% | 10 | 9
${total ? '总分 | | | | | 100 | 89.76\n' : ''}${reason}`;
  const findings = (reason: string, total = true): readonly string[] => said(form(reason, total), withoutColumn).findings;

  test.each([
    '偏差大或目标未完成原因分析 | 受疫情影响，部分活动推迟到下年。',
    '绩效目标未完成原因及拟采取的措施：受疫情影响，部分活动推迟到下年。',
    '六、未达标情况说明\n受疫情影响，部分活动推迟到下年。',
    '扣分理由 | | 受疫情影响，部分活动推迟到下年。',
  ])('speaks of all rows when it names none: %s', (reason) => {
    expect(findings(reason)).toEqual([]);
    expect(said(form(reason), withoutColumn).writes).toEqual([]);
  });
  test('without a total row too', () => {
    expect(findings('未完成目标的原因 | 受疫情影响，部分活动推迟。', false)).toEqual([]);
  });
  test('speaks of the rows that it names', () => {
    expect(findings('偏差原因说明 | 因场地装修，培训少办2场；抽检设备老化，合格的少。')).toEqual(['score-deducted G10']);
    expect(findings('偏差原因说明 | 因场地装修，培训少办2场。')).toEqual(['explanation-missing E8', 'score-deducted G10']);
  });
  test.each(['无', '—', '无偏差', '详见附件', ''])('explains nothing when it says “%s”', (text) => {
    expect(findings(`偏差原因说明 | ${text}`)).toEqual(['explanation-missing E7', 'explanation-missing E8', 'score-deducted G10']);
  });
  test.each(['资金未用完原因 | 招标结余。', '改进措施 | 提前安排场地。', '注：未完成的应在“偏差原因”中说明原因。'])(
    'is none of the rows: %s',
    (text) => {
      expect(findings(text)).toContain('explanation-missing E7');
    },
  );
  test('of the money left over is one for low execution', () => {
    const low = withoutColumn.replace('264.48 | 10 | 95.00% | 9.5', '222.72 | 10 | 80.00% | 8');
    const lines = `产出指标 | 数量指标 | 培训 | ≥1场 | 1场 | 50 | 50\n${LAST.replace(/ \|$/gm, '')}\n总分 | | | | | 100 | 98`;
    expect(said(lines, low).findings).toContain('execution-low G5');
    expect(said(`${lines}\n资金未用完原因:招标结余。`, low).findings).not.toContain('execution-low G5');
  });
});
