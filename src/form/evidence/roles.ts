// The parts that a column can play in a block. They are finer than meanings: a second score, a change or a rest has to be told from what is used.
import type { ColumnMeaning, FundColumn, TableColumn } from '../template';

/** A score of somebody else, a number of the row, and anything else. */
export type TableRole = TableColumn | 'secondScore' | 'index' | 'other';
/** What was added to the initial budget, what is left of it, the labels of the lines, and anything else. */
export type FundRole = FundColumn | 'change' | 'rest' | 'label' | 'other';
export type Role = TableRole | FundRole;

const UNUSED: ReadonlySet<string> = new Set<Role>(['secondScore', 'index', 'other', 'change', 'rest', 'label']);

const isUnused = (role: Role): role is Exclude<Role, ColumnMeaning> => UNUSED.has(role);

export const meaningOf = (role: Role): ColumnMeaning => (isUnused(role) ? 'none' : role);

/** How much speaks for each role, in natural log-odds; a role that is not named has none of it. */
export type Scores<R extends Role = Role> = Readonly<Partial<Record<R, number>>>;
