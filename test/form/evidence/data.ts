// Blocks with what their columns mean, for the tests of recognition: invented in the style of the forms of many provinces.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '../../../src/form/evidence/block';
import { Grid } from '../../../src/form/grid';
import type { CellValue } from '../../../src/form/snapshot';
import type { BlockKind, ColumnMeaning } from '../../../src/form/template';
import { sheetOf } from '../sheet';

/** A block as cells: heading rows, then rows below. */
export interface Sample {
  readonly name: string;
  readonly kind: BlockKind;
  readonly truth: readonly ColumnMeaning[];
  readonly heading: readonly (readonly string[])[];
  readonly body: readonly (readonly CellValue[])[];
}

const TABLE: Readonly<Record<string, ColumnMeaning>> = {
  d: 'dimension',
  c: 'category',
  n: 'name',
  g: 'sign',
  t: 'target',
  j: 'adjustedTarget',
  u: 'measure',
  a: 'actual',
  r: 'printedRate',
  p: 'points',
  s: 'score',
  m: 'scoringRule',
  e: 'explanation',
  '-': 'none',
};
const FUNDS: Readonly<Record<string, ColumnMeaning>> = {
  i: 'initialBudget',
  b: 'annualBudget',
  x: 'executed',
  p: 'points',
  r: 'executionRate',
  s: 'score',
  '-': 'none',
};

const cellOf = (text: string): CellValue => (/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text);

export function sampleOf(lines: readonly string[]): Sample {
  const [title = '', codes = '', ...rest] = lines;
  const kind: BlockKind = title.startsWith('funds') ? 'funds' : 'table';
  const truth = codes.split('|').map((code) => {
    const meaning = (kind === 'table' ? TABLE : FUNDS)[code];
    if (meaning === undefined) throw new Error(`${title}: ${code}`);
    return meaning;
  });
  const rows = rest.map((line) => line.split('|'));
  for (const row of rows) if (row.length !== truth.length) throw new Error(`${title}: ${row.join('|')}`);
  const headings = title.includes('two rows') ? 2 : 1;
  return { name: title, kind, truth, heading: rows.slice(0, headings), body: rows.slice(headings).map((row) => row.map(cellOf)) };
}

export const SAMPLES: readonly Sample[] = readFileSync(join(__dirname, 'blocks.txt'), 'utf8')
  .trim()
  .split(/\n\n+/)
  .map((text) => sampleOf(text.split('\n')));

export function gridOf({ heading, body }: Pick<Sample, 'heading' | 'body'>): Grid {
  return new Grid(sheetOf([...heading, ...body]));
}

/** Group words over several columns stand in the first; as `Block` wants it, each column below has them. */
export function blockOf({ kind, heading, body, truth }: Sample): Block {
  const groups = heading.slice(0, -1).map((row) =>
    row.map(
      (_, column) =>
        row
          .slice(0, column + 1)
          .filter((word) => word !== '')
          .at(-1) ?? '',
    ),
  );
  const own = heading[heading.length - 1] ?? [];
  return {
    kind,
    headingRows: heading.map((_, row) => row),
    body: body.map((_, row) => heading.length + row),
    columns: truth.map((_, column) => ({ column, words: [...groups.map((row) => row[column] ?? ''), own[column] ?? ''] })),
  };
}
