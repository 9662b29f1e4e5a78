// 填写说明: a text stays a text, nothing of others is written over, the light goes out, undo brings all back.
import type { StartableApp } from '../../src/app/app';
import { addressOf, type SheetSnapshot } from '../../src/form/snapshot';
import { Book, type Cell, type Sheet } from '../../src/workbench/book/book';
import type { ExplanationDraft } from '../../src/app/explanations';
import type { Finding } from '../../src/review/rule';
import { bookFrom, contentsOf, sheetFrom } from '../excel/books';
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
  const sheet = (): Sheet => book.activeSheet;
  const contents = (): unknown[] => book.sheets.map(contentsOf);
  const rowOf = (name: string): number => single.values.findIndex((row) => row.includes(name));
  const CELL = (): Cell => ({ row: rowOf('推广活动参与人员'), column: 7 });
  const explainable = (): string[] =>
    app.getState().forms[0]?.findings.flatMap(({ explain }) => (typeof explain === 'object' ? [addressOf(explain)] : [])) ?? [];

  /** The finding that asks for an explanation in this cell. */
  function due(cell = CELL()): Finding {
    const asks = ({ explain }: Finding): boolean => typeof explain === 'object' && addressOf(explain) === addressOf(cell);
    const found = app
      .getState()
      .forms.flatMap(({ findings }) => findings)
      .find(asks);
    if (found === undefined) throw new Error(`nothing to explain in ${addressOf(cell)}`);
    return found;
  }
  async function draftOf(finding: Finding): Promise<ExplanationDraft> {
    const draft = await app.draftExplanation(finding);
    if (draft === undefined) throw new Error('no draft');
    return draft;
  }
  const write = async (text: string): Promise<boolean> => app.explain(await draftOf(due()), text);

  test('the draft has the figures', async () => {
    openBook(bookFrom(single));
    await app.start();
    expect(await app.draftExplanation(due())).toMatchObject({
      name: '“推广活动参与人员”',
      text: '实际完成 2860 人次，为指标值 200 人次的 1430%，超出 2660 人次。原因：（请填写）。',
    });
  });

  test('written in two requests: the finding goes, the light goes out, and nothing else has changed; undone it all comes back', async () => {
    openBook(bookFrom(single));
    await app.check();
    expect(explainable()).toContain(addressOf(CELL()));
    expect(app.getState().marks).toBe(6);
    const before = contents();
    host.forget();
    expect(await write('推广范围扩大到长三角，明年据此提高指标值。')).toBe(true);
    expect(host.asked).toBe(2);
    expect(sheet().cell(CELL())).toMatchObject({ value: '推广范围扩大到长三角，明年据此提高指标值。' });
    expect(explainable()).not.toContain(addressOf(CELL()));
    expect(app.getState()).toMatchObject({ failure: undefined, marks: 5, undoable: { intention: 'explain', cells: 1, marks: 0 } });
    await app.undo();
    expect(contents()).toEqual(before);
    expect(app.getState().marks).toBe(6);
  });

  test.each([
    ['=1+1'],
    ['+86 21 1234 的热线故障'],
    ['-受天气影响'],
    ['@张三补充'],
    ["'引用'"],
    ['＝合计'],
    ['2024'],
    ['9月'],
    ['May 2024'],
    ['TRUE'],
    ['第一行\n第二行'],
    ['长'.repeat(32_767)],
  ])('a text stays one: %.20s', async (text) => {
    openBook(bookFrom(single));
    await app.start();
    expect(await write(text)).toBe(true);
    const cell = sheet().cell(CELL());
    expect([cell.value === text, cell.formula]).toEqual([true, undefined]);
  });

  test('too long for a cell: nothing is written, nothing is asked of the host, and it is said', async () => {
    openBook(bookFrom(single));
    await app.start();
    const before = contents();
    host.forget();
    expect(await write('长'.repeat(32_768))).toBe(false);
    expect([contents(), host.asked]).toEqual([before, 0]);
    expect(app.getState().failure).toEqual({ kind: 'text-too-long', sheetName: single.name, cells: [addressOf(CELL())] });
  });

  test('an unfinished draft is a finding, where it goes on', async () => {
    openBook(bookFrom(single));
    await app.start();
    const draft = await draftOf(due());
    await write(draft.text);
    const finding = app.getState().forms[0]?.findings.find(({ rule }) => rule === 'template-text');
    expect(finding).toMatchObject({ severity: 'error', explain: CELL() });
    expect((await draftOf(due())).text).toBe(draft.text);
  });

  test('a cell that somebody has filled since is left alone, and that is said', async () => {
    openBook(bookFrom(single));
    await app.start();
    const draft = await draftOf(due());
    book.setCells(sheet().id, [{ ...CELL(), content: { value: '同事已写明原因。' } }], 'person');
    const before = contents();
    expect(await app.explain(draft, '我的说明')).toBe(false);
    expect(contents()).toEqual(before);
    expect(app.getState().failure).toMatchObject({ kind: 'sheet-changed', sheetName: single.name, cells: [addressOf(CELL())] });
    expect(explainable()).not.toContain(addressOf(CELL()));
  });

  test('a protected sheet is named, and nothing is written', async () => {
    openBook(new Book([sheetFrom(single, { protection: { protected: true } })]));
    await app.start();
    const before = contents();
    expect(await write('受场地限制。')).toBe(false);
    expect(contents()).toEqual(before);
    expect(app.getState().failure).toMatchObject({ kind: 'sheet-protected', cells: [addressOf(CELL())] });
  });

  test('a write that fails midway leaves the sheet as it was', async () => {
    openBook(bookFrom(single));
    await app.start();
    for (let atAction = 0; ; atAction += 1) {
      const before = contents();
      host.failNext({ kind: 'unexpected', atAction });
      const isWritten = await write('受场地限制。');
      if (!host.faultHit) {
        expect([isWritten, atAction > 0]).toEqual([true, true]);
        return;
      }
      expect([isWritten, contents()]).toEqual([false, before]);
      expect(app.getState().failure).toMatchObject({ restored: true });
    }
  });

  test('a formula is not written over: there is no draft', async () => {
    openBook(bookFrom(single));
    book.setCells(sheet().id, [{ ...CELL(), content: { formula: '=""', result: '' } }], 'person');
    await app.start();
    expect(await app.draftExplanation(due())).toBeUndefined();
  });
});
