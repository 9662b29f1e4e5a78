// The forms of published.test: as other provinces print them, agencies replaced, texts retold.
import { readFileSync } from 'node:fs';
import type { CellValue } from '../../../src/form/snapshot';

/** By name: rows of cells cut at "|", a break inside a cell written ↵; what is a plain number is a number cell. */
export function publishedForms(): ReadonlyMap<string, readonly (readonly CellValue[])[]> {
  const cell = (written: string): CellValue => (/^-?\d+(?:\.\d+)?$/.test(written) ? Number(written) : written.replaceAll('↵', '\n'));
  return new Map(
    readFileSync(`${__dirname}/forms.txt`, 'utf8')
      .split(/^## /m)
      .slice(1)
      .map((text) => {
        const [name = '', ...lines] = text.trimEnd().split('\n');
        return [name, lines.map((line) => line.split('|').map(cell))];
      }),
  );
}
