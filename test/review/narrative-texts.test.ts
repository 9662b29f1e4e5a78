// Goal texts with known truth: how many of the contradictions are found, and how many alarms are false.
import { parseActual } from '../../src/form/actual';
import { directionWithoutSign } from '../../src/form/direction';
import type { Form } from '../../src/form/form';
import { parseTarget } from '../../src/form/target';
import { NARRATIVE_RULES } from '../../src/review/narrative/rules';
import { evaluate } from '../../src/scoring/evaluate';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import type { RowSpec } from '../scoring/build-form';
import { CLEAN } from './narrative-texts/clean';
import { FRESH } from './narrative-texts/fresh';
import { PLANTED } from './narrative-texts/planted';
import { SHORT } from './narrative-texts/short';
import type { NarrativeText } from './narrative-texts/text';
import { formOf, plain } from './reviewing';

const TEXTS: readonly NarrativeText[] = [...PLANTED, ...CLEAN, ...FRESH, ...SHORT];
const LEAST_PRECISION = 0.98;
const LEAST_RECALL = 0.85;

function rowOf(written: string): RowSpec {
  const [name = '', target = '', actual = ''] = written.split('|').map((part) => part.trim());
  const read = parseTarget(target, { direction: (quantity) => directionWithoutSign(name, '产出指标数量指标', quantity) });
  return {
    name,
    target: { text: target, content: read },
    actual: { text: actual, content: parseActual(actual, { target: read, targetText: target }) },
  };
}

const formWith = ({ goal, outcome, rows }: NarrativeText): Form =>
  formOf({ formYear: 2024, plannedGoal: goal, reportedOutcome: outcome, rows: rows.map(rowOf) });

/** "target 培训人数", as the truth is written. */
function objectionsTo(text: NarrativeText): readonly string[] {
  const evaluation = evaluate(formWith(text), CENTRAL_2020);
  return NARRATIVE_RULES.filter(({ id }) => id !== 'narrative-unfinished').flatMap((rule) =>
    rule.find(evaluation, CENTRAL_2020).map((fact) => {
      const { column, indicator } = plain(fact) as { readonly column: string; readonly indicator: string };
      return `${column} ${indicator}`;
    }),
  );
}

interface Outcome {
  readonly text: NarrativeText;
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

function outcomeOf(text: NarrativeText): Outcome {
  const said = objectionsTo(text);
  return {
    text,
    right: said.filter((each) => text.truth.includes(each)),
    wrong: said.filter((each) => !text.truth.includes(each)),
    missed: text.truth.filter((each) => !said.includes(each)),
  };
}

/** What a reader would object to and the rules do not: the month in front stands for another time. */
const MISSED: ReadonlyMap<string, readonly string[]> = new Map([['项目完成时间为11月，培训人数180人。', ['actual 培训人数']]]);

test('the table is what it should be', () => {
  expect(TEXTS.length).toBeGreaterThanOrEqual(120);
  expect(new Set(TEXTS.map(({ goal, outcome, rows }) => [goal, outcome, ...rows].join())).size).toBe(TEXTS.length);
  expect(TEXTS.filter(({ truth }) => truth.length > 0).length * 2).toBeGreaterThanOrEqual(TEXTS.length);
  expect(TEXTS.filter(({ hostile }) => hostile).length * 4).toBeGreaterThanOrEqual(TEXTS.length);
  for (const { truth, hostile, rows } of TEXTS) {
    if (hostile) expect(truth).toEqual([]);
    const names = rows.map((row) => row.split(' | ')[0]);
    for (const each of truth) expect(names).toContain(each.replace(/^(?:target|actual) /, ''));
  }
});

// Each by itself: the figures below would bear two false alarms and a dozen misses, and say only how many there are.
test.each(TEXTS.map((text) => [text.domain, text.goal, text.outcome, text] as const))('%s: %j, %j', (_, _goal, outcome, text) => {
  expect(outcomeOf(text)).toMatchObject({ wrong: [], missed: MISSED.get(outcome) ?? [] });
});

test('precision and recall', () => {
  const outcomes = TEXTS.map(outcomeOf);
  const countOf = (key: 'right' | 'wrong' | 'missed'): number => outcomes.reduce((sum, outcome) => sum + outcome[key].length, 0);
  const [right, wrong, missed] = [countOf('right'), countOf('wrong'), countOf('missed')];
  const [precision, recall] = [right / (right + wrong), right / (right + missed)];
  const lines = outcomes.flatMap(({ text: { domain, goal, outcome }, wrong: falsely, missed: notFound }) => [
    ...falsely.map((each) => `  false alarm: ${each} (${domain}) ${goal} / ${outcome}`),
    ...notFound.map((each) => `  missed: ${each} (${domain}) ${goal} / ${outcome}`),
  ]);
  const figures = `${TEXTS.length} texts, ${right + missed} contradictions: ${right} found, ${wrong} false alarms; precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
  process.stdout.write(`${[figures, ...lines].join('\n')}\n`);
  expect(precision).toBeGreaterThanOrEqual(LEAST_PRECISION);
  expect(recall).toBeGreaterThanOrEqual(LEAST_RECALL);
});
