// Styles of the two first buttons and of the line that moves while something is under way.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useActionsStyles = makeStyles({
  actions: { display: 'flex', flexDirection: 'column' },
  first: { display: 'flex', gap: tokens.spacingHorizontalS },
  primary: { flexGrow: 1 },
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
