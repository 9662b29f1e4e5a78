// The bar at the foot of the pane: which finding is in hand, and the way to the one before and the next.
import { Button } from '@fluentui/react-components';
import { useWords } from '../common/speech';
import type { Line } from './groups';
import type { Current } from './useCurrent';
import type { Step } from './walk';
import { useWalkStyles } from './Walk.styles';

export interface WalkProps {
  readonly current: Current;
  /** Number of lines. */
  readonly of: number;
  readonly goTo: (line: Line) => void;
}

export function Walk({ current, of, goTo }: WalkProps) {
  const { words } = useWords();
  const styles = useWalkStyles();
  const button = (step: Step, label: string) => {
    const line = current.after(step);
    return (
      <Button size="small" disabledFocusable={line === undefined} onClick={() => line && goTo(line)} data-step={step}>
        {label}
      </Button>
    );
  };
  return (
    <div role="group" aria-label={words.findings.walk} className={styles.bar}>
      <span className={styles.place}>{words.findings.place(current.place === undefined ? undefined : current.place + 1, of)}</span>
      {button(-1, `‹ ${words.findings.previous}`)}
      {button(1, `${words.findings.next} ›`)}
    </div>
  );
}
