// The doors to what is fetched on demand: the rule set's form, the word on a rule set that cannot be used, the preview of points.
import { Button, mergeClasses } from '@fluentui/react-components';
import { type ComponentType, lazy, Suspense, useState } from 'react';
import type { App, AppState, FormResult } from '../../app/state';
import { useActionsStyles } from '../Actions.styles';
import { useWords } from '../usePane';
import type * as panels from './panels';

export interface SettingsProps {
  readonly app: App;
  readonly state: AppState;
  /** The form that the pane shows. */
  readonly form: FormResult | undefined;
}

/** Stands in for a part that could not be fetched, so that the rest of the pane lives on. */
function NotFetched() {
  return <p role="alert">{useWords().words.notFetched}</p>;
}

type Panels = typeof panels;
const panel = <Props extends object>(choose: (fetched: Panels) => ComponentType<Props>) =>
  lazy(() =>
    import('./panels').then(
      (fetched) => ({ default: choose(fetched) }),
      (): { default: ComponentType<Props> } => ({ default: NotFetched }),
    ),
  );
const RuleSetForm = panel((fetched) => fetched.RuleSetForm);
const RefusedRuleSet = panel((fetched) => fetched.RefusedRuleSet);
const PointsPreview = panel((fetched) => fetched.PointsPreview);

const PANEL = 'rule-set';

export function Settings({ app, state, form }: SettingsProps) {
  const { words } = useWords();
  const styles = useActionsStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div>
        <Button
          appearance="transparent"
          size="small"
          className={mergeClasses(styles.quiet, styles.ready)}
          aria-expanded={isOpen}
          {...(isOpen && { 'aria-controls': PANEL })}
          onClick={() => setOpen(!isOpen)}
        >
          {words.actions.ruleSet(state.ruleSet.name)}
        </Button>
      </div>
      <Suspense fallback={null}>
        {state.refusedRuleSet !== undefined && <RefusedRuleSet refused={state.refusedRuleSet} />}
        {isOpen && <RuleSetForm id={PANEL} app={app} state={state} form={form} />}
        {form?.allotted !== undefined && <PointsPreview app={app} state={state} formKey={form.key} allotted={form.allotted} />}
      </Suspense>
    </>
  );
}
