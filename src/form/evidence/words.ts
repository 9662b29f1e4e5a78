// Labels by their parts: 实际完成值 is 实际 + 完成 + 值. What a label of the head, of funds, of goals or of a table says, words never seen included.
import { compact } from '../text';
import { type Aspect, LONGEST_PART, PARTS, type PartType } from './parts';

export type { Aspect, PartType } from './parts';

export interface Part {
  readonly text: string;
  /** Undefined for one that only says more about others, and for characters that no part knows. */
  readonly type?: PartType;
  readonly aspects: readonly Aspect[];
  readonly isKnown: boolean;
}

/** A label as its parts say it. */
export interface LabelParts {
  /** What was parsed: without spaces, numbering and remarks in brackets. */
  readonly text: string;
  readonly parts: readonly Part[];
  /** The type of the last part that has one. */
  readonly head: PartType | undefined;
  readonly types: ReadonlySet<PartType>;
  readonly aspects: ReadonlySet<Aspect>;
  /** Of the characters those that parts know, from 0 to 1. */
  readonly share: number;
}

/** Characters. A longer text is a sentence. */
const LONGEST = 40;
const NUMBERING = /^(?:\d{1,2}[.、]|[一二三四五六七八九十]{1,3}、|\((?:\d{1,2}|[一二三四五六七八九十])\)|[①-⑳])/;
const BRACKETED = /\([^()]*\)|\[[^[\]]*\]|【[^】]*】/g;
/** A remark behind a blank or a colon, told by its numbers or its list: 分值 数量20、质量10. */
const REMARK = /^(\S{2,}?)[\s:：][^]*[\d、;；]/;

const MARKS = /[*★☆]|:$/g;

const UNKNOWN: Part = { text: '', aspects: [], isKnown: false };

/** The parts of a text: of all ways to cut it the one that leaves the fewest characters unknown, then the one with the fewest parts. */
function cut(text: string): readonly Part[] {
  const best: { readonly cost: number; readonly parts: readonly Part[] }[] = [{ cost: 0, parts: [] }];
  for (let end = 1; end <= text.length; end++) {
    const before = best[end - 1] ?? { cost: 0, parts: [] };
    let chosen = { cost: before.cost + UNKNOWN_COST, parts: [...before.parts, { ...UNKNOWN, text: text.charAt(end - 1) }] };
    for (let length = 1; length <= Math.min(LONGEST_PART, end); length++) {
      const word = text.slice(end - length, end);
      const meaning = PARTS.get(word);
      const from = best[end - length];
      // Of two cuts with as many parts the one with the longer last part wins.
      if (meaning && from && from.cost + 1 <= chosen.cost) {
        chosen = { cost: from.cost + 1, parts: [...from.parts, { text: word, ...meaning, isKnown: true }] };
      }
    }
    best.push(chosen);
  }
  return best[text.length]?.parts ?? [];
}
const UNKNOWN_COST = LONGEST;

function parsed(text: string): LabelParts {
  const parts = cut(text);
  const known = parts.filter(({ isKnown }) => isKnown).reduce((sum, part) => sum + part.text.length, 0);
  const types = parts.flatMap(({ type }) => (type === undefined ? [] : [type]));
  return {
    text,
    parts,
    head: types[types.length - 1],
    types: new Set(types),
    aspects: new Set(parts.flatMap(({ aspects }) => aspects)),
    share: text === '' ? 0 : known / text.length,
  };
}

/**
 * Cuts a label into its parts.
 * @param label as printed; line breaks, numbering, remarks in brackets and (A), (万元) may stand in it
 * @returns no parts for a blank text and for one too long to be a label
 */
export function partsOf(label: string): LabelParts {
  if (label.length > 2 * LONGEST) return parsed('');
  const whole = compact(label).replace(NUMBERING, '').replace(MARKS, '');
  const open = whole.replace(BRACKETED, '');
  const outside = parsed(open);
  // A bracket that holds all there is to know is no remark: 自评(得分).
  if (outside.head === undefined && open !== whole) return parsed(whole.replace(/[()[\]【】]/g, ''));
  const [, first = ''] = REMARK.exec(label.trim().normalize('NFKC').replace(NUMBERING, '').replace(BRACKETED, '、')) ?? [];
  const before = parsed(compact(first).replace(/、/g, ''));
  return before.share === 1 && before.head !== undefined ? before : outside;
}
