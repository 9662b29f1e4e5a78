// What a real Excel has answered, the stand-in answers too: every result put into this folder becomes a test of it.
import { PROBES } from '../../src/acceptance/probes';
import type { Json } from '../../src/acceptance/probe';
import type { Answer, Report } from '../../src/acceptance/report';
import { DIFFERENCES } from '../../src/workbench/strictness';
import { askStandIn } from './ask-stand-in';
import { KNOWN_DIFFERENCES } from './known-differences';
import { disagreements, readReport, reports, type NamedReport } from './reports';

const answersOf = (answers: readonly Answer[]): ReadonlyMap<string, Json> =>
  new Map(answers.flatMap(({ id, answer }): readonly (readonly [string, Json])[] => (answer === undefined ? [] : [[id, answer]])));

test('the results of real Excels agree with the stand-in', async () => {
  const real = reports();
  if (real.length === 0) return;
  const standIn = answersOf((await askStandIn(PROBES)).answers);
  expect(real.flatMap((report) => disagreements(report, standIn, PROBES, KNOWN_DIFFERENCES))).toEqual([]);
});

test('a known difference is a row of the list, and a probe', () => {
  const rows = DIFFERENCES.map(({ id }) => id);
  const probes = PROBES.map(({ id }) => id);
  expect(KNOWN_DIFFERENCES.filter(({ probe, difference }) => !rows.includes(difference) || !probes.includes(probe))).toEqual([]);
});

describe('a result', () => {
  // Some that are documented, one that is not, one that depends on the machine, one that needs a person.
  const some = PROBES.filter(({ id }) =>
    ['formulas-of-constant', 'merged-values', 'covered-cell-written', 'time-of-writing', 'typed-change'].includes(id),
  );
  let standIn: ReadonlyMap<string, Json>;
  let answers: readonly Answer[];
  beforeAll(async () => {
    ({ answers } = await askStandIn(some));
    standIn = answersOf(answers);
  });

  const resultWith = (changed: Readonly<Record<string, Partial<Answer>>>): NamedReport => {
    const report: Report = {
      report: 'acceptance',
      version: 1,
      day: '2026-01-01',
      environment: {
        host: 'Excel',
        platform: 'PC',
        version: '16.0.1.1',
        officeJs: '16.0.1.1',
        browser: 'made up',
        sets: { ExcelApi: '1.17' },
        language: { display: 'zh-CN', content: 'zh-CN' },
      },
      answers: answers.map((answer) => ({ ...answer, ...changed[answer.id] })),
    };
    return readReport('made-up.json', JSON.stringify(report));
  };
  const against = (changed: Readonly<Record<string, Partial<Answer>>>, known: typeof KNOWN_DIFFERENCES = []) =>
    disagreements(resultWith(changed), standIn, some, known);

  test('that says what the stand-in says agrees, however long it took', () => {
    expect(against({ 'time-of-writing': { answer: 12_345 } })).toEqual([]);
  });

  test('that says something else is named, documented or not', () => {
    expect(
      against({ 'formulas-of-constant': { answer: '12.5', outcome: 'differs' }, 'covered-cell-written': { answer: 'AccessDenied' } }),
    ).toEqual([
      'made-up.json: formulas-of-constant is "12.5" in Excel and 12.5 in the stand-in',
      'made-up.json: covered-cell-written is "AccessDenied" in Excel and ["done",[["","",""]]] in the stand-in',
    ]);
  });

  test('that says something else is let pass where the difference is known', () => {
    expect(
      against({ 'covered-cell-written': { answer: 'AccessDenied' } }, [{ probe: 'covered-cell-written', difference: 'merged-values' }]),
    ).toEqual([]);
  });

  test('with a probe that broke off, or that is no probe, is named', () => {
    expect(against({ 'merged-values': { outcome: 'broken', answer: { error: 'GeneralException' } } })).toEqual([
      'made-up.json: merged-values broke off in Excel: {"error":"GeneralException"}',
    ]);
    expect(against({ 'merged-values': { id: 'gone' } })).toEqual(['made-up.json: no probe has the id gone']);
  });

  test('with skipped probes says nothing of them', () => {
    expect(against({ 'merged-values': { outcome: 'skipped' } })).toEqual([]);
  });

  test('that is none is refused by name', () => {
    expect(() => readReport('package.json', '{"name":"x"}')).toThrow('package.json is no result');
  });
});
