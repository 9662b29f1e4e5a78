// An app that the tests of the pane steer: it holds a state, lets it be replaced, and remembers what it was asked for.
import { type App, type AppState, type Change, type FormResult } from '../../src/app/state';
import type { Field } from '../../src/form/form';
import { formId } from '../../src/form/identity';
import type { Cell } from '../../src/form/snapshot';
import type { Finding, Severity } from '../../src/review/rule';
import type { RuleId } from '../../src/review/rule-ids';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';

export const EMPTY: AppState = {
  working: undefined,
  forms: [],
  problems: [],
  selected: undefined,
  failure: undefined,
  changes: undefined,
  undoable: undefined,
  stale: undefined,
  marks: 0,
  unmarked: undefined,
  ruleSet: CENTRAL_2020,
  refusedRuleSet: undefined,
};

/** Zero-based row and column of "H12". */
export function cellAt(address: string): Cell {
  const [, letter = '', row = ''] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  if (letter === '') throw new Error(`not an address: ${address}`);
  return { row: Number(row) - 1, column: letter.charCodeAt(0) - 65 };
}

const field = (cell: Cell, text: string): Field<{ readonly kind: 'text' }> => ({
  cell,
  cells: [cell],
  text,
  numberFormat: 'General',
  content: { kind: 'text' },
});

/** A finding before it is known of which form. */
export type FindingLook = Omit<Finding, 'form'>;

export interface FormLook {
  readonly name: string;
  readonly total?: string;
  readonly grade?: string;
  readonly sheet?: string;
  /** Zero-based. */
  readonly firstRow?: number;
  readonly findings?: readonly FindingLook[];
  readonly obstacles?: readonly { readonly address: string; readonly text: string; readonly isError: boolean }[];
}

/** A form as the app would hand it on; 30 rows long. */
export function formResult({ name, total, grade, sheet = 'Sheet1', firstRow = 0, findings = [], obstacles = [] }: FormLook): FormResult {
  const area = { firstRow, lastRow: firstRow + 29, firstColumn: 0, lastColumn: 16_383 };
  const form = {
    id: formId(`{${sheet}}`, area),
    sheetId: `{${sheet}}`,
    sheetName: sheet,
    area,
    title: field({ row: firstRow, column: 0 }, '财政项目支出绩效自评表'),
    indicators: [],
  };
  return {
    key: form.id,
    form,
    evaluation: {
      form,
      fundLines: [],
      executionScore: undefined,
      indicators: [],
      totalPoints: undefined,
      total: undefined,
      grade: undefined,
      obstacles: obstacles.map(({ address, text, isError }) => ({ field: field(cellAt(address), text), isError })),
    },
    findings: findings.map((each) => ({ form: form.id, ...each })),
    name,
    total,
    grade,
    bars: [
      { name: '预算执行', points: '10.00', score: '9.97', share: 0.997 },
      { name: '产出指标', points: '60.00', score: '60.00', share: 1 },
      { name: '效益指标', points: '20.00', score: '18.50', share: 0.925 },
      { name: '满意度指标', points: '10.00', score: undefined, share: undefined },
    ],
    blocked: obstacles.length > 0,
  };
}

const BASIS = {
  'zh-CN': '多地自评要求：实际完成值大幅超过指标值的，要说明原因',
  en: 'Required by many regions: an actual far above its target is to be explained',
};

export const finding = (rule: RuleId, severity: Severity, address: string, zh: string, en: string = zh): FindingLook => ({
  rule,
  severity,
  basis: BASIS,
  cell: cellAt(address),
  says: { 'zh-CN': zh, en },
});

export const change = (address: string, what: Change['what'], before: string, after: string, label: string, sheet = 'Sheet1'): Change => ({
  sheetId: `{${sheet}}`,
  sheetName: sheet,
  cell: cellAt(address),
  what,
  before,
  after,
  label,
});

export interface FakeApp extends App {
  /** Replaces parts of the state, as a use case would. */
  show(changes: Partial<AppState>): void;
  /** The intentions received, in order: "recalculate", "goTo {Sheet1} 11,7". */
  readonly asked: readonly string[];
}

export function fakeApp(initial: Partial<AppState> = {}): FakeApp {
  let state: AppState = { ...EMPTY, ...initial };
  const listeners = new Set<() => void>();
  const asked: string[] = [];
  const remember = (intention: string) => () => {
    asked.push(intention);
    return Promise.resolve();
  };
  const show = (changes: Partial<AppState>): void => {
    state = { ...state, ...changes };
    for (const listener of listeners) listener();
  };
  return {
    asked,
    show,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    recalculate: remember('recalculate'),
    recalculateWorkbook: remember('recalculateWorkbook'),
    cancel: () => void asked.push('cancel'),
    check: remember('check'),
    refresh: remember('refresh'),
    undo: remember('undo'),
    clearMarks: remember('clearMarks'),
    summarise(answer) {
      asked.push(answer === undefined ? 'summarise' : `summarise ${answer}`);
      return Promise.resolve();
    },
    newForm: ({ projectName }) => remember(`newForm ${projectName}`)().then(() => projectName),
    previewRebuild: () => Promise.resolve([]),
    rebuild: (key) => remember(`rebuild ${key}`)().then(() => '整理'),
    keepSummary() {
      asked.push('keepSummary');
      show({ editedSummary: undefined });
    },
    setRuleSet(ruleSet) {
      asked.push(`setRuleSet ${ruleSet.id}`);
      show({ ruleSet });
      return Promise.resolve();
    },
    importRuleSet: (text) => {
      asked.push(`importRuleSet ${text}`);
      return Promise.resolve(text === '{}' ? [{ 'zh-CN': '文件内容不是评分口径。', en: 'The file is no rule set.' }] : []);
    },
    exportRuleSet: () => Promise.resolve({ name: `评分口径-${state.ruleSet.name}.json`, text: state.ruleSet.id }),
    allotPoints: (key) => remember(`allotPoints ${key}`)(),
    draftExplanation: (sheetId, cell) =>
      Promise.resolve({
        form: formId(sheetId, { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0 }),
        sheetId,
        sheetName: sheetId,
        cell,
        name: `“第 ${cell.row + 1} 行”`,
        text: `第 ${cell.row + 1} 行的数字。原因：（请填写）；改进措施：（请填写）。`,
        found: { kind: 'constant', value: '' },
        appended: false,
        longest: 32_767,
      }),
    explain(sheetId, { row, column }, _, text) {
      asked.push(`explain ${sheetId} ${row},${column} ${text}`);
      return Promise.resolve(true);
    },
    chooseForm(key) {
      asked.push(`chooseForm ${key}`);
      show({ selected: key });
    },
    showPane: remember('showPane'),
    goTo(sheetId, { row, column }) {
      asked.push(`goTo ${sheetId} ${row},${column}`);
      return Promise.resolve();
    },
    dismissFailure() {
      asked.push('dismissFailure');
      show({ failure: undefined });
    },
  };
}
