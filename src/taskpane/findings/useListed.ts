// What the list of findings holds now: its groups, those of the chosen severity, and what is still to be explained.
import { useMemo, useState } from 'react';
import type { AppState, FormResult } from '../../app/state';
import type { Finding, Severity } from '../../review/rule';
import { editorOf, isTyped, type OpenEditor, unexplained } from './explanations';
import { type Group, groupsOf, type Line, linesOf, linesWhere } from './groups';
import { useStanding } from './useStanding';

export interface Listed {
  /** Of all severities. */
  readonly all: readonly Line[];
  /** What is drawn. */
  readonly groups: readonly Group[];
  readonly lines: readonly Line[];
  /** Findings of the chosen severity that lack an explanation, one for each cell. */
  readonly due: readonly Finding[];
  /** The chosen severity; undefined for all. */
  readonly only: Severity | undefined;
  readonly choose: (severity: Severity | undefined) => void;
}

export const isOf = ({ findings }: Line, severity: Severity | undefined): boolean =>
  severity === undefined || findings.some((finding) => finding.severity === severity);

export function useListed(
  form: FormResult,
  { foreseen, working }: Pick<AppState, 'foreseen' | 'working'>,
  editors: readonly OpenEditor[],
): Listed {
  const [wanted, choose] = useState<Severity>();
  const found = useMemo(() => groupsOf(form, foreseen), [form, foreseen]);
  const all = useStanding(found, form.form.id, working);
  // The chosen severity counts no longer once no finding has it.
  const only = form.findings.some(({ severity }) => severity === wanted) ? wanted : undefined;
  const due = useMemo(() => {
    const lines = linesOf(all.filter(({ kind }) => kind === 'explain')).filter((line) => isOf(line, only));
    return unexplained(lines.flatMap(({ findings }) => findings));
  }, [all, only]);
  // A finding with a typed text stays in sight even if another severity is chosen.
  const groups = linesWhere(all, (line) => isOf(line, only) || holdsText(line, form, editors));
  return { all: linesOf(all), groups, lines: linesOf(groups), due, only, choose };
}

const holdsText = ({ findings }: Line, form: FormResult, editors: readonly OpenEditor[]): boolean =>
  findings.some((finding) => {
    const editor = editorOf(editors, form, finding);
    return editor !== undefined && isTyped(editor);
  });
