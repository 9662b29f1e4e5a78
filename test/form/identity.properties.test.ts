// Whatever a sheet holds, no two of its forms can be mixed up.
import { readForms } from '../../src/form/read-all';
import { generate } from '../fuzz/generate';
import { confusions } from './confusions';

test('random damaged sheets: each form has an id and cells of its own', () => {
  for (let seed = 1; seed <= 100; seed++) expect([seed, ...confusions(readForms(generate(seed).sheet).forms)]).toEqual([seed]);
});
