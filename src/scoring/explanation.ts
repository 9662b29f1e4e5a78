// Tells explanations in 偏差原因分析及改进措施 from cells that say nothing.
import { compact } from '../form/text';
import { saysNothing } from '../form/wording';

/** The commonest entries of people who have nothing to explain, in NFKC; the mark in the sheet stays lit over these. */
export const NO_EXPLANATION: readonly string[] = ['', '0', '无', '/', '—', '-', '略'];
const NOTHING: ReadonlySet<string> = new Set([
  ...NO_EXPLANATION,
  ...['没有', '暂无', '空', '无偏差', '没有偏差', '不存在偏差', '无差异', '没有差异', '无原因', '无需说明'],
]);
/** ——, --, ., …… */
const MARKS_ALONE = /^[\p{P}\p{S}]*$/u;
const ZERO = /^[-+]?0+(?:\.0+)?%?(?:分|万元|元)?$/;
/** 此处填写偏差原因, 请填写, (100字以内) */
const INSTRUCTION =
  /^\(?(?:此处|在此|请|请在此|如有偏差,?请?)(?:处|单元格|栏)?(?:填写|填报|说明|输入|注明|分析)[^。;]{0,30}$|^\(?\d+字(?:以内|左右)\)?$/;

/** Whether the text of an explanation cell explains anything. */
export function isExplained(text: string): boolean {
  const written = compact(text);
  const said = written.replace(/[\p{P}\p{S}]+$/u, '');
  return !(
    MARKS_ALONE.test(written) ||
    NOTHING.has(said) ||
    ZERO.test(written) ||
    saysNothing(written) ||
    saysNothing(said) ||
    INSTRUCTION.test(written)
  );
}
