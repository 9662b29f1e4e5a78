// Carries out plans wholly or not at all, and never over what has changed since the sheets were read.
import { addressOf, type Cell, type CellValue, type SheetSnapshot } from '../form/snapshot';
import { HostError, type HostProblem } from '../host/errors';
import { inSlices, pause } from '../host/slices';
import { changesNothing, constant, contentOf, keepsMarks, sameContent } from '../plan/content';
import type { CellContent, Edit, SheetPlan } from '../plan/plan';
import { placesOf, tracesOf } from '../plan/places';
import { refuseLocked } from './access';
import { codeOf, placeOf, problemOf, wasRefused } from './errors';
import { cellValue, grid, queueCalculation, queueFormatsRead, queueSheetRead, type FormulaFormat, type SheetRead } from './read';
import { answerBytes, FULL_ANSWER } from './read-workbook';
import { queueRowHeights } from './row-sizes';
import { bytesOf, isOlderThanTextFormat, queueEdits, queueMarks, queueTextFormat } from './write';

/** A plan, and the sheet as it was read. */
interface Task {
  readonly plan: SheetPlan;
  readonly before: SheetRead;
}

/** What stood on the sheet when the write request came to it. */
interface Seen {
  readonly formulas: readonly (readonly CellValue[])[];
  /** Undefined where the plan leaves the marks alone. */
  readonly formats: readonly FormulaFormat[] | undefined;
}

/** A task that may have been carried out, wholly or in part; `seen` once Excel has answered. */
interface Begun extends Task {
  readonly seen?: Seen;
}

/** Excel on the web takes 5 MB per request; plans are split well before. */
const LARGEST_REQUEST = 4_000_000;

/**
 * Writes the plans, in one request unless they are too large for one. What cannot be written is refused before; what was written
 * before a failure is put back, and so is everything where Excel's answer shows that a sheet was not any more as it was read.
 * @param known the sheets as read, by Excel's id; every sheet of the plans is among them
 * @param goOn told of the plans carried out by each request; may end it there
 * @returns the sheets of the plans among `reread` as they are afterwards, in the same request
 * @throws HostError; `again` when doing all of it once more, from the reading on, may well succeed
 */
export async function carryOut(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  reread: ReadonlySet<string>,
  known: ReadonlyMap<string, SheetRead>,
  goOn: (carriedOut: readonly SheetPlan[]) => boolean,
): Promise<readonly SheetSnapshot[]> {
  const tasks = plans.filter((plan) => !changesNothing(plan)).map((plan) => ({ plan, before: readOf(plan, known) }));
  tasks.forEach(refuseFiltered);
  await refuseLocked(
    context,
    tasks.filter(({ plan, before }) => before.snapshot.protected && plan.edits.length > 0).map(({ plan }) => plan),
  );
  const begun: Begun[] = [];
  const after: SheetSnapshot[] = [];
  for (const part of await parts(tasks, reread)) {
    let sent: readonly Begun[];
    try {
      const answer = await send(context, part, reread);
      sent = answer.begun;
      begun.push(...sent);
      after.push(...answer.sheets);
    } catch (error) {
      throw await afterFailure(error, wasRefused(error) ? begun : [...begun, ...part]);
    }
    const changed = sent.find((task) => differences(task).length > 0);
    if (changed) {
      const cells = differences(changed).map(addressOf);
      throw await putBack(begun, { kind: 'sheet-changed', sheetName: changed.plan.sheetName, cells }, true);
    }
    if (!goOn(part.map(({ plan }) => plan))) break;
  }
  return after;
}

function readOf({ sheetId, sheetName }: SheetPlan, known: ReadonlyMap<string, SheetRead>): SheetRead {
  const read = known.get(sheetId);
  if (!read) throw new HostError({ kind: 'unexpected', sheetName, detail: 'A plan for a sheet that was not read' });
  return read;
}

/** Under a filter Excel may write to the wrong rows. */
function refuseFiltered({ plan: { edits, sheetName }, before: { snapshot } }: Task): void {
  if (!snapshot.filtered || edits.length === 0) return;
  throw new HostError({ kind: 'sheet-filtered', sheetName, cells: edits.map(({ cell }) => addressOf(cell)) });
}

/** Tasks in groups that fit one request and its answer each: nearly always a single one. */
async function parts(tasks: readonly Task[], reread: ReadonlySet<string>): Promise<readonly (readonly Task[])[]> {
  const groups: Task[][] = [];
  let asked = 0;
  let answered = 0;
  await inSlices(tasks, (task) => {
    const request = bytesOf(task.plan);
    const answer = bytesOfAnswer(task, reread);
    const group = groups.at(-1);
    asked += request;
    answered += answer;
    if (group && asked <= LARGEST_REQUEST && answered <= FULL_ANSWER) {
      group.push(task);
    } else {
      groups.push([task]);
      asked = request;
      answered = answer;
    }
  });
  return groups;
}

const bytesOfAnswer = ({ plan, before: { snapshot } }: Task, reread: ReadonlySet<string>): number =>
  new TextEncoder().encode(JSON.stringify(snapshot.formulas)).length + (reread.has(plan.sheetId) ? answerBytes(snapshot) : 0);

const heightsOf = ({ heights = [] }: SheetPlan, when: 'from' | 'to'): readonly (readonly [number, number])[] =>
  heights.map((change) => [change.row, change[when]]);

/** Where a mark broke off while it was made, it goes with the next write. */
const changesMarks = ({ plan, before }: Task): boolean =>
  before.marksKnown && before.formattable && (!keepsMarks(plan) || before.formats.some(({ marked }) => marked?.length === 0));

/** Everything of these tasks in one request. */
async function send(
  context: Excel.RequestContext,
  tasks: readonly Task[],
  reread: ReadonlySet<string>,
): Promise<{ readonly begun: readonly Begun[]; readonly sheets: readonly SheetSnapshot[] }> {
  const { worksheets } = context.workbook;
  const pending = await inSlices(tasks, (task) => {
    const { plan, before } = task;
    const sheet = worksheets.getItem(plan.sheetId);
    const seen = queueSeen(sheet, task);
    queueEdits(sheet, plan.edits, before.snapshot.protected);
    if (changesMarks(task)) queueMarks(sheet, plan.marksAfter, idsOf(before.formats.filter(({ marked }) => marked)));
    queueRowHeights(sheet, heightsOf(plan, 'to'));
    return () => ({ ...task, seen: seen() });
  });
  const calculation = reread.size > 0 ? queueCalculation(context.workbook) : (sheet: SheetSnapshot) => sheet;
  const again = await inSlices(
    tasks.filter(({ plan }) => reread.has(plan.sheetId)),
    ({ plan }) => {
      const result = queueSheetRead(worksheets.getItem(plan.sheetId), false);
      return (): SheetSnapshot => calculation({ ...result().snapshot, marks: plan.marksAfter });
    },
  );
  await pause();
  await context.sync();
  return { begun: await inSlices(pending, (result) => result()), sheets: await inSlices(again, (result) => result()) };
}

/** Excel writes under no condition; but the same request can look first, so that its answer tells what was written over. */
function queueSeen(sheet: Excel.Worksheet, task: Task): () => Seen {
  const { plan, before } = task;
  const { formulas, name } = before.snapshot;
  // A plan may write beyond the last cell that held anything.
  const last = plan.edits.reduce(
    (corner, { cell }) => ({ row: Math.max(corner.row, cell.row), column: Math.max(corner.column, cell.column) }),
    { row: formulas.length - 1, column: (formulas[0]?.length ?? 1) - 1 },
  );
  const range = sheet.getRange(`A1:${addressOf(last)}`);
  range.load({ formulas: true });
  range.untrack();
  const formats = changesMarks(task) ? queueFormatsRead(sheet) : () => undefined;
  return () => ({ formulas: grid(range.formulas, name, cellValue), formats: formats() });
}

/** The cells that were not any more as they were read. */
function differences({ before: { snapshot }, seen }: Begun): readonly Cell[] {
  if (seen === undefined) return [];
  return seen.formulas.flatMap((cells, row) =>
    cells.flatMap((formula, column) => (formula === formulaIn(snapshot, { row, column }) ? [] : [{ row, column }])),
  );
}

/** Empty beyond the cells that were read. */
const formulaIn = ({ formulas }: SheetSnapshot, { row, column }: Cell): CellValue => formulas[row]?.[column] ?? '';

/** The error to report of a request that failed; what it may have written is put back first. */
async function afterFailure(error: unknown, begun: readonly Begun[]): Promise<HostError> {
  const problem = problemOf(error);
  if (begun.length === 0) return new HostError(problem);
  // A mark that was to be replaced is gone: somebody else has changed the sheet.
  if (codeOf(error) === 'ItemNotFound' && /ConditionalFormat/.test(placeOf(error) ?? ''))
    return putBack(begun, { ...problem, kind: 'sheet-changed' }, true);
  return putBack(begun, problem, false);
}

/**
 * Looks what was done, sheet by sheet, and undoes it.
 * @returns the error to report, which says whether everything is as before
 */
async function putBack(begun: readonly Begun[], problem: HostProblem, again: boolean): Promise<HostError> {
  const lost: (Task & { readonly cells: readonly Cell[]; readonly cause?: HostProblem })[] = [];
  let missing: string | undefined;
  for (const task of begun) {
    const { plan } = task;
    try {
      const cells = await putSheetBack(task);
      if (cells.length > 0) lost.push({ ...task, cells });
    } catch (error) {
      const cause = problemOf(error);
      // On a sheet that is gone there is nothing to put back.
      if (cause.kind === 'sheet-missing') missing ??= plan.sheetName;
      else lost.push({ ...task, cells: plan.edits.map(({ cell }) => cell), cause });
    }
  }
  const [first] = lost;
  if (!first) {
    const named = problem.kind === 'sheet-missing' && missing !== undefined ? { sheetName: missing } : {};
    return new HostError({ ...problem, ...named, restored: true }, { again });
  }
  const { sheetName } = first.plan;
  const cells = lost.flatMap(({ plan, cells: some }) =>
    some.map((cell) => (plan.sheetName === sheetName ? addressOf(cell) : `${plan.sheetName}!${addressOf(cell)}`)),
  );
  const detail = [problem.detail, first.cause?.detail].filter((part) => part !== undefined).join(' / ');
  return new HostError(
    { kind: 'not-restored', sheetName, cells, ...(detail !== '' && { detail }) },
    { unfinished: lost.map(({ plan, before }) => ({ plan, traces: tracesOf(plan, before.snapshot) })) },
  );
}

/** @returns the cells of which it cannot be told what stood there last */
const putSheetBack = (task: Begun): Promise<readonly Cell[]> =>
  Excel.run(async (context) => {
    const { plan, before } = task;
    const sheet = context.workbook.worksheets.getItem(plan.sheetId);
    const result = queueSheetRead(sheet, before.marksKnown);
    await context.sync();
    const now = result();
    const { edits, unclear, unformatted } = editsBack(task, now.snapshot);
    queueTextFormat(sheet, unformatted);
    queueEdits(sheet, edits, now.snapshot.protected);
    queueRowHeights(sheet, heightsOf(plan, 'from'));
    if (changesMarks(task)) queueMarksBack(sheet, task.seen?.formats ?? before.formats, now.formats);
    await context.sync();
    return unclear;
  });

interface WayBack {
  readonly edits: readonly Edit[];
  /** Cells of which it cannot be told what stood there last. */
  readonly unclear: readonly Cell[];
  /** Text cells that the write left without their format. */
  readonly unformatted: readonly Edit[];
}

/** What another person has entered since stays. */
function editsBack(task: Begun, now: SheetSnapshot): WayBack {
  const { plan, before, seen } = task;
  const isInPlace = placesOf(tracesOf(plan, before.snapshot), now);
  const edits: Edit[] = [];
  const unclear: Cell[] = [];
  const unformatted: Edit[] = [];
  for (const edit of plan.edits) {
    const { cell, from, to } = edit;
    const was = seen ? contentSeen(edit, seen, before.snapshot) : from;
    const is = contentOf(now, cell);
    const hasFormat = !isOlderThanTextFormat(edit) || now.numberFormats[cell.row]?.[cell.column] === edit.numberFormat;
    if (!seen && !isInPlace(cell)) unclear.push(cell);
    else if (sameContent(is, was) && hasFormat) continue;
    else if (sameContent(is, was) || sameContent(is, to)) {
      edits.push({ ...edit, from: is, to: was });
      if (!hasFormat) unformatted.push(edit);
    } else if (!seen) unclear.push(cell);
  }
  return { edits, unclear, unformatted };
}

/** A text that begins with "=" reads like a formula: it is one unless it was known as a text, or the cell holds texts alone. */
function contentSeen({ cell, numberFormat }: Edit, seen: Seen, before: SheetSnapshot): CellContent {
  const formula = seen.formulas[cell.row]?.[cell.column] ?? '';
  if (formula === formulaIn(before, cell)) return contentOf(before, cell);
  return typeof formula === 'string' && formula.startsWith('=') && numberFormat !== '@' ? { kind: 'formula', formula } : constant(formula);
}

const idsOf = (formats: readonly FormulaFormat[]): readonly string[] => formats.map(({ id }) => id);

/** Takes away what was added, in part or whole; where one was taken away, all are made anew, in the order that they had. */
function queueMarksBack(sheet: Excel.Worksheet, wanted: readonly FormulaFormat[], now: readonly FormulaFormat[]): void {
  const stands = (format: FormulaFormat, among: readonly FormulaFormat[]): boolean =>
    among.some(({ id, formula }) => id === format.id && formula === format.formula);
  const ours = now.filter(({ marked }) => marked);
  // Broken off before they got their formula, these are not known for ours.
  const begun = now.filter((format) => !format.marked && !wanted.some(({ id, formula }) => id === format.id || formula === format.formula));
  if (wanted.every((format) => !format.marked || stands(format, now))) {
    queueMarks(sheet, [], idsOf([...ours.filter((format) => !stands(format, wanted)), ...begun]));
  } else {
    queueMarks(
      sheet,
      wanted.flatMap(({ marked }) => marked ?? []),
      idsOf([...ours, ...begun]),
    );
  }
}
