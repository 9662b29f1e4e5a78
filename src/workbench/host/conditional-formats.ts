// Conditional formats as Office.js sees them; of the kinds, the custom one (a formula) and data bars can be made.
import type { Area, ConditionalFormat, DataBar, Sheet } from '../book/book';
import type { Json } from '../book/json';
import { refuseFormatting } from './areas';
import { colourOf } from './colour';
import { customFormat, type Away } from './custom-format';
import { ExcelError, Gap } from './errors';
import { entriesOf, type Arguments, type HostObject, type Session } from './object';

/** The formats that touch any of the areas; one that is added covers all of them. */
export function conditionalFormats(session: Session, sheet: Sheet, areas: readonly Area[]): HostObject {
  const { book } = session;
  const here = (): readonly ConditionalFormat[] => book.conditionalFormatsIn(sheet.id, areas);
  const find = (args: Arguments): ConditionalFormat | undefined => here().find((format) => format.id === args.text(0));
  const found = (args: Arguments): HostObject => {
    const format = find(args);
    if (!format) throw new ExcelError('ItemNotFound');
    return conditionalFormat(session, sheet, format.id, areas);
  };
  return {
    type: 'ConditionalFormatCollection',
    items: () => here().map((format) => conditionalFormat(session, sheet, format.id, areas)),
    item: found,
    links: {
      GetItem: { to: found },
      GetItemOrNullObject: {
        to: (args) => {
          const format = find(args);
          return format ? conditionalFormat(session, sheet, format.id, areas) : null;
        },
      },
      GetItemAt: {
        to: (args) => {
          const format = here()[args.whole(0)];
          if (!format) throw new ExcelError('InvalidArgument');
          return conditionalFormat(session, sheet, format.id, areas);
        },
      },
      Add: {
        to: (args) => {
          refuseFormatting(sheet);
          const type = args.text(0);
          refuseUnclearOrigin(areas);
          if (type !== 'Custom' && type !== 'DataBar') throw new Gap(`conditional formats of the type ${type}`);
          const bar = type === 'DataBar' && { bar: { gradient: true } };
          const added = book.addConditionalFormat(sheet.id, { ranges: areas, type, stopIfTrue: false, ...bar }, 'host');
          return conditionalFormat(session, sheet, added.id, areas);
        },
      },
    },
    calls: {
      GetCount: { run: () => here().length },
      ClearAll: {
        run: () => {
          refuseFormatting(sheet);
          for (const format of here()) {
            if (!format.ranges.every((one) => areas.some((area) => covers(area, one))))
              throw new Gap('clearing a part of a conditional format');
          }
          for (const format of here()) book.deleteConditionalFormat(sheet.id, format.id, 'host');
          return null;
        },
      },
    },
  };
}

/** A formula is relative to the top-left cell; accounts differ of which that is when the first area does not hold it. */
function refuseUnclearOrigin(areas: readonly Area[]): void {
  const [first, ...rest] = areas;
  if (first && rest.some(({ row, column }) => row < first.row || column < first.column)) {
    throw new Gap('which cell a rule is relative to when the first of its areas is not the top-left one');
  }
}

const covers = (outer: Area, inner: Area): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

/** @param areas by which it was fetched */
function conditionalFormat(session: Session, sheet: Sheet, id: string, areas: readonly Area[]): HostObject {
  const { book } = session;
  const find = (): ConditionalFormat | undefined => sheet.conditionalFormats.find((one) => one.id === id);
  const format = (): ConditionalFormat => {
    const found = find();
    if (!found || found.isUnreadable) throw new ExcelError('ItemNotFound');
    return found;
  };
  const change = (changed: Parameters<typeof book.changeConditionalFormat>[2]): void => {
    refuseFormatting(sheet);
    book.changeConditionalFormat(sheet.id, id, changed, 'host');
  };
  /** From the first cell of the format to the one that it is seen from. */
  const away = (): Away => {
    const [own, seen] = [format().ranges[0], areas[0]];
    return own && seen ? { rows: seen.row - own.row, columns: seen.column - own.column } : { rows: 0, columns: 0 };
  };
  const custom = (): HostObject => customFormat(format, change, away, session.readsRulesFromRange);
  return {
    type: 'ConditionalFormat',
    identity: { Id: id },
    isAlive: () => find() !== undefined,
    properties: {
      Id: { get: () => id },
      Type: { get: () => format().type },
      Priority: { get: () => format().priority },
      StopIfTrue: {
        get: () => format().stopIfTrue,
        set: (value) => {
          if (typeof value !== 'boolean') throw new ExcelError('InvalidArgument');
          if (format().type !== 'Custom') throw new Gap(`changing conditional formats of the type ${format().type}`);
          change({ stopIfTrue: value });
        },
      },
    },
    links: {
      Custom: {
        to: () => {
          if (format().type !== 'Custom') throw new ExcelError('InvalidOperation');
          return custom();
        },
      },
      DataBar: {
        to: () => {
          const { type, bar } = format();
          if (type !== 'DataBar') throw new ExcelError('InvalidOperation');
          if (!bar) throw new Gap('changing a data bar that came with the file');
          return dataBar(format, (part) => change({ bar: { gradient: true, ...format().bar, ...part } }));
        },
      },
      CustomOrNullObject: { to: () => (format().type === 'Custom' ? custom() : null) },
      GetRange: {
        to: () => {
          const [first, ...rest] = format().ranges;
          if (!first || rest.length > 0) throw new ExcelError('InvalidOperation');
          return session.rangeOf(sheet, first);
        },
      },
      GetRangeOrNullObject: {
        to: () => {
          const [first, ...rest] = format().ranges;
          return first && rest.length === 0 ? session.rangeOf(sheet, first) : null;
        },
      },
      GetRanges: { to: () => session.rangesOf(sheet, format().ranges) },
    },
    calls: {
      Delete: {
        run: () => {
          refuseFormatting(sheet);
          format();
          book.deleteConditionalFormat(sheet.id, id, 'host');
          return null;
        },
      },
    },
  };
}

function dataBar(format: () => ConditionalFormat, change: (part: Partial<DataBar>) => void): HostObject {
  return {
    type: 'DataBarConditionalFormat',
    properties: {
      LowerBoundRule: { set: (value) => change({ low: boundOf(value) }) },
      UpperBoundRule: { set: (value) => change({ high: boundOf(value) }) },
    },
    links: {
      PositiveFormat: {
        to: () => ({
          type: 'ConditionalDataBarPositiveFormat',
          properties: {
            FillColor: { get: () => format().bar?.fill ?? '', set: (value) => change({ fill: colourOf(value) }) },
            GradientFill: {
              get: () => format().bar?.gradient ?? true,
              set: (value) => {
                if (typeof value !== 'boolean') throw new ExcelError('InvalidArgument');
                change({ gradient: value });
              },
            },
          },
        }),
      },
    },
  };
}

/** A bound that is a plain number, as a text with or without "=". */
function boundOf(value: Json): number {
  const { type, formula } = entriesOf(value);
  if (type !== 'Number') throw new Gap(`a data bar's bound of the type ${JSON.stringify(type)}`);
  const number = typeof formula === 'string' ? /^=?(-?\d+(?:\.\d+)?)$/.exec(formula)?.[1] : undefined;
  if (number === undefined) throw new ExcelError('InvalidArgument');
  return Number(number);
}
