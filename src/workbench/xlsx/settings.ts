// The add-in's settings in the package, where Excel keeps them: the properties of its web extension part.
import type JSZip from 'jszip';
import type { Json } from '../book/json';
import { addPart, addRelation, appendTo, DECLARATION, freePath, NO_RELATIONS } from './package';
import { CONTENT_TYPES, partText } from './source';
import { escapeXml, parseXml, spliced, type Element } from './xml';

/** The add-in's <Id> in manifest.xml: settings of other add-ins in the same workbook are none of its business. */
export const ADD_IN_ID = 'c070802b-f642-4ca7-aceb-7e326068f47b';

const FOLDER = 'xl/webextensions';
const EXTENSION_TYPE = 'application/vnd.ms-office.webextension+xml';
const PANES_TYPE = 'application/vnd.ms-office.webextensiontaskpanes+xml';
const EXTENSION_RELATION = 'http://schemas.microsoft.com/office/2011/relationships/webextension';
const PANES_RELATION = 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes';
const PACKAGE_RELATIONS = '_rels/.rels';

export type Settings = ReadonlyMap<string, Json>;

/** By key; empty when the package has none of this add-in. */
export async function readSettings(zip: JSZip): Promise<Settings> {
  const part = await ownPart(zip);
  const properties = part && child(part.root, 'properties');
  return new Map(
    (properties?.children ?? []).map(({ attributes }) => [attributes.get('name') ?? '', valueOf(attributes.get('value') ?? '')]),
  );
}

/** Replaces the settings of this add-in; every other part, and every other byte of this one, stays as it was. */
export async function writeSettings(zip: JSZip, settings: Settings): Promise<void> {
  const properties = propertiesXml(settings);
  const part = await ownPart(zip);
  if (part === undefined) {
    await addOwnPart(zip, properties);
    return;
  }
  const old = child(part.root, 'properties');
  const place = old ?? { start: part.root.innerEnd, end: part.root.innerEnd };
  zip.file(part.path, spliced(part.xml, [{ start: place.start, end: place.end, text: properties }]));
}

interface Part {
  readonly path: string;
  readonly xml: string;
  readonly root: Element;
}

async function ownPart(zip: JSZip): Promise<Part | undefined> {
  const types = parseXml(await partText(zip, CONTENT_TYPES));
  const paths = types.children
    .filter(({ attributes }) => attributes.get('ContentType') === EXTENSION_TYPE)
    .flatMap(({ attributes }) => attributes.get('PartName')?.slice(1) ?? []);
  for (const path of paths) {
    const xml = await partText(zip, path);
    const root = parseXml(xml);
    if (child(root, 'reference')?.attributes.get('id')?.toLowerCase() === ADD_IN_ID) return { path, xml, root };
  }
  return undefined;
}

/** Compares an element's local name, because files use different prefixes for the namespace. */
const child = (element: Element, name: string): Element | undefined =>
  element.children.find((each) => each.name.slice(each.name.indexOf(':') + 1) === name);

/** Excel stores the value as JSON; a property that is none was not made by an add-in's settings and is read as its text. */
function valueOf(text: string): Json {
  try {
    const value: Json = JSON.parse(text) as Json;
    return value;
  } catch {
    return text;
  }
}

const NAMESPACE = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';

/** The element declares its own prefix, so that it fits into a part that uses another one. */
const propertiesXml = (settings: Settings): string =>
  `<we:properties xmlns:we="${NAMESPACE}">${[...settings]
    .map(([name, value]) => `<we:property name="${escapeXml(name)}" value="${escapeXml(JSON.stringify(value))}"/>`)
    .join('')}</we:properties>`;

async function addOwnPart(zip: JSZip, properties: string): Promise<void> {
  const path = freePath(zip, `${FOLDER}/webextension`);
  const xml = `${DECLARATION}<we:webextension xmlns:we="${NAMESPACE}" id="{${ADD_IN_ID}}"><we:reference id="${ADD_IN_ID}" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/>${properties}<we:bindings/><we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></we:webextension>`;
  await addPart(zip, path, EXTENSION_TYPE, xml);
  await addToPanes(zip, path.slice(FOLDER.length + 1));
}

/** Excel looks for web extensions in its list of task panes. */
async function addToPanes(zip: JSZip, target: string): Promise<void> {
  const panes = `${FOLDER}/taskpanes.xml`;
  const relations = `${FOLDER}/_rels/taskpanes.xml.rels`;
  if (!zip.file(panes)) {
    const xml = `${DECLARATION}<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"></wetp:taskpanes>`;
    await addPart(zip, panes, PANES_TYPE, xml);
    zip.file(relations, NO_RELATIONS);
    await addRelation(zip, PACKAGE_RELATIONS, PANES_RELATION, panes);
  }
  const id = await addRelation(zip, relations, EXTENSION_RELATION, target);
  await appendTo(
    zip,
    panes,
    `<wetp:taskpane xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11" dockstate="right" visibility="0" width="350" row="4"><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"/></wetp:taskpane>`,
  );
}
