// Templates of other places and years: their columns, headings, rows, blocks, and the texts around them.
import { decimal } from '../../src/form/decimal';
import type { Form } from '../../src/form/form';
import { readForms } from '../../src/form/read-all';
import { HEAD, onlyForm, readText, rows, table, TABLE } from './reading';
import { rowsOf, sheetOf } from './sheet';

const LINE = '产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 4 | 原因';
const READ = '产出指标/数量指标/甲: ≥1(个) | 1(个) | 5 | 4';
const unscored = (form: Form): string[] => form.indicators.map((row) => `${row.name.text} ${row.unscored ?? 'scored'}`);

describe('columns', () => {
  test('a first column 绩效指标 that names the block', () => {
    const form = onlyForm(`
项目支出绩效自评表
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
 | 产出指标(50分) | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 4 | 原因
 | | | 乙 | ≥1(个) | 1(个) | 5 | 5 |
 | 效益指标 | | | | | | |
 | | 社会效益指标 | 丙 | 完善 | 达成指标 | 5 | 5 |
总分 | | | | | | 15 | 14 |
`);
    expect(rows(form)).toEqual([READ, '产出指标/数量指标/乙: ≥1(个) | 1(个) | 5 | 5', '效益指标/社会效益指标/丙: 完善 | 达成指标 | 5 | 5']);
    expect(form.total?.text).toBe('14');
    expect(form.printedPoints).toMatchObject([{ dimension: '产出指标', cell: { row: 2, column: 1 } }]);
  });

  test('the block named beside its first row', () => {
    const form = onlyForm(`
项目支出绩效自评表
 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
绩效指标 | ${LINE}
 | 效益指标 | 社会效益指标 | 丙 | 完善 | 达成指标 | 5 | 5 |
`);
    expect(rows(form)).toEqual([READ, '效益指标/社会效益指标/丙: 完善 | 达成指标 | 5 | 5']);
  });

  test('points before target', () => {
    const form = onlyForm(`
项目支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 实际完成值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 甲 | 5 | ≥1(个) | 1(个) | 4 | 原因
`);
    expect(rows(form)).toEqual([READ]);
  });

  test('explanation before score, actual before target, a number of the row in front', () => {
    const form = onlyForm(`
项目支出绩效自评表
序号 | 一级指标 | 二级指标 | 三级指标 | 实际完成值 | 年度指标值 | 偏差原因分析及改进措施 | 分值 | 得分
1 | 产出指标 | 数量指标 | 甲 | 1(个) | ≥1(个) | 原因 | 5 | 4
2 | | | 乙 | 1(个) | ≥1(个) | | 5 | 5
`);
    expect(rows(form)).toEqual([READ, '产出指标/数量指标/乙: ≥1(个) | 1(个) | 5 | 5']);
    expect(form.indicators[0]?.explanation?.text).toBe('原因');
  });

  test('sign and unit in columns of their own', () => {
    const form = onlyForm(`
项目支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 甲 | ≥ | 5 | 万人次 | 6.02 | 5 | 5
 | 质量指标 | 乙 | 反向 | 2 | 秒 | 64毫秒 | 5 | 5
 | 时效指标 | 丙 | 定性 | 及时 | / | 达成指标 | 5 | 5
`);
    expect(form.indicators.map((row) => row.target.content)).toMatchObject([
      { sign: '≥', signWritten: true, quantity: { value: decimal(5), unit: '万人次' } },
      { sign: '≤', signWritten: true, quantity: { value: decimal(2), unit: '秒' } },
      { kind: 'qualitative' },
    ]);
    expect(form.indicators.map((row) => row.actual.content)).toMatchObject([
      { quantity: { value: decimal('6.02'), unit: '万人次' } },
      { quantity: { value: decimal(64), unit: '毫秒' } },
      { achievement: 'met' },
    ]);
  });

  test.each(['复核分', '核查分数', '折算得分'])('a second score column %s is not 得分, on either side of it', (word) => {
    for (const heading of [`${word} | 得分`, `得分 | ${word}`]) {
      const own = heading.startsWith('得分') ? '4 | 3' : '3 | 4';
      const form = onlyForm(`
项目支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | ${heading} | 偏差原因分析及改进措施
产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | ${own} | 原因
总分 | | | | | 100 | ${own} |
`);
      expect(rows(form)).toEqual([READ]);
      expect(form.total?.text).toBe('4');
      expect(form.indicators[0]?.explanation?.text).toBe('原因');
    }
  });

  test.each(['指标说明', '评分标准'])('a column %s is passed over, also in rows that slid', (word) => {
    const form = onlyForm(`
项目支出绩效自评表
一级指标 | 二级指标 | 三级指标 | ${word} | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 甲 | 每少1个扣1分 | ≥1(个) | 1(个) | 5 | 4 | 原因
乙 | 达到得满分 | ≥1(个) | 1(个) | 5 | 5 | | |
 | 质量指标 | 丙 | | 完善 | 达成指标 | 5 | 5 |
`);
    expect(rows(form)).toEqual([READ, '产出指标/数量指标/乙: ≥1(个) | 1(个) | 5 | 5', '产出指标/质量指标/丙: 完善 | 达成指标 | 5 | 5']);
  });

  test('weights beside the levels are not the points of the row', () => {
    const form = onlyForm(`
项目支出绩效自评表
一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 年度指标值 | 实际完成值 | 得分
产出指标 | 50 | 数量指标 | 20 | 甲 | 5 | ≥1(个) | 1(个) | 4
`);
    expect(rows(form)).toEqual([READ]);
  });
});

describe('headings of two rows', () => {
  test.each([
    [
      'groups above',
      '绩效指标 | | | 指标值 | | 评分情况 | | 偏差原因分析及改进措施\n一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |',
    ],
    [
      'levels below',
      '绩效指标 | | | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施\n一级指标 | 二级指标 | 三级指标 | | | | |',
    ],
    [
      'scores below',
      '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 评分 | | 偏差原因分析及改进措施\n | | | | | 分值 | 得分 |',
    ],
    ['marks below', `${TABLE}\n | | | (A) | (B) | (C) | (D=C×B/A) |`],
    ['letters below', `${TABLE}\n | | | ① | ② | ③ | ④ |`],
    [
      'words torn over both',
      '一级 | 二级 | 三级 | 年度 | 实际 | 分值 | 得分 | 偏差原因分析\n指标 | 指标 | 指标 | 指标值 | 完成值 | | | 及改进措施',
    ],
  ])('%s', (_, heading) => {
    const form = onlyForm(`\n项目支出绩效自评表\n${heading}\n${LINE}\n${heading}\n | | 乙 | ≥1(个) | 1(个) | 5 | 5 |\n`);
    expect(rows(form)).toEqual([READ, '产出指标/数量指标/乙: ≥1(个) | 1(个) | 5 | 5']);
    expect(form.indicators[0]?.explanation?.text).toBe('原因');
  });
});

describe('rows', () => {
  test('names keep their prefixes', () => {
    const form = onlyForm(
      table(`
产出指标 | 数量指标 | 指标1:培训场次 | ≥1(个) | 1(个) | 5 | 4 |
 | | ★指标2:参训人数 | ≥1(个) | 1(个) | 5 | 5 |`),
    );
    expect(form.indicators.map((row) => row.name.text)).toEqual(['指标1:培训场次', '★指标2:参训人数']);
    expect(unscored(form).every((row) => row.endsWith(' scored'))).toBe(true);
  });

  test('rows of the template that nobody filled in are kept and marked', () => {
    const form = onlyForm(
      table(`
产出指标 | 数量指标 | 指标1:场次 | ≥1(个) | 1(个) | 5 | 4 |
 | | 指标2: | | | | |
 | | …… | | | | |
 | 质量指标 | 指标1： | …… | | | |
…… | | | | | | |
总分 | | | | | 5 | 4 |`),
    );
    expect(form.indicators.map(({ category }) => category)).toEqual([...Array<string>(3).fill('数量指标'), '质量指标', '质量指标']);
    expect(unscored(form)).toEqual(['指标1:场次 scored', '指标2: placeholder', '…… placeholder', '指标1： placeholder', '…… placeholder']);
    expect(form.total?.text).toBe('4');
  });

  test('sub-rows 其中 without points are parts of the row above', () => {
    const form = onlyForm(
      table(`
产出指标 | 数量指标 | 活动场次 | ≥10(场) | 12(场) | 10 | 10 |
 | | 其中:线上 | ≥4(场) | 5(场) | | |
 | | 线下 | ≥6(场) | 7(场) | - | - |
 | 质量指标 | 合格率 | ≥90% | 95% | 10 | 10 |
 | | 忘了分值 | ≥90% | 95% | | |
 | | 其中有分值 | ≥90% | 95% | 5 | 5 |`),
    );
    expect(unscored(form)).toEqual([
      '活动场次 scored',
      '其中:线上 part',
      '线下 part',
      '合格率 scored',
      '忘了分值 scored',
      '其中有分值 scored',
    ]);
  });

  test('小计 rows are no indicators, wherever they say so', () => {
    const form = onlyForm(
      table(`
产出指标 | 小计 | | | | 50 | 49 |
 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 4 |
 | | 小 计 | | | 5 | 4 |
产出指标小计 | | | | | 5 | 4 |
效益指标 | 社会效益指标 | 乙 | 完善 | 达成指标 | 5 | 5 |
小计 | | | | | 5 | 5 |
总分 | | | | | 10 | 9 |`),
    );
    expect(rows(form)).toEqual(['产出指标/数量指标/甲: ≥1(个) | 1(个) | 5 | 4', '效益指标/社会效益指标/乙: 完善 | 达成指标 | 5 | 5']);
    expect(form.total?.text).toBe('9');
  });

  test('a 合计 with indicators below it is a subtotal', () => {
    const form = onlyForm(
      table(`
产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 4 |
合计 | | | | | 5 | 4 |
效益指标 | 社会效益指标 | 乙 | 完善 | 达成指标 | 5 | 5 |
合计 | | | | | 5 | 5 |
总分 | | | | | 10 | 9 |`),
    );
    expect(form.indicators).toHaveLength(2);
    expect(form.total?.text).toBe('9');
    const without = onlyForm(table(`${LINE}\n合计 | | | | | 5 | 4 |\n效益指标 | 社会效益指标 | 乙 | ≥5(家) | 6 | 5 | 5 |`));
    expect([without.indicators.length, without.total]).toEqual([2, undefined]);
  });

  test('cost dimensions with categories of their own', () => {
    const form = onlyForm(
      table(`
成本指标 | 经济成本指标 | 总成本 | 20万元 | 19.5万元 | 10 | 10 |
 | 社会成本指标 | 负面影响 | 0次 | 0次 | 5 | 5 |
 | 生态环境成本 | 排放 | ≤3吨 | 2吨 | 5 | 5 |`),
    );
    expect(form.indicators.map((row) => `${row.dimension}/${row.category}`)).toEqual([
      '成本指标/经济成本指标',
      '成本指标/社会成本指标',
      '成本指标/生态环境成本指标',
    ]);
    expect(form.indicators[0]?.target.content).toMatchObject({ sign: '≤', signWritten: false });
  });

  test('a name alone above its values is one row with them', () => {
    const form = onlyForm(table('产出指标 | 数量指标 | 甲 | | | | |\n | | | ≥1(个) | 1(个) | 5 | 4 |'));
    expect(rows(form)).toEqual([READ]);
    expect(form.indicators[0]?.rows).toEqual([4, 5]);
  });

  test('levels merged, repeated and lost, in one table', () => {
    const form = onlyForm(
      table(`
产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 4 |
产出指标 | 数量指标 | 乙 | ≥1(个) | 1(个) | 5 | 5 |
 | | 丙 | ≥1(个) | 1(个) | 5 | 5 |
数量指标 | 丁 | ≥1(个) | 1(个) | 5 | 5 | |
效益指标 | 社会效益指标 | 戊 | 完善 | 达成指标 | 5 | 5 |`),
    );
    expect(form.indicators.map((row) => `${row.dimension}/${row.category}/${row.name.text}`)).toEqual([
      '产出指标/数量指标/甲',
      '产出指标/数量指标/乙',
      '产出指标/数量指标/丙',
      '产出指标/数量指标/丁',
      '效益指标/社会效益指标/戊',
    ]);
  });
});

describe('around the form', () => {
  test('notes and signatures below a table without 总分', () => {
    const form = onlyForm(
      table(`
产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 4 |

注:1. 定量指标按比例得分。 | | | | | | |
2. 定性指标分为达成预期指标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差三档,分别按照100%-80%、80%-60%、60%-0合理确定分值,其余说明从略。 | | | | | | |
3. 其他 | | | | | | |
单位负责人(签字): | | 张三 | 填表人: | 李四 | 联系电话: | 13800000000 |
 | | 审核人: | | | | 2025年1月10日 |
某某中心(盖章) | | | | | | |
年 月 日 | | | | | | |
第 1 页 共 2 页 | | | | | | |`),
    );
    expect(rows(form)).toHaveLength(1);
    expect(form.area.lastRow).toBe(4);
    expect(form.indicators[0]?.explanation?.text).toBe('');
  });

  test.each(['自评结论', '存在问题', '主管部门意见'])('a text %s below the table', (label) => {
    const form = onlyForm(
      table(`产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 4 |\n${label} | 总体良好,完成了10项工作 | | | | | |\n | 另有补充 | | | | | |`),
    );
    expect(form.indicators).toHaveLength(1);
  });

  test('a row that fits nowhere is still said above the notes', () => {
    const { problems } = readText(table('产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 4 |\n | 随手一记 | | | | | |\n注:略'));
    expect(problems).toMatchObject([{ kind: 'row-unplaced', text: '随手一记' }]);
  });

  test.each([
    ['项目支出绩效自评表\n(2024年度)', 2024],
    ['(2024 年度)项目支出绩效自评表', 2024],
    ['2023年度部门预算项目支出绩效自评表', 2023],
    ['2023年预算项目绩效自评表', 2023],
    ['某市2022年度财政支出项目绩效自评价表', 2022],
    ['项目支出绩效自我评价表\n年度: | 2024', 2024],
    ['项目支出绩效自评表\n预算年度 | 2024年', 2024],
    ['二〇二四年度项目支出绩效自评表', 2024],
    ['附件2 项目支出绩效自评表(2024年度)', 2024],
    ['项目绩效自评情况表\n2024', 2024],
    ['项目支出绩效自评表', undefined],
  ])('title and year %j', (head, year) => {
    const form = onlyForm(`\n${head}\n项目名称 | 2019年购置项目\n${TABLE}\n${LINE}\n`);
    expect(form.year).toBe(year);
    expect(form.title.content.kind).toBe('text');
  });
});

describe('values under merged labels', () => {
  test('an empty value stands where those of the labels above and below stand', () => {
    const form = onlyForm(`
项目支出绩效自评表
项目名称 | | | | | |
主管部门 | | 某局 | | 实施单位 | | 某中心
${TABLE}
${LINE}
`);
    expect(form.projectName).toMatchObject({ cell: { row: 1, column: 2 }, content: { kind: 'empty' } });
  });

  test.each([
    ['项目名称 | | |\n主管部门 | | |\n实施单位 | | 某中心 |', [2, 2, 2]],
    ['项目名称 | | 某项目 |\n主管部门 | | | 实施单位 | 某中心', [2, 2, 4]],
    ['项目名称 | | | |\n主管部门 | | | 实施单位 | 某中心', [1, 1, 4]],
    ['项目名称 | | | 某项目\n主管部门 | | 实施单位 | 某中心', [3, 1, 3]],
    ['项目名称 | | 某项目\n主管部门 | | \n | 实施单位 | 某中心', [2, 2, 2]],
  ])('values of labels in rows above and below: %j', (head, columns) => {
    const form = onlyForm(`\n项目支出绩效自评表\n${head}\n${TABLE}\n${LINE}\n`);
    expect([form.projectName, form.department, form.unit].map((field) => field?.cell.column)).toEqual(columns);
  });

  test('an empty value passes over columns that hold nothing in the whole form', () => {
    const form = onlyForm(`
项目支出绩效自评表
项目名称 | | | | | | | | |
一级指标 | | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
产出指标 | | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 4 |
总分 | | | | | | 5 | 4 |
评分等级 | | | | | | | |
`);
    expect(form.projectName?.cell).toEqual({ row: 1, column: 2 });
    expect(form.grade).toMatchObject({ cell: { row: 5, column: 2 }, content: { kind: 'empty' } });
  });

  test('an empty value of a label in the last column stands behind it', () => {
    const form = onlyForm(`
项目支出绩效自评表
主管部门 | | 某局 | | | | | 实施单位
${TABLE}
${LINE}
`);
    expect(form.unit).toMatchObject({ cell: { row: 1, column: 8 }, content: { kind: 'empty' } });
  });

  test('an empty grade stands where other forms of its layout have theirs', () => {
    const one = (grade: string): string => table(`${LINE}\n总分 | | | | | 5 | 4 |\n评分等级 | ${grade} | | | |`).slice(1);
    const other = table(`${LINE}\n总分 | | | | | 5 | 4 |\n | 评分等级 | | | | 良 |`).slice(1);
    const { forms, problems } = readText(`${HEAD}${one('')}${other}${one(' | 优')}${one('')}`);
    expect(problems).toMatchObject([{ kind: 'no-table' }]);
    expect(forms.map((form) => form.grade?.cell.column)).toEqual([2, 5, 2, 2]);
    expect(forms[0]?.grade).toMatchObject({ cell: { row: 9 }, text: '', content: { kind: 'empty' } });
  });
});

describe('forms side by side', () => {
  const left = rowsOf(`${HEAD}${TABLE}\n${LINE}\n总分 | | | | | 5 | 4 |\n评分等级 | 优\n`).map((row) =>
    Array.from({ length: 8 }, (_, column) => row[column] ?? ''),
  );
  const right = rowsOf(`
项目支出绩效自评表
(2023年度)
项目名称 | 另一项目
${TABLE}
效益指标 | 社会效益指标 | 乙 | 完善 | 达成指标 | 5 | 5 |
 | | 丙 | 完善 | 达成指标 | 5 | 3 | 另有原因
总分 | | | | | 10 | 8 |
`);
  const BLANK = Array<string>(8).fill('');
  const beside = (gap: number, down: number) => {
    const [top, height] = [Math.max(0, -down), Math.max(left.length, right.length) + Math.abs(down)];
    return sheetOf(
      Array.from({ length: height }, (_, row) => [
        ...(left[row - top] ?? BLANK),
        ...Array<string>(gap).fill(''),
        ...(right[row - top - down] ?? []),
      ]),
    );
  };
  const said = (form: Form) => [form.year, form.projectName?.text, form.total?.text, ...rows(form)];
  const LEFT = [2024, '某项目', '4', READ];
  const RIGHT = [
    2023,
    '另一项目',
    '8',
    '效益指标/社会效益指标/乙: 完善 | 达成指标 | 5 | 5',
    '效益指标/社会效益指标/丙: 完善 | 达成指标 | 5 | 3',
  ];

  test.each([
    [1, 0],
    [0, 0],
    [3, 2],
    [1, -2],
  ])('with a gap of %i columns, %i rows lower', (gap, down) => {
    const { forms, problems } = readForms(beside(gap, down));
    expect(problems).toEqual([]);
    expect(forms.map(said)).toEqual([LEFT, RIGHT]);
    expect(forms[1]?.total?.cell).toEqual({ row: 6 + Math.max(0, down), column: 8 + gap + 6 });
    expect(forms[1]?.indicators[1]?.explanation?.text).toBe('另有原因');
  });

  test('two above two others, the second pair with fewer columns', () => {
    const narrow = left.map((cells) => cells.slice(0, 7));
    const sheet = sheetOf([
      ...left.map((cells, row) => [...cells, '', ...(right[row] ?? [])]),
      ...narrow.map((cells) => [...cells, '', '', '', ...cells]),
    ]);
    const { forms, problems } = readForms(sheet);
    expect(problems).toEqual([]);
    expect(forms.map((form) => form.indicators.map(({ name }) => name.text))).toEqual([['甲'], ['甲'], ['乙', '丙'], ['甲']]);
  });

  test('a column in front of the right form that its heading does not name is its own', () => {
    const numbered = right.map((cells, row) => [
      row < 3 ? (cells[0] ?? '') : row === 3 ? '序号' : '',
      ...(row < 3 ? cells.slice(1) : cells),
    ]);
    const { forms, problems } = readForms(
      sheetOf(Array.from({ length: left.length }, (_, row) => [...(left[row] ?? []), '', ...(numbered[row] ?? [])])),
    );
    expect(problems).toEqual([]);
    expect(forms.map((form) => [form.year, form.projectName?.text])).toEqual([
      [2024, '某项目'],
      [2023, '另一项目'],
    ]);
  });

  test('a second title without a table that can be told apart is a problem', () => {
    const { forms, problems } = readText(`
项目支出绩效自评表 | | | | | | | | | 另一项目绩效自评表
${TABLE}
${LINE}
`);
    expect(forms).toHaveLength(1);
    expect(problems).toMatchObject([{ kind: 'no-table', text: '另一项目绩效自评表', cell: { row: 0, column: 9 } }]);
  });
});

test('总分 and its number in one cell is the total', () => {
  const { forms, problems } = readText(table(`${LINE}\n总分：98.5 | | | | | | |`));
  expect(forms[0]?.total).toMatchObject({ isInLabel: true, text: '总分：98.5' });
  expect(problems).toEqual([]);
});

describe('known limits', () => {
  test('the rest of a name without a blank row before it is a row of its own', () => {
    expect(rows(onlyForm(table(`${LINE}\n | | 续名 | | | | |`)))).toEqual([READ, '产出指标/数量指标/续名:  |  |  | ']);
  });

  test('a 四级指标 is passed over', () => {
    const form = onlyForm(`
项目支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 四级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 甲 | 细目 | ≥1(个) | 1(个) | 5 | 4
`);
    expect(rows(form)).toEqual([READ]);
  });

  test('a fund block in 亿元 is taken for 万元', () => {
    const form = onlyForm(`
项目支出绩效自评表
单位:亿元
项目资金 | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 2 | 1 | 10 | 50 | 5
${TABLE}
${LINE}
`);
    expect(form.funds?.unit).toBe('万元');
  });

  test('a heading printed again below a 合计 begins another form', () => {
    expect(readText(table(`${LINE}\n合计 | | | | | 5 | 4 |\n${TABLE}\n${LINE}`)).forms).toHaveLength(2);
  });

  test('an empty grade behind a merged label, nothing to go by, stands in the next column', () => {
    const form = onlyForm(table(`${LINE}\n总分 | | | | | 5 | 4 |\n评分等级 | | | | | | |`));
    expect(form.grade?.cell).toEqual({ row: 6, column: 1 });
  });
});

describe('fund block', () => {
  const funds = (block: string) => onlyForm(`\n项目支出绩效自评表\n${block}\n${TABLE}\n${LINE}\n`).funds;

  test.each([
    ['项目资金(元)', '', '元'],
    ['项目资金', '单位:元', '元'],
    ['项目资金', '单位:人民币万元', '万元'],
    ['项目资金(万元)', '', '万元'],
    ['项目资金/元', '', '元'],
    ['项目资金 元', '', '元'],
    ['预算执行情况', '(金额单位:元)', '元'],
    ['项目资金', '', '万元'],
  ])('%s %s is in %s', (label, above, unit) => {
    expect(
      funds(`${above}\n${label} | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分\n | 年度资金总额 | 1 | 1 | 10 | 100 | 10`)?.unit,
    ).toBe(unit);
  });

  test('the unit beside the lines', () => {
    const heading = '项目 | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分';
    expect(funds(`${heading}\n资金(元) | 年度资金总额 | 1 | 1 | 10 | 100 | 10`)?.unit).toBe('元');
    expect(funds(`${heading}\n | 年度资金总额 | 1 | 1 | 10 | 100 | 10\n资金(元) | 当年财政拨款 | 1 | 1 | | |`)?.unit).toBe('元');
  });

  test('元 in the form above, in an indicator or in a long text is not the unit of the block', () => {
    const block = '项目资金 | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分\n | 年度资金总额 | 1 | 1 | 10 | 100 | 10';
    const remark = `本项目${'按照上级有关文件要求，'.repeat(6)}发放补助(元)`;
    const one = (above: string) =>
      `项目支出绩效自评表\n${above}\n${block}\n${TABLE}\n产出指标 | 成本指标 | 人均补助资金(元) | ≤1 | 1 | 5 | 4 |\n总分 | | | | | 15 | 14 |`;
    const { forms } = readText(`\n${one('单位:元')}\n${one(remark)}\n`);
    expect(forms.map((form) => form.funds?.unit)).toEqual(['元', '万元']);
  });

  test.each(['(A) | (B) | | (B/A×100%) |', 'A | B | | B/A |', 'A | B | C | B÷A×100% | D', '① | ② | ③ | ②/① | ④'])(
    'a row of marks below its heading: %s',
    (marks) => {
      const block = funds(`
 | | 年初预算数 | 调整后预算数(A) | 预算执行数(B) | 分值 | 执行率(B/A) | 得分
 | | | ${marks}
 | 年度资金总额 | 20 | 30 | 29.5 | 10 | 98.33 | 9.83`);
      expect(block?.parts).toEqual([]);
      expect([block?.total.initialBudget?.text, block?.total.annualBudget?.text, block?.total.executed?.text]).toEqual([
        '20',
        '30',
        '29.5',
      ]);
    },
  );

  test('lines that nobody filled in, with brackets around a number or a remark', () => {
    const block = funds(`
项目资金 | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额(万元) | | | 10 | |
 | (1)当年财政拨款 | | | | |
 | 上年结转资金(含结余) | | | | |`);
    expect([block?.total.kind, ...(block?.parts ?? []).map((line) => line.kind)]).toEqual(['total', 'currentYear', 'carriedOver']);
  });

  test.each([
    ['预算数 | 调整后预算数 | 预算执行数', ['30', '20', '10']],
    ['备注 | 全年预算数 | 全年执行数', [undefined, '20', '10']],
  ])('budgets called %s', (columns, amounts) => {
    const total = funds(`项目资金 | | ${columns} | 分值 | 执行率 | 得分\n | 年度资金总额 | 30 | 20 | 10 | 10 | 50 | 5`)?.total;
    expect([total?.initialBudget?.text, total?.annualBudget?.text, total?.executed?.text]).toEqual(amounts);
  });

  test('a budget in the header is no fund block', () => {
    expect(funds('项目名称 | 某项目 | 年初预算 | 100\n主管部门 | | 某局 |')).toBeUndefined();
  });

  test('percent and 分 behind the figures, an amount in brackets', () => {
    const total = funds(
      '项目资金 | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分\n | 年度资金总额 | 30 | (29.5) | 10分 | 98.33% | 9.83分',
    )?.total;
    expect([total?.points, total?.executionRate, total?.score].map((field) => field?.content)).toMatchObject([
      { value: decimal(10) },
      { value: decimal('98.33') },
      { value: decimal('9.83') },
    ]);
    expect(total?.executed).toMatchObject({ text: '(29.5)', content: { kind: 'unreadable' } });
  });

  test('labels in the first column, under merged cells, and lost', () => {
    const first = funds('项目资金 | 全年预算数 | 全年执行数 | 分值\n年度资金总额 | 30 | 29 | 10\n其他资金 | 30 | 29 |');
    expect([first?.total.label, ...(first?.parts ?? []).map((line) => line.label)]).toEqual(['年度资金总额', '其他资金']);
    const merged = funds('项目资金 | | | 全年预算数 | 全年执行数\n年度资金总额 | | | 30 | 29\n | | | 30 | 29');
    expect([merged?.total.label, ...(merged?.parts ?? []).map((line) => `${line.kind} ${line.label}`)]).toEqual(['年度资金总额', 'other ']);
  });

  test('the total below its parts, and a block without one', () => {
    const heading = '项目资金 | | 全年预算数 | 全年执行数';
    const below = funds(`${heading}\n | 财政拨款 | 20 | 19\n | 单位资金 | 10 | 10\n | 资金合计 | 30 | 29`);
    expect([below?.total.label, below?.parts.map((line) => line.label)]).toEqual(['资金合计', ['财政拨款', '单位资金']]);
    const without = funds(`${heading}\n | 其中:中央资金 | 20 | 19\n | 地方资金 | 10 | 10`);
    expect([without?.total.label, without?.parts.map((line) => line.label)]).toEqual(['中央资金', ['地方资金']]);
  });

  test('one budget column called 预算数', () => {
    const block = funds('项目资金 | | 预算数 | 执行数 | 分值 | 执行率 | 得分\n | 年度资金总额 | 30 | 29.5 | 10 | 98.33 | 9.83');
    expect(block?.total.initialBudget).toBeUndefined();
    expect(block?.total.annualBudget?.text).toBe('30');
  });

  test.each(['0.00', '-', '—', '/', '', '－', '／'])('a zero line shown as %j', (zero) => {
    const block = funds(`
项目资金 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 30 | 30 | 29.5 | 10 | 98.33 | 9.83
 | 其中:当年财政拨款 | 30 | 30 | 29.5 | - | 98.33 | -
 | 其他资金 | ${zero} | ${zero} | ${zero} | - | ${zero} | -`);
    const kind = zero === '' ? 'empty' : zero === '0.00' ? 'number' : 'dash';
    expect(block?.parts.map((line) => [line.kind, line.executed?.content.kind])).toEqual([
      ['currentYear', 'number'],
      ['other', kind],
    ]);
  });

  test('the lines of other templates', () => {
    const block = funds(`
项目资金 | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 资金总额 | 100 | 100 | 10 | 100 | 10
 | 其中:中央资金 | 40 | 40 | | |
 | 地方资金 | 30 | 30 | | |
 | 财政专户管理资金 | 10 | 10 | | |
 | 单位资金 | 10 | 10 | | |
 | 上年结转资金 | 10 | 10 | | |
 | 资金来源 | | | | |
 | 银行贷款 | 5 | 5 | | |`);
    expect(block?.parts.map((line) => `${line.kind} ${line.label}`)).toEqual([
      'currentYear 中央资金',
      'currentYear 地方资金',
      'other 财政专户管理资金',
      'other 单位资金',
      'carriedOver 上年结转资金',
      'other 银行贷款',
    ]);
  });

  test('parts of a part are no parts of the total', () => {
    const block = funds(`
项目资金 | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 资金总额 | 100 | 100 | 10 | 100 | 10
 | 其中:财政拨款 | 90 | 90 | | |
 | 其中:中央资金 | 60 | 60 | | |
 | 地方资金 | 30 | 30 | | |
 | 其他资金 | 10 | 10 | | |`);
    expect(block?.parts.map((line) => [line.label, line.parts?.map((part) => part.label)])).toEqual([
      ['财政拨款', ['中央资金', '地方资金']],
      ['其他资金', undefined],
    ]);
    const others = funds(`
项目资金 | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 资金总额 | 100 | 100 | 10 | 100 | 10
 | 其中财政拨款 | 50 | 50 | | |
 | 其中中央资金 | 50 | 50 | | |
 | 上年结转中央资金 | 30 | 30 | | |
 | 财政拨款 | 10 | 10 | | |
 | 省级资金 | 10 | 10 | | |`);
    expect(others?.parts.map((line) => [line.label, line.parts?.map((part) => part.label)])).toEqual([
      ['财政拨款', ['中央资金']],
      ['上年结转中央资金', undefined],
      ['财政拨款', undefined],
      ['省级资金', undefined],
    ]);
  });

  test('amounts as numbers with separators', () => {
    const sheet = sheetOf([
      ['项目支出绩效自评表(2024年度)'],
      ['项目资金(元)', '', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['', '年度资金总额', 296000, 295000.5, 10, 0.9966, 9.97],
      ...rowsOf(`\n${TABLE}\n${LINE}\n`),
    ]);
    const formats = sheet.numberFormats.map((row, index) =>
      index === 2 ? ['@', '@', '#,##0.00', '#,##0.00', '0', '0.00%', '0.00', '@'] : row,
    );
    const text = sheet.text.map((row, index) =>
      index === 2 ? ['', '年度资金总额', '296,000.00', '295,000.50', '10', '99.66%', '9.97', ''] : row,
    );
    const total = readForms({ ...sheet, numberFormats: formats, text }).forms[0]?.funds?.total;
    expect(total).toMatchObject({
      annualBudget: { text: '296,000.00', content: { value: decimal(296000) } },
      executed: { content: { value: decimal('295000.5') } },
      executionRate: { content: { value: decimal('99.66') } },
    });
  });
});
