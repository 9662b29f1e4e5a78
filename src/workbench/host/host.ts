// Excel's side of Office.js: takes a request of the rich API, runs it against the workbook, answers as Excel would.
import { areaAddress } from '../book/address';
import type { Book, BookEvent } from '../book/book';
import type { Json } from '../book/json';
import { ExcelError, Gap, REFUSAL } from './errors';
import { Arguments, type Argument, type Call, type HostObject, type Link, type Session } from './object';
import { EVENT, WHOLE_WORKBOOK, workbook } from './workbook';

/** Excel on the web takes and gives no more per request. */
const MOST_BYTES_ON_THE_WEB = 5 * 1024 * 1024;

/** Either the body of the response, or the number by which the host refuses the whole request. */
export type Answer = { readonly body: string } | { readonly refused: number };

export interface Traffic {
  readonly requests: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

/** What Office.js is told of a change: its numbers for the event and who listens to it. */
export interface HostMessage {
  readonly event: number;
  /** A worksheet's id, or "Workbook". */
  readonly target: string;
  readonly arguments: Json;
}

export interface Fault {
  /** Of Excel ("AccessDenied"), or a number ("5004") by which the whole request is refused. */
  readonly code: string;
  /** Zero-based position among the request's actions; the ones before are applied. 0 unless given. */
  readonly atAction?: number;
}

export type PaneState = 'Visible' | 'Hidden';

export interface HostOptions {
  /** Resolves when the engine behind the workbook has put the results of all formulas into it. */
  readonly calculated?: () => Promise<void>;
  /** Whether a change is told with who triggered it: not before ExcelApi 1.14. True unless given. */
  readonly tellsTrigger?: boolean;
  /** What it takes and gives per request, in bytes: as on the web unless given, without limit on the desktop. */
  readonly mostBytes?: number;
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  /** Beside each argument, the object path that it names; null or 0 where it is a plain value. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[] | null;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: unknown; readonly Skip?: unknown; readonly Top?: unknown };
}

interface Request {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

const PATH = { root: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, null: 7 } as const;
const ACTION = { instantiate: 1, load: 2, method: 3, setProperty: 4, trace: 5 } as const;

const bytes = (text: string): number => new TextEncoder().encode(text).length;
const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** An own entry of a table; "constructor" and its like are none. */
const entry = <T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  table && Object.hasOwn(table, name) ? table[name] : undefined;

export class Host implements Session {
  /** Everything that was asked for and that the stand-in does not know; a test that ends with one has proved nothing. */
  readonly gaps: string[] = [];
  /** While set, every request is refused with this number: 5004 while a person edits a cell, 5016 while a dialog is open. */
  refusing: number | undefined;

  /** Told when the add-in asks for its pane to be shown or hidden. */
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

  get traffic(): Traffic {
    return { ...this.#traffic };
  }

  resetTraffic(): void {
    Object.assign(this.#traffic, { requests: 0, requestBytes: 0, responseBytes: 0 });
  }

  /** Makes the next request that contains a write fail, once, whether or not it has as many actions. */
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
    const fault = this.#fault && request.Actions.some((action) => isWrite(action, request)) ? this.#fault : undefined;
    if (fault) {
      this.#fault = undefined;
      if (/^\d+$/.test(fault.code)) {
        this.#faultHit = true;
        return { refused: Number(fault.code) };
      }
    }
    const response = JSON.stringify(await new Run(this, request, fault, () => this.#strike()).answer());
    if (bytes(response) > mostBytes) return { refused: REFUSAL.responseTooLarge };
    this.#traffic.responseBytes += bytes(response);
    return { body: response };
  }

  #strike(): void {
    this.#faultHit = true;
  }

  /** Waits for the engine when cells have changed since it was last waited for. */
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
      this.#say(EVENT.changed, sheetId, {
        address: areaAddress(event.area),
        changeType: 'RangeEdited',
        source: 'Local',
        ...(this.options.tellsTrigger !== false && { triggerSource: event.origin === 'host' ? 'ThisLocalAddin' : 'Unknown' }),
        type: 'WorksheetChanged',
        worksheetId: sheetId,
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

  /** Tells Office.js after the current request has been answered, as Excel does. */
  #say(event: number, sheetId: string, content: Json): void {
    for (const target of [sheetId, WHOLE_WORKBOOK]) {
      if (!this.#registered.has(`${event} ${target}`)) continue;
      setTimeout(() => {
        for (const listener of this.#listeners) listener({ event, target, arguments: content });
      }, 0);
    }
  }
}

const WRITING: ReadonlySet<string> = new Set(['Delete', 'ClearAll', 'Merge', 'FreezeRows', 'SetPrintTitleRows']);

/** Whether it changes what the workbook holds: a fault waits for a request with such an action. Selecting and listening do not count. */
function isWrite(action: Action, request: Request): boolean {
  if (action.ActionType === ACTION.setProperty) return true;
  if (action.ActionType === ACTION.method) return WRITING.has(action.Name);
  const path = request.ObjectPaths[String(action.ObjectPathId)];
  return action.ActionType === ACTION.instantiate && path?.ObjectPathType === PATH.method && path.Name === 'Add';
}

/** One request, action by action; what was applied before a failing one stays. */
class Run {
  readonly #objects = new Map<number, HostObject | null>();

  constructor(
    private readonly host: Host,
    private readonly request: Request,
    private readonly fault: Fault | undefined,
    private readonly strike: () => void,
  ) {}

  async answer(): Promise<Json> {
    const results: Json[] = [];
    for (const [index, action] of this.request.Actions.entries()) {
      const location = this.#location(action);
      try {
        if (this.fault && index === (this.fault.atAction ?? 0)) {
          this.strike();
          throw new ExcelError(this.fault.code);
        }
        if (action.ActionType === ACTION.load) await this.host.settle();
        results.push({ ActionId: action.Id, Value: this.#run(action) });
      } catch (error) {
        return { Results: results, Error: this.#error(error, location, index) };
      }
    }
    return { Results: results };
  }

  #error(error: unknown, location: string, index: number): Json {
    const known = error instanceof ExcelError ? error : new Gap(`how to answer: ${error instanceof Error ? error.message : String(error)}`);
    if (known instanceof Gap) this.host.gaps.push(known.message);
    return { ActionIndex: index, Code: known.code, Message: known.message, Location: location, HttpStatusCode: known.status };
  }

  /** Best effort while the object itself may not exist. */
  #location(action: Action): string {
    const path = action.ObjectPathId === undefined ? undefined : this.request.ObjectPaths[String(action.ObjectPathId)];
    const owner = path && this.#objects.get(path.Id)?.type;
    if (action.Name !== '' && owner) return `${owner}.${camel(action.Name)}`;
    if (action.ActionType === ACTION.instantiate && path?.ParentObjectPathId !== undefined) {
      const parent = this.#objects.get(path.ParentObjectPathId)?.type ?? '';
      return `${parent}.${path.ObjectPathType === PATH.indexer ? 'getItem' : camel(path.Name)}`;
    }
    return owner ?? '';
  }

  #run(action: Action): Json {
    switch (action.ActionType) {
      case ACTION.trace:
        return null;
      case ACTION.instantiate: {
        const object = this.#target(action);
        if (!object) return null;
        const reference = this.host.referenceOf(object);
        return { ...object.identity, ...(reference !== undefined && { _ReferenceId: reference }) };
      }
      case ACTION.load: {
        const object = this.#target(action);
        return object && this.#load(object, action);
      }
      case ACTION.method: {
        // Excel passes over a call on an object that does not exist ("…OrNullObject").
        const object = this.#target(action);
        return object && this.#call(object, action);
      }
      case ACTION.setProperty:
        return this.#set(this.#present(action), action);
      default:
        throw new Gap(`actions of the type ${action.ActionType} (${action.Name})`);
    }
  }

  #target(action: Action): HostObject | null {
    if (action.ObjectPathId === undefined) throw new Gap(`actions without an object (${action.Name})`);
    return this.#resolve(action.ObjectPathId);
  }

  #present(action: Action): HostObject {
    const object = this.#target(action);
    if (!object) throw new ExcelError('ItemNotFound');
    return object;
  }

  #call(object: HostObject, action: Action): Json {
    const args = this.#arguments(action.ArgumentInfo);
    if (action.Name === '_KeepReference' && object.keepable) {
      this.host.keep(object);
      return null;
    }
    if (action.Name === '_RemoveReference' && object.type === 'Workbook') {
      this.host.release(args.text(0));
      return null;
    }
    const call: Call | undefined = entry(object.calls, action.Name);
    if (!call) throw new Gap(`${object.type}.${camel(action.Name)}()`);
    return call.run(args);
  }

  #set(object: HostObject, action: Action): Json {
    const property = entry(object.properties, action.Name);
    if (!property?.set) throw new Gap(`setting ${object.type}.${camel(action.Name)}`);
    property.set(this.#arguments(action.ArgumentInfo).json(0));
    return null;
  }

  #load(object: HostObject, action: Action): Json {
    const { Select: select, Expand: expand, Skip: skip, Top: top } = action.QueryInfo ?? {};
    if (expand !== undefined || skip !== undefined || top !== undefined) throw new Gap('load with expand, top or skip');
    if (!select || select.length === 0) throw new Gap(`loading ${object.type} without naming its properties`);
    return loaded(
      object,
      select.map((path) => path.split('/')),
    );
  }

  #resolve(id: number): HostObject | null {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new ExcelError('InvalidArgument');
    const object = this.#follow(path);
    if (object?.isAlive && !object.isAlive()) throw new ExcelError('ItemNotFound');
    this.#objects.set(id, object);
    return object;
  }

  #follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PATH.root:
        return workbook(this.host);
      case PATH.reference:
        return this.host.kept(path.Name);
      case PATH.service:
        return this.#service(path.Name);
      case PATH.null:
        return null;
      case PATH.method:
      case PATH.property: {
        const parent = this.#parent(path);
        if (!parent) return null;
        const link: Link | undefined = entry(parent.links, path.Name);
        if (!link) throw new Gap(`${parent.type}.${camel(path.Name)}`);
        return link.to(this.#arguments(path.ArgumentInfo));
      }
      case PATH.indexer: {
        const parent = this.#parent(path);
        if (!parent) return null;
        if (!parent.item) throw new Gap(`an indexer of ${parent.type}`);
        return parent.item(this.#arguments(path.ArgumentInfo));
      }
      default:
        throw new Gap(`object paths of the type ${path.ObjectPathType} (${path.Name})`);
    }
  }

  /** Of the services beside the workbook, those that a shared runtime calls. */
  #service(name: string): HostObject {
    if (name === 'Microsoft.InternalService.AddinInternalService') {
      return { type: 'AddinInternalService', calls: { NotifyActionHandlerReady: { run: () => null } } };
    }
    if (name !== 'Microsoft.AppRuntime.AppRuntimeService') throw new Gap(`the service ${name}`);
    return {
      type: 'AppRuntimeService',
      calls: {
        SetAppRuntimeState: {
          run: (args) => {
            const state = args.text(0);
            if (state !== 'Visible' && state !== 'Hidden') throw new Gap(`the pane's state ${state}`);
            this.host.paneAsked?.(state);
            return null;
          },
        },
      },
    };
  }

  #parent(path: ObjectPath): HostObject | null {
    if (path.ParentObjectPathId === undefined) throw new ExcelError('InvalidArgument');
    return this.#resolve(path.ParentObjectPathId);
  }

  #arguments(info: ArgumentInfo | undefined): Arguments {
    const values = (info?.Arguments ?? []).map((json, index): Argument => {
      const referenced = info?.ReferencedObjectPathIds?.[index];
      if (!referenced) return { json };
      const object = this.#resolve(referenced);
      if (!object) throw new ExcelError('InvalidArgument');
      return { object };
    });
    return new Arguments(values);
  }
}

/** The asked-for properties, by paths relative to the object (of a collection: to its items). */
function loaded(object: HostObject, paths: readonly (readonly string[])[]): Json {
  if (object.items) {
    const within = paths.map((path) => (path[0] === 'items' ? path.slice(1) : path));
    return { _Items: object.items().map((item) => ({ ...item.identity, ...(loaded(item, within) as Record<string, Json>) })) };
  }
  const answer: Record<string, Json> = {};
  const nested = new Map<string, (readonly string[])[]>();
  for (const [first, ...rest] of paths) {
    if (first === undefined) throw new Gap(`loading ${object.type} without naming its properties`);
    const name = first.charAt(0).toUpperCase() + first.slice(1);
    if (rest.length > 0) {
      nested.set(name, [...(nested.get(name) ?? []), rest]);
      continue;
    }
    const get = entry(object.properties, name)?.get;
    if (!get) throw new Gap(`loading ${object.type}.${first}`);
    answer[name] = get();
  }
  for (const [name, inner] of nested) {
    const link = entry(object.links, name);
    if (!link) throw new Gap(`loading ${object.type}.${camel(name)}`);
    const to = link.to(new Arguments([]));
    answer[name] = to && loaded(to, inner);
  }
  return answer;
}
