// The words of the question about an edited summary: fetched with it, both languages together.
import type { Language } from './language';

export interface SummaryWords {
  readonly title: string;
  readonly says: (sheetName: string) => string;
  readonly another: string;
  readonly overwrite: string;
  readonly cancel: string;
}

export const SUMMARY_WORDS: Readonly<Record<Language, SummaryWords>> = {
  'zh-CN': {
    title: '汇总表有人改过',
    says: (sheetName) => `“${sheetName}”生成后有人改过或加了保护，重新生成会丢掉这些改动，所以先问您一声。`,
    another: '另建一张',
    overwrite: '覆盖',
    cancel: '取消',
  },
  en: {
    title: 'The summary has been edited',
    says: (sheetName) =>
      `“${sheetName}” has been edited or protected since it was made. Making it anew would lose that, so nothing has been written yet.`,
    another: 'Make another',
    overwrite: 'Overwrite',
    cancel: 'Cancel',
  },
};
