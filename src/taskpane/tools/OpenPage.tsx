// The page that is open over the results; each is fetched when it is first opened.
import { type ComponentType, Suspense } from 'react';
import type { Words } from '../../locale';
import { lazyPanel } from '../common/lazy';
import { Page } from '../common/Page';
import { type PageName, usePages } from '../common/pages';
import { useWords } from '../common/speech';
import type { ToolProps } from './tool';

const CONTENTS: Readonly<Record<PageName, ComponentType<ToolProps>>> = {
  workbook: lazyPanel<ToolProps>(() => import('../workbook/panels').then(({ Workbook }) => Workbook)),
  report: lazyPanel<ToolProps>(() => import('./report/Report').then(({ Report }) => Report)),
  newForm: lazyPanel<ToolProps>(() => import('./new-form/NewForm').then(({ NewForm }) => NewForm)),
  rebuild: lazyPanel<ToolProps>(() => import('./rebuild/Rebuild').then(({ Rebuild }) => Rebuild)),
  help: lazyPanel<ToolProps>(() => import('./help/Help').then(({ Help }) => Help)),
  ruleSet: lazyPanel<ToolProps>(() => import('../settings/panels').then((panels) => panels.RuleSetPanel)),
};

export const titleOf = (page: PageName, { actions }: Words): string => (page === 'ruleSet' ? actions.ruleSets : actions[page]);

export function OpenPage(props: ToolProps) {
  const { words } = useWords();
  const { open, show } = usePages();
  if (open === undefined) return null;
  const Content = CONTENTS[open];
  return (
    // Around the page, so that it comes, and takes the keyboard, once it can be read.
    <Suspense fallback={null}>
      <Page key={open} id={open} title={titleOf(open, words)} close={() => show(undefined)}>
        <Content {...props} />
      </Page>
    </Suspense>
  );
}
