// The names of the three severities, the same wherever one is shown: pane, report, summary, documentation.
import type { FormResult } from '../app/state';
import type { Language } from './language';

export type SeverityNames = Readonly<Record<FormResult['findings'][number]['severity'], string>>;

export const SEVERITY_NAMES: Readonly<Record<Language, SeverityNames>> = {
  'zh-CN': { error: '错误', warning: '待核实', information: '供参考' },
  en: { error: 'Error', warning: 'To verify', information: 'Note' },
};
