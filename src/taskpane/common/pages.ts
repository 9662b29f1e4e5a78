// The pages that open over the results, and which of them is open.
import { createContext, useContext } from 'react';

export const PAGES = ['workbook', 'report', 'newForm', 'rebuild', 'help', 'ruleSet'] as const;
export type PageName = (typeof PAGES)[number];

export interface Pages {
  /** Undefined: the results are in sight. */
  readonly open: PageName | undefined;
  /** Opens a page in place of the one that is open; undefined goes back to the results. */
  readonly show: (page: PageName | undefined) => void;
}

export const PagesContext = createContext<Pages>({ open: undefined, show: () => undefined });

export const usePages = (): Pages => useContext(PagesContext);
