// Tools that are needed now and then: a line of buttons, each of which opens its page.
import { Button, mergeClasses } from '@fluentui/react-components';
import { PAGES, type PageName, usePages } from '../common/pages';
import { useQuietStyles } from '../common/quiet.styles';
import { useWords } from '../common/speech';
import { isTorn } from './rebuild/torn';
import type { ToolProps } from './tool';

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
