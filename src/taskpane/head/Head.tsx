// The head, always in sight: which form and where it stands, what can be done. Nothing in it comes or goes.
import type { App, AppState, FormResult } from '../../app/state';
import { usePages } from '../common/pages';
import { Buttons } from './Buttons';
import { FormShown } from './FormShown';
import { useHeadStyles } from './Head.styles';

export interface HeadProps {
  readonly app: App;
  readonly state: AppState;
  /** The form that the pane shows. */
  readonly form: FormResult | undefined;
}

export function Head({ app, state, form }: HeadProps) {
  const styles = useHeadStyles();
  const isReading = form === undefined && state.working !== undefined;
  // That page lists all forms, and shows none.
  const isOfAll = usePages().open === 'workbook';
  return (
    <div className={styles.head}>
      {form !== undefined && !isOfAll && <FormShown app={app} forms={state.forms} shown={form} />}
      {isReading && <div className={styles.forms} />}
      <Buttons app={app} state={state} form={form} />
    </div>
  );
}
