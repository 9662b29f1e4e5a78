// How cells look by what they are for: queued with as few objects as there are roles.
import type { Area } from '../form/identity';
import { addressOf } from '../form/snapshot';
import type { CellRole, SheetLayout } from '../sheets/sheet-layout';
import { areaAddress, withRanges } from './areas';

/** How cells of a role look. Sizes in points. */
interface Look {
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
  /** Absent: none, so that paper stays white. */
  readonly fill?: string;
  readonly align: 'General' | 'Left' | 'Center';
  /** Where the text stands when the row is higher than it. */
  readonly vertical: 'Center' | 'Top';
  readonly wraps: boolean;
  readonly bordered: boolean;
}

const FONT = '宋体';
const BLACK = '#000000';
const GREY = '#595959';
const LINE = '#808080';

/** Black on white with grey lines: prints on any printer. What a person fills in is white, what is calculated lightly tinted. */
const LOOKS: Readonly<Record<CellRole, Look>> = {
  title: { size: 16, bold: true, colour: BLACK, align: 'Center', vertical: 'Center', wraps: true, bordered: false },
  note: { size: 9, bold: false, colour: GREY, align: 'Left', vertical: 'Center', wraps: true, bordered: false },
  label: { size: 10.5, bold: false, colour: BLACK, fill: '#F2F2F2', align: 'Center', vertical: 'Center', wraps: true, bordered: true },
  heading: { size: 10.5, bold: true, colour: BLACK, fill: '#E0E0E0', align: 'Center', vertical: 'Center', wraps: true, bordered: true },
  input: { size: 10.5, bold: false, colour: BLACK, align: 'General', vertical: 'Center', wraps: true, bordered: true },
  computed: { size: 10.5, bold: false, colour: BLACK, fill: '#EAF1F8', align: 'General', vertical: 'Center', wraps: true, bordered: true },
  text: { size: 10.5, bold: false, colour: BLACK, align: 'Left', vertical: 'Center', wraps: true, bordered: true },
};

const LINK = { colour: '#0563C1', underline: 'Single' } as const;

/** Fonts, fills, borders and alignment by role, and the looks of links. */
export function queueLooks(sheet: Excel.Worksheet, layout: SheetLayout): void {
  const roles = rolesOf(layout);
  const areasOf = (holds: (role: CellRole) => boolean): readonly Area[] =>
    rectangles(roles.length, (row) => roles[row]?.map((role) => role !== undefined && holds(role)) ?? []);
  for (const role of new Set(layout.roles.map(({ role }) => role))) {
    const look = LOOKS[role];
    withRanges(sheet, areasOf((other) => other === role).map(areaAddress), ({ format }) => {
      const { font } = format;
      font.name = FONT;
      font.size = look.size;
      font.bold = look.bold;
      font.color = look.colour;
      if (look.fill !== undefined) format.fill.color = look.fill;
      format.horizontalAlignment = look.align;
      format.verticalAlignment = look.vertical;
      format.wrapText = look.wraps;
    });
  }
  queueBorders(
    sheet,
    areasOf((role) => LOOKS[role].bordered),
  );
  const linked = layout.links.map(({ cell }) => addressOf(cell));
  withRanges(sheet, linked, ({ format }) => {
    format.font.color = LINK.colour;
    format.font.underline = LINK.underline;
  });
}

/** Lines around and between all cells; an area one cell wide or high has none inside. */
function queueBorders(sheet: Excel.Worksheet, areas: readonly Area[]): void {
  const draw = (
    some: readonly Area[],
    edges: readonly ('EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical')[],
  ): void =>
    withRanges(sheet, some.map(areaAddress), ({ format }) => {
      for (const edge of edges) {
        const border = format.borders.getItem(edge);
        border.style = 'Continuous';
        border.color = LINE;
      }
    });
  draw(areas, ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight']);
  draw(
    areas.filter(({ firstRow, lastRow }) => firstRow < lastRow),
    ['InsideHorizontal'],
  );
  draw(
    areas.filter(({ firstColumn, lastColumn }) => firstColumn < lastColumn),
    ['InsideVertical'],
  );
}

/** The role of each cell, by row and column: the last one that names it. */
function rolesOf({ roles }: SheetLayout): readonly (readonly (CellRole | undefined)[])[] {
  const grid: (CellRole | undefined)[][] = [];
  for (const { area, role } of roles) {
    for (let row = area.firstRow; row <= area.lastRow; row += 1) {
      while (grid.length <= row) grid.push([]);
      const cells = grid[row];
      for (let column = area.firstColumn; cells && column <= area.lastColumn; column += 1) cells[column] = role;
    }
  }
  return grid.map((cells) => Array.from(cells));
}

/** The cells that hold as rectangles: runs of a row, joined with the same run of the row above. */
function rectangles(rows: number, holdsIn: (row: number) => readonly boolean[]): readonly Area[] {
  const found: { -readonly [Edge in keyof Area]: Area[Edge] }[] = [];
  let above = new Map<string, (typeof found)[number]>();
  for (let row = 0; row < rows; row += 1) {
    const here = new Map<string, (typeof found)[number]>();
    for (const [from, to] of runs(holdsIn(row))) {
      const key = `${from}-${to}`;
      const area = above.get(key) ?? { firstRow: row, lastRow: row, firstColumn: from, lastColumn: to };
      if (above.has(key)) area.lastRow = row;
      else found.push(area);
      here.set(key, area);
    }
    above = here;
  }
  return found;
}

function runs(holds: readonly boolean[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  holds.forEach((held, index) => {
    if (!held) return;
    const run = found.at(-1);
    if (run?.[1] === index - 1) run[1] = index;
    else found.push([index, index]);
  });
  return found;
}
