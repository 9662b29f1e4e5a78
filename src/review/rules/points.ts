// Rules on 分值: what the rows and budget execution are worth.
import { roundHalfUp } from '../../form/decimal';
import { FULL_POINTS, sumOfPoints } from '../../scoring/total';
import { isWrong } from '../../scoring/verdict';
import { SCORING } from '../basis';
import type { Rule } from '../rule';
import { shown } from '../words';

export const POINTS_RULES: readonly Rule[] = [
  {
    id: 'points-total',
    severity: 'error',
    title: { 'zh-CN': '分值合计 100 分', en: 'Points sum to 100' },
    looksAt: { 'zh-CN': '各行分值、预算执行的分值和总分行的分值', en: 'The points of all rows, of budget execution and of the total row' },
    basis: SCORING,
    check({ form, totalPoints }) {
      const { sum, missing, unreadable } = sumOfPoints(form);
      const cell = form.totalPoints?.cell ?? form.indicators.at(-1)?.points.cell;
      if (cell === undefined || unreadable.length > 0) return [];
      if (!roundHalfUp(sum).eq(FULL_POINTS)) {
        const blanks = missing.length;
        return [
          {
            cell,
            says: {
              'zh-CN': `各项分值（含预算执行）合计 ${shown(sum)} 分，应为 100 分${blanks > 0 ? `；有 ${blanks} 处分值未填写` : ''}。请调整各行分值。`,
              en: `The points of all rows, budget execution included, add up to ${shown(sum)}, not 100${blanks > 0 ? `; ${blanks} of them left empty` : ''}. Adjust the points of the rows.`,
            },
          },
        ];
      }
      if (totalPoints?.entered === undefined || !isWrong(totalPoints)) return [];
      return [
        {
          cell,
          says: {
            'zh-CN': `总分行的分值填为 ${shown(totalPoints.entered)} 分，各行分值合计 ${shown(sum)} 分。请改为 ${shown(sum)}。`,
            en: `The total row states ${shown(totalPoints.entered)} points, the rows add up to ${shown(sum)}. Enter ${shown(sum)}.`,
          },
        },
      ];
    },
  },
];
