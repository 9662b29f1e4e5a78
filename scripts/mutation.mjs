// npm run mutation: whether the tests of each pure folder notice a fault in it. A part: npm run mutation -- scoring review/rules
import { Stryker } from '@stryker-mutator/core';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDERS = ['form', 'scoring', 'review'];
/** Percent of the faults that the tests must notice, over all folders. */
const GOAL = 90;
const WORDS = fileURLToPath(new URL('mutation-words.cjs', import.meta.url));

/**
 * A folder's faults run against that folder's tests alone: what other folders' tests find by the way is luck.
 * @param {string} place a folder of src, or a part of one: a folder or a file in it
 */
const faultsIn = (place) => {
  const [folder] = place.split('/');
  return new Stryker({
    // It keeps everything loaded from one fault to the next, and is forty times as fast for it as a runner that does not.
    testRunner: 'mocha',
    plugins: ['@stryker-mutator/mocha-runner'],
    mutate: [place.endsWith('.ts') ? `src/${place}` : `src/${place}/**/*.ts`],
    mochaOptions: {
      'no-config': true,
      'no-package': true,
      require: ['tsx/cjs', WORDS],
      spec: [`test/${folder}/**/*.test.ts`],
      // Random tests: too slow to run once for every fault, and what they find the tables must find without them.
      ignore: [`test/${folder}/**/*properties.test.ts`, `test/${folder}/roundtrip.test.ts`],
    },
    coverageAnalysis: 'perTest',
    // Vocabularies and rule sets are evaluated once, at load: such a fault needs a run of everything, and their words are tested as tables.
    ignoreStatic: true,
    concurrency: 2,
    // Endless loops are counted, not timed: on a busy machine a slow run must not pass for a noticed fault.
    timeoutMS: 60_000,
    reporters: ['progress-append-only', 'clear-text', 'json'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    jsonReporter: { fileName: `reports/mutation-${place.replaceAll('/', '-')}.json` },
  }).runMutationTest();
};

const wanted = process.argv.slice(2).map((place) => place.replace(/\/$/, ''));
const unknown = wanted.filter((place) => !FOLDERS.includes(place.split('/')[0]) || !existsSync(`src/${place}`));
if (unknown.length > 0) throw new Error(`Not in src: ${unknown.join(', ')}. There are ${FOLDERS.join(', ')}, and what is in them.`);

let noticed = 0;
let made = 0;
const results = [];
for (const place of wanted.length > 0 ? wanted : FOLDERS) {
  const faults = await faultsIn(place);
  const count = (...states) => faults.filter(({ status }) => states.includes(status)).length;
  const [here, all] = [count('Killed', 'Timeout'), count('Killed', 'Timeout', 'Survived', 'NoCoverage')];
  noticed += here;
  made += all;
  results.push(`src/${place}: ${here} of ${all} faults noticed, ${((100 * here) / all).toFixed(1)} %`);
}
const score = (100 * noticed) / made;
console.log([...results, `${score.toFixed(1)} % of the faults noticed, goal ${GOAL} %`].join('\n'));
process.exitCode = score < GOAL ? 1 : 0;
