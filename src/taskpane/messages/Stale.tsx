// One quiet line while the results are older than the sheet: an update is under way, or a button asks for it.
import { Button, mergeClasses } from '@fluentui/react-components';
import type { App, AppState } from '../../app/state';
import { useStaleStyles } from './Stale.styles';
import { useWords } from '../common/speech';

export interface StaleProps {
  readonly app: App;
  readonly stale: NonNullable<AppState['stale']>;
  readonly isBusy: boolean;
}

/** Says nothing aloud: the pane's live region tells of results that stay old, and nobody needs to hear of an update under way. */
export function Stale({ app, stale, isBusy }: StaleProps) {
  const { words } = useWords();
  const styles = useStaleStyles();
  return (
    <div className={mergeClasses(styles.line, stale === 'updating' && styles.late)} data-stale={stale}>
      {words.stale[stale]}
      {stale === 'outdated' && (
        <Button
          appearance="transparent"
          size="small"
          className={styles.again}
          disabledFocusable={isBusy}
          onClick={() => void app.refresh()}
        >
          {words.stale.refresh}
        </Button>
      )}
    </div>
  );
}
