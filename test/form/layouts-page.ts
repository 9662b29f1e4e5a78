// Writes docs/layouts.md anew from the vocabulary and the lists below: npx tsx test/form/layouts-page.ts
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { MEASURING_WORDS } from '../../src/form/units';
import {
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

export const LAYOUTS_PAGE = path.join(__dirname, '..', '..', 'docs', 'layouts.md');

/** [layout, file of its test, that test's name or the beginning of it] */
export const LAYOUTS: readonly (readonly [layout: string, file: string, test: string])[] = [
  ['一张工作表上下排列几张表，有无标题均可', 'layouts.test.ts', 'forms without titles, one after the other'],
  ['一张工作表左右并排几张表，起始行可以不同，中间可以没有空列', 'templates.test.ts', 'with a gap of %i columns, %i rows lower'],
  ['列的先后次序任意：分值在指标值之前', 'templates.test.ts', 'points before target'],
  ['原因分析在得分之前、完成值在指标值之前、首列为序号', 'templates.test.ts', 'explanation before score, actual before target'],
  ['首列为“绩效指标”竖排合并单元格', 'templates.test.ts', 'a first column 绩效指标 that names the block'],
  ['符号（指标性质、方向）和计量单位各占一列', 'templates.test.ts', 'sign and unit in columns of their own'],
  ['另有复核分、核查分数、折算得分等列：不当作得分', 'templates.test.ts', 'a second score column %s is not 得分'],
  ['另有指标说明等列：略过', 'templates.test.ts', 'a column %s is passed over'],
  ['评分标准列，或别处、括号里写明的计分办法（每少一场扣1分）：优先于口径的比例', 'beside-values.test.ts', 'the column %s'],
  [
    '调整指标值列：填了的代替年初指标值',
    'beside-values.test.ts',
    'a filled one takes the place of the first, with its cell; the first is kept beside it',
  ],
  ['没有分值列或没有得分列：能核对的照样核对', 'rows.test.ts', 'a table may lack its %s'],
  [
    '一级、二级指标旁各有权重列：行的分值取三级指标后面的一列',
    'templates.test.ts',
    'weights beside the levels are not the points of the row',
  ],
  ['没有原因分析列', 'layouts.test.ts', 'without an explanation column'],
  ['两行表头：上行分组、下行列名', 'templates.test.ts', 'groups above'],
  ['两行表头：下行为 (A)、(B)、①、② 等记号', 'templates.test.ts', 'marks below'],
  ['表头下一行为列号 1、2、3……（前面可有“栏次”）', 'rows.test.ts', 'a row of column numbers below is part of the heading'],
  ['表头文字被拆成上下两行', 'templates.test.ts', 'words torn over both'],
  ['换页后重印表头', 'layouts.test.ts', 'with the heading printed again on the next page'],
  ['标题里的分值：产出指标(50分)、产出指标30分、（权重30%）', 'layouts.test.ts', 'of dimensions and categories, as they are written'],
  ['标题里的分值断行、重复印出', 'layouts.test.ts', 'torn, repeated, and absent'],
  ['成本指标及经济、社会、生态环境成本', 'templates.test.ts', 'cost dimensions with categories of their own'],
  ['一级、二级指标合并、逐行重复或缺失', 'templates.test.ts', 'levels merged, repeated and lost, in one table'],
  ['行首单元格丢失，整行左移', 'layouts.test.ts', 'slid rows, with and without scores and explanations'],
  ['一行被分页拆成两行、三行', 'layouts.test.ts', 'a row torn in three'],
  ['名称单独一行，数值在下一行', 'templates.test.ts', 'a name alone above its values is one row with them'],
  ['名称前缀“指标1:”“★”', 'templates.test.ts', 'names keep their prefixes'],
  ['未填写的模板行“指标2:”“……”：保留并标明，不计分', 'templates.test.ts', 'rows of the template that nobody filled in are kept and marked'],
  ['没有分值的“其中”分行：保留并标明，不计分', 'templates.test.ts', 'sub-rows 其中 without points are parts of the row above'],
  ['小计行：认出，不当作指标', 'templates.test.ts', '小计 rows are no indicators'],
  ['表中间的合计：按小计处理', 'templates.test.ts', 'a 合计 with indicators below it is a subtotal'],
  ['没有总分行，或总分行只有一个数', 'layouts.test.ts', 'a lone number in the total row is the total'],
  ['表下的注、签字、盖章、日期、页码', 'templates.test.ts', 'notes and signatures below a table without 总分'],
  ['表下的自评结论、存在问题、审核意见', 'templates.test.ts', 'a text %s below the table'],
  ['年度写在标题里、标题下一行、单独一格，阿拉伯或汉字数字', 'templates.test.ts', 'title and year %j'],
  ['年度是数字单元格', 'cells.test.ts', 'alone in its row, or behind its label'],
  ['项目名称等与内容写在同一格', 'layouts.test.ts', 'values beside, behind a colon, and missing'],
  [
    '合并的标签后面内容为空：按上下行、空白列或同表其他表单确定位置',
    'templates.test.ts',
    'an empty value stands where those of the labels',
  ],
  ['资金以元为单位，带千位分隔符', 'templates.test.ts', 'amounts as numbers with separators'],
  ['没有年初预算数一列，或只有“预算数”一列', 'templates.test.ts', 'one budget column called 预算数'],
  ['资金表头下一行为 (A)、(B)、(B/A)', 'templates.test.ts', 'a row of marks below its heading'],
  ['为零的资金行写作 0.00、-、—、/ 或空白', 'templates.test.ts', 'a zero line shown as %j'],
  ['财政拨款下再分中央、地方资金', 'templates.test.ts', 'parts of a part are no parts of the total'],
  ['总体目标里的 <p> 标签', 'layouts.test.ts', 'goals: paragraphs on lines of their own, tags off'],
  ['没有资金表', 'layouts.test.ts', 'a form without one reads all the same'],
];

/** [as written, as read, file of the test that holds the spelling] */
export const VALUES: readonly (readonly [written: string, reading: string, file: string])[] = [
  ['≥90.00(%)', '不低于 90%', 'pairs.test.ts'],
  ['≧735人次', '不少于 735 人次', 'pairs.test.ts'],
  ['═100%', '等于 100%', 'pairs.test.ts'],
  ['小于0.9‰', '低于 0.9‰', 'pairs.test.ts'],
  ['＜10次', '少于 10 次', 'pairs.test.ts'],
  ['100%以上', '不低于 100%', 'pairs.test.ts'],
  ['不合格率不超过5%', '不高于 5%', 'values.test.ts'],
  ['3000-5000', '3000 至 5000', 'pairs.test.ts'],
  ['±10%', '-10% 至 10%', 'pairs.test.ts'],
  ['1,234.50元', '1234.5 元', 'values.test.ts'],
  ['4.8万', '4.8 万', 'pairs.test.ts'],
  ['≥5.00(万个)', '不少于 5 万个', 'pairs.test.ts'],
  ['64毫秒', '64 毫秒', 'pairs.test.ts'],
  ['1600元/亩', '1600 元/亩', 'pairs.test.ts'],
  ['29.5亩', '29.5 亩', 'pairs.test.ts'],
  ['100百分比', '100%', 'pairs.test.ts'],
  ['98 %(百分比)', '98%', 'pairs.test.ts'],
  ['两家', '2 家', 'pairs.test.ts'],
  ['每月1次', '1 次/月；与 12 次、每季度 3 次可比', 'units.test.ts'],
  ['17元/人.每天', '17 元/人·天', 'units.test.ts'],
  ['3百万元', '3 百万元；与 300 万元可比', 'units.test.ts'],
  ['二十五人', '25 人', 'values.test.ts'],
  ['0起', '没有；实际为 0 才算完成', 'pairs.test.ts'],
  ['9月前', '9 月为限，早于为好', 'pairs.test.ts'],
  ['十二月底前', '12 月为限', 'pairs.test.ts'],
  ['12月底前完成', '12 月为限', 'pairs.test.ts'],
  ['2024年12月31日前', '2024 年 12 月 31 日为限', 'pairs.test.ts'],
  ['2024年1-12月', '2024 年 12 月为限', 'values.test.ts'],
  ['第三季度', '9 月为限', 'values.test.ts'],
  ['1-3季度', '9 月为限', 'values.test.ts'],
  ['满意度95%', '95%（完成值）', 'values.test.ts'],
  ['部分达成预期指标并具有一定效果', '部分达成', 'values.test.ts'],
  ['未达成预期指标且效果较差', '未达成', 'values.test.ts'],
];

const LABELS: Readonly<Record<string, string>> = {
  dimension: '一级指标列',
  category: '二级指标列',
  name: '三级指标列',
  sign: '符号列',
  target: '年度指标值列',
  adjustedTarget: '调整指标值列',
  measure: '计量单位列',
  actual: '实际完成值列',
  printedRate: '完成率列',
  points: '分值列',
  score: '得分列',
  scoringRule: '评分标准列',
  explanation: '偏差原因分析及改进措施列',
  initialBudget: '年初预算数',
  annualBudget: '全年预算数',
  executed: '全年执行数',
  executionRate: '执行率',
  total: '年度资金总额',
  currentYear: '当年财政拨款',
  carriedOver: '上年结转资金',
  other: '其他资金',
  projectName: '项目名称',
  department: '主管部门',
  unit: '实施单位',
  plannedGoal: '预期目标',
  reportedOutcome: '实际完成情况',
};

type Section = readonly [title: string, lines: readonly (readonly [name: string, words: readonly string[]])[]];
const named = (words: Readonly<Record<string, readonly string[]>>): Section[1] =>
  Object.entries(words).map(([key, list]) => [LABELS[key] ?? key, list]);

const SECTIONS: readonly Section[] = [
  ['指标表的列', [...named(TABLE_COLUMNS), ['略过的列', OTHER_COLUMNS]]],
  ['一级指标', named(DIMENSIONS)],
  ['二级指标', named(CATEGORIES)],
  ['资金表的列', named(FUND_COLUMNS)],
  ['资金行（标签里含有这些字）', FUND_LINES.map(([kind, words]) => [LABELS[kind] ?? kind, words])],
  ['表头与总体目标', [...named(HEADER_LABELS), ...named(GOAL_LABELS), ['年度', YEAR_LABELS]]],
  ['总分与等级', [['总分', TOTAL_LABELS], ['评分等级', GRADE_LABELS], ...named(GRADES)]],
  ['表下文字', [['略过', FOOT_LABELS]]],
  [
    '指标值与完成值',
    [
      ...named(SIGNS),
      ...SIGN_SUFFIXES.map(([sign, words]) => [`数后 ${sign}`, words] as const),
      ...Object.entries(DIRECTIONS).map(([sign, words]) => [`方向列 ${sign}`, words] as const),
      ['起止之间', RANGE_MARKS],
      ['随数的量级', SCALES.map(([word]) => word)],
      ['换算的单位', MEASURING_WORDS],
      ['汉字数（一至九千九百九十九、两）之后', MEASURE_WORDS],
      ['没有', ZERO_WORDS],
      ['定性指标值', QUALITIES],
    ],
  ],
];

const INTRO = `# 能读的版式与写法

<!-- 本页由 test/form/layouts-page.ts 从词表和测试清单生成，请勿手工修改。 -->

插件凭表里的文字和形状认表，不凭固定位置。下面列出能读的版式和写法，每一条都有测试；除文末“已知限制”所列以外，认不出的内容会在窗格里写明单元格，不会跳过，也不会猜。

English: the layouts and spellings that are read, each with its test, and the known limits. Recognition rests on the words and the shape of a form, not on fixed positions; what cannot be read is reported with its cell, but for the known limits at the end.

文字比较之前先统一全角与半角（NFKC），去掉空格和换行；列名、标签后面括号里的说明（如“(A)”“(万元)”）不参与比较。

## 版式

| 版式 | 测试（test/form/） |
|---|---|
`;

const PAIRING = `
一边写了单位、另一边只写数时，按写了的单位理解：≥90% 对 95 是 95%，≤20万元 对 19.5 是 19.5 万元。数值照原样离指标值近得多时，按基本单位理解：≥5万个 对 60206 是 60206 个。0.95 对 ≥90% 有两种读法（95% 或 0.95%），不猜，报告为无法读取；设置了百分比格式的单元格不受影响。以上都在 \`pairs.test.ts\` 里。

没有符号的数按“≥”理解，成本指标和 0 按“≤”理解；完成值与指标值原文相同的定性说法算达成。
`;

const TAUGHT = `
## 教一次新模板

列名不在词表里，凭一列的内容、位置和数量关系（执行率、得分不超过分值、合计）仍能断定的，照常读；断定不了的，不猜，窗格请您确认一次：

![窗格里的问题：表头、前几行、每一列的含义](question.png)

- 左边是表头和前几行，右边是拿不准的列，已按我们的判断选好；不对就换一个，其他列也可以改，没有用的列选“不用”。同一个含义选了两次、少了必需的列（指标表：指标名称、指标值、实际完成值；资金表：预算数、执行数），当场会说。
- 确认之前，用到这个表头的自评表不计分、不写入，也不出现在总分里；同一张工作表上的其他自评表照常。汇总表里列为“表头待确认，未列入”。
- 确认之后立即按回答读取，不再读一遍工作表；同一本工作簿里表头相同的其他工作表一并读取。以后遇到同样的表头，内容换了也不再问（\`taught.test.ts\`）。
- 回答记在工作簿里，随文件走；“评分口径”里可以改名、删除，删除后会重新问。导出的口径文件带着这些回答：省里或主管部门教一次，各单位导入即可。预算执行分值、等级分数线属于口径，在同一个文件里。
- 记的只是表头的文字和各列的含义，没有表里的内容。表头多一列、少一列、换一个字，就是另一个表头。
- 内容与记住的回答对不上时（例如得分高于分值、换一种读法明显更合理），不采用，说明与哪一个不符，请您再确认。
- 导入或工作簿里的回答有损坏（不认识的含义、个数与表头不符、同一含义两次、缺必需的列、过长），整个不采用，并说明哪一处。
`;

const LIMITS = `
## 已知限制

- **缺列**：三级指标、年度指标值、实际完成值、分值、得分五列缺一不可；缺哪一列会写明，该表不写入。
- **词表之外的列名**：凭证据读，或者请您确认一次（见上）；与计分无关的列略过。
- **横排的表**（每个指标占一列）、一张表跨几个工作表、文本框和图片里的字：不读。
- **四级指标**：以三级指标为行名，四级指标列略过。
- **一级、二级指标旁的权重列**：不与其下分值核对；核对的是写在标题里的分值，如“产出指标(50分)”。
- **小计行**：不重算，公式会自己更新，手填的数请自行核对。
- **“总分：98.5”写在一格里**：报告为看不出属于哪个指标的行，总分不写入。
- **合并单元格**：看不到合并范围，只能按上下行、空白列或同一工作表的其他表单推断。评分等级为空、标签合并了几列而又没有可参照的表单时，等级写在标签右边一格。
- **没有空行隔开、只有名称折行的行**（常见于 PDF 粘贴）：下半截会成为单独一行，并因没有指标值而被报告；有空行隔开或括号未闭合时能接上。
- **“其中”之后的行**：没有分值也没有得分的，直到下一个有分值的行，都算分行；所以“其中”分行之后漏填分值的指标也会被当作分行，此时分值合计不是 100 分，会被报告。
- **合计之后又重印表头**：按另一张表处理。
- **资金单位**：认元和万元；千元、亿元不认，按万元理解（执行率和得分不受影响）。
- **约数**：约30、近30、30余、95%左右、3600多人次，报告为无法读取。
- **没有符号的增减**：增长5%、下降3%，报告为无法读取；增长5%以上、增长≥5% 能读。
- **汉字的分数与成数**：百分之九十五、九成，当作定性说法；比例 1:3 报告为无法读取；3/4 只在指标值为 4 时读作完成 3。
- **汉字数**：认到九千九百九十九，后面要有上面列出的量词；十二、二十等可单写。
- **连写的日期**：20241231 当作数；2024.12 没有单位时读作月份。
- **一格里有两个要求**：“≥90%，≤100%”“5个以上且每个不少于3家”，报告为无法读取。
- **不同的单位**：同一类的照实换算（亩与公顷、小时与天、月与年）；个与家、项与件等数同类东西的量词照数比较；其余（月与天、工作日与天、人与场、% 与个）不可比，不据此计分，只提示单位不一致。
- **没有符号的指标值**：由指标名称判断以多为好还是以少为好；名称看不出的，只认恰好等于，其余不计分，并请补上符号。
`;

/** The whole page, as Markdown. */
export function layoutsPage(): string {
  const layouts = LAYOUTS.map(
    ([layout, file, name]) => `| ${layout.replace(/</g, '&lt;')} | \`${file}\` › ${name.replace(/</g, '&lt;')} |\n`,
  );
  const values = VALUES.map(([written, reading, file]) => `| ${written} | ${reading} | \`${file}\` |\n`);
  const spellings = SECTIONS.map(([title, lines]) => {
    const items = lines.map(([name, words]) => `- **${name}**：${words.join(' · ').replace(/[~*|<]/g, '\\$&')}\n`);
    return `\n### ${title}\n\n${items.join('')}`;
  });
  return [
    INTRO,
    ...layouts,
    '\n## 数值\n\n| 写法 | 读作 | 测试（test/form/） |\n|---|---|---|\n',
    ...values,
    PAIRING,
    TAUGHT,
    '\n## 写法\n\n以下每个词都由 `spellings.test.ts` 放进一张表里读过。\n',
    ...spellings,
    LIMITS,
  ].join('');
}

if (process.argv[1] === __filename) writeFileSync(LAYOUTS_PAGE, layoutsPage());
