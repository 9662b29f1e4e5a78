// Properties of any goal text: reading it never throws and never takes long, and a table written out agrees with itself.
import fc from 'fast-check';
import { parseActual } from '../../src/form/actual';
import type { Form } from '../../src/form/form';
import { parseTarget } from '../../src/form/target';
import { NARRATIVE_RULES } from '../../src/review/narrative/rules';
import type { Fact } from '../../src/review/rule';
import { evaluate } from '../../src/scoring/evaluate';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { processorTime } from '../growth/processor-time';
import { buildForm } from '../scoring/build-form';
import { plain } from './reviewing';

interface Row {
  readonly name: string;
  readonly target: string;
  readonly actual: string;
}

function formOf(goal: string, outcome: string, rows: readonly Row[]): Form {
  const form = buildForm({
    year: 2024,
    rows: rows.map(({ name, target, actual }) => ({
      name,
      target: { text: target, content: parseTarget(target) },
      actual: { text: actual, content: parseActual(actual) },
    })),
  });
  const field = (text: string): NonNullable<Form['plannedGoal']> => ({
    cell: { row: 9, column: 2 },
    cells: [{ row: 9, column: 2 }],
    text,
    numberFormat: 'General',
    content: { kind: text === '' ? 'empty' : 'text' },
  });
  return { ...form, plannedGoal: field(goal), reportedOutcome: field(outcome) };
}

function factsOf(form: Form): readonly Fact[] {
  const evaluation = evaluate(form, CENTRAL_2020);
  return NARRATIVE_RULES.flatMap((rule) => rule.find(evaluation, CENTRAL_2020));
}

const UNITS = ['个', '次', '场', '家', '篇', '人次', '台套', '万次', '万人次', '%', '秒', '万元', '元/亩', ''];
const NAMES = [
  ...[
    '推广交流活动',
    '推广活动参与人员',
    '媒体报道量',
    '媒体报道转载量',
    '媒体报道累计阅读量',
    '新媒体报道量',
    '科技政策推送',
    '科技政策推送数量',
  ],
  ...[
    'VPN 用户数',
    '门户网站用户数',
    '仪器系统用户数',
    '用户满意度',
    '网站使用用户满意度',
    '满意度',
    '并发用户数',
    '用户并发数',
    '培训场次',
  ],
  ...[
    '24小时服务网点',
    '服务网点',
    '5G基站数',
    '12345转接接通率',
    '接通率',
    '其中:线上培训人次',
    '每周发稿',
    '公众号关注度提升',
    '平均响应时间',
  ],
  ...[
    '仪器、设备接入数',
    '基地和仪器系统等保',
    '培训(线上)人次',
    '★指标1:新建项目',
    '完成率',
    '计划完成率',
    '一线解决率',
    '服务热线一线解决率',
    '共享仪器数',
  ],
];

const digits = fc.oneof(
  fc.nat({ max: 99999 }).map(String),
  fc.nat({ max: 9999999 }).map((value) => (value / 100).toFixed(2)),
  fc.nat({ max: 999 }).map((value) => `${value + 1},000`),
);
const row: fc.Arbitrary<Row> = fc
  .record({
    name: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...NAMES) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
    ),
    sign: fc.constantFrom('≥', '>', '=', '<', '≤', ''),
    target: digits,
    actual: digits,
    unit: fc.constantFrom(...UNITS),
    isInBrackets: fc.boolean(),
  })
  .map(({ name, sign, target, actual, unit, isInBrackets }) => {
    const measure = isInBrackets && unit !== '' ? `(${unit})` : unit;
    return { name, target: `${sign}${target}${measure}`, actual: `${actual}${measure}` };
  });
const rows = fc.array(row, { maxLength: 8 });

test('a table written out, name and value, is never objected to', () => {
  const links = fc.constantFrom('', ' ', ':', '：', '为', '达到', '完成', '共', '累计', '实际完成', '均为');
  const marks = fc.constantFrom(',', '，', ';', '。', '、', '\n', ' ', '</p><p>', '及', '。2.', ';③');
  const leads = fc.constantFrom('', '1.', '数量指标:', '浦东新区:', '全年', '一是', '2024年', '举办', '解决');
  // Behind 1,000 and a comma a name without letters makes the next number a part of this one.
  const named = rows.map((table) => table.filter(({ name }) => /^\p{L}/u.test(name)));
  fc.assert(
    fc.property(named, links, marks, leads, (table, link, mark, lead) => {
      const goal = lead + table.map(({ name, target }) => name + link + target).join(mark);
      const outcome = lead + table.map(({ name, actual }) => name + link + actual).join(mark);
      expect(factsOf(formOf(goal, outcome, table)).map(plain)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('nothing throws, and what is marked lies in its excerpt', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...NAMES,
      ...UNITS,
      '不少于',
      '超过',
      '以上',
      '未完成',
      '取消',
      '其中',
      '(',
      ')',
      '<p>',
      '</p>',
      '<2',
      '&lt;',
      '①',
      '1.',
      '-',
      '至',
    ),
    fc.constantFrom(
      '。',
      ',',
      '，',
      ';',
      ':',
      '、',
      '\n',
      '２',
      '十二',
      '多',
      '万',
      '亿',
      '2024年',
      '每',
      '/',
      '𠮷',
      'ﬁ',
      '㎡',
      '½',
      '\u0000',
    ),
    digits,
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, text, rows, (goal, outcome, table) => {
      for (const { at } of factsOf(formOf(goal, outcome, table))) {
        const { excerpt } = at;
        if (excerpt === undefined) throw new Error('no excerpt');
        expect(excerpt.from).toBeGreaterThanOrEqual(0);
        expect(excerpt.to).toBeGreaterThan(excerpt.from);
        expect(excerpt.to).toBeLessThanOrEqual(excerpt.text.length);
      }
    }),
    { numRuns: 2000 },
  );
});

describe('the longest text that a cell holds takes little more time than ten of a tenth', () => {
  const LONGEST = 32767;
  /** As many rows as the longest of the six real forms has. */
  const TABLE: readonly Row[] = NAMES.slice(0, 26).map((name, index) => ({
    name,
    target: `≥${index + 10}(个)`,
    actual: `${index + 20}(个)`,
  }));
  test.each([
    '推广交流活动12个,',
    '推广交流活动12个',
    '服务热线一线解决率90个、',
    '1',
    '1,111,',
    '1-',
    '1.',
    '(',
    '<p ',
    '<',
    '&lt;',
    ' ',
    '\n',
    '未',
    '未完成',
    '取消',
    '共',
    '十',
    '全年',
    '不少于',
    '数量',
    '的',
    ':',
    '2023年',
    '1万1万',
    '近一',
    'Ａ',
    '①',
    '1至',
    '推广交流活动、',
  ])('%j over and over', (piece) => {
    const reading = (characters: number, times: number): (() => void) => {
      const text = piece.repeat(Math.ceil(characters / piece.length)).slice(0, characters);
      const evaluation = evaluate(formOf(text, '', TABLE), CENTRAL_2020);
      return () => {
        for (let time = 0; time < times; time++) {
          // Another form each time, because the texts of a form are read once.
          const unread = { ...evaluation, form: { ...evaluation.form } };
          for (const rule of NARRATIVE_RULES) rule.find(unread, CENTRAL_2020);
        }
      };
    };
    // Quadratic work would take ten times as long.
    expect(processorTime(reading(LONGEST, 1)) / processorTime(reading(LONGEST / 10, 10))).toBeLessThan(5);
  });
});
