// Harmful cells are read, scored and reviewed without a hang, without an exception, and never written as a formula.
import type { CellValue, SheetSnapshot } from '../../src/form/snapshot';
import { assess } from '../../src/plan/assessment';
import type { CellContent } from '../../src/plan/plan';
import { planRecalculation } from '../../src/plan/recalculation';
import { review } from '../../src/review/review';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { sheetOf } from '../form/sheet';
import { formPaths, readXlsx } from '../forms';
import { processorTime, takesLonger } from '../growth/processor-time';

/** Excel's own limit for a cell. */
const LONGEST_CELL = 32_767;
/** The time of so many presses of the form as it is would look like a hang. Quadratic work on the longest cell takes longer. */
const HANG = 200;

let sheet: SheetSnapshot;
/** HANG in milliseconds of this processor. */
let hang: number;
beforeAll(async () => {
  const [first] = await readXlsx(formPaths[0] ?? '');
  if (first === undefined) throw new Error('no form');
  sheet = first;
  const tenPresses = (): void => Array.from({ length: 10 }).forEach(() => press(first));
  tenPresses();
  hang = (HANG / 10) * processorTime(tenPresses);
});

/** Cells of the first form, one of each kind that is read. */
const PLACES: readonly (readonly [what: string, row: number, column: number])[] = [
  ['title', 0, 0],
  ['year', 1, 0],
  ['project name', 2, 2],
  ['department', 3, 2],
  ['budget', 5, 2],
  ['executed', 5, 4],
  ['fund points', 5, 5],
  ['rate', 5, 6],
  ['fund line', 6, 1],
  ['goal', 10, 1],
  ['outcome', 10, 4],
  ['dimension', 12, 0],
  ['category', 12, 1],
  ['indicator', 12, 2],
  ['target', 12, 3],
  ['actual', 12, 4],
  ['points', 12, 5],
  ['score', 12, 6],
  ['explanation', 12, 7],
  ['quality target', 18, 3],
  ['quality actual', 18, 4],
  ['total', 24, 6],
  ['grade', 25, 1],
];

function put(row: number, column: number, value: CellValue): SheetSnapshot {
  const changed = <Value>(grid: readonly (readonly Value[])[], content: Value): readonly (readonly Value[])[] =>
    grid.map((cells, at) =>
      at === row ? Array.from({ length: 8 }, (_, place) => (place === column ? content : (cells[place] ?? content))) : cells,
    );
  return {
    ...sheet,
    values: changed(sheet.values, value),
    formulas: changed(sheet.formulas, value),
    text: changed(sheet.text, String(value)),
  };
}

interface Pressed {
  /** The values that the press would write. */
  readonly written: readonly CellContent[];
  readonly forms: number;
}

function press(hostile: SheetSnapshot): Pressed {
  const assessment = assess(hostile, CENTRAL_2020, review);
  const { plan } = planRecalculation(assessment, CENTRAL_2020, review);
  return { written: plan.edits.map(({ to }) => to), forms: assessment.forms.length };
}

/** Whether a press on this sheet looks like a hang, and what it came to. */
function timed(hostile: SheetSnapshot): Pressed & { readonly hangs: boolean } {
  const presses: Pressed[] = [];
  const hangs = takesLonger(() => presses.push(press(hostile)), hang);
  const [pressed] = presses;
  if (pressed === undefined) throw new Error('not pressed');
  return { ...pressed, hangs };
}

const wouldBeFormula = (content: CellContent): boolean =>
  content.kind === 'formula' ||
  (typeof content.value === 'string' && /^[=+@-]/.test(content.value) && !Number.isFinite(Number(content.value)));

const REPEATED: Readonly<Record<string, readonly string[]>> = {
  digits: ['1', '0', '1,', '1.', '十', '百', '①'],
  'white space': [' ', '　', '\n', '\t', '\u200b', ' \n'],
  brackets: ['(', ')', '（', '）', '（1', '(1)', '“', '<', '《》'],
  signs: ['+', '-', '≥', '=', '%', '~', '—', '/', '×', '.', ':', '：'],
  words: ['其中', '其中：', '、', '，', '；', '。', '甲、乙', '不少于', '未完成', '因', '目标1', '万', '百分之', '元'],
  phrases: ['1人次', '1部、', '≥1次；', '完成1项', '达到90%', '2024年1月1日', '从1增加到2', '第一，'],
  labels: ['项目名称', '年度目标', '得分', '总分', '优', '数量指标', '产出指标'],
  'control and bidirectional characters': ['\u0000', '\u0001', '\u202e', '\u2066', '\ufeff', '\ud800', 'e\u0301'],
  'formula-like text': ['=1+1', '+cmd|', '@SUM(', '=HYPERLINK("', "'="],
  'HTML-like text': ['<script>', '<p>', '</p> ', '<img src=x onerror=alert(1)>', '&lt;', '<p', '<br '],
};

describe.each(Object.keys(REPEATED))(`%s, repeated to ${LONGEST_CELL} characters`, (kind) => {
  const pieces = REPEATED[kind] ?? [];
  test(`in ${PLACES.length} places, ${pieces.length * PLACES.length} sheets`, () => {
    const wrong: string[] = [];
    for (const piece of pieces) {
      for (const [what, row, column] of PLACES) {
        const { hangs, written } = timed(put(row, column, piece.repeat(LONGEST_CELL).slice(0, LONGEST_CELL)));
        if (hangs) wrong.push(`${JSON.stringify(piece)} as ${what}: a hang`);
        if (written.some(wouldBeFormula)) wrong.push(`${JSON.stringify(piece)} as ${what}: a formula would be written`);
      }
    }
    expect(wrong).toEqual([]);
  }, 300_000);
});

test('a number as long as a cell that breaks off in a bracket', () => {
  for (const piece of ['9', ',999', '个']) {
    for (const [what, row, column] of PLACES) {
      const { hangs } = timed(put(row, column, `${`9${piece.repeat(LONGEST_CELL)}`.slice(0, LONGEST_CELL - 1)}(`));
      expect([what, piece, hangs]).toEqual([what, piece, false]);
    }
  }
});

test.each(['12月', '第三季度', '年底'])('%s before words that could be cut in many ways', (term) => {
  for (const words of ['前完成', '底前完成', '之以前', '已完成'])
    expect([words, timed(put(12, 3, `${term}${words.repeat(30)}(`)).hangs]).toEqual([words, false]);
});

test('numbers beyond what Excel holds are no numbers: named, and nothing is written', () => {
  for (const value of ['9'.repeat(400), '9'.repeat(LONGEST_CELL), `0.${'1'.repeat(400)}`, 1e308, -1e308]) {
    expect(press(put(12, 6, '')).written).not.toEqual([]);
    for (const [, row, column] of PLACES.filter(([what]) =>
      ['budget', 'executed', 'fund points', 'points', 'score', 'total'].includes(what),
    ))
      expect(press(put(row, column, value)).written.filter((content) => JSON.stringify(content).includes('null'))).toEqual([]);
    const [form] = assess(put(12, 5, value), CENTRAL_2020, review).forms;
    expect(form?.evaluation.obstacles).not.toEqual([]);
  }
});

test('a million blank rows below a form: the same form, in time that grows as they do', () => {
  const below = <Value>(grid: readonly (readonly Value[])[], blank: Value, rows: number): readonly (readonly Value[])[] => {
    const row = Array<Value>(8).fill(blank);
    return [...grid, ...Array<readonly Value[]>(rows).fill(row)];
  };
  const tall = (rows: number): SheetSnapshot => ({
    ...sheet,
    values: below(sheet.values, '', rows),
    formulas: below(sheet.formulas, '', rows),
    text: below(sheet.text, '', rows),
    numberFormats: below(sheet.numberFormats, 'General', rows),
  });
  const [small, large] = [tall(100_000), tall(1_000_000)];
  expect(press(large).forms).toBe(1);
  // Linear work takes about ten times as long, quadratic work a hundred times.
  expect(processorTime(() => press(large)) / processorTime(() => press(small))).toBeLessThan(30);
});

test('thousands of merges: only their first cells hold anything, and a row of them is no form', () => {
  const merged = sheetOf(Array.from({ length: 20_000 }, (_, row) => ['', '', row % 3 === 0 ? '绩效指标' : '', '', '', '', '', '']));
  expect(timed(merged)).toMatchObject({ forms: 0, hangs: false });
});

test('ten thousand cells of 32 767 characters that are no form', () => {
  const cells = Array.from({ length: 10_000 }, (_, index) => `${index}${'绩效目标，'.repeat(6_552)}`);
  // JavaScript flattens a concatenated text when it is first read. Texts from Excel are flat, so this must not count as the press's time.
  expect(cells.every((cell) => /，$/.test(cell))).toBe(true);
  const full = sheetOf(Array.from({ length: 1_250 }, (_, row) => cells.slice(row * 8, row * 8 + 8)));
  expect(timed(full)).toMatchObject({ forms: 0, hangs: false });
});
