// What a single cell looks like, whatever column it stands in: a number, a bound, a sign, a unit, a level's name, words.
import type { Grid } from '../grid';
import { DASH, ACHIEVEMENT_VERBS, CATEGORIES, DIMENSIONS, DIRECTIONS, MEASURE_WORDS, QUALITIES, SIGN_SUFFIXES, SIGNS } from '../vocabulary';
import { anyOf, compact, isErrorValue } from '../text';
import { MEASURING_WORDS, unscaled } from '../units';

export type CellKind =
  | 'blank'
  | 'dash'
  | 'number'
  | 'percent'
  /** A number with a unit: 10场. */
  | 'quantity'
  /** A sign and a number: ≥10场, 95%以上. */
  | 'bounded'
  | 'date'
  | 'sign'
  | 'unit'
  /** 及时, 提升: what a target in words says. */
  | 'quality'
  /** 达成指标, 已完成: what an actual in words says. */
  | 'achievement'
  /** 产出指标 */
  | 'dimension'
  /** 数量指标 */
  | 'category'
  /** 每少1次扣2分 */
  | 'rule'
  | 'long'
  | 'text'
  | 'error';

export interface CellLook {
  readonly kind: CellKind;
  /** As compared: an amount of 10万 and one of 10 are the same in 万元; 95% and 95 are. */
  readonly number?: number;
  readonly unit?: string;
  /** Of a bound, which way is better. */
  readonly isUpper?: boolean;
}

const LONGEST_TERM = 22;
const DIGITS = String.raw`[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const ALL_SIGNS = Object.values(SIGNS).flat();
const SIGN_WORDS = new Set([...ALL_SIGNS, ...Object.values(DIRECTIONS).flat(), '定性', '无']);
const UPPER = new Set([...SIGNS['≤'], ...SIGNS['<']]);
const SUFFIX = SIGN_SUFFIXES.flatMap(([, words]) => words);
const UPPER_SUFFIX = new Set(SIGN_SUFFIXES.flatMap(([sign, words]) => (sign === '≤' ? words : [])));

const NUMBER = new RegExp(`^[¥$]?(${DIGITS})(?:分)?$|^\\((${DIGITS})分?\\)$`);
const PERCENT = new RegExp(`^(${DIGITS})[%‰]$`);
const AMOUNT = new RegExp(`^[¥$]?(${DIGITS})(元|万|万元|亿元?|千元)$`);
const QUANTITY = new RegExp(`^(?:已|共|约|每.{1,2}|达到?|累计|完成)?(${DIGITS})(\\D{1,12})$`);
const BOUNDED = new RegExp(`^.{0,12}?(${anyOf(ALL_SIGNS)})(${DIGITS})(.{0,14})$`);
const BEHIND = new RegExp(`^.{0,12}?(${DIGITS})(.{0,6}?)\\(?(${anyOf(SUFFIX)})\\)?$`);
const RANGE = new RegExp(`^(${DIGITS})\\D{0,6}[-~—–至到](${DIGITS})\\D{0,8}$`);
const DATE =
  /^(?:20\d\d[-./年]\d{1,2}(?:[-./月]\d{0,2}日?)?|20\d\d年|\d{1,2}月(?:\d{1,2}日|底|末)?|\d{1,2}月\d{1,2}日)(?:前|之前|底|底前|以前|完成|起)?$/;
const RULE =
  /(?:扣|得|计|加|减)(?:\d|[一二三四五六七八九十]|满|全|权重|相应|完|一半).{0,12}分|[*×]\s*(?:分值|权重|指标分)|(?:扣完为止|得满分|不得分|按比例)/;
const UNITS = new Set([...MEASURING_WORDS, ...MEASURE_WORDS]);
const ACHIEVED = new RegExp(
  `^(?:(?:已|均已|全部|已全部|基本|部分|按时|按期|如期|及时|较好|未|尚未|圆满|顺利|有效|大部分)?(?:${anyOf(ACHIEVEMENT_VERBS)})(?:指标|目标|任务|预期目标|预期指标|年度指标|既定目标|效果|要求|预期|预期效果|并具有一定效果)?|达成预期指标|部分达成.{0,12}|未达成.{0,12}|正常|已建成|已发放|已支付)$`,
);
const QUALITY = new Set([
  ...QUALITIES,
  '有所改善',
  '显著',
  '明显',
  '高',
  '较高',
  '逐步提高',
  '持续改善',
  '定性',
  '好',
  '较好',
  '充分',
  '有所提高',
  '有效改善',
  '否',
  '无',
]);
const QUALITY_ENDING = /^.{0,8}(?:提升|提高|改善|增强|完善|保障|及时|显著|明显|到位|稳定|优化|促进|有效|规范|健全|良好)$/;
const DIMENSION_WORDS = new Set([
  ...Object.keys(DIMENSIONS),
  ...Object.values(DIMENSIONS).flat(),
  '过程指标',
  '决策指标',
  '项目决策',
  '项目过程',
  '项目管理',
  '投入指标',
  '管理指标',
  '资金管理',
  '项目产出',
  '项目效益',
  '决策',
  '过程',
  '投入',
  '预算执行',
]);
const CATEGORY_WORDS = new Set([...Object.keys(CATEGORIES), ...Object.values(CATEGORIES).flat()]);
/** 产出指标(50分), 产出指标50 */
const LEVEL_POINTS = /\(?\d+(?:\.\d+)?分?\)?$/;
/** Units of amounts, in 万元. */
const IN_TEN_THOUSANDS: ReadonlyMap<string, number> = new Map([
  ['元', 1e-4],
  ['千元', 0.1],
  ['万', 1],
  ['万元', 1],
  ['亿', 1e4],
  ['亿元', 1e4],
]);

/** 元/人·月, 万人次, 个村: a known unit after its scale, with what it is counted by. */
function isUnit(text: string): boolean {
  const [counted = '', ...per] = text.split(/[/·*×每]/);
  if (text.length > LONGEST_UNIT || per.some((word) => word.length > LONGEST_PER)) return false;
  const { unit } = unscaled(counted);
  return unit === '' ? counted !== '' : UNITS.has(unit) || UNITS.has(unit.replace(/次$|^个/, ''));
}
const LONGEST_UNIT = 8;
const LONGEST_PER = 4;

const numberOf = (digits: string): number => Number(digits.replace(/[+,]/g, ''));

function lookOfText(text: string): CellLook {
  if (text === '') return { kind: 'blank' };
  if (DASH.test(text)) return { kind: 'dash' };
  if (isErrorValue(text)) return { kind: 'error' };
  if (text.length > LONGEST_TERM) return { kind: RULE.test(text) ? 'rule' : 'long' };
  const plain = NUMBER.exec(text);
  if (plain) return { kind: 'number', number: numberOf(plain[1] ?? plain[2] ?? '') };
  const [, share] = PERCENT.exec(text) ?? [];
  if (share !== undefined) return { kind: 'percent', number: numberOf(share), unit: '%' };
  if (SIGN_WORDS.has(text)) return { kind: text === '定性' || text === '无' ? 'quality' : 'sign' };
  if (isUnit(text)) return { kind: 'unit' };
  if (DATE.test(text)) return { kind: 'date' };
  if (ACHIEVED.test(text)) return { kind: 'achievement' };
  return levelLook(text) ?? quantityLook(text) ?? wordLook(text);
}

function levelLook(text: string): CellLook | undefined {
  const name = text.replace(LEVEL_POINTS, '');
  const isCategory = CATEGORY_WORDS.has(name);
  if (DIMENSION_WORDS.has(name)) return { kind: isCategory ? 'category' : 'dimension' };
  return isCategory || /^.{2,8}指标$/.test(name) ? { kind: 'category' } : undefined;
}

function quantityLook(text: string): CellLook | undefined {
  const [, sign, bound, behindBound = ''] = BOUNDED.exec(text) ?? [];
  if (sign !== undefined && bound !== undefined)
    return { kind: 'bounded', number: numberOf(bound), unit: unitIn(behindBound), isUpper: UPPER.has(sign) };
  const [, before, unit = '', suffix = ''] = BEHIND.exec(text) ?? [];
  if (before !== undefined) return { kind: 'bounded', number: numberOf(before), unit: unitIn(unit), isUpper: UPPER_SUFFIX.has(suffix) };
  if (RANGE.test(text)) return { kind: 'bounded' };
  const [, digits, rest = ''] = QUANTITY.exec(text) ?? [];
  return digits === undefined || RULE.test(text) ? undefined : { kind: 'quantity', number: numberOf(digits), unit: unitIn(rest) };
}

const unitIn = (text: string): string => text.replace(/[()]/g, '');

function wordLook(text: string): CellLook {
  if (RULE.test(text)) return { kind: 'rule' };
  return { kind: QUALITY.has(text) || QUALITY_ENDING.test(text) ? 'quality' : 'text' };
}

/** What cells look like, each distinct text looked at once. */
export class Looks {
  private readonly known = new Map<string, CellLook>();

  constructor(private readonly grid: Grid) {}

  at(row: number, column: number): CellLook {
    const written = this.grid.written(row, column);
    const known = this.known.get(written);
    if (known) return known;
    const look = lookOfText(compact(written));
    this.known.set(written, look);
    return look;
  }
}

/** An amount in 万元, or in the block's unit where the cell names none; undefined for what is no amount. */
export function amountOf(look: CellLook, text: string): number | undefined {
  if (look.kind === 'number') return look.number;
  const [, digits, unit = ''] = AMOUNT.exec(text) ?? [];
  const factor = IN_TEN_THOUSANDS.get(unit);
  return digits === undefined || factor === undefined ? undefined : numberOf(digits) * factor;
}
