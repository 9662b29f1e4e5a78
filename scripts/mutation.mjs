// npm run mutation: whether the tests of each pure folder notice a fault in it. One folder: npm run mutation -- scoring
import { Stryker } from '@stryker-mutator/core';
import { createRequire } from 'node:module';

const FOLDERS = ['form', 'scoring', 'review'];
/** Percent of the faults that the tests must notice, over all folders. */
const GOAL = 85;
const [pure] = createRequire(import.meta.url)('../jest.config.js').projects;

/** A folder's faults run against that folder's tests alone: three times as fast, and what other folders' tests find by the way is luck. */
const faultsIn = (folder) =>
  new Stryker({
    testRunner: 'jest',
    plugins: ['@stryker-mutator/jest-runner'],
    mutate: [`src/${folder}/**/*.ts`],
    jest: {
      config: {
        ...pure,
        // Laid over jest.config.js, whose other projects (the pane, Chromium) have no say here.
        projects: [],
        testMatch: [`<rootDir>/test/${folder}/**/*.test.ts`],
        // Random and timed tests: too slow to run once for every fault, and what they find the tables must find without them.
        testPathIgnorePatterns: ['/node_modules/', 'properties[^/]*\\.test\\.ts$', 'roundtrip\\.test\\.ts$'],
      },
    },
    coverageAnalysis: 'perTest',
    // Vocabularies and rule sets are evaluated once, at load: such a fault needs a run of everything, and their words are tested as tables.
    ignoreStatic: true,
    concurrency: 2,
    reporters: ['progress-append-only', 'clear-text', 'json'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    jsonReporter: { fileName: `reports/mutation-${folder}.json` },
  }).runMutationTest();

const wanted = process.argv.slice(2);
const unknown = wanted.filter((folder) => !FOLDERS.includes(folder));
if (unknown.length > 0) throw new Error(`No such folder: ${unknown.join(', ')}. There are ${FOLDERS.join(', ')}.`);

let noticed = 0;
let made = 0;
for (const folder of wanted.length > 0 ? wanted : FOLDERS) {
  const faults = await faultsIn(folder);
  const count = (...states) => faults.filter(({ status }) => states.includes(status)).length;
  const [here, all] = [count('Killed', 'Timeout'), count('Killed', 'Timeout', 'Survived', 'NoCoverage')];
  noticed += here;
  made += all;
  console.log(`src/${folder}: ${here} of ${all} faults noticed, ${((100 * here) / all).toFixed(1)} %`);
}
const score = (100 * noticed) / made;
console.log(`${score.toFixed(1)} % of the faults noticed, goal ${GOAL} %`);
process.exitCode = score < GOAL ? 1 : 0;
