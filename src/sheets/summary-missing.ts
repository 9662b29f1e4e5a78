// What a summary lacks, so that nobody takes it for whole: sheets that were not read, places that make no form, cells that cannot be read.
import type { ReadingProblem } from '../form/form';
import { addressOf, type Cell } from '../form/snapshot';
import { onOneLine } from '../form/text';
import type { Assessment } from '../plan/assessment';
import { constant } from '../plan/content';
import type { OverviewRow } from './overview-rows';
import type { SheetBuilder } from './sheet-builder';
import { NONE } from './summary-figures';
import { GAP } from './summary-formulas';
import { MOST_LINKED, NUMBER, PLACE } from './summary-places';

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
  readonly todo: string;
  readonly sheetName: string;
  /** Undefined: the whole sheet. */
  readonly cell: Cell | undefined;
  /** What stands there, or the words concerned. */
  readonly text: string;
}

/** What is the case, and what to do about it. */
type Said = Pick<Missing, 'what' | 'todo'>;

const UNREAD: Readonly<Record<Unread['why'], Said>> = {
  hidden: { what: '工作表已隐藏，没有读取', todo: '需要核对的，取消隐藏后重新校验' },
  veryHidden: { what: '工作表深度隐藏，没有读取', todo: '需要核对的，请技术人员取消隐藏' },
  tooLarge: { what: '工作表内容过大，没有读取', todo: '删去自评表以外多余的行列，再重新校验' },
  failed: { what: '工作表出现意外情况，没有处理', todo: '单独打开这张工作表核对' },
};

/** A sheet without a form lacks nothing. */
const PROBLEMS: Readonly<Record<ReadingProblem['kind'], Said | undefined>> = {
  'empty-sheet': undefined,
  'no-form': undefined,
  declaration: { what: '是绩效目标申报表，未列入', todo: '改报自评表' },
  'no-table': { what: '没有指标表，未列入', todo: '补上指标表' },
  'column-missing': { what: '指标表缺少一栏，未列入', todo: '给这一栏写上表头' },
  'row-unplaced': { what: '有一行看不出属于哪个指标，未计入', todo: '核对这一行是否错位或缺格' },
};

/** Sheets and places of which nothing was read, each kind in the order of the workbook. */
export function notRead(unread: readonly Unread[], assessments: readonly Assessment[]): readonly Missing[] {
  const sheets = unread.map(({ sheetName, why }): Missing => ({
    ...{ name: sheetName, unit: undefined, ...UNREAD[why] },
    ...{ sheetName, cell: undefined, text: '' },
  }));
  const places = assessments.flatMap(({ problems }) =>
    problems.flatMap(({ kind, sheetName, cell, text = '' }): readonly Missing[] => {
      const said = PROBLEMS[kind];
      return said === undefined ? [] : [{ name: sheetName, unit: undefined, ...said, sheetName, cell, text }];
    }),
  );
  const asked = assessments.flatMap(({ questions }) =>
    questions.map(({ sheetName, cell, columns }): Missing => ({
      ...{ name: sheetName, unit: undefined, what: '表头待确认，未列入', todo: '在窗格里确认各列的含义' },
      ...{ sheetName, cell, text: columns.map(({ words }) => words).join('、') },
    })),
  );
  return [...sheets, ...places, ...asked];
}

/** What concerns whole sheets first, then the cells that cannot be read. */
export const missingFrom = (
  unread: readonly Unread[],
  assessments: readonly Assessment[],
  forms: readonly OverviewRow[],
): readonly Missing[] => [
  ...notRead(unread, assessments),
  ...forms.flatMap(({ name, unit, form: { sheetName }, assessment }) =>
    assessment.evaluation.obstacles.map(({ field: { cell, text } }): Missing => ({
      ...{ name, unit, what: '应填数字，读不出', todo: '改写成规范的数字', sheetName, cell, text },
    })),
  ),
];

export const MISSING_NAME = '未读出的内容';
const MISSING_COLUMNS = ['序号', '项目或工作表', '情况', '责任单位', '位置', '内容'] as const;

/** Sheets, places and cells without which the figures above are not whole. */
export function missingTable(sheet: SheetBuilder, missing: readonly Missing[]): void {
  sheet.row(GAP);
  sheet.line('label', constant(`${MISSING_NAME}（${missing.length} 处，截至生成时）`), 24, MISSING_COLUMNS.length);
  const header = sheet.header(MISSING_COLUMNS);
  missing.forEach(({ name, what, unit, sheetName, cell, text }, index) => {
    sheet.filledRow([
      constant(index + 1),
      constant(name),
      constant(what),
      constant(unit ?? NONE),
      constant(cell === undefined ? NONE : addressOf(cell)),
      constant(onOneLine(text)),
    ]);
    if (cell !== undefined && index < MOST_LINKED) sheet.link({ row: sheet.lastRow, column: PLACE }, sheetName, cell);
  });
  sheet.table(MISSING_NAME, header, MISSING_COLUMNS.length);
  sheet.role('label', sheet.area(header + 1, NUMBER, NUMBER));
  sheet.role('text', sheet.area(header + 1, NUMBER + 1, MISSING_COLUMNS.length - 1));
}
