// The words of the report: fetched with it, both languages together.
import type { Language } from './language';

export interface ReportWords {
  readonly title: string;
  readonly noForm: string;
  readonly copy: string;
  readonly print: string;
  /** Where printing does nothing. */
  readonly cannotPrint: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly facts: {
    readonly project: string;
    readonly department: string;
    readonly unit: string;
    readonly year: string;
    readonly sheet: string;
    readonly ruleSet: string;
    readonly made: string;
    readonly total: string;
    readonly grade: string;
    readonly scores: string;
    readonly findings: string;
    readonly note: string;
    /** How far the form is filled in. */
    readonly toFill: string;
  };
  /** So many marks are lit: they would be printed with the sheet. */
  readonly marksLit: (marks: number) => string;
  readonly clearMarks: string;
  /** Of a sheet with formulas that nobody has calculated. */
  readonly uncalculated: string;
  readonly notFilled: string;
  readonly columns: { readonly severity: string; readonly cell: string; readonly says: string; readonly basis: string };
  /** The heading over the findings that were set aside, and the column with the word why. */
  readonly aside: string;
  readonly why: string;
  /** When the report was made, by the minute. */
  readonly at: (moment: Date) => string;
}

const two = (value: number): string => String(value).padStart(2, '0');
const minute = (moment: Date): string =>
  `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())} ${two(moment.getHours())}:${two(moment.getMinutes())}`;

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = {
  'zh-CN': {
    title: '绩效自评校验报告',
    noForm: '请先打开一张自评表。',
    copy: '复制',
    print: '打印',
    cannotPrint: '这个 Excel 不能从窗格打印：复制后粘贴到 Word 打印。',
    copied: '已复制，可以粘贴到文档或邮件中。',
    notCopied: '未能复制。请用鼠标选中下面的内容，再按 Ctrl+C（Mac 上按 ⌘C）。',
    facts: {
      project: '项目名称',
      department: '主管部门',
      unit: '实施单位',
      year: '年度',
      sheet: '工作表',
      ruleSet: '评分口径',
      made: '生成时间',
      total: '总分',
      grade: '评分等级',
      scores: '分项得分',
      findings: '问题',
      note: '说明',
      toFill: '填写情况',
    },
    marksLit: (marks) => `表中有 ${marks} 处标记亮着，打印表格时会一起印出来。`,
    clearMarks: '清除标记',
    uncalculated: '生成时有公式还没有计算，内容可能依据旧结果。',
    notFilled: '未填',
    columns: { severity: '级别', cell: '单元格', says: '问题', basis: '依据' },
    aside: '已核实不改',
    why: '理由',
    at: minute,
  },
  en: {
    title: 'Report on the self-evaluation',
    noForm: 'Open a form first.',
    copy: 'Copy',
    print: 'Print',
    cannotPrint: 'This Excel cannot print from the pane: copy, paste into Word and print there.',
    copied: 'Copied. Paste it into a document or a message.',
    notCopied: 'Could not copy. Select the text below and press Ctrl+C (⌘C on a Mac).',
    facts: {
      project: 'Project',
      department: 'Department in charge',
      unit: 'Implementing unit',
      year: 'Year',
      sheet: 'Sheet',
      ruleSet: 'Rule set',
      made: 'Created',
      total: 'Total',
      grade: 'Grade',
      scores: 'Scores',
      findings: 'Findings',
      note: 'Note',
      toFill: 'Filled in',
    },
    marksLit: (marks) => `${marks === 1 ? '1 mark is' : `${marks} marks are`} lit: printing the sheet prints them too.`,
    clearMarks: 'Clear marks',
    uncalculated: 'Formulas were not calculated when this was made: it may rest on old results.',
    notFilled: 'not filled in',
    columns: { severity: 'Severity', cell: 'Cell', says: 'Finding', basis: 'Basis' },
    aside: 'Verified and set aside',
    why: 'Reason',
    at: minute,
  },
};
