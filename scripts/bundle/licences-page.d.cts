// The types of licences-page.cjs, for tests in TypeScript.
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly home: string;
  readonly within?: string;
}
export function licencesPage(packages: readonly ShippedPackage[]): { readonly page: string; readonly problems: readonly string[] };
