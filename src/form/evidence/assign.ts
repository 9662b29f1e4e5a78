// The assignment of roles that explains most, and how much less every other explains. Exact: no candidate is dropped for being the fifth.
import type { Core, Model } from './model';
import { meaningOf, type Role } from './roles';
import type { ColumnMeaning } from '../template';
import { ASSIGN } from './weights';

export interface Assignment {
  readonly score: number;
  /** Of each column, by its place. */
  readonly roles: readonly Role[];
}

interface Hypothesis {
  readonly core: Core;
  readonly score: number;
  /** Of the remaining columns at most. */
  readonly bound: number;
  /** Worth of each remaining column for each role that can be better than none. */
  readonly options: readonly (readonly [column: number, roles: readonly (readonly [Role, number])[]])[];
}

/** Forbids one meaning to one column. */
interface Exception {
  readonly column: number;
  readonly meaning: ColumnMeaning;
}

export class Assigner {
  private readonly hypotheses: readonly Hypothesis[];

  constructor(private readonly model: Model) {
    this.hypotheses = this.enumerate().sort((a, b) => b.score + b.bound - a.score - a.bound);
  }

  /** @returns the best assignment in which the column means something else, or the best of all */
  best(except?: Exception): Assignment {
    let best: Assignment = { score: -Infinity, roles: [] };
    for (const hypothesis of this.hypotheses) {
      if (hypothesis.score + hypothesis.bound <= best.score) break;
      if (except && [...hypothesis.core].some(([role, column]) => column === except.column && meaningOf(role) === except.meaning)) continue;
      const whole = this.complete(hypothesis, best.score, except);
      if (whole) best = whole;
    }
    return best;
  }

  private candidates(role: Role): readonly number[] {
    const worth = Array.from({ length: this.model.size }, (_, column) => this.model.own(column, role));
    const most = Math.max(...worth);
    return worth.flatMap((value, column) => (value >= most - ASSIGN.slack ? [column] : []));
  }

  private enumerate(): Hypothesis[] {
    const { model } = this;
    const candidates = model.core.map(([role]) => this.candidates(role));
    const found: Hypothesis[] = [];
    const core = new Map<Role, number>();
    const used = new Set<number>();
    const next = (index: number, score: number): void => {
      const [role, absent] = model.core[index] ?? [];
      if (role === undefined || absent === undefined) {
        found.push(this.hypothesis(new Map(core), score + model.together(core)));
        return;
      }
      next(index + 1, score + absent);
      for (const column of candidates[index] ?? []) {
        if (used.has(column)) continue;
        used.add(column);
        core.set(role, column);
        next(index + 1, score + model.own(column, role));
        core.delete(role);
        used.delete(column);
      }
    };
    next(0, 0);
    return found;
  }

  private hypothesis(core: Core, score: number): Hypothesis {
    const { model } = this;
    const inCore = new Set(core.values());
    const options: (readonly [number, readonly (readonly [Role, number])[]])[] = [];
    let bound = 0;
    for (let column = 0; column < model.size; column++) {
      if (inCore.has(column)) continue;
      const none = model.own(column, 'other');
      const worth = model.rest
        .map((role) => [role, model.own(column, role) + model.beside(column, role, core)] as const)
        .filter(([, value]) => value + model.mostPair > none);
      options.push([column, [...worth, ['other', none] as const].sort(([, a], [, b]) => b - a)]);
      bound += Math.max(none, ...worth.map(([, value]) => value));
    }
    return { core, score, bound: bound + (options.length > 1 ? model.mostPair : 0), options };
  }

  /** The best assignment of the remaining columns, if it beats `atLeast`. */
  private complete({ core, score, options }: Hypothesis, atLeast: number, except: Exception | undefined): Assignment | undefined {
    const { model } = this;
    const most = options.map(([, roles]) => roles[0]?.[1] ?? 0);
    const given: (readonly [number, Role])[] = [];
    const taken = new Set<Role>();
    let best: { score: number; roles: readonly (readonly [number, Role])[] } | undefined;
    const next = (index: number, sum: number): void => {
      const left = most.slice(index).reduce((all, value) => all + value, index < options.length ? model.mostPair : 0);
      if (sum + left <= (best?.score ?? atLeast)) return;
      const [column, roles] = options[index] ?? [];
      if (column === undefined || roles === undefined) {
        best = { score: sum, roles: [...given] };
        return;
      }
      for (const [role, value] of roles) {
        if (taken.has(role) || (except?.column === column && meaningOf(role) === except.meaning)) continue;
        const pairs = given.reduce((all, [other, otherRole]) => all + model.pair(other, otherRole, column, role, core), 0);
        if (role !== 'other') taken.add(role);
        given.push([column, role]);
        next(index + 1, sum + value + pairs);
        given.pop();
        taken.delete(role);
      }
    };
    next(0, score);
    if (!best) return undefined;
    const roles: Role[] = Array.from({ length: model.size }, () => 'other');
    for (const [role, column] of core) roles[column] = role;
    for (const [column, role] of best.roles) roles[column] = role;
    return { score: best.score, roles };
  }
}
