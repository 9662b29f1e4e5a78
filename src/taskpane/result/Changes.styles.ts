// Styles of the list of changes.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useChangesStyles = makeStyles({
  row: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '32px 1fr auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
    padding: `${tokens.spacingVerticalXXS} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  what: { minWidth: 0 },
  kind: { color: tokens.colorNeutralForeground3 },
  values: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  before: { color: tokens.colorNeutralForeground3 },
  after: { fontWeight: tokens.fontWeightSemibold },
  none: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, margin: 0 },
  fine: { flexShrink: 0, color: tokens.colorStatusSuccessForeground3 },
  more: { alignSelf: 'flex-start', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});
