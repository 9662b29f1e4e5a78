// The head, always in sight: which form and where it stands, what can be done. Nothing in it comes or goes.
import type { ToolProps } from '../tools/tool';
import { usePages } from '../common/pages';
import { Buttons } from './Buttons';
import { FormShown } from './FormShown';
import { useHeadStyles } from './Head.styles';

export function Head({ app, state, form }: ToolProps) {
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
