// What each row below a heading is: the heading again, a sum, a grade, the paper's own words, or a row of the table.
import { Grid } from '../../src/form/grid';
import { readHeading } from '../../src/form/heading';
import { joinedRows } from '../../src/form/heading-rows';
import { RowKinds } from '../../src/form/row-kinds';
import { placesOf, RowPlaces } from '../../src/form/row-places';
import { rowsOf, sheetOf } from './sheet';

const HEADING = '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 备注';

/** What a row below the heading and one row of values is. @param above rows of the form above it */
function kindOf(line: string, heading = HEADING, above = ''): string {
  const grid = new Grid(sheetOf(rowsOf(`\n${above === '' ? '' : `${above}\n`}${heading}\n甲 | ≥9个 | 8个\n${line}\n`)));
  const from = above === '' ? 0 : above.split('\n').length;
  const table = readHeading(joinedRows(grid, from), true);
  const at = table && placesOf(table);
  if (!table || !at) throw new Error('no heading');
  const kind = new RowKinds(new RowPlaces(grid, table, at), 0).of(grid.rows - 1);
  switch (kind.kind) {
    case 'sum':
      return `sum of ${kind.words.of}${kind.words.level}${kind.isFirst ? '' : ', not first'}`;
    case 'paper':
      return kind.isPage ? 'page' : 'paper';
    default:
      return kind.kind;
  }
}

describe('the heading again', () => {
  test.each([
    [HEADING, 'heading'],
    ['一级指标 | | | | | 分值 | 得分 |', 'heading'],
    ['类别 | 小类 | 指标名称 | 指标值 | 完成值 | 分值 | 得分 |', 'heading'],
    ['(A) | | | (B) | (B/A) | | |', 'heading'],
    [' | | | A | B | B/A | |', 'heading'],
    [' | | | (万元) | (3) | | |', 'heading'],
    ['1 | 2 | 3 | 4 | 5 | 6 | 7 | 8', 'heading'],
    ['栏次 | 1 | 2 | 3 | 4 | 5 | 6 | 7', 'heading'],
    ['(A) | | | 甲 | (B) | | |', 'own'],
    ['1 | 2 | 3 | | | | |', 'heading'],
    ['1 | 2 | 4 | | | | |', 'own'],
    ['1 | 2 | | | | | |', 'own'],
    [' | | | | | 分值 | |', 'heading'],
    [' | | 三级指标 | | | | 得分 |', 'heading'],
    [' | | 三级指标 | ≥1个 | 1个 | 5 | 5 |', 'own'],
    [' | | 分值 | | | | |', 'own'],
    // On a further page some words are others of the same meaning.
    [' | | 指标名称 | 目标值 | 螺藕 | | |', 'heading'],
    [' | | 指标名称 | 目标值 | 螺藕 | 菱角 | | 备注', 'heading'],
    [' | | 指标名称 | 目标值 | 螺藕 | 菱角 | |', 'own'],
    [' | | 得分 | 分值 | | | |', 'own'],
    [' | | | | | 权重 | |', 'own'],
    ['产出指标 | 数量指标 | 甲 | ≥1个 | 1个 | 5 | 5 |', 'own'],
  ])('%s is %s', (line, kind) => {
    expect(kindOf(line)).toBe(kind);
  });

  test('also of two rows, and the group words above', () => {
    const heading = '绩效指标 | | | 完成情况 | | 评分 | |\n一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 备注';
    expect(kindOf('绩效指标 | | | 完成情况 | | 评分 | |', heading)).toBe('heading');
    expect(kindOf('绩效指标 | | | 甲 | | 评分 | |', heading)).toBe('heading');
    expect(kindOf('绩效指标 | | | 甲 | | 乙 | |', heading)).toBe('own');
  });
});

describe('sums', () => {
  test.each([
    ['总分 | | | | | 100 | 98 |', 'sum of whole'],
    ['自评总分:97.5分 | | | | | | |', 'sum of whole'],
    ['合计 | | | 及时 | 及时 | 10 | |', 'own'],
    ['1 | 总分 | | | | 100 | 98 |', 'sum of whole'],
    ['产出指标合计 | | | | | 50 | 49 |', 'sum of part产出指标'],
    ['产出指标 | 小计 | | | | 50 | 49 |', 'sum of part, not first'],
    ['产出指标 | 数量指标 | 小计 | | | 50 | 49 |', 'sum of part, not first'],
    [' | | | | | 合计 | 98 |', 'sum of whole'],
    [' | | | | | | 合计 |', 'own'],
    [' | | | | | | | 合计', 'own'],
    // A name that ends in a sum's word, with values of its own.
    ['产出指标 | 数量指标 | 总分 | ≥90分 | 95分 | 10 | 10 |', 'own'],
    ['产出指标 | 数量指标 | 合计 | 及时 | | 10 | 10 |', 'own'],
    ['产出指标 | 数量指标 | 合计 | 及时 | 及时 | | |', 'own'],
    ['产出指标 | 数量指标 | 合计 | 5 | | 10 | 10 |', 'sum of whole, not first'],
    ['产出指标 | 数量指标 | 合计 | 5 | 5 | | |', 'sum of whole, not first'],
    ['合计 | | | 5 | 5 | 10 | 10 |', 'sum of whole'],
    ['合计 | | | 及时 | 及时 | 10 | 10 |', 'own'],
    ['合计 | | | 及时 | 及时 | | |', 'sum of whole'],
    ['合计 | | | 合计 | 合计 | 10 | 10 |', 'sum of whole'],
    ['合计 | | | - | / | 10 | 10 |', 'sum of whole'],
  ])('%s is %s', (line, kind) => {
    expect(kindOf(line)).toBe(kind);
  });

  test('words of a sum behind the numbers, under the names', () => {
    const turned = '分值 | 得分 | 年度指标值 | 实际完成值 | 三级指标';
    expect(kindOf('100 | 98 | | | 合计', turned)).toBe('sum of whole');
    expect(kindOf('100 | 98 | - | / | 合计', turned)).toBe('sum of whole, not first');
    expect(kindOf('100 | | - | / | 合计', turned)).toBe('sum of whole, not first');
    expect(kindOf('100 | 98 | ≥1个 | | 合计', turned)).toBe('own');
    expect(kindOf('100 | 98 | | 1个 | 合计', turned)).toBe('own');
    expect(kindOf(' | | | | 合计', turned)).toBe('own');
  });
});

describe('grades', () => {
  test.each([
    ['评价等级 | 优 | | | | | |', 'grade'],
    ['评价等级:优 | | | | | | |', 'grade'],
    [' | | 评价等级 | | | 10 | |', 'grade'],
    ['评价等级 | | | 优 | 优 | | |', 'grade'],
    ['1 | 评价等级 | 优 | | | | |', 'grade'],
    // An indicator of that name.
    ['产出指标 | 质量指标 | 评价等级 | 优 | 良 | 10 | 8 |', 'own'],
    [' | | 评价等级 | 优 | 良 | | |', 'own'],
    [' | | 评价等级 | 优 | 优 | | |', 'grade'],
    [' | | 评价等级 | 优 | | 10 | |', 'own'],
    [' | | 评价等级 | 优 | | | |', 'grade'],
    ['评价等级 | | | 优 | 良 | 10 | 8 |', 'own'],
    ['评价等级 | | | 优 | 良 | | |', 'grade'],
  ])('%s is %s', (line, kind) => {
    expect(kindOf(line)).toBe(kind);
  });

  test('behind words in a column of another meaning', () => {
    expect(kindOf('绩效指标 | 评价等级 | 优 | | | |', '螺藕 | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分')).toBe('grade');
    expect(kindOf('绩效指标 | 评价等级 | 优 | | | |', '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分')).toBe(
      'own',
    );
  });
});

describe("the paper's own words", () => {
  test.each([
    ['注:得分按比例计算 | | | | | | |', 'paper'],
    ['填表人:张三 | | 联系电话:1 | | | | |', 'paper'],
    ['自评结论 | 良好 | | | | | |', 'paper'],
    // A text merged over several cells.
    [' | | 自评结论 | 自评结论 | 自评结论 | | |', 'paper'],
    [' | | 自评结论 | 明确 | 明确 | | |', 'own'],
    ['偏差原因分析 | 天气 | | | | | |', 'paper'],
    ['第1页,共2页 | | | | | | |', 'page'],
    ['- 1 - | | | | | | |', 'page'],
    ['项目支出绩效自评表(续) | | | | | | |', 'page'],
    ['项目支出绩效自评表 | | | | | | |', 'page'],
    ['项目支出绩效自评表 | 甲 | | | | | |', 'own'],
    ['(接上页) | | | | | | |', 'page'],
    ['以上指标均已完成。 | | | | | | |', 'page'],
    [' | | (接上页) | | | | |', 'page'],
    [' | | | (接上页) | | | |', 'own'],
    ['以上指标均已完成。 | 甲 | | | | | |', 'own'],
    // Indicators whose names begin so.
    [' | | 说明 | ≥1份 | 1份 | 5 | 5 |', 'own'],
    [' | | 说明 | ≥1份 | | 5 | |', 'own'],
    [' | | 说明 | ≥1份 | | | |', 'own'],
    [' | | 说明 | | 1份 | | |', 'paper'],
    [' | | 说明 | | | | |', 'paper'],
    ['说明 | | | ≥1份 | 1份 | 5 | 5 |', 'own'],
    ['说明 | | | ≥1份 | 1份 | | |', 'paper'],
    ['说明 | | | 甲 | | 5 | 5 |', 'paper'],
    [' | | 续表 | ≥1份 | 1份 | 5 | 5 |', 'own'],
    [' | | 续表 | ≥1份 | | | |', 'page'],
  ])('%s is %s', (line, kind) => {
    expect(kindOf(line)).toBe(kind);
  });

  test('the head, as a further page prints it again', () => {
    const above = '项目支出绩效自评表\n项目名称 | 甲 | 主管部门 | 某局\n年度 | 2024';
    expect(kindOf('项目名称 | 甲 | 主管部门 | 某局', HEADING, above)).toBe('page');
    expect(kindOf('项目名称 | 乙 | 主管部门 | 某局', HEADING, above)).toBe('own');
    expect(kindOf('年度2024 | | | ', HEADING, above)).toBe('own');
    expect(kindOf('年度 | 20 | 24 | ', HEADING, above)).toBe('own');
  });

  test('a table whose first column is the name', () => {
    const bare = '三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分';
    expect(kindOf('说明 | ≥1份 | 1份 | | ', bare)).toBe('own');
    expect(kindOf('说明 | 详见附件 | 1份 | | ', bare)).toBe('paper');
    expect(kindOf('说明 | | | | ', bare)).toBe('paper');
  });
});
