// The state of 新建自评表: the contents of its inputs, the wrong ones, and the sheet made last.
import { type FormEvent, type RefObject, useRef, useState } from 'react';
import { categoriesOf, type Category } from '../../../app/new-form';
import type { App, AppState, FormResult } from '../../../app/state';
import { keyOf, type NewFormInputs, requestOf, type Wrong } from './inputs';

export interface NewFormEditor {
  /** For the form element: a submission gives the keyboard to the first wrong input. */
  readonly element: RefObject<HTMLFormElement>;
  readonly inputs: NewFormInputs;
  readonly categories: readonly Category[];
  /** Empty before the first submission: an input is not called wrong while it is typed for the first time. */
  readonly wrong: readonly Wrong[];
  readonly isBusy: boolean;
  /** The name of the sheet made last; "" before. */
  readonly made: string;
  readonly edit: (change: Partial<NewFormInputs>) => void;
  readonly submit: (event: FormEvent) => Promise<void>;
}

export function useNewForm(app: App, { ruleSet, working }: AppState, beside: FormResult | undefined): NewFormEditor {
  const element = useRef<HTMLFormElement>(null);
  // Most forms that are made beside another are for the same unit and year.
  const [inputs, setInputs] = useState<NewFormInputs>(() => ({
    project: '',
    department: beside?.form.department?.text ?? '',
    unit: beside?.form.unit?.text ?? '',
    year: String(beside?.form.year ?? new Date().getFullYear()),
    counts: {},
  }));
  const [isSubmitted, setSubmitted] = useState(false);
  const [made, setMade] = useState('');
  const categories = categoriesOf(ruleSet);
  const asked = requestOf(inputs, categories);
  const isBusy = working !== undefined && working !== 'reading';
  const edit = (change: Partial<NewFormInputs>): void => setInputs((before) => ({ ...before, ...change }));

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    setSubmitted(true);
    if ('wrong' in asked) {
      const [first] = asked.wrong;
      const [category] = categories;
      const name = first === 'counts' ? category && countName(category) : first;
      element.current?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.focus();
      return;
    }
    setMade('');
    const name = await app.newForm(asked.request);
    if (name === undefined) return;
    setSubmitted(false);
    setMade(name);
    edit({ project: '' });
  };

  return { element, inputs, categories, wrong: isSubmitted && 'wrong' in asked ? asked.wrong : [], isBusy, made, edit, submit };
}

/** The name of the input for the number of indicators of a category. */
export const countName = (category: Category): Extract<Wrong, `count ${string}`> => `count ${keyOf(category)}`;
