// Where one form ends and the next begins, and which headings leave a question: small sheets as printed, page after page.
import { recognise } from '../../src/form/evidence/recognise';
import { readForms } from '../../src/form/read-all';
import { rowsOf, sheetOf } from './sheet';

const TITLE = '项目支出绩效自评表';
const TABLE = '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分';
const FIRST = '产出指标 | 数量指标 | 甲 | ≥1个 | 1个 | 50 | 50';
const SECOND = '效益指标 | 社会效益指标 | 乙 | ≥1个 | 1个 | 40 | 40';

/** Each form as "title row: names of its indicators", each problem as its kind and cell's row. */
function read(...lines: readonly string[]): readonly string[] {
  const { forms, problems, questions } = readForms(sheetOf(rowsOf(`\n${lines.join('\n')}\n`)), { profiles: [], recognise });
  return [
    ...forms.map(
      ({ title, projectName, indicators }) =>
        `${title.cell.row}${projectName ? ` ${projectName.text}` : ''}: ${indicators.map(({ name }) => name.text).join(' ')}`,
    ),
    ...problems.map(({ kind, cell }) => `${kind} ${cell?.row ?? ''}`),
    ...questions.map(({ columns }) => `asked: ${columns.flatMap(({ isDoubtful, words }) => (isDoubtful ? [words] : [])).join(' ')}`),
  ];
}

describe('a title again, without project and funds', () => {
  test('where the levels go on it is a further page', () => {
    expect(read(TITLE, TABLE, FIRST, TITLE, TABLE, SECOND)).toEqual(['0: 甲 乙']);
    expect(read(TITLE, TABLE, FIRST, TITLE, TABLE, ' | 质量指标 | 乙 | ≥1个 | 1个 | 40 | 40')).toEqual(['0: 甲 乙']);
  });
  test('where they begin anew it is another form', () => {
    expect(read(TITLE, TABLE, FIRST, TITLE, TABLE, FIRST.replace('甲', '乙'))).toEqual(['0: 甲', '3: 乙']);
  });
  test('where it says that it goes on it does, whatever the levels', () => {
    expect(read(TITLE, TABLE, FIRST, `${TITLE}(续)`, TABLE, FIRST.replace('甲', '乙'))).toEqual(['0: 甲 乙']);
  });
  test('behind the total it is another form', () => {
    expect(read(TITLE, TABLE, FIRST, '总分 | | | | | 50 | 50', TITLE, TABLE, SECOND)).toEqual(['0: 甲', '4: 乙']);
  });
  test('of another kind it is another form', () => {
    expect(read(TITLE, TABLE, FIRST, '部门整体支出绩效自评表', TABLE, SECOND)).toEqual(['0: 甲', '3: 乙']);
  });
});

describe('a title again, above a table that is still to come', () => {
  const FUNDS = '项目资金 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分';
  const TOTAL_FUNDS = '年度资金总额 | 5 | 5 | 4 | 10 | 80 | 8';
  test('it may be a text of the goals', () => {
    expect(read(TITLE, FUNDS, TOTAL_FUNDS, '绩效自评价指标表', TABLE, FIRST)).toEqual(['0: 甲']);
  });
  test('with the same title it is a further page', () => {
    expect(read(TITLE, FUNDS, TOTAL_FUNDS, TITLE, '项目类型 | 经常性', TABLE, FIRST)).toEqual(['0: 甲']);
  });
  test('with a head or a year of its own it is another form', () => {
    expect(read(TITLE, FUNDS, TOTAL_FUNDS, '绩效自评价指标表', '主管部门 | 某局', TABLE, FIRST)).toEqual(['3: 甲', 'no-table 0']);
    expect(read(`${TITLE}(2023年度)`, FUNDS, TOTAL_FUNDS, '绩效自评价指标表', '(2024年度)', TABLE, FIRST)).toEqual(['3: 甲', 'no-table 0']);
    expect(read(TITLE, FUNDS, TOTAL_FUNDS, '绩效自评价指标表', '(2024年度)', TABLE, FIRST)).toEqual(['3: 甲', 'no-table 0']);
  });
  test('with the same project it is a further page, whatever its title', () => {
    expect(read(TITLE, '项目名称 | 子', FUNDS, TOTAL_FUNDS, '绩效自评价指标表', '项目名称 | 子', TABLE, FIRST)).toEqual(['0 子: 甲']);
    expect(read(TITLE, '项目名称 | 子', FUNDS, TOTAL_FUNDS, '绩效自评价指标表', '项目名称 | 丑', TABLE, FIRST)).toEqual([
      '4 丑: 甲',
      'no-table 0',
    ]);
  });
  test('with funds of its own it is another form', () => {
    expect(read(TITLE, FUNDS, TOTAL_FUNDS, TITLE, FUNDS, TOTAL_FUNDS, TABLE, FIRST)).toEqual(['3: 甲', 'no-table 0']);
  });
});

describe('what is a title', () => {
  test.each([
    ['项目支出绩效自评表（续）', '0: 甲 乙'],
    ['项目支出绩效自评表续', '0: 甲 乙'],
    ['项目支出绩效自评续表', '0: 甲 乙'],
  ])('%s goes on with the form above', (title, expected) => {
    expect(read(TITLE, TABLE, FIRST, title, TABLE, FIRST.replace('甲', '乙'))).toEqual([expected]);
  });
  test.each(['注:本表为自评表', '说明:自评表', '请填写自评表,自评表', '以下为自评表的内容'])('%s is none', (text) => {
    expect(read(TITLE, TABLE, FIRST, text, TABLE, SECOND).map((form) => form.split(':')[0])).not.toContain('3');
    expect(read(text, '甲 | 乙')).toEqual(['no-form ']);
  });
  test('the year in a title is not its name', () => {
    expect(read('某市2024年项目支出绩效自评表', TABLE, FIRST, '某市项目支出绩效自评表', TABLE, SECOND)).toEqual(['0: 甲 乙']);
    expect(read('某市项目支出绩效自评表(2024年度)', TABLE, FIRST, '某市项目支出绩效自评表', TABLE, SECOND)).toEqual(['0: 甲 乙']);
    expect(read('某市项目支出绩效自评表', TABLE, FIRST, '某县项目支出绩效自评表', TABLE, SECOND)).toEqual(['0: 甲', '3: 乙']);
  });
  test('the title of a declaration of goals', () => {
    expect(read('项目支出绩效目标申报表', TABLE, FIRST)).toEqual(['declaration 0']);
    expect(read('项目支出绩效目标申报表', TABLE, FIRST, TITLE, TABLE, SECOND)).toEqual(['3: 乙', 'declaration 0']);
  });
  test('without a head or a heading below nothing begins', () => {
    expect(read(TITLE, TABLE, FIRST, TITLE)).toEqual(['0: 甲']);
  });
});

describe('without a title', () => {
  test('a table with other columns is another form', () => {
    const other = '三级指标 | 一级指标 | 实际完成值 | 年度指标值 | 得分 | 分值';
    expect(read(TITLE, TABLE, FIRST, other, '乙 | 产出指标 | 1个 | ≥1个 | 40 | 40')).toEqual(['0: 甲', '3: 乙']);
  });
  test('the name of a project behind a table begins another form', () => {
    expect(read(TITLE, '项目名称 | 子', TABLE, FIRST, '项目名称 | 丑', TABLE, SECOND)).toEqual(['0 子: 甲', '4 丑: 乙']);
  });
  test('the same project again is a further page', () => {
    expect(read(TITLE, '项目名称 | 子', TABLE, FIRST, '项目名称 | 子', TABLE, SECOND)).toEqual(['0 子: 甲 乙']);
  });
  test('the same label twice is two forms, the first without a table', () => {
    expect(read(TITLE, '项目名称 | 子', '项目名称 | 丑', TABLE, FIRST)).toEqual(['2 丑: 甲', 'no-table 0']);
  });
  test('two labels for the project are of one form', () => {
    expect(read(TITLE, '项目名称 | 子', '专项名称 | 丑', TABLE, FIRST)).toEqual(['0 子: 甲']);
  });
  test('a year of its own makes another form', () => {
    expect(read(`${TITLE}(2023年度)`, TABLE, FIRST, `${TITLE}(2024年度)`, TABLE, SECOND)).toEqual(['0: 甲', '3: 乙']);
    expect(read(TITLE, '(2023年度)', TABLE, FIRST, TITLE, '(2024年度)', TABLE, SECOND)).toEqual(['0: 甲', '4: 乙']);
    expect(read(TITLE, '(2024年度)', TABLE, FIRST, TITLE, '(2024年度)', TABLE, SECOND)).toEqual(['0: 甲 乙']);
  });
});

describe('columns that are missing', () => {
  test('what stands in the place of the actual under a word known for something else is asked about', () => {
    const heading = '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 佐证材料 | 分值 | 得分 | 偏差原因';
    const rows = ['产出指标 | 数量指标 | 甲 | ≥1个 | 规划科 | 50 | 50 |', '效益指标 | 社会效益指标 | 乙 | ≥1个 | 规划科 | 40 | 40 |'];
    expect(read(TITLE, heading, ...rows)).toEqual(['asked: 佐证材料']);
  });
  test.each([
    ['螺藕', '规划科', 'asked: 螺藕'],
    ['螺藕', '', 'asked: 螺藕'],
    ['责任科室', '规划科', 'asked: 责任科室'],
    ['佐证材料', '规划科', 'column-missing 1'],
  ])('no actual, and in front of the levels %s with %s', (word, cell, expected) => {
    const heading = `${word} | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 分值 | 得分 | 偏差原因`;
    const rows = [`${cell} | 产出指标 | 数量指标 | 甲 | ≥1个 | 50 | 50 |`, `${cell} | 效益指标 | 社会效益指标 | 乙 | ≥1个 | 40 | 40 |`];
    expect(read(TITLE, heading, ...rows)).toEqual([expected]);
  });
});
