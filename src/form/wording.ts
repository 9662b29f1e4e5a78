// How far a target in words was reached, from the words of its actual: scales, yes and no, opposites, negations, words that say nothing.
import type { Reached } from './form';
import { anyOf, lookup } from './text';
import { GRADES } from './vocabulary';

const words = (list: string): readonly string[] => list.split(' ');

/** Stand where nothing is known yet, or nothing applies. */
const SAYING_NOTHING: ReadonlySet<string> = new Set(
  words(
    '待定 待统计 待核实 待确认 待填 待填报 待补充 待评估 待定。 未定 不详 未知 不清楚 暂未统计 未统计 暂无数据 无数据 暂无法统计 无法统计 不适用 不涉及 略 另附 同上 N/A n/a NA na null TBD',
  ),
);
const REFERENCE = /^[详另]?(?:见|附)(?:附件|附表|附后|报告|说明|相关|佐证|总结)[^,，。;]{0,12}$/;

/** Whether a text leaves open what it should say: 待定, 不适用, 见附件. Compacted text. */
export const saysNothing = (written: string): boolean =>
  SAYING_NOTHING.has(written.replace(/[.。!;,、()]+/g, '')) ||
  SAYING_NOTHING.has(written) ||
  REFERENCE.test(written.replace(/[.。]+$/, ''));

/** From the best to the worst. */
const SCALES: readonly (readonly string[])[] = [
  words('优秀 优 良好 良 中等 中 合格 一般 低 差 较差 不合格'),
  words('非常满意 很满意 满意 较满意 比较满意 基本满意 一般 不满意 很不满意'),
  words('很高 高 较高 中 中等 一般 较低 低 很低'),
  words('很好 好 较好 中 一般 较差 差 坏'),
  words('大 中 小'),
  words('强 中 弱'),
  words('显著 明显 一般 不明显 无'),
  words('是 否'),
  words('有 无'),
  words('合格 基本合格 不合格'),
  words('达标 基本达标 不达标 未达标'),
  words('完成 基本完成 部分完成 未完成'),
];
const SEPARATORS = /[、,/|;()或]/g;

/** The steps of a target that is a scale: 优良中差, 高/中/低, 是或否; undefined for any other text. */
function stepsOf(target: string): readonly string[] | undefined {
  const plain = target.replace(SEPARATORS, '');
  for (const scale of SCALES) {
    const steps = plain.match(new RegExp(anyOf(scale), 'g')) ?? [];
    const places = steps.map((step) => scale.indexOf(step));
    const falls = places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
    if (steps.length > 1 && steps.join('') === plain && falls) return steps;
  }
  return undefined;
}

/** Of a scale of five and more the last two steps are both bad: 低 and 差 of 优良中低差. */
const LONG_SCALE = 5;

const onScale = (target: string, actual: string): Reached | 'own-words' | undefined => {
  const steps = stepsOf(target);
  const at = steps?.indexOf(actual) ?? -1;
  if (!steps || at < 0) return undefined;
  if (at === 0) return 'met';
  return at >= steps.length - (steps.length >= LONG_SCALE ? 2 : 1) ? 'unmet' : 'own-words';
};

const YES: ReadonlySet<string> = new Set(words('是 有 发生 存在 已发生 出现 有发生 发生过'));
const NO: ReadonlySet<string> = new Set(words('否 无 没有 未发生 不存在 没有发生 无发生 未出现 零发生 未发现'));

const GRADE_OF = lookup(GRADES);

const RISES = words('提升 提高 增长 增加 上升 改善 增强 好转 扩大 优化 加快 上涨');
const FALLS = words('下降 降低 减少 恶化 减弱 下滑 缩小 减缓 变差 退步 倒退 萎缩');
const DEGREES = '(?:有所|明显|显著|大幅|大幅度|略有|逐年|逐步|持续|不断|进一步|稳步|有效|出现|仍在|较大|已|呈|水平|度|率)*';
const RISING = new RegExp(`^${DEGREES}(?:${anyOf(RISES)})了?$`);
const FALLING = new RegExp(`^${DEGREES}(?:${anyOf(FALLS)})了?$`);

const QUALITY = anyOf(
  words(
    '完善 达到 提升 提高 改善 明显 显著 到位 及时 充分 健全 落实 完成 达标 合格 满意 规范 有效 增强 实现 建立 保障 解决 优化 齐全 完整 稳定 安全 准确 通过 发挥 理想 好 高 足',
  ),
);
const NOT = '(?:未|不|没有|没|尚未|仍未|暂未|无法|未能|难以)(?:能|够|得到|有效|完全|达到|够|是|很|太|十分|见)*';
/** 未完善, 制度不健全, 效果没有得到提升. 不断完善 and 不低于 are no negations. */
const NEGATED = new RegExp(`^(?!不断)[^,，;。]{0,12}?${NOT}(?:${QUALITY})了?$`);
/** Targets that ask for something not to happen; a negation meets them. */
const ASKS_FOR_NONE = /^(?:[无零不未]|没有|杜绝|避免|防止|严禁)/;

/**
 * How far an actual in words reaches a target in words; undefined when the two say nothing of one another. Compacted texts.
 * @returns 'own-words' for a step between the ends of a scale, which a person has to judge
 */
export function reachedInWords(target: string, actual: string): Reached | 'own-words' | undefined {
  const step = onScale(target, actual);
  if (step) return step;
  if (YES.has(target) || NO.has(target)) {
    if (YES.has(actual)) return YES.has(target) ? 'met' : 'unmet';
    if (NO.has(actual)) return NO.has(target) ? 'met' : 'unmet';
  }
  const [wanted, reached] = [GRADE_OF.get(target), GRADE_OF.get(actual)];
  if (wanted && reached && wanted !== reached) return reached === '差' ? 'unmet' : 'own-words';
  if ((RISING.test(target) && FALLING.test(actual)) || (FALLING.test(target) && RISING.test(actual))) return 'unmet';
  if (ASKS_FOR_NONE.test(target)) return target === actual ? 'met' : undefined;
  return NEGATED.test(actual) ? 'unmet' : undefined;
}
