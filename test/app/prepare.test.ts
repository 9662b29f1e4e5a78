// 准备报送, and the row that grows with its explanation: marks off, rows high enough, all of it taken back by 撤销.
import type { StartableApp } from '../../src/app/app';
import { isReady } from '../../src/app/readiness';
import type { FormResult } from '../../src/app/state';
import { contains } from '../../src/form/identity';
import { addressOf, type SheetSnapshot } from '../../src/form/snapshot';
import { Book, type Sheet, type SheetStart } from '../../src/workbench/book/book';
import { contentsOf, markedAddresses, sheetFrom } from '../excel/books';
import { formPaths, readXlsx } from '../forms';
import { HOSTS, type OpenHost } from '../host/hosts';
import { appOver } from './app-over';

let seeds: readonly SheetSnapshot[];
beforeAll(async () => {
  seeds = (await Promise.all(formPaths.map((path) => readXlsx(path)))).flat();
});

const REASON = '年初未预计到需求增加，活动场次和参加人员都超出计划，已在年中调整安排；明年据此提高指标值，并在申报时逐项测算。';

/** Every cell wraps, and every row is as high as a form of this kind has them. */
function printed(snapshot: SheetSnapshot, rest: Partial<SheetStart> = {}): SheetStart {
  const style = { alignment: { wrapText: true }, font: { size: 10.5 } } as const;
  const cells = snapshot.values.flatMap((row, at) =>
    row.map(
      (value, column) =>
        [
          { row: at, column },
          { value, numberFormat: snapshot.numberFormats[at]?.[column] ?? 'General', style },
        ] as const,
    ),
  );
  return sheetFrom(snapshot, {
    cells,
    rows: snapshot.values.map((_, row) => [row, { height: 26 }] as const),
    columns: Array.from({ length: 8 }, (_, column) => [column, { width: 14 }] as const),
    ...rest,
  });
}

describe.each(HOSTS)('over $name', ({ open }) => {
  let host: OpenHost;
  let app: StartableApp;
  let book: Book;
  const { open: openBook } = appOver(open, (opened) => ({ host, app, book } = opened));
  const sheet = (): Sheet => book.activeSheet;
  const shown = (index = 0): FormResult => {
    const form = app.getState().forms[index];
    if (form === undefined) throw new Error('no form');
    return form;
  };
  const standing = (): unknown => book.sheets.map((each) => [contentsOf(each), [...each.rows]]);
  const heightsBut = (row: number): unknown => [...sheet().rows].filter(([at]) => at !== row);

  /** Writes what is missing, and sets the rest aside. */
  async function settle(index = 0): Promise<void> {
    for (;;) {
      const next = shown(index).findings.find(({ severity }) => severity !== 'information');
      if (next === undefined) return;
      const draft = typeof next.explain === 'object' && next.rule !== 'execution-low' ? await app.draftExplanation(next) : undefined;
      if (!(draft ? await app.explain(draft, REASON) : await app.setAside(next, ''))) throw new Error(`not settled: ${next.rule}`);
    }
  }

  describe('an explanation', () => {
    test('makes its row as high as it needs, in two requests, and no other; undone it is as it was', async () => {
      openBook(new Book([printed(seeds[0] ?? fail())]));
      await app.check();
      const before = standing();
      const finding = shown().findings.find(({ rule }) => rule === 'overshoot-unexplained');
      const draft = finding && (await app.draftExplanation(finding));
      if (draft === undefined) throw new Error('no draft');
      const others = heightsBut(draft.cell.row);
      host.forget();
      expect(await app.explain(draft, REASON)).toBe(true);
      expect(host.asked).toBe(2);
      expect(sheet().rowHeight(draft.cell.row)).toBeGreaterThan(100);
      expect(heightsBut(draft.cell.row)).toEqual(others);
      expect(app.getState().undoable).toMatchObject({ intention: 'explain', cells: 1, rows: 1 });
      await app.undo();
      expect([standing(), app.getState().failure]).toEqual([before, undefined]);
    });

    test('in a merged cell counts as wide as that', async () => {
      const merges = [{ row: 14, column: 7, rows: 1, columns: 6 }];
      openBook(new Book([printed(seeds[0] ?? fail(), { merges })]));
      await app.start();
      const finding = shown().findings.find(({ cell }) => addressOf(cell) === 'H15');
      const draft = finding && (await app.draftExplanation(finding));
      if (draft === undefined) throw new Error('no draft');
      await app.explain(draft, REASON);
      expect([sheet().rowHeight(14) > 26, sheet().rowHeight(14) < 60]).toEqual([true, true]);
    });

    test('on a protected sheet is written where its cell is free, and its row stays', async () => {
      const cells = printed(seeds[0] ?? fail());
      openBook(new Book([{ ...cells, protection: { protected: true } }]));
      for (let row = 0; row < 30; row += 1)
        sheet().cells.set(row * 16_384 + 7, {
          ...sheet().cell({ row, column: 7 }),
          style: { protection: { locked: false }, alignment: { wrapText: true } },
        });
      await app.start();
      const finding = shown().findings.find(({ rule }) => rule === 'overshoot-unexplained');
      const draft = finding && (await app.draftExplanation(finding));
      if (draft === undefined) throw new Error('no draft');
      expect(await app.explain(draft, REASON)).toBe(true);
      expect([sheet().rowHeight(draft.cell.row), app.getState().failure]).toEqual([26, undefined]);
    });

    test('on which a person has gone on writing stays, and so does its row, until it can be undone', async () => {
      openBook(new Book([printed(seeds[0] ?? fail())]));
      await app.check();
      const finding = shown().findings.find(({ rule }) => rule === 'overshoot-unexplained');
      const draft = finding && (await app.draftExplanation(finding));
      if (draft === undefined) throw new Error('no draft');
      await app.explain(draft, REASON);
      const [high, { value: written }] = [sheet().rowHeight(draft.cell.row), sheet().cell(draft.cell)];
      book.setCells(sheet().id, [{ ...draft.cell, content: { value: `${String(written)}另已报批。` } }], 'person');
      await app.undo();
      expect([app.getState().failure?.kind, sheet().rowHeight(draft.cell.row)]).toEqual(['undo-refused', high]);
      book.setCells(sheet().id, [{ ...draft.cell, content: { value: written } }], 'person');
      // What was refused comes after the other runs.
      while (app.getState().undoable?.intention === 'check') await app.undo();
      await app.undo();
      expect([app.getState().failure, sheet().rowHeight(draft.cell.row), sheet().cell(draft.cell).value]).toEqual([undefined, 26, '']);
    });

    test('a height that a person has set since stays when it is undone', async () => {
      openBook(new Book([printed(seeds[0] ?? fail())]));
      await app.check();
      const finding = shown().findings.find(({ rule }) => rule === 'overshoot-unexplained');
      const draft = finding && (await app.draftExplanation(finding));
      if (draft === undefined) throw new Error('no draft');
      await app.explain(draft, REASON);
      book.setRowHeights(sheet().id, [draft.cell.row], 300, 'person');
      await app.undo();
      expect([sheet().rowHeight(draft.cell.row), sheet().cell(draft.cell).value, app.getState().failure]).toEqual([300, '', undefined]);
    });
  });

  describe('the closing step', () => {
    test('takes the marks off and makes the rows high enough; undone all is as before', async () => {
      openBook(new Book([printed(seeds[0] ?? fail())]));
      await app.check();
      await settle();
      expect([isReady(shown()), markedAddresses(sheet()).length > 0]).toEqual([true, true]);
      // As if the reasons had been typed by hand.
      for (const [row] of [...sheet().rows]) book.setRowHeights(sheet().id, [row], 26, 'person');
      const before = standing();
      await app.prepareToSend();
      expect([app.getState().failure, markedAddresses(sheet()), app.getState().prepared]).toEqual([undefined, [], shown().form.id]);
      const reasons = shown().form.indicators.flatMap(({ explanation }) => (explanation?.text === REASON ? [explanation.cell.row] : []));
      expect(reasons.length).toBeGreaterThan(4);
      for (const row of reasons) expect(sheet().rowHeight(row)).toBeGreaterThan(100);
      expect([...sheet().rows].every(([, { height = 0 }]) => height >= 26)).toBe(true);
      expect(app.getState().undoable).toMatchObject({ intention: 'prepare', cells: 0 });
      await app.undo();
      expect([standing(), app.getState().prepared]).toEqual([before, undefined]);
    });

    test('of several forms on a sheet takes the marks of its own only', async () => {
      const [first, second] = seeds;
      if (!first || !second) throw new Error('no forms');
      const wide = Math.max(...[...first.values, ...second.values].map((row) => row.length));
      const pad = (rows: SheetSnapshot['values']): SheetSnapshot['values'] =>
        rows.map((row) => Array.from({ length: wide }, (_, at) => row[at] ?? ''));
      const values = [...pad(first.values), ...pad([[], []]), ...pad(second.values)];
      const both = { ...first, values, formulas: values, numberFormats: values.map((row) => row.map(() => 'General')) };
      openBook(new Book([printed(both)]));
      await app.check();
      const lower = shown(1).form;
      await app.chooseForm(shown(0).form.id);
      await settle(0);
      const before = markedAddresses(sheet());
      const left = sheet()
        .conditionalFormats.flatMap(({ ranges }) => ranges)
        .filter((range) => contains(lower.area, range)).length;
      expect(left).toBeGreaterThan(0);
      await app.prepareToSend();
      expect(app.getState().failure).toBeUndefined();
      const after = markedAddresses(sheet());
      expect(after.length).toBeGreaterThan(0);
      expect(after.length).toBeLessThan(before.length);
      expect(
        sheet()
          .conditionalFormats.flatMap(({ ranges }) => ranges)
          .every((range) => contains(lower.area, range)),
      ).toBe(true);
    });

    test('is refused while something stands in the way: nothing changes', async () => {
      openBook(new Book([printed(seeds[0] ?? fail())]));
      await app.check();
      const before = standing();
      await app.prepareToSend();
      expect([app.getState().failure?.kind, standing(), app.getState().prepared]).toEqual(['not-ready', before, undefined]);
    });

    test('is refused in words on a protected sheet, unless there is nothing to do', async () => {
      openBook(new Book([printed(seeds[0] ?? fail())]));
      await app.check();
      await settle();
      book.setProtection(sheet().id, { protected: true }, 'person');
      const before = standing();
      await app.prepareToSend();
      expect([app.getState().failure?.kind, standing()]).toEqual(['rows-protected', before]);
      book.setProtection(sheet().id, { protected: false }, 'person');
      await app.prepareToSend();
      book.setProtection(sheet().id, { protected: true }, 'person');
      await app.refresh();
      await app.prepareToSend();
      expect([app.getState().failure, app.getState().prepared]).toEqual([undefined, shown().form.id]);
    });

    test.each(['first', 'midway'] as const)('that fails in its write puts marks and heights back: %s', async (when) => {
      openBook(new Book([printed(seeds[0] ?? fail())]));
      await app.check();
      await settle();
      for (const [row] of [...sheet().rows]) book.setRowHeights(sheet().id, [row], 26, 'person');
      const before = standing();
      host.failNext({ kind: 'unexpected', atAction: when === 'first' ? 0 : 'midway' });
      await app.prepareToSend();
      expect([host.faultHit, app.getState().failure?.kind, standing()]).toEqual([true, 'unexpected', before]);
      expect([app.getState().prepared, app.getState().undoable?.intention]).toEqual([undefined, expect.not.stringMatching('prepare')]);
    });

    test('is said no longer once the sheet has changed', async () => {
      openBook(new Book([printed(seeds[0] ?? fail())]));
      await app.check();
      await settle();
      await app.prepareToSend();
      const [row] = shown().form.indicators;
      if (row === undefined) throw new Error('no row');
      book.setCells(sheet().id, [{ ...row.actual.cell, content: { value: '1(篇)' } }], 'person');
      await app.refresh();
      expect([isReady(shown()), app.getState().prepared]).toEqual([false, undefined]);
    });
  });
});

const fail = (): never => {
  throw new Error('no form');
};
