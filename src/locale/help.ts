// The words of the help: fetched with it, both languages together.
import type { Language } from './language';

export interface HelpWords {
  readonly title: string;
  /** A heading and the sentences under it. */
  readonly parts: readonly { readonly title: string; readonly says: readonly string[] }[];
}

export const HELP_WORDS: Readonly<Record<Language, HelpWords>> = {
  'zh-CN': {
    title: '帮助',
    parts: [
      {
        title: '怎样用',
        says: [
          '一键重算：算出执行率、各项得分、总分和等级，只改有误的单元格，改了哪些逐条列出。',
          '仅校验：列出问题并做标记，不改动任何内容。',
          '撤销：恢复上一次写入前的内容、公式和标记。您之后改过的单元格不会被盖掉。',
        ],
      },
      {
        title: '得分怎样算对',
        says: [
          '每个得分有一个允许区间和一个建议值。填的数在区间里就算对，原样保留；在区间外，重算时改为建议值。',
          '写了偏差原因的扣分予以保留；没写的会列为问题。',
          '公式不会被覆盖：结果对就留着，不对就报告。',
          '口径（权重、区间、等级）可在“评分口径”里选择或修改，随工作簿保存。换过电脑或用 WPS 存过之后，看一眼结果旁边的口径。',
        ],
      },
      {
        title: '标记',
        says: [
          '黄底虚线框：这里还没写偏差原因分析，写好后标记自动消失。',
          '粗斜体加下划线：这里的数字与规则不一致，改动后标记自动消失。',
          '标记是条件格式，您自己的颜色不受影响；“清除标记”一次全部去掉。标记会打印出来，打印前请先清除。',
        ],
      },
      {
        title: '三种级别',
        says: [
          '错误：与填报规则不符，应更正。',
          '待核实：请核对，属实的写明原因。',
          '供参考：不改也可以。',
          '待核实和供参考的问题核实过、不必改的，可以设为“已核实不改”，它所说的内容一变就重新列出；错误不能。',
        ],
      },
      {
        title: '键盘',
        says: ['Tab 移动，Enter 或空格按下；多张表时用上下方向键选择；填写说明时 Ctrl+Enter 写入并转到下一条，Esc 关闭。'],
      },
      {
        title: '功能区按钮没有反应',
        says: ['先按“自评助手”打开窗格。在 Mac 和网页版上，窗格关闭一段时间后 Excel 可能结束插件，撤销记录也随之清空。'],
      },
      { title: '数据', says: ['所有计算都在本机完成，内容不会发往任何服务器。'] },
    ],
  },
  en: {
    title: 'Help',
    parts: [
      {
        title: 'How to use it',
        says: [
          'Recalculate works out execution rate, scores, total and grade, changes only the cells that are wrong, and lists what it changed.',
          'Check only lists findings and marks them; it changes no content.',
          'Undo restores contents, formulas and marks as they were before the last run. Cells that you have edited since are never overwritten.',
        ],
      },
      {
        title: 'What counts as right',
        says: [
          'Each score has a range of admissible values and a recommended one. What lies in the range is kept; what does not is replaced by the recommended one.',
          'A deduction that is explained is kept; one that is not is reported.',
          'Formulas are never overwritten: a right result is left, a wrong one is reported.',
          'The rule set (weights, bands, grades) can be chosen and edited, and is kept in the workbook. After another computer or program has saved the file, look at the rule set beside the result.',
        ],
      },
      {
        title: 'Marks',
        says: [
          'Yellow with a dashed border: an explanation is missing here; the mark goes once one is typed.',
          'Bold italic underlined: this number does not follow the rules; the mark goes once it is changed.',
          'Marks are conditional formats: your own colours stay. “Clear marks” removes all of them. Marks are printed: clear them before you print.',
        ],
      },
      {
        title: 'Three severities',
        says: [
          'Error: it breaks the rules for the form and has to be corrected.',
          'To verify: check it, and give the reason where it is right as it stands.',
          'Note: for information; it may stay.',
          'What was verified and need not be changed can be set aside; it is listed again as soon as what it speaks of changes. Errors cannot.',
        ],
      },
      {
        title: 'Keyboard',
        says: [
          'Tab moves, Enter or Space presses; arrow keys choose among several forms; in the explanation editor Ctrl+Enter writes and goes on, Esc closes.',
        ],
      },
      {
        title: 'When a ribbon button does nothing',
        says: [
          'Press “Assistant” first, which opens the pane. Excel for Mac and on the web may end the add-in some time after its pane was closed; the undo history is gone then.',
        ],
      },
      { title: 'Data', says: ['Everything is worked out on this computer; nothing is sent anywhere.'] },
    ],
  },
};
