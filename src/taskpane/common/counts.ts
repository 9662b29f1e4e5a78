// Severities in the order of the pane, and the number of findings of each. Pure.
import type { Finding, Severity } from '../../review/rule';

export type Counts = Readonly<Record<Severity, number>>;

/** Worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information'];

export const countsOf = (findings: readonly Finding[]): Counts => {
  const counts = { error: 0, warning: 0, information: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
};
