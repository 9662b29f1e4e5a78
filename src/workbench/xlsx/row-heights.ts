// Heights of rows in a worksheet's part: those that were changed since the file was opened.
import type { Sheet } from '../book/book';
import { heightsOf, type SheetSource } from './source';
import { childOf, childrenOf, openTag, parseXml, spliced, type Element, type Splice } from './xml';

/** The rows whose height is another than in the file, from top to bottom. */
export function changedHeights(sheet: Sheet, from: SheetSource): ReadonlyMap<number, number> {
  const changed = [...heightsOf(sheet)].filter(([row, height]) => from.heights.get(row) !== height);
  return new Map(changed.sort(([a], [b]) => a - b));
}

/** The part with these heights, and every other byte as it was. */
export function withHeights(xml: string, heights: ReadonlyMap<number, number>): string {
  const data = childOf(parseXml(xml), 'sheetData');
  if (heights.size === 0 || !data) return xml;
  const rows = numbered(childrenOf(data, 'row'));
  return spliced(
    xml,
    [...heights].map(([row, height]) => heightSplice(rows, data, row, height)),
  );
}

function heightSplice(rows: readonly (readonly [number, Element])[], data: Element, row: number, height: number): Splice {
  const [, own] = rows.find(([index]) => index === row) ?? [];
  const sized = (attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
    new Map([...attributes, ['ht', String(height)], ['customHeight', '1']]);
  if (own) return { start: own.start, end: own.innerStart, text: openTag('row', sized(own.attributes), own.innerStart === own.end) };
  const [, next] = rows.find(([index]) => index > row) ?? [];
  const at = next?.start ?? data.innerEnd;
  return { start: at, end: at, text: openTag('row', sized(new Map([['r', String(row + 1)]])), true) };
}

/** A row may leave its number unsaid when it follows its neighbour. */
function numbered(elements: readonly Element[]): readonly (readonly [number, Element])[] {
  let next = 0;
  return elements.map((element) => {
    const number = element.attributes.get('r');
    const index = number === undefined ? next : Number(number) - 1;
    next = index + 1;
    return [index, element] as const;
  });
}
