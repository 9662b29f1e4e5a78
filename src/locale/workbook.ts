// The words of work on many sheets: fetched when it begins, both languages together.
import type { LongWork, OverviewWork, Progress, SkippedSheet } from '../app/state';
import type { Language } from './language';

export interface WorkbookWords extends Readonly<Record<Progress['step'], (done: number, total: number) => string>> {
  /** Before the number of the sheets is known. */
  readonly listing: string;
  /** While an overview is written. */
  readonly writingOverview: Readonly<Record<OverviewWork, (forms: number) => string>>;
  readonly cancel: string;
  readonly cancelling: string;
  /** The work was cancelled before anything was written. */
  readonly untouched: Readonly<Record<LongWork, string>>;
  readonly partly: (written: number, unwritten: number) => string;
  readonly tooLate: (written: number) => string;
  /** Sheets left as they were. */
  readonly skipped: (count: number) => string;
  /** Sheets that were not read, for work that leaves no other sheet as it was. */
  readonly unread: (count: number) => string;
  readonly why: Readonly<Record<SkippedSheet['why'], (sheetName: string) => string>>;
  readonly charts: string;
}

const zhCN: WorkbookWords = {
  listing: '正在列出工作表……',
  reading: (done, total) => `已读取校验 ${done} / ${total} 张`,
  writing: (done, total) => `正在写入，已完成 ${done} / ${total} 张`,
  writingOverview: {
    summarise: (forms) => `正在写入汇总表，共 ${forms} 张自评表`,
    listFindings: (forms) => `正在写入问题清单，共 ${forms} 张自评表`,
  },
  cancel: '取消',
  cancelling: '正在取消……',
  untouched: {
    recalculateWorkbook: '已取消，未作任何改动。',
    checkWorkbook: '已取消校验，表格和标记都没有动过。',
    summarise: '已取消，没有生成汇总表，原有的汇总表也没有动过。',
    listFindings: '已取消，没有生成问题清单，原有的问题清单也没有动过。',
    clearMarks: '已取消，标记都没有动过。',
    undo: '已取消，没有撤销任何内容。',
    reading: '已取消，显示的仍是先前的结果。',
  },
  partly: (written, unwritten) => `已取消：${written} 张已全部改好，可以撤销；其余 ${unwritten} 张没有动过。`,
  tooLate: (written) => `取消时 ${written} 张已全部改好，可以撤销。`,
  skipped: (count) => `有 ${count} 张工作表未作改动`,
  unread: (count) => `有 ${count} 张工作表没有读取，不包括在内`,
  why: {
    hidden: (sheetName) => `“${sheetName}”已隐藏，没有读取。需要处理时请先取消隐藏。`,
    veryHidden: (sheetName) => `“${sheetName}”被深度隐藏，没有读取。`,
    protected: (sheetName) => `“${sheetName}”受保护，只作了校验。需要改动时请先撤销工作表保护。`,
    filtered: (sheetName) => `“${sheetName}”正在筛选，写入可能错行，只作了校验。需要改动时请先清除筛选。`,
    uncalculated: (sheetName) => `这个工作簿设为手动计算，“${sheetName}”上的公式可能还是旧结果，只作了校验。请先按 F9 计算，再重算一次。`,
    tooLarge: (sheetName) => `“${sheetName}”的内容超过 Excel 一次能传送的大小，没有读取。`,
    failed: (sheetName) => `“${sheetName}”出现意外情况，没有处理，也没有改动。请单独打开这张工作表核对后再试。`,
  },
  charts: '图表工作表没有单元格，不在处理之列。',
};

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const en: WorkbookWords = {
  listing: 'Listing the sheets…',
  reading: (done, total) => `Read and checked ${done} of ${plural(total, 'sheet')}`,
  writing: (done, total) => `Writing, ${done} of ${plural(total, 'sheet')} done`,
  writingOverview: {
    summarise: (forms) => `Writing the summary of ${plural(forms, 'form')}`,
    listFindings: (forms) => `Writing the findings of ${plural(forms, 'form')}`,
  },
  cancel: 'Cancel',
  cancelling: 'Cancelling…',
  untouched: {
    recalculateWorkbook: 'Cancelled. Nothing was changed.',
    checkWorkbook: 'Check cancelled. No sheet and no mark was changed.',
    summarise: 'Cancelled. No summary was created, and an earlier one is as it was.',
    listFindings: 'Cancelled. No list of findings was created, and an earlier one is as it was.',
    clearMarks: 'Cancelled. No mark was removed.',
    undo: 'Cancelled. Nothing was undone.',
    reading: 'Cancelled. The results shown are those from before.',
  },
  partly: (written, unwritten) =>
    `Cancelled: ${plural(written, 'sheet')} done completely, which can be undone; the other ${plural(unwritten, 'sheet')} untouched.`,
  tooLate: (written) => `Cancelled too late: ${plural(written, 'sheet')} already done completely, which can be undone.`,
  skipped: (count) => `${plural(count, 'sheet')} left unchanged`,
  unread: (count) => `${plural(count, 'sheet')} not read and not included`,
  why: {
    hidden: (sheetName) => `“${sheetName}” is hidden and was not read. Unhide it first to have it included.`,
    veryHidden: (sheetName) => `“${sheetName}” is very hidden and was not read.`,
    protected: (sheetName) => `“${sheetName}” is protected and was only checked. Unprotect it first to have it changed.`,
    filtered: (sheetName) =>
      `“${sheetName}” is filtered, so that values could go to wrong rows; it was only checked. Clear the filter first to have it changed.`,
    uncalculated: (sheetName) =>
      `The workbook is set to manual calculation and formulas on “${sheetName}” may show old results: it was only checked. Press F9, then recalculate again.`,
    tooLarge: (sheetName) => `“${sheetName}” holds more than Excel can hand over at once and was not read.`,
    failed: (sheetName) =>
      `Something unexpected happened with “${sheetName}”: it was neither processed nor changed. Check that sheet by itself, then try again.`,
  },
  charts: 'Chart sheets have no cells and are left out.',
};

export const WORKBOOK_WORDS: Readonly<Record<Language, WorkbookWords>> = { 'zh-CN': zhCN, en };
