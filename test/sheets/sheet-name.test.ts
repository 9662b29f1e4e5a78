// Names of sheets: what Excel refuses is taken out, what is taken gets a number, an ending is kept.
import { freeSheetName, legalSheetName } from '../../src/sheets/sheet-name';

test.each<[string, readonly string[], string]>([
  ['汇总', [], '汇总'],
  ['汇总', ['汇总'], '汇总 (2)'],
  ['Summary', ['SUMMARY', 'summary (2)'], 'Summary (3)'],
  ['a:b\\c/d?e*f[g]h', [], 'a b c d e f g h'],
  ["'引号'", [], '引号'],
  ['History', [], 'History_'],
  ['  ', [], '自评表'],
  ['', ['自评表'], '自评表 (2)'],
  ['x'.repeat(40), [], 'x'.repeat(31)],
  ['x'.repeat(31), ['x'.repeat(31)], `${'x'.repeat(27)} (2)`],
  ['x'.repeat(30) + "'y", [], 'x'.repeat(30)],
  [`${'x'.repeat(30)}😀`, [], 'x'.repeat(30)],
  ['甲\u0000乙\n丙', [], '甲乙 丙'],
])('the name %j, with %j taken, becomes %j', (wanted, taken, name) => expect(freeSheetName(wanted, taken)).toBe(name));

test.each<[string, string]>([
  ['某项目', '某项目（整理）'],
  ['长'.repeat(40), `${'长'.repeat(27)}（整理）`],
  ["某项目' ", '某项目（整理）'],
  ['??', '自评表（整理）'],
  ['History', 'History（整理）'],
])('%j with an ending is %j', (wanted, name) => expect(legalSheetName(wanted, '（整理）')).toBe(name));
