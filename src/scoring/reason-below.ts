// Which rows a reason below the table explains.
import type { ReasonBelow } from '../form/form';
import { compact } from '../form/text';
import type { IndicatorEvaluation } from './evaluation';
import { isExplained } from './explanation';

/** A label that asks about money alone is not about the indicators: 资金未用完原因. */
const OF_MONEY = /资金|经费|预算|执行率|结余|结转|支出/;
const OF_ROWS = /指标|目标|绩效|偏差|偏离|得分|扣分|失分|完成值|任务/;

/** Parts of names that any text may hold. */
const COMMON =
  /数量|次数|人数|场次|个数|面积|完成|及时|达标|情况|比例|指标|项目|工作|目标|年度|资金|时间|质量|数|量|率|度|[^\p{Script=Han}]/u;
/** Han characters. A shorter piece of a name is in too many texts. */
const SHORTEST = 2;

/** Whether a text holds a piece of the indicator's name that is its own. */
function names(text: string, { indicator }: IndicatorEvaluation): boolean {
  return compact(indicator.name.text)
    .split(COMMON)
    .some((piece) =>
      Array.from({ length: Math.max(0, piece.length - SHORTEST + 1) }, (_, at) => piece.slice(at, at + SHORTEST)).some((pair) =>
        text.includes(pair),
      ),
    );
}

const needsReason = ({ explained, fulfilment, achievement, overshoot, points, score }: IndicatorEvaluation): boolean =>
  !explained &&
  (overshoot ||
    fulfilment === 'unmet' ||
    (fulfilment === 'judged' && achievement !== 'met') ||
    (points !== undefined && score?.entered !== undefined && score.entered.lt(points)));

/**
 * The rows that reasons below the table speak of: of those that need one, the rows whose names the text holds, or all when it
 * holds none. What says nothing explains nothing.
 */
export function explainedBelow(
  reasons: readonly ReasonBelow[],
  indicators: readonly IndicatorEvaluation[],
): ReadonlySet<IndicatorEvaluation> {
  const texts = reasons.flatMap(({ label, text }) =>
    isExplained(text.text) && (OF_ROWS.test(label) || !OF_MONEY.test(label)) ? [compact(text.text)] : [],
  );
  if (texts.length === 0) return new Set();
  const open = indicators.filter(needsReason);
  const named = open.filter((row) => texts.some((text) => names(text, row)));
  return new Set(named.length > 0 ? named : open);
}
