// Rows told from all of their cells: words that look like a note, a grade, a sum or a level may be an indicator's name.
import { addressOf } from '../../src/form/snapshot';
import { HEAD, onlyForm, readText, rows, table, TABLE } from './reading';

const FIRST = '产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 5 |';
const LAST = '效益指标 | 社会效益指标 | 乙 | ≥2(个) | 2(个) | 5 | 5 |';
const between = (lines: string): readonly string[] => rows(onlyForm(table(`${FIRST}\n${lines}\n${LAST}\n总分 | | | | | 10 | 10 |`)));
const names = (text: string): readonly string[] => onlyForm(text).indicators.map(({ name }) => name.text);

describe('an indicator whose name looks like something else', () => {
  test.each([
    '响应时间：紧急故障 | ≤2小时 | 1小时 | 30 | 30',
    '响应时间：紧急故障 | ≤2小时 | 1小时 | |',
    '绩效等级 | 优 | 良 | 30 | 25',
    '绩效等级 | 优 | 良 | |',
    '说明：宣讲场次 | ≥5场 | 6场 | 30 | 30',
    '说明：宣讲场次 | ≥5场 | | 30 |',
    '办理时间（工作日）：行政许可 | ≤5 | 4 | 30 | 30',
    '项目负责人：培训合格率 | ≥95% | 96% | 30 | 30',
    '热线电话：接通率 | ≥95% | 96% | 30 |',
    '合计 | ≥100人 | 110人 | 30 | 30',
    '合计 | ≥100人 | 110人 | |',
    '产出指标得分 | ≥90分 | 95分 | 30 | 30',
    '5G基站建设数量 | ≥300个 | 365 | 30 |',
    '24小时自助服务点 | ≥20个 | 22 | 30 |',
    '3D打印机 | ≥20台 | 22 | 30 |',
    '服务对象满意度 | ≥90% | 95 | 10 |',
    '社会效益 | ≥90 | 95 | 10 |',
  ])('%s', (line) => {
    const [name = '', ...values] = line.split('|').map((cell) => cell.trim());
    expect(between(` | | ${line} |`)[1]).toBe(`产出指标/数量指标/${name}: ${values.join(' | ')}`);
  });

  test('also where it slid to the left edge', () => {
    expect(between('响应时间：紧急故障 | | ≤2小时 | 1小时 | 30 | 30 | |')[1]).toBe(
      '产出指标/数量指标/响应时间：紧急故障: ≤2小时 | 1小时 | 30 | 30',
    );
  });

  test.each([
    '填报人：张三 | | | 联系电话： | 13800000000 | |',
    '说明：本表一式三份 | | | | | |',
    ' | | 单位负责人：张三 | | 财务负责人：李四 | |',
    '评分等级 | 优 | 优 | 优 | 优 | 优 | 优',
    '第2页 | | | | | |',
    ' | | （备注：含上年结转任务） | | | |',
    ' | | 以上数据均取自业务系统。 | | | |',
    '小计 | 小计 | 小计 | 小计 | 小计 | 5 | 5',
  ])('but this is none: %s', (line) => {
    expect(between(line)).toHaveLength(2);
  });
});

describe('headings once more', () => {
  test.each([
    ['numbers', '1 | 2 | 3 | 4 | 5 | 6 | 7 | 8'],
    ['numbers behind 栏次', '栏次 | 1 | 2 | 3 | 4 | 5 | 6 | 7'],
    ['marks', ' | | | （A） | （B） | | |'],
    ['the heading with a word that changed', '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 完成数 | 分值 | 得分 | 偏差原因分析及改进措施'],
  ])('%s', (_, line) => {
    expect(between(line)).toHaveLength(2);
  });

  test.each([
    ['title, head and heading', `项目支出绩效自评表(续)\n(2024年度)\n项目名称 | | 某项目 | | | |\n${TABLE}`],
    ['the year alone', '(2024年度)'],
    ['续表 and the heading', `续表\n${TABLE}`],
  ])('%s of a further page', (_, lines) => {
    expect(between(lines)).toHaveLength(2);
  });
});

describe('sums', () => {
  const ROWS = `${FIRST}\n | 质量指标 | 丙 | ≥1(个) | 1(个) | 7 | 6 |`;
  const read = (line: string) => onlyForm(table(`${ROWS}\n${line}\n${LAST}\n总分 | | | | | 17 | 16 |`));

  test.each([
    ...['产出指标合计', '产出合计', '一级指标合计', '指标合计', '分值合计', '产出指标得分', '小计', '小计(产出)', '产出指标小计', '合计'],
    ...['产出指标总计', '项目产出共计', '绩效指标总分'],
  ])('%s', (label) => {
    const form = read(`${label} | | | | | 12 | 11 |`);
    expect(form.indicators).toHaveLength(3);
    expect([form.printedPoints, form.total?.text]).toEqual([undefined, '16']);
  });

  test('words that say nothing of a sum, in front of the names, by what they add up', () => {
    expect(read('本部分应得 | | | | | 12 | 11 |').indicators).toHaveLength(3);
    expect(read('本部分应得 | | | | | 12 | 10 |').indicators).toHaveLength(4);
    expect(read('产出指标 | | | | | 12 | 11 |').indicators).toHaveLength(3);
  });

  test('of a category, then of its dimension', () => {
    const form = onlyForm(
      table(`
产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 5 |
 | 数量小计 | | | | 5 | 5 |
 | 质量指标 | 丙 | ≥1(个) | 1(个) | 7 | 6 |
 | 质量小计 | | | | 7 | 6 |
产出指标合计 | | | | | 12 | 11 |
${LAST}`),
    );
    expect([form.indicators.length, form.printedPoints]).toEqual([3, undefined]);
  });

  test.each([
    ['产出指标合计', { dimension: '产出指标' }],
    ['质量指标小计', { dimension: '产出指标', category: '质量指标' }],
    ['小计', { dimension: '产出指标' }],
  ])('%s with another number is held against its rows', (label, names) => {
    const { printedPoints } = read(`${label} | | | | | 15 | 11 |`);
    expect(printedPoints).toMatchObject([{ ...names, isSum: true, cell: { row: 6, column: 5 } }]);
  });

  test('a level with its points above its rows prints them', () => {
    const form = onlyForm(
      table(`
一、产出指标 | | | | | 12 | 11 |
 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 5 |
 | 质量指标 | 丙 | ≥1(个) | 1(个) | 7 | 6 |
二、效益指标 | | | | | 5 | 5 |
 | 社会效益指标 | 乙 | ≥2(个) | 2(个) | 5 | 5 |`),
    );
    expect(form.indicators.map(({ dimension, name }) => `${dimension} ${name.text}`)).toEqual([
      '产出指标 甲',
      '产出指标 丙',
      '效益指标 乙',
    ]);
    expect(form.printedPoints?.map(({ dimension, cell }) => `${dimension} ${addressOf(cell)}`)).toEqual(['产出指标 F5', '效益指标 F8']);
  });

  test('a level with points that no rows make is told', () => {
    const { problems } = readText(table(`${FIRST}\n | 质量指标 | | | | 9 | 9 |\n${LAST}`));
    expect(problems).toMatchObject([{ kind: 'row-unplaced', text: '质量指标 9 9' }]);
  });
});

describe('the total', () => {
  const PREFIXED = '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分';
  test.each([
    ['behind a number', '序号', '1', '3'],
    ['behind a word of every row', '绩效指标', '绩效指标', '绩效指标'],
  ])('%s', (_, word, row, foot) => {
    const form = onlyForm(`${HEAD}${word} | ${PREFIXED}\n${row} | ${FIRST}\n${foot} | 总分 | | | | | 5 | 5\n`);
    expect([form.indicators.length, form.total?.text]).toEqual([1, '5']);
  });

  test.each(['绩效自评总得分', '项目总分', '综合得分', '本项目自评总分', '得分总计'])('called %s', (label) => {
    const form = onlyForm(table(`${FIRST}\n${label} | | | | | 5 | 4 |`));
    expect([form.indicators.length, form.totalPoints?.text, form.total?.text]).toEqual([1, '5', '4']);
  });

  test('指标合计 of 100 at the end is the total, of less it is not', () => {
    expect(onlyForm(table(`${FIRST}\n指标合计 | | | | | 100 | 4 |`)).total?.text).toBe('4');
    expect(onlyForm(table(`${FIRST}\n指标合计 | | | | | 5 | 4 |`)).total).toBeUndefined();
  });

  test('what looks like one more indicator below it is told', () => {
    const read = (line: string) => readText(table(`${FIRST}\n总分 | | | | | 5 | 5 |\n评分等级 | 优\n${line}`));
    expect(read(' | 补充 | 培训人数 | ≥10人 | 12人 | | ').problems).toMatchObject([{ kind: 'row-unplaced', cell: { row: 7, column: 1 } }]);
    expect(read(' | 补充 | 培训人数 | ≥10人 | 12人 | 5 | 5').forms[0]?.indicators).toHaveLength(2);
    expect(read('附：评分说明 | | | ≥90为优 | 80-90为良 | | ').problems).toEqual([]);
  });
});

describe('rows that nobody has filled in, blank rows between', () => {
  test('are rows of their own', () => {
    const text = table(`
产出指标 | 时效指标 | 项目完成时间 | 12月底前 | | | |

效益指标 | 社会效益指标 | 服务能力 | 显著提升 | | | |

满意度指标 | 服务对象满意度指标 | 群众满意度 | 满意 | | | |`);
    expect(names(text)).toEqual(['项目完成时间', '服务能力', '群众满意度']);
  });
  test.each([
    ['names alone', ' | | 演练 | | | |'],
    ['of the same level, with a target', ' | | 演练 | ≥2次 | | |'],
  ])('%s', (_, line) => {
    const above = line.includes('≥') ? '≥1次' : '';
    expect(names(table(`产出指标 | 数量指标 | 培训 | ${above} | | | |\n\n${line} |`))).toEqual(['培训', '演练']);
  });
  test('a target with a sign begins a row, whatever stands above', () => {
    expect(names(table('产出指标 | 数量指标 | 培训 | ≥1次 | 1次 | 5 | 5 |\n\n | | 演练 | ≥2次 | | | |'))).toEqual(['培训', '演练']);
  });
});

describe('points over values', () => {
  const PARENT = `产出指标 | 数量指标 | 一、种植 | | | 20 | 20 |
 | | 1、红薯 | 5.5亩 | 5.5亩 | | |
 | | 2、梨树 | 6亩 | 3亩 | | |`;
  const roles = (text: string) =>
    onlyForm(table(text)).indicators.map(({ unscored, hasParts }) => unscored ?? (hasParts ? 'parent' : 'row'));

  test('a row with points above rows with values is their parent', () => {
    expect(roles(`${PARENT}\n${LAST}`)).toEqual(['parent', 'part', 'part', 'row']);
  });
  test('its parts may be scored', () => {
    expect(roles(PARENT.replace('5.5亩 | |', '5.5亩 | | 10').replace('3亩 | |', '3亩 | | 10'))).toEqual(['parent', 'part', 'part']);
  });
  test('no further than its category', () => {
    expect(roles(`${PARENT}\n | 时效指标 | 完成时间 | 12月底前 | 11月 | | |`)).toEqual(['parent', 'part', 'part', 'row']);
  });
  test('a row with values of its own is none', () => {
    expect(roles(PARENT.replace('种植 | |', '种植 | 12亩 |'))).toEqual(['row', 'row', 'row']);
  });
});

test('a process row: nothing is aimed at, and what was done is judged in words', () => {
  const form = onlyForm(
    table(`
项目决策 | 项目目标 | 完整性 | — | 目标明确、内容细化 | 10 | 10 |
 | | 规范性 | / | 未完成 | 10 | 5 |
 | | 次数 | — | 5次 | 10 | 10 |
 | | 制度 | — | — | 10 | 10 |`),
  );
  expect(form.indicators.map(({ target, actual }) => `${target.content.kind} ${actual.content.kind}`)).toEqual([
    'qualitative own-words',
    'qualitative qualitative',
    'empty quantity',
    'empty empty',
  ]);
});
