// One intention of the user with Excel: read everything in one request, think, write everything in one request.
import { addressOf, type SheetSnapshot } from '../form/snapshot';
import { changesNothing, contentOf, sameMarks, sameContent } from '../plan/content';
import type { SheetPlan } from '../plan/plan';
import { codeOf, HostError, placeOf, problemOf, wasRefused, type HostProblem } from './errors';
import { queueSheetRead, type SheetRead } from './read';
import { queueRuleSetRead } from './settings';
import { bytesOf, queueEdits, queueMarks } from './write';

export interface Session {
  readonly readActiveSheet: () => Promise<SheetSnapshot>;
  /** All visible sheets, in the order of their tabs. */
  readonly readVisibleSheets: () => Promise<readonly SheetSnapshot[]>;
  /** By Excel's sheet ids. Fails with sheet-missing when one is gone. */
  readonly readSheets: (ids: readonly string[]) => Promise<readonly SheetSnapshot[]>;
  /**
   * Carries out plans for sheets read in this session, all of them or none: what was written before a failure is put back.
   * Answers the sheets among `reread` as they are afterwards, in the same request. Writes nothing where a plan changes nothing.
   */
  readonly write: (plans: readonly SheetPlan[], reread: readonly string[]) => Promise<readonly SheetSnapshot[]>;
  /** The rule set that the workbook keeps, as it was stored; undefined without one. Known once sheets were read, in the same request. */
  readonly storedRuleSet: () => unknown;
  /** Sheets read in this session whose conditional formats Excel failed to list: marks on them were left alone. */
  readonly sheetsWithoutMarks: () => readonly string[];
}

/** Excel on the web takes 5 MB per request; plans are split well before. */
const LARGEST_REQUEST = 4_000_000;

/** Runs the work in one Excel.run. Rejects with HostError, whatever fails. */
export async function withExcel<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
  try {
    return await Excel.run((context) => work(sessionOf(context)));
  } catch (error) {
    throw error instanceof HostError ? error : new HostError(problemOf(error));
  }
}

function sessionOf(context: Excel.RequestContext): Session {
  const known = new Map<string, SheetRead>();
  const { worksheets } = context.workbook;
  let storedRuleSet: () => unknown = () => {
    throw new HostError({ kind: 'unexpected', detail: 'The rule set is known only once a sheet was read' });
  };

  async function read(sheets: () => readonly Excel.Worksheet[], withMarks: boolean): Promise<readonly SheetRead[]> {
    const pending = sheets().map((sheet) => queueSheetRead(sheet, withMarks));
    await context.sync();
    return pending.map((result) => result());
  }

  async function remember(sheets: () => readonly Excel.Worksheet[]): Promise<readonly SheetSnapshot[]> {
    let results: readonly SheetRead[];
    storedRuleSet = queueRuleSetRead(context.workbook);
    try {
      results = await read(sheets, true);
    } catch (error) {
      // Some builds of Excel cannot list certain conditional formats made in its own dialog; the form is readable all the same.
      if (!/ConditionalFormat/.test(placeOf(error) ?? '')) throw error;
      storedRuleSet = queueRuleSetRead(context.workbook);
      results = await read(sheets, false);
    }
    results.forEach((result) => known.set(result.snapshot.id, result));
    return results.map(({ snapshot }) => snapshot);
  }

  async function readSheets(ids: readonly string[]): Promise<readonly SheetSnapshot[]> {
    if (ids.length === 0) return [];
    try {
      return await remember(() => ids.map((id) => worksheets.getItem(id)));
    } catch (error) {
      if (ids.length === 1 || codeOf(error) !== 'ResponsePayloadSizeLimitExceeded') throw error;
      const half = Math.ceil(ids.length / 2);
      return [...(await readSheets(ids.slice(0, half))), ...(await readSheets(ids.slice(half)))];
    }
  }

  async function send(plans: readonly SheetPlan[], reread: readonly string[]): Promise<readonly SheetSnapshot[]> {
    for (const plan of plans) {
      const sheet = worksheets.getItem(plan.sheetId);
      const before = known.get(plan.sheetId);
      queueEdits(sheet, plan.edits);
      if (before?.marksKnown && !sameMarks(plan.marksBefore, plan.marksAfter)) queueMarks(sheet, plan.marksAfter, idsOfMarks(before));
    }
    const again = plans.filter(({ sheetId }) => reread.includes(sheetId));
    const results = await read(() => again.map(({ sheetId }) => worksheets.getItem(sheetId)), false);
    return results.map(({ snapshot }, index) => ({ ...snapshot, marks: again[index]?.marksAfter ?? [] }));
  }

  return {
    async readActiveSheet() {
      const [sheet] = await remember(() => [worksheets.getActiveWorksheet()]);
      if (!sheet) throw new HostError({ kind: 'unexpected' });
      return sheet;
    },
    async readVisibleSheets() {
      worksheets.load({ id: true, visibility: true });
      await context.sync();
      return readSheets(worksheets.items.filter(({ visibility }) => visibility === Excel.SheetVisibility.visible).map(({ id }) => id));
    },
    readSheets,
    async write(plans, reread) {
      const due = plans.filter((plan) => !changesNothing(plan));
      due.forEach((plan) => refuseUnwritable(plan, known.get(plan.sheetId)));
      const after: SheetSnapshot[] = [];
      const begun: SheetPlan[] = [];
      for (const part of parts(due)) {
        try {
          after.push(...(await send(part, reread)));
          begun.push(...part);
        } catch (error) {
          const written = wasRefused(error) ? begun : [...begun, ...part];
          throw new HostError(written.length === 0 ? problemOf(error) : await putBack(written, known, problemOf(error)));
        }
      }
      return after;
    },
    storedRuleSet: () => storedRuleSet(),
    sheetsWithoutMarks: () => [...known.values()].filter(({ marksKnown }) => !marksKnown).map(({ snapshot }) => snapshot.name),
  };
}

/** A protected sheet refuses, and under a filter Excel may write to the wrong rows: better nothing than half. */
function refuseUnwritable(plan: SheetPlan, read: SheetRead | undefined): void {
  const { sheetName } = plan;
  if (!read) throw new HostError({ kind: 'unexpected', sheetName, detail: 'A plan for a sheet that was not read' });
  const cells = plan.edits.length > 0 ? plan.edits.map(({ cell }) => addressOf(cell)) : plan.marksAfter.map(addressOf);
  if (read.snapshot.protected) throw new HostError({ kind: 'sheet-protected', sheetName, cells });
  if (read.snapshot.filtered && plan.edits.length > 0) throw new HostError({ kind: 'sheet-filtered', sheetName, cells });
}

/** Plans in groups that fit one request each: nearly always a single one. */
function parts(plans: readonly SheetPlan[]): readonly (readonly SheetPlan[])[] {
  const groups: SheetPlan[][] = [];
  let bytes = 0;
  for (const plan of plans) {
    const size = bytesOf(plan);
    const group = groups.at(-1);
    if (group && bytes + size <= LARGEST_REQUEST) {
      group.push(plan);
      bytes += size;
    } else {
      groups.push([plan]);
      bytes = size;
    }
  }
  return groups;
}

const idsOfMarks = ({ formats }: SheetRead): readonly string[] => formats.flatMap(({ id, marked }) => (marked ? [id] : []));

/** Formats of ours that broke off before they got their formula: neither the id nor the formula was there before. */
const leftoversIn = (now: SheetRead, before: SheetRead): readonly string[] =>
  now.formats
    .filter(({ marked, id, formula }) => !marked && !before.formats.some((old) => old.id === id || old.formula === formula))
    .map(({ id }) => id);

/**
 * After a write that broke off: looks what it did, sheet by sheet, and undoes that. Answers the problem to report, which says
 * whether everything is as before.
 */
async function putBack(plans: readonly SheetPlan[], known: ReadonlyMap<string, SheetRead>, problem: HostProblem): Promise<HostProblem> {
  const lost: { readonly plan: SheetPlan; readonly cause: HostProblem }[] = [];
  for (const plan of plans) {
    try {
      const before = known.get(plan.sheetId);
      if (before) await putSheetBack(plan, before);
    } catch (error) {
      lost.push({ plan, cause: problemOf(error) });
    }
  }
  const [first] = lost;
  if (!first) return { ...problem, restored: true };
  return {
    kind: 'unexpected',
    sheetName: first.plan.sheetName,
    cells: lost.flatMap(({ plan }) => plan.edits.map(({ cell }) => addressOf(cell))),
    detail: [problem.detail, first.cause.detail].filter((part) => part !== undefined).join(' / '),
  };
}

const putSheetBack = (plan: SheetPlan, before: SheetRead): Promise<void> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(plan.sheetId);
    const result = queueSheetRead(sheet, before.marksKnown);
    await context.sync();
    const now = result();
    const edits = plan.edits
      .map((edit) => ({ ...edit, from: contentOf(now.snapshot, edit.cell), to: edit.from }))
      .filter(({ from, to }) => !sameContent(from, to));
    queueEdits(sheet, edits);
    const leftovers = leftoversIn(now, before);
    if (leftovers.length > 0 || !sameMarks(now.snapshot.marks, before.snapshot.marks)) {
      queueMarks(sheet, before.snapshot.marks, [...idsOfMarks(now), ...leftovers]);
    }
    await context.sync();
  });
