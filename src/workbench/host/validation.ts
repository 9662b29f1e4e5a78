// What may be entered into cells, as Office.js sets it: a list to choose from, a decimal number between two others.
import type { Area, Sheet, Validation } from '../book/book';
import type { Json } from '../book/json';
import { ExcelError, Gap } from './errors';
import { entriesOf, type HostObject, type Session } from './object';

/** Excel takes at most so many characters as a list's source. */
const LONGEST_LIST = 255;

export function dataValidation({ book }: Session, sheet: Sheet, area: Area): HostObject {
  const set = (validation: Validation): void => {
    if (sheet.protection.protected) throw new ExcelError('AccessDenied');
    book.setValidation(sheet.id, validation);
  };
  const now = (): Validation => {
    const found = sheet.validations.find((one) => JSON.stringify(one.area) === JSON.stringify(area));
    if (!found) throw new Gap('the alert of cells whose rule is set in other areas or not at all');
    return found;
  };
  return {
    type: 'DataValidation',
    properties: {
      Rule: { set: (value) => set({ area, rule: ruleOf(value) }) },
      ErrorAlert: { set: (value) => set({ ...now(), alert: alertOf(value) }) },
    },
  };
}

function ruleOf(value: Json): Validation['rule'] {
  const kinds = Object.entries(entriesOf(value)).filter(([, rule]) => rule !== null);
  const [kind, given] = kinds[0] ?? [];
  if (kind === undefined || given === undefined || kinds.length > 1) throw new ExcelError('InvalidArgument');
  const rule = entriesOf(given);
  if (kind === 'list') {
    const { source, inCellDropDown } = rule;
    if (typeof source !== 'string' || source === '' || source.length > LONGEST_LIST) throw new ExcelError('InvalidArgument');
    if (source.startsWith('=')) throw new Gap('lists that a formula gives');
    if (typeof inCellDropDown !== 'boolean') throw new ExcelError('InvalidArgument');
    return { kind, source, inCellDropDown };
  }
  if (kind !== 'decimal') throw new Gap(`data validation of the kind ${kind}`);
  if (rule['operator'] !== 'Between') throw new Gap(`the operator ${JSON.stringify(rule['operator'])} of data validation`);
  const { formula1: low, formula2: high } = rule;
  if (typeof low !== 'number' || typeof high !== 'number') throw new Gap('bounds of data validation that are no numbers');
  if (low > high) throw new ExcelError('InvalidArgument');
  return { kind, low, high };
}

function alertOf(value: Json): NonNullable<Validation['alert']> {
  const { showAlert, style, title, message } = entriesOf(value);
  if (typeof showAlert !== 'boolean' || typeof title !== 'string' || typeof message !== 'string') throw new ExcelError('InvalidArgument');
  if (style !== 'Stop' && style !== 'Warning' && style !== 'Information') throw new ExcelError('InvalidArgument');
  return { shown: showAlert, style, title, message };
}
