// Conditional formats between a sheet's XML and the Book.
import { areaAddress, parseArea } from '../book/address';
import type { Area, ConditionalFormat, ConditionalLook, DataBar } from '../book/book';
import { childOf, childrenOf, escapeXml, parseXml, textOf, type Element } from './xml';

/** Where a rule of a file stands: the how-many-th conditionalFormatting element, the how-many-th rule in it. */
export interface RuleAt {
  readonly block: number;
  readonly rule: number;
}

type Type = ConditionalFormat['type'];

const TYPES: Readonly<Record<string, Type>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
};

/** The conditional formats of a sheet, first applied first; `original` of each is its RuleAt. Those of Excel's extension list are not read. */
export function readConditionalFormats(sheetXml: string, looks: readonly ConditionalLook[]): readonly Omit<ConditionalFormat, 'id'>[] {
  const blocks = childrenOf(parseXml(sheetXml), 'conditionalFormatting');
  const read = blocks.flatMap((element, block) =>
    childrenOf(element, 'cfRule').map((rule, index): Omit<ConditionalFormat, 'id'> => {
      const type = TYPES[rule.attributes.get('type') ?? ''] ?? 'PresetCriteria';
      const formula = childOf(rule, 'formula');
      const look = looks[Number(rule.attributes.get('dxfId') ?? NaN)];
      const original: RuleAt = { block, rule: index };
      return {
        ranges: areasOf(element.attributes.get('sqref') ?? ''),
        type,
        ...(type === 'Custom' && formula && { formula: `=${textOf(sheetXml, formula)}` }),
        ...(type === 'Custom' && look && { look }),
        ...barIn(sheetXml, rule),
        priority: Number(rule.attributes.get('priority')),
        stopIfTrue: ['1', 'true'].includes(rule.attributes.get('stopIfTrue') ?? ''),
        original,
      };
    }),
  );
  return read.sort((a, b) => a.priority - b.priority).map((format, priority) => ({ ...format, priority }));
}

/** A data bar between two numbers; others are carried along unread. */
function barIn(xml: string, rule: Element): { readonly bar: DataBar } | undefined {
  const bar = childOf(rule, 'dataBar');
  const bounds = (bar ? childrenOf(bar, 'cfvo') : []).map(({ attributes }) =>
    attributes.get('type') === 'num' ? Number(attributes.get('val')) : NaN,
  );
  const fill = color(bar && childOf(bar, 'color'));
  const [low = NaN, high = NaN] = bounds;
  if (Number.isNaN(low) || Number.isNaN(high) || fill === undefined) return undefined;
  const id = within(rule, 'extLst', 'ext', 'x14:id');
  const isPlain =
    id && new RegExp(`<x14:cfRule[^>]*id="${textOf(xml, id).replace(/[^\w-]/g, '.')}"[^>]*>\\s*<x14:dataBar[^>]*gradient="0"`).test(xml);
  return { bar: { low, high, fill, gradient: !isPlain } };
}

const areasOf = (sqref: string): readonly Area[] =>
  sqref
    .split(/\s+/)
    .filter((part) => part !== '')
    .map((part) => {
      const area = parseArea(part);
      if (!area) throw new Error(`A conditional format stands at ${part}, which is no area`);
      return area;
    });

const SIDES = ['left', 'right', 'top', 'bottom'] as const;

/** The looks that a workbook's conditional formats refer to by number; colours of the theme are left out. */
export function readLooks(stylesXml: string): readonly ConditionalLook[] {
  const dxfs = childOf(parseXml(stylesXml), 'dxfs');
  return (dxfs ? childrenOf(dxfs, 'dxf') : []).map((dxf) => {
    const font = childOf(dxf, 'font');
    const pattern = within(dxf, 'fill', 'patternFill');
    const fill = color(pattern && (childOf(pattern, 'bgColor') ?? childOf(pattern, 'fgColor')));
    const fontColor = color(font && childOf(font, 'color'));
    const border = childOf(dxf, 'border');
    const sides = SIDES.flatMap((side) => {
      const line = border && childOf(border, side);
      const style = line?.attributes.get('style');
      return line && style
        ? [[side, { style: STYLE_NAMES[style] ?? 'Continuous', color: color(childOf(line, 'color')) ?? '#000000' }] as const]
        : [];
    });
    return {
      ...(fill !== undefined && { fill }),
      ...(fontColor !== undefined && { fontColor }),
      ...(isOn(font, 'b') && { bold: true }),
      ...(isOn(font, 'i') && { italic: true }),
      ...(isOn(font, 'strike') && { strikethrough: true }),
      ...underlineOf(font),
      ...(sides.length > 0 && { borders: Object.fromEntries(sides) }),
    };
  });
}

const STYLE_NAMES: Readonly<Record<string, string>> = {
  thin: 'Continuous',
  dashed: 'Dash',
  dashDot: 'DashDot',
  dashDotDot: 'DashDotDot',
  dotted: 'Dot',
};

const within = (element: Element, ...names: readonly string[]): Element | undefined =>
  names.reduce<Element | undefined>((found, name) => found && childOf(found, name), element);

const isOn = (font: Element | undefined, name: string): boolean => {
  const flag = font && childOf(font, name);
  return !!flag && !['0', 'false'].includes(flag.attributes.get('val') ?? '1');
};

function underlineOf(font: Element | undefined): Pick<ConditionalLook, 'underline'> {
  const underline = font && childOf(font, 'u');
  if (!underline) return {};
  const kind = underline.attributes.get('val') ?? 'single';
  return { underline: kind === 'none' ? 'None' : /^double/.test(kind) ? 'Double' : 'Single' };
}

const color = (element: Element | undefined): string | undefined => {
  const rgb = element?.attributes.get('rgb');
  return rgb === undefined ? undefined : `#${rgb.slice(-6).toUpperCase()}`;
};

/** The dxf element that gives a look. */
export function lookXml(look: ConditionalLook): string {
  const { fill, fontColor, bold, italic, underline, strikethrough, borders } = look;
  const font = [
    bold ? '<b/>' : '',
    italic ? '<i/>' : '',
    strikethrough ? '<strike/>' : '',
    underline === undefined ? '' : `<u val="${underline.toLowerCase()}"/>`,
    fontColor === undefined ? '' : `<color rgb="${argb(fontColor)}"/>`,
  ].join('');
  const sides = SIDES.map((side) => {
    const line = borders?.[side];
    const style = line && Object.entries(STYLE_NAMES).find(([, name]) => name === line.style)?.[0];
    return line && style ? `<${side} style="${style}"><color rgb="${argb(line.color)}"/></${side}>` : '';
  }).join('');
  return [
    '<dxf>',
    font && `<font>${font}</font>`,
    fill === undefined
      ? ''
      : `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/><bgColor rgb="${argb(fill)}"/></patternFill></fill>`,
    sides && `<border>${sides}</border>`,
    '</dxf>',
  ].join('');
}

const argb = (color: string): string => `FF${color.slice(1)}`;

/** The conditionalFormatting element of a custom format; `dxf` is its look's number. Throws for any other type. */
export function formatXml(format: ConditionalFormat, dxf: number | undefined): string {
  if (format.type !== 'Custom' || format.formula === undefined)
    throw new Error(`A new conditional format of the type ${format.type} cannot be saved`);
  const attributes = [
    'type="expression"',
    dxf === undefined ? '' : `dxfId="${dxf}"`,
    `priority="${format.priority + 1}"`,
    format.stopIfTrue ? 'stopIfTrue="1"' : '',
  ].filter((attribute) => attribute !== '');
  return `<conditionalFormatting sqref="${format.ranges.map(areaAddress).join(' ')}"><cfRule ${attributes.join(' ')}><formula>${escapeXml(format.formula.slice(1))}</formula></cfRule></conditionalFormatting>`;
}
