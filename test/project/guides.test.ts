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

test('the policies of the installation guide: the header for Excel on the web, then nginx and IIS for the desktop alone', () => {
  const desktop = headerOf(OFFICE_JS.local, []);
  expect(policiesIn(install)).toEqual([headerOf(OFFICE_JS.local), desktop, desktop]);
});

test('with Microsoft’s office.js, what the guide says to add makes the policy of that build', () => {
  const added = /在 `(script-src 'self')` 后面加上 `(https:\S+)` 或 `(https:\S+)`/.exec(install);
  const [, after = '', cdn = '', china = ''] = added ?? [];
  const local = policyOf(OFFICE_JS.local);
  expect(local.replace(after, `${after} ${cdn}`)).toBe(policyOf(OFFICE_JS.cdn));
  expect(local.replace(after, `${after} ${china}`)).toBe(policyOf(OFFICE_JS.china));
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
