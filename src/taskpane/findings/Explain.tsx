// Where explanations are written in the list: one after the other, under their findings, and those whose finding is not in sight.
import { Button } from '@fluentui/react-components';
import { Suspense } from 'react';
import type { FormResult } from '../../app/state';
import type { Finding } from '../../review/rule';
import { lazyPanel } from '../common/lazy';
import { useWords } from '../common/speech';
import { type OpenEditor, outOfSight } from './explanations';
import { type Desk, useExplanations } from './useExplanations';

const Editor = lazyPanel(() => import('./editing').then((parts) => parts.Editor));
const Unwritten = lazyPanel(() => import('./editing').then((parts) => parts.Unwritten));

interface Explaining {
  readonly form: FormResult;
  /** The findings still to be explained, one for each cell. */
  readonly due: readonly Finding[];
  readonly desk: Desk;
}

/** Opens the editor of the first; nothing for a single one, which has a button of its own. */
export function ExplainAll({ form, due, desk, isStop }: Explaining & { readonly isStop: boolean }) {
  const { words } = useWords();
  const [first] = due;
  if (first === undefined || due.length < 2) return null;
  return (
    <Button size="small" tabIndex={isStop ? 0 : -1} onClick={() => desk.open(first, form)}>
      {words.findings.explainAll}
    </Button>
  );
}

export interface EditorPlaceProps extends Explaining {
  readonly editor: OpenEditor;
  readonly close: () => void;
}

/** The editor is fetched when the first is opened. */
export function EditorPlace({ form, due, desk, editor, close }: EditorPlaceProps) {
  return (
    <Suspense fallback={null}>
      <Editor desk={desk} editor={editor} due={due} goOn={(next, written) => desk.open(next, form, written)} close={close} />
    </Suspense>
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
