// Reading and scoring indicator rows beside the same scoring written as worksheet formulas and calculated by a spreadsheet engine.
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-formula/facade';
import { LocaleType, LogLevel, Univer, type IWorkbookData } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import chinese from '@univerjs/sheets-formula/locale/zh-CN';
import { readForms } from '../src/form/read-all';
import { evaluate } from '../src/scoring/evaluate';
import type { IndicatorEvaluation } from '../src/scoring/evaluation';
import { CENTRAL_2020 } from '../src/scoring/rule-set';
import { fastest, sheetsOf } from './measure-reading';

/** The engine takes more than twice the time for twice the rows: so many serve it well. */
const ROWS = 4000;
const RUNS = 2;

/** What a row's formula needs, taken apart beforehand: the engine is spared the reading of signs, units and words. */
interface Helpers {
  readonly kind: string;
  readonly target: number;
  readonly actual: number;
  readonly points: number;
  /** By the add-in. */
  readonly score: number;
}

function helpersOf({ indicator: { target, actual }, points, score }: IndicatorEvaluation): readonly Helpers[] {
  if (points === undefined || score?.recommended === undefined) return [];
  const row = { points: Number(points), score: Number(score.recommended) };
  const done = actual.content.kind === 'quantity' ? Number(actual.content.quantity.value) : undefined;
  if (target.content.kind === 'bound' && done !== undefined)
    return [{ ...row, kind: target.content.sign, target: Number(target.content.quantity.value), actual: done }];
  if (target.content.kind === 'range' && done !== undefined)
    return [{ ...row, kind: '≥', target: Number(target.content.low.value), actual: done }];
  return [{ ...row, kind: '定性', target: 0, actual: row.points === 0 ? 0 : row.score / row.points }];
}

/** Columns: kind, target, actual, points, score. */
const formula = (row: number): string =>
  `=IF(A${row}="定性",ROUND(D${row}*C${row},2),IF(B${row}=0,IF(C${row}<=0,D${row},0),IF(OR(A${row}="≤",A${row}="<"),` +
  `IF(C${row}<=B${row},D${row},ROUND(D${row}*B${row}/C${row},2)),IF(C${row}>=B${row},D${row},ROUND(D${row}*C${row}/B${row},2)))))`;

const workbookOf = (rows: readonly Helpers[]): Partial<IWorkbookData> => ({
  id: 'scores',
  name: 'scores',
  sheetOrder: ['rows'],
  sheets: {
    rows: {
      id: 'rows',
      name: 'rows',
      rowCount: rows.length + 1,
      columnCount: 5,
      cellData: Object.fromEntries(
        rows.map(({ kind, target, actual, points }, row) => [
          row,
          { 0: { v: kind }, 1: { v: target }, 2: { v: actual }, 3: { v: points }, 4: { f: formula(row + 1) } },
        ]),
      ),
    },
  },
});

export interface FormulaFigures {
  readonly rows: number;
  /** Rows whose formula gives the add-in's score to the cent. */
  readonly agree: number;
  /** Milliseconds of processor time. */
  readonly scoreMs: number;
  readonly formulaMs: number;
}

/** Both on the same rows, in turn, in one run; of each the fastest counts. Throws when the engine has not calculated. */
export async function measureFormulas(): Promise<FormulaFigures> {
  const sheets = sheetsOf(ROWS);
  const evaluated = (): readonly IndicatorEvaluation[] =>
    sheets.flatMap((sheet) => readForms(sheet).forms.flatMap((form) => evaluate(form, CENTRAL_2020).indicators));
  const rows = evaluated().flatMap(helpersOf);
  let agree = 0;
  const calculate = async (): Promise<void> => {
    // One engine does not calculate a second workbook by itself.
    const univer = new Univer({ locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: chinese }, logLevel: LogLevel.WARN });
    univer.registerPlugin(UniverFormulaEnginePlugin);
    univer.registerPlugin(UniverSheetsPlugin);
    univer.registerPlugin(UniverSheetsFormulaPlugin);
    const univerAPI = FUniver.newAPI(univer);
    const workbook = univerAPI.createWorkbook(workbookOf(rows));
    const engine = univerAPI.getFormula();
    const applied = engine.onCalculationResultApplied();
    engine.executeCalculation();
    await applied;
    const scores = workbook.getSheetBySheetId('rows')?.getRange(0, 4, rows.length, 1).getValues() ?? [];
    agree = rows.filter(({ score }, row) => Math.abs(Number(scores[row]?.[0]) - score) < 0.005).length;
    univer.dispose();
  };
  const [scoreMs = NaN, formulaMs = NaN] = await fastest(RUNS, [evaluated, calculate]);
  if (agree < rows.length * 0.9) throw new Error(`Only ${agree} of ${rows.length} formulas agree`);
  return { rows: rows.length, agree, scoreMs, formulaMs };
}
