// What stands around the blocks and no reader needs: remarks, dates, options, and further labels with their values.
import { runsIn } from '../../src/form/furniture';
import { Grid } from '../../src/form/grid';
import type { CellValue } from '../../src/form/snapshot';
import { Taken } from '../../src/form/taken';
import { sheetOf } from './sheet';

/** Each run as its columns, "known" behind those that begin with a label of heads; cells with "!" in front are taken already. */
function runs(...cells: readonly CellValue[]): readonly string[] {
  const isTaken = cells.map((cell) => typeof cell === 'string' && cell.startsWith('!'));
  const grid = new Grid(sheetOf([cells.map((cell) => (typeof cell === 'string' ? cell.replace(/^!/, '') : cell))]));
  const taken = new Taken(0);
  isTaken.forEach((is, column) => {
    if (is) taken.cell({ row: 0, column });
  });
  const left = new Set(cells.flatMap((_, column) => (isTaken[column] === true ? [] : [column])));
  return runsIn(grid, 0, left, taken).map(({ columns, isKnown }) => `${columns.join(' ')}${isKnown ? ' known' : ''}`);
}

test.each([
  '(盖章)',
  '【内部资料】',
  '[附表]',
  '2024年',
  '2024年度',
  '2024年12月31日',
  '附件1',
  '附表2-1',
  '表三:',
  '至',
  '附件:',
  '单位:万元',
  '(2024年度)',
  '第1页',
  '第1页,共2页',
  '-2-',
  '审核人:张三',
  '填表日期:2025年3月',
  '注:本表一式三份',
  '2024.12.31',
  '项目支出绩效自评表',
  '填报单位:某中心 填报日期:2025年3月',
  '联系电话：83452211 联系人：张三',
])('%s is a remark', (text) => expect(runs(text)).toEqual([]));

test.each<[string, readonly CellValue[], readonly string[]]>([
  ['words of nobody', ['螺藕'], ['0']],
  ['a number', [2024], ['0']],
  ['a number as text, which is no year then', ['2024.5'], ['0']],
  ['words beside one another are one run', ['螺藕', '菱角'], ['0 1']],
  ['a number behind words', ['螺藕', 5], ['0 1']],
  ['a blank cell divides nothing', ['螺藕', '', '菱角'], ['0 2']],
  ['a cell that somebody has read does', ['螺藕', '!得分', '菱角'], ['0', '2']],
  ['a remark between', ['螺藕', '(盖章)', '菱角'], ['0 2']],
  // A label has the one value behind it.
  ['a label and its value', ['项目负责人', '张三'], ['0 1 known']],
  ['a label of a year', ['预算年度', '螺藕'], ['0 1 known']],
  ['a label that the head reads', ['项目名称', '某项目'], ['0 1 known']],
  ['a label without its value', ['项目负责人'], ['0 known']],
  ['a label and a number', ['总投资', 500], ['0 1 known']],
  ['a label and two numbers', ['总投资', 500, 600], ['0 1 2 known']],
  ['a label, its value and something else', ['项目负责人', '张三', '螺藕'], ['0 1 known', '2']],
  ['two labels', ['项目负责人', '张三', '项目类别', '螺藕'], ['0 1 known', '2 3 known']],
  ['options to choose from', ['项目类型', '□经常性', '☑一次性', '○其他'], ['0 1 2 3 known']],
  ['words behind a chosen option', ['项目类型', '□经常性', '螺藕'], ['0 1 known', '2']],
  ['words in front of a label', ['螺藕', '项目负责人', '张三'], ['0', '1 2 known']],
  ['a long text is no label', ['关于本项目全部实施过程中各个阶段的主要负责人', '张三'], ['0 1']],
  // A label that ends with a colon is followed by its value.
  ['a signature and its value', ['单位盖章:', '张三'], ['1 known']],
  ['two values behind a signature', ['单位盖章:', '张三', '李四'], ['1 2 known']],
  ['a signature, its value and a number', ['单位签章： ', '张三', 5], ['1 2 known']],
  ['a signature with its value, and words', ['审核人:张三', '螺藕'], ['1']],
  ['words with a colon', ['螺藕:菱角'], ['0']],
  ['a label with a colon and others', ['填报单位:某中心 螺藕:菱角'], ['0']],
])('%s', (_, cells, expected) => expect(runs(...cells)).toEqual(expected));
