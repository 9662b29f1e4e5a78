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

/** The worth of a remaining column for each role that can be better than none, the best first. */
type Options = readonly (readonly [column: number, roles: readonly (readonly [Role, number])[]])[];

interface Hypothesis {
  readonly core: Core;
  readonly score: number;
  /** The score with the most that the remaining columns can add. */
  readonly bound: number;
  options?: Options;
}

/** Forbids one meaning to one column. */
interface Exception {
  readonly column: number;
  readonly meaning: ColumnMeaning;
}

export class Assigner {
  private readonly hypotheses: readonly Hypothesis[];

  /** The most that each column adds outside the core. */
  private readonly mostOutside: readonly number[];

  constructor(private readonly model: Model) {
    this.mostOutside = Array.from({ length: model.size }, (_, column) =>
      Math.max(model.own(column, 'other'), ...model.rest.map(([role, mostBeside]) => model.own(column, role) + mostBeside)),
    );
    this.hypotheses = this.enumerate().sort((a, b) => b.bound - a.bound);
  }

  /** @returns the best assignment in which the column means something else, or the best of all */
  best(except?: Exception): Assignment {
    let best: Assignment = { score: -Infinity, roles: [] };
    for (const hypothesis of this.hypotheses) {
      if (hypothesis.bound <= best.score) break;
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
    const outside = this.mostOutside.reduce((sum, most) => sum + most, model.mostPair);
    const next = (index: number, sum: number, left: number): void => {
      const [role, absent] = model.core[index] ?? [];
      if (role === undefined || absent === undefined) {
        const score = sum + model.together(core);
        found.push({ core: new Map(core), score, bound: score + left });
        return;
      }
      next(index + 1, sum + absent, left);
      for (const column of candidates[index] ?? []) {
        if (used.has(column)) continue;
        used.add(column);
        core.set(role, column);
        next(index + 1, sum + model.own(column, role), left - (this.mostOutside[column] ?? 0));
        core.delete(role);
        used.delete(column);
      }
    };
    next(0, 0, outside);
    return found;
  }

  private optionsOf(core: Core): Options {
    const { model } = this;
    const inCore = new Set(core.values());
    const columns = Array.from({ length: model.size }, (_, column) => column).filter((column) => !inCore.has(column));
    return columns.map((column) => {
      const none = model.own(column, 'other');
      const worth = model.rest
        .map(([role]) => [role, model.own(column, role) + model.beside(column, role, core)] as const)
        .filter(([, value]) => value + model.mostPair > none);
      return [column, [...worth, ['other', none] as const].sort(([, a], [, b]) => b - a)];
    });
  }

  /** The best assignment of the remaining columns, if it beats `atLeast`. */
  private complete(hypothesis: Hypothesis, atLeast: number, except: Exception | undefined): Assignment | undefined {
    const { model } = this;
    const { core, score } = hypothesis;
    const options = (hypothesis.options ??= this.optionsOf(core));
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
