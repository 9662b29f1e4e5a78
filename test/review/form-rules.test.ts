// Each rule on the head, the template's words, the points and budget execution: a form that breaks it, and a near miss that does not.
import { CENTRAL_2020, CENTRAL_2021, HUBEI, type RuleSet } from '../../src/scoring/rule-set';
import { bound, done, illegible, nothing, type RowSpec } from '../scoring/build-form';
import { brief, EXECUTION, factsOf, found, IN_ORDER, plain, reviewOf, withFunds, withRow, type ReviewSpec } from './reviewing';

const full: RowSpec = { score: '10.00' };

describe('the head', () => {
  test.each<[string, ReviewSpec, readonly string[]]>([
    ['complete', withRow(full), []],
    ['no department written', withRow(full, { department: '' }), ['header-incomplete warning B4']],
    ['no unit written', withRow(full, { implementer: '' }), ['header-incomplete warning E4']],
    ...['/', '.', '——', '无', 'N/A', '待定', '*', '\u200b', '（）'].map((unit): [string, ReviewSpec, readonly string[]] => [
      `${JSON.stringify(unit)} for a unit`,
      withRow(full, { implementer: unit }),
      ['header-incomplete warning E4'],
    ]),
    ...['无锡市水务局', '空港办', '110指挥中心', '略阳县财政局'].map((unit): [string, ReviewSpec, readonly string[]] => [
      `${unit} for a unit`,
      withRow(full, { implementer: unit }),
      [],
    ]),
    ['no label for the department', withRow(full, { department: null }), ['header-incomplete warning A1']],
    ['no year', withRow(full, { formYear: null }), ['header-incomplete warning A1']],
    [
      'nothing at all: one finding',
      withRow(full, { projectName: '', department: null, implementer: '', formYear: null }),
      ['header-incomplete warning B3'],
    ],
  ])('%s', (_, spec, expected) => {
    expect(found(spec)).toEqual(expected);
  });
});

describe('words of the template', () => {
  const leftover = (spec: ReviewSpec): readonly string[] =>
    reviewOf(spec)
      .filter(({ rule }) => rule === 'template-text')
      .map(brief);

  test.each([
    '目标1：举办活动10场。\n目标2：\n',
    '目标1：……\n目标2：……',
    '目标1完成情况：目标2完成情况：已办活动10场',
    '举办活动10场\n……',
    '1、举办活动10场\n2、……',
    '(100字以内)',
    '举办活动10场（不超过300字）',
    '举办活动10场（限 200 字）',
    '（请概括描述项目总体目标）',
    '请填写预期目标',
    '点击此处填写',
    '此处填写偏差原因',
    '此栏填报完成情况',
    '（此处说明完成情况）',
    '20XX年举办活动10场',
    '为××单位举办活动10场',
    '举办活动____场',
  ])('left in a goal: %s', (text) => {
    expect(leftover(withRow(full, { plannedGoal: text }))).toEqual(['template-text error B11']);
    expect(leftover(withRow(full, { reportedOutcome: text }))).toEqual(['template-text error E11']);
  });

  test.each([
    '目标1：\n举办活动10场\n目标2：\n走访企业20家',
    '总体目标1：举办活动10场；总体目标2：走访企业20家。',
    '举办活动、培训、走访……等各类服务10场。',
    '完成研究报告1份(3000字以上)，摘要500字。',
    '邀请填写满意度问卷200份，提请说明会审议2次。',
    '服务器5XX错误率低于1%，采购XXL码防护服20套。',
    '支持2×2组网，容量扩到3xlarge。',
    '指标1个、目标2个均已达成。',
  ])('not left in a goal: %s', (text) => {
    expect(leftover(withRow(full, { plannedGoal: text, reportedOutcome: text }))).toEqual([]);
  });

  test.each([
    '实际完成 2860 人次，为指标值 200 人次的 1430%。原因：……',
    '实际完成8场，为指标值10场的80%。原因：...',
    '原因……',
    '偏差原因分析：改进措施：加强管理',
    '偏差原因：天气影响。改进措施：',
    '原因：天气影响\n改进措施：……',
    '……',
    '（请说明偏差原因）',
  ])('an explanation not finished: %s', (explanation) => {
    expect(found(withRow({ ...full, explanation }))).toEqual(['template-text error H13']);
  });

  test.each([
    '偏差原因：天气影响；改进措施：提前安排。',
    '原因：\n受天气影响。\n改进措施：\n提前安排。',
    '原因分析：主要是需求增加……明年相应调高指标值。',
    '改进措施：无',
    '详见说明',
  ])('an explanation finished: %s', (explanation) => {
    expect(found(withRow({ ...full, explanation }))).toEqual([]);
  });

  test.each([
    ['（样例）', '样例'],
    ['示例：举办培训10期', '示例'],
    ['【范例】举办培训10期', '范例'],
    ['目标1：....', '目标1：....'],
    ['举办活动10场。（ 100 字以内 ）', '（ 100 字以内 ）'],
  ])('the words that are left of %s', (plannedGoal, words) => {
    expect(factsOf('template-text', withRow(full, { plannedGoal }))).toMatchObject([{ words }]);
  });

  const rest: RowSpec = { target: nothing, actual: nothing, points: '', score: '', unscored: 'placeholder' };
  const withTemplateRow = (row: RowSpec): ReviewSpec => ({
    funds: [EXECUTION],
    rows: [
      { points: '90.00', score: '90.00' },
      { ...rest, ...row },
    ],
  });
  test.each<[string, ReviewSpec, readonly string[]]>([
    ['a row of the template', withTemplateRow({ name: '指标2：' }), ['template-text error C14']],
    ['dots for a name', withTemplateRow({ name: '……' }), ['template-text error C14']],
    [
      'dots all along the row: one finding',
      withTemplateRow({ name: '……', target: illegible('……'), actual: illegible('……') }),
      ['template-text error C14'],
    ],
    ['a row of the template that was filled in but for its name', withRow({ ...full, name: '指标1' }), ['template-text error C13']],
    ['a name behind its number', withRow({ ...full, name: '指标1：专题活动' }), []],
    ['a blank in a name', withRow({ ...full, name: 'XX培训' }), ['template-text error C13']],
    ['a blank in a target', withRow({ ...full, target: { ...bound('≥', '10', '场'), text: '≥10(场/XX)' } }), ['template-text error D13']],
    [
      'a blank in the head',
      withRow(full, { projectName: 'XX项目', implementer: '××中心' }),
      ['template-text error B3', 'template-text error E4'],
    ],
  ])('%s', (_, spec, expected) => {
    expect(found(spec)).toEqual(expected);
  });
});

describe('points', () => {
  const two = (first: RowSpec, second: RowSpec, more: Partial<ReviewSpec> = {}): ReviewSpec => ({
    funds: [EXECUTION],
    rows: [first, second],
    ...more,
  });
  const forty: RowSpec = { points: '40.00', score: '40.00' };
  const fifty: RowSpec = { points: '50.00', score: '50.00' };
  test.each<[string, ReviewSpec, readonly string[]]>([
    // points-subtotal
    ['a heading that its rows add up to', two(forty, fifty, { printed: [['产出指标', '90']] }), []],
    ['a heading that they do not', two(forty, fifty, { printed: [['产出指标', '50']] }), ['points-subtotal error A13']],
    [
      'headings of two dimensions, one wrong',
      two(
        forty,
        { ...fifty, dimension: '效益指标' },
        {
          printed: [
            ['产出指标', '50'],
            ['效益指标', '50'],
          ],
        },
      ),
      ['points-subtotal error A13'],
    ],
    [
      'headings of the categories in one dimension',
      two({ ...forty, category: '质量指标' }, fifty, {
        printed: [
          ['产出指标', '40', '质量指标'],
          ['产出指标', '50', '数量指标'],
          ['产出指标', '90'],
        ],
      }),
      [],
    ],
    [
      'a row without points under the heading: only that is said',
      two({ points: '', score: '' }, fifty, { printed: [['产出指标', '90']] }),
      ['points-total error F14'],
    ],
    [
      'a sub-row under the heading',
      {
        funds: [EXECUTION],
        rows: [
          { points: '90.00', score: '90.00' },
          { points: '', score: '', unscored: 'part' },
        ],
        printed: [['产出指标', '90']],
      },
      [],
    ],
    // points-invalid
    ['a row worth nothing', two({ points: '0.00', score: '0.00' }, { points: '90.00', score: '90.00' }), ['points-invalid error F13']],
    [
      'a row worth less than nothing',
      two({ points: '-10.00', score: '' }, { points: '100.00', score: '100.00' }),
      ['points-invalid error F13', 'score-missing error G13'],
    ],
    ['a row worth a little', two({ points: '0.01', score: '0.01' }, { points: '89.99', score: '89.99' }), []],
    ['a row that is not scored', two({ points: '-', score: '-' }, { points: '90.00', score: '90.00' }), []],
    ['a score without points', two({ points: '-', score: '5.00' }, { points: '90.00', score: '90.00' }), ['points-invalid error F13']],
    [
      'no points in the whole table: said once',
      two({ points: '', score: '5.00' }, { points: '', score: '5.00' }),
      ['points-total error F14'],
    ],
    ['points in words', two({ points: '十分', score: '5.00' }, { points: '90.00', score: '90.00' }), ['value-unreadable error F13']],
    // points-total
    [
      'points of execution read, all that is lacking is as much again: the rows are asked for, not the funds',
      two({ points: '50.00', score: '50.00' }, { points: '30.00', score: '30.00' }),
      ['points-total error F14'],
    ],
    ['a total row that is right', two(forty, fifty, { totalPoints: '100.00' }), []],
    [
      'words beside points that do not sum to 100: only the words',
      two({ ...forty, points: '四十' }, fifty),
      ['value-unreadable error F13'],
    ],
    ['neither rows nor a total row', { funds: [EXECUTION], rows: [] }, []],
    [
      'no column for points: nothing adds up, whatever the total row states',
      two(forty, fifty, { without: ['points'], totalPoints: '99.00', printed: [['产出指标', '50']] }),
      [],
    ],
    // points-subtotal
    ['a sum that its rows add up to', two(forty, fifty, { sums: [['产出指标', '90']] }), []],
    [
      'thirds that round to their heading',
      {
        rows: [1, 2, 3].map(() => ({ points: 'exact:33.3333333', score: '33.33' })),
        printed: [['产出指标', '100']],
      },
      [],
    ],
    [
      'points in words under the heading',
      two({ ...forty, points: '四十' }, fifty, { printed: [['产出指标', '50']] }),
      ['value-unreadable error F13'],
    ],
    ['execution worth what the heading says', two(forty, fifty, { executionPrinted: '10' }), []],
    ['execution worth something else', two(forty, fifty, { executionPrinted: '20' }), ['points-subtotal error A5']],
    [
      'execution worth what the heading alone says',
      two(
        { points: '80.00', score: '80.00' },
        { points: '10.00', score: '10.00' },
        { funds: [{ ...EXECUTION, points: '' }], executionPrinted: '10' },
      ),
      [],
    ],
    // points-invalid
    ['no score without points', two({ points: '-', score: '0.00' }, { points: '90.00', score: '90.00' }), []],
    [
      'rows worth nothing at all',
      two(
        { points: '0.00', score: '0.00' },
        { points: '0.00', score: '0.00' },
        { funds: [{ ...EXECUTION, points: '0.00', score: '0.00' }] },
      ),
      ['points-invalid error F13', 'points-total error F14', 'points-invalid error F14'],
    ],
  ])('%s', (_, spec, expected) => {
    expect(found(spec)).toEqual(expected);
  });

  const spread = (...points: readonly (readonly [dimension: string, points: string])[]): ReviewSpec => ({
    ...IN_ORDER,
    rows: points.map(([dimension, value]) => ({ dimension, points: value, score: value })),
  });
  const weighs = (spec: ReviewSpec, ruleSet: RuleSet = CENTRAL_2020): readonly string[] =>
    reviewOf(spec, ruleSet)
      .filter(({ rule }) => rule.startsWith('points-'))
      .map(brief);

  test.each<[string, ReviewSpec, RuleSet, readonly string[]]>([
    ['50, 30, 10', spread(['产出指标', '50.00'], ['效益指标', '30.00'], ['满意度指标', '10.00']), CENTRAL_2020, []],
    [
      'in thirds that make 50',
      spread(
        ...['16.6667', '16.6667', '16.6666'].map((part) => ['产出指标', part] as const),
        ['效益指标', '30.00'],
        ['满意度指标', '10.00'],
      ),
      CENTRAL_2020,
      [],
    ],
    [
      '45, 35, 10',
      spread(['产出指标', '45.00'], ['效益指标', '35.00'], ['满意度指标', '10.00']),
      CENTRAL_2020,
      ['points-weights information F13'],
    ],
    [
      'the second dimension off, the first not',
      spread(['产出指标', '50.00'], ['效益指标', '25.00'], ['满意度指标', '15.00']),
      CENTRAL_2020,
      ['points-weights information F14'],
    ],
    [
      'cost, under a rule set without cost',
      spread(['成本指标', '20.00'], ['产出指标', '40.00'], ['效益指标', '20.00'], ['满意度指标', '10.00']),
      CENTRAL_2020,
      ['points-weights information F13'],
    ],
    [
      'cost, under the rule set for it',
      spread(['成本指标', '20.00'], ['产出指标', '40.00'], ['效益指标', '20.00'], ['满意度指标', '10.00']),
      CENTRAL_2021,
      [],
    ],
    [
      'execution worth 10 where it should be 20',
      spread(['产出指标', '50.00'], ['效益指标', '30.00'], ['满意度指标', '10.00']),
      HUBEI,
      ['points-weights information F6'],
    ],
    [
      'execution worth 20 by its heading alone',
      {
        ...spread(['产出指标', '40.00'], ['效益指标', '30.00'], ['满意度指标', '10.00']),
        ...{ fundsWithout: ['points'], executionPrinted: '20' },
      },
      CENTRAL_2020,
      ['points-weights information A5'],
    ],
    [
      'a row of the template, not scored, beside 50, 30, 10',
      {
        ...spread(['产出指标', '50.00'], ['效益指标', '30.00'], ['满意度指标', '10.00']),
        rows: [
          { dimension: '', points: '-', score: '-' },
          { points: '50.00', score: '50.00' },
          { dimension: '效益指标', points: '30.00', score: '30.00' },
          { dimension: '满意度指标', points: '10.00', score: '10.00' },
        ],
      },
      CENTRAL_2020,
      [],
    ],
    [
      'a benefit and satisfaction that only the categories name',
      {
        ...IN_ORDER,
        rows: [
          { points: '40.00', score: '40.00' },
          { category: '社会影响指标', points: '40.00', score: '40.00' },
          { category: '服务对象满意度', points: '10.00', score: '10.00' },
        ],
      },
      CENTRAL_2020,
      ['points-weights information F13'],
    ],
    [
      'nothing but rows worth nothing',
      spread(['', '0.00'], ['', '0.00']),
      CENTRAL_2020,
      ['points-invalid error F13', 'points-invalid error F14', 'points-total error F15'],
    ],
    [
      'points that do not sum to 100: that is what is wrong',
      spread(['产出指标', '40.00'], ['效益指标', '30.00'], ['满意度指标', '10.00']),
      CENTRAL_2020,
      ['points-total error F16'],
    ],
    ['a table without dimensions', spread(['', '45.00'], ['', '45.00']), CENTRAL_2020, []],
    // points-concentration
    ['half of all points on one row', spread(['产出指标', '50.00'], ['效益指标', '30.00'], ['满意度指标', '10.00']), CENTRAL_2020, []],
    [
      'more than half',
      spread(['产出指标', '50.01'], ['效益指标', '29.99'], ['满意度指标', '10.00']),
      CENTRAL_2020,
      ['points-concentration information F13', 'points-weights information F13'],
    ],
    [
      'no satisfaction',
      spread(['产出指标', '50.00'], ['效益指标', '40.00']),
      CENTRAL_2020,
      ['points-weights information F14', 'points-concentration information C14'],
    ],
    [
      'neither benefit nor satisfaction',
      spread(['产出指标', '45.00'], ['产出指标', '45.00']),
      CENTRAL_2020,
      ['points-weights information F13', 'points-concentration information C14', 'points-concentration information C14'],
    ],
    [
      'a row of the template measures nothing',
      {
        ...IN_ORDER,
        rows: [
          { points: '50.00', score: '50.00' },
          { dimension: '效益指标', points: '40.00', score: '40.00' },
          { dimension: '满意度指标', name: '指标1:', points: '', unscored: 'placeholder' },
        ],
      },
      CENTRAL_2020,
      ['points-weights information F14', 'points-concentration information C14'],
    ],
    [
      'a row without a dimension among others',
      spread(['产出指标', '50.00'], ['', '30.00'], ['满意度指标', '10.00']),
      CENTRAL_2020,
      ['points-concentration information C15'],
    ],
    [
      'satisfaction as an indicator of benefit',
      {
        ...IN_ORDER,
        rows: [
          { points: '50.00', score: '50.00' },
          { dimension: '效益指标', name: '学员满意率', points: '40.00', score: '40.00' },
        ],
      },
      CENTRAL_2020,
      ['points-weights information F14'],
    ],
  ])('%s', (_, spec, ruleSet, expected) => {
    expect([...weighs(spec, ruleSet)].sort()).toEqual([...expected].sort());
  });
});

describe('execution beside the results', () => {
  const executed = (amount: string, rate: string, score: string, more: Partial<ReviewSpec> = {}): ReviewSpec => ({
    ...withFunds({ annualBudget: '100.00', executed: amount, rate, score }),
    ...more,
  });
  const gap = 'execution-gap warning G6';
  const low = 'execution-low warning G6';
  test.each<[string, ReviewSpec, readonly string[]]>([
    ['at the floor, 10 behind the results', executed('90.00', '90.00', '9.00'), [gap]],
    ['just below the floor', executed('89.99', '89.99', '9.00'), [low, gap]],
    [
      'below the floor, with results to match',
      {
        ...executed('80.00', '80.00', '8.00'),
        rows: [{ points: '90.00', score: '75.60', target: bound('≥', '100', '场'), actual: done('84', '场'), explanation: '报名不足' }],
      },
      [low],
    ],
    [
      'below the floor, a reason in the outcome',
      executed('80.00', '80.00', '8.00', { reportedOutcome: '全年完成培训。因招标节约资金，结余20万元。' }),
      ['execution-gap information G6'],
    ],
    [
      'below the floor, the outcome speaks of money only',
      executed('80.00', '80.00', '8.00', { reportedOutcome: '全年支出80万元，预算执行率80%。因报名踊跃，培训加办两场。' }),
      [low, gap],
    ],
    [
      'below the floor, a reason in an explanation',
      {
        ...executed('80.00', '80.00', '8.00'),
        rows: [{ points: '90.00', score: '90.00', explanation: '尾款按合同约定于次年支付，执行率偏低' }],
      },
      ['execution-gap information G6'],
    ],
    ['5 % behind the results', executed('95.00', '95.00', '9.50'), []],
    ['a little more than 5 % behind', executed('94.99', '94.99', '9.50'), [gap]],
    [
      'a score is missing: nothing is compared',
      { ...executed('94.00', '94.00', '9.40'), rows: [{ points: '90.00', score: '' }] },
      ['score-missing error G13'],
    ],
    [
      'nothing to execute',
      executed('0.00', '0.00', '10.00', { funds: [{ annualBudget: '0.00', executed: '0.00', rate: '0.00', score: '10.00' }] }),
      [],
    ],
    ['a dash for nothing executed', executed('-', '0.00', '0.00'), [low, gap]],
    [
      'a budget in yuan beside an amount in 万元: that is what is wrong',
      withFunds({ annualBudget: '29.60', executed: '295000.00', rate: '99.66', score: '9.97', initialBudget: '29.60' }),
      ['execution-rate error E6'],
    ],
    [
      'nothing scored: nothing is ahead of execution',
      {
        ...executed('92.00', '92.00', '9.20'),
        rows: [{ points: '90.00', score: '0.00', target: bound('≥', '100', '场'), actual: done('0', '场'), explanation: '活动取消' }],
      },
      [],
    ],
    ['more executed than budgeted: no row can be ahead', executed('105.00', '105.00', '10.00'), ['execution-over error E6']],
    [
      'a row that is not scored says nothing of the results',
      {
        ...executed('95.00', '95.00', '9.50'),
        rows: [
          { points: '90.00', score: '90.00' },
          { points: '-', score: '-' },
        ],
      },
      [],
    ],
    ['a table without scores: nothing is compared', executed('80.00', '80.00', '8.00', { without: ['score'] }), [low]],
    [
      'a block without rates: the amount executed is where it is said',
      executed('80.00', '', '8.00', { fundsWithout: ['rate'] }),
      ['execution-low warning E6', 'execution-gap warning E6'],
    ],
    ['no rows to compare with', { ...executed('80.00', '80.00', '8.00'), rows: [] }, [low]],
    [
      'below the floor, a reason behind a semicolon',
      {
        ...executed('80.00', '80.00', '8.00'),
        rows: [{ points: '90.00', score: '90.00', explanation: '无' }],
        reportedOutcome: '已完成培训；因招标结余，资金未用完',
      },
      ['execution-gap information G6'],
    ],
    // budget-adjusted
    ['a budget that was raised', withFunds({ initialBudget: '20.00', ...EXECUTION }), ['budget-adjusted information D6']],
    ['a budget that was cut', withFunds({ initialBudget: '40.00', ...EXECUTION }), ['budget-adjusted information D6']],
    ['a budget left as it was', withFunds({ initialBudget: '29.60', ...EXECUTION }), []],
    ['a difference that the printed digits hide', withFunds({ ...EXECUTION, initialBudget: 'exact:29.604' }), []],
    ['no initial budget written', withFunds({ ...EXECUTION, initialBudget: '-' }), []],
  ])('%s', (_, spec, expected) => {
    expect(found(spec)).toEqual(expected);
  });

  test.each([
    ...['资金按进度拨付，任务均已完成。', '因工作需要，加强资金管理，任务均已完成。', '由于业务工作的要求，资金按合同支付。'],
    ...['厉行节约，资金使用规范。', '资金使用规范，无结转结余。', '由于领导重视，预算执行良好。', '支出按规定报销；因天气好，参加人数多。'],
  ])('says nothing of the money left: %s', (reportedOutcome) => {
    expect(found(executed('80.00', '80.00', '8.00', { reportedOutcome }))).toContain(low);
  });

  test.each([
    ...[
      '资金按进度拨付，尚有二期款未支付。',
      '因工作安排调整，预算执行率偏低。',
      '因疫情影响，两场活动的经费未执行。',
      '部分经费因招标推迟。',
    ],
    ...['受政策变化影响，资金下达较晚。', '验收延期，合同款次年支付。', '由于供应商破产，支出减少。'],
  ])('says why: %s', (reportedOutcome) => {
    expect(found(executed('80.00', '80.00', '8.00', { reportedOutcome }))).not.toContain(low);
  });

  test('the floor is the rule set’s', () => {
    const low80: RuleSet = { ...CENTRAL_2020, executionFloor: 80 };
    const rules = (ruleSet: RuleSet): readonly string[] => reviewOf(executed('85.00', '85.00', '8.50'), ruleSet).map(({ rule }) => rule);
    expect(rules(CENTRAL_2020)).toContain('execution-low');
    expect(rules(low80)).not.toContain('execution-low');
  });
});

describe('what the rule set makes of a rule', () => {
  const settled = (rules: NonNullable<RuleSet['rules']>, row: RowSpec): readonly string[] =>
    reviewOf(withRow(row), { ...CENTRAL_2020, rules: { 'points-weights': 'off', 'points-concentration': 'off', ...rules } }).map(brief);
  const over: RowSpec = { target: bound('≥', '10', '场'), actual: done('20', '场'), score: '10.00' };
  const deducted: RowSpec = { score: '9.00' };
  const explained: RowSpec = { score: '9.00', explanation: '质量有待提高' };
  const inTheWay: RowSpec = { actual: illegible(), score: '' };

  test.each<[string, NonNullable<RuleSet['rules']>, RowSpec, readonly string[]]>([
    ['nothing', {}, over, ['overshoot-unexplained warning H13 lights H13']],
    ['an error', { 'overshoot-unexplained': 'error' }, over, ['overshoot-unexplained error H13 lights H13']],
    ['information', { 'overshoot-unexplained': 'information' }, over, ['overshoot-unexplained information H13 lights H13']],
    ['off', { 'overshoot-unexplained': 'off' }, over, []],
    ['another rule’s setting', { 'score-deducted': 'off' }, over, ['overshoot-unexplained warning H13 lights H13']],
    ['a rule that is not known', { 'no-such-rule': 'off' }, over, ['overshoot-unexplained warning H13 lights H13']],
    ['a warning out of an error', { 'score-deducted': 'warning' }, deducted, ['score-deducted warning G13']],
    ['a deduction that is explained stays information', { 'score-deducted': 'warning' }, explained, ['score-deducted information G13']],
    [
      'what keeps the form from being written stays an error',
      { 'value-unreadable': 'information' },
      inTheWay,
      ['value-unreadable error E13'],
    ],
  ])('%s', (_, rules, row, expected) => {
    expect(settled(rules, row)).toEqual(expected);
  });

  const rulesFound = (spec: ReviewSpec, ruleSet: RuleSet): readonly string[] => reviewOf(spec, ruleSet).map(brief);

  test('an overshoot of ≤ begins as far below the limit as the threshold lies above 100 %', () => {
    const both: RuleSet = { ...CENTRAL_2020, overshootCoversAtMost: true };
    const within = (actual: string): ReviewSpec =>
      withRow({ name: '核心设备故障次数', target: bound('≤', '10', '次'), actual: done(actual, '次'), score: '10.00' });
    const over = 'overshoot-unexplained warning H13 lights H13';
    expect(rulesFound(within('8'), both)).not.toContain(over);
    expect(rulesFound(within('7'), both)).toContain(over);
    expect(rulesFound(within('5'), both)).toContain(over);
  });

  test('what an overshoot costs is due, no more and no less', () => {
    const costly: RuleSet = { ...CENTRAL_2020, overshootDeduction: { least: 10, most: 20, recommended: 10 } };
    const onScores = (score: string): readonly string[] =>
      rulesFound(
        withRow({ name: '专题培训', target: bound('≥', '10', '场'), actual: done('20', '场'), score, explanation: '需求增加' }),
        costly,
      ).filter((found) => found.startsWith('score-'));
    expect(onScores('9.00')).toEqual([]);
    expect(onScores('8.00')).toEqual([]);
    expect(onScores('10.00')).toEqual(['score-inflated error G13']);
    expect(onScores('-1.00')).toEqual(['score-deducted error G13']);
  });

  test('a total is held to its cap', () => {
    const capped: RuleSet = { ...CENTRAL_2020, totalCaps: [{ rateBelow: 80, total: 89 }] };
    const caps = (total: string): readonly unknown[] =>
      factsOf(
        'total-score',
        { ...withFunds({ annualBudget: '100.00', executed: '70.00', rate: '70.00', score: '7.00' }), total },
        capped,
      ).map(plain);
    const due = { low: '89', high: '89' };
    expect(caps('89.00')).toEqual([]);
    expect(caps('97.00')).toEqual([{ at: { cell: 'G14' }, entered: '97', due, cap: '89' }]);
    expect(caps('80.00')).toEqual([{ at: { cell: 'G14' }, entered: '80', due }]);
  });
});

test('a grade is asked for by the rule set’s own label', () => {
  const labelled: RuleSet = {
    ...CENTRAL_2020,
    grades: [
      { grade: '优', from: 90, label: '优秀' },
      { grade: '良', from: 80, label: '良好' },
      { grade: '中', from: 60, label: '合格' },
      { grade: '差', from: 0, label: '不合格' },
    ],
  };
  const wrong = (total: string, grade: string): readonly unknown[] =>
    factsOf('grade-wrong', withRow(full, { total, grade }), labelled).map(plain);
  const at = { cell: 'B16' };
  expect(wrong('99.97', '良')).toEqual([{ at, total: '99.97', entered: '良', expected: '优秀' }]);
  expect(wrong('88.00', '中')).toEqual([
    { at, total: '88', entered: '中', expected: '良好', corrected: { total: '99.97', label: '优秀' } },
  ]);
});
