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
