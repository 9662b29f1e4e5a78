// Styles of the questions about headings.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useQuestionsStyles = makeStyles({
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' },
  row: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  doubtful: { backgroundColor: tokens.colorStatusWarningBackground1 },
  words: {
    padding: tokens.spacingHorizontalXS,
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  meaning: { width: '46%', padding: tokens.spacingHorizontalXS, verticalAlign: 'top' },
  samples: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  answered: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
});
