// The ports of the use cases, put together over a host. Each use case names the few that it needs.
import type { Host } from '../host/host';
import { createSheetAccess, type SheetAccess } from './access';
import { createAssessor, type Assessor } from './assessor';
import { createFreshness, type Freshness } from './freshness';
import { createHistory, type History } from './history';
import { createInFront, type InFront } from './in-front';
import { createSettingsInEffect, type SettingsInEffect } from './settings-in-effect';
import { createView, type View } from './view';

export interface Workspace {
  readonly host: Host;
  readonly view: View;
  readonly freshness: Freshness;
  readonly inFront: InFront;
  readonly assessor: Assessor;
  readonly settings: SettingsInEffect;
  readonly access: SheetAccess;
  readonly history: History;
}

/** The ports of these names. */
export type Needs<Port extends keyof Workspace> = Pick<Workspace, Port>;

export function createWorkspace(host: Host): Workspace {
  const freshness = createFreshness();
  const inFront = createInFront();
  const view = createView(freshness, (sheet, mark) => assessor.isLit(sheet, mark));
  const assessor = createAssessor(view);
  const history = createHistory(view);
  const settings = createSettingsInEffect(view, assessor, () => view.set({ undoable: history.forgetRuleSets() }));
  return {
    host,
    view,
    freshness,
    inFront,
    assessor,
    settings,
    access: createSheetAccess({ freshness, inFront, assessor, settings, failed: (failure) => view.set({ failure }) }),
    history,
  };
}
