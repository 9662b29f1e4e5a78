// Styles of the buttons.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useActionsStyles = makeStyles({
  actions: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  first: { display: 'flex', gap: tokens.spacingHorizontalS },
  primary: { flexGrow: 1 },
  second: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  quiet: { minWidth: 'auto', paddingInline: 0, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  // Always there, so that nothing moves when work begins.
  progress: { height: '4px' },
});
