// A template that no word list knows: its heading, contents of it, and what a person answers about it.
import { headingKey, type TemplateProfile } from '../../src/form/template';
import type { CellValue, SheetSnapshot } from '../../src/form/snapshot';
import { sheetOf } from './sheet';

/** Nothing but the arithmetic could tell points from scores, and where all is full not even that. */
export const FOREIGN_WORDS = ['甲类', '乙类', '考核事项', '约定', '到位', '权数', '自打', '缘由'];

export const FOREIGN: TemplateProfile = {
  name: '某省2024',
  block: 'table',
  key: headingKey('table', FOREIGN_WORDS),
  meanings: ['dimension', 'category', 'name', 'target', 'actual', 'points', 'score', 'explanation'],
};

export interface ForeignRow {
  readonly levels: readonly [string, string];
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly points: number;
  readonly score: CellValue;
}

/** Scores are full, the points and the ten of execution make 100. */
export const FULL: readonly ForeignRow[] = [
  { levels: ['产出指标', '数量指标'], name: '宣讲场次', target: '12场', actual: '12场', points: 20, score: 20 },
  { levels: ['产出指标', '数量指标'], name: '培训人次', target: '300人次', actual: '300人次', points: 30, score: 30 },
  { levels: ['效益指标', '社会效益指标'], name: '知晓率', target: '85%', actual: '85%', points: 30, score: 30 },
  { levels: ['满意度指标', '服务对象满意度指标'], name: '满意度', target: '90%', actual: '90%', points: 10, score: 10 },
];

export interface ForeignForm {
  readonly rows?: readonly ForeignRow[];
  /** Of the whole form, as it stands there. */
  readonly total?: CellValue;
  readonly budget?: number;
  readonly executed?: number;
}

/** A whole form under that heading; its funds have words that everybody knows. */
export function foreignSheet(form: ForeignForm = {}, more: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const { rows = FULL, total = 100, budget = 278.4, executed = 278.4 } = form;
  const rate = Math.round((executed / budget) * 10_000) / 100;
  return sheetOf(
    [
      ['项目支出绩效自评表'],
      ['(2024年度)'],
      ['项目名称', '', '某项目'],
      ['项目资金', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['年度资金总额', '', budget, budget, executed, 10, `${rate}%`, Math.round(rate * 10) / 100],
      FOREIGN_WORDS,
      ...rows.map(({ levels, name, target, actual, points, score }) => [...levels, name, target, actual, points, score, '']),
      ['总分', '', '', '', '', 100, total, ''],
    ],
    more,
  );
}
