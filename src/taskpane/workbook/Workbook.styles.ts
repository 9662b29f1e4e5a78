// Styles of the page of the workbook.
import { makeStyles, tokens } from '@fluentui/react-components';

/** Name, errors, what is to be verified, total, grade: figures stand under each other in every unit. */
const COLUMNS = 'minmax(0, 1fr) 36px 36px 52px 28px';

export const useWorkbookStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  first: { flexGrow: 1, minWidth: 0 },
  counts: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  forms: { fontWeight: tokens.fontWeightSemibold },
  chip: {
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid transparent`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontVariantNumeric: 'tabular-nums',
  },
  errors: { color: tokens.colorStatusDangerForeground1 },
  warnings: { color: tokens.colorStatusWarningForeground3 },
  search: { flexGrow: 1, minWidth: '120px' },
  units: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  top: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS, minHeight: '32px' },
  unit: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  copy: { flexShrink: 0 },
  rows: { margin: 0, padding: 0, listStyleType: 'none' },
  columns: {
    display: 'grid',
    gridTemplateColumns: COLUMNS,
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalS,
    // Room for long names where the page is narrow or drawn at twice the size.
    '@media (max-width: 260px)': { gridTemplateColumns: 'minmax(0, 1fr) 28px 28px 48px 20px', paddingInline: tokens.spacingHorizontalXS },
  },
  head: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  item: { contentVisibility: 'auto', containIntrinsicSize: 'auto 33px' },
  row: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '32px',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    borderBottom: 'none',
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: 'transparent',
    borderInlineEndStyle: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: { borderInlineStartColor: tokens.colorCompoundBrandStroke, backgroundColor: tokens.colorSubtleBackgroundSelected },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  number: { textAlign: 'end', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  grade: { textAlign: 'center', whiteSpace: 'nowrap', overflow: 'hidden' },
  box: { boxSizing: 'border-box', width: '100%', resize: 'vertical', fontFamily: 'inherit', fontSize: tokens.fontSizeBase200 },
});
