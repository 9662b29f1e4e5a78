// Whether an answer is the one that is expected.
import type { Expectation, Json, Probe } from './probe';

/** Objects are the same whatever the order of their keys. */
export function sameJson(one: Json, other: Json): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: Json): Json {
  if (isList(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]): [string, Json] => [key, sorted(part)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

export function meets(answer: Json, expectation: Expectation): boolean {
  if ('equals' in expectation) return sameJson(answer, expectation.equals);
  if ('oneOf' in expectation) return expectation.oneOf.some((one) => sameJson(answer, one));
  return typeof answer === 'string' && new RegExp(expectation.matches, 'u').test(answer);
}

/** Agrees or differs with what is documented; recorded where nothing is. */
export type Verdict = 'agrees' | 'differs' | 'recorded';

export function verdictOn(probe: Probe, answer: Json): Verdict {
  if (typeof probe.expected === 'string') return 'recorded';
  return meets(answer, probe.expected) ? 'agrees' : 'differs';
}
