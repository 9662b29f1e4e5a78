// How far an actual in words reaches a target in words, and the words that say nothing, that something happened or that it did not.
import { asksToBeFilledIn, reachedInWords, saysHappened, saysNone, saysNothing } from '../../src/form/wording';

type Row = readonly [target: string, actual: string, expected: string | undefined, name?: string];
const each = (rows: readonly Row[]): void => {
  for (const [target, actual, expected, name = ''] of rows) {
    test(`${target}: ${actual} is ${expected}${name === '' ? '' : ` where ${name} is asked`}`, () =>
      expect(reachedInWords(target, actual, name)).toBe(expected));
  }
};

describe('a target that is a scale', () => {
  each([
    ['优良中差', '优', 'met'],
    ['优良中差', '良', 'own-words'],
    ['优良中差', '中', 'own-words'],
    ['优良中差', '差', 'unmet'],
    // Of a scale of five the last two are bad.
    ['优良中低差', '中', 'own-words'],
    ['优良中低差', '低', 'unmet'],
    ['优、良、中、差', '良', 'own-words'],
    ['高/中/低', '高', 'met'],
    ['高/中/低', '中', 'own-words'],
    ['高/中/低', '低', 'unmet'],
    ['是或否', '是', 'met'],
    ['是/否', '否', 'unmet'],
    ['满意(基本满意)', '基本满意', 'unmet'],
    ['非常满意|满意|一般|不满意', '满意', 'own-words'],
    ['很好;较好;差', '较好', 'own-words'],
    ['大中小', '小', 'unmet'],
    ['有/无', '有', 'met'],
    // Steps that do not fall, one step, and steps among other words are no scale.
    ['低/高', '高', undefined],
    ['优优', '优', undefined],
    ['质量优良', '优', undefined],
    ['优良率', '良', undefined],
    ['高中低', '中等水平', undefined],
  ]);
});

describe('the ends of a scale', () => {
  each([
    ['好', '差', 'unmet'],
    ['较好', '坏', 'unmet'],
    ['低', '高', 'unmet'],
    ['高', '较低', 'unmet'],
    ['强', '弱', 'unmet'],
    ['较小', '大', 'unmet'],
    ['好', '很好', 'met'],
    ['好', '好', 'met'],
    ['高', '很高', 'met'],
    ['好', '较好', 'own-words'],
    // Of two low ends nobody knows which is wanted.
    ['低', '较低', 'own-words'],
    ['低', '低', 'met'],
    ['很低', '低', 'own-words'],
    ['好', '高', undefined],
  ]);
});

describe('grades', () => {
  each([
    ['优秀', '良好', 'own-words'],
    ['优秀', '中', 'own-words'],
    ['优', '较差', 'unmet'],
    ['良好', '不合格', 'unmet'],
    ['优秀', '优', undefined],
    ['优秀', '完善', undefined],
    ['完善', '优秀', undefined],
  ]);
});

describe('yes and no', () => {
  each([
    ['是', '是', 'met'],
    ['有', '有', 'met'],
    ['是', '否', 'unmet'],
    ['有', '没有', 'unmet'],
    ['否', '否', 'met'],
    ['否', '是', 'unmet'],
    ['无', '无', 'met'],
    ['无', '未发生', 'met'],
    ['未发生', '发生', 'unmet'],
    ['没有', '已发生过', 'unmet'],
    ['无', '发生1起', 'unmet'],
    ['无', '出现过2次', 'unmet'],
    ['无', '发生0起', undefined],
    ['有', '发生1起', 'met'],
    ['无', '未发现', 'met'],
    ['否', '未超支', 'met'],
    ['是', '未公开', 'unmet'],
    ['有', '未建立', 'unmet'],
    ['有', '未完成', 'unmet'],
    ['无', '未完成', undefined],
    ['是', '未按规定公开', 'unmet'],
    ['是', '未按照规定公开', undefined],
    ['是', '未按规定的程序公开', undefined],
    ['有', '完善', undefined],
  ]);
});

describe('a name that asks', () => {
  each([
    ['否', '超支10%', 'unmet', '是否超支'],
    ['否', '超出10%', 'unmet', '是否超出'],
    ['否', '超支', 'unmet', '是否超支'],
    ['否', '未超支', 'met', '是否超支'],
    ['是', '公开', 'met', '是否公开'],
    ['是', '已公开', 'met', '是否公开'],
    ['是', '未公开', 'unmet', '是否公开'],
    ['是', '不公开', 'unmet', '公开与否'],
    ['否', '存在截留挪用', 'unmet', '有无截留挪用'],
    ['无', '截留', 'unmet', '有无截留挪用'],
    ['无', '未发生截留挪用情况', 'met', '有无截留挪用情况'],
    ['无', '没有截留挪用资金', 'met', '是否存在截留挪用'],
    ['无', '截留挪用3笔', 'unmet', '有没有截留挪用'],
    ['否', '从未出现超支', 'met', '★指标1:是否超支'],
    ['是', '逾期公开', undefined, '能否公开'],
    ['是', '延期', 'unmet', '是否按期'],
    ['否', '未完成', undefined, '是否超支'],
    ['是', '未完成', 'unmet', '是否完成'],
    ['否', '从未按规定报送', undefined, '是否超支'],
    ['是', '待验收', 'unfinished', '是否完成'],
    ['是', '待验收', undefined, '是否公开'],
    ['是', '待验收', undefined, '验收'],
    ['否', '超支', undefined, '超支与否说明'],
    ['否', '情况不符', 'unmet', '是否存在情况不符'],
    // A name of one letter asks nothing.
    ['是', '甲', undefined, '甲与否'],
    ['是', '甲乙', undefined, '是否甲'],
  ]);
});

describe('the contrary of a target', () => {
  each([
    ['公开', '未公开', 'unmet'],
    ['公开', '尚未公开', 'unmet'],
    ['公开', '公开', undefined],
    ['未公开', '未公开', 'met'],
    ['无投诉', '有投诉', 'unmet'],
    ['无投诉', '投诉', 'unmet'],
    ['无投诉', '投诉3起', 'unmet'],
    ['无投诉', '投诉0起', undefined],
    ['不发生安全事故', '发生安全事故1起', 'unmet'],
    ['杜绝浪费', '存在浪费', 'unmet'],
    ['零投诉', '投诉处理及时', undefined],
    ['不断完善', '断完善', undefined],
    ['按时完成', '延期完成', 'unmet'],
    ['按时完成', '延期15天完成', 'unmet'],
    ['及时', '逾期3个工作日', 'unmet'],
    ['运行正常', '运行异常', 'unmet'],
    ['准确', '错误', 'unmet'],
    ['准确', '无错误', undefined],
    ['不准确', '错误', undefined],
    ['保持道路畅通无阻', '堵塞', undefined],
    ['道路畅通', '全线多处拥堵堵塞', undefined],
    ['道路畅通', '路面拥堵', 'unmet'],
    ['道路通行畅通', '路面经常拥堵', 'unmet'],
    ['正常', '混乱', undefined],
    ['保障有力', '保障不力', 'unmet'],
    ['保障有力', '不力', 'unmet'],
    ['有人管护', '无人管护', 'unmet'],
    ['有人管护', '没有人管护', 'unmet'],
    ['保障有力', '保障得力', undefined],
    ['保有', '保无', undefined],
    ['有', '不', undefined],
  ]);
});

describe('rises and falls', () => {
  each([
    ['显著提升', '有所下降', 'unmet'],
    ['持续下降', '有所上升', 'unmet'],
    ['显著提升', '有所提升', undefined],
    ['持续下降', '明显减少', undefined],
    ['持续提升', '-5%', 'unmet'],
    ['持续下降', '-5%', undefined],
    ['持续提升', '5%', undefined],
    ['完善', '有所下降', undefined],
    ['完善', '-5%', undefined],
  ]);
});

describe('what should not happen', () => {
  each([
    ['杜绝', '没有发生', 'met'],
    ['零投诉', '无', 'met'],
    ['避免事故', '避免事故', 'met'],
    ['零投诉', '发生', 'unmet'],
    ['零投诉', '发生1起', 'unmet'],
    ['零投诉', '工作正常', undefined],
    // Denials answer such a target; they are not held against it.
    ['无安全事故', '未完善', undefined],
    ['不断完善', '无', undefined],
  ]);
});

describe('words that deny a word of the target', () => {
  each([
    ['公开透明', '未公开', 'unmet'],
    ['及时足额到位', '未足额到位', 'unmet'],
    ['完善', '制度不健全', 'unmet'],
    ['提升服务', '效果没有得到提升', 'unmet'],
    ['持续改善', '不断完善', undefined],
    ['覆盖到村', '未能全部覆盖', 'unmet'],
    ['保障安全', '没有安全事故', undefined],
    ['保障供水', '没有供水', 'unmet'],
    ['保障供水', '没有供水了', 'unmet'],
    ['保持稳定', '不稳定因素减少', undefined],
    ['保持稳定', '不稳定因素', 'unmet'],
    ['完善', '良好', undefined],
  ]);
});

describe('what is not done yet', () => {
  each([
    ['按时完成', '正在实施', 'unfinished'],
    ['验收通过', '待验收', 'unfinished'],
    ['按期开工', '因故停工', 'unfinished'],
    ['持续推进项目实施', '正在推进', undefined],
    ['完善', '正在实施', undefined],
    ['完善', '已取消', 'unfinished'],
  ]);
});

describe('nothing said', () => {
  test.each(['待定', '待定。', '(待定)', '不适用', '略', 'N/A', '见附件', '详见自评报告', '另附说明。', '见相关佐证材料..', '不适用;'])(
    '%s says nothing',
    (written) => expect(saysNothing(written)).toBe(true),
  );
  test.each(['', '完成', '待定项目3个', '略有提升', '见附件,已完成全部工作', '已见附件', '见效快'])('%s says something', (written) =>
    expect(saysNothing(written)).toBe(false),
  );
});

describe('a request of the template', () => {
  test.each(['请填写', '根据绩效目标逐项填写完成情况', '(请说明偏差原因)', '此处填写扣分原因及改进措施。', '请对照年初目标,如实填写'])(
    '%s asks',
    (written) => expect(asksToBeFilledIn(written)).toBe(true),
  );
  test.each([
    '',
    '完成情况',
    '按要求填写了培训记录表',
    '请专家说明了方案',
    '请完成单位的说明文件已提交',
    // Longer texts say more than that.
    `请填写${'完成情况'.repeat(15)}`,
  ])('%s does not', (written) => expect(asksToBeFilledIn(written)).toBe(false));
  test('sixty characters at most', () => {
    expect(asksToBeFilledIn(`请填写${'目标'.repeat(28)}值`)).toBe(true);
    expect(asksToBeFilledIn(`请填写${'目标'.repeat(29)}`)).toBe(false);
  });
});

describe('happened or not', () => {
  test.each(['发生', '已发生', '已经发生', '出现过', '曾存在', '有', '仍存在', '产生了'])('%s: something is there', (written) =>
    expect(saysHappened(written)).toBe(true),
  );
  test.each(['未发生', '确有其事', '发生1起', '情况发生', '有效', ''])('%s does not say so', (written) =>
    expect(saysHappened(written)).toBe(false),
  );

  test.each(['无', '没有', '未发生', '没有发生安全事故', '全年未出现投诉', '零事故', '从未发生', '无违规违纪问题'])('%s: none', (written) =>
    expect(saysNone(written)).toBe(true),
  );
  test.each(['未完成', '无法统计', '未发生3起', '没有开展', '发生', '未落实问题', '不理想'])('%s says nothing of it', (written) =>
    expect(saysNone(written)).toBe(false),
  );
});
