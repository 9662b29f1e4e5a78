// Styles of the report: a sheet of paper, light in a dark pane too, and alone on the page when it is printed.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useReportStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  none: { margin: 0 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    '@media print': { display: 'none' },
  },
  marks: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    '@media print': { display: 'none' },
  },
  told: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  paper: {
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '@media print': { padding: 0, border: 'none' },
  },
  title: { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  table: { width: '100%', marginBottom: tokens.spacingVerticalS, borderCollapse: 'collapse' },
  label: {
    width: '5em',
    paddingInlineEnd: tokens.spacingHorizontalS,
    textAlign: 'start',
    verticalAlign: 'top',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  cell: {
    padding: tokens.spacingVerticalXXS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    textAlign: 'start',
    verticalAlign: 'top',
    breakInside: 'avoid',
  },
  narrow: { whiteSpace: 'nowrap' },
  basis: { color: tokens.colorNeutralForeground3 },
});
