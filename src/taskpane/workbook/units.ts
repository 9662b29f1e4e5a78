// The forms of a workbook as its page lists them: by unit, or one list that stands still until the next run. Pure.
import { worstFirst } from '../../app/shown-form';
import type { FormResult } from '../../app/state';
import type { FormId } from '../../form/identity';

export interface Unit {
  /** As the first form writes it; "" when none is filled in. */
  readonly name: string;
  readonly forms: readonly FormResult[];
}

/** Spellings that differ only in spaces and widths are the same. */
const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** 实施单位, else 主管部门. */
function unitOf({ form: { unit, department } }: FormResult): string {
  const [name = ''] = [unit, department].map((field) => field?.text.replace(/\s+/g, ' ').trim() ?? '').filter((text) => text !== '');
  return name;
}

/** In the order of the workbook. */
export function unitsOf(forms: readonly FormResult[]): readonly Unit[] {
  const units = new Map<string, { readonly name: string; readonly forms: FormResult[] }>();
  for (const form of forms) {
    const name = unitOf(form);
    const unit = units.get(folded(name));
    if (unit) unit.forms.push(form);
    else units.set(folded(name), { name, forms: [form] });
  }
  return [...units.values()];
}

/** Forms whose project, unit or sheet has every word of the search in it. */
export function matching(forms: readonly FormResult[], search: string): readonly FormResult[] {
  const wanted = search.trim().split(/\s+/).map(folded);
  return forms.filter((form) => {
    const said = folded(`${form.name} ${unitOf(form)} ${form.form.department?.text ?? ''} ${form.form.sheetName}`);
    return wanted.every((word) => said.includes(word));
  });
}

/** The worst first. */
export const orderOf = (forms: readonly FormResult[]): readonly FormId[] => worstFirst(forms).map(({ form }) => form.id);

/** In an order taken earlier; those that were not there then come last. */
export function inOrder(forms: readonly FormResult[], order: readonly FormId[]): readonly FormResult[] {
  const place = new Map(order.map((id, index) => [id, index]));
  const at = ({ form }: FormResult): number => place.get(form.id) ?? order.length;
  return [...forms].sort((a, b) => at(a) - at(b));
}
