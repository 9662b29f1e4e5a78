// The reasons why findings could not be marked on a sheet: fetched when one has to be told, both languages together.
import type { AppState } from '../app/state';
import type { Language } from './language';

export type MarksWords = Readonly<Record<NonNullable<AppState['unmarked']>['why'], (sheetName: string | undefined) => string>>;

export const MARKS_WORDS: Readonly<Record<Language, MarksWords>> = {
  'zh-CN': {
    protected: (sheet) => `工作表“${sheet ?? ''}”受保护，未在表中标记；问题都列在下面。`,
    unlisted: (sheet) => `Excel 未能列出工作表“${sheet ?? ''}”的条件格式，标记未作改动；问题都列在下面。`,
    'read-only': () => '这个工作簿不能编辑，未在表中标记；问题都列在下面。',
  },
  en: {
    protected: (sheet) => `Sheet “${sheet ?? ''}” is protected, so nothing was marked on it; everything is listed below.`,
    unlisted: (sheet) =>
      `Excel could not list the conditional formats of sheet “${sheet ?? ''}”, so its marks were left as they are; everything is listed below.`,
    'read-only': () => 'This workbook cannot be edited, so nothing was marked in it; everything is listed below.',
  },
};
