// The findings that were set aside as JSON: written stable, read back whole or with a sentence for everything wrong.
import { at, isComplete, itemAt, MOST_PROBLEMS, parseText, Reader, type FilePlace, type FileProblem } from '../scoring/file-reader';
import { LONGEST_WHY, MOST_ASIDE, type KeptAside } from './aside';

const FORMAT_VERSION = 1;
/** Of a key, a rule's id, an address. */
const LONGEST_KEY = 60;

export type AsideReading =
  | { readonly kind: 'aside'; readonly aside: readonly KeptAside[] }
  /** At least one. */
  | { readonly kind: 'problems'; readonly problems: readonly FileProblem[] };

/** The text in which a workbook keeps them, without spaces because there may be many; equal lists give equal text. */
export const serialiseAside = (aside: readonly KeptAside[]): string =>
  JSON.stringify({
    formatVersion: FORMAT_VERSION,
    aside: aside.map(({ form, rule, cell, facts, why }) => ({ form, rule, cell, facts, why })),
  });

const ENVELOPE = {
  formatVersion: { 'zh-CN': '格式版本', en: 'format version' },
  aside: { 'zh-CN': '已核实不改的问题', en: 'findings set aside' },
} as const;
const WHOLE: FilePlace = { path: '', name: { 'zh-CN': '', en: '' } };
const NAMES = {
  form: { 'zh-CN': '自评表', en: 'form' },
  rule: { 'zh-CN': '规则', en: 'rule' },
  cell: { 'zh-CN': '单元格', en: 'cell' },
  facts: { 'zh-CN': '内容', en: 'facts' },
  why: { 'zh-CN': '理由', en: 'word why' },
} as const;

/** Reads what `serialiseAside` wrote, or whatever stands in its place. Never throws. */
export function parseAside(stored: unknown): AsideReading {
  const problems: FileProblem[] = [];
  const file = typeof stored === 'string' ? parseText(stored, problems) : stored;
  const reader = new Reader(problems);
  const fields = problems.length === 0 ? reader.fields(file, WHOLE, ENVELOPE) : null;
  if (fields !== null && fields.get('formatVersion') !== FORMAT_VERSION) {
    reader.report(
      at(WHOLE, 'formatVersion', ENVELOPE.formatVersion),
      `不是 ${FORMAT_VERSION}，本工具读不了。请更新本工具。`,
      `is not ${FORMAT_VERSION}; update the add-in.`,
    );
  }
  const place = at(WHOLE, 'aside', ENVELOPE.aside);
  const read =
    fields && reader.list(fields.get('aside'), place, MOST_ASIDE)?.map((item, index) => readOne(item, itemAt(place, index), reader));
  const aside = read?.flatMap((one) => one ?? []);
  return aside !== undefined && problems.length === 0
    ? { kind: 'aside', aside }
    : { kind: 'problems', problems: problems.slice(0, MOST_PROBLEMS) };
}

function readOne(value: unknown, place: FilePlace, reader: Reader): KeptAside | null {
  const fields = reader.fields(value, place, NAMES);
  if (fields === null) return null;
  const text = (key: keyof typeof NAMES): string | null => reader.text(fields.get(key), at(place, key, NAMES[key]), LONGEST_KEY);
  const why = fields.get('why');
  const one = {
    form: text('form'),
    rule: text('rule'),
    cell: text('cell'),
    facts: text('facts'),
    why: why === '' ? '' : reader.text(why, at(place, 'why', NAMES.why), LONGEST_WHY),
  };
  return isComplete(one) ? one : null;
}
