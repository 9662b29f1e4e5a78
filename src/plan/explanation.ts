// What to write into 偏差原因分析及改进措施: a draft with the figures, the reason and the measures left to a person; and the plan that writes it.
import { HUNDRED, ZERO, type Decimal } from '../form/decimal';
import type { FundBlock, Indicator, Quantity, Target } from '../form/form';
import type { FormId } from '../form/identity';
import type { Cell, SheetSnapshot } from '../form/snapshot';
import { difference, inCommonUnit } from '../form/units';
import { amountIn } from '../review/amounts';
import { lineNamed, named, percent, quantity, shareOf, shown, words } from '../review/words';
import type { Evaluation, IndicatorEvaluation } from '../scoring/evaluation';
import { budgetOf } from '../scoring/execution';
import { isExplained } from '../scoring/explanation';
import type { RuleSet } from '../scoring/rule-set';
import { numberIn } from '../form/number-in';
import type { Assessment } from './assessment';
import { constant, contentOf, distinctCells, sameCell, sameContent } from './content';
import type { CellContent, SheetPlan } from './plan';
import { projectOf } from './same-project';

/** Stands where a person has to go on; the review takes a text that still has it for an unfinished draft. */
export const PLACEHOLDER = '（请填写）';

/** The longest text that an Excel cell holds, in characters. */
const LONGEST_TEXT = 32_767;

/** A text to begin with in an editor, and the one place where it may be written. */
export interface ExplanationDraft {
  readonly form: FormId;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly cell: Cell;
  /** As `projectOf` tells it: another form of the same layout may come to stand in the form's place. */
  readonly project: string;
  /** What the cell explains, with its levels and its target: another row of the same name may come to stand in the row's place. */
  readonly subject: string;
  /** The row or fund line that is explained, as the form names it: “推广活动参与人员” */
  readonly name: string;
  readonly text: string;
  /** The content of the cell when the draft was made. */
  readonly found: CellContent;
  /** The text goes below the cell's content; otherwise it replaces it. */
  readonly appended: boolean;
  /** The longest text that can be written, in characters. */
  readonly longest: number;
}

/** What a cell explains: a row of the table, or the execution of the budget. */
type Explained = { readonly name: string; readonly subject: string } & (
  { readonly kind: 'row'; readonly row: IndicatorEvaluation } | { readonly kind: 'execution'; readonly funds: FundBlock }
);

const subjectOf = ({ dimension, category, name, target }: Indicator): string =>
  JSON.stringify([dimension, category, name.text, target.text]);

function explainedIn({ form, indicators }: Evaluation, cell: Cell): Explained | undefined {
  const row = indicators.find(({ indicator }) => indicator.explanation && sameCell(indicator.explanation.cell, cell));
  if (row !== undefined) return { kind: 'row', row, name: named(row.indicator), subject: subjectOf(row.indicator) };
  const { funds, reportedOutcome } = form;
  if (funds === undefined || !reportedOutcome?.cells.some((each) => sameCell(each, cell))) return undefined;
  return { kind: 'execution', funds, name: lineNamed(funds.total), subject: funds.total.label };
}

/**
 * The draft for a cell of the form that a finding names as the place of its explanation: 偏差原因分析及改进措施 of a row, whose
 * present text it goes on from, or the end of 实际完成情况 for the execution rate. Undefined where the form has no such field, and
 * where the cell holds a formula.
 */
export function draftExplanation(sheet: SheetSnapshot, evaluation: Evaluation, cell: Cell, ruleSet: RuleSet): ExplanationDraft | undefined {
  const found = contentOf(sheet, cell);
  const explained = explainedIn(evaluation, cell);
  if (explained === undefined || found.kind === 'formula') return undefined;
  const { name, subject } = explained;
  const { form } = evaluation;
  const place = { form: form.id, sheetId: sheet.id, sheetName: sheet.name, cell, project: projectOf(form), subject, name, found };
  const written = String(found.value);
  if (explained.kind === 'row') {
    const text = isExplained(written) ? written : draftOfRow(explained.row);
    return { ...place, text, appended: false, longest: LONGEST_TEXT };
  }
  return {
    ...place,
    text: draftOfExecution(explained.funds, ruleSet),
    appended: true,
    longest: LONGEST_TEXT - asWritten(found, '').length,
  };
}

/** The content of a cell to which a text is appended, in the paragraphs of a budget system where it has such. */
function asWritten(found: CellContent, text: string): string {
  const before = found.kind === 'constant' ? String(found.value).trimEnd() : '';
  if (before === '') return text;
  return /<\/p>$/i.test(before) ? `${before}<p>${text}</p>` : `${before}\n${text}`;
}

const toComplete = (reason: string): string => `${reason}：${PLACEHOLDER}；改进措施：${PLACEHOLDER}。`;

/** Who met the target and lost nothing has a reason to give, and nothing to improve. */
function draftOfRow(row: IndicatorEvaluation): string {
  const deduction = deductionOf(row);
  const isMet = row.fulfilment === 'met' && deduction.length === 0;
  return `${[...factsOf(row), ...deduction].join('')}${isMet ? `原因：${PLACEHOLDER}。` : toComplete('原因')}`;
}

/** How the actual stands to its target, as one sentence with the figures; nothing where the score alone is to be explained. */
function factsOf(row: IndicatorEvaluation): readonly string[] {
  const { indicator, fulfilment } = row;
  const { target, actual } = indicator;
  if (actual.content.kind === 'quantity') {
    const done = actual.content.quantity;
    const fact = measured(target.content, done, row);
    if (fact !== undefined) return [fact];
  }
  if (target.content.kind === 'empty' || actual.content.kind === 'empty') return [];
  const texts = `指标值“${words(target)}”，实际完成值“${words(actual)}”`;
  if (fulfilment !== 'judged') return [`${texts}。`];
  if (target.content.kind === 'deadline' && actual.content.kind === 'date') return [`${texts}，未按期完成。`];
  // Of 基本达成 its own words say enough: what the rule set counts it as is no fact of the row.
  const isMostly = actual.content.kind === 'qualitative' && actual.content.achievement === 'mostly';
  if (isMostly || row.achievement === undefined) return [`${texts}。`];
  const how = { met: '已达成', partly: '部分达成', unmet: '未达成' }[row.achievement];
  return [`${texts}，${how}。`];
}

/** Undefined where figures cannot be compared. */
function measured(target: Target, done: Quantity, { ratio, fulfilment }: IndicatorEvaluation): string | undefined {
  const actual = `实际完成 ${quantity(done)}`;
  // What rounds to 100 % would say the opposite of what is to be explained.
  const share = ratio === undefined || percent(ratio) === '100' ? '' : `${shareOf(ratio)}%`;
  if (fulfilment !== 'met' && fulfilment !== 'unmet') return undefined;
  if (target.kind === 'range') {
    const { low, high } = target;
    const within = `指标值 ${quantity(low)} 至 ${quantity(high)}`;
    const [overLow, overHigh] = [order(done, low), order(done, high)];
    if (overLow === undefined || overHigh === undefined) return undefined;
    if (overHigh > 0) return `${actual}，高于${within}${share && `，为上限的 ${share}`}${apart('超出', done, high)}。`;
    if (overLow < 0) return `${actual}，低于${within}${share && `，为下限的 ${share}`}${apart('相差', done, low)}。`;
    return `${actual}，在${within}之内。`;
  }
  if (target.kind !== 'bound') return undefined;
  const due = quantity(target.quantity);
  const isAtMost = target.sign === '≤' || target.sign === '<';
  const over = order(done, target.quantity);
  if (over === undefined) return undefined;
  const away = (verb: string): string => apart(verb, done, target.quantity);
  if (over === 0) return `${actual}，等于指标值 ${due}。`;
  if (share === '') return `${actual}，${over > 0 ? '高于' : '低于'}指标值 ${due}${away(over > 0 ? '超出' : '相差')}。`;
  if (isAtMost) {
    return over > 0
      ? `${actual}，超过指标值 ${due}，为指标值的 ${share}${away('超出')}。`
      : `${actual}，低于指标值 ${due}，为指标值的 ${share}${away('少')}。`;
  }
  return over > 0
    ? `${actual}，为指标值 ${due}的 ${share}${away('超出')}。`
    : `${actual}，低于指标值 ${due}，完成 ${share}${away('相差')}。`;
}

/** Above 0 when the first is more; undefined when they cannot be compared. */
function order(a: Quantity, b: Quantity): number | undefined {
  const pair = inCommonUnit(a, b);
  return pair && pair[0].value.cmp(pair[1].value);
}

/** How far apart two quantities are; nothing when that is no plain number. */
function apart(verb: string, done: Quantity, due: Quantity): string {
  const away = difference(done, due);
  if (away === undefined) return '';
  // Percentages differ by points, not by percent.
  return `，${verb} ${away.unit === '%' ? `${away.value.toFixed()} 个百分点` : quantity({ ...away, hidden: ZERO })}`;
}

/** A score below what the rules give: by how much. */
function deductionOf({ points, score, fulfilment }: IndicatorEvaluation): readonly string[] {
  if (points === undefined || score?.entered === undefined) return [];
  const { entered, admissible } = score;
  const less = (due: Decimal): string => shown(due.minus(entered));
  if (admissible !== undefined && entered.lt(admissible.low) && fulfilment !== 'met') {
    const isRange = admissible.low.lt(admissible.high);
    return [
      `按评分规则${isRange ? '不低于' : '应得'} ${shown(admissible.low)} 分，自评 ${shown(entered)} 分，少 ${less(admissible.low)} 分。`,
    ];
  }
  if (entered.gte(points) || fulfilment === 'unmet') return [];
  return [`自评 ${shown(entered)} 分，比分值 ${shown(points)} 分少 ${less(points)} 分。`];
}

/** Speaks of the money in the sentence of the reason, so that a reader knows what it is about. */
function draftOfExecution({ unit, total }: FundBlock, { executionFloor }: RuleSet): string {
  const reason = toComplete('资金未用完的原因');
  const budget = numberIn(budgetOf(total));
  const executed = amountIn(total.executed);
  if (budget === undefined || executed === undefined || budget.lte(0)) return reason;
  const rate = percent(executed.times(HUNDRED).div(budget));
  const figures = [
    `全年预算数 ${shown(budget)} ${unit}`,
    `全年执行数 ${shown(executed)} ${unit}`,
    `执行率 ${rate}%，低于 ${executionFloor}%`,
  ];
  return `${figures.join('，')}，余 ${shown(budget.minus(executed))} ${unit}。${reason}`;
}

/** Whether the draft's cell holds as long a text. */
export const fitsCell = ({ longest }: ExplanationDraft, text: string): boolean => linesOf(text).length <= longest;

const linesOf = (text: string): string => text.replace(/\r\n?/g, '\n');

/**
 * Writes a text into the cell of a draft; marks stay, and go out by themselves. Undefined where the sheet no longer has the form, where
 * the cell explains something else than the draft does, and where its content has changed. Throws RangeError for a text longer
 * than the cell takes.
 * @param assessment of the draft's sheet as it stands now
 */
export function planExplanation({ sheet, forms }: Assessment, draft: ExplanationDraft, text: string): SheetPlan | undefined {
  const { form, cell, project, subject, found, appended, longest } = draft;
  const lines = linesOf(text);
  if (!fitsCell(draft, text)) throw new RangeError(`There is room for ${longest} characters, the text has ${lines.length}`);
  const own = forms.find(({ evaluation }) => evaluation.form.id === form);
  if (own === undefined || projectOf(own.evaluation.form) !== project) return undefined;
  if (explainedIn(own.evaluation, cell)?.subject !== subject) return undefined;
  if (!sameContent(contentOf(sheet, cell), found)) return undefined;
  const marks = distinctCells(sheet.marks);
  const numberFormat = sheet.numberFormats[cell.row]?.[cell.column] ?? 'General';
  return {
    sheetId: sheet.id,
    sheetName: sheet.name,
    edits: [{ cell, numberFormat, from: found, to: constant(appended ? asWritten(found, lines) : lines) }],
    marksBefore: marks,
    marksAfter: marks,
  };
}
