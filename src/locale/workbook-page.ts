// The words of the page of the whole workbook, and of the message to a unit: fetched with it, both languages together.
import type { Language } from './language';

/** How a message to a unit is put together. */
export interface MessageWords {
  readonly heading: (unit: string, year: string | undefined) => string;
  /** @param place of the form in the message, from 1 */
  readonly form: (place: number, name: string, sheet: string) => string;
  readonly finding: (place: number, cell: string, says: string) => string;
}

export interface WorkbookPageWords {
  readonly findings: string;
  readonly forms: (count: number) => string;
  readonly errors: (count: number) => string;
  readonly warnings: (count: number) => string;
  readonly unread: (count: number) => string;
  /** Headings that wait for an answer, on the results. */
  readonly asked: (count: number) => string;
  readonly search: string;
  readonly byUnit: string;
  /** Spoken after a search. */
  readonly found: (count: number) => string;
  readonly noneFound: string;
  readonly unit: (name: string, forms: number) => string;
  readonly noUnit: string;
  readonly nothingWrong: string;
  readonly copy: string;
  readonly copyOf: (unit: string) => string;
  readonly copied: (unit: string, forms: number, findings: number) => string;
  readonly notCopied: string;
  /** Names the box with the text that could not be copied. */
  readonly text: (unit: string) => string;
  readonly columns: {
    readonly name: string;
    readonly errors: string;
    readonly warnings: string;
    readonly total: string;
    readonly grade: string;
  };
  readonly hint: string;
  /** Back from a form to the page. */
  readonly back: (forms: number) => string;
  readonly message: MessageWords;
}

const DIGITS = '零一二三四五六七八九';

/** 一 to 九十九; beyond that in figures. */
function chinese(number: number): string {
  if (number < 1 || number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens)}十`;
  return `${ten}${ones === 0 ? '' : DIGITS.charAt(ones)}`;
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const WORKBOOK_PAGE_WORDS: Readonly<Record<Language, WorkbookPageWords>> = {
  'zh-CN': {
    findings: '生成问题清单',
    forms: (count) => `${count} 张`,
    errors: (count) => `错误 ${count}`,
    warnings: (count) => `待核实 ${count}`,
    unread: (count) => `${count} 张未读取`,
    asked: (count) => `${count} 种表头待确认`,
    search: '项目、单位或工作表',
    byUnit: '按单位',
    found: (count) => `找到 ${count} 张`,
    noneFound: '没有找到符合的自评表。',
    unit: (name, forms) => `${name}（${forms} 张）`,
    noUnit: '未填单位',
    nothingWrong: '没有要改的',
    copy: '复制问题',
    copyOf: (unit) => `复制问题：${unit}`,
    copied: (unit, forms, findings) => `已复制“${unit}”${forms} 张表的 ${findings} 处问题，可以直接粘贴发送。`,
    notCopied: '未能复制。下面的文字已选中，请按 Ctrl+C（Mac 上按 ⌘C）。',
    text: (unit) => `要发给“${unit}”的文字`,
    columns: { name: '项目', errors: '错误', warnings: '待核', total: '总分', grade: '等级' },
    hint: '点一行：转到该表并列出问题',
    back: (forms) => `全部工作表（${forms} 张）`,
    message: {
      heading: (unit, year) => `【${unit}】${year === undefined ? '' : `${year} 年度`}绩效自评表请修改：`,
      form: (place, name, sheet) => `${chinese(place)}、${name}（表“${sheet}”）`,
      finding: (place, cell, says) => `${place}. ${cell}：${says}`,
    },
  },
  en: {
    findings: 'Create list of findings',
    forms: (count) => plural(count, 'form'),
    errors: (count) => plural(count, 'error'),
    warnings: (count) => `${count} to verify`,
    unread: (count) => `${plural(count, 'sheet')} not read`,
    asked: (count) => `${plural(count, 'heading')} to confirm`,
    search: 'Project, unit or sheet',
    byUnit: 'By unit',
    found: (count) => `${plural(count, 'form')} found`,
    noneFound: 'No form matches.',
    unit: (name, forms) => `${name} (${plural(forms, 'form')})`,
    noUnit: 'Unit not filled in',
    nothingWrong: 'Nothing to correct',
    copy: 'Copy findings',
    copyOf: (unit) => `Copy findings: ${unit}`,
    copied: (unit, forms, findings) =>
      `Copied ${plural(findings, 'finding')} in ${plural(forms, 'form')} of “${unit}”, ready to paste and send.`,
    notCopied: 'Could not copy. The text below is selected: press Ctrl+C (⌘C on a Mac).',
    text: (unit) => `The text for “${unit}”`,
    columns: { name: 'Project', errors: 'Errors', warnings: 'Verify', total: 'Total', grade: 'Grade' },
    hint: 'Choose a row to go to its sheet and see its findings',
    back: (forms) => `All sheets (${plural(forms, 'form')})`,
    message: {
      heading: (unit, year) => `[${unit}] Please correct these self-evaluation forms${year === undefined ? '' : ` for ${year}`}:`,
      form: (place, name, sheet) => `${place}. ${name} (sheet “${sheet}”)`,
      finding: (place, cell, says) => `   (${place}) ${cell}: ${says}`,
    },
  },
};
