// The fund block: its heading, its unit, where it ends, and the points that it prints.
import { Grid } from '../../src/form/grid';
import { joinedRows } from '../../src/form/heading-rows';
import { isFundHeading, knownFunds, readFundHeading, readFunds, withBase } from '../../src/form/funds';
import type { FundLine } from '../../src/form/form';
import { Taken } from '../../src/form/taken';
import type { FundColumn } from '../../src/form/template';
import { rowsOf, sheetOf } from './sheet';

const HEADING = '项目资金 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分';
const TOTAL = '年度资金总额 | 278.4 | 278.4 | 264.48 | 10 | 95 | 9.5';
const gridOf = (lines: string): Grid => new Grid(sheetOf(rowsOf(`\n${lines}\n`)));

const columnsOf = (columns: ReadonlyMap<FundColumn, number> | undefined): string | undefined =>
  columns &&
  [...columns]
    .sort((a, b) => a[1] - b[1])
    .map(([meaning, column]) => `${meaning} ${column}`)
    .join(', ');
const ALL = 'initialBudget 1, annualBudget 2, executed 3, points 4, executionRate 5, score 6';

describe('a heading', () => {
  test.each([
    [['全年预算数', '全年执行数'], true],
    [['年初预算数', '', '执行数'], true],
    [['全年执行数', '年初预算数'], true],
    [['全年预算数', '年初预算数'], false],
    [['全年执行数', '分值', '得分'], false],
    [['', ''], false],
  ])('of %j: %s', (labels, expected) => expect(isFundHeading(labels)).toBe(expected));

  test.each([
    [HEADING, ALL],
    // The base of the rate, where no annual budget stands.
    ['项目资金 | 年初预算数 | 执行数', 'annualBudget 1, executed 2'],
    ['项目资金 | 全年预算数 | 执行数 | 全年执行数', 'annualBudget 1, executed 2'],
    ['项目资金 | 全年预算数', undefined],
  ])('read from the words of a row, %s: %s', (line, expected) => {
    const heading = readFundHeading(gridOf(`某局\n${line}`), 1);
    expect(columnsOf(heading?.columns)).toBe(expected);
    if (heading) expect([heading.row, heading.lastRow]).toEqual([1, 1]);
  });

  test('the initial budget is a base only where no other stands', () => {
    expect(
      columnsOf(
        withBase(
          new Map([
            ['initialBudget', 1],
            ['executed', 3],
          ]),
        ),
      ),
    ).toBe('annualBudget 1, executed 3');
    expect(
      columnsOf(
        withBase(
          new Map([
            ['initialBudget', 1],
            ['annualBudget', 2],
            ['executed', 3],
          ]),
        ),
      ),
    ).toBe('initialBudget 1, annualBudget 2, executed 3');
    expect(columnsOf(withBase(new Map([['executed', 3]])))).toBe('executed 3');
  });
});

describe('a heading whose words are all known', () => {
  const known = (lines: string): string | undefined => {
    const grid = gridOf(lines);
    return columnsOf(knownFunds(grid, joinedRows(grid, 0), grid.rows)?.columns);
  };
  test.each([
    ['with its lines', `${HEADING}\n${TOTAL}\n其他资金 | - | - | / | | |`, ALL],
    ['with nothing below', HEADING, ALL],
    ['with a word that is not known', `${HEADING} | 结余数\n${TOTAL}`, undefined],
    ['with one meaning twice', `${HEADING} | 得分\n${TOTAL}`, undefined],
    ['with one word of a remark in a column', `${HEADING}\n${TOTAL}\n其他资金 | 5 | 5 | 无 | | |`, ALL],
    ['with words in two columns', `${HEADING}\n${TOTAL}\n其他资金 | 5 | 无 | 无 | | |`, undefined],
    ['with amounts under the label of the block', `${HEADING}\n278.4 | 278.4 | 278.4 | 264.48 | 10 | 95 | 9.5`, undefined],
    ['without an executed amount', '项目资金 | 年初预算数 | 全年预算数', undefined],
    ['without an annual budget', '项目资金 | 年初预算数 | 全年执行数', 'annualBudget 1, executed 2'],
    ['words behind the block do not count', `${HEADING}\n${TOTAL}\n年度目标 | 完成 | 完成 | 完成 | | |`, ALL],
  ])('%s', (_, lines, expected) => expect(known(lines)).toBe(expected));
});

const amountsOf = ({ label, kind, annualBudget, executed }: FundLine): string => `${kind} ${label} ${annualBudget?.text}/${executed?.text}`;
function blockOf(lines: string, heading = HEADING) {
  const grid = gridOf(lines);
  const rows = lines.split('\n');
  const at = rows.indexOf(heading);
  const found = readFundHeading(grid, at);
  if (!found) throw new Error('no heading');
  return readFunds(grid, found, 0, grid.rows, new Taken(0));
}
const linesOf = (lines: string): readonly string[] => {
  const block = blockOf(`${HEADING}\n${lines}`);
  return block ? [block.total, ...block.parts].map(amountsOf) : [];
};

describe('the lines', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'the total first',
      `${TOTAL}\n当年财政拨款 | 278.4 | 278.4 | 264.48 | | |`,
      ['total 年度资金总额 278.4/264.48', 'currentYear 当年财政拨款 278.4/264.48'],
    ],
    [
      'the total last',
      `当年财政拨款 | 5 | 5 | 4 | | |\n其他资金 | 1 | 1 | 1 | | |\n合计 | 6 | 6 | 5 | | |`,
      ['total 合计 6/5', 'currentYear 当年财政拨款 5/4', 'other 其他资金 1/1'],
    ],
    ['without a total the first line stands for it', '当年财政拨款 | 5 | 5 | 4 | | |', ['currentYear 当年财政拨款 5/4']],
    ['a line that no word names', `${TOTAL}\n甲乙 | 1 | 1 | 1 | | |`, ['total 年度资金总额 278.4/264.48', 'other 甲乙 1/1']],
    ['a line without amounts', `${TOTAL}\n其中:上年结转 | | | | | |`, ['total 年度资金总额 278.4/264.48', 'carriedOver 上年结转 /']],
    ['a label alone', `${TOTAL}\n甲乙 | | | | | |`, ['total 年度资金总额 278.4/264.48']],
    ['marks of the columns', `| (A) | (B) | (C) | | (C/B) |\n${TOTAL}`, ['total 年度资金总额 278.4/264.48']],
    ['a breakdown in one cell', `${TOTAL}\n按支出性质分:基本支出:900.47 | | | | | |`, ['total 年度资金总额 278.4/264.48']],
    // Over at the goals and at the table.
    [
      'words where amounts belong',
      `${TOTAL}\n年度目标 | 完成 | 完成 | 完成 | | |\n其他资金 | 1 | 1 | 1 | | |`,
      ['total 年度资金总额 278.4/264.48'],
    ],
    [
      'a long text',
      `${TOTAL}\n${'保障本单位工作正常开展'.repeat(3)} | | | | | |\n其他资金 | 1 | 1 | 1 | | |`,
      ['total 年度资金总额 278.4/264.48'],
    ],
    [
      'a text of 24 characters ends nothing',
      `${TOTAL}\n${'甲'.repeat(24)} | | | | | |\n其他资金 | 1 | 1 | 1 | | |`,
      ['total 年度资金总额 278.4/264.48', 'other 其他资金 1/1'],
    ],
    [
      'a long remark beside amounts ends nothing',
      `${TOTAL}\n其他资金 | 1 | 1 | 1 | | | ${'甲'.repeat(30)}\n上年结转 | 2 | 2 | 2 | | |`,
      ['total 年度资金总额 278.4/264.48', 'other 其他资金 1/1', 'carriedOver 上年结转 2/2'],
    ],
    [
      'words under a line of funds are none of an end',
      `${TOTAL}\n其他资金 | 无 | 无 | 无 | | |`,
      ['total 年度资金总额 278.4/264.48', 'other 其他资金 无/无'],
    ],
    ['nothing', '', []],
  ])('%s', (_, lines, expected) => expect(linesOf(lines)).toEqual(expected));
});

test.each([
  ['(元)', '元'],
  ['(万元)', '万元'],
  ['(单位:元)', '元'],
  ['(金额单位:元)', '元'],
  ['单位:人民币元', '元'],
  ['单位：万元', '万元'],
  ['单位:元', '元'],
  ['项目资金元', '元'],
  ['项目资金元素分析', '万元'],
  ['项目资金/元', '元'],
  ['某局', '万元'],
])('the unit in %s: %s', (words, expected) => {
  const block = (above: string, label: string): string | undefined => blockOf(`${above}\n${HEADING}\n${TOTAL}\n${label} | | | | | |`)?.unit;
  expect(block(words, '其他资金')).toBe(expected);
  expect(block('某局', words)).toBe(expected);
});

test('of two units the one above counts, the nearest first', () => {
  expect(blockOf(`(万元)\n(元)\n${HEADING}\n${TOTAL}`)?.unit).toBe('元');
  expect(blockOf(`(元)\n${HEADING}\n${TOTAL}\n其他资金(万元) | | | | | |`)?.unit).toBe('元');
  expect(blockOf(`(元)${'甲'.repeat(60)}\n${HEADING}\n${TOTAL}`)?.unit).toBe('万元');
});

test.each([
  ['得分(20分*执行率)', '20'],
  ['得分(满分10分)', '10'],
  ['得分(权重:15.5分)', '15.5'],
  ['得分(总分20分)', '20'],
  ['得分', undefined],
  ['得分(分)', undefined],
])('%s prints points: %s', (word, expected) => {
  const heading = HEADING.replace(/得分$/, word);
  const printed = blockOf(`${heading}\n${TOTAL}`, heading)?.printedPoints;
  expect(printed?.points.toFixed()).toBe(expected);
  if (printed) expect(printed.cell).toEqual({ row: 0, column: 6 });
});

test('points printed beside the lines, not among the amounts', () => {
  expect(blockOf(`${HEADING}\n预算执行情况(20分) | 5 | 5 | 4 | | |`)?.printedPoints).toMatchObject({ cell: { row: 1, column: 0 } });
  expect(blockOf(`${HEADING}\n其他资金 | 5 | 5 | (20分) | | |`)?.printedPoints).toBeUndefined();
});

test('further lines that call themselves the total are told', () => {
  expect(blockOf(`${HEADING}\n${TOTAL}\n合计 | 1 | 1 | 1 | | |`)?.furtherTotals).toEqual([{ row: 2, column: 1 }]);
  expect(blockOf(`${HEADING}\n${TOTAL}`)).not.toHaveProperty('furtherTotals');
});

test('a line has the columns that its heading has', () => {
  const total = blockOf(`${HEADING}\n年度资金总额 | 278.4 | 300 | 264.48 | 10 | 0.8816 | 8.82`)?.total;
  expect(total).toMatchObject({
    row: 1,
    initialBudget: { text: '278.4', cell: { row: 1, column: 1 } },
    annualBudget: { text: '300' },
    executed: { text: '264.48' },
    points: { text: '10', content: { kind: 'number' } },
    // A fraction beside the amounts that it divides.
    executionRate: { text: '0.8816', content: { kind: 'number', isFraction: true } },
    score: { text: '8.82', content: { kind: 'number' } },
  });
  const few = '项目资金 | 年初预算数 | 执行数 | 执行率';
  const line = blockOf(`${few}\n年度资金总额 | 300 | 150 | 0.5`, few)?.total;
  expect(line).toMatchObject({ annualBudget: { text: '300' }, executionRate: { content: { isFraction: true } } });
  for (const absent of ['initialBudget', 'points', 'score']) expect(line).not.toHaveProperty(absent);
  const bare = '项目资金 | 全年预算数 | 执行数';
  expect(blockOf(`${bare}\n年度资金总额 | 300 | 150`, bare)?.total).not.toHaveProperty('executionRate');
});

test('points and scores are no amounts', () => {
  expect(blockOf(`${HEADING}\n年度资金总额 | 5 | 5 | 4 | 10分 | 80% | 8分`)?.total).toMatchObject({
    points: { content: { kind: 'number' } },
    executionRate: { content: { kind: 'number' } },
    score: { content: { kind: 'number' } },
  });
});

test('the label of a line is the nearest cell in front of its amounts', () => {
  const heading = '项目资金 | | 年初预算数 | 全年预算数 | 全年执行数';
  const labels = (lines: string): readonly string[] => {
    const block = blockOf(`${heading}\n${lines}`, heading);
    return block ? [block.total, ...block.parts].map(({ label }) => label) : [];
  };
  expect(labels('一 | 年度资金总额 | 5 | 5 | 4\n年度资金 | | 5 | 5 | 4\n其中:其他资金 | | 1 | 1 | 1')).toEqual([
    '年度资金总额',
    '年度资金',
    '其他资金',
  ]);
  expect(labels(' | 年度资金总额 | 5 | 5 | 4\n | 其中其他资金 | 1 | 1 | 1')).toEqual(['年度资金总额', '其他资金']);
  expect(labels(' | 年度资金总额 | 5 | 5 | 4\n | 财政拨款 | 5 | 5 | 4\n | 其中:中央资金 | 5 | 5 | 4')).toEqual([
    '年度资金总额',
    '财政拨款',
  ]);
});

test('a block reaches to the next one', () => {
  const grid = gridOf(`${HEADING}\n${TOTAL}\n其他资金 | 1 | 1 | 1 | | |\n(元) | | | | | |\n预算执行(20分) | | | | | |`);
  const found = readFundHeading(grid, 0);
  const read = (end: number) => found && readFunds(grid, found, 0, end, new Taken(0));
  expect(read(2)).toMatchObject({ unit: '万元', parts: [] });
  expect(read(3)).toMatchObject({ unit: '万元', parts: [{ label: '其他资金' }] });
  expect(read(4)).toMatchObject({ unit: '元' });
  expect(read(4)).not.toHaveProperty('printedPoints');
  expect(read(1)).toBeUndefined();
});

describe('which cells the block takes', () => {
  /** The cells that are left, as "row column". */
  function left(lines: string, heading = HEADING): readonly string[] {
    const grid = gridOf(lines);
    const taken = new Taken(0);
    const found = readFundHeading(grid, lines.split('\n').indexOf(heading));
    if (found) readFunds(grid, found, 0, grid.rows, taken);
    return Array.from({ length: grid.rows }, (_, row) =>
      grid.filled(row).flatMap((column) => (taken.has(row, column) ? [] : [`${row} ${column}`])),
    ).flat();
  }
  test.each<[string, string, readonly string[]]>([
    ['heading, marks and lines', `${HEADING}\n | (A) | (B) | (C) | | |\n${TOTAL}`, []],
    ["a remark beside a line is nobody's", `${HEADING}\n${TOTAL} | 螺藕`, ['1 7']],
    ['a label alone in its row', `${HEADING}\n${TOTAL}\n螺藕 | | | | | |`, []],
    ['two texts without an amount', `${HEADING}\n${TOTAL}\n螺藕 | | | | | | | 菱角`, ['2 0', '2 7']],
    ['a breakdown in one cell', `${HEADING}\n${TOTAL}\n其中:基本支出:900.47 | | | | | |`, ['2 0']],
    ['points beside a line', `${HEADING}\n${TOTAL}\n执行情况(20分) | | | | | | | 菱角`, ['2 7']],
  ])('%s', (_, lines, expected) => expect(left(lines)).toEqual(expected));
  test('a remark under a word of its own is of the block', () => {
    const heading = `${HEADING} | 备注`;
    expect(left(`${heading}\n${TOTAL} | 螺藕`, heading)).toEqual([]);
  });
});

describe('where the block is over', () => {
  test.each<[string, string, readonly string[]]>([
    [
      "points under words where amounts belong are an indicator's",
      `${TOTAL}\n培训 | ≥10场 | 11场 | 达成 | 10 | 100 | 10\n其他资金 | 1 | 1 | 1 | | |`,
      ['total'],
    ],
    [
      "points without amounts are a line's",
      `${TOTAL}\n培训 | | | | 10 | 100 | 10\n其他资金 | 1 | 1 | 1 | | |`,
      ['total', 'other', 'other'],
    ],
    [
      'a line whose amounts are words and whose points are numbers',
      `${TOTAL}\n其他资金 | 无 | 无 | 无 | 10 | | \n上年结转 | 1 | 1 | 1 | | |`,
      ['total', 'other', 'carriedOver'],
    ],
    ['a long text beside others', `${TOTAL}\n目标 | ${'甲'.repeat(30)} | | | | |\n其他资金 | 1 | 1 | 1 | | |`, ['total']],
    ['a row of marks among them', `${TOTAL}\n | (A) | (B) | (C) | | |\n其他资金 | 1 | 1 | 1 | | |`, ['total', 'other']],
    ['a mark beside words', `${TOTAL}\n目标 | (A) | 完成 | | | |\n其他资金 | 1 | 1 | 1 | | |`, ['total']],
    [
      'a breakdown beside words',
      `${TOTAL}\n按性质分:100 | 项目支出:60 | 基本支出:40 | | | |\n其他资金 | 1 | 1 | 1 | | |`,
      ['total', 'other'],
    ],
    [
      'an amount beside a breakdown is a line',
      `${TOTAL}\n基本支出:900.47 | 5 | | | | |\n其他资金 | 1 | 1 | 1 | | |`,
      ['total', 'other', 'other'],
    ],
  ])('%s', (_, lines, expected) => {
    const block = blockOf(`${HEADING}\n${lines}`);
    expect(block && [block.total, ...block.parts].map(({ kind }) => kind)).toEqual(expected);
  });
});
