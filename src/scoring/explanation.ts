// Tells explanations in 偏差原因分析及改进措施 from cells that say nothing.
import { compact } from '../form/text';
import { asksToBeFilledIn, EXAMPLE, saysNothing } from '../form/wording';

/** 此处填写偏差原因, 请填写, 输入原因, (100字以内) */
const INSTRUCTION =
  /^\(?(?:(?:此处|此栏|此格|在此|请在此|请|如有偏差,?请?)(?:处|单元格|栏|格)?(?:内|中|里)?(?:填|说明|输入|录入|注明|分析)[^。;]{0,30}|(?:按要求|如实|据实)?(?:填写|填报|填入|输入|录入)(?:偏差|差异|未完成|扣分)?(?:的)?(?:原因|说明|内容|情况|文字)?\)?|\d+字(?:以内|左右)\)?)$/;

/** 无, 没有明显偏差, 无需说明, 不存在差异 */
const DENIAL =
  /^(?:无|没有|没|并无|不(?=[需须涉用必])|暂无|暂时没有|未发生|未产生|未出现|未见|不存在|零)(?:任何|明显|较大|重大|显著|其他|其它|特殊|的)*(?:偏差|偏离|差异|差距|异常|问题|原因|措施|情况|事项|说明|分析|改进|整改|需要?|须|涉及|用|必|变化|不足)*[一二三四五]?$/;
/** 偏差为无 */
const DENIED_AT_THE_END = /^(?:偏差|差异|原因|措施|问题)(?:率|值|度|情况|原因)?(?:为|是)?(?:无|没有|不存在|零)?$/;
/** The column's own words, or those that only point at the row: 偏差原因, 详见附件, 未完成. */
const HEADING =
  /^(?:未完成|未达标|扣分|偏差|差异|存在|主要|原因|问题|分析|说明|情况|改进|整改|措施|以及|及|和|的|如下|空|略|属实|详见|参见|见|如|同|上述|上面|上|一行|前述|附件|附表|已|另行|后续|补充|待|[一二三四五]|[Xx]{2,})*$/;
/** A claim that all was done, which contradicts the miss or the deduction beside it: 已完成, 达到预期目标, 正常. */
const CLAIM =
  /^(?=.*(?:完成|达标|达成|达到|实现|正常|符合))(?:本|该|此|项|各|已经|已|均|全部|按计划|按时|按期|如期|顺利|圆满|正常|情况|按要求|达到|完成|达成|达标|实现|了|预期|年度|全年|年初|目标|任务|指标|计划|工作|要求|值|基本|符合|较好|良好|很好)+$/;
/** 由于客观原因, 因工作需要 */
const NO_CAUSE = /^(?:因|由于)?(?:工作需要|实际需要|项目需要|工作安排|实际情况|(?:客观|主观|特殊|其他|其它|各种|多种)原因)$/;
/** 继续保持, 今后加强 */
const RESOLVE = /^(?:今后|以后|下一?步|将|再接再厉|进一步|继续|努力|保持|加强|改进|提高|完善|改善)+$/;
/** What the row says already: 实际完成8场, 未达到目标值, 少2个. Numbers are taken off. */
const REPEATS =
  /^(?:实际|目标|指标)+(?:只|仅)?(?:未|没有)?(?:完成|达到|达成|达标|实现)(?:率|值|数|量)?(?:为)?[\p{Script=Han}]?$|^(?:未|没有)(?:达到|达成|实现)(?:目标|指标|预期|计划)*值?[\p{Script=Han}]?$|^完成率(?:为)?$|^(?:少|差|缺)[\p{Script=Han}]$/u;
/** Single words that tick a cell. */
const TICK = /^[是否有]$|^ok$/i;
const LETTERS = /^(?:([A-Za-z])\1*|none|nil|null|na)$/i;
const SAYING_NOTHING = [DENIAL, DENIED_AT_THE_END, HEADING, CLAIM, NO_CAUSE, RESOLVE, TICK, LETTERS];
/** Longer clauses are not looked into. */
const LONGEST = 24;

/** Letters that show nothing: the fillers of Hangul, a Braille cell without dots. */
const BLANK_LETTERS = /[\u115f\u1160\u3164\uffa0\u2800]/g;

/** Numbers count their clause, or repeat that of the row. */
const withoutNumbers = (clause: string): string => clause.replace(/^\d+(?:(?:分|万元|元)$)?|\d+$/g, '');

const isEmptyClause = (clause: string): boolean =>
  clause.length <= LONGEST &&
  (saysNothing(clause) ||
    SAYING_NOTHING.some((pattern) => pattern.test(withoutNumbers(clause))) ||
    REPEATS.test(clause.replace(/\d+/g, '')));

/** Whether the text of an explanation cell explains anything. */
export function isExplained(text: string): boolean {
  if (text === '') return false;
  const written = compact(text.replace(BLANK_LETTERS, ''));
  if (written === '') return false;
  if (saysNothing(written) || INSTRUCTION.test(written) || asksToBeFilledIn(written) || EXAMPLE.test(written)) return false;
  return !written.split(/[\p{P}\p{S}]+/u).every(isEmptyClause);
}
