// For any input reading does not throw, gives no NaN, reads or reports every filled row of a table, and is fast.
import fc from 'fast-check';
import { parseActual } from '../../src/form/actual';
import { readForms } from '../../src/form/read-all';
import { parseNumber } from '../../src/form/number';
import { readNumberFormat } from '../../src/form/number-format';
import type { CellValue } from '../../src/form/snapshot';
import { parseTarget } from '../../src/form/target';
import { flattenedSnapshot } from '../forms';
import { sheetOf } from './sheet';

const WORDS = [
  ...['财政项目支出绩效自评表', '(2024年度)', '项目名称', '主管部门', '实施单位', '年初预算数', '全年预算数', '全年执行数', '执行率(%)'],
  ...[
    '预期目标',
    '实际完成情况',
    '一级指标',
    '二级 指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差原因分析及改进措施',
  ],
  ...['产出', '指标', '数量指标', '社会', '效益指标', '响指标', '总分', '评分等级', '优', '及时', '达成指标', '未完成', '无', '其他资金'],
  ...[
    '≥3.00(万人',
    '次)',
    '≥20.00(篇)',
    '24.00(篇)',
    '100.00',
    '5.00',
    '-',
    '#REF!',
    '9月前',
    '3000-5000',
    '……',
    '符号',
    '计量单位',
    '注:',
  ],
];
const PIECES = [
  '≥',
  '不超过',
  '以上',
  '以内',
  '约',
  '万',
  '亿',
  '(',
  ')',
  '%',
  '‰',
  '-',
  '~',
  '±',
  '+',
  '0',
  '12',
  '3.5',
  '1,234',
  '.',
  '月',
  '年',
  '日',
].concat([
  '季度',
  '两',
  '十',
  '家',
  '个',
  '毫秒',
  '元/亩',
  '达成',
  '未',
  '部分',
  '完成',
  '无',
  ' ',
  '\n',
  '\u0000',
  '\ud800',
  '１',
  '％',
  '𝟘',
  '底前',
  '上半年',
  '2024',
]);
const words = fc.constantFrom(...WORDS);
const written = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
  words,
);
const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: written },
  { weight: 1, arbitrary: fc.oneof(fc.double(), fc.integer(), fc.boolean()) },
);
const numberFormat = fc.constantFrom('General', '@', '0.00', '0%', '#,##0.00', 'yyyy/m/d', '0.00,', '"', '[', '_', '');
const grid = fc
  .record({ columns: fc.integer({ min: 0, max: 9 }), rows: fc.integer({ min: 0, max: 14 }) })
  .chain(({ columns, rows }) =>
    fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

/** Whether every number in a structure, however deep, is finite. */
const hasNoNaN = (found: unknown): boolean =>
  !/NaN|Infinity/.test(JSON.stringify(found, (_, inner: unknown) => (typeof inner === 'number' ? String(inner) : inner)));

test('parsing never throws and never gives NaN', () => {
  fc.assert(
    fc.property(written, written, fc.boolean(), (text, unit, isCost) => {
      const target = parseTarget(text, { unit, sign: unit, direction: () => (isCost ? 'less' : undefined) });
      const actual = parseActual(unit, { unit: text, target, targetText: text });
      if ('quantity' in target) expect(hasNoNaN(target.quantity)).toBe(true);
      if (actual.kind === 'quantity') expect(hasNoNaN(actual.quantity)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('a number is read or it is not, whatever the cell', () => {
  fc.assert(
    fc.property(
      value,
      written,
      numberFormat.map(readNumberFormat),
      fc.constantFrom('元' as const, '万元' as const, '分' as const, '%' as const),
      (...cell) => {
        const number = parseNumber(...cell);
        if (number.kind === 'number') expect(number.hidden.gte(0)).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

test('reading never throws, and every form lies in its sheet', () => {
  fc.assert(
    fc.property(grid, numberFormat, (values, format) => {
      const sheet = sheetOf(values);
      const reading = readForms({ ...sheet, numberFormats: sheet.numberFormats.map((row) => row.map(() => format)) });
      expect(reading.forms.length + reading.problems.length + reading.questions.length).toBeGreaterThan(0);
      for (const form of reading.forms) {
        expect(form.area.firstRow).toBeLessThan(form.area.lastRow);
        expect(form.area.lastRow).toBeLessThan(values.length);
        expect(form.indicators.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 1500 },
  );
});

test('a real sheet with cells blanked, moved and overwritten still reads, or says why not', () => {
  const real = flattenedSnapshot().values;
  const blow = fc.record({ row: fc.nat(real.length - 1), column: fc.nat(7), value });
  fc.assert(
    fc.property(fc.array(blow, { minLength: 1, maxLength: 60 }), fc.array(fc.nat(real.length - 1), { maxLength: 6 }), (blows, lost) => {
      const values = real.map((row) => [...row]);
      for (const { row, column, value: blown } of blows) (values[row] ?? []).splice(column, 1, blown);
      const { forms: read, problems } = readForms(sheetOf(values.filter((_, row) => !lost.includes(row))));
      expect(read.length + problems.length).toBeGreaterThanOrEqual(1);
      for (const form of read) expect(form.indicators.every((row) => hasNoNaN([row.target.content, row.actual.content]))).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('every row with words between the heading and 总分 is an indicator, a heading, or a problem, or the heading is asked about', () => {
  const heading = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'];
  const cell = fc.oneof(
    fc.constant(''),
    fc.constantFrom('产出指标', '数量指标', '甲', '乙', '≥20.00(篇)', '24.00(篇)', '次)', '5', '4.5', '及时', '达成指标'),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { maxLength: 8 }), (rows) => {
      const first = ['产出指标', '数量指标', '首行', '≥1(个)', '1(个)', '5', '5', ''];
      const { forms: read, problems, questions } = readForms(sheetOf([['项目支出绩效自评表'], heading, first, ...rows, ['总分']]));
      // Cells that contradict the heading: it is asked about, and nothing is read until then.
      if (questions.length > 0) {
        expect(read).toEqual([]);
        return;
      }
      const known = new Set([
        ...read.flatMap((form) => form.indicators.flatMap((row) => row.rows)),
        ...read.flatMap((form) => (form.printedPoints ?? []).map(({ cell }) => cell.row)),
        ...read.flatMap((form) => (form.passedOver ?? []).map((passed) => passed.row)),
        ...problems.map((problem) => problem.cell?.row),
      ]);
      rows.forEach((row, index) => {
        // Points and score may stand beside a heading: they add up its rows.
        const [category = '', points = '', score = ''] = [row[1], row[5], row[6]];
        const isSum = [points, score].every((text) => /^[\d.]*$/.test(text)) && /指标$/.test((row[0] ?? '') + category);
        const isHeadingOnly = [...row.slice(2, 5), ...row.slice(7), ...(isSum ? [] : [points, score])].every((text) => text === '');
        if (!isHeadingOnly) expect(known).toContain(index + 3);
      });
    }),
    { numRuns: 1500 },
  );
});
