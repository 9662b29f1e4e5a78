// A form as one whole: what it lacks cells for, which rows are parts of others, and rows that a text below the table explains.
import { evaluate } from '../../src/scoring/evaluate';
import { parentsOf } from '../../src/scoring/parents';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { bound, buildForm, done, type FormSpec, type RowSpec } from './build-form';

describe('columns that the form does not have', () => {
  test.each<[string, FormSpec, readonly string[]]>([
    ['none', { rows: [{}] }, []],
    ['points', { rows: [{}], without: ['points'] }, ['points']],
    ['scores', { rows: [{}], without: ['score'] }, ['score']],
    ['both', { rows: [{}], without: ['points', 'score'] }, ['points', 'score']],
    ['no rows: nobody knows', { rows: [], without: ['points', 'score'] }, []],
  ])('%s', (_, spec, cannot) => {
    expect(evaluate(buildForm(spec), CENTRAL_2020).cannot).toEqual(cannot);
  });
});

describe('points that can be right', () => {
  test.each<[string, FormSpec, boolean]>([
    ['100', { rows: [{ points: '60' }, { points: '40' }] }, true],
    ['less than 100', { rows: [{ points: '60' }, { points: '30' }] }, false],
    ['less than 100, a cell left to fill in', { rows: [{ points: '60' }, { points: '' }] }, true],
    ['more than 100, a cell left to fill in', { rows: [{ points: '110' }, { points: '' }] }, false],
    ['no column for them', { rows: [{}], without: ['points'] }, true],
  ])('%s', (_, spec, canAddUp) => {
    expect(evaluate(buildForm(spec), CENTRAL_2020).canAddUp).toBe(canAddUp);
  });
});

describe('rows that are parts of the row above', () => {
  const part: RowSpec = { name: '其中：部分', points: '', unscored: 'part' };
  const parent: RowSpec = { name: '种植面积', hasParts: true };
  const other: RowSpec = { name: '合格率' };
  test.each<[string, readonly RowSpec[], readonly (readonly [number, number])[]]>([
    ['no parts', [other, other], []],
    [
      'two parts, then another row',
      [parent, part, part, other],
      [
        [1, 0],
        [2, 0],
      ],
    ],
    [
      'parts of the nearer parent',
      [parent, part, parent, part],
      [
        [1, 0],
        [3, 2],
      ],
    ],
    ['a part of a row that has its own values', [parent, part, other, part], [[1, 0]]],
    ['a part of nothing', [part, other], []],
    ['a row of the template ends the parts', [parent, { ...other, unscored: 'placeholder' }, part], []],
  ])('%s', (_, rows, expected) => {
    const { indicators } = evaluate(buildForm({ rows }), CENTRAL_2020);
    const parents = parentsOf(indicators);
    const found = indicators.flatMap((row, index) => {
      const above = parents.get(row);
      return above === undefined ? [] : [[index, indicators.indexOf(above)]];
    });
    expect(found).toEqual(expected);
  });
});

describe('a reason below the table', () => {
  const unmet: RowSpec = { target: bound('≥', '10', '场'), actual: done('8', '场'), points: '100', score: '7' };
  const explained = (spec: Partial<FormSpec>): boolean | undefined =>
    evaluate(buildForm({ rows: [unmet], explanations: false, ...spec }), CENTRAL_2020).indicators[0]?.explained;
  test('explains a row whose table has no column for it, so that its lower score stands', () => {
    expect(explained({})).toBe(false);
    expect(explained({ reasonsBelow: [['偏差原因说明', '受疫情影响，部分活动推迟到下年。']] })).toBe(true);
    const { indicators } = evaluate(
      buildForm({ rows: [unmet], explanations: false, reasonsBelow: [['偏差原因说明', '受疫情影响，部分活动推迟到下年。']] }),
      CENTRAL_2020,
    );
    expect(indicators[0]?.score?.settled?.toFixed()).toBe('7');
  });
  test('that says nothing explains nothing', () => {
    expect(explained({ reasonsBelow: [['偏差原因说明', '无']] })).toBe(false);
  });
});
