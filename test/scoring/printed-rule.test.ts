// The rule that a form prints beside a row: when it is the ratio, and what it keeps when it is not.
import { evaluate } from '../../src/scoring/evaluate';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { bound, buildForm, done, type RowSpec } from './build-form';

/** "[16..16] 16 → 18": admissible, recommended, settled; "–" for undefined. */
function scored(row: RowSpec): string {
  const [only] = evaluate(buildForm({ rows: [{ points: '20.00', ...row }] }), CENTRAL_2020).indicators;
  if (only?.score === undefined) throw new Error('no row');
  const { admissible, recommended, settled } = only.score;
  const interval = admissible === undefined ? '–' : `[${admissible.low.toFixed()}..${admissible.high.toFixed()}]`;
  return `${interval} ${recommended?.toFixed() ?? '–'} → ${settled?.toFixed() ?? '–'}`;
}

const MISSED: RowSpec = { target: bound('≥', '10', '场'), actual: done('8', '场'), score: '18.00' };
const MET: RowSpec = { target: bound('≥', '10', '场'), actual: done('11', '场') };

/** 8 of 10 is 16 of 20 points. */
const BY_RATIO = '[16..16] 16 → 16';
const KEPT = '[0..20] – → 18';

test.each([
  '完成值/指标值×分值',
  '实际完成值÷年度指标值*分值',
  '得分=（实际完成值/年度指标值）×该指标分值',
  '得分＝实际完成数/计划完成数×100%×权重',
  '按比例得分',
  '按完成比例计分',
  '按照完成率计分',
  '分值×完成率',
  '完成得满分，未完成按比例扣分。',
  '达到指标值得满分，否则按实际完成值与指标值之比计算得分，最高不超过满分',
  '实际完成值≥指标值得满分；实际完成值<指标值，得分=实际完成值/指标值×分值',
  // How the indicator is measured.
  '合格数/检查总数×100%',
  // Nothing at all.
  '',
  '/',
  '——',
  '不适用',
  '20分',
  '满分20',
])('%s leaves the row to the ratio', (scoringRule) => {
  expect(scored({ ...MISSED, scoringRule })).toBe(BY_RATIO);
});

test.each([
  '每少一场扣1分',
  '每少一场扣1分，扣完为止。',
  '少1场扣5%的权重分',
  '完成得满分，未完成不得分',
  '完成得20分，未完成得0分',
  '完成率100%得满分，90%（含）-100%得18分，90%以下不得分',
  '未完成按比例得分，低于60%不得分',
  '完成80%以上得18分',
  '≥10场优，8-9场良，其余差',
  '由评审组酌情打分',
  '详见评分办法第三条',
  // More of what should be high scores less: no ratio of ours.
  '指标值/完成值×分值',
])('%s goes before the ratio: 18 of 20 stays', (scoringRule) => {
  expect(scored({ ...MISSED, scoringRule })).toBe(KEPT);
});

test('a blank score of a missed row gets no proposal, one above the points is not admitted', () => {
  const scoringRule = '每少一场扣1分';
  expect(scored({ ...MISSED, scoringRule, score: '' })).toBe('[0..20] – → –');
  expect(scored({ ...MISSED, scoringRule, score: '21.00' })).toBe('[0..20] – → –');
});

test('a met row has its full points, and keeps a lower score that the rule may give', () => {
  const scoringRule = '每少一场扣1分';
  expect(scored({ ...MET, scoringRule, score: '' })).toBe('[0..20] 20 → 20');
  expect(scored({ ...MET, scoringRule, score: '17.00' })).toBe('[0..20] 20 → 17');
});

test.each([
  ['超过指标值10%的，每超1%扣1分', MET],
  ['每完成1场得2分', MET],
  ['节约超过30%的扣2分，低于50%不得分', { target: bound('≤', '10', '万元'), actual: done('6', '万元') }],
] satisfies [string, RowSpec][])('%s may take something off a met row: nothing is proposed', (scoringRule, row) => {
  expect(scored({ ...row, scoringRule, score: '' })).toBe('[0..20] – → –');
});

test('what counts against a limit that is not to be exceeded takes nothing off when it is kept', () => {
  const row = { target: bound('≤', '10', '万元'), actual: done('9', '万元'), score: '' } satisfies RowSpec;
  expect(scored({ ...row, scoringRule: '每超1万元扣1分' })).toBe('[0..20] 20 → 20');
});

test('the ratio turned round is that of a limit: 20 × 10 / 12.5, or 20 × (1 − 2.5 / 10)', () => {
  const row = { target: bound('≤', '10', '万元'), actual: done('12.5', '万元'), score: '18.00' } satisfies RowSpec;
  expect(scored({ ...row, scoringRule: '指标值/完成值×分值' })).toBe('[16..16] 16 → 16');
});
