// Styles of the table of points.
import { makeStyles, tokens } from '@fluentui/react-components';

export const usePointsPreviewStyles = makeStyles({
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  cell: { padding: 0, paddingInlineEnd: tokens.spacingHorizontalS },
  number: { padding: 0, textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
});
