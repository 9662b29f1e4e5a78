// Lint: strict types, Office.js load and sync mistakes, and who may import whom.
import office from 'eslint-plugin-office-addins';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Each folder of src and the folders it may import; an arrow never points back. */
const MAY_IMPORT = {
  locale: [],
  form: ['locale'],
  scoring: ['locale', 'form'],
  review: ['locale', 'form', 'scoring'],
  plan: ['locale', 'form', 'scoring', 'review'],
  sheets: ['locale', 'form', 'scoring', 'review', 'plan'],
  host: ['form', 'plan', 'sheets'],
  excel: ['locale', 'form', 'plan', 'sheets', 'host'],
  app: ['locale', 'form', 'scoring', 'review', 'plan', 'sheets', 'host'],
  taskpane: ['locale', 'app', 'commands'],
  commands: ['locale', 'app'],
  workbench: [],
};
/** Files that put the parts together may import more than their folder. */
const COMPOSES = { 'taskpane/index.tsx': [...MAY_IMPORT.taskpane, 'excel'] };
/** Plain types and pure helpers of the data that travels through the state may be named by who draws it. */
const DRAWS_TYPES_OF = { taskpane: ['form', 'scoring', 'review'] };

const places = [
  ...Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({ folder, files: `src/${folder}/**/*.{ts,tsx}`, allowed })),
  ...Object.entries(COMPOSES).map(([file, allowed]) => ({ folder: file.split('/')[0], files: `src/${file}`, allowed })),
];
const directions = places.map(({ folder, files, allowed }) => {
  const typesOnly = DRAWS_TYPES_OF[folder] ?? [];
  const forbidden = Object.keys(MAY_IMPORT).filter((other) => other !== folder && !allowed.includes(other));
  const patterns = (folders, options) => (folders.length ? [{ regex: `(^|/)\\.\\./(.*/)?(${folders.join('|')})(/|$)`, ...options }] : []);
  return {
    files: [files],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            ...patterns(
              forbidden.filter((other) => !typesOnly.includes(other)),
              { message: `src/${folder} may only import: ${allowed.join(', ') || 'nothing of ours'}.` },
            ),
            ...patterns(typesOnly, { allowTypeImports: true, message: `src/${folder} may only import types from there.` }),
          ],
        },
      ],
    },
  };
});

/** Only src/excel talks to the host. */
const hostOnlyInExcel = {
  files: ['src/**/*.{ts,tsx}'],
  ignores: ['src/excel/**', 'src/workbench/**'],
  rules: {
    'no-restricted-globals': [
      'error',
      { name: 'Excel', message: 'Only src/excel talks to Excel.' },
      { name: 'Office', message: 'Only src/excel talks to Office.' },
    ],
  },
};

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'coverage/', 'reports/', 'node_modules/'] },
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}', 'scripts/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { 'office-addins': office, 'react-hooks': hooks },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...hooks.configs.recommended.rules,
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/excel/**/*.ts'],
    rules: {
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-office-initialize': 'error',
    },
  },
  ...directions,
  hostOnlyInExcel,
);
