// Styles of a severity's icon and word.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useSeverityStyles = makeStyles({
  icon: { flexShrink: 0 },
  word: { fontWeight: tokens.fontWeightSemibold },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  information: { color: tokens.colorNeutralForeground3 },
});
