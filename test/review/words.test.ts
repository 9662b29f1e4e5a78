// How sentences write shares: no decimals above 100 %, but as many as tell a share from 100 and from the bound beside it.
import { decimal } from '../../src/form/decimal';
import { shareOf } from '../../src/review/words';

test.each([
  ['1430', undefined, '1430'],
  ['133.333333', undefined, '133'],
  ['182.1', '130', '182'],
  ['257.1429', '130', '257'],
  ['97.654', undefined, '97.65'],
  ['60', undefined, '60'],
  ['100', undefined, '100'],
  ['130', '130', '130'],
  ['130.4', '130', '130.4'],
  ['129.6', '130', '129.6'],
  ['130.004', '130', '130.004'],
  ['100.4', undefined, '100.4'],
  ['130.4', '130.5', '130'],
  ['130.6', '130.5', '131'],
])('%s beside %s', (value, bound, said) => {
  expect(shareOf(decimal(value), bound === undefined ? undefined : decimal(bound))).toBe(said);
});
