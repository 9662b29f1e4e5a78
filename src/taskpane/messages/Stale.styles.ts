// Styles of the line that says that the results are older than the sheet.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useStaleStyles = makeStyles({
  // The line lies over the end of the page, where the pane leaves room: nothing moves when it comes or goes.
  line: {
    position: 'fixed',
    insetInline: 0,
    bottom: 0,
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
    paddingInline: tokens.spacingHorizontalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  // The line is not drawn for an update that comes within half a second.
  late: {
    animationName: { from: { visibility: 'hidden' }, to: { visibility: 'visible' } },
    animationDuration: '1ms',
    animationDelay: '500ms',
    animationFillMode: 'backwards',
  },
  again: { flexShrink: 0, color: tokens.colorBrandForegroundLink },
});
