// The words of the editor of explanations: fetched with it, both languages together.
import type { Language } from './language';

export interface ExplanationWords {
  /** The label of the text, with the name of the row or fund line. */
  readonly explains: (name: string) => string;
  /** The same for a text that goes to the end of 实际完成情况. */
  readonly appends: (name: string) => string;
  readonly step: (number: number, of: number) => string;
  readonly unfinished: string;
  readonly keys: (next: boolean) => string;
  /** The first press has stopped at it. */
  readonly left: string;
  /** Names the group of reasons that the form gives already. */
  readonly reasons: string;
  /** Before the reason of the row above. */
  readonly sameAsAbove: string;
  readonly write: string;
  readonly writeAndNext: string;
  readonly cancel: string;
  readonly close: string;
  readonly notWritten: string;
  /** After that: the cell has got a content that the next press would replace. */
  readonly replaces: (standing: string) => string;
  /** The heading over typed texts whose form is not shown. */
  readonly unwritten: string;
  /** Goes before the label if another form is shown: names form and cell of the explanation. */
  readonly of: (form: string, place: string) => string;
  /** The form has no column for it. */
  readonly nowhere: string;
  /** The cell holds a formula, or the place is gone. */
  readonly notWritable: (cell: string) => string;
}

export const EXPLANATION_WORDS: Readonly<Record<Language, ExplanationWords>> = {
  'zh-CN': {
    explains: (name) => `${name}的偏差原因分析及改进措施`,
    appends: (name) => `${name}的说明，写在“实际完成情况”末尾`,
    step: (number, of) => `第 ${number} 条，共 ${of} 条`,
    unfinished: '还有“（请填写）”没有补写：按 Tab 转到那里，按 Shift+Tab 离开。',
    left: '还有一处没填。再按一次就照样写入，校验结果会继续列出。',
    reasons: '本表用过的原因',
    sameAsAbove: '同上一条：',
    keys: (next) => `${next ? 'Ctrl+Enter 写入并填下一条' : 'Ctrl+Enter 写入'}，Esc 取消`,
    write: '写入',
    writeAndNext: '写入并填下一条',
    cancel: '取消',
    close: '关闭',
    notWritten: '没有写入，原因见上方的消息。您的文字还在这里。',
    replaces: (standing) => `单元格里现为“${standing}”，再点写入将替换它。`,
    unwritten: '尚未写入的说明',
    of: (form, place) => `${form}（${place}），`,
    nowhere: '这张表没有“偏差原因分析及改进措施”一列，没有地方写。请在表中补上这一列再校验，或另附书面说明。',
    notWritable: (cell) => `单元格 ${cell} 里是公式，或已经不在原处，不能代为写入。请直接在表格中修改。`,
  },
  en: {
    explains: (name) => `${name}: explanation and measures`,
    appends: (name) => `${name}: to stand at the end of the reported outcome (实际完成情况)`,
    step: (number, of) => `${number} of ${of}`,
    unfinished: '“（请填写）” still marks what is to be filled in: Tab goes there, Shift+Tab leaves.',
    left: 'One place is not filled in. Press again to write it as it is; the findings will go on listing it.',
    reasons: 'Reasons given in this form',
    sameAsAbove: 'As above:',
    keys: (next) => `${next ? 'Ctrl+Enter writes and goes on' : 'Ctrl+Enter writes'}, Esc cancels`,
    write: 'Write',
    writeAndNext: 'Write and go on',
    cancel: 'Cancel',
    close: 'Close',
    notWritten: 'Not written; the message above says why. Your text is still here.',
    replaces: (standing) => ` The cell now holds “${standing}”; writing again replaces it.`,
    unwritten: 'Explanations not yet written',
    of: (form, place) => `${form} (${place}), `,
    nowhere:
      'This form has no column for explanations (偏差原因分析及改进措施). Add the column and check again, or explain in a separate document.',
    notWritable: (cell) => `Cell ${cell} holds a formula or is no longer where it was. Change it in the sheet itself.`,
  },
};
