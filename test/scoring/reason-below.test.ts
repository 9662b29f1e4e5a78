// Reasons below the table: which rows they explain.
import type { RowSpec } from './build-form';
import { achieved, bound, buildForm, done, doneIn, dueBy, quality } from './build-form';
import { evaluate } from '../../src/scoring/evaluate';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';

const LABEL = '偏差原因分析';
const missed = (name: string, more: RowSpec = {}): RowSpec => ({
  name,
  target: bound('≥', '10'),
  actual: done('8'),
  points: '10',
  ...more,
});

/** Names of the rows that count as explained. */
const explained = (rows: readonly RowSpec[], ...reasonsBelow: readonly (readonly [string, string])[]): readonly string[] =>
  evaluate(buildForm({ rows, reasonsBelow, explanations: false }), CENTRAL_2020)
    .indicators.filter((row) => row.explained)
    .map(({ indicator }) => indicator.name.text);

const TWO = [missed('宣讲场次'), missed('设备采购数量')];

describe('whose reason it is', () => {
  test.each<[string, readonly RowSpec[], readonly (readonly [string, string])[], readonly string[]]>([
    ['no reason', TWO, [], []],
    ['the row that is named', TWO, [[LABEL, '宣讲因疫情推迟两次']], ['宣讲场次']],
    ['both that are named', TWO, [[LABEL, '宣讲推迟,设备到货晚']], ['宣讲场次', '设备采购数量']],
    [
      'two reasons, one each',
      TWO,
      [
        [LABEL, '宣讲推迟'],
        [LABEL, '设备到货晚'],
      ],
      ['宣讲场次', '设备采购数量'],
    ],
    ['nobody named: all', TWO, [[LABEL, '因疫情推迟']], ['宣讲场次', '设备采购数量']],
    ['a piece that any text may hold names nobody', TWO, [[LABEL, '采取措施提高场次和数量,因疫情推迟']], ['宣讲场次', '设备采购数量']],
    ['a single character names nobody', [missed('灯'), missed('设备采购')], [[LABEL, '灯具因疫情未到货']], ['灯', '设备采购']],
    ['two characters are enough', [missed('灯具'), missed('设备采购')], [[LABEL, '灯具因疫情未到']], ['灯具']],
    ['a name in the middle of the text', TWO, [[LABEL, '今年的宣讲推迟了']], ['宣讲场次']],
    ['the last piece of a name', [missed('完成设备'), missed('宣讲场次')], [[LABEL, '设备到货晚']], ['完成设备']],
    ['what says nothing', TWO, [[LABEL, '无']], []],
    [
      'what says nothing beside what does',
      TWO,
      [
        [LABEL, '无'],
        ['未完成原因', '宣讲推迟'],
      ],
      ['宣讲场次'],
    ],
    ['a label of money alone', TWO, [['资金未用完原因', '宣讲推迟']], []],
    ['a label of money and rows', TWO, [['预算执行偏差及指标未完成原因', '宣讲推迟']], ['宣讲场次']],
    ['a label of neither', TWO, [['原因分析', '宣讲推迟']], ['宣讲场次']],
  ])('%s', (_, rows, reasons, expected) => {
    expect(explained(rows, ...reasons)).toEqual(expected);
  });
});

describe('rows that need one', () => {
  const beside = missed('设备采购数量');
  test.each<[string, RowSpec, boolean]>([
    ['below the target', { target: bound('≥', '10'), actual: done('8') }, true],
    ['far above the target', { target: bound('≥', '10'), actual: done('100'), score: '10' }, true],
    ['met', { target: bound('≥', '10'), actual: done('10'), score: '10' }, false],
    ['partly achieved', { target: quality(), actual: achieved('partly'), score: '8' }, true],
    ['achieved', { target: quality(), actual: achieved('met'), score: '10' }, false],
    ['a missed date', { target: dueBy(6), actual: doneIn(9), score: '8' }, true],
    ['met, but a person took points away', { target: bound('≥', '10'), actual: done('10'), score: '8' }, true],
    ['met, no score yet', { target: bound('≥', '10'), actual: done('10'), score: '' }, false],
    ['met, no points', { target: bound('≥', '10'), actual: done('10'), points: '-', score: '8' }, false],
  ])('%s', (_, row, expected) => {
    const rows = [{ points: '10', name: '宣讲场次', ...row }, beside];
    expect(explained(rows, [LABEL, '因疫情推迟'])).toEqual(expected ? ['宣讲场次', '设备采购数量'] : ['设备采购数量']);
  });

  test('a row with a reason of its own leaves the one below to the others', () => {
    const rows = [missed('宣讲场次', { explanation: '场地改造' }), beside];
    const { indicators } = evaluate(buildForm({ rows, reasonsBelow: [[LABEL, '宣讲推迟']] }), CENTRAL_2020);
    expect(indicators.map((row) => row.explained)).toEqual([true, true]);
  });

  test('a row that is explained below keeps its score', () => {
    const rows = [missed('宣讲场次', { score: '6', target: quality(), actual: achieved('partly') })];
    const verdicts = (reasonsBelow: readonly (readonly [string, string])[]): readonly boolean[] =>
      evaluate(buildForm({ rows, reasonsBelow }), CENTRAL_2020).indicators.map((row) => row.explained);
    expect([verdicts([]), verdicts([[LABEL, '宣讲推迟']])]).toEqual([[false], [true]]);
  });
});
