// npm run mutation: whether the tests of the pure folders notice a fault. One folder: npm run mutation -- --mutate 'src/scoring/**/*.ts'
import { createRequire } from 'node:module';

const [pure] = createRequire(import.meta.url)('./jest.config.js').projects;

export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  mutate: ['src/form/**/*.ts', 'src/scoring/**/*.ts', 'src/review/**/*.ts'],
  jest: {
    config: {
      ...pure,
      // Laid over jest.config.js, whose other projects (the pane, Chromium) have no say here.
      projects: [],
      testMatch: ['form', 'scoring', 'review'].map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
      // Random and timed tests: too slow to run once for every fault, and what they find the tables must find without them.
      testPathIgnorePatterns: ['/node_modules/', 'properties[^/]*\\.test\\.ts$', 'roundtrip\\.test\\.ts$'],
    },
  },
  coverageAnalysis: 'perTest',
  // Vocabularies and rule sets are evaluated once, at load: such a fault needs a run of everything, and their words are tested as tables.
  ignoreStatic: true,
  concurrency: 2,
  thresholds: { high: 90, low: 85, break: 85 },
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'reports/mutation.json' },
};
