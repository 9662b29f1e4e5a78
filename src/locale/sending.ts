// The words of the two cards above the findings, how far a form is and that it can be sent: fetched with them, both languages together.
import type { Language } from './language';

export interface SendingWords {
  readonly toFill: {
    /** Under the count of rows. */
    readonly says: string;
    /** The link to the first empty place. */
    readonly goTo: (cell: string) => string;
  };
  readonly ready: {
    readonly title: (total: string, grade: string | undefined) => string;
    /** So many findings are there for information, so many were set aside; not both are 0. */
    readonly left: (information: number, aside: number) => string;
    /** What the button is going to do, and that it can be undone. */
    readonly will: string;
    readonly prepare: string;
    readonly prepared: string;
    readonly report: string;
    readonly printReport: string;
    /** The add-in cannot print the sheet itself. */
    readonly printSheet: string;
  };
}

export const SENDING_WORDS: Readonly<Record<Language, SendingWords>> = {
  'zh-CN': {
    toFill: {
      says: '填一行，校验一行；没填的不算错误。',
      goTo: (cell) => `转到第一处待填 ${cell}`,
    },
    ready: {
      title: (total, grade) => `可以报送：${total} 分${grade === undefined ? '' : `，${grade}`}`,
      left: (information, aside) => {
        const parts = [information > 0 ? `${information} 条供参考` : '', aside > 0 ? `${aside} 条已核实不改` : ''];
        return `另有 ${parts.filter((part) => part !== '').join('、')}，不改也可以报送。`;
      },
      will: '报送前还有一步：清除这张表的标记，调高显示不全的行。可以撤销。',
      prepare: '准备报送',
      prepared: '标记已清除，行高已调好。',
      report: '校验报告',
      printReport: '打印报告',
      printSheet: '打印这张表：在 Excel 中按 Ctrl+P（Mac 上按 ⌘P）。',
    },
  },
  en: {
    toFill: {
      says: 'Fill in a row and it is checked; what is not filled in yet is no error.',
      goTo: (cell) => `Go to the first place to fill in: ${cell}`,
    },
    ready: {
      title: (total, grade) => `Ready to send: ${total}${grade === undefined ? '' : `, ${grade}`}`,
      left: (information, aside) => {
        const parts = [information > 0 ? `${information} for information` : '', aside > 0 ? `${aside} set aside` : ''];
        return `Left as they are: ${parts.filter((part) => part !== '').join(', ')}. They need no change before the form is sent.`;
      },
      will: 'One step before sending: clear the marks of this form, and make rows higher that cut off their text. It can be undone.',
      prepare: 'Make ready to send',
      prepared: 'The marks are cleared, and the rows are high enough.',
      report: 'Report',
      printReport: 'Print the report',
      printSheet: 'To print the form, press Ctrl+P in Excel (⌘P on a Mac).',
    },
  },
};
