// The add-in's settings in an .xlsx: where Excel keeps them, beside those of other add-ins, and nothing else touched.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { openXlsx, saveXlsx } from '../../src/workbench/xlsx';
import { ADD_IN_ID } from '../../src/workbench/xlsx/settings';

async function plain(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('表').getCell('A1').value = '财政项目支出绩效自评表';
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function parts(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const zip = await JSZip.loadAsync(bytes);
  const files = Object.values(zip.files).filter((file) => !file.dir);
  return new Map(await Promise.all(files.map(async (file) => [file.name, await file.async('string')] as const)));
}

const VALUE = '{\n  "name": "某局 <2024> & \'其他\'",\n  "executionPoints": 20\n}\n';

async function withSetting(bytes: Uint8Array, key: string, value: string): Promise<Uint8Array> {
  const book = await openXlsx(bytes);
  book.settings.set(key, value);
  return saveXlsx(book);
}

const settingsIn = async (bytes: Uint8Array): Promise<unknown> => [...(await openXlsx(bytes)).settings];

test('the id is that of the manifest', () => {
  expect(readFileSync(join(__dirname, '../../manifest.xml'), 'utf8')).toContain(`<Id>${ADD_IN_ID}</Id>`);
});

test('what was set is there after saving and opening, once and again, and exceljs opens the file', async () => {
  const once = await withSetting(await plain(), 'ruleSet', VALUE);
  expect(await settingsIn(once)).toEqual([['ruleSet', VALUE]]);
  const twice = await withSetting(once, 'ruleSet', 'other');
  expect(await settingsIn(twice)).toEqual([['ruleSet', 'other']]);
  await expect(new ExcelJS.Workbook().xlsx.load(twice.slice().buffer)).resolves.toBeDefined();
});

test('it stands in a web extension part that the package leads to, and the sheets are as they were', async () => {
  const before = await plain();
  const [was, is] = [await parts(before), await parts(await withSetting(before, 'ruleSet', VALUE))];
  const changed = [...is.keys()].filter((name) => is.get(name) !== was.get(name)).sort();
  expect(changed).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/webextensions/_rels/taskpanes.xml.rels',
    'xl/webextensions/taskpanes.xml',
    'xl/webextensions/webextension1.xml',
  ]);
  expect(is.get('_rels/.rels')).toMatch(/webextensiontaskpanes" Target="xl\/webextensions\/taskpanes.xml"/);
});

test('deleted again, none is left', async () => {
  const book = await openXlsx(await withSetting(await plain(), 'ruleSet', VALUE));
  book.settings.delete('ruleSet');
  expect(await settingsIn(await saveXlsx(book))).toEqual([]);
});

test('unchanged settings leave every byte of every part', async () => {
  const bytes = await withSetting(await plain(), 'ruleSet', VALUE);
  expect(await parts(await saveXlsx(await openXlsx(bytes)))).toEqual(await parts(bytes));
});

test("another add-in's settings are neither read nor touched", async () => {
  const zip = await JSZip.loadAsync(await withSetting(await plain(), 'theirs', 'secret'));
  const path = 'xl/webextensions/webextension1.xml';
  const theirs = ((await zip.file(path)?.async('string')) ?? '').replaceAll(ADD_IN_ID, '00000000-0000-0000-0000-000000000001');
  zip.file(path, theirs);
  const bytes = await zip.generateAsync({ type: 'uint8array' });
  expect(await settingsIn(bytes)).toEqual([]);
  const saved = await withSetting(bytes, 'ruleSet', VALUE);
  expect(await settingsIn(saved)).toEqual([['ruleSet', VALUE]]);
  const all = await parts(saved);
  expect(all.get(path)).toBe(theirs);
  expect(all.get('xl/webextensions/webextension2.xml')).toContain('ruleSet');
  expect(all.get('xl/webextensions/_rels/taskpanes.xml.rels')?.match(/Target=/g)).toHaveLength(2);
});
