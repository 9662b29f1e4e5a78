// Columns beside a row's values that change what counts: adjusted targets, and how the form itself scores a row.
import { HEAD, onlyForm } from './reading';

const heading = '一级指标 | 二级指标 | 三级指标';
const read = (columns: string, ...lines: string[]) =>
  onlyForm(`${HEAD}${heading} | ${columns}\n${lines.map((line) => `产出指标 | 数量指标 | ${line}`).join('\n')}\n`).indicators;

describe('adjusted targets', () => {
  const columns = '年初指标值 | 调整指标值 | 全年完成值 | 分值 | 得分';

  test('a filled one takes the place of the first, with its cell; the first is kept beside it', () => {
    const [row] = read(columns, '培训场次 | ≥10场 | ≥8场 | 8场 | 50 | 50');
    expect(row).toMatchObject({
      target: { text: '≥8场', cell: { row: 4, column: 4 }, content: { kind: 'bound', sign: '≥' } },
      initialTarget: { text: '≥10场', cell: { row: 4, column: 3 } },
    });
  });

  test.each(['', '—', '/', '未调整', '无', '不变', '同年初', '不适用'])('“%s” leaves the first', (adjusted) => {
    const [row] = read(columns, `培训场次 | ≥10场 | ${adjusted} | 8场 | 50 | 50`);
    expect(row).toMatchObject({ target: { text: '≥10场', cell: { row: 4, column: 3 } } });
    expect(row).not.toHaveProperty('initialTarget');
  });

  test('the unit column counts for both', () => {
    const [row] = read('年初目标值 | 调整后目标值 | 计量单位 | 实际完成值 | 分值 | 得分', '培训场次 | 10 | 8 | 场 | 8 | 50 | 50');
    expect(row?.target.content).toMatchObject({ quantity: { unit: '场' } });
    expect(row?.initialTarget?.content).toMatchObject({ quantity: { unit: '场' } });
  });

  test('an adjusted target in words takes the place of a number', () => {
    const [row] = read(columns, '培训场次 | ≥10场 | 取消 | 0场 | 50 | 50');
    expect(row).toMatchObject({ target: { text: '取消', content: { kind: 'qualitative' } } });
  });

  test('where the first is blank the adjusted one counts alone', () => {
    const [row] = read(columns, '培训场次 | | ≥8场 | 8场 | 50 | 50');
    expect(row).toMatchObject({ target: { text: '≥8场' }, initialTarget: { content: { kind: 'empty' } } });
  });
});

describe('how the form scores a row', () => {
  const ruleOf = (columns: string, line: string): string | undefined => read(columns, line)[0]?.scoringRule?.text;

  test.each(['评分标准', '评分细则', '计分方法', '得分计算方法'])('the column %s', (word) => {
    expect(ruleOf(`${word} | 年度指标值 | 实际完成值 | 分值 | 得分`, '甲 | 按进度评定 | ≥1个 | 1个 | 5 | 5')).toBe('按进度评定');
  });

  test.each([
    ['每少一场扣1分', true],
    ['每低于指标值1个百分点扣权重的5%', true],
    ['完成得5分，未完成不得分', true],
    ['达到90%以上得满分，80%—90%得3分', true],
    ['每完成一项得2分', true],
    ['反映培训的场次', false],
    ['因场地维修，扣2分', false],
    ['每年减少30分贝以上', false],
    ['每次培训计30分钟', false],
    ['每月按计划完成80%', false],
    ['每季度对各部门得分进行排名', false],
  ])('“%s” beside the indicator or in brackets: %s', (text, isRule) => {
    const rule = isRule ? text : undefined;
    expect(ruleOf('指标说明 | 年度指标值 | 实际完成值 | 分值 | 得分', `甲 | ${text} | ≥1个 | 1个 | 5 | 5`)).toBe(rule);
    const [named] = read('年度指标值 | 实际完成值 | 分值 | 得分', `培训场次（${text}） | ≥1个 | 1个 | 5 | 5`);
    expect(named?.scoringRule?.text).toBe(rule?.normalize('NFKC'));
  });

  test('the column of the rules goes before remarks', () => {
    const columns = '指标说明 | 评分标准 | 年度指标值 | 实际完成值 | 分值 | 得分';
    expect(ruleOf(columns, '甲 | 每少一场扣1分 | 每少一场扣2分 | ≥1个 | 1个 | 5 | 5')).toBe('每少一场扣2分');
    expect(ruleOf(columns, '甲 | 每少一场扣1分 | — | ≥1个 | 1个 | 5 | 5')).toBe('每少一场扣1分');
  });

  test('a target with its rule in brackets is read without it', () => {
    const [row] = read('年度指标值 | 实际完成值 | 分值 | 得分', '培训场次 | ≥10场（每少一场扣1分） | 8场 | 20 | 18');
    expect(row).toMatchObject({
      target: { text: '≥10场（每少一场扣1分）', content: { kind: 'bound', sign: '≥', quantity: { unit: '场' } } },
      scoringRule: { text: '每少一场扣1分' },
    });
  });

  test('a rule torn by the end of a page is one', () => {
    const rows = read('评分标准 | 年度指标值 | 实际完成值 | 分值 | 得分', '甲 | 每少一场 | ≥1个 | 1个 | 5 | 5').length;
    expect(rows).toBe(1);
    const form = onlyForm(
      `${HEAD}${heading} | 评分标准 | 年度指标值 | 实际完成值 | 分值 | 得分\n产出指标 | 数量指标 | 甲 | 每少一场 | ≥1个 | 1个 | 5 | 5\n | | | 扣1分 | | | |\n`,
    );
    expect(form.indicators.map(({ scoringRule }) => scoringRule?.text)).toEqual(['每少一场扣1分']);
  });
});
