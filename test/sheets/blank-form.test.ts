// 新建自评表: what was asked for is what our own reader reads on the sheet, with points that sum to 100.
import fc from 'fast-check';
import type { Form } from '../../src/form/form';
import { readForms } from '../../src/form/read-all';
import { blankForm, type BlankFormRequest, categoriesOf, isReadAsFrame } from '../../src/sheets/blank-form';
import { CENTRAL_2020, CENTRAL_2021, HUBEI, RULE_SETS, type RuleSet } from '../../src/scoring/rule-set';
import { evaluate } from '../../src/scoring/evaluate';
import { review } from '../../src/review/review';
import { faultsOf, snapshotOfLayout } from './blank-form-snapshot';

const request = (ruleSet: RuleSet, more: Partial<BlankFormRequest> = {}): BlankFormRequest => ({
  projectName: '义务教育阶段校舍修缮工程',
  department: '某县教育局',
  unit: '某县第一中学',
  year: 2025,
  indicators: categoriesOf(ruleSet).map((category) => ({ ...category, count: 2 })),
  ...more,
});

function made(asked: BlankFormRequest, ruleSet: RuleSet): Form {
  const layout = blankForm(asked, ruleSet);
  expect(faultsOf(layout)).toEqual([]);
  const { forms, problems } = readForms(snapshotOfLayout(layout));
  expect(problems).toEqual([]);
  const [form] = forms;
  if (form === undefined || forms.length > 1) throw new Error(`${forms.length} forms`);
  return form;
}

const placesOf = (form: Form): string[] => form.indicators.map(({ dimension, category }) => `${dimension}/${category}`);
const placesAsked = ({ indicators }: BlankFormRequest): string[] =>
  indicators.flatMap(({ dimension, category, count }) => Array.from({ length: count }, () => `${dimension}/${category}`));
const pointsOf = (form: Form): string[] => form.indicators.map(({ points }) => points?.text ?? '');
const pointsIn = (form: Form): number =>
  [form.funds?.total.points, ...form.indicators.map(({ points }) => points)].reduce(
    (sum, field) => sum + (field?.content.kind === 'number' ? Math.round(Number(field.content.value) * 100) : NaN),
    0,
  ) / 100;

test('the categories of a form follow its rule set', () => {
  expect(categoriesOf(CENTRAL_2020).map(({ category }) => category)).toEqual([
    ...['数量指标', '质量指标', '时效指标', '成本指标'],
    ...['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'],
    '服务对象满意度指标',
  ]);
  expect(categoriesOf(CENTRAL_2021).map(({ dimension, category }) => `${dimension}/${category}`)).toEqual([
    ...['成本指标/经济成本指标', '成本指标/社会成本指标', '成本指标/生态环境成本指标'],
    ...['产出指标/数量指标', '产出指标/质量指标', '产出指标/时效指标'],
    ...['效益指标/经济效益指标', '效益指标/社会效益指标', '效益指标/生态效益指标', '效益指标/可持续影响指标'],
    '满意度指标/服务对象满意度指标',
  ]);
  const own = { ...CENTRAL_2020, dimensionWeights: { 产出指标: 80, 管理指标: 10 } };
  expect(categoriesOf(own).at(-1)).toEqual({ dimension: '管理指标', category: '' });
});

test('head, fund lines, goals, points, total and grade stand where they are read', () => {
  const form = made(request(CENTRAL_2020), CENTRAL_2020);
  expect(form.title.text).toBe('财政项目支出绩效自评表');
  expect([form.projectName?.text, form.department?.text, form.unit?.text, form.year]).toEqual([
    '义务教育阶段校舍修缮工程',
    '某县教育局',
    '某县第一中学',
    2025,
  ]);
  expect(form.funds?.unit).toBe('万元');
  expect([form.funds?.total, ...(form.funds?.parts ?? [])].map((line) => line?.kind)).toEqual([
    'total',
    'currentYear',
    'carriedOver',
    'other',
  ]);
  expect(form.funds?.total.points?.text).toBe('10.00');
  expect(form.funds?.parts.map(({ points, score }) => [points?.content.kind, score?.content.kind])).toEqual(
    [1, 2, 3].map(() => ['dash', 'dash']),
  );
  expect(form.plannedGoal?.content.kind).toBe('empty');
  expect(form.reportedOutcome?.content.kind).toBe('empty');
  expect(form.indicators.map(({ unscored }) => unscored).every((kind) => kind === undefined)).toBe(true);
  expect(pointsOf(form).slice(0, 8)).toEqual(['7.00', '7.00', '6.00', '6.00', '6.00', '6.00', '6.00', '6.00']);
  expect(form.totalPoints?.text).toBe('100.00');
  expect(form.total?.content.kind).toBe('empty');
  expect(form.grade?.content.kind).toBe('empty');
});

test('what nobody has filled in yet is said to be so, and blocks nothing', () => {
  const evaluation = evaluate(made(request(CENTRAL_2020), CENTRAL_2020), CENTRAL_2020);
  expect(evaluation.obstacles).toEqual([]);
  const ids = new Set(review(evaluation, CENTRAL_2020).map(({ rule }) => rule));
  expect(ids).toContain('template-text');
  for (const id of ['points-total', 'points-weights', 'points-invalid', 'header-incomplete', 'fund-parts']) expect(ids).not.toContain(id);
});

test.each(RULE_SETS)('$name: dimensions, categories and points of the rule set', (ruleSet) => {
  const asked = request(ruleSet);
  const form = made(asked, ruleSet);
  expect(placesOf(form)).toEqual(placesAsked(asked));
  expect(pointsIn(form)).toBe(100);
  for (const [dimension, weight] of Object.entries(ruleSet.dimensionWeights)) {
    const own = form.indicators.filter((row) => row.dimension === dimension);
    expect(own.reduce((sum, { points }) => sum + Number(points?.text), 0)).toBeCloseTo(weight, 9);
  }
});

test('20 points of execution are the rule set’s', () => {
  expect(made(request(HUBEI), HUBEI).funds?.total.points?.text).toBe('20.00');
});

test('levels are merged, titles repeat on every page, choices and limits are where they belong', () => {
  const layout = blankForm(request(CENTRAL_2020), CENTRAL_2020);
  const form = made(request(CENTRAL_2020), CENTRAL_2020);
  const rows = form.indicators.map(({ name }) => name.cell.row);
  const [first = 0] = rows;
  const last = rows.at(-1) ?? 0;
  const merged = layout.merges.map(({ firstRow, firstColumn, lastRow, lastColumn }) =>
    [firstRow, firstColumn, lastRow, lastColumn].join(' '),
  );
  expect(merged).toContain([first, 0, first + 7, 0].join(' '));
  expect(merged).toContain([first, 1, first + 1, 1].join(' '));
  expect(layout.print).toEqual({ landscape: false, titleRows: { first: first - 1, last: first - 1 } });
  const actuals = { firstRow: first, lastRow: last, firstColumn: 4, lastColumn: 4 };
  expect(layout.choices).toEqual([
    { area: actuals, values: ['达成预期指标', '部分达成预期指标并具有一定效果', '未达成预期指标且效果较差'], strict: false },
  ]);
  expect(layout.ranges.map(({ area, low, high }) => [area.firstColumn, area.firstRow, area.lastRow, low, high])).toEqual([
    [5, first, last, 0, 100],
    [6, first, last, 0, 100],
  ]);
});

test('a score is calculated, a name is typed: the sheet tells them apart', () => {
  const layout = blankForm(request(CENTRAL_2020), CENTRAL_2020);
  const [row] = made(request(CENTRAL_2020), CENTRAL_2020).indicators;
  const roleAt = (cell: { row: number; column: number } | undefined) =>
    layout.roles.filter(({ area }) => area.firstRow === cell?.row && area.firstColumn === cell.column).at(-1)?.role;
  expect([row?.name, row?.target, row?.actual, row?.points, row?.score, row?.explanation].map((field) => roleAt(field?.cell))).toEqual([
    ...['input', 'input', 'input', 'input', 'computed', 'input'],
  ]);
});

test('weights that leave a row nothing leave the points blank', () => {
  const ruleSet = { ...CENTRAL_2020, dimensionWeights: { 产出指标: 90, 效益指标: 0 } };
  const layout = blankForm(request(ruleSet), ruleSet);
  const { forms } = readForms(snapshotOfLayout(layout));
  expect(forms[0]?.indicators.every(({ points }) => points?.content.kind === 'empty')).toBe(true);
});

test.each(['预算绩效自评表', '某系统自评表（二期）', '项目名称：甲', '主管部门', ' 实施单位: '])(
  '%p would tear the form apart, and is known to',
  (name) => {
    expect(isReadAsFrame(name)).toBe(true);
  },
);

test.each(['合计', '2023年度维修', '三级指标', '100', '=1+1', '信息化（万元）', '某项目(元)', '自评表管理系统'])(
  'a project may be called %s',
  (projectName) => {
    expect(isReadAsFrame(projectName)).toBe(false);
    const form = made(request(CENTRAL_2020, { projectName }), CENTRAL_2020);
    expect([form.projectName?.text, form.year, form.funds?.unit]).toEqual([projectName, 2025, '万元']);
  },
);

const word = fc.stringMatching(/^[一-龥A-Za-z0-9（）·、“”\-]{1,40}$/).filter((name) => /[一-龥]{2}/.test(name) && !isReadAsFrame(name));

test('whatever is asked for is read back', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...RULE_SETS),
      fc.array(fc.nat({ max: 12 }), { minLength: 11, maxLength: 11 }),
      fc.record({ projectName: word, department: fc.oneof(word, fc.constant('')), unit: word }),
      fc.integer({ min: 2015, max: 2040 }),
      (ruleSet, counts, head, year) => {
        const indicators = categoriesOf(ruleSet).map((category, index) => ({ ...category, count: counts[index] ?? 0 }));
        fc.pre(indicators.some(({ count }) => count > 0));
        const asked = { ...head, year, indicators };
        const form = made(asked, ruleSet);
        expect([form.projectName?.text, form.department?.text, form.unit?.text, form.year]).toEqual([
          head.projectName,
          head.department,
          head.unit,
          year,
        ]);
        expect(placesOf(form)).toEqual(placesAsked(asked));
        expect(form.indicators.every(({ unscored, target, actual }) => !unscored && target.text === '' && actual.text === '')).toBe(true);
        expect(pointsIn(form)).toBe(100);
      },
    ),
    { numRuns: 300 },
  );
});
