// The inputs of the rule set's form: a number with its label and, below it, what is wrong with it; and a group of inputs.
import { Field, Input, mergeClasses } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { useSettingsStyles } from './Settings.styles';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: string;
  readonly problem: string | undefined;
  readonly hint?: string;
  readonly set: (value: string) => void;
}

export function NumberField({ label, value, problem, hint, set }: NumberFieldProps) {
  const styles = useSettingsStyles();
  return (
    <Field
      size="small"
      label={label}
      {...(hint !== undefined && { hint })}
      {...(problem !== undefined && ({ validationState: 'error', validationMessage: problem } as const))}
    >
      <Input
        size="small"
        inputMode="decimal"
        autoComplete="off"
        className={styles.input}
        input={{ className: styles.input }}
        value={value}
        onChange={(_, data) => set(data.value)}
      />
    </Field>
  );
}

export interface GroupProps {
  readonly title: string;
  readonly hint?: string | undefined;
  /** What is wrong with the group as a whole. */
  readonly problem?: string | undefined;
  readonly children: ReactNode;
}

export function Group({ title, hint, problem, children }: GroupProps) {
  const styles = useSettingsStyles();
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
