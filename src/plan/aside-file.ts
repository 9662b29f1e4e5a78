// The findings that were set aside as JSON: written stable, read back whole or with a sentence for everything wrong.
import type { Reader } from '../scoring/file-reader';
import { at, isComplete, itemAt, type FilePlace, type FileProblem, readListFile } from '../scoring/file-reader';
import type { KeptAside } from './aside';
import { LONGEST_WHY, MOST_ASIDE } from './aside-limits';

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
const NAMES = {
  form: { 'zh-CN': '自评表', en: 'form' },
  rule: { 'zh-CN': '规则', en: 'rule' },
  cell: { 'zh-CN': '单元格', en: 'cell' },
  facts: { 'zh-CN': '内容', en: 'facts' },
  why: { 'zh-CN': '理由', en: 'word why' },
} as const;

/** Reads what `serialiseAside` wrote, or whatever stands in its place. Never throws. */
export function parseAside(stored: unknown): AsideReading {
  const read = readListFile(stored, { version: FORMAT_VERSION, key: 'aside', names: ENVELOPE }, readAll);
  return 'items' in read ? { kind: 'aside', aside: read.items } : { kind: 'problems', ...read };
}

function readAll(value: unknown, place: FilePlace, reader: Reader): readonly KeptAside[] | null {
  const read = reader.list(value, place, MOST_ASIDE)?.map((item, index) => readOne(item, itemAt(place, index), reader));
  return read?.flatMap((one) => one ?? []) ?? null;
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
