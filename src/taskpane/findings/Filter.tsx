// Chips that show the findings of one severity only, each with their number. One stop of the Tab key; the arrows go from one to the other.
import { mergeClasses } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import type { Severity } from '../../review/rule';
import { type Counts, SEVERITIES } from '../common/counts';
import { useWords } from '../common/speech';
import { useFilterStyles } from './Filter.styles';

export interface FilterProps {
  readonly counts: Counts;
  readonly total: number;
  readonly only: Severity | undefined;
  readonly choose: (severity: Severity | undefined) => void;
}

const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowRight: 1 };

function move(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  const chips = [...event.currentTarget.querySelectorAll('button')];
  const place = chips.findIndex((chip) => chip === document.activeElement);
  chips[(place + step + chips.length) % chips.length]?.focus();
  event.preventDefault();
}

/** Nothing where all are of one severity: then there is nothing to choose. */
export function Filter({ counts, total, only, choose }: FilterProps) {
  const { words } = useWords();
  const styles = useFilterStyles();
  const present = SEVERITIES.filter((severity) => counts[severity] > 0);
  if (present.length < 2) return null;
  const chip = (severity: Severity | undefined, label: string, count: number) => (
    <button
      key={label}
      type="button"
      aria-pressed={severity === only}
      tabIndex={severity === only ? 0 : -1}
      className={mergeClasses(styles.chip, severity === only && styles.chosen)}
      onClick={() => choose(severity)}
      data-filter={severity ?? 'all'}
    >
      {label} <span className={severity === undefined ? undefined : styles[severity]}>{count}</span>
    </button>
  );
  return (
    <div role="group" aria-label={words.findings.filter} className={styles.chips} onKeyDown={move}>
      {chip(undefined, words.findings.all, total)}
      {present.map((severity) => chip(severity, words.severity[severity], counts[severity]))}
    </div>
  );
}
