// Roles and the meanings that they stand for: what nobody computes with means nothing.
import { meaningOf } from '../../../src/form/evidence/roles';

test.each(['name', 'target', 'points', 'explanation', 'annualBudget', 'executionRate'] as const)('%s means itself', (role) => {
  expect(meaningOf(role)).toBe(role);
});

test.each(['secondScore', 'index', 'other', 'change', 'rest', 'label'] as const)('%s means nothing', (role) => {
  expect(meaningOf(role)).toBe('none');
});
