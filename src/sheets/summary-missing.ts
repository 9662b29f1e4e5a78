// What a summary lacks, so that nobody takes it for whole: sheets that were not read, places that make no form, cells that cannot be read.
import type { Form, ReadingProblem } from '../form/form';
import type { Cell } from '../form/snapshot';
import type { Assessment, FormAssessment } from '../plan/assessment';

/** A sheet of the workbook that was not read. */
export interface Unread {
  readonly sheetName: string;
  readonly why: 'hidden' | 'veryHidden' | 'tooLarge' | 'failed';
}

export interface Missing {
  /** The form as it is called in the summary; the sheet where there is none. */
  readonly name: string;
  /** Who is to see to it; undefined where no form tells. */
  readonly unit: string | undefined;
  readonly what: string;
  readonly sheetName: string;
  /** Undefined: the whole sheet. */
  readonly cell: Cell | undefined;
  /** What stands there, or the words concerned. */
  readonly text: string;
}

const UNREAD: Readonly<Record<Unread['why'], string>> = {
  hidden: '工作表已隐藏，没有读取',
  veryHidden: '工作表深度隐藏，没有读取',
  tooLarge: '工作表内容过大，没有读取',
  failed: '工作表出现意外情况，没有处理',
};

/** A sheet without a form lacks nothing. */
const PROBLEMS: Readonly<Record<ReadingProblem['kind'], string | undefined>> = {
  'empty-sheet': undefined,
  'no-form': undefined,
  'no-table': '没有指标表，未列入',
  'column-missing': '指标表缺少一栏，未列入',
  'row-unplaced': '有一行看不出属于哪个指标，未计入',
};

interface SummarisedForm {
  readonly name: string;
  readonly unit: string;
  readonly form: Form;
  readonly assessment: FormAssessment;
}

/** What concerns whole sheets first, each kind in the order of the workbook. */
export function missingFrom(
  unread: readonly Unread[],
  assessments: readonly Assessment[],
  forms: readonly SummarisedForm[],
): readonly Missing[] {
  const sheets = unread.map(({ sheetName, why }): Missing => ({
    name: sheetName,
    unit: undefined,
    what: UNREAD[why],
    sheetName,
    cell: undefined,
    text: '',
  }));
  const places = assessments.flatMap(({ problems }) =>
    problems.flatMap(({ kind, sheetName, cell, text = '' }): readonly Missing[] => {
      const what = PROBLEMS[kind];
      return what === undefined ? [] : [{ name: sheetName, unit: undefined, what, sheetName, cell, text }];
    }),
  );
  const cells = forms.flatMap(({ name, unit, form: { sheetName }, assessment }) =>
    assessment.evaluation.obstacles.map(({ field: { cell, text } }): Missing => ({
      name,
      unit,
      what: '应填数字，读不出',
      sheetName,
      cell,
      text,
    })),
  );
  return [...sheets, ...places, ...cells];
}
