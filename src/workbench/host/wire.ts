// A request of the rich API as Office.js sends it: actions on objects, which are named by the way that leads to them.
import type { Json } from '../book/json';

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  /** Beside each argument, the object path that it names; null or 0 where it is a plain value. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[] | null;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: unknown; readonly Skip?: unknown; readonly Top?: unknown };
}

export interface Request {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export const PATH = { root: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, null: 7 } as const;
export const ACTION = { instantiate: 1, load: 2, method: 3, setProperty: 4, trace: 5 } as const;

const WRITING: ReadonlySet<string> = new Set(['Delete', 'ClearAll', 'Merge', 'FreezeRows', 'SetPrintTitleRows']);

/** Whether the action changes the workbook's contents; selecting and listening do not. A fault waits for a request with such an action. */
export function isWrite(action: Action, request: Request): boolean {
  if (action.ActionType === ACTION.setProperty) return true;
  if (action.ActionType === ACTION.method) return WRITING.has(action.Name);
  const path = request.ObjectPaths[String(action.ObjectPathId)];
  return action.ActionType === ACTION.instantiate && path?.ObjectPathType === PATH.method && path.Name === 'Add';
}
