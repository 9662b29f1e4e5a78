// What people do to sheets and what comes of it: every line of docs/behaviour.md is one test of this file, and no other.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { StartableApp } from '../../src/app/app';
import type { LongWork, Progress } from '../../src/app/state';
import { addressOf, type SheetSnapshot } from '../../src/form/snapshot';
import type { HostProblemKind } from '../../src/host/errors';
import { Book, type BookCell, type Cell, type Sheet, type SheetStart } from '../../src/workbench/book/book';
import { bookFrom, contentsOf, markedAddresses, sheetFrom } from '../excel/books';
import { blankComputed, computedCells, formPaths, readXlsx, workbookPath } from '../forms';
import { HOSTS, type OpenExcel, type OpenHost } from '../host/hosts';
import { appOver } from './app-over';

let single: SheetSnapshot;
let workbook: SheetSnapshot[];
beforeAll(async () => {
  const [first] = formPaths;
  const [sheet] = first === undefined ? [] : await readXlsx(first);
  if (!sheet) throw new Error('no form');
  single = sheet;
  workbook = await readXlsx(workbookPath);
});

/** The lines of the page: what happens, and what comes of it. */
const ROWS = new Map<string, string>();

describe.each(HOSTS)('over $name', ({ name, open }) => {
  let host: OpenHost;
  let app: StartableApp;
  let book: Book;
  const { open: openBook } = appOver(open, (opened) => ({ host, app, book } = opened));
  /** The first form with its computed cells blank. */
  const openForm = (rest: Partial<SheetStart> = {}, ...others: readonly SheetStart[]): void =>
    openBook(new Book([sheetFrom(blankComputed(single), rest), ...others]));

  const sheet = (): Sheet => book.activeSheet;
  const contents = (): string => JSON.stringify(book.sheets.map(contentsOf));
  const failure = () => app.getState().failure;
  const rowOf = (name: string): number => single.values.findIndex((row) => row.includes(name));
  const scoreOf = (name: string): Cell => ({ row: rowOf(name), column: 6 });
  const type = (cell: Cell, value: string | number): void => book.setCells(sheet().id, [{ ...cell, content: { value } }], 'person');
  const valueAt = (cell: Cell): unknown => sheet().cell(cell).value;
  const total = (): string | undefined => app.getState().forms[0]?.total;
  const computed = (): readonly string[] => computedCells(single).map(({ cell }) => addressOf(cell));

  /** What somebody does after the sheet was read, each time before the host is asked to write. */
  function betweenReadingAndWriting(does: (time: number) => void): void {
    let times = 0;
    host.beforeWrite = () => does((times += 1));
  }
  const once =
    (does: () => void) =>
    (time: number): void => {
      if (time === 1) does();
    };

  /** A row comes in; what stood there and below moves down. */
  function insertRow(row: number): void {
    const of = sheet();
    const cells = [...of.entries()].filter(([at]) => at.row >= row);
    const blank = cells.map(([at]) => ({ ...at, content: { value: '' } }));
    const moved = cells.map(([at, { value, formula, numberFormat }]) => ({
      row: at.row + 1,
      column: at.column,
      content: formula === undefined ? { value } : { formula, result: value },
      numberFormat,
    }));
    book.setCells(of.id, [...blank, ...moved], 'person');
  }

  /** 取消 as soon as so much of the work is told. */
  function cancelling(isTime: (progress: Progress) => boolean): void {
    const stop = app.subscribe(() => {
      const { progress } = app.getState();
      if (!progress || !isTime(progress)) return;
      stop();
      app.cancel();
    });
  }

  const textsOn = (name: string): readonly unknown[] => [...(book.findSheetByName(name)?.entries() ?? [])].map(([, { value }]) => value);

  function register(situation: string, outcome: string): void {
    if (name === 'Excel' && ROWS.has(situation)) throw new Error(`Twice: ${situation}`);
    ROWS.set(situation, outcome);
  }
  /** One line of the page, and its proof. */
  function situation(situation: string, outcome: string, proof: () => Promise<void>): void {
    register(situation, outcome);
    test(situation, async () => {
      await proof();
      host.verify();
    });
  }
  /** The same where only Excel can come into the situation. */
  function situationInExcel(situation: string, outcome: string, proof: () => Promise<void>): void {
    register(situation, outcome);
    if (name === 'Excel') test(situation, proof);
  }
  const refused = (kind: HostProblemKind) => async (): Promise<void> => {
    openForm();
    const before = contents();
    host.refusing = kind;
    await app.recalculate();
    expect([failure()?.kind, contents() === before]).toEqual([kind, true]);
    host.refusing = undefined;
    await app.recalculate();
    expect([failure(), total()]).toEqual([undefined, '99.97']);
  };

  /** Unlocks the cells that are computed, and what the protection allows. */
  const unlocked = (options: Record<string, boolean> = {}): void => {
    openForm({ protection: { protected: true, options } });
    const style = { protection: { locked: false } };
    book.setCells(
      sheet().id,
      computedCells(single).map(({ cell }) => ({ ...cell, style })),
      'person',
    );
  };

  describe('受保护的工作表', () => {
    situation('受保护，要写入的单元格是锁定的', '什么都不写；列出锁定的单元格，校验结果照常显示', async () => {
      openForm({ protection: { protected: true } });
      const before = contents();
      await app.recalculate();
      expect(failure()).toMatchObject({ kind: 'sheet-protected', sheetName: single.name });
      expect([...(failure()?.cells ?? [])].sort()).toEqual([...computed()].sort());
      expect([contents() === before, (app.getState().forms[0]?.findings.length ?? 0) > 0]).toEqual([true, true]);
    });
    situation('受保护，但要写入的单元格都已解锁', '照常写入；保护不许改格式，所以不作标记，并说明', async () => {
      unlocked();
      await app.recalculate();
      expect([failure(), total()]).toEqual([undefined, '99.97']);
      expect(app.getState().unmarked).toEqual({ sheetName: single.name, why: 'protected' });
      expect([markedAddresses(sheet()), app.getState().marks]).toEqual([[], 0]);
      await app.undo();
      expect([failure(), valueAt(scoreOf('推广交流活动'))]).toEqual([undefined, '']);
    });
    situation('受保护，只有一部分要写入的单元格已解锁', '什么都不写；只列出锁定的那些', async () => {
      unlocked();
      const locked = scoreOf('推广交流活动');
      book.setCells(sheet().id, [{ ...locked, style: { protection: { locked: true } } }], 'person');
      const before = contents();
      await app.recalculate();
      expect(failure()).toMatchObject({ kind: 'sheet-protected', cells: [addressOf(locked)] });
      expect(contents()).toBe(before);
    });
    situation('受保护，单元格已解锁，且允许设置单元格格式', '照常写入，照常标记', async () => {
      unlocked({ formatCells: true });
      await app.recalculate();
      expect([failure(), total(), app.getState().unmarked]).toEqual([undefined, '99.97', undefined]);
      expect(markedAddresses(sheet())).toHaveLength(6);
    });
    situation('标记之后才加的保护，再点清除标记', '标记保持不动，并说明；撤销记录里不会多出一次', async () => {
      openForm();
      await app.recalculate();
      book.setProtection(sheet().id, { protected: true }, 'person');
      await app.clearMarks();
      expect([failure(), app.getState().unmarked?.why]).toEqual([undefined, 'protected']);
      expect([markedAddresses(sheet()).length, app.getState().undoable?.intention]).toEqual([6, 'recalculate']);
    });
    situation('校验全部工作表，其中一张受保护', '照常校验，其余照常标记；说明那一张没有作标记', async () => {
      openBook(
        new Book(workbook.map((each, index) => sheetFrom(blankComputed(each), index === 3 ? { protection: { protected: true } } : {}))),
      );
      const before = contents();
      await app.checkWorkbook();
      const { forms, unmarked, undoable } = app.getState();
      expect([failure(), forms.length, unmarked]).toEqual([undefined, 6, { sheetName: workbook[3]?.name, why: 'protected' }]);
      expect(undoable?.sheetNames).toHaveLength(5);
      await app.undo();
      expect(contents()).toBe(before);
    });
    situation('重算全部工作表，其中一张受保护', '那一张跳过并列出名字，其余照常写入', async () => {
      openBook(
        new Book(workbook.map((each, index) => sheetFrom(blankComputed(each), index === 3 ? { protection: { protected: true } } : {}))),
      );
      await app.recalculateWorkbook();
      expect([failure(), app.getState().workbook?.skipped.map(({ sheetName, why }) => [sheetName, why])]).toEqual([
        undefined,
        [[workbook[3]?.name, 'protected']],
      ]);
      expect(app.getState().forms.filter((form) => form.total !== undefined)).toHaveLength(5);
    });
  });

  describe('筛选、隐藏与版式', () => {
    const FILTER = { row: 10, column: 0, rows: 20, columns: 8 };
    const isLeft = async (): Promise<void> => {
      const before = contents();
      await app.recalculate();
      expect(failure()).toMatchObject({ kind: 'sheet-filtered', sheetName: single.name });
      expect(contents()).toBe(before);
    };
    const isWritten = async (): Promise<void> => {
      await app.recalculate();
      expect([failure(), total()]).toEqual([undefined, '99.97']);
    };
    situation('自动筛选隐藏了行', '什么都不写（此时写入可能错行）；请先清除筛选', async () => {
      openForm({ autoFilter: FILTER, rows: [[14, { hidden: true }]] });
      await isLeft();
    });
    situation('“表格”（Ctrl+T）的筛选隐藏了行', '同上', async () => {
      openForm({
        tables: [{ name: '表1', area: FILTER, style: '', bandedRows: false, filterButtons: true }],
        rows: [[14, { hidden: true }]],
      });
      await isLeft();
    });
    situation('工作簿设为手动计算，改过之后还没有按 F9', '有公式的表什么都不写（公式可能还是旧结果）；请先按 F9', async () => {
      openForm();
      book.setCells(sheet().id, [{ ...scoreOf('总分'), content: { formula: '=SUM(G15:G24)', result: 0 } }], 'person');
      book.calculation.isByHand = true;
      type(scoreOf('推广交流活动'), 8);
      const before = contents();
      await app.recalculate();
      expect(failure()).toMatchObject({ kind: 'not-calculated', sheetName: single.name });
      expect(contents()).toBe(before);
    });
    situation('打开了自动筛选，但没有行被隐藏', '照常写入', async () => {
      openForm({ autoFilter: FILTER });
      await isWritten();
    });
    situation('手工隐藏了行和列', '照常写入，隐藏的单元格也一样；仍保持隐藏', async () => {
      openForm({ rows: [[14, { hidden: true }]], columns: [[6, { hidden: true }]] });
      await isWritten();
      expect([valueAt(scoreOf('推广交流活动')), sheet().isRowHidden(14), sheet().isColumnHidden(6)]).toEqual([10, true, true]);
    });
    situation('分组的行已折叠', '与手工隐藏相同：照常写入，仍保持折叠', async () => {
      const folded = [13, 14, 15, 16];
      openForm({ rows: folded.map((row) => [row, { hidden: true }]) });
      await isWritten();
      expect(folded.map((row) => sheet().isRowHidden(row))).toEqual([true, true, true, true]);
    });
    situation('冻结了窗格', '照常写入，窗格不变', async () => {
      openForm({ frozen: { rows: 12, columns: 2 } });
      await isWritten();
      expect(sheet().frozen).toEqual({ rows: 12, columns: 2 });
    });
  });

  describe('公式与数据验证', () => {
    const formula = (cell: Cell, text: string, result: number): void =>
      book.setCells(sheet().id, [{ ...cell, content: { formula: text, result } }], 'person');
    situation('得分单元格里是公式，结果不对', '不覆盖公式，作为问题列出', async () => {
      openBook(bookFrom(single));
      const cell = scoreOf('推广交流活动');
      formula(cell, '=6*2', 12);
      await app.recalculate();
      expect(sheet().cell(cell)).toMatchObject({ formula: '=6*2', value: 12 });
      const found = app.getState().forms.flatMap(({ findings }) => findings.map((finding) => [finding.rule, addressOf(finding.cell)]));
      expect(found).toContainEqual(['score-over-points', addressOf(cell)]);
    });
    situation('总分单元格里是公式', '不覆盖公式；写入各项得分后，显示公式的新结果', async () => {
      openBook(bookFrom(single));
      const cell = { row: single.values.findIndex((row) => row.includes('总分')), column: 6 };
      formula(cell, '=SUM(G13:G25)', 99.97);
      await app.recalculate();
      expect([failure(), sheet().cell(cell).formula, total()]).toEqual([undefined, '=SUM(G13:G25)', '99.97']);
    });
    situation(
      '得分单元格设了数据验证，算出的得分不在允许范围内',
      'Excel 不用数据验证检查加载项写入的值：照常写入，验证规则不变',
      async () => {
        openForm();
        const cell = scoreOf('推广交流活动');
        book.setValidation(sheet().id, { area: { ...cell, rows: 1, columns: 1 }, rule: { kind: 'decimal', low: 0, high: 5 } });
        await app.recalculate();
        expect([failure(), valueAt(cell), sheet().validations]).toMatchObject([undefined, 10, [{ rule: { high: 5 } }]]);
      },
    );
  });

  describe('读取之后、写入之前', () => {
    situation('工作表被改名', '照常写入原来那张工作表', async () => {
      openForm();
      betweenReadingAndWriting(once(() => book.renameSheet(sheet().id, '改过的名字', 'person')));
      await app.recalculate();
      expect([failure(), valueAt(scoreOf('推广交流活动'))]).toEqual([undefined, 10]);
    });
    situation('工作表被删除', '其他工作表不变；说明哪一张已被删除', async () => {
      openForm({}, { name: '空' });
      const { id } = sheet();
      betweenReadingAndWriting(once(() => book.deleteSheet(id, 'person')));
      await app.recalculate();
      expect([failure()?.kind, failure()?.sheetName, book.sheets.length]).toEqual(['sheet-missing', single.name, 1]);
    });
    situation('切换到了另一张工作表', '写入读取过的那一张，另一张不变', async () => {
      openForm({}, { name: '空' });
      const [form, other] = book.sheets;
      if (!form || !other) throw new Error('no sheets');
      betweenReadingAndWriting(once(() => book.activate(other.id, 'person')));
      await app.recalculate();
      expect([failure(), form.cell(scoreOf('推广交流活动')).value, [...other.entries()]]).toEqual([undefined, 10, []]);
    });
    situation('有人同时改了要写入的单元格', '先放回那人写的内容，重新读取、重新计算再写；撤销时恢复成那人写的', async () => {
      openForm();
      const cell = scoreOf('推广交流活动');
      betweenReadingAndWriting(once(() => type(cell, 8)));
      await app.recalculate();
      expect([failure(), total(), valueAt(cell)]).toEqual([undefined, '99.97', 10]);
      await app.undo();
      expect([failure(), valueAt(cell)]).toEqual([undefined, 8]);
    });
    situation('有人同时改了别的单元格', '同样放回、重读、重算，写入的得分与新内容一致', async () => {
      openForm();
      betweenReadingAndWriting(once(() => type({ row: rowOf('推广活动参与人员'), column: 4 }, '150.00(人次)')));
      await app.recalculate();
      expect([failure(), total()]).toEqual([undefined, '96.22']);
    });
    situation('有人同时插入了一行', '写错行的内容全部放回，重读后写到正确的行', async () => {
      openForm();
      betweenReadingAndWriting(once(() => insertRow(rowOf('推广交流活动'))));
      await app.recalculate();
      const { row, column } = scoreOf('推广交流活动');
      expect([failure(), total(), valueAt({ row, column }), valueAt({ row: row + 1, column })]).toEqual([undefined, '99.97', '', 10]);
    });
    situation('有人同时删掉了标记', '放回、重读后再写', async () => {
      openForm();
      await app.recalculate();
      type(scoreOf('推广交流活动'), 0);
      type({ row: rowOf('推广交流活动'), column: 7 }, '新增跨区域活动。');
      betweenReadingAndWriting(
        once(() => {
          for (const { id } of sheet().conditionalFormats) book.deleteConditionalFormat(sheet().id, id, 'person');
        }),
      );
      await app.recalculate();
      expect([failure(), valueAt(scoreOf('推广交流活动')), markedAddresses(sheet()).length]).toEqual([undefined, 0, 5]);
    });
    situation('有人不停地改', '试三次后停下，说明是哪些单元格；表中是那人的内容', async () => {
      openForm();
      const cell = scoreOf('推广交流活动');
      betweenReadingAndWriting((time) => type(cell, time));
      const before = contents();
      await app.recalculate();
      expect(failure()).toMatchObject({ kind: 'sheet-changed', sheetName: single.name, cells: [addressOf(cell)] });
      const last = Number(valueAt(cell));
      expect(last).toBeGreaterThanOrEqual(3);
      type(cell, '');
      expect(contents()).toBe(before);
    });
  });

  describe('Excel 与网络', () => {
    situation('同一个按钮连按两次', '只做一次', async () => {
      openForm();
      await Promise.all([app.recalculate(), app.recalculate()]);
      expect([failure(), host.asked]).toEqual([undefined, 2]);
    });
    situation('有单元格正在编辑', '什么都不写；请按 Enter 或 Esc 后再试', refused('cell-being-edited'));
    situation('Excel 中有对话框未关', '什么都不写；请先关闭对话框', refused('dialog-open'));
    situation('Excel 正忙', '什么都不写；稍等再试', refused('busy'));
    situation('会话已超时', '什么都不写；请保存并重新打开', refused('session-lost'));
    situationInExcel('请求过大', '什么都不写；说明内容太多', async () => {
      openForm();
      const before = contents();
      const { office } = host as OpenExcel;
      office.host.failNext({ code: '5103' });
      await app.recalculate();
      expect([failure()?.kind, contents() === before]).toEqual(['too-large', true]);
    });
    situation('读取的应答过大', '什么都不写；说明内容太多', refused('too-large'));
    situationInExcel('写入已完成，应答却丢了或过大', '按当时读到的内容放回，并说明已恢复原状', async () => {
      openForm();
      const before = contents();
      const { office } = host as OpenExcel;
      const process = office.host.process.bind(office.host);
      office.host.process = async (body) => {
        const answer = await process(body);
        if (!body.includes('"Name":"Formulas"')) return answer;
        office.host.process = process;
        return { refused: 5104 };
      };
      await app.recalculate();
      expect([failure()?.kind, failure()?.restored, contents() === before]).toEqual(['too-large', true, true]);
    });
    situation('写到一半出错', '已写的全部放回，并说明已恢复原状', async () => {
      openForm();
      const before = contents();
      host.failNext({ kind: 'unexpected', atAction: 12 });
      await app.recalculate();
      expect([failure()?.kind, failure()?.restored, contents() === before]).toEqual(['unexpected', true, true]);
    });
    situation('写到一半出错，放回也没有成功', '列出不能确定的单元格；旧内容仍记着，Excel 恢复后点撤销即可恢复', async () => {
      openForm();
      const before = contents();
      host.failNext({ kind: 'unexpected', atAction: 'midway', isLast: true });
      await app.recalculate();
      expect([failure()?.kind, failure()?.restored, contents() === before]).toEqual(['not-restored', undefined, false]);
      expect([...(failure()?.cells ?? [])].sort()).toEqual([...computed()].sort());
      host.refusing = undefined;
      await app.undo();
      expect([failure(), contents() === before]).toEqual([undefined, true]);
    });
  });

  describe('表以外的内容', () => {
    const beside = (row: number, cell: Partial<BookCell>): void => {
      const start = sheetFrom(blankComputed(single));
      openBook(
        new Book([
          {
            ...start,
            cells: [
              ...(start.cells ?? []),
              [
                { row, column: 0 },
                { value: '', numberFormat: 'General', ...cell },
              ],
            ],
          },
        ]),
      );
    };
    situation('表的下面有许多只有格式、没有内容的空行', '照常读写；空行不传送', async () => {
      beside(1_000_000, { numberFormat: '0.00' });
      await app.recalculate();
      expect([failure(), total()]).toEqual([undefined, '99.97']);
    });
    situation('离表很远的单元格里有内容', '什么都不写；说明内容太多，请删去多余的行列', async () => {
      beside(1_000_000, { value: '。' });
      const before = contents();
      await app.recalculate();
      expect([failure()?.kind, contents() === before]).toEqual(['too-large', true]);
    });
  });

  describe('工作簿', () => {
    situation('只读，或没有编辑权限', '一键重算不写并说明；仅校验照常列出问题，只是不作标记', async () => {
      openForm();
      const before = contents();
      host.failNext({ kind: 'access-denied' });
      await app.recalculate();
      expect([failure()?.kind, contents() === before]).toEqual(['access-denied', true]);
      openBook(bookFrom(single));
      host.failNext({ kind: 'access-denied' });
      await app.check();
      expect([failure(), app.getState().unmarked]).toEqual([undefined, { why: 'read-only' }]);
      expect(app.getState().forms[0]?.findings.length).toBeGreaterThan(0);
    });
    situation('没有自评表', '说明没有找到自评表，什么都不写', async () => {
      openBook(
        new Book([
          {
            name: '通讯录',
            cells: [
              [
                { row: 0, column: 0 },
                { value: '姓名', numberFormat: 'General' },
              ],
            ],
          },
        ]),
      );
      const before = contents();
      await app.recalculate();
      expect([failure(), app.getState().problems.map(({ kind }) => kind), contents() === before]).toEqual([undefined, ['no-form'], true]);
    });
    situation('眼前是图表工作表', '说明当前不是工作表；切换回来后照常', async () => {
      openForm();
      host.isChartInFront = true;
      await app.recalculate();
      expect(failure()?.kind).toBe('no-worksheet');
      host.isChartInFront = false;
      await app.recalculate();
      expect([failure(), total()]).toEqual([undefined, '99.97']);
    });
    situation('Excel 列不出条件格式', '照常写入；标记保持不动，并说明', async () => {
      openForm();
      host.listsMarks = false;
      await app.recalculate();
      expect([failure(), total(), app.getState().unmarked]).toEqual([undefined, '99.97', { sheetName: single.name, why: 'unlisted' }]);
      expect(markedAddresses(sheet())).toEqual([]);
    });
  });

  describe('撤销', () => {
    situation(
      '撤销之前，有人改了其中的单元格',
      '那些单元格保持不动，逐个列出现在的内容和会恢复成的内容；其余照常恢复；再按轮到更早的一次',
      async () => {
        openForm();
        await app.recalculate();
        type({ row: rowOf('推广活动参与人员'), column: 4 }, '150.00(人次)');
        const values = (): unknown[] => computedCells(single).map((each) => valueAt(each.cell));
        const before = values();
        await app.recalculate();
        const [cell] = app.getState().changes ?? [];
        if (!cell) throw new Error('nothing changed');
        expect(app.getState().changes?.length).toBeGreaterThan(1);
        type(cell.cell, 3);
        const [later, earlier] = [app.getState().undoable, app.getState().undoable?.earlier];
        await app.undo();
        expect(failure()).toMatchObject({
          kind: 'undo-refused',
          edited: [{ cell: addressOf(cell.cell), now: '3.00', restores: cell.before }],
        });
        expect(values()).toEqual(before.map((value, index) => (computed()[index] === addressOf(cell.cell) ? 3 : value)));
        expect([app.getState().undoable?.at, app.getState().undoable?.earlier?.at]).toEqual([earlier?.at, later?.at]);
      },
    );
    situation('撤销之前，插入了一行', '移位的单元格保持不动，逐个列出；其余照常恢复', async () => {
      openForm();
      await app.recalculate();
      const row = rowOf('推广交流活动');
      const cells = computedCells(single).map(({ cell }) => cell);
      const [above, moved] = [cells.filter((cell) => cell.row < row), cells.filter((cell) => cell.row >= row)];
      const values = (): unknown[] => moved.map((cell) => valueAt({ ...cell, row: cell.row + 1 }));
      insertRow(row);
      const before = values();
      await app.undo();
      expect([failure()?.kind, [...(failure()?.cells ?? [])].sort()]).toEqual(['undo-refused', moved.map(addressOf).sort()]);
      expect([values(), above.length > 0, above.map(valueAt)]).toEqual([before, true, above.map(() => '')]);
    });
    situation('撤销之前，工作表改了名', '照常撤销', async () => {
      openForm();
      const before = JSON.stringify(contentsOf(sheet()));
      await app.recalculate();
      book.renameSheet(sheet().id, '新名', 'person');
      await app.undo();
      expect([failure(), JSON.stringify(contentsOf(sheet())) === before]).toEqual([undefined, true]);
    });
    situation('撤销全部重算之前，其中一张工作表被删除', '其余工作表照常恢复，并说明哪一张已被删除', async () => {
      openBook(bookFrom(...workbook.map(blankComputed)));
      const before = book.sheets.map((each) => JSON.stringify(contentsOf(each)));
      await app.recalculateWorkbook();
      const [, , third] = book.sheets;
      book.deleteSheet(third?.id ?? '', 'person');
      await app.undo();
      expect([failure(), app.getState().undoable]).toEqual([{ kind: 'undo-partial', sheetName: third?.name }, undefined]);
      expect(book.sheets.map((each) => JSON.stringify(contentsOf(each)))).toEqual(before.filter((_, index) => index !== 2));
    });
    situation('撤销之前，写过的工作表都被删除', '说明哪一张已被删除；这一次从撤销记录中去掉', async () => {
      openForm({}, { name: '空' });
      await app.recalculate();
      book.deleteSheet(sheet().id, 'person');
      await app.undo();
      expect([failure()?.kind, failure()?.sheetName, app.getState().undoable]).toEqual(['sheet-missing', single.name, undefined]);
    });
    situation('连续重算六十次', '最近五十次都能一次次撤销，内容、文本格式和标记都恢复原样', async () => {
      openForm();
      const cell = scoreOf('推广交流活动');
      const states: string[] = [];
      for (let time = 0; time < 60; time += 1) {
        type(cell, 11 + time);
        states.push(contents());
        await app.recalculate();
      }
      let undone = 0;
      for (; app.getState().undoable !== undefined; undone += 1) {
        // What a person typed before the run that was taken back stands there again; the run before left something else.
        if (undone > 0) type(cell, 10);
        await app.undo();
        expect([undone, failure(), contents() === states[59 - undone]]).toEqual([undone, undefined, true]);
      }
      expect(undone).toBe(50);
    });
  });

  describe('许多张工作表', () => {
    const cancelledBefore = (work: LongWork) => ({ work, skipped: [], cancelled: { written: 0, unwritten: 0 } });
    situation(
      '校验全部工作表、重算全部工作表、清除标记、重新校验、撤销、生成汇总，读取时按了取消',
      '什么都没有改动，并说明；能撤销的仍能撤销',
      async () => {
        openBook(bookFrom(...workbook.map(blankComputed)));
        const isReading = ({ step, done }: Progress): boolean => step === 'reading' && done === 3;
        const isLeft = async (work: LongWork, press: () => Promise<void>): Promise<void> => {
          const before = contents();
          cancelling(isReading);
          await press();
          expect([failure(), app.getState().workbook, contents() === before]).toEqual([undefined, cancelledBefore(work), true]);
        };
        await isLeft('checkWorkbook', () => app.checkWorkbook());
        await isLeft('recalculateWorkbook', () => app.recalculateWorkbook());
        await app.recalculateWorkbook();
        await isLeft('clearMarks', () => app.clearMarks());
        await isLeft('reading', () => app.refresh());
        await isLeft('undo', () => app.undo());
        await isLeft('summarise', () => app.summarise());
        expect(app.getState().undoable?.intention).toBe('recalculateWorkbook');
      },
    );
    situation('重算全部工作表，最后一次写入的请求已发出才按取消', '写完为止；说明已全部改好，可以撤销', async () => {
      openBook(bookFrom(...workbook.map(blankComputed)));
      betweenReadingAndWriting(once(() => app.cancel()));
      await app.recalculateWorkbook();
      expect([failure(), app.getState().workbook?.cancelled]).toEqual([undefined, { written: 6, unwritten: 0 }]);
      expect(app.getState().undoable?.sheetNames).toHaveLength(6);
    });
    situation('生成汇总，有工作表隐藏着', '其余照常汇总；窗格和汇总表里都列出没有读取的那一张', async () => {
      openBook(new Book(workbook.map((each, index) => sheetFrom(each, index === 3 ? { visibility: 'Hidden' } : {}))));
      const hidden = workbook[3]?.name ?? '';
      await app.summarise();
      expect([failure(), app.getState().workbook?.skipped.map(({ sheetName, why }) => [sheetName, why])]).toEqual([
        undefined,
        [[hidden, 'hidden']],
      ]);
      expect(textsOn('绩效自评汇总')).toEqual(expect.arrayContaining([hidden, '工作表已隐藏，没有读取']));
    });
    situation('生成汇总，有自评表的得分写成了文字', '那一张照样列入；读不出的单元格在汇总表里逐个列出', async () => {
      openBook(bookFrom(...workbook));
      type(scoreOf('推广交流活动'), '十分');
      await app.summarise();
      const name = app.getState().forms.find(({ blocked }) => blocked)?.name;
      expect([failure(), name]).toEqual([undefined, '上海研发公共服务平台宣传推广']);
      expect(textsOn('绩效自评汇总').filter((text) => text === name).length).toBeGreaterThan(1);
      expect(textsOn('绩效自评汇总')).toEqual(expect.arrayContaining([addressOf(scoreOf('推广交流活动')), '十分']));
    });
  });
});

const PAGE = path.join(__dirname, '../../docs/behaviour.md');

const page = (): string => `# 表格有了变化怎么办

<!-- 本页由 test/app/people.test.ts 从测试生成，请勿手工修改：WRITE=1 npx jest test/app/people.test.ts -->

人会保护、筛选、改名、删除工作表，也会两个人同时编辑；Excel 会忙，网络会断。下表 ${ROWS.size} 种情形各有一个同名的测试。三条原则：

- **要么全部写好，要么一个字不改。** 每次操作读一次、写一次。写入的请求先把表格再看一遍：与读取时不同，就把刚写的放回，重新读取再决定。
- **人写的内容不会丢。** 公式不覆盖；旧内容都记着，最近五十次操作可以一次次撤销；之后有人改过的单元格，撤销时不会盖掉。
- **做不到就说明。** 每种失败都有一句话：发生了什么、涉及哪些单元格、下一步怎么做。

撤销记录随窗格存在，关闭工作簿后不保留；恢复标记时，它们排在您自己的条件格式之前。在 Mac 和网页版上，窗格关闭一段时间后 Excel 可能结束插件，撤销记录随之清空。功能区按钮没有反应时，先按“自评助手”打开窗格。Excel 自己的撤销（Ctrl+Z）在每种操作之后还能退回什么，见 [excel-undo.md](excel-undo.md)。

English: each of the ${ROWS.size} situations below has a test of the same name. All or nothing is written; nothing that a person made is lost; what cannot be done is said with the cells concerned. Excel for Mac and on the web may end the add-in some time after its pane was closed; the undo history is gone then. Where a ribbon button does nothing, press “Assistant” (自评助手) first, which opens the pane.

| 情形 | 结果 |
|---|---|
${[...ROWS].map(([name, outcome]) => `| ${name} | ${outcome} |`).join('\n')}
`;

test(`docs/behaviour.md has these ${ROWS.size} situations, and no other`, () => {
  if (process.env['WRITE'] === '1') writeFileSync(PAGE, page());
  expect(readFileSync(PAGE, 'utf8')).toBe(page());
});
