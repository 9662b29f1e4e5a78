// Whether a mark is lit: fetched with what reads and reviews, because it tells explanations from words that explain nothing.
import type { Mark, SheetSnapshot } from '../form/snapshot';
import { isExplained } from '../scoring/explanation';
import { asText, contentToMark, TEXT_LENGTH } from './mark';

/** Whether a mark is lit on this sheet, as its formula would say. */
export function isLit({ values }: SheetSnapshot, mark: Mark): boolean {
  const value = values[mark.row]?.[mark.column] ?? '';
  if (mark.kind === 'explanation') return !isExplained(asText(value));
  return typeof mark.content === 'number'
    ? typeof value === 'number' && contentToMark(value) === mark.content
    : asText(value).slice(0, TEXT_LENGTH) === mark.content;
}
