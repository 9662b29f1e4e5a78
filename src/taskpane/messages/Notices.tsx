// What a press asks back or tells beside its result: in sight whatever page is open, each fetched when it is first needed.
import { Suspense } from 'react';
import type { App, AppState } from '../../app/state';
import { lazyPanel } from '../common/lazy';

const settings = () => import('../settings/panels');
const RefusedRuleSet = lazyPanel(() => settings().then((panels) => panels.RefusedRuleSet));
const RefusedTemplates = lazyPanel(() => settings().then((panels) => panels.RefusedTemplates));
const RefusedAside = lazyPanel(() => settings().then((panels) => panels.RefusedAside));
const Replaced = lazyPanel(() => settings().then((panels) => panels.Replaced));
const EditedSheet = lazyPanel(() => import('../workbook/EditedSheet').then((question) => question.EditedSheet));
const WorkbookRun = lazyPanel(() => import('../workbook/WorkbookRun').then((run) => run.WorkbookRun));
const Unmarked = lazyPanel(() => import('./Unmarked').then((line) => line.Unmarked));

export function Notices({ app, state }: { readonly app: App; readonly state: AppState }) {
  return (
    <Suspense fallback={null}>
      {(state.progress ?? state.workbook) !== undefined && (
        <WorkbookRun app={app} progress={state.progress} isCancelling={state.cancelling === true} outcome={state.workbook} />
      )}
      {state.unmarked !== undefined && <Unmarked unmarked={state.unmarked} />}
      {state.editedSheet !== undefined && <EditedSheet app={app} edited={state.editedSheet} />}
      {state.ruleSetReplaced !== undefined && <Replaced app={app} replaced={state.ruleSetReplaced} />}
      {state.refusedRuleSet !== undefined && <RefusedRuleSet app={app} refused={state.refusedRuleSet} />}
      {state.refusedTemplates !== undefined && <RefusedTemplates app={app} refused={state.refusedTemplates} />}
      {state.refusedAside !== undefined && <RefusedAside app={app} refused={state.refusedAside} />}
    </Suspense>
  );
}
