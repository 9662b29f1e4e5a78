// An input for a number of the rule set.
import { TextField } from '../common/TextField';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: string;
  readonly problem: string | undefined;
  readonly set: (value: string) => void;
}

export const NumberField = (props: NumberFieldProps) => <TextField {...props} inputMode="decimal" />;
