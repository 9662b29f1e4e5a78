// Styles of the bar at the foot of the pane.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useWalkStyles = makeStyles({
  bar: {
    // It lies over the end of the page, where the pane leaves room.
    position: 'fixed',
    insetInline: 0,
    bottom: 0,
    zIndex: 1,
    boxSizing: 'border-box',
    maxWidth: '560px',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '32px',
    marginInline: 'auto',
    paddingInline: tokens.spacingHorizontalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // The line that says that the results are old lies below it.
    ':global(body:has([data-stale]))': { bottom: '32px' },
  },
  place: {
    flexGrow: 1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground3,
  },
});
