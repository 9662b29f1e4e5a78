// Styles of the head: always in sight, its parts in fixed places.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useHeadStyles = makeStyles({
  head: {
    display: 'flex',
    flexDirection: 'column',
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    // At 200 % it would leave no room for anything else.
    '@media (min-height: 400px)': { position: 'sticky', top: 0, zIndex: 2 },
    // What is in it is in sight already: the page must not be scrolled for it.
    '& *': { scrollMarginTop: 'calc(-1 * var(--head-height))' },
  },
  /** Around the button that names the form, and the list that it opens. */
  forms: { position: 'relative', minHeight: '50px', marginBottom: tokens.spacingVerticalSNudge },
  name: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '32px',
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
  },
  picker: { paddingInline: tokens.spacingHorizontalS, justifyContent: 'flex-start' },
  /** One line where the head must stay low; elsewhere nothing is cut off. */
  line: {
    flexGrow: 1,
    minWidth: 0,
    '@media (min-height: 400px)': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  },
  place: { flexShrink: 0, fontWeight: tokens.fontWeightRegular, fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground3 },
  arrow: { flexShrink: 0 },
  where: { minHeight: tokens.lineHeightBase200, marginTop: tokens.spacingVerticalXXS },
  buttons: {
    // What the menu is placed by: its button may stand anywhere in a narrow pane.
    position: 'relative',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    '@media (max-width: 399px)': { columnGap: tokens.spacingHorizontalXS },
  },
  first: {
    flex: '1 1 112px',
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalS,
    '@media (max-width: 339px)': { paddingInline: tokens.spacingHorizontalXS },
  },
  second: {
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalM,
    '@media (max-width: 399px)': { paddingInline: tokens.spacingHorizontalS },
  },
  /** What the first press will do. */
  amount: { whiteSpace: 'nowrap', fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200 },
  // The empty line is always there, so that nothing moves when work begins.
  progress: { height: '2px', marginTop: tokens.spacingVerticalXXS, overflow: 'hidden' },
  moving: {
    height: '100%',
    width: '33%',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorCompoundBrandBackground,
    animationName: { from: { transform: 'translateX(-100%)' }, to: { transform: 'translateX(300%)' } },
    animationDuration: '3s',
    animationIterationCount: 'infinite',
    animationTimingFunction: 'linear',
    '@media (prefers-reduced-motion: reduce)': { width: '100%', animationName: 'none' },
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
});
