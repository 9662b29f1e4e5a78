// Kept answers about templates as JSON: written stable, read back whole or with a sentence for everything wrong in them.
import { wordsOfKey, type BlockKind, type ColumnMeaning, type TemplateProfile } from '../form/template';
import { faultsOf, MEANINGS } from '../form/template-meanings';
import type { Sentence } from '../locale/language';
import type { Reader } from './file-reader';
import { at, clipped, isComplete, itemAt, named, type FilePlace, type FileProblem, readListFile } from './file-reader';

const FORMAT_VERSION = 1;
/** Characters. */
export const LONGEST_PROFILE_NAME = 60;
const LONGEST_KEY = 5000;
const MOST_PROFILES = 500;
const MOST_COLUMNS = 100;
const BLOCKS: readonly BlockKind[] = ['table', 'funds'];

export type TemplatesReading =
  | { readonly kind: 'templates'; readonly profiles: readonly TemplateProfile[] }
  /** At least one. */
  | { readonly kind: 'problems'; readonly problems: readonly FileProblem[] };

/** Every key in its place, nothing else. */
export const profileInOrder = ({ name, block, key, meanings }: TemplateProfile): TemplateProfile => ({ name, block, key, meanings });

/** The text in which a workbook keeps its answers; equal answers give equal text. */
export const serialiseTemplates = (profiles: readonly TemplateProfile[]): string =>
  `${JSON.stringify({ formatVersion: FORMAT_VERSION, profiles: profiles.map(profileInOrder) }, undefined, 2)}\n`;

/** A new answer about a heading replaces the one before; beyond what a file holds the oldest is forgotten. */
export function withProfiles(before: readonly TemplateProfile[], added: readonly TemplateProfile[]): readonly TemplateProfile[] {
  const isReplaced = ({ key }: TemplateProfile): boolean => added.some((profile) => profile.key === key);
  return [...before.filter((profile) => !isReplaced(profile)), ...added].slice(-MOST_PROFILES);
}

const ENVELOPE = {
  formatVersion: { 'zh-CN': '格式版本', en: 'format version' },
  profiles: { 'zh-CN': '表头回答', en: 'answers about headings' },
} as const;

/** Reads what `serialiseTemplates` wrote, or whatever stands in its place. Never throws. */
export function parseTemplates(stored: unknown): TemplatesReading {
  const read = readListFile(stored, { version: FORMAT_VERSION, key: 'profiles', names: ENVELOPE }, readProfiles);
  return 'items' in read ? { kind: 'templates', profiles: read.items } : { kind: 'problems', ...read };
}

/** A list of answers about different headings; null with at least one problem reported. */
export function readProfiles(value: unknown, place: FilePlace, reader: Reader): readonly TemplateProfile[] | null {
  const read = reader.list(value, place, MOST_PROFILES)?.map((item, index) => readProfile(item, itemAt(place, index), reader));
  const profiles = read?.flatMap((profile) => profile ?? []);
  if (profiles === undefined || profiles.length !== read?.length) return null;
  const seen = new Map<string, TemplateProfile>();
  for (const [index, profile] of profiles.entries()) {
    const before = seen.get(profile.key);
    seen.set(profile.key, profile);
    if (before === undefined) continue;
    return reader.report(
      itemAt(place, index),
      `与“${clipped(before.name)}”是同一个表头，只能留一个。`,
      `is about the same heading as “${clipped(before.name)}”; keep one of them.`,
    );
  }
  return profiles;
}

const NAMES = {
  name: { 'zh-CN': '名称', en: 'name' },
  block: { 'zh-CN': '所在部分', en: 'block' },
  key: { 'zh-CN': '表头', en: 'heading' },
  meanings: { 'zh-CN': '各列含义', en: 'meanings' },
} as const;

function readProfile(value: unknown, place: FilePlace, reader: Reader): TemplateProfile | null {
  const fields = reader.fields(value, place, NAMES);
  if (fields === null) return null;
  const name = reader.text(fields.get('name'), at(place, 'name', NAMES.name), LONGEST_PROFILE_NAME);
  // From here on the answer is called by its name.
  const own: FilePlace = { ...place, name: name === null ? place.name : named('表头回答', 'answer', clipped(name)) };
  const block = reader.oneOf(fields.get('block'), at(own, 'block', NAMES.block), BLOCKS);
  const key = reader.text(fields.get('key'), at(own, 'key', NAMES.key), LONGEST_KEY);
  const parts = { name, block, key };
  if (!isComplete(parts)) return null;
  const wanted = at(own, 'meanings', NAMES.meanings);
  const meanings = readMeanings(fields.get('meanings'), wanted, parts.block, reader);
  if (!parts.key.startsWith(`${parts.block}|`)) {
    return reader.report(at(own, 'key', NAMES.key), '与所在部分不符，可能已损坏。', 'does not fit its block; it may be damaged.');
  }
  if (meanings === null) return null;
  const columns = wordsOfKey(parts.key).length;
  if (meanings.length !== columns) {
    return reader.report(
      wanted,
      `有 ${meanings.length} 个，而表头有 ${columns} 列。`,
      `are ${meanings.length}, but the heading has ${columns} columns.`,
    );
  }
  return isSound(parts.block, meanings, wanted, reader) ? { ...parts, meanings } : null;
}

function readMeanings(value: unknown, place: FilePlace, block: BlockKind, reader: Reader): readonly ColumnMeaning[] | null {
  const read = reader.list(value, place, MOST_COLUMNS)?.map((item, index) => reader.oneOf(item, itemAt(place, index), MEANINGS[block]));
  const meanings = read?.flatMap((meaning) => meaning ?? []);
  return meanings === undefined || meanings.length !== read?.length ? null : meanings;
}

function isSound(block: BlockKind, meanings: readonly ColumnMeaning[], place: FilePlace, reader: Reader): boolean {
  const { doubled, missing } = faultsOf(block, meanings);
  const says = (zh: string, en: string, found: readonly ColumnMeaning[]): Sentence => ({
    'zh-CN': `${zh}${found.join('、')}。`,
    en: `${en} ${found.join(', ')}.`,
  });
  for (const { 'zh-CN': zh, en } of [
    ...(doubled.length === 0 ? [] : [says('有两列以上同为 ', 'give more than one column the meaning', doubled)]),
    ...(missing.length === 0 ? [] : [says('缺少 ', 'lack', missing)]),
  ])
    reader.report(place, zh, en);
  return doubled.length + missing.length === 0;
}
