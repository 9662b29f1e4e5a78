// Styles of the buttons.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useActionsStyles = makeStyles({
  actions: { display: 'flex', flexDirection: 'column' },
  first: { display: 'flex', gap: tokens.spacingHorizontalS },
  primary: { flexGrow: 1 },
  second: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, paddingTop: tokens.spacingVerticalXS },
  quiet: { minWidth: 'auto', paddingInline: 0, fontWeight: tokens.fontWeightRegular },
  ready: { color: tokens.colorBrandForegroundLink },
  // Always there, so that nothing moves when work begins.
  progress: { height: '2px' },
});
