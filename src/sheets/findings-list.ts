// 问题清单 as a sheet to be made: one row a finding, with a link to its cell and what to do about it.
import { addressOf, type Cell } from '../form/snapshot';
import { onOneLine } from '../form/text';
import type { Assessment } from '../plan/assessment';
import { constant, EMPTY_CELL } from '../plan/content';
import { saysNothing } from '../plan/mark';
import type { CellContent } from '../plan/plan';
import type { ToFill } from '../plan/to-fill';
import { SEVERITY_NAMES } from '../locale/severity';
import type { Finding } from '../review/rule';
import type { RuleSet } from '../scoring/rule-set';
import { adviceOf } from './findings-advice';
import { signed } from './overview-fingerprint';
import { rowsOf } from './overview-rows';
import { SheetBuilder } from './sheet-builder';
import type { SheetLayout } from './sheet-layout';
import { formula, NONE, quoted, reference } from './summary-figures';
import { notRead, type Missing, type Unread } from './summary-missing';
import { MOST_LINKED } from './summary-places';

/** The sheet's name where it is free. */
export const FINDINGS_NAME = '问题清单';

/** None of them a word by which an indicator table is known. */
const COLUMNS = ['序号', '责任单位', '项目', '工作表', '单元格', '类别', '问题', '怎样处理', '状态'] as const;
const WIDTHS = [6, 22, 28, 16, 9, 9, 60, 32, 9];
const NUMBER = 0;
const PLACE = 4;
const SEVERITY = 5;
const HEADER_ROW = 3;

const SEVERITIES = SEVERITY_NAMES['zh-CN'];
const NOT_READ = '未读取';
const TO_FILL = '待填写';

/** One row of the list. */
interface Item {
  readonly unit: string;
  readonly name: string;
  readonly sheetName: string;
  readonly cell: Cell | undefined;
  readonly what: string;
  readonly says: string;
  readonly todo: string;
  readonly status: CellContent;
}

/**
 * The findings of all forms that were read, in the order of the workbook, errors first within a form and before them that it is not filled
 * in yet, after them what was not read;
 * the words are Chinese in every language of the interface, as are the forms. Whether an explanation is there is a formula on its
 * cell; all else is of this run.
 * @param assessments in the order of the sheets; those without forms add nothing but what could not be read of them
 * @param unread the sheets that are not among them
 * @param ruleSet by which they were assessed
 * @returns undefined when there is no form
 */
export function findingsLayout(assessments: readonly Assessment[], unread: readonly Unread[], ruleSet: RuleSet): SheetLayout | undefined {
  const rows = rowsOf(assessments);
  if (rows.length === 0) return undefined;
  const items = [
    ...rows.flatMap(({ unit, name, form, assessment: { findings, toFill } }) => [
      ...(toFill ? [unfilledItem(toFill, unit, name, form.sheetName)] : []),
      ...findings.map((finding) => itemOf(finding, unit, name, form.sheetName)),
    ]),
    ...notRead(unread, assessments).map(missingItem),
  ];
  const sheet = new SheetBuilder(WIDTHS);
  const heading = headingOf(items, ruleSet);
  sheet.line('title', constant(FINDINGS_NAME), 30);
  sheet.line('note', heading, 18);
  sheet.line('note', constant('问题为截至生成时的情况；待补的说明写好后，“状态”随表更新，其余状态可以自己填写。'), 18);
  const header = sheet.header(COLUMNS);
  items.forEach((item, index) => addRow(sheet, item, index));
  if (items.length > 0) sheet.table(FINDINGS_NAME, header, COLUMNS.length);
  else sheet.line('note', constant('没有发现问题。'), 18);
  sheet.role('text', sheet.area(header + 1, NUMBER + 1, COLUMNS.length - 1));
  for (const column of [NUMBER, PLACE, SEVERITY, COLUMNS.length - 1]) sheet.role('label', sheet.area(header + 1, column, column));
  const layout = sheet.layout({
    sheetName: FINDINGS_NAME,
    frozenRows: HEADER_ROW + 1,
    print: { landscape: true, titleRows: { first: HEADER_ROW, last: HEADER_ROW }, numbered: true },
  });
  return { ...layout, contents: signed(layout.contents, heading, 'findings') };
}

function itemOf(finding: Finding, unit: string, name: string, sheetName: string): Item {
  const { cell, severity, says } = finding;
  return {
    unit,
    name,
    sheetName,
    cell,
    what: SEVERITIES[severity],
    says: says['zh-CN'],
    todo: adviceOf(finding),
    status: statusOf(finding, sheetName),
  };
}

/** What nobody has typed yet is no finding, and yet the form is not in order. */
const unfilledItem = ({ filled, of, first }: ToFill, unit: string, name: string, sheetName: string): Item => ({
  ...{ unit, name, sheetName, cell: first, what: TO_FILL },
  ...{ says: `还没填完：${of} 行指标填好 ${filled} 行。`, todo: '从这一格起填完，再校验', status: EMPTY_CELL },
});

const missingItem = ({ name, unit, what, sheetName, cell, text, todo }: Missing): Item => ({
  unit: unit ?? NONE,
  name,
  sheetName,
  cell,
  what: NOT_READ,
  says: text === '' ? what : `${what}：${onOneLine(text)}`,
  todo,
  status: EMPTY_CELL,
});

/** A missing explanation goes out by itself once it is written. */
function statusOf({ explain, severity }: Finding, sheetName: string): CellContent {
  if (explain === undefined || severity === 'information') return EMPTY_CELL;
  if (explain === 'nowhere') return constant('无说明栏');
  const ref = reference(sheetName, explain);
  return formula(`IF(ISERROR(${ref}),${quoted(NONE)},IF(${saysNothing(ref)},"待说明","已说明"))`);
}

function headingOf(items: readonly Item[], ruleSet: RuleSet): CellContent {
  const counts = [...Object.values(SEVERITIES), TO_FILL, NOT_READ]
    .map((what) => ({ what, count: items.filter((item) => item.what === what).length }))
    .filter(({ count }) => count > 0)
    .map(({ what, count }) => `${what} ${count}`);
  const said = counts.length === 0 ? '' : `（${counts.join('，')}）`;
  return formula(`"共 "&${items.length}&" 条${said}　　评分口径："&${quoted(ruleSet.name.slice(0, 200))}`);
}

function addRow(sheet: SheetBuilder, { unit, name, sheetName, cell, what, says, todo, status }: Item, index: number): void {
  sheet.filledRow([
    constant(index + 1),
    constant(unit),
    constant(name),
    constant(sheetName),
    constant(cell === undefined ? NONE : addressOf(cell)),
    constant(what),
    constant(says),
    constant(todo),
    status,
  ]);
  if (cell !== undefined && index < MOST_LINKED) sheet.link({ row: sheet.lastRow, column: PLACE }, sheetName, cell);
}
