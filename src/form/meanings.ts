// What the columns of a heading mean: by its words where all are known, by a kept answer, by recognition; or a question where doubt is left.
import type { Block, BlockReading } from './evidence/block';
import { contradictsFunds, contradictsTable } from './contradiction';
import { type FundHeading, knownFunds, withBase } from './funds';
import type { Grid } from './grid';
import { knownHeading, type TableHeading } from './heading';
import { columnWords, type HeadingRows, isKnownColumn } from './heading-rows';
import { hasItsColumns, isBlockLabel, NUMBERING } from './lacking-columns';
import {
  type AskedColumn,
  type BlockKind,
  type ColumnMeaning,
  type FundColumn,
  headingKey,
  NEEDED_MEANINGS,
  type TableColumn,
  type TemplateProfile,
  type TemplateQuestion,
} from './template';
import type { Templates } from './templates';
import { FUND_COLUMNS, OTHER_COLUMNS, TABLE_COLUMNS } from './vocabulary';

/** What became of a heading: its columns, a question, or nothing as long as recognition was not handed in. */
export type Understood<Heading> =
  | { readonly kind: 'read'; readonly heading: Heading }
  | { readonly kind: 'asked'; readonly question: Question }
  | { readonly kind: 'needs-evidence' };

export type Question = Omit<TemplateQuestion, 'sheetId' | 'sheetName'>;

type Meanings = ReadonlyMap<number, ColumnMeaning>;

/** Below this margin another reading explains the block about as well. */
const SURE = 2;
/** By so much a reading has to be better than a kept answer to contradict it. */
const CONTRADICTS = 4;
const MOST_SAMPLES = 3;

/** @param inForm a title, head or block above says that this is a form. @param end the first row that is not the block's any more */
export function understandTable(
  grid: Grid,
  rows: HeadingRows,
  inForm: boolean,
  end: number,
  templates: Templates,
): Understood<TableHeading> {
  const understood = understand(grid, 'table', rows, end, templates, soundTable(grid, rows, inForm, end));
  if (understood.kind !== 'meanings') return understood;
  const columns = byMeaning<TableColumn>(understood.meanings, TABLE_COLUMNS);
  const others = [...understood.meanings].filter(([, meaning]) => meaning === 'none' || BESIDE.has(meaning)).map(([column]) => column);
  return { kind: 'read', heading: { row: rows.first, lastRow: rows.last, columns, others: new Set(others), isSettled: true } };
}

/** The heading by its words, where the cells agree with them; also where a column is missing and no other could be it. */
function soundTable(grid: Grid, rows: HeadingRows, inForm: boolean, end: number): TableHeading | undefined {
  const known = knownHeading(rows, inForm);
  if (!known || contradictsTable(grid, known.columns, rows.last + 1, end)) return undefined;
  // A column that nobody knows may hold the explanations, a level, or signs and units; the name of the block stands in front of all.
  const mayBeIt = (column: number): boolean => isUnknownWord(rows.labels[column] ?? '') && !isBlockLabel(grid, known, column, end);
  if ([...known.others].some(mayBeIt)) return undefined;
  const isAlone = [...known.others].every((column) => rows.labels[column] === NUMBERING);
  return isAlone || hasItsColumns(grid, known, end) ? known : undefined;
}
const isUnknownWord = (label: string): boolean => label !== '' && !isKnownColumn(label);

/** Meanings of columns that stand beside a row's values. */
const BESIDE: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>(['adjustedTarget', 'printedRate', 'scoringRule']);

/** As `understandTable`, for the heading of a fund block. */
export function understandFunds(grid: Grid, rows: HeadingRows, end: number, templates: Templates): Understood<FundHeading> {
  const known = knownFunds(grid, rows, end);
  const isSound = known && !contradictsFunds(grid, known.columns, rows.last + 1, end);
  const understood = understand(grid, 'funds', rows, end, templates, isSound ? known : undefined);
  if (understood.kind !== 'meanings') return understood;
  const columns = withBase(byMeaning<FundColumn>(understood.meanings, FUND_COLUMNS));
  return { kind: 'read', heading: { row: rows.first, lastRow: rows.last, columns } };
}

function byMeaning<Meaning extends ColumnMeaning>(
  meanings: Meanings,
  known: Readonly<Record<Meaning, unknown>>,
): ReadonlyMap<Meaning, number> {
  const isOwn = (meaning: ColumnMeaning): meaning is Meaning => meaning in known;
  return new Map([...meanings].flatMap(([column, meaning]) => (isOwn(meaning) ? [[meaning, column] as const] : [])));
}

function understand<Heading>(
  grid: Grid,
  kind: BlockKind,
  rows: HeadingRows,
  end: number,
  { profiles, recognise }: Templates,
  known: Heading | undefined,
): Understood<Heading> | { readonly kind: 'meanings'; readonly meanings: Meanings } {
  const profile = profileOf(profiles, kind, rows);
  if (known && !profile) return { kind: 'read', heading: known };
  if (!recognise) return { kind: 'needs-evidence' };
  const block = blockOf(grid, kind, rows, end);
  const reading = recognise(grid, block);
  if (profile) {
    const pinned: Meanings = new Map([...rows.words.keys()].map((column, index) => [column, profile.meanings[index] ?? 'none']));
    if (!isContradicted(grid, block, reading, pinned)) return { kind: 'meanings', meanings: pinned };
    return { kind: 'asked', question: questionOf(grid, block, rows, reading, profile) };
  }
  const meanings: Meanings = new Map([...reading.columns].map(([column, { meaning }]) => [column, meaning]));
  const isAgainstWords = [...meanings].some(([column, meaning]) => isAgainstWord(kind, rows, column, meaning));
  const isCertain = reading.isCertain && !isAgainstWords && !lacksWhatMayBeThere(kind, rows, meanings);
  return isCertain ? { kind: 'meanings', meanings } : { kind: 'asked', question: questionOf(grid, block, rows, reading) };
}

/** A table is nothing without these; where a column of unknown words is left over, it may be the one. */
function lacksWhatMayBeThere(kind: BlockKind, { words, labels }: HeadingRows, meanings: Meanings): boolean {
  if (kind === 'funds') return false;
  const given = new Set(meanings.values());
  if (MUST.every((meaning) => given.has(meaning))) return false;
  return [...meanings].some(([column, meaning]) => meaning === 'none' && words.has(column) && !OTHERS.has(labels[column] ?? ''));
}
const MUST: readonly ColumnMeaning[] = ['name', 'target', 'actual'];

/** 备注 and 复核分 are columns of their own: what they hold may look like a score, but nobody writes it there unasked. */
const isAgainstWord = (kind: BlockKind, { labels }: HeadingRows, column: number, meaning: ColumnMeaning): boolean =>
  NEEDED_MEANINGS[kind].includes(meaning) && OTHERS.has(labels[column] ?? '');
const OTHERS = new Set(OTHER_COLUMNS);

/** The kept answer for exactly this heading. */
const profileOf = (profiles: readonly TemplateProfile[], kind: BlockKind, rows: HeadingRows): TemplateProfile | undefined => {
  if (profiles.length === 0) return undefined;
  const key = headingKey(kind, columnWords(rows));
  return profiles.find((profile) => profile.key === key && profile.block === kind && profile.meanings.length === rows.words.size);
};

function blockOf(grid: Grid, kind: BlockKind, rows: HeadingRows, end: number): Block {
  const body: number[] = [];
  const used = new Set(rows.words.keys());
  for (let row = rows.last + 1; row < end; row++) {
    const filled = grid.filled(row);
    if (filled.length > 0) body.push(row);
    for (const column of filled) used.add(column);
  }
  const first = kind === 'funds' ? firstAmountColumn(grid, body, used) : 0;
  const columns = [...used]
    .filter((column) => column >= first)
    .sort((a, b) => a - b)
    .map((column) => ({ column, words: rows.words.get(column) ?? [] }));
  return { kind, headingRows: Array.from({ length: rows.last - rows.first + 1 }, (_, below) => rows.first + below), body, columns };
}

/** The labels of the lines, and of the block, stand in front of the first column with an amount; none is there in a blank form. */
function firstAmountColumn(grid: Grid, body: readonly number[], used: ReadonlySet<number>): number {
  const amounts = [...used].filter((column) => body.slice(0, LINES_LOOKED_AT).some((row) => AMOUNT.test(grid.written(row, column))));
  return amounts.length === 0 ? 0 : Math.min(...amounts);
}
const LINES_LOOKED_AT = 12;
const AMOUNT = /^-?[\d,]+(?:\.\d+)?(?:[%万亿元]|[千万亿]元)?$/;

/** All headed columns, so that each can be told from the others. */
function questionOf(grid: Grid, block: Block, rows: HeadingRows, reading: BlockReading, profile?: TemplateProfile): Question {
  const mayCount = (meaning: ColumnMeaning): boolean => NEEDED_MEANINGS[block.kind].includes(meaning) || meaning === 'explanation';
  const columns = [...rows.words].map(([column, words], index): AskedColumn => {
    const { meaning = 'none', margin = 0, second = 'none' } = reading.columns.get(column) ?? {};
    const isAtOdds = profile !== undefined && profile.meanings[index] !== meaning;
    const isDoubtful =
      isAtOdds || isAgainstWord(block.kind, rows, column, meaning) || (margin < SURE && (mayCount(meaning) || mayCount(second)));
    return { column, words: words.join(' '), samples: samplesOf(grid, block, column), proposal: meaning, isDoubtful };
  });
  // Where a meaning is missing and no column is in doubt by itself, any column without one may have it.
  const isAnyDoubtful = columns.some(({ isDoubtful }) => isDoubtful);
  return {
    block: block.kind,
    key: headingKey(block.kind, columnWords(rows)),
    cell: { row: rows.first, column: Math.min(...rows.words.keys()) },
    columns: isAnyDoubtful ? columns : columns.map((each) => ({ ...each, isDoubtful: each.proposal === 'none' })),
    ...(profile ? { contradicted: profile.name } : {}),
  };
}

function samplesOf(grid: Grid, { body }: Block, column: number): readonly string[] {
  const samples: string[] = [];
  for (const row of body) {
    if (samples.length === MOST_SAMPLES) break;
    if (!grid.isBlank(row, column)) samples.push(grid.seen(row, column).trim());
  }
  return samples;
}

/**
 * Whether the content cannot be what a kept answer says: another reading is far better, or another reading is better and the cells
 * contradict the answer. An answer that agrees with the reading stands, whatever faults the document has.
 */
function isContradicted(grid: Grid, block: Block, reading: BlockReading, pinned: Meanings): boolean {
  const needed = NEEDED_MEANINGS[block.kind];
  const margins = [...pinned].flatMap(([column, meaning]) => {
    const read = reading.columns.get(column);
    return read && read.meaning !== meaning && (needed.includes(meaning) || needed.includes(read.meaning)) ? [read.margin] : [];
  });
  if (margins.length === 0 || margins.some((margin) => margin >= CONTRADICTS)) return margins.length > 0;
  const columns = new Map([...pinned].map(([column, meaning]) => [meaning, column] as const));
  const [from = 0] = block.body;
  const end = (block.body.at(-1) ?? from) + 1;
  return block.kind === 'table' ? contradictsTable(grid, columns, from, end) : contradictsFunds(grid, columns, from, end);
}
