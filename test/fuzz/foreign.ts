// Templates of provinces that nobody has seen: what their headings call the columns, in which order these stand, which blocks they lack.
import type { Random } from './random';

export interface Template {
  /** Meaning of a column → the word over it, where it is not of the vocabulary; points and score of the funds are `fund points`, `fund score`. */
  readonly words: ReadonlyMap<string, string>;
  readonly isShuffled: boolean;
  readonly hasFunds: boolean;
  readonly hasGoals: boolean;
  /** For counting. */
  readonly kinds: readonly string[];
}

export const NATIVE: Template = { words: new Map(), isShuffled: false, hasFunds: true, hasGoals: true, kinds: [] };

/** Of the table those that a form is read by, and what stands beside them. */
const TABLE = ['name', 'target', 'actual', 'points', 'score', 'explanation', 'dimension', 'category', 'sign', 'measure'];
const FUNDS = ['initialBudget', 'annualBudget', 'executed', 'fund points', 'executionRate', 'fund score'];

/** Words that people would understand and no list has. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  name: ['考核事项', '三级细项', '明细指标', '指标项'],
  target: ['应达水平', '核定目标', '期初设定数', '申报目标值', '计划数值'],
  actual: ['达到水平', '年末实绩', '实际达成', '期末完成数', '执行结果'],
  points: ['配分', '应得分', '分数权重', '满分值', '参考分'],
  score: ['实得分', '自评打分', '自我评分', '单位评分', '得分数'],
  explanation: ['差距缘由', '未达标原因', '偏离原因说明', '完成差异说明'],
  dimension: ['指标大类', '一级类别', '第一级'],
  category: ['指标小类', '二级类别', '第二级'],
  sign: ['比较符', '大小关系', '判断符号'],
  measure: ['单位名称(计)', '量纲', '计数单位'],
  initialBudget: ['年初核定数', '期初预算', '年初安排'],
  annualBudget: ['核定预算', '调整后安排数', '最终预算数', '全年安排'],
  executed: ['实际使用', '已支出', '资金使用数', '累计支付'],
  'fund points': ['配分', '满分值', '应得分'],
  executionRate: ['支付进度', '使用率', '支出完成率'],
  'fund score': ['实得分', '自评打分', '单位评分'],
};

/** Nothing that a word is composed of. */
const SYLLABLES = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';

const AMOUNTS = [1, 2, 4, Infinity] as const;
const SAID: Readonly<Record<(typeof AMOUNTS)[number], string>> = { 1: 'one', 2: 'two', 4: 'four', [Infinity]: 'all' };

/** At least one thing is strange. */
export function foreignTemplate(random: Random): Template {
  const words = new Map<string, string>();
  const kinds: string[] = [];
  const taken = new Set<string>();
  const nonsense = (): string => {
    for (;;) {
      const word = Array.from({ length: random.int(2, 4) }, () => SYLLABLES.charAt(random.int(0, SYLLABLES.length - 1))).join('');
      if (taken.has(word)) continue;
      taken.add(word);
      return word;
    }
  };
  const rename = (block: string, meanings: readonly string[]): void => {
    const isNonsense = random.chance(0.6);
    const count = random.pick(AMOUNTS);
    kinds.push(`${block}: ${SAID[count]} in ${isNonsense ? 'nonsense' : 'unlisted words'}`);
    for (const meaning of random.shuffled(meanings).slice(0, count)) {
      const synonyms = (SYNONYMS[meaning] ?? []).filter((word) => !taken.has(word));
      words.set(meaning, isNonsense || synonyms.length === 0 ? nonsense() : random.pick(synonyms));
    }
  };
  const renames = random.pick(['table', 'funds', 'both', 'neither'] as const);
  if (renames === 'table' || renames === 'both') rename('table', TABLE);
  if (renames === 'funds' || renames === 'both') rename('funds', FUNDS);
  const does = (kind: string, probability: number): boolean => {
    const happens = random.chance(probability);
    if (happens) kinds.push(kind);
    return happens;
  };
  const hasFunds = !does('no fund block', 0.1);
  const hasGoals = !does('no goals', 0.15);
  const isShuffled = does('columns in any order', renames === 'neither' ? 0.8 : 0.2);
  return { words, isShuffled, hasFunds, hasGoals, kinds };
}
