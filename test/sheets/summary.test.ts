// 生成汇总: what stands in the summary of forms as they come, and that nothing takes it for a form.
import fc from 'fast-check';
import { addressOf, type CellValue, type SheetSnapshot } from '../../src/form/snapshot';
import { readForms } from '../../src/form/read-all';
import { recognise } from '../../src/form/evidence/recognise';
import { assess } from '../../src/plan/assessment';
import type { SheetLayout } from '../../src/sheets/sheet-layout';
import { summaryLayout } from '../../src/sheets/summary';
import { SUMMARY_NAME } from '../../src/sheets/summary-places';
import { isOverview } from '../../src/plan/overview-signature';
import { isUntouched } from '../../src/sheets/overview-fingerprint';
import { review } from '../../src/review/review';
import { CENTRAL_2020, type RuleSet } from '../../src/scoring/rule-set';
import { sheetOf } from '../form/sheet';
import { flattenedSnapshot, readXlsx, seedForms, workbookPath } from '../forms';
import { addressesOf, formRows, formSheet, grid, ROWS, snapshotOf, tableOf } from './overview-sheets';

function layoutOf(
  sheets: readonly SheetSnapshot[],
  ruleSet: RuleSet = CENTRAL_2020,
  unread: Parameters<typeof summaryLayout>[1] = [],
): SheetLayout {
  const layout = summaryLayout(
    sheets.map((sheet) => assess(sheet, ruleSet, review, { profiles: [], recognise })),
    unread,
    ruleSet,
  );
  if (layout === undefined) throw new Error('no summary');
  return layout;
}

/** One row of the main table by its headings. */
function rowOf(layout: SheetLayout, index = 0): Readonly<Record<string, CellValue>> {
  const rows = grid(layout);
  return Object.fromEntries((rows[3] ?? []).map((heading, column) => [String(heading), rows[4 + index]?.[column] ?? '']));
}

describe('the six seed forms', () => {
  let layout: SheetLayout;
  beforeAll(async () => {
    layout = layoutOf(await readXlsx(workbookPath));
  });

  test('one row each, in the order of the workbook', () => {
    expect(layout.sheetName).toBe('绩效自评汇总');
    expect(seedForms.map((_, index) => rowOf(layout, index)['项目名称'])).toEqual(seedForms.map(({ projectName }) => projectName));
    expect(Object.keys(rowOf(layout))).toEqual([
      ...['序号', '项目名称', '主管部门', '实施单位', '年度', '预算（万元）', '执行（万元）', '执行率（%）', '预算执行'],
      ...['产出指标', '效益指标', '满意度指标', '总分', '等级', '错误', '待核实', '缺说明'],
    ]);
  });

  test('figures follow the cells of the form', () => {
    expect(rowOf(layout)).toEqual({
      序号: 1,
      项目名称: '上海研发公共服务平台宣传推广',
      主管部门: '上海市科学技术委员会',
      实施单位: '上海市研发公共服务平台管理中心',
      年度: 2024,
      '预算（万元）': `=IFERROR(IF(TRIM('宣传推广'!$D$6)="","未填",'宣传推广'!$D$6),"错误值")`,
      '执行（万元）': `=IFERROR(IF(TRIM('宣传推广'!$E$6)="","未填",'宣传推广'!$E$6),"错误值")`,
      '执行率（%）': `=IFERROR(IF(TRIM('宣传推广'!$G$6)="","未填",'宣传推广'!$G$6),"错误值")`,
      预算执行: `=IFERROR(IF(TRIM('宣传推广'!$H$6)="","未填",'宣传推广'!$H$6),"错误值")`,
      产出指标: `=IF(COUNT('宣传推广'!$G$13:$G$20)=8,SUM('宣传推广'!$G$13:$G$20),"不全")`,
      效益指标: `=IF(COUNT('宣传推广'!$G$21:$G$23)=3,SUM('宣传推广'!$G$21:$G$23),"不全")`,
      满意度指标: `=IF(COUNT('宣传推广'!$G$24)=1,SUM('宣传推广'!$G$24),"不全")`,
      总分: `=IFERROR(IF(TRIM('宣传推广'!$G$25)="","未填",'宣传推广'!$G$25),"错误值")`,
      等级: `=IFERROR(IF(TRIM('宣传推广'!$B$26)="","未填",TRIM('宣传推广'!$B$26)),"错误值")`,
      错误: 0,
      待核实: 6,
      缺说明: 6,
    });
    // The third form has no satisfaction indicator.
    expect(seedForms.map((_, index) => rowOf(layout, index)['满意度指标'] === '—')).toEqual([false, false, true, false, false, false]);
  });

  test('links lead to the forms', () => {
    expect(layout.links.slice(0, 2)).toEqual([
      { cell: { row: 4, column: 0 }, sheetName: '宣传推广', target: { row: 0, column: 0 } },
      { cell: { row: 5, column: 0 }, sheetName: '资源共享', target: { row: 0, column: 0 } },
    ]);
    expect(layout.links).toHaveLength(6);
  });

  test('sums below the table, no table of departments for one department', () => {
    expect(grid(layout)[10]).toEqual([
      '',
      '合计（得分为平均分）',
      '=ROWS($A$5:$A$10)&" 张"&IF(SUMPRODUCT((1-ISNUMBER($F$5:$F$10)*ISNUMBER($G$5:$G$10)*ISNUMBER($M$5:$M$10)))>0,"，"&SUMPRODUCT((1-ISNUMBER($F$5:$F$10)*ISNUMBER($G$5:$G$10)*ISNUMBER($M$5:$M$10)))&" 张数据不全","")',
      expect.stringContaining('="优 "&SUMPRODUCT((($N$5:$N$10="优")+($N$5:$N$10="优秀")))&" "&"良 "&'),
      '',
      '=SUM($F$5:$F$10)',
      '=SUM($G$5:$G$10)',
      '=IFERROR(ROUND(SUMPRODUCT(ISNUMBER($F$5:$F$10)*ISNUMBER($G$5:$G$10),$G$5:$G$10)/SUMPRODUCT(ISNUMBER($F$5:$F$10)*ISNUMBER($G$5:$G$10),$F$5:$F$10)*100,2),"—")',
      ...['I', 'J', 'K', 'L', 'M'].map((column) => `=IFERROR(AVERAGE($${column}$5:$${column}$10),"—")`),
      '',
      ...['O', 'P', 'Q'].map((column) => `=SUM($${column}$5:$${column}$10)`),
    ]);
    expect(layout.tables.map(({ name, area }) => [name, addressesOf(area)])).toEqual([['绩效自评汇总', 'A4:Q10']]);
  });

  test('bars, colours and the printed page', () => {
    expect(layout.dataBars.map(({ area, full }) => [addressesOf(area), full])).toEqual([
      ['H5:H10', 100],
      ['M5:M10', 100],
    ]);
    expect(layout.gradeColours).toEqual([
      {
        area: { firstRow: 4, lastRow: 9, firstColumn: 13, lastColumn: 13 },
        grades: [
          ['优', '优秀'],
          ['良', '良好'],
          ['中', '中等', '合格'],
          ['差', '较差', '不合格'],
        ],
      },
    ]);
    expect([layout.print, layout.frozenRows]).toEqual([{ landscape: true, titleRows: { first: 0, last: 3 }, numbered: true }, 4]);
    expect(layout.columnWidths).toHaveLength(17);
    expect(new Set(layout.contents.map((row) => row.length))).toEqual(new Set([17]));
  });
});

test('the same six on one sheet, all cells text: figures by way of VALUE, sums of texts', () => {
  const layout = layoutOf([flattenedSnapshot()]);
  expect(rowOf(layout)['总分']).toMatch(
    /^=IFERROR\(IF\(TRIM\('粘贴'!(\$[A-Z]\$\d+)\)="","未填",IFERROR\(VALUE\('粘贴'!\1\),'粘贴'!\1\)\),"错误值"\)$/,
  );
  expect(rowOf(layout)['满意度指标']).toMatch(
    /^=IFERROR\(IF\(SUMPRODUCT\(ISNUMBER\(--'粘贴'!(\$[A-Z]\$\d+)\)\*\('粘贴'!\1<>""\)\)=1,SUMPRODUCT\(--'粘贴'!\1\),"不全"\),"不全"\)$/,
  );
  expect(new Set(layout.links.slice(0, 6).map(({ target }) => target.row)).size).toBe(6);
});

test('without forms there is no summary', () => {
  expect(summaryLayout([], [], CENTRAL_2020)).toBeUndefined();
  expect(summaryLayout([assess(sheetOf([['通讯录']]), CENTRAL_2020, review)], [], CENTRAL_2020)).toBeUndefined();
});

describe('forms that lack something', () => {
  test('amounts in 元 are brought to 万元', () => {
    const layout = layoutOf([formSheet({ heading: '项目资金(元)', funds: ['年度资金总额', 2000000, 2000000, '1,000,000', 10, 50, 5] })]);
    const [budget, executed] = [`'表一'!$C$6`, `'表一'!$D$6`];
    expect(rowOf(layout)).toMatchObject({
      '预算（万元）': `=IFERROR(IF(TRIM(${budget})="","未填",IF(ISNUMBER(${budget}),${budget}/10000,${budget})),"错误值")`,
      '执行（万元）': `=IFERROR(IF(TRIM(${executed})="","未填",IFERROR(VALUE(${executed})/10000,${executed})),"错误值")`,
    });
  });

  test('an amount with its own unit behind it, which no formula reads: a constant', () =>
    expect(rowOf(layoutOf([formSheet({ funds: ['年度资金总额', '200万元', '200万元', '1000000元', 10, 50, 5] })]))).toMatchObject({
      '预算（万元）': 200,
      '执行（万元）': 100,
    }));

  test('a rate in a percent cell', () => {
    const rows = formRows({ funds: ['年度资金总额', 200, 200, 100, 10, 0.5, 5] });
    const numberFormats = rows.map((row) =>
      Array.from({ length: 8 }, (_, column) => (column === 5 && row[5] === 0.5 ? '0.00%' : 'General')),
    );
    const rate = `'表一'!$F$6`;
    expect(rowOf(layoutOf([sheetOf(rows, { name: '表一', numberFormats })]))['执行率（%）']).toBe(
      `=IFERROR(IF(TRIM(${rate})="","未填",IF(ISNUMBER(${rate}),${rate}*100,${rate})),"错误值")`,
    );
  });

  test('no fund block: dashes, never 0', () =>
    expect(rowOf(layoutOf([formSheet({ funds: null })]))).toMatchObject({
      '预算（万元）': '—',
      '执行（万元）': '—',
      '执行率（%）': '—',
      预算执行: '—',
    }));

  test('no total and no grade: what the scores and the rule set give, and a note that says so', () => {
    const layout = layoutOf([formSheet({ total: null, grade: null })]);
    expect(rowOf(layout)).toMatchObject({
      总分: '=IF(COUNT(I5:K5)=3,ROUND(SUM(I5:K5),2),"不全")',
      等级: '=IF(ISNUMBER(L5),IF(ROUND(L5,2)>=90,"优",IF(ROUND(L5,2)>=80,"良",IF(ROUND(L5,2)>=60,"中",IF(ROUND(L5,2)>=0,"差","—")))),"—")',
    });
    expect(grid(layout)[2]?.[0]).toContain('原表没有总分、等级一栏的');
    expect(grid(layoutOf([formSheet()]))[2]?.[0]).not.toContain('原表没有');
  });

  test('no total under a rule set that caps it', () => {
    const capped: RuleSet = { ...CENTRAL_2020, totalCaps: [{ rateBelow: 60, total: 80 }] };
    expect(rowOf(layoutOf([formSheet({ total: null })], capped))['总分']).toBe('=IF(COUNT(I5:K5)=3,MIN(ROUND(SUM(I5:K5),2),80),"不全")');
  });

  test('a score that is missing or unreadable leaves the sum incomplete, and an empty total unfilled', () => {
    const rows = [...ROWS, ['满意度指标', '服务对象满意度指标', '满意度', '≥90%', '95%', 10, '#REF!', '']];
    const layout = layoutOf([formSheet({ rows, total: ['总分', '', '', '', '', 110, '', ''] })]);
    expect(rowOf(layout)['满意度指标']).toBe(`=IF(COUNT('表一'!$G$10)=1,SUM('表一'!$G$10),"不全")`);
    expect(rowOf(layout)['总分']).toContain('"未填"');
  });

  test('a row without points in a complete form is not part of the sum', () => {
    const rows = [ROWS[0] ?? [], ['', '', '其中:线上', '≥5场', '5场', '', '', ''], ROWS[1] ?? []];
    expect(rowOf(layoutOf([formSheet({ rows })]))['产出指标']).toBe(`=IF(COUNT('表一'!$G$8)=1,SUM('表一'!$G$8),"不全")`);
  });

  test('a deduction, and an explanation that is there', () => {
    const rows = [
      ['产出指标', '质量指标', '验收情况', '达标', '部分达成', 50, 30, ''],
      ['效益指标', '社会效益指标', '参与人次', '≥100人次', '90人次', 40, 36, '场地受限,已改线上'],
    ];
    const layout = layoutOf([formSheet({ rows })]);
    expect(rowOf(layout)['缺说明']).toBe(1);
  });
});

describe('names', () => {
  test('a sheet name with an apostrophe is quoted', () =>
    expect(rowOf(layoutOf([formSheet({ sheet: `a'b c` })]))['总分']).toContain(`'a''b c'!$G$10`));

  test('names that look like formulas stay text', () => {
    const row = rowOf(layoutOf([formSheet({ project: '=1+1', department: '+某局', unit: '"甲"中心' })]));
    expect(row).toMatchObject({ 项目名称: '=1+1', 主管部门: '+某局', 实施单位: '"甲"中心' });
    expect(layoutOf([formSheet({ project: '=1+1' })]).contents[4]?.[1]).toEqual({ kind: 'constant', value: '=1+1' });
  });

  test('forms of the same name are told apart by their place', () =>
    expect([formSheet(), formSheet({ sheet: '表二' })].map((_, index, sheets) => rowOf(layoutOf(sheets), index)['项目名称'])).toEqual([
      '某项目（表一!A1）',
      '某项目（表二!A1）',
    ]));

  test('two forms on one sheet', () => {
    const layout = layoutOf([sheetOf([...formRows({ project: '甲' }), [], ...formRows({ project: '乙' })], { name: '表一' })]);
    expect([0, 1].map((index) => rowOf(layout, index)['项目名称'])).toEqual(['甲', '乙']);
    expect(layout.links.slice(0, 2).map(({ target }) => addressOf(target))).toEqual(['A1', 'A13']);
  });

  test('a form without a name goes by its sheet, without a department and a unit by 未填', () =>
    expect(rowOf(layoutOf([formSheet({ project: '', department: '', unit: '' })]))).toMatchObject({
      项目名称: '表一',
      主管部门: '未填',
      实施单位: '未填',
    }));

  test('dimensions named like other columns keep headings that differ', () => {
    const rows = [['总分', '数量指标', '活动场次', '≥10场', '10场', 50, 50, ''], ...ROWS.slice(1)];
    const [headings] = grid(layoutOf([formSheet({ rows })])).slice(3);
    expect(new Set(headings).size).toBe(headings?.length);
  });

  test('a long rule set name with quotes stays within what a formula takes', () => {
    const heading = grid(layoutOf([formSheet()], { ...CENTRAL_2020, name: '“口"径'.repeat(200) }))[1]?.[0];
    expect(heading).toMatch(/^="共 "&ROWS\(\$A\$5:\$A\$5\)&" 张自评表　　评分口径："&"(“口""径)+"&/);
    for (const literal of String(heading).match(/"(?:[^"]|"")*"/g) ?? [])
      expect(literal.slice(1, -1).replaceAll('""', '"').length).toBeLessThan(256);
  });
});

describe('what is missing from it is named', () => {
  const missing = (layout: SheetLayout) => tableOf(layout, '未读出的内容');
  const places = (layout: SheetLayout): readonly string[] =>
    layout.links.map(({ sheetName, target }) => `${sheetName}!${addressOf(target)}`);

  test('sheets that were not read, and why', () => {
    const layout = layoutOf([formSheet()], CENTRAL_2020, [
      { sheetName: '底稿', why: 'hidden' },
      { sheetName: '旧表', why: 'veryHidden' },
      { sheetName: '原始数据', why: 'tooLarge' },
    ]);
    expect(missing(layout).map((row) => [row['序号'], row['项目或工作表'], row['情况'], row['位置']])).toEqual([
      [1, '底稿', '工作表已隐藏，没有读取', '—'],
      [2, '旧表', '工作表深度隐藏，没有读取', '—'],
      [3, '原始数据', '工作表内容过大，没有读取', '—'],
    ]);
    expect(grid(layout)[2]?.[0]).toContain('有 3 处没有读取或读不出，见“未读出的内容”。');
  });

  test('a form in which cells cannot be read has its row, and each of these cells', () => {
    const rows = [['产出指标', '数量指标', '活动场次', '≥10场', '10场', 50, '五十分', ''], ROWS[1] ?? []];
    const layout = layoutOf([formSheet({ rows, total: ['总分', '', '', '', '', 100, '#REF!', ''] })]);
    expect(rowOf(layout)).toMatchObject({ 项目名称: '某项目', 错误: 3 });
    expect(missing(layout).map((row) => Object.values(row))).toEqual([
      [1, '某项目', '应填数字，读不出', '某中心', 'G8', '五十分'],
      [2, '某项目', '应填数字，读不出', '某中心', 'G10', '#REF!'],
    ]);
    expect(places(layout)).toEqual(expect.arrayContaining(['表一!G8', '表一!G10']));
  });

  test('places that look like a form and are none: they are in no row of the forms', () => {
    const withoutTable = sheetOf(formRows().slice(0, 6), { name: '无表' });
    const headed = (name: string, from: string, to: string) =>
      sheetOf(
        formRows().map((row) => row.map((cell) => (cell === from ? to : cell))),
        { name },
      );
    const layout = layoutOf([formSheet(), withoutTable, headed('缺栏', '实际完成值', '序号'), headed('待问', '得分', '备注')]);
    expect(missing(layout).map((row) => [row['项目或工作表'], row['情况'], row['位置'], row['内容']])).toEqual([
      ['无表', '没有指标表，未列入', 'A1', '某项目'],
      ['缺栏', '指标表缺少一栏，未列入', 'A7', '实际完成值'],
      ['待问', '表头待确认，未列入', 'A7', expect.stringContaining('三级指标')],
      ['待问', '表头待确认，未列入', 'A5', expect.stringContaining('年初预算数')],
    ]);
    expect(places(layout)).toEqual(expect.arrayContaining(['无表!A1', '缺栏!A7']));
  });

  test('a row that belongs to no indicator', () => {
    const [first = [], ...others] = ROWS;
    const layout = layoutOf([formSheet({ rows: [['', '随手一记', '', '', '', '', '', ''], first, ...others] })]);
    expect(missing(layout).map((row) => [row['项目或工作表'], row['情况'], row['位置'], row['内容']])).toEqual([
      ['表一', '有一行看不出属于哪个指标，未计入', 'B8', '随手一记'],
    ]);
  });

  test('nothing missing: no table and no word of it', () => {
    const layout = layoutOf([formSheet(), sheetOf([['通讯录']], { name: '通讯录' })]);
    expect(layout.tables.map(({ name }) => name)).not.toContain('未读出的内容');
    expect(grid(layout)[2]?.[0]).not.toContain('读不出');
  });
});

describe('several departments', () => {
  const sheets = [
    formSheet({ sheet: '一', project: '甲', department: '教育局' }),
    formSheet({ sheet: '二', project: '乙', department: '*局>"x"' }),
    formSheet({ sheet: '三', project: '丙', department: '教 育局' }),
  ];

  test('one row each, in the order they occur, however they are spaced', () => {
    const layout = layoutOf(sheets);
    expect([0, 1, 2].map((index) => rowOf(layout, index)['主管部门'])).toEqual(['教育局', '*局>"x"', '教育局']);
    const departments = tableOf(layout, '按主管部门汇总');
    expect(departments.map((row) => row['主管部门'])).toEqual(['教育局', '*局>"x"']);
    expect(departments[1]).toMatchObject({
      '自评表（张）': '=SUMPRODUCT(($C$5:$C$7=$B13)*1)',
      数据不全: '=SUMPRODUCT(($C$5:$C$7=$B13)*(1-ISNUMBER($F$5:$F$7)*ISNUMBER($G$5:$G$7)*ISNUMBER($L$5:$L$7)))',
      '预算（万元）': '=SUMPRODUCT(($C$5:$C$7=$B13)*1,$F$5:$F$7)',
      '执行率（%）':
        '=IFERROR(ROUND(SUMPRODUCT(($C$5:$C$7=$B13)*ISNUMBER($F$5:$F$7)*ISNUMBER($G$5:$G$7),$G$5:$G$7)/SUMPRODUCT(($C$5:$C$7=$B13)*ISNUMBER($F$5:$F$7)*ISNUMBER($G$5:$G$7),$F$5:$F$7)*100,2),"—")',
      平均总分: '=IFERROR(SUMPRODUCT(($C$5:$C$7=$B13)*1,$L$5:$L$7)/SUMPRODUCT(($C$5:$C$7=$B13)*ISNUMBER($L$5:$L$7)),"—")',
      缺说明: '=SUMPRODUCT(($C$5:$C$7=$B13)*1,$P$5:$P$7)',
    });
  });

  test('its columns stand under those of the forms', () => {
    const rows = grid(layoutOf(sheets));
    const [forms, departments] = [rows[3] ?? [], rows[10] ?? []];
    for (const heading of ['预算（万元）', '执行率（%）', '产出指标', '等级', '缺说明']) {
      expect(departments.indexOf(heading)).toBe(forms.indexOf(heading));
    }
  });
});

describe('never taken for a form', () => {
  test.each([SUMMARY_NAME, '2024年汇总', '项目支出绩效自评表'])('the sheet called %s', async (name) => {
    const sheet = snapshotOf(layoutOf(await readXlsx(workbookPath)), name);
    expect(readForms(sheet)).toMatchObject({
      forms: [],
      problems: [{ kind: 'no-form', sheetId: sheet.id, sheetName: name }],
      questions: [],
    });
    expect(assess(sheet, CENTRAL_2020, review)).toMatchObject({ forms: [], problems: [{ kind: 'no-form' }] });
  });

  test('whatever the projects, units and indicators are called', () => {
    const words = [
      '财政项目支出绩效自评表',
      '项目名称',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '得分',
      '总分',
      '全年预算数',
      '全年执行数',
    ];
    const word = fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 12 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word, word), { minLength: 1, maxLength: 4 }), (forms) => {
        const sheets = forms.map(([project, department, unit], index) => formSheet({ sheet: `${index}`, project, department, unit }));
        const assessments = sheets.map((sheet) => assess(sheet, CENTRAL_2020, review));
        const layout = summaryLayout(assessments, [{ sheetName: '项目名称', why: 'hidden' }], CENTRAL_2020);
        if (layout === undefined) return;
        const { forms: found, problems } = assess(snapshotOf(layout), CENTRAL_2020, review);
        expect(found).toEqual([]);
        expect(problems.map(({ kind }) => kind)).toEqual(['no-form']);
      }),
    );
  });
});

describe('edited since', () => {
  const sheet = (): SheetSnapshot => snapshotOf(layoutOf([formSheet(), formSheet({ sheet: '表 二', project: '乙' })]));
  const changed = (change: (formulas: CellValue[][], values: CellValue[][]) => void): SheetSnapshot => {
    const { formulas, values, ...rest } = sheet();
    const [f, v] = [formulas.map((row) => [...row]), values.map((row) => [...row])];
    change(f, v);
    return { ...rest, formulas: f, values: v };
  };
  const set = (cells: CellValue[][], row: number, column: number, value: CellValue): void => {
    const line = cells[row];
    if (line) line[column] = value;
  };

  test('as it was made: ours and untouched, under any name and id', () => {
    expect(isOverview(sheet())).toBe(true);
    expect(isUntouched(sheet())).toBe(true);
    expect(isUntouched({ ...sheet(), name: '给局长', id: 'x' })).toBe(true);
  });

  test('other sheets are no summaries', () => {
    expect(isOverview(formSheet())).toBe(false);
    expect(isUntouched(formSheet())).toBe(false);
    // The words alone, as a text, sign nothing.
    expect(isOverview(sheetOf([['&REPT("自评汇总 0000",0)']]))).toBe(false);
  });

  test.each([
    ['a name typed over', (f: CellValue[][], v: CellValue[][]) => [f, v].forEach((cells) => set(cells, 4, 1, '别的项目'))],
    ['a figure typed over a formula', (f: CellValue[][], v: CellValue[][]) => [f, v].forEach((cells) => set(cells, 4, 5, 99.97))],
    ['a count as a text', (f: CellValue[][], v: CellValue[][]) => [f, v].forEach((cells) => set(cells, 4, 13, '1'))],
    ['another formula', (f: CellValue[][]) => set(f, 4, 5, `='表一'!$C$6*2`)],
    ['a remark beside it', (f: CellValue[][], v: CellValue[][]) => [f, v].forEach((cells) => set(cells, 6, 3, '已核'))],
    ['a remark outside', (f: CellValue[][], v: CellValue[][]) => [f, v].forEach((cells) => cells.push(['科长：同意']))],
    ['rows sorted', (f: CellValue[][], v: CellValue[][]) => [f, v].forEach((cells) => cells.splice(4, 2, cells[5] ?? [], cells[4] ?? []))],
    ['the heading rewritten', (f: CellValue[][]) => set(f, 1, 0, String(f[1]?.[0]).replace('张自评表', '张表'))],
  ])('%s', (_, change) => {
    const edited = changed(change);
    expect(isOverview(edited)).toBe(true);
    expect(isUntouched(edited)).toBe(false);
  });

  test.each([
    ['a form sheet renamed so that it needs no quotes', (formula: string) => formula.replaceAll(`'表 二'!`, '表2!')],
    [
      'a row inserted above',
      (formula: string) => formula.replace(/(表一'!\$[A-Z]\$)(\d+)/g, (_, cell: string, row: string) => `${cell}${Number(row) + 1}`),
    ],
    ['a form sheet deleted', (formula: string) => formula.replace(/'表一'!\$[A-Z]\$\d+/g, '#REF!')],
    ['a row of a form deleted', (formula: string) => formula.replace(/('表一'!)\$G\$8/g, '$1#REF!')],
  ])('what Excel does to the formulas is no edit: %s', (_, rewrite) => {
    const rewritten = changed((formulas) =>
      formulas.forEach((row) =>
        row.forEach((formula, column) => {
          if (typeof formula === 'string' && formula.startsWith('=')) row[column] = rewrite(formula);
        }),
      ),
    );
    expect(rewritten.formulas).not.toEqual(sheet().formulas);
    expect(isUntouched(rewritten)).toBe(true);
  });
});

test('forms that are still being filled in are counted above it: what nobody has typed yet is no error', () => {
  const rows = ROWS.map((row) => row.map((value, column) => (column === 4 || column === 6 ? '' : value)));
  const blank = formSheet({ sheet: '表二', rows, total: ['总分', '', '', '', '', 100, '', ''], grade: ['评分等级', ''] });
  expect(grid(layoutOf([formSheet(), blank]))[2]?.[0]).toContain('有 1 张自评表还没填完');
  expect(grid(layoutOf([formSheet()]))[2]?.[0]).not.toContain('没填完');
});
