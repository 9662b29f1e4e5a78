// A form as a list of short sentences, so that what was written and what was read can be compared and shown.
import type Big from 'big.js';
import { addressOf } from '../../src/form/snapshot';
import type { Field, Form, Indicator, NumberContent, Quantity, Target, Actual } from '../../src/form/form';
import { compact } from '../../src/form/text';

/** Field of the form → its content. */
export type Facts = ReadonlyMap<string, string>;

export const numberFact = (value: Big | undefined): string => value?.toFixed() ?? 'empty';
export const amountFact = (value: Big): string => value.toFixed();
export const cellFact = (row: number, column: number): string => `@${addressOf({ row, column })}`;
export const fundFact = (initial: string, annual: string, executed: string, rate: string): string =>
  `${initial} ${annual} ${executed} ${rate}`;

function contentFact(field: Field<NumberContent> | undefined): string {
  if (field === undefined) return 'absent';
  return field.content.kind === 'number' ? field.content.value.toFixed() : field.content.kind;
}
const at = (field: Field<unknown>): string => `@${addressOf(field.cell)}`;
const quantityFact = ({ value, unit }: Quantity): string => `${value.toFixed()} ${unit}`.trim();
const dateFact = ({ year, month, day }: { year?: number; month: number; day?: number }): string =>
  `${year === undefined ? '' : `${year}-`}${month}${day === undefined ? '' : `-${day}`}`;

export function targetFact(target: Target): string {
  switch (target.kind) {
    case 'bound':
      return `${target.sign} ${quantityFact(target.quantity)}`;
    case 'range':
      return `${target.low.value.toFixed()}-${quantityFact(target.high)}`;
    case 'deadline':
      return `by ${dateFact(target)}`;
    case 'qualitative':
      return 'quality';
    default:
      return target.kind;
  }
}

export function actualFact(actual: Actual): string {
  switch (actual.kind) {
    case 'quantity':
      return quantityFact(actual.quantity);
    case 'date':
      return `on ${dateFact(actual)}`;
    case 'qualitative':
      return actual.achievement;
    default:
      return actual.kind;
  }
}

function indicatorFacts(row: Indicator, number: number): readonly (readonly [string, string])[] {
  if (row.unscored !== undefined) return [[`${number} unscored`, `${row.unscored} ${compact(row.name.text)}`]];
  const explanation = row.explanation;
  return [
    [`${number} level`, `${row.dimension}/${row.category}`],
    [`${number} name`, compact(row.name.text)],
    [`${number} target`, targetFact(row.target.content)],
    [`${number} actual`, actualFact(row.actual.content)],
    [`${number} points`, contentFact(row.points)],
    [`${number} score`, row.score === undefined ? 'absent' : `${contentFact(row.score)} ${at(row.score)}`],
    [`${number} explanation`, explanation === undefined ? 'absent' : `${explanation.text} ${at(explanation)}`.trim()],
    [`${number} rows`, row.rows.join(',')],
  ];
}

/** The facts of a form that was read, in the words of `generate`. */
export function factsOf(form: Form): Facts {
  const lines = form.funds ? [form.funds.total, ...form.funds.parts] : [];
  const execution = form.funds?.total.score;
  return new Map<string, string>([
    ['year', String(form.year)],
    ['project', form.projectName?.text ?? 'absent'],
    ['department', form.department?.text ?? 'absent'],
    ['unit', form.unit?.text ?? 'absent'],
    ['fund unit', form.funds?.unit ?? 'absent'],
    ...lines.map((line): [string, string] => [
      `fund ${line.kind} @${line.row}`,
      fundFact(
        contentFact(line.initialBudget),
        contentFact(line.annualBudget),
        contentFact(line.executed),
        contentFact(line.executionRate),
      ),
    ]),
    ['execution score', execution === undefined ? 'absent' : `${contentFact(execution)} ${at(execution)}`],
    ['goal', form.plannedGoal?.text ?? 'absent'],
    ['outcome', form.reportedOutcome?.text ?? 'absent'],
    ...form.indicators.flatMap((row, index) => indicatorFacts(row, index + 1)),
    ...(form.printedPoints ?? []).map(({ dimension, points }): [string, string] => [`printed ${dimension}`, points.toFixed()]),
    ...(form.totalPoints ? [['total points', contentFact(form.totalPoints)] as const] : []),
    ['total', form.total === undefined ? 'absent' : `${contentFact(form.total)} ${at(form.total)}`],
    [
      'grade',
      form.grade === undefined ? 'absent' : form.grade.content.kind === 'grade' ? form.grade.content.grade : form.grade.content.kind,
    ],
  ]);
}

/** "what: expected, got read" for every difference. */
export function differences(expected: Facts, read: Facts): string[] {
  const keys = new Set([...expected.keys(), ...read.keys()]);
  return [...keys]
    .filter((key) => expected.get(key) !== read.get(key))
    .map((key) => `${key}: ${JSON.stringify(expected.get(key) ?? 'nothing')}, read ${JSON.stringify(read.get(key) ?? 'nothing')}`);
}
