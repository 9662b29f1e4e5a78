// Tools that are needed now and then: one panel is open at a time, and each is fetched on demand.
import { Button, mergeClasses } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import type { FormResult } from '../../app/state';
import { lazyPanel } from '../common/lazy';
import { useQuietStyles } from '../common/quiet.styles';
import { useWords } from '../common/speech';
import type { ToolProps } from './tool';

const settings = () => import('../settings/panels');
const RefusedRuleSet = lazyPanel(() => settings().then((panels) => panels.RefusedRuleSet));
const RefusedTemplates = lazyPanel(() => settings().then((panels) => panels.RefusedTemplates));
const Replaced = lazyPanel(() => settings().then((panels) => panels.Replaced));
const PointsPreview = lazyPanel(() => settings().then((panels) => panels.PointsPreview));

const EditedSheet = lazyPanel(() => import('../workbook/EditedSheet').then((question) => question.EditedSheet));

const Unmarked = lazyPanel(() => import('../messages/Unmarked').then((line) => line.Unmarked));

/** In the order of their buttons: the rule set comes last because its long name fills a line. */
const PANELS = {
  report: lazyPanel<ToolProps>(() => import('./report/Report').then(({ Report }) => Report)),
  newForm: lazyPanel<ToolProps>(() => import('./new-form/NewForm').then(({ NewForm }) => NewForm)),
  rebuild: lazyPanel<ToolProps>(() => import('./rebuild/Rebuild').then(({ Rebuild }) => Rebuild)),
  help: lazyPanel<ToolProps>(() => import('./help/Help').then(({ Help }) => Help)),
  ruleSet: lazyPanel<ToolProps>(() => settings().then((panels) => panels.RuleSetPanel)),
};
type Tool = keyof typeof PANELS;
const TOOLS = Object.keys(PANELS) as readonly Tool[];

/** Whether a page break tears rows or goal texts of the form, or rows have slid. */
const isTorn = ({ form: { indicators, plannedGoal, reportedOutcome } }: FormResult): boolean =>
  new Set(indicators.map(({ target }) => target.cell.column)).size > 1 ||
  [...indicators.map(({ rows }) => rows), plannedGoal?.cells ?? [], reportedOutcome?.cells ?? []].some((pieces) => pieces.length > 1);

export function Tools({ app, state, form }: Omit<ToolProps, 'id'>) {
  const { words } = useWords();
  const styles = useQuietStyles();
  const [open, setOpen] = useState<Tool>();
  const label = (tool: Tool): string => (tool === 'ruleSet' ? words.actions.ruleSet(state.ruleSet.name) : words.actions[tool]);
  const Panel = open && PANELS[open];
  return (
    <>
      <div className={mergeClasses(styles.line, styles.following)}>
        {TOOLS.filter((tool) => tool !== 'rebuild' || tool === open || (form && isTorn(form))).map((tool) => (
          <Button
            key={tool}
            appearance="transparent"
            size="small"
            className={mergeClasses(styles.button, styles.ready)}
            aria-expanded={tool === open}
            {...(tool === open && { 'aria-controls': tool })}
            onClick={() => setOpen(tool === open ? undefined : tool)}
          >
            {label(tool)}
          </Button>
        ))}
      </div>
      <Suspense fallback={null}>
        {state.unmarked !== undefined && <Unmarked unmarked={state.unmarked} />}
        {state.editedSheet !== undefined && <EditedSheet app={app} edited={state.editedSheet} />}
        {state.ruleSetReplaced !== undefined && <Replaced app={app} replaced={state.ruleSetReplaced} />}
        {state.refusedRuleSet !== undefined && <RefusedRuleSet app={app} refused={state.refusedRuleSet} />}
        {state.refusedTemplates !== undefined && <RefusedTemplates app={app} refused={state.refusedTemplates} />}
        {open !== undefined && Panel !== undefined && <Panel id={open} app={app} state={state} form={form} />}
        {form?.allotted !== undefined && <PointsPreview app={app} state={state} preview={form.allotted} />}
      </Suspense>
    </>
  );
}
