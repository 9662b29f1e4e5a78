// The guides for those who install and examine the add-in: what they print is what the build makes, and can be used as printed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { OFFICE_JS } from '../../scripts/bundle/office-js.cjs';
import { headerOf, policyOf } from '../../scripts/bundle/policy.cjs';

const guide = (name: string): string => readFileSync(path.join(__dirname, '../../docs', name), 'utf8');
const install = guide('install.md');
const security = guide('security.md');

/** Every policy that a page prints, in its order. */
const policiesIn = (text: string): readonly string[] => [...text.matchAll(/default-src [^"`\n]*/g)].map(([policy]) => policy);

test('the installation guide prints one header for every build, also in its nginx and its IIS, and the one that may be tightened', () => {
  const every = headerOf(Object.values(OFFICE_JS));
  expect(policiesIn(install)).toEqual([every, headerOf([OFFICE_JS.local], []), every, every]);
});

describe('who may frame the pane', () => {
  const header = headerOf(Object.values(OFFICE_JS));
  const ancestors = (/frame-ancestors (.*)$/.exec(header)?.[1] ?? '').split(' ').map((source) => source.replace('https://', ''));

  /** Hosts of office.js that no agency in China meets. */
  const LEFT_OUT: Readonly<Record<string, string>> = {
    'office-int.com': 'Microsoft’s own tests',
    'officeapps.live-int.com': 'Microsoft’s own tests',
    '*.officeapps.live-int.com': 'Microsoft’s own tests',
    '*.officeapps-df.live.com': 'Microsoft’s own tests',
    '*.dod.online.office365.us': 'the government of the United States',
    '*.gov.online.office365.us': 'the government of the United States',
    '*.online.office.de': 'the cloud in Germany that was closed in 2021',
  };

  test('every host that office.js takes for Excel on the web, but those of others', () => {
    const client = readFileSync(require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js'), 'utf8');
    const quoted = (list: string): string[] => [...list.matchAll(/"([^"]+)"/g)].map(([, text = '']) => text);
    const [, patterns = ''] = /regexHostNameStringArray = new Array\((.*?), "\^" \+ document\.domain/.exec(client) ?? [];
    const [, domains = ''] = /OfficeOnlineDomainList = \[([^\]]*)\]/.exec(client) ?? [];
    const hosts = quoted(patterns).map((pattern) =>
      pattern
        .replace(/^\^|\$$/g, '')
        .replace('.*', '*')
        .replaceAll('\\\\.', '.'),
    );
    const trusted = new Set([...hosts, ...quoted(domains)]);
    expect([hosts.length, quoted(domains).length]).toEqual([10, 6]);
    expect([...trusted].filter((host) => !ancestors.includes(host)).sort()).toEqual(Object.keys(LEFT_OUT).sort());
  });

  test('the pages that show it: SharePoint and OneDrive, global, of 21Vianet’s and a person’s own', () => {
    expect(ancestors).toEqual(expect.arrayContaining(['*.cloud.microsoft', '*.sharepoint.com', '*.sharepoint.cn', 'onedrive.live.com']));
  });

  test('Teams is named as what can be added', () => {
    expect(install).toMatch(/再加 `https:\/\/teams\.microsoft\.com`（.*`https:\/\/teams\.microsoftonline\.cn`）/);
  });
});

test('the policy of the security page is the one that the page carries', () => {
  expect(policiesIn(security).map((policy) => policy.replace('<office.js 的主机>', new URL(OFFICE_JS.cdn).origin))).toEqual([
    policyOf(OFFICE_JS.cdn),
  ]);
});

describe('web.config', () => {
  const [, printed = ''] = /```xml\n(<\?xml[^`]*)```/.exec(install) ?? [];
  // Throws where it is not well-formed.
  const { document } = new JSDOM(printed, { contentType: 'text/xml' }).window;
  const all = (selector: string): readonly Element[] => [...document.querySelectorAll(selector)];
  const values = (selector: string, name: string): readonly (string | null)[] => all(selector).map((element) => element.getAttribute(name));

  test('takes whatever the site above it defines away before it adds its own', () => {
    const added = all('mimeMap, customHeaders > add');
    expect(added.length).toBe(5);
    for (const element of added) {
      const key = element.tagName === 'mimeMap' ? 'fileExtension' : 'name';
      expect(element.previousElementSibling?.tagName).toBe('remove');
      expect(element.previousElementSibling?.getAttribute(key)).toBe(element.getAttribute(key));
    }
  });

  test('has the page validated each time, and everything else kept for an hour at most', () => {
    expect(values('configuration > [path]', 'path')).toEqual(['taskpane.html']);
    expect(values('[path] clientCache', 'cacheControlMode')).toEqual(['DisableCache']);
    expect(values('configuration > :not([path]) clientCache', 'cacheControlMaxAge')).toEqual(['0.01:00:00']);
  });

  test('sends the headers that nginx sends', () => {
    const nginx = [...install.matchAll(/add_header (\S+) \S+ always;/g)].flatMap(([, name = '']) =>
      name === 'Cache-Control' ? [] : [name],
    );
    expect(values('customHeaders > add', 'name')).toEqual(nginx);
  });
});
