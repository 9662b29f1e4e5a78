// What stands in the menu ⋯, in groups. Pure.
import type { Words } from '../../locale';
import type { ToolProps } from '../tools/tool';
import type { PageName, Pages } from '../common/pages';
import { isTorn } from '../tools/rebuild/torn';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly press: () => void;
  /** It works on the workbook: no other work may be under way. Otherwise it opens the page of its id. */
  readonly isWork: boolean;
  readonly isDisabled?: boolean;
}

interface Place extends ToolProps {
  readonly words: Words;
  readonly show: Pages['show'];
}

export function menuOf({ app, state, form, words: { actions }, show }: Place): readonly (readonly MenuItem[])[] {
  const work = (id: string, label: string, intention: () => Promise<void>): MenuItem => ({
    id,
    label,
    isWork: true,
    press: () => void intention(),
  });
  const page = (id: PageName, label: string): MenuItem => ({ id, label, isWork: false, press: () => show(id) });
  const { marks } = state;
  return [
    [
      work('checkWorkbook', actions.checkWorkbook, () => app.checkWorkbook()),
      work('recalculateWorkbook', actions.recalculateWorkbook, () => app.recalculateWorkbook()),
      work('summarise', actions.summarise, () => app.summarise()),
      work('listFindings', actions.listFindings, () => app.listFindings()),
    ],
    [page('report', actions.report)],
    [page('newForm', actions.newForm), ...(form !== undefined && isTorn(form) ? [page('rebuild', actions.rebuild)] : [])],
    [
      { ...work('clearMarks', actions.clearMarks(marks), () => app.clearMarks()), isDisabled: marks === 0 },
      page('ruleSet', actions.ruleSet(state.ruleSet.name)),
      page('help', actions.help),
    ],
  ];
}
