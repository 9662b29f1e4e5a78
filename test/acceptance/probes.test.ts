// Every probe of the acceptance run against the stand-in: what Microsoft documents of Excel is what the stand-in answers.
import { PROBES } from '../../src/acceptance/probes';
import type { Answer } from '../../src/acceptance/report';
import type { Book } from '../../src/workbench/book/book';
import { askStandIn } from './ask-stand-in';

let answers: ReadonlyMap<string, Answer>;
let book: Book;
let gaps: readonly string[];
beforeAll(async () => {
  const run = await askStandIn(PROBES);
  answers = new Map(run.answers.map((answer) => [answer.id, answer]));
  ({ book, gaps } = run);
});

test.each(PROBES.map(({ id, person }) => [id, person ? ['skipped'] : ['agrees', 'recorded']] as const))('%s', (id, outcomes) => {
  const answer = answers.get(id);
  expect([id, answer, outcomes.some((outcome) => outcome === answer?.outcome)]).toEqual([id, answer, true]);
});

test('the stand-in knows every member that the probes use', () => {
  expect(gaps).toEqual([]);
});

test('no sheet of the run is left', () => {
  expect(book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
});
