// Parts of a package and what names them: content types and relations.
import type JSZip from 'jszip';
import { CONTENT_TYPES, partText } from './source';
import { openTag, parseXml, spliced, type Element } from './xml';

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const NO_RELATIONS = `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;

/** Puts an element last into the root of a part; a root written as one empty tag is opened. */
export async function appendTo(zip: JSZip, path: string, text: string): Promise<void> {
  const xml = await partText(zip, path);
  const root = parseXml(xml);
  const isEmptyTag = root.innerStart === root.end;
  const splice = isEmptyTag
    ? { start: root.end - 2, end: root.end, text: `>${text}</${root.name}>` }
    : { start: root.innerEnd, end: root.innerEnd, text };
  zip.file(path, spliced(xml, [splice]));
}

/** Takes the elements out of the root of a part. */
export async function removeFrom(zip: JSZip, path: string, isIt: (element: Element) => boolean): Promise<void> {
  const xml = await partText(zip, path);
  const gone = parseXml(xml).children.filter(isIt);
  if (gone.length === 0) return;
  zip.file(
    path,
    spliced(
      xml,
      gone.map(({ start, end }) => ({ start, end, text: '' })),
    ),
  );
}

/** Answers the new relation's id. */
export async function addRelation(zip: JSZip, path: string, type: string, target: string): Promise<string> {
  if (!zip.file(path)) zip.file(path, NO_RELATIONS);
  const known = new Set(parseXml(await partText(zip, path)).children.map(({ attributes }) => attributes.get('Id')));
  let number = known.size + 1;
  while (known.has(`rId${number}`)) number += 1;
  const attributes = new Map([
    ['Id', `rId${number}`],
    ['Type', type],
    ['Target', target],
  ]);
  await appendTo(zip, path, openTag('Relationship', attributes, true));
  return `rId${number}`;
}

/** Adds a part with its content type. */
export async function addPart(zip: JSZip, path: string, contentType: string, text: string): Promise<void> {
  zip.file(path, text);
  await appendTo(zip, CONTENT_TYPES, `<Override PartName="/${path}" ContentType="${contentType}"/>`);
}

/** Removes a part, its relations and its content type; a part that is not there is passed over. */
export async function removePart(zip: JSZip, path: string): Promise<void> {
  zip.remove(path);
  zip.remove(relationsPath(path));
  await removeFrom(zip, CONTENT_TYPES, ({ attributes }) => attributes.get('PartName') === `/${path}`);
}

/** Where the relations of a part stand: "xl/worksheets/_rels/sheet1.xml.rels". */
export function relationsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** A part that a part at `from` names by this target. */
export function targetPath(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folders = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.') folders.push(step);
  }
  return folders.join('/');
}

/** The parts inside the package that a part leads to, with the kind of relation; none when it has no relations. */
export async function partsOf(
  zip: JSZip,
  path: string,
): Promise<readonly { readonly id: string; readonly type: string; readonly path: string }[]> {
  const relations = relationsPath(path);
  if (!zip.file(relations)) return [];
  return parseXml(await partText(zip, relations)).children.flatMap(({ attributes }) =>
    attributes.get('TargetMode') === 'External'
      ? []
      : [{ id: attributes.get('Id') ?? '', type: attributes.get('Type') ?? '', path: targetPath(path, attributes.get('Target') ?? '') }],
  );
}

/** The first free "xl/tables/table1.xml", "xl/tables/table2.xml" … */
export function freePath(zip: JSZip, start: string): string {
  let number = 1;
  while (zip.file(`${start}${number}.xml`)) number += 1;
  return `${start}${number}.xml`;
}
