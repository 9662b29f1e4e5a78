// A text or a number to type: its label, its input, and its problem below.
import { Field, Input } from '@fluentui/react-components';
import { usePanelStyles } from './panel.styles';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly problem?: string | undefined;
  readonly set: (value: string) => void;
  readonly name?: string;
  readonly required?: boolean;
  readonly maxLength?: number;
  /** The keyboard that a touch screen offers. */
  readonly inputMode?: 'text' | 'numeric' | 'decimal';
  readonly className?: string;
}

export function TextField({ label, value, problem, set, required = false, className, ...input }: TextFieldProps) {
  const styles = usePanelStyles();
  return (
    <Field size="small" label={label} required={required} {...(className !== undefined && { className })} {...told(problem)}>
      <Input
        {...input}
        size="small"
        autoComplete="off"
        className={styles.input}
        input={{ className: styles.input }}
        value={value}
        onChange={(_, data) => set(data.value)}
      />
    </Field>
  );
}

/** The props by which Fluent's Field tells a problem. */
export const told = (problem: string | undefined) =>
  problem === undefined ? {} : ({ validationState: 'error', validationMessage: problem } as const);
