// 整理版式: the same form on a clean sheet, and every filled cell of the old one accounted for.
import fc from 'fast-check';
import type { Field, Form, FundLine, NumberContent } from '../../src/form/form';
import { readForms } from '../../src/form/read-all';
import type { CellValue, SheetSnapshot } from '../../src/form/snapshot';
import { compact, labelOf } from '../../src/form/text';
import * as vocabulary from '../../src/form/vocabulary';
import { assess } from '../../src/plan/assessment';
import { rebuild, type Rebuilt } from '../../src/sheets/rebuild';
import { evaluate } from '../../src/scoring/evaluate';
import type { Evaluation, Verdict } from '../../src/scoring/evaluation';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { flattenedSnapshot, readXlsx, seedForms, workbookPath } from '../forms';
import { onlyForm, readText, TABLE } from '../form/reading';
import { rowsOf, sheetOf } from '../form/sheet';
import { actualFact, targetFact } from '../fuzz/facts';
import { generate } from '../fuzz/generate';
import { faultsOf, snapshotOfLayout } from './blank-form-snapshot';

interface Again extends Rebuilt {
  readonly made: SheetSnapshot;
  readonly form: Form;
}

function rebuilt(sheet: SheetSnapshot, form: Form): Rebuilt {
  const made = rebuild(
    assess(sheet, CENTRAL_2020, () => []),
    form.id,
  );
  if (made === undefined) throw new Error(`no form ${form.id}`);
  return made;
}

/** The rebuilt sheet, read again; it must be one whole form without a problem. */
function again(sheet: SheetSnapshot, form: Form): Again {
  const once = rebuilt(sheet, form);
  expect(faultsOf(once.layout)).toEqual([]);
  const made = snapshotOfLayout(once.layout);
  const { forms, problems } = readForms(made);
  expect(problems).toEqual([]);
  const [only] = forms;
  if (only === undefined || forms.length > 1) throw new Error(`${forms.length} forms`);
  return { ...once, made, form: only };
}

const numberOf = (field: Field<NumberContent> | undefined): string =>
  field === undefined
    ? 'absent'
    : field.content.kind === 'number'
      ? `${field.content.value.toFixed()}±${field.content.hidden.toFixed()}`
      : field.content.kind;
const lineOf = (line: FundLine): unknown => [
  line.kind,
  line.label,
  ...[line.initialBudget, line.annualBudget, line.executed, line.points, line.executionRate, line.score].map(numberOf),
  (line.parts ?? []).map(lineOf),
];

/** What a form says, without its places. What a form need not have and the clean one always has counts as empty. */
const contentOf = (form: Form): unknown => ({
  head: [form.year, ...[form.projectName, form.department, form.unit].map((field) => field?.text ?? '')],
  funds: form.funds && [form.funds.unit, lineOf(form.funds.total), ...form.funds.parts.map(lineOf)],
  goals: [form.plannedGoal?.text ?? '', form.reportedOutcome?.text ?? ''],
  indicators: form.indicators.map(({ dimension, category, name, target, actual, points, score, explanation, unscored }) => ({
    levels: [dimension, category],
    name: name.text,
    target: [target.text, targetFact(target.content)],
    actual: [actual.text, actualFact(actual.content)],
    numbers: [points, score].map(numberOf),
    explanation: explanation?.text ?? '',
    unscored,
  })),
  printed: form.printedPoints?.map(({ dimension, category, points }) => [dimension, category, points.toFixed()]),
  foot: [form.totalPoints, form.total].map((field) => (field === undefined ? 'empty' : numberOf(field))),
  grade: form.grade?.text ?? '',
});

const verdictOf = (verdict: Verdict | undefined): unknown =>
  verdict && [verdict.admissible?.low, verdict.admissible?.high, verdict.recommended, verdict.settled].map((value) => value?.toFixed());
/** Every result, row by row. */
const resultOf = ({ fundLines, executionScore, indicators, total, grade, obstacles }: Evaluation): unknown => ({
  rates: fundLines.map(({ rate }) => verdictOf(rate)),
  execution: verdictOf(executionScore),
  scores: indicators.map(({ score }) => verdictOf(score)),
  total: verdictOf(total),
  grade: grade?.settled,
  obstacles: obstacles.map(({ field }) => field.text),
});

const says = ({ notes }: Rebuilt, kind: string): string[] => notes.filter((note) => note.kind === kind).map((note) => note.says['zh-CN']);

describe.each(['text', 'pasted'] as const)('the six flattened forms, kept as %s', (as) => {
  const sheet = flattenedSnapshot(as);
  const { forms } = readForms(sheet);

  test.each(seedForms.map((seed, index) => ({ name: seed.projectName, index })))('$name: same content, same results', ({ index }) => {
    const form = forms[index];
    if (form === undefined) throw new Error('not read');
    const rebuilt = again(sheet, form);
    expect(contentOf(rebuilt.form)).toEqual(contentOf(form));
    expect(resultOf(evaluate(rebuilt.form, CENTRAL_2020))).toEqual(resultOf(evaluate(form, CENTRAL_2020)));
    expect(evaluate(rebuilt.form, CENTRAL_2020).total?.settled?.toFixed(2)).toBe(
      ['99.97', '99.99', '100.00', '100.00', '99.99', '99.92'][index],
    );
    expect(says(rebuilt, 'unplaced')).toEqual([]);
  });

  test('numbers are numbers and show the digits that the paper shows', () => {
    const form = forms[0];
    if (form === undefined) throw new Error('not read');
    const { made, form: clean } = again(sheet, form);
    const shown = (field: Field<unknown> | undefined): [CellValue | undefined, string | undefined] => [
      made.values[field?.cell.row ?? -1]?.[field?.cell.column ?? -1],
      made.text[field?.cell.row ?? -1]?.[field?.cell.column ?? -1],
    ];
    expect(shown(clean.funds?.total.executed)).toEqual([29.5, '29.50']);
    expect(shown(clean.funds?.total.executionRate)).toEqual([99.66, '99.66']);
    expect(shown(clean.total)).toEqual([99.97, '99.97']);
    expect(shown(clean.indicators[0]?.target)).toEqual(['≥20.00(篇)', '≥20.00(篇)']);
  });
});

test('what was done to the flattened forms is said in words', () => {
  const sheet = flattenedSnapshot();
  const { forms } = readForms(sheet);
  const notes = forms.map((form) => rebuilt(sheet, form));
  const [first, second] = notes;
  if (!first || !second) throw new Error('not read');
  expect(first.notes.map(({ kind, cell, says: { 'zh-CN': zh } }) => [kind, cell.row + 1, zh])).toEqual([
    ['changed', 15, '“预期目标”中的 <p> 等排版标记将去掉，文字不变。'],
    ['changed', 15, '“实际完成情况”中的 <p> 等排版标记将去掉，文字不变。'],
    ['moved', 24, '第 24 行“活动开展及时性”整行左移，将移回原位，归入“产出指标”“时效指标”。'],
    ['joined', 25, '第 25、27 行是断开的同一行，将合为“媒体报道累计阅读量”一行。'],
    ['changed', 10, expect.stringMatching(/^C10、D10、E10、F10、G10 等 \d+ 格是文本形式的数字，新表中将转为数字，数值不变。$/)],
  ]);
  expect(says(second, 'joined')).toContain('“实际完成情况”断成 2 段（第 46、48 行），将合并成一段。');
  expect(notes.flatMap((rebuilt) => says(rebuilt, 'moved'))).toHaveLength(8);
});

test('forms of one sheet each are named after their project, a form alone after its sheet', async () => {
  const sheet = flattenedSnapshot();
  expect(readForms(sheet).forms.map((form) => rebuilt(sheet, form).layout.sheetName)).toEqual(
    seedForms.map(({ projectName }) => `${projectName.slice(0, 27)}（整理）`),
  );
  const [own] = await readXlsx(workbookPath);
  const form = own && readForms(own).forms[0];
  expect(own && form && rebuilt(own, form).layout.sheetName).toBe('宣传推广（整理）');
});

test('the whole forms of a workbook come out with the same content', async () => {
  for (const sheet of await readXlsx(workbookPath)) {
    for (const form of readForms(sheet).forms) {
      const rebuilt = again(sheet, form);
      expect(contentOf(rebuilt.form)).toEqual(contentOf(form));
      expect(rebuilt.notes.filter(({ kind }) => kind !== 'changed')).toEqual([]);
    }
  }
});

test('a rebuilt form is as it is when it is rebuilt again', () => {
  const sheet = flattenedSnapshot();
  for (const form of readForms(sheet).forms) {
    const once = again(sheet, form);
    const twice = again(once.made, once.form);
    expect(twice.layout.contents).toEqual(once.layout.contents);
    expect(twice.notes).toEqual([]);
  }
});

const HEAD = `
自评表
(2024年度)
项目名称 | | 某项目 | | | | |
`;
const sheetFrom = (text: string, more: Partial<SheetSnapshot> = {}): SheetSnapshot => sheetOf(rowsOf(text), more);

test('signs, units and further columns keep columns of their own', () => {
  const text = `${HEAD}序号 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 计量单位 | 完成值 | 分值 | 得分 | 复核分 | 备注 | 评分标准
1 | 产出指标(50分) | 数量指标 | 培训人次 | ≥ | 200 | 人次 | 210 | 30 | 30 | 29 | | 按比例
2 | | 质量指标 | 差错率 | ≤ | 5 | % | 3 | 20 | 20 | 20 | |
总分 | | | | | | | | 50 | 50 | | |
`;
  const form = onlyForm(text);
  const rebuilt = again(sheetFrom(text), form);
  expect(contentOf(rebuilt.form)).toEqual(contentOf(form));
  const heading = rebuilt.made.values.find((row) => row.includes('三级指标'));
  expect(heading).toEqual([
    ...['一级指标', '二级指标', '三级指标', '符号', '年度指标值', '计量单位', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
    ...['复核分', '评分标准'],
  ]);
  expect(rebuilt.layout.print.landscape).toBe(true);
  expect(says(rebuilt, 'unplaced')).toEqual([]);
});

test('a fund block keeps its own columns, shares of a line and unit', () => {
  const text = `${HEAD}项目资金(元) | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
 | 年度资金总额 | 1,200,000.00 | 1,100,000.00 | 10 | 91.67% | 9.17 |
 | 其中：当年财政拨款 | 1,200,000 | 1,100,000.0 | - | 91.7% | - |
 | 其中:中央资金 | 700,000.125 | 600000 | - | 86% | - |
${TABLE}
产出指标 | 数量指标 | 培训人次 | ≥200人次 | 210人次 | 90 | 90 |
总分 | | | | | 100 | 99.17 |
`;
  const form = onlyForm(text);
  const rebuilt = again(sheetFrom(text), form);
  expect(contentOf(rebuilt.form)).toEqual(contentOf(form));
  expect(form.funds?.parts[0]?.parts?.map(({ label }) => label)).toEqual(['中央资金']);
  const total = rebuilt.form.funds?.total;
  expect([total?.initialBudget, total?.annualBudget?.text, total?.executionRate?.text]).toEqual([undefined, '1,200,000.00', '91.67%']);
});

test('a formula becomes its result, and that is said', () => {
  const text = `${HEAD}${TABLE}
产出指标 | 数量指标 | 培训人次 | ≥200人次 | 210人次 | 100 | 100 |
总分 | | | | | 100 | 100 |
`;
  const plain = sheetFrom(text);
  const at = (row: number, column: number, formula: string) => (cells: SheetSnapshot['formulas']) =>
    cells.map((line, r) => line.map((cell, c) => (r === row && c === column ? formula : cell)));
  const sheet = { ...plain, formulas: at(5, 6, '=SUM(G5)')(plain.formulas) };
  const { layout, notes } = rebuilt(sheet, readForms(sheet).forms[0] ?? onlyForm(text));
  expect(layout.contents.flat().every(({ kind }) => kind === 'constant')).toBe(true);
  expect(notes.find(({ says: { 'zh-CN': zh } }) => zh.includes('公式'))?.says['zh-CN']).toBe('G6 原为公式，新表中将是它现在的结果。');
});

test('what fits nowhere is listed with its cell and its words', () => {
  const text = `${HEAD}${TABLE}
产出指标 | 数量指标 | 培训人次 | ≥200人次 | 210人次 | 60 | 60 |
小计 | | | | | 60 | 60 |
效益指标 | 社会效益指标 | 知晓率 | ≥90% | 95% | 40 | 40 | | 已核
总分 | | | | | 100 | 100 | |
`;
  const { problems } = readText(text);
  expect(problems).toEqual([]);
  const rebuilt = again(sheetFrom(text), onlyForm(text));
  expect(rebuilt.notes.filter(({ kind }) => kind === 'unplaced').map(({ cell, says: s }) => [cell, s['zh-CN'], s.en])).toEqual([
    [{ row: 5, column: 0 }, '“小计”不会移入新表。', '“小计” will not be on the new sheet.'],
    [{ row: 5, column: 5 }, '“60”不会移入新表。', '“60” will not be on the new sheet.'],
    [{ row: 5, column: 6 }, '“60”不会移入新表。', '“60” will not be on the new sheet.'],
    [{ row: 6, column: 8 }, '“已核”不会移入新表。', '“已核” will not be on the new sheet.'],
  ]);
});

test('of two forms side by side each is rebuilt by itself', () => {
  const one = (name: string): string[][] =>
    rowsOf(`
自评表 | | | | | | |
项目名称 | | ${name} | | | | |
${TABLE}
产出指标 | 数量指标 | ${name}人次 | ≥200人次 | 210人次 | 100 | 100 |
总分 | | | | | 100 | 100 |
`);
  const right = one('乙');
  const sheet = sheetOf(one('甲').map((row, index) => [...row, '', ...(right[index] ?? [])]));
  const { forms } = readForms(sheet);
  expect(forms.map(({ projectName }) => projectName?.text)).toEqual(['甲', '乙']);
  for (const form of forms) {
    const rebuilt = again(sheet, form);
    expect(contentOf(rebuilt.form)).toEqual(contentOf(form));
    expect(rebuilt.notes.map(({ cell, kind }) => [cell, kind])).toEqual([[form.indicators[0]?.points?.cell, 'changed']]);
  }
});

test('a long goal text goes on over several rows, none higher than Excel allows', () => {
  const goal = '全面完成年度各项任务，'.repeat(300);
  const text = `${HEAD}年度总体目标 | 预期目标 | | | 实际完成情况 | | |
 | ${goal} | | | 已完成 | | |
${TABLE}
产出指标 | 数量指标 | 培训人次 | ≥200人次 | 210人次 | 100 | 100 |
总分 | | | | | 100 | 100 |
`;
  const rebuilt = again(sheetFrom(text), onlyForm(text));
  expect(rebuilt.form.plannedGoal?.text).toBe(goal);
});

const WORDS = new Set(
  [
    ...[vocabulary.HEADER_LABELS, vocabulary.FUND_COLUMNS, vocabulary.GOAL_LABELS, vocabulary.TABLE_COLUMNS].flatMap((words) =>
      Object.values(words).flat(),
    ),
    ...[vocabulary.OTHER_COLUMNS, vocabulary.TOTAL_LABELS, vocabulary.GRADE_LABELS].flat(),
    ...['项目资金', '年度总体目标', '绩效指标', '指标值'],
  ].map(String),
);
const LEVELS = [vocabulary.DIMENSIONS, vocabulary.CATEGORIES].flatMap((levels) => Object.entries(levels).flat(2));
const isLevelPiece = (label: string): boolean => label !== '' && LEVELS.some((level) => level.includes(label));
const plain = (value: string): string => compact(value.replace(/<\/?p>/g, ''));

/** Filled cells of the form's rows of which neither the new sheet nor the notes know anything. */
function lost(sheet: SheetSnapshot, form: Form, { layout, notes }: Rebuilt): string[] {
  const held = layout.contents.flat().map((content) => (content.kind === 'constant' ? content.value : content.formula));
  const texts = held.filter((value) => typeof value === 'string').map(plain);
  const numbers = new Set(held.filter((value) => typeof value === 'number'));
  const gone: string[] = [];
  const numbering = sheet.values
    .slice(form.area.firstRow)
    .find((row) => row.some((value) => labelOf(String(value)) === '序号'))
    ?.map((value) => labelOf(String(value)))
    .indexOf('序号');
  for (let row = form.area.firstRow; row <= form.area.lastRow; row += 1) {
    sheet.values[row]?.forEach((value, column) => {
      if (value === '') return;
      const isNoted = notes.some(({ kind, cell }) => kind === 'unplaced' && cell.row === row && cell.column === column);
      if (isNoted) return;
      if (typeof value === 'number' ? numbers.has(value) : texts.some((text) => text.includes(plain(String(value))))) return;
      const words = compact(String(value));
      const [, before = '', behind = ''] = /^([^:]+):(.+)$/.exec(words) ?? [];
      if (behind !== '' && WORDS.has(before) && texts.some((text) => text === behind)) return;
      if (column === numbering && /^\d+$/.test(words)) return;
      if (/^-?[\d,]+(?:\.\d+)?%?$/.test(words)) {
        const number = Number(words.replace(/[,%]/g, ''));
        if (numbers.has(number) || numbers.has(Number(`${number}e-2`))) return;
      }
      const label = labelOf(String(value)).replace(/\d+分$/, '');
      if (WORDS.has(label) || isLevelPiece(label)) return;
      const isHeading = form.indicators.every(({ rows }) => rows.every((own) => own > row));
      if (isHeading && (/^\(?20\d\d年?度?\)?$/.test(words) || [...WORDS].some((word) => word.includes(label)))) return;
      gone.push(`${row + 1}/${column + 1} ${String(value)}`);
    });
  }
  return gone;
}

test('whatever was done to a form, its content and results stay, and no cell is dropped in silence', () => {
  fc.assert(
    fc.property(fc.noShrink(fc.integer({ min: 1, max: 2 ** 31 })), (seed) => {
      const { sheet } = generate(seed);
      const { forms } = readForms(sheet);
      // A wrong score that a formula gives is left to the formula; the new sheet has its value alone.
      const constants = readForms({ ...sheet, formulas: sheet.values }).forms;
      for (const [index, form] of forms.entries()) {
        const rebuilt = again(sheet, form);
        expect(contentOf(rebuilt.form)).toEqual(contentOf(form));
        if (form.total !== undefined && form.grade !== undefined) {
          expect(resultOf(evaluate(rebuilt.form, CENTRAL_2020))).toEqual(resultOf(evaluate(constants[index] ?? form, CENTRAL_2020)));
        }
        expect(lost(sheet, form, rebuilt)).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});

test('a stray word anywhere in a form is on the new sheet or among the notes', () => {
  const places = fc.record({
    seed: fc.integer({ min: 1, max: 2 ** 31 }),
    row: fc.double({ min: 0, max: 1, noNaN: true }),
    column: fc.nat(9),
  });
  fc.assert(
    fc.property(fc.noShrink(places), ({ seed, row: down, column }) => {
      const { sheet } = generate(seed);
      const row = Math.floor(down * (sheet.values.length - 1));
      fc.pre(sheet.values[row]?.[column] === '');
      const put = <Value>(cells: readonly (readonly Value[])[]): (readonly (Value | string)[])[] =>
        cells.map((line, at) => (at === row ? line.map((value, c) => (c === column ? '另见附件' : value)) : line));
      const strayed: SheetSnapshot = {
        ...sheet,
        values: put(sheet.values),
        formulas: put(sheet.formulas),
        text: put(sheet.text),
      };
      for (const form of readForms(strayed).forms) expect(lost(strayed, form, rebuilt(strayed, form))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
