// What a cell holds after a change of its content or of its looks alone.
import type { BookCell, CellContent } from './model';

export const isBlank = (cell: BookCell): boolean =>
  cell.value === '' && cell.formula === undefined && cell.numberFormat === 'General' && !cell.style;

export const contentOf = (content: CellContent): Pick<BookCell, 'value' | 'isError' | 'formula' | 'uncalculated'> => {
  const error = content.isError && { isError: content.isError };
  if (!('formula' in content)) return { value: content.value, ...error };
  return content.result === undefined
    ? { formula: content.formula, value: 0, uncalculated: true }
    : { formula: content.formula, value: content.result, ...error };
};

export const kept = ({
  value,
  isError,
  formula,
  uncalculated,
}: BookCell): Pick<BookCell, 'value' | 'isError' | 'formula' | 'uncalculated'> => ({
  value,
  ...(isError && { isError }),
  ...(formula !== undefined && { formula }),
  ...(uncalculated && { uncalculated }),
});
