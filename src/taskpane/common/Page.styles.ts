// Styles of a page over the results.
import { makeStyles, tokens } from '@fluentui/react-components';

export const usePageStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    '@media print': { display: 'none' },
  },
  back: { flexShrink: 0, minWidth: 'auto', marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    // It has the keyboard only until the next Tab: a thin line shows where that begins.
    ':focus': { outline: 'none' },
    ':focus-visible': { outline: `${tokens.strokeWidthThin} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});
