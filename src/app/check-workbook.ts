// 校验全部工作表: reads and reviews every sheet and marks its findings; writes no content.
import { assessAll, tellWriting } from './many-sheets';
import { placeMarks } from './marks';
import type { Needs } from './workspace';

/** Can be cancelled until the first mark is placed. Marks stand as after 仅校验, so that one 撤销 takes all of them away. */
export const checkWorkbook = (workspace: Needs<'host' | 'view' | 'assessor' | 'access' | 'history'>): Promise<void> =>
  workspace.host.run(async (session) => {
    const { view, assessor, history } = workspace;
    const reading = await assessAll(workspace, session, 'checkWorkbook', assessor.assessing);
    if (reading === undefined) return;
    const workbook = { work: 'checkWorkbook', skipped: reading.unread } as const;
    // Shown as read, because so the sheets are when marking fails.
    view.show('workbook', reading.results, { changes: undefined, workbook });
    const { plans, after, unmarked } = await placeMarks(session, reading.results, (due) => tellWriting(view, 'checkWorkbook', due));
    view.show('workbook', after, { undoable: history.remember('checkWorkbook', plans, after), unmarked, workbook });
  });
