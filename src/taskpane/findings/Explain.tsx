// 填写说明 on a finding, and one finding after the other: what the list of findings shows of it, the editor is fetched when asked for.
import { Link } from '@fluentui/react-components';
import { createContext, Suspense, useContext, useRef } from 'react';
import { addressOf, type App, type FormResult } from '../../app/state';
import type { Finding } from '../../review/rule';
import { lazyPanel } from '../common/lazy';
import { useSectionStyles } from '../common/section.styles';
import { useWords } from '../common/speech';

/** The finding whose editor is open, and the cells written on the way to it. */
export interface Explaining {
  readonly finding: Finding;
  readonly written: readonly string[];
}

export interface Explanations {
  /** Those in sight, in the order shown. */
  readonly findings: readonly Finding[];
  readonly current: Explaining | undefined;
  readonly go: (next: Explaining | undefined) => void;
}

export const ExplanationsContext = createContext<Explanations>({ findings: [], current: undefined, go: () => undefined });

const Editor = lazyPanel(() => import('./Editor').then((panel) => panel.Editor));

/** What is left of a finding when the form is reviewed again. */
const isSame = (a: Finding, b: Finding): boolean => a.rule === b.rule && addressOf(a.cell) === addressOf(b.cell);

/** One for every cell where an explanation belongs, the first that asks for it. */
export const unexplained = (findings: readonly Finding[]): readonly Finding[] => {
  const cells = findings.map(({ explain }) => (typeof explain === 'object' ? addressOf(explain) : ''));
  return findings.filter((_, place) => cells[place] !== '' && cells.indexOf(cells[place] ?? '') === place);
};

export function ExplainAll() {
  const { words } = useWords();
  const { findings, go } = useContext(ExplanationsContext);
  const styles = useSectionStyles();
  const due = unexplained(findings);
  const [finding] = due;
  if (finding === undefined || due.length < 2) return null;
  return (
    <Link className={styles.link} onClick={() => go({ finding, written: [] })}>
      {words.findings.explainAll(due.length)}
    </Link>
  );
}

export function Explain({ app, form, finding }: { readonly app: App; readonly form: FormResult; readonly finding: Finding }) {
  const { words } = useWords();
  const { current, go } = useContext(ExplanationsContext);
  const styles = useSectionStyles();
  const place = useRef<HTMLSpanElement>(null);
  if (finding.explain === undefined) return null;
  const isOpen = current !== undefined && isSame(current.finding, finding);
  const close = (): void => {
    go(undefined);
    place.current?.querySelector('button')?.focus();
  };
  return (
    <>
      <span ref={place}>
        {' '}
        <Link
          className={styles.link}
          aria-expanded={isOpen}
          aria-label={words.findings.explain(addressOf(finding.cell))}
          onClick={isOpen ? close : () => go({ finding, written: [] })}
        >
          {words.findings.explain('')}
        </Link>
      </span>
      {isOpen && (
        <Suspense fallback={null}>
          <Editor app={app} form={form} finding={finding} close={close} />
        </Suspense>
      )}
    </>
  );
}
