// A new form while it is asked for: everything a text, as it stands in its input. Pure.
import { type BlankFormRequest, type Category, isReadAsFrame } from '../../../app/new-form';

export interface Typed {
  readonly project: string;
  readonly department: string;
  readonly unit: string;
  readonly year: string;
  /** By `keyOf` its category; one that is absent counts as the usual. */
  readonly counts: Readonly<Record<string, string>>;
}

export type Wrong = 'project' | 'department' | 'unit' | 'year' | 'counts' | `count ${string}`;

export const MOST_INDICATORS = 30;
const USUAL_COUNT = '1';

export const keyOf = ({ dimension, category }: Category): string => `${dimension}/${category}`;
export const countOf = ({ counts }: Typed, category: Category): string => counts[keyOf(category)] ?? USUAL_COUNT;

const plain = (text: string): string => text.normalize('NFKC').trim();

function numberOf(text: string): number | undefined {
  const written = plain(text);
  // An emptied count is none.
  const number = written === '' ? 0 : /^\d{1,3}$/.test(written) ? Number(written) : undefined;
  return number !== undefined && number <= MOST_INDICATORS ? number : undefined;
}

export const sumOf = (typed: Typed, categories: readonly Category[]): number =>
  categories.reduce((sum, category) => sum + (numberOf(countOf(typed, category)) ?? 0), 0);

/** What is asked for, or which inputs cannot be taken, in their order. */
export function requestOf(
  typed: Typed,
  categories: readonly Category[],
): { readonly request: BlankFormRequest } | { readonly wrong: readonly Wrong[] } {
  const counts = categories.map((category) => numberOf(countOf(typed, category)));
  const wrong: Wrong[] = [
    ...(['project', 'department', 'unit'] as const).filter(
      (field) => (typed[field].trim() === '' && field !== 'department') || isReadAsFrame(typed[field]),
    ),
    ...(/^(?:19|20)\d\d$/.test(plain(typed.year)) ? [] : (['year'] as const)),
    ...categories.flatMap((category, index): Wrong[] => (counts[index] === undefined ? [`count ${keyOf(category)}`] : [])),
    ...(sumOf(typed, categories) === 0 ? (['counts'] as const) : []),
  ];
  if (wrong.length > 0) return { wrong };
  return {
    request: {
      projectName: typed.project.trim(),
      department: typed.department.trim(),
      unit: typed.unit.trim(),
      year: Number(plain(typed.year)),
      indicators: categories.map((category, index) => ({ ...category, count: counts[index] ?? 0 })),
    },
  };
}
