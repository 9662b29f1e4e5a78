// Every probe of the acceptance run against the stand-in: what Microsoft documents of Excel is what the stand-in answers.
import { PROBES } from '../../src/acceptance/probes';
import type { Answer } from '../../src/acceptance/report';
import { NotEmpty } from '../../src/acceptance/scratch';
import { runProbes } from '../../src/acceptance/run';
import { createApp } from '../../src/app/app';
import { excelHost } from '../../src/excel/excel-host';
import { Book } from '../../src/workbench/book/book';
import type { Host } from '../../src/workbench/host/host';
import { openOffice } from '../workbench/open-office';
import { askStandIn, type StandIn } from './ask-stand-in';

let answers: ReadonlyMap<string, Answer>;
let book: Book;
let gaps: readonly string[];
beforeAll(async () => {
  const run = await askStandIn(PROBES);
  answers = new Map(run.answers.map((answer) => [answer.id, answer]));
  ({ book } = run);
  ({ gaps } = run.host);
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

describe('with a person', () => {
  /** What somebody does at each of them; nothing where the stand-in knows no such thing. */
  const DOES: Readonly<Record<string, (standIn: StandIn) => void | Promise<void>>> = {
    'typed-change': ({ book: typed }) => typed.setCells(typed.activeSheet.id, [{ row: 0, column: 0, content: { value: 5 } }], 'person'),
    'while-editing': ({ host }) => refuseNext(host, 3),
    'ribbon-press': () => createApp(excelHost()).recalculate(),
    'ribbon-press-pane-closed': () => createApp(excelHost()).recalculate(),
  };
  const persons = PROBES.filter(({ person, id }) => person && id !== 'inserted-row');

  test('every probe that asks for one is answered, and the sheets go even if Excel is held up for a while', async () => {
    const { answers: given, book: after } = await askStandIn(persons, async ({ id }, standIn) => {
      await DOES[id]?.(standIn);
    });
    expect(given.filter(({ outcome }) => outcome !== 'agrees' && outcome !== 'recorded')).toEqual([]);
    expect(given.map(({ id }) => id)).toEqual(persons.map(({ id }) => id));
    expect(after.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });

  test('who does not want to is skipped', async () => {
    const { answers: given } = await askStandIn(persons.slice(0, 1));
    expect(given).toEqual([{ id: persons[0]?.id, outcome: 'skipped' }]);
  });
});

/** As while a cell is being edited. */
function refuseNext(host: Host, requests: number): void {
  const answer = host.process.bind(host);
  let left = requests;
  host.refusing = 5004;
  host.process = (body) => {
    left -= 1;
    if (left < 0) host.refusing = undefined;
    return answer(body);
  };
}

test.each([
  [
    'a content',
    {
      cells: [
        [
          { row: 3, column: 2 },
          { value: 'x', numberFormat: 'General' },
        ],
      ],
    },
  ],
  [
    'a hidden sheet with a content',
    {
      visibility: 'Hidden',
      cells: [
        [
          { row: 0, column: 0 },
          { value: 1, numberFormat: 'General' },
        ],
      ],
    },
  ],
] as const)('a workbook with %s is refused before anything is done', async (_, rest) => {
  const book = new Book([{ name: '空' }, { name: '有', ...rest }]);
  const { host } = openOffice(book);
  await expect(
    runProbes(PROBES, { newApp: () => createApp(excelHost()), asking: () => undefined, answered: () => undefined }),
  ).rejects.toThrow(NotEmpty);
  expect(book.sheets.map(({ name }) => name)).toEqual(['空', '有']);
  expect(host.gaps).toEqual([]);
});
