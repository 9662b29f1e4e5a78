// Styles of the result.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useResultStyles = makeStyles({
  summary: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS, margin: 0 },
  term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  total: {
    margin: 0,
    // The number stands before its label, and is read after it.
    order: -1,
    fontSize: tokens.fontSizeHero700,
    lineHeight: '32px',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  noTotal: { margin: 0, lineHeight: '32px' },
  // The grade stands at the end of the line; its letter says what it is.
  gradeTerm: { marginInlineStart: 'auto', overflow: 'hidden', width: 0, whiteSpace: 'nowrap' },
  heldBack: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  why: { color: tokens.colorNeutralForeground1 },
  grade: {
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontWeight: tokens.fontWeightSemibold,
  },
  praised: {
    borderTopColor: tokens.colorBrandStroke2,
    borderRightColor: tokens.colorBrandStroke2,
    borderBottomColor: tokens.colorBrandStroke2,
    borderLeftColor: tokens.colorBrandStroke2,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  due: {
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  scores: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, margin: 0 },
  score: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
  },
  value: { margin: 0, fontVariantNumeric: 'tabular-nums' },
});
