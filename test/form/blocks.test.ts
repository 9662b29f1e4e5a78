// How a sheet is cut into forms and blocks: headings by their look, questions and answers, pages, fund lines, head and goals.
import { recognise } from '../../src/form/evidence/recognise';
import type { Form, FundLine, Reading } from '../../src/form/form';
import { readForms } from '../../src/form/read-all';
import { addressOf } from '../../src/form/snapshot';
import type { TemplateProfile } from '../../src/form/template';
import { onlyForm, rows, TABLE } from './reading';
import { rowsOf, sheetOf } from './sheet';

/** Cells that are plain numbers are number cells. */
const sheet = (text: string) =>
  sheetOf(rowsOf(text).map((row) => row.map((cell) => (/^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : cell))));
const read = (text: string): Reading => readForms(sheet(text));

const TITLE = '项目支出绩效自评表\n(2024年度)';
const NAMES = '项目名称 | 某项目 | | 主管部门 | 某局 | 实施单位 | 某中心';
const FUNDS =
  '项目资金(万元) | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分\n | 年度资金总额 | 278.4 | 300 | 225 | 10 | 75% | 7.5';
const ROWS = '产出指标 | 数量指标 | 培训场次 | ≥10场 | 11场 | 50 | 50\n效益指标 | 社会效益指标 | 知晓率 | ≥80% | 85% | 40 | 40';
const TOTAL = '总分 | | | | | 100 | 97.5';

interface Parts {
  readonly title?: string;
  readonly names?: string;
  readonly funds?: string;
  readonly table?: string;
  readonly rows?: string;
}
const text = ({ title = TITLE, names = NAMES, funds = FUNDS, table = TABLE, rows: lines = ROWS }: Parts): string =>
  `\n${[title, names, funds, table, lines, TOTAL].filter((part) => part !== '').join('\n')}\n`;
const form = (parts: Parts): Form => {
  const { forms, problems, questions } = read(text(parts));
  expect([problems, questions, forms.length]).toEqual([[], [], 1]);
  const [only] = forms;
  if (!only) throw new Error('no form');
  return only;
};

const amounts = (line: FundLine | undefined): readonly (string | undefined)[] =>
  [line?.initialBudget, line?.annualBudget, line?.executed, line?.points, line?.executionRate, line?.score].map((field) => field?.text);
const tree = (line: FundLine): string => `${line.label}${line.parts ? `(${line.parts.map(tree).join(' ')})` : ''}`;

describe('headings by their look', () => {
  test.each([
    ['numbers', '1 | 2 | 3 | 4 | 5 | 6 | 7'],
    ['marks', ' | | | (A) | (B) | | '],
  ])('group words above and %s below: three rows of one heading', (_, marks) => {
    const table = `绩效指标 | | | 指标完成情况 | | 评分情况 |\n${TABLE}\n${marks}`;
    expect(rows(form({ table }))).toEqual([
      '产出指标/数量指标/培训场次: ≥10场 | 11场 | 50 | 50',
      '效益指标/社会效益指标/知晓率: ≥80% | 85% | 40 | 40',
    ]);
  });

  test('a word above two columns, its own words in the row below', () => {
    const table = '一级指标 | 二级指标 | 三级指标 | 指标值 | | 得分情况 |\n | | | 年初设定 | 全年实际 | 分值 | 得分';
    expect(rows(form({ table }))).toHaveLength(2);
  });

  test('the head above a fund heading is no part of it', () => {
    const names = '项目支出名称 | 某项目\n项目主管单位 | 某局 | | 项目实施单位/项目负责人 | 某中心/张某';
    const { projectName, department, unit, funds } = form({ names });
    expect([projectName?.text, department?.text, unit?.text]).toEqual(['某项目', '某局', '某中心/张某']);
    expect(amounts(funds?.total)).toEqual(['278.4', '300', '225', '10', '75%', '7.5']);
  });

  test('words that nobody knows above rows whose content and place leave one meaning', () => {
    const table = '一级指标 | 二级指标 | 三级指标 | 甲值 | 乙值 | 丙数 | 丁数';
    const { forms, questions, problems } = read(text({ table, rows: ROWS.replace('11场 | 50 | 50', '8场 | 50 | 40') }));
    expect(problems).toEqual([]);
    // Read right, or asked about; never read wrong, never passed over.
    const right = ['产出指标/数量指标/培训场次: ≥10场 | 8场 | 50 | 40', '效益指标/社会效益指标/知晓率: ≥80% | 85% | 40 | 40'];
    expect(questions.length > 0 ? [] : right).toEqual(forms.flatMap(rows));
    expect(forms.length + questions.length).toBe(1);
  });

  test('forms side by side under words that nobody knows', () => {
    const half = '级一 | 级二 | 事项 | 应达值 | 已达值 | 满分值 | 评得分';
    const { forms, problems } = read(`
项目支出绩效自评表 | | | | | | | | 项目支出绩效自评表
项目名称 | 甲 | | | | | | | 项目名称 | 乙
${half} | | ${half}
产出指标 | 数量指标 | 培训 | ≥10场 | 8场 | 50 | 40 | | 产出指标 | 数量指标 | 演练 | ≥4场 | 4场 | 50 | 50
效益指标 | 社会效益 | 知晓率 | ≥80% | 85% | 40 | 40 | | 效益指标 | 社会效益 | 覆盖率 | ≥80% | 85% | 40 | 40
`);
    expect(problems).toEqual([]);
    expect(forms.map(({ projectName, indicators }) => [projectName?.text, indicators.map(({ name }) => name.text)])).toEqual([
      ['甲', ['培训', '知晓率']],
      ['乙', ['演练', '覆盖率']],
    ]);
  });
});

describe('questions and answers', () => {
  const FOREIGN = '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 赋予值 | 得分';
  const BLANK = '产出指标 | 数量指标 | 甲 | ≥1个 | 1个 | | \n效益指标 | 社会效益指标 | 乙 | ≥1个 | 1个 | |';
  const KEY = 'table|一级指标|二级指标|三级指标|年度指标值|实际完成值|赋予值|得分';
  const profile = (points: 'points' | 'none'): TemplateProfile => ({
    name: '某省模板',
    block: 'table',
    key: KEY,
    meanings: ['dimension', 'category', 'name', 'target', 'actual', points, 'score'],
  });

  test('a column that may be the points is asked about, once for all forms of the template, and none of them is read', () => {
    const one = text({ table: FOREIGN, rows: BLANK, names: '项目名称 | 甲' });
    const { forms, problems, questions } = read(`${one}${text({ table: FOREIGN, rows: BLANK, names: '项目名称 | 乙' }).slice(1)}`);
    expect([forms, problems]).toEqual([[], []]);
    expect(questions).toMatchObject([{ block: 'table', key: KEY, cell: { row: 5, column: 0 }, sheetName: '自评表' }]);
    expect(questions[0]?.columns.map(({ words, samples, isDoubtful }) => [words, samples, isDoubtful])).toContainEqual([
      '赋予值',
      ['100'],
      true,
    ]);
  });

  test('the answer reads them', () => {
    const { forms, problems, questions } = readForms(sheet(text({ table: FOREIGN, rows: BLANK })), {
      profiles: [profile('points')],
      recognise,
    });
    expect([problems, questions]).toEqual([[], []]);
    expect(forms[0]?.indicators.map(({ points }) => points && addressOf(points.cell))).toEqual(['F7', 'F8']);
  });

  test('without recognition the sheet is read again, and nothing stands as read or missing', () => {
    expect(readForms(sheet(text({ table: FOREIGN, rows: BLANK })), { profiles: [] })).toEqual({
      forms: [],
      problems: [],
      questions: [],
      needsEvidence: true,
    });
    expect(readForms(sheet(text({})), { profiles: [] })).toMatchObject({ forms: [{}], needsEvidence: false });
  });

  test('an answer that the content contradicts is asked again with its name', () => {
    const turned: TemplateProfile = {
      ...profile('points'),
      meanings: ['dimension', 'category', 'name', 'actual', 'target', 'points', 'score'],
    };
    const { forms, questions } = readForms(sheet(text({ table: FOREIGN })), { profiles: [turned], recognise });
    expect(forms).toEqual([]);
    expect(questions).toMatchObject([{ key: KEY, contradicted: '某省模板' }]);
  });

  test('scores under 备注 are not written there unasked', () => {
    const { forms, questions } = read(text({ table: TABLE.replace('得分', '备注') }));
    expect(forms).toEqual([]);
    expect(questions[0]?.columns.filter(({ isDoubtful }) => isDoubtful)).toMatchObject([{ words: '备注', proposal: 'score' }]);
  });
});

describe('the fund block', () => {
  test('a cell over the labels of the lines is no amount', () => {
    const { funds, problems } = {
      ...form({
        funds:
          '预算执行情况(10分) | 年度预算数(万元) | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分 | 原因\n | 总额 | 278.4 | 300 | 225 | 75% | 10 | 7.5 | \n | 其中:财政资金 | 278.4 | 300 | 225 | 75% | / | / |',
      }),
      problems: [],
    };
    expect(problems).toEqual([]);
    expect([amounts(funds?.total), funds?.printedPoints?.points.toFixed()]).toEqual([['278.4', '300', '225', '10', '75%', '7.5'], '10']);
  });

  test.each([
    [
      'beside the annual budget',
      '年初预算数 | 调整预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分',
      '278.4 | 21.6 | 300 | 225 | 10 | 75% | 7.5',
    ],
    [
      'negative, and the annual budget further right',
      '年初预算数 | 预算调整数 | 全年预算数(A) | 结余数 | 全年执行数(B) | 执行率(B/A) | 分值 | 得分',
      '321.6 | -21.6 | 300 | 75 | 225 | 75% | 10 | 7.5',
    ],
    ['in words of its own', '预算安排 | 资金到位 | 资金执行 | 分值 | 执行率 | 得分', '300 | 300 | 225 | 10 | 75% | 7.5'],
  ])('the change %s is no budget', (_, heading, line) => {
    const [, budget, executed, points, rate, score] = amounts(
      form({ funds: `项目资金(万元) | | ${heading}\n | 年度资金总额 | ${line}` }).funds?.total,
    );
    expect([budget, executed, points, rate, score]).toEqual(['300', '225', '10', '75%', '7.5']);
  });

  test('the initial budget is the base where no other stands', () => {
    const { funds } = form({
      funds: '项目资金 | | 年初预算数(A) | 全年执行数(B) | 分值 | 执行率(B/A) | 得分\n | 年度资金总额 | 300 | 225 | 10 | 75% | 7.5',
    });
    expect(amounts(funds?.total)).toEqual([undefined, '300', '225', '10', '75%', '7.5']);
  });

  test('points of execution in headings, with their cell', () => {
    const { funds } = form({
      funds:
        '预算执行情况(万元)(20分) | | 预算数(A) | 执行数(B) | 执行率(B/A) | 得分(20分*执行率)\n | 年度财政资金总额 | 300 | 225 | 75% |',
    });
    expect(funds?.printedPoints && [funds.printedPoints.points.toFixed(), addressOf(funds.printedPoints.cell)]).toEqual(['20', 'A4']);
    expect(amounts(funds?.total)).toEqual([undefined, '300', '225', undefined, '75%', '']);
  });

  test('weight and score of execution under words of their own', () => {
    const { funds } = form({
      funds:
        '部门预算执行情况(万元) | | 年初预算数 | 全年(调整)预算数 | 全年执行数 | 执行率(%) | 执行率权重(分) | 执行率得分(分)\n | 年度资金总额 | 278.4 | 300 | 225 | 75% | 10 | 7.5',
    });
    expect(amounts(funds?.total)).toEqual(['278.4', '300', '225', '10', '75%', '7.5']);
  });

  test('words under a new label end it; labelled amounts are passed over', () => {
    const breakdown = ' | 按收入性质分:100 | | | 按支出性质分:95\n | 政府性基金拨款:20 | | | 项目支出:35';
    const goals = '当年绩效目标 | 年初绩效目标 | | 全年(调整)绩效目标 | 全年目标实际完成情况\n | 保障日常运转。 | | 无 | 完成。';
    const { funds, plannedGoal, reportedOutcome, passedOver } = form({ funds: `${FUNDS}\n${breakdown}\n${goals}` });
    expect([funds?.parts, plannedGoal?.text, reportedOutcome?.text]).toEqual([[], '保障日常运转。', '完成。']);
    expect(passedOver?.map(addressOf)).toEqual(['B6', 'E6', 'B7', 'E7']);
  });

  test('10万 is 10 万元', () => {
    const { funds } = form({ funds: FUNDS.replace('300 | 225', '300万 | 225万') });
    expect([funds?.total.annualBudget, funds?.total.executed].map((field) => field?.content)).toMatchObject([
      { value: { c: [3], e: 2 } },
      { value: { c: [2, 2, 5], e: 2 } },
    ]);
  });

  test.each([
    ['其中 under a part', ['其中：财政拨款 80', '其中：上级补助 50', '本级安排 30', '其他资金 20'], '财政拨款(上级补助 本级安排) 其他资金'],
    [
      'a deeper numbering',
      ['一、财政拨款 80', '1.一般公共预算 50', '2.政府性基金 30', '二、其他资金 20'],
      '一、财政拨款(1.一般公共预算 2.政府性基金) 二、其他资金',
    ],
    [
      '其中 under the money carried over',
      ['当年财政拨款 80', '上年结转资金 20', '其中：财政拨款结转 15', '非财政拨款结转 5'],
      '当年财政拨款 上年结转资金(财政拨款结转 非财政拨款结转)',
    ],
    ['sums alone', ['财政拨款 80', '上级补助 50', '本级安排 30', '其他资金 20'], '财政拨款(上级补助 本级安排) 其他资金'],
    ['parts side by side', ['当年财政拨款 80', '上年结转资金 15', '其他资金 5'], '当年财政拨款 上年结转资金 其他资金'],
  ])('lines that split the one above: %s', (_, lines, expected) => {
    const below = ['年度资金总额 100', ...lines]
      .map((line) => line.split(' '))
      .map(([label = '', sum = '']) => ` | ${label} | ${sum} | ${sum} | ${sum}`);
    const { funds } = form({ funds: `项目资金 | | 年初预算数 | 全年预算数 | 全年执行数\n${below.join('\n')}` });
    expect(funds?.parts.map(tree).join(' ')).toBe(expected);
  });
});

describe('pages', () => {
  const [first, second] = ROWS.split('\n');
  test.each([
    ['title and head', `项目支出绩效自评表(续)\n项目名称 | 某项目\n${TABLE}`],
    ['title and year', `${TITLE}\n${TABLE}`],
    ['title', `项目支出绩效自评表\n${TABLE}`],
    ['title with (续)', `项目支出绩效自评表(续)\n${TABLE}`],
    ['head', `项目名称 | 某项目\n${TABLE}`],
    ['heading', TABLE],
  ])('a further page that repeats the %s is the same form', (_, page) => {
    const whole = form({ rows: `${first}\n${page}\n${second}` });
    expect(whole.indicators.map(({ name }) => name.text)).toEqual(['培训场次', '知晓率']);
    expect(whole.total?.text).toBe('97.5');
  });

  test('a grade ends a form that has no total', () => {
    const page = `评分等级 | 优\n项目绩效自评表\n(2024年度)\n${NAMES}\n${TABLE}`;
    const { forms } = read(text({ funds: '', rows: `${first}\n${page}\n${second}` }));
    expect(forms.map(({ indicators }) => indicators.map(({ name }) => name.text))).toEqual([['培训场次'], ['知晓率']]);
  });

  test.each([
    ['another project', `${TITLE}\n项目名称 | 另一项目\n${TABLE}`],
    ['another year', `项目支出绩效自评表\n(2023年度)\n${TABLE}`],
    ['funds of its own', `${TITLE}\n${NAMES}\n${FUNDS}\n${TABLE}`],
  ])('%s makes another form', (_, page) => {
    expect(read(text({ rows: `${first}\n${page}\n${second}` })).forms).toHaveLength(2);
  });

  test.each([
    ['in a cell of the table', { rows: `${first} | 详见专项绩效自评表\n${second}` }],
    ['in a goal text', { funds: `${FUNDS}\n年度总体目标 | 预期目标 | | | 实际完成情况\n | 按时完成项目支出绩效自评表 | | | 已完成` }],
    ['alone in a row of the goals', { funds: `${FUNDS}\n年度总体目标 | 预期目标\n | 按时完成项目支出绩效自评表` }],
  ])('a sentence that ends in 自评表 begins no form %s', (_, parts: Parts) => {
    expect(form(parts).indicators).toHaveLength(2);
  });

  test('nor below it', () => {
    const { forms, problems } = read(`${text({})}其余见部门整体支出绩效自评表\n`);
    expect([forms.length, problems]).toEqual([1, []]);
  });

  test('a declaration of goals is named as what it is', () => {
    const { forms, problems } = read(`
项目支出绩效目标申报表
项目名称 | 某项目
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 培训场次 | ≥10场
${text({}).slice(1)}`);
    expect(problems).toMatchObject([{ kind: 'declaration', text: '项目支出绩效目标申报表', cell: { row: 0, column: 0 } }]);
    expect(forms).toHaveLength(1);
  });
});

describe('the head', () => {
  test.each([
    ['专项资金名称', 'projectName'],
    ['专项名称', 'projectName'],
    ['省级主管部门', 'department'],
    ['部门(单位)名称', 'department'],
    ['预算部门、单位名称', 'department'],
    ['主管处室', 'department'],
    ['具体实施单位', 'unit'],
    ['资金使用单位', 'unit'],
  ] as const)('%s', (label, meaning) => {
    expect(form({ names: `${label} | 某某` })[meaning]?.text).toBe('某某');
  });

  test.each(['指标名称', '文件名称', '项目负责人', '联系电话'])('%s names none of the three', (label) => {
    const { projectName, department, unit } = form({ names: `${label} | 某某` });
    expect([projectName, department, unit]).toEqual([undefined, undefined, undefined]);
  });

  test('an empty value is empty where another label follows', () => {
    const names = '项目名称 | | 项目编码 | 310000\n主管部门 | | 项目负责人 | 张三\n实施单位 | | 联系电话 | 021-5555';
    const { projectName, department, unit } = form({ names });
    expect([projectName, department, unit].map((field) => field?.content.kind)).toEqual(['empty', 'empty', 'empty']);
  });

  test('several labels with their values in one cell', () => {
    const { unit, department } = form({
      names: '单位名称：某中心    填报日期：2025年3月5日    单位：万元\n项目名称 | 某项目 | | 主管部门 | 某下属单位 | 联系电话 | 1',
    });
    expect([unit?.text, department?.text]).toEqual(['某中心', '某下属单位']);
  });

  test('a whole department has no project', () => {
    expect(form({ title: '部门整体支出绩效自评表\n(2023年度)', names: '部门(单位)名称 | 某局' }).isDepartment).toBe(true);
    expect(form({}).isDepartment).toBeUndefined();
  });

  test('total and grade above the blocks', () => {
    const { forms } = read(text({ names: `${NAMES}\n | | | 自评得分 | 98\n | | | 自评等级 | 良` }).replace(`\n${TOTAL}`, ''));
    expect([forms[0]?.total?.text, forms[0]?.grade?.text]).toEqual(['98', '良']);
  });
});

describe('goals', () => {
  test.each([
    [
      'names with 项目',
      '项目基本情况 | 1.项目年度目标完成情况 | 项目年度目标 | | 年度目标完成情况\n | | 清理不少于20次。 | | 清理15次。',
      '清理不少于20次。',
      '清理15次。',
    ],
    ['one cell behind its label', '年度总体目标 | 清理不少于20次。', '清理不少于20次。', undefined],
    ['one below the other', '年度绩效目标 | 清理不少于20次。\n目标完成情况 | 清理15次。', '清理不少于20次。', '清理15次。'],
    [
      'a reason beside, one row a goal',
      '年度总体目标 | 年度绩效目标 | | 实际完成情况 | | 偏差原因分析及改进措施\n | 目标1:清理20次 | | 清理15次 | | 天气\n | 目标2:合格率95% | | 合格率98%',
      '目标1:清理20次\n目标2:合格率95%',
      '清理15次\n合格率98%',
    ],
  ])('%s', (_, goals, planned, outcome) => {
    const { plannedGoal, reportedOutcome } = onlyForm(text({ funds: goals }));
    expect([plannedGoal?.text, reportedOutcome?.text]).toEqual([planned, outcome]);
  });
});
