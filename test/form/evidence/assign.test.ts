// The assignment that explains most, held against one that tries every assignment, on small invented models.
import { Assigner, type Assignment } from '../../../src/form/evidence/assign';
import type { Core, Model } from '../../../src/form/evidence/model';
import { meaningOf, type Role } from '../../../src/form/evidence/roles';
import { ASSIGN } from '../../../src/form/evidence/weights';
import type { ColumnMeaning } from '../../../src/form/template';
import { Random } from '../../fuzz/random';

const REST: readonly Role[] = ['dimension', 'category', 'index'];

/** Worths from −3 to 6 in steps of a quarter, so that ties come up too. */
function modelOf(seed: number): Model {
  const random = new Random(seed);
  const size = random.int(1, 4);
  const worth = (least: number, most: number): number => random.int(least * 4, most * 4) / 4;
  const table = (): readonly number[] => Array.from({ length: 400 }, () => worth(-2, 2));
  const roles: readonly Role[] = ['name', 'target', ...REST, 'other'];
  const own = Array.from({ length: size }, () => new Map(roles.map((role) => [role, role === 'other' ? worth(-1, 1) : worth(-3, 6)])));
  const [pairs, places, together] = [table(), table(), table()];
  const at = (core: Core): number => ((core.get('name') ?? -1) + 1) * 5 + (core.get('target') ?? -1) + 1;
  return {
    size,
    core: [
      ['name', -1],
      ['target', -2],
    ],
    rest: REST,
    own: (column, role) => own[column]?.get(role) ?? 0,
    together: (core) => together[at(core)] ?? 0,
    beside: (column, role, core) => places[at(core) * 12 + column * 3 + REST.indexOf(role)] ?? 0,
    mostBeside: () => 2,
    pair: (a, roleA, b, roleB) =>
      roleA === 'dimension' && roleB === 'category'
        ? (pairs[a * 4 + b] ?? 0)
        : roleA === 'category' && roleB === 'dimension'
          ? (pairs[b * 4 + a] ?? 0)
          : 0,
    mostPair: 2,
  };
}

/** The worth of one assignment by what a model says of its terms. */
function worthOf(model: Model, roles: readonly Role[]): number {
  const core = new Map<Role, number>();
  for (const [role] of model.core) if (roles.includes(role)) core.set(role, roles.indexOf(role));
  let sum = model.together(core);
  for (const [role, absent] of model.core) sum += core.has(role) ? 0 : absent;
  roles.forEach((role, column) => {
    sum += model.own(column, role);
    if (REST.includes(role)) sum += model.beside(column, role, core);
    roles.slice(0, column).forEach((before, other) => (sum += model.pair(other, before, column, role, core)));
  });
  return sum;
}

/** Every assignment in which no role but `other` is given twice. */
function* everyOf(model: Model, roles: readonly Role[] = []): Generator<readonly Role[]> {
  if (roles.length === model.size) {
    yield roles;
    return;
  }
  for (const role of [...model.core.map(([each]) => each), ...model.rest, 'other' as const]) {
    if (role === 'other' || !roles.includes(role)) yield* everyOf(model, [...roles, role]);
  }
}

function bestOf(model: Model, except?: { readonly column: number; readonly meaning: ColumnMeaning }): number {
  let best = -Infinity;
  for (const roles of everyOf(model)) {
    const role = roles[except?.column ?? -1];
    if (role === undefined || meaningOf(role) !== except?.meaning) best = Math.max(best, worthOf(model, roles));
  }
  return best;
}

const SEEDS = Array.from({ length: 60 }, (_, index) => index + 1);

test('the best of all assignments is found, with its worth', () => {
  for (const seed of SEEDS) {
    const model = modelOf(seed);
    const { score, roles } = new Assigner(model).best();
    expect([seed, roles.length, score]).toEqual([seed, model.size, bestOf(model)]);
    expect([seed, worthOf(model, roles)]).toEqual([seed, score]);
  }
});

test('the best of those in which a column means something else, if it comes close', () => {
  let [close, far] = [0, 0];
  for (const seed of SEEDS) {
    const model = modelOf(seed);
    const assigner = new Assigner(model);
    const best = assigner.best();
    best.roles.forEach((role, column) => {
      const except = { column, meaning: meaningOf(role) };
      const atLeast = best.score - ASSIGN.farthest;
      const expected = bestOf(model, except);
      const found = assigner.bestBut(except, atLeast);
      if (expected > atLeast) {
        close++;
        expect([seed, column, found?.score]).toEqual([seed, column, expected]);
        expect(meaningOf(found?.roles[column] ?? role)).not.toBe(except.meaning);
      } else {
        far++;
        expect([seed, column, found]).toEqual([seed, column, undefined]);
      }
    });
  }
  expect(close).toBeGreaterThan(20);
  expect(far).toBeGreaterThan(5);
});

test('a block without columns has an empty assignment', () => {
  const none: Assignment = new Assigner({ ...modelOf(1), size: 0 }).best();
  expect(none.roles).toEqual([]);
});

test('a column far behind the best for a meaning of the core is not tried for it', () => {
  const model: Model = { ...modelOf(1), size: 2, rest: [], together: () => 0, pair: () => 0, mostPair: 0 };
  const asked = new Set<string>();
  const own = (behind: number) => (column: number, role: Role) => (role === 'name' ? (column === 0 ? 20 : 20 - behind) : 0);
  const tried = (behind: number): boolean => {
    asked.clear();
    new Assigner({
      ...model,
      own: own(behind),
      together: (core) => {
        asked.add(String(core.get('name')));
        return 0;
      },
    }).best();
    return asked.has('1');
  };
  expect([ASSIGN.slack - 1, ASSIGN.slack, ASSIGN.slack + 1].map(tried)).toEqual([true, true, false]);
});
