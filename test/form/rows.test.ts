// Unusual rows and headings, read as a person reads the printed form.
import { readForms } from '../../src/form/read-all';
import { addressOf } from '../../src/form/snapshot';
import { HEAD, onlyForm, readText, rows, table } from './reading';
import { sheetOf } from './sheet';

const explanations = (text: string): readonly string[] => onlyForm(text).indicators.map(({ explanation }) => explanation?.text ?? 'none');
const scores = (text: string): readonly string[] => onlyForm(text).indicators.map(({ score }) => (score ? addressOf(score.cell) : ''));

const FIRST = '产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 5 |';
/** The rows read from lines that follow a first row. */
const second = (lines: string): string | undefined => rows(onlyForm(table(`${FIRST}\n${lines}`)))[1];

describe('headings', () => {
  const form = (heading: string, line: string): readonly string[] => rows(onlyForm(`${HEAD}${heading}\n${line}\n`));

  test('the names stand under 二级指标 where there is no third level', () => {
    expect(form('一级指标 | 二级指标 | 指标值 | 完成值 | 分值 | 得分', '产出指标 | 培训场次 | ≥8(场) | 10(场) | 50 | 50')).toEqual([
      '产出指标//培训场次: ≥8(场) | 10(场) | 50 | 50',
    ]);
  });

  test('weights of the levels stand beside them, the points of the indicator behind its name', () => {
    expect(
      form(
        '一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分',
        '产出指标 | 50 | 数量指标 | 20 | 培训场次 | ≥8(场) | 10(场) | 10 | 10',
      ),
    ).toEqual(['产出指标/数量指标/培训场次: ≥8(场) | 10(场) | 10 | 10']);
  });

  test('points in front of the name are its points where there are no others', () => {
    expect(form('分值 | 三级指标 | 年度指标值 | 实际完成值 | 得分', '10 | 培训场次 | ≥8(场) | 10(场) | 10')).toEqual([
      '//培训场次: ≥8(场) | 10(场) | 10 | 10',
    ]);
  });

  test.each([
    ['得分 | 自评得分', '4 | 3'],
    ['自评得分 | 得分', '3 | 4'],
    ['得分 | 得分', '4 | 3'],
  ])('of two columns of one meaning the usual word counts, of two alike the first: %s', (words, cells) => {
    expect(form(`三级指标 | 年度指标值 | 实际完成值 | 分值 | ${words}`, `培训场次 | ≥8(场) | 10(场) | 5 | ${cells}`)).toEqual([
      '//培训场次: ≥8(场) | 10(场) | 5 | 4',
    ]);
  });

  test('points behind the name are those that the usual word names', () => {
    expect(form('三级指标 | 权重 | 年度指标值 | 实际完成值 | 分值 | 得分', '培训场次 | 20 | ≥8(场) | 10(场) | 5 | 4')).toEqual([
      '//培训场次: ≥8(场) | 10(场) | 5 | 4',
    ]);
  });

  test('a row of column numbers below is part of the heading', () => {
    const heading = '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分';
    const line = '产出指标 | 数量指标 | 培训场次 | ≥8(场) | 10(场) | 10 | 10';
    expect(form(`${heading}\n1 | 2 | 3 | 4 | 5 | 6 | 7`, line)).toEqual(['产出指标/数量指标/培训场次: ≥8(场) | 10(场) | 10 | 10']);
    expect(form(`序号 | ${heading}\n栏次 | 1 | 2 | 3 | 4 | 5 | 6 | 7`, `1 | ${line}`)).toHaveLength(1);
    expect(form(`${heading}\n | | 3 | ≥4 | 5 | 6 | 6`, line)).toHaveLength(2);
    expect(form(`序号 | ${heading}\n1 | | | 2`, `2 | ${line}`)).toHaveLength(2);
  });

  test('a cell that repeats its heading is what is left of a heading printed again', () => {
    expect(
      form(
        '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分',
        '产出指标 | 数量指标 | 培训场次 | ≥8(场) | 10(场) | 10 | 10\n | | | | | 分 值 |\n | | 演练次数 | ≥1(次) | 2(次) | 10 | 10',
      ),
    ).toEqual(['产出指标/数量指标/培训场次: ≥8(场) | 10(场) | 10 | 10', '产出指标/数量指标/演练次数: ≥1(次) | 2(次) | 10 | 10']);
  });

  test('a name under 二级指标 stands alone above its values', () => {
    expect(
      form('一级指标 | 二级指标 | 指标值 | 完成值 | 分值 | 得分', '产出指标 | 培训场次 | | | |\n | | ≥8(场) | 10(场) | 50 | 50'),
    ).toEqual(['产出指标//培训场次: ≥8(场) | 10(场) | 50 | 50']);
  });

  test('columns of other meaning are passed over, in front of the name and behind it', () => {
    expect(
      form(
        '序号 | 一级指标 | 二级指标 | 三级指标 | 指标说明 | 年度指标值 | 实际完成值 | 分值 | 得分',
        '1 | 产出指标 | 数量指标 | 培训场次 | 全年场次 | ≥8(场) | 10(场) | 10 | 10',
      ),
    ).toEqual(['产出指标/数量指标/培训场次: ≥8(场) | 10(场) | 10 | 10']);
  });

  test('words torn over two rows are one heading', () => {
    expect(
      form(
        '一级指 | 二级指 | 三级指标 | 年度指 | 实际完 | 分值 | 得分\n标 | 标 | | 标值 | 成值 | |',
        '产出指标 | 数量指标 | 培训场次 | ≥8(场) | 10(场) | 10 | 10',
      ),
    ).toEqual(['产出指标/数量指标/培训场次: ≥8(场) | 10(场) | 10 | 10']);
  });

  test('a group word above, the columns below', () => {
    expect(
      form(
        '绩效指标 | | | 完成情况 | | 评分 |\n一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分',
        '产出指标 | 数量指标 | 培训场次 | ≥8(场) | 10(场) | 10 | 10',
      ),
    ).toEqual(['产出指标/数量指标/培训场次: ≥8(场) | 10(场) | 10 | 10']);
  });

  test('printed again on the next page it is known by three of its words', () => {
    expect(
      form(
        '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分',
        '产出指标 | 数量指标 | 甲 | ≥8(场) | 10(场) | 10 | 10\n\n类别 | 小类 | 指标名称 | 指标值 | 完成值 | 标准 | 实得\n | | 乙 | ≥1(次) | 2(次) | 10 | 10',
      ),
    ).toHaveLength(2);
  });

  test('printed twice it is two headings, and neither is a row', () => {
    const heading = '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分';
    expect(form(`${heading}\n${heading}`, '产出指标 | 数量指标 | 培训场次 | ≥8(场) | 10(场) | 10 | 10')).toEqual([
      '产出指标/数量指标/培训场次: ≥8(场) | 10(场) | 10 | 10',
    ]);
  });

  test.each(['points', 'score'] as const)('a table may lack its %s', (lost) => {
    const words = { dimension: '一级指标', name: '三级指标', target: '年度指标值', actual: '实际完成值', points: '分值', score: '得分' };
    const kept = Object.entries(words).filter(([meaning]) => meaning !== lost);
    const form = onlyForm(`${HEAD}${kept.map(([, word]) => word).join(' | ')}\n产出指标 | 甲 | ≥1(个) | 1(个) | 5\n`);
    const other = lost === 'points' ? 'score' : 'points';
    expect(form.indicators).toMatchObject([{ [other]: { text: '5', cell: { row: 4, column: 4 } } }]);
    expect(form.indicators[0]).not.toHaveProperty(lost);
  });

  test('numbers under a word of its own are the points that the table seems to lack', () => {
    const form = onlyForm(`${HEAD}一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 赋予值 | 得分\n产出指标 | 甲 | ≥1(个) | 1(个) | 5 | 5\n`);
    expect(rows(form)).toEqual(['产出指标//甲: ≥1(个) | 1(个) | 5 | 5']);
  });

  test('blank cells under one may be them: that is asked', () => {
    const { forms, problems, questions } = readText(
      `${HEAD}一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 赋予值 | 得分\n产出指标 | 甲 | ≥1(个) | 1(个) | | 5\n`,
    );
    expect([forms, problems]).toEqual([[], []]);
    expect(questions.map(({ columns }) => columns.flatMap(({ isDoubtful, words }) => (isDoubtful ? [words] : [])))).toEqual([['赋予值']]);
  });

  test('words under another heading are no points', () => {
    const form = onlyForm(
      `${HEAD}序号 | 三级指标 | 年度指标值 | 实际完成值 | 责任科室 | 得分\n1 | 甲 | ≥1(个) | 1(个) | 规划科 | 5\n2 | 乙 | ≥1(个) | 1(个) | 人事科 | 5\n`,
    );
    expect(form.indicators.map(({ name, points, score }) => [name.text, points, score?.text])).toEqual([
      ['甲', undefined, '5'],
      ['乙', undefined, '5'],
    ]);
  });

  test.each(['name', 'target', 'actual'] as const)('a heading that lacks its %s is told, with its cell', (lost) => {
    const words = { dimension: '一级指标', name: '三级指标', target: '年度指标值', actual: '实际完成值', points: '分值', score: '得分' };
    const kept = Object.entries(words).filter(([meaning]) => meaning !== lost);
    const { forms, problems } = readText(`${HEAD}单位 | 某中心\n${kept.map(([, word]) => word).join(' | ')}\n甲 | 乙 | 5 | 5 | 5 |\n`);
    expect(forms).toEqual([]);
    expect(problems).toMatchObject([{ kind: 'column-missing', text: words[lost], cell: { row: 4, column: 0 } }]);
  });

  test.each([
    ['三级指标 | 年度指标值 | 分值', ['实际完成值', '得分']],
    ['三级指标 | 实际完成值 | 得分', ['年度指标值', '分值']],
  ])('without a head, %s is a table all the same', (heading, missing) => {
    expect(readText(`\n${heading}\n甲 | 5 | 5\n`).problems.map(({ text }) => text)).toEqual(missing);
  });

  test.each(['年度指标值 | 得分', '一级指标 | 三级指标 | 分值 | 得分', '三级指标 | 分值 | 备注'])('%s is no heading', (words) => {
    expect(readText(`${HEAD}${words}\n5 | 5 | 5 | 5\n`).problems.map(({ kind }) => kind)).toEqual(['no-table']);
  });

  test('without a head a few words make no form', () => {
    expect(readText('\n三级指标 | 年度指标值 | 备注\n培训场次 | ≥8(场) |\n').forms).toEqual([]);
  });

  test('two forms side by side are two', () => {
    const half = '一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分';
    const { forms } = readText(`
项目支出绩效自评表 | | | | | | | 项目支出绩效自评表
${half} | | ${half}
产出指标 | 培训场次 | ≥8(场) | 10(场) | 50 | 50 | | 产出指标 | 演练次数 | ≥1(次) | 2(次) | 40 | 40
`);
    expect(forms.map((each) => rows(each))).toEqual([
      ['产出指标//培训场次: ≥8(场) | 10(场) | 50 | 50'],
      ['产出指标//演练次数: ≥1(次) | 2(次) | 40 | 40'],
    ]);
  });
});

describe('rows that slid', () => {
  test('by one, by two; each keeps its levels, its score and its explanation', () => {
    const text = table(`
产出指标 | 数量指标 | 培训场次 | ≥8(场) | 10(场) | 10 | 10 |
演练次数 | ≥1(次) | 2(次) | 10 | 10 | 临时加演一次 | |
效益指标 | 社会效益指标 | 知晓率 | ≥80(%) | 90(%) | 10 | 10 |
 | 覆盖街道 | ≥5(个) | 6(个) | 10 | 9 | 一个街道迟报 |
`);
    expect(rows(onlyForm(text))).toEqual([
      '产出指标/数量指标/培训场次: ≥8(场) | 10(场) | 10 | 10',
      '产出指标/数量指标/演练次数: ≥1(次) | 2(次) | 10 | 10',
      '效益指标/社会效益指标/知晓率: ≥80(%) | 90(%) | 10 | 10',
      '效益指标/社会效益指标/覆盖街道: ≥5(个) | 6(个) | 10 | 9',
    ]);
    expect(scores(text)).toEqual(['G5', 'E6', 'G7', 'F8']);
    expect(explanations(text)).toEqual(['', '临时加演一次', '', '一个街道迟报']);
  });

  test('a name pushed to the left edge stands in front of what belongs to other columns', () => {
    const read = (heading: string, line: string): readonly string[] =>
      rows(onlyForm(`${HEAD}一级指标 | 二级指标 | 三级指标 | ${heading} | 实际完成值 | 分值 | 得分\n产出指标 | 数量指标 | 甲 | ${line}\n`));
    expect(read('指标说明 | 年度指标值', '说明 | ≥1(个) | 1(个) | 5 | 5\n乙 | | 达到得满分 | ≥1(个) | 1(个) | 5 | 5 |')).toEqual([
      '产出指标/数量指标/甲: ≥1(个) | 1(个) | 5 | 5',
      '产出指标/数量指标/乙: ≥1(个) | 1(个) | 5 | 5',
    ]);
    const signed = `${HEAD}一级指标 | 二级指标 | 三级指标 | 指标性质 | 年度指标值 | 计量单位 | 实际完成值 | 分值 | 得分\n产出指标 | 数量指标 | 甲 | ≥ | 1 | 个 | 1 | 5 | 5\n乙 | | ≤ | 40 | 人 | 40 | 9 | |\n`;
    expect(onlyForm(signed).indicators.map(({ target: { content } }) => content)).toMatchObject([
      { sign: '≥', signWritten: true, quantity: { unit: '个' } },
      { sign: '≤', signWritten: true, quantity: { unit: '人' } },
    ]);
    expect(read('指标性质 | 年度指标值', '≥ | 1(个) | 1(个) | 5 | 5\n乙 | | ≥ | 40% | 40 | 9 |')).toEqual([
      '产出指标/数量指标/甲: 1(个) | 1(个) | 5 | 5',
      '产出指标/数量指标/乙: 40% | 40 | 9 | ',
    ]);
  });

  test('a name that begins with digits and ends at a page break is no target', () => {
    const text = table(`
产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 5 |
 | 时 | 12345热线受 | 96.68部以内 | 43.51 | 1 | |

 | 效指标 | 理效率 | | | | |
`);
    expect(rows(onlyForm(text))[1]).toBe('产出指标/时效指标/12345热线受理效率: 96.68部以内 | 43.51 | 1 | ');
  });

  test('a row with points in front of its target stands', () => {
    expect(
      rows(
        onlyForm(
          `${HEAD}一级指标 | 二级指标 | 三级指标 | | 分值 | 年度指标值 | 实际完成值 | 得分\n产出指标 | 数量指标 | 甲 | | 5 | ≥1(个) | 1(个) | 5\n | | 开放共享 | | 1 | 安全、稳定、高效 | 部分完成 | \n`,
        ),
      )[1],
    ).toBe('产出指标/数量指标/开放共享: 安全、稳定、高效 | 部分完成 | 1 | ');
  });

  test.each([
    ['qualities are no names', '乙 | 及时 | 部分达成指标 | 12 | 12.59 | / | |', '乙: 及时 | 部分达成指标 | 12 | 12.59'],
    ['what was reached is no name', '乙 | 建成 | 部分达成指标 | 12 | 12.59 | / | |', '乙: 建成 | 部分达成指标 | 12 | 12.59'],
    ['无 is a target', '乙 | | 无 | 5起 | 7 | 0 | |', '乙: 无 | 5起 | 7 | 0'],
    ['无 and what was reached in numbers', ' | 乙 | 无 | 5 | 7 | 0 | |', '乙: 无 | 5 | 7 | 0'],
    ['what was reached is an actual', '乙 | | 建成投用 | 完成 | 12.5 | 12.5 | |', '乙: 建成投用 | 完成 | 12.5 | 12.5'],
    ['a bare number counts less as an actual than as points', ' | 乙 | 少于19.00(亩) | 19 | 7 | 10 | |', '乙: 少于19.00(亩) | 19 | 7 | 10'],
    ['a bare number in words of their own', '乙 | 不少于289.42亩 | 173.65 | 8 | 4.8 | 因故 | |', '乙: 不少于289.42亩 | 173.65 | 8 | 4.8'],
    ['a name that begins with a number', ' | 12345热线 | ≥5(个) | 6 | 7 | 6 | |', '12345热线: ≥5(个) | 6 | 7 | 6'],
    ['points in percent or with their unit', ' | 乙 | ≥5(个) | 6 | 7% | 6分 | |', '乙: ≥5(个) | 6 | 7% | 6分'],
    ['an error where the points belong', '乙 | | 建成 | 已建成 | #REF! | | |', '乙: 建成 | 已建成 | #REF! | '],
  ])('%s', (_, line, read) => {
    expect(second(line)).toBe(`产出指标/数量指标/${read}`);
  });

  test.each([
    [
      'a quality that no word list knows',
      ' | | 乙 | 安全、稳定、高效 | 未完成 | 1 | 0.5 |',
      '数量指标/乙: 安全、稳定、高效 | 未完成 | 1 | 0.5',
    ],
    ['nothing reached', ' | | 乙 | 建成 | | 1 | 0 |', '数量指标/乙: 建成 |  | 1 | 0'],
    ['nothing aimed at', ' | | 乙 | | 3 | 1 | 1 |', '数量指标/乙:  | 3 | 1 | 1'],
    ['dashes for points', ' | | 乙 | ≥5(个) | 6 | - | - |', '数量指标/乙: ≥5(个) | 6 | - | -'],
    ['words where the points belong', ' | | 乙 | ≥5(个) | 6 | 见附件 | 5 |', '数量指标/乙: ≥5(个) | 6 | 见附件 | 5'],
  ])('a row that stands: %s', (_, line, read) => {
    expect(second(line)).toBe(`产出指标/${read}`);
  });

  test.each([
    [
      'a heading torn in the middle',
      ' | 质量指 | 乙事项第2 | ≥44(个) | 249 | 8 | |\n\n | 标 | 期 | | | | |',
      '质量指标/乙事项第2期: ≥44(个) | 249 | 8 | ',
    ],
    [
      'a name with its number in brackets',
      ' | 质 | (2)乙 | ≥44(个) | 249 | 8 | |\n\n | 量指标 | 丙 | | | | |',
      '质量指标/(2)乙丙: ≥44(个) | 249 | 8 | ',
    ],
    [
      'words where the points would stand',
      '产　出 | 质量指 | 指标1:乙 | 安全、稳定 | 部分达成（预期）指标并具有一定效果 | 10 | |\n第2页，共5页\n | 标 | 丙 | | | | |',
      '质量指标/指标1:乙丙: 安全、稳定 | 部分达成（预期）指标并具有一定效果 | 10 | ',
    ],
  ])('a torn row stands: %s', (_, lines, read) => {
    expect(second(lines)).toBe(`产出指标/${read}`);
  });

  test('a blank is less of a target than words are, where units have a column', () => {
    const text = `${HEAD}一级指标 | 二级指标 | 三级指标 | 年度指标值 | 计量单位 | 实际完成值 | 分值 | 得分\n产出指标 | 数量指标 | 甲 | 1 | 个 | 1 | 5 | 5\n乙 | | 安全、稳定、高效 | | 未完成 | 1.00 | 0.59 |\n`;
    expect(rows(onlyForm(text))[1]).toBe('产出指标/数量指标/乙: 安全、稳定、高效 | 未完成 | 1.00 | 0.59');
  });

  test('the number of a row is not its name', () => {
    const text = `${HEAD}序号 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分\n1 | ${FIRST}\n2 | | | 12345热线 | ＝416.00(家) | 249.6 | 8 | \n`;
    expect(rows(onlyForm(text))[1]).toBe('产出指标/数量指标/12345热线: ＝416.00(家) | 249.6 | 8 | ');
  });

  test('a qualitative row that slid', () => {
    expect(
      rows(
        onlyForm(
          table(`
产出指标 | 时效指标 | 报道及时性 | 及时 | 达成指标 | 10 | 10 |
活动及时性 | | 及时 | 达成指标 | 10 | 10 | |
`),
        ),
      ),
    ).toEqual(['产出指标/时效指标/报道及时性: 及时 | 达成指标 | 10 | 10', '产出指标/时效指标/活动及时性: 及时 | 达成指标 | 10 | 10']);
  });

  test('a row that did not slide, however short its name and bare its numbers', () => {
    const text = table(`
产出指标 | 数量指标 | 甲 | 5 | 5 | 10 | 10 | 5
 | | 乙 | 3 | 4 | 10 | 10 |
`);
    expect(rows(onlyForm(text))).toEqual(['产出指标/数量指标/甲: 5 | 5 | 10 | 10', '产出指标/数量指标/乙: 3 | 4 | 10 | 10']);
    expect(explanations(text)).toEqual(['5', '']);
  });
});

describe('rows torn by a page break', () => {
  test('a name, a target and an actual go on below, and so does the explanation', () => {
    const text = table(`
产出指标 | 数量指标 | 科技资源开放 | ≥3(万人 | 4(万人 | 10 | 10 | 推广范围扩大，
 | | 共享人次 | 次) | 次) | | | 明年提高指标值
 | | 演练次数 | ≥1(次) | 1(次) | 10 | 10 |
`);
    const [first] = onlyForm(text).indicators;
    expect(first?.name.text.replace(/\s/g, '')).toBe('科技资源开放共享人次');
    expect([first?.target.text, first?.actual.text, first?.rows.length]).toEqual(['≥3(万人次)', '4(万人次)', 2]);
    expect(explanations(text).map((each) => each.replace(/\s/g, ''))).toEqual(['推广范围扩大，明年提高指标值', '']);
    expect(scores(text)).toEqual(['G5', 'G7']);
  });

  test('only the explanation goes on', () => {
    const text = table(`
产出指标 | 数量指标 | 培训场次 | ≥8(场) | 6(场) | 10 | 7.5 | 受天气影响，
 | | | | | | | 两场改期
`);
    expect(explanations(text).map((each) => each.replace(/\s/g, ''))).toEqual(['受天气影响，两场改期']);
    expect(onlyForm(text).indicators).toHaveLength(1);
  });

  test('levels torn with the row are one level each', () => {
    expect(
      rows(
        onlyForm(
          table(`
效益 | 社会 | 累计阅读量 | ≥3(万人 | 4(万人 | 5 | 5 |
 | | | | | | |
指标 | 效益指标 | | 次) | 次) | | |
 | | 转载量 | ≥35(篇) | 90(篇) | 5 | 5 |
`),
        ),
      ),
    ).toEqual([
      '效益指标/社会效益指标/累计阅读量: ≥3(万人次) | 4(万人次) | 5 | 5',
      '效益指标/社会效益指标/转载量: ≥35(篇) | 90(篇) | 5 | 5',
    ]);
  });

  test('its numbers stand in the half below', () => {
    const text = table(`
产出指标 | 数量指标 | 科技资源共享服务 | | | | |
 | | | ≥8(场) | 10(场) | 10 | 9.5 |
`);
    expect(rows(onlyForm(text))).toEqual(['产出指标/数量指标/科技资源共享服务: ≥8(场) | 10(场) | 10 | 9.5']);
    expect(scores(text)).toEqual(['G6']);
  });

  const JOINED = '产出指标/数量指标/阅读量: ≥3(万人次) | 4(万人次) | 5 | 4';
  test.each([
    ['brackets left open, no gap', '阅读量 | ≥3(万人 | 4(万人 | 5 | 4 |\n | | | 次) | 次) | | |'],
    ['brackets closed at the break, no gap', '阅读量 | ≥3(万人) | 4(万人) | 5 | 4 |\n | | | 次) | 次) | | |'],
    ['in three, no gap', '阅读量 | ≥3(万 | 4(万 | 5 | 4 |\n | | | 人 | 人 | | |\n | | | 次) | 次) | | |'],
    ['only the target, in three', '阅读量 | ≥3(万 | 4(万人次) | 5 | 4 |\n | | | 人 | | | |\n | | | 次) | | | |'],
    ['only the actual, in three', '阅读量 | ≥3(万人次) | 4(万 | 5 | 4 |\n | | | | 人 | | |\n | | | | 次) | | |'],
    ['numbers in the second half, no gap', '阅读 | ≥3(万人 | 4(万人 | | |\n | | 量 | 次) | 次) | 5 | 4 |'],
    ['numbers in the second half, brackets closed at the gap', '阅读 | ≥3(万人) | 4(万人) | | |\n\n | | 量 | 次) | 次) | 5 | 4 |'],
    ['a name alone behind a gap', '阅读 | ≥3(万人次) | 4(万人次) | 5 | 4 |\n\n | | 量 | | | | |'],
    ['a name behind a page number', '阅读 | ≥3(万人次) | 4(万人次) | 5 | 4 |\n第 1 页\n | | 量 | | | | |'],
    ['name and target behind a gap', '阅读 | ≥3(万人 | 4(万人次) | 5 | 4 |\n\n | | 量 | 次) | | | |'],
    ['an explanation that ends in a number', '阅读量 | ≥3(万人次) | 4(万人次) | 5 | 4 | 延至\n | | | | | | | 2025'],
  ])('%s', (_, torn) => {
    expect(rows(onlyForm(table(`产出指标 | 数量指标 | ${torn}`)))).toEqual([JOINED]);
  });

  const BELOW = '产出指标/数量指标/甲: ≥1(个) | 1(个) | 5 | 4';
  test.each([
    ['whole behind a gap, numbers missing', '5 | 4 |\n\n | | 乙 | ≥2(个) | 2(个) | | |', '乙: ≥2(个) | 2(个) |  | '],
    ['numbers behind a gap, nothing open above', ' | |\n\n | | 乙 | ≥2(个) | 2(个) | 5 | 5 |', '乙: ≥2(个) | 2(个) | 5 | 5'],
    ['a list number that closes nothing', ' | |\n | | 2)乙 | ≥2(个) | 2(个) | 5 | 5 |', '2)乙: ≥2(个) | 2(个) | 5 | 5'],
    ['a list number behind a gap, scored above', '5 | 4 |\n\n | | 2)乙 | ≥2(个) | 2(个) | 5 | 5 |', '2)乙: ≥2(个) | 2(个) | 5 | 5'],
    ['a name with a remark', '5 | 4 |\n | | 乙 | | | | | 未开展', '乙:  |  |  | '],
    ['a placeholder with a target behind a gap', '5 | 4 |\n\n | | 指标2: | ≥2(个) | | | |', '指标2:: ≥2(个) |  |  | '],
    ['a target above, values without a name below', ' | |\n | | | ≥2(个) | 2(个) | 5 | 5 |', ': ≥2(个) | 2(个) | 5 | 5'],
    ['dashes for points behind a gap', '5 | 4 |\n\n | | 乙 | ≥2(个) | | - | - |', '乙: ≥2(个) |  | - | -'],
    ['a score alone behind a gap', '5 | 4 |\n\n | | 乙 | ≥2(个) | | | 4 |', '乙: ≥2(个) |  |  | 4'],
    ['target and actual without a name', '5 | 4 |\n | | | ≥2(个) | 2(个) | | |', ': ≥2(个) | 2(个) |  | '],
    ['a name and a target behind a subtotal', '5 | 4 |\n\n | | 小计 | | | 5 | 4 |\n | | 乙 | ≥2(个) | | | |', '乙: ≥2(个) |  |  | '],
  ])('a row of its own: %s', (_, below, read) => {
    const name = below.includes('2)') ? '1)甲(一)' : '甲';
    const found = rows(onlyForm(table(`产出指标 | 数量指标 | ${name} | ≥1(个) | 1(个) | ${below}`)));
    expect(found).toHaveLength(2);
    expect(found[0]?.replace('1)甲(一)', '甲').replace(':  |  | ', BELOW)).toBe(
      below.startsWith('5') ? BELOW : BELOW.replace('5 | 4', ' | '),
    );
    expect(found[1]).toBe(`产出指标/数量指标/${read}`);
  });

  test.each([' | ≥1(个) | |', ' | | 1(个) |'])('half a row above (%s) is not completed by a row without a name', (above) => {
    expect(rows(onlyForm(table(`产出指标 | 数量指标 | 甲${above} | |\n | | | ≥2(个) | 2(个) | 5 | 5 |`)))).toHaveLength(2);
  });

  test('names alone are rows, whatever bracket the first one forgot', () => {
    expect(rows(onlyForm(table('产出指标 | 数量指标 | 培训(线上 | | | | |\n | | 演练 | | | | |')))).toHaveLength(2);
  });

  test('points and score stay where the row begins when neither half has any', () => {
    const text = table('产出指标 | 数量指标 | 阅读 | ≥3(万人 | 4(万人 | | |\n\n | | 量 | 次) | 次) | | |');
    expect(scores(text)).toEqual(['G5']);
  });

  test('points or a score above are kept, whatever stands below', () => {
    const read = (above: string): readonly string[] =>
      rows(onlyForm(table(`产出指标 | 数量指标 | 甲 | | | ${above} |\n | | | ≥1(个) | 1(个) | 5 | 5 |`)));
    expect(read('5 | ')).toEqual(['产出指标/数量指标/甲:  |  | 5 | ', '产出指标/数量指标/: ≥1(个) | 1(个) | 5 | 5']);
    expect(read(' | 4')).toEqual(['产出指标/数量指标/甲:  |  |  | 4', '产出指标/数量指标/: ≥1(个) | 1(个) | 5 | 5']);
  });

  test('a row that slid goes on where it slid to', () => {
    const text = table(`
产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 4 |
阅读 | | ≥3(万人 | 4(万人 | 5 | 4 | 宣传 |

量 | | 次) | 次) | | | 加大 |
 | 乙 | ≥3(万人 | 4(万人 | | | 年底 |

 | 丙 | 次) | 次) | 6 | 5 | 完成 |
 | | 丁 | ≥1(个) | 1(个) | 5 | 4 |
`);
    expect(rows(onlyForm(text))).toEqual([
      BELOW,
      JOINED,
      '产出指标/数量指标/乙丙: ≥3(万人次) | 4(万人次) | 6 | 5',
      '产出指标/数量指标/丁: ≥1(个) | 1(个) | 5 | 4',
    ]);
    expect(explanations(text)).toEqual(['', '宣传加大', '年底完成', '']);
    expect(scores(text)).toEqual(['G5', 'F6', 'F11', 'G12']);
  });

  test('a placeholder below is a row of the template, not the rest of the row above', () => {
    const [first, second] = onlyForm(
      table(`
产出指标 | 数量指标 | 培训场次 | ≥8(场) | 10(场) | 10 | 10 |
 | | 指标2: | | | | |
`),
    ).indicators;
    expect([first?.name.text, first?.rows.length, second?.unscored]).toEqual(['培训场次', 1, 'placeholder']);
  });
});

test.each(['-', '—'])('a dash alone under a row is one of the template: %s', (dash) => {
  const { indicators } = onlyForm(table(`\n产出指标 | 数量指标 | 培训场次 | ≥8(场) | 10(场) | 10 | 10 |\n | | ${dash} | | | | |\n`));
  expect(indicators.map(({ unscored }) => unscored)).toEqual([undefined, 'placeholder']);
});

test('the words of the total stand in whatever column the names have', () => {
  const heading = '分值 | 年度指标值 | 得分 | 实际完成值 | 三级指标 | 偏差原因';
  const form = onlyForm(`${HEAD}${heading}\n60 | ≥1(个) | 60 | 1(个) | 甲 |\n40 | ≥2(个) | 40 | 2(个) | 乙 |\n100 | | 99 | | 总分 |\n`);
  expect([form.indicators.length, form.total?.text, form.totalPoints?.text]).toEqual([2, '99', '100']);
});

test('reasons under a word that nobody knows are explanations, in front of the values too', () => {
  const heading = '申辛乙 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分';
  const form = onlyForm(`${HEAD}${heading}\n | 甲 | ≥1(个) | 1(个) | 60 | 60\n受政策调整影响 | 乙 | ≥2(个) | 1(个) | 40 | 20\n`);
  expect(form.indicators.map(({ explanation }) => explanation?.text)).toEqual(['', '受政策调整影响']);
});

describe('a row whose name is missing', () => {
  test('is not called by its number or its weight', () => {
    const heading = '序号 | 一级指标 | 分值 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分';
    const text = `${HEAD}${heading}\n1 | 产出指标 | 50 | 甲 | ≥1(个) | 1(个) | 5 | 5\n2 | 效益指标 | 30 | | ≥2(个) | 2(个) | 5 | 5\n3 | | | | ≥3(个) | 3(个) | 5 | 5\n`;
    expect(rows(onlyForm(text)).slice(1)).toEqual(['效益指标//: ≥2(个) | 2(个) | 5 | 5', '效益指标//: ≥3(个) | 3(个) | 5 | 5']);
  });

  test.each([
    ['has none where a level stands in front', ' | 质量指标 | | ≥2(个) | 2(个) | 5 | 5 |', '产出指标/质量指标/: ≥2(个) | 2(个) | 5 | 5'],
    ['has the words in front that are no level', ' | 乙 | | ≥2(个) | 2(个) | 5 | 5 |', '产出指标/数量指标/乙: ≥2(个) | 2(个) | 5 | 5'],
    [
      'has the words at the left edge where it slid, even those that could begin a level',
      '服务 | | ≥2(个) | 2(个) | 5 | 5 | |',
      '产出指标/数量指标/服务: ≥2(个) | 2(个) | 5 | 5',
    ],
  ])('%s', (_, line, read) => expect(second(line)).toBe(read));
});

describe('levels', () => {
  const levels = (text: string): readonly string[] =>
    onlyForm(table(text)).indicators.map(({ dimension, category, name }) => `${dimension}/${category}/${name.text}`);

  test('points below a heading are no heading', () => {
    expect(levels('\n产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 5 |\n(50分) | (20分) | 乙 | ≥1(个) | 1(个) | 5 | 5 |\n')).toEqual([
      '产出指标/数量指标/甲',
      '产出指标/数量指标/乙',
    ]);
  });

  test('a dimension printed again keeps the category', () => {
    expect(levels('\n产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 5 |\n产出指标 | | 乙 | ≥1(个) | 1(个) | 5 | 5 |\n')).toEqual([
      '产出指标/数量指标/甲',
      '产出指标/数量指标/乙',
    ]);
  });

  test('a word unknown in a row that slid is the level that its place says', () => {
    expect(levels('\n产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 5 |\n自定类 | 乙 | ≥1(个) | 1(个) | 5 | 5 | |\n')).toEqual([
      '产出指标/数量指标/甲',
      '产出指标/自定类/乙',
    ]);
  });

  test('a subtotal keeps the headings, and may bring one', () => {
    const text = `
产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 5 |
小计 | | | | | 5 | 5 |
 | | 乙 | ≥1(个) | 1(个) | 5 | 5 | 见小计
效益指标(30分) | 小计 | | | | 30 | 30 |
 | 社会效益指标 | 丙 | ≥1(个) | 1(个) | 30 | 30 |
`;
    expect(levels(text)).toEqual(['产出指标/数量指标/甲', '产出指标/数量指标/乙', '效益指标/社会效益指标/丙']);
    expect(onlyForm(table(text)).printedPoints).toMatchObject([{ dimension: '效益指标', cell: { row: 7, column: 0 } }]);
  });
});

describe('the row of 总分', () => {
  const total = (line: string): readonly (string | undefined)[] => {
    const form = onlyForm(table(`产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5分 | 4分 |\n${line}`));
    return [form.totalPoints, form.total].map((field) => field && `${field.text} ${addressOf(field.cell)} ${field.content.kind}`);
  };
  test.each([
    ['总分 | | | | | 100 | 98 |', ['100 F6 number', '98 G6 number']],
    ['总分 | | | | 100 | 98 | |', ['100 E6 number', '98 F6 number']],
    ['总分 | | | | | 100分 | 98分 |', ['100分 F6 number', '98分 G6 number']],
    ['总分 | | | | | 100 | |', ['100 F6 number', ' G6 empty']],
    ['总分 | | | | | | 98 |', [' F6 empty', '98 G6 number']],
    ['总分 | 98 | | | | | |', [undefined, '98 B6 number']],
    ['总分 | 98 | | | | | 优 |', [' F6 empty', '优 G6 unreadable']],
    ['总分 | 100 | | 98 | | | |', [' F6 empty', ' G6 empty']],
    ['总分 | | | | 100 | | 98 |', [' F6 empty', '98 G6 number']],
    [' | | | 总分 | | 100 | 98 |', ['100 F6 number', '98 G6 number']],
  ])('%s', (line, read) => {
    expect(total(line)).toEqual(read);
  });
});

describe('rows that fit nowhere are told', () => {
  test('numbers under no heading, and words in two places', () => {
    const { problems } = readText(
      `${HEAD}三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分\n甲 | ≥1(个) | 1(个) | 5 | 5\n | | | | | 3 | 4\n | | 见附件 | | | | 另附\n`,
    );
    expect(problems.map(({ kind, text, cell }) => `${kind} ${text ?? ''} ${cell ? addressOf(cell) : ''}`)).toEqual([
      'row-unplaced 3 4 F6',
      'row-unplaced 见附件 另附 C7',
    ]);
  });

  test('number cells under no heading', () => {
    const heading = ['三级指标', '年度指标值', '实际完成值', '分值', '得分'];
    const { problems } = readForms(sheetOf([['项目支出绩效自评表'], heading, ['甲', '≥1(个)', '1(个)', 5, 5], ['', '', '', '', '', 3, 4]]));
    expect(problems.map(({ kind, text }) => `${kind} ${text ?? ''}`)).toEqual(['row-unplaced 3 4']);
  });

  test('words that are no level, alone or with a score', () => {
    const text = table(` | 补充内容 | | | | | |\n产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 5 |\n | 审核小组 | | | | | 4 |`);
    expect(readText(text).problems.map(({ kind, text: said }) => `${kind} ${said ?? ''}`)).toEqual([
      'row-unplaced 补充内容',
      'row-unplaced 审核小组 4',
    ]);
  });

  test('but not what stands below 总分 and its grade', () => {
    const form = onlyForm(
      table(`
产出指标 | 数量指标 | 甲 | ≥1(个) | 1(个) | 5 | 5 |
总分 | | | | | 5 | 5 |
以上内容 | 情况属实 | | | | | |
评分等级 | 优 | | | | | |
综合评价 | 良 | | | | | |
评价等级 | 差 | | | | | |
`),
    );
    expect([form.grade?.text, form.indicators.length, form.area.lastRow]).toEqual(['优', 1, 7]);
  });
});

test('a sub-row whose points are an error is scored, not passed over', () => {
  const form = onlyForm(
    table(`
产出指标 | 数量指标 | 活动场次 | ≥10(场) | 12(场) | 10 | 10 |
 | | 其中:线上 | ≥4(场) | 5(场) | #REF! | 3 |
`),
  );
  expect(form.indicators.map(({ unscored }) => unscored)).toEqual([undefined, undefined]);
});

test('a row below a sub-row is no part where no row has points yet', () => {
  const lines =
    '产出指标 | 数量指标 | 活动场次 | ≥10(场) | 12(场) | | |\n | | 其中:线上 | ≥4(场) | 5(场) | | |\n | | 参加人数 | ≥4(人) | 5(人) | | |';
  const unscored = (text: string) => onlyForm(table(text)).indicators.map((row) => row.unscored);
  expect(unscored(lines)).toEqual([undefined, 'part', undefined]);
  expect(unscored(lines.replace('12(场) | |', '12(场) | 10 |'))).toEqual([undefined, 'part', 'part']);
});

test('only a row of the template is a placeholder, and only while nothing is filled in', () => {
  const lines = '产出指标 | 数量指标 | 甲 | | | | |\n | | 指标2: | ≥4(场) | | | |\n | | 指标3: | | 5(场) | | |\n | | 指标4: | | | | |';
  expect(onlyForm(table(lines)).indicators.map((row) => row.unscored)).toEqual([undefined, undefined, undefined, 'placeholder']);
});

test('a row of dashes is one that nobody needs; a dash beside a value or a name is not', () => {
  const lines = '产出指标 | 数量指标 | - | | | | |\n | | / | / | | / | / |\n | | — | ≥4(场) | | 5 | |\n | | 甲 | / | / | | |';
  expect(onlyForm(table(lines)).indicators.map((row) => row.unscored)).toEqual(['placeholder', 'placeholder', undefined, undefined]);
});

test('words beside the whole table are no column of it, also with points behind them', () => {
  const heading = '年度绩效目标(90分) | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分';
  const form = onlyForm(`${HEAD}${heading}\n | 产出指标 | 甲 | ≥1(个) | 1(个) | 90 | 90\n总分 | | | | | 90 | 90\n`);
  expect(form.indicators).toMatchObject([{ dimension: '产出指标', points: { text: '90' }, score: { text: '90' } }]);
});

test('points of a sub-row in words of any kind are points', () => {
  const form = onlyForm(
    table(`
产出指标 | 数量指标 | 活动场次 | ≥10(场) | 12(场) | 10分 | 10分 |
 | | 其中:线上 | ≥4(场) | 5(场) | 2分 | 2分 |
 | | 其中:线下 | ≥4(场) | 5(场) | 见附件 | |
 | | 其中:外地 | ≥4(场) | 5(场) | / | / |
`),
  );
  expect(form.indicators.map(({ unscored, points, score }) => [unscored, points?.content.kind, score?.content.kind])).toEqual([
    [undefined, 'number', 'number'],
    [undefined, 'number', 'number'],
    [undefined, 'unreadable', 'empty'],
    ['part', 'dash', 'dash'],
  ]);
});
