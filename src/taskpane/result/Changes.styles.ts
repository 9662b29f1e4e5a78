// Styles of the list of changes.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useChangesStyles = makeStyles({
  row: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '32px 1fr auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
    minHeight: '24px',
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
  // The first changes stand in place of the list while it is folded.
  written: { '&[open] > summary > span': { display: 'none' } },
  summary: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minHeight: '24px',
    minWidth: 0,
    cursor: 'pointer',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  title: {
    flexShrink: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  first: {
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground3,
  },
});
