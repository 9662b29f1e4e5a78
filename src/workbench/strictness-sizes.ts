// How Excel tells and changes sizes of rows and columns, and merged areas: a part of the list in strictness.ts.
import type { Difference } from './difference';

const API = 'https://learn.microsoft.com/javascript/api';

export const SIZE_DIFFERENCES: readonly Difference[] = [
  {
    id: 'sizes-one-by-one',
    excel: 'getRowProperties and getColumnProperties answer the size of each row and column in points.',
    source: `${API}/excel/excel.range#excel-excel-range-getrowproperties-member(1)`,
    standIn: 'Does the same; what is hidden has the size 0, and no other property is known.',
  },
  {
    id: 'merged-areas',
    excel: 'getMergedAreasOrNullObject answers the merged areas of a range, and fails where there are more than 512.',
    source: `${API}/excel/excel.range#excel-excel-range-getmergedareasornullobject-member(1)`,
    standIn: 'Does the same.',
  },
  {
    id: 'protected-sizes',
    excel: 'A protected sheet refuses heights of rows and widths of columns unless it allows them, apart from other looks.',
    source: `${API}/excel/excel.worksheetprotectionoptions#excel-excel-worksheetprotectionoptions-allowformatrows-member`,
    standIn: 'Does the same.',
  },
];
