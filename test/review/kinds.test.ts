// Kinds of entries that a rule has to notice, and their near misses, each in many words: read from the cells of a sheet.
import { readForms } from '../../src/form/read-all';
import { review } from '../../src/review/review';
import { evaluate } from '../../src/scoring/evaluate';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { rowsOf, sheetOf } from '../form/sheet';

interface Entries {
  readonly row?: string;
  readonly dimension?: string;
  readonly outcome?: string;
  /** Executed, points, rate and score of the funds. */
  readonly executed?: string;
  readonly unit?: string;
}

function rulesFound({ row, dimension, outcome, executed, unit }: Entries): readonly string[] {
  const sheet = `
项目支出绩效自评表
(2024年度)
项目名称 | 某项目 | | 主管部门 | 某局 | 实施单位 | ${unit ?? '某中心'}
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率(%) | 得分
 | 年度资金总额 | 100 | 100 | ${executed ?? '95 | 10 | 95 | 9.5'}
年度总体目标 | 预期目标 | | | 实际完成情况
 | 按计划完成。 | | | ${outcome ?? '均已完成。'}
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
${dimension ?? '产出指标 | 质量指标'} | ${row ?? '值班人数 | ≥10人 | 10人 | 80 | 80 |'}
满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% | 95% | 10 | 10 |
`;
  const { forms } = readForms(sheetOf(rowsOf(sheet)));
  expect(forms).toHaveLength(1);
  return forms.flatMap((form) => review(evaluate(form, CENTRAL_2020), CENTRAL_2020).map(({ rule }) => rule));
}
const anyOf = (rules: readonly string[], looked: readonly string[]): boolean => looked.some((rule) => rules.includes(rule));

const words = (lines: string): string[] => lines.split('\n').map((line) => line.trim());

describe('an actual in words that says the contrary of its target', () => {
  const OBJECTIONS = ['score-band', 'score-inflated', 'explanation-missing'];
  const objects = (name: string, target: string, actual: string): boolean =>
    anyOf(rulesFound({ row: `${name} | ${target} | ${actual} | 80 | 80 |` }), OBJECTIONS);

  test.each([
    ['是否发生违规', '否', '是'],
    ['是否发生重大事故', '否', '发生1起'],
    ['是否违规', '否', '有'],
    ['有无重大舆情', '无', '有'],
    ['是否按期完工', '是', '否'],
    ['是否公开', '是', '未公开'],
    ['资金使用合规性', '合规', '不合规'],
    ['安全责任事故', '不发生', '发生1起'],
    ['安全责任事故', '不发生', '发生'],
    ['项目按时开工', '按时', '延期'],
    ['完成时间', '按期完成', '逾期完成'],
    ['及时性', '及时', '不及时'],
    ['信息公开', '公开', '未公开'],
    ['投诉情况', '无投诉', '有投诉'],
    ['设备运行', '正常', '异常'],
    ['完工情况', '完工', '尚未完工'],
    ['政策知晓', '知晓', '不知晓'],
    ['长效机制', '长效', '短期'],
    ['生态环境', '改善', '恶化'],
    ['道路', '畅通', '拥堵'],
    ['用工', '合法', '违法'],
  ])('%s %s: %s', (...written) => {
    expect(objects(...written)).toBe(true);
  });

  test.each([
    ['是否发生违规', '否', '否'],
    ['是否发生违规', '否', '未发生'],
    ['是否超支', '否', '未超支'],
    ['是否按期完工', '是', '按期完工'],
    ['是否公开', '是', '已公开'],
    ['重大事故', '不发生', '未发生'],
    ['重大事故', '不发生', '发生0起'],
    ['投诉', '无投诉', '无投诉'],
    ['舆情', '零发生', '未发生'],
    ['合规性', '合规', '合规'],
    ['及时性', '及时', '按时'],
    ['设备运行', '正常', '运行正常'],
    ['设备运行', '正常', '无异常'],
    ['制度', '不断健全', '健全'],
  ])('not %s %s: %s', (...written) => {
    expect(objects(...written)).toBe(false);
  });
});

describe('a reason for a low execution rate', () => {
  const isMissing = (outcome: string): boolean => rulesFound({ executed: '60 | 10 | 60 | 6', outcome }).includes('execution-low');

  test.each([
    '资金按进度拨付，任务均已完成。',
    '因工作需要，加强资金管理，任务均已完成。',
    '因项目管理到位，资金使用效益显著。',
    '由于各部门密切配合，资金支出进度正常。',
    '受到领导肯定，资金管理不断加强，产生良好影响。',
    '因财政资金支持，项目按期完成。',
    '由于预算编制科学，资金使用合理。',
    '因资金及时到位，项目进展顺利。',
    '受益群众影响广泛，资金发挥作用。',
    '因项目顺利实施，资金已支付60万元。',
    '因政策支持，资金拨付到位。',
    '资金全部用于项目，不存在结转。',
    '因地制宜安排资金，发挥效益。',
  ])('%s is none', (outcome) => {
    expect(isMissing(outcome)).toBe(true);
  });

  test.each([
    '因招标结余，资金未用完。',
    '受疫情影响，部分活动取消，预算未执行完。',
    '因政策调整，预算调减40万元未支付。',
    '设备价格下降，节约资金40万元。',
    '年底财政统一收回指标，资金未能支出。',
    '资金下达较晚，未能形成支出。',
    '实际申报人数低于预期，补助资金支出减少。',
    '资金于12月到位，来不及支付。',
    '因合同未到付款节点，预算执行率为60%。',
    '因审批流程长，经费支付慢。',
  ])('%s is one', (outcome) => {
    expect(isMissing(outcome)).toBe(false);
  });
});

describe('costs with a sign that asks for more', () => {
  const isImplausible = (name: string, target: string): boolean =>
    rulesFound({ dimension: '成本指标 | 经济成本指标', row: `${name} | ${target} | 400元 | 80 | 80 |` }).includes('comparator-implausible');

  test.each([
    '人均培训成本',
    '单位检测成本',
    '设备采购单价',
    '工程造价',
    '人均体检费用',
    '培训费',
    '印刷费',
    '差旅费',
    '会议费',
    '亩均成本',
  ])('%s', (name) => {
    expect(isImplausible(name, '≥300元')).toBe(true);
    expect(isImplausible(name, '≤500元')).toBe(false);
  });

  test.each(['成本降低额', '节约成本', '学费收入', '学费', '补助费', '研发经费', '收费', '补助标准', '消费额', '费用减免金额'])(
    'not %s',
    (name) => {
      expect(isImplausible(name, '≥300元')).toBe(false);
    },
  );
});

describe('signs that ask for the contrary of what a name says', () => {
  const isImplausible = (line: string): boolean => {
    const [name = '', target = ''] = line.split(' ');
    return rulesFound({ dimension: '成本指标 | 经济成本指标', row: `${name} | ${target} | ${target.slice(1)} | 80 | 80 |` }).includes(
      'comparator-implausible',
    );
  };
  test.each(
    words(`管理费支出 ≥20万元
    补助成本 ≥20万元
    成本控制 ≥20万元
    成本控制数 ≥20万元
    单位成本 ≥20元
    项目成本 ≥20元
    物业管理费用 ≥20万元
    公务接待费 ≥20万元
    公务用车运行维护费 ≥20万元
    劳务费 ≥20万元
    专家咨询费 ≥20万元
    成本支出 ≥20万元
    建设成本控制数 ≥20万元
    总成本控制额 ≥20万元
    检测成本标准 ≥200元/次
    设备购置成本 ≥20万元
    平均每公里造价 ≥20万元
    办公费支出 ≥20万元
    采购价格 ≥20元
    成本费用总额 ≥20万元
    水电费 ≥20万元
    能源消耗 ≥20吨
    三公经费支出 ≥20万元
    三公经费 ≥20万元
    信访投诉量 ≥5件
    安全事故率 ≥5%
    办理时限 ≥5天
    污染物排放量 ≥5吨
    受益群众满意度 ≤90%
    验收合格率 ≤100%
    参训人员合格率 <95%`),
  )('%s', (line) => expect(isImplausible(line)).toBe(true));
  test.each(
    words(`成本降低率 ≥5%
    成本节约额 ≥5万元
    成本控制率 ≥95%
    成本控制有效性 ≥95%
    成本核算覆盖率 ≥95%
    补助标准 ≥300元
    研发费用 ≥300万元
    研发费用占比 ≥5%
    教育经费支出 ≥300万元
    人均公用经费 ≥300元
    门票收入 ≥300万元
    医疗费用报销比例 ≥70%
    减免费用 ≥70万元
    降低企业用工成本 ≥70万元
    节约管理费支出 ≥70万元
    稿费收入 ≥70万元
    就业补助支出 ≥70万元
    社会保障支出 ≥70万元
    生活费补助 ≥700元
    发放抚恤费 ≥70万元
    基本公共卫生服务经费 ≥70元`),
  )('not %s', (line) => expect(isImplausible(line)).toBe(false));
});

describe('requests and examples of the template', () => {
  const isLeft = (entries: Entries): boolean => rulesFound(entries).includes('template-text');
  const explaining = (explanation: string): Entries => ({ row: `值班人数 | ≥10人 | 9人 | 80 | 72 | ${explanation}` });

  test.each([
    '此处填写偏差原因',
    '（填写未完成原因）',
    '填写说明：未完成的指标填写原因',
    '（此列由单位填写）',
    '未完成的请说明原因',
    '待填写',
    '(请据实填写)',
    '[填写原因]',
    '【请填写】',
    '示例：因疫情影响未完成',
    '（样例）',
    '根据实际情况填写',
  ])('%s explains nothing', (explanation) => {
    expect(rulesFound(explaining(explanation))).toEqual(expect.arrayContaining(['template-text', 'explanation-missing']));
  });

  test.each([
    '（概述项目完成情况）',
    '对照年初目标填写',
    '简要描述年度目标完成情况。',
    '【填写】',
    '[此处填写]',
    '示例文字',
    '例如：举办培训10期',
    '实际完成情况填写要求：对应目标逐条填写',
    '根据绩效目标逐项填写完成情况',
  ])('%s is no outcome', (outcome) => {
    expect(isLeft({ outcome })).toBe(true);
  });

  test.each([
    '完成了填报说明的编制。',
    '群众填写问卷1000份，请假率低。',
    '按要求填写自评表，举例说明政策12条。',
    '已按示例模板完成示范点建设3个。',
    '完成数据填报工作12次。',
    '示例项目3个。',
    '完成示范村建设，例如甲村、乙村。',
    '项目情况说明已报送。',
  ])('%s is one', (outcome) => {
    expect(isLeft({ outcome })).toBe(false);
  });

  test.each(['因系统故障，数据填报延迟。', '申请人填写信息有误，审核未通过1人。', '因材料说明不全，退回1件。'])(
    '%s explains',
    (explanation) => {
      expect(anyOf(rulesFound(explaining(explanation)), ['template-text', 'explanation-missing'])).toBe(false);
    },
  );
});

describe('a head filled with nothing', () => {
  const isBare = (unit: string): boolean => anyOf(rulesFound({ unit }), ['header-incomplete', 'template-text']);

  test.each(['/', '——', '无', 'N/A', '待定', '同上', '****', '（盖章）', '公章', '（单位名称）', '实施单位', '未填', '待填', '空白'])(
    '%s',
    (unit) => {
      expect(isBare(unit)).toBe(true);
    },
  );

  test.each(['某中心', 'A公司', '市某局（本级）', '12345热线中心', '无线电管理处', '单位后勤中心', '项目办', '各区县'])(
    'not %s',
    (unit) => {
      expect(isBare(unit)).toBe(false);
    },
  );
});
