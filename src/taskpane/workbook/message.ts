// What a unit has to mend, as a message ready to send. Pure.
import { addressOf, type FormResult } from '../../app/state';
import type { Language } from '../../locale/language';
import type { MessageWords } from '../../locale/workbook-page';

export interface Message {
  readonly text: string;
  /** Forms and findings in it. */
  readonly forms: number;
  readonly findings: number;
}

/** What a message speaks of: what is wrong, then what is to be verified; what is for information asks for nothing. */
const toMend = ({ findings }: FormResult): FormResult['findings'] => [
  ...findings.filter(({ severity }) => severity === 'error'),
  ...findings.filter(({ severity }) => severity === 'warning'),
];

/**
 * @param forms of one unit; those without anything to mend are left out
 * @returns undefined when there is nothing to mend
 */
export function messageTo(unit: string, forms: readonly FormResult[], language: Language, words: MessageWords): Message | undefined {
  const concerned = forms.map((form) => ({ form, findings: toMend(form) })).filter(({ findings }) => findings.length > 0);
  if (concerned.length === 0) return undefined;
  const years = new Set(concerned.map(({ form }) => form.form.year));
  const [year] = years;
  const lines = concerned.flatMap(({ form: { name, form }, findings }, index) => [
    words.form(index + 1, name, form.sheetName),
    ...findings.map(({ cell, says }, place) => words.finding(place + 1, addressOf(cell), says[language])),
  ]);
  return {
    text: [words.heading(unit, years.size === 1 ? year?.toString() : undefined), ...lines].join('\n'),
    forms: concerned.length,
    findings: concerned.reduce((sum, { findings }) => sum + findings.length, 0),
  };
}
