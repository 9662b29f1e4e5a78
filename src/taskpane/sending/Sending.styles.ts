// Styles of the cards above the findings.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useSendingStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  ready: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusSuccessBorder1}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  readyTitle: { color: tokens.colorStatusSuccessForeground1 },
  says: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  progress: {
    width: '100%',
    height: tokens.spacingVerticalXS,
    appearance: 'none',
    border: 'none',
    backgroundColor: tokens.colorNeutralStroke2,
    '::-webkit-progress-bar': { backgroundColor: tokens.colorNeutralStroke2 },
    '::-webkit-progress-value': { backgroundColor: tokens.colorBrandBackground },
  },
  link: { alignSelf: 'flex-start', minHeight: '24px', fontSize: tokens.fontSizeBase300 },
});
