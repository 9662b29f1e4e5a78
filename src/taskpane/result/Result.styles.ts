// Styles of the result.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useResultStyles = makeStyles({
  /** The button of what was changed stands at its end. */
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, minHeight: '28px' },
  summary: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS, margin: 0 },
  term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  total: {
    margin: 0,
    // The number stands before its label, and is read after it.
    order: -1,
    fontSize: tokens.fontSizeBase600,
    lineHeight: '28px',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  noTotal: { margin: 0, lineHeight: '28px' },
  // The letter says what it is.
  gradeTerm: { overflow: 'hidden', width: 0, whiteSpace: 'nowrap' },
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
  scores: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalSNudge, margin: 0 },
  score: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
  },
  value: { margin: 0, fontVariantNumeric: 'tabular-nums' },
});
