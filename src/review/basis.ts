// Where the rules of the review come from, named in our own words and never quoted.
import type { Sentence } from '../locale/language';

/** The figures of the form depend on one another. */
export const ADDS_UP: Sentence = {
  'zh-CN': '自评表各栏之间的勾稽关系',
  en: 'The figures of the form have to agree with one another',
};

/** Points, scores, bands and grades of the chosen rule set. */
export const SCORING: Sentence = {
  'zh-CN': '所选评分口径（默认为财预〔2020〕10号）',
  en: 'The chosen rule set (财预〔2020〕10号 unless another is set)',
};

/** A form may print how each of its rows is scored. */
export const OWN_RULE: Sentence = {
  'zh-CN': '自评表自带的评分标准：优先于口径的计分方法',
  en: 'The rule that the form itself prints goes before that of the rule set',
};

/** Deviations are to be explained. */
export const EXPLAINS: Sentence = {
  'zh-CN': '财预〔2020〕10号：未完成或偏离较大的绩效指标要说明原因、提出改进措施',
  en: '财预〔2020〕10号: indicators missed or far off are to be explained, with what will be done about it',
};

/** Far above the target: the target was probably set too low. */
export const OVERSHOOT: Sentence = {
  'zh-CN': '多地自评要求：实际完成值大幅超过指标值的，要说明原因',
  en: 'Required by many regions: an actual far above its target is to be explained',
};

/** A form is complete and can be read. */
export const COMPLETE: Sentence = {
  'zh-CN': '自评表填报要求：各栏填写完整、内容可核对',
  en: 'A form is filled in completely, in a way that can be checked',
};

/** Budget execution and performance belong together. */
export const EXECUTION: Sentence = {
  'zh-CN': '预算执行与绩效目标并重：各地自评要求说明执行率偏低、与指标完成情况不匹配的原因',
  en: 'Execution and results are read together: many regions ask for the reason of a low rate, or of one that does not fit the results',
};

/** A budget that changes takes its targets along. */
export const ADJUSTED: Sentence = {
  'zh-CN': '绩效目标管理要求：年中调整预算的，绩效目标要随之核对',
  en: 'When a budget is adjusted during the year, its targets are to be looked at again',
};

/** A target can be checked. */
export const MEASURABLE: Sentence = {
  'zh-CN': '绩效目标管理要求（参见财预〔2021〕101号）：指标值要具体、能衡量，方向和单位明确',
  en: 'Targets are specific and can be measured, their direction and unit are clear (see 财预〔2021〕101号)',
};

/** Indicators show results. */
export const RESULTS: Sentence = {
  'zh-CN': '绩效目标管理要求（参见财预〔2021〕101号）：指标反映产出、效益和满意度，分值有主有次',
  en: 'Indicators show output, benefit and satisfaction, with points to match their importance (see 财预〔2021〕101号)',
};

/** An actual is a fact. */
export const MEASURED: Sentence = {
  'zh-CN': '自评表填报要求：实际完成值是有据可查的实际数',
  en: 'An actual is what was measured, with evidence behind it',
};
