// Styles of the question about an edited overview.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useEditedSheetStyles = makeStyles({
  says: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});
