// A group that is folded until it is wanted. What is in it stays in the page.
import { mergeClasses } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useSectionStyles } from '../common/section.styles';
import { useGroupStyles } from './Group.styles';

export interface FoldProps {
  readonly kind: string;
  readonly title: string;
  readonly hint?: string | undefined;
  readonly isOpen: boolean;
  readonly open: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

export function Fold({ kind, title, hint, isOpen, open, children }: FoldProps) {
  const styles = { ...useSectionStyles(), ...useGroupStyles() };
  return (
    <details className={styles.unfolds} data-group={kind} open={isOpen}>
      <summary
        className={styles.fold}
        // The state alone opens and closes it: a step may lead into it as well.
        onClick={(event) => {
          event.preventDefault();
          open(!isOpen);
        }}
      >
        <ChevronRight16Regular className={styles.marker} />
        <h3 className={mergeClasses(styles.title, styles.folded)}>{title}</h3>
        {hint !== undefined && <span className={styles.aside}>{hint}</span>}
      </summary>
      {children}
    </details>
  );
}
