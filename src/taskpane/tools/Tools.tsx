// Tools that are needed now and then: a line of buttons, each of which opens its page.
import { Button, mergeClasses } from '@fluentui/react-components';
import type { FormResult } from '../../app/state';
import { PAGES, type PageName, usePages } from '../common/pages';
import { useQuietStyles } from '../common/quiet.styles';
import { useWords } from '../common/speech';
import type { ToolProps } from './tool';

/** Whether a page break tears rows or goal texts of the form, or rows have slid. */
const isTorn = ({ form: { indicators, plannedGoal, reportedOutcome } }: FormResult): boolean =>
  new Set(indicators.map(({ target }) => target.cell.column)).size > 1 ||
  [...indicators.map(({ rows }) => rows), plannedGoal?.cells ?? [], reportedOutcome?.cells ?? []].some((pieces) => pieces.length > 1);

export function Tools({ state, form }: ToolProps) {
  const { words } = useWords();
  const styles = useQuietStyles();
  const { open, show } = usePages();
  const label = (page: PageName): string => (page === 'ruleSet' ? words.actions.ruleSet(state.ruleSet.name) : words.actions[page]);
  return (
    <div className={mergeClasses(styles.line, styles.following)}>
      {PAGES.filter((page) => page !== 'workbook')
        .filter((page) => page !== 'rebuild' || page === open || (form && isTorn(form)))
        .map((page) => (
          <Button
            key={page}
            appearance="transparent"
            size="small"
            className={mergeClasses(styles.button, styles.ready)}
            aria-expanded={page === open}
            onClick={() => show(page === open ? undefined : page)}
          >
            {label(page)}
          </Button>
        ))}
    </div>
  );
}
