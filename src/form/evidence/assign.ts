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
  bound: number;
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
      Math.max(model.own(column, 'other'), ...model.rest.map((role) => model.own(column, role) + model.mostBeside(column, role))),
    );
    this.hypotheses = this.enumerate().sort((a, b) => b.bound - a.bound);
  }

  /** The assignment that explains most. */
  best(): Assignment {
    return this.bestBut(undefined, -Infinity) ?? { score: 0, roles: [] };
  }

  /** The best assignment in which a column means something else; undefined when it explains less than the given score. */
  bestBut(except: Exception | undefined, atLeast: number): Assignment | undefined {
    let best: Assignment | undefined;
    for (const hypothesis of this.hypotheses) {
      if (hypothesis.options === undefined && hypothesis.bound <= (best?.score ?? atLeast)) break;
      if (except && except.meaning !== 'none' && hypothesis.core.get(except.meaning) === except.column) continue;
      const whole = this.complete(hypothesis, best?.score ?? atLeast, except);
      if (whole) best = whole;
    }
    return best;
  }

  private candidates(role: Role): readonly number[] {
    const worth = Array.from({ length: this.model.size }, (_, column) => this.model.own(column, role));
    const most = Math.max(...worth);
    return worth.flatMap((value, column) => (value >= most - ASSIGN.slack ? [column] : []));
  }

  /** All assignments of the core that can be the best of all, or come close to it with an exception. */
  private enumerate(): Hypothesis[] {
    const { model } = this;
    const candidates = model.core.map(([role]) => this.candidates(role));
    const found: Hypothesis[] = [];
    const core = new Map<Role, number>();
    const used = new Set<number>();
    let surely = -Infinity;
    const next = (index: number, sum: number, most: number, least: number): void => {
      const [role, absent] = model.core[index] ?? [];
      if (role === undefined || absent === undefined) {
        const score = sum + model.together(core);
        surely = Math.max(surely, score + least);
        if (score + most > surely - ASSIGN.farthest) found.push({ core: new Map(core), score, bound: score + most });
        return;
      }
      next(index + 1, sum + absent, most, least);
      for (const column of candidates[index] ?? []) {
        if (used.has(column)) continue;
        used.add(column);
        core.set(role, column);
        next(index + 1, sum + model.own(column, role), most - (this.mostOutside[column] ?? 0), least - model.own(column, 'other'));
        core.delete(role);
        used.delete(column);
      }
    };
    const others = this.mostOutside.reduce((all, _, column) => all + model.own(column, 'other'), 0);
    next(
      0,
      0,
      this.mostOutside.reduce((all, most) => all + most, model.mostPair),
      others,
    );
    return found.filter(({ bound }) => bound > surely - ASSIGN.farthest);
  }

  private optionsOf(core: Core): Options {
    const { model } = this;
    const inCore = new Set(core.values());
    const columns = Array.from({ length: model.size }, (_, column) => column).filter((column) => !inCore.has(column));
    return columns.map((column) => {
      const none = model.own(column, 'other');
      const worth = model.rest
        .map((role) => [role, model.own(column, role) + model.beside(column, role, core)] as const)
        .filter(([, value]) => value + model.mostPair > none);
      return [column, [...worth, ['other', none] as const].sort(([, a], [, b]) => b - a)];
    });
  }

  /** The best assignment of the remaining columns, if it beats `atLeast`. */
  private complete(hypothesis: Hypothesis, atLeast: number, except: Exception | undefined): Assignment | undefined {
    const { model } = this;
    const { core, score } = hypothesis;
    if (!hypothesis.options) {
      hypothesis.options = this.optionsOf(core);
      const most = hypothesis.options.reduce((all, [, roles]) => all + (roles[0]?.[1] ?? 0), score);
      hypothesis.bound = Math.min(hypothesis.bound, most + (hypothesis.options.length > 1 ? model.mostPair : 0));
    }
    if (hypothesis.bound <= atLeast) return undefined;
    const { options } = hypothesis;
    /** The most that the columns from this one on add. */
    const most: number[] = [];
    for (let index = options.length - 1, all = 0; index >= 0; index--) most[index] = all += options[index]?.[1][0]?.[1] ?? 0;
    const given: (readonly [number, Role])[] = [];
    const taken = new Set<Role>();
    let best: { score: number; roles: readonly (readonly [number, Role])[] } | undefined;
    const next = (index: number, sum: number): void => {
      const left = index < options.length ? (most[index] ?? 0) + model.mostPair : 0;
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
