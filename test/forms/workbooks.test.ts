// The committed .xlsx files equal those of the build, and their cells hold the seed data.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ExcelJS from 'exceljs';
import type { CellValue, SheetSnapshot } from '../../src/form/snapshot';
import {
  blankComputed,
  blankComputedXlsx,
  computedCells,
  flattenedLines,
  flattenedPath,
  formPaths,
  readXlsx,
  seedForms,
  trialPath,
  workbookPath,
  type SeedForm,
} from './index';
import { makeWorkbooks } from './workbooks';

const only = <Item>(items: readonly Item[]): Item => {
  const [item, ...others] = items;
  if (item === undefined || others.length > 0) throw new Error(`${items.length} instead of one`);
  return item;
};

const figure = (printed: string): CellValue => (printed === '-' ? '-' : Number(printed));

/** The whole sheet as it should be, cell by cell. */
function expectedValues(form: SeedForm): CellValue[][] {
  const labels = ['年度资金总额:', '其中:当年财政拨款', '上年结转资金', '其他资金'];
  const once = (word: string, before: string | undefined): string => (word === before ? '' : word);
  return [
    [form.title, '', '', '', '', '', '', ''],
    ['(2024年度)', '', '', '', '', '', '', ''],
    ['项目名称', '', form.projectName, '', '', '', '', ''],
    ['主管部门', '', form.department, '', '实施单位', '', form.unit, ''],
    ['项目资金\n(万元)', '', '年初预算数', '全年预算数', '全年执行数', '分数', '执行率(%)', '得分'],
    ...form.funds.map((line, index) => [
      '',
      labels[index] ?? '',
      figure(line.initialBudget),
      figure(line.annualBudget),
      figure(line.executed),
      figure(line.points),
      figure(line.executionRate),
      figure(line.score),
    ]),
    ['年度\n总体\n目标', '预期目标', '', '', '实际完成情况', '', '', ''],
    ['', form.plannedGoal.join('\n'), '', '', form.reportedOutcome.join('\n'), '', '', ''],
    ['一级\n指标', '二级\n指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析\n及改进措施'],
    ...form.indicators.map((indicator, index) => [
      once(indicator.dimension, form.indicators[index - 1]?.dimension),
      once(indicator.category, form.indicators[index - 1]?.category),
      indicator.name,
      indicator.target,
      indicator.actual,
      figure(indicator.points),
      figure(indicator.score),
      indicator.explanation,
    ]),
    ['总分', '', '', '', '', figure(form.totalPoints), figure(form.total), ''],
    ['评分等级', form.grade, '', '', '', '', '', ''],
  ];
}

function expectForm(sheet: SheetSnapshot, form: SeedForm): void {
  expect(sheet.name).toBe(form.sheet);
  expect(sheet.values).toEqual(expectedValues(form));
  // Not one formula: also "=1.00(部)" is a text.
  expect(sheet.formulas).toEqual(sheet.values);
  expect([sheet.protected, sheet.filtered, sheet.marks]).toEqual([false, false, []]);
  form.indicators.forEach((indicator, index) => {
    const row = 12 + index;
    expect(sheet.numberFormats[row]?.slice(3, 7)).toEqual(['@', '@', '0.00', '0.00']);
    expect(sheet.text[row]?.slice(2, 7)).toEqual([indicator.name, indicator.target, indicator.actual, indicator.points, indicator.score]);
  });
  form.funds.forEach((line, index) => {
    expect(sheet.text[5 + index]?.slice(2)).toEqual([
      line.initialBudget,
      line.annualBudget,
      line.executed,
      line.points,
      line.executionRate,
      line.score,
    ]);
  });
}

test('the committed files are what build.ts makes, byte for byte', async () => {
  const made = await makeWorkbooks(flattenedLines());
  expect([...made.keys()].sort()).toEqual([...formPaths, workbookPath, flattenedPath, trialPath].map((path) => basename(path)).sort());
  for (const [name, bytes] of made) {
    expect([name, readFileSync(join(__dirname, name)).equals(bytes)]).toEqual([name, true]);
  }
});

test.each(seedForms.map((form, index) => ({ form, path: formPaths[index] ?? '' })))(
  '$form.projectName: its own workbook holds the seed data',
  async ({ form, path }) => expectForm(only(await readXlsx(path)), form),
);

test('one workbook holds all six, a sheet each', async () => {
  const sheets = await readXlsx(workbookPath);
  expect(sheets).toHaveLength(6);
  sheets.forEach((sheet, index) => {
    const form = seedForms[index];
    if (form === undefined) throw new Error(`no form ${index}`);
    expectForm(sheet, form);
  });
  expect(new Set(sheets.map((sheet) => sheet.id)).size).toBe(6);
});

test('a sheet looks as an agency would have it: merged levels and goals, borders, fonts, A4', async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(formPaths[0] ?? '');
  const sheet = only(workbook.worksheets);
  expect(sheet.model.merges).toEqual(
    expect.arrayContaining([
      'A1:H1',
      'C3:H3',
      'A5:A9',
      'A10:A11',
      'B11:D11',
      'E11:H11',
      'A13:A20', // 产出指标
      'B13:B16', // 数量指标
      'A21:A23', // 效益指标
      'B21:B22',
      'A25:E25',
      'B26:H26',
    ]),
  );
  expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'portrait', fitToWidth: 1, printArea: 'A1:H26' });
  expect(sheet.getCell('D14')).toMatchObject({
    value: '=1.00(部)',
    type: ExcelJS.ValueType.String,
    numFmt: '@',
    font: { name: '宋体', size: 10 },
    alignment: { horizontal: 'center', wrapText: true },
    border: { top: { style: 'thin' }, left: { style: 'thin' }, bottom: { style: 'thin' }, right: { style: 'thin' } },
  });
  expect(sheet.getCell('H14').border).toMatchObject({ right: { style: 'thin' } });
  expect(sheet.getCell('A12').fill).toMatchObject({ type: 'pattern', fgColor: { argb: 'FFDDEBF7' } });
  expect(sheet.getColumn(3).width).toBe(25);
});

test('people’s own conditional formats and fills are on the sixth form, drop-downs on the fourth', async () => {
  const sixth = new ExcelJS.Workbook();
  await sixth.xlsx.readFile(formPaths[5] ?? '');
  const sheet = only(sixth.worksheets);
  const formats: unknown = 'conditionalFormattings' in sheet ? sheet.conditionalFormattings : undefined;
  expect(formats).toMatchObject([
    { ref: 'G13:G38', rules: [{ type: 'expression', formulae: ['$G13<$F13'] }] },
    { ref: 'G6:G9', rules: [{ type: 'cellIs', operator: 'lessThan', formulae: ['90'] }] },
  ]);
  expect(sheet.getCell('C17')).toMatchObject({ value: '防火墙拦截攻击次数', fill: { fgColor: { argb: 'FFFFFF00' } } });
  expect(sheet.getCell('H17')).toMatchObject({ value: null, fill: { fgColor: { argb: 'FFE2EFDA' } } });

  const fourth = new ExcelJS.Workbook();
  await fourth.xlsx.readFile(formPaths[3] ?? '');
  expect(only(fourth.worksheets).getCell('B26')).toMatchObject({
    value: '优',
    dataValidation: { type: 'list', formulae: ['"优,良,中,差"'] },
  });
  expect(only(fourth.worksheets).getCell('G13').dataValidation).toMatchObject({ type: 'decimal', formulae: [0, 100] });
});

test.each([...formPaths, workbookPath])('blanking empties the computed cells and nothing else: %s', async (path) => {
  const before = await readXlsx(path);
  const after = await readXlsx(await blankComputedXlsx(path));
  expect(after).toEqual(before.map(blankComputed));
  before.forEach((sheet, index) => {
    const computed = computedCells(sheet);
    const form = seedForms.find((candidate) => candidate.sheet === sheet.name);
    // The rates of the two lines with money, the execution score, a score per indicator, total and grade.
    expect(computed).toHaveLength(2 + 1 + (form?.indicators.length ?? NaN) + 2);
    expect(computed.map(({ cell }) => after[index]?.values[cell.row]?.[cell.column])).toEqual(computed.map(() => ''));
    const changed = sheet.values.flatMap((row, r) => row.filter((value, c) => value !== after[index]?.values[r]?.[c]));
    expect(changed).toHaveLength(computed.length);
  });
});
