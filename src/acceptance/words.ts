// The words of the acceptance page, Chinese first.
import type { Language } from '../locale/language';

interface Words {
  readonly title: string;
  readonly intro: (probes: number) => string;
  readonly need: string;
  readonly kept: string;
  readonly begin: string;
  readonly again: string;
  readonly checking: string;
  readonly running: (at: number, of: number, asks: string) => string;
  readonly notEmpty: string;
  readonly broken: (why: string) => string;
  readonly finished: (counts: {
    readonly agrees: number;
    readonly differs: number;
    readonly recorded: number;
    readonly skipped: number;
  }) => string;
  readonly person: (probes: number) => string;
  readonly personBegin: string;
  readonly personAt: (at: number, of: number) => string;
  readonly done: string;
  readonly skip: string;
  readonly skipRest: string;
  readonly result: string;
  readonly save: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly sendBack: string;
  readonly differing: string;
  readonly others: (count: number) => string;
  readonly expected: string;
  readonly came: string;
  readonly unknown: string;
  readonly outcomes: {
    readonly agrees: string;
    readonly differs: string;
    readonly broken: string;
    readonly recorded: string;
    readonly skipped: string;
  };
}

const zhCN: Words = {
  title: '绩效自评助手 · 验收',
  intro: (probes) => `在这个 Excel 里自动检查 ${probes} 项，约两分钟：Excel 的行为是否如文档所说，一键重算、撤销、汇总等是否正确。`,
  need: '请先新建一个空白工作簿，并停在里面。检查自己建工作表，结束时全部删除；工作簿里有任何内容时不会开始。',
  kept: '结果只有这个 Excel 的名称、版本、语言和每一项的回答，没有工作簿的内容和姓名，也不会自动发送。',
  begin: '开始检查',
  again: '重新检查',
  checking: '正在检查，请不要在表格里操作。',
  running: (at, of, asks) => `第 ${at} 项，共 ${of} 项：${asks}`,
  notEmpty: '这个工作簿里有内容，没有开始，也没有改动任何东西。请新建一个空白工作簿，在那里打开本窗格再试。',
  broken: (why) => `检查中断：${why}。可能还有名为“自评验收…”的工作表，请不保存就关闭这个工作簿，换一个空白工作簿重试。`,
  finished: ({ agrees, differs, recorded, skipped }) =>
    `检查完毕：${agrees} 项一致，${differs} 项不一致，${recorded} 项只作记录，${skipped} 项跳过。检查所建的工作表已删除。`,
  person: (probes) => `还有 ${probes} 项要您动手（键入、撤销、关闭窗格等），约三分钟，可以不做，每一项都可以跳过。`,
  personBegin: '做需要动手的各项',
  personAt: (at, of) => `请您动手：第 ${at} 项，共 ${of} 项`,
  done: '已做',
  skip: '跳过',
  skipRest: '其余都跳过',
  result: '结果（JSON）',
  save: '保存为文件',
  copy: '复制',
  copied: '已复制，可以粘贴到邮件里。',
  notCopied: '没能复制：文字已选中，请按 Ctrl+C（Mac 为 ⌘C）。',
  sendBack: '请把这个结果发回给我们。',
  differing: '不一致的各项',
  others: (count) => `其余 ${count} 项`,
  expected: '应为',
  came: '实为',
  unknown: '文档没有说',
  outcomes: { agrees: '一致', differs: '不一致', broken: '出错', recorded: '已记录', skipped: '已跳过' },
};

const en: Words = {
  title: 'Self-Evaluation Assistant · acceptance',
  intro: (probes) =>
    `Checks ${probes} things in this Excel by itself, in about two minutes: whether Excel does what its documentation says, and whether recalculating, undo, summary and the rest are right.`,
  need: 'Open a new blank workbook first and stay in it. The check makes sheets of its own and deletes all of them in the end; it does not begin where the workbook holds anything.',
  kept: 'The result holds the name, version and languages of this Excel and each answer: no content of workbooks, no names. Nothing is sent.',
  begin: 'Begin',
  again: 'Check again',
  checking: 'Checking: please leave the sheet alone.',
  running: (at, of, asks) => `${at} of ${of}: ${asks}`,
  notEmpty:
    'This workbook holds something: nothing was begun, nothing was changed. Open a new blank workbook, open this pane there, and try again.',
  broken: (why) =>
    `The check broke off: ${why}. Sheets named 自评验收… may be left. Close this workbook without saving and try again in a blank one.`,
  finished: ({ agrees, differs, recorded, skipped }) =>
    `Done: ${agrees} agree, ${differs} differ, ${recorded} recorded only, ${skipped} skipped. The sheets of the check are deleted.`,
  person: (probes) =>
    `${probes} more need your hands (typing, undo, closing the pane …), about three minutes. They may be left out, each of them.`,
  personBegin: 'Do those that need hands',
  personAt: (at, of) => `Your turn: ${at} of ${of}`,
  done: 'Done',
  skip: 'Skip',
  skipRest: 'Skip the rest',
  result: 'Result (JSON)',
  save: 'Save as a file',
  copy: 'Copy',
  copied: 'Copied: paste it into a mail.',
  notCopied: 'Could not copy: the text is selected, press Ctrl+C (⌘C on a Mac).',
  sendBack: 'Please send this result back to us.',
  differing: 'What differs',
  others: (count) => `The other ${count}`,
  expected: 'expected',
  came: 'came',
  unknown: 'not documented',
  outcomes: { agrees: 'agrees', differs: 'differs', broken: 'broken', recorded: 'recorded', skipped: 'skipped' },
};

export const WORDS: Readonly<Record<Language, Words>> = { 'zh-CN': zhCN, en };
