// What an examiner would object to, errors first: a sentence each, with its cell; the basis once for each rule.
import { mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons';
import { addressOf, type App, type FormResult } from '../app/state';
import type { Finding } from '../review/rule';
import { CellLink } from './CellLink';
import { useFindingsStyles } from './Findings.styles';
import { useSectionStyles } from './Pane.styles';
import { SeverityIcon, SeverityWord } from './Severity';
import { useWords } from './usePane';
import { countsOf, type FindingGroup, groupsOf } from './view';

export interface FindingsProps {
  readonly app: App;
  readonly form: FormResult;
}

export function Findings({ app, form }: FindingsProps) {
  const { words } = useWords();
  const styles = { ...useSectionStyles(), ...useFindingsStyles() };
  const { findings } = form;
  return (
    <section className={styles.section} aria-label={words.findings.title}>
      <h2 className={styles.heading}>
        {words.findings.title}
        {findings.length > 0 && <span className={styles.aside}>{words.counts(countsOf(findings))}</span>}
      </h2>
      {findings.length === 0 && (
        <p className={styles.none}>
          <CheckmarkCircle16Filled className={styles.fine} />
          {words.findings.none}
        </p>
      )}
      {groupsOf(findings).map((group) => (
        <Group key={`${group.severity} ${group.rule}`} app={app} form={form} group={group} />
      ))}
    </section>
  );
}

function Group({ app, form, group }: FindingsProps & { readonly group: FindingGroup }) {
  const { language, words } = useWords();
  const styles = { ...useSectionStyles(), ...useFindingsStyles() };
  const [first] = group.findings;
  return (
    <div className={styles.group}>
      <ul className={styles.list}>
        {group.findings.map((finding, place) => (
          <Row key={`${addressOf(finding.cell)} ${place}`} app={app} form={form} finding={finding} />
        ))}
      </ul>
      {first !== undefined && <p className={mergeClasses(styles.quiet, styles.basis)}>{words.findings.basis(first.basis[language])}</p>}
    </div>
  );
}

function Row({ app, form: { form }, finding }: FindingsProps & { readonly finding: Finding }) {
  const { language } = useWords();
  const styles = useFindingsStyles();
  return (
    <li
      className={styles.row}
      data-rule={finding.rule}
      data-severity={finding.severity}
      data-cell={addressOf(finding.cell)}
      data-sheet={form.sheetName}
    >
      <SeverityIcon severity={finding.severity} />
      <span>
        <SeverityWord severity={finding.severity} /> <CellLink app={app} sheetId={form.sheetId} cell={finding.cell} />{' '}
        {finding.says[language]}
      </span>
    </li>
  );
}
