// The words about a form that is not whole, not calculated or does not add up: fetched when one has to be said, both languages together.
import type { FormResult } from '../app/state';
import type { Language } from './language';

export interface IncompleteWords {
  /** Why total and grade are not written. */
  readonly heldBack: {
    readonly points: (sum: string) => string;
    /** The points sum to 100, and yet a scored row has none. */
    readonly pointsMissing: string;
    /** The template has no column of points. */
    readonly noPoints: string;
    readonly unread: string;
    /** A heading, a sum or the total row prints other points than its rows have. */
    readonly printed: string;
    /** The last sum leaves budget execution out, or may. */
    readonly rowsAlone: string;
    /** More than one line or block could be the funds of the form. */
    readonly funds: string;
  };
  /** Results of formulas may be old. */
  readonly uncalculated: string;
  /** What is not checked in a form without a column. */
  readonly cannot: Readonly<Record<FormResult['evaluation']['cannot'][number], string>>;
  /** Goes between the sentence and the cells to mend. */
  readonly mend: string;
  /** Goes before cells that are no field of the form. */
  readonly passedOver: string;
  /** Between two cells of a list. */
  readonly between: string;
  /** After the first cells of a list, with the number of all. */
  readonly andMore: (count: number) => string;
}

export const INCOMPLETE_WORDS: Readonly<Record<Language, IncompleteWords>> = {
  'zh-CN': {
    heldBack: {
      points: (sum) => `总分、等级等暂不改写：分值合计 ${sum} 分，应为 100 分。`,
      pointsMissing: '总分、等级等暂不改写：有计分的指标没填分值。',
      noPoints: '本表没有“分值”一列：总分、等级只核对，不改写。',
      unread: '总分、等级等暂不改写：表中有内容没能读懂。',
      printed: '总分、等级等暂不改写：表中写明的分值与各行分值合计不一致。',
      rowsAlone: '总分、等级等暂不改写：合计行看来只合计了各行指标，未含预算执行；全表得分请另设“总分”行。',
      funds: '总分、等级等暂不改写：资金总额不止一处，无法断定以哪一处为准。',
    },
    uncalculated: '有公式还没有计算，以下可能依据旧结果。请按 F9 计算，再点“仅校验”。',
    cannot: {
      points: '没有“分值”一列，各行得分无法按比例核对；预算执行得分也只核对，不改写。',
      score: '没有“得分”一列，各行得分和总分无法核对，总分和等级不改写。',
    },
    mend: '请先核对',
    passedOver: '未计入的内容（不属于任何栏目）：',
    between: '、',
    andMore: (count) => `等 ${count} 处`,
  },
  en: {
    heldBack: {
      points: (sum) => `Total and grade are not written: the points sum to ${sum}, not to 100.`,
      pointsMissing: 'Total and grade are not written: a scored row has no points.',
      noPoints: 'This form has no column of points: total and grade are checked, not written.',
      unread: 'Total and grade are not written: some of the form could not be read.',
      printed: 'Total and grade are not written: points that the form prints are not what its rows add up to.',
      rowsAlone: 'Total and grade are not written: the sum seems to leave budget execution out; add a row 总分 for the whole form.',
      funds: 'Total and grade are not written: more than one line or block could be the funds of this form.',
    },
    uncalculated: 'Formulas wait for their calculation, so this may rest on old results. Press F9, then Check only.',
    cannot: {
      points: 'Without a column of points no score can be held against its ratio; the execution score is checked, not written.',
      score: 'Without a column of scores neither they nor the total can be checked; total and grade are not written.',
    },
    mend: ' Check first:',
    passedOver: 'Not counted, as they belong to no column:',
    between: ', ',
    andMore: (count) => `(${count} in all)`,
  },
};
