// The indicator table: what its columns are worth together.
import { explains, pointsAndScore, printedRate, proportionalScores, targetAndActual } from './arithmetic';
import type { Column } from './columns';
import { tableContent } from './content';
import { fourfoldTerm, inOrder, pairTerm, tripleTerm } from './terms';
import type { Core, Model } from './model';
import type { Role, TableRole } from './roles';
import { ARITHMETIC, ASSIGN, PLACE as P } from './weights';

const REST = [
  'dimension',
  'category',
  'sign',
  'adjustedTarget',
  'measure',
  'printedRate',
  'scoringRule',
  'explanation',
  'secondScore',
  'index',
] as const;
const ROLES: readonly TableRole[] = ['name', 'target', 'actual', 'points', 'score', ...REST, 'other'];

/** @param withPlace false to ask what the columns say wherever they stand */
export function tableModel(columns: readonly Column[], withPlace: boolean): Model {
  const own = columns.map(
    (column) => new Map<Role, number>(ROLES.map((role) => [role, (column.scores[role] ?? 0) + tableContent(column, role)])),
  );
  const four = fourfoldTerm(columns, proportionalScores);
  const scored = pairTerm(columns, pointsAndScore);
  const valued = pairTerm(columns, targetAndActual);
  const rated = tripleTerm(columns, printedRate);
  const explained = tripleTerm(columns, explains);

  const together = (core: Core): number => {
    const [name, target, actual, points, score] = (['name', 'target', 'actual', 'points', 'score'] as const).map((role) => core.get(role));
    let sum = 0;
    if (points !== undefined && score !== undefined) sum += scored(points, score);
    if (target !== undefined && actual !== undefined) {
      sum += valued(target, actual);
      if (points !== undefined && score !== undefined) sum += four(target, actual, points, score);
    }
    if (!withPlace) return sum;
    sum += inOrder(target, actual, P.inOrder, P.outOfOrder) + inOrder(points, score, P.inOrder, P.outOfOrder);
    sum += inOrder(name, target, P.side, -P.side) + inOrder(name, points, P.weakOrder, -P.weakOrder);
    sum += inOrder(target, points, P.weakOrder, -P.weakOrder) + inOrder(actual, score, P.scoreAfterActual, -P.scoreAfterActual);
    return sum;
  };

  const beside = (column: number, role: Role, core: Core): number => {
    const target = core.get('target');
    const actual = core.get('actual');
    const fits = role === 'printedRate' && target !== undefined && actual !== undefined ? rated(target, actual, column) : 0;
    const points = core.get('points');
    const score = core.get('score');
    const reasons = role === 'explanation' && points !== undefined && score !== undefined ? explained(points, score, column) : 0;
    return fits + reasons + (withPlace ? placeBeside(column, role, core) : 0);
  };

  return {
    size: columns.length,
    core: [
      ['name', ASSIGN.absentName],
      ['target', ASSIGN.absentNeeded],
      ['actual', ASSIGN.absentNeeded],
      ['points', ASSIGN.absentCounted],
      ['score', ASSIGN.absentCounted],
    ],
    rest: REST,
    own: (column, role) => own[column]?.get(role) ?? 0,
    together,
    beside,
    mostBeside: (column, role) => {
      const holds = (columns[column]?.filled ?? 0) > 0;
      const sums = columns[column]?.numbers.some((number) => number !== undefined) === true;
      if (role === 'printedRate') return P.beside + (sums ? ARITHMETIC.mostPrintedRate : 0);
      return role === 'explanation' && holds ? P.side + ARITHMETIC.mostExplains : P.side;
    },
    pair: (a, roleA, b, roleB) => {
      if (!withPlace) return 0;
      if (roleA === 'dimension' && roleB === 'category') return inOrder(a, b, P.side, P.levelsTurned);
      return roleA === 'category' && roleB === 'dimension' ? inOrder(b, a, P.side, P.levelsTurned) : 0;
    },
    mostPair: P.side,
  };
}

function placeBeside(column: number, role: Role, core: Core): number {
  const [name, target, actual] = [core.get('name'), core.get('target'), core.get('actual')];
  const last = Math.max(-1, ...(['actual', 'points', 'score'] as const).map((each) => core.get(each) ?? -1));
  switch (role) {
    case 'dimension':
    case 'category':
      return inOrder(column, name, P.side, P.levelsTurned);
    case 'sign':
      return target === column + 1 ? P.beside : 0;
    case 'measure':
      return target !== undefined && Math.abs(target - column) === 1 ? P.beside : 0;
    case 'adjustedTarget':
      return target === column - 1 ? P.beside : -P.beside;
    case 'printedRate':
      return actual === column - 1 ? P.beside : 0;
    case 'explanation':
      return column > last ? P.side : -P.side;
    case 'secondScore':
      return inOrder(core.get('score'), column, P.side, -P.side);
    case 'index':
      return column === 0 ? P.beside : 0;
    default:
      return 0;
  }
}
