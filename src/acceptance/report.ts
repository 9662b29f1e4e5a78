// What a run hands back: which Excel it was and what it answered; nothing of workbooks, and no names.
import type { Verdict } from './expectation';
import type { Expectation, Json } from './probe';

/** Of the file; another number when it is read differently. */
export const REPORT_VERSION = 1;

export interface Answer {
  readonly id: string;
  /** Broken: the probe itself failed, and `answer` says how. */
  readonly outcome: Verdict | 'skipped' | 'broken';
  /** Absent where nobody says. */
  readonly expected?: Expectation;
  /** Absent where it was skipped. */
  readonly answer?: Json;
  /** Milliseconds. */
  readonly took?: number;
}

export interface Environment {
  readonly host: string;
  readonly platform: string;
  /** Of Office. */
  readonly version: string;
  readonly officeJs: string;
  readonly browser: string;
  /** The newest version of each set. */
  readonly sets: Readonly<Record<string, string>>;
  readonly language: { readonly display: string; readonly content: string };
}

export interface Report {
  readonly report: 'acceptance';
  readonly version: typeof REPORT_VERSION;
  /** "2026-08-01" */
  readonly day: string;
  readonly environment: Environment;
  readonly answers: readonly Answer[];
}

const SETS = { ExcelApi: 30, ExcelApiDesktop: 9, ExcelApiOnline: 1, SharedRuntime: 2, RibbonApi: 2, DialogApi: 2 } as const;

/** Office says more of itself than is declared, or less: in an odd host a part may be missing. */
interface OfficeContext {
  readonly diagnostics?: Partial<Readonly<Record<'host' | 'platform' | 'version', string>>>;
  readonly requirements?: Office.RequirementSetSupport;
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
}

export function environment(): Environment {
  const { diagnostics, requirements, displayLanguage, contentLanguage } = Office.context as unknown as OfficeContext;
  const newest = (set: string, last: number): string | undefined => {
    const versions = Array.from({ length: last }, (_, index) => `1.${last - index}`);
    return versions.find((version) => requirements?.isSetSupported(set, version));
  };
  return {
    host: diagnostics?.host ?? 'unknown',
    platform: diagnostics?.platform ?? 'unknown',
    version: diagnostics?.version ?? 'unknown',
    officeJs: officeJsVersion(),
    browser: navigator.userAgent,
    sets: Object.fromEntries(
      Object.entries(SETS).flatMap(([set, last]): (readonly [string, string])[] => {
        const version = newest(set, last);
        return version === undefined ? [] : [[set, version]];
      }),
    ),
    language: { display: displayLanguage ?? 'unknown', content: contentLanguage ?? 'unknown' },
  };
}

/** Office.js tells its build nowhere but in a name of its own. */
function officeJsVersion(): string {
  const { OSF } = globalThis as { readonly OSF?: { readonly ConstantNames?: { readonly FileVersion?: unknown } } };
  const version = OSF?.ConstantNames?.FileVersion;
  return typeof version === 'string' ? version : 'unknown';
}
