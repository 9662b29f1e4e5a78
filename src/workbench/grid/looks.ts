// How the workbook's cells look, in the words of the grid: fonts, fills, borders, alignment, number formats.
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleBase,
  type IStyleData,
} from '@univerjs/core';
import type { Borders, BorderStyle, Color, Fill } from 'exceljs';
import type { CellStyle, ConditionalLook } from '../book/book';

const BORDER_STYLES: Readonly<Record<BorderStyle, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

/** The colours of the Office theme by their number in a file: background and text come swapped, light before dark. */
const THEME = ['#FFFFFF', '#000000', '#E7E6E6', '#44546A', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
  fill: HorizontalAlign.LEFT,
} as const;

const VERTICAL = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
  distributed: VerticalAlign.MIDDLE,
  justify: VerticalAlign.TOP,
} as const;

/** Every property that a style may set, unset: the grid merges a new style into the old one, so a whole style starts from this. */
const UNSET: IStyleData = {
  ff: null,
  it: BooleanNumber.FALSE,
  bl: BooleanNumber.FALSE,
  bg: null,
  cl: null,
  n: null,
  tr: null,
  ht: null,
  pd: null,
};

/** The grid's own way to say true and false. */
export const flag = (holds: boolean): BooleanNumber => (holds ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** The whole style of a cell: writing it leaves nothing of the one before. */
export function gridStyle(style: CellStyle | undefined, numberFormat: string): IStyleData {
  const font = style?.font;
  const alignment = style?.alignment;
  const colour = rgb(font?.color);
  const fill = rgb(fillColour(style?.fill));
  const rotation = alignment?.textRotation;
  return {
    ...UNSET,
    ...(font?.name !== undefined && { ff: font.name }),
    fs: font?.size ?? 11,
    bl: flag(font?.bold === true),
    it: flag(font?.italic === true),
    ul: { s: flag(font?.underline !== undefined && font.underline !== false && font.underline !== 'none') },
    st: { s: flag(font?.strike === true) },
    ...(colour !== undefined && { cl: { rgb: colour } }),
    ...(fill !== undefined && { bg: { rgb: fill } }),
    bd: gridBorders(style?.border),
    ...(alignment?.horizontal && { ht: HORIZONTAL[alignment.horizontal] }),
    vt: VERTICAL[alignment?.vertical ?? 'bottom'],
    tb: alignment?.wrapText === true ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...(alignment?.indent !== undefined && alignment.indent > 0 && { pd: { l: alignment.indent * 9 } }),
    ...(rotation !== undefined && { tr: rotation === 'vertical' ? { a: 0, v: BooleanNumber.TRUE } : { a: -rotation } }),
    ...(numberFormat !== 'General' && { n: { pattern: numberFormat } }),
  };
}

/** The lines of a conditional format, as Excel names them. */
const CONDITIONAL_LINES: Readonly<Record<string, BorderStyleTypes>> = {
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Dot: BorderStyleTypes.DOTTED,
};

/** The looks that a conditional format adds to a cell. */
export function conditionalStyle(look: ConditionalLook): IStyleBase {
  return {
    ...(look.fill !== undefined && { bg: { rgb: look.fill } }),
    ...(look.fontColor !== undefined && { cl: { rgb: look.fontColor } }),
    ...(look.bold === true && { bl: BooleanNumber.TRUE }),
    ...(look.italic === true && { it: BooleanNumber.TRUE }),
    ...(look.underline !== undefined && { ul: { s: flag(look.underline !== 'None') } }),
    ...(look.strikethrough === true && { st: { s: BooleanNumber.TRUE } }),
    ...(look.borders && { bd: conditionalBorders(look.borders) }),
  };
}

function conditionalBorders(borders: NonNullable<ConditionalLook['borders']>): IBorderData {
  const side = (line: { readonly color: string; readonly style: string } | undefined): IBorderData['t'] => {
    const style = line && CONDITIONAL_LINES[line.style];
    return style === undefined ? undefined : { s: style, cl: { rgb: line?.color ?? null } };
  };
  const lines = { t: side(borders.top), r: side(borders.right), b: side(borders.bottom), l: side(borders.left) };
  return Object.fromEntries(Object.entries(lines).filter(([, line]) => line !== undefined));
}

function gridBorders(borders: Partial<Borders> | undefined): IBorderData {
  const side = (border: Partial<Borders>['top']): IBorderData['t'] =>
    border?.style === undefined ? null : { s: BORDER_STYLES[border.style], cl: { rgb: rgb(border.color) ?? '#000000' } };
  return { t: side(borders?.top), r: side(borders?.right), b: side(borders?.bottom), l: side(borders?.left) };
}

/** A solid fill has its colour as the foreground of its pattern; of a gradient the first colour stands for all. */
function fillColour(fill: Fill | undefined): Partial<Color> | undefined {
  if (fill === undefined) return undefined;
  if (fill.type === 'gradient') return fill.stops[0]?.color;
  return fill.pattern === 'none' ? undefined : (fill.fgColor ?? fill.bgColor);
}

function rgb(colour: Partial<Color> | undefined): string | undefined {
  if (colour?.argb !== undefined) return `#${colour.argb.slice(-6)}`;
  return colour?.theme === undefined ? undefined : THEME[colour.theme];
}
