// Which margins may not be believed: blocks with what each column was read as, and the columns that have to be asked about all the same.
import { cappedColumns, type Read } from '../../../src/form/evidence/caps';
import { ASSIGN } from '../../../src/form/evidence/weights';
import { type BlockKind, type ColumnMeaning, NEEDED_MEANINGS } from '../../../src/form/template';
import { columnsIn } from './small-blocks';

const CODES: Readonly<Record<string, ColumnMeaning>> = {
  ...{ d: 'dimension', c: 'category', n: 'name', t: 'target', a: 'actual', p: 'points', s: 'score', e: 'explanation', '-': 'none' },
  ...{ i: 'initialBudget', b: 'annualBudget', x: 'executed', r: 'executionRate' },
};

/** @param codes what each column was read as, a letter each */
function readsOf(kind: BlockKind, codes: string, lines: string, margin = ASSIGN.farthest as number): readonly Read[] {
  return columnsIn(kind, lines, 1).map((column, at) => {
    const meaning = CODES[codes.charAt(at)];
    if (meaning === undefined) throw new Error(`${codes} at ${at}`);
    return { column, meaning, second: 'none', margin };
  });
}

interface Anywhere {
  readonly codes: string;
  readonly margin?: number;
}
/** The letters of the capped columns, each with its place. @param anywhere what the block is read as without a look at places */
function capped(kind: BlockKind, codes: string, lines: string, anywhere: Anywhere = { codes }): string {
  const reads = readsOf(kind, codes, lines);
  const at = cappedColumns(reads, NEEDED_MEANINGS[kind], () => readsOf(kind, anywhere.codes, lines, anywhere.margin));
  return [...at]
    .sort((a, b) => a - b)
    .map((place) => `${codes.charAt(place)}${place}`)
    .join(' ');
}

const ROW = '培训 | ≥10场 | 8场 | 20 | 16 | 天气';
const KNOWN = '三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因';
const FUNDS = '年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分';
const LINE = '280 | 300 | 225 | 75% | 10 | 7.5';

test('where all words are known every margin is believed', () => {
  expect(capped('table', 'ntapse', `${KNOWN}\n${ROW}`)).toBe('');
  expect(capped('funds', 'ibxrps', `${FUNDS}\n${LINE}`)).toBe('');
});

describe('a column under a word that nobody knows', () => {
  test.each<[string, string, string, string]>([
    ['its content makes its meaning sure', 'ntapse', `三级指标 | 年度指标值 | 螺藕 | 分值 | 得分 | 偏差原因\n${ROW}`, ''],
    [
      'another one is empty: either may be it',
      'nt-apse',
      `三级指标 | 年度指标值 | 爬虫 | 螺藕 | 分值 | 得分 | 偏差原因\n培训 | ≥10场 | | 8场 | 20 | 16 | 天气`,
      'a3',
    ],
    [
      'another one is empty, but a name is known by its texts',
      'nt-apse',
      `螺藕 | 年度指标值 | 爬虫 | 实际完成值 | 分值 | 得分 | 偏差原因\n培训 | ≥10场 | | 8场 | 20 | 16 | 天气`,
      '',
    ],
    [
      'it holds bounds that no meaning accounts for',
      'nt-apse',
      `三级指标 | 年度指标值 | 螺藕 | 实际完成值 | 分值 | 得分 | 偏差原因\n培训 | ≥10场 | ≥9场 | 8场 | 20 | 16 | 天气`,
      '-2',
    ],
    [
      'it holds quantities',
      'nt-apse',
      `三级指标 | 年度指标值 | 螺藕 | 实际完成值 | 分值 | 得分 | 偏差原因\n培训 | ≥10场 | 9场 | 8场 | 20 | 16 | 天气`,
      '-2',
    ],
    [
      'it holds what was achieved',
      'nt-apse',
      `三级指标 | 年度指标值 | 螺藕 | 实际完成值 | 分值 | 得分 | 偏差原因\n培训 | ≥10场 | 已完成 | 8场 | 20 | 16 | 天气`,
      '-2',
    ],
    [
      'it holds words',
      'nt-apse',
      `三级指标 | 年度指标值 | 螺藕 | 实际完成值 | 分值 | 得分 | 偏差原因\n培训 | ≥10场 | 规划科 | 8场 | 20 | 16 | 天气`,
      '',
    ],
    [
      'it is empty and points are missing',
      'nta-se',
      `三级指标 | 年度指标值 | 实际完成值 | 螺藕 | 得分 | 偏差原因\n培训 | ≥10场 | 8场 | | 16 | 天气`,
      '-3',
    ],
    [
      'it holds numbers and points are missing',
      'nta-se',
      `三级指标 | 年度指标值 | 实际完成值 | 螺藕 | 得分 | 偏差原因\n培训 | ≥10场 | 8场 | 20 | 16 | 天气`,
      '-3',
    ],
    [
      'it holds percents and points are missing',
      'nta-se',
      `三级指标 | 年度指标值 | 实际完成值 | 螺藕 | 得分 | 偏差原因\n培训 | ≥10场 | 8场 | 20% | 16 | 天气`,
      '-3',
    ],
    [
      'it holds words and points are missing',
      'nta-se',
      `三级指标 | 年度指标值 | 实际完成值 | 螺藕 | 得分 | 偏差原因\n培训 | ≥10场 | 8场 | 规划科 | 16 | 天气`,
      '',
    ],
    [
      'it is empty and nothing is missing',
      'ntaps-e',
      `三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 螺藕 | 偏差原因\n培训 | ≥10场 | 8场 | 20 | 16 | | 天气`,
      '',
    ],
    [
      'it holds whole numbers, read as points where the score is missing',
      'ntap-e',
      `三级指标 | 年度指标值 | 实际完成值 | 螺藕 | 规划科室 | 偏差原因\n培训 | ≥10场 | 8场 | 20 | 甲 | 天气`,
      'p3',
    ],
    [
      'it holds fractions, read as a score where the points are missing',
      'ntas-e',
      `三级指标 | 年度指标值 | 实际完成值 | 螺藕 | 规划科室 | 偏差原因\n培训 | ≥10场 | 8场 | 16.2 | 甲 | 天气`,
      '',
    ],
    [
      'it holds whole numbers, read as the score beside points',
      'ntapse',
      `三级指标 | 年度指标值 | 实际完成值 | 分值 | 螺藕 | 偏差原因\n${ROW}`,
      '',
    ],
  ])('%s', (_, codes, lines, expected) => {
    expect(capped('table', codes, lines)).toBe(expected);
  });
});

describe('a third column of numbers within the points', () => {
  const third = (cell: string): string =>
    capped(
      'table',
      'ntaps-e',
      `三级指标 | 年度指标值 | 实际完成值 | 螺藕 | 爬虫 | 蜈蚣 | 偏差原因\n培训 | ≥10场 | 8场 | 20 | 16 | ${cell} | 天气`,
    );
  test.each([
    ['18', 'p3 s4'],
    ['100', 'p3 s4'],
    ['101', ''],
    ['-1', ''],
    ['甲', ''],
  ])('%s', (cell, expected) => {
    expect(third(cell)).toBe(expected);
  });

  test('half of its cells are not enough', () => {
    const lines = (more: string): string =>
      `三级指标 | 年度指标值 | 实际完成值 | 螺藕 | 得分 | 蜈蚣 | 偏差原因\n${ROW.replace('| 天气', '| 18 | 天气')}\n${ROW.replace('| 天气', `| ${more} | 天气`)}`;
    expect([lines('甲'), lines('17')].map((each) => capped('table', 'ntaps-e', each))).toEqual(['', 'p3']);
  });
});

describe('two columns in the order that no form has', () => {
  const TURNED = '三级指标 | 螺藕 | 爬虫 | 分值 | 蜈蚣\n培训 | 8场 | ≥10场 | 20 | 16';
  test('target and actual, most words unknown', () => {
    expect(capped('table', 'natps', TURNED)).toBe('a1 t2');
  });
  test('few words unknown', () => {
    expect(capped('table', 'natpse', `三级指标 | 螺藕 | 爬虫 | 分值 | 得分 | 偏差原因\n培训 | 8场 | ≥10场 | 20 | 16 | 天气`)).toBe('');
  });
  test('points and score', () => {
    expect(capped('table', 'ntasp', '三级指标 | 年度指标值 | 蜈蚣 | 螺藕 | 爬虫\n培训 | ≥10场 | 8场 | 16 | 20')).toBe('s3 p4');
  });
  test('budget and executed', () => {
    expect(capped('funds', 'xbr', '螺藕 | 爬虫 | 执行率\n225 | 300 | 75%')).toBe('x0 b1');
  });
  test('one of them missing', () => {
    expect(capped('table', 'ntsa', '三级指标 | 年度指标值 | 螺藕 | 爬虫\n培训 | ≥10场 | 16.2 | 8场')).toBe('');
  });
  test('in the usual order', () => {
    expect(capped('table', 'ntaps', '三级指标 | 螺藕 | 爬虫 | 分值 | 蜈蚣\n培训 | ≥10场 | 8场 | 20 | 16')).toBe('');
  });
});

describe('explanations', () => {
  test.each<[string, string, string, string]>([
    ['words left over may be they', 'ntaps-', `三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 螺藕\n${ROW}`, '-5'],
    [
      'dashes left over may be they',
      'ntaps-',
      `三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 螺藕\n培训 | ≥10场 | 8场 | 20 | 16 | -`,
      '-5',
    ],
    [
      'numbers left over are none',
      'ntaps-',
      `三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 螺藕\n培训 | ≥10场 | 8场 | 20 | 16 | 5`,
      '',
    ],
    [
      'half words, half numbers are none',
      'ntaps-',
      `三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 螺藕\n培训 | ≥10场 | 8场 | 20 | 16 | 5\n${ROW}`,
      '',
    ],
    [
      'a word that may name them',
      'ntaps-',
      `三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 扣分情况说明\n培训 | ≥10场 | 8场 | 20 | 16 | 5`,
      '-5',
    ],
    ['a word that names something else', 'ntaps-', `三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 责任科室\n${ROW}`, ''],
    ['a listed word', 'ntaps-', `三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 佐证材料\n${ROW}`, ''],
    ['no word', 'ntaps-', `三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n${ROW}`, ''],
    ['there are others', 'ntaps-e', `三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 螺藕 | 偏差原因\n${ROW} | 天气`, ''],
  ])('%s', (_, codes, lines, expected) => {
    expect(capped('table', codes, lines)).toBe(expected);
  });

  test.each<[string, string, string, string]>([
    ['it tells reasons', 'ntapse', '因天气', ''],
    ['it stands behind all others', 'ntapse', '-', ''],
    ['it tells something else', 'ntapse', '规划科', 'e5'],
  ])('a column under an unknown word read as explanations: %s', (_, codes, cell, expected) => {
    expect(capped('table', codes, `三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 螺藕\n培训 | ≥10场 | 8场 | 20 | 16 | ${cell}`)).toBe(
      expected,
    );
  });

  test('in front of the others, without words, it is not sure', () => {
    const lines = (cells: readonly string[]): string =>
      `三级指标 | 螺藕 | 年度指标值 | 实际完成值 | 分值 | 得分\n培训 | ${cells[0] ?? ''} | ≥10场 | 8场 | 20 | 16\n演练 | ${cells[1] ?? ''} | ≥10场 | 10场 | 20 | 20`;
    expect(capped('table', 'netaps', lines(['-', '-']))).toBe('e1');
    expect(capped('table', 'netaps', lines(['甲', '乙']))).toBe('e1');
    // Beside the lesser score alone.
    expect(capped('table', 'netaps', lines(['甲', '']))).toBe('');
    expect(capped('table', 'netaps', lines(['因天气', '乙']))).toBe('');
    expect(capped('table', 'netaps', lines(['规划科', '规划科']).replace('三级指标 | 螺藕', '三级指标 | 偏差原因'))).toBe('');
  });
});

describe('a column left over that may be better', () => {
  const names = (words: string, first: string, second: string): string =>
    capped(
      'table',
      'n-tapse',
      `三级指标 | ${words} | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因\n${ROW.replace('培训', `培训 | ${first}`)}\n${ROW.replace('培训', `培训 | ${second}`)}`,
    );
  test.each([
    ['unknown words, all different', '螺藕', '甲', '乙', '-1'],
    ['words of names, all different', '指标内容', '甲', '乙', '-1'],
    ['words of something else', '责任科室', '甲', '乙', ''],
    ['repeating, too', '螺藕', '甲', '甲', ''],
    ['numbers', '螺藕', '1', '2', ''],
  ])('beside names that repeat: %s', (_, words, first, second, expected) => {
    expect(names(words, first, second)).toBe(expected);
  });

  test('beside names that do not repeat it is none', () => {
    const lines = `三级指标 | 螺藕 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因\n${ROW.replace('培训', '培训 | 甲')}\n${ROW.replace('培训', '演练 | 乙')}`;
    expect(capped('table', 'n-tapse', lines)).toBe('');
  });

  test('its words say what is missing', () => {
    const lines = (words: string): string => `三级指标 | 年度指标值 | 实际完成值 | 分值 | ${words} | 偏差原因\n${ROW}`;
    expect(['复核得分', '责任科室'].map((words) => capped('table', 'ntap-e', lines(words)))).toEqual(['-4', '']);
    expect(capped('table', 'ntaps-e', `${KNOWN.replace('| 偏差', '| 复核得分 | 偏差')}\n${ROW.replace('| 天气', '| 16 | 天气')}`)).toBe('');
  });
});

describe('the base of the rate', () => {
  test.each([
    ['an initial budget, an unknown column of amounts beside it', '年初预算数 | 螺藕 | 全年执行数 | 执行率', '300', 'b0'],
    ['an annual budget', '全年预算数 | 螺藕 | 全年执行数 | 执行率', '300', ''],
    ['an initial budget, a known column of words beside it', '年初预算数 | 责任科室 | 全年执行数 | 执行率', '甲', ''],
    ['an initial budget, a known column beside it', '年初预算数 | 到位资金 | 全年执行数 | 执行率', '300', ''],
  ])('%s', (_, words, cell, expected) => {
    const scored = `${words} | 分值 | 得分\n300 | ${cell} | 225 | 75% | 10 | 7.5`;
    expect(capped('funds', 'b-xrps', scored)).toBe(expected);
  });
});

test('words that speak for another meaning, and a column left over that may have it', () => {
  const lines = (words: string): string =>
    `三级指标 | 年度指标值 | 得分 | 分值 | 实际完成值 | ${words} | 偏差原因\n${ROW.replace('| 天气', '| 规划科 | 天气')}`;
  expect(capped('table', 'ntaps-e', lines('螺藕'))).toBe('a2 s4');
  expect(capped('table', 'ntaps-e', lines('责任科室'))).toBe('');
});

describe('read as if the columns could stand in any order, most words unknown', () => {
  const LINES = '三级指标 | 螺藕 | 爬虫 | 蜈蚣 | 蝌蚪 | 偏差原因\n培训 | ≥10场 | 8场 | 20 | 16 | 天气';
  test('cells that are written keep their meaning by a margin, target and actual by one that is certain', () => {
    expect(capped('table', 'ntapse', LINES, { codes: 'ntapse', margin: ASSIGN.certain })).toBe('');
    expect(capped('table', 'ntapse', LINES, { codes: 'ntapse', margin: ASSIGN.withoutPlace })).toBe('t1 a2');
    expect(capped('table', 'ntapse', LINES, { codes: 'ntapse', margin: ASSIGN.withoutPlace - 0.1 })).toBe('t1 a2 p3 s4');
  });
  test('other meanings', () => {
    expect(capped('table', 'ntapse', LINES, { codes: 'ntaspe' })).toBe('p3 s4');
  });
  test('another column with the same texts', () => {
    const copied = LINES.replace('8场', '≥10场').replace('| 20 | 16', '| 16 | 16');
    expect(capped('table', 'ntapse', copied, { codes: 'natspe' })).toBe('p3 s4');
  });
  test('two empty columns are no copies', () => {
    const blank = LINES.replace('8场', '').replace('≥10场', '');
    expect(capped('table', 'ntapse', blank, { codes: 'natpse' })).toContain('t1 a2');
  });
  test('half of the words is most of them, fewer are not', () => {
    const half = LINES.replace('蝌蚪', '得分');
    expect(capped('table', 'ntapse', half, { codes: 'ntaspe' })).toBe('p3');
    expect(capped('table', 'ntapse', half.replace('蜈蚣', '分值'), { codes: 'natpse' })).toBe('');
  });
  test('nobody looks where no unknown column is needed', () => {
    const reads = readsOf('table', '---', '螺藕 | 爬虫 | 蜈蚣\n甲 | 乙 | 1%');
    const never = (): readonly Read[] => {
      throw new Error('not asked for');
    };
    expect(() => cappedColumns(reads, NEEDED_MEANINGS.table, never)).not.toThrow();
  });
});
