// What an examiner would object to, errors first: a sentence each, with its cell; the basis once for each rule.
import { mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons';
import { useState } from 'react';
import { addressOf, type App, type FormResult } from '../../app/state';
import type { Excerpt, Finding, Severity } from '../../review/rule';
import { CellLink } from '../common/CellLink';
import { countsOf, SEVERITIES } from '../common/counts';
import { Explain, ExplainAll, type Explaining, ExplanationsContext } from './Explain';
import { useFindingsStyles } from './Findings.styles';
import { useSectionStyles } from '../common/section.styles';
import { SeverityIcon, SeverityWord } from '../common/Severity';
import { useWords } from '../common/speech';
import { type FindingGroup, groupsOf } from './groups';

export interface FindingsProps {
  readonly app: App;
  readonly form: FormResult;
}

export function Findings({ app, form }: FindingsProps) {
  const { words } = useWords();
  const styles = { ...useSectionStyles(), ...useFindingsStyles() };
  const { findings } = form;
  const [wanted, setWanted] = useState<Severity>();
  // A severity that no finding has any more hides nothing.
  const only = findings.some(({ severity }) => severity === wanted) ? wanted : undefined;
  const groups = groupsOf(only === undefined ? findings : findings.filter(({ severity }) => severity === only));
  const [current, go] = useState<Explaining>();
  return (
    <ExplanationsContext.Provider value={{ findings: groups.flatMap((group) => group.findings), current, go }}>
      <section className={styles.section} aria-label={words.findings.title} tabIndex={-1}>
        <h2 className={styles.heading}>
          {words.findings.title}
          <Filter findings={findings} only={only} choose={setWanted} />
        </h2>
        {findings.length === 0 && (
          <p className={styles.none}>
            <CheckmarkCircle16Filled className={styles.fine} />
            {words.findings.none}
          </p>
        )}
        <ExplainAll />
        {groups.map((group) => (
          <Group key={`${group.severity} ${group.rule}`} app={app} form={form} group={group} />
        ))}
      </section>
    </ExplanationsContext.Provider>
  );
}

interface FilterProps {
  readonly findings: readonly Finding[];
  readonly only: Severity | undefined;
  readonly choose: (severity: Severity | undefined) => void;
}

/** How many of each severity; where there are several, each is a button that shows only its own. */
function Filter({ findings, only, choose }: FilterProps) {
  const { words } = useWords();
  const styles = { ...useSectionStyles(), ...useFindingsStyles() };
  const counts = countsOf(findings);
  const present = SEVERITIES.filter((severity) => counts[severity] > 0);
  if (present.length < 2) return present.length > 0 && <span className={styles.aside}>{words.counts(counts)}</span>;
  return (
    <span role="group" aria-label={words.findings.filter} className={styles.filter}>
      {present.map((severity) => (
        <button
          key={severity}
          type="button"
          aria-pressed={severity === only}
          className={mergeClasses(styles.choice, severity === only && styles.chosen)}
          onClick={() => choose(severity === only ? undefined : severity)}
        >
          {words.counts({ error: 0, warning: 0, information: 0, [severity]: counts[severity] })}
        </button>
      ))}
    </span>
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
          <Row key={keyIn(group, place)} app={app} form={form} finding={finding} />
        ))}
      </ul>
      {first !== undefined && <p className={mergeClasses(styles.quiet, styles.basis)}>{words.findings.basis(first.basis[language])}</p>}
    </div>
  );
}

/** The same for as long as the finding is there, whatever comes and goes before it: an editor may be open in it. */
function keyIn({ findings }: FindingGroup, place: number): string {
  const cells = findings.slice(0, place + 1).map(({ cell }) => addressOf(cell));
  const cell = cells.at(-1);
  return `${cell} ${cells.filter((other) => other === cell).length}`;
}

function Row({ app, form: result, finding }: FindingsProps & { readonly finding: Finding }) {
  const { language } = useWords();
  const styles = useFindingsStyles();
  const { form } = result;
  return (
    <li
      className={styles.row}
      data-rule={finding.rule}
      data-severity={finding.severity}
      data-cell={addressOf(finding.cell)}
      data-sheet={form.sheetName}
    >
      <SeverityIcon severity={finding.severity} />
      <div>
        <SeverityWord severity={finding.severity} /> <CellLink app={app} sheetId={form.sheetId} cell={finding.cell} />{' '}
        {finding.says[language]}
        {finding.excerpt !== undefined && <Quotation excerpt={finding.excerpt} />}
        <Explain app={app} form={result} finding={finding} />
      </div>
    </li>
  );
}

/** What the form says, with the words concerned marked. */
function Quotation({ excerpt: { text, from, to } }: { readonly excerpt: Excerpt }) {
  const styles = useFindingsStyles();
  return (
    <q className={styles.quotation} lang="zh-CN">
      {text.slice(0, from)}
      <mark className={styles.marked}>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </q>
  );
}
