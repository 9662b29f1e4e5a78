// What a cell looks like by its words alone: digits at the beginning make a value of it only where a unit is all that follows.
import { fitName, fitTarget } from '../../src/form/fit';

const VALUES = ['12个季度', '4季度', '3个月', '5万度', '100万平方米', '2020年度', '≥95%'];
const NAMES = ['12345转接接通率', '114热线', '1.培训人次', '12个月留存率', '(2)设备完好率', '培训人次'];

test.each(VALUES)('%s is a value, no name', (text) => {
  expect([fitName(text, 0), fitTarget(text)]).toEqual([-1, 2]);
});

test.each(NAMES)('%s is a name, no value', (text) => {
  expect([fitName(text, 0), fitTarget(text)]).toEqual([2, 0]);
});
