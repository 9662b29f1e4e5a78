// A template as its headings show it: what each column means, what is asked where that is not certain, and the answers that are kept.
import type { Cell } from './snapshot';
import { compact } from './text';

export type BlockKind = 'table' | 'funds';

export type TableColumn =
  | 'dimension'
  | 'category'
  | 'name'
  | 'sign'
  | 'target'
  | 'adjustedTarget'
  | 'measure'
  | 'actual'
  | 'printedRate'
  | 'points'
  | 'score'
  | 'scoringRule'
  | 'explanation';

export type FundColumn = 'initialBudget' | 'annualBudget' | 'executed' | 'points' | 'executionRate' | 'score';

/** 'none' is a column that is not used. */
export type ColumnMeaning = TableColumn | FundColumn | 'none';

/** Those that results depend on: a doubt about one is asked. */
export const NEEDED_MEANINGS: Readonly<Record<BlockKind, readonly ColumnMeaning[]>> = {
  table: ['name', 'target', 'actual', 'points', 'score'],
  funds: ['annualBudget', 'executed', 'points', 'executionRate', 'score'],
};

/** What a person answered about a heading, or a bureau handed out. It holds no content of a form. */
export interface TemplateProfile {
  /** Given by the person who taught it: 省厅2024年模板. */
  readonly name: string;
  readonly block: BlockKind;
  /** `headingKey` of the heading that it is for. */
  readonly key: string;
  /** One for each headed column, from the left. */
  readonly meanings: readonly ColumnMeaning[];
}

/** One column of a heading that is asked about. */
export interface AskedColumn {
  /** Zero-based, in the sheet. */
  readonly column: number;
  /** As printed, of all heading rows from the top. */
  readonly words: string;
  /** What the first rows below show there. */
  readonly samples: readonly string[];
  readonly proposal: ColumnMeaning;
  /** False for a column that is shown only so that the others can be told apart. */
  readonly isDoubtful: boolean;
}

/** A heading whose columns leave a doubt. Its forms are not read until somebody has answered. */
export interface TemplateQuestion {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly block: BlockKind;
  readonly key: string;
  /** The first cell of the heading. */
  readonly cell: Cell;
  readonly columns: readonly AskedColumn[];
  /** Name of a kept profile that the content contradicts, so that it is asked again. */
  readonly contradicted?: string;
}

/** Two headings with the same words in the same order have the same key, in whatever columns of a sheet they stand. */
export const headingKey = (block: BlockKind, words: readonly string[]): string =>
  [block, ...words.map((word) => compact(word).replaceAll('|', '/'))].join('|');

/** The words of a key, as `headingKey` wrote them: one for each headed column. */
export const wordsOfKey = (key: string): readonly string[] => key.split('|').slice(1);
