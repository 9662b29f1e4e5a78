// Inputs that belong together, with a title, a hint, and the problem of the group as a whole.
import { mergeClasses } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { usePanelStyles } from './panel.styles';

export interface GroupProps {
  readonly title: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly children: ReactNode;
}

export function Group({ title, hint, problem, children }: GroupProps) {
  const styles = usePanelStyles();
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, problem === undefined ? '' : `${id}-problem`].filter((part) => part !== '');
  return (
    <fieldset className={styles.group} {...(described.length > 0 && { 'aria-describedby': described.join(' ') })}>
      <legend className={styles.legend}>{title}</legend>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children}
      <div role="alert" className={styles.alert}>
        {problem !== undefined && (
          <p id={`${id}-problem`} className={mergeClasses(styles.hint, styles.wrong)}>
            {problem}
          </p>
        )}
      </div>
    </fieldset>
  );
}
