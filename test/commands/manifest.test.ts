// The manifest: each button has a function, each resource exists in both languages, the words agree with the pane's.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ACTIONS } from '../../src/commands/commands';
import { isSupported } from '../../src/excel/office';
import { en } from '../../src/locale/en';
import { zhCN } from '../../src/locale/zh-CN';

const root = path.resolve(__dirname, '../..');
const manifest = new DOMParser().parseFromString(readFileSync(path.join(root, 'manifest.xml'), 'utf8'), 'application/xml');
const all = (tag: string): readonly Element[] => [...manifest.getElementsByTagName(tag)];
const value = (element: Element, name: string): string => {
  const found = element.getAttribute(name);
  if (found === null) throw new Error(`${element.tagName} without ${name}`);
  return found;
};
const resource = (id: string): { 'zh-CN': string; en: string } => {
  const found = all('bt:String').find((string) => value(string, 'id') === id);
  const [english] = found === undefined ? [] : [...found.getElementsByTagName('bt:Override')];
  if (found === undefined || english === undefined) throw new Error(`no words for ${id} in both languages`);
  return { 'zh-CN': value(found, 'DefaultValue'), en: value(english, 'Value') };
};

test('the ribbon has recalculate, check, a menu for all sheets and the pane, and every function it names is there', () => {
  expect(all('Control').map((control) => value(control, 'id'))).toEqual(['recalculate', 'check', 'allSheets', 'openPane']);
  expect(all('Item').map((item) => value(item, 'id'))).toEqual(['checkWorkbook', 'recalculateWorkbook', 'summarise']);
  for (const press of [...all('Control'), ...all('Item')].filter((each) => value(each, 'id') !== 'allSheets')) {
    expect(ACTIONS).toContain(value(press, 'id'));
    const [name] = press.getElementsByTagName('FunctionName');
    expect([value(press, 'id'), name?.textContent]).toEqual([value(press, 'id'), name && value(press, 'id')]);
  }
});

test('ribbon, pane and runtime are one page', () => {
  const pages = [...all('Runtime'), ...all('FunctionFile'), ...all('SourceLocation').filter((place) => place.hasAttribute('resid'))];
  expect(pages.map((place) => value(place, 'resid'))).toEqual(['Taskpane.Url', 'Taskpane.Url', 'Taskpane.Url']);
  expect(all('Runtime').map((runtime) => value(runtime, 'lifetime'))).toEqual(['long']);
  // With a long lifetime Excel might open a second pane for a named one, with a state of its own.
  expect(all('TaskpaneId')).toEqual([]);
});

test('the version is that of the package, in four parts', () => {
  const versionIn = (file: string): string =>
    (JSON.parse(readFileSync(path.join(root, file), 'utf8')) as { readonly version: string }).version;
  const version = versionIn('package.json');
  // The first one is the manifest's own; requirements have versions of another name.
  expect(all('Version').map(({ textContent }) => textContent)).toEqual([`${version}.0`]);
  expect(versionIn('package-lock.json')).toBe(version);
  expect(readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8')).toContain(version);
});

test('each resource that is named exists, and none lies idle', () => {
  const defined = [...all('bt:Image'), ...all('bt:Url'), ...all('bt:String')].flatMap((element) => element.getAttribute('id') ?? []);
  const named = new Set([...manifest.querySelectorAll('[resid]')].map((element) => value(element, 'resid')));
  expect([...named].sort()).toEqual(defined.sort());
});

test('each text has English words within the length that Office allows', () => {
  for (const [list, longest] of [
    ['bt:ShortStrings', 125],
    ['bt:LongStrings', 250],
  ] as const) {
    for (const text of all(list).flatMap((element) => [...element.getElementsByTagName('bt:String')])) {
      for (const words of Object.values(resource(value(text, 'id')))) expect(words.length).toBeLessThanOrEqual(longest);
    }
  }
  for (const tag of ['DisplayName', 'Description'])
    expect(manifest.querySelector(`${tag} > Override`)?.getAttribute('Locale')).toBe('en-US');
});

test.each(['zh-CN', 'en'] as const)('what ribbon and pane both name has one name (%s)', (language) => {
  const { actions, product } = language === 'en' ? en : zhCN;
  const [name] = all('DisplayName');
  const [override] = name === undefined ? [] : [...name.getElementsByTagName('Override')];
  if (name === undefined || override === undefined) throw new Error('no DisplayName in both languages');
  expect(language === 'en' ? value(override, 'Value') : value(name, 'DefaultValue')).toBe(product);
  expect(resource('Recalculate.Label')[language]).toBe(actions.recalculate);
  expect(resource('Check.Label')[language]).toBe(actions.check);
  expect(resource('CheckWorkbook.Label')[language]).toBe(actions.checkWorkbook);
  expect(resource('RecalculateWorkbook.Label')[language]).toBe(actions.recalculateWorkbook);
  expect(resource('Summarise.Label')[language]).toBe(actions.summarise);
});

test('each icon is a PNG of the size it is named for', () => {
  const icons = [
    ...all('bt:Images').flatMap((images) => [...images.getElementsByTagName('bt:Image')]),
    ...all('IconUrl'),
    ...all('HighResolutionIconUrl'),
  ];
  expect(icons.length).toBe(17);
  for (const icon of icons) {
    const name = /^https:\/\/localhost:3000\/assets\/([a-z]+-(\d+)\.png)$/.exec(value(icon, 'DefaultValue'));
    const [, file = '', size = ''] = name ?? [];
    const bytes = readFileSync(path.join(root, 'assets', file));
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([Number(size), Number(size)]);
    const drawing = file.replace(/-\d+\.png$/, size === '16' ? '-16.svg' : '.svg');
    expect([drawing, existsSync(path.join(root, 'assets', drawing))]).toEqual([drawing, true]);
  }
});

test('nothing more is asked for than the document: no domain, no sign-in, no Graph', () => {
  expect(all('Permissions').map(({ textContent }) => textContent)).toEqual(['ReadWriteDocument']);
  for (const tag of ['AppDomains', 'AppDomain', 'WebApplicationInfo', 'Scopes', 'EquivalentAddins']) expect(all(tag)).toEqual([]);
});

describe('the Excel that is asked for', () => {
  const declared = all('Set').map((set) => ({ name: value(set, 'Name'), version: value(set, 'MinVersion') }));
  const words = declared.map(({ name, version }) => `${name} ${version}`);

  test('is the one that the start asks for', () => {
    const asked: { readonly name: string; readonly version: string }[] = [];
    const isSetSupported = (name: string, version: string): boolean => asked.push({ name, version }) > 0;
    Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported } } } });
    expect(isSupported()).toBe(true);
    expect(asked).toEqual(declared);
  });

  test('is the one that the page and the guides speak of', () => {
    expect(words).toHaveLength(2);
    for (const file of ['src/taskpane/taskpane.html', 'docs/install.md', 'README.md']) {
      const named = readFileSync(path.join(root, file), 'utf8').match(/\b(ExcelApi|SharedRuntime) 1\.\d+/g);
      expect([file, [...new Set(named)]]).toEqual([file, words]);
    }
  });
});
