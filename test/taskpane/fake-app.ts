// An app that the tests of the pane steer: it holds a state, lets it be replaced, and remembers what it was asked for.
import {
  addressOf,
  type App,
  type AppState,
  type Change,
  type EditedSheetAnswer,
  type FormResult,
  type OverviewWork,
} from '../../src/app/state';
import { START } from '../../src/app/view';
import { ZERO } from '../../src/form/decimal';
import type { Field, Form } from '../../src/form/form';
import { contains, type FormId, formId } from '../../src/form/identity';
import type { Cell } from '../../src/form/snapshot';
import type { Finding, Severity } from '../../src/review/rule';
import type { RuleId } from '../../src/review/rule-ids';

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

/** A finding before it belongs to a form. */
export type FindingLook = Omit<Finding, 'form'>;

export interface FormLook {
  readonly name: string;
  readonly total?: string;
  readonly grade?: string;
  readonly sheet?: string;
  /** Zero-based, as is the column. */
  readonly firstRow?: number;
  readonly firstColumn?: number;
  readonly findings?: readonly FindingLook[];
  /** Findings that a person has set aside. */
  readonly aside?: readonly { readonly finding: FindingLook; readonly why: string }[];
  readonly heldBack?: FormResult['heldBack'];
  readonly uncalculated?: FormResult['uncalculated'];
  /** Columns that the form lacks. */
  readonly cannot?: FormResult['evaluation']['cannot'];
  /** Addresses. */
  readonly passedOver?: readonly string[];
  readonly obstacles?: readonly { readonly address: string; readonly text: string; readonly isError: boolean }[];
}

/** A form as the app would hand it on: 30 rows and 8 columns, with the id that the reader gives it. Its findings lie in it. */
export function formResult(look: FormLook): FormResult {
  const {
    name,
    total,
    grade,
    sheet = 'Sheet1',
    firstRow = 0,
    firstColumn = 0,
    findings = [],
    aside = [],
    heldBack,
    uncalculated,
    passedOver,
    obstacles = [],
    cannot = [],
  } = look;
  const area = { firstRow, lastRow: firstRow + 29, firstColumn, lastColumn: firstColumn + 7 };
  const form = {
    id: formId(`{${sheet}}`, area),
    sheetId: `{${sheet}}`,
    sheetName: sheet,
    area,
    title: field({ row: firstRow, column: firstColumn }, '财政项目支出绩效自评表'),
    indicators: [],
    ...(passedOver && { passedOver: passedOver.map(cellAt) }),
  };
  for (const { cell } of findings) isWithin(form, cell);
  return {
    form,
    evaluation: {
      form,
      points: { sum: ZERO, missing: [], unreadable: [] },
      cannot,
      fundLines: [],
      executionPoints: undefined,
      executionScore: undefined,
      indicators: [],
      totalPoints: undefined,
      total: undefined,
      grade: undefined,
      canAddUp: true,
      obstacles: obstacles.map(({ address, text, isError }) => ({ field: field(cellAt(address), text), isError })),
    },
    findings: findings.map((each) => ({ form: form.id, ...each })),
    ...(aside.length > 0 && { aside: aside.map(({ finding: each, why }) => ({ finding: { form: form.id, ...each }, why })) }),
    name,
    project: name,
    total,
    grade,
    bars: [
      { name: '预算执行', points: '10.00', score: '9.97' },
      { name: '产出指标', points: '60.00', score: '60.00' },
      { name: '效益指标', points: '20.00', score: '18.50' },
      { name: '满意度指标', points: '10.00', score: undefined },
    ],
    blocked: obstacles.length > 0,
    ...(heldBack && { heldBack }),
    ...(uncalculated && { uncalculated }),
  };
}

function isWithin({ sheetName, area }: Form, cell: Cell): void {
  if (!contains(area, cell)) throw new Error(`${addressOf(cell)} is no cell of the form on ${sheetName}`);
}

const BASIS = {
  'zh-CN': '多地自评要求：实际完成值大幅超过指标值的，要说明原因',
  en: 'Required by many regions: an actual far above its target is to be explained',
};

const TITLE = { 'zh-CN': '大幅超额的指标有说明', en: 'Overshoots are explained' };

export const finding = (rule: RuleId, severity: Severity, address: string, zh: string, en: string = zh): FindingLook => ({
  rule,
  severity,
  title: TITLE,
  basis: BASIS,
  cell: cellAt(address),
  says: { 'zh-CN': zh, en },
});

/** A change on this form. */
export function change({ form }: FormResult, address: string, what: Change['what'], before: string, after: string, label: string): Change {
  const cell = cellAt(address);
  isWithin(form, cell);
  return { form: form.id, sheetId: form.sheetId, sheetName: form.sheetName, cell, what, before, after, label };
}

/** The text that every draft of the fake begins with. */
export const DRAFT = '实际完成 30 场，为指标值 10 场的 300%。原因：（请填写）；改进措施：（请填写）。';

export interface FakeApp extends App {
  /** Replaces parts of the state, as a use case would. */
  show(changes: Partial<AppState>): void;
  /** The intentions received, in order: "recalculate", "goTo {Sheet1} 11,7". */
  readonly asked: readonly string[];
  /** The explanations written, in order: "宣传推广 H18" and the text. */
  readonly written: readonly (readonly [place: string, text: string])[];
  /** Whether the next explanations are refused, as if the sheet had changed. */
  refuses: boolean;
  /** What stands in the cell of every explanation. */
  standing: string;
  /** Whether printing and downloads do anything. */
  printsAndSaves: boolean;
}

export function fakeApp(initial: Partial<AppState> = {}): FakeApp {
  let state: AppState = { ...START, ...initial };
  const listeners = new Set<() => void>();
  const asked: string[] = [];
  const written: (readonly [string, string])[] = [];
  const remember = (intention: string) => () => {
    asked.push(intention);
    return Promise.resolve();
  };
  const show = (changes: Partial<AppState>): void => {
    state = { ...state, ...changes };
    for (const listener of listeners) listener();
  };
  /** Throws where the pane asks for a form that the app does not show. */
  const formOf = (id: FormId): FormResult => {
    const found = state.forms.find(({ form }) => form.id === id);
    if (found === undefined) throw new Error(`no form ${id}`);
    return found;
  };
  const overview = (work: OverviewWork) => (answer?: EditedSheetAnswer) => remember(answer === undefined ? work : `${work} ${answer}`)();
  const app: FakeApp = {
    asked,
    written,
    refuses: false,
    standing: '',
    printsAndSaves: true,
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
    checkWorkbook: remember('checkWorkbook'),
    refresh: remember('refresh'),
    undo: remember('undo'),
    clearMarks: remember('clearMarks'),
    prepareToSend: remember('prepareToSend'),
    summarise: overview('summarise'),
    listFindings: overview('listFindings'),
    newForm: ({ projectName }) => remember(`newForm ${projectName}`)().then(() => projectName),
    previewRebuild: () => Promise.resolve([]),
    rebuild: (ids) => remember(`rebuild ${ids.map((id) => formOf(id).name).join(' ')}`)().then(() => ['整理']),
    keepEditedSheet() {
      asked.push('keepEditedSheet');
      show({ editedSheet: undefined });
    },
    setRuleSet(ruleSet) {
      asked.push(`setRuleSet ${ruleSet.id}`);
      show({ ruleSet, ruleSetFrom: 'workbook' });
      return Promise.resolve();
    },
    answer: (profile) => {
      asked.push(`answer ${profile.name} ${profile.meanings.join(' ')}`);
      show({
        questions: state.questions.filter(({ key }) => key !== profile.key),
        profiles: [...state.profiles.filter(({ key }) => key !== profile.key), profile],
        answered: profile,
      });
      return Promise.resolve();
    },
    renameProfile: (key, name) => {
      asked.push(`renameProfile ${name}`);
      show({ profiles: state.profiles.map((profile) => (profile.key === key ? { ...profile, name } : profile)) });
      return Promise.resolve();
    },
    removeProfile: (key) => {
      asked.push('removeProfile');
      show({ profiles: state.profiles.filter((profile) => profile.key !== key), answered: undefined });
      return Promise.resolve();
    },
    importRuleSet: (text) => {
      asked.push(`importRuleSet ${text}`);
      return Promise.resolve(text === '{}' ? [{ 'zh-CN': '文件内容不是评分口径。', en: 'The file is no rule set.' }] : []);
    },
    exportRuleSet: () => Promise.resolve({ name: `评分口径-${state.ruleSet.name}.json`, text: state.ruleSet.id }),
    setAside: (finding, why) => {
      asked.push(`setAside ${finding.rule} ${addressOf(finding.cell)}${why === '' ? '' : ` ${why}`}`);
      if (app.refuses) return Promise.resolve(false);
      show({
        forms: state.forms.map((form) => ({
          ...form,
          findings: form.findings.filter((each) => each !== finding),
          aside: [...(form.aside ?? []), ...(form.findings.includes(finding) ? [{ finding, why }] : [])],
        })),
      });
      return Promise.resolve(true);
    },
    takeBack: (finding) => {
      asked.push(`takeBack ${finding.rule} ${addressOf(finding.cell)}`);
      show({
        forms: state.forms.map((form) => {
          const aside = (form.aside ?? []).filter((each) => each.finding !== finding);
          return aside.length === form.aside?.length ? form : { ...form, aside, findings: [...form.findings, finding] };
        }),
      });
      return Promise.resolve();
    },
    allotPoints: ({ form, points }) =>
      remember(`allotPoints ${formOf(form).name} ${points.map(({ cell }) => addressOf(cell)).join(' ')}`)(),
    draftExplanation({ form: id, explain: cell }) {
      if (typeof cell !== 'object') return Promise.resolve(undefined);
      const { form, name } = formOf(id);
      return Promise.resolve({
        form: id,
        sheetId: form.sheetId,
        sheetName: form.sheetName,
        cell,
        project: name,
        subject: `“${addressOf(cell)} 的指标”`,
        name: `“${addressOf(cell)} 的指标”`,
        text: DRAFT,
        found: { kind: 'constant', value: app.standing },
        appended: false,
        longest: 32_767,
      });
    },
    /** As the use case does: findings that the text resolves are gone. */
    explain({ form: id, sheetName, cell, found }, text) {
      if (app.refuses || found.kind !== 'constant' || found.value !== app.standing) {
        show({ failure: { kind: 'sheet-changed', sheetName, cells: [addressOf(cell)] } });
        return Promise.resolve(false);
      }
      // The real one reads the sheet anew, whether it is shown or not.
      const name = state.forms.find(({ form }) => form.id === id)?.name ?? id;
      written.push([`${name} ${addressOf(cell)}`, text]);
      const isResolved = ({ form, explain }: Finding): boolean =>
        form === id && typeof explain === 'object' && addressOf(explain) === addressOf(cell);
      show({ forms: state.forms.map((each) => ({ ...each, findings: each.findings.filter((finding) => !isResolved(finding)) })) });
      return Promise.resolve(true);
    },
    chooseForm(id) {
      asked.push(`chooseForm ${formOf(id).name}`);
      show({ selected: id });
      return Promise.resolve();
    },
    showSheetInFront: remember('showSheetInFront'),
    showPane: remember('showPane'),
    goTo(sheetId, { row, column }) {
      asked.push(`goTo ${sheetId} ${row},${column}`);
      return Promise.resolve();
    },
    dismissFailure() {
      asked.push('dismissFailure');
      show({ failure: undefined });
    },
    dismissRuleSetReplaced() {
      asked.push('dismissRuleSetReplaced');
      show({ ruleSetReplaced: undefined });
    },
    canPrintAndSave: () => app.printsAndSaves,
  };
  return app;
}
