// What is needed now and then, one panel open at a time and each fetched on demand: the rule set, the report, new forms, help.
import { Button, mergeClasses } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import type { App, AppState, FormResult } from '../../app/state';
import { useActionsStyles } from '../Actions.styles';
import { lazyPanel } from '../common/lazy';
import { useWords } from '../common/usePane';

export interface ToolProps {
  readonly id: string;
  readonly app: App;
  readonly state: AppState;
  /** The form that the pane shows. */
  readonly form: FormResult | undefined;
}

const settings = () => import('../settings/panels');
const RefusedRuleSet = lazyPanel(() => settings().then((panels) => panels.RefusedRuleSet));
const PointsPreview = lazyPanel(() => settings().then((panels) => panels.PointsPreview));

const EditedSummary = lazyPanel(() => import('../workbook/EditedSummary').then((question) => question.EditedSummary));

const Unmarked = lazyPanel(() => import('../messages/Unmarked').then((line) => line.Unmarked));

/** In the order of their buttons: the rule set, whose name is long, has the last line to itself, above the result that follows from it. */
const PANELS = {
  report: lazyPanel<ToolProps>(() => import('./report/Report').then(({ Report }) => Report)),
  newForm: lazyPanel<ToolProps>(() => import('./new-form/NewForm').then(({ NewForm }) => NewForm)),
  rebuild: lazyPanel<ToolProps>(() => import('./rebuild/Rebuild').then(({ Rebuild }) => Rebuild)),
  help: lazyPanel<ToolProps>(() => import('./help/Help').then(({ Help }) => Help)),
  ruleSet: lazyPanel<ToolProps>(() => settings().then((panels) => panels.RuleSetForm)),
};
type Tool = keyof typeof PANELS;
const TOOLS = Object.keys(PANELS) as readonly Tool[];

/** Torn by a page break, or with rows that have slid. */
const isTorn = ({ form: { indicators, plannedGoal, reportedOutcome } }: FormResult): boolean =>
  new Set(indicators.map(({ target }) => target.cell.column)).size > 1 ||
  [...indicators.map(({ rows }) => rows), plannedGoal?.cells ?? [], reportedOutcome?.cells ?? []].some((pieces) => pieces.length > 1);

export function Tools({ app, state, form }: Omit<ToolProps, 'id'>) {
  const { words } = useWords();
  const styles = useActionsStyles();
  const [open, setOpen] = useState<Tool>();
  const label = (tool: Tool): string => (tool === 'ruleSet' ? words.actions.ruleSet(state.ruleSet.name) : words.actions[tool]);
  const Panel = open && PANELS[open];
  return (
    <>
      <div className={mergeClasses(styles.second, styles.tools)}>
        {TOOLS.filter((tool) => tool !== 'rebuild' || tool === open || (form && isTorn(form))).map((tool) => (
          <Button
            key={tool}
            appearance="transparent"
            size="small"
            className={mergeClasses(styles.quiet, styles.ready)}
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
        {state.editedSummary !== undefined && <EditedSummary app={app} sheetName={state.editedSummary} />}
        {state.refusedRuleSet !== undefined && <RefusedRuleSet refused={state.refusedRuleSet} />}
        {open !== undefined && Panel !== undefined && <Panel id={open} app={app} state={state} form={form} />}
        {form?.allotted !== undefined && <PointsPreview app={app} state={state} formKey={form.key} allotted={form.allotted} />}
      </Suspense>
    </>
  );
}
