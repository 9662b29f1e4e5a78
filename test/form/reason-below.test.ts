// Reasons in a block of their own below the table: which labels ask for one, and which text is the answer.
import { Grid } from '../../src/form/grid';
import { asksWhy, readReason } from '../../src/form/reason-below';
import { addressOf } from '../../src/form/snapshot';
import { rowsOf, sheetOf } from './sheet';

test.each([
  ['偏差大或目标未完成原因分析', true],
  ['原因', true],
  ['未完成原因及改进措施：', true],
  ['偏差情况说明', true],
  ['偏离较大的说明', true],
  ['差异分析', true],
  ['未达标指标的依据', true],
  ['未实现目标的理由', true],
  ['未能完成的解释', true],
  ['扣分说明：甲未完成', true],
  ['失分情况', true],
  ['减分理由', true],
  ['未完成目标的指标共计五项需要在此说明', false],
  ['情况说明', false],
  ['偏差', false],
  ['自评结论', false],
  ['请说明原因', false],
  ['应当写明原因', false],
  ['须写明原因', false],
  ['需填写原因', false],
  ['需要填写原因', false],
  ['不得空缺原因', false],
  ['天气原因。', false],
  ['天气原因;人员不足', false],
  ['备注：扣分原因', false],
  ['说明1、偏差原因', false],
  [`${'各'.repeat(34)}原因`, true],
  [`${'各'.repeat(35)}原因`, false],
  ['', false],
])('%s asks for a reason: %s', (text, isAsked) => {
  expect(asksWhy(text)).toBe(isAsked);
});

/** Label, text, cells and last row of the reason in the first row. */
function reason(lines: string, end?: number): readonly unknown[] | undefined {
  const grid = new Grid(sheetOf(rowsOf(`\n${lines}\n`)));
  const found = readReason(grid, 0, end ?? grid.rows);
  return found && [found.label, found.text.text, found.text.cells.map(addressOf).join(' '), found.lastRow];
}

test.each<[string, string, readonly unknown[] | undefined]>([
  ['beside its label', '偏差 原因 | 天气', ['偏差原因', '天气', 'B1', 0]],
  ['behind a number and its label', '五 | 偏差原因 | 天气', ['偏差原因', '天气', 'C1', 0]],
  ['behind the colon', '偏差原因：天气', ['偏差原因', '天气', 'A1', 0]],
  ['behind the colon, another colon in it', '偏差原因: 分两类：天气', ['偏差原因', '分两类:天气', 'A1', 0]],
  ['behind the colon, whatever stands beside it', '偏差原因：天气 | 其他', ['偏差原因', '天气', 'A1', 0]],
  ['in two cells beside it', '偏差原因 | 天气 | 人员', ['偏差原因', '天气人员', 'B1 C1', 0]],
  ['beside a label printed twice', '偏差原因 | 偏差原因 | 天气', ['偏差原因', '天气', 'C1', 0]],
  ['below its label', '偏差原因\n天气', ['偏差原因', '天气', 'A2', 1]],
  ['below its label and its colon', '偏差原因：\n天气', ['偏差原因', '天气', 'A2', 1]],
  ['below a label printed twice', '偏差原因 | 偏差原因\n天气', ['偏差原因', '天气', 'A2', 1]],
  ['not two cells below', '偏差原因\n天气 | 人员', undefined],
  ['not a label below', '偏差原因\n改进措施：加强管理', undefined],
  ['not another such label below', '偏差原因\n扣分原因', undefined],
  ['not behind a blank row', '偏差原因\n\n天气', undefined],
  ['nowhere', '偏差原因', undefined],
  ['of no label', '自评结论 | 良', undefined],
])('a reason %s', (_, lines, expected) => {
  expect(reason(lines)).toEqual(expected);
});

test("a row that is another form's is no reason", () => {
  expect(reason('偏差原因\n天气', 1)).toBeUndefined();
  expect(reason('偏差原因\n天气', 2)).toBeDefined();
});
