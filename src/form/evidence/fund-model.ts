// The fund block: what its columns are worth together.
import { changeFits, executionRate, restFits, scoreOfRate, withinBudget, pointsAndScore } from './arithmetic';
import type { Column } from './columns';
import { fundContent } from './content';
import type { Core, Model } from './model';
import type { FundRole, Role } from './roles';
import { inOrder, pairTerm, tripleTerm } from './terms';
import { ARITHMETIC, ASSIGN, PLACE as P } from './weights';

const REST = ['initialBudget', 'change', 'rest', 'label'] as const;
const ROLES: readonly FundRole[] = ['annualBudget', 'executed', 'points', 'executionRate', 'score', ...REST, 'other'];

/** Where no other budget is there the initial one is the base of the rate, so its word speaks for the annual one too. */
const ownOf = (column: Column, role: FundRole): number => {
  const word = column.scores[role] ?? 0;
  const promoted = role === 'annualBudget' ? (column.scores.initialBudget ?? 0) + ASSIGN.promoted : 0;
  return Math.max(word, promoted) + fundContent(column, role);
};

/** @param withPlace false to ask what the columns say wherever they stand */
export function fundModel(columns: readonly Column[], withPlace: boolean): Model {
  const own = columns.map((column) => new Map<Role, number>(ROLES.map((role) => [role, ownOf(column, role)])));
  const rated = tripleTerm(columns, executionRate);
  const spent = pairTerm(columns, withinBudget);
  const scored = tripleTerm(columns, scoreOfRate);
  const bounded = pairTerm(columns, pointsAndScore);
  const changed = tripleTerm(columns, changeFits);
  const left = tripleTerm(columns, restFits);

  const together = (core: Core): number => {
    const [budget, executed, points, rate, score] = (['annualBudget', 'executed', 'points', 'executionRate', 'score'] as const).map(
      (role) => core.get(role),
    );
    let sum = 0;
    if (budget !== undefined && executed !== undefined) {
      sum += spent(budget, executed) + (rate === undefined ? 0 : rated(budget, executed, rate));
    }
    if (points !== undefined && score !== undefined) sum += bounded(points, score) + (rate === undefined ? 0 : scored(points, rate, score));
    if (!withPlace) return sum;
    sum += inOrder(budget, executed, P.inOrder, P.outOfOrder) + inOrder(points, score, P.inOrder, P.outOfOrder);
    sum += inOrder(executed, rate, P.weakOrder, -P.weakOrder) + inOrder(executed, score, P.side, -P.side);
    if (budget !== undefined && executed !== undefined && executed > budget + 1) sum += (executed - budget - 1) * P.between;
    return sum;
  };

  const beside = (column: number, role: Role, core: Core): number => {
    const [budget, executed] = [core.get('annualBudget'), core.get('executed')];
    const fits = role === 'rest' && budget !== undefined && executed !== undefined ? left(executed, column, budget) : 0;
    if (!withPlace) return fits;
    if (role === 'initialBudget') return fits + inOrder(column, budget, P.inOrder, P.outOfOrder);
    return role === 'label' ? (column === 0 ? P.beside : -P.beside) : fits;
  };

  return {
    size: columns.length,
    core: [
      ['annualBudget', ASSIGN.absentBudget],
      ['executed', ASSIGN.absentNeeded],
      ['points', ASSIGN.absentCounted],
      ['executionRate', ASSIGN.absentCounted],
      ['score', ASSIGN.absentCounted],
    ],
    rest: REST,
    own: (column, role) => own[column]?.get(role) ?? 0,
    together,
    beside,
    mostBeside: (column, role) => {
      const sums = columns[column]?.numbers.some((number) => number !== undefined) === true;
      return role === 'rest' && sums ? ARITHMETIC.restFits : P.inOrder;
    },
    pair: (a, roleA, b, roleB, core) => {
      const budget = core.get('annualBudget');
      if (budget === undefined) return 0;
      if (roleA === 'initialBudget' && roleB === 'change') return changed(a, b, budget);
      return roleA === 'change' && roleB === 'initialBudget' ? changed(b, a, budget) : 0;
    },
    mostPair: ARITHMETIC.changeFits,
  };
}
