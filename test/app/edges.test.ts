// Where a sheet ends: cells beyond its last content are written, marked and taken back like any other, and one bad sheet keeps no other from being done.
import { createApp, type StartableApp } from '../../src/app/app';
import type { SheetSnapshot } from '../../src/form/snapshot';
import { Book, type BookCell, type Cell, type Sheet, type SheetStart } from '../../src/workbench/book/book';
import { calculate, contentsOf } from '../excel/books';
import { HOSTS, type OpenHost } from '../host/hosts';
import { at } from '../workbench/books';

const HEAD = `项目支出绩效自评表
(2024年度)
项目名称 | 某项目 | | 主管部门 | 某局 | 实施单位 | 某中心
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率(%) | 得分
 | 年度资金总额 | 100 | 100 | 95 | 10 | 95 | 9.5
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施`;
const TWO = `产出指标 | 数量指标 | 培训场次 | ≥10场 | 10场 | 45 | |
效益指标 | 社会效益指标 | 受益人数 | ≥100人 | 120人 | 45 | |
总分 | | | | | 100 | |
评分等级 | 良 | | | | | |`;
/** The grade's label is the last cell of all; its value belongs beside it. */
const BEYOND = `产出指标 | 数量指标 | 培训场次 | ≥10场 | 10场 | 90 | |
总分 | | | | | 100 | | 评分等级`;

/** Cells between bars, a line for each row; what looks like a number is one. */
const sheetOf = (lines: string, name = '自评表', rest: Partial<SheetStart> = {}): SheetStart => ({
  name,
  ...rest,
  cells: lines.split('\n').flatMap((line, row) =>
    line.split('|').flatMap((cell, column): [Cell, BookCell][] => {
      const text = cell.trim();
      const value = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
      return text === ''
        ? []
        : [
            [
              { row, column },
              { value, numberFormat: 'General' },
            ],
          ];
    }),
  ),
});
const form = (rows: string, name?: string, rest?: Partial<SheetStart>): SheetStart => sheetOf(`${HEAD}\n${rows}`, name, rest);

describe.each(HOSTS)('over $name', ({ open }) => {
  let book: Book;
  let host: OpenHost;
  let app: StartableApp;
  const openSheets = (...sheets: readonly SheetStart[]): void => {
    book = new Book(sheets);
    host = open(book, {
      calculated: () => {
        calculate(book);
        return Promise.resolve();
      },
    });
    app = createApp(host);
  };
  afterEach(() => {
    app.setInSight(false);
    host.verify();
  });

  const value = (address: string, sheet: Sheet = book.activeSheet): unknown => sheet.cell(at(address)).value;
  const contents = (): unknown[] => book.sheets.map(contentsOf);
  const type = (address: string, content: string | number): void =>
    book.setCells(book.activeSheet.id, [{ ...at(address), content: { value: content } }], 'person');
  /** What stands below moves up. */
  const deleteRow = (sheet: Sheet, row: number): void => {
    const cells = [...sheet.entries()].filter(([cell]) => cell.row >= row);
    book.setCells(
      sheet.id,
      [
        ...cells.map(([cell]) => ({ ...cell, content: { value: '' } })),
        ...cells
          .filter(([cell]) => cell.row > row)
          .map(([cell, { value: content }]) => ({ row: cell.row - 1, column: cell.column, content: { value: content } })),
      ],
      'person',
    );
  };

  describe('a cell beyond the last content', () => {
    test('is written, and taken back', async () => {
      openSheets(form(BEYOND));
      const before = contents();
      await app.recalculate();
      expect([app.getState().failure, value('G7'), value('G8'), value('I8')]).toEqual([undefined, 90, 99.5, '优']);
      expect(app.getState().forms.map(({ total, grade }) => [total, grade])).toEqual([['99.50', '优']]);
      await app.undo();
      expect([app.getState().failure, contents()]).toEqual([undefined, before]);
    });

    test('is marked by a check, and the mark goes when it is right', async () => {
      openSheets(form(BEYOND));
      await app.check();
      expect([app.getState().failure, app.getState().marks > 0]).toEqual([undefined, true]);
      await app.recalculate();
      expect([app.getState().failure, app.getState().marks]).toEqual([undefined, 0]);
    });

    test('is not written over when somebody fills it in between', async () => {
      openSheets(form(BEYOND));
      let times = 0;
      host.beforeWrite = () => {
        times += 1;
        if (times === 1) type('I8', '差');
      };
      await app.recalculate();
      expect([app.getState().failure, value('I8')]).toEqual([undefined, '优']);
      // Read anew, so what was typed is what comes back.
      await app.undo();
      expect([app.getState().failure, value('I8')]).toEqual([undefined, '差']);
    });

    test('is empty again after a write that broke off', async () => {
      openSheets(form(BEYOND));
      const before = contents();
      for (let atAction = 0; ; atAction += 1) {
        host.failNext({ kind: 'unexpected', atAction });
        await app.recalculate();
        if (!host.faultHit) break;
        expect([atAction, app.getState().failure?.restored, contents()]).toEqual([atAction, true, before]);
      }
      expect(value('I8')).toBe('优');
    });

    test('keeps no other sheet from being done', async () => {
      openSheets(form(TWO, '甲'), form(BEYOND, '乙'));
      await app.recalculateWorkbook();
      expect([app.getState().failure, value('G7', book.sheets[0]), value('I8', book.sheets[1])]).toEqual([undefined, 45, '优']);
    });
  });

  describe('the last row or column of the sheet', () => {
    /** Each ends with the cell named; the sheet holds nothing behind or below it. */
    test.each([
      ['the grade', form(`产出指标 | 数量指标 | 培训场次 | ≥10场 | 10场 | 90 | |\n总分 | | | | | 100 | |\n评分等级`)],
      ['the grade, beside the total', form(BEYOND)],
      ['the total', form(`产出指标 | 数量指标 | 培训场次 | ≥10场 | 10场 | 90 | |\n总分`)],
      ['the score', form(`产出指标 | 数量指标 | 培训场次 | ≥10场 | 10场 | 90`)],
      ['the explanation', form(`产出指标 | 数量指标 | 培训场次 | ≥10场 | 5场 | 90`)],
      [
        'the rate and the score of execution',
        sheetOf(
          HEAD.replace(' | 分值 | 执行率(%) | 得分', ' | 分值 | 得分 | 执行率(%)').replace(' | 10 | 95 | 9.5', ' | 10') +
            '\n产出指标 | 数量指标 | 培训场次 | ≥10场 | 10场 | 90 | |\n总分 | | | | | 100',
        ),
      ],
      [
        'the score, last of the headings',
        sheetOf(HEAD.replace(' | 偏差原因分析及改进措施', '') + '\n产出指标 | 数量指标 | 培训场次 | ≥10场 | 10场 | 90\n总分'),
      ],
    ])('is %s: written, checked, taken back', async (_, sheet) => {
      openSheets(sheet);
      const before = contents();
      await app.recalculate();
      expect([app.getState().failure, app.getState().forms.length]).toEqual([undefined, 1]);
      await app.recalculate();
      expect([app.getState().failure, app.getState().changes]).toEqual([undefined, []]);
      while (app.getState().undoable) await app.undo();
      expect([app.getState().failure, contents()]).toEqual([undefined, before]);
      await app.check();
      await app.clearMarks();
      expect([app.getState().failure, contents()]).toEqual([undefined, before]);
    });

    test.each([
      ['one cell', sheetOf('总分')],
      ['one row', sheetOf('项目名称 | 某项目 | 总分 | 评分等级')],
      ['one column', sheetOf('项目支出绩效自评表\n项目名称\n一级指标\n总分\n评分等级')],
      ['a title alone', sheetOf('项目支出绩效自评表')],
      ['the head alone', sheetOf(HEAD)],
    ])('of a sheet of %s: nothing fails', async (_, sheet) => {
      openSheets(sheet, form(TWO, '乙'));
      await app.recalculate();
      await app.check();
      await app.recalculateWorkbook();
      expect([app.getState().failure, value('G7', book.sheets[1])]).toEqual([undefined, 45]);
    });
  });

  describe('a sheet that became shorter', () => {
    test('is not restored: its cells are named', async () => {
      openSheets(form(TWO));
      await app.recalculate();
      deleteRow(book.activeSheet, 1);
      const before = contents();
      await app.undo();
      expect([app.getState().failure?.kind, contents()]).toEqual(['undo-refused', before]);
      expect(app.getState().failure?.cells?.length).toBeGreaterThan(0);
    });

    test('among others: its cells are named', async () => {
      openSheets(form(TWO, '甲'), form(TWO, '乙'));
      await app.recalculateWorkbook();
      deleteRow(book.sheets[1] as Sheet, 1);
      await app.undo();
      expect(app.getState().failure?.kind).toBe('undo-refused');
    });
  });

  describe('a sheet that the add-in cannot cope with', () => {
    const RAW = 'Cannot read properties of undefined';
    /** A programming error that the sheet of this name brings about. */
    const breakOn = (name: string): void => {
      const run = host.run;
      Object.assign(host, {
        run: ((work) =>
          run((session) =>
            work({
              ...session,
              async *readWorkbook() {
                for await (const part of session.readWorkbook())
                  yield { ...part, sheets: part.sheets.map((sheet) => (sheet.name === name ? broken(sheet) : sheet)) };
              },
              readActiveSheet: async () => {
                const sheet = await session.readActiveSheet();
                return sheet.name === name ? broken(sheet) : sheet;
              },
            }),
          )) satisfies OpenHost['run'],
      });
      app = createApp(host);
    };
    const broken = (sheet: SheetSnapshot): SheetSnapshot =>
      Object.defineProperty({ ...sheet }, 'values', {
        get: () => {
          throw new TypeError(RAW);
        },
      });
    const skipped = (): unknown => app.getState().workbook?.skipped.map(({ sheetName, why }) => [sheetName, why]);

    test.each(['recalculateWorkbook', 'clearMarks', 'refresh', 'summarise'] as const)(
      'is named, and the others are done: %s',
      async (press) => {
        openSheets(form(TWO, '甲'), form(TWO, '乙'), form(TWO, '丙'));
        await app.recalculateWorkbook();
        breakOn('乙');
        await app.recalculateWorkbook();
        await app[press]();
        expect([app.getState().failure, skipped()]).toEqual([undefined, [['乙', 'failed']]]);
        expect(app.getState().forms.map(({ form: { sheetName } }) => sheetName)).toEqual(['甲', '丙']);
        if (press === 'summarise') expect([...(book.sheets.at(-1)?.entries() ?? [])].map(([, cell]) => cell.value)).toContain('乙');
      },
    );

    test('alone in front: one press is told in our words, the raw ones stay apart', async () => {
      openSheets(form(TWO));
      breakOn('自评表');
      await app.recalculate();
      expect(app.getState().failure).toEqual({ kind: 'unexpected', detail: RAW });
      expect(app.getState().working).toBeUndefined();
    });
  });
});
