// XML as a tree that knows where each element stands in its text, so that a part can be changed and every other byte kept.

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** Offsets of the whole element. */
  readonly start: number;
  readonly end: number;
  /** Offsets of the text between its tags; equal when it is empty. */
  readonly innerStart: number;
  readonly innerEnd: number;
}

const TAG = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>!?]+)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export const unescapeXml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name ?? ''] ?? whole;
  });

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A cell's text as Excel writes it: characters that XML cannot carry become "_x0007_", and a text that already reads so is escaped too. */
export const escapeText = (text: string): string =>
  escapeXml(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(
        /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g,
        (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
      ),
  );

/** Replaces "_x0007_" and its like by the characters that they stand for. */
export const unescapeText = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** The root element. Throws when the tags do not match. */
export function parseXml(xml: string): Element {
  interface Open {
    readonly name: string;
    readonly attributes: ReadonlyMap<string, string>;
    readonly children: Element[];
    readonly start: number;
    readonly innerStart: number;
  }
  const stack: Open[] = [];
  let root: Element | undefined;
  const close = (element: Element): void => {
    const parent = stack.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
  };
  for (const match of xml.matchAll(TAG)) {
    const [whole, slash, name, attributes = '', selfClosing] = match;
    if (name === undefined) continue;
    const end = match.index + whole.length;
    if (slash === '/') {
      const open = stack.pop();
      if (open?.name !== name) throw new Error(`Broken XML: </${name}> at ${match.index}`);
      close({ ...open, end, innerEnd: match.index });
      continue;
    }
    const open: Open = { name, attributes: attributesOf(attributes), children: [], start: match.index, innerStart: end };
    if (selfClosing === '/') close({ ...open, end, innerEnd: end });
    else stack.push(open);
  }
  if (!root || stack.length > 0) throw new Error('Broken XML: no single root');
  return root;
}

const attributesOf = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [name, unescapeXml(double ?? single ?? '')]));

export const childOf = (element: Element, name: string): Element | undefined => element.children.find((child) => child.name === name);
export const childrenOf = (element: Element, name: string): readonly Element[] => element.children.filter((child) => child.name === name);
export const textOf = (xml: string, element: Element): string => unescapeXml(xml.slice(element.innerStart, element.innerEnd));

/** An opening tag with these attributes. */
export const openTag = (name: string, attributes: ReadonlyMap<string, string>, isEmpty = false): string =>
  `<${name}${[...attributes].map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('')}${isEmpty ? '/>' : '>'}`;

export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with each stretch replaced; insertions at the same place stay in the order given. Throws when two overlap. */
export function spliced(xml: string, splices: readonly Splice[]): string {
  const ordered = splices
    .map((splice, order) => ({ ...splice, order }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text } of ordered) {
    if (start < at) throw new Error('Overlapping changes of one XML part');
    parts.push(xml.slice(at, start), text);
    at = end;
  }
  return parts.join('') + xml.slice(at);
}
