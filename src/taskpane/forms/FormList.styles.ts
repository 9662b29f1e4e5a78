// Styles of the list of forms.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useFormListStyles = makeStyles({
  list: { insetInline: 0, top: '36px', display: 'flex', flexDirection: 'column', padding: tokens.spacingHorizontalXS },
  search: {
    width: '100%',
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase300,
  },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 36px 36px 52px 16px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalS,
    '@media (max-width: 259px)': { gridTemplateColumns: 'minmax(0, 1fr) 26px 28px 48px 16px', columnGap: 0, paddingInline: 0 },
  },
  head: {
    paddingBlock: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  rows: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    position: 'relative',
    overflowY: 'auto',
    maxHeight: 'max(160px, min(360px, calc(100vh - 176px)))',
  },
  row: {
    paddingBlock: tokens.spacingVerticalXXS,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: 'transparent',
    '@media (forced-colors: active)': { borderInlineStartColor: 'Canvas' },
  },
  shown: {
    borderInlineStartColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    '@media (forced-colors: active)': { borderInlineStartColor: 'Highlight' },
  },
  name: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    // At 200 % it has a line of its own, and is not cut off.
    '@media (max-width: 259px)': { gridColumn: '1 / -1', whiteSpace: 'normal' },
  },
  where: {
    gridColumn: '1 / -1',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    '@media (max-width: 259px)': { whiteSpace: 'normal' },
  },
  /** Stands under the name, where that has a line of its own. */
  narrow: { display: 'none', '@media (max-width: 259px)': { display: 'block' } },
  number: { textAlign: 'end', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  errors: { color: tokens.colorStatusDangerForeground1 },
  warnings: { color: tokens.colorStatusWarningForeground3 },
  grade: { textAlign: 'center' },
  none: { padding: tokens.spacingHorizontalS },
  leave: { alignSelf: 'flex-start', margin: tokens.spacingHorizontalS, minHeight: '24px' },
});
