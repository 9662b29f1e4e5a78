// Styles of the messages.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useMessagesStyles = makeStyles({
  body: { paddingBlock: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  says: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  detail: {
    margin: 0,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground3,
  },
});
