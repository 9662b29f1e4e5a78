// The bench's own words: Chinese where Excel is set to Chinese, else English.
import type { Refusal } from '../grid/grid';

export interface Words {
  readonly title: string;
  /** What this page is, and what to do first. */
  readonly about: string;
  readonly paneName: string;
  readonly open: string;
  readonly save: string;
  readonly samples: string;
  readonly chooseSample: string;
  readonly drop: string;
  readonly closePane: string;
  readonly opening: (name: string) => string;
  readonly opened: (name: string) => string;
  readonly saved: (name: string) => string;
  readonly unreadable: (name: string) => string;
  readonly failed: (what: string) => string;
  readonly unknownRequest: (name: string) => string;
  readonly refused: Readonly<Record<Refusal, string>>;
}

const chinese: Words = {
  title: '绩效自评 · 工作台',
  about: '在浏览器里试用：左边是表格，右边是加载项窗格。先点“一键重算”。',
  paneName: '绩效自评助手',
  open: '打开 .xlsx',
  save: '保存 .xlsx',
  samples: '示例',
  chooseSample: '选择一份……',
  drop: '松开鼠标，打开这个 .xlsx 文件',
  closePane: '关闭任务窗格',
  opening: (name) => `正在打开“${name}”……`,
  opened: (name) => `已打开“${name}”。文件只在本机浏览器中处理。`,
  saved: (name) => `已保存为“${name}”。`,
  unreadable: (name) => `打不开“${name}”：它不是 .xlsx 工作簿，或已损坏。`,
  failed: (what) => `没有成功：${what}`,
  unknownRequest: (name) => `加载项用到了工作台尚未模拟的功能：${name}`,
  refused: {
    protected: '工作表受保护，此单元格不能修改。',
    unsupported: '工作台只模拟单元格内容的修改，此操作未执行。',
    formula: '公式有误，未录入。若要录入以“=”开头的文字，请在前面加一个单引号。',
  },
};

const english: Words = {
  title: 'Self-evaluation · bench',
  about: 'Try it in the browser: the sheet is on the left, the add-in’s pane on the right. Press Recalculate first.',
  paneName: 'Self-Evaluation Assistant',
  open: 'Open .xlsx',
  save: 'Save .xlsx',
  samples: 'Samples',
  chooseSample: 'Choose one…',
  drop: 'Drop to open this .xlsx file',
  closePane: 'Close the task pane',
  opening: (name) => `Opening “${name}”…`,
  opened: (name) => `“${name}” is open. The file stays in this browser.`,
  saved: (name) => `Saved as “${name}”.`,
  unreadable: (name) => `“${name}” cannot be opened: it is no .xlsx workbook, or it is damaged.`,
  failed: (what) => `That did not work: ${what}`,
  unknownRequest: (name) => `The add-in used something the bench does not imitate yet: ${name}`,
  refused: {
    protected: 'The sheet is protected; this cell cannot be changed.',
    unsupported: 'The bench imitates changes of cell contents only; nothing was done.',
    formula: 'The formula has an error and was not entered. For a text beginning with “=”, put an apostrophe before it.',
  },
};

/** The display language, as the add-in is told it: "zh-CN" or "en-US". */
export const displayLanguage = (browser: string): 'zh-CN' | 'en-US' => (browser.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US');

export const wordsOf = (language: 'zh-CN' | 'en-US'): Words => (language === 'zh-CN' ? chinese : english);
