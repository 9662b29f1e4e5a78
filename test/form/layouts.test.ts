// Forms with other words and orders, torn and incomplete ones, and sheets without a form.
import { decimal } from '../../src/form/decimal';
import type { Form } from '../../src/form/form';
import { readForms } from '../../src/form/read-all';
import { HEAD, onlyForm, readText, rows, table, TABLE } from './reading';
import { rowsOf, sheetOf } from './sheet';

describe('no form', () => {
  test.each([
    ['an empty sheet', [], 'empty-sheet'],
    [
      'a sheet of blanks',
      [
        ['', ' '],
        ['', '　'],
      ],
      'empty-sheet',
    ],
    ['a letter', [['关于开展2024年度绩效自评工作的通知'], ['各单位:请按时报送自评表。']], 'no-form'],
    [
      'numbers',
      [
        [1, 2],
        [3, 4],
      ],
      'no-form',
    ],
    ['a summary', [['2024年度绩效自评结果汇总表'], ['项目名称', '得分']], 'no-form'],
    [
      'goals alone',
      [
        ['预期目标', '实际完成情况'],
        ['建成', '已建成'],
      ],
      'no-form',
    ],
    [
      'a table of targets',
      [
        ['一级指标', '二级指标', '三级指标', '指标值'],
        ['产出指标', '数量指标', '甲', '≥1个'],
      ],
      'no-form',
    ],
    [
      'a list of projects',
      [
        ['序号', '项目名称', '主管部门', '实施单位', '得分'],
        [1, '某项目', '某局', '某中心', 99.97],
      ],
      'no-form',
    ],
  ])('%s', (_, values, kind) => {
    expect(readForms(sheetOf(values))).toEqual({
      forms: [],
      problems: [{ kind, sheetId: 'sheet-1', sheetName: '自评表' }],
      questions: [],
      needsEvidence: false,
    });
  });

  test('a form without a table names its project and place', () => {
    expect(readText(HEAD).problems).toEqual([
      { kind: 'no-table', sheetId: 'sheet-1', sheetName: '自评表', cell: { row: 0, column: 0 }, text: '某项目' },
    ]);
  });

  test('a table without rows is no table', () => {
    const { forms, problems } = readText(table(''));
    expect(forms).toEqual([]);
    expect(problems).toMatchObject([{ kind: 'no-table', cell: { row: 3, column: 0 } }]);
  });

  test('a missing column is named', () => {
    const { forms, problems } = readText(
      `${HEAD}一级指标 | 二级指标 | 三级指标 | 年度指标值 | 分值\n产出指标 | 数量指标 | 甲 | ≥1(个) | 5\n`,
    );
    expect(forms).toEqual([]);
    expect(problems).toMatchObject([
      { kind: 'column-missing', text: '实际完成值', cell: { row: 3, column: 0 } },
      { kind: 'column-missing', text: '得分', cell: { row: 3, column: 0 } },
    ]);
  });

  test.each([
    ['a title', '项目支出绩效自评表'],
    ['a fund block', ' | | 全年预算数 | 全年执行数\n | 年度资金总额 | 30 | 29'],
  ])('a table without points and scores is read below %s', (_, above) => {
    const { forms, problems } = readText(
      `\n${above}\n一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值\n产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个)\n`,
    );
    expect(problems).toEqual([]);
    expect(forms.map(rows)).toEqual([['产出指标/数量指标/甲: ≥1(个) | 1(个) |  | ']]);
  });

  test('one broken form does not hide the next', () => {
    const { forms, problems } = readText(`${HEAD}${table('产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 5 |').slice(1)}`);
    expect(forms).toHaveLength(1);
    expect(problems).toMatchObject([{ kind: 'no-table' }]);
  });
});

describe('ugly cells', () => {
  test('text and error values where numbers belong are kept as such', () => {
    const [indicator] = onlyForm(
      table('产出指标 | 数量指标 | 甲 | #REF! | #N/A | 五分 | #DIV/0! |\n总分 | | | | | 100 | #REF! |'),
    ).indicators;
    expect(indicator?.target.content).toEqual({ kind: 'unreadable', isError: true });
    expect(indicator?.actual.content).toEqual({ kind: 'unreadable', isError: true });
    expect(indicator?.points).toMatchObject({ text: '五分', content: { kind: 'unreadable', isError: false } });
    expect(indicator?.score).toMatchObject({ text: '#DIV/0!', content: { kind: 'unreadable', isError: true } });
  });

  test('an error in the total and a strange grade', () => {
    const form = onlyForm(table('产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 5 |\n总分 | | | | | 100 | #REF! |\n评分等级 | 特优'));
    expect(form.total).toMatchObject({ cell: { row: 5, column: 6 }, content: { kind: 'unreadable', isError: true } });
    expect(form.grade).toMatchObject({ cell: { row: 6, column: 1 }, text: '特优', content: { kind: 'unreadable', isError: false } });
  });

  test('a row that fits nowhere is a problem with its words', () => {
    const { forms, problems } = readText(
      table('产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 5 |\n | | | | | 60 | |\n | 随手一记 | | | | | |'),
    );
    expect(forms[0]?.indicators).toHaveLength(1);
    expect(problems).toMatchObject([
      { kind: 'row-unplaced', cell: { row: 5, column: 5 }, text: '60' },
      { kind: 'row-unplaced', cell: { row: 6, column: 1 }, text: '随手一记' },
    ]);
  });

  test('a number in a narrow column is taken from its value and format', () => {
    const text = table('产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 5 |');
    const sheet = sheetOf(rowsOf(text).map((row, index) => (index === 4 ? ['产出指标', '数量指标', '甲', 0.95, 1234.5, 5, 4.5, ''] : row)));
    const formats = sheet.numberFormats.map((row, index) => (index === 4 ? ['@', '@', '@', '0%', '#,##0.00', '0.00', '0.0', '@'] : row));
    const shown = sheet.text.map((row, index) => (index === 4 ? ['产出指标', '数量指标', '甲', '###', '####', '##', '#', ''] : row));
    const [indicator] = readForms({ ...sheet, numberFormats: formats, text: shown }).forms[0]?.indicators ?? [];
    expect([indicator?.target, indicator?.actual, indicator?.points, indicator?.score].map((field) => field?.text)).toEqual([
      '95%',
      '1,234.50',
      '5.00',
      '4.5',
    ]);
    expect(indicator?.target.content).toMatchObject({ kind: 'bound', sign: '≥', quantity: { value: decimal(95), unit: '%' } });
    expect(indicator?.actual.content).toMatchObject({ quantity: { value: decimal('1234.5') } });
  });

  test('a formula is a formula, text that begins with = is not', () => {
    const sheet = sheetOf(rowsOf(table('产出指标 | 数量指标 | 甲 | =1.00(部) | 1.00(部) | 5 | 5 |')));
    const formulas = sheet.formulas.map((row, index) => (index === 4 ? row.map((value, column) => (column === 6 ? '=F5' : value)) : row));
    const [indicator] = readForms({ ...sheet, formulas }).forms[0]?.indicators ?? [];
    expect(indicator?.score?.formula).toBe('=F5');
    expect(indicator?.target.formula).toBeUndefined();
    expect(indicator?.target.content).toMatchObject({ kind: 'bound', sign: '=' });
  });
});

describe('tables', () => {
  test('without an explanation column', () => {
    const form = onlyForm(`${HEAD}${TABLE.split(' | ').slice(0, 7).join(' | ')}\n产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 5\n`);
    expect(form.indicators[0]?.explanation).toBeUndefined();
  });

  test('an explanation cell beyond the end of the sheet is a cell all the same', () => {
    const sheet = sheetOf(rowsOf(table('产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 5')));
    const values = sheet.values.map((row, index) => (index === 4 ? row.slice(0, 7) : row));
    const [indicator] = readForms({ ...sheet, values, formulas: values }).forms[0]?.indicators ?? [];
    expect(indicator?.explanation).toMatchObject({ cell: { row: 4, column: 7 }, text: '', content: { kind: 'empty' } });
  });

  test('with other words, sign and unit columns and points before the target', () => {
    const form = onlyForm(`
2023年度部门预算项目支出绩效自评表
一级指标 | 二级指标 | 指标名称 | 权重 | 指标性质 | 年初目标值(A) | 计量单位 | 全年完成值(B) | 自评得分 | 复核分 | 未完成原因分析
成本指标(20分) | 经济成本指标 | 总成本 | 20 | ≤ | 20 | 万元 | 19.5 | 20 | 18 | 无
产出指标 | 产出数量 | 场次 | 10 | 大于等于 | 5 | 场 | 6 | 10 | 10 |
合计 | | | 100 | | | | | 98.5 | |
`);
    expect(form.year).toBe(2023);
    expect(rows(form)).toEqual(['成本指标/经济成本指标/总成本: 20 | 19.5 | 20 | 20', '产出指标/数量指标/场次: 5 | 6 | 10 | 10']);
    const [cost, output] = form.indicators;
    expect(cost?.target.content).toMatchObject({ sign: '≤', signWritten: true, quantity: { value: decimal(20), unit: '万元' } });
    expect(cost?.actual.content).toMatchObject({ quantity: { value: decimal('19.5'), unit: '万元' } });
    expect(output?.target.content).toMatchObject({ sign: '≥', signWritten: true, quantity: { unit: '场' } });
    expect([form.totalPoints?.cell.column, form.total?.cell.column]).toEqual([3, 8]);
  });

  test('with a heading of two rows', () => {
    const form = onlyForm(`
项目支出绩效自评表
绩效指标 | | | 指标值 | | 分值 | 得分 | 偏差原因分析及改进措施
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | | |
产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 4 | 原因
`);
    expect(rows(form)).toEqual(['产出指标/数量指标/甲: ≥1(个) | 1(个) | 5 | 4']);
    expect(form.indicators[0]?.explanation?.text).toBe('原因');
  });

  test('with the heading printed again on the next page', () => {
    const form = onlyForm(
      table(`产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 5 |\n第 1 页\n\n${TABLE}\n | | 乙 | ≥1(个) | 1(个) | 5 | 5 |`),
    );
    expect(rows(form)).toEqual(['产出指标/数量指标/甲: ≥1(个) | 1(个) | 5 | 5', '产出指标/数量指标/乙: ≥1(个) | 1(个) | 5 | 5']);
  });

  test('with levels repeated, a dimension without category, and levels in a row of their own', () => {
    const form = onlyForm(
      table(`
产出 | 数量 | 甲 | ≥1(个) | 1(个) | 5 | 5 |
产出指标 | 数量指标 | 乙 | ≥1(个) | 1(个) | 5 | 5 |
满意度指标 | | 丙 | ≥90% | 95% | 5 | 5 |
效益指标 | 自定指标 | | | | | |
 | | 丁 | 完善 | 达成指标 | 5 | 5 |`),
    );
    expect(form.indicators.map((row) => `${row.dimension}/${row.category}/${row.name.text}`)).toEqual([
      '产出指标/数量指标/甲',
      '产出指标/数量指标/乙',
      '满意度指标//丙',
      '效益指标/自定指标/丁',
    ]);
  });

  test('without 总分, followed by notes', () => {
    const form = onlyForm(table('产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 5 |\n注:本表一式两份。\n填表人:某某 | | | 联系电话:123'));
    expect([form.total, form.totalPoints, form.grade]).toEqual([undefined, undefined, undefined]);
    expect(form.area.lastRow).toBe(4);
  });

  test('a lone number in the total row is the total', () => {
    const form = onlyForm(table('产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 5 |\n总分 | 98.76'));
    expect(form.total).toMatchObject({ cell: { column: 1 }, text: '98.76' });
    expect(form.totalPoints).toBeUndefined();
  });

  test.each([
    ['below the points', '98.5', undefined, 5],
    ['the points themselves', '5', 5, 6],
    ['100', '100', 5, 6],
    ['more than a total can be', '101', 5, 6],
  ])('a lone number under 分值, as of a cell merged over 分值 and 得分: %s', (_, number, points, total) => {
    const form = onlyForm(table(`产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 5 |\n总分 | | | | | ${number} | |`));
    expect(form.totalPoints?.cell.column).toBe(points);
    expect(form.total?.cell.column).toBe(total);
  });

  test('an empty total keeps its cell beside its points', () => {
    const form = onlyForm(table('产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 5 |\n总分 | | | | | 100 | |\n评价等级 | | 良好'));
    expect(form.total).toMatchObject({ cell: { column: 6 }, content: { kind: 'empty' } });
    expect(form.grade).toMatchObject({ cell: { column: 2 }, content: { kind: 'grade', grade: '良' } });
  });

  test('rows without a score, an actual, or any value are still rows', () => {
    expect(rows(onlyForm(table('产出指标 | 数量指标 | 甲 | ≥1(个) | | 5 | |\n | | 乙 | 20 | 24 | 5 | |\n | | 指标3: | | | | |')))).toEqual([
      '产出指标/数量指标/甲: ≥1(个) |  | 5 | ',
      '产出指标/数量指标/乙: 20 | 24 | 5 | ',
      '产出指标/数量指标/指标3::  |  |  | ',
    ]);
  });
});

describe('points printed in headings', () => {
  const printed = (form: Form) =>
    form.printedPoints?.map(
      ({ dimension, category, points, cell }) => `${dimension}/${category ?? ''} ${points.toFixed()} @${cell.row},${cell.column}`,
    );

  test('of dimensions and categories, as they are written', () => {
    const form = onlyForm(
      table(`
产出指标(50分) | 数量指标（20 分） | 甲 | ≥1(个) | 1(个) | 20 | 20 |
 | 二、质量指标（权重30%） | 乙 | ≥1(个) | 1(个) | 30 | 30 |
效益指标30分 | 社会效益指标 | 丙 | 完善 | 达成指标 | 30 | 30 |
满意度指标（10） | 服务对象满意度指标:10分 | 丁 | ≥90% | 95% | 10 | 10 |`),
    );
    expect(form.indicators.map((row) => `${row.dimension}/${row.category}`)).toEqual([
      '产出指标/数量指标',
      '产出指标/质量指标',
      '效益指标/社会效益指标',
      '满意度指标/服务对象满意度指标',
    ]);
    expect(printed(form)).toEqual([
      '产出指标/ 50 @4,0',
      '产出指标/数量指标 20 @4,1',
      '产出指标/质量指标 30 @5,1',
      '效益指标/ 30 @6,0',
      '满意度指标/ 10 @7,0',
      '满意度指标/服务对象满意度指标 10 @7,1',
    ]);
  });

  test('where they are printed, the heading once with them and once without', () => {
    const form = onlyForm(
      table(`
产出指标(50分) | 数量指标 | 甲 | ≥1(个) | 1(个) | 25 | 25 |
产出指标 | 数量指标(50分) | 乙 | ≥1(个) | 1(个) | 25 | 25 |
产出指标 | 数量指标 | 丙 | ≥1(个) | 1(个) | | |`),
    );
    expect(form.indicators.map((row) => `${row.dimension}/${row.category}`)).toEqual(Array(3).fill('产出指标/数量指标'));
    expect(printed(form)).toEqual(['产出指标/ 50 @4,0', '产出指标/数量指标 50 @5,1']);
  });

  test('of headings in rows of their own', () => {
    const form = onlyForm(
      table(`
产出(50分) | | | | | | |
 | 数量(50分) | | | | | |
 | | 甲 | ≥1(个) | 1(个) | 50 | 50 |
效益(50分) | | | | | | |
 | 社会效益(20分) | | | | | |
 | | 乙 | 完善 | 达成指标 | 20 | 20 |
 | 自定指标(30分) | | | | | |
 | | 丙 | 完善 | 达成指标 | 30 | 30 |`),
    );
    expect(form.indicators.map((row) => [`${row.dimension}/${row.category}/${row.name.text}`, row.rows])).toEqual([
      ['产出指标/数量指标/甲', [6]],
      ['效益指标/社会效益指标/乙', [9]],
      ['效益指标/自定指标/丙', [11]],
    ]);
    expect(printed(form)).toEqual([
      '产出指标/ 50 @4,0',
      '产出指标/数量指标 50 @5,1',
      '效益指标/ 50 @7,0',
      '效益指标/社会效益指标 20 @8,1',
      '效益指标/自定指标 30 @10,1',
    ]);
  });

  test('torn, repeated, and absent', () => {
    const form = onlyForm(
      table(`
产出指标(50 | 数量指标 | 甲 | ≥1(个) | 1(个) | 25 | 25 |
分) | | | | | | |
产出指标(50分) | 数量指标 | 乙 | ≥1(个) | 1(个) | 25 | 25 |`),
    );
    expect(form.indicators.map((row) => row.dimension)).toEqual(['产出指标', '产出指标']);
    expect(form.indicators.map((row) => row.rows)).toEqual([[4, 5], [6]]);
    expect(printed(form)).toEqual(['产出指标/ 50 @4,0']);
    expect(onlyForm(table('产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 5 |')).printedPoints).toBeUndefined();
  });
});

describe('damage', () => {
  test('slid rows, with and without scores and explanations', () => {
    const form = onlyForm(
      table(`
产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 5 |
乙 | | ≥1(个) | 1(个) | 5 | 5 | |
 | 丙 | 20 | 24 | 5 | 5 | 因故 |
丁 | 及时 | 达成指标 | 5 | | | |
 | 质量指标 | 戊 | 完善 | 达成指标 | 5 | |`),
    );
    expect(rows(form)).toEqual([
      '产出指标/数量指标/甲: ≥1(个) | 1(个) | 5 | 5',
      '产出指标/数量指标/乙: ≥1(个) | 1(个) | 5 | 5',
      '产出指标/数量指标/丙: 20 | 24 | 5 | 5',
      '产出指标/数量指标/丁: 及时 | 达成指标 | 5 | ',
      '产出指标/质量指标/戊: 完善 | 达成指标 | 5 | ',
    ]);
    expect(form.indicators.map((row) => `${row.explanation?.cell.column} ${row.explanation?.text}`)).toEqual([
      '7 ',
      '6 ',
      '6 因故',
      '5 ',
      '7 ',
    ]);
  });

  test('a row that lost its category keeps a dimension that could be one', () => {
    const form = onlyForm(
      table(`
产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 5 |
满意度指标 | 乙 | ≥90% | 95% | 5 | 5 | |
成本指标 | 丙 | ≤20万元 | 19万元 | 5 | 5 | |`),
    );
    expect(rows(form).slice(1)).toEqual(['满意度指标//乙: ≥90% | 95% | 5 | 5', '成本指标//丙: ≤20万元 | 19万元 | 5 | 5']);
  });

  test.each([
    ['社会', '效益指标', '社会效益指标'],
    ['服务对象满', '意度指标', '服务对象满意度指标'],
    ['可持续影响', '响指标', '可持续影响指标'],
    ['社会效益', '效益指标', '社会效益指标'],
    ['服务对象满意', '意度指标', '服务对象满意度指标'],
    ['运行维护', '指标', '运行维护指标'],
    ['', '社会效益指标', '社会效益指标'],
    ['', '运行维护指标', '运行维护指标'],
  ])('a heading torn at a page break, characters lost or printed twice: %j and %j', (above, below, whole) => {
    const form = onlyForm(
      table(`
效益指标 | ${above} | 甲 | ≥3.00(万人 | 4.00(万人 | 5 | 5 |

 | ${below} | | 次) | 次) | | |
 | | 乙 | ≥1(个) | 1(个) | 5 | 5 |`),
    );
    expect(form.indicators.map((row) => `${row.category}/${row.name.text}`)).toEqual([`${whole}/甲`, `${whole}/乙`]);
  });

  test('a heading printed again, shorter, and torn', () => {
    const form = onlyForm(
      table(`
产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 5 |
产出 | 数量 | 乙 | ≥3.00(万人 | 4.00(万人 | 5 | 5 |

指标 | 指标 | | 次) | 次) | | |`),
    );
    expect(form.indicators.map((row) => `${row.dimension}/${row.category}`)).toEqual(['产出指标/数量指标', '产出指标/数量指标']);
  });

  test('a heading torn over two rows of its own', () => {
    const form = onlyForm(
      table(`
产出 | 数量 | | | | | |
指标 | 指标 | | | | | |
 | | 甲 | ≥1(个) | 1(个) | 5 | 5 |
效益 | 社会 | | | | | |
指标 | 效益指标 | | | | | |
 | | 乙 | 完善 | 达成指标 | 5 | 5 |`),
    );
    expect(form.indicators.map((row) => [`${row.dimension}/${row.category}`, row.rows])).toEqual([
      ['产出指标/数量指标', [6]],
      ['效益指标/社会效益指标', [9]],
    ]);
  });

  test('a row torn in three', () => {
    const form = onlyForm(
      table(`
效益 | 社会 | 媒体报道 | ≥3.00(万 | 4.00(万 | 5 | 5 | 宣传

指 | 效益 | 累计 | 人 | 人 | | | 力度

标 | 指标 | 阅读量 | 次) | 次) | | | 加大
 | | 转载量 | ≥35(篇) | 90(篇) | 5 | 5 |`),
    );
    expect(rows(form)).toEqual([
      '效益指标/社会效益指标/媒体报道累计阅读量: ≥3.00(万人次) | 4.00(万人次) | 5 | 5',
      '效益指标/社会效益指标/转载量: ≥35(篇) | 90(篇) | 5 | 5',
    ]);
    expect(form.indicators[0]?.explanation?.text).toBe('宣传力度加大');
    expect(form.indicators[0]?.rows).toEqual([4, 6, 8]);
  });

  test('a torn row whose beginning could be a row that slid', () => {
    const form = onlyForm(
      table(`
效益指标 | 生态效益指标 | 甲 | ≥1(个) | 1(个) | 5 | 5 |
 | 可持续影 | (1)服务 | 多于285.81( | 189 | 2 | |

 | 响指标 | 站点 | 亩) | | | |`),
    );
    expect(rows(form)[1]).toBe('效益指标/可持续影响指标/(1)服务站点: 多于285.81(亩) | 189 | 2 | ');
  });

  test('a torn row whose brackets were closed at the break, blanks and line breaks behind them', () => {
    const torn = rowsOf(table('效益指标 | 社会效益指标 | 阅读量 | ≥3.00(万人) | 4.00(万人) | 5 | 4 |\n\n | | | 次) | 次) | | |'));
    const form = readForms(sheetOf(torn.map((row) => row.map((cell) => (cell.endsWith(')') ? `${cell} \n` : cell))))).forms[0];
    expect(form?.indicators.map(({ target, actual }) => [target.text.trim(), actual.text.trim()])).toEqual([
      ['≥3.00(万人次)', '4.00(万人次)'],
    ]);
  });

  test('numbers of a list close no bracket of the row above', () => {
    const form = onlyForm(
      table('产出指标 | 数量指标 | 1)培训(线上)场次 | ≥1(场) | 1(场) | 5 | 4 |\n | | 2)调研场次 | ≥1(场) | 1(场) | | |'),
    );
    expect(form.indicators.map(({ name }) => name.text)).toEqual(['1)培训(线上)场次', '2)调研场次']);
  });

  test('a torn row whose numbers stand in its second half', () => {
    const form = onlyForm(table('效益指标 | 社会效益指标 | 阅读 | ≥3.00(万人 | 4.00(万人 | | |\n\n | | 量 | 次) | 次) | 5 | 4 |'));
    expect(rows(form)).toEqual(['效益指标/社会效益指标/阅读量: ≥3.00(万人次) | 4.00(万人次) | 5 | 4']);
  });

  test('forms that begin with their fund blocks', () => {
    const one = (name: string, amount: string): string =>
      ` | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分\n | 年度资金总额 | ${amount} | 20 | 10 | 50 | 5\n${TABLE}\n产出指标 | 数量指标 | ${name} | ≥1(个) | 1(个) | 5 | 5 |\n`;
    const block = ' | | 全年预算数 | 全年执行数\n | 年度资金总额 | 60 | 20\n';
    const { forms, problems } = readText(`\n${one('甲', '30')}总分 | | | | | 100 | 99 |\n${one('乙', '40')}${block}${one('丙', '50')}`);
    expect(forms.map((form) => [form.funds?.total.annualBudget?.text, ...form.indicators.map(({ name }) => name.text)])).toEqual([
      ['30', '甲'],
      ['40', '乙'],
      ['50', '丙'],
    ]);
    expect(problems).toMatchObject([{ kind: 'no-table', cell: { row: 9 } }]);
  });

  test('forms without titles, one after the other', () => {
    const one = (name: string): string => `项目名称 | ${name}\n${TABLE}\n产出指标 | 数量指标 | ${name}甲 | ≥1(个) | 1(个) | 5 | 5 |\n`;
    const { forms, problems } = readText(`\n${one('子')}总分 | | | | | 100 | 99 |\n${one('丑')}${one('寅')}`);
    expect(problems).toEqual([]);
    expect(forms.map((form) => `${form.projectName?.text} ${form.indicators.length} ${form.area.firstRow}-${form.area.lastRow}`)).toEqual([
      '子 1 0-3',
      '丑 1 4-6',
      '寅 1 7-9',
    ]);
    expect(forms[0]?.title).toMatchObject({ text: '', content: { kind: 'empty' } });
  });
});

describe('fund block', () => {
  const ROW = `${TABLE}\n产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 5 |\n`;
  test('in 元, without an initial budget, with other lines', () => {
    const { funds } = onlyForm(`
项目支出绩效自评表
单位:元
项目资金 | | 全年预算数(A) | 全年执行数(B) | 分值 | 执行率(B/A) | 得分
 | 年度资金总额 | 296,000.00 | 295,000.00 | 10 | 99.66% | 9.97
 | 其中:本年财政拨款 | 296,000.00 | 295,000.00 | - | 99.66% | -
 | 上年结转资金 | — | / | | |
 | 单位资金 | | | | |
${ROW}`);
    expect(funds?.unit).toBe('元');
    expect(funds?.total).toMatchObject({ kind: 'total', row: 3 });
    expect(funds?.total.initialBudget).toBeUndefined();
    expect(funds?.total.executed?.content).toEqual({ kind: 'number', value: decimal(295000), hidden: decimal('0.005') });
    expect(funds?.total.executionRate?.content).toMatchObject({ value: decimal('99.66') });
    expect(
      funds?.parts.map((line) => `${line.kind} ${line.label} ${line.annualBudget?.content.kind} ${line.executed?.content.kind}`),
    ).toEqual(['currentYear 本年财政拨款 number number', 'carriedOver 上年结转资金 dash dash', 'other 单位资金 empty empty']);
  });

  test('a form without one reads all the same', () => {
    expect(onlyForm(`${HEAD}${ROW}`).funds).toBeUndefined();
  });
});

describe('labels', () => {
  test('values beside, behind a colon, and missing', () => {
    const form = onlyForm(`
项目支出绩效自评表
项目名称:某项目 | | 年度 | 2024年
主管部门 | | 某局 | 实施单位 | | |
${TABLE}
产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 5 |
`);
    expect(form.projectName).toMatchObject({ text: '某项目', cell: { row: 1, column: 0 } });
    expect(form.department?.text).toBe('某局');
    expect(form.unit).toMatchObject({ content: { kind: 'empty' }, cell: { row: 2, column: 4 } });
  });

  test.each([
    ['<p>一。</p> <p>二。</p>', '一。\n二。'],
    ['<p>一。</p><p>二。</p>', '一。\n二。'],
    ['<P class="a">一。</P>  <p style="text-indent:2em"> 二。 </p>', '一。\n 二。'],
    ['一。<br>二。<br/>三。<br />四。', '一。\n二。\n三。\n四。'],
    ['完成率<95%,共>3次', '完成率<95%,共>3次'],
  ])('goals: paragraphs on lines of their own, tags off: %s', (written, text) => {
    const form = onlyForm(`
项目支出绩效自评表
年度总体目标 | 预期目标 | | | 年度总体目标完成情况综述
 | ${written} | | | 三。
${TABLE}
产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 5 |
`);
    expect(form.plannedGoal?.text).toBe(text);
    expect(form.reportedOutcome).toMatchObject({ text: '三。', cell: { row: 2, column: 4 } });
  });

  test('goals above the fund block', () => {
    const form = onlyForm(`
项目支出绩效自评表
年度总体目标 | 预期目标 | | 实际完成情况
 | 2021年建成 | | 2021年已建成
 | | 全年预算数 | 全年执行数
 | 年度资金总额 | 30 | 29
${TABLE}
产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 5 |
`);
    expect([form.plannedGoal?.text, form.reportedOutcome?.text]).toEqual(['2021年建成', '2021年已建成']);
    expect(form.funds?.total.executed?.text).toBe('29');
    expect(form.year).toBeUndefined();
  });

  test('goals that nobody wrote yet: beside their labels where the table follows at once, else below', () => {
    const goals = (below: string) =>
      onlyForm(`
项目支出绩效自评表
年度总体目标 | 预期目标 | | | 实际完成情况 | | |
${below}${TABLE}
产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 5 |
`);
    const [close, apart] = [goals(''), goals(' | | | | | | |\n')];
    expect([close.plannedGoal, close.reportedOutcome].map((goal) => [goal?.cell, goal?.content.kind])).toEqual([
      [{ row: 1, column: 2 }, 'empty'],
      [{ row: 1, column: 5 }, 'empty'],
    ]);
    expect([apart.plannedGoal, apart.reportedOutcome].map((goal) => [goal?.cell, goal?.content.kind])).toEqual([
      [{ row: 2, column: 1 }, 'empty'],
      [{ row: 2, column: 4 }, 'empty'],
    ]);
  });
});
