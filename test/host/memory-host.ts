// A host without Excel: its sheets are a book in memory, read as plain data and written at once. The use cases' tests run over it as well.
import { contains } from '../../src/form/identity';
import { addressOf, type CellValue, type Mark, type SheetSnapshot } from '../../src/form/snapshot';
import { HostError, namedProblem, type HostProblemKind } from '../../src/host/errors';
import type { Host, ListedSheet, Session, SheetListener, Stored, Unmarkable } from '../../src/host/host';
import { changesNothing, contentOf, distinctCells, holdsFormulas, sameContent, sameMarks } from '../../src/plan/content';
import { markFormula, markGroups, marksIn } from '../../src/plan/mark';
import type { CellContent, Edit, SheetPlan } from '../../src/plan/plan';
import { tracesOf } from '../../src/plan/places';
import type { Rows, RowSizes } from '../../src/plan/row-heights';
import type { SheetLayout } from '../../src/sheets/sheet-layout';
import type { Book, BookCell, Cell, CellContent as BookContent, Sheet } from '../../src/workbench/book/book';
import type { Json } from '../../src/workbench/book/json';
import type { Fault, OpenHost, OpenOptions } from './open-host';

/** Of a sheet that is answered. */
const MOST_CELLS = 500_000;
const MOST_TEXT = 500_000;
/** Sheets answered at once, and sheets written before whoever asked may end it. */
const LOT = 40;
/** How often an intention is begun anew because the sheets have changed. */
const ATTEMPTS = 3;
const VISIBILITIES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

const FAULTS: readonly HostProblemKind[] = ['unexpected', 'access-denied', 'busy', 'session-lost', 'other-workbook'];
/** These come before anything is begun. */
const REFUSALS: ReadonlySet<HostProblemKind> = new Set<HostProblemKind>(['cell-being-edited', 'dialog-open']);

/** Opens a book; it is closed with the test that lets go of it. */
export const memoryHost = (book: Book, options: OpenOptions = {}): OpenHost => new MemoryHost(book, options);

class MemoryHost implements OpenHost {
  asked = 0;
  readonly sheetsAsked = new Set<string>();
  refusing: HostProblemKind | undefined;
  faultHit = false;
  readonly faults = FAULTS.map((kind): Fault => ({ kind }));
  beforeWrite: OpenHost['beforeWrite'];
  onAnswer: OpenHost['onAnswer'];
  listsMarks = true;
  isChartInFront = false;
  isOtherWorkbookInFront = false;
  readonly #listeners = new Set<SheetListener>();
  #fault: Fault | undefined;

  constructor(
    private readonly book: Book,
    private readonly options: OpenOptions,
  ) {
    book.on(({ type, sheetId, origin }) => {
      if (type === 'cells' && (origin === 'person' || (origin === 'host' && options.tellsWho === false))) this.#tell('changed', sheetId);
      if (type === 'sheets' && book.findSheet(sheetId) === undefined) this.#tell('deleted', sheetId);
      if (type === 'activated') this.#tell('activated', sheetId);
    });
  }

  #tell(what: keyof SheetListener, sheetId: string): void {
    for (const listener of this.#listeners) setTimeout(() => listener[what](sheetId), 0);
  }

  readonly forget = (): void => {
    this.asked = 0;
    this.sheetsAsked.clear();
  };

  readonly failNext = (fault: Fault): void => {
    this.#fault = fault;
    this.faultHit = false;
  };

  readonly verify = (): void => undefined;

  /** One question and its answer, which comes later. */
  async #ask<Answer>(answer: () => Answer, needsFocus = false): Promise<Answer> {
    this.asked += 1;
    await new Promise((resolve) => setImmediate(resolve));
    if (this.refusing !== undefined) throw new HostError({ kind: this.refusing });
    if (needsFocus && this.isOtherWorkbookInFront) throw new HostError({ kind: 'other-workbook' });
    this.#strikeAny();
    await this.options.calculated?.();
    const answered = answer();
    await this.onAnswer?.();
    return answered;
  }

  /** A fault that is not for writes alone strikes whatever is asked next. */
  #strikeAny(): void {
    if (this.#fault?.in === undefined) return;
    const { kind } = this.#fault;
    this.#fault = undefined;
    this.faultHit = true;
    throw new HostError({ kind });
  }

  readonly run = async <Result>(work: (session: Session) => Promise<Result>): Promise<Result> => {
    for (let attempt = 1; ; attempt += 1) {
      const written = { any: false };
      try {
        return await work(this.#session(() => (written.any = true)));
      } catch (error) {
        const failed = error instanceof HostError ? error : new HostError(namedProblem(error));
        if (failed.outcome.again !== true || written.any || attempt === ATTEMPTS) throw failed;
      }
    }
  };

  #session(isWritten: () => void): Session {
    const known = new Map<string, SheetSnapshot>();
    const withoutMarks = new Map<string, Unmarkable>();
    let listener: SheetListener | undefined;
    let stored: Stored | undefined;
    const ask = <Answer>(answer: () => Answer): Promise<Answer> =>
      this.#ask(() => {
        if (listener) this.#listeners.add(listener);
        listener = undefined;
        const { settings } = this.book;
        stored = { ruleSet: settings.get('ruleSet'), templates: settings.get('templates'), aside: settings.get('aside') };
        return answer();
      });
    const take = (sheet: Sheet): SheetSnapshot => {
      this.sheetsAsked.add(sheet.id);
      const snapshot = withCalculation(snapshotOf(sheet, this.listsMarks), this.book.calculation);
      known.set(sheet.id, snapshot);
      const why = !this.listsMarks ? 'unlisted' : mayMark(sheet) ? undefined : 'protected';
      if (why === undefined) withoutMarks.delete(sheet.id);
      else withoutMarks.set(sheet.id, { sheetName: sheet.name, why });
      return snapshot;
    };
    const found = (id: string, sheetName?: string): Sheet => {
      const sheet = this.book.findSheet(id);
      if (!sheet) throw new HostError({ kind: 'sheet-missing', ...(sheetName !== undefined && { sheetName }) });
      return sheet;
    };
    const { book } = this;

    return {
      listen: (to) => (listener = to),
      readActiveSheet: () =>
        ask(() => {
          if (this.isChartInFront) throw new HostError({ kind: 'no-worksheet' });
          return take(book.activeSheet);
        }),
      async *readWorkbook() {
        const listed = book.sheets.map(({ id, name, visibility }): ListedSheet => ({ id, name, visibility: VISIBILITIES[visibility] }));
        const visible = listed.filter(({ visibility }) => visibility === 'visible');
        for (const lot of lotsOf(visible)) {
          yield await ask(() => {
            const tooLarge = lot.filter(({ id }) => isTooLarge(found(id)));
            const sheets = lot.filter((sheet) => !tooLarge.includes(sheet)).map(({ id }) => take(found(id)));
            return { listed, sheets, unread: tooLarge.map(({ id }) => ({ id, why: 'tooLarge' })) };
          });
        }
      },
      async *readSheets(ids) {
        for (const lot of lotsOf(ids)) yield await ask(() => ({ sheets: lot.map((id) => take(found(id))) }));
      },
      measure: (sheetId, rows, lastColumn) => () => sizesOf(found(sheetId), rows, lastColumn),
      sheetIds: () => ask(() => book.sheets.map(({ id }) => id)),
      write: async (plans, reread, goOn = () => true) => {
        const due = plans.filter((plan) => !changesNothing(plan));
        const before = due.map((plan) => ({ plan, sheet: known.get(plan.sheetId) }));
        const undo: (() => void)[] = [];
        const after: SheetSnapshot[] = [];
        for (const lot of lotsOf(before)) {
          if (lot.some(({ plan }) => plan.edits.length > 0)) this.beforeWrite?.();
          await this.#ask(() => {
            for (const { plan, sheet } of lot) refuse(found(plan.sheetId, plan.sheetName), plan, sheet, this.listsMarks);
          });
          this.#strike(
            lot.reduce((sum, { plan }) => sum + actionsOf(plan), 0),
            {
              putBack: () => undo.reverse().forEach((step) => step()),
              breakOff: (actions) => breakOff(book, lot, actions),
            },
          );
          for (const { plan } of lot) undo.push(this.#carryOut(found(plan.sheetId), plan));
          await this.options.calculated?.();
          after.push(...lot.filter(({ plan }) => reread.includes(plan.sheetId)).map(({ plan }) => take(found(plan.sheetId))));
          if (!goOn(lot.map(({ plan }) => plan))) break;
        }
        isWritten();
        return after;
      },
      stored: () => {
        if (stored === undefined) throw new HostError({ kind: 'unexpected', detail: 'Nothing was read' });
        return stored;
      },
      sheetsWithoutMarks: () => withoutMarks,
    };
  }

  /** Where a fault is due, the write ends here: with everything as it was, or broken off and left so. */
  #strike(
    actions: number,
    { putBack, breakOff }: { readonly putBack: () => void; readonly breakOff: (actions: number) => HostError['outcome']['unfinished'] },
  ): void {
    const fault = this.#fault;
    if (fault === undefined || fault.in !== undefined) return;
    this.#fault = undefined;
    const { kind, isLast } = fault;
    const atAction = fault.atAction === 'midway' ? Math.floor(actions / 2) : (fault.atAction ?? 0);
    if (atAction >= actions) return;
    this.faultHit = true;
    if (REFUSALS.has(kind)) throw new HostError({ kind });
    if (isLast) {
      this.refusing = 'session-lost';
      const unfinished = breakOff(atAction) ?? [];
      const [first] = unfinished;
      const cells = unfinished.flatMap(({ plan }) => plan.edits.map(({ cell }) => addressOf(cell)));
      throw new HostError({ kind: 'not-restored', cells, ...(first && { sheetName: first.plan.sheetName }) }, { unfinished });
    }
    putBack();
    throw new HostError({ kind, detail: `Failed at ${atAction}`, restored: true });
  }

  /** @returns how to take it back */
  #carryOut(sheet: Sheet, plan: SheetPlan): () => void {
    const cells = plan.edits.map(({ cell }) => ({ cell, was: sheet.cell(cell) }));
    const formats = sheet.conditionalFormats;
    enter(this.book, sheet, plan.edits);
    if (changesMarks(plan)) mark(this.book, sheet, plan.marksAfter);
    const heights = plan.heights ?? [];
    heights.forEach(({ row, to }) => this.book.setRowHeights(sheet.id, [row], to, 'host'));
    return () => {
      heights.forEach(({ row, from }) => this.book.setRowHeights(sheet.id, [row], from, 'host'));
      this.book.setCells(
        sheet.id,
        cells.map(({ cell, was: { value, formula, numberFormat } }) => ({ ...cell, content: contentFrom(value, formula), numberFormat })),
        'host',
      );
      sheet.conditionalFormats = formats;
    };
  }

  readonly store: Host['store'] = (stored) =>
    this.#ask(() =>
      Object.entries(stored).forEach(([key, value]) => {
        if (value === undefined) this.book.settings.delete(key);
        else this.book.settings.set(key, value as Json);
      }),
    );

  readonly makeSheet: Host['makeSheet'] = async (layout, afterId) => {
    const [made] = await this.makeSheets([layout], afterId);
    if (made === undefined) throw new Error('no sheet was made');
    return made;
  };

  readonly makeSheets: Host['makeSheets'] = async (layouts, afterId) => {
    await this.#mayMake(layouts);
    const made = layouts.map((layout, index) => {
      const sheet = this.book.addSheet({ name: this.#freeName(layout.sheetName) }, 'host');
      const after = this.book.sheets.findIndex(({ id }) => id === afterId);
      if (after !== -1) this.book.moveSheet(sheet.id, after + 1 + index, 'host');
      this.book.setCells(sheet.id, [...writesOf(layout)], 'host');
      return sheet;
    });
    if (made[0]) this.book.activate(made[0].id, 'host');
    return made.map(({ id, name }) => ({ id, name }));
  };

  readonly replaceSheet: Host['replaceSheet'] = async (layout, oldId, asRead) => {
    await this.#mayMake([layout]);
    const sheet = this.#emptied(oldId, asRead) ?? this.book.addSheet({ name: this.#freeName(layout.sheetName) }, 'host');
    this.book.setCells(sheet.id, [...writesOf(layout)], 'host');
    this.book.activate(sheet.id, 'host');
    return { id: sheet.id, name: sheet.name };
  };

  #emptied(id: string | undefined, asRead: SheetSnapshot | undefined): Sheet | undefined {
    const old = id === undefined ? undefined : this.book.findSheet(id);
    if (!old) return undefined;
    if (asRead && JSON.stringify(snapshotOf(old, false).formulas) !== JSON.stringify(asRead.formulas))
      throw new HostError({ kind: 'sheet-changed', sheetName: old.name });
    const cells = [...old.entries()].map(([cell]) => ({ ...cell, content: { value: '' }, numberFormat: 'General' }));
    this.book.setCells(old.id, cells, 'host');
    return old;
  }

  /** Nothing is begun before: what fails leaves the book as it was. */
  async #mayMake(layouts: readonly SheetLayout[]): Promise<void> {
    this.beforeWrite?.();
    await this.#ask(() => {
      if (this.book.isStructureProtected) throw new HostError({ kind: 'workbook-protected' });
    }, true);
    this.#strike(layouts.flatMap(({ contents }) => contents.flat()).length, { putBack: () => undefined, breakOff: () => [] });
  }

  #freeName(wanted: string): string {
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? wanted : `${wanted} (${number})`;
      if (this.book.findSheetByName(name) === undefined) return name;
    }
  }

  readonly goTo: Host['goTo'] = (sheetId, cell) =>
    this.#ask(() => {
      const sheet = this.book.findSheet(sheetId);
      if (sheet === undefined) throw new HostError({ kind: 'sheet-missing' });
      if (sheet.visibility !== 'Visible') throw new HostError({ kind: 'sheet-hidden', sheetName: sheet.name });
      this.book.select(sheetId, { ...cell, rows: 1, columns: 1 }, 'host');
    }, true);

  readonly canPrintAndSave = (): boolean => true;

  readonly showPane = async (): Promise<void> => {
    try {
      await this.#ask(() => undefined);
    } catch (error) {
      throw new HostError({ ...namedProblem(error), kind: 'pane-not-shown' });
    }
  };
}

function* lotsOf<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let first = 0; first < items.length; first += LOT) yield items.slice(first, first + LOT);
}

const mayMark = ({ protection }: Sheet): boolean => !protection.protected || protection.options?.['formatCells'] === true;

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** From A1 to the last cell with a content; one cell of an empty sheet. */
function sizeOf(sheet: Sheet): Size {
  const used = sheet.usedArea(true);
  return used ? { rows: used.row + used.rows, columns: used.column + used.columns } : { rows: 1, columns: 1 };
}

function isTooLarge(sheet: Sheet): boolean {
  const { rows, columns } = sizeOf(sheet);
  if (rows * columns > MOST_CELLS) return true;
  let text = 0;
  for (const [, { value }] of sheet.entries()) text += typeof value === 'string' ? value.length : 0;
  return text > MOST_TEXT;
}

function snapshotOf(sheet: Sheet, listsMarks: boolean): SheetSnapshot {
  if (isTooLarge(sheet)) throw new HostError({ kind: 'too-large', sheetName: sheet.name });
  const { rows, columns } = sizeOf(sheet);
  const grid = <Value>(valueOf: (cell: BookCell, at: Cell) => Value): Value[][] =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => valueOf(sheet.cell({ row, column }), { row, column })),
    );
  return {
    id: sheet.id,
    name: sheet.name,
    values: grid(({ value }): CellValue => value),
    formulas: grid(({ value, formula }): CellValue => formula ?? value),
    text: grid((_, at) => sheet.text(at)),
    numberFormats: grid(({ numberFormat }) => numberFormat),
    protected: sheet.protection.protected,
    filtered: sheet.isFiltered() || sheet.tables.some((table) => sheet.isTableFiltered(table)),
    marks: listsMarks ? marksOf(sheet) : [],
  };
}

const withCalculation = (snapshot: SheetSnapshot, { isPending }: Book['calculation']): SheetSnapshot =>
  isPending && holdsFormulas(snapshot) ? { ...snapshot, uncalculated: true } : snapshot;

const marksOf = (sheet: Sheet): readonly Mark[] =>
  distinctCells(sheet.conditionalFormats.flatMap(({ formula }) => (formula === undefined ? [] : (marksIn(formula) ?? []))));

const changesMarks = ({ marksBefore, marksAfter }: SheetPlan): boolean => !sameMarks(marksBefore, marksAfter);

/** How a sheet's rows are drawn. */
function sizesOf(sheet: Sheet, { first, last }: Rows, lastColumn: number): RowSizes {
  const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const columns = Array.from({ length: lastColumn + 1 }, (_, column) => column);
  const merges = sheet.merges.map(({ row, column, rows: high, columns: wide }) => ({
    firstRow: row,
    lastRow: row + high - 1,
    firstColumn: column,
    lastColumn: column + wide - 1,
  }));
  const { protected: isProtected, options } = sheet.protection;
  return {
    ...{ first, last, merges, areFixed: isProtected && options?.['formatRows'] !== true },
    heights: rows.map((row) => sheet.rowHeight(row)),
    widths: columns.map((column) => sheet.columnWidth(column)),
    looks: rows.map((row) =>
      columns.map((column) => {
        const { font, alignment } = sheet.cell({ row, column }).style ?? {};
        return { size: font?.size ?? 11, wraps: alignment?.wrapText === true };
      }),
    ),
  };
}

/** What a write does one after another. */
const actionsOf = (plan: SheetPlan): number =>
  plan.edits.length + (plan.heights ?? []).length + (changesMarks(plan) ? 1 + markGroups(plan.marksAfter).length : 0);

/** @param known the sheet as it was read in the session */
function refuse(sheet: Sheet, plan: SheetPlan, known: SheetSnapshot | undefined, listsMarks: boolean): void {
  const { sheetName, edits } = plan;
  if (!known) throw new HostError({ kind: 'unexpected', sheetName, detail: 'A plan for a sheet that was not read' });
  const now = snapshotOf(sheet, listsMarks);
  if (now.filtered && edits.length > 0)
    throw new HostError({ kind: 'sheet-filtered', sheetName, cells: edits.map(({ cell }) => addressOf(cell)) });
  const locked = now.protected ? edits.filter(({ cell }) => sheet.isLocked(cell)) : [];
  if (locked.length > 0) throw new HostError({ kind: 'sheet-protected', sheetName, cells: locked.map(({ cell }) => addressOf(cell)) });
  const rows = Math.max(now.values.length, known.values.length);
  const columns = Math.max(now.values[0]?.length ?? 0, known.values[0]?.length ?? 0);
  const cells = Array.from({ length: rows * columns }, (_, index) => ({ row: Math.floor(index / columns), column: index % columns }));
  const changed = cells.filter((cell) => !sameContent(contentOf(now, cell), contentOf(known, cell)));
  if (changed.length > 0 || (changesMarks(plan) && !sameMarks(now.marks, known.marks)))
    throw new HostError({ kind: 'sheet-changed', sheetName, cells: changed.map(addressOf) }, { again: true });
}

/** Leaves the first cells written and the rest as it was. */
function breakOff(
  book: Book,
  lot: readonly { readonly plan: SheetPlan; readonly sheet: SheetSnapshot | undefined }[],
  actions: number,
): HostError['outcome']['unfinished'] {
  let left = actions;
  for (const { plan } of lot) {
    enter(book, book.sheet(plan.sheetId), plan.edits.slice(0, left));
    left = Math.max(0, left - actionsOf(plan));
  }
  return lot.flatMap(({ plan, sheet }) => (sheet ? [{ plan, traces: tracesOf(plan, sheet) }] : []));
}

const contentFrom = (value: CellValue, formula: string | undefined): BookContent =>
  formula === undefined ? { value } : { formula, result: value };

const entered = (content: CellContent): BookContent =>
  content.kind === 'formula' ? { formula: content.formula } : { value: content.value };

const enter = (book: Book, sheet: Sheet, edits: readonly Edit[]): void =>
  book.setCells(
    sheet.id,
    edits.map(({ cell, to }) => ({ ...cell, content: entered(to) })),
    'host',
  );

/** These marks and none of ours besides. */
function mark(book: Book, sheet: Sheet, marks: readonly Mark[]): void {
  const ours = sheet.conditionalFormats.filter(({ formula }) => formula !== undefined && marksIn(formula) !== undefined);
  ours.forEach(({ id }) => book.deleteConditionalFormat(sheet.id, id, 'host'));
  for (const group of markGroups(marks)) {
    const ranges = group.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }));
    book.addConditionalFormat(sheet.id, { ranges, type: 'Custom', formula: markFormula(group), stopIfTrue: false }, 'host');
  }
}

function* writesOf({
  contents,
  numberFormats,
}: SheetLayout): Iterable<Cell & { readonly content: BookContent; readonly numberFormat: string }> {
  for (const [row, cells] of contents.entries()) {
    for (const [column, content] of cells.entries()) {
      const format = [...numberFormats].reverse().find(({ area }) => contains(area, { row, column }));
      yield { row, column, content: entered(content), numberFormat: format?.numberFormat ?? 'General' };
    }
  }
}
