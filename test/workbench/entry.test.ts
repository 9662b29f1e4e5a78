// What Excel makes of an entry: formulas it takes and refuses, texts that become numbers, cells that keep text.
import { areaAddress, columnLetters, parseArea, parseSheetArea, quotedName } from '../../src/workbench/book/address';
import { entered, InvalidFormula } from '../../src/workbench/book/entry';
import { isFormula, isRuleFormula } from '../../src/workbench/book/formula-syntax';
import { shownText } from '../../src/workbench/book/number-text';

describe('formulas', () => {
  test.each([
    '=1',
    '=SUM(A1:B2)*2',
    '=-A1%',
    '="text""quoted"&B3',
    "='表 1'!A1+表2!B2",
    '=IF(AND(A1<>"",B1>=0.5),ROUND(C1*10,2),)',
    '=SUM(G:G,$A$1,3:5)',
    '=(A1+B1)/C1^2',
    '={1,2;3,4}',
    '=#REF!+1',
    '=未知函数(名称)',
    '=@A1#',
    '=.5+1E-3',
    '= A1 + B1 ',
    '=及时',
  ])('%s is one', (text) => expect(isFormula(text)).toBe(true));

  test.each([
    '=',
    '=1.00(部)',
    '=1.00（部）',
    '=≥20.00(篇)',
    '=1家',
    '=A1+',
    '=(A1',
    '=A1)',
    '=SUM(A1',
    '=SUM(A1 B1',
    '="open',
    '=1,2',
    '={A1}',
    '=A1;B1',
    '=95%(满意)',
    '1+1',
    `=${'1+'.repeat(4100)}1`,
  ])('%s is none', (text) => expect(isFormula(text)).toBe(false));

  test('a rule of a conditional format takes no array of constants', () => {
    expect(isRuleFormula('=SUM({1,2})>A1')).toBe(false);
    expect(isRuleFormula('=A1="{"')).toBe(true);
  });
});

describe('entries', () => {
  const general = { value: '', numberFormat: 'General' };
  const text = { value: '', numberFormat: '@' };
  const twoPlaces = { value: '', numberFormat: '0.00' };
  const percent = { value: '', numberFormat: '0.00%' };

  test.each([
    ['5', { content: { value: 5 } }],
    [' 5.00 ', { content: { value: 5 } }],
    ['-3.5', { content: { value: -3.5 } }],
    ['12%', { content: { value: 0.12 }, numberFormat: '0%' }],
    ['12.5%', { content: { value: 0.125 }, numberFormat: '0.00%' }],
    ['1,234.5', { content: { value: 1234.5 }, numberFormat: '#,##0.00' }],
    ['TRUE', { content: { value: true } }],
    ['#REF!', { content: { value: '#REF!', isError: true } }],
    ['24.00(篇)', { content: { value: '24.00(篇)' } }],
    ['≥20.00(篇)', { content: { value: '≥20.00(篇)' } }],
    ['-', { content: { value: '-' } }],
    ['=', { content: { value: '=' } }],
    ['', { content: { value: '' } }],
    ["'=1.00(部)", { content: { value: '=1.00(部)' } }],
    ["'5", { content: { value: '5' } }],
    ['=A1+1', { content: { formula: '=A1+1' } }],
    ['+A1', { content: { formula: '=A1' } }],
    ['-A1', { content: { formula: '=-A1' } }],
    [7, { content: { value: 7 } }],
    [false, { content: { value: false } }],
  ])('%j in a General cell', (entry, expected) => expect(entered(entry, general)).toEqual(expected));

  test.each([
    ['5', '5'],
    [5.5, '5.5'],
    [true, 'TRUE'],
    ['=1.00(部)', '=1.00(部)'],
    ['=A1', '=A1'],
    ["'x", 'x'],
  ])('%j in a text cell stays text', (entry, value) => expect(entered(entry, text)).toEqual({ content: { value } }));

  test('a cell with a format of its own keeps it', () => {
    expect(entered('12%', twoPlaces)).toEqual({ content: { value: 0.12 } });
    expect(entered('12%', percent)).toEqual({ content: { value: 0.12 } });
  });

  test('a bare number as text in a percent cell is not guessed at', () => expect(() => entered('12', percent)).toThrow('not known here'));

  test.each(['=1.00(部)', '=家', '@SUM(A1)', '-视频(部', '+1家'])('%s is refused or a name', (entry) => {
    if (entry === '=家') expect(entered(entry, general)).toEqual({ content: { formula: '=家' } });
    else expect(() => entered(entry, general)).toThrow(InvalidFormula);
  });
});

test.each([
  [9.97, '0.00', '9.97'],
  [0.9966, '0.00%', '99.66%'],
  [1234.5, '#,##0.00', '1,234.50'],
  [45657, 'yyyy"年"m"月"d"日"', '2024年12月31日'],
  [0.1 + 0.2, 'General', '0.3'],
  ['=1.00(部)', '@', '=1.00(部)'],
  [5, '@', '5'],
  [true, '0.00', 'TRUE'],
  ['', '0.00', ''],
  [0, '0.00;-0.00;"-"', '-'],
])('%j under %s shows %s', (value, format, shown) => expect(shownText(value, format)).toBe(shown));

describe('addresses', () => {
  test.each(['A1', 'B2:D5', 'A:C', '2:5', 'XFD1048576'])('%s', (address) => {
    const area = parseArea(address);
    expect(area && areaAddress(area)).toBe(address);
  });
  test.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A1:B2:C3', '自评'])('%s is none', (address) =>
    expect(parseArea(address)).toBeUndefined(),
  );
  test('turned round, with dollars, on a sheet', () => {
    expect(parseArea('$D$5:B2')).toEqual({ row: 1, column: 1, rows: 4, columns: 3 });
    expect(parseSheetArea("'a!''b'!C3")).toEqual({ sheetName: "a!'b", area: { row: 2, column: 2, rows: 1, columns: 1 } });
    expect(parseSheetArea('自评表!A1')?.sheetName).toBe('自评表');
  });
  test.each([
    ['自评表', '自评表'],
    ['Sheet1', 'Sheet1'],
    ['表 1', "'表 1'"],
    ["it's", "'it''s'"],
    ['A1', "'A1'"],
    ['2024', "'2024'"],
  ])('the sheet %s is written %s', (name, written) => expect(quotedName(name)).toBe(written));
  test('letters', () => expect([0, 25, 26, 701, 702, 16383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']));
});
