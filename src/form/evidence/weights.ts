// The weights of the evidence, as data: natural log-odds, of which only the orders of magnitude matter. Each says why it has its size.
/* eslint-disable max-lines -- data: every weight of every meaning */
import type { CellKind } from './kinds';
import type { FundRole, TableRole } from './roles';

export const WORDS = {
  /** A word of the vocabulary; twice what one kind of content can say, so that only a hard rule or arithmetic turns it. */
  listed: 8,
  /** Of a column that is known not to be used. */
  knownOther: 5,
  /** Other meanings that the parts of a listed word give. */
  besideListed: 2,
  /** Of a parsed word that share of its score counts when all but one of its characters are unknown. */
  leastTrust: 0.4,
  /** A last part that is unknown may be the head. */
  unknownEnding: 0.6,
  /** A lower heading word that says so much needs no group word above it. */
  firm: 4,
  /** A best score below it says nothing. */
  unknown: 1.5,
} as const;

type Kinds = Readonly<Partial<Record<CellKind, number>>>;

/** What filled cells say about a role, times their share of all filled cells. Below -3 it is a rule that only a listed word outweighs. */
export const TABLE_CONTENT: Readonly<Record<TableRole, Kinds>> = {
  dimension: {
    dimension: 4,
    category: 0.5,
    text: 0.3,
    number: -5,
    percent: -5,
    quantity: -4,
    bounded: -5,
    sign: -4,
    unit: -3,
    long: -2,
    achievement: -3,
    quality: -2,
    date: -4,
    rule: -4,
  },
  category: {
    category: 4,
    dimension: 0.5,
    text: 0.3,
    number: -5,
    percent: -5,
    quantity: -4,
    bounded: -5,
    sign: -4,
    unit: -3,
    long: -2,
    achievement: -3,
    quality: -2,
    date: -4,
    rule: -4,
  },
  // A name is a term of a few characters; no number stands alone as one.
  name: {
    text: 2,
    quality: 1,
    long: 0,
    category: -1,
    dimension: -3,
    number: -7,
    percent: -7,
    quantity: -2,
    bounded: -4,
    sign: -6,
    unit: -4,
    achievement: -3,
    date: -4,
    rule: -2,
    dash: -2,
  },
  sign: {
    sign: 5,
    quality: 0,
    text: -6,
    number: -7,
    percent: -7,
    quantity: -7,
    bounded: -7,
    unit: -6,
    long: -7,
    category: -5,
    dimension: -6,
    achievement: -6,
    date: -7,
    rule: -7,
  },
  // A target names a bound or a quality; a bare quantity may be an actual as well.
  target: {
    bounded: 3.5,
    quantity: 1.5,
    percent: 1,
    number: 0.3,
    date: 0.8,
    quality: 1,
    achievement: -0.5,
    text: 0,
    long: -0.5,
    dash: 0,
    rule: -1,
    category: -7,
    dimension: -9,
    sign: -9,
    unit: -9,
  },
  adjustedTarget: {
    bounded: 3,
    quantity: 1,
    percent: 0.5,
    number: 0,
    date: 0.5,
    quality: 0.5,
    achievement: -1,
    text: -0.5,
    long: -1,
    dash: 0,
    rule: -2,
    category: -7,
    dimension: -9,
    sign: -9,
    unit: -9,
  },
  measure: {
    unit: 5,
    quality: 0,
    text: -4,
    number: -7,
    percent: -6,
    quantity: -7,
    bounded: -7,
    sign: -6,
    long: -7,
    category: -6,
    dimension: -6,
    achievement: -6,
    date: -7,
    rule: -7,
  },
  actual: {
    bounded: -1.5,
    quantity: 1.5,
    percent: 1.2,
    number: 0.3,
    date: 0.8,
    quality: 0.6,
    achievement: 2.5,
    text: 0.2,
    long: 0,
    dash: 0,
    rule: -2,
    category: -7,
    dimension: -9,
    sign: -9,
    unit: -9,
  },
  printedRate: {
    percent: 3,
    number: 0.3,
    text: -4,
    quantity: -4,
    bounded: -5,
    long: -6,
    category: -6,
    dimension: -6,
    quality: -4,
    achievement: -3,
    sign: -6,
    unit: -6,
    date: -6,
    rule: -6,
  },
  points: {
    number: 2,
    percent: -0.5,
    dash: -0.5,
    text: -7,
    quality: -7,
    quantity: -5,
    bounded: -7,
    long: -8,
    category: -8,
    dimension: -8,
    achievement: -7,
    sign: -7,
    unit: -7,
    date: -6,
    rule: -8,
  },
  score: {
    number: 2,
    percent: -1.5,
    dash: -0.5,
    text: -7,
    quality: -7,
    quantity: -5,
    bounded: -7,
    long: -8,
    category: -8,
    dimension: -8,
    achievement: -7,
    sign: -7,
    unit: -7,
    date: -6,
    rule: -8,
  },
  secondScore: {
    number: 1,
    percent: -2,
    text: -7,
    quality: -7,
    quantity: -5,
    bounded: -7,
    long: -8,
    category: -8,
    dimension: -8,
    achievement: -7,
    sign: -7,
    unit: -7,
    date: -6,
    rule: -8,
  },
  scoringRule: {
    rule: 3,
    long: 0.5,
    text: 0,
    number: -6,
    percent: -6,
    quantity: -4,
    bounded: -4,
    quality: -2,
    achievement: -3,
    category: -5,
    dimension: -6,
    sign: -6,
    unit: -6,
    date: -5,
  },
  explanation: {
    long: 1.5,
    text: 0.8,
    quality: 0,
    dash: 0.3,
    rule: -1,
    number: -5,
    percent: -5,
    quantity: -3,
    bounded: -4,
    achievement: -1.5,
    category: -4,
    dimension: -5,
    sign: -5,
    unit: -5,
    date: -4,
  },
  index: {
    number: 0,
    text: -7,
    quantity: -7,
    bounded: -7,
    long: -7,
    percent: -7,
    category: -7,
    dimension: -7,
    quality: -7,
    achievement: -7,
    sign: -7,
    unit: -7,
    date: -7,
    rule: -7,
  },
  other: {},
};

export const FUND_CONTENT: Readonly<Record<FundRole, Kinds>> = {
  initialBudget: {
    number: 1.5,
    quantity: 1.5,
    dash: 0.3,
    percent: -6,
    text: -7,
    long: -8,
    category: -7,
    dimension: -7,
    bounded: -4,
    unit: -7,
    date: -7,
    quality: -7,
    achievement: -7,
  },
  annualBudget: {
    number: 1.5,
    quantity: 1.5,
    dash: 0.3,
    percent: -6,
    text: -7,
    long: -8,
    category: -7,
    dimension: -7,
    bounded: -4,
    unit: -7,
    date: -7,
    quality: -7,
    achievement: -7,
  },
  executed: {
    number: 1.5,
    quantity: 1.5,
    dash: 0.3,
    percent: -6,
    text: -7,
    long: -8,
    category: -7,
    dimension: -7,
    bounded: -4,
    unit: -7,
    date: -7,
    quality: -7,
    achievement: -7,
  },
  change: { number: 1, quantity: 1, dash: 0.5, percent: -5, text: -7, long: -8, category: -7, dimension: -7 },
  rest: { number: 1, quantity: 1, dash: 0.5, percent: -5, text: -7, long: -8, category: -7, dimension: -7 },
  points: { number: 1.5, dash: 0.8, percent: -2, quantity: -6, text: -7, long: -8, category: -7, dimension: -7, quality: -7 },
  score: { number: 1.5, dash: 0.8, percent: -3, quantity: -6, text: -7, long: -8, category: -7, dimension: -7, quality: -7 },
  executionRate: { percent: 4, number: 0.2, dash: 0.2, quantity: -6, text: -6, long: -8, category: -7, dimension: -7, quality: -7 },
  label: { text: 4, long: 1, category: 2, dimension: 2, number: -5, percent: -6, quantity: -5 },
  other: {},
};

export const CONTENT = {
  /** A needed meaning in an empty column under a word that nobody knows: it may be any empty column. */
  emptyUnknown: -5,
  /** Under a word that names the meaning an empty column is a form that nobody filled in. */
  emptyNamed: 0,
  /** Under a word that may name something else. */
  emptyParsed: -1,
  /** Names differ from row to row, levels repeat. */
  distinctNames: 1.5,
  repeatedLevels: 1,
  /** Every indicator has a name. */
  blankNames: -3,
  /** Texts that tell why; nearly as much as a word of a heading. */
  reasons: 4,
  /** Points sum to 100, 90 or 80; scores to no more. */
  roundSum: 1.2,
  /** And 100 stands below them, as it does below no other column of a form with a fault. */
  totalOfPoints: 2.5,
  sumWithin: 0.5,
  sumBeyond: -3,
  /** Points are whole or halves, scores anything. */
  fractionalPoints: -1.5,
  /** A point or a score above 100, or below zero: a rule. */
  beyondPoints: -7,
  /** A sign column without a single sign, an index that does not count. */
  ruleBroken: -7,
  counts: 5,
  /** An amount above 100 is neither points nor a rate. */
  largeAmount: 0.5,
  negativeAmount: -5,
  negativeChange: 1.5,
  /** Points and score of execution stand in the first line alone. */
  firstLineAlone: 1.5,
  usualPoints: 0.8,
  rateBeyond: -1.5,
  /** A filled column that has no use is rarer than one that has. */
  other: 0,
  /** Nothing but its word tells an adjusted target from an actual. */
  neverUnnamed: -5,
  /** Of a meaning that few forms have. */
  rare: -1,
} as const;

export const PLACE = {
  /** Two columns that forms print in this order, and in the other. */
  inOrder: 1,
  outOfOrder: -2,
  /** Levels stand in order in every form. */
  levelsTurned: -2.5,
  /** A name left of the values, an explanation right of the score. */
  side: 0.9,
  /** Points stand on either side of the values. */
  weakOrder: 0.15,
  beside: 0.8,
  scoreAfterActual: 0.5,
  /** Another amount between budget and execution. */
  between: -0.7,
} as const;

export const ARITHMETIC = {
  within: 1,
  lesserScore: 0.8,
  mostWithin: 2.5,
  scoreAbovePoints: -1.5,
  mostAbove: -5,
  totalAgrees: 0.8,
  /** A lesser score that is points × ratio proves both columns, and its direction. */
  proportional: 2,
  mostProportional: 6,
  /** Full marks with the target reached, a lesser score without a shortfall. */
  fullMarks: 0.5,
  mostFullMarks: 2,
  unexplained: -0.7,
  /** A text beside a lesser score explains it; most are blank beside full marks, but some say 无 everywhere. */
  explains: 0.8,
  saysMore: -0.3,
  mostExplains: 2.4,
  equalUnits: 0.5,
  otherUnits: -1,
  printedRate: 1,
  leastPrintedRate: -2,
  mostPrintedRate: 4,
  /** A rate that fits only as executed ÷ budget; one of 100 % fits the other way round too. */
  rateFits: 3.7,
  eachRate: 0.3,
  mostRate: 5,
  fullRate: 1,
  /** A wrong rate is the document's fault. */
  rateMisses: -1.5,
  /** Execution above budget is a finding, not a proof. */
  withinBudget: 0.8,
  scoreOfRate: 3,
  scoreOfFullRate: 1,
  scoreMisses: -0.5,
  changeFits: 3,
  restFits: 3,
} as const;

export const ASSIGN = {
  /** A meaning may be missing at this price. */
  absentNeeded: -7,
  absentName: -5,
  absentCounted: -1,
  absentBudget: -5,
  /** A column whose own evidence lies further below the best for a meaning cannot have it. */
  slack: 8,
  /** Beyond this margin nobody asks how large it is. */
  farthest: 5,
  /** A reading that explains so much more than every other is certain. */
  certain: 2,
  /** Margin of a column for which a cap holds. */
  capped: 1,
  /** Margin of one whose content equals the other's, so that nothing depends on it. */
  equal: 2.01,
  /** Without place a column must keep its meaning with so much, where half of the words are unknown. */
  withoutPlace: 0.3,
  /** An initial budget may be the base of the rate where there is no other budget. */
  promoted: -2,
} as const;
