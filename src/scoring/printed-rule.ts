// The rule that a form prints beside a row (评分标准): the plain ratio, or a rule of its own, which goes before the rule set's.
import type { Indicator, Target } from '../form/form';
import { anyOf, compact, onOneLine, words } from '../form/text';
import { DASH } from '../form/vocabulary';
import { saysNothing } from '../form/wording';

/** All that a rule may be made of that takes the share achieved as the share of the points. */
const OF_A_RATIO = new RegExp(
  `(?:${anyOf([
    ...words('全年 本年 年度 年初 年末 当年 实际 完成 达到 达标 实现 执行 达成 预期 计划 目标 任务 设定 既定 指标 调整后'),
    ...words(
      '值 数 量 率 度 程度 情况 比例 占比 比值 之比 比 百分比 分值 权重 满分 总分 标准分 得分 评分 计分 赋分 给分 打分 扣分 分数 分',
    ),
    ...words('按 按照 根据 依据 等于 为 即 则 否则 未 没有 若 如 的 者 其 该 本 此 项 单项 和 与 及 或 且 除以 乘以 占 同 相应 对应 酌情'),
    ...words('得 计 取 记 扣 扣减 扣除 折算 计算 核算 公式 全部 部分 以上 超过 超额 不足 不超过 最高 上限 为止 以 时 后'),
    ...words('100% 100 = × * x X ÷ / ( ) [ ] , . ; : 。 、 ≥ > ≤ < +'),
  ])})+`,
  'g',
);
/** Without one of these it says nothing of a share: 完成得满分. */
const SHARE =
  /比例|之比|[/÷]|除以|(?:按|根据|依据)[^,;。]{0,8}(?:完成|达成)(?:率|程度)|(?:完成|达成)率[)\]]*[×*xX]|[×*xX][(\[]*[^,;。]{0,4}(?:完成|达成)率/;
const DIVISION = /(\p{Script=Han}{1,20})[)\]]*(?:[/÷]|除以)[(\[]*(\p{Script=Han}{1,20})/u;
/** 合格数/总数×100% says how the indicator is measured, and nothing of its points. */
const MEASURE = /^[^≥≤<>,;。]*[/÷][^≥≤<>,;。]*$/;
const OF_POINTS = /[分扣奖减罚]|权重/;
/** 10, 满分10分: the points of the row. */
const POINTS_ALONE = /^(?:满分|分值)?[:=]?\d+(?:\.\d+)?分?$/;

const isDone = (operand: string): boolean => /实际|完成|达成/.test(operand) && !/计划|预期|任务/.test(operand);
/** 指标值/完成值 is the ratio of a target that is not to be exceeded, and of no other. */
const isTurnedRound = (written: string): boolean => {
  const [, above = '', below = ''] = DIVISION.exec(written) ?? [];
  return above !== '' && !isDone(above) && isDone(below);
};

const isAtMost = (target: Target): boolean => target.kind === 'bound' && (target.sign === '≤' || target.sign === '<');

/** Whether the rule is nothing but the ratio of actual and target, which the rule set has as well. Compacted text. */
function isRatio(written: string, target: Target): boolean {
  if (written.replace(OF_A_RATIO, '') !== '' || !SHARE.test(written)) return false;
  return !isTurnedRound(written) || isAtMost(target);
}

/**
 * The rule by which the form itself scores the row, on one line: 每少一场扣1分. Undefined where it prints none, or the plain ratio
 * in whatever words.
 */
export function ownRuleOf({ scoringRule, target }: Pick<Indicator, 'scoringRule' | 'target'>): string | undefined {
  const written = compact(scoringRule?.text ?? '');
  if (scoringRule === undefined || written === '' || DASH.test(written) || saysNothing(written) || POINTS_ALONE.test(written))
    return undefined;
  if (isRatio(written, target.content) || (MEASURE.test(written) && !OF_POINTS.test(written))) return undefined;
  return onOneLine(scoringRule.text);
}

/** What a rule may take off although the target is met: for doing more than asked for, or for the pieces that it counts. */
const MORE = /(?:超|多于|高于|多做|增加)[^,;。]{0,40}(?:扣|减|不得分)|每[^,;。扣减]{1,20}(?:得|计|加)\d/;
const LESS = /(?:低于|少于|不足|节约|每少|每低|每降)[^,;。]{0,40}(?:扣|减|不得分)/;

/** Whether a row that meets its target has the full points by this rule; false where the rule may say otherwise. */
export const givesFullPoints = (rule: string, target: Target): boolean => !(isAtMost(target) ? LESS : MORE).test(compact(rule));
