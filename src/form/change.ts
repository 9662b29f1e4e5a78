// Rises and falls: words alone (有所下降), and words in front of a number (同比增长5%).
import { anyOf, words } from './text';

export const CHANGE = { rise: 'rise', fall: 'fall' } as const;
export type ChangeWay = (typeof CHANGE)[keyof typeof CHANGE];

const RISES = words('提升 提高 增长 增加 上升 改善 增强 好转 扩大 优化 加快 上涨 正增长');
const FALLS = words('下降 降低 减少 恶化 减弱 下滑 缩小 减缓 变差 退步 倒退 萎缩 负增长 零增长 不增长 不增加 只减不增');
const DEGREES = '(?:有所|明显|显著|大幅|大幅度|略有|逐年|逐步|持续|不断|进一步|稳步|有效|出现|仍在|较大|已|呈|保持|实现|水平|度|率)*';
const BEHIND = String.raw`(?:了|趋势)?(?:\d+(?:\.\d+)?(?:%|‰|个百分点)?)?`;
const RISING = new RegExp(`^${DEGREES}(?:${anyOf(RISES)})${BEHIND}$`);
const FALLING = new RegExp(`^${DEGREES}(?:${anyOf(FALLS)})${BEHIND}$`);

/** Which way a text says that something went, or should go; undefined for any other text. Compacted. */
export function changeIn(written: string): ChangeWay | undefined {
  if (RISING.test(written)) return CHANGE.rise;
  return FALLING.test(written) ? CHANGE.fall : undefined;
}

const THAN = '(?:(?:比|较|与)?(?:上年度?|去年|上一年度?|前一年|年初|基期|往年)(?:同期)?(?:相比)?|(?:比|较|与)?同期(?:相比)?|同比|环比)';
const UP = '(?:增长|增加|提高|提升|上升|上涨|增幅)';
const DOWN = '(?:下降|降低|减少|缩减|压减|压缩|削减|降幅|减幅|下滑)';
const LEAD = new RegExp(
  `^${THAN}?(?:(${UP})|(${DOWN}))(?:率|幅度|了|约)?(?:为|达到|达)?(?=(?:[≥≤<>=]|不低于|不少于|不超过|不高于|不小于|不大于|至少|超过)?[+-]?\\d)`,
);

/** Splits 同比增长5% into its direction and the rest; undefined when no such words stand in front of the number. Compacted text. */
export function splitChange(written: string): { readonly change: ChangeWay; readonly rest: string } | undefined {
  const [whole, up] = LEAD.exec(written) ?? [];
  return whole === undefined ? undefined : { change: up === undefined ? CHANGE.fall : CHANGE.rise, rest: written.slice(whole.length) };
}

const NAMES_RISE = /^(?:增加|新增|提高|提升)|(?:增长|增加|提高|提升|上升|增收|增)(?:率|幅度?|速|量|额|数|比例)?$/;
const NAMES_FALL = /^(?:减少|降低|压减|压缩)|(?:下降|降低|减少|缩减|压减|压缩|削减|降|减排|减)(?:率|幅度?|量|额|数|比例)?$/;

/** The change that a name says it measures: 单位能耗降低率. */
export function changeNamed(name: string): ChangeWay | undefined {
  if (NAMES_FALL.test(name)) return CHANGE.fall;
  return NAMES_RISE.test(name) ? CHANGE.rise : undefined;
}
