// Four kinds of tests, one command: pure folders, Office.js client against the bench's host, the pane, the bench in Chromium.
const swc = (tsx) => ({
  '^.+\\.tsx?$': [
    '@swc/jest',
    { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx }, transform: { react: { runtime: 'automatic' } } } },
  ],
});
const project = (displayName, testEnvironment, folders) => ({
  displayName,
  testEnvironment,
  transform: swc(displayName === 'pane'),
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
});

module.exports = {
  // A busy machine is slow, not wrong. Jest heeds this here alone, not in a project.
  testTimeout: 60_000,
  // Never in the process that builds and serves the bench: its memory and its work would be measured as the tests' own.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  projects: [
    project('pure', 'node', ['form', 'fuzz', 'growth', 'hostile', 'scoring', 'review', 'plan', 'sheets', 'forms', 'locale']),
    project('excel', 'node', ['excel', 'app', 'host', 'workbench']),
    { ...project('pane', 'jsdom', ['taskpane', 'commands']), setupFilesAfterEnv: ['<rootDir>/test/taskpane/setup.ts'] },
    {
      ...project('bench', 'node', ['bench']),
      globalSetup: '<rootDir>/test/bench/setup.mjs',
      globalTeardown: '<rootDir>/test/bench/teardown.mjs',
    },
  ],
};
