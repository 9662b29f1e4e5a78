// Lint: strict types, Office.js load and sync mistakes, who may import whom, and how long a file or a function may be.
import office from 'eslint-plugin-office-addins';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import mayImport from './scripts/lint/may-import.cjs';

const importDirections = {
  files: ['src/**/*.{ts,tsx}'],
  plugins: { house: { rules: { 'may-import': mayImport } } },
  rules: { 'house/may-import': 'error' },
};

/** Data and tests may be long. A file of data says so where it switches the rule off. */
const sizes = {
  files: ['src/**/*.{ts,tsx}', 'scripts/**/*.{ts,mjs,cjs}', '*.{js,mjs}'],
  linterOptions: { reportUnusedDisableDirectives: 'error' },
  rules: { 'max-lines': ['error', 400], 'max-lines-per-function': ['error', 80] },
};

/** Only src/excel talks to the host. */
const hostOnlyInExcel = {
  files: ['src/**/*.{ts,tsx}'],
  ignores: ['src/excel/**', 'src/acceptance/**', 'src/workbench/**'],
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
  importDirections,
  sizes,
  hostOnlyInExcel,
);
