// Reads the columns of a block: the assignment that explains most, the margin of each column, and where the margin may not be believed.
import { areDeadlinesTurned, areNamesElsewhere, contradictsFunds, contradictsTable } from '../contradiction';
import type { Grid } from '../grid';
import { type ColumnMeaning, NEEDED_MEANINGS } from '../template';
import { type Assignment, Assigner } from './assign';
import type { Block, BlockReading, Recognise } from './block';
import { type Column, columnsOf } from './columns';
import { cappedColumns, type Read } from './caps';
import { fundModel } from './fund-model';
import { meaningOf } from './roles';
import { tableModel } from './table-model';
import { ASSIGN, WORDS } from './weights';

/** Beside the needed ones those from which a score is computed. */
const DECISIVE: ReadonlySet<ColumnMeaning> = new Set([
  ...NEEDED_MEANINGS.table,
  ...NEEDED_MEANINGS.funds,
  'adjustedTarget',
  'sign',
  'measure',
  'scoringRule',
]);
/** A doubt between these changes no number: the rightmost text left of the values is the name. */
const LEVELS: ReadonlySet<ColumnMeaning> = new Set(['dimension', 'category', 'name']);
/** Cells that are written; a doubt about them is never lifted. */
const WRITTEN: ReadonlySet<ColumnMeaning> = new Set(['points', 'score', 'executionRate', 'explanation']);

const meaningsOf = ({ roles }: Assignment): readonly ColumnMeaning[] => roles.map(meaningOf);

/** Whether the other assignment takes nothing from another cell than from one that says the same. */
function saysTheSame(columns: readonly Column[], best: Assignment, other: Assignment): boolean {
  const [here, there] = [meaningsOf(best), meaningsOf(other)];
  return columns.every((column, index) => {
    const meaning = here[index];
    if (meaning === there[index]) return true;
    if (meaning === undefined || meaning === 'none') return true;
    const instead = columns[there.indexOf(meaning)];
    return (
      !WRITTEN.has(meaning) && instead !== undefined && column.filled > 0 && column.texts.every((text, row) => text === instead.texts[row])
    );
  });
}

function marginOf(columns: readonly Column[], assigner: Assigner, best: Assignment, at: number): Pick<Read, 'margin' | 'second'> {
  const meaning = meaningsOf(best)[at] ?? 'none';
  const other = assigner.bestBut({ column: at, meaning }, best.score - ASSIGN.farthest);
  if (!other) return { second: 'none', margin: ASSIGN.farthest };
  const margin = best.score - other.score;
  const second = meaningsOf(other)[at] ?? 'none';
  return { second, margin: margin < ASSIGN.certain && saysTheSame(columns, best, other) ? ASSIGN.equal : margin };
}

/** Whether a doubt about this column has to be asked. */
const isDoubtful = ({ margin, meaning, second }: Pick<Read, 'margin' | 'meaning' | 'second'>): boolean =>
  margin < ASSIGN.certain && (DECISIVE.has(meaning) || DECISIVE.has(second)) && !(LEVELS.has(meaning) && LEVELS.has(second));

function readsOf(columns: readonly Column[], block: Block, withPlace: boolean): readonly Read[] {
  const assigner = new Assigner(block.kind === 'table' ? tableModel(columns, withPlace) : fundModel(columns, withPlace));
  const best = assigner.best();
  const meanings = meaningsOf(best);
  return columns.map((column, at) => ({ column, meaning: meanings[at] ?? 'none', ...marginOf(columns, assigner, best, at) }));
}

/** An empty column behind all others whose words may name explanations is for them where no other column is: nobody has missed anything yet. */
function withExplanation(reads: readonly Read[], { kind }: Block): readonly Read[] {
  const last = reads[reads.length - 1];
  if (kind !== 'table' || !last || reads.some(({ meaning }) => meaning === 'explanation')) return reads;
  const { column, meaning } = last;
  const mayBe = meaning === 'none' && column.isHeaded && column.filled === 0 && (column.scores.explanation ?? 0) >= WORDS.unknown;
  return mayBe ? [...reads.slice(0, -1), { ...last, meaning: 'explanation', second: 'none', margin: ASSIGN.certain }] : reads;
}

/** Meanings that words gave against what the cells say; neither may carry the day alone. */
function contradicted(grid: Grid, { kind, body }: Block, reads: readonly Read[]): ReadonlySet<ColumnMeaning> {
  const at = new Map(reads.map(({ column, meaning }) => [meaning, column.column] as const));
  const [from = 0] = body;
  const end = (body[body.length - 1] ?? from) + 1;
  if (kind === 'table') {
    const isTurned = contradictsTable(grid, at, from, end) || areDeadlinesTurned(grid, at, body);
    return new Set<ColumnMeaning>([...(isTurned ? TURNED : []), ...(areNamesElsewhere(grid, at, body) ? NAMES : [])]);
  }
  return new Set(contradictsFunds(grid, at, from, end) ? ['annualBudget', 'executed', 'executionRate'] : []);
}

const TURNED = ['target', 'actual', 'points', 'score'] as const;
const NAMES = ['name'] as const;

/** @returns for each column what it means, how sure that is, and what else it may mean */
export const recognise: Recognise = (grid: Grid, block: Block): BlockReading => {
  const columns = columnsOf(grid, block);
  const reads = withExplanation(readsOf(columns, block, true), block);
  const needed = NEEDED_MEANINGS[block.kind];
  const capped = cappedColumns(reads, needed, () => readsOf(columns, block, false));
  const turned = contradicted(grid, block, reads);
  const readings = reads.map(({ column, meaning, second, margin }, at) => {
    const isCapped = capped.has(at) || turned.has(meaning);
    return [column.column, { meaning, second, margin: isCapped ? Math.min(margin, ASSIGN.capped) : margin }] as const;
  });
  return {
    columns: new Map(readings),
    missing: needed.filter((meaning) => !reads.some((read) => read.meaning === meaning)),
    isCertain: capped.size === 0 && turned.size === 0 && !readings.some(([, reading]) => isDoubtful(reading)),
  };
};
