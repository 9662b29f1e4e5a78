// A small Form for tests, written the way it is printed: numbers as text ("5.00" hides half a cent), "" empty, "-" a dash.
import { decimal, ZERO } from '../../src/form/decimal';
import type {
  Achievement,
  Actual,
  Field,
  Form,
  FundBlock,
  FundLine,
  FundLineKind,
  Grade,
  GradeContent,
  Indicator,
  NumberContent,
  PrintedPoints,
  Quantity,
  Sign,
  Target,
  TextContent,
} from '../../src/form/form';

import { formId } from '../../src/form/identity';

/** "5.00", "" or "-"; "formula:5" a formula's result; "exact:4.9965" a cell that shows fewer digits; "#REF!" or any words: unreadable. */
export function numberContent(printed: string): NumberContent {
  if (printed.startsWith('formula:')) return numberContent(printed.slice(8));
  if (printed === '') return { kind: 'empty' };
  if (printed === '-') return { kind: 'dash' };
  if (printed.startsWith('exact:')) return { kind: 'number', value: decimal(printed.slice(6)), hidden: ZERO };
  if (!/^-?\d+(\.\d+)?$/.test(printed)) return { kind: 'unreadable', isError: printed.startsWith('#') };
  // A form carries two decimals: a typed 8 is 8.00.
  const decimals = Math.max(2, printed.split('.')[1]?.length ?? 0);
  return { kind: 'number', value: decimal(printed), hidden: decimal(`5e${-decimals - 1}`) };
}

const field = <Content>(row: number, column: number, text: string, content: Content): Field<Content> => {
  const cell = { row, column };
  return { cell, cells: [cell], text, numberFormat: 'General', content };
};
const asFormula = <Content>(plain: Field<Content>, printed: string): Field<Content> =>
  printed.startsWith('formula:') ? { ...plain, formula: '=A1' } : plain;
const numberField = (row: number, column: number, printed: string): Field<NumberContent> =>
  asFormula(field(row, column, printed.replace(/^(formula:)?(exact:)?/, ''), numberContent(printed)), printed);
const rateField = (row: number, column: number, printed: string): Field<NumberContent> => ({
  ...numberField(row, column, printed.replace('%', '')),
  text: printed,
});
const textField = (row: number, column: number, text: string): Field<TextContent> =>
  field(row, column, text, text === '' ? { kind: 'empty' } : { kind: 'text' });

export interface Written<Content> {
  readonly text: string;
  readonly content: Content;
}

const quantity = (value: string, unit: string): Quantity => {
  const decimals = value.split('.')[1]?.length ?? 0;
  return { value: decimal(value), hidden: decimal(`5e${-decimals - 1}`), unit };
};
const withUnit = (value: string, unit: string): string => (unit === '' ? value : `${value}(${unit})`);

/** Targets: bound('≥', '20.00', '篇'). */
export const bound = (sign: Sign, value: string, unit = ''): Written<Target> => ({
  text: `${sign}${withUnit(value, unit)}`,
  content: { kind: 'bound', sign, signWritten: true, quantity: quantity(value, unit) },
});
/** A number without a sign, read as `sign`. */
export const bare = (sign: Sign, value: string, unit = ''): Written<Target> => ({
  text: withUnit(value, unit),
  content: { kind: 'bound', sign, signWritten: false, quantity: quantity(value, unit) },
});
export const range = (low: string, high: string, unit = ''): Written<Target> => ({
  text: `${low}-${withUnit(high, unit)}`,
  content: { kind: 'range', low: quantity(low, unit), high: quantity(high, unit) },
});
export const dueBy = (month: number, day?: number, year?: number): Written<Target> => ({
  text: `${year === undefined ? '' : `${year}年`}${month}月${day === undefined ? '底' : `${day}日`}前`,
  content: { kind: 'deadline', month, ...(day === undefined ? {} : { day }), ...(year === undefined ? {} : { year }) },
});
export const quality = (text = '及时'): Written<Target> => ({ text, content: { kind: 'qualitative' } });

/** Actuals. */
export const done = (value: string, unit = ''): Written<Actual> => ({
  text: withUnit(value, unit),
  content: { kind: 'quantity', quantity: quantity(value, unit) },
});
export const doneIn = (month: number, day?: number, year?: number): Written<Actual> => ({
  text: `${year === undefined ? '' : `${year}年`}${month}月${day === undefined ? '' : `${day}日`}`,
  content: { kind: 'date', month, ...(day === undefined ? {} : { day }), ...(year === undefined ? {} : { year }) },
});
const ACHIEVED: Readonly<Record<Achievement, string>> = { met: '达成指标', partly: '部分达成指标', unmet: '未达成指标' };
export const achieved = (achievement: Achievement): Written<Actual> => ({
  text: ACHIEVED[achievement],
  content: { kind: 'qualitative', achievement },
});

/** Either side. */
export const nothing = { text: '', content: { kind: 'empty' } } as const;
export const illegible = (text = '约三百'): Written<{ readonly kind: 'unreadable'; readonly isError: boolean }> => ({
  text,
  content: { kind: 'unreadable', isError: text.startsWith('#') },
});

export interface RowSpec {
  /** 产出指标 unless said otherwise. */
  readonly dimension?: string;
  readonly category?: string;
  readonly name?: string;
  readonly target?: Written<Target>;
  readonly actual?: Written<Actual>;
  readonly points?: string;
  readonly score?: string;
  readonly explanation?: string;
  /** As the form prints it beside the row. */
  readonly scoringRule?: string;
  /** The first target of a row whose `target` is an adjusted one. */
  readonly initialTarget?: Written<Target>;
  /** As numberContent reads it, or with a percent sign. No 完成率 column when absent. */
  readonly printedRate?: string;
  readonly unscored?: 'part' | 'placeholder';
  /** The rows below are its parts, and have its points. */
  readonly hasParts?: true;
}

export interface FundSpec {
  /** By the place of the line, unless said otherwise. */
  readonly kind?: FundLineKind;
  readonly initialBudget?: string;
  readonly annualBudget?: string;
  readonly executed?: string;
  readonly points?: string;
  readonly rate?: string;
  readonly score?: string;
}

export interface FormSpec {
  readonly year?: number;
  /** Total line, then 当年财政拨款, 上年结转资金, 其他资金. No fund block when absent. */
  readonly funds?: readonly FundSpec[];
  readonly unit?: '元' | '万元';
  readonly rows?: readonly RowSpec[];
  /** false: the table has no 偏差原因分析 column. */
  readonly explanations?: boolean;
  /** Columns that the table does not have. */
  readonly without?: readonly ('points' | 'score')[];
  /** Columns that the fund block does not have. */
  readonly fundsWithout?: readonly ('points' | 'rate' | 'score')[];
  /** Points of execution that a heading of the block prints. */
  readonly executionPrinted?: string;
  readonly totalPoints?: string;
  readonly total?: string;
  readonly grade?: string;
  /** Points that headings print: [dimension, points] or [dimension, points, category]. */
  readonly printed?: readonly (readonly [string, string, string?])[];
  /** Points that rows of sums print (产出指标合计): [dimension, points]. */
  readonly sums?: readonly (readonly [string, string])[];
  /** Reasons below the table: [label, text]. */
  readonly reasonsBelow?: readonly (readonly [string, string])[];
}

const FUND_LINES: readonly (readonly [FundLineKind, string])[] = [
  ['total', '年度资金总额:'],
  ['currentYear', '当年财政拨款'],
  ['carriedOver', '上年结转资金'],
  ['other', '其他资金'],
];
/** Where the builder puts things; rows are zero-based. */
export const FUND_ROW = 5;
export const FIRST_ROW = 12;
export const COLUMNS = {
  name: 2,
  target: 3,
  actual: 4,
  points: 5,
  score: 6,
  explanation: 7,
  scoringRule: 8,
  initialTarget: 9,
  printedRate: 10,
} as const;
export const FUND_COLUMNS = { initialBudget: 2, annualBudget: 3, executed: 4, points: 5, rate: 6, score: 7 } as const;

function fundLine(spec: FundSpec, index: number, without: FormSpec['fundsWithout']): FundLine {
  const [kind, label] = FUND_LINES[index] ?? ['other', `其他资金${index}`];
  const row = FUND_ROW + index;
  const at = (column: number, printed: string | undefined): Field<NumberContent> => numberField(row, column, printed ?? '');
  return {
    kind: spec.kind ?? kind,
    label,
    row,
    initialBudget: at(FUND_COLUMNS.initialBudget, spec.initialBudget ?? spec.annualBudget),
    annualBudget: at(FUND_COLUMNS.annualBudget, spec.annualBudget),
    executed: at(FUND_COLUMNS.executed, spec.executed),
    ...(without?.includes('points') === true ? {} : { points: at(FUND_COLUMNS.points, spec.points ?? (index === 0 ? '10.00' : '-')) }),
    ...(without?.includes('rate') === true ? {} : { executionRate: at(FUND_COLUMNS.rate, spec.rate) }),
    ...(without?.includes('score') === true ? {} : { score: at(FUND_COLUMNS.score, spec.score ?? (index === 0 ? '' : '-')) }),
  };
}

function fundBlock([total, ...parts]: readonly FundSpec[], { unit, fundsWithout, executionPrinted }: FormSpec): FundBlock {
  return {
    unit: unit ?? '万元',
    total: fundLine(total ?? {}, 0, fundsWithout),
    parts: parts.map((part, index) => fundLine(part, index + 1, fundsWithout)),
    ...(executionPrinted === undefined
      ? {}
      : { printedPoints: { points: decimal(executionPrinted), cell: { row: FUND_ROW - 1, column: 0 } } }),
  };
}

function indicator(spec: RowSpec, index: number, { explanations, without }: FormSpec): Indicator {
  const row = FIRST_ROW + index;
  const target = spec.target ?? bound('≥', '10.00', '场');
  const actual = spec.actual ?? done('10.00', '场');
  return {
    dimension: spec.dimension ?? '产出指标',
    category: spec.category ?? '数量指标',
    name: textField(row, COLUMNS.name, spec.name ?? `指标${index + 1}`),
    target: field(row, COLUMNS.target, target.text, target.content),
    actual: field(row, COLUMNS.actual, actual.text, actual.content),
    ...(spec.initialTarget === undefined
      ? {}
      : { initialTarget: field(row, COLUMNS.initialTarget, spec.initialTarget.text, spec.initialTarget.content) }),
    ...(without?.includes('points') === true ? {} : { points: numberField(row, COLUMNS.points, spec.points ?? '10.00') }),
    ...(without?.includes('score') === true ? {} : { score: numberField(row, COLUMNS.score, spec.score ?? '') }),
    ...(spec.scoringRule === undefined ? {} : { scoringRule: textField(row, COLUMNS.scoringRule, spec.scoringRule) }),
    ...(explanations !== false ? { explanation: textField(row, COLUMNS.explanation, spec.explanation ?? '') } : {}),
    ...(spec.printedRate === undefined ? {} : { printedRate: rateField(row, COLUMNS.printedRate, spec.printedRate) }),
    rows: [row],
    ...(spec.unscored === undefined ? {} : { unscored: spec.unscored }),
    ...(spec.hasParts === undefined ? {} : { hasParts: spec.hasParts }),
  };
}

const GRADES: ReadonlyMap<string, Grade> = new Map([
  ['优', '优'],
  ['优秀', '优'],
  ['良', '良'],
  ['良好', '良'],
  ['中', '中'],
  ['合格', '中'],
  ['差', '差'],
  ['不合格', '差'],
]);

function gradeContent(text: string): GradeContent {
  const grade = GRADES.get(text);
  if (grade !== undefined) return { kind: 'grade', grade };
  return text === '' ? { kind: 'empty' } : { kind: 'unreadable', isError: text.startsWith('#') };
}

const gradeField = (row: number, printed: string): Field<GradeContent> => {
  const text = printed.replace(/^formula:/, '');
  return asFormula(field(row, 1, text, gradeContent(text)), printed);
};

const printedPoints = ([dimension, points, category]: readonly [string, string, string?]): PrintedPoints => ({
  dimension,
  ...(category === undefined ? {} : { category }),
  points: decimal(points),
  cell: { row: FIRST_ROW, column: 0 },
});

export function buildForm(spec: FormSpec): Form {
  const rows = spec.rows ?? [];
  const printed = [
    ...(spec.printed ?? []).map(printedPoints),
    ...(spec.sums ?? []).map((sum): PrintedPoints => ({ ...printedPoints(sum), isSum: true })),
  ];
  const last = FIRST_ROW + rows.length;
  const area = { firstRow: 0, lastRow: last + 1, firstColumn: 0, lastColumn: 16_383 };
  return {
    id: formId('sheet', area),
    sheetId: 'sheet',
    sheetName: '自评表',
    area,
    title: textField(0, 0, '财政项目支出绩效自评表'),
    ...(spec.year === undefined ? {} : { year: spec.year }),
    ...(spec.funds === undefined ? {} : { funds: fundBlock(spec.funds, spec) }),
    indicators: rows.map((row, index) => indicator(row, index, spec)),
    ...(spec.totalPoints === undefined ? {} : { totalPoints: numberField(last, COLUMNS.points, spec.totalPoints) }),
    ...(spec.total === undefined ? {} : { total: numberField(last, COLUMNS.score, spec.total) }),
    ...(spec.grade === undefined ? {} : { grade: gradeField(last + 1, spec.grade) }),
    ...(printed.length === 0 ? {} : { printedPoints: printed }),
    ...(spec.reasonsBelow === undefined
      ? {}
      : { reasonsBelow: spec.reasonsBelow.map(([label, text], index) => ({ label, text: textField(last + 2 + index, 1, text) })) }),
  };
}
