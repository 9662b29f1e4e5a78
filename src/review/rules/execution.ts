// Rules on budget execution beside the results: too low, out of step with them, the budget adjusted.
import { HUNDRED, minimum, roundHalfUp, ZERO, type Decimal } from '../../form/decimal';
import type { Form, FundBlock } from '../../form/form';
import type { Cell } from '../../form/snapshot';
import { compact } from '../../form/text';
import type { Evaluation, IndicatorEvaluation } from '../../scoring/evaluation';
import { budgetOf } from '../../scoring/execution';
import { isExplained } from '../../scoring/explanation';
import type { RuleSet } from '../../scoring/rule-set';
import { numberIn } from '../../form/number-in';
import { amountIn, hiddenIn, unitInEnglish } from '../amounts';
import { ADJUSTED, EXECUTION } from '../basis';
import { rule, type Fact } from '../rule';
import { percent, shown } from '../words';

/** Indicators may outscore execution by this share of their own rate, percent. */
const TOLERANCE = 5;

const MONEY = /执行率|预算|资金|经费|支出|支付|结转|结余|节余|尾款|质保金|合同款|财政/;
const CAUSE = /(?<!基)因(?!素|子|此|果|地制宜)|由于|导致/;
/** A cause is a reason for money left where something came out otherwise than planned: not 因管理到位，资金效益显著. */
const OTHERWISE =
  /未|无法|不(?!断|仅|但|忘|懈|折|低于|少于|超)|没|晚|迟|滞后|延|减|降|少|低|取消|收回|变|调整|疫情|天气|台风|暴雨|汛|困难|问题|故障|缓|慢|停|终止|节[约省余支]|剩|尾款|质保|跨年|次年|下年|结算|审核|审批|流程|周期/;
/** What came of the money left, or why it was, without a 因 before it. */
const LEFT =
  /受(?!益|到|众|训|表彰).{1,20}影响|结转|结余|节余|节约|节省|尾款|质保金|未支付|待支付|未使用|未执行|暂未|尚未|未能|未完|未形成|未全部|未获|未批|来不及|跨年|次年|下年|调减|核减|压减|收回|取消|延期|推迟|滞后|剩余|(?:较|偏|下达|到位|拨付|拨款)晚|低于(?:预|计)|(?:支出|支付|费用)(?:相应|随之|有所)?(?:减少|下降)/;
/** Phrases that stand beside any rate and say nothing of the money left: 因工作需要, 按进度拨付, 厉行节约, 无结余. */
const NO_REASON =
  /(?:因|由于)(?:工作|业务|实际|项目|单位|管理|形势|发展|任务){1,3}的?(?:需要|需求|要求|情况|安排)(?!.{0,2}(?:调整|变化|变更|增加|减少))|(?:因|由于)[^,;不未没]{0,10}(?:重视|大力支持|得力|有力|努力)|厉行节约|勤俭节约|节约型|(?:杜绝|避免|防止|不存在|未发生|没有|未产生|无)(?:资金|任何|大额)?(?:结转结余|结转|结余|节余|截留|剩余|滞后|沉淀|挤占|挪用)(?:结余|资金|情况)?/g;

interface Execution {
  /** Of the rate, or of the amount executed in a block without rates. */
  readonly cell: Cell;
  /** Executed / annual budget, percent, unrounded. */
  readonly rate: Decimal;
}

function executionOf({ form: { funds }, fundLines }: Evaluation): Execution | undefined {
  if (funds === undefined || fundLines[0]?.otherUnit !== undefined) return undefined;
  const { executed, executionRate } = funds.total;
  const budget = numberIn(budgetOf(funds.total));
  const spent = amountIn(executed);
  if (executed === undefined || budget === undefined || spent === undefined || budget.lte(0)) return undefined;
  return { cell: (executionRate ?? executed).cell, rate: spent.times(HUNDRED).div(budget) };
}

/** Whether a sentence of 实际完成情况 or of an explanation speaks of money and says why. The fund block has no column for reasons. */
function isReasonGiven({ reportedOutcome, indicators, reasonsBelow = [] }: Form): boolean {
  const explanations = indicators.flatMap(({ explanation }) =>
    explanation !== undefined && isExplained(explanation.text) ? [explanation.text] : [],
  );
  // 资金未用完原因:招标结余 says only in its label what the reason is for.
  const below = reasonsBelow.flatMap(({ label, text }) => (isExplained(text.text) ? [label + text.text] : []));
  return [reportedOutcome?.text ?? '', ...explanations, ...below]
    .flatMap((text) => text.split(/[。；;\n]/))
    .map((sentence) => compact(sentence).replace(NO_REASON, ''))
    .some((sentence) => MONEY.test(sentence) && (LEFT.test(sentence) || (CAUSE.test(sentence) && OTHERWISE.test(sentence))));
}

/** Scores of all scored rows by their points, percent; undefined as long as one is missing. */
function scoringRate(rows: readonly IndicatorEvaluation[]): Decimal | undefined {
  let score = ZERO;
  let full = ZERO;
  for (const row of rows) {
    if (row.points === undefined) continue;
    if (row.score?.entered === undefined) return undefined;
    score = score.plus(row.score.entered);
    full = full.plus(row.points);
  }
  return full.gt(0) ? score.times(HUNDRED).div(full) : undefined;
}

interface Low extends Fact {
  /** Percent, unrounded. */
  readonly rate: Decimal;
  /** The rule set's, percent. */
  readonly floor: number;
}

function low(evaluation: Evaluation, { executionFloor }: RuleSet): readonly Low[] {
  const { form } = evaluation;
  const execution = executionOf(evaluation);
  // The form prints two decimals; a rate is below the floor when it prints below it.
  if (execution === undefined || roundHalfUp(execution.rate).gte(executionFloor) || isReasonGiven(form)) return [];
  // The reason goes behind 实际完成情况, into its last cell when a page break tore it. While it is empty, the cell would be a guess.
  const { content, cells } = form.reportedOutcome ?? {};
  const explain = content?.kind === 'text' ? cells?.at(-1) : undefined;
  return [{ at: { cell: execution.cell, ...(explain && { explain }) }, rate: execution.rate, floor: executionFloor }];
}

/** Percent, unrounded. */
interface Gap extends Fact {
  readonly scored: Decimal;
  readonly executed: Decimal;
  /** The difference of the two, in percent of `scored`. */
  readonly lead: Decimal;
  readonly isReasonGiven: boolean;
}

function gap(evaluation: Evaluation): readonly Gap[] {
  const { form, indicators } = evaluation;
  const execution = executionOf(evaluation);
  const scored = scoringRate(indicators);
  if (execution === undefined || scored === undefined) return [];
  const executed = minimum(execution.rate, HUNDRED);
  const ahead = scored.minus(executed).times(HUNDRED);
  if (scored.lte(0) || ahead.lte(scored.times(TOLERANCE))) return [];
  const isExplainedGap = isReasonGiven(form);
  const severity = isExplainedGap ? 'information' : 'warning';
  return [{ at: { cell: execution.cell }, severity, scored, executed, lead: ahead.div(scored), isReasonGiven: isExplainedGap }];
}

/** Amounts in the unit of the block. */
interface Adjusted extends Fact {
  readonly initial: Decimal;
  readonly annual: Decimal;
  readonly unit: FundBlock['unit'];
}

function adjusted({ unit, total: { initialBudget, annualBudget } }: FundBlock): readonly Adjusted[] {
  const initial = numberIn(initialBudget);
  const annual = numberIn(annualBudget);
  if (annualBudget === undefined || initial === undefined || annual === undefined) return [];
  const change = annual.minus(initial).abs();
  if (change.eq(0) || change.lt(hiddenIn(initialBudget).plus(hiddenIn(annualBudget)))) return [];
  return [{ at: { cell: annualBudget.cell }, initial, annual, unit }];
}

export const EXECUTION_RULES = [
  rule({
    id: 'execution-low',
    severity: 'warning',
    title: { 'zh-CN': '执行率偏低的有说明', en: 'A low execution rate has a reason' },
    looksAt: {
      'zh-CN': '年度资金总额的全年执行数、全年预算数，实际完成情况和偏差原因的文字，口径的执行率下限',
      en: 'The total’s amount executed and annual budget, the reported outcome and the explanations, the rule set’s floor',
    },
    basis: EXECUTION,
    find: low,
    says: {
      'zh-CN': ({ rate, floor }) =>
        `预算执行率 ${percent(rate)}%，低于 ${floor}%，表中没有说明原因。请在“实际完成情况”或偏差原因分析中写明资金没有用完的原因。`,
      en: ({ rate, floor }) =>
        `An execution rate of ${percent(rate)}% is below ${floor}%, and the form gives no reason. Say in the reported outcome or in an explanation why money was left.`,
    },
  }),
  rule({
    id: 'execution-gap',
    severity: 'warning',
    title: { 'zh-CN': '指标得分率与执行率相匹配', en: 'Results and execution are in step' },
    looksAt: { 'zh-CN': '各行得分合计占分值合计的比例，预算执行率', en: 'The share of the points that the rows score, the execution rate' },
    basis: EXECUTION,
    find: gap,
    says: {
      'zh-CN': ({ scored, executed, lead, isReasonGiven: isExplained }) =>
        `绩效指标得分率 ${percent(scored)}%，预算执行率 ${percent(executed)}%，高出部分为得分率的 ${percent(lead)}%，超过 ${TOLERANCE}%。${isExplained ? '表中已提到原因，请复核是否充分。' : '请核对指标值是否偏低、预算是否偏大，并说明原因。'}`,
      en: ({ scored, executed, lead, isReasonGiven: isExplained }) =>
        `The indicators score ${percent(scored)}% while ${percent(executed)}% of the budget was executed: a lead of ${percent(lead)}% of their rate, above ${TOLERANCE}%. ${isExplained ? 'The form mentions a reason; check that it suffices.' : 'Check whether targets are too low or the budget too large, and say why.'}`,
    },
  }),
  rule({
    id: 'budget-adjusted',
    severity: 'information',
    title: { 'zh-CN': '全年预算数与年初预算数一致', en: 'The annual budget is the initial one' },
    looksAt: { 'zh-CN': '年度资金总额的年初预算数、全年预算数', en: 'The total’s initial and annual budget' },
    basis: ADJUSTED,
    find: ({ form: { funds } }) => (funds === undefined ? [] : adjusted(funds)),
    says: {
      'zh-CN': ({ initial, annual, unit }) =>
        `全年预算数 ${shown(annual)} ${unit}，比年初预算数 ${shown(initial)} ${unit}${annual.gt(initial) ? '多' : '少'} ${shown(annual.minus(initial).abs())} ${unit}。请确认调整手续齐全，指标值是否需要随之调整。`,
      en: ({ initial, annual, unit }) =>
        `The annual budget of ${shown(annual)} is ${shown(annual.minus(initial).abs())} ${annual.gt(initial) ? 'more' : 'less'} than the initial ${shown(initial)} (in ${unitInEnglish(unit)}). Check that the adjustment is documented, and whether the targets should follow.`,
    },
  }),
] as const;
