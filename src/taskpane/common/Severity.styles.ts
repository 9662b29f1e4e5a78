// Styles of a severity's icon.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useSeverityStyles = makeStyles({
  icon: { flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  information: { color: tokens.colorNeutralForeground3 },
});
