// Styles of the list of findings as a whole.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useFindingsStyles = makeStyles({
  groups: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  none: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, margin: 0 },
  fine: { flexShrink: 0, color: tokens.colorStatusSuccessForeground3 },
});
