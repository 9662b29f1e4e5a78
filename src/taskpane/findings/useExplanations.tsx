// The open editors of explanations. They are kept above the forms, so that a typed text stays with its form whichever is shown.
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { App, FormResult } from '../../app/state';
import type { Finding } from '../../review/rule';
import { isSameEditor, isTyped, type OpenEditor } from './explanations';

export interface Desk {
  /** Opens the editor of a finding. Another editor gives way unless something was typed into it. */
  readonly open: (finding: Finding, form: FormResult, written?: readonly string[]) => void;
  readonly type: (finding: Finding, text: string) => void;
  readonly enter: (finding: Finding) => void;
  /** Closes the editor without writing: the text is gone. */
  readonly close: (finding: Finding) => void;
  /** Writes the text into its own form and closes the editor. Answers false if the app refused; then the editor keeps the text. */
  readonly write: (editor: OpenEditor) => Promise<boolean>;
}

interface Explanations {
  readonly editors: readonly OpenEditor[];
  readonly desk: Desk;
}

const ExplanationsContext = createContext<Explanations | undefined>(undefined);

export function useExplanations(): Explanations {
  const explanations = useContext(ExplanationsContext);
  if (explanations === undefined) throw new Error('No ExplanationsProvider around this component');
  return explanations;
}

export function ExplanationsProvider({ app, children }: { readonly app: App; readonly children: ReactNode }) {
  const [editors, setEditors] = useState<readonly OpenEditor[]>([]);
  const desk = useMemo(() => createDesk(app, setEditors), [app]);
  const value = useMemo(() => ({ editors, desk }), [editors, desk]);
  return <ExplanationsContext.Provider value={value}>{children}</ExplanationsContext.Provider>;
}

/** @param set replaces the open editors */
function createDesk(app: App, set: (next: (editors: readonly OpenEditor[]) => readonly OpenEditor[]) => void): Desk {
  const change = (finding: Finding, next: (editor: OpenEditor) => Partial<OpenEditor>): void =>
    set((editors) => editors.map((editor) => (isSameEditor(editor.finding, finding) ? { ...editor, ...next(editor) } : editor)));
  const close = (finding: Finding): void => set((editors) => editors.filter((editor) => !isSameEditor(editor.finding, finding)));
  return {
    open(finding, { name, form: { sheetName } }, written = []) {
      const fresh: OpenEditor = {
        finding,
        formName: name,
        sheetName,
        draft: undefined,
        text: '',
        phase: 'typing',
        written,
        isEntered: false,
      };
      set((editors) => {
        const typed = editors.filter(isTyped);
        const before = typed.find((editor) => isSameEditor(editor.finding, finding));
        return [...typed.filter((editor) => editor !== before), { ...fresh, ...before, finding, written, isEntered: false }];
      });
      if (typeof finding.explain !== 'object') return;
      void app.draftExplanation(finding).then((draft) => {
        // An answer that comes late must not replace a text that is being typed.
        change(finding, (editor) => (editor.draft === undefined ? { draft: draft ?? 'none', text: draft?.text ?? '' } : {}));
      });
    },
    type: (finding, text) => change(finding, () => ({ text })),
    enter: (finding) => change(finding, () => ({ isEntered: true })),
    close,
    async write({ finding, draft, text }) {
      if (typeof draft !== 'object') return false;
      change(finding, () => ({ phase: 'writing' }));
      const isWritten = await app.explain(draft, text);
      if (isWritten) close(finding);
      else change(finding, () => ({ phase: 'refused' }));
      return isWritten;
    },
  };
}
