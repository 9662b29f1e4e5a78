// The words of the interface in the language that Excel is displayed in.
import { en } from './en';
import type { Language } from './language';
import type { Words } from './words';
import { zhCN } from './zh-CN';

export type { Language } from './language';
export type { Words } from './words';

export const WORDS: Readonly<Record<Language, Words>> = { 'zh-CN': zhCN, en };

/** The interface's language for a display language such as "zh-CN", "zh-Hans-HK" or "en-GB": Chinese for every Chinese, else English. */
export const languageFor = (displayLanguage: string): Language => (/^zh\b/i.test(displayLanguage) ? 'zh-CN' : 'en');
