// The contents of the inputs of a new form, all of them texts, and the request made of them. Pure.
import { type BlankFormRequest, type Category, isReadAsFrame } from '../../../app/new-form';

export interface NewFormInputs {
  readonly project: string;
  readonly department: string;
  readonly unit: string;
  readonly year: string;
  /** By `keyOf` of the category; `countOf` answers for a category that is absent. */
  readonly counts: Readonly<Record<string, string>>;
}

export type Wrong = 'project' | 'department' | 'unit' | 'year' | 'counts' | `count ${string}`;

export const MOST_INDICATORS = 30;
const USUAL_COUNT = '1';

export const keyOf = ({ dimension, category }: Category): string => `${dimension}/${category}`;
export const countOf = ({ counts }: NewFormInputs, category: Category): string => counts[keyOf(category)] ?? USUAL_COUNT;

const plain = (text: string): string => text.normalize('NFKC').trim();

function numberOf(text: string): number | undefined {
  const written = plain(text);
  // A blank count is zero.
  const number = written === '' ? 0 : /^\d{1,3}$/.test(written) ? Number(written) : undefined;
  return number !== undefined && number <= MOST_INDICATORS ? number : undefined;
}

export const sumOf = (inputs: NewFormInputs, categories: readonly Category[]): number =>
  categories.reduce((sum, category) => sum + (numberOf(countOf(inputs, category)) ?? 0), 0);

/** The request, or the inputs that are wrong, in their order. */
export function requestOf(
  inputs: NewFormInputs,
  categories: readonly Category[],
): { readonly request: BlankFormRequest } | { readonly wrong: readonly Wrong[] } {
  const counts = categories.map((category) => numberOf(countOf(inputs, category)));
  const wrong: Wrong[] = [
    ...(['project', 'department', 'unit'] as const).filter(
      (field) => (inputs[field].trim() === '' && field !== 'department') || isReadAsFrame(inputs[field]),
    ),
    ...(/^(?:19|20)\d\d$/.test(plain(inputs.year)) ? [] : (['year'] as const)),
    ...categories.flatMap((category, index): Wrong[] => (counts[index] === undefined ? [`count ${keyOf(category)}`] : [])),
    ...(sumOf(inputs, categories) === 0 ? (['counts'] as const) : []),
  ];
  if (wrong.length > 0) return { wrong };
  return {
    request: {
      projectName: inputs.project.trim(),
      department: inputs.department.trim(),
      unit: inputs.unit.trim(),
      year: Number(plain(inputs.year)),
      indicators: categories.map((category, index) => ({ ...category, count: counts[index] ?? 0 })),
    },
  };
}
