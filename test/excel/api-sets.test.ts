// No member of Office.js newer than the requirement sets that the manifest declares, by the notes in its own type declarations.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { usedMembers, type Use } from './used-members';

const root = resolve(__dirname, '../..');
const FOLDER = join(root, 'src/excel');

/** Minor version by set, as the manifest asks Excel for them. */
const DECLARED: ReadonlyMap<string, number> = new Map(
  [...readFileSync(join(root, 'manifest.xml'), 'utf8').matchAll(/<Set Name="(\w+)" MinVersion="1\.(\d+)"/g)].map(
    ([, name = '', minor]) => [name, Number(minor)] as const,
  ),
);
/** Sets of other applications, named where a member serves both. */
const FOREIGN: ReadonlySet<string> = new Set(['Mailbox']);

const isBeyond = ({ set = '', minor }: Use): boolean => !FOREIGN.has(set) && minor > (DECLARED.get(set) ?? -1);
const written = ({ member, set, minor }: Use): string => {
  if (set === undefined) return `${member}: not declared`;
  return `${member}: ${set} ${Number.isFinite(minor) ? `1.${minor}` : 'preview'}`;
};

/** Used all the same: what an older Excel does instead, and the test that shows it. */
const GATED: readonly string[] = [
  // Empty cells behind a text count as merged with it: test/plan/row-heights.test.ts.
  'Range.getMergedAreasOrNullObject: ExcelApi 1.13',
  // It leaves the field out, and the change counts as somebody else's: test/app/live.test.ts.
  'EventTriggerSource.thisLocalAddin: ExcelApi 1.14',
  'WorksheetChangedEventArgs.triggerSource: ExcelApi 1.14',
];

/** Each way of naming a member, and what is named by it that is newer than declared. */
const NEWER: readonly (readonly [way: string, source: string, ...found: string[]])[] = [
  ['a call', `sheet.showOutlineLevels(1, 1);`, 'Worksheet.showOutlineLevels: ExcelApi 1.10'],
  ['a property', `console.log(range.hasSpill);`, 'Range.hasSpill: ExcelApi 1.12'],
  ['a property that is set', `sheet.tabId = '';`, 'Worksheet.tabId: ExcelApi 1.14'],
  [
    'a chain',
    `range.getIntersection('A1').worksheet.comments.getCount();`,
    'CommentCollection.getCount: ExcelApi 1.10',
    'Worksheet.comments: ExcelApi 1.10',
  ],
  ['optional chaining', `maybe?.worksheet?.tabId;`, 'Worksheet.tabId: ExcelApi 1.14'],
  ['an element', `range['hasSpill'];`, 'Range.hasSpill: ExcelApi 1.12'],
  ['an element by a constant', `const name = 'hasSpill'; range[name];`, 'Range.hasSpill: ExcelApi 1.12'],
  ['a called element', `sheet?.['showOutlineLevels'](1, 1);`, 'Worksheet.showOutlineLevels: ExcelApi 1.10'],
  ['taken apart', `const { hasSpill } = range; console.log(hasSpill);`, 'Range.hasSpill: ExcelApi 1.12'],
  ['taken apart under another name', `const { 'hasSpill': spills } = range; console.log(spills);`, 'Range.hasSpill: ExcelApi 1.12'],
  ['taken apart, nested', `const { worksheet: { tabId } } = range; console.log(tabId);`, 'Worksheet.tabId: ExcelApi 1.14'],
  ['taken apart as a parameter', `ranges.items.map(({ hasSpill }) => hasSpill);`, 'Range.hasSpill: ExcelApi 1.12'],
  ['taken apart into what was there', `let hasSpill: boolean; ({ hasSpill } = range);`, 'Range.hasSpill: ExcelApi 1.12'],
  ['a load option', `range.load({ hasSpill: true });`, 'RangeLoadOptions.hasSpill: ExcelApi 1.12'],
  ['a load option in quotes', `range.load({ 'hasSpill': true });`, 'RangeLoadOptions.hasSpill: ExcelApi 1.12'],
  ['a computed load option', `range.load({ ['hasSpill']: true });`, 'RangeLoadOptions.hasSpill: ExcelApi 1.12'],
  ['a load option in another', `range.load({ worksheet: { tabId: true } });`, 'WorksheetLoadOptions.tabId: ExcelApi 1.14'],
  ['a load by name', `range.load('values, worksheet/tabId');`, 'Worksheet.tabId: ExcelApi 1.14'],
  ['a load by names, of items', `context.workbook.worksheets.load(['items/tabId']);`, 'Worksheet.tabId: ExcelApi 1.14'],
  ['a load by name, of items unsaid', `context.workbook.worksheets.load('tabId');`, 'Worksheet.tabId: ExcelApi 1.14'],
  [
    'a value of an enumeration',
    `console.log(Excel.GroupOption.byRows);`,
    'GroupOption.byRows: ExcelApi 1.10',
    'GroupOption: ExcelApi 1.10',
  ],
  ['a string for one', `range.group('ByRows');`, 'Range.group: ExcelApi 1.10', 'GroupOption.byRows: ExcelApi 1.10'],
  ['a string compared with one', `console.log('ByRows' === option);`, 'GroupOption.byRows: ExcelApi 1.10'],
  ['a string that is a case', `switch (option) { case 'ByRows': }`, 'GroupOption.byRows: ExcelApi 1.10'],
  ['a string that is given', `option = 'ByRows';`, 'GroupOption.byRows: ExcelApi 1.10'],
  ['a newer way to call an old method', `sheet.tables.getItem('').rows.add(0, [['']], true);`, 'TableRowCollection.add: ExcelApi 1.15'],
  ['a preview', `console.log(Excel.DataSourceType.cube);`, 'DataSourceType.cube: ExcelApi preview', 'DataSourceType: ExcelApi 1.15'],
  ['of Office itself', `Office.actions.getShortcuts();`, 'Actions.getShortcuts: KeyboardShortcuts 1.1'],
  [
    'a member added to a declared type',
    `interface Options extends Excel.RunOptions { newestOption: true }`,
    'Options.newestOption: not declared',
  ],
  ['the same by an intersection', `type Options = Excel.RunOptions & { newestOption: true };`, '&.newestOption: not declared'],
];
const fixture = (index: number): string => `/newer-${index}.ts`;

const files = readdirSync(FOLDER).map((file) => join(FOLDER, file));
const scanned = usedMembers(
  files,
  new Map(
    NEWER.map(([, source], index) => [
      fixture(index),
      `export function newer(sheet: Excel.Worksheet, range: Excel.Range, ranges: Excel.RangeCollection,
        maybe: Excel.Range | undefined, context: Excel.RequestContext, option: Excel.GroupOption | 'ByRows' | 'ByColumns'): void { ${source} }`,
    ]),
  ),
);

test.each(NEWER.map(([way, , ...found], index) => [way, index, found] as const))('the scan sees %s', (_, index, found) => {
  expect((scanned.get(fixture(index)) ?? []).filter(isBeyond).map(written)).toEqual(found);
});

test(`nothing beyond ${[...DECLARED].map(([set, minor]) => `${set} 1.${minor}`).join(' and ')}, as the manifest declares, but what is gated`, () => {
  expect([...DECLARED.keys()]).toEqual(['ExcelApi', 'SharedRuntime']);
  const uses = files.flatMap((file) => scanned.get(file) ?? []);
  // The scan has seen the source.
  const members = uses.map(({ member }) => member);
  expect(members).toEqual(
    expect.arrayContaining(['Worksheet.getRanges', 'CustomConditionalFormat.rule', 'AutoFilterLoadOptions.isDataFiltered']),
  );
  expect(uses.filter(isBeyond).map(written).sort()).toEqual([...GATED].sort());
});

test('Excel is asked what it supports at the start, nowhere else', () => {
  const asked = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/isSetSupported\(([^)]*)\)/g)].map(([, what]) => `${basename(file)}: ${what ?? ''}`),
  );
  // What the start asks for is the manifest's: test/commands/manifest.test.ts.
  expect(asked).toEqual(['office.ts: set, version']);
});

test('Excel.run gets nothing but its work: options newer than the declarations make some builds fail', () => {
  const runs = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/Excel\.run\((.{0,20})/g)].map(([, first = '']) => first));
  expect(runs.length).toBeGreaterThan(5);
  expect(runs.filter((first) => !/^(async )?\(context\) =>|^batch\)/.test(first))).toEqual([]);
});
