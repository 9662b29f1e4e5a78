// The words of the interface by language.
import { en } from './en';
import type { Language } from './language';
import type { Words } from './words';
import { zhCN } from './zh-CN';

export type { Language } from './language';
export type { Words } from './words';

export const WORDS: Readonly<Record<Language, Words>> = { 'zh-CN': zhCN, en };
