// 整理版式 as its user meets it: offered for a torn form, with a preview, a button, and the name of the new sheet.
import '@testing-library/jest-dom';
import { act, render, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { App, FormResult, RebuildNote } from '../../src/app/state';
import type { Field, Target, TextContent } from '../../src/form/form';
import type { Indicator } from '../../src/form/form';
import { CHINESE, type Speech } from '../../src/locale';
import { en } from '../../src/locale/en';
import { Pane } from '../../src/taskpane/Pane';
import { cellAt, fakeApp, formResult } from './fake-app';
import { openMenu, openPage } from './open';

expect.extend(toHaveNoViolations);
const ENGLISH: Speech = { language: 'en', words: en };

const field = <Content,>(address: string, content: Content): Field<Content> => {
  const cell = cellAt(address);
  return { cell, cells: [cell], text: '', numberFormat: 'General', content };
};
const empty = { kind: 'empty' } as const;

function row(number: number, targetIn: string, rows: readonly number[] = [number - 1]): Indicator {
  const name: Field<TextContent> = field(`C${number}`, empty);
  const target: Field<Target> = field(`${targetIn}${number}`, empty);
  const [actual, points, score] = [field(`E${number}`, empty), field(`F${number}`, empty), field(`G${number}`, empty)];
  return { dimension: '产出指标', category: '数量指标', name, target, actual, points, score, rows };
}

const withRows = (indicators: readonly Indicator[], sheet = '粘贴'): FormResult => {
  const result = formResult({ name: '某项目', total: '99.97', grade: '优', sheet });
  return { ...result, form: { ...result.form, indicators } };
};
const TORN = withRows([row(10, 'D'), row(11, 'B')]);
const WHOLE = withRows([row(10, 'D'), row(11, 'D')], '某项目（整理）');

const note = (kind: RebuildNote['kind'], address: string, zh: string, english: string): RebuildNote => ({
  kind,
  cell: cellAt(address),
  says: { 'zh-CN': zh, en: english },
});
const NOTES: readonly RebuildNote[] = [
  note(
    'joined',
    'C10',
    '第 10、12 行是断开的同一行，将合为“阅读量”一行。',
    'Rows 10、12 are one torn row; they will be joined as “阅读量”.',
  ),
  note('moved', 'A11', '第 11 行“培训”整行左移，将移回原位。', 'Row 11, “培训”, had slid to the left; it will be put back in place.'),
  note('unplaced', 'H15', '“另见附件”不会移入新表。', '“另见附件” will not be on the new sheet.'),
];

async function show(
  form: FormResult,
  speech: Speech = CHINESE,
  notes: readonly RebuildNote[] | undefined = NOTES,
  beside: readonly FormResult[] = [],
) {
  const app = fakeApp({ forms: [form, ...beside], selected: form.form.id });
  const rebuild: App['rebuild'] = (ids) => {
    if (!ids.includes(form.form.id)) throw new Error(`another form: ${ids.join()}`);
    app.show({ forms: [WHOLE] });
    return Promise.resolve(ids.map((_, index) => (index === 0 ? '某项目（整理）' : `第${index + 1}张（整理）`)));
  };
  Object.assign(app, { previewRebuild: () => Promise.resolve(notes), rebuild });
  const user = userEvent.setup({ delay: null });
  await act(async () => {
    render(<Pane app={app} speech={speech} officeDark={undefined} />);
    await Promise.resolve();
  });
  const open = async () => {
    const region = await openPage(user, 'rebuild');
    // The preview is worked out after the panel has opened.
    await waitFor(() => expect(region.querySelector('[aria-busy="true"]')).toBeNull(), { timeout: 10_000 });
    return within(region);
  };
  return { app, user, open };
}

test.each([
  ['a row that slid', TORN, true],
  ['a row over a page break', withRows([row(10, 'D', [9, 11])]), true],
  ['neither', WHOLE, false],
])('%s: offered %p', async (_what, form, isOffered) => {
  const { user } = await show(form);
  expect(within(await openMenu(user)).queryByRole('menuitem', { name: '整理版式' }) !== null).toBe(isOffered);
});

test('a goal text over a page break is torn too', async () => {
  const cells = [cellAt('B5'), cellAt('B7')];
  const goal: Field<TextContent> = { ...field('B5', empty), cells };
  const { user } = await show({ ...WHOLE, form: { ...WHOLE.form, plannedGoal: goal } });
  expect(within(await openMenu(user)).getByRole('menuitem', { name: '整理版式' })).toBeInTheDocument();
});

test('what will be left behind comes first, each with a link to its cell', async () => {
  const { app, user, open } = await show(TORN);
  const panel = await open();
  expect(panel.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    '不会移入新表',
    '将合并断行',
    '将移回原位',
  ]);
  expect(panel.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'H15 “另见附件”不会移入新表。',
    'C10 第 10、12 行是断开的同一行，将合为“阅读量”一行。',
    'A11 第 11 行“培训”整行左移，将移回原位。',
  ]);
  await user.click(panel.getByRole('button', { name: /H15/ }));
  expect(app.asked).toEqual(['goTo {粘贴} 14,7']);
});

test('made: where it is, that the original stays, and nothing more to do', async () => {
  const { user, open } = await show(TORN);
  const panel = await open();
  await user.click(panel.getByRole('button', { name: '生成整理后的表' }));
  expect(panel.getByRole('status')).toHaveTextContent('整理好的表在工作表“某项目（整理）”，原表没有改动。');
  expect(panel.queryByRole('button', { name: '生成整理后的表' })).toBeNull();
  expect(document.body).not.toHaveFocus();
});

const second = (indicators: readonly Indicator[], name: string): FormResult => {
  const result = formResult({ name, sheet: '粘贴', firstRow: 40 });
  return { ...result, form: { ...result.form, indicators } };
};

test('several torn forms of a sheet are named and made at once, those that are whole are not', async () => {
  const { user, open } = await show(TORN, CHINESE, NOTES, [
    second([row(50, 'D'), row(51, 'B')], '第二个项目'),
    { ...second([row(90, 'D')], '完好的项目'), form: { ...second([row(90, 'D')], '完好的项目').form, id: WHOLE.form.id } },
  ]);
  const panel = await open();
  expect(panel.getByRole('heading', { level: 3, name: '这张工作表上有 2 张要整理' })).toBeInTheDocument();
  expect([panel.getByText('某项目'), panel.getByText('第二个项目')]).toHaveLength(2);
  expect(panel.queryByText('完好的项目')).toBeNull();
  await user.click(panel.getByRole('button', { name: '全部整理（2 张）' }));
  expect(panel.getByRole('status')).toHaveTextContent(
    '整理好的表在工作表“某项目（整理）”、“第2张（整理）”，原表没有改动。 如不需要，删除这些工作表即可。',
  );
});

test('a single torn form is not made twice over', async () => {
  const { open } = await show(TORN);
  expect((await open()).queryByRole('button', { name: /全部整理/ })).toBeNull();
});

test('another form that is shown afterwards is asked about anew', async () => {
  const { app, user, open } = await show(TORN);
  const panel = await open();
  await user.click(panel.getByRole('button', { name: '生成整理后的表' }));
  await act(async () => {
    app.show({ forms: [TORN] });
    await Promise.resolve();
  });
  expect(panel.getByRole('button', { name: '生成整理后的表' })).toBeInTheDocument();
  expect(panel.getByRole('status')).toBeEmptyDOMElement();
});

test('nothing to say: said', async () => {
  const { open } = await show(TORN, CHINESE, []);
  expect((await open()).getByText('没有断开或错位的行，内容将原样搬到新表。')).toBeInTheDocument();
});

test('in English, and accessible', async () => {
  const { open } = await show(TORN, ENGLISH);
  const panel = await open();
  expect(panel.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    'Not to be taken over',
    'To be joined',
    'To be put back in place',
  ]);
  expect(await axe(document.body)).toHaveNoViolations();
});
