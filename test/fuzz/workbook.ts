// Makes a bureau's workbook from a seed: hundreds of forms, a tenth of them damaged, a tenth with one error, and the truth about each.
import Big from 'big.js';
import type { Cell as Place, CellValue, SheetSnapshot } from '../../src/form/snapshot';
import { makeContent, type Content, type Row } from './content';
import type { Facts } from './facts';
import { Writer, type Layout } from './generate';
import { Random } from './random';
import { cents } from './values';

/** The error in a form. */
export interface Injected {
  /** The rule that has to object, and the cell where it has to. */
  readonly rule: string;
  readonly cell: Place;
  /** Errors that follow from it. */
  readonly alongside: readonly { readonly rule: string; readonly cell: Place }[];
  /** Whether 一键重算 removes it and leaves the form as generated. */
  readonly isRepaired: boolean;
}

export interface BureauForm {
  readonly sheet: SheetSnapshot;
  readonly content: Content;
  readonly isDamaged: boolean;
  readonly injected: Injected | undefined;
  /** Of the corrected form; undefined when it has no such cell. */
  readonly total: string | undefined;
  readonly grade: string | undefined;
}

/** Without damage. */
class CleanWriter extends Writer {
  constructor(
    random: Random,
    private readonly wanted: readonly string[],
  ) {
    super(random);
  }

  override does(damage: string): boolean {
    return this.wanted.includes(damage);
  }
}

/** With any damage that leaves a place for every explanation that is due. */
class DamagedWriter extends Writer {
  override does(damage: string, probability: number): boolean {
    const happens = super.does(damage, probability);
    // These forms have no error, so no deduction that cannot be explained and no template row.
    return happens && damage !== 'no explanation column' && damage !== 'score formula';
  }
}

const GRADES = [
  ['优', 90],
  ['良', 80],
  ['中', 60],
  ['差', 0],
] as const;

export const gradeOf = (total: Big): string => GRADES.find(([, from]) => total.gte(from))?.[0] ?? '差';

/** Points so many that no shortfall is lost in rounding. */
const FINE = new Big(1_000_000_000);
const isShort = ({ pair }: Row): boolean => pair.claim(FINE).recommended.lt(FINE);

/** The same form with everything computed as it should be, and every deduction explained. */
function madeRight(content: Content, project: string): Content {
  const rows = content.rows.map((row): Row => ({
    ...row,
    score: row.claim.recommended,
    explanation: isShort(row) ? '因天气原因部分活动延期，下年度加强统筹。' : '',
  }));
  const [line] = content.lines;
  if (line === undefined) throw new Error('A form without its total line');
  const rate = cents(line.executed.times(100).div(line.budget));
  const executionScore = cents(rate.div(10));
  const total = rows.reduce((sum, { score }) => sum.plus(score ?? 0), executionScore);
  const right = { ...content, rows, unscored: [], rate: { value: rate, isWrong: false }, executionScore, grade: gradeOf(total) };
  return { ...right, project, isRight: true };
}

const totalOf = ({ rows, executionScore }: Content): Big =>
  rows.reduce((sum, { score }) => sum.plus(score ?? 0), executionScore ?? new Big(0));

/** A clean form, and where its cells are. */
interface Clean {
  readonly content: Content;
  readonly layout: Layout;
  readonly facts: Facts;
  readonly sheet: SheetSnapshot;
}

function place(facts: Facts, key: string): Place {
  const [, letters = '', row = ''] = /@([A-Z]+)(\d+)$/.exec(facts.get(key) ?? '') ?? [];
  if (row === '') throw new Error(`No cell of ${key}`);
  return { row: Number(row) - 1, column: letters.charCodeAt(0) - 65 };
}

const scoreCell = ({ facts }: Clean, index: number): Place => place(facts, `${index + 1} score`);
const beside = (clean: Clean, index: number, meaning: string): Place => ({
  row: scoreCell(clean, index).row,
  column: clean.layout.columns.find((column) => column.meaning === meaning)?.at ?? -1,
});
const totalCell = ({ facts }: Clean): Place => place(facts, 'total');
const pointsTotalCell = (clean: Clean): Place => ({ row: totalCell(clean).row, column: beside(clean, 0, 'points').column });
/** The first filled cell behind the label. */
const gradeCell = (clean: Clean): Place => {
  const row = totalCell(clean).row + 1;
  const at = (clean.sheet.values[row] ?? []).findIndex((value, column) => column > 0 && value !== '');
  return { row, column: at };
};
/** Columns of a fund line: annual budget 3, executed 4, points 5, rate 6, score 7. */
const fundCell = ({ facts }: Clean, kind: string, column: number): Place => {
  const row = [...facts.keys()].flatMap((key) => /^fund (\w+) @(\d+)$/.exec(key) ?? []);
  const at = row.indexOf(kind);
  if (at < 0) throw new Error(`No line ${kind}`);
  return { row: Number(row[at + 1]), column };
};

/** Cells with their new content; a number is kept as the form keeps its numbers. */
type Patches = readonly (readonly [Place, Big | string])[];

function patched(sheet: SheetSnapshot, patches: Patches): SheetSnapshot {
  const values = sheet.values.map((row) => [...row]);
  const text = sheet.text.map((row) => [...row]);
  for (const [{ row, column }, content] of patches) {
    const before = values[row]?.[column];
    const cells = values[row];
    const texts = text[row];
    if (cells === undefined || texts === undefined || before === undefined) throw new Error(`No cell in row ${row + 1}`);
    const value: CellValue =
      typeof content === 'string' ? content : typeof before === 'string' && before !== '' ? content.toFixed(2) : Number(content);
    cells[column] = value;
    texts[column] = typeof content === 'string' ? content : content.toFixed(2);
  }
  return { ...sheet, values, formulas: values, text };
}

interface Injection {
  readonly rule: string;
  /** The content to lay out. */
  readonly wants?: readonly string[];
  /** Undefined where the form has no place for it. */
  readonly into: (clean: Clean, random: Random) => { readonly patches: Patches; readonly truth: Omit<Injected, 'rule'> } | undefined;
}

const met = (row: Row): boolean =>
  !isShort(row) && row.claim.low.eq(row.points) && row.points.gt(1) && /^[≥>=≤<]/.test(row.pair.targetRead);
const unmet = ({ claim, points }: Row): boolean =>
  claim.low.eq(claim.high) && claim.high.lt(points.times('0.9')) && claim.low.gt(0) && claim.alternative === undefined;
const judged = ({ pair, claim, points }: Row): boolean => pair.targetRead === 'quality' && claim.high.lt(points);

function rowWhere(clean: Clean, random: Random, fits: (row: Row) => boolean): { readonly row: Row; readonly index: number } | undefined {
  const fitting = clean.content.rows.flatMap((row, index) => (fits(row) ? [{ row, index }] : []));
  return fitting.length === 0 ? undefined : random.pick(fitting);
}

/** Changes a row's score, and total and grade with it, as a person would add them up. */
function wrongScore(rule: string, fits: (row: Row) => boolean, wrong: (row: Row) => Big): Injection {
  return {
    rule,
    into(clean, random) {
      const found = rowWhere(clean, random, fits);
      if (found === undefined) return undefined;
      const { row, index } = found;
      const total = totalOf(clean.content)
        .minus(row.score ?? 0)
        .plus(wrong(row));
      const cell = scoreCell(clean, index);
      return {
        patches: [
          [cell, wrong(row)],
          [totalCell(clean), total],
          [gradeCell(clean), gradeOf(total)],
        ],
        truth: { cell, alongside: [], isRepaired: true },
      };
    },
  };
}

const emptied = (rule: string, cellOf: (clean: Clean, random: Random) => Place | undefined, isRepaired: boolean): Injection => ({
  rule,
  into(clean, random) {
    const cell = cellOf(clean, random);
    return cell && { patches: [[cell, '']], truth: { cell, alongside: [], isRepaired } };
  },
});

const INJECTIONS: readonly Injection[] = [
  wrongScore('score-deducted', met, ({ points }) => points.minus('0.5')),
  wrongScore('score-inflated', unmet, ({ points }) => points),
  wrongScore('score-over-points', met, ({ points }) => points.plus(1)),
  wrongScore('score-band', judged, ({ points }) => points),
  emptied('score-missing', (clean, random) => scoreCell(clean, random.int(0, clean.content.rows.length - 1)), true),
  emptied('total-missing', totalCell, true),
  {
    rule: 'grade-missing',
    into(clean) {
      // An empty grade is beside its label.
      const cell = { ...gradeCell(clean), column: 1 };
      return { patches: [[gradeCell(clean), '']], truth: { cell, alongside: [], isRepaired: true } };
    },
  },
  emptied(
    'explanation-missing',
    (clean, random) => {
      const found = rowWhere(clean, random, isShort);
      return found && beside(clean, found.index, 'explanation');
    },
    false,
  ),
  {
    rule: 'total-score',
    into(clean) {
      const cell = totalCell(clean);
      const total = totalOf(clean.content);
      return { patches: [[cell, total.minus(1)]], truth: { cell, alongside: [], isRepaired: true } };
    },
  },
  {
    rule: 'grade-wrong',
    into(clean) {
      const cell = gradeCell(clean);
      return {
        patches: [[cell, gradeOf(totalOf(clean.content)) === '优' ? '良' : '优']],
        truth: { cell, alongside: [], isRepaired: true },
      };
    },
  },
  {
    rule: 'execution-rate',
    into(clean) {
      const { rate } = clean.content;
      const cell = fundCell(clean, 'total', 6);
      return rate.value && { patches: [[cell, rate.value.minus(3)]], truth: { cell, alongside: [], isRepaired: true } };
    },
  },
  {
    rule: 'execution-score',
    into(clean) {
      const { executionScore } = clean.content;
      if (executionScore === undefined) return undefined;
      const cell = fundCell(clean, 'total', 7);
      const total = totalOf(clean.content).minus(1);
      return {
        patches: [
          [cell, executionScore.minus(1)],
          [totalCell(clean), total],
          [gradeCell(clean), gradeOf(total)],
        ],
        truth: { cell, alongside: [], isRepaired: true },
      };
    },
  },
  {
    rule: 'execution-over',
    into(clean) {
      const { lines, executionScore } = clean.content;
      const [whole, part, ...others] = lines;
      if (whole === undefined || part === undefined || others.length > 0 || executionScore === undefined) return undefined;
      const executed = whole.budget.plus(5);
      const total = totalOf(clean.content).minus(executionScore).plus(10);
      const rate = cents(executed.times(100).div(whole.budget));
      return {
        patches: [
          ...[whole, part].flatMap(({ kind }): Patches => [
            [fundCell(clean, kind, 4), executed],
            [fundCell(clean, kind, 6), rate],
          ]),
          [fundCell(clean, 'total', 7), new Big(10)],
          [totalCell(clean), total],
          [gradeCell(clean), gradeOf(total)],
        ],
        truth: {
          cell: fundCell(clean, 'total', 4),
          alongside: [],
          isRepaired: false,
        },
      };
    },
  },
  {
    rule: 'fund-parts',
    into(clean) {
      const [, part] = clean.content.lines;
      if (part === undefined || part.budget.eq(0)) return undefined;
      return {
        patches: [
          [fundCell(clean, part.kind, 3), part.budget.plus(7)],
          [fundCell(clean, part.kind, 6), cents(part.executed.times(100).div(part.budget.plus(7)))],
        ],
        truth: { cell: fundCell(clean, 'total', 3), alongside: [], isRepaired: false },
      };
    },
  },
  {
    rule: 'points-total',
    into(clean) {
      const cell = pointsTotalCell(clean);
      return { patches: [[cell, new Big(101)]], truth: { cell, alongside: [], isRepaired: true } };
    },
  },
  {
    rule: 'points-subtotal',
    wants: ['points in headings'],
    into(clean) {
      const cell = beside(clean, 0, 'dimension');
      const printed = clean.sheet.text[cell.row]?.[cell.column] ?? '';
      const wrong = printed.replace(/[\d.]+/, (points) => new Big(points).plus(5).toFixed());
      return { patches: [[cell, wrong]], truth: { cell, alongside: [], isRepaired: false } };
    },
  },
  {
    rule: 'points-invalid',
    into(clean, random) {
      const index = random.int(0, clean.content.rows.length - 1);
      const cell = beside(clean, index, 'points');
      const alongside = [
        { rule: 'score-over-points', cell: scoreCell(clean, index) },
        { rule: 'points-total', cell: pointsTotalCell(clean) },
      ];
      return { patches: [[cell, new Big(-1)]], truth: { cell, alongside, isRepaired: false } };
    },
  },
  {
    rule: 'value-missing',
    into(clean, random) {
      const index = random.int(0, clean.content.rows.length - 1);
      const cell = beside(clean, index, random.pick(['target', 'actual']));
      return { patches: [[cell, '']], truth: { cell, alongside: [], isRepaired: false } };
    },
  },
  {
    rule: 'template-text',
    into(clean, random) {
      const index = random.int(0, clean.content.rows.length - 1);
      const cell = beside(clean, index, 'name');
      return { patches: [[cell, '指标2：']], truth: { cell, alongside: [], isRepaired: false } };
    },
  },
];

/** The kinds of errors that are put in, by the rule that has to object. */
export const INJECTED_RULES: readonly string[] = INJECTIONS.map(({ rule }) => rule);

function clean(random: Random, project: string, wants: readonly string[]): Clean {
  const writer = new CleanWriter(random, wants);
  const layout = writer.layout();
  const content = madeRight(makeContent(random, layout), project);
  return { content, layout, facts: writer.form(content, layout), sheet: writer.paper.snapshot() };
}

/** Tries forms until one has a place for the error. */
function injectedForm(
  random: Random,
  project: string,
  injection: Injection,
): { readonly form: Clean; readonly sheet: SheetSnapshot; readonly injected: Injected } {
  for (;;) {
    const form = clean(random, project, injection.wants ?? []);
    const made = injection.into(form, random);
    if (made) return { form, sheet: patched(form.sheet, made.patches), injected: { rule: injection.rule, ...made.truth } };
  }
}

/**
 * As many sheets of one form each: every tenth damaged, every tenth with an error put in, kind after kind, the rest right.
 * The same seed gives the same workbook.
 */
export function generateBureau(seed: number, forms: number): readonly BureauForm[] {
  const random = new Random(seed);
  let kind = 0;
  return Array.from({ length: forms }, (_, index): BureauForm => {
    const name = `单位${String(index + 1).padStart(3, '0')}`;
    const project = `${name}重点项目`;
    const named = (sheet: SheetSnapshot): SheetSnapshot => ({ ...sheet, id: name, name });
    if (index % 10 === 3) {
      const injection = INJECTIONS[kind % INJECTIONS.length];
      kind += 1;
      if (injection === undefined) throw new Error('No errors to put in');
      const { form, sheet, injected } = injectedForm(random, project, injection);
      return { sheet: named(sheet), content: form.content, isDamaged: false, injected, ...resultOf(form) };
    }
    if (index % 10 === 7) {
      const writer = new DamagedWriter(random);
      const layout = writer.layout();
      const content = madeRight(makeContent(random, layout), project);
      const facts = writer.form(content, layout);
      return { sheet: named(writer.paper.snapshot()), content, isDamaged: true, injected: undefined, ...resultOf({ content, facts }) };
    }
    const form = clean(random, project, []);
    return { sheet: named(form.sheet), content: form.content, isDamaged: false, injected: undefined, ...resultOf(form) };
  });
}

const resultOf = ({ content, facts }: Pick<Clean, 'content' | 'facts'>): Pick<BureauForm, 'total' | 'grade'> => ({
  total: facts.get('total') === 'absent' ? undefined : totalOf(content).toFixed(2),
  grade: facts.get('grade') === 'absent' ? undefined : gradeOf(totalOf(content)),
});

/** The forms of these sheets one below the other on a single one, blank rows between them. */
export function onOneSheet(sheets: readonly SheetSnapshot[]): SheetSnapshot {
  const columns = Math.max(...sheets.map(({ values }) => values[0]?.length ?? 0));
  const stacked = <Content>(grids: readonly (readonly (readonly Content[])[])[], blank: Content): Content[][] =>
    grids.flatMap((grid) => [...grid, [], []].map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? blank)));
  const values = stacked<CellValue>(
    sheets.map((sheet) => sheet.values),
    '',
  );
  return {
    id: '全部',
    name: '全部',
    values,
    formulas: values,
    text: stacked(
      sheets.map(({ text }) => text),
      '',
    ),
    numberFormats: stacked(
      sheets.map(({ numberFormats }) => numberFormats),
      'General',
    ),
    protected: false,
    filtered: false,
    marks: [],
  };
}
