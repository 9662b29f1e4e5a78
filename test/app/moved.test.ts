// Rows and columns come and go after a run or while a draft is open: nothing is written into a cell that has become another's.
import { createApp, type StartableApp } from '../../src/app/app';
import { addressOf } from '../../src/form/snapshot';
import { Book, type BookCell, type Cell } from '../../src/workbench/book/book';
import { HOSTS, type OpenHost } from '../host/hosts';
import { at } from '../workbench/books';

type Rows = readonly (readonly (string | number)[])[];

const form = (year: number, name: string, scores: readonly (string | number)[], total: string | number): Rows => [
  ['项目支出绩效自评表'],
  [`(${year}年度)`],
  ['项目名称', name, '', '主管部门', '某局', '实施单位', '某中心'],
  ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率(%)', '得分'],
  ['', '年度资金总额', 278.4, 278.4, 278.4, 10, 100, 10],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ['产出指标', '数量指标', '培训场次', '≥10场', '12场', 30, scores[0] ?? '', ''],
  ['产出指标', '数量指标', '参训班次', '≥10场', '12场', 30, scores[1] ?? '', ''],
  ['效益指标', '社会效益指标', '受益人数', '≥100人', '80人', 30, scores[2] ?? '', ''],
  ['总分', '', '', '', '', 100, total],
];
const WRONG = form(2024, '甲', [20, 30, 24], 84);
const BLANK = form(2024, '甲', ['', '', ''], '');

const cellsOf = (rows: Rows, corner: Cell): (readonly [Cell, BookCell])[] =>
  rows.flatMap((cells, row) =>
    cells.flatMap((value, column) =>
      value === ''
        ? []
        : [
            [
              { row: corner.row + row, column: corner.column + column },
              { value, numberFormat: 'General' },
            ] as const,
          ],
    ),
  );

/** Where a cell goes; undefined: it goes away. */
type Move = (cell: Cell) => Cell | undefined;
const inserted =
  (key: 'row' | 'column', place: number): Move =>
  (cell) =>
    cell[key] >= place ? { ...cell, [key]: cell[key] + 1 } : cell;
const deleted =
  (key: 'row' | 'column', place: number, count = 1): Move =>
  (cell) =>
    cell[key] < place ? cell : cell[key] < place + count ? undefined : { ...cell, [key]: cell[key] - count };
const MOVES: readonly (readonly [string, Move])[] = (['row', 'column'] as const).flatMap((key) =>
  Array.from({ length: key === 'row' ? WRONG.length : 8 }, (_, place) => place).flatMap((place) => [
    [`${key} ${place} inserted`, inserted(key, place)] as const,
    [`${key} ${place} deleted`, deleted(key, place)] as const,
  ]),
);

describe.each(HOSTS)('over $name', ({ open }) => {
  let book: Book;
  let host: OpenHost;
  let app: StartableApp;
  const openCells = (cells: readonly (readonly [Cell, BookCell])[]): void => {
    book = new Book([{ name: '自评表', cells }]);
    host = open(book);
    app = createApp(host);
  };
  afterEach(() => {
    app.setInSight(false);
    host.verify();
  });

  const contents = (): ReadonlyMap<string, unknown> =>
    new Map([...book.activeSheet.entries()].filter(([, { value }]) => value !== '').map(([cell, { value }]) => [addressOf(cell), value]));
  function shift(move: Move): void {
    const cells = [...book.activeSheet.entries()].map(([cell, { value }]) => [cell, value] as const);
    book.setCells(
      book.activeSheet.id,
      [
        ...cells.map(([cell]) => ({ ...cell, content: { value: '' } })),
        ...cells.flatMap(([cell, value]) => {
          const to = move(cell);
          return to ? [{ ...to, content: { value } }] : [];
        }),
      ],
      'person',
    );
  }

  test.each([
    ['wrong', WRONG],
    ['blank', BLANK],
  ])('撤销 of scores that were %s writes its own cells alone, and names every other one', async (_, rows) => {
    for (const [moved, move] of MOVES) {
      openCells(cellsOf(rows, at('A1')));
      const before = contents();
      await app.recalculate();
      const written = (app.getState().changes ?? []).map(({ cell }) => cell);
      expect([moved, written.length > 0]).toEqual([moved, true]);
      shift(move);
      const shifted = contents();
      await app.undo();
      const after = contents();
      const changed = [...new Set([...shifted.keys(), ...after.keys()])].filter((address) => shifted.get(address) !== after.get(address));
      const stayed = written.filter((cell) => JSON.stringify(move(cell)) === JSON.stringify(cell)).map(addressOf);
      expect([moved, changed.filter((address) => !stayed.includes(address))]).toEqual([moved, []]);
      expect([moved, changed.map((address) => after.get(address))]).toEqual([moved, changed.map((address) => before.get(address))]);
      const { failure } = app.getState();
      const named = failure?.cells ?? [];
      expect([moved, written.map(addressOf).filter((address) => !changed.includes(address) && !named.includes(address))]).toEqual([
        moved,
        [],
      ]);
    }
  });

  test.each(['check', 'recalculate'] as const)('撤销 of %s never leaves a run that has nothing to take back', async (press) => {
    let refused = 0;
    for (const [moved, move] of MOVES) {
      openCells(cellsOf(WRONG, at('A1')));
      await app[press]();
      shift(move);
      await app.undo();
      refused += app.getState().failure?.kind === 'undo-refused' ? 1 : 0;
      const { undoable } = app.getState();
      expect([moved, undoable === undefined || undoable.cells + undoable.marks > 0]).toEqual([moved, true]);
    }
    // Marks alone are taken back whatever has moved; contents are not.
    expect(refused > 0).toBe(press === 'recalculate');
  });

  test('a draft is not written into next year’s form of the same project that has moved into its place', async () => {
    openCells([...cellsOf(form(2023, '甲', [30, 30, 24], 94), at('A1')), ...cellsOf(form(2024, '甲', [30, 30, 24], 94), at('A11'))]);
    await app.recalculate();
    const finding = app
      .getState()
      .forms.flatMap(({ findings }) => findings)
      .find(({ explain }) => typeof explain === 'object' && addressOf(explain) === 'H9');
    const draft = finding && (await app.draftExplanation(finding));
    if (draft === undefined) throw new Error('no draft');
    shift(deleted('row', 0, 10));
    const shifted = contents();
    expect(await app.explain(draft, '场地检修三个月，已改在下半年补办。')).toBe(false);
    expect(app.getState().failure).toMatchObject({ kind: 'sheet-changed', cells: ['H9'] });
    expect(contents()).toEqual(shifted);
  });

  test('a grade label in the last column before another form has no cell there', async () => {
    const left = form(2024, '左', [30, 30, 24], 94).map((cells, row) => (row === 9 ? [...cells, '评价等级'] : cells));
    openCells([...cellsOf(left, at('A1')), ...cellsOf(form(2024, '右', [30, 30, 24], ''), at('I1'))]);
    const before = contents();
    await app.recalculate();
    expect(app.getState().forms.map(({ name }) => name)).toEqual(['左', '右']);
    const after = contents();
    expect([...before].filter(([address, value]) => after.get(address) !== value)).toEqual([]);
    expect(after.get('I10')).toBe('总分');
  });

  test.each(['[=0]"-";0.00%', '[<0]"负";[Red]0.00%', '[=1]"100%";0.00%'])('a right rate under %s stays', async (numberFormat) => {
    const rows = form(2024, '甲', [30, 30, 24], 94).map((cells, row) =>
      row === 4 ? ['', '年度资金总额', 278.4, 278.4, 264.48, 10, '', 9.5] : cells,
    );
    openCells([...cellsOf(rows, at('A1')), [at('G5'), { value: 0.95, numberFormat }]]);
    await app.recalculate();
    expect(contents().get('G5')).toBe(0.95);
    expect(app.getState().forms[0]?.findings.filter(({ rule }) => rule === 'execution-rate')).toEqual([]);
  });
});
