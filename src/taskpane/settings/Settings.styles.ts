// Styles of the settings beside those of every panel.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useSettingsStyles = makeStyles({
  three: { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' },
  line: { display: 'flex', alignItems: 'end', gap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1, minWidth: 0 },
  range: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  summary: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    cursor: 'pointer',
  },
  rule: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 112px',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalXXS,
  },
  effect: {
    position: 'sticky',
    top: 'var(--head-height)',
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  facts: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  back: { flexShrink: 0 },
  totals: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    '& td, & th': {
      paddingBlock: tokens.spacingVerticalXXS,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  caption: { paddingBottom: tokens.spacingVerticalXS, textAlign: 'start', fontWeight: tokens.fontWeightSemibold },
  name: { textAlign: 'start', fontWeight: 'inherit' },
  number: { width: '64px', textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  grade: { width: '32px', textAlign: 'center' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  profile: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
  },
  profileName: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  // As written: a rule set's file is read line by line.
  verbatim: { fontFamily: tokens.fontFamilyMonospace },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  // Reached by its button; a file input cannot be drawn in the theme.
  file: { display: 'none' },
});
