// How far a target in words was reached, from the words of its actual: scales, yes and no, opposites, negations, words that say nothing.
import { subjectOf } from './direction';
import type { Reached } from './form';
import { CHANGE, changeIn } from './change';
import { anyOf, lookup, words } from './text';
import { isUnfinished } from './unfinished';
import { ACHIEVEMENT_VERBS, GRADES } from './vocabulary';

/** Stand where nothing is known yet, or nothing applies. */
const SAYING_NOTHING: ReadonlySet<string> = new Set(
  words(
    '待定 待统计 待核实 待确认 待填 待填报 待补充 待评估 待定。 未定 不详 未知 不清楚 暂未统计 未统计 暂无数据 无数据 暂无法统计 无法统计 不适用 不涉及 略 另附 同上 N/A n/a NA na null TBD',
  ),
);
const REFERENCE = /^[详另]?(?:见|附)(?:附件|附表|附后|(?:绩效)?(?:自评|评价|总结|工作)?报告|说明|相关|佐证|总结)[^,，。;]{0,12}$/;

/** Most texts have neither, and need nothing taken off. */
const REFERS = /^.?[见附]/;
const PUNCTUATED = /[.。!;,、()]/;

/** Whether a text leaves open what it should say: 待定, 不适用, 见附件. Compacted text. */
export const saysNothing = (written: string): boolean =>
  SAYING_NOTHING.has(written) ||
  (PUNCTUATED.test(written) && SAYING_NOTHING.has(written.replace(/[.。!;,、()]+/g, ''))) ||
  (REFERS.test(written) && REFERENCE.test(written.replace(/[.。]+$/, '')));

const FILL_IN = '(?:填写|填报|填列|填入|填上|输入|录入|待填|概述|描述|简述|列明|注明)';
const OF_TEMPLATES = anyOf(
  words(
    '请 待 在 此 处 栏 列 格 单元 本 该 内 里 由 单位 部门 的 如 有 未 完成 达标 达到 实现 扣分 偏差 差异 原因 措施 改进 整改 分析 情况 内容 说明 要求 文字 及 和 与 或 并 按 按照 根据 依据 对照 对应 结合 逐项 逐条 如实 据实 实际 简要 简单 具体 详细 年初 年度 全年 总体 预期 绩效 目标 指标 项目 任务 实施 工作 各项 主要 字数 值',
  ),
);
const ONLY_OF_TEMPLATES = new RegExp(`^(?:${FILL_IN}|${OF_TEMPLATES})+$`);
const ASKS = new RegExp(`${FILL_IN}|请.*说明`);
const LONGEST_REQUEST = 60;
/** Whether a whole text is a template's request to be filled in: 请填写, 根据绩效目标逐项填写完成情况. Compacted text. */
export function asksToBeFilledIn(written: string): boolean {
  if (written.length > LONGEST_REQUEST || !ASKS.test(written)) return false;
  return ONLY_OF_TEMPLATES.test(written.replace(/[\p{P}\p{S}]+/gu, ''));
}
/** The beginning of an example: 示例:, 例如:, (样例). Compacted text. */
export const EXAMPLE = /^[([【]?(?:示例|样例|范例|例如|例)(?:文字|文本)?(?:[:)\]】]|$)/;

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

const SCALE_STEPS = SCALES.map((scale) => ({ scale, step: new RegExp(anyOf(scale), 'g') }));

/** The steps of a target that is a scale: 优良中差, 高/中/低, 是或否; undefined for any other text. */
function stepsOf(target: string): readonly string[] | undefined {
  const plain = target.replace(SEPARATORS, '');
  for (const { scale, step } of SCALE_STEPS) {
    const steps = plain.match(step) ?? [];
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
  if (!steps || at < 0) return stepOf(target, actual);
  if (at === 0) return 'met';
  return at >= steps.length - (steps.length >= LONG_SCALE ? 2 : 1) ? 'unmet' : 'own-words';
};

/** Of the scales whose ends exclude one another: 差 where 好 was asked for, 高 where 低 was. */
const ENDS: readonly (readonly [readonly string[], readonly string[]])[] = [
  [words('很好 好 较好'), words('较差 差 坏 很差')],
  [words('很高 高 较高'), words('较低 低 很低')],
  [words('强 较强'), words('较弱 弱')],
  [words('大 较大'), words('较小 小')],
];
function stepOf(target: string, actual: string): Reached | 'own-words' | undefined {
  const isAgainst = ENDS.some(
    ([top, low]) => (top.includes(target) && low.includes(actual)) || (low.includes(target) && top.includes(actual)),
  );
  if (isAgainst) return 'unmet';
  const end = ENDS.flat().find((words) => words.includes(target) && words.includes(actual));
  if (end === undefined) return undefined;
  return actual === target || (ENDS.some(([top]) => top === end) && end.indexOf(actual) < end.indexOf(target)) ? 'met' : 'own-words';
}

const YES: ReadonlySet<string> = new Set(words('是 有'));
const NO: ReadonlySet<string> = new Set(words('否 无 没有 未发生 不存在 没有发生 无发生 未出现 零发生 未发现'));
const isYes = (written: string): boolean => YES.has(written) || saysHappened(written);
/** 发生, 已存在, 出现过: something is there, and how much of it is not said. Compacted text. */
export const saysHappened = (written: string): boolean => /^(?:已经?|曾|确|仍|有)?(?:有|发生|存在|出现|产生)[过了]?$/.test(written);
/** 未发生, 没有发生安全事故, 无: nothing of it is there. Compacted text. */
export const saysNone = (written: string): boolean => NONE.test(written) && !NOT_ACHIEVED.test(written);
const NONE =
  /^(?:全年|年内|本年度?)?(?:从未|均未|并未|未曾|未|没有|无|零|不)(?:(?:发生|出现|存在|产生|发现)[^,，。;\d]{0,12}|[^,，。;\d]{0,8}(?:事故|事件|案件|投诉|上访|舆情|疫情|问题|情况|现象|火灾|违规|违纪|拖欠|超支|挪用|伤亡)(?:发生)?)?$/;

const GRADE_OF = lookup(GRADES);

const QUALITY = anyOf(
  words(
    '完善 达到 提升 提高 改善 明显 显著 到位 及时 充分 健全 落实 完成 达标 合格 满意 规范 有效 增强 实现 建立 保障 解决 优化 齐全 完整 稳定 安全 准确 通过 发挥 理想 好 高 足',
  ),
);
const NOT = '(?:未|不|没有|没|尚未|仍未|暂未|无法|未能|难以)(?:能|够|得到|有效|完全|达到|够|是|很|太|十分|见)*';
/** 未完善, 制度不健全, 效果没有得到提升. 不断完善 and 不低于 are no negations. */
const NEGATED = new RegExp(`^(?!不断)[^,，;。]{0,12}?${NOT}(?:${QUALITY})了?$`);
const OPPOSITES: readonly (readonly [readonly string[], readonly string[]])[] = [
  [words('正常'), words('异常')],
  [words('按时 及时 按期 如期 准时 提前 按计划 按进度'), words('延期 逾期 延误 滞后 超期 推迟 延迟')],
  [words('合法 合规'), words('违法 违规')],
  [words('有效'), words('无效 失效')],
  [words('长期 长效'), words('短期')],
  [words('真实'), words('虚假')],
  [words('准确 正确'), words('错误')],
  [words('畅通 通畅 顺畅'), words('堵塞 中断 拥堵')],
  [words('正面 积极'), words('负面 消极')],
  [words('达标'), words('超标')],
  [words('利用 使用'), words('闲置 空置')],
  [words('规范 有序 整齐'), words('混乱 杂乱')],
  [words('稳定 平稳'), words('动荡 失控')],
  [words('盈利 增收'), words('亏损 减收')],
];
/** Longer texts say more than one thing. */
const LONGEST_OPPOSITE = 6;
const DENIES = /[未无不没零]/;
const DENIED = /^(?:尚未|仍未|暂未|并未|没有|未|不|没)(?=.)/;
/** 未完成 says how far the work got, whatever the target is; 未发生 answers a target of 无. */
const NOT_ACHIEVED = new RegExp(`${DENIED.source}[^,]{0,3}(?:${anyOf(ACHIEVEMENT_VERBS)})`);
const ASKED_NOT_TO = /^(?:没有|无|零|未|不(?!断)|杜绝|避免|防止|严禁)(?=.)/;
const HAPPENED = /^(?:有|已|仍|出现|存在|产生|发生(?=[^\d一二两三四五六七八九十]))+/;
const COUNT = String.raw`(?:(?!0+(?:\.0+)?(?![\d.]))\d+(?:\.\d+)?|[一二两三四五六七八九十]+)`;
/** Behind what happened: 1起, 3宗, 10%. */
const TIMES = new RegExp(`^[过了]?(?:${COUNT}[%\\p{Script=Han}]{0,8})?$`, 'u');
const HAPPENED_TIMES = new RegExp(`^(?:有|发生|出现|存在)[过了]?${COUNT}[起次件例人项宗户处名家个]`);

/** 15天 in 逾期15天完成. */
const TIME = /\d+(?:\.\d+)?个?(?:天|日|工作日|周|月|年|小时)/;

/** 未公开 of 公开, 发生1起 of 不发生, 有投诉 of 无投诉, 延期完成 of 按时完成. */
function isContrary(target: string, actual: string): boolean {
  if (actual.replace(DENIED, '') === target && actual !== target) return true;
  const asked = target.replace(ASKED_NOT_TO, '');
  const begins = (done: string): boolean => done.startsWith(asked) && TIMES.test(done.slice(asked.length));
  if (asked !== target) return begins(actual) || begins(actual.replace(HAPPENED, ''));
  if (isTurned(target, actual)) return true;
  const said = actual.replace(TIME, '');
  if (Math.max(target.length, said.length) > LONGEST_OPPOSITE || DENIES.test(target) || DENIES.test(said)) return false;
  return OPPOSITES.some(([good, bad]) => good.some((word) => target.includes(word)) && bad.some((word) => said.includes(word)));
}

/** 不力 of 保障有力, 无人管护 of 有人管护. */
function isTurned(target: string, actual: string): boolean {
  const at = target.indexOf('有');
  const behind = target.slice(at + 1);
  if (at < 0 || behind === '') return false;
  return ['不', '无', '没有'].some((no) => actual === target.slice(0, at) + no + behind || actual === no + behind);
}

const NEGATION = String.raw`(尚未|仍未|暂未|并未|未能|未|不(?!断|仅|但|低于|少于|小于|超|错)|欠|没有|没|无法|无)`;
/** Between a negation and what it denies. */
const OF_DEGREE = '(?:能够|能|够|得到|有效|完全|全部|充分|很|太|十分|再|进一步|明显|实现|达到)*';
const DENIAL = new RegExp(`^[^,，;。\\d]{0,6}?${NEGATION}${OF_DEGREE}([^,，;。\\d]{2,8})$`);
/** 不稳定因素减少 says something good. */
const GOES_DOWN = /减少|下降|降低|消除|化解|为零|归零/;

/** Whether an actual denies a word of its target: 未公开 of 公开透明, 未足额到位 of 及时足额. 没有安全事故 denies no 安全. */
function deniesItsWords(target: string, actual: string): boolean {
  if (GOES_DOWN.test(actual)) return false;
  const [, negation = '', denied = ''] = DENIAL.exec(actual) ?? [];
  if (denied === '') return false;
  return /^[没无]/.test(negation) ? target.endsWith(denied.replace(/了$/, '')) : target.includes(denied.slice(0, 2));
}

/** Targets that ask for something not to happen; a negation meets them. */
const ASKS_FOR_NONE = /^(?:[无零未]|不(?!断)|没有|杜绝|避免|防止|严禁)/;

/** What a name asks: 超支 of 是否超支, 截留挪用 of 有无截留挪用. "" where it asks nothing. */
function askedIn(name: string): string {
  const [, before = '', behind = ''] = /^(.{2,})与否$|(?:是否|有无|有没有|能否)(.{2,})$/.exec(subjectOf(name)) ?? [];
  return (before + behind).replace(/情况$/, '').replace(/超[出过]/, '超');
}

/** Whether the words answer a question with yes (true) or no: 超支10% and 未超支 where it is asked 是否超支. */
function answerTo(asked: string, actual: string): boolean | undefined {
  if (asked === '') return undefined;
  const said = actual.replace(/超[出过]/, '超');
  const thing = asked.replace(/^(?:存在|发生|出现|产生|有)(?=..)/, '');
  const rest = said.replace(DENIED_FIRST, '').replace(HAPPENED, '');
  const isOfIt = rest.length > 1 && (rest.startsWith(thing) || asked.includes(rest) || thing.startsWith(rest.slice(0, 2)));
  if (DENIED_FIRST.test(said)) return isOfIt && !NOT_ACHIEVED.test(said) ? false : undefined;
  if (isContrary(asked, said)) return false;
  const behind = rest.slice(rest.startsWith(thing) ? thing.length : rest.length);
  return (rest.startsWith(thing) && TIMES.test(behind)) || (rest.length > 1 && asked.includes(rest)) ? true : undefined;
}
const DENIED_FIRST = /^(?:尚未|仍未|暂未|并未|从未|均未|没有|未|不|没|无|零)(?=.)/;

/** An answer to a target of 是, 有, 否 or 无; undefined when the words give none. */
function answered(target: string, actual: string, name: string): Reached | undefined {
  const asksFor = isYes(target);
  const reached = (isSo: boolean): Reached => (isSo === asksFor ? 'met' : 'unmet');
  if (isYes(actual)) return reached(true);
  if (NO.has(actual)) return reached(false);
  if (HAPPENED_TIMES.test(actual)) return reached(true);
  const answer = answerTo(askedIn(name), actual);
  if (answer !== undefined) return reached(answer);
  const isDenied = DENIED.test(actual) && actual.length <= LONGEST_OPPOSITE;
  return isDenied && !NOT_ACHIEVED.test(actual) ? reached(false) : undefined;
}

/**
 * How far an actual in words reaches a target in words; undefined when the two say nothing of one another. Compacted texts.
 * @param name of the row, which may ask a question (是否超支) that target and actual answer
 * @returns 'own-words' for a step between the ends of a scale, which a person has to judge; 'unfinished' for what is not done yet
 */
export function reachedInWords(target: string, actual: string, name = ''): Reached | 'own-words' | 'unfinished' | undefined {
  const step = onScale(target, actual);
  if (step) return step;
  const isAnswer = isYes(target) || NO.has(target);
  if (isAnswer) {
    const answer = answered(target, actual, name);
    if (answer) return answer;
  }
  if (isContrary(target, actual)) return 'unmet';
  const [wanted, reached] = [GRADE_OF.get(target), GRADE_OF.get(actual)];
  if (wanted && reached && wanted !== reached) return reached === '差' ? 'unmet' : 'own-words';
  const [aimed, went] = [changeIn(target), changeIn(actual)];
  if (aimed && (went ? went !== aimed : aimed === CHANGE.rise && /^-\d/.test(actual))) return 'unmet';
  if (ASKS_FOR_NONE.test(target) || NO.has(target)) {
    if (target === actual || NO.has(actual)) return 'met';
    return !NO.has(target) && (saysHappened(actual) || HAPPENED_TIMES.test(actual)) ? 'unmet' : undefined;
  }
  if (isUnfinished(actual, isAnswer ? askedIn(name) : target)) return 'unfinished';
  return NEGATED.test(actual) || deniesItsWords(target, actual) ? 'unmet' : undefined;
}
