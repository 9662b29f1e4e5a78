// Every word of the vocabulary is read in a form that uses it.
import { decimal } from '../../src/form/decimal';
import type { Form } from '../../src/form/form';
import { parseActual } from '../../src/form/actual';
import { readForms } from '../../src/form/read-all';
import type { CellValue } from '../../src/form/snapshot';
import { parseTarget } from '../../src/form/target';
import type { FundColumn, TableColumn } from '../../src/form/template';
import { compact } from '../../src/form/text';
import { inCommonUnit, MEASURING_WORDS } from '../../src/form/units';
import {
  ACHIEVEMENTS,
  ACHIEVEMENT_VERBS,
  CATEGORIES,
  DIMENSIONS,
  DIRECTIONS,
  FOOT_LABELS,
  FUND_COLUMNS,
  FUND_LINES,
  GOAL_LABELS,
  GRADE_LABELS,
  GRADES,
  HEADER_LABELS,
  MEASURE_WORDS,
  OTHER_COLUMNS,
  QUALITIES,
  RANGE_MARKS,
  SCALES,
  SIGN_SUFFIXES,
  SIGNS,
  TABLE_COLUMNS,
  TOTAL_LABELS,
  YEAR_LABELS,
  ZERO_WORDS,
} from '../../src/form/vocabulary';
import { sheetOf } from './sheet';

type Words = Readonly<Record<string, readonly string[]>>;
/** [key, word] for every word of a table of the vocabulary. */
const each = <Key extends string>(words: Readonly<Record<Key, readonly string[]>>): [Key, string][] => {
  const pairs: [Key, string][] = [];
  for (const key in words) for (const word of words[key]) pairs.push([key, word]);
  return pairs;
};

const ORDER: readonly TableColumn[] = [
  'dimension',
  'category',
  'name',
  'sign',
  'target',
  'adjustedTarget',
  'measure',
  'actual',
  'printedRate',
  'points',
  'score',
  'scoringRule',
  'explanation',
];
const ROW: Readonly<Record<TableColumn, string>> = {
  dimension: '产出指标',
  category: '数量指标',
  name: '场次',
  sign: '≥',
  target: '5',
  adjustedTarget: '',
  measure: '场',
  actual: '6',
  printedRate: '120%',
  points: '10',
  score: '9',
  scoringRule: '少一场扣1分',
  explanation: '原因',
};
const HEADING = ORDER.map((column) => TABLE_COLUMNS[column][0] ?? column);
const LINE = ORDER.map((column) => ROW[column]);
const TITLE = ['项目支出绩效自评表'];

function read(rows: readonly (readonly CellValue[])[]): Form {
  const { forms, problems } = readForms(sheetOf(rows));
  expect(problems).toEqual([]);
  const [form, ...others] = forms;
  expect(others).toEqual([]);
  if (!form) throw new Error('no form');
  return form;
}

describe('columns of the indicator table', () => {
  test.each(each(TABLE_COLUMNS))('%s: %s', (column, word) => {
    const heading = HEADING.map((usual, index) => (ORDER[index] === column ? word : usual));
    const [row] = read([TITLE, heading, LINE]).indicators;
    expect([row?.dimension, row?.category, row?.name.text]).toEqual([ROW.dimension, ROW.category, ROW.name]);
    expect([row?.target.text, row?.actual.text, row?.points?.text, row?.score?.text]).toEqual(['5', '6', '10', '9']);
    expect(row?.target.content).toMatchObject({ sign: '≥', signWritten: true, quantity: { unit: '场' } });
    expect(row?.explanation?.text).toBe('原因');
  });

  test.each(OTHER_COLUMNS)('passed over: %s', (word) => {
    for (const at of [0, 3, 7, 9, ORDER.length]) {
      const heading = [...HEADING.slice(0, at), word, ...HEADING.slice(at)];
      const line = [...LINE.slice(0, at), '3', ...LINE.slice(at)];
      const [row] = read([TITLE, heading, line]).indicators;
      expect([row?.dimension, row?.name.text, row?.points?.text, row?.score?.text, row?.explanation?.text]).toEqual([
        '产出指标',
        '场次',
        '10',
        '9',
        '原因',
      ]);
    }
  });
});

describe('levels', () => {
  const named = (words: Words): [string, string][] => [...each(words), ...Object.keys(words).map((name): [string, string] => [name, name])];
  test.each(named(DIMENSIONS))('dimension %s: %s', (name, word) => {
    expect(read([TITLE, HEADING, [word, ...LINE.slice(1)]]).indicators[0]?.dimension).toBe(name);
  });
  test.each(named(CATEGORIES))('category %s: %s', (name, word) => {
    expect(read([TITLE, HEADING, ['产出指标', word, ...LINE.slice(2)]]).indicators[0]?.category).toBe(name);
  });
});

describe('fund block', () => {
  const FUNDS: readonly FundColumn[] = ['initialBudget', 'annualBudget', 'executed', 'points', 'executionRate', 'score'];
  const AMOUNTS = ['30', '20', '10', '10', '50', '5'];

  test.each(each(FUND_COLUMNS).filter(([, word]) => word !== '预算数'))('%s: %s', (column, word) => {
    const heading = FUNDS.map((usual) => (usual === column ? word : (FUND_COLUMNS[usual][0] ?? usual)));
    const { funds } = read([TITLE, ['项目资金', '', ...heading], ['', '年度资金总额', ...AMOUNTS], HEADING, LINE]);
    expect(FUNDS.map((name) => funds?.total[name]?.text)).toEqual(AMOUNTS);
  });

  test.each(FUND_LINES.flatMap(([kind, words]) => words.map((word): [string, string] => [kind, word])))('%s: %s', (kind, word) => {
    const total = kind === 'total' ? [] : [['', '年度资金总额', ...AMOUNTS]];
    const { funds } = read([
      TITLE,
      ['', '', ...FUNDS.map((name) => FUND_COLUMNS[name][0] ?? name)],
      ...total,
      ['', `其中:${word}`, ...AMOUNTS],
      HEADING,
      LINE,
    ]);
    expect(kind === 'total' ? funds?.total : funds?.parts[0]).toMatchObject({ kind, label: word });
  });
});

describe('labels', () => {
  test.each(each(HEADER_LABELS))('%s: %s', (label, word) => {
    for (const cells of [
      [word, '某某'],
      [`${word}:`, '', '某某'],
      [`${word}：某某`],
      [`*${word}`, '某某'],
      [`${word}(全称): `, '某某'],
      [`${word}： 某某 `],
    ]) {
      expect(read([TITLE, cells, HEADING, LINE])[label]?.text).toBe('某某');
    }
    expect(read([TITLE, [`${word}：某某(一期)`], HEADING, LINE])[label]?.text).toBe('某某(一期)');
  });
  test.each(each(GOAL_LABELS))('%s: %s', (label, word) => {
    expect(read([TITLE, ['', word], ['', '目标如此'], HEADING, LINE])[label]?.text).toBe('目标如此');
  });
  test.each(YEAR_LABELS)('year: %s', (word) => {
    for (const cells of [
      [word, '2024'],
      [word, 2024],
      ['编号', 3, `${word}:`, '', 2024],
    ])
      expect(read([TITLE, cells, HEADING, LINE]).year).toBe(2024);
  });
  test.each(TOTAL_LABELS)('total: %s', (word) => {
    const sums: Partial<Record<TableColumn, string>> = { dimension: word, points: '100', score: '98.5' };
    const form = read([TITLE, HEADING, LINE, ORDER.map((column) => sums[column] ?? '')]);
    expect([form.totalPoints?.text, form.total?.text, form.indicators.length]).toEqual(['100', '98.5', 1]);
  });
  test.each(GRADE_LABELS)('grade label: %s', (word) => {
    expect(read([TITLE, HEADING, LINE, [word, '良']]).grade?.content).toEqual({ kind: 'grade', grade: '良' });
  });
  test.each(each(GRADES))('grade %s: %s', (grade, word) => {
    expect(read([TITLE, HEADING, LINE, ['评分等级', word]]).grade?.content).toEqual({ kind: 'grade', grade });
  });
  test.each(FOOT_LABELS)('below the table: %s', (word) => {
    expect(read([TITLE, HEADING, LINE, [word, '', '如上,共10项。']]).indicators).toHaveLength(1);
  });
});

describe('values', () => {
  test.each(each(SIGNS))('%s: %s', (sign, word) => {
    expect(parseTarget(`${word}5个`)).toMatchObject({ kind: 'bound', sign, signWritten: true });
    expect(parseTarget('5个', { sign: word })).toMatchObject({ kind: 'bound', sign, signWritten: true });
  });
  test.each(each(DIRECTIONS))('direction %s: %s', (sign, word) => {
    expect(parseTarget('5个', { sign: word })).toMatchObject({ kind: 'bound', sign, signWritten: true });
  });
  test.each(SIGN_SUFFIXES.flatMap(([sign, words]) => words.map((word): [string, string] => [sign, word])))(
    '%s behind the number: %s',
    (sign, word) => expect(parseTarget(`5个${word}`)).toMatchObject({ kind: 'bound', sign }),
  );
  test.each(RANGE_MARKS)('range: %s', (mark) => {
    expect(parseTarget(`30${mark}50个`)).toMatchObject({ low: { value: decimal(30) }, high: { value: decimal(50), unit: '个' } });
  });
  test.each(SCALES)('scale: %s', (word, factor) => {
    for (const written of [`3${word}个`, `3(${word}个)`, `3${word}(个)`]) {
      const read = parseActual(written);
      expect(read).toMatchObject({ quantity: { value: decimal(3), unit: `${word}个` } });
      const [own, plain] = read.kind === 'quantity' ? (inCommonUnit(read.quantity, { ...read.quantity, unit: '个' }) ?? []) : [];
      expect(plain && own?.value.div(plain.value).toFixed()).toBe(decimal(factor).toFixed());
    }
  });
  test.each(MEASURING_WORDS)('unit: %s', (unit) => {
    // 3月 and 3季度 are dates.
    const written = ['月', '季度'].includes(unit) ? `3次/${unit}` : `3${unit}`;
    expect(parseActual(written)).toMatchObject({ quantity: { value: decimal(3), unit: written.slice(1) } });
  });
  test.each(MEASURE_WORDS)('Chinese numeral before %s', (word) => {
    expect(parseActual(`两${word}`)).toMatchObject({ quantity: { value: decimal(2), unit: word } });
  });
  test.each(ZERO_WORDS)('none of a counted thing: %s', (word) => {
    const target = parseTarget('≤2次');
    expect(parseActual(word, { target, targetText: '≤2次' })).toMatchObject({ quantity: { value: decimal(0), unit: '次' } });
  });
  test.each(QUALITIES)('quality: %s', (word) => {
    expect(parseTarget(word)).toEqual({ kind: 'qualitative' });
    expect(parseActual(word, { target: parseTarget(word), targetText: word })).toEqual({ kind: 'qualitative', achievement: 'met' });
  });
  const achieved = ACHIEVEMENTS.flatMap(({ achievement, adverbs, needsAdverb }) =>
    [...adverbs, ...(needsAdverb ? [] : [''])].map((adverb): [string, string] => [achievement, adverb]),
  );
  test.each(achieved)('%s: %s before each verb', (achievement, adverb) => {
    for (const verb of ACHIEVEMENT_VERBS) expect(parseActual(`${adverb}${verb}`)).toEqual({ kind: 'qualitative', achievement });
  });
});

test('the vocabulary is written as it is looked up', () => {
  const tables: readonly Words[] = [TABLE_COLUMNS, FUND_COLUMNS, HEADER_LABELS, GOAL_LABELS, DIMENSIONS, CATEGORIES, GRADES];
  for (const words of tables) for (const [, word] of each(words)) expect(compact(word)).toBe(word);
});
