// The open editors of explanations. They are kept above the forms, so that a typed text stays with its form whichever is shown.
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { App, FormResult } from '../../app/state';
import type { Finding } from '../../review/rule';
import { isSameFinding, isTyped, keyOf, type OpenEditor, subjectOf } from './explanations';

export interface Desk {
  readonly app: App;
  /** Opens the editor of a finding. Another editor gives way unless something was typed into it. */
  readonly open: (finding: Finding, form: FormResult, written?: readonly string[]) => void;
  readonly change: (key: string, change: Partial<OpenEditor>) => void;
  /** Closes the editor; its text is gone. */
  readonly close: (key: string) => void;
  /** After a refusal: the typed text is to be written into the cell as it stands now, wherever its row is by now. */
  readonly renew: (editor: OpenEditor) => Promise<void>;
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
  const change: Desk['change'] = (key, by) =>
    set((editors) => editors.map((editor) => (editor.key === key ? { ...editor, ...by } : editor)));
  return {
    app,
    change,
    open(finding, form, written = []) {
      const key = keyOf(form, finding);
      set((editors) => {
        const typed = editors.filter(isTyped);
        const before = typed.find((editor) => editor.key === key);
        const fresh = {
          key,
          subject: subjectOf(form, finding),
          formName: form.name,
          sheetName: form.form.sheetName,
          draft: undefined,
          text: '',
          phase: 'typing',
        } as const;
        return [...typed.filter((editor) => editor !== before), { ...fresh, ...before, finding, written, isEntered: false }];
      });
      if (typeof finding.explain !== 'object') return;
      void app.draftExplanation(finding).then((draft) => {
        const made = { draft: draft ?? ('none' as const), text: draft?.text ?? '' };
        // An answer that comes late must not replace a text that is being typed.
        const isWaiting = (editor: OpenEditor): boolean => editor.draft === undefined && editor.key === key;
        set((editors) => editors.map((editor) => (isWaiting(editor) ? { ...editor, ...made } : editor)));
      });
    },
    close: (key) => set((editors) => editors.filter((editor) => editor.key !== key)),
    async renew({ key, draft: stale, finding: before, subject }) {
      if (typeof stale !== 'object') return;
      const moved = app.getState().forms.flatMap((form) => {
        return form.findings
          .filter(
            (finding) => !isSameFinding(finding, before) && typeof finding.explain === 'object' && subjectOf(form, finding) === subject,
          )
          .map((finding) => ({ key: keyOf(form, finding), finding }));
      });
      for (const place of [{ key, finding: before }, ...moved]) {
        const draft = await app.draftExplanation(place.finding);
        if (draft === undefined || draft.project !== stale.project || draft.subject !== stale.subject) continue;
        const standing = draft.found.kind === 'constant' ? String(draft.found.value) : '';
        const isOthers = !draft.appended && standing !== '' && JSON.stringify(draft.found) !== JSON.stringify(stale.found);
        change(key, { ...place, draft, ...(isOthers && { replaces: standing }) });
        return;
      }
    },
  };
}
