// A severity as an icon; the word for it stands beside it: colour is never the only sign.
import { mergeClasses } from '@fluentui/react-components';
import { ErrorCircle16Filled, Info16Regular, Warning16Filled } from '@fluentui/react-icons';
import type { Severity } from '../../review/rule';
import { useSeverityStyles } from './Severity.styles';

const ICONS = { error: ErrorCircle16Filled, warning: Warning16Filled, information: Info16Regular };

export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useSeverityStyles();
  const Icon = ICONS[severity];
  return <Icon className={mergeClasses(styles.icon, styles[severity])} />;
}
