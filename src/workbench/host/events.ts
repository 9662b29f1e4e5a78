// The events that Office.js listens to: their numbers and the calls that begin and end the listening.
import type { Call, Session } from './object';

/** Office.js's numbers for events. */
export const EVENT = { changed: 10, activated: 11, deactivated: 12, selectionChanged: 14, deleted: 15, visibilityChanged: 65539 } as const;
/** The target of an event that a collection of worksheets listens to. */
export const WHOLE_WORKBOOK = 'Workbook';

/** @param target a worksheet's id or the whole workbook */
export function eventCalls(session: Session, target: string): Record<string, Call> {
  const calls: Record<string, Call> = {};
  const add = (name: string, event: number): void => {
    calls[`_Register${name}Event`] = { run: () => (session.register(event, target), null) };
    calls[`_Unregister${name}Event`] = { run: () => (session.unregister(event, target), null) };
  };
  add('DataChanged', EVENT.changed);
  add('Activated', EVENT.activated);
  add('Deactivated', EVENT.deactivated);
  add('SelectionChanged', EVENT.selectionChanged);
  return calls;
}
