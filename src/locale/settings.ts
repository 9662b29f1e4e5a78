// The words of the settings and of the points preview: fetched with them, both languages together.
import type { RuleSetReplaced } from '../app/state';
import type { Language } from './language';

export interface SettingsWords {
  readonly title: string;
  /** Unfolds the numbers of the rule set, and folds them away. */
  readonly numbers: string;
  readonly close: string;
  readonly choice: string;
  readonly custom: string;
  readonly name: string;
  readonly basis: string;
  /** Total and grade that 一键重算 would write into the form shown, by the rule set in effect. */
  readonly foreseen: (total: string, grade: string | undefined) => string;
  /** Total and grade in the sheet. */
  readonly standing: (total: string | undefined, grade: string | undefined) => string;
  /** Over the totals of the form shown by each rule set. */
  readonly totals: string;
  readonly unknown: string;
  /** The rule set was changed to this one; beside it stands the button that takes that back. */
  readonly changed: (name: string) => string;
  readonly undo: string;
  readonly kept: string;
  readonly notKept: string;
  readonly execution: {
    readonly title: string;
    readonly points: string;
    readonly hint: string;
    readonly floor: string;
  };
  readonly weights: {
    readonly title: string;
    readonly hint: string;
    readonly sum: (sum: string) => string;
    readonly other: string;
    readonly add: string;
    readonly known: (name: string) => string;
    readonly points: (dimension: string) => string;
  };
  readonly bands: {
    readonly title: string;
    readonly hint: string;
    readonly met: string;
    readonly partly: string;
    readonly unmet: string;
    readonly from: string;
    readonly recommended: string;
    readonly range: (low: string, high: string, includesHigh: boolean) => string;
    /** Which band 基本达成 falls into. */
    readonly mostly: string;
    readonly mostlyHint: string;
  };
  readonly lower: { readonly title: string; readonly hint: string; readonly F1: string; readonly F2: string };
  readonly overshoot: {
    readonly title: string;
    readonly from: string;
    readonly coversAtMost: string;
    readonly deduction: string;
    readonly least: string;
    readonly most: string;
    readonly recommended: string;
  };
  readonly caps: {
    readonly title: string;
    readonly none: string;
    readonly cap: (number: number) => string;
    readonly rateBelow: string;
    readonly total: string;
    readonly add: string;
    readonly remove: (number: number) => string;
  };
  readonly grades: {
    readonly title: string;
    readonly from: (grade: string) => string;
    readonly label: (grade: string) => string;
  };
  readonly rules: {
    /** The number of rules whose severity was changed. */
    readonly title: (changed: number) => string;
    readonly hint: string;
    readonly own: (severity: string) => string;
    readonly off: string;
  };
  readonly files: {
    readonly title: string;
    readonly export: string;
    readonly import: string;
    readonly reset: string;
    readonly refused: string;
    readonly imported: (name: string) => string;
    readonly unreadable: string;
    /** Opens a box for the text of a file. */
    readonly paste: string;
    readonly pasted: string;
    readonly importPasted: string;
    /** Where no file can be saved, its text is shown to be copied. */
    readonly copying: {
      readonly label: (fileName: string) => string;
      readonly hint: string;
      readonly copy: string;
      readonly copied: string;
      readonly notCopied: string;
    };
  };
  /** The rule set in effect is not the one by which was computed before. Each takes both names, which may be the same. */
  readonly replaced: { readonly title: string } & Readonly<Record<RuleSetReplaced['why'], (before: string, now: string) => string>>;
  readonly refused: {
    readonly title: string;
    readonly says: string;
    readonly export: string;
  };
  readonly allotment: {
    readonly title: string;
    readonly says: (ruleSet: string) => string;
    /** The sum of the rows below, and the points that budget execution has already: "0" if it is one of the rows. */
    readonly sum: (points: string, execution: string) => string;
    readonly write: string;
    readonly indicator: string;
    readonly points: string;
  };
}

const zhCN: SettingsWords = {
  title: '评分口径',
  numbers: '修改数值…',
  close: '收起数值',
  choice: '选用口径',
  custom: '自定义',
  name: '口径名称',
  basis: '依据',
  totals: '这张表按各口径重算',
  unknown: '算不出',
  changed: (name) => `口径已改为“${name}”，写入本工作簿。`,
  undo: '撤销',
  foreseen: (total, grade) => `按此口径重算：总分 ${total}${grade === undefined ? '' : `，等级${grade}`}`,
  standing: (total, grade) =>
    `表中现为：${total === undefined ? '总分未填' : `总分 ${total}`}${grade === undefined ? '' : `，等级${grade}`}`,
  kept: '改动即时生效，保存在此工作簿中，随文件一起走。',
  notKept: '有内容不符合要求，改正之前仍按上一次有效的口径计分。',
  execution: {
    title: '预算执行',
    points: '预算执行分值',
    hint: '表中已填预算执行分值的，以表中为准；执行率低于下限的，须说明原因。',
    floor: '执行率下限（%）',
  },
  weights: {
    title: '指标权重',
    hint: '与预算执行分值合计 100 分。没有的指标留空。',
    sum: (sum) => `合计 ${sum} 分`,
    other: '其他一级指标',
    add: '添加指标',
    known: (name) => `已有“${name}”。`,
    points: (dimension) => `${dimension}（分）`,
  },
  bands: {
    title: '定性指标区间',
    hint: '得分占分值的百分比；建议值是未填得分时写入的。',
    met: '达成',
    partly: '部分达成',
    unmet: '未达成',
    from: '下限（%）',
    recommended: '建议值（%）',
    range: (low, high, includesHigh) => `${low}% 至 ${high}%${includesHigh ? '' : '（不含）'}`,
    mostly: '“基本达成”计入',
    mostlyHint: '“基本达成”“基本完善”一类的完成值；计入“达成”时，建议值取该档下限。',
  },
  lower: {
    title: '反向指标（越小越好）计分',
    hint: '完成值超过“≤”“<”指标值时，按所选公式给出建议得分；按另一公式填写的也认可。',
    F1: '分值×指标值÷完成值',
    F2: '分值×（1－超出部分÷指标值）',
  },
  overshoot: {
    title: '超额完成',
    from: '完成值达到指标值的百分之几算超额（%）',
    coversAtMost: '“≤”“<”指标也算超额',
    deduction: '超额扣分，占分值的百分比：',
    least: '最少扣分（%）',
    most: '最多扣分（%）',
    recommended: '建议扣分（%）',
  },
  caps: {
    title: '总分上限',
    none: '不设上限。',
    cap: (number) => `上限 ${number}`,
    rateBelow: '执行率低于（%）',
    total: '总分至多（分）',
    add: '添加上限',
    remove: (number) => `删除上限 ${number}`,
  },
  grades: {
    title: '评分等级',
    from: (grade) => `“${grade}”最低分`,
    label: (grade) => `“${grade}”的写法`,
  },
  rules: {
    title: (changed) => (changed === 0 ? '校验规则' : `校验规则（调整了 ${changed} 条）`),
    hint: '每条规则可以关闭，也可以改变级别。',
    own: (severity) => `默认（${severity}）`,
    off: '关闭',
  },
  files: {
    title: '口径文件',
    export: '导出',
    import: '导入',
    reset: '恢复默认',
    refused: '没有导入，口径没有变动：',
    imported: (name) => `已导入“${name}”。`,
    unreadable: '文件读不出来，口径没有变动。请重新选择文件。',
    paste: '粘贴文本',
    pasted: '把口径文件的全部内容粘贴到这里',
    importPasted: '导入粘贴的文本',
    copying: {
      label: (fileName) => `口径文件“${fileName}”的内容`,
      hint: '这个 Excel 不能从窗格保存文件：请复制后发给对方，对方用“粘贴文本”导入；也可以粘贴到纯文本文件里保存。',
      copy: '复制',
      copied: '已复制。',
      notCopied: '未能复制，文字已经选中。请按 Ctrl+C（Mac 上按 ⌘C）。',
    },
  },
  replaced: {
    title: '评分口径与上次计算时不同',
    gone: (before, now) =>
      `上次按“${before}”计算；现在工作簿里没有保存口径，改按默认的“${now}”计算。文件换过电脑或被别的程序存过，口径可能因此丢失。请在“评分口径”中重新选用或导入“${before}”，再点“一键重算”。`,
    changed: (before, now) =>
      `${before === now ? `工作簿里“${now}”的内容已在这个窗格以外改过` : `上次按“${before}”计算；工作簿里保存的口径已在这个窗格以外换成“${now}”`}，现按改过的计算。若不是有意改的，请在“评分口径”中换回，再点“一键重算”。`,
    unusable: (before, now) =>
      `上次按“${before}”计算；现在工作簿里保存的口径无法使用，改按默认的“${now}”计算。请在“评分口径”中重新选用或导入“${before}”，再点“一键重算”。`,
  },
  refused: {
    title: '工作簿里的评分口径无法使用',
    says: '现按默认口径计分。工作簿里的口径原样保留；一旦另选、导入或修改口径，就会被新口径取代。问题如下：',
    export: '导出原口径',
  },
  allotment: {
    title: '分值未填，可自动分配',
    says: (ruleSet) => `按“${ruleSet}”的权重分配如下，写入后可以撤销。`,
    sum: (points, execution) => (execution === '0' ? `共 ${points} 分` : `共 ${points} 分，另有预算执行 ${execution} 分`),
    write: '写入分值',
    indicator: '指标',
    points: '分值',
  },
};

const en: SettingsWords = {
  title: 'Rule set',
  numbers: 'Edit the numbers…',
  close: 'Hide the numbers',
  choice: 'Rule set in use',
  custom: 'Custom',
  name: 'Name',
  basis: 'Basis',
  totals: 'This form recalculated by each',
  unknown: 'unknown',
  changed: (name) => `The rule set is now “${name}”, kept in this workbook.`,
  undo: 'Undo',
  foreseen: (total, grade) => `Recalculated by this rule set: total ${total}${grade === undefined ? '' : `, grade ${grade}`}`,
  standing: (total, grade) => `In the sheet now: total ${total ?? 'not filled in'}${grade === undefined ? '' : `, grade ${grade}`}`,
  kept: 'Changes take effect at once and are kept in this workbook.',
  notKept: 'Some entries are not valid; until they are, the last valid rule set stays in effect.',
  execution: {
    title: 'Budget execution',
    points: 'Execution points',
    hint: 'Points that the form itself gives come first. Rates below the floor need a reason.',
    floor: 'Rate floor (%)',
  },
  weights: {
    title: 'Weights of the dimensions',
    hint: 'With the points of budget execution they total 100. Leave blank if unused.',
    sum: (sum) => `Total ${sum}`,
    other: 'Another dimension',
    add: 'Add dimension',
    known: (name) => `${name} is there already.`,
    points: (dimension) => `${dimension} (points)`,
  },
  bands: {
    title: 'Bands of qualitative indicators',
    hint: 'Score as percent of the points; the recommended one is written where no score is entered.',
    met: 'Met',
    partly: 'Partly met',
    unmet: 'Not met',
    from: 'From (%)',
    recommended: 'Recommended (%)',
    range: (low, high, includesHigh) => `${low}% to ${high}%${includesHigh ? '' : ' (not included)'}`,
    mostly: 'Mostly met (基本达成) counts as',
    mostlyHint: 'Actuals such as 基本达成 or 基本完善. Counted as met, the lower end of its band is recommended.',
  },
  lower: {
    title: 'Lower-is-better indicators',
    hint: 'Recommended where an actual exceeds a target of ≤ or <; a score by the other formula is accepted too.',
    F1: 'points × target ÷ actual',
    F2: 'points × (1 − excess ÷ target)',
  },
  overshoot: {
    title: 'Overshoot',
    from: 'An overshoot begins at this share of the target (%)',
    coversAtMost: 'Covers targets of ≤ and < too',
    deduction: 'Deduction at an overshoot, percent of the points:',
    least: 'Least (%)',
    most: 'Most (%)',
    recommended: 'Default (%)',
  },
  caps: {
    title: 'Caps on the total',
    none: 'No cap.',
    cap: (number) => `Cap ${number}`,
    rateBelow: 'Execution rate below (%)',
    total: 'Total at most',
    add: 'Add cap',
    remove: (number) => `Remove cap ${number}`,
  },
  grades: {
    title: 'Grades',
    from: (grade) => `Lowest total of ${grade}`,
    label: (grade) => `Label of ${grade}`,
  },
  rules: {
    title: (changed) => (changed === 0 ? 'Rules of the review' : `Rules of the review (${changed} changed)`),
    hint: 'Each rule can be switched off, or made more or less severe.',
    own: (severity) => `As it comes (${severity})`,
    off: 'Off',
  },
  files: {
    title: 'Rule set files',
    export: 'Export',
    import: 'Import',
    reset: 'Restore default',
    refused: 'Nothing was imported; the rule set is unchanged:',
    imported: (name) => `Imported “${name}”.`,
    unreadable: 'The file could not be read; the rule set is unchanged. Choose the file again.',
    paste: 'Paste text',
    pasted: 'Paste all of the rule set file here',
    importPasted: 'Import the pasted text',
    copying: {
      label: (fileName) => `Contents of the file “${fileName}”`,
      hint: 'This Excel cannot save files from the pane: copy and send the text, which is imported by “Paste text”, or keep it in a plain text file.',
      copy: 'Copy',
      copied: 'Copied.',
      notCopied: 'Could not copy; the text is selected. Press Ctrl+C (⌘C on a Mac).',
    },
  },
  replaced: {
    title: 'Not the rule set of the last calculation',
    gone: (before, now) =>
      `The last calculation was by “${before}”. The workbook keeps no rule set any more, so the default “${now}” is in effect. A file that went to another computer, or was saved by another program, may have lost it. Choose or import “${before}” under “Rule set” again, then recalculate.`,
    changed: (before, now) =>
      `${before === now ? `“${now}” in the workbook has been edited outside this pane` : `The last calculation was by “${before}”. The rule set kept in the workbook has been replaced outside this pane by “${now}”`}, which is in effect now. If that was not intended, change it back under “Rule set”, then recalculate.`,
    unusable: (before, now) =>
      `The last calculation was by “${before}”. The rule set that the workbook keeps now cannot be used, so the default “${now}” is in effect. Choose or import “${before}” under “Rule set” again, then recalculate.`,
  },
  refused: {
    title: 'The rule set in this workbook cannot be used',
    says: 'The default is in effect. The workbook keeps its rule set as it is until you choose, import or edit another one, which replaces it. What is wrong:',
    export: 'Export the rule set kept there',
  },
  allotment: {
    title: 'No points yet: allot them',
    says: (ruleSet) => `By the weights of “${ruleSet}”. Writing them can be undone.`,
    sum: (points, execution) => (execution === '0' ? `${points} points` : `${points} points, and ${execution} of execution`),
    write: 'Write points',
    indicator: 'Indicator',
    points: 'Points',
  },
};

export const SETTINGS_WORDS: Readonly<Record<Language, SettingsWords>> = { 'zh-CN': zhCN, en };
