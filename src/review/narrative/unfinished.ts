// Admissions in a goal text that something was not done: 未启动年度评估奖励, 会议因故取消.
import { anyOf } from '../../form/text';
import type { Prose } from './prose';
import { PUT_OFF, UNDONE } from './vocabulary';

export interface Admission {
  /** Plain offsets of the words that admit it. */
  readonly from: number;
  readonly to: number;
  /** The clause, plain, with a space for the words that admit it. */
  readonly about: string;
}

const ADMITS = new RegExp(`${UNDONE}|(?:${anyOf(PUT_OFF)})`, 'g');
const PUT_OFF_WORD = new RegExp(`^(?:${anyOf(PUT_OFF)})$`);
const CLAUSE_END = /[。;,，!?\n]/;
/** A clause with one of these before the words says that there was no such thing, speaks of another time, or sets a condition. */
const DENIES =
  /无(?!人机|线|障碍|纸|偿|害|缝)|没|零|防止|不(?:存在|得|因|会|致|能|涉及)|从未|未(?:发生|出现|发现|存在|有|曾|因)|未$|避免|杜绝|减少|降低|消除|防范|克服/;
const OTHERWISE =
  /上年|去年|往年|历年|以前|此前|之前|前期|原先|过去|历史|如[有遇果若]?$|若|凡|一旦|倘|逾期|对于?$|针对|督促|督办|催促|催办|跟踪|梳理|清理|清退|推动|通报|整改|约谈|提醒|处理|处置|解决|排查|核查|统计|收集/;
/** Behind the words: a noun that they qualify (未完成的事项), or that it was none or is done by now. */
const QUALIFIES =
  /^(?:者|的|率|工作的?|项目的|任务的|事项的)|^[^。;,，!?\n]{0,6}?(?:为|:|共|仅)?(?:0(?![.\d])|零|无)|^(?:之前|前(?!期)|时)/;
/** In the rest of the sentence, or at the beginning of the next, which then has the same subject. */
const DONE_SINCE = /^[^。;!?\n]*[。;!?\n]*(?:现已|目前已|目前均已|后已|后均已|随后|已补|已于|最终|已全部|已顺利|整改|补办)/;
/** The project itself gave the thing up or put it off: the thing stands in front, or an event behind, with a reason. */
const OWN_DOING = /^(?:了|开展|实施|举办|召开|执行|启动|建设|采购|招标|验收|进行|办理|至|到|$)/;
const REASON = /因|由于|鉴于|受.{1,12}影响|考虑到|按照|根据/;
const EVENT = /^了?[^,]{0,8}(?:培训|会议|会|活动|演练|调研|出差|考察|比赛|大赛|论坛|讲座|招标|采购)/;
const REACH = 80;

/** Every admission of a text, in its order; a clause repeated in the same words counts once. */
export function admissionsOf({ plain }: Prose): readonly Admission[] {
  const found = new Map<string, Admission>();
  for (const { 0: words, index } of plain.matchAll(ADMITS)) {
    const to = index + words.length;
    const before = plain.slice(lastEnd(plain, index), index);
    const rest = plain.slice(to, to + REACH);
    const stop = rest.search(CLAUSE_END);
    const after = stop < 0 ? rest : rest.slice(0, stop);
    if (DENIES.test(before) || OTHERWISE.test(before) || QUALIFIES.test(after) || after.includes('的') || DONE_SINCE.test(rest)) continue;
    if (PUT_OFF_WORD.test(words) && !isOwnDoing(before, after)) continue;
    const clause = `${before}${words}${after}`;
    if (!found.has(clause)) found.set(clause, { from: index, to, about: `${before} ${after}` });
  }
  return [...found.values()];
}

const isOwnDoing = (before: string, after: string): boolean =>
  (before !== '' && OWN_DOING.test(after)) || (REASON.test(before) && EVENT.test(after));

function lastEnd(plain: string, from: number): number {
  let at = from;
  while (at > 0 && from - at < REACH && !CLAUSE_END.test(plain.charAt(at - 1))) at--;
  return at;
}

/** Words that stand in any clause of the kind, and tie it to nothing. */
const COMMONPLACE =
  /年度|全年|本年|部分|个别|有的|工作|任务|项目|指标|目标|计划|安排|要求|原因|影响|情况|因|由于|受|按|根据|等|的|了|仍|还|有|及|和|与/g;
const LEAST_SHARED = 2;

/** The significant words of a clause, in pieces: 科委 | 评估奖励. */
const piecesOf = (about: string): readonly string[] =>
  about
    .replace(COMMONPLACE, ' ')
    .split(/[^\p{L}\p{N}]/u)
    .filter((piece) => piece.length >= LEAST_SHARED);

/**
 * Whether a row that is explained explains an admission.
 * @param explained plain name and explanation of each explained row
 */
export function isExplainedBy({ about }: Admission, explained: readonly string[]): boolean {
  const pieces = piecesOf(about);
  if (pieces.length === 0) return explained.length > 0;
  return explained.some((text) => pieces.some((piece) => sharesWords(piece, text)));
}

function sharesWords(piece: string, text: string): boolean {
  for (let at = 0; at + LEAST_SHARED <= piece.length; at++) if (text.includes(piece.slice(at, at + LEAST_SHARED))) return true;
  return false;
}
