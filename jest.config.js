// Which tests run where: every folder of test/ is of one kind. A folder that is not declared here stops every run, for its tests would not.
const { readdirSync } = require('node:fs');
const path = require('node:path');

const swc = (tsx) => ({
  '^.+\\.tsx?$': [
    '@swc/jest',
    { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx }, transform: { react: { runtime: 'automatic' } } } },
  ],
});

/** The kinds of tests, each a project of jest with what it needs beside its folders. */
const KINDS = {
  // Plain functions, each by its own tables and properties.
  pure: { transform: swc(false) },
  // The same by the thousand: random damage, hostile contents, growth.
  stress: { transform: swc(false) },
  // Microsoft's Office.js client against the workbench's host.
  excel: { transform: swc(false) },
  // React in a made-up page.
  pane: { testEnvironment: 'jsdom', transform: swc(true), setupFilesAfterEnv: ['<rootDir>/test/taskpane/setup.ts'] },
  // The built pages in Chromium.
  bench: {
    transform: swc(false),
    globalSetup: '<rootDir>/test/bench/setup.mjs',
    globalTeardown: '<rootDir>/test/bench/teardown.mjs',
  },
  // The repository itself: guides, licences, imports.
  project: { transform: swc(false) },
};

const KIND_OF = {
  acceptance: 'excel',
  app: 'excel',
  bench: 'bench',
  commands: 'pane',
  excel: 'excel',
  form: 'pure',
  forms: 'pure',
  fuzz: 'stress',
  growth: 'stress',
  hostile: 'stress',
  host: 'pure',
  locale: 'pure',
  plan: 'pure',
  project: 'project',
  review: 'pure',
  scoring: 'pure',
  sheets: 'pure',
  taskpane: 'pane',
  workbench: 'excel',
};

const folders = readdirSync(path.join(__dirname, 'test'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const undeclared = folders.filter((folder) => !(folder in KIND_OF));
if (undeclared.length > 0) throw new Error(`jest.config.js has to say of which kind the tests are in test/${undeclared.join(', test/')}.`);

module.exports = {
  // A busy machine is slow, not wrong. Jest heeds this here alone, not in a project.
  testTimeout: 240_000,
  // Never in the process that builds and serves the bench: its memory and its work would be measured as the tests' own.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  projects: Object.entries(KINDS).map(([displayName, kind]) => ({
    displayName,
    ...kind,
    testMatch: folders.filter((folder) => KIND_OF[folder] === displayName).map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
  })),
};
