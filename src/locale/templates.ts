// The words of the question about a heading and of the answers that are kept: fetched with them, both languages together.
import type { AppState } from '../app/state';
import type { Language } from './language';

type TemplateProfile = AppState['profiles'][number];
type BlockKind = TemplateProfile['block'];
type Meaning = TemplateProfile['meanings'][number];

export interface TemplateWords {
  readonly title: Readonly<Record<BlockKind, string>>;
  /** So many columns; none in doubt by itself: the heading as a whole is. */
  readonly says: (doubtful: number) => string;
  readonly contradicted: (name: string) => string;
  /** The sheets that have this heading. */
  readonly sheets: (sheetNames: readonly string[]) => string;
  readonly column: string;
  readonly meaning: string;
  readonly blank: string;
  readonly change: string;
  readonly name: string;
  readonly defaultName: (block: BlockKind, sheetName: string) => string;
  readonly noName: string;
  readonly doubled: (meaning: string) => string;
  readonly missing: (meaning: string) => string;
  readonly confirm: string;
  readonly meanings: Readonly<Record<Meaning, string>>;
  readonly answered: (name: string) => string;
  /** The answer is kept and contradicted by the content at once. */
  readonly askedAgain: (name: string) => string;
  readonly takeBack: string;
  readonly kept: {
    readonly title: (count: number) => string;
    readonly hint: string;
    readonly none: string;
    readonly block: Readonly<Record<BlockKind, string>>;
    /** On the button; a screen reader hears the name too. */
    readonly renameShort: string;
    readonly removeShort: string;
    readonly rename: (name: string) => string;
    readonly remove: (name: string) => string;
    readonly newName: string;
    readonly save: string;
    readonly cancel: string;
    readonly renamed: (name: string) => string;
    readonly removed: (name: string) => string;
    /** Of the file with what was refused. */
    readonly fileName: string;
    readonly refused: { readonly title: string; readonly says: string; readonly export: string };
  };
}

const zhCN: TemplateWords = {
  title: { table: '请确认指标表的表头', funds: '请确认资金表的表头' },
  says: (doubtful) =>
    `${doubtful === 0 ? '表头拿不准' : `表头有 ${doubtful} 列拿不准`}，请确认一次；以后同样的表不再问。确认之前不计分，也不改动这张表。`,
  contradicted: (name) => `内容与已记住的“${name}”不符，请再确认。`,
  sheets: (sheetNames) =>
    sheetNames.length > 6
      ? `用到它的工作表：${sheetNames.slice(0, 5).join('、')} 等 ${sheetNames.length} 张`
      : `用到它的工作表：${sheetNames.join('、')}`,
  column: '表头与前几行',
  meaning: '这一列是',
  blank: '（空白）',
  change: '其他列也可以改',
  name: '起个名字，便于以后认出',
  defaultName: (block, sheetName) => `${sheetName}（${block === 'table' ? '指标表' : '资金表'}）`,
  noName: '请起个名字。',
  doubled: (meaning) => `有两列都选了“${meaning}”，只能有一列。`,
  missing: (meaning) => `还没有哪一列是“${meaning}”。`,
  confirm: '确认',
  meanings: {
    dimension: '一级指标',
    category: '二级指标',
    name: '指标名称（三级指标）',
    sign: '符号（≥、≤、=）',
    target: '指标值',
    adjustedTarget: '调整后指标值',
    measure: '计量单位',
    actual: '实际完成值',
    printedRate: '完成率',
    points: '分值',
    score: '得分',
    scoringRule: '评分标准',
    explanation: '偏差原因',
    initialBudget: '年初预算数',
    annualBudget: '全年预算数',
    executed: '全年执行数',
    executionRate: '执行率',
    none: '不用',
  },
  answered: (name) => `已按您的回答读取，并记为“${name}”，保存在此工作簿中。`,
  askedAgain: (name) => `已记为“${name}”，但表里的内容与它对不上，所以仍未读取。请换一种回答，或核对表中数字。`,
  takeBack: '撤回这个回答',
  kept: {
    title: (count) => `记住的表头（${count}）`,
    hint: '确认过的表头，遇到同样的表不再问。保存在此工作簿中，导出口径时一并带走。',
    none: '还没有。遇到认不准的表头，会请您确认一次。',
    block: { table: '指标表', funds: '资金表' },
    renameShort: '改名',
    removeShort: '删除',
    rename: (name) => `改名“${name}”`,
    remove: (name) => `删除“${name}”`,
    newName: '新名称',
    save: '保存',
    cancel: '取消',
    renamed: (name) => `已改名为“${name}”。`,
    removed: (name) => `已删除“${name}”，再遇到这种表头会重新问。`,
    fileName: '记住的表头',
    refused: {
      title: '工作簿里记住的表头无法使用',
      says: '现在都不采用，遇到认不准的表头会重新问。工作簿里的内容原样保留；一旦回答新的问题或导入文件，就会被取代。问题如下：',
      export: '导出原内容',
    },
  },
};

const en: TemplateWords = {
  title: { table: 'Confirm the heading of the indicators', funds: 'Confirm the heading of the funds' },
  says: (doubtful) =>
    `${doubtful === 0 ? 'This heading is' : doubtful === 1 ? 'One column of this heading is' : `${doubtful} columns of this heading are`} in doubt. Confirm once; forms like this are not asked about again. Until then the form is neither scored nor changed.`,
  contradicted: (name) => `The content contradicts “${name}”, which is kept. Please confirm again.`,
  sheets: (sheetNames) =>
    sheetNames.length > 6
      ? `Sheets with it: ${sheetNames.slice(0, 5).join(', ')} and ${sheetNames.length - 5} more`
      : `Sheets with it: ${sheetNames.join(', ')}`,
  column: 'Heading and first rows',
  meaning: 'This column is',
  blank: '(blank)',
  change: 'Change other columns too',
  name: 'A name to know it by',
  defaultName: (block, sheetName) => `${sheetName} (${block === 'table' ? 'indicators' : 'funds'})`,
  noName: 'Type a name.',
  doubled: (meaning) => `Two columns are “${meaning}”; only one can be.`,
  missing: (meaning) => `No column is “${meaning}” yet.`,
  confirm: 'Confirm',
  meanings: {
    dimension: 'Dimension 一级指标',
    category: 'Category 二级指标',
    name: 'Indicator 三级指标',
    sign: 'Sign (≥, ≤, =)',
    target: 'Target 指标值',
    adjustedTarget: 'Adjusted target 调整后指标值',
    measure: 'Unit of measure 计量单位',
    actual: 'Actual 实际完成值',
    printedRate: 'Rate of completion 完成率',
    points: 'Points 分值',
    score: 'Score 得分',
    scoringRule: 'Scoring rule 评分标准',
    explanation: 'Explanation 偏差原因',
    initialBudget: 'Initial budget 年初预算数',
    annualBudget: 'Annual budget 全年预算数',
    executed: 'Executed 全年执行数',
    executionRate: 'Execution rate 执行率',
    none: 'Not used',
  },
  answered: (name) => `Read by your answer, which is kept in this workbook as “${name}”.`,
  askedAgain: (name) => `Kept as “${name}”, but the content contradicts it, so nothing was read. Answer otherwise, or check the numbers.`,
  takeBack: 'Take this answer back',
  kept: {
    title: (count) => `Headings kept (${count})`,
    hint: 'Confirmed headings are not asked about again. They are kept in this workbook and exported with the rule set.',
    none: 'None yet. A heading in doubt is asked about once.',
    block: { table: 'Indicators', funds: 'Funds' },
    renameShort: 'Rename',
    removeShort: 'Remove',
    rename: (name) => `Rename “${name}”`,
    remove: (name) => `Remove “${name}”`,
    newName: 'New name',
    save: 'Save',
    cancel: 'Cancel',
    renamed: (name) => `Renamed “${name}”.`,
    removed: (name) => `“${name}” removed; a heading like it is asked about again.`,
    fileName: 'Headings',
    refused: {
      title: 'The headings kept in this workbook cannot be used',
      says: 'None of them is in effect, and headings in doubt are asked about again. The workbook keeps them as they are until you answer a question or import a file, which replaces them. What is wrong:',
      export: 'Export what is kept there',
    },
  },
};

export const TEMPLATE_WORDS: Readonly<Record<Language, TemplateWords>> = { 'zh-CN': zhCN, en };
