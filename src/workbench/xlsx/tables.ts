// The tables of a sheet in the file.
import type JSZip from 'jszip';
import { parseArea } from '../book/address';
import type { Table } from '../book/book';
import { partsOf } from './package';
import { partText } from './source';
import { childOf, parseXml } from './xml';

/** @param path of the sheet's part */
export async function readTables(zip: JSZip, path: string): Promise<readonly Omit<Table, 'id'>[]> {
  const parts = (await partsOf(zip, path)).filter(({ type }) => type.endsWith('/table'));
  return Promise.all(
    parts.map(async (part) => {
      const root = parseXml(await partText(zip, part.path));
      const info = childOf(root, 'tableStyleInfo');
      const area = parseArea(root.attributes.get('ref') ?? '');
      if (!area) throw new Error(`The table ${part.path} stands nowhere`);
      return {
        name: root.attributes.get('displayName') ?? '',
        area,
        style: info?.attributes.get('name') ?? '',
        bandedRows: info?.attributes.get('showRowStripes') === '1',
        filterButtons: childOf(root, 'autoFilter') !== undefined,
      };
    }),
  );
}
