// A conditional format of the kind custom as Office.js sees it: a formula, and the looks of the cells for which it holds.
import type { ConditionalFormat, ConditionalLook } from '../book/book';
import { isRuleFormula } from '../book/formula-syntax';
import { shifted } from '../book/references';
import { colourOf } from './colour';
import { ExcelError } from './errors';
import type { HostObject, Property } from './object';

type Change = (changed: { readonly formula?: string; readonly look?: ConditionalLook }) => void;
/** The looks as they are, and how to change a part of them. */
interface Looks {
  readonly now: () => ConditionalLook;
  readonly set: (part: ConditionalLook) => void;
}
type Side = 'top' | 'bottom' | 'left' | 'right';

export interface Away {
  readonly rows: number;
  readonly columns: number;
}

/**
 * A formula that is set is taken as seen from the range that the format was fetched by.
 * @param format as it is now
 * @param away from the format's first cell to that of the range
 * @param isReadFromThere whether the formula is answered as seen from there too
 */
export function customFormat(format: () => ConditionalFormat, change: Change, away: () => Away, isReadFromThere: boolean): HostObject {
  const now = (): ConditionalLook => format().look ?? {};
  const looks: Looks = { now, set: (part) => change({ look: { ...now(), ...part } }) };
  const formula: Property = {
    get: () => {
      const { formula: own } = format();
      return own === undefined ? '' : isReadFromThere ? shifted(own, away()) : own;
    },
    set: (value) => {
      if (typeof value !== 'string' || !isRuleFormula(value)) throw new ExcelError('InvalidArgument');
      const { rows, columns } = away();
      change({ formula: shifted(value, { rows: -rows, columns: -columns }) });
    },
  };
  return {
    type: 'CustomConditionalFormat',
    links: {
      Rule: { to: () => ({ type: 'ConditionalFormatRule', properties: { Formula: formula } }) },
      Format: {
        to: () => ({
          type: 'ConditionalRangeFormat',
          links: {
            Fill: { to: () => ({ type: 'ConditionalRangeFill', properties: { Color: colour(looks, 'fill') } }) },
            Font: { to: () => font(looks) },
            Borders: { to: () => borders((side) => border(looks, side)) },
          },
        }),
      },
    },
  };
}

const colour = ({ now, set }: Looks, key: 'fill' | 'fontColor'): Property => ({
  get: () => now()[key] ?? '',
  set: (value) => set({ [key]: colourOf(value) }),
});

function font(looks: Looks): HostObject {
  const { now, set } = looks;
  const flag = (key: 'bold' | 'italic' | 'strikethrough'): Property => ({
    get: () => now()[key] ?? null,
    set: (value) => {
      if (typeof value !== 'boolean') throw new ExcelError('InvalidArgument');
      set({ [key]: value });
    },
  });
  return {
    type: 'ConditionalRangeFont',
    properties: {
      Color: colour(looks, 'fontColor'),
      Bold: flag('bold'),
      Italic: flag('italic'),
      Strikethrough: flag('strikethrough'),
      Underline: {
        get: () => now().underline ?? null,
        set: (value) => {
          if (value !== 'None' && value !== 'Single' && value !== 'Double') throw new ExcelError('InvalidArgument');
          set({ underline: value });
        },
      },
    },
  };
}

function border({ now, set }: Looks, side: Side): HostObject {
  const line = (): { readonly color: string; readonly style: string } | undefined => now().borders?.[side];
  const change = (part: { readonly color?: string; readonly style?: string }): void =>
    set({ borders: { ...now().borders, [side]: { color: '#000000', style: 'Continuous', ...line(), ...part } } });
  return {
    type: 'ConditionalRangeBorder',
    properties: {
      Color: { get: () => line()?.color ?? '', set: (value) => change({ color: colourOf(value) }) },
      Style: {
        get: () => line()?.style ?? 'None',
        set: (value) => {
          if (typeof value !== 'string' || !BORDER_STYLES.has(value)) throw new ExcelError('InvalidArgument');
          change({ style: value });
        },
      },
    },
  };
}

const SIDES = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;
const BORDER_STYLES: ReadonlySet<string> = new Set(['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot']);

function borders(border: (side: Side) => HostObject): HostObject {
  return {
    type: 'ConditionalRangeBorderCollection',
    item: (args) => {
      const edge = args.text(0);
      if (edge !== 'EdgeTop' && edge !== 'EdgeBottom' && edge !== 'EdgeLeft' && edge !== 'EdgeRight')
        throw new ExcelError('InvalidArgument');
      return border(SIDES[edge]);
    },
    links: {
      Top: { to: () => border('top') },
      Bottom: { to: () => border('bottom') },
      Left: { to: () => border('left') },
      Right: { to: () => border('right') },
    },
  };
}
