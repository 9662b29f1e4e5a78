// What assignments of roles are worth in a table and in a fund block: places, absences, and the arithmetic of the columns named.
import { fundModel } from '../../../src/form/evidence/fund-model';
import type { Model } from '../../../src/form/evidence/model';
import type { Role } from '../../../src/form/evidence/roles';
import { tableModel } from '../../../src/form/evidence/table-model';
import { ARITHMETIC as A, ASSIGN, PLACE as P } from '../../../src/form/evidence/weights';
import { columnsIn } from './small-blocks';

const coreOf = (roles: Partial<Record<Role, number>>): ReadonlyMap<Role, number> => new Map(Object.entries(roles) as [Role, number][]);

describe('a table', () => {
  /** name, target, actual, points, score, rate, reason: one row with a lesser score, one that is full. */
  const LINES = '甲 | ≥10场 | 8场 | 20 | 16 | 80% | 因天气\n乙 | ≥5人 | 5人 | 30 | 30 | 100% |';
  const model = (withPlace: boolean, lines = LINES): Model => tableModel(columnsIn('table', lines), withPlace);
  const ARITHMETIC = A.within + A.lesserScore + A.equalUnits + A.proportional;

  test.each<[string, Partial<Record<Role, number>>, number]>([
    ['nothing', {}, 0],
    ['points and score', { points: 3, score: 4 }, A.within + A.lesserScore],
    ['score and points', { points: 4, score: 3 }, A.scoreAbovePoints],
    ['target and actual', { target: 1, actual: 2 }, A.equalUnits],
    ['all but the score', { name: 0, target: 1, actual: 2, points: 3 }, A.equalUnits],
    ['all', { name: 0, target: 1, actual: 2, points: 3, score: 4 }, ARITHMETIC],
    ['points, score and target', { target: 1, points: 3, score: 4 }, A.within + A.lesserScore],
  ])('%s together, wherever they stand', (_, roles, worth) => {
    expect(model(false).together(coreOf(roles))).toBeCloseTo(worth, 6);
  });

  test.each<[string, Partial<Record<Role, number>>, number]>([
    ['target in front of actual', { target: 1, actual: 2 }, P.inOrder],
    ['actual in front of target', { target: 2, actual: 1 }, P.outOfOrder],
    ['points in front of score', { points: 3, score: 4 }, P.inOrder],
    ['score in front of points', { points: 4, score: 3 }, P.outOfOrder],
    ['name in front of target', { name: 0, target: 1 }, P.side],
    ['target in front of name', { name: 1, target: 0 }, -P.side],
    ['name in front of points', { name: 0, points: 3 }, P.weakOrder],
    ['points in front of name', { name: 3, points: 0 }, -P.weakOrder],
    ['target in front of points', { target: 1, points: 3 }, P.weakOrder],
    ['points in front of target', { target: 3, points: 1 }, -P.weakOrder],
    ['actual in front of score', { actual: 2, score: 4 }, P.scoreAfterActual],
    ['score in front of actual', { actual: 4, score: 2 }, -P.scoreAfterActual],
    ['nothing', {}, 0],
  ])('place: %s', (_, roles, worth) => {
    const core = coreOf(roles);
    expect(model(true).together(core) - model(false).together(core)).toBeCloseTo(worth, 6);
  });

  const CORE = coreOf({ name: 0, target: 1, actual: 2, points: 3, score: 4 });
  test.each<[Role, number, ReadonlyMap<Role, number>, number]>([
    ['printedRate', 5, CORE, A.printedRate],
    ['printedRate', 5, coreOf({ target: 1 }), 0],
    ['printedRate', 5, coreOf({ actual: 2 }), 0],
    ['explanation', 6, CORE, A.explains],
    ['explanation', 6, coreOf({ points: 3 }), 0],
    ['explanation', 6, coreOf({ score: 4 }), 0],
    ['category', 5, CORE, 0],
  ])('%s in column %s beside the others', (role, column, core, worth) => {
    expect(model(false).beside(column, role, core)).toBeCloseTo(worth, 6);
  });

  test.each<[Role, number, Partial<Record<Role, number>>, number]>([
    ['dimension', 0, { name: 2 }, P.side],
    ['dimension', 3, { name: 2 }, P.levelsTurned],
    ['category', 1, { name: 2 }, P.side],
    ['category', 3, { name: 2 }, P.levelsTurned],
    ['category', 3, {}, 0],
    ['sign', 1, { target: 2 }, P.beside],
    ['sign', 3, { target: 2 }, 0],
    ['measure', 1, { target: 2 }, P.beside],
    ['measure', 3, { target: 2 }, P.beside],
    ['measure', 4, { target: 2 }, 0],
    ['measure', 1, {}, 0],
    ['adjustedTarget', 3, { target: 2 }, P.beside],
    ['adjustedTarget', 1, { target: 2 }, -P.beside],
    ['printedRate', 3, { actual: 2 }, P.beside],
    ['printedRate', 1, { actual: 2 }, 0],
    ['explanation', 6, { actual: 2, points: 3, score: 4 }, P.side],
    ['explanation', 3, { actual: 2, score: 4 }, -P.side],
    ['explanation', 3, { actual: 4 }, -P.side],
    ['explanation', 3, { points: 4 }, -P.side],
    ['explanation', 0, {}, P.side],
    ['secondScore', 5, { score: 4 }, P.side],
    ['secondScore', 3, { score: 4 }, -P.side],
    ['index', 0, {}, P.beside],
    ['index', 1, {}, 0],
    ['scoringRule', 5, { score: 4 }, 0],
  ])('place: %s in column %s beside %j', (role, column, roles, worth) => {
    const core = coreOf(roles);
    expect(model(true).beside(column, role, core) - model(false).beside(column, role, core)).toBeCloseTo(worth, 6);
  });

  test('the levels in order', () => {
    const table = model(true);
    const pair: Model['pair'] = (...pairs) => table.pair(...pairs);
    const core = coreOf({});
    expect(pair(0, 'dimension', 1, 'category', core)).toBe(P.side);
    expect(pair(1, 'dimension', 0, 'category', core)).toBe(P.levelsTurned);
    expect(pair(1, 'category', 0, 'dimension', core)).toBe(P.side);
    expect(pair(0, 'category', 1, 'dimension', core)).toBe(P.levelsTurned);
    expect(pair(0, 'dimension', 1, 'sign', core)).toBe(0);
    expect(pair(0, 'sign', 1, 'category', core)).toBe(0);
    expect(pair(0, 'category', 1, 'sign', core)).toBe(0);
    expect(model(false).pair(0, 'dimension', 1, 'category', core)).toBe(0);
    expect(table.mostPair).toBe(P.side);
  });

  test('no column adds more beside the others than is said', () => {
    const table = model(true, `${LINES}\n丙 | ≥4场 | 3场 | 10 | 7.5 | 75% | 因天气\n丁 | ≥4场 | 2场 | 10 | 5 | 50% | 因天气`);
    for (const role of table.rest) {
      for (let column = 0; column < table.size; column++) {
        expect(table.beside(column, role, CORE)).toBeLessThanOrEqual(table.mostBeside(column, role));
      }
    }
    expect(table.mostBeside(0, 'printedRate')).toBe(P.beside);
    expect(table.mostBeside(5, 'printedRate')).toBe(P.beside + A.mostPrintedRate);
    expect(table.mostBeside(0, 'explanation')).toBe(P.side + A.mostExplains);
    expect(table.mostBeside(9, 'explanation')).toBe(P.side);
    expect(table.mostBeside(9, 'printedRate')).toBe(P.beside);
    expect(table.mostBeside(0, 'sign')).toBe(P.side);
  });

  test('what may be missing, and at which price', () => {
    expect(model(true).core).toEqual([
      ['name', ASSIGN.absentName],
      ['target', ASSIGN.absentNeeded],
      ['actual', ASSIGN.absentNeeded],
      ['points', ASSIGN.absentCounted],
      ['score', ASSIGN.absentCounted],
    ]);
  });

  test('words and cells of a column count for its role', () => {
    const named = tableModel(columnsIn('table', '分值 | 得分\n20 | 16\n30 | 30', 1), true);
    expect(named.own(0, 'points')).toBeGreaterThan(named.own(1, 'points'));
    expect(named.own(1, 'score')).toBeGreaterThan(named.own(0, 'score'));
    expect(named.own(2, 'score')).toBe(0);
  });
});

describe('a fund block', () => {
  /** initial, change, budget, executed, rest, points, rate, score. */
  const LINES = '280 | 20 | 300 | 225 | 75 | 10 | 75% | 7.5\n80 | 10 | 90 | 90 | 0 | 10 | 100% | 10';
  const model = (withPlace: boolean, lines = LINES): Model => fundModel(columnsIn('funds', lines), withPlace);

  test.each<[string, Partial<Record<Role, number>>, number]>([
    ['nothing', {}, 0],
    ['budget and executed', { annualBudget: 2, executed: 3 }, A.withinBudget],
    ['executed and budget', { annualBudget: 3, executed: 2 }, -A.withinBudget],
    ['budget, executed and rate', { annualBudget: 2, executed: 3, executionRate: 6 }, A.withinBudget + A.rateFits + A.eachRate],
    ['budget and rate', { annualBudget: 2, executionRate: 6 }, 0],
    ['executed and rate', { executed: 3, executionRate: 6 }, 0],
    ['points and score', { points: 5, score: 7 }, A.within + A.lesserScore],
    ['points, rate and score', { points: 5, executionRate: 6, score: 7 }, A.within + A.lesserScore + A.scoreOfRate],
    ['points and rate', { points: 5, executionRate: 6 }, 0],
    ['rate and score', { executionRate: 6, score: 7 }, 0],
  ])('%s together, wherever they stand', (_, roles, worth) => {
    expect(model(false).together(coreOf(roles))).toBeCloseTo(worth, 6);
  });

  test.each<[string, Partial<Record<Role, number>>, number]>([
    ['budget right in front of executed', { annualBudget: 2, executed: 3 }, P.inOrder],
    ['two amounts between', { annualBudget: 0, executed: 3 }, P.inOrder + 2 * P.between],
    ['executed in front of budget', { annualBudget: 3, executed: 2 }, P.outOfOrder],
    ['points in front of score', { points: 5, score: 7 }, P.inOrder],
    ['score in front of points', { points: 7, score: 5 }, P.outOfOrder],
    ['executed in front of rate', { executed: 3, executionRate: 6 }, P.weakOrder],
    ['rate in front of executed', { executed: 6, executionRate: 3 }, -P.weakOrder],
    ['executed in front of score', { executed: 3, score: 7 }, P.side],
    ['score in front of executed', { executed: 7, score: 3 }, -P.side],
  ])('place: %s', (_, roles, worth) => {
    const core = coreOf(roles);
    expect(model(true).together(core) - model(false).together(core)).toBeCloseTo(worth, 6);
  });

  const CORE = coreOf({ annualBudget: 2, executed: 3 });
  test.each<[Role, number, boolean, ReadonlyMap<Role, number>, number]>([
    ['rest', 4, false, CORE, A.restFits],
    ['rest', 4, true, CORE, A.restFits],
    ['rest', 5, false, CORE, 0],
    ['rest', 4, false, coreOf({ annualBudget: 2 }), 0],
    ['rest', 4, false, coreOf({ executed: 3 }), 0],
    ['change', 4, false, CORE, 0],
    ['initialBudget', 0, false, CORE, 0],
    ['initialBudget', 0, true, CORE, P.inOrder],
    ['initialBudget', 4, true, CORE, P.outOfOrder],
    ['label', 0, false, CORE, 0],
    ['label', 0, true, CORE, P.beside],
    ['label', 1, true, CORE, -P.beside],
    ['change', 1, true, CORE, 0],
  ])('%s in column %s, by its place: %s', (role, column, withPlace, core, worth) => {
    expect(model(withPlace).beside(column, role, core)).toBeCloseTo(worth, 6);
  });

  test('initial budget and change make the budget, in either order', () => {
    const funds = model(true);
    const pair: Model['pair'] = (...pairs) => funds.pair(...pairs);
    expect(pair(0, 'initialBudget', 1, 'change', CORE)).toBe(A.changeFits);
    expect(pair(1, 'change', 0, 'initialBudget', CORE)).toBe(A.changeFits);
    expect(pair(0, 'initialBudget', 4, 'change', CORE)).toBe(0);
    expect(pair(0, 'initialBudget', 1, 'rest', CORE)).toBe(0);
    expect(pair(0, 'label', 1, 'change', CORE)).toBe(0);
    expect(pair(1, 'change', 0, 'label', CORE)).toBe(0);
    expect(pair(0, 'initialBudget', 1, 'change', coreOf({}))).toBe(0);
    expect(funds.mostPair).toBe(A.changeFits);
  });

  test('no column adds more beside the others than is said', () => {
    const funds = model(true);
    for (const role of funds.rest) {
      for (let column = 0; column < funds.size; column++) {
        expect(funds.beside(column, role, CORE)).toBeLessThanOrEqual(funds.mostBeside(column, role));
      }
    }
    expect(funds.mostBeside(4, 'rest')).toBe(A.restFits);
    expect(funds.mostBeside(9, 'rest')).toBe(P.inOrder);
    expect(funds.mostBeside(4, 'label')).toBe(P.inOrder);
    expect(model(true, '甲 | 300\n乙 | 225').mostBeside(0, 'rest')).toBe(P.inOrder);
  });

  test('what may be missing, and at which price', () => {
    expect(model(true).core).toEqual([
      ['annualBudget', ASSIGN.absentBudget],
      ['executed', ASSIGN.absentNeeded],
      ['points', ASSIGN.absentCounted],
      ['executionRate', ASSIGN.absentCounted],
      ['score', ASSIGN.absentCounted],
    ]);
  });

  test('the word of an initial budget speaks for the base of the rate too, a little less', () => {
    const columns = columnsIn('funds', '年初预算数 | 全年预算数\n300 | 300', 1);
    const funds = fundModel(columns, true);
    const own: Model['own'] = (...at) => funds.own(...at);
    expect(own(1, 'annualBudget') - own(0, 'annualBudget')).toBeCloseTo(-ASSIGN.promoted, 6);
    expect(own(0, 'initialBudget') - own(0, 'annualBudget')).toBeCloseTo(-ASSIGN.promoted, 6);
    expect(own(5, 'executed')).toBe(0);
  });
});
