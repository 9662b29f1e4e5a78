// The total and the grade in one cell with their labels: 自评总分:97.5分, 等级:优. They are read and checked, and never written.
import type { Grade } from './form';
import { compact, lookup } from './text';
import { GRADE_LABELS, GRADES } from './vocabulary';

const GRADE_OF = lookup(GRADES);
const IS_GRADE_LABEL = new Set(GRADE_LABELS);
const IS_TOTAL_LABEL =
  /^(?:项目|绩效|综合|自评价?|自我|评价|评定|最终|年度|整体|支出)*(?:总得分|总分|总计|合计|得分合计|合计得分|得分|总评分|评分)值?$/;
/** The number of a total, with what may stand between it and its label; 总分(100分) prints what can be reached. */
const TOTAL = /^([^\d:=(]+?)(?:[:=为是]|\((?!100分?\)))*(\d{1,3}(?:\.\d+)?)分?\)?$/;
const GRADE = /^([^:=(]+?)[:=为是(]*([优良中差][秀好等]?|合格|不合格|较差)\)?$/;
/** What can be reached: (满分100分), (100分). */
const OUT_OF = /\((?:满分|总分|百分制)?:?100分?制?\)/g;
const MAY_BE = /[分计级]/;
const LONGEST = 40;

export interface LabelWithValue {
  /** As written: 97.5. */
  readonly total?: string;
  readonly grade?: Grade;
}

/** Total and grade of a cell that begins with their labels; undefined for any other text, a label alone included. */
export function labelWithValue(text: string): LabelWithValue | undefined {
  if (text.length > LONGEST || !MAY_BE.test(text)) return undefined;
  const pieces = compact(text)
    .replace(OUT_OF, '')
    .split(/[,;。、]/)
    .filter((piece) => piece !== '');
  let found: LabelWithValue = {};
  for (const piece of pieces) {
    const [, label = '', total] = TOTAL.exec(piece) ?? [];
    const [, gradeLabel = '', word = ''] = GRADE.exec(piece) ?? [];
    const grade = IS_GRADE_LABEL.has(gradeLabel) ? GRADE_OF.get(word) : undefined;
    if (total !== undefined && IS_TOTAL_LABEL.test(label)) found = { ...found, total };
    else if (grade) found = { ...found, grade };
    else return undefined;
  }
  return found.total === undefined && found.grade === undefined ? undefined : found;
}
