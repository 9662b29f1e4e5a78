// What one probe of the acceptance run is: a question to Excel, what Microsoft says of it, and how to ask.
import type { StartableApp } from '../app/app';
import type { Sentence } from '../locale/language';
import type { SeedForm } from './forms';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What Excel answers, as data. */
export type Expectation =
  | { readonly equals: Json }
  | { readonly oneOf: readonly Json[] }
  /** Pattern of a text. */
  | { readonly matches: string };

/** What Microsoft's documentation or public reports say of the question. */
export interface Documented {
  readonly expected: Expectation;
  /** The page of the documentation, or the report (#…, of OfficeDev/office-js). */
  readonly source: string;
}

/** Nothing public says: the answer is recorded, and the stand-in is held to it once a real Excel has given one. */
export interface Undocumented {
  readonly expected: 'unknown';
}

/** Depends on machine, network or build: recorded, and never compared. */
export interface Varying {
  readonly expected: 'varies';
}

interface Question {
  /** Stays for ever: results of earlier runs are told apart by it. */
  readonly id: string;
  /** Id of the row of `DIFFERENCES` (src/workbench) that it decides. */
  readonly difference?: string;
  readonly asks: Sentence;
  /** Set where a person has to do something first; the page asks for it, and it can be skipped. */
  readonly person?: Sentence;
  readonly run: (bench: ProbeBench) => Promise<Json>;
}

export type Probe = Question & (Documented | Undocumented | Varying);

/** What a probe works with: sheets of its own in an empty workbook, and the add-in as it is shipped. */
export interface ProbeBench {
  /** Makes an empty sheet and brings it to the front. */
  readonly sheet: (context: Excel.RequestContext) => Promise<Excel.Worksheet>;
  /** The add-in as it is shipped, anew, over this Excel; not started, so that it hears no events unless the probe starts it. */
  readonly newApp: () => StartableApp;
  /** The six published forms, with the cells emptied that 一键重算 computes. */
  readonly forms: readonly SeedForm[];
  /** Settles when the condition holds, or after some seconds; answers whether it holds. */
  readonly until: (holds: () => boolean) => Promise<boolean>;
  /** Asks the person for what the probe needs; settles when it is done, rejects when it is not going to be. */
  readonly done: () => Promise<void>;
}
