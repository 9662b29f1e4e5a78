// Draws the six forms as an agency's workbooks: merged cells, borders, fonts, number formats, A4 print set-up; the flattened text as pasted; and the form that the bench opens first.
import ExcelJS from 'exceljs';
import { seedForms, type SeedForm, type SeedFundLine, type SeedIndicator } from './seed';
import { trialForm } from './trial';

const COLUMNS = 8;
const COLUMN_WIDTHS = [9, 13, 25, 14, 14, 9, 10, 20];
const SONG = '宋体';
const LINE: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: 'FF000000' } };
const HEADER_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } };
const NUMBER = '0.00';
const TEXT = '@';
/** Files must not change from one build to the next. */
const MADE = new Date(Date.UTC(2025, 0, 15, 8, 0, 0));

const FUND_LABELS: Readonly<Record<SeedFundLine['kind'], string>> = {
  total: '年度资金总额:',
  currentYear: '其中:当年财政拨款',
  carriedOver: '上年结转资金',
  other: '其他资金',
};

interface Look {
  readonly format?: string;
  readonly left?: boolean;
  readonly header?: boolean;
}

/** Fills one bordered area, merged when it is more than one cell; rows and columns one-based, both ends included. */
function put(
  sheet: ExcelJS.Worksheet,
  [top, left, bottom, right]: readonly [number, number, number, number],
  value: string | number,
  look: Look = {},
): void {
  if (top !== bottom || left !== right) sheet.mergeCells(top, left, bottom, right);
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const cell = sheet.getCell(row, column);
      cell.font = { name: SONG, size: 10, bold: look.header === true };
      cell.alignment = { horizontal: look.left === true ? 'left' : 'center', vertical: 'middle', wrapText: true };
      cell.border = { top: LINE, left: LINE, bottom: LINE, right: LINE };
      if (look.format !== undefined) cell.numFmt = look.format;
      if (look.header === true) cell.fill = HEADER_FILL;
    }
  }
  if (value !== '') sheet.getCell(top, left).value = value;
}

/** "29.60" as a real number, "-" and nothing as they are. */
const figure = (printed: string): string | number => (printed === '-' || printed === '' ? printed : Number(printed));

/** The rows from `from` on that share the same words, so that the level's cell is merged over them. */
function groupLength(indicators: readonly SeedIndicator[], from: number, words: (indicator: SeedIndicator) => string): number {
  const rest = indicators.slice(from);
  const first = rest[0];
  if (first === undefined) return 0;
  const end = rest.findIndex((indicator) => words(indicator) !== words(first));
  return end === -1 ? rest.length : end;
}

/** Points of row height for a text in a column `width` characters wide (a Chinese character takes two). */
function heightFor(paragraphs: readonly string[], width: number): number {
  const lines = paragraphs.reduce((sum, paragraph) => sum + Math.ceil((paragraph.length * 2) / width), 0);
  return Math.min(409, Math.max(22, lines * 13 + 8));
}

function drawHead(sheet: ExcelJS.Worksheet, form: SeedForm): void {
  sheet.mergeCells(1, 1, 1, COLUMNS);
  const title = sheet.getCell(1, 1);
  title.value = form.title;
  title.font = { name: SONG, size: 18, bold: true };
  title.alignment = { horizontal: 'center', vertical: 'middle' };
  sheet.getRow(1).height = 34;
  sheet.mergeCells(2, 1, 2, COLUMNS);
  const year = sheet.getCell(2, 1);
  year.value = `(${form.year}年度)`;
  year.font = { name: SONG, size: 11 };
  year.alignment = { horizontal: 'center', vertical: 'middle' };
  sheet.getRow(2).height = 20;

  put(sheet, [3, 1, 3, 2], '项目名称', { header: true });
  put(sheet, [3, 3, 3, COLUMNS], form.projectName);
  put(sheet, [4, 1, 4, 2], '主管部门', { header: true });
  put(sheet, [4, 3, 4, 4], form.department);
  put(sheet, [4, 5, 4, 6], '实施单位', { header: true });
  put(sheet, [4, 7, 4, COLUMNS], form.unit);
  sheet.getRow(3).height = 24;
  sheet.getRow(4).height = 28;
}

function drawFunds(sheet: ExcelJS.Worksheet, form: SeedForm): void {
  put(sheet, [5, 1, 9, 1], '项目资金\n(万元)', { header: true });
  ['', '年初预算数', '全年预算数', '全年执行数', '分数', '执行率(%)', '得分'].forEach((heading, index) => {
    put(sheet, [5, index + 2, 5, index + 2], heading, { header: true });
  });
  sheet.getRow(5).height = 22;
  form.funds.forEach((line, index) => {
    const row = 6 + index;
    put(sheet, [row, 2, row, 2], FUND_LABELS[line.kind], { left: true });
    [line.initialBudget, line.annualBudget, line.executed, line.points, line.executionRate, line.score].forEach((printed, column) => {
      put(sheet, [row, column + 3, row, column + 3], figure(printed), { format: NUMBER });
    });
    sheet.getRow(row).height = 28;
  });
}

function drawGoals(sheet: ExcelJS.Worksheet, form: SeedForm): void {
  put(sheet, [10, 1, 11, 1], '年度\n总体\n目标', { header: true });
  put(sheet, [10, 2, 10, 4], '预期目标', { header: true });
  put(sheet, [10, 5, 10, COLUMNS], '实际完成情况', { header: true });
  put(sheet, [11, 2, 11, 4], form.plannedGoal.join('\n'), { left: true });
  put(sheet, [11, 5, 11, COLUMNS], form.reportedOutcome.join('\n'), { left: true });
  sheet.getRow(10).height = 22;
  sheet.getRow(11).height = Math.max(heightFor(form.plannedGoal, 50), heightFor(form.reportedOutcome, 50));
}

/** Draws the indicator table. @returns its first and last row */
function drawTable(sheet: ExcelJS.Worksheet, form: SeedForm): readonly [number, number] {
  ['一级\n指标', '二级\n指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析\n及改进措施'].forEach(
    (heading, index) => put(sheet, [12, index + 1, 12, index + 1], heading, { header: true }),
  );
  sheet.getRow(12).height = 32;
  const first = 13;
  const { indicators } = form;
  const levels = [
    (indicator: SeedIndicator) => indicator.dimension,
    (indicator: SeedIndicator) => `${indicator.dimension} ${indicator.category}`,
  ];
  levels.forEach((words, level) => {
    for (let from = 0, length = 0; from < indicators.length; from += length) {
      length = groupLength(indicators, from, words);
      const indicator = indicators[from];
      if (indicator === undefined) break;
      put(sheet, [first + from, level + 1, first + from + length - 1, level + 1], level === 0 ? indicator.dimension : indicator.category);
    }
  });
  indicators.forEach((indicator, index) => {
    const row = first + index;
    put(sheet, [row, 3, row, 3], indicator.name, { left: true });
    put(sheet, [row, 4, row, 4], indicator.target, { format: TEXT });
    put(sheet, [row, 5, row, 5], indicator.actual, { format: TEXT });
    put(sheet, [row, 6, row, 6], figure(indicator.points), { format: NUMBER });
    put(sheet, [row, 7, row, 7], figure(indicator.score), { format: NUMBER });
    put(sheet, [row, 8, row, 8], indicator.explanation, { left: true });
    sheet.getRow(row).height = heightFor([indicator.name], 25) > 22 ? 30 : 26;
  });
  return [first, first + indicators.length - 1];
}

function drawFoot(sheet: ExcelJS.Worksheet, form: SeedForm, row: number): void {
  put(sheet, [row, 1, row, 5], '总分', { header: true });
  put(sheet, [row, 6, row, 6], figure(form.totalPoints), { format: NUMBER });
  put(sheet, [row, 7, row, 7], figure(form.total), { format: NUMBER });
  put(sheet, [row, 8, row, 8], '');
  put(sheet, [row + 1, 1, row + 1, 1], '评分等级', { header: true });
  put(sheet, [row + 1, 2, row + 1, COLUMNS], form.grade);
  sheet.getRow(row).height = 24;
  sheet.getRow(row + 1).height = 24;
}

/** Adds what people add by hand: conditional formats and highlighter on one form, a drop-down and data validation on another. */
function drawOwnAdditions(sheet: ExcelJS.Worksheet, form: SeedForm, first: number, last: number): void {
  if (form.sheet === '信息化运维') {
    sheet.addConditionalFormatting({
      ref: `G${first}:G${last}`,
      rules: [
        {
          type: 'expression',
          priority: 1,
          formulae: [`$G${first}<$F${first}`],
          style: {
            font: { color: { argb: 'FF9C0006' }, bold: true },
            fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } },
          },
        },
      ],
    });
    sheet.addConditionalFormatting({
      ref: 'G6:G9',
      rules: [{ type: 'cellIs', operator: 'lessThan', priority: 2, formulae: ['90'], style: { font: { color: { argb: 'FF9C6500' } } } }],
    });
    const highlighted: readonly (readonly [string, string])[] = [
      [`C${first + 4}`, 'FFFFFF00'],
      [`H${first + 4}`, 'FFE2EFDA'],
      [`H${first + 18}`, 'FFE2EFDA'],
    ];
    for (const [address, argb] of highlighted) {
      sheet.getCell(address).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb } };
    }
  }
  if (form.sheet === '网络运行') {
    sheet.getCell(`B${last + 2}`).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: ['"优,良,中,差"'],
      showErrorMessage: true,
      errorTitle: '评分等级',
      error: '请从优、良、中、差中选择。',
    };
    for (let row = first; row <= last; row += 1) {
      sheet.getCell(`G${row}`).dataValidation = {
        type: 'decimal',
        operator: 'between',
        allowBlank: true,
        formulae: [0, 100],
        showErrorMessage: true,
        errorTitle: '得分',
        error: '得分应在 0 到 100 之间。',
      };
    }
  }
}

function drawForm(workbook: ExcelJS.Workbook, form: SeedForm): void {
  const sheet = workbook.addWorksheet(form.sheet, {
    pageSetup: {
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.6, right: 0.6, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C第 &P 页 共 &N 页' },
  });
  // 9 is A4; exceljs has its name only in the declarations.
  Object.assign(sheet.pageSetup, { paperSize: 9 });
  sheet.columns = COLUMN_WIDTHS.map((width) => ({ width }));
  drawHead(sheet, form);
  drawFunds(sheet, form);
  drawGoals(sheet, form);
  const [first, last] = drawTable(sheet, form);
  drawFoot(sheet, form, last + 1);
  drawOwnAdditions(sheet, form, first, last);
  // exceljs puts a $ before the letters only.
  sheet.pageSetup.printArea = `A$1:H$${last + 2}`;
}

/**
 * Every entry of a zip dated 1980-01-01, the earliest date that a zip can hold, so that equal content gives equal bytes.
 * Walks the central directory (signature, fields and their offsets are the zip format's own).
 */
function withFixedTimes(zip: Buffer): Buffer {
  const bytes = Buffer.from(zip);
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const entries = bytes.readUInt16LE(end + 10);
  let entry = bytes.readUInt32LE(end + 16);
  const firstDay = 0x00210000;
  for (let index = 0; index < entries; index += 1) {
    bytes.writeUInt32LE(firstDay, entry + 12);
    bytes.writeUInt32LE(firstDay, bytes.readUInt32LE(entry + 42) + 10);
    entry += 46 + bytes.readUInt16LE(entry + 28) + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32);
  }
  return bytes;
}

async function workbookBytes(draw: (workbook: ExcelJS.Workbook) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '财务科';
  workbook.lastModifiedBy = '财务科';
  workbook.created = MADE;
  workbook.modified = MADE;
  draw(workbook);
  return withFixedTimes(Buffer.from(await workbook.xlsx.writeBuffer()));
}

/** A pasted piece of text as Excel takes it: a number when it looks like one. */
export const asPasted = (text: string): string | number => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : text);

/** A text that Excel would take for a formula stays a text only in a cell formatted as text. */
export const pastedFormat = (text: string): string => (text.startsWith('=') ? TEXT : 'General');

function drawFlattened(workbook: ExcelJS.Workbook, lines: readonly (readonly string[])[]): void {
  const sheet = workbook.addWorksheet('粘贴');
  lines.forEach((pieces, row) => {
    pieces.forEach((piece, column) => {
      if (piece === '') return;
      const cell = sheet.getCell(row + 1, column + 1);
      cell.value = asPasted(piece);
      if (pastedFormat(piece) !== 'General') cell.numFmt = pastedFormat(piece);
    });
  });
}

export const WORKBOOK_FILE = '六张自评表.xlsx';
export const FLATTENED_FILE = '粘贴文本.xlsx';
/** The bench opens the first of the names. */
export const TRIAL_FILE = '0-试用样表.xlsx';
export const formFile = (index: number, form: SeedForm): string => `${index + 1}-${form.sheet}.xlsx`;

/** File name to bytes, all of this folder's workbooks. In: the lines of the flattened text, each cut at its tabs. Same input, same bytes. */
export async function makeWorkbooks(flattenedLines: readonly (readonly string[])[]): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const [index, form] of seedForms.entries()) {
    files.set(formFile(index, form), await workbookBytes((workbook) => drawForm(workbook, form)));
  }
  files.set(WORKBOOK_FILE, await workbookBytes((workbook) => seedForms.forEach((form) => drawForm(workbook, form))));
  files.set(FLATTENED_FILE, await workbookBytes((workbook) => drawFlattened(workbook, flattenedLines)));
  files.set(TRIAL_FILE, await workbookBytes((workbook) => drawForm(workbook, trialForm)));
  return files;
}
