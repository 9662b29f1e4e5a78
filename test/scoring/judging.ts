// Judges one line of name, target, actual and what is right, from the sheet to the press: a row of a form that was given all its points.
import { addressOf } from '../../src/form/snapshot';
import { assess } from '../../src/plan/assessment';
import { planRecalculation } from '../../src/plan/recalculation';
import { review } from '../../src/review/review';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { rowsOf, sheetOf } from '../form/sheet';

const ROW = 6;

interface Judged {
  readonly fulfilment: string;
  /** Errors and warnings at the row. */
  readonly objections: readonly string[];
  readonly writes: readonly string[];
}

/** A row of 40 points that was given all of them. */
function judged(name: string, target: string, actual: string, level: string): Judged {
  const sheet = sheetOf(
    rowsOf(`
项目支出绩效自评表
(2024年度)
项目名称 | 某项目 | | 主管部门 | 某局 | 实施单位 | 某中心
项目资金(万元) | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 100 | 100 | 100 | 10 | 100% | 10
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
${level} | ${name} | ${target} | ${actual} | 40 | 40 |
效益指标 | 社会效益指标 | 知晓率 | ≥80% | 85% | 50 | 50 |
总分 | | | | | 100 | 100 |
`),
  );
  const assessment = assess(sheet, CENTRAL_2020, review);
  const [form] = assessment.forms;
  if (form === undefined) throw new Error('no form');
  const { edits } = planRecalculation(assessment, CENTRAL_2020, review).plan;
  return {
    fulfilment: form.evaluation.indicators[0]?.fulfilment ?? 'no row',
    objections: form.findings.filter(({ severity, cell }) => severity !== 'information' && cell.row === ROW).map(({ rule }) => rule),
    writes: edits.map(({ cell }) => addressOf(cell)),
  };
}

const MISSED = ['score-inflated', 'score-band', 'explanation-missing'];
export const linesOf = (text: string): [string, string, string, string][] =>
  rowsOf(text).map(([name = '', target = '', actual = '', right = '']) => [name, target, actual, right]);

/**
 * M: met, nothing to object to and nothing to write. C: the same, however it is read. U: the miss is objected to. O: no score is called
 * wrong, nothing is written.
 */
export function check(name: string, target: string, actual: string, right: string): void {
  const { fulfilment, objections, writes } = judged(name, target, actual, '产出指标 | 质量指标');
  const missed = objections.filter((rule) => MISSED.includes(rule));
  const others = objections.filter((rule) => !MISSED.includes(rule) && rule !== 'overshoot-unexplained');
  switch (right) {
    case 'M':
      expect([missed, others, writes, fulfilment === 'unknown']).toEqual([[], [], [], false]);
      return;
    case 'C':
      expect([missed, others, writes]).toEqual([[], [], []]);
      return;
    case 'U':
      expect(missed).not.toEqual([]);
      return;
    case 'O':
      expect([missed.filter((rule) => rule !== 'explanation-missing'), writes]).toEqual([[], []]);
      return;
    default:
      throw new Error(right);
  }
}
