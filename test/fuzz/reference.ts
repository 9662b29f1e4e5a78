// The scoring of numbers a second time, in exact fractions and as short as it can be, against random rows as people write them.
import { parseActual } from '../../src/form/actual';
import type { Form } from '../../src/form/form';
import { pairOf } from '../../src/form/pair';
import { readForms } from '../../src/form/read-all';
import { parseTarget } from '../../src/form/target';
import { evaluate } from '../../src/scoring/evaluate';
import { CENTRAL_2020, type RuleSet } from '../../src/scoring/rule-set';
import { sheetOf } from '../form/sheet';
import { buildForm } from '../scoring/build-form';
import { Random } from './random';

/** A number of hundredths times a unit, as numerator and denominator. */
type Fraction = readonly [bigint, bigint];

/** How many of a common part one unit is. */
type Units = Readonly<Record<string, Fraction>>;
const parts = (many: number, of = 1): Fraction => [BigInt(many), BigInt(of)];

/** Lists about the same thing may compare with one another; of two about different things no pair does. */
const UNITS: readonly (readonly [about: string, units: Units])[] = [
  ['time', { 毫秒: parts(1), 秒: parts(1000), s: parts(1000), 分钟: parts(60_000), min: parts(60_000) }],
  ['time', { 小时: parts(1), h: parts(1), 天: parts(24), 日: parts(24), 周: parts(168), 分钟: parts(1, 60) }],
  ['time', { 个月: parts(1), 个季度: parts(3), 年: parts(12), 旬: parts(1, 3) }],
  ['length', { 米: parts(1), m: parts(1), 公里: parts(1000), km: parts(1000), 千米: parts(1000) }],
  ['area', { 平方米: parts(1), '㎡': parts(1), m2: parts(1), 亩: parts(2000, 3), 公顷: parts(10_000), 平方公里: parts(1_000_000) }],
  ['mass', { 公斤: parts(1), 千克: parts(1), kg: parts(1), 吨: parts(1000), t: parts(1000) }],
  ['money', { 元: parts(1), 千元: parts(1000), 万元: parts(10_000), 百万元: parts(1_000_000), 亿元: parts(100_000_000) }],
  ['share', { '%': parts(1), 百分点: parts(1), '‰': parts(1, 10) }],
  ['people', { 人: parts(1), 名: parts(1), 千人: parts(1000), 万人: parts(10_000) }],
  ['events', { 场: parts(1), 次: parts(1), 期: parts(1), 万次: parts(10_000) }],
  ['money', { '元/人·月': parts(1), '元/人*月': parts(1), '元/人.每年': parts(1, 12), '万元/人·月': parts(10_000) }],
  ['money', { '元/平方米': parts(1), '元/亩': parts(3, 2000), '元/公顷': parts(1, 10_000) }],
  ['events', { '次/年': parts(1), '次/月': parts(12), '次/季度': parts(4), '万次/年': parts(10_000) }],
];

const SIGNS = ['≥', '>', '=', '≤', '<'] as const;

/** Rules that a form prints: the ratio in words leaves the ratio, another goes before it. */
const RULES = { ratio: ['完成值/指标值×分值', '按完成比例得分', ''], own: ['完成得满分，未完成不得分', '由评审组酌情打分'] } as const;

interface Row {
  /** Undefined in a row without such columns. */
  readonly beside: { readonly first: string; readonly isAdjusted: boolean; readonly rule: string; readonly isOwn: boolean } | undefined;
  readonly target: string;
  readonly actual: string;
  readonly points: number;
  readonly score: number | undefined;
  readonly explained: boolean;
  readonly ruleSet: RuleSet;
  readonly sign: (typeof SIGNS)[number];
  readonly due: Fraction;
  readonly done: Fraction;
  readonly comparable: boolean;
}

function makeRow(random: Random): Row {
  const [about, units] = random.pick(UNITS);
  const comparable = random.chance(0.9);
  const others = comparable ? units : random.pick(UNITS.filter(([other]) => other !== about))[1];
  const [[dueUnit, dueOne], [doneUnit, doneOne]] = [random.pick(Object.entries(units)), random.pick(Object.entries(others))];
  const sign = random.pick(SIGNS);
  const due = random.chance(0.05) ? 0 : random.int(1, random.pick([50, 5000, 500_000]));
  const [num, den] = [BigInt(due) * dueOne[0] * doneOne[1], dueOne[1] * doneOne[0]];
  const aimed = Number((num * 100n) / (den * 100n));
  const done =
    comparable && random.chance(0.7)
      ? Math.max(0, aimed + random.pick([0, 0, -1, 1, -aimed, random.int(-aimed, aimed)]))
      : random.int(0, 50_000);
  const times = ([a, b]: Fraction, hundredths: number): Fraction => [a * BigInt(hundredths), b];
  const written = (hundredths: number): string => (random.chance(0.5) ? (hundredths / 100).toFixed(2) : String(hundredths / 100));
  const behind = (word: string): string => (random.chance(0.5) ? word : `(${word})`);
  const points = random.int(1, 3000);
  const [isOwn, isAdjusted] = [random.chance(0.5), random.chance(0.5)];
  const first = `${random.pick(SIGNS)}${written(random.int(1, 5000))}${random.pick(Object.keys(units))}`;
  return {
    beside: random.chance(0.4) ? { first, isAdjusted, isOwn, rule: random.pick(isOwn ? RULES.own : RULES.ratio) } : undefined,
    target: `${sign}${written(due)}${behind(dueUnit)}`,
    actual: `${written(done)}${behind(doneUnit)}`,
    points,
    score: random.chance(0.4) ? undefined : random.int(0, points),
    explained: random.chance(0.3),
    ruleSet: { ...CENTRAL_2020, lowerIsBetter: random.pick(['F1', 'F2']) },
    sign,
    due: times(dueOne, due),
    done: times(doneOne, done),
    comparable,
  };
}

/** points × a / b in hundredths, rounded half up, at most the points. */
function share(points: number, [a, b]: Fraction): number {
  const rounded = Number((2n * BigInt(points) * a + b) / (2n * b));
  return Math.min(points, rounded);
}

/** "met 12.34 or 11.00, settled 12.34", by the scoring table alone. */
function expected({ sign, due, done, points, score, explained, ruleSet, comparable, beside }: Row): string {
  const settled = (right: readonly number[]): string => {
    const [first = 0] = right;
    const isKept = score !== undefined && (right.includes(score) || (explained && score < first));
    return `settled ${((isKept ? score : first) / 100).toFixed(2)}`;
  };
  /** Of a rule of the form only the full points of a met row are certain; a score within the points stays. */
  const byOwnRule = (how: string): string => {
    const right = how === 'met' ? [points] : [];
    const stands = score ?? right[0];
    return [
      how,
      right.map((each) => (each / 100).toFixed(2)).join(),
      'settled',
      ...(stands === undefined ? [] : [(stands / 100).toFixed(2)]),
    ].join(' ');
  };
  const said = (how: string, right: readonly number[]): string =>
    beside?.isOwn === true ? byOwnRule(how) : [how, right.map((each) => (each / 100).toFixed(2)).join(' or '), settled(right)].join(' ');
  const isZero = due[0] === 0n && done[0] === 0n;
  if (!comparable && !isZero) return `unknown  ${score === undefined ? 'settled' : `settled ${(score / 100).toFixed(2)}`}`;
  // due and done over one denominator.
  const [d, a] = [due[0] * done[1], done[0] * due[1]];
  const isLess = sign === '≤' || sign === '<';
  if (d === 0n) return sign === '≥' || sign === '>' || a === 0n ? said('met', [points]) : said('unmet', [0]);
  if (isLess ? a <= d : a >= d) return said('met', [points]);
  if (!isLess) return said('unmet', [share(points, [a, d])]);
  const f1 = share(points, [d, a]);
  const f2 = share(points, [2n * d > a ? 2n * d - a : 0n, d]);
  return said('unmet', ruleSet.lowerIsBetter === 'F1' ? [f1, f2] : [f2, f1]);
}

/** The row as it is read from a sheet that has columns for an adjusted target and for a rule. */
function readRow({ beside, target, actual, points, score, explained }: Row & { readonly beside: NonNullable<Row['beside']> }): Form {
  const { first, isAdjusted, rule } = beside;
  const targets = isAdjusted ? [first, target] : [target, ''];
  const sheet = sheetOf([
    ['项目支出绩效自评表'],
    ['一级指标', '二级指标', '三级指标', '评分标准', '年初指标值', '调整指标值', '全年完成值', '分值', '得分', '偏差原因'],
    [
      '产出指标',
      '数量指标',
      '指标甲',
      rule,
      ...targets,
      actual,
      points / 100,
      score === undefined ? '' : score / 100,
      explained ? '受天气影响' : '',
    ],
  ]);
  const [form] = readForms(sheet).forms;
  if (form === undefined) throw new Error('no form');
  return form;
}

function computed(made: Row): string {
  const { beside, target, actual, points, score, explained, ruleSet } = made;
  const written = parseTarget(target);
  const pair = pairOf(written, target, parseActual(actual, { target: written, targetText: target }));
  const row = {
    target: { text: target, content: pair.target },
    actual: { text: actual, content: pair.actual },
    points: (points / 100).toFixed(2),
    score: score === undefined ? '' : (score / 100).toFixed(2),
    explanation: explained ? '受天气影响' : '',
  };
  const form = beside === undefined ? buildForm({ rows: [row] }) : readRow({ ...made, beside });
  const [only] = evaluate(form, ruleSet).indicators;
  if (only?.score === undefined) throw new Error('no row');
  const { recommended, alternative, settled } = only.score;
  const right = [recommended, alternative].flatMap((each) => each?.toFixed(2) ?? []).join(' or ');
  return [only.fulfilment, right, 'settled', ...(settled === undefined ? [] : [settled.toFixed(2)])].join(' ');
}

/** What the two implementations say of a random row, where they differ; undefined where they agree. */
export function disagreement(seed: number): string | undefined {
  const row = makeRow(new Random(seed));
  const [due, got] = [expected(row), computed(row)];
  return due === got
    ? undefined
    : `row ${seed}: ${row.target} ${row.actual} ${row.beside === undefined ? '' : JSON.stringify(row.beside)} of ${row.points / 100} entered ${row.score ?? 'nothing'}: ${due}, computed ${got}`;
}
