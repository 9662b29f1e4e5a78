// The open editors of explanations. They are kept above the forms, so that a typed text stays with its form whichever is shown.
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { App, FormResult } from '../../app/state';
import type { Finding } from '../../review/rule';
import { isSameEditor, isTyped, type OpenEditor } from './explanations';

export interface Desk {
  readonly app: App;
  /** Opens the editor of a finding. Another editor gives way unless something was typed into it. */
  readonly open: (finding: Finding, form: FormResult, written?: readonly string[]) => void;
  readonly change: (finding: Finding, change: Partial<OpenEditor>) => void;
  /** Closes the editor; its text is gone. */
  readonly close: (finding: Finding) => void;
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
  return {
    app,
    open(finding, { name, form: { sheetName } }, written = []) {
      set((editors) => {
        const typed = editors.filter(isTyped);
        const before = typed.find((editor) => isSameEditor(editor.finding, finding));
        const fresh = { formName: name, sheetName, draft: undefined, text: '', phase: 'typing' } as const;
        return [...typed.filter((editor) => editor !== before), { ...fresh, ...before, finding, written, isEntered: false }];
      });
      if (typeof finding.explain !== 'object') return;
      void app.draftExplanation(finding).then((draft) => {
        const made = { draft: draft ?? ('none' as const), text: draft?.text ?? '' };
        // An answer that comes late must not replace a text that is being typed.
        const isWaiting = (editor: OpenEditor): boolean => editor.draft === undefined && isSameEditor(editor.finding, finding);
        set((editors) => editors.map((editor) => (isWaiting(editor) ? { ...editor, ...made } : editor)));
      });
    },
    change: (finding, change) =>
      set((editors) => editors.map((editor) => (isSameEditor(editor.finding, finding) ? { ...editor, ...change } : editor))),
    close: (finding) => set((editors) => editors.filter((editor) => !isSameEditor(editor.finding, finding))),
  };
}
