// The flattened text has all its damage and still contains the seed data.
import {
  blankComputed,
  computedCells,
  flattenedLines,
  flattenedPath,
  flattenedSnapshot,
  readXlsx,
  seedForms,
  type SeedForm,
} from './index';

const lines = flattenedLines();
const bare = (text: string): string => text.replace(/<\/?p>|\s/g, '');
const isStart = (pieces: readonly string[]): boolean => pieces[0] === '财政项目支出绩效自评表';
const starts = lines.flatMap((pieces, index) => (isStart(pieces) ? [index] : []));
const blocks = starts.map((start, index) => lines.slice(start, starts[index + 1]));

/** The lines of one form after the one with a word in it. */
function after(block: readonly (readonly string[])[], word: string): readonly (readonly string[])[] {
  const at = block.findIndex((pieces) => pieces.some((piece) => bare(piece) === word));
  if (at === -1) throw new Error(`no line with ${word}`);
  return block.slice(at + 1);
}

const filled = (pieces: readonly string[]): readonly string[] => pieces.filter((piece) => piece !== '');

/** Name, target, actual, points and score of a table row, counted from its right end; a page break's halves are still apart. */
function tableRows(block: readonly (readonly string[])[]): { row: readonly string[]; rest: readonly string[] | undefined }[] {
  const table = after(block, '一级指标');
  const rows = table.slice(
    0,
    table.findIndex((pieces) => pieces[0] === '总分'),
  );
  return rows.flatMap((pieces, index) => {
    const cells = filled(pieces);
    if (!/^\d+\.\d\d$/.test(cells.at(-1) ?? '')) return [];
    const next = rows[index + 1]?.length === 1 ? rows[index + 2] : undefined;
    const isRest = next !== undefined && !/^\d+\.\d\d$/.test(filled(next).at(-1) ?? '');
    return [{ row: cells.slice(-5), rest: isRest ? next : undefined }];
  });
}

/** "≥3.00(万人)" above and "次)" below are one "≥3.00(万人次)": the bracket was closed at the page's end. */
const joined = (above: string, below: string): string => (below === '' ? above : above.replace(/\)$/, '') + below);

const pairs = seedForms.map((form, index): { form: SeedForm; block: readonly (readonly string[])[] } => ({
  form,
  block: blocks[index] ?? [],
}));

test('six forms under one another', () => {
  expect(starts).toEqual([2, 33, 68, 96, 127, 158]);
  expect(lines).toHaveLength(201);
});

test.each(pairs)('$form.projectName: names, targets, actuals, points and scores are the seed data’s', ({ form, block }) => {
  const rows = tableRows(block).map(({ row, rest }) => {
    const [name = '', target = '', actual = '', points = '', score = ''] = row;
    return [name, joined(target, rest?.[3] ?? ''), joined(actual, rest?.[4] ?? ''), points, score];
  });
  expect(rows).toEqual(form.indicators.map(({ name, target, actual, points, score }) => [name, target, actual, points, score]));
});

test.each(pairs)('$form.projectName: head, funds, total and grade are the seed data’s', ({ form, block }) => {
  const head = block.map((pieces) => filled(pieces));
  expect(bare(head[2]?.join('') ?? '')).toBe('(2024年度)');
  expect(head[4]).toEqual(['项目名称', form.projectName]);
  expect(head[5]).toEqual(['主管部门', form.department, '实施单位', form.unit]);
  expect(
    after(block, '执行率(%)')
      .slice(0, 4)
      .map((pieces) => pieces.slice(2)),
  ).toEqual(form.funds.map((line) => [line.initialBudget, line.annualBudget, line.executed, line.points, line.executionRate, line.score]));
  expect(head.find((pieces) => pieces[0] === '总分')).toEqual(['总分', form.totalPoints, form.total]);
  expect(head.find((pieces) => pieces[0] === '评分等级')).toEqual(['评分等级', form.grade]);
});

test.each(pairs)('$form.projectName: the goal texts are the seed data’s, over the page break too', ({ form, block }) => {
  const goals = after(block, '预期目标');
  const rows = goals.slice(
    0,
    goals.findIndex((pieces) => bare(pieces[0] ?? '') === '一级指标'),
  );
  expect(bare(rows.map((pieces) => pieces[1] ?? '').join(''))).toBe(bare(form.plannedGoal.join('')));
  expect(bare(rows.map((pieces) => pieces[4] ?? '').join(''))).toBe(bare(form.reportedOutcome.join('')));
});

test('the damage is there: slid rows, torn rows, page-break halves, tags, spaces in labels', () => {
  const text = lines.map((pieces) => pieces.join('\t')).join('\n');
  // Eight rows lost leading cells: the name no longer stands in the third.
  const slid = lines.filter(
    (pieces) => pieces.length === 8 && pieces[7] === '' && pieces[6] === '' && /^\d/.test(pieces[5] ?? '') && pieces[0] !== '总分',
  );
  expect(slid.map((pieces) => pieces.indexOf(filled(pieces).at(-5) ?? ''))).toEqual([0, 0, 1, 0, 1, 1, 0, 0]);
  expect(text).toContain('效益\t社会\t媒体报道累计阅读量\t≥3.00(万人)\t4.00(万人)\t5.00\t5.00\t\n\n指标\t效益指标\t\t次)\t次)\t\t\t');
  expect(text).toContain('\n\n\t响指 标\t\t\t\t\t\t\n');
  expect(text).toContain('</p>\t\t\t\n\n\t\t\t\t，');
  expect(text).toContain('</p> <p>');
  expect(text).toContain('年度 总体 目标\t预期目标');
  expect(text).toContain('(2024 年度)');
  expect(text).toContain('其中: 当年财政拨款');
  expect(lines.filter((pieces) => pieces.length === 1 && pieces[0] === '').length).toBe(25);
});

test('as a snapshot all cells are texts, and a rectangle', () => {
  const snapshot = flattenedSnapshot();
  for (const grid of [snapshot.values, snapshot.formulas, snapshot.text, snapshot.numberFormats]) {
    expect(grid).toHaveLength(lines.length);
    expect(new Set(grid.map((row) => row.length))).toEqual(new Set([8]));
  }
  expect(snapshot.values[9]).toEqual(['', '年度资金总额:', '29.60', '29.60', '29.50', '10.00', '99.66', '9.97']);
  expect(snapshot.text).toEqual(snapshot.values);
  expect(snapshot.numberFormats.flat().every((format) => format === '@')).toBe(true);
});

test('pasted, numbers are numbers and show no trailing zeros; the .xlsx is the same', async () => {
  const snapshot = flattenedSnapshot('pasted');
  expect(snapshot.values[9]).toEqual(['', '年度资金总额:', 29.6, 29.6, 29.5, 10, 99.66, 9.97]);
  expect(snapshot.text[9]).toEqual(['', '年度资金总额:', '29.6', '29.6', '29.5', '10', '99.66', '9.97']);
  expect(snapshot.values[17]?.slice(2, 5)).toEqual(['视频宣传片', '=1.00(部)', '1.00(部)']);
  expect(snapshot.numberFormats[17]?.slice(2, 5)).toEqual(['General', '@', 'General']);
  const [sheet, ...others] = await readXlsx(flattenedPath);
  expect(others).toEqual([]);
  expect(sheet).toEqual({ ...snapshot, id: sheet?.id });
});

test.each(['text', 'pasted'] as const)('blanking finds all computed cells, slid rows included (%s)', (as) => {
  const snapshot = flattenedSnapshot(as);
  const computed = computedCells(snapshot);
  expect(computed).toHaveLength(6 * 5 + 87);
  // 采集仪器服务动态数据及时性 slid one cell to the left.
  expect(computed).toContainEqual({ cell: { row: 59, column: 5 }, kind: 'score', printed: '5.00' });
  const blank = blankComputed(snapshot);
  const changed = snapshot.values.flatMap((row, r) => row.filter((value, c) => value !== blank.values[r]?.[c]));
  expect(changed).toHaveLength(computed.length);
  expect(blank.values[10]?.slice(2)).toEqual(
    ['29.60', '29.60', '29.50', '-', '', '-'].map((text) => (as === 'text' || text === '-' || text === '' ? text : Number(text))),
  );
});
