// A number of the rule set, bound to its value as typed and to what is wrong with it.
import { TextField } from '../common/TextField';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: string;
  readonly problem: string | undefined;
  readonly set: (value: string) => void;
}

export const NumberField = (props: NumberFieldProps) => <TextField {...props} inputMode="decimal" />;
