// A heading that leaves a doubt: asked about, answered once for all sheets, kept in the workbook and in the file, taken back.
import { createApp, type StartableApp } from '../../src/app/app';
import type { SheetSnapshot } from '../../src/form/snapshot';
import type { TemplateProfile } from '../../src/form/template';
import { GUANGXI } from '../../src/scoring/rule-set';
import { serialiseRuleSet } from '../../src/scoring/rule-set-file';
import { serialiseTemplates } from '../../src/scoring/template-profiles';
import type { Book } from '../../src/workbench/book/book';
import { bookFrom, contentsOf } from '../excel/books';
import { FOREIGN, FOREIGN_WORDS, foreignSheet, FULL, type ForeignForm } from '../form/foreign';
import { sheetOf } from '../form/sheet';
import { formPaths, readXlsx } from '../forms';
import { HOSTS, type OpenHost } from '../host/hosts';

let seed: SheetSnapshot;
beforeAll(async () => {
  const [first] = await readXlsx(formPaths[0] ?? '');
  if (!first) throw new Error('no form');
  seed = first;
});

/** Its total is wrong. */
const foreign = (name: string, form: ForeignForm = { total: 95 }): SheetSnapshot => foreignSheet(form, { name, id: name });

/** A form whose words are all known, its total wrong, with the foreign one below it. */
function both(): SheetSnapshot {
  const known = foreignSheet({ total: 93 }).values.map((row) => {
    const words = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'];
    return row[0] === FOREIGN_WORDS[0] ? words : row.map((value) => (value === '某项目' ? '另一项目' : value));
  });
  return sheetOf([...known, [], ...foreignSheet({ total: 95 }).values], { name: '两张' });
}

describe.each(HOSTS)('over $name', ({ open }) => {
  let host: OpenHost;
  let app: StartableApp;
  let book: Book;
  const openBook = (opened: Book): void => {
    book = opened;
    host = open(book);
    app = createApp(host);
  };
  afterEach(() => {
    app.setInSight(false);
    host.verify();
  });

  const state = () => app.getState();
  const all = (): unknown => book.sheets.map(contentsOf);
  const asked = (): string[][] => state().questions.map(({ sheetNames }) => [...sheetNames]);
  const totals = (): (string | undefined)[] => state().forms.map(({ total }) => total);
  const kept = (): unknown => book.settings.get('templates');

  describe('before an answer', () => {
    test('the form is not shown, and the heading is, once, with its words', async () => {
      openBook(bookFrom(foreign('甲')));
      await app.start();
      expect([state().forms, state().problems, state().failure]).toEqual([[], [], undefined]);
      expect(asked()).toEqual([['甲']]);
      expect(state().questions[0]?.columns.map(({ words }) => words)).toEqual(FOREIGN_WORDS);
    });

    test.each(['recalculate', 'recalculateWorkbook', 'check', 'clearMarks'] as const)('%s writes nothing on it', async (press) => {
      openBook(bookFrom(foreign('甲')));
      const before = all();
      await app[press]();
      expect(all()).toEqual(before);
      expect([asked(), state().failure]).toEqual([[['甲']], undefined]);
    });

    test('一键重算 writes another form of the sheet and nothing of the one that waits', async () => {
      openBook(bookFrom(both()));
      await app.recalculate();
      expect(state().changes?.map(({ what, before, after }) => [what, before, after])).toEqual([['total', '93', '100']]);
      expect(asked()).toEqual([['两张']]);
      const column = FOREIGN_WORDS.indexOf('自打');
      const last = both().values.length - 1;
      expect(book.activeSheet.cell({ row: last, column }).value).toBe(95);
    });

    test('重算全部工作表 goes on over the other sheets and names those that wait', async () => {
      openBook(bookFrom(foreign('甲'), { ...seed, name: '乙' }, foreign('丙')));
      const before = book.sheets.map(contentsOf);
      await app.recalculateWorkbook();
      expect(asked()).toEqual([['甲', '丙']]);
      expect(state().forms.map(({ form }) => form.sheetName)).toEqual(['乙']);
      expect([contentsOf(book.sheets[0] ?? book.activeSheet), contentsOf(book.sheets[2] ?? book.activeSheet)]).toEqual([
        before[0],
        before[2],
      ]);
    });
  });

  describe('the answer', () => {
    test('is kept by one request that asks for no sheet, and the form is read at once', async () => {
      openBook(bookFrom(foreign('甲')));
      await app.start();
      const before = all();
      host.forget();
      await app.answer(FOREIGN);
      expect([host.asked, [...host.sheetsAsked]]).toEqual([1, []]);
      expect(all()).toEqual(before);
      expect([totals(), asked(), state().profiles, state().answered]).toEqual([['95.00'], [], [FOREIGN], FOREIGN]);
      expect(kept()).toBe(serialiseTemplates([FOREIGN]));
      expect(state().forms[0]?.findings.map(({ rule }) => rule)).toContain('total-score');
    });

    test('takes back that there is nothing to change, which was said without this form', async () => {
      openBook(bookFrom(foreign('甲')));
      await app.recalculate();
      expect(state().changes).toEqual([]);
      await app.answer(FOREIGN);
      expect([state().changes, totals()]).toEqual([undefined, ['95.00']]);
    });

    test('turns the pane to the form that it opens', async () => {
      openBook(bookFrom(both()));
      await app.start();
      await app.answer(FOREIGN);
      expect(state().forms.map(({ name }) => name)).toEqual(['另一项目', '某项目']);
      expect(state().forms.find(({ form }) => form.id === state().selected)?.name).toBe('某项目');
    });

    test('holds for the other sheets of the workbook, shown already or read later', async () => {
      openBook(bookFrom(foreign('甲'), foreign('乙', { total: 96 })));
      await app.recalculateWorkbook();
      expect(asked()).toEqual([['甲', '乙']]);
      await app.answer(FOREIGN);
      expect([totals(), asked()]).toEqual([['95.00', '96.00'], []]);
      await app.recalculateWorkbook();
      expect([totals(), state().changes?.length]).toEqual([['100.00', '100.00'], 2]);
    });

    test('holds for other contents typed into the sheet, and after the workbook was opened anew', async () => {
      openBook(bookFrom(foreign('甲')));
      await app.start();
      await app.answer(FOREIGN);
      const rows = FULL.map((row) => ({ ...row, target: '≥40', actual: '37', score: '' }));
      const settings = [...book.settings];
      openBook(bookFrom(foreign('别的', { rows, total: '' })));
      for (const [key, value] of settings) book.settings.set(key, value);
      await app.start();
      expect([asked(), state().forms.length, state().profiles]).toEqual([[], 1, [FOREIGN]]);
      await app.recalculate();
      expect(totals()).toEqual(['93.25']);
    });

    test('that the workbook does not keep is not in effect, and that is said', async () => {
      openBook(bookFrom(foreign('甲')));
      await app.start();
      host.refusing = 'cell-being-edited';
      await app.answer(FOREIGN);
      host.refusing = undefined;
      expect([state().failure?.kind, state().forms, asked(), state().profiles]).toEqual(['cell-being-edited', [], [['甲']], []]);
      expect([kept(), state().answered]).toEqual([undefined, undefined]);
      await app.answer(FOREIGN);
      expect([state().failure, totals()]).toEqual([undefined, ['95.00']]);
    });

    test('taken back, the heading is asked about again; renamed, it stays', async () => {
      openBook(bookFrom(foreign('甲')));
      await app.start();
      await app.answer(FOREIGN);
      await app.renameProfile(FOREIGN.key, '某市');
      expect([state().profiles.map(({ name }) => name), totals()]).toEqual([['某市'], ['95.00']]);
      expect(kept()).toBe(serialiseTemplates([{ ...FOREIGN, name: '某市' }]));
      await app.removeProfile(FOREIGN.key);
      expect([state().profiles, state().forms, asked(), state().answered]).toEqual([[], [], [['甲']], undefined]);
      expect(kept()).toBe(serialiseTemplates([]));
    });

    test('that the content contradicts is asked about again by its name', async () => {
      const swapped: TemplateProfile = {
        ...FOREIGN,
        meanings: FOREIGN.meanings.map((meaning) => (meaning === 'points' ? 'score' : meaning === 'score' ? 'points' : meaning)),
      };
      const rows = FULL.map((row) => ({
        ...row,
        actual: `${parseFloat(row.target) / 2}${row.target.replace(/^[\d.]+/, '')}`,
        score: row.points / 2,
      }));
      openBook(bookFrom(foreign('甲', { rows, total: 55 })));
      await app.start();
      await app.answer(swapped);
      expect([state().forms, state().questions.map(({ contradicted }) => contradicted)]).toEqual([[], [FOREIGN.name]]);
    });
  });

  describe('the file', () => {
    test('takes the answers along with the rule set, and brings them to another workbook', async () => {
      openBook(bookFrom(foreign('甲')));
      await app.start();
      await app.setRuleSet(GUANGXI);
      await app.answer(FOREIGN);
      const { text } = await app.exportRuleSet();
      expect(text).toBe(serialiseRuleSet(GUANGXI, [FOREIGN]));
      const own = { ...FOREIGN, name: '本单位', key: FOREIGN.key.replace('约定', '目标') };
      openBook(bookFrom(foreign('乙')));
      book.settings.set('templates', serialiseTemplates([own, { ...FOREIGN, name: '旧' }].slice(0, 1)));
      await app.start();
      expect(asked()).toEqual([['乙']]);
      host.forget();
      expect(await app.importRuleSet(text)).toEqual([]);
      expect(host.asked).toBe(1);
      expect([state().ruleSet, state().profiles, asked(), totals()]).toEqual([GUANGXI, [own, FOREIGN], [], ['95.00']]);
      expect([book.settings.get('ruleSet'), kept()]).toEqual([serialiseRuleSet(GUANGXI), serialiseTemplates([own, FOREIGN])]);
    });

    test('of the version before leaves the answers as they are', async () => {
      openBook(bookFrom(foreign('甲')));
      await app.start();
      await app.answer(FOREIGN);
      expect(await app.importRuleSet(serialiseRuleSet(GUANGXI))).toEqual([]);
      expect([state().ruleSet, state().profiles, totals()]).toEqual([GUANGXI, [FOREIGN], ['95.00']]);
    });

    test('with a damaged answer is refused as a whole, with a sentence', async () => {
      openBook(bookFrom(foreign('甲')));
      await app.start();
      const damaged = serialiseRuleSet(GUANGXI, [FOREIGN]).replace('"actual"', '"target"');
      const problems = await app.importRuleSet(damaged);
      expect(problems.map((problem) => problem['zh-CN'])).toEqual([
        '表头回答“某省2024”各列含义有两列以上同为 target。',
        '表头回答“某省2024”各列含义缺少 actual。',
      ]);
      expect([state().ruleSet.id === GUANGXI.id, state().profiles, book.settings.size]).toEqual([false, [], 0]);
    });
  });

  test('damaged answers in the workbook are named and not in effect; they stay there until there is a new one', async () => {
    const damaged = serialiseTemplates([FOREIGN]).replace('"name",', '"title",');
    openBook(bookFrom(foreign('甲')));
    book.settings.set('templates', damaged);
    book.settings.set('ruleSet', serialiseRuleSet(GUANGXI));
    await app.start();
    expect([state().ruleSet, state().profiles, asked(), state().refusedRuleSet]).toEqual([GUANGXI, [], [['甲']], undefined]);
    expect([state().refusedTemplates?.text, kept()]).toEqual([damaged, damaged]);
    expect(
      state()
        .refusedTemplates?.problems.map((problem) => problem['zh-CN'])
        .join(),
    ).toMatch(/现为“title”/);
    await app.answer(FOREIGN);
    expect([state().refusedTemplates, totals(), kept()]).toEqual([undefined, ['95.00'], serialiseTemplates([FOREIGN])]);
  });

  test('生成汇总 says which heading waits', async () => {
    openBook(bookFrom({ ...seed, name: '乙' }, foreign('甲')));
    await app.summarise();
    const summary = book.sheets.find(({ name }) => name === '绩效自评汇总');
    const texts = [...(summary?.entries() ?? [])].map(([, { value }]) => String(value));
    expect(texts).toContain('表头待确认，未列入');
    expect(texts).toContain(FOREIGN_WORDS.join('、'));
  });
});
