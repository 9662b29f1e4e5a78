// Runs one request of Office.js: finds the object of each action in the tables and answers as Excel would.
import type { Json } from '../book/json';
import { ExcelError, FOCUS_CODES, Gap } from './errors';
import { Arguments, type Argument, type Call, type HostObject, type Link, type Session } from './object';
import { ACTION, PATH, type Action, type ArgumentInfo, type ObjectPath, type Request } from './wire';
import { workbook } from './workbook';

export interface Fault {
  /** A code that Excel answers for one action ("AccessDenied"), or a number ("5004") by which the host refuses the whole request. */
  readonly code: string;
  /** Zero-based position among the request's actions; the ones before are applied. 0 unless given. */
  readonly atAction?: number;
  /** The kind of request that fails. 'write' unless given. */
  readonly in?: 'write' | 'read' | 'any';
  /** The answer is lost on its way: it tells the code, but neither where it failed nor what the actions before have brought. */
  readonly withoutResults?: true;
}

/** Another workbook is in front: Excel refuses what needs the focus, or everything. */
export type OtherWorkbook = 'focus' | 'everything';

export type PaneState = 'Visible' | 'Hidden';

/** The host as a run needs it. */
export interface Executor extends Session {
  readonly gaps: string[];
  readonly paneAsked: ((state: PaneState) => void) | undefined;
  readonly otherWorkbook: OtherWorkbook | undefined;
  /** Whether a sheet can be brought to the front in the request that makes it. */
  readonly activatesNewSheets: boolean;
  /** Waits until the engine has calculated all changes. */
  settle(): Promise<void>;
  /** Keeps an object for later requests; returns the reference that it is kept under. */
  keep(object: HostObject): string;
  /** @throws ExcelError when nothing is kept under the reference */
  kept(reference: string): HostObject;
  referenceOf(object: HostObject): string | undefined;
  release(reference: string): void;
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Reads an entry of a table; names that every object inherits, such as "constructor", are none. */
const entry = <T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  table && Object.hasOwn(table, name) ? table[name] : undefined;

/** Carries out one request, action by action; actions applied before a failing one stay applied. */
export class Run {
  readonly #objects = new Map<number, HostObject | null>();
  /** Ids of the sheets that were there before. */
  readonly #sheets: ReadonlySet<string>;

  constructor(
    private readonly host: Executor,
    private readonly request: Request,
    private readonly fault: Fault | undefined,
    private readonly strike: () => void,
  ) {
    this.#sheets = new Set(host.book.sheets.map(({ id }) => id));
  }

  async answer(): Promise<Json> {
    const results: Json[] = [];
    for (const [index, action] of this.request.Actions.entries()) {
      const location = this.#location(action);
      try {
        if (this.fault && index === (this.fault.atAction ?? 0)) {
          this.strike();
          if (this.fault.withoutResults) return lostAnswer(new ExcelError(this.fault.code));
          throw new ExcelError(this.fault.code);
        }
        this.#refuseWithoutFocus(location);
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

  #refuseWithoutFocus(location: string): void {
    const { otherWorkbook } = this.host;
    if (otherWorkbook === undefined) return;
    const code = otherWorkbook === 'everything' ? 'InactiveWorkbook' : FOCUS_CODES.get(location);
    if (code !== undefined) throw new ExcelError(code);
  }

  /** The member that the action names, as Excel gives the location of an error. Excel names a missing object by its parent when it knows it. */
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
    if (object.type === 'Worksheet' && action.Name === 'Activate' && this.#passesOver(object)) return null;
    const call: Call | undefined = entry(object.calls, action.Name);
    if (!call) throw new Gap(`${object.type}.${camel(action.Name)}()`);
    return call.run(args);
  }

  /** Whether Excel does not bring this sheet to the front, and does not say so: it was made in this very request. */
  #passesOver({ identity }: HostObject): boolean {
    const id = identity?.['Id'];
    return !this.host.activatesNewSheets && typeof id === 'string' && !this.#sheets.has(id);
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

  /** A shared runtime calls two services beside the workbook. */
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

const lostAnswer = ({ code, message, status }: ExcelError): Json => ({ Error: { Code: code, Message: message, HttpStatusCode: status } });

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
