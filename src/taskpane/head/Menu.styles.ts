// Styles of the menu.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useMenuStyles = makeStyles({
  menu: {
    insetInlineEnd: 0,
    top: 'calc(100% + 4px)',
    width: 'max-content',
    minWidth: 'min(200px, 100%)',
    maxWidth: 'min(296px, 100%)',
    maxHeight: 'max(200px, calc(100vh - 112px))',
    overflowY: 'auto',
    paddingBlock: tokens.spacingVerticalXS,
  },
  group: {
    '&:not(:first-child)': {
      marginTop: tokens.spacingVerticalXS,
      paddingTop: tokens.spacingVerticalXS,
      borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  item: {
    display: 'block',
    width: '100%',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    overflowWrap: 'anywhere',
  },
  disabled: {
    cursor: 'not-allowed',
    color: tokens.colorNeutralForegroundDisabled,
    '@media (forced-colors: active)': { color: 'GrayText' },
  },
});
