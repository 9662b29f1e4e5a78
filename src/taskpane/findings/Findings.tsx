// The findings, errors first: a sentence and its cell for each, the basis once for each rule.
import { mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons';
import { memo, useMemo, useState } from 'react';
import { addressOf, type App, type FormResult } from '../../app/state';
import type { Excerpt, Finding, Severity } from '../../review/rule';
import { CellLink } from '../common/CellLink';
import { countsOf, SEVERITIES } from '../common/counts';
import { useSectionStyles } from '../common/section.styles';
import { SeverityIcon, SeverityWord } from '../common/Severity';
import { useWords } from '../common/speech';
import { Explain, ExplainAll, type ExplainProps } from './Explain';
import { editorOf, isTyped, type OpenEditor, unexplained } from './explanations';
import { useFindingsStyles } from './Findings.styles';
import { type FindingGroup, groupsOf } from './groups';
import { type Desk, useExplanations } from './useExplanations';

export interface FindingsProps {
  readonly app: App;
  readonly form: FormResult;
}

export function Findings({ app, form }: FindingsProps) {
  const { words } = useWords();
  const styles = { ...useSectionStyles(), ...useFindingsStyles() };
  const { findings } = form;
  const { editors, desk } = useExplanations();
  const [wanted, setWanted] = useState<Severity>();
  // The chosen severity counts no longer once no finding has it.
  const only = findings.some(({ severity }) => severity === wanted) ? wanted : undefined;
  const chosen = useMemo(() => findings.filter(({ severity }) => only === undefined || severity === only), [findings, only]);
  const due = useMemo(() => unexplained(groupsOf(chosen).flatMap((group) => group.findings)), [chosen]);
  const groups = groupsOf(findings.filter((finding) => chosen.includes(finding) || holdsText(editors, form, finding)));
  return (
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
      <ExplainAll form={form} due={due} desk={desk} />
      {groups.map((group) => (
        <Group
          key={`${form.form.id} ${group.severity} ${group.rule}`}
          app={app}
          form={form}
          group={group}
          editors={editors}
          due={due}
          desk={desk}
        />
      ))}
    </section>
  );
}

/** A finding with a typed text stays in sight even if another severity is chosen. */
function holdsText(editors: readonly OpenEditor[], form: FormResult, finding: Finding): boolean {
  const editor = editorOf(editors, form, finding);
  return editor !== undefined && isTyped(editor);
}

interface FilterProps {
  readonly findings: readonly Finding[];
  readonly only: Severity | undefined;
  readonly choose: (severity: Severity | undefined) => void;
}

/** The number of findings of each severity; if there are several, each is a button that shows only its own. */
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

interface GroupProps extends FindingsProps {
  readonly group: FindingGroup;
  readonly editors: readonly OpenEditor[];
  readonly due: readonly Finding[];
  readonly desk: Desk;
}

function Group({ group, editors, ...props }: GroupProps) {
  const { language, words } = useWords();
  const styles = { ...useSectionStyles(), ...useFindingsStyles() };
  const [first] = group.findings;
  return (
    <div className={styles.group}>
      <ul className={styles.list}>
        {group.findings.map((finding, place) => (
          <Row key={keyIn(group, place)} {...props} finding={finding} editor={editorOf(editors, props.form, finding)} />
        ))}
      </ul>
      {first !== undefined && <p className={mergeClasses(styles.quiet, styles.basis)}>{words.findings.basis(first.basis[language])}</p>}
    </div>
  );
}

/** A row keeps its key while other findings come and go, because an editor may be open in it. */
function keyIn({ findings }: FindingGroup, place: number): string {
  const cells = findings.slice(0, place + 1).map(({ cell }) => addressOf(cell));
  const cell = cells.at(-1);
  return `${cell} ${cells.filter((other) => other === cell).length}`;
}

/** While an explanation is typed, only its own row is drawn anew. */
const Row = memo(function Row({ app, ...explain }: ExplainProps & { readonly app: App }) {
  const { language } = useWords();
  const styles = useFindingsStyles();
  const { finding } = explain;
  const { form } = explain.form;
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
        <Explain {...explain} />
      </div>
    </li>
  );
});

/** Words of the form, with the place concerned marked. */
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
