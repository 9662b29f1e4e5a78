// One entry in Excel's own undo list for all that one intention writes, where Excel can do that.

/** Newer than the type declarations. */
export interface RunOptions extends Excel.RunOptions {
  readonly mergeUndoGroup: true;
}

let isRefused = false;

/** Undefined where Excel does not know undo groups, or has refused one. */
export const undoGroup = (): RunOptions | undefined =>
  !isRefused && Office.context.requirements.isSetSupported('ExcelApi', '1.20') ? { mergeUndoGroup: true } : undefined;

/** Excel refused to put a write into an undo group: from now on without groups. */
export function giveUpUndoGroups(): void {
  isRefused = true;
}
