// What the cells of one column say about its role, without a look at the others.
import type { Column } from './columns';
import type { CellKind } from './kinds';
import { shareOfReasons } from './reasons';
import type { FundRole, Role, TableRole } from './roles';
import { CONTENT as C, FUND_CONTENT, TABLE_CONTENT, WORDS } from './weights';

const MAXIMUM = 100;
const USUAL_SUMS: readonly number[] = [100, 90, 80, 95, 85, 70];
const USUAL_POINTS: readonly number[] = [10, 20, 5, 15];
const HIGHEST_RATE = 150;

const weighted = (column: Column, weights: Readonly<Partial<Record<CellKind, number>>>): number =>
  column.kinds.reduce((sum, [kind, share]) => sum + (weights[kind] ?? 0) * share, 0);

/** Of an empty column only its words speak. */
function ofEmpty({ standing, scores }: Column, role: Role): number {
  // Only its place tells that an empty column is for explanations: nobody has missed anything yet.
  if (role === 'other' || (role === 'explanation' && standing === 'unknown')) return 0;
  if (standing === 'unknown') return C.emptyUnknown;
  if ((scores[role] ?? 0) > 0) return C.emptyNamed;
  // Words that firmly name something else name nothing more.
  return Math.max(0, ...Object.values(scores)) >= WORDS.firm ? C.emptyUnknown : C.emptyParsed;
}

/** What the cells of a column of the indicator table say. */
export function tableContent(column: Column, role: TableRole): number {
  if (column.filled === 0) return ofEmpty(column, role);
  if ((role === 'sign' || role === 'measure') && isLeftBlank(column, role)) return C.emptyNamed;
  return weighted(column, TABLE_CONTENT[role]) + tableRules(column, role);
}

/** Under its own word a column of signs or units that most rows leave blank; what stands there slid from others. */
const isLeftBlank = ({ scores, filled, looks }: Column, role: TableRole): boolean =>
  (scores[role] ?? 0) >= WORDS.listed && filled * MOST_BLANK < looks.length;
const MOST_BLANK = 4;

function tableRules(column: Column, role: TableRole): number {
  switch (role) {
    case 'name':
      return (
        (column.distinct - 0.5) * 2 * C.distinctNames +
        (column.filled * 2 < column.looks.length ? C.blankNames : 0) -
        C.reasons * (shareOfReasons(column) ?? 0)
      );
    case 'explanation':
      return C.reasons * (shareOfReasons(column) ?? 0);
    case 'dimension':
    case 'category':
      return (0.5 - column.distinct) * C.repeatedLevels;
    case 'points':
    case 'score':
    case 'secondScore':
      return pointsRules(column, role) + (role === 'secondScore' ? C.rare : 0);
    case 'sign':
      return column.share('sign') > 0 ? 0 : C.ruleBroken;
    case 'measure':
      return column.share('unit') > 0 ? 0 : C.ruleBroken;
    case 'index':
      return countsUp(column) ? C.counts : C.ruleBroken;
    case 'adjustedTarget':
      return column.standing === 'unknown' ? C.neverUnnamed : C.rare;
    case 'scoringRule':
      return C.rare;
    default:
      return 0;
  }
}

function pointsRules(column: Column, role: 'points' | 'score' | 'secondScore'): number {
  const { most, least, sum, isFractional } = column;
  if (most > MAXIMUM || least < 0) return C.beyondPoints;
  if (sum > MAXIMUM + 0.01) return C.sumBeyond;
  if (role === 'points' && isFractional) return C.fractionalPoints;
  if (role !== 'points') return C.sumWithin;
  return (
    C.sumWithin + (USUAL_SUMS.some((usual) => Math.abs(sum - usual) < 0.01) ? C.roundSum + (makesHundred(column) ? C.totalOfPoints : 0) : 0)
  );
}

/** 100 below points that make it with those of execution. */
const makesHundred = ({ total }: Column): boolean => total === MAXIMUM;

const countsUp = ({ numbers, filled }: Column): boolean => {
  const counted = numbers.filter((number) => number !== undefined);
  return filled > 1 && counted.length === filled && counted.every((number, index) => number === index + 1);
};

/** What the cells of a column of the fund block say. */
export function fundContent(column: Column, role: FundRole): number {
  if (column.filled === 0) return ofEmpty(column, role);
  return weighted(column, FUND_CONTENT[role]) + fundRules(column, role);
}

function fundRules(column: Column, role: FundRole): number {
  const { most, least, numbers } = column;
  switch (role) {
    case 'initialBudget':
    case 'annualBudget':
    case 'executed':
      return least < 0 ? C.negativeAmount : most > MAXIMUM ? C.largeAmount : 0;
    case 'change':
      return (least < 0 ? C.negativeChange : 0) + C.rare;
    case 'rest':
      return C.rare;
    case 'points':
    case 'score': {
      if (most > MAXIMUM || least < 0) return C.beyondPoints;
      const given = numbers.filter((number) => number !== undefined).length;
      const alone = numbers.length > 1 && given === 1 && numbers[0] !== undefined ? C.firstLineAlone : 0;
      if (role === 'score') return alone;
      return alone + (column.isFractional ? C.fractionalPoints : USUAL_POINTS.includes(most) ? C.usualPoints : 0);
    }
    case 'executionRate':
      return least < 0 ? C.beyondPoints : most > HIGHEST_RATE ? C.rateBeyond : 0;
    default:
      return 0;
  }
}
