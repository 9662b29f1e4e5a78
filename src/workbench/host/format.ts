// The looks of cells as Office.js sets them: font, fill, borders, alignment, sizes of rows and columns.
import type { Border, Borders } from 'exceljs';
import { MAX_ROWS } from '../book/address';
import type { Area, CellStyle, Sheet } from '../book/book';
import type { Json } from '../book/json';
import { PIXELS_PER_CHARACTER, POINTS_PER_PIXEL } from '../book/sheet';
import { cellsOf, common, isUnbounded, refuseFormatting, refuseResizing } from './areas';
import { colourOf } from './colour';
import { ExcelError, Gap } from './errors';
import type { HostObject, Property, Session } from './object';

/** Excel's largest column width, 255 characters, and its largest row height; in points. */
const WIDEST = 1342.5;
const HIGHEST = 409.5;
const LARGEST_FONT = 409;
const LONGEST_FONT_NAME = 31;

const argb = (colour: string): { readonly argb: string } => ({ argb: `FF${colour.slice(1)}` });

const numberWithin = (value: Json, most: number): number => {
  if (typeof value !== 'number' || !(value >= 0) || value > most) throw new ExcelError('InvalidArgument');
  return value;
};

const HORIZONTAL: Readonly<Record<string, NonNullable<NonNullable<CellStyle['alignment']>['horizontal']> | undefined>> = {
  General: undefined,
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};

const VERTICAL = { Top: 'top', Center: 'middle', Bottom: 'bottom', Justify: 'justify', Distributed: 'distributed' } as const;

const LINES: Readonly<Record<string, Border['style'] | undefined>> = {
  None: undefined,
  Continuous: 'thin',
  Dash: 'dashed',
  DashDot: 'dashDot',
  DashDotDot: 'dashDotDot',
  Dot: 'dotted',
  Double: 'double',
  SlantDashDot: 'slantDashDot',
};

/** Reads an entry of a table, which may be undefined; refuses a name that the table lacks. */
function chosen<T>(table: Readonly<Record<string, T>>, value: Json): T {
  if (typeof value !== 'string' || !Object.hasOwn(table, value)) throw new ExcelError('InvalidArgument');
  return table[value] as T;
}

type Restyle = (areas: readonly Area[], change: (style: CellStyle) => CellStyle) => void;
/** A property that can only be set: reads the value that is given and makes a part of the looks of it. */
type Part<K extends keyof CellStyle> = <T>(read: (value: Json) => T, part: (value: T) => CellStyle[K]) => Property;

export function rangeFormat(session: Session, sheet: Sheet, areas: readonly Area[]): HostObject {
  const restyle: Restyle = (some, change) => {
    refuseFormatting(sheet);
    if (some.some(isUnbounded)) throw new Gap('the looks of whole rows or columns');
    session.book.restyle(sheet.id, some, change, 'host');
  };
  const setting = <T>(read: (value: Json) => T, change: (style: CellStyle, value: T) => CellStyle): Property => ({
    set: (value) => {
      const wanted = read(value);
      restyle(areas, (style) => change(style, wanted));
    },
  });
  const aligned: Part<'alignment'> = (read, part) =>
    setting(read, (style, value) => ({ ...style, alignment: { ...style.alignment, ...part(value) } }));
  const font: Part<'font'> = (read, part) => setting(read, (style, value) => ({ ...style, font: { ...style.font, ...part(value) } }));
  const fill = setting(colourOf, (style, colour) => ({ ...style, fill: { type: 'pattern', pattern: 'solid', fgColor: argb(colour) } }));
  return {
    type: 'RangeFormat',
    properties: {
      ...sizes(session, sheet, areas),
      HorizontalAlignment: aligned(
        (value) => chosen(HORIZONTAL, value),
        (horizontal) => ({ horizontal }) as CellStyle['alignment'],
      ),
      VerticalAlignment: aligned(
        (value) => chosen<(typeof VERTICAL)[keyof typeof VERTICAL]>(VERTICAL, value),
        (vertical) => ({ vertical }),
      ),
      WrapText: aligned(flag, (wrapText) => ({ wrapText })),
    },
    links: {
      Font: { to: () => rangeFont(font) },
      Fill: { to: () => ({ type: 'RangeFill', properties: { Color: fill } }) },
      Borders: { to: () => borders(areas, restyle) },
      Protection: {
        to: () => ({
          type: 'FormatProtection',
          properties: {
            Locked: {
              ...setting(flag, (style, value) => ({ ...style, protection: { ...style.protection, locked: value } })),
              get: () => locked(sheet, areas),
            },
          },
        }),
      },
    },
  };
}

function flag(value: Json): boolean {
  if (typeof value !== 'boolean') throw new ExcelError('InvalidArgument');
  return value;
}

function sizes({ book }: Session, sheet: Sheet, areas: readonly Area[]): Readonly<Record<string, Property>> {
  return {
    ColumnWidth: {
      set: (value) => {
        const points = numberWithin(value, WIDEST);
        refuseResizing(sheet, 'formatColumns');
        const columns = areas.flatMap(({ column, columns: count }) => Array.from({ length: count }, (_, index) => column + index));
        const width = Math.round(points / POINTS_PER_PIXEL) / PIXELS_PER_CHARACTER;
        book.setColumnWidths(sheet.id, [...new Set(columns)], width, 'host');
      },
    },
    RowHeight: {
      set: (value) => {
        const points = numberWithin(value, HIGHEST);
        refuseResizing(sheet, 'formatRows');
        if (areas.some(({ rows }) => rows === MAX_ROWS)) throw new Gap('the height of all rows of a sheet');
        const rows = areas.flatMap(({ row, rows: count }) => Array.from({ length: count }, (_, index) => row + index));
        book.setRowHeights(sheet.id, [...new Set(rows)], points, 'host');
      },
    },
  };
}

const rangeFont = (font: Part<'font'>): HostObject => ({
  type: 'RangeFont',
  properties: {
    Name: font(
      (value) => {
        if (typeof value !== 'string' || value === '' || value.length > LONGEST_FONT_NAME) throw new ExcelError('InvalidArgument');
        return value;
      },
      (name) => ({ name }),
    ),
    Size: font(
      (value) => {
        if (numberWithin(value, LARGEST_FONT) < 1) throw new ExcelError('InvalidArgument');
        return Number(value);
      },
      (size) => ({ size }),
    ),
    Bold: font(flag, (bold) => ({ bold })),
    Italic: font(flag, (italic) => ({ italic })),
    Color: font(colourOf, (colour) => ({ color: argb(colour) })),
    Underline: font(
      (value) => chosen({ None: false, Single: true }, value),
      (underline) => ({ underline }),
    ),
  },
});

/** Null when some cells of the range are locked and others are not. */
function locked(sheet: Sheet, areas: readonly Area[]): boolean | null {
  if (areas.some(isUnbounded)) throw new Gap('the protection of whole rows or columns');
  return common(areas.flatMap((area) => [...cellsOf(area)].map((at) => sheet.isLocked(at))));
}

type Side = 'top' | 'bottom' | 'left' | 'right';

/** The cells of an area that a border runs along, and on which of their sides. */
const EDGES: Readonly<Record<string, (area: Area) => readonly (readonly [Side, Area])[]>> = {
  EdgeTop: (area) => [['top', { ...area, rows: 1 }]],
  EdgeBottom: (area) => [['bottom', { ...area, row: area.row + area.rows - 1, rows: 1 }]],
  EdgeLeft: (area) => [['left', { ...area, columns: 1 }]],
  EdgeRight: (area) => [['right', { ...area, column: area.column + area.columns - 1, columns: 1 }]],
  InsideHorizontal: (area) => [
    ['bottom', { ...area, rows: area.rows - 1 }],
    ['top', { ...area, row: area.row + 1, rows: area.rows - 1 }],
  ],
  InsideVertical: (area) => [
    ['right', { ...area, columns: area.columns - 1 }],
    ['left', { ...area, column: area.column + 1, columns: area.columns - 1 }],
  ],
};

function borders(areas: readonly Area[], restyle: Restyle): HostObject {
  return {
    type: 'RangeBorderCollection',
    item: (args) => {
      const edge = args.text(0);
      if (edge.startsWith('Diagonal')) throw new Gap(`the border ${edge}`);
      const along = chosen(EDGES, edge);
      // What Excel makes of inner borders of a single row or column is not documented, so the stand-in refuses them.
      if (areas.some(({ rows, columns }) => (edge === 'InsideHorizontal' && rows < 2) || (edge === 'InsideVertical' && columns < 2))) {
        throw new Gap(`${edge} of an area without an inside`);
      }
      const draw = (part: (line: Partial<Border>) => Partial<Border> | undefined): void => {
        for (const side of new Set(areas.flatMap((area) => along(area).map(([name]) => name)))) {
          const cells = areas.flatMap((area) => along(area).flatMap(([name, strip]) => (name === side ? [strip] : [])));
          restyle(cells, (style) => withLine(style, side, part(style.border?.[side] ?? {})));
        }
      };
      return {
        type: 'RangeBorder',
        properties: {
          Style: {
            set: (value) => {
              const line = chosen(LINES, value);
              draw((before) => line && { color: { argb: 'FF000000' }, ...before, style: line });
            },
          },
          Color: {
            set: (value) => {
              const colour = argb(colourOf(value));
              draw((before) => ({ style: 'thin', ...before, color: colour }));
            },
          },
        },
      };
    },
  };
}

function withLine(style: CellStyle, side: Side, line: Partial<Border> | undefined): CellStyle {
  const others = Object.entries(style.border ?? {}).filter(([name]) => name !== side);
  const border: Partial<Borders> = Object.fromEntries(line ? [...others, [side, line]] : others);
  return { ...style, border };
}
