// The rule set in the workbook and its effect: chosen, kept, read back, refused, handed on; points allotted.
import type { StartableApp } from '../../src/app/app';
import type { PointsPreview } from '../../src/app/state';
import { addressOf, type SheetSnapshot } from '../../src/form/snapshot';
import { CENTRAL_2020, GUANGXI, HUBEI, type RuleSet } from '../../src/scoring/rule-set';
import { serialiseRuleSet } from '../../src/scoring/rule-set-file';
import type { Book } from '../../src/workbench/book/book';
import { bookFrom, contentsOf } from '../excel/books';
import { formPaths, readXlsx } from '../forms';
import { HOSTS, type OpenHost } from '../host/hosts';
import { appOver } from './app-over';

let single: SheetSnapshot;
beforeAll(async () => {
  const [first] = await readXlsx(formPaths[0] ?? '');
  if (!first) throw new Error('no form');
  single = first;
});

describe.each(HOSTS)('over $name', ({ open }) => {
  let host: OpenHost;
  let app: StartableApp;
  let book: Book;
  const { open: openBook } = appOver(open, (opened) => ({ host, app, book } = opened));
  const KEY = 'ruleSet';
  const overshoots = (): string[] =>
    app
      .getState()
      .forms.flatMap(({ findings }) => findings)
      .filter(({ rule }) => rule === 'overshoot-unexplained')
      .map(({ severity }) => severity);
  const requests = async (work: () => Promise<unknown>): Promise<number> => {
    host.forget();
    await work();
    return host.asked;
  };
  const strict: RuleSet = {
    ...CENTRAL_2020,
    id: 'custom',
    name: '某局/2024',
    grades: CENTRAL_2020.grades.map((band) => (band.grade === '优' ? { ...band, from: 99.98 } : band)),
  };
  const rules = (): string[] => app.getState().forms.flatMap(({ findings }) => findings.map(({ rule }) => rule));

  describe('choosing', () => {
    test('changes the result at once, by one request that writes no cell', async () => {
      openBook(bookFrom(single));
      await app.check();
      const before = book.sheets.map(contentsOf);
      expect(overshoots()).toEqual(Array(6).fill('warning'));
      expect(await requests(() => app.setRuleSet(GUANGXI))).toBe(1);
      expect(overshoots()).toEqual(Array(6).fill('error'));
      expect(app.getState().ruleSet).toBe(GUANGXI);
      expect(book.sheets.map(contentsOf)).toEqual(before);
      expect(book.settings.get(KEY)).toBe(serialiseRuleSet(GUANGXI));
    });

    test('a changed number changes what 一键重算 would write: 99.97 is no 优 from 99.98 on', async () => {
      openBook(bookFrom(single));
      await app.check();
      expect(rules()).not.toContain('grade-wrong');
      await app.setRuleSet(strict);
      expect(rules()).toContain('grade-wrong');
      expect(app.getState().forms.map(({ evaluation }) => evaluation.grade?.settled)).toEqual(['良']);
      await app.setRuleSet(CENTRAL_2020);
      expect(rules()).not.toContain('grade-wrong');
    });

    test('of several asked for at once the last is in effect and kept', async () => {
      openBook(bookFrom(single));
      await app.check();
      const count = await requests(() => Promise.all([app.setRuleSet(HUBEI), app.setRuleSet(strict), app.setRuleSet(GUANGXI)]));
      expect(count).toBe(1);
      expect(app.getState().ruleSet).toBe(GUANGXI);
      expect(book.settings.get(KEY)).toBe(serialiseRuleSet(GUANGXI));
    });

    test('what the host does not keep is not in effect, and that is said', async () => {
      openBook(bookFrom(single));
      await app.check();
      host.refusing = 'cell-being-edited';
      await app.setRuleSet(GUANGXI);
      host.refusing = undefined;
      expect(app.getState().failure?.kind).toBe('cell-being-edited');
      expect([app.getState().ruleSet, overshoots()[0], book.settings.size]).toEqual([CENTRAL_2020, 'warning', 0]);
      await app.setRuleSet(GUANGXI);
      expect([app.getState().failure, overshoots()[0]]).toEqual([undefined, 'error']);
    });
  });

  describe('taken back', () => {
    const undoable = () => app.getState().undoable;
    const kept = (): unknown => book.settings.get(KEY);
    const inEffect = () => [app.getState().ruleSet.name, app.getState().ruleSetFrom, overshoots()[0]];

    test('a choice in a workbook that kept none: it keeps none again', async () => {
      openBook(bookFrom(single));
      await app.check();
      await app.setRuleSet(GUANGXI);
      expect(undoable()).toMatchObject({ intention: 'setRuleSet', ruleSet: CENTRAL_2020.name, cells: 0, marks: 0, sheetNames: [] });
      expect(await requests(() => app.undo())).toBe(1);
      expect([book.settings.has(KEY), ...inEffect()]).toEqual([false, CENTRAL_2020.name, 'default', 'warning']);
      expect([undoable()?.intention, app.getState().ruleSetReplaced, app.getState().failure]).toEqual(['check', undefined, undefined]);
    });

    test('one choice after the other, each by itself, to the very text that was kept', async () => {
      const stored = JSON.stringify(JSON.parse(serialiseRuleSet(GUANGXI)));
      openBook(bookFrom(single));
      book.settings.set(KEY, stored);
      await app.check();
      await app.setRuleSet(HUBEI);
      await app.setRuleSet(strict);
      expect(undoable()?.ruleSet).toBe(HUBEI.name);
      await app.undo();
      expect([kept(), undoable()?.ruleSet]).toEqual([serialiseRuleSet(HUBEI), GUANGXI.name]);
      await app.undo();
      expect([kept(), ...inEffect()]).toEqual([stored, GUANGXI.name, 'workbook', 'error']);
    });

    test('numbers that are typed one keystroke after the other are one change', async () => {
      openBook(bookFrom(single));
      await app.check();
      for (const executionFloor of [8, 85, 85.5]) await app.setRuleSet({ ...strict, executionFloor });
      await app.undo();
      expect([kept(), app.getState().ruleSet, undoable()?.intention]).toEqual([undefined, CENTRAL_2020, 'check']);
    });

    test('in its order among the runs that write cells', async () => {
      openBook(bookFrom(single));
      await app.check();
      await app.setRuleSet(strict);
      await app.recalculate();
      const undone: unknown[] = [];
      while (undoable() !== undefined && undone.length < 9) {
        undone.push(undoable()?.intention);
        await app.undo();
      }
      expect(undone).toEqual(['recalculate', 'setRuleSet', 'check']);
      expect([book.settings.has(KEY), app.getState().ruleSet]).toEqual([false, CENTRAL_2020]);
    });

    test('what the host did not keep is not offered; what it does not take back is offered still', async () => {
      openBook(bookFrom(single));
      await app.check();
      host.refusing = 'cell-being-edited';
      await app.setRuleSet(GUANGXI);
      expect(undoable()?.intention).toBe('check');
      host.refusing = undefined;
      await app.setRuleSet(GUANGXI);
      host.refusing = 'cell-being-edited';
      await app.undo();
      host.refusing = undefined;
      expect([app.getState().failure?.kind, undoable()?.intention, ...inEffect()]).toEqual([
        'cell-being-edited',
        'setRuleSet',
        '广西',
        'workbook',
        'error',
      ]);
      await app.undo();
      expect([app.getState().failure, ...inEffect()]).toEqual([undefined, CENTRAL_2020.name, 'default', 'warning']);
    });

    test('a text that could not be used stands there again, and that is said again', async () => {
      openBook(bookFrom(single));
      book.settings.set(KEY, '{}');
      await app.check();
      await app.setRuleSet(GUANGXI);
      expect(app.getState().refusedRuleSet).toBeUndefined();
      await app.undo();
      expect([kept(), app.getState().refusedRuleSet?.text, app.getState().ruleSet]).toEqual(['{}', '{}', CENTRAL_2020]);
    });

    test('is not offered once somebody else has put another in its place', async () => {
      openBook(bookFrom(single));
      await app.check();
      await app.setRuleSet(GUANGXI);
      book.settings.set(KEY, serialiseRuleSet(HUBEI));
      await app.refresh();
      expect([undoable()?.intention, app.getState().ruleSetReplaced?.now]).toEqual(['check', HUBEI.name]);
    });

    test('a file taken over, with the answers that it brought', async () => {
      const profile = { key: 'table|指标|约定|完成', name: '某省', block: 'table', meanings: ['name', 'target', 'actual'] } as const;
      openBook(bookFrom(single));
      await app.check();
      expect(await app.importRuleSet(serialiseRuleSet(strict, [profile]))).toEqual([]);
      expect(app.getState().profiles).toEqual([profile]);
      await app.undo();
      expect([app.getState().profiles, app.getState().ruleSet, book.settings.size]).toEqual([[], CENTRAL_2020, 0]);
    });

    test('answers given since the file was taken over stay', async () => {
      const brought = { key: 'table|指标|约定|完成', name: '某省', block: 'table', meanings: ['name', 'target', 'actual'] } as const;
      const given = { ...brought, key: 'table|指标名|约定|完成值' };
      openBook(bookFrom(single));
      await app.check();
      await app.importRuleSet(serialiseRuleSet(strict, [brought]));
      await app.answer(given);
      await app.undo();
      expect([app.getState().ruleSet, app.getState().profiles]).toEqual([CENTRAL_2020, [brought, given]]);
    });

    test('a file taken over after another, each by itself; what is typed then as well', async () => {
      const second = { ...strict, name: '另一局' };
      openBook(bookFrom(single));
      await app.check();
      await app.importRuleSet(serialiseRuleSet(strict));
      await app.importRuleSet(serialiseRuleSet(second));
      for (const executionFloor of [7, 70]) await app.setRuleSet({ ...second, executionFloor });
      const back: unknown[] = [];
      while (undoable()?.intention === 'setRuleSet') {
        await app.undo();
        back.push(app.getState().ruleSet);
      }
      expect(back).toEqual([second, strict, CENTRAL_2020]);
    });

    test('the one that is in effect already is no change', async () => {
      openBook(bookFrom(single));
      await app.check();
      await app.setRuleSet(GUANGXI);
      await app.setRuleSet(GUANGXI);
      await app.undo();
      expect(undoable()?.intention).toBe('check');
    });
  });

  describe('kept in the workbook', () => {
    const openWith = (stored: string): void => {
      openBook(bookFrom(single));
      book.settings.set(KEY, stored);
    };

    test.each(['check', 'recalculate', 'recalculateWorkbook'] as const)('%s scores by it', async (action) => {
      openWith(serialiseRuleSet(strict));
      await app[action]();
      expect(app.getState().ruleSet).toEqual(strict);
      expect(app.getState().forms.map(({ evaluation }) => evaluation.grade?.expected)).toEqual(['良']);
      expect([app.getState().refusedRuleSet, app.getState().ruleSetFrom]).toEqual([undefined, 'workbook']);
      // Nothing was computed by another one before.
      expect(app.getState().ruleSetReplaced).toBeUndefined();
    });

    test('taken away by somebody else, the default is in effect again', async () => {
      openWith(serialiseRuleSet(GUANGXI));
      await app.check();
      expect(overshoots()[0]).toBe('error');
      book.settings.delete(KEY);
      await app.check();
      expect([app.getState().ruleSet, overshoots()[0], app.getState().ruleSetFrom]).toEqual([CENTRAL_2020, 'warning', 'default']);
    });

    test.each([
      ['damaged text', serialiseRuleSet(GUANGXI).slice(0, 200), /JSON/],
      ['bands that overlap', serialiseRuleSet(GUANGXI).replace('"high": 80', '"high": 85'), /重叠/],
      ['another version', serialiseRuleSet(GUANGXI).replace('"formatVersion": 1', '"formatVersion": 3'), /版本/],
    ])('%s: the default, what is wrong, and the stored text stays as it is', async (_, stored, says) => {
      openWith(stored);
      await app.recalculate();
      const { ruleSet, refusedRuleSet, failure } = app.getState();
      expect([ruleSet, failure, refusedRuleSet?.text]).toEqual([CENTRAL_2020, undefined, stored]);
      expect(refusedRuleSet?.problems.map((problem) => problem['zh-CN']).join()).toMatch(says);
      expect(book.settings.get(KEY)).toBe(stored);
      await app.setRuleSet(HUBEI);
      expect(app.getState().refusedRuleSet).toBeUndefined();
      expect(book.settings.get(KEY)).toBe(serialiseRuleSet(HUBEI));
    });
  });

  describe('replaced without this pane', () => {
    const replaced = () => app.getState().ruleSetReplaced;
    const GONE = { before: '广西', now: '财预〔2020〕10号', why: 'gone' };
    /** The workbook keeps Guangxi's, and a result by it is shown. */
    const computed = async (): Promise<void> => {
      openBook(bookFrom(single));
      book.settings.set(KEY, serialiseRuleSet(GUANGXI));
      await app.check();
    };

    test.each(['check', 'recalculate', 'recalculateWorkbook', 'refresh', 'summarise'] as const)(
      'gone from the workbook: the %s that computes by the default says so',
      async (action) => {
        await computed();
        book.settings.delete(KEY);
        await app[action]();
        expect([app.getState().ruleSetFrom, replaced()]).toEqual(['default', GONE]);
      },
    );

    test('by another one, or by other numbers under the same name', async () => {
      await computed();
      book.settings.set(KEY, serialiseRuleSet(strict));
      await app.recalculate();
      expect([app.getState().ruleSetFrom, replaced()]).toEqual(['workbook', { before: '广西', now: strict.name, why: 'changed' }]);
      book.settings.set(KEY, serialiseRuleSet({ ...strict, executionFloor: 80 }));
      await app.recalculate();
      expect(replaced()).toEqual({ before: strict.name, now: strict.name, why: 'changed' });
    });

    test('by a text that cannot be used', async () => {
      await computed();
      book.settings.set(KEY, '{}');
      await app.recalculate();
      expect([app.getState().ruleSetFrom, replaced()]).toEqual(['default', { ...GONE, why: 'unusable' }]);
    });

    test('stays through readings, 撤销 and 清除标记, until the next run', async () => {
      await computed();
      book.settings.delete(KEY);
      await app.recalculate();
      await app.refresh();
      await app.undo();
      await app.clearMarks();
      expect(replaced()).toEqual(GONE);
      await app.recalculate();
      expect(replaced()).toBeUndefined();
    });

    test('stays until dismissed', async () => {
      await computed();
      book.settings.delete(KEY);
      await app.check();
      app.dismissRuleSetReplaced();
      expect(replaced()).toBeUndefined();
      await app.refresh();
      expect(replaced()).toBeUndefined();
    });

    test('stays until a rule set is chosen', async () => {
      await computed();
      book.settings.delete(KEY);
      await app.check();
      await app.setRuleSet(HUBEI);
      expect([app.getState().ruleSetFrom, replaced()]).toEqual(['workbook', undefined]);
    });

    test('is not said of a choice in this pane, nor of the same rule set in another spelling', async () => {
      await computed();
      await app.setRuleSet(HUBEI);
      await app.recalculate();
      expect([app.getState().ruleSetFrom, replaced()]).toEqual(['workbook', undefined]);
      book.settings.set(KEY, JSON.stringify(JSON.parse(serialiseRuleSet(HUBEI))));
      await app.recalculate();
      expect(replaced()).toBeUndefined();
    });

    test('is not said where the default is what is kept now', async () => {
      openBook(bookFrom(single));
      await app.check();
      book.settings.set(KEY, serialiseRuleSet(CENTRAL_2020));
      await app.check();
      expect([app.getState().ruleSetFrom, replaced()]).toEqual(['workbook', undefined]);
    });

    test('what the host did not keep leaves default the default', async () => {
      openBook(bookFrom(single));
      await app.check();
      host.refusing = 'cell-being-edited';
      await app.setRuleSet(GUANGXI);
      host.refusing = undefined;
      await app.check();
      expect([app.getState().ruleSet, app.getState().ruleSetFrom, replaced()]).toEqual([CENTRAL_2020, 'default', undefined]);
    });
  });

  describe('as a file', () => {
    test('out and in again: the same rule set, in effect and kept', async () => {
      openBook(bookFrom(single));
      await app.check();
      await app.setRuleSet(strict);
      const { name, text } = await app.exportRuleSet();
      expect(name).toBe('评分口径-某局2024.json');
      openBook(bookFrom(single));
      await app.check();
      expect(await app.importRuleSet(text)).toEqual([]);
      expect(app.getState().ruleSet).toEqual(strict);
      expect(rules()).toContain('grade-wrong');
      expect(book.settings.get(KEY)).toBe(text);
    });

    test('a wrong file changes nothing and says why', async () => {
      openBook(bookFrom(single));
      await app.check();
      const problems = await app.importRuleSet(serialiseRuleSet(strict).replace('"产出指标": 50', '"产出指标": 55'));
      expect(problems.map((problem) => problem['zh-CN'])).toEqual([expect.stringMatching(/合计不为 100 分.*105/)]);
      expect([app.getState().ruleSet, book.settings.size]).toEqual([CENTRAL_2020, 0]);
    });
  });

  describe('allotting points', () => {
    const POINTS = 5;
    /** The form with every 分值 of the indicators blank; execution keeps its 10. */
    const withoutPoints = (): SheetSnapshot => {
      const header = single.values.findIndex((row) => row[POINTS] === '分值');
      const end = single.values.findIndex((row) => row.some((value) => String(value).replace(/\s/g, '') === '总分'));
      const blank = <Value>(grid: readonly (readonly Value[])[]): (Value | '')[][] =>
        grid.map((row, index) => row.map((value, column) => (column === POINTS && index > header && index < end ? '' : value)));
      return { ...single, values: blank(single.values), formulas: blank(single.formulas), text: blank(single.text) };
    };
    function preview(): PointsPreview {
      const allotted = app.getState().forms[0]?.allotted;
      if (allotted === undefined) throw new Error('no preview');
      return allotted;
    }
    const allotted = () => preview().points;
    const sum = (): number => allotted().reduce((total, { points }) => total + Number(points), 0);

    test('with points typed there is nothing to preview', async () => {
      openBook(bookFrom(single));
      await app.check();
      expect(app.getState().forms.map((form) => form.allotted)).toEqual([undefined]);
    });

    test('previewed by the rule set in effect, written in two requests as previewed, and undone', async () => {
      openBook(bookFrom(withoutPoints()));
      await app.check();
      const before = book.sheets.map(contentsOf);
      expect(app.getState().marks).toBeGreaterThan(0);
      expect(sum()).toBe(90);
      const central = allotted();
      await app.setRuleSet(HUBEI);
      expect(sum()).toBe(90);
      expect(allotted()).not.toEqual(central);
      const shown = allotted();
      expect(await requests(() => app.allotPoints(preview()))).toBe(2);
      const now = (cell: { row: number; column: number }): unknown => book.activeSheet.cell(cell).value;
      expect(shown.map(({ cell }) => String(now(cell)))).toEqual(shown.map(({ points }) => points));
      expect(app.getState().changes?.map(({ what, label }) => [what, label])).toEqual(shown.map(({ label }) => ['points', label]));
      expect(app.getState().undoable).toMatchObject({ intention: 'allotPoints', cells: shown.length, marks: 1 });
      expect(app.getState().forms[0]?.allotted).toBeUndefined();
      // The sum of points agrees now and is lit no longer.
      const errors = app.getState().forms[0]?.findings.filter(({ contradicts, severity }) => contradicts && severity === 'error');
      expect(errors?.map(({ rule }) => rule)).not.toContain('points-total');
      expect(book.activeSheet.conditionalFormats.map(({ formula }) => formula).join()).not.toContain('不符');
      await app.undo();
      expect(book.sheets.map(contentsOf)).toEqual(before);
      expect(allotted()).toEqual(shown);
    });

    test('points typed since the preview are not written over: nothing is, and that is said', async () => {
      openBook(bookFrom(withoutPoints()));
      await app.check();
      const [first] = allotted();
      if (first === undefined) throw new Error('no preview');
      book.setCells(book.activeSheet.id, [{ ...first.cell, content: { value: 12 } }], 'person');
      const before = book.sheets.map(contentsOf);
      await app.allotPoints(preview());
      expect(book.sheets.map(contentsOf)).toEqual(before);
      expect(app.getState().failure).toMatchObject({
        kind: 'sheet-changed',
        cells: expect.arrayContaining([addressOf(first.cell)]) as unknown,
      });
      expect(app.getState().forms[0]?.allotted).toBeUndefined();
    });
  });
});
