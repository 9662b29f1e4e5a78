// The types of office-js.cjs, for tests in TypeScript.
export const OFFICE_JS: Readonly<Record<'cdn' | 'china' | 'local', string>>;
