// The words of the question about an edited overview: fetched with it, both languages together.
import type { EditedSheet } from '../app/state';
import type { Language } from './language';

export interface EditedSheetWords {
  readonly title: (sheet: EditedSheet) => string;
  readonly says: (sheet: EditedSheet) => string;
  readonly another: string;
  readonly overwrite: string;
  readonly cancel: string;
}

const NAMES = {
  'zh-CN': { summarise: '汇总表', listFindings: '问题清单' },
  en: { summarise: 'summary', listFindings: 'list of findings' },
} as const;

export const EDITED_SHEET_WORDS: Readonly<Record<Language, EditedSheetWords>> = {
  'zh-CN': {
    title: ({ work, isProtected }) => `${NAMES['zh-CN'][work]}${isProtected ? '受保护' : '已被修改'}`,
    says: ({ sheetName, isProtected }) =>
      isProtected
        ? `“${sheetName}”加了保护，不能重新生成。请另建一张，或撤销工作表保护后再生成。`
        : `“${sheetName}”生成后被修改过。覆盖会丢失这些修改，是否另建一张？`,
    another: '另建一张',
    overwrite: '覆盖',
    cancel: '取消',
  },
  en: {
    title: ({ work, isProtected }) => `The ${NAMES.en[work]} ${isProtected ? 'is protected' : 'has been edited'}`,
    says: ({ sheetName, isProtected }) =>
      isProtected
        ? `“${sheetName}” is protected and cannot be overwritten. Create another, or unprotect the sheet and try again.`
        : `“${sheetName}” has been edited since it was created. Overwriting it would lose that. Create another one instead?`,
    another: 'Create another',
    overwrite: 'Overwrite',
    cancel: 'Cancel',
  },
};
