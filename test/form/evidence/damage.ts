// What is done to the sample blocks: words that nobody knows, synonyms that no list has, columns in any order, cells emptied, errors planted.
import type { CellValue } from '../../../src/form/snapshot';
import type { ColumnMeaning } from '../../../src/form/template';
import type { Random } from '../../fuzz/random';
import type { Sample } from './data';

/** A change of one sample; undefined where the sample has nothing to change. */
export type Damage = (sample: Sample, random: Random) => Sample | undefined;

const SYLLABLES = ['爬', '虫', '螺', '藕', '鹿', '椒', '蓬', '砚', '驼', '梨', '瓮', '绸', '鳞', '蝉', '笋', '磬'];
const nonsense = (random: Random): string => Array.from({ length: random.int(3, 5) }, () => random.pick(SYLLABLES)).join('');

/** Columns whose heading is printed; group words above go with them. */
const headed = ({ heading, truth }: Sample): readonly number[] =>
  truth.flatMap((_, column) => (heading[heading.length - 1]?.[column] === '' ? [] : [column]));

const withWords = (sample: Sample, wordOf: (column: number) => string | undefined): Sample => ({
  ...sample,
  heading: sample.heading.map((row, index) =>
    row.map((word, column) => (word === '' || index < sample.heading.length - 1 ? word : (wordOf(column) ?? word))),
  ),
});

/** So many heading words, or all, that no part knows; a group word above them goes too when all do. */
export const nonsenseWords =
  (count: number | 'all'): Damage =>
  (sample, random) => {
    const chosen = new Set(count === 'all' ? headed(sample) : random.shuffled(headed(sample)).slice(0, count));
    const damaged = withWords(sample, (column) => (chosen.has(column) ? nonsense(random) : undefined));
    return count === 'all'
      ? { ...damaged, heading: damaged.heading.map((row) => row.map((word) => (word === '' ? '' : nonsense(random)))) }
      : damaged;
  };

const SYNONYMS: Readonly<Partial<Record<ColumnMeaning, readonly string[]>>> = {
  dimension: ['一级类目', '一级考核指标', '一级指标名称', '指标维度'],
  category: ['二级类目', '二级考核指标', '二级指标名称', '指标类别'],
  name: ['三级绩效指标', '三级考核指标', '考核指标名称', '指标具体内容', '评价指标'],
  sign: ['比较符号', '方向', '指标正反向', '逻辑关系符', '运算符'],
  target: ['年度计划指标值', '年初设定的目标值', '预设值', '应完成值', '计划完成数', '申报指标值', '任务目标', '绩效目标值'],
  adjustedTarget: ['中期调整后的指标值', '调整后绩效目标值', '变更后指标值'],
  measure: ['计量的单位', '指标单位', '数量单位'],
  actual: ['截至年底实际值', '年度实现值', '实际达到值', '完成结果', '全年实绩', '实际数', '目标实现情况', '年终实际完成数'],
  printedRate: ['指标实现程度', '目标完成率', '实际完成比例'],
  points: ['指标满分', '参考分值', '应得分', '基准分', '指标权数', '配分', '分值(分)', '指标赋分'],
  score: ['自我评价得分', '实际得分', '单位自评分', '自评打分', '实得分', '得分数', '自评分值'],
  scoringRule: ['打分标准', '计分规则', '评分办法', '评分标准及说明'],
  explanation: ['扣分原因及改进措施', '未达目标原因', '差异原因说明', '偏差情况说明', '失分原因', '目标未实现的原因分析'],
  initialBudget: ['年初批复预算', '年初安排资金', '期初预算额'],
  annualBudget: ['年度预算安排数', '全年预算总额', '调整后的预算金额', '预算资金总额'],
  executed: ['实际使用资金', '全年支付数', '预算支出执行数', '资金支出额', '累计支出数'],
  executionRate: ['资金执行率', '预算支出进度', '支付率', '预算完成比例'],
};
const ABOVE_FUNDS: Readonly<Partial<Record<ColumnMeaning, readonly string[]>>> = {
  points: ['权重(分)', '执行率权重', '满分值'],
  score: ['执行率得分', '自评得分数', '实得分'],
};

/** Every heading in words that no list has. */
export const synonyms: Damage = (sample, random) =>
  withWords(sample, (column) => {
    const meaning = sample.truth[column] ?? 'none';
    const words = (sample.kind === 'funds' ? ABOVE_FUNDS[meaning] : undefined) ?? SYNONYMS[meaning];
    return words && random.pick(words);
  });

/** The columns in another order. A label column of the fund block stays in front. */
export const shuffled: Damage = (sample, random) => {
  const order = random.shuffled(sample.truth.map((_, column) => column));
  const inOrder = <Cell>(row: readonly Cell[]): Cell[] => order.map((column) => row[column]).filter((cell) => cell !== undefined);
  if (sample.heading.length > 1) return undefined;
  return { ...sample, truth: inOrder(sample.truth), heading: sample.heading.map(inOrder), body: sample.body.map(inOrder) };
};

const columnOf = ({ truth }: Sample, meaning: ColumnMeaning): number => truth.indexOf(meaning);

/** Changes the cells of one column in some rows. */
const planted =
  (meaning: ColumnMeaning, change: (cell: CellValue, row: readonly CellValue[], sample: Sample) => CellValue, share = 1): Damage =>
  (sample, random) => {
    const at = columnOf(sample, meaning);
    if (at < 0) return undefined;
    return {
      ...sample,
      body: sample.body.map((row) =>
        row.map((cell, column) => (column === at && cell !== '' && random.chance(share) ? change(cell, row, sample) : cell)),
      ),
    };
  };
const blankColumn = (meaning: ColumnMeaning): Damage => planted(meaning, () => '');
const inTurn =
  (...damages: readonly Damage[]): Damage =>
  (sample, random) =>
    damages.reduce<Sample | undefined>((damaged, damage) => damaged && (damage(damaged, random) ?? damaged), sample);

const plus =
  (more: number) =>
  (cell: CellValue): CellValue =>
    typeof cell === 'number' ? Math.round((cell + more) * 100) / 100 : cell;
const other =
  (meaning: ColumnMeaning) =>
  (cell: CellValue, row: readonly CellValue[], sample: Sample): CellValue =>
    row[columnOf(sample, meaning)] ?? cell;

/** Nothing filled in but names, targets and points. */
export const unfilled: Damage = inTurn(
  ...(['actual', 'score', 'explanation', 'printedRate', 'executed', 'executionRate'] as const).map(blankColumn),
);
/** Nothing filled in at all but levels, names and labels. */
export const blank: Damage = inTurn(
  ...(['target', 'adjustedTarget', 'actual', 'points', 'score', 'explanation', 'printedRate', 'sign', 'measure'] as const).map(blankColumn),
  ...(['initialBudget', 'annualBudget', 'executed', 'executionRate'] as const).map(blankColumn),
);

/** Errors of the document, by name. They are what the add-in is for. */
export const ERRORS: Readonly<Record<string, Damage>> = {
  'a score above its points': planted('score', plus(3), 0.35),
  'points seven too high': planted('points', plus(7), 0.3),
  'no signs in the targets': planted('target', (cell) => String(cell).replace(/^[≥≤=<>]+/, '')),
  'actuals copied from the targets': planted('actual', other('target')),
  'scores blank': blankColumn('score'),
  'actuals blank': blankColumn('actual'),
  'explanations blank': blankColumn('explanation'),
  'every score full': planted('score', other('points')),
  'a wrong rate': planted('executionRate', (cell) =>
    typeof cell === 'string' && cell.endsWith('%') ? `${(Number.parseFloat(cell) * 0.9 + 1.3).toFixed(2)}%` : cell,
  ),
  'a wrong score of execution': (sample, random) => (sample.kind === 'funds' ? planted('score', plus(-1.3))(sample, random) : undefined),
  'executed above the budget': planted('executed', (cell, row, sample) => {
    const budget = row[columnOf(sample, 'annualBudget')];
    return typeof budget === 'number' && budget > 0 ? Math.round(budget * 1.083 * 100) / 100 : cell;
  }),
  'amounts blank': inTurn(blankColumn('executed'), blankColumn('annualBudget')),
  'wrong printed rates': planted('printedRate', () => '100%', 0.6),
};

/** One change after the other. */
export { inTurn };
