// The draft of an explanation: facts and figures case by case, worked out by hand; unfinished it is a finding, completed it is none.
import type { Finding } from '../../src/review/rule';
import { addressOf, type SheetSnapshot } from '../../src/form/snapshot';
import { assess } from '../../src/plan/assessment';
import { draftExplanation, PLACEHOLDER, planExplanation } from '../../src/plan/explanation';
import { review } from '../../src/review/review';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { snapshotOf } from './books';

interface Row {
  readonly target: string;
  readonly actual: string;
  readonly points?: number;
  readonly score?: number | '';
  readonly explanation?: string | readonly [string, string];
}

interface Around {
  readonly executed?: number;
  readonly outcome?: string | readonly [string, string];
  readonly column?: boolean;
}

/** Funds in row 4, 实际完成情况 in E5, the indicator in row 7: target D, actual E, points F, score G, explanation H. */
function form(
  { target, actual, points = 10, score = points, explanation = '' }: Row,
  { executed = 100, outcome = '完成。', column = true }: Around = {},
): SheetSnapshot {
  const rate = executed;
  return snapshotOf([
    ['财政项目支出绩效自评表', '', '', '', '', '', '', ''],
    ['项目名称', '甲项目', '', '', '', '', '', ''],
    ['', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['年度资金总额', '', 100, 100, executed, 10, rate, rate / 10],
    ['年度总体目标', '预期目标', '推广。', '实际完成情况', outcome, '', '', ''],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', column ? '偏差原因分析及改进措施' : ''],
    ['产出指标', '数量指标', '推广活动参与人员', target, actual, points, score, explanation],
    ['效益指标', '社会效益指标', '服务覆盖', '≥1个', '1个', 90 - points, 90 - points, ''],
    ['总分', '', '', '', '', 100, '', ''],
  ]);
}

const H7 = { row: 6, column: 7 };
const E5 = { row: 4, column: 4 };

function assessed(sheet: SheetSnapshot) {
  const assessment = assess(sheet, CENTRAL_2020, review);
  const [first] = assessment.forms;
  if (first === undefined) throw new Error(`no form: ${JSON.stringify(assessment.problems)}`);
  return first;
}
const allOf = (sheet: SheetSnapshot) => assess(sheet, CENTRAL_2020, review);
const draftAt = (sheet: SheetSnapshot, cell = H7) => draftExplanation(sheet, assessed(sheet).evaluation, cell, CENTRAL_2020);
const END = '原因：（请填写）；改进措施：（请填写）。';

/** Nothing to improve where more was done than asked for. */
const REASON_ALONE = '原因：（请填写）。';

type Drafted = [name: string, row: Row, facts: string, end?: string];
const DRAFTS: Drafted[] = [
  [
    'overshoot',
    { target: '≥200.00(人次)', actual: '2860.00(人次)' },
    '实际完成 2860 人次，为指标值 200 人次的 1430%，超出 2660 人次。',
    REASON_ALONE,
  ],
  [
    'overshoot, deducted',
    { target: '≥200人次', actual: '2860人次', score: 9 },
    '实际完成 2860 人次，为指标值 200 人次的 1430%，超出 2660 人次。自评 9.00 分，比分值 10.00 分少 1.00 分。',
  ],
  [
    'unmet',
    { target: '≥200人次', actual: '171.42人次', score: 8.57 },
    '实际完成 171.42 人次，低于指标值 200 人次，完成 85.71%，相差 28.58 人次。',
  ],
  ['unmet, equality', { target: '=3份', actual: '2份', score: 6.67 }, '实际完成 2 份，低于指标值 3 份，完成 66.67%，相差 1 份。'],
  [
    'in 万',
    { target: '≥6.02(万个)', actual: '5.5(万个)', score: 9.14 },
    '实际完成 5.5 万个，低于指标值 6.02 万个，完成 91.36%，相差 0.52 万个。',
  ],
  ['in 万 against single ones', { target: '≥3万次', actual: '29999次' }, '实际完成 29999 次，低于指标值 3 万次，相差 1 次。'],
  ['percent', { target: '≥95%', actual: '90.5%', score: 9.53 }, '实际完成 90.5%，低于指标值 95%，完成 95.26%，相差 4.5 个百分点。'],
  ['no unit at the actual', { target: '≥10场', actual: '8', score: 8 }, '实际完成 8，低于指标值 10 场，完成 80%，相差 2 场。'],
  ['units that do not convert', { target: '≥10个', actual: '8家', score: 8 }, '实际完成 8 家，低于指标值 10 个，完成 80%。'],
  ['at most, exceeded', { target: '≤2天', actual: '2.5天', score: 8 }, '实际完成 2.5 天，超过指标值 2 天，为指标值的 125%，超出 0.5 天。'],
  [
    'at most, met, deducted',
    { target: '≤2天', actual: '1天', score: 8 },
    '实际完成 1 天，低于指标值 2 天，为指标值的 50%，少 1 天。自评 8.00 分，比分值 10.00 分少 2.00 分。',
  ],
  ['a target of none', { target: '0起', actual: '3起', score: 0 }, '实际完成 3 起，高于指标值 0 起，超出 3 起。'],
  ['below a range', { target: '10-15人', actual: '8人', score: 8 }, '实际完成 8 人，低于指标值 10 人 至 15 人，为下限的 80%，相差 2 人。'],
  [
    'above a range',
    { target: '10-15人', actual: '30人' },
    '实际完成 30 人，高于指标值 10 人 至 15 人，为上限的 200%，超出 15 人。',
    REASON_ALONE,
  ],
  [
    'inside a range, deducted',
    { target: '10-15人', actual: '12人', score: 9 },
    '实际完成 12 人，在指标值 10 人 至 15 人之内。自评 9.00 分，比分值 10.00 分少 1.00 分。',
  ],
  [
    'met, deducted',
    { target: '≥10场', actual: '10场', score: 7.5 },
    '实际完成 10 场，等于指标值 10 场。自评 7.50 分，比分值 10.00 分少 2.50 分。',
  ],
  [
    'unmet, and lower than the rules give',
    { target: '≥10场', actual: '8场', score: 6 },
    '实际完成 8 场，低于指标值 10 场，完成 80%，相差 2 场。按评分规则应得 8.00 分，自评 6.00 分，少 2.00 分。',
  ],
  [
    'partly achieved',
    { target: '完善', actual: '部分达成指标并具有一定效果', score: 7 },
    '指标值“完善”，实际完成值“部分达成指标并具有一定效果”，部分达成。自评 7.00 分，比分值 10.00 分少 3.00 分。',
  ],
  [
    'not achieved, below the band',
    { target: '完善', actual: '部分达成指标并具有一定效果', score: 5 },
    '指标值“完善”，实际完成值“部分达成指标并具有一定效果”，部分达成。按评分规则不低于 6.00 分，自评 5.00 分，少 1.00 分。',
  ],
  [
    'achieved, short of the points',
    { target: '完善', actual: '达成指标', score: 9 },
    '指标值“完善”，实际完成值“达成指标”，已达成。自评 9.00 分，比分值 10.00 分少 1.00 分。',
  ],
  [
    'basically achieved: the draft does not say that it is',
    { target: '完善', actual: '基本达成', score: 9 },
    '指标值“完善”，实际完成值“基本达成”。自评 9.00 分，比分值 10.00 分少 1.00 分。',
  ],
  [
    'basically so, in the words of the target',
    { target: '完善', actual: '基本完善', score: 8 },
    '指标值“完善”，实际完成值“基本完善”。自评 8.00 分，比分值 10.00 分少 2.00 分。',
  ],
  [
    'late',
    { target: '9月底前完成', actual: '12月', score: 5 },
    '指标值“9月底前完成”，实际完成值“12月”，未按期完成。自评 5.00 分，比分值 10.00 分少 5.00 分。',
  ],
];

test.each<Drafted>(DRAFTS)('%s', (_name, row, facts, end = END) => {
  const draft = draftAt(form(row));
  expect(draft).toMatchObject({
    name: '“推广活动参与人员”',
    text: `${facts}${end}`,
    found: { kind: 'constant', value: '' },
    appended: false,
  });
});

test.each<Drafted>(DRAFTS)('filled in as it is offered, it ends in no finding of its cell: %s', (_name, row) => {
  const text = draftAt(form(row))?.text ?? '';
  const filled = text.replace(PLACEHOLDER, '受天气影响，活动改期').replace(PLACEHOLDER, '已安排补办');
  const left = assessed(form({ ...row, explanation: filled })).findings.filter(({ cell }) => addressOf(cell) === 'H7');
  expect([filled.includes(PLACEHOLDER), left]).toEqual([false, []]);
});

describe('the execution rate', () => {
  test('has its figures, and stands below what the outcome says', () => {
    const sheet = form({ target: '≥1场', actual: '1场' }, { executed: 85.71 });
    expect(draftAt(sheet, E5)).toMatchObject({
      name: '“年度资金总额”',
      text: '全年预算数 100.00 万元，全年执行数 85.71 万元，执行率 85.71%，低于 90%，余 14.29 万元。资金未用完的原因：（请填写）；改进措施：（请填写）。',
      appended: true,
    });
    const draft = draftAt(sheet, E5);
    const plan = draft && planExplanation(allOf(sheet), draft, '余款下年支付。');
    expect(plan?.edits.map(({ from, to }) => [from, to])).toEqual([
      [
        { kind: 'constant', value: '完成。' },
        { kind: 'constant', value: '完成。\n余款下年支付。' },
      ],
    ]);
  });

  test('in the paragraphs of a budget system', () => {
    const sheet = form({ target: '≥1场', actual: '1场' }, { executed: 85.71, outcome: '<p>完成。</p>' });
    const draft = draftAt(sheet, E5);
    const plan = draft && planExplanation(allOf(sheet), draft, '余款下年支付。');
    expect(plan?.edits[0]?.to).toEqual({ kind: 'constant', value: '<p>完成。</p><p>余款下年支付。</p>' });
  });
});

describe('where it belongs, says the finding', () => {
  const places = (sheet: SheetSnapshot): string[] =>
    assessed(sheet).findings.flatMap(({ rule, explain }: Finding) =>
      explain === undefined ? [] : [`${rule} ${explain === 'nowhere' ? explain : addressOf(explain)}`],
    );

  test.each<[string, SheetSnapshot, string[]]>([
    ['an overshoot', form({ target: '≥200人次', actual: '2860人次' }), ['overshoot-unexplained H7']],
    ['a miss', form({ target: '≥10场', actual: '8场', score: 6 }), ['explanation-missing H7', 'score-too-low H7']],
    ['a met one with less than its points', form({ target: '≥10场', actual: '10场', score: 6 }), ['score-deducted H7']],
    ['below the band', form({ target: '完善', actual: '达成指标', score: 5 }), ['score-band H7']],
    ['above the band: no reason permits more', form({ target: '完善', actual: '部分达成指标', score: 10, explanation: '因故' }), []],
    ['explained: nothing is missing', form({ target: '≥10场', actual: '8场', score: 6, explanation: '受天气影响，已改期。' }), []],
    ['a low execution rate', form({ target: '≥10场', actual: '10场' }, { executed: 80 }), ['execution-low E5']],
    ['a low rate beside an empty outcome', form({ target: '≥10场', actual: '10场' }, { executed: 80, outcome: '' }), []],
    ['no such column', form({ target: '≥10场', actual: '8场', score: 8 }, { column: false }), ['explanation-missing nowhere']],
  ])('%s', (_name, sheet, expected) => expect(places(sheet).sort()).toEqual([...expected].sort()));
});

describe('a draft', () => {
  const ROW: Row = { target: '≥10场', actual: '8场', score: 8 };
  const rules = (explanation: string): string[] =>
    assessed(form({ ...ROW, explanation }))
      .findings.filter(({ cell }) => addressOf(cell) === 'H7')
      .map(({ rule }) => rule);
  const text = draftAt(form(ROW))?.text ?? '';

  test('written as it is, it is a finding, and so is a half completed one', () => {
    expect(rules(text)).toEqual(['template-text']);
    expect(rules(text.replace(PLACEHOLDER, '受天气影响'))).toEqual(['template-text']);
    expect(assessed(form({ ...ROW, explanation: text })).findings.find(({ rule }) => rule === 'template-text')).toMatchObject({
      explain: H7,
      says: { 'zh-CN': '“推广活动参与人员”的偏差原因分析及改进措施没有写完：还有“原因：（请填写）”没有补写。请补写完整。' },
    });
  });

  test('completed it is none', () => expect(rules(text.replace(PLACEHOLDER, '受天气影响').replace(PLACEHOLDER, '已改期补办'))).toEqual([]));

  test('unfinished, it goes on from what is written', () => {
    const half = text.replace(PLACEHOLDER, '受天气影响');
    expect(draftAt(form({ ...ROW, explanation: half }))).toMatchObject({ text: half, found: { kind: 'constant', value: half } });
  });

  test('in the outcome, unfinished, is a finding; completed, the rate is explained', () => {
    const sheet = (outcome: string): SheetSnapshot => form({ target: '≥10场', actual: '10场' }, { executed: 80, outcome });
    const draft = draftAt(sheet('完成。'), E5)?.text ?? '';
    const found = (outcome: string): string[] =>
      assessed(sheet(outcome))
        .findings.filter(({ rule }) => ['template-text', 'execution-low'].includes(rule))
        .map(({ rule }) => rule);
    expect(found('完成。')).toEqual(['execution-low']);
    expect(found(`完成。\n${draft}`)).toContain('template-text');
    expect(found(`完成。\n${draft.replace(PLACEHOLDER, '项目进度推迟').replace(PLACEHOLDER, '下年支付')}`)).toEqual([]);
  });

  test.each<[string, SheetSnapshot, { row: number; column: number }]>([
    ['a formula', form({ ...ROW, explanation: ['=""', ''] }), H7],
    ['a cell of another field', form(ROW), { row: 6, column: 6 }],
    ['no cell of the form', form(ROW), { row: 40, column: 7 }],
  ])('not for %s', (_name, sheet, cell) => expect(draftAt(sheet, cell)).toBeUndefined());
});

describe('written', () => {
  const sheet = form({ target: '≥10场', actual: '8场', score: 8 });
  const draft = draftAt(sheet);
  if (draft === undefined) throw new Error('no draft');

  test('it is one constant in one cell; the marks stay', () => {
    const marked: SheetSnapshot = { ...sheet, marks: [{ ...H7, kind: 'explanation' }] };
    expect(planExplanation(allOf(marked), draft, '=1+1\r\n第二行')).toEqual({
      sheetId: '{1}',
      sheetName: 'Sheet1',
      edits: [
        {
          cell: H7,
          numberFormat: 'General',
          from: { kind: 'constant', value: '' },
          to: { kind: 'constant', value: '=1+1\n第二行' },
        },
      ],
      marksBefore: marked.marks,
      marksAfter: marked.marks,
    });
  });

  test('not over what somebody has written there since', () =>
    expect(
      planExplanation(allOf(form({ target: '≥10场', actual: '8场', score: 8, explanation: '同事写的' })), draft, '我写的'),
    ).toBeUndefined());

  test('not into the cell of another row that has come to stand there', () => {
    const [head, rows] = [sheet.values.slice(0, 6), sheet.values.slice(6)];
    const blank = ['', '', '新加的一行', '≥1个', '1个', 0, 0, ''];
    const longer = snapshotOf([...head, blank, ...rows]);
    expect(planExplanation(allOf(longer), draft, '我写的')).toBeUndefined();
  });

  test('not into a form that is there no more', () => {
    const lower = snapshotOf([Array.from({ length: 8 }, () => ''), ...sheet.values]);
    expect(planExplanation(allOf(lower), { ...draft, cell: { ...H7, row: 7 } }, '我写的')).toBeUndefined();
  });

  test('not more than a cell holds', () => {
    expect(planExplanation(allOf(sheet), draft, '长'.repeat(32_767))).toBeDefined();
    expect(() => planExplanation(allOf(sheet), draft, '长'.repeat(32_768))).toThrow(RangeError);
  });
});
