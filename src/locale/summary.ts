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
    title: '汇总表已被修改',
    says: (sheetName) => `“${sheetName}”生成后被修改过或加了保护。覆盖会丢失这些修改，是否另建一张？`,
    protectedTitle: '汇总表受保护',
    protected: (sheetName) => `“${sheetName}”加了保护，不能重新生成。请另建一张，或撤销工作表保护后再点“生成汇总”。`,
    another: '另建一张',
    overwrite: '覆盖',
    cancel: '取消',
  },
  en: {
    title: 'The summary has been edited',
    says: (sheetName) =>
      `“${sheetName}” has been edited or protected since it was created. Overwriting it would lose that. Create another one instead?`,
    protectedTitle: 'The summary is protected',
    protected: (sheetName) =>
      `“${sheetName}” is protected and cannot be overwritten. Create another, or unprotect the sheet and try again.`,
    another: 'Create another',
    overwrite: 'Overwrite',
    cancel: 'Cancel',
  },
};
