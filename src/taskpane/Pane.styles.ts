// Styles of the page and of the column that all features stand in.
import { makeStyles, tokens } from '@fluentui/react-components';

export const usePaneStyles = makeStyles({
  page: { minHeight: '100vh' },
  // Scroll bars follow the theme, not the system.
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  main: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    boxSizing: 'border-box',
    paddingInline: tokens.spacingHorizontalM,
    // Room for the line that lies over the end of the page while the results are stale.
    paddingBottom: '48px',
    maxWidth: '560px',
    marginInline: 'auto',
    overflowWrap: 'anywhere',
  },
  results: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0, '&[hidden]': { display: 'none' } },
});
