// 年度指标值 beside what else the row says: its sign and unit columns, and which way its name says is better.
import type { Direction } from '../../src/form/direction';
import type { Quantity } from '../../src/form/form';
import { parseTarget, type TargetContext } from '../../src/form/target';

const show = ({ value, unit }: Quantity): string => `${value.toFixed()} ${unit}`.trim();

/** "≥ 5 个", "bare ≥ 5 个 open", "3 个 .. 5 个", "by 2024-11 100 %", or the kind. */
function read(text: string, context: TargetContext = {}): string {
  const target = parseTarget(text, context);
  switch (target.kind) {
    case 'bound':
      return `${target.signWritten ? '' : 'bare '}${target.sign} ${show(target.quantity)}${target.isOpen ? ' open' : ''}`;
    case 'range':
      return `${show(target.low)} .. ${show(target.high)}`;
    case 'deadline': {
      const day = [target.year, target.month, target.day].filter((part) => part !== undefined).join('-');
      return `by ${day}${target.share ? ` ${show(target.share)}` : ''}`;
    }
    default:
      return target.kind;
  }
}
const named = (direction: Direction | undefined): TargetContext => ({ direction: () => direction });

describe('a number without a sign', () => {
  test.each([
    ['5个', 'more', 'bare ≥ 5 个'],
    ['5个', 'less', 'bare ≤ 5 个'],
    ['5个', undefined, 'bare ≥ 5 个 open'],
    ['0起', undefined, 'bare ≤ 0 起'],
    ['0起', 'more', 'bare ≤ 0 起'],
  ] as const)('%s where the name says %s', (text, direction, expected) => expect(read(text, named(direction))).toBe(expected));
  test('without a name', () => expect(read('5个')).toBe('bare ≥ 5 个 open'));
});

describe('a rise or a fall asks for at least that much', () => {
  test.each([
    ['提高5%', 'more', 'bare ≥ 5 %'],
    ['下降5%', 'less', 'bare ≥ 5 %'],
    ['提高5%', undefined, 'bare ≥ 5 %'],
    ['下降5%', undefined, 'bare ≥ 5 %'],
    // The name says that it is bad.
    ['提高5%', 'less', 'bare ≥ 5 % open'],
    ['下降5%', 'more', 'bare ≥ 5 % open'],
  ] as const)('%s where the name says %s', (text, direction, expected) => expect(read(text, named(direction))).toBe(expected));
  test('without a name', () => expect(read('同比增长5%')).toBe('bare ≥ 5 %'));
  test('unless a sign says how', () => {
    expect(read('下降≥5%', named('more'))).toBe('≥ 5 %');
    expect(read('下降5%', { ...named('more'), sign: '≤' })).toBe('≤ 5 %');
  });
});

describe('adjusted targets: the last one counts', () => {
  test.each([
    ['≥10场(调整为≥8场)', '≥ 8 场'],
    ['由10场调减至8场', 'bare ≥ 8 场 open'],
    ['≥10场,变更后为不少于6场', '≥ 6 场'],
    ['调整为完善', 'qualitative'],
  ])('%s is %s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('a date and its share', () => {
  test.each([
    ['11月底完成100%', 'by 11 100 %'],
    ['2024年三季度末达到80%', 'by 2024-9 80 %'],
    ['2024.12', 'by 2024-12'],
    ['2023-2024', 'by 2024-12'],
    ['完成100%', 'bare ≥ 100 % open'],
  ])('%s is %s', (text, expected) => expect(read(text)).toBe(expected));
  test('beside a unit a number is no date', () => expect(read('2024.12', { unit: '台' })).toBe('bare ≥ 2024.12 台 open'));
});

describe('both ways', () => {
  test.each([
    ['±5%', '-5 % .. 5 %'],
    ['控制在±5%以内', '-5 % .. 5 %'],
    ['≤±5%', '-5 % .. 5 %'],
    ['不超过±5%', '-5 % .. 5 %'],
    ['偏差率±5%', '-5 % .. 5 %'],
    ['≥±5%', 'unreadable'],
    ['不低于±5%', 'unreadable'],
    ['±5%以上', 'unreadable'],
    ['±约5%', 'unreadable'],
  ])('%s is %s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('from and to', () => {
  test.each([
    ['≥5且≤10', '5 .. 10'],
    ['≥5个且≤10个', '5 个 .. 10 个'],
    ['5≤X≤10', '5 .. 10'],
    ['不低于80%,不超过90%', '80 % .. 90 %'],
    ['80%≤x≤90%', '80 % .. 90 %'],
    ['3万-5万人次', '3 万人次 .. 5 万人次'],
    // The scale may be the first number's too.
    ['8000-1万人', 'unreadable'],
    ['5-5个', '5 个 .. 5 个'],
    ['500毫秒-2秒', '500 毫秒 .. 2 秒'],
    ['2秒-500毫秒', 'unreadable'],
    ['3个-5天', 'unreadable'],
    ['3个-5家', 'unreadable'],
    ['3个约-5个', 'unreadable'],
  ])('%s is %s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('a sign and a column for it', () => {
  test.each([
    ['≥5', '=', '≥ 5'],
    ['=5', '≥', '= 5'],
    ['≤5', '<', '≤ 5'],
    ['≥5', '<', 'unreadable'],
    ['不超过5次', '正向', 'unreadable'],
    ['5次以内', '反向', '≤ 5 次'],
  ])('%s beside %s is %s', (text, sign, expected) => expect(read(text, { sign })).toBe(expected));
});
