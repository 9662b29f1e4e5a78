// The words about findings that were set aside, where the workbook keeps a text that is none: fetched with it, both languages together.
import type { Language } from './language';

export interface AsideWords {
  readonly refused: { readonly title: string; readonly says: string; readonly export: string };
  /** Of the file with what was refused. */
  readonly fileName: string;
}

export const ASIDE_WORDS: Readonly<Record<Language, AsideWords>> = {
  'zh-CN': {
    refused: {
      title: '工作簿里记下的“已核实不改”无法使用',
      says: '现在都不采用，这些问题照常列出。工作簿里的内容原样保留；一旦再有问题设为已核实不改，就会被取代。问题如下：',
      export: '导出原内容',
    },
    fileName: '已核实不改',
  },
  en: {
    refused: {
      title: 'The findings set aside in this workbook cannot be used',
      says: 'None of them is in effect: these findings are listed like all others. The workbook keeps the text as it is until another finding is set aside, which replaces it. What is wrong:',
      export: 'Export what is kept there',
    },
    fileName: 'Set aside',
  },
};
