// Labels of rows that add up others: 总分 for the whole form, 产出指标合计 or 小计 for a part of its table.
import { isWholeLevel } from './levels';
import { isTotalLabel } from './table-foot';
import { anyOf } from './text';
import { SUBTOTAL, SUM_WORDS, WHOLE_WORDS } from './vocabulary';

export interface SumWords {
  /** 'whole': the label speaks of the whole form; 'part': of a level, or of nothing but indicators. */
  readonly of: 'whole' | 'part';
  /** The level that it names: 产出指标 of 产出指标合计. "" when it names none. */
  readonly level: string;
  /** Nothing but that it adds up: 合计 may leave out what stands in another block, 总分 does not. */
  readonly isPlain?: true;
}

const ENDING = new RegExp(`^(.*?)((?:${anyOf(SUM_WORDS)})+分?)$`);
/** Says that something is added up, as 得分 and 分值 alone do not. */
const ADDING = /[总合共小累汇]/;
const OF_WHOLE = new RegExp(`^(?:${anyOf(WHOLE_WORDS)})*$`);
/** 一级指标, 三级绩效指标, 指标 */
const OF_ANY_LEVEL = /^(?:[一二三]级)?(?:绩效)?指标$/;
/** 合计, 得分合计, 指标合计; its parts may be those of its column alone. */
const PLAIN = /^(?:[一二三]级)?(?:绩效|自评|指标|得分|分值)*(?:合计|总计|共计|小计|累计|汇总)(?:得?分|分值)?$/;
/** Skips most labels. */
const MAY_BE_SUM = /[计分总和汇]/;
const LONGEST = 16;
export const WHOLE: SumWords = { of: 'whole', level: '' };
const PART: SumWords = { of: 'part', level: '' };

/** What the row with this label (`labelOf`) adds up; undefined when the words do not say that it adds up anything. */
export function sumWordsOf(label: string): SumWords | undefined {
  if (label.length > LONGEST || !MAY_BE_SUM.test(label)) return undefined;
  const words = wordsOf(label);
  return words && PLAIN.test(label) ? { ...words, isPlain: true } : words;
}

function wordsOf(label: string): SumWords | undefined {
  if (isTotalLabel(label)) return WHOLE;
  const [, of, sum = ''] = ENDING.exec(label) ?? [];
  if (of !== undefined && isWholeLevel(of)) return { of: 'part', level: of };
  if (SUBTOTAL.test(label) || (of !== undefined && OF_ANY_LEVEL.test(of))) return PART;
  return of !== undefined && OF_WHOLE.test(of) && (of !== '' || ADDING.test(sum)) ? WHOLE : undefined;
}
