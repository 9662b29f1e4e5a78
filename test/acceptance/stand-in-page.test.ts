// docs/stand-in.md is made from the list of differences, the probes and the results; every row is asked for, or says why not.
import { readFileSync } from 'node:fs';
import { STAND_IN_PAGE, standInPage } from '../../scripts/stand-in-page';
import { PROBES } from '../../src/acceptance/probes';
import { UNASKED } from '../../src/acceptance/unasked';
import { DIFFERENCES } from '../../src/workbench/strictness';
import { readReport } from './reports';

const rows = DIFFERENCES.map(({ id }) => id);

test('docs/stand-in.md is up to date; npx tsx scripts/stand-in-page.ts writes it anew', () => {
  expect(readFileSync(STAND_IN_PAGE, 'utf8')).toBe(standInPage());
});

test('each probe has an id of its own, and the row that it names is there', () => {
  const ids = PROBES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(80);
  expect(PROBES.filter(({ difference }) => difference !== undefined && !rows.includes(difference)).map(({ id }) => id)).toEqual([]);
});

test('each row has probes, or says why it has none', () => {
  const asked = new Set(PROBES.map(({ difference }) => difference));
  expect(rows.filter((id) => asked.has(id) === id in UNASKED)).toEqual([]);
  expect(Object.keys(UNASKED).filter((id) => !rows.includes(id))).toEqual([]);
});

test('the last column tells what results say', () => {
  const result = (outcome: string) =>
    readReport(
      'made-up.json',
      JSON.stringify({
        report: 'acceptance',
        version: 1,
        environment: { platform: 'Mac', version: '16.99' },
        answers: [{ id: 'merged-values', outcome }],
      }),
    );
  const rowIn = (page: string): string | undefined => page.split('\n').find((line) => line.includes('<a id="merged-values">'));
  expect(rowIn(standInPage([]))).toMatch(/\| not yet \|$/);
  expect(rowIn(standInPage([result('agrees')]))).toMatch(/\| Mac 16\.99: yes \|$/);
  expect(rowIn(standInPage([result('differs')]))).toMatch(/\| Mac 16\.99: otherwise in `merged-values` \|$/);
  expect(rowIn(standInPage([result('skipped')]))).toMatch(/\| not yet \|$/);
});
