// The surroundings of a number in a goal text: its clause, the heading of its list, the time that its sentence speaks of.
import { HEADING, OTHER_TIME, PARTS, PLANNED } from './vocabulary';

const CLAUSE_END = /[。;,，!?]/g;
const SENTENCE_END = /[。;!?]/g;
const PARAGRAPH_END = /[。!?]/g;
/** A name is looked for no further away from its number, characters. */
export const REACH = 120;

/** Finds the matches between `from` and `to`, no further back than a name is looked for. To be asked for growing offsets only. */
function matchesIn(matches: Iterable<RegExpExecArray>): (from: number, to: number) => readonly string[] {
  const all = Array.from(matches, ({ 0: word, index }) => ({ word, from: index }));
  let first = 0;
  let next = 0;
  return (from, to) => {
    while ((all[first]?.from ?? Infinity) < Math.max(from, to - REACH)) first++;
    while ((all[next]?.from ?? Infinity) < to) next++;
    return all.slice(first, next).map(({ word }) => word);
  };
}

/** Finds the end of the last match before an offset, 0 when there is none. To be asked for growing offsets only. */
function endsBefore(matches: Iterable<RegExpExecArray>): (offset: number) => number {
  const ends = Array.from(matches, ({ 0: found, index }) => index + found.length);
  let next = 0;
  return (offset) => {
    while ((ends[next] ?? Infinity) <= offset) next++;
    return ends[next - 1] ?? 0;
  };
}

export interface Surroundings {
  /** The offset at which the clause begins. */
  readonly clause: number;
  /** The sentence speaks of another time than the form's year. */
  readonly isOtherTime: boolean;
  /** The heading of the list may narrow its items: 浦东新区:推广交流活动5场. */
  readonly isUnderHeading: boolean;
  /** Words in front of the number, in its clause: 其中, 包括. */
  readonly parts: readonly string[];
  /** Words in front of the number, in its clause: 计划, 目标. */
  readonly planned: readonly string[];
}

/** @param year of the form @returns a reader of the surroundings at an offset, to be asked for growing offsets only */
export function surroundingsReader(text: string, year: number | undefined): (offset: number) => Surroundings {
  const clauseBefore = endsBefore(text.matchAll(CLAUSE_END));
  const sentenceBefore = endsBefore(text.matchAll(SENTENCE_END));
  const paragraphBefore = endsBefore(text.matchAll(PARAGRAPH_END));
  const colonBefore = endsBefore(text.matchAll(/:/g));
  const otherTimeBefore = endsBefore(text.matchAll(OTHER_TIME));
  const otherYears = Array.from(text.matchAll(/((?:19|20)\d\d)年/g)).filter(([, written]) => Number(written) !== year);
  const otherYearBefore = endsBefore(otherYears);
  const partsIn = matchesIn(text.matchAll(PARTS));
  const plannedIn = matchesIn(text.matchAll(PLANNED));
  let heading = { end: 0, narrows: false };
  return (offset) => {
    const clause = clauseBefore(offset);
    const paragraph = paragraphBefore(offset);
    const colon = colonBefore(offset);
    if (colon !== heading.end) heading = { end: colon, narrows: !HEADING.test(text.slice(Math.max(paragraph, colon - REACH), colon)) };
    return {
      clause,
      isOtherTime: Math.max(otherTimeBefore(offset), otherYearBefore(offset)) > sentenceBefore(offset),
      isUnderHeading: colon > paragraph && heading.narrows,
      parts: partsIn(clause, offset),
      planned: plannedIn(clause, offset),
    };
  };
}
