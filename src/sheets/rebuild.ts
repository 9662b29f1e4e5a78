// 整理版式: a torn or pasted form becomes a clean one on a sheet of its own, with a report of what was joined, moved, changed or left behind.
import { CHINESE_YEAR, yearInDigits } from '../form/chinese';
import type { Field, Form, FundLine, Indicator, NumberContent } from '../form/form';
import { readFundHeading, type FundHeading } from '../form/funds';
import { Grid } from '../form/grid';
import { levelKindOf, nameOf } from '../form/levels';
import { decimalsOf, keptNumber } from '../form/number';
import { readForms } from '../form/read-forms';
import { addressOf, type Cell, type SheetSnapshot } from '../form/snapshot';
import { headingExtents, readHeading, REQUIRED_COLUMNS, type TableHeading } from '../form/heading';
import { compact, isColumnMark, joinTorn, labelOf } from '../form/text';
import {
  FUND_COLUMNS,
  type FundColumn,
  GOAL_LABELS,
  GRADE_LABELS,
  HEADER_LABELS,
  OTHER_COLUMNS,
  TABLE_COLUMNS,
  TOTAL_LABELS,
  YEAR_LABELS,
} from '../form/vocabulary';
import type { Sentence } from '../locale/language';
import {
  type FormContent,
  type FundContent,
  type FundLineContent,
  layoutForm,
  nothing,
  type RowContent,
  sheetName,
  STANDARD_TITLE,
  TEXT,
  text,
  TWO_DECIMALS,
  type Written,
} from './form-layout';
import type { SheetLayout } from './sheet-layout';

/** Something that the new sheet has otherwise than the original, which stays as it is. */
export interface RebuildNote {
  /** joined: torn rows put together. moved: cells that had slid. changed: written otherwise. unplaced: not on the new sheet. */
  readonly kind: 'joined' | 'moved' | 'changed' | 'unplaced';
  /** Of the original. */
  readonly cell: Cell;
  readonly says: Sentence;
}

export interface Rebuilt {
  readonly layout: SheetLayout;
  /** From the top of the original, by kind. */
  readonly notes: readonly RebuildNote[];
}

const ENDING = '（整理）';
const FUND_FIELDS: readonly FundColumn[] = ['initialBudget', 'annualBudget', 'executed', 'points', 'executionRate', 'score'];
/** Numbers the rows; the new sheet needs none. */
const NUMBERING = '序号';
/** Words of the form itself that name nothing that is read. */
const FRAME: readonly string[] = [
  ...[
    '项目资金',
    '年度资金',
    '资金情况',
    '预算执行情况',
    '项目资金情况',
    '年度总体目标',
    '总体目标',
    '年度目标',
    '年度绩效目标',
    '绩效目标',
  ],
  ...['绩效指标', '指标值', '评分'],
];
const WORDS: ReadonlySet<string> = new Set([
  ...[HEADER_LABELS, FUND_COLUMNS, GOAL_LABELS, TABLE_COLUMNS].flatMap((words) => Object.values(words).flat()),
  ...[OTHER_COLUMNS, TOTAL_LABELS, GRADE_LABELS, YEAR_LABELS, FRAME].flat(),
]);
const CURRENCY = /^\(?(?:金额)?单位:?(?:人民币)?(?:元|万元)\)?$|^\((?:元|万元)\)$/;

const keyOf = ({ row, column }: Cell): string => `${row},${column}`;
const withoutSpace = (words: string): string => words.replace(/\s+/g, '');

/** The form as it stands, and which of its cells the new sheet has taken over. */
class Original {
  readonly grid: Grid;
  readonly heading: TableHeading | undefined;
  readonly funds: FundHeading | undefined;
  readonly formulas: Cell[] = [];
  /** Numbers that were kept as texts. */
  readonly unwritten: Cell[] = [];
  private readonly placed = new Set<string>();

  constructor(
    readonly sheet: SheetSnapshot,
    readonly form: Form,
  ) {
    this.grid = new Grid(sheet, ...columnsOf(sheet, form));
    const rows = Array.from({ length: form.area.lastRow - form.area.firstRow + 1 }, (_, row) => form.area.firstRow + row);
    this.heading = rows
      .map((row) => readHeading(this.grid, row, true))
      .find((heading) => heading && REQUIRED_COLUMNS.every((column) => heading.columns.has(column)));
    this.funds = form.funds && rows.map((row) => readFundHeading(this.grid, row)).find((heading) => heading !== undefined);
  }

  isPlaced(cell: Cell): boolean {
    return this.placed.has(keyOf(cell));
  }

  private take(field: Field<unknown>): void {
    for (const cell of field.cells) this.placed.add(keyOf(cell));
    if (field.formula !== undefined) this.formulas.push(field.cell);
  }

  /** A cell that is no field of the form. */
  cell({ row, column }: Cell): Written {
    if (this.grid.isBlank(row, column) || this.isPlaced({ row, column })) return nothing();
    return this.words(this.grid.textField(row, column));
  }

  /** A text as it is read, a number with its format. */
  words(field: Field<unknown> | undefined): Written {
    if (field === undefined) return nothing();
    this.take(field);
    const value = this.grid.value(field.cell.row, field.cell.column);
    if (field.cells.length > 1 || typeof value === 'string') return text(field.text);
    return { value, numberFormat: field.numberFormat === TEXT ? 'General' : field.numberFormat };
  }

  /** Targets and actuals stay texts whatever is typed over them: 95% is no 0.95, 1/2 no date. */
  compared(field: Field<unknown>): Written {
    const written = this.words(field);
    return typeof written.value === 'string' ? { ...written, numberFormat: TEXT } : written;
  }

  /** A number stays what it is, and so does its format if it has one; a number that was kept as a text becomes one. */
  number(field: Field<NumberContent> | undefined): Written {
    if (field === undefined) return nothing(TWO_DECIMALS);
    const blankFormat = field.numberFormat === TEXT || field.numberFormat === 'General' ? TWO_DECIMALS : field.numberFormat;
    const written = this.words(field);
    if (field.content.kind === 'empty') return nothing(blankFormat);
    if (typeof written.value === 'number') {
      // As the form shows its numbers; more digits than two stay in sight.
      const isPlain = written.numberFormat === 'General' && decimalsOf(keptNumber(written.value)) <= 2;
      return isPlain ? { ...written, numberFormat: TWO_DECIMALS } : written;
    }
    if (typeof written.value !== 'string' || field.content.kind !== 'number') return written;
    const number = numberIn(written.value);
    if (number) this.unwritten.push(field.cell);
    return number ?? written;
  }
}

/** The columns of the sheet that are this form's where another one stands beside it: from, and up to (excluded). */
function columnsOf(sheet: SheetSnapshot, form: Form): [number, number | undefined] {
  const whole = new Grid(sheet);
  const own = form.indicators.flatMap(({ name, target, actual, points, score }) =>
    [name, target, actual, points, score].map(({ cell }) => cell.column),
  );
  let from = 0;
  let to: number | undefined;
  for (let row = form.area.firstRow; row <= form.area.lastRow; row += 1) {
    for (const [first, last] of headingExtents(whole, row)) {
      if (last < Math.min(...own)) from = Math.max(from, last + 1);
      if (first > Math.max(...own)) to = Math.min(to ?? Infinity, first);
    }
  }
  return [from, to];
}

/** "29.60" is 29.6 shown as 0.00, "1,234.50" #,##0.00, "99.66%" 0.00%, and never with fewer than two decimals. */
function numberIn(written: string): Written | undefined {
  const [, digits, decimals = '', percent = ''] =
    /^\s*([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?)(%?)\s*$/.exec(written.normalize('NFKC')) ?? [];
  if (digits === undefined) return undefined;
  const plain = digits.replace(/[,+]/g, '');
  const numberFormat = `${digits.includes(',') ? '#,##0' : '0'}.${'0'.repeat(Math.max(2, decimals.length))}${percent}`;
  // Shifted in the text: dividing would leave the noise of a binary float.
  return { value: Number(percent === '' ? plain : `${plain}e-2`), numberFormat };
}

function fundContent(original: Original): FundContent | undefined {
  const { funds } = original.form;
  if (funds === undefined) return undefined;
  const lines = [funds.total, ...funds.parts].flatMap((line) => [line, ...(line.parts ?? [])]).sort((a, b) => a.row - b.row);
  const columns = FUND_FIELDS.filter((column) => funds.total[column] !== undefined);
  return { unit: funds.unit, columns: new Set(columns), lines: lines.map((line) => fundLine(original, line, columns)) };
}

function fundLine(original: Original, line: FundLine, columns: readonly FundColumn[]): FundLineContent {
  let label = '';
  for (let column = Math.min(...(original.funds?.columns.values() ?? [])) - 1; column >= 0 && label === ''; column -= 1) {
    if (labelOf(original.grid.seen(line.row, column)) === '') continue;
    label = withoutSpace(String(original.cell({ row: line.row, column }).value));
  }
  const numbers = columns.map((column) => [column, original.number(line[column])] as const);
  return { label, ...Object.fromEntries(numbers) };
}

/** How far the row has slid to the left. */
const shiftOf = (heading: TableHeading | undefined, { target }: Indicator): number =>
  (heading?.columns.get('target') ?? target.cell.column) - target.cell.column;

const printedWords = (name: string, points: string | undefined): string => (points === undefined ? name : `${name}（${points}分）`);

/** The rows of the table, and the columns that this form has beside the usual eight. */
function tableContent(original: Original): Pick<FormContent, 'rows' | 'hasSigns' | 'hasMeasures' | 'extras'> {
  const { form, heading, grid } = original;
  const printed = (dimension: string, category?: string): string | undefined =>
    form.printedPoints?.find((each) => each.dimension === dimension && each.category === category)?.points.toFixed();
  const rows = form.indicators.map((indicator): Omit<RowContent, 'extras'> => {
    const shift = shiftOf(heading, indicator);
    const beside = (part: 'sign' | 'measure'): Written => {
      const column = heading?.columns.get(part);
      return column === undefined ? nothing() : original.cell({ row: indicator.rows[0] ?? 0, column: column - shift });
    };
    return {
      dimension: printedWords(indicator.dimension, printed(indicator.dimension)),
      category: printedWords(indicator.category, printed(indicator.dimension, indicator.category)),
      name: original.words(indicator.name),
      target: original.compared(indicator.target),
      actual: original.compared(indicator.actual),
      points: original.number(indicator.points),
      score: original.number(indicator.score),
      explanation: original.words(indicator.explanation),
      sign: beside('sign'),
      measure: beside('measure'),
    };
  });
  const headingOf = (column: number): string => grid.label(heading?.lastRow ?? 0, column) || grid.label(heading?.row ?? 0, column);
  const others = [...(heading?.others ?? [])].sort((a, b) => a - b).filter((column) => headingOf(column) !== NUMBERING);
  const besides = others.map((column) => form.indicators.map((indicator) => extraOf(original, indicator, column)));
  const kept = others.map((_, index) => index).filter((index) => besides[index]?.some(({ value }) => value !== ''));
  return {
    rows: rows.map((row, at) => ({ ...row, extras: kept.map((index) => besides[index]?.[at] ?? nothing()) })),
    hasSigns: rows.some(({ sign }) => sign.value !== ''),
    hasMeasures: rows.some(({ measure }) => measure.value !== ''),
    extras: kept.map((index) => headingOf(others[index] ?? 0)),
  };
}

/** What stands in a further column beside the cells of an indicator. */
function extraOf(original: Original, indicator: Indicator, column: number): Written {
  const shift = shiftOf(original.heading, indicator);
  // In a row that slid, what stands left of the name may be anything.
  if (shift > 0 && column < (original.heading?.columns.get('name') ?? 0)) return nothing();
  const pieces = indicator.rows
    .map((row, index) => original.cell({ row, column: index === 0 ? column - shift : column }))
    .filter(({ value }) => value !== '');
  const [only] = pieces;
  return pieces.length === 1 && only ? only : text(joinTorn(pieces.map(({ value }) => String(value))));
}

function contentOf(original: Original, isOnly: boolean): FormContent {
  const { form } = original;
  const name = isOnly ? form.sheetName : (form.projectName?.text ?? '');
  return {
    sheetName: sheetName(name.trim() === '' ? form.sheetName : name, ENDING),
    title: form.title.content.kind === 'text' ? withoutSpace(String(original.words(form.title).value)) : STANDARD_TITLE,
    year: form.year,
    projectName: original.words(form.projectName),
    department: original.words(form.department),
    unit: original.words(form.unit),
    funds: fundContent(original),
    goals:
      form.plannedGoal || form.reportedOutcome
        ? { planned: original.words(form.plannedGoal), reported: original.words(form.reportedOutcome) }
        : undefined,
    ...tableContent(original),
    totalPoints: original.number(form.totalPoints),
    total: original.number(form.total),
    grade: original.words(form.grade),
  };
}

/** What a cell that was not taken over is: a part of the form's frame, a heading written otherwise, or something left behind. */
type Rest = { readonly kind: 'frame' } | { readonly kind: 'level'; readonly written: string } | { readonly kind: 'unplaced' };
const AS_FRAME: Rest = { kind: 'frame' };
const UNPLACED: Rest = { kind: 'unplaced' };

function restOf(original: Original, { row, column }: Cell): Rest {
  const { form, grid, heading } = original;
  const words = grid.seen(row, column);
  const written = compact(words);
  const label = labelOf(words);
  if (WORDS.has(label) || CURRENCY.test(written)) return AS_FRAME;
  const isHeadingRow = (of: { readonly row: number; readonly lastRow?: number } | undefined): boolean =>
    of !== undefined && row >= of.row && row <= (of.lastRow ?? of.row);
  if (isHeadingRow(heading) || (isHeadingRow(original.funds) && FRAME.some((name) => label.includes(name)))) return AS_FRAME;
  const isInTable = heading !== undefined && row > heading.lastRow;
  if (!isInTable) {
    if (isYear(written, form.year)) return AS_FRAME;
    const isBesideBlocks = column < Math.min(...(original.funds?.columns.values() ?? []), 2);
    if (isBesideBlocks && label.length > 1 && FRAME.some((name) => name.includes(label))) return AS_FRAME;
    return original.funds !== undefined && isColumnMark(words) ? AS_FRAME : UNPLACED;
  }
  if (grid.label(heading.lastRow, column) === NUMBERING && /^\d+$/.test(written)) return AS_FRAME;
  const isHeadingAgain = [heading.row, heading.lastRow].some((above) => grid.label(above, column) === label && label !== '');
  return isHeadingAgain ? AS_FRAME : levelOf(original, { row, column }, words);
}

const isYear = (written: string, year: number | undefined): boolean =>
  year !== undefined && new RegExp(`^\\(?${year}(?:年度?)?\\)?$`).test(written.replace(CHINESE_YEAR, yearInDigits));

/** A heading of the rows around, whole or a piece of it. */
function levelOf({ form, heading }: Original, { row, column }: Cell, words: string): Rest {
  const own = form.indicators.find(({ rows }) => rows.includes(row));
  const nameColumn = own?.rows[0] === row ? own.name.cell.column : (heading?.columns.get('name') ?? 0);
  if (column >= nameColumn) return UNPLACED;
  const around = own
    ? [own]
    : [
        form.indicators.filter(({ rows }) => rows.every((other) => other < row)).at(-1),
        form.indicators.find(({ rows }) => rows.every((other) => other > row)),
      ];
  const label = labelOf(words);
  for (const indicator of around) {
    if (indicator === undefined) continue;
    const { dimension, category } = indicator;
    const prints = form.printedPoints?.some((each) => each.dimension === dimension) ?? false;
    const bare = prints ? label : compact(words);
    if (bare !== '' && (dimension.includes(bare) || category.includes(bare))) return AS_FRAME;
    if (nameOf('dimension', words) === dimension) return { kind: 'level', written: dimension };
    if (nameOf('category', words) === category) return { kind: 'level', written: category };
    const kind = levelKindOf(words);
    if (kind !== undefined && own) return { kind: 'level', written: own[kind] };
  }
  return UNPLACED;
}

const rowsInWords = (rows: readonly number[]): string => rows.map((row) => row + 1).join('、');
const shortened = (words: string): string => (words.length > 40 ? `${words.slice(0, 40)}……` : words).replace(/\s+/g, ' ');
const SHOWN_CELLS = 5;
const cellsInWords = (cells: readonly Cell[]): string => cells.slice(0, SHOWN_CELLS).map(addressOf).join('、');

function notesOf(original: Original): readonly RebuildNote[] {
  const { form, heading } = original;
  const notes: RebuildNote[] = [];
  const note = (kind: RebuildNote['kind'], cell: Cell, zh: string, en: string): void =>
    void notes.push({ kind, cell, says: { 'zh-CN': zh, en } });

  for (const [zh, en, goal] of [
    ['预期目标', 'The planned goal', form.plannedGoal],
    ['实际完成情况', 'The reported outcome', form.reportedOutcome],
  ] as const) {
    if (goal === undefined) continue;
    const rows = goal.cells.map(({ row }) => row);
    if (rows.length > 1) {
      note(
        'joined',
        goal.cell,
        `“${zh}”断成 ${rows.length} 段（第 ${rowsInWords(rows)} 行），已接成一段。`,
        `${en} was torn into ${rows.length} pieces (rows ${rowsInWords(rows)}); they are one text now.`,
      );
    }
    if (goal.cells.some(({ row, column }) => /<\/?p\b|<br/i.test(original.grid.seen(row, column)))) {
      note(
        'changed',
        goal.cell,
        `“${zh}”中的 <p> 等排版标记已去掉，文字不变。`,
        `${en}: the tags (<p> and the like) are off, the words are the same.`,
      );
    }
  }
  for (const indicator of form.indicators) {
    const { rows, name, dimension, category } = indicator;
    const named = shortened(name.text.trim());
    if (rows.length > 1) {
      note(
        'joined',
        name.cell,
        `第 ${rowsInWords(rows)} 行是断开的同一行，已合为“${named}”一行。`,
        `Rows ${rowsInWords(rows)} are one torn row; they are joined as “${named}”.`,
      );
    }
    const shift = shiftOf(heading, indicator);
    const isAside = shift === 0 && heading !== undefined && name.text.trim() !== '' && name.cell.column !== heading.columns.get('name');
    if (shift > 0 || isAside) {
      const levels = [dimension, category].filter((level) => level !== '');
      const under = levels.map((level) => `“${level}”`).join('');
      note(
        'moved',
        name.cell,
        `第 ${name.cell.row + 1} 行“${named}”${shift > 0 ? '整行左移' : '的名称不在本列'}，已放回原位${under === '' ? '' : `，归入${under}`}。`,
        `Row ${name.cell.row + 1}, “${named}”, ${shift > 0 ? 'had slid to the left' : 'had its name in another column'}; it is back in place${under === '' ? '' : `, under ${levels.join(', ')}`}.`,
      );
    }
  }
  for (const [cells, zh, en] of [
    [original.formulas, '原为公式，新表中是它现在的结果。', 'held formulas; the new sheet has their present results.'],
    [
      original.unwritten,
      '是文本形式的数字，新表中已转为数字，数值不变。',
      'held numbers as texts; on the new sheet they are numbers of the same value.',
    ],
  ] as const) {
    const [first] = cells;
    if (first === undefined) continue;
    const more = cells.length > SHOWN_CELLS;
    note(
      'changed',
      first,
      `${cellsInWords(cells)}${more ? ` 等 ${cells.length} 格` : ''}${zh}`,
      `${cellsInWords(cells)}${more ? ` and others (${cells.length})` : ''} ${en}`,
    );
  }
  const respelt = new Set<string>();
  for (let row = form.area.firstRow; row <= form.area.lastRow; row += 1) {
    for (const column of original.grid.filled(row)) {
      const cell = { row, column };
      if (original.isPlaced(cell)) continue;
      const rest = restOf(original, cell);
      const words = original.grid.seen(row, column).trim();
      if (rest.kind === 'unplaced') {
        note('unplaced', cell, `“${shortened(words)}”没有放进新表。`, `“${shortened(words)}” is not on the new sheet.`);
      } else if (rest.kind === 'level' && !respelt.has(words)) {
        respelt.add(words);
        note(
          'changed',
          cell,
          `“${withoutSpace(words)}”统一写作“${rest.written}”。`,
          `“${withoutSpace(words)}” is written ${rest.written}.`,
        );
      }
    }
  }
  return notes;
}

/**
 * Lays one form of a sheet out anew. Texts, amounts and digits stay; levels are inherited, torn rows joined, values stand where
 * formulas were. Every filled cell of the form's rows is on the new sheet, a label of the form, or among the notes.
 * @param form as `readForms` reads it from this sheet
 */
export function rebuild(sheet: SheetSnapshot, form: Form): Rebuilt {
  const original = new Original(sheet, form);
  const layout = layoutForm(contentOf(original, readForms(sheet).forms.length === 1));
  return { layout, notes: notesOf(original) };
}
