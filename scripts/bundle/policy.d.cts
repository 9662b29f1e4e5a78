// The types of policy.cjs, for tests in TypeScript.
export function policyOf(...officeJs: readonly string[]): string;
export function headerOf(officeJs: readonly string[], ancestors?: readonly string[]): string;
