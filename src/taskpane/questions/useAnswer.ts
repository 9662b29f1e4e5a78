// The state of a question about a heading: what is chosen for each column, the name, and what the answer still lacks.
import { type FormEvent, useState } from 'react';
import type { App, OpenQuestion } from '../../app/state';
import { faultsOf } from '../../app/template-answers';
import type { ColumnMeaning } from '../../form/template';
import { useTemplateWords } from './useTemplateWords';

export interface Answer {
  /** One for each headed column, from the left. */
  readonly meanings: readonly ColumnMeaning[];
  readonly choose: (ordinal: number, meaning: ColumnMeaning) => void;
  readonly name: string;
  readonly setName: (name: string) => void;
  readonly faults: ReturnType<typeof faultsOf>;
  readonly isComplete: boolean;
  readonly submit: (event: FormEvent) => Promise<void>;
}

/** Choices stand while the sheet is read anew; the proposals follow its content. */
export function useAnswer(app: App, question: OpenQuestion): Answer {
  const words = useTemplateWords();
  const [chosen, setChosen] = useState<ReadonlyMap<number, ColumnMeaning>>(new Map());
  const [typed, setTyped] = useState<string>();
  const { block, key, columns, contradicted, sheetName } = question;
  const meanings = columns.map(({ proposal }, ordinal) => chosen.get(ordinal) ?? proposal);
  const name = typed ?? contradicted ?? words.defaultName(block, sheetName);
  const faults = faultsOf(block, meanings);
  const isComplete = faults.doubled.length + faults.missing.length === 0 && name.trim() !== '';
  return {
    meanings,
    choose: (ordinal, meaning) => setChosen(new Map([...chosen, [ordinal, meaning]])),
    name,
    setName: setTyped,
    faults,
    isComplete,
    async submit(event) {
      event.preventDefault();
      if (isComplete) await app.answer({ name: name.trim(), block, key, meanings });
    },
  };
}
