// Takes over a rule set from a file or from pasted text, and knows what came of the last one.
import { type ChangeEvent, type RefObject, useRef, useState } from 'react';
import type { App } from '../../app/state';
import type { Sentence } from '../../locale/language';

export type Imported = 'unreadable' | { readonly name: string } | { readonly problems: readonly Sentence[] };

export interface Import {
  readonly input: RefObject<HTMLInputElement>;
  /** Undefined before the first, and where the workbook did not keep it: that failure is told by itself. */
  readonly imported: Imported | undefined;
  readonly readFile: (event: ChangeEvent<HTMLInputElement>) => Promise<void>;
  /** Answers whether its rule set is in effect. */
  readonly take: (text: string) => Promise<boolean>;
}

export function useImport(app: App): Import {
  const input = useRef<HTMLInputElement>(null);
  const [imported, setImported] = useState<Imported>();
  const take = async (text: string): Promise<boolean> => {
    const problems = await app.importRuleSet(text);
    const { failure, ruleSet } = app.getState();
    const isInEffect = problems.length === 0 && failure === undefined;
    setImported(isInEffect ? { name: ruleSet.name } : problems.length > 0 ? { problems } : undefined);
    return isInEffect;
  };
  const readFile = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const { files } = event.target;
    const file = files?.[0];
    if (file === undefined) return;
    const text = await file.text().catch(() => undefined);
    // So that the same file can be chosen again once it is mended.
    if (input.current !== null) input.current.value = '';
    if (text === undefined) setImported('unreadable');
    else await take(text);
  };
  return { input, imported, readFile, take };
}
