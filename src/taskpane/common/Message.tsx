// A message in the pane: an icon, a title, its sentences, and a button that dismisses it.
import { Button, mergeClasses } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useMessageStyles } from './Message.styles';
import { SeverityIcon } from './Severity';
import { useFocusBack } from './useFocusBack';
import { useWords } from './speech';

interface MessageProps {
  readonly severity: 'error' | 'warning';
  readonly kind: string;
  readonly title: string;
  readonly dismiss?: () => void;
  readonly children: ReactNode;
}

/** Looks as Fluent's MessageBar does for a tenth of its weight, because it neither reflows nor moves. */
export function Message({ severity, kind, title, dismiss, children }: MessageProps) {
  const { words } = useWords();
  const styles = useMessageStyles();
  const dismissing = useFocusBack<HTMLSpanElement>();
  return (
    <div role="group" aria-label={title} className={mergeClasses(styles.message, styles[severity])} data-problem={kind}>
      <SeverityIcon severity={severity} />
      <div className={styles.body}>
        <p className={styles.title}>{title}</p>
        {children}
      </div>
      {dismiss !== undefined && (
        <span ref={dismissing} className={styles.dismiss}>
          <Button appearance="transparent" size="small" icon={<Dismiss16Regular />} aria-label={words.actions.dismiss} onClick={dismiss} />
        </span>
      )}
    </div>
  );
}
