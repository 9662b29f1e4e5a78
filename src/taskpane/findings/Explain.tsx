// The links of 填写说明, for one finding and for one after the other; the editor is fetched when it is first opened.
import { Link } from '@fluentui/react-components';
import { Suspense, useRef } from 'react';
import { addressOf, type FormResult } from '../../app/state';
import type { Finding } from '../../review/rule';
import { lazyPanel } from '../common/lazy';
import { useSectionStyles } from '../common/section.styles';
import { useWords } from '../common/speech';
import { type OpenEditor, outOfSight } from './explanations';
import { type Desk, useExplanations } from './useExplanations';

const Editor = lazyPanel(() => import('./editing').then((parts) => parts.Editor));
const Unwritten = lazyPanel(() => import('./editing').then((parts) => parts.Unwritten));

export interface ExplainAllProps {
  readonly form: FormResult;
  /** The findings still to be explained, one for each cell. */
  readonly due: readonly Finding[];
  readonly desk: Desk;
}

export function ExplainAll({ form, due, desk }: ExplainAllProps) {
  const { words } = useWords();
  const styles = useSectionStyles();
  const [first] = due;
  if (first === undefined || due.length < 2) return null;
  return (
    <Link className={styles.link} onClick={() => desk.open(first, form)}>
      {words.findings.explainAll(due.length)}
    </Link>
  );
}

export interface ExplainProps extends ExplainAllProps {
  readonly finding: Finding;
  /** The open editor of this finding. */
  readonly editor: OpenEditor | undefined;
}

export function Explain({ form, due, desk, finding, editor }: ExplainProps) {
  const { words } = useWords();
  const styles = useSectionStyles();
  const place = useRef<HTMLSpanElement>(null);
  if (finding.explain === undefined) return null;
  const close = (): void => {
    if (editor !== undefined) desk.close(editor.key);
    place.current?.querySelector('button')?.focus();
  };
  return (
    <>
      <span ref={place}>
        {' '}
        <Link
          className={styles.link}
          aria-expanded={editor !== undefined}
          aria-label={words.findings.explain(addressOf(finding.cell))}
          onClick={editor === undefined ? () => desk.open(finding, form) : close}
        >
          {words.findings.explain('')}
        </Link>
      </span>
      {editor !== undefined && (
        <Suspense fallback={null}>
          <Editor desk={desk} editor={editor} due={due} goOn={(next, written) => desk.open(next, form, written)} close={close} />
        </Suspense>
      )}
    </>
  );
}

/** The editors whose finding is not in sight, each naming its own form. */
export function UnwrittenTexts({ form }: { readonly form: FormResult | undefined }) {
  const { editors, desk } = useExplanations();
  const unwritten = outOfSight(editors, form);
  if (unwritten.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <Unwritten desk={desk} editors={unwritten} />
    </Suspense>
  );
}
