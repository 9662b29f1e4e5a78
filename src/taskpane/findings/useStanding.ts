// The list stands still while people type in the sheet: only a run puts it in order anew.
import { useMemo, useState } from 'react';
import type { AppState } from '../../app/state';
import { type Group, inPlace, type LinePlaces, standingOf } from './groups';

const NOTHING: LinePlaces = new Map();

/** These change a single cell or line; the list in hand stays as it is. */
const KEEPING: ReadonlySet<string> = new Set(['explain', 'setAside', 'takeBack']);

/**
 * The groups with every line where it stood before.
 * @param form another one begins anew
 */
export function useStanding(groups: readonly Group[], form: string, working: AppState['working']): readonly Group[] {
  const [before, setBefore] = useState({ form, working, standing: NOTHING });
  const isRun = before.working !== undefined && working === undefined && !KEEPING.has(before.working);
  const standing = standingOf(groups, isRun || before.form !== form ? NOTHING : before.standing);
  if (standing !== before.standing || before.form !== form || before.working !== working) setBefore({ form, working, standing });
  return useMemo(() => inPlace(groups, standing), [groups, standing]);
}
