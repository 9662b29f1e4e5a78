// 已核实不改: kept in the workbook, counted and lit nowhere, back as soon as what it speaks of changes, and undone like everything else.
import type { StartableApp } from '../../src/app/app';
import type { FormResult } from '../../src/app/state';
import { addressOf, type CellValue, type SheetSnapshot } from '../../src/form/snapshot';
import { LONGEST_WHY, MOST_ASIDE } from '../../src/plan/aside-limits';
import { serialiseAside } from '../../src/plan/aside-file';
import type { Finding } from '../../src/review/rule';
import type { Book, Sheet } from '../../src/workbench/book/book';
import { insertRows } from '../../src/workbench/book/rows';
import { bookFrom, contentsOf, markedAddresses } from '../excel/books';
import { formPaths, readXlsx } from '../forms';
import { HOSTS, type OpenHost } from '../host/hosts';
import { appOver } from './app-over';

let seeds: readonly SheetSnapshot[];
let single: SheetSnapshot;
beforeAll(async () => {
  seeds = (await Promise.all(formPaths.map((path) => readXlsx(path)))).flat();
  const [first] = seeds;
  if (!first) throw new Error('no form');
  single = first;
});

describe.each(HOSTS)('over $name', ({ open }) => {
  let host: OpenHost;
  let app: StartableApp;
  let book: Book;
  const { open: openBook } = appOver(open, (opened) => ({ host, app, book } = opened));

  const shown = (index = 0): FormResult => {
    const form = app.getState().forms[index];
    if (form === undefined) throw new Error('no form');
    return form;
  };
  const kept = (): unknown => book.settings.get('aside');
  const marked = (sheet = book.activeSheet): readonly string[] => markedAddresses(sheet);
  const contents = (): unknown[] => book.sheets.map(contentsOf);
  const findingOf = (rule: string, at?: string, form = shown()): Finding => {
    const found = form.findings.find((finding) => finding.rule === rule && (at === undefined || addressOf(finding.cell) === at));
    if (found === undefined) throw new Error(`no ${rule} ${at ?? ''}`);
    return found;
  };
  const asideIn = (form = shown()): readonly string[] =>
    (form.aside ?? []).map(({ finding }) => `${finding.rule} ${addressOf(finding.cell)}`);
  const rulesIn = (form = shown()): readonly string[] => form.findings.map(({ rule, cell }) => `${rule} ${addressOf(cell)}`);
  const rowOf = (name: string): number => single.values.findIndex((row) => row.includes(name));
  const edit = (row: number, column: number, value: CellValue, sheet: Sheet = book.activeSheet): void =>
    book.setCells(sheet.id, [{ row, column, content: { value } }], 'person');
  /** The overshoot of 推广活动参与人员. */
  const overshoot = (): Finding => findingOf('overshoot-unexplained', `H${rowOf('推广活动参与人员') + 1}`);

  describe('one finding', () => {
    test('is gone from the findings, lit no more, and stands beside them with the word why', async () => {
      openBook(bookFrom(single));
      await app.check();
      const before = contents();
      const [finding, lit] = [overshoot(), app.getState().marks];
      const count = shown().findings.length;
      host.forget();
      expect(await app.setAside(finding, ' 已向业务处室核实 ')).toBe(true);
      expect(host.asked).toBeLessThanOrEqual(3);
      expect(shown().findings).toHaveLength(count - 1);
      expect(shown().aside).toEqual([{ finding, why: '已向业务处室核实' }]);
      expect([app.getState().marks, marked()]).toEqual([lit - 1, expect.not.arrayContaining([addressOf(finding.cell)])]);
      expect(kept()).toContain(addressOf(finding.cell));
      await app.check();
      expect([asideIn(), app.getState().marks]).toEqual([[`overshoot-unexplained ${addressOf(finding.cell)}`], lit - 1]);
      await app.undo();
      expect([contents(), asideIn(), app.getState().marks, app.getState().undoable?.intention]).toEqual([before, [], lit, 'check']);
    });

    test('stays so in a workbook that is opened again', async () => {
      openBook(bookFrom(single));
      await app.check();
      await app.setAside(overshoot(), '属实');
      const text = kept();
      app.setInSight(false);
      openBook(bookFrom(single));
      if (typeof text !== 'string') throw new Error('nothing kept');
      book.settings.set('aside', text);
      await app.start();
      expect([asideIn(), shown().aside?.map(({ why }) => why)]).toEqual([
        [`overshoot-unexplained H${rowOf('推广活动参与人员') + 1}`],
        ['属实'],
      ]);
    });

    test('taken back it is listed and lit again', async () => {
      openBook(bookFrom(single));
      await app.check();
      const [before, listed] = [marked(), rulesIn()];
      await app.setAside(overshoot(), '');
      const [aside] = shown().aside ?? [];
      if (aside === undefined) throw new Error('nothing aside');
      await app.takeBack(aside.finding);
      expect([rulesIn(), marked(), asideIn()]).toEqual([listed, before, []]);
      await app.undo();
      expect(asideIn()).toEqual([`overshoot-unexplained ${addressOf(aside.finding.cell)}`]);
      await app.undo();
      expect([rulesIn(), marked(), asideIn()]).toEqual([listed, before, []]);
    });

    test('whose marks were cleared brings none of the others back', async () => {
      openBook(bookFrom(single));
      await app.check();
      await app.clearMarks();
      await app.setAside(overshoot(), '');
      expect(marked()).toEqual([]);
    });
  });

  describe('is back as soon as what it speaks of changes', () => {
    test.each<readonly [what: string, column: number, value: CellValue]>([
      ['its cell', 7, '0'],
      ['the actual', 4, '2861(人次)'],
      ['the target', 3, '≥201(人次)'],
      ['the name of its row', 2, '推广活动参加人员'],
    ])('%s', async (_, column, value) => {
      openBook(bookFrom(single));
      await app.check();
      await app.setAside(overshoot(), '');
      const row = rowOf('推广活动参与人员');
      const was = book.activeSheet.cell({ row, column }).value;
      edit(row, column, value);
      await app.refresh();
      expect([asideIn(), rulesIn().filter((each) => each.endsWith(`H${row + 1}`))]).toEqual([[], [`overshoot-unexplained H${row + 1}`]]);
      edit(row, column, was);
      await app.refresh();
      expect(asideIn()).toHaveLength(1);
    });

    test('one of many targets that one sentence counts', async () => {
      const bare = ['甲', '乙', '丙', '丁', '戊'].map((name): CellValue[] => ['产出指标', '数量指标', name, '10', '10', 18, 18, '']);
      openBook(
        bookFrom({
          ...single,
          ...gridOf([
            ['项目支出绩效自评表'],
            ['项目名称', '某项目', '', '主管部门', '某局', '实施单位', '某中心', '2024年度'],
            ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
            ...bare,
          ]),
        }),
      );
      await app.start();
      expect(await app.setAside(findingOf('comparator-missing'), '')).toBe(true);
      edit(7, 3, '9');
      await app.refresh();
      expect(asideIn()).toEqual([]);
    });
  });

  describe('keeps to its form', () => {
    test.each([
      ['in the head', 2],
      ['between the rows', 14],
    ])('a row inserted above, %s, does not lose it', async (_, row) => {
      openBook(bookFrom(single));
      await app.check();
      await app.setAside(overshoot(), '');
      insertRows(book, book.activeSheet.id, row, 1, 'person');
      await app.refresh();
      expect(asideIn()).toEqual([`overshoot-unexplained H${rowOf('推广活动参与人员') + 2}`]);
    });

    test.each([
      ['another project', 'projectName'],
      ['another unit', 'unit'],
    ] as const)('%s that comes to stand in its place has its finding', async (_, field) => {
      openBook(bookFrom(single));
      await app.check();
      await app.setAside(overshoot(), '');
      const cell = shown().form[field]?.cell;
      if (cell === undefined) throw new Error('no cell');
      edit(cell.row, cell.column, '另一个');
      await app.refresh();
      expect([asideIn(), overshoot().rule]).toEqual([[], 'overshoot-unexplained']);
    });

    test('in a list of all sheets it is set aside on its own sheet', async () => {
      openBook(bookFrom(...seeds.map((seed, index) => ({ ...seed, name: `表${index}` }))));
      await app.recalculateWorkbook();
      const before = app.getState().forms.map(({ findings }) => findings.length);
      const finding = shown(4).findings.find(({ severity }) => severity !== 'error');
      if (finding === undefined) throw new Error('nothing to set aside');
      expect(await app.setAside(finding, '')).toBe(true);
      expect(app.getState().forms.map(({ findings, aside = [] }) => [findings.length, aside.length])).toEqual(
        before.map((count, index) => (index === 4 ? [count - 1, 1] : [count, 0])),
      );
      expect(book.activeSheet.name).toBe('表0');
    });
  });

  describe('is refused', () => {
    test('of an error: it is to be corrected', async () => {
      openBook(bookFrom(single));
      edit(rowOf('推广活动参与人员'), 6, 1);
      await app.check();
      const before = contents();
      const finding = shown().findings.find(({ severity }) => severity === 'error');
      if (finding === undefined) throw new Error('no error');
      expect(await app.setAside(finding, '')).toBe(false);
      expect([app.getState().failure?.kind, kept(), contents(), asideIn()]).toEqual(['error-stays', undefined, before, []]);
    });

    test('where the sheet has changed since, and it is shown as it is now', async () => {
      openBook(bookFrom(single));
      await app.check();
      app.setInSight(false);
      const finding = overshoot();
      edit(rowOf('推广活动参与人员'), 4, '2861(人次)');
      expect(await app.setAside(finding, '')).toBe(false);
      expect([app.getState().failure?.kind, kept(), asideIn()]).toEqual(['sheet-changed', undefined, []]);
      expect(overshoot().says['zh-CN']).toContain('2861');
    });

    test('with a word why that is longer than the workbook keeps', async () => {
      openBook(bookFrom(single));
      await app.check();
      expect(await app.setAside(overshoot(), '长'.repeat(LONGEST_WHY + 1))).toBe(false);
      expect([app.getState().failure?.kind, kept()]).toEqual(['why-too-long', undefined]);
      expect(await app.setAside(overshoot(), '长'.repeat(LONGEST_WHY))).toBe(true);
    });

    test('in a workbook that keeps as many as it can; of the same form it forgets what applies no more', async () => {
      const entry = (form: string, index: number) => ({ form, rule: 'target-vague', cell: 'A1', facts: String(index), why: '' });
      const full = (form: string) => serialiseAside(Array.from({ length: MOST_ASIDE }, (_, index) => entry(form, index)));
      openBook(bookFrom(single));
      book.settings.set('aside', full('another'));
      await app.check();
      expect(await app.setAside(overshoot(), '')).toBe(false);
      expect([app.getState().failure?.kind, kept(), asideIn()]).toEqual(['aside-full', full('another'), []]);
      book.settings.set('aside', serialiseAside([]));
      await app.check();
      await app.setAside(overshoot(), '');
      const [own] = app.getState().aside;
      book.settings.set('aside', full(own?.form ?? ''));
      await app.check();
      expect(await app.setAside(overshoot(), '')).toBe(true);
      expect(app.getState().aside).toHaveLength(1);
    });

    test('when the workbook does not keep it: nothing has changed then', async () => {
      openBook(bookFrom(single));
      await app.check();
      const [before, lit] = [contents(), app.getState().marks];
      const finding = overshoot();
      host.refusing = 'access-denied';
      expect(await app.setAside(finding, '')).toBe(false);
      host.refusing = undefined;
      expect([app.getState().failure?.kind, contents(), asideIn(), kept()]).toEqual(['access-denied', before, [], undefined]);
      expect(app.getState().marks).toBe(lit);
    });

    test('when its mark cannot be taken off: it is not set aside either', async () => {
      openBook(bookFrom(single));
      await app.check();
      const [before, finding] = [contents(), overshoot()];
      let answers = 0;
      host.onAnswer = () => {
        answers += 1;
        // After the reading and the keeping.
        if (answers === 2) host.failNext({ kind: 'unexpected', atAction: 0 });
        return undefined;
      };
      expect(await app.setAside(finding, '')).toBe(false);
      host.onAnswer = undefined;
      expect([host.faultHit, app.getState().failure?.kind, contents(), asideIn()]).toEqual([true, 'unexpected', before, []]);
      expect(kept()).toBe(serialiseAside([]));
      expect(app.getState().undoable?.intention).toBe('check');
    });
  });

  test('on a protected sheet it is set aside, and said that its mark stays', async () => {
    openBook(bookFrom(single));
    await app.check();
    book.activeSheet.protection = { protected: true };
    const before = marked();
    expect(await app.setAside(overshoot(), '')).toBe(true);
    expect([marked(), app.getState().unmarked?.why, asideIn().length, app.getState().undoable?.intention]).toEqual([
      before,
      'protected',
      1,
      'setAside',
    ]);
    await app.undo();
    expect([asideIn(), marked(), app.getState().failure]).toEqual([[], before, undefined]);
  });

  test('a damaged text in the workbook is named and not in effect; it stays there until something is set aside', async () => {
    const damaged = '{"formatVersion":1,"aside":[{"form":"x"}]}';
    openBook(bookFrom(single));
    book.settings.set('aside', damaged);
    await app.check();
    expect([app.getState().refusedAside?.text, kept(), asideIn()]).toEqual([damaged, damaged, []]);
    expect(
      app
        .getState()
        .refusedAside?.problems.map((problem) => problem['zh-CN'])
        .join(),
    ).toMatch(/已核实不改的问题第 1 项/);
    await app.setAside(overshoot(), '');
    expect([app.getState().refusedAside, asideIn().length]).toEqual([undefined, 1]);
  });

  test('the six seed forms reach 没有问题', async () => {
    openBook(bookFrom(...seeds.map((seed, index) => ({ ...seed, name: `表${index}` }))));
    await app.recalculateWorkbook();
    for (const id of app.getState().forms.map(({ form }) => form.id)) await settle(id);
    expect(app.getState().failure).toBeUndefined();
    expect(app.getState().forms.map(({ findings }) => findings)).toEqual(seeds.map(() => []));
    expect(app.getState().marks).toBe(0);
    await app.summarise();
    expect(app.getState().forms.map(({ findings }) => findings)).toEqual(seeds.map(() => []));
  });

  /** Writes the reasons that are missing, and sets the rest aside. */
  async function settle(id: string): Promise<void> {
    const now = (): FormResult => {
      const form = app.getState().forms.find((each) => each.form.id === id);
      if (form === undefined) throw new Error('gone');
      return form;
    };
    const asks = ({ rule }: Finding): boolean => rule === 'explanation-missing' || rule === 'overshoot-unexplained';
    for (let next = now().findings.find(asks); next; next = now().findings.find(asks)) {
      const draft = await app.draftExplanation(next);
      if (draft === undefined || !(await app.explain(draft, '年初未预计到需求增加，明年据此调整指标值。'))) throw new Error('not written');
    }
    for (let [next] = now().findings; next; [next] = now().findings) {
      if (!(await app.setAside(next, ''))) throw new Error(`not set aside: ${next.rule}`);
    }
  }
});

const gridOf = (cells: readonly (readonly CellValue[])[]): Pick<SheetSnapshot, 'values' | 'formulas' | 'text' | 'numberFormats'> => {
  const width = Math.max(...cells.map((row) => row.length));
  const values = cells.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
  return {
    values,
    formulas: values,
    text: values.map((row) => row.map(String)),
    numberFormats: values.map((row) => row.map(() => 'General')),
  };
};
