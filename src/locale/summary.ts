// The words of the question about an edited summary: fetched with it, both languages together.
import type { Language } from './language';

export interface SummaryWords {
  readonly title: string;
  readonly says: (sheetName: string) => string;
  /** Of a protected summary, which cannot be overwritten. */
  readonly protectedTitle: string;
  readonly protected: (sheetName: string) => string;
  readonly another: string;
  readonly overwrite: string;
  readonly cancel: string;
}

export const SUMMARY_WORDS: Readonly<Record<Language, SummaryWords>> = {
  'zh-CN': {
    title: '汇总表有人改过',
    says: (sheetName) => `“${sheetName}”生成后有人改过或加了保护，重新生成会丢掉这些改动，所以先问您一声。`,
    protectedTitle: '汇总表受保护',
    protected: (sheetName) => `“${sheetName}”加了保护，不能重新生成。请另建一张，或撤销工作表保护后再点“生成汇总”。`,
    another: '另建一张',
    overwrite: '覆盖',
    cancel: '取消',
  },
  en: {
    title: 'The summary has been edited',
    says: (sheetName) =>
      `“${sheetName}” has been edited or protected since it was made. Making it anew would lose that, so nothing has been written yet.`,
    protectedTitle: 'The summary is protected',
    protected: (sheetName) => `“${sheetName}” is protected and cannot be made anew. Make another, or unprotect the sheet and try again.`,
    another: 'Make another',
    overwrite: 'Overwrite',
    cancel: 'Cancel',
  },
};
