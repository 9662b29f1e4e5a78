// What an assignment of roles to the columns of a block is worth: the terms that `assign` adds up.
import type { Role } from './roles';

/** Columns by their place among the headed ones, from 0; undefined for a role that none has. */
export type Core = ReadonlyMap<Role, number>;

export interface Model {
  /** Number of columns. */
  readonly size: number;
  /** Roles that are tried in all combinations, each with the price of its absence. */
  readonly core: readonly (readonly [role: Role, absent: number])[];
  /** Roles of the remaining columns, each given once; `other` is given as often as needed. */
  readonly rest: readonly Role[];
  /** Of one column for one role: words and content. */
  own(column: number, role: Role): number;
  /** Of the core columns together: place and arithmetic. */
  together(core: Core): number;
  /** Of a remaining column beside the core. */
  beside(column: number, role: Role, core: Core): number;
  /** At most, whatever the core. */
  mostBeside(column: number, role: Role): number;
  /** Of two remaining columns; no more than `mostPair`. */
  pair(a: number, roleA: Role, b: number, roleB: Role, core: Core): number;
  readonly mostPair: number;
}
