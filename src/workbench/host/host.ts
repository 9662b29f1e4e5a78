// Excel's side of Office.js: takes requests of the rich API, has them run against the workbook, and tells of changes.
import { areaAddress } from '../book/address';
import type { Area, Book, BookEvent, Sheet } from '../book/book';
import type { Json } from '../book/json';
import { ExcelError, REFUSAL } from './errors';
import { EVENT, WHOLE_WORKBOOK } from './events';
import type { HostObject } from './object';
import { range, ranges } from './range';
import { Run, type Executor, type Fault, type OtherWorkbook, type PaneState } from './run';
import { isWrite, type Request } from './wire';
import { worksheet } from './worksheet';

export type { Fault, OtherWorkbook } from './run';

/** Excel on the web takes and gives no more per request. */
const MOST_BYTES_ON_THE_WEB = 5 * 1024 * 1024;

/** Either the body of the response, or the number by which the host refuses the whole request. */
export type Answer = { readonly body: string } | { readonly refused: number };

export interface Traffic {
  readonly requests: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

/** Tells Office.js of a change, by Office.js's own number of the event. */
export interface HostMessage {
  readonly event: number;
  /** A worksheet's id, or "Workbook". */
  readonly target: string;
  readonly arguments: Json;
}

export interface HostOptions {
  /** Resolves when the engine behind the workbook has put the results of all formulas into it. */
  readonly calculated?: () => Promise<void>;
  /** Whether a change event names its trigger, as Excel does from ExcelApi 1.14 on. True unless given. */
  readonly tellsTrigger?: boolean;
  /** The most bytes of a request, and of a response: as on the web unless given; the desktop has no limit. */
  readonly mostBytes?: number;
  /** Whether a sheet can be brought to the front in the request that makes it, as on the desktop. False unless given, as on the web. */
  readonly activatesNewSheets?: boolean;
}

/** How Excel describes a change; what is left out stands as it does for an edit of this person. */
export interface ToldChange {
  /** Whole rows and columns as "5:6" and "C:D". */
  readonly address?: string;
  readonly changeType?:
    'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted' | 'Unknown';
  /** Remote is a co-author. */
  readonly source?: 'Local' | 'Remote';
}

const bytes = (text: string): number => new TextEncoder().encode(text).length;

export class Host implements Executor {
  /** Members that Office.js has asked for and the stand-in does not know; a test that ends with any has proved nothing. */
  readonly gaps: string[] = [];
  /** While set, every request is refused with this number: 5004 while a person edits a cell, 5016 while a dialog is open. */
  refusing: number | undefined;
  /** While set, another workbook is in front. */
  otherWorkbook: OtherWorkbook | undefined;

  /** While set, Excel tells of no change of cells: some builds lose such events. */
  losesChanges = false;

  /** While set, the formula of a conditional format is answered as seen from the range that it is fetched by, not from its own first cell. */
  readsRulesFromRange = false;

  /** Called when the add-in asks for its pane to be shown or hidden. */
  paneAsked: ((state: PaneState) => void) | undefined;

  readonly #kept = new Map<string, HostObject>();
  readonly #registered = new Set<string>();
  readonly #listeners = new Set<(message: HostMessage) => void>();
  readonly #traffic = { requests: 0, requestBytes: 0, responseBytes: 0 };
  #fault: Fault | undefined;
  #faultHit = false;
  #lastKept = 0;
  #stale = false;
  #turn: Promise<unknown> = Promise.resolve();
  #activeSheetId: string;

  constructor(
    readonly book: Book,
    private readonly options: HostOptions = {},
  ) {
    this.#activeSheetId = book.activeSheet.id;
    book.on((event) => this.#hear(event));
  }

  get activatesNewSheets(): boolean {
    return this.options.activatesNewSheets === true;
  }

  get traffic(): Traffic {
    return { ...this.#traffic };
  }

  resetTraffic(): void {
    Object.assign(this.#traffic, { requests: 0, requestBytes: 0, responseBytes: 0 });
  }

  /** Makes the next request of the fault's kind fail, once, whether or not it has as many actions. */
  failNext(fault: Fault): void {
    this.#fault = fault;
    this.#faultHit = false;
  }

  /** Whether the last fault asked for has struck: false when the request had fewer actions. */
  get faultHit(): boolean {
    return this.#faultHit;
  }

  /** Calls the listener for every event that Office.js has registered for; returns the function that stops it. */
  onMessage(listener: (message: HostMessage) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  register(event: number, target: string): void {
    this.#registered.add(`${event} ${target}`);
  }

  unregister(event: number, target: string): void {
    this.#registered.delete(`${event} ${target}`);
  }

  rangeOf(sheet: Sheet, area: Area): HostObject {
    return range(this, sheet, area);
  }

  rangesOf(sheet: Sheet, areas: readonly Area[]): HostObject {
    return ranges(this, sheet, areas);
  }

  worksheetOf(sheet: Sheet): HostObject {
    return worksheet(this, sheet);
  }

  /** Answers one request body; requests are taken one after another. */
  process(body: string): Promise<Answer> {
    const answer = this.#turn.then(() => this.#answer(body));
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  async #answer(body: string): Promise<Answer> {
    this.#traffic.requests += 1;
    this.#traffic.requestBytes += bytes(body);
    if (this.refusing !== undefined) return { refused: this.refusing };
    const { mostBytes = MOST_BYTES_ON_THE_WEB } = this.options;
    if (bytes(body) > mostBytes) return { refused: REFUSAL.requestTooLarge };
    const request = JSON.parse(body) as Request;
    const fault = this.#faultOf(request);
    const refused = fault && /^\d+$/.test(fault.code) ? Number(fault.code) : undefined;
    if (refused !== undefined && !fault?.withoutResults) {
      this.#strike();
      return { refused };
    }
    const response = JSON.stringify(await new Run(this, request, fault, () => this.#strike()).answer());
    if (refused !== undefined && this.#faultHit) return { refused };
    if (bytes(response) > mostBytes) return { refused: REFUSAL.responseTooLarge };
    this.#traffic.responseBytes += bytes(response);
    return { body: response };
  }

  /** The fault that is due in this request; it is not due again. */
  #faultOf(request: Request): Fault | undefined {
    const fault = this.#fault;
    const kind = request.Actions.some((action) => isWrite(action, request)) ? 'write' : 'read';
    if (fault === undefined || (fault.in !== 'any' && (fault.in ?? 'write') !== kind)) return undefined;
    this.#fault = undefined;
    return fault;
  }

  #strike(): void {
    this.#faultHit = true;
  }

  /** Waits until the engine has calculated all changes. */
  async settle(): Promise<void> {
    if (!this.#stale || !this.options.calculated) return;
    await this.options.calculated();
    this.#stale = false;
  }

  keep(object: HostObject): string {
    for (const [reference, kept] of this.#kept) if (kept === object) return reference;
    this.#lastKept += 1;
    const reference = `kept-${this.#lastKept}`;
    this.#kept.set(reference, object);
    return reference;
  }

  referenceOf(object: HostObject): string | undefined {
    for (const [reference, kept] of this.#kept) if (kept === object) return reference;
    return undefined;
  }

  /** How many objects Office.js has asked to keep and not yet released. */
  get keptObjects(): number {
    return this.#kept.size;
  }

  kept(reference: string): HostObject {
    const object = this.#kept.get(reference);
    if (!object) throw new ExcelError('InvalidReference');
    return object;
  }

  release(reference: string): void {
    this.#kept.delete(reference);
  }

  #hear(event: BookEvent): void {
    const sheetId = event.sheetId;
    if (event.type === 'cells' && event.origin !== 'calculation') {
      this.#stale = true;
      if (!this.losesChanges)
        this.#sayChanged(sheetId, event.origin === 'host', {
          address: areaAddress(event.area),
          ...(event.change && { changeType: event.change }),
        });
    }
    if (event.type === 'sheets' && this.book.findSheet(sheetId) === undefined) {
      this.#say(EVENT.deleted, sheetId, { source: 'Local', type: 'WorksheetDeleted', worksheetId: sheetId });
    }
    if (event.type === 'activated') {
      this.#say(EVENT.deactivated, this.#activeSheetId, { type: 'WorksheetDeactivated', worksheetId: this.#activeSheetId });
      this.#activeSheetId = sheetId;
      this.#say(EVENT.activated, sheetId, { type: 'WorksheetActivated', worksheetId: sheetId });
    }
    if (event.type === 'selected') {
      this.#say(EVENT.selectionChanged, sheetId, {
        address: areaAddress(event.area),
        type: 'WorksheetSelectionChanged',
        worksheetId: sheetId,
      });
    }
  }

  #sayChanged(sheetId: string, isOurs: boolean, { address = 'A1', changeType = 'RangeEdited', source = 'Local' }: ToldChange): void {
    this.#say(EVENT.changed, sheetId, {
      address,
      changeType,
      source,
      ...(this.options.tellsTrigger !== false && { triggerSource: isOurs ? 'ThisLocalAddin' : 'Unknown' }),
      type: 'WorksheetChanged',
      worksheetId: sheetId,
    });
  }

  /** Tells of a change that the add-in did not make, whether or not there was one. */
  tellChanged(sheetId: string, change: ToldChange = {}): void {
    this.#sayChanged(sheetId, false, change);
  }

  /** Tells that the pane was closed or opened; nobody has to register for it with the host. */
  tellVisibility(visibility: 'Visible' | 'Hidden'): void {
    this.#deliver({ event: EVENT.visibilityChanged, target: '', arguments: { visibility } });
  }

  /** The page has ended: what it listened to and kept is forgotten. */
  forgetPage(): void {
    this.#registered.clear();
    this.#kept.clear();
  }

  /** Tells Office.js after the current request has been answered, as Excel does. */
  #say(event: number, sheetId: string, content: Json): void {
    for (const target of [sheetId, WHOLE_WORKBOOK]) {
      if (!this.#registered.has(`${event} ${target}`)) continue;
      this.#deliver({ event, target, arguments: content });
    }
  }

  #deliver(message: HostMessage): void {
    setTimeout(() => {
      for (const listener of this.#listeners) listener(message);
    }, 0);
  }
}
