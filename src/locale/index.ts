// The words of the interface by language. Chinese comes with the pane, English is fetched where it is spoken.
import type { Language } from './language';
import type { Words } from './words';
import { zhCN } from './zh-CN';

export type { Words } from './words';

/** A language and the interface's words in it. */
export interface Speech {
  readonly language: Language;
  readonly words: Words;
}

export const CHINESE: Speech = { language: 'zh-CN', words: zhCN };

/** The language asked for; Chinese if its words cannot be fetched, since a pane in Chinese is better than none. */
export async function speechIn(language: Language): Promise<Speech> {
  if (language === 'zh-CN') return CHINESE;
  try {
    const { en } = await import('./en');
    return { language, words: en };
  } catch {
    return CHINESE;
  }
}
