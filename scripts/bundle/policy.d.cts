// The types of policy.cjs, for tests in TypeScript.
export function policyOf(officeJs: string): string;
export function headerOf(officeJs: string, ancestors?: readonly string[]): string;
