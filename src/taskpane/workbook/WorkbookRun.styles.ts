// Styles of a run over all sheets.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useWorkbookRunStyles = makeStyles({
  run: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  text: { flexGrow: 1, minWidth: 0 },
  sheet: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minHeight: tokens.lineHeightBase200 },
  track: { height: '4px', borderRadius: tokens.borderRadiusMedium, overflow: 'hidden', backgroundColor: tokens.colorNeutralBackground6 },
  bar: {
    height: '100%',
    transformOrigin: 'left',
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
});
