// Every use case works on the form that it was asked for, though another of the same layout stands on another sheet, below, or beside it.
import { createApp, type StartableApp } from '../../src/app/app';
import type { ExplanationDraft } from '../../src/app/explanations';
import { UNDOABLE_RUNS, type FormResult, type PointsPreview, type UndoableRun } from '../../src/app/state';
import { addressOf } from '../../src/form/snapshot';
import type { Finding } from '../../src/review/rule';
import { Book, type BookCell, type Cell, type Sheet, type SheetStart } from '../../src/workbench/book/book';
import { contentsOf, markedAddresses } from '../excel/books';
import { HOSTS, type OpenHost } from '../host/hosts';
import { at } from '../workbench/books';

interface Said {
  readonly points?: number | '';
  readonly score?: number | string;
}

/** Points in F7 and F8, scores in G7 and G8, explanations in H7 and H8. */
const rows = (name: string, { points = 45, score = 36 }: Said = {}): readonly (readonly (string | number)[])[] => [
  ['项目支出绩效自评表'],
  ['(2024年度)'],
  ['项目名称', name, '', '主管部门', '某局', '实施单位', '某中心'],
  ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率(%)', '得分'],
  ['', '年度资金总额', 100, 100, 100, points === '' ? '' : 10, 100, 10],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ['产出指标', '数量指标', '培训场次', '≥10场', '8场', points, score],
  ['效益指标', '社会效益指标', '受益人数', '≥100人', '80人', points, 36],
  ['总分', '', '', '', '', 100, 82],
];
const WIDTH = 8;
const HEIGHT = rows('').length;

/** With the top left corner of the form in this cell. */
const cellsOf = (form: readonly (readonly (string | number)[])[], corner: Cell): (readonly [Cell, BookCell])[] =>
  form.flatMap((cells, row) =>
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
const alone = (name: string, form = rows(name)): SheetStart => ({ name, cells: cellsOf(form, at('A1')) });
/** Columns A to H and J to Q. */
const sideBySide = (left: Said = {}, right: Said = {}): SheetStart => ({
  name: '并排',
  cells: [...cellsOf(rows('左项目', left), at('A1')), ...cellsOf(rows('右项目', right), { row: 0, column: WIDTH + 1 })],
});
const TEXT = '场地检修三个月，已改在下半年补办。';

describe.each(HOSTS)('over $name', ({ open }) => {
  let book: Book;
  let host: OpenHost;
  let app: StartableApp;
  const openSheets = (...sheets: readonly SheetStart[]): void => {
    book = new Book(sheets);
    host = open(book);
    app = createApp(host);
  };
  afterEach(() => {
    app.setInSight(false);
    host.verify();
  });

  const sheetAt = (index: number): Sheet => {
    const sheet = book.sheets[index];
    if (sheet === undefined) throw new Error(`no sheet ${index}`);
    return sheet;
  };
  const value = (address: string, sheet = book.activeSheet): unknown => sheet.cell(at(address)).value;
  const contents = (): unknown[] => book.sheets.map(contentsOf);
  const write = (cells: readonly (readonly [Cell, BookCell])[], sheet = book.activeSheet): void =>
    book.setCells(
      sheet.id,
      cells.map(([cell, content]) => ({ ...cell, content: { value: content.value } })),
      'person',
    );
  const clear = (): void => write([...book.activeSheet.entries()].map(([cell]) => [cell, { value: '', numberFormat: 'General' }] as const));

  function formNamed(name: string): FormResult {
    const form = app.getState().forms.find((each) => each.name === name);
    if (form === undefined) throw new Error(`no form ${name}`);
    return form;
  }
  function dueIn({ findings }: FormResult, address: string): Finding {
    const due = findings.find(({ explain }) => typeof explain === 'object' && addressOf(explain) === address);
    if (due === undefined) throw new Error(`nothing to explain in ${address}`);
    return due;
  }
  async function draftIn(form: FormResult, address: string): Promise<ExplanationDraft> {
    const draft = await app.draftExplanation(dueIn(form, address));
    if (draft === undefined) throw new Error(`no draft for ${address}`);
    return draft;
  }
  function previewOf({ allotted }: FormResult): PointsPreview {
    if (allotted === undefined) throw new Error('no preview');
    return allotted;
  }

  describe('an explanation', () => {
    test('is written into the form that it was drafted for, whatever form is shown', async () => {
      openSheets(alone('甲'), alone('乙'));
      await app.start();
      const draft = await draftIn(formNamed('甲'), 'H7');
      book.activate(sheetAt(1).id, 'person');
      await app.refresh();
      expect(app.getState().forms.map(({ name }) => name)).toEqual(['乙']);
      expect([await app.explain(draft, TEXT), app.getState().failure]).toEqual([true, undefined]);
      expect([value('H7', sheetAt(0)), value('H7', sheetAt(1))]).toEqual([TEXT, '']);
      await app.undo();
      expect([value('H7', sheetAt(0)), value('H7', sheetAt(1))]).toEqual(['', '']);
    });

    test('is refused where another form has taken the place of its own', async () => {
      openSheets({
        name: '上下',
        cells: [...cellsOf(rows('上项目'), at('A1')), ...cellsOf(rows('下项目'), { row: HEIGHT + 1, column: 0 })],
      });
      await app.start();
      const draft = await draftIn(formNamed('上项目'), 'H7');
      clear();
      write(cellsOf(rows('下项目'), at('A1')));
      const before = contents();
      expect(await app.explain(draft, TEXT)).toBe(false);
      expect(app.getState().failure).toEqual({ kind: 'sheet-changed', sheetName: '上下', cells: ['H7'] });
      expect(contents()).toEqual(before);
    });

    test('is refused where its form has moved', async () => {
      openSheets(alone('甲'));
      await app.start();
      const draft = await draftIn(formNamed('甲'), 'H7');
      clear();
      write(cellsOf(rows('甲'), at('A2')));
      const before = contents();
      expect(await app.explain(draft, TEXT)).toBe(false);
      expect(app.getState().failure).toEqual({ kind: 'sheet-changed', sheetName: '甲', cells: ['H7'] });
      expect(contents()).toEqual(before);
    });

    test('is refused where its sheet is gone', async () => {
      openSheets(alone('甲'), alone('乙'));
      await app.start();
      const draft = await draftIn(formNamed('甲'), 'H7');
      book.deleteSheet(sheetAt(0).id, 'person');
      expect(await app.explain(draft, TEXT)).toBe(false);
      expect(app.getState().failure?.kind).toBe('sheet-missing');
    });
  });

  describe('forms side by side', () => {
    test('are chosen one by one', async () => {
      openSheets(sideBySide());
      await app.check();
      for (const name of ['右项目', '左项目']) {
        await app.chooseForm(formNamed(name).form.id);
        expect(app.getState().forms.find(({ form }) => form.id === app.getState().selected)?.name).toBe(name);
      }
    });

    test('have their own explanations', async () => {
      openSheets(sideBySide());
      await app.check();
      expect(await app.explain(await draftIn(formNamed('右项目'), 'Q7'), TEXT)).toBe(true);
      expect([value('H7'), value('Q7')]).toEqual(['', TEXT]);
    });

    test('get their own points', async () => {
      openSheets(sideBySide({ points: '' }, { points: '' }));
      await app.check();
      await app.allotPoints(previewOf(formNamed('右项目')));
      expect([app.getState().failure, value('F7'), value('O7')]).toEqual([undefined, '', 56]);
      expect(new Set(app.getState().changes?.map(({ form }) => form))).toEqual(new Set([formNamed('右项目').form.id]));
    });

    test('have their own changes', async () => {
      openSheets(sideBySide({ score: 30 }, { score: 31 }));
      await app.recalculate();
      const changed = app.getState().changes?.map(({ form, cell }) => [form, addressOf(cell)]);
      expect(formNamed('左项目').form.id).not.toBe(formNamed('右项目').form.id);
      expect(changed).toEqual([
        [formNamed('左项目').form.id, 'G7'],
        [formNamed('右项目').form.id, 'P7'],
      ]);
    });

    test('a mark stays on a form that cannot be read, though its neighbour is marked anew', async () => {
      openSheets(sideBySide());
      await app.check();
      expect(markedAddresses(book.activeSheet)).toEqual(expect.arrayContaining(['H7', 'Q7']));
      write([
        [at('G7'), { value: '三十六分', numberFormat: 'General' }],
        [at('Q7'), { value: TEXT, numberFormat: 'General' }],
      ]);
      await app.check();
      expect(formNamed('左项目').blocked).toBe(true);
      expect(markedAddresses(book.activeSheet)).toContain('H7');
      expect(markedAddresses(book.activeSheet)).not.toContain('Q7');
    });
  });

  describe('presses of one name', () => {
    test('with another subject are done one after the other', async () => {
      openSheets(sideBySide({ points: '' }, { points: '' }));
      await app.check();
      const previews = ['左项目', '右项目'].map((name) => previewOf(formNamed(name)));
      await Promise.all(previews.map((preview) => app.allotPoints(preview)));
      expect([app.getState().failure, value('F7'), value('O7')]).toEqual([undefined, 56, 56]);
    });

    test('two explanations are both written', async () => {
      openSheets(alone('甲'));
      await app.check();
      const drafts = [await draftIn(formNamed('甲'), 'H7'), await draftIn(formNamed('甲'), 'H8')];
      expect(await Promise.all(drafts.map((draft) => app.explain(draft, TEXT)))).toEqual([true, true]);
      expect([value('H7'), value('H8')]).toEqual([TEXT, TEXT]);
    });

    test('a blank form and a rebuilt one are both made', async () => {
      openSheets(alone('甲'));
      await app.check();
      const request = {
        projectName: '新项目',
        department: '',
        unit: '',
        year: 2025,
        indicators: [{ dimension: '产出指标', category: '数量指标', count: 1 }],
      };
      const made = await Promise.all([app.newForm(request), app.rebuild([formNamed('甲').form.id])]);
      expect(made).toEqual(['新项目', ['甲（整理）']]);
    });

    test('with the same subject are done once, and answered alike', async () => {
      openSheets(alone('甲'));
      await app.check();
      const draft = await draftIn(formNamed('甲'), 'H7');
      expect(await Promise.all([app.explain(draft, TEXT), app.explain(draft, TEXT)])).toEqual([true, true]);
      expect([app.getState().failure, app.getState().undoable?.intention, app.getState().undoable?.earlier?.intention]).toEqual([
        undefined,
        'explain',
        'check',
      ]);
    });
  });

  describe('a run that broke off and could not be put back', () => {
    const OVERSHOT = rows('甲').map((cells) => cells.map((cell) => (cell === '80人' ? '300人' : cell)));
    /** But for the reason of its overshoot. */
    const READY = OVERSHOT.map((cells, row) => {
      if (row === rows('').length - 1) return cells.map((cell) => (cell === 82 ? 100 : cell));
      return cells.map((cell) => (cell === '8场' ? '10场' : cell === 36 ? 45 : cell));
    });
    const setAsideIn = ({ findings }: FormResult): Promise<boolean> => {
      const finding = findings.find(({ rule }) => rule === 'overshoot-unexplained');
      if (finding === undefined) throw new Error('no overshoot');
      return app.setAside(finding, '');
    };
    const asideOf = ({ aside: [first] = [] }: FormResult): Finding => {
      if (first === undefined) throw new Error('nothing is set aside');
      return first.finding;
    };

    /** Each with the sheet that it has something to write on. */
    interface BreakingRun {
      readonly sheet: SheetStart;
      readonly press: () => Promise<unknown>;
      /** Requests that it makes before the one that breaks off; 0 unless given. */
      readonly before?: number;
    }
    const RUNS: Readonly<Record<UndoableRun, BreakingRun>> = {
      recalculate: { sheet: alone('甲', rows('甲', { score: 30 })), press: () => app.recalculate() },
      recalculateWorkbook: { sheet: alone('甲', rows('甲', { score: 30 })), press: () => app.recalculateWorkbook() },
      check: { sheet: alone('甲'), press: () => app.check() },
      checkWorkbook: { sheet: alone('甲'), press: () => app.checkWorkbook() },
      clearMarks: {
        sheet: alone('甲'),
        press: () => app.clearMarks(),
      },
      allotPoints: { sheet: alone('甲', rows('甲', { points: '' })), press: () => app.allotPoints(previewOf(formNamed('甲'))) },
      explain: { sheet: alone('甲'), press: async () => app.explain(await draftIn(formNamed('甲'), 'H7'), TEXT) },
      setAside: { sheet: alone('甲', OVERSHOT), press: () => setAsideIn(formNamed('甲')), before: 2 },
      prepare: { sheet: alone('甲', READY), press: () => app.prepareToSend() },
      takeBack: { sheet: alone('甲', OVERSHOT), press: async () => app.takeBack(asideOf(formNamed('甲'))), before: 2 },
    };

    const standing = (): unknown => [
      [...book.activeSheet.entries()].map(([cell, { value: content }]) => [addressOf(cell), content]),
      markedAddresses(book.activeSheet),
    ];

    test.each(UNDOABLE_RUNS)('%s is offered for 撤销, which brings back what stood there', async (run) => {
      const { sheet, press, before: done = 0 } = RUNS[run];
      openSheets(sheet);
      if (['clearMarks', 'setAside', 'takeBack', 'prepare'].includes(run)) await app.check();
      else await app.start();
      if (run === 'takeBack') await setAsideIn(formNamed('甲'));
      if (run === 'prepare') await app.explain(await draftIn(formNamed('甲'), 'H8'), TEXT);
      const before = standing();
      let left = done;
      const breakOff = (): void => host.failNext({ kind: 'unexpected', atAction: 'midway', isLast: true });
      host.onAnswer = () => {
        left -= 1;
        if (left === 0) breakOff();
        return undefined;
      };
      if (done === 0) breakOff();
      await press();
      host.onAnswer = undefined;
      host.refusing = undefined;
      expect([host.faultHit, app.getState().failure?.kind, app.getState().undoable?.intention]).toEqual([true, 'not-restored', run]);
      await app.undo();
      expect(app.getState().failure).toBeUndefined();
      expect(standing()).toEqual(before);
    });
  });
});
