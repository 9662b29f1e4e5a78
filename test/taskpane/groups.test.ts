// The findings by what is to be done: each stands in one group, and what the next press mends stands there alone.
import { changesOf, resultsOf } from '../../src/app/results';
import { addressOf, type CellValue, type SheetSnapshot } from '../../src/form/snapshot';
import { assess } from '../../src/plan/assessment';
import { planRecalculation } from '../../src/plan/recalculation';
import { review } from '../../src/review/review';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { groupsOf, inPlace, linesOf, standingOf, type Group } from '../../src/taskpane/findings/groups';
import { blankComputed, computedCells, flattenedSnapshot, formPaths, readXlsx } from '../forms';
import { change, finding, formResult } from './fake-app';

/** "recalculate: G13 score-inflated; …": a line for each group. */
const drawn = (groups: readonly Group[]): readonly string[] =>
  groups.map(({ kind, parts }) => {
    const lines = parts.flatMap((part) => part.lines);
    const said = lines.map((line) =>
      [line.change && addressOf(line.change.cell), ...line.findings.map(({ rule }) => rule)].filter(Boolean).join(' '),
    );
    return `${kind}: ${said.join('; ')}`;
  });

const at = (
  sheet: SheetSnapshot,
  address: (cells: ReturnType<typeof computedCells>[number]) => boolean,
  value: CellValue,
): SheetSnapshot => {
  const { cell } = computedCells(sheet).find(address) ?? {};
  if (cell === undefined) throw new Error('no such cell');
  const put = <Value>(grid: readonly (readonly Value[])[], content: Value): Value[][] =>
    grid.map((cells, row) => cells.map((each, column) => (row === cell.row && column === cell.column ? content : each)));
  return { ...sheet, values: put(sheet.values, value), formulas: put(sheet.formulas, value), text: put(sheet.text, String(value)) };
};

describe('what the press mends, over the real forms', () => {
  let sheets: readonly SheetSnapshot[];
  beforeAll(async () => {
    sheets = [...(await Promise.all(formPaths.map((path) => readXlsx(path)))).flat(), flattenedSnapshot('pasted'), flattenedSnapshot()];
  });

  test.each<[string, (sheet: SheetSnapshot) => SheetSnapshot]>([
    ['as published', (sheet) => sheet],
    ['blanked', blankComputed],
    ['a wrong total', (sheet) => at(sheet, ({ kind }) => kind === 'total', 98.5)],
    ['a total far too low under a grade that will fit', (sheet) => at(sheet, ({ kind }) => kind === 'total', 55)],
    ['a wrong grade', (sheet) => at(sheet, ({ kind }) => kind === 'grade', '差')],
    ['a score above its points', (sheet) => at(sheet, ({ kind }) => kind === 'score', 99)],
    ['a score taken off', (sheet) => at(sheet, ({ kind }) => kind === 'score', 1)],
    ['a wrong rate', (sheet) => at(sheet, ({ kind }) => kind === 'rate', 12.34)],
    ['a score in words, which blocks the form', (sheet) => at(sheet, ({ kind }) => kind === 'score', '五分')],
  ])('%s: gone after it is what stood under it', (_, damage) => {
    for (const sheet of sheets.map(damage)) {
      const before = assess(sheet, CENTRAL_2020, review);
      const { plan, after } = planRecalculation(before, CENTRAL_2020, review);
      const foreseen = changesOf(plan, sheet, after.sheet);
      const left = new Set(
        after.forms.flatMap(({ findings }) => findings).map(({ form, rule, cell }) => `${form} ${rule} ${addressOf(cell)}`),
      );
      for (const form of resultsOf([before], CENTRAL_2020)) {
        const groups = groupsOf(form, foreseen);
        const mended = groups
          .filter(({ kind }) => kind === 'recalculate')
          .flatMap((group) => linesOf([group]).flatMap((line) => line.findings));
        const gone = form.findings.filter(
          ({ form: id, rule, cell, contradicts }) => contradicts && !left.has(`${id} ${rule} ${addressOf(cell)}`),
        );
        expect(new Set(mended)).toEqual(new Set(gone));
        expect(linesOf(groups).flatMap((line) => line.findings)).toHaveLength(form.findings.length);
      }
    }
  });
});

const NAME = '宣传推广';
const EXPLAINED = { ...finding('overshoot-unexplained', 'warning', 'H15', '超额'), explain: { row: 14, column: 7 } };

test('from the top: to correct, what the press changes, to explain, to verify, for information', () => {
  const form = formResult({
    name: NAME,
    findings: [
      finding('target-vague', 'information', 'D20', '提示'),
      finding('value-missing', 'error', 'E18', '未填'),
      EXPLAINED,
      { ...finding('explanation-missing', 'error', 'H17', '未完成'), explain: 'nowhere' },
      finding('unit-mismatch', 'warning', 'E16', '单位'),
      { ...finding('score-inflated', 'error', 'G13', '偏高'), contradicts: true },
      { ...finding('score-too-low', 'warning', 'G14', '偏低'), contradicts: true, explain: { row: 13, column: 7 } },
    ],
  });
  const foreseen = [
    change(form, 'G13', 'score', '5.00', '3.00', '报道量'),
    change(form, 'G14', 'score', '5.00', '6.00', '宣传片'),
    change(form, 'G25', 'total', '98', '97', ''),
  ];
  expect(drawn(groupsOf(form, foreseen))).toEqual([
    'correct: value-missing',
    'recalculate: G13 score-inflated; G14 score-too-low; G25',
    'explain: explanation-missing; overshoot-unexplained',
    'verify: unit-mismatch',
    'information: target-vague',
  ]);
  expect(drawn(groupsOf(form, undefined))).toEqual([
    'correct: score-inflated; value-missing',
    'explain: explanation-missing; score-too-low; overshoot-unexplained',
    'verify: unit-mismatch',
    'information: target-vague',
  ]);
});

test('changes of another form on the sheet stand with that form', () => {
  const [form, other] = [formResult({ name: NAME }), formResult({ name: '乙', firstRow: 40 })];
  expect(groupsOf(form, [change(other, 'G50', 'score', '1', '2', '行')])).toEqual([]);
});

test('the list stands still: what goes leaves no gap, what comes stands at the end, what comes back has its old place', () => {
  const with_ = (...addresses: readonly string[]) =>
    groupsOf(formResult({ name: NAME, findings: addresses.map((address) => finding('unit-mismatch', 'warning', address, '单位')) }), []);
  const order = (groups: readonly Group[]) => linesOf(groups).map(({ key }) => key.split(' ')[1]);
  const first = with_('E15', 'E17');
  const standing = standingOf(first, new Map());
  const next = with_('E14', 'E15', 'E17');
  expect(order(next)).toEqual(['E14', 'E15', 'E17']);
  expect(order(inPlace(next, standing))).toEqual(['E15', 'E17', 'E14']);
  const then = standingOf(next, standing);
  expect(order(inPlace(with_('E14', 'E17'), then))).toEqual(['E17', 'E14']);
  expect(order(inPlace(with_('E14', 'E15', 'E17'), then))).toEqual(['E15', 'E17', 'E14']);
  expect(standingOf(with_('E15'), then)).toBe(then);
});

test('rules keep their order as well, whichever has the topmost cell by now', () => {
  const of = (...rules: readonly (readonly ['unit-mismatch' | 'strict-equality', string])[]) =>
    groupsOf(formResult({ name: NAME, findings: rules.map(([rule, address]) => finding(rule, 'warning', address, '说')) }), []);
  const standing = standingOf(of(['unit-mismatch', 'E15'], ['strict-equality', 'E16'], ['unit-mismatch', 'E17']), new Map());
  expect(drawn(inPlace(of(['strict-equality', 'E16'], ['unit-mismatch', 'E17']), standing))).toEqual([
    'verify: unit-mismatch; strict-equality',
  ]);
});
