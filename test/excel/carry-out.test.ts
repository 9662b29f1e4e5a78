// Random plans on random forms, contents of every kind, a fault at every action: all of a plan or nothing of it, there and back.
import { excelHost } from '../../src/excel/excel-host';
import { HostError } from '../../src/host/errors';
import type { Cell, CellValue, Mark, SheetSnapshot } from '../../src/form/snapshot';
import { constant, contentOf, sameContent } from '../../src/plan/content';
import type { CellContent, Edit, SheetPlan } from '../../src/plan/plan';
import { invertSheet } from '../../src/plan/undo';
import { Book, type Sheet } from '../../src/workbench/book/book';
import { generate } from '../fuzz/generate';
import { Random } from '../fuzz/random';
import { openOffice, type OpenOffice } from '../workbench/open-office';
import { contentsOf, sheetFrom } from './books';

jest.setTimeout(600_000);

const PLANS = 18;
const LEAST = 3500;
const MOST_CELLS = 220;

const OURS = '=1+1';
const CODES = ['GeneralException', 'AccessDenied', 'RequestAborted', 'InvalidArgument', 'Timeout', 'InvalidOperation'];
const TEXTS = ['优', '=1.00(部)', "'引号", '12', '1/2', 'TRUE', '+3', '-', '＝A1', '#REF!', 'May 2024', '下午3时', ' ', '第一行\n第二行'];

interface Bench {
  readonly office: OpenOffice;
  readonly book: Book;
  readonly sheet: Sheet;
}

/** The engine gives every formula the result that the form has in its cell: two cells may hold the same formula with other results. */
function open(snapshot: SheetSnapshot): Bench {
  const book = new Book([
    sheetFrom(snapshot, {
      conditionalFormats: [
        { ranges: [{ row: 0, column: 0, rows: 9, columns: 3 }], type: 'Custom', formula: '=A1=1', look: {}, stopIfTrue: true, priority: 0 },
      ],
    }),
  ]);
  const sheet = book.activeSheet;
  const calculated = (): Promise<void> => {
    const resultOf = ({ row, column }: Cell, formula: string): CellValue => (formula === OURS ? 2 : (snapshot.values[row]?.[column] ?? 0));
    const cells = [...sheet.entries()].flatMap(([at, { formula }]) =>
      formula === undefined ? [] : [{ ...at, value: resultOf(at, formula) }],
    );
    book.setCalculated(sheet.id, cells);
    return Promise.resolve();
  };
  return { office: openOffice(book, { calculated }), book, sheet };
}

function randomContent(random: Random): CellContent {
  const kind = random.int(1, 10);
  if (kind <= 3) return constant(random.pick([0, 9.97, 100, -1.5, 0.95, 45000]));
  if (kind <= 7) return constant(random.pick(TEXTS));
  if (kind === 8) return constant(random.chance(0.5));
  return kind === 9 ? constant('') : { kind: 'formula', formula: OURS };
}

function randomMarks(random: Random, rows: number): readonly Mark[] {
  return Array.from({ length: rows }, (_, row) => row).flatMap((row): Mark[] => {
    if (!random.chance(0.2)) return [];
    const column = random.int(6, 7);
    return [
      random.chance(0.6) ? { row, column, kind: 'explanation' } : { row, column, kind: 'inconsistent', content: random.pick([9.5, '优']) },
    ];
  });
}

function randomPlan(random: Random, sheet: SheetSnapshot, sheetId: string): SheetPlan {
  const cells = sheet.values.flatMap((row, r) => row.map((_, column) => ({ row: r, column })));
  const edits = random
    .shuffled(cells)
    .slice(0, random.int(1, 14))
    .map((cell): Edit => {
      const from = contentOf(sheet, cell);
      return { cell, numberFormat: sheet.numberFormats[cell.row]?.[cell.column] ?? 'General', from, to: randomContent(random) };
    })
    .filter(({ from, to }) => !sameContent(from, to));
  return { sheetId, sheetName: sheet.name, edits, marksBefore: [], marksAfter: randomMarks(random, sheet.values.length) };
}

/** A number, a truth value or a formula in a text cell, as there is after a person has made it one. */
function withOddTexts(random: Random, sheet: SheetSnapshot): SheetSnapshot {
  const numberFormats = sheet.numberFormats.map((row) => row.map((format) => (random.chance(0.2) ? '@' : format)));
  return { ...sheet, numberFormats };
}

async function stateOf({ sheet, office }: Bench): Promise<string> {
  await office.host.settle();
  return JSON.stringify(contentsOf(sheet));
}

/** Writes, and answers how it failed. */
async function write(plan: SheetPlan): Promise<HostError | undefined> {
  try {
    await excelHost().run(async (session) => {
      await session.readSheets([plan.sheetId]).next();
      await session.write([plan], []);
    });
    return undefined;
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
}

/** Faults at every action until none is left to fail at; then the plan is carried out. */
async function atEveryAction(bench: Bench, plan: SheetPlan, random: Random, place: string): Promise<number> {
  const before = await stateOf(bench);
  for (let atAction = 0; ; atAction += 1) {
    const code = random.pick(CODES);
    bench.office.host.failNext({ code, atAction });
    const failed = await write(plan);
    if (!bench.office.host.faultHit) {
      expect([place, failed]).toEqual([place, undefined]);
      return atAction;
    }
    const where = `${place}, ${code} at action ${atAction}`;
    expect([where, failed?.problem.restored, failed?.outcome.unfinished]).toEqual([where, true, undefined]);
    const after = await stateOf(bench);
    if (after !== before) expect([where, JSON.parse(after)]).toEqual([where, JSON.parse(before)]);
  }
}

let cases = 0;

test(`${PLANS} random plans with all their faults, and the way back with all of its own`, async () => {
  for (let seed = 1, plans = 0; plans < PLANS; seed += 1) {
    const random = new Random(seed);
    const { sheet: form } = generate(seed);
    if (form.values.length * (form.values[0]?.length ?? 0) > MOST_CELLS) continue;
    plans += 1;
    const snapshot = withOddTexts(random, form);
    const bench = open(snapshot);
    const place = `seed ${seed}`;
    // Marks to begin with, so that there are some to take away.
    const first = randomPlan(random, snapshot, bench.sheet.id);
    expect([place, await write({ ...first, edits: [] })]).toEqual([place, undefined]);
    const plan = { ...randomPlan(random, snapshot, bench.sheet.id), marksBefore: first.marksAfter };
    const before = await stateOf(bench);

    cases += await atEveryAction(bench, plan, random, place);
    for (const { cell, to, numberFormat } of plan.edits) {
      const { value, formula, numberFormat: format } = bench.sheet.cell(cell);
      const is = formula === undefined ? constant(value) : { kind: 'formula', formula };
      expect([place, cell, is, format]).toEqual([place, cell, to, numberFormat]);
    }
    cases += await atEveryAction(bench, invertSheet(plan), random, `${place}, back`);
    expect([place, JSON.parse(await stateOf(bench))]).toEqual([place, JSON.parse(before)]);
    expect(bench.office.host.gaps).toEqual([]);
  }
  process.stdout.write(`${String(cases).padStart(6)}  faults in ${PLANS} random plans and their inverses\n`);
});

test(`come to ${LEAST} at least`, () => expect(cases).toBeGreaterThanOrEqual(LEAST));
