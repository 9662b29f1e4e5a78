// Styles of the quiet buttons: a line of them, under the buttons that matter more.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useQuietStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  // Two lines of quiet buttons stand close to each other.
  following: { marginTop: `calc(-1 * ${tokens.spacingVerticalM})` },
  button: { minWidth: 'auto', paddingInline: 0, textAlign: 'start', fontWeight: tokens.fontWeightRegular },
  ready: { color: tokens.colorBrandForegroundLink },
});
