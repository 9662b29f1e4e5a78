// Styles of the findings.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useFindingsStyles = makeStyles({
  group: {
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '16px 1fr',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalXXS} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  basis: { paddingInlineStart: `calc(16px + ${tokens.spacingHorizontalS})` },
  none: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, margin: 0 },
  fine: { flexShrink: 0, color: tokens.colorStatusSuccessForeground3 },
});
