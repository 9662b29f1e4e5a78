// Words in a row that plainly say how its points are given or taken: 每少一场扣1分, beside the indicator or in brackets.
import { compact } from './text';

/** A number of points, no 分钟 and no 分贝; of a deduction also a share of them. */
const POINTS = String.raw`\d+(?:\.\d+)?分(?![钟贝公部支类级期])`;
const TAKEN = String.raw`(?:扣|减)(?:去|除|减|掉|分)?[^,;。\d]{0,6}(?:${POINTS}|\d+(?:\.\d+)?%)`;
const GIVEN = String.raw`(?:得|加|计|记|给|奖)(?:${POINTS}|满分|零分|全分)`;
const FOR_EACH = new RegExp(`每[^,;。]{1,20}?(?:${TAKEN}|${GIVEN})`);
const EITHER = new RegExp(`${TAKEN}|${GIVEN}|不(?:得|扣|计|给)分`, 'g');
/** 完成得10分，未完成不得分: more than one outcome is no mere remark about this one (因故扣2分). */
const OUTCOMES = 2;
/** Most cells have none of these. */
const MAY_SAY = /[得扣减加计记给奖]/;
/** Characters. Longer text is a report. */
const LONGEST = 500;

/** Whether a text says how a row is scored, whatever the heading of its column. Compacted text. */
export const saysHowToScore = (written: string): boolean =>
  MAY_SAY.test(written) && written.length <= LONGEST && (FOR_EACH.test(written) || (written.match(EITHER)?.length ?? 0) >= OUTCOMES);

const IN_BRACKETS = /\(([^()]*)\)|\[([^[\]]*)\]|【([^【】]*)】/g;

/** The rule that a text prints in brackets behind something else: ≥10场(每少一场扣1分). */
export function bracketedRule(text: string): string | undefined {
  if (!MAY_SAY.test(text)) return undefined;
  for (const [, ...inner] of compact(text).matchAll(IN_BRACKETS)) {
    const found = inner.find(Boolean);
    if (found !== undefined && saysHowToScore(found)) return found;
  }
  return undefined;
}

/** The text without such a rule. */
export function withoutRule(text: string): string {
  const rule = bracketedRule(text);
  if (rule === undefined) return text;
  return compact(text).replace(IN_BRACKETS, (whole) => (whole.slice(1, -1) === rule ? '' : whole));
}
