// The runs that 撤销 can take back, the last one first, with everything that each wrote.
import { HostError } from '../host/errors';
import type { KeptAside } from '../plan/aside';
import type { Assessment } from '../plan/assessment';
import { changesNothing, distinctCells, marksBeyond } from '../plan/content';
import type { SheetPlan } from '../plan/plan';
import { tracesOf, type Traces } from '../plan/places';
import { CUSTOM_ID, type RuleSet } from '../scoring/rule-set';
import type { Stored } from '../host/host';
import { UNDOABLE_RUNS, type AppState, type Undoable, type UndoableRun, type Work } from './state';
import type { View } from './view';

export interface History {
  /**
   * Remembers the writes of a run; answers the run that 撤销 would take back from now on.
   * @param sheets of the plans, before or after they were carried out; further ones are passed over
   * @param aside what the run has set aside or taken back
   */
  readonly remember: (
    intention: UndoableRun,
    plans: readonly SheetPlan[],
    sheets: readonly Pick<Assessment, 'sheet'>[],
    aside?: AsideChange,
  ) => AppState['undoable'];
  /** Adds marks that the last run has placed since. */
  readonly amend: (plans: readonly SheetPlan[]) => AppState['undoable'];
  /** Does the job. When it fails, the writes that could not be put back are remembered, so that 撤销 can take them back later. */
  readonly keeping: <Answer>(work: Work, job: () => Promise<Answer>) => Promise<Answer>;
  /** Remembers a change of the rule set. Numbers typed one keystroke after the other are one change. */
  readonly rememberRuleSet: (change: Omit<RuleSetChange, 'intention' | 'at'>) => AppState['undoable'];
  /** Somebody else has put another rule set in its place: no change of it can be taken back any more. */
  readonly forgetRuleSets: () => AppState['undoable'];
  /** The run to undo next. */
  readonly last: () => Run | RuleSetChange | undefined;
  /**
   * Forgets the run but for the sheets that are left of it. Those come after all other runs, so that the next press is offered an
   * earlier run first.
   */
  readonly undone: (run: Run | RuleSetChange, left?: readonly Written[]) => AppState['undoable'];
}

/** A run holds the old and new contents of the cells that it wrote, and their rows: some ten kilobytes for a form. */
const MOST_RUNS = 50;

/** The writes of a run on one sheet. */
export interface Written {
  readonly plan: SheetPlan;
  readonly traces: Traces;
  /** The write broke off: nobody knows which of its marks stand. */
  readonly isUnfinished: boolean;
}

/** A change of what the workbook keeps as set aside. */
export interface AsideChange {
  readonly added: readonly KeptAside[];
  readonly removed: readonly KeptAside[];
}

/** A run that can be undone. */
export interface Run {
  readonly intention: UndoableRun;
  readonly at: number;
  readonly sheets: readonly Written[];
  readonly aside?: AsideChange;
  readonly touched: Pick<Undoable, 'cells' | 'marks' | 'unmarks' | 'rows'>;
}

/** A change of the rule set, and of the answers about templates that came with it. */
export interface RuleSetChange {
  readonly intention: 'setRuleSet';
  readonly at: number;
  /** What the workbook kept before. */
  readonly before: Partial<Stored>;
  /** The same settings as the change left them. */
  readonly after: Partial<Stored>;
  /** It came from a file, and was not typed. */
  readonly isImported: boolean;
  /** The name of the rule set in effect before. */
  readonly name: string;
  readonly now: RuleSet;
}

export function createHistory({ set }: View): History {
  /** The next to undo is the last. */
  const runs: (Run | RuleSetChange)[] = [];

  const push = (run: Run | RuleSetChange): void => {
    runs.push(run);
    runs.splice(0, runs.length - MOST_RUNS);
  };

  const add = (intention: UndoableRun, sheets: readonly Written[], aside?: AsideChange): void => {
    if (sheets.length === 0 && aside === undefined) return;
    push({ intention, at: Date.now(), sheets, ...(aside && { aside }), touched: touchedBy(sheets) });
  };

  return {
    remember(intention, plans, sheets, aside) {
      add(
        intention,
        plans.flatMap((plan) => {
          if (changesNothing(plan)) return [];
          const sheet = sheets.find((each) => each.sheet.id === plan.sheetId)?.sheet;
          return sheet ? [{ plan, traces: tracesOf(plan, sheet), isUnfinished: false }] : [];
        }),
        aside,
      );
      return undoableOf(runs);
    },
    amend(plans) {
      const last = runs.at(-1);
      if (last && last.intention !== 'setRuleSet') {
        const sheets = last.sheets.map((written) => {
          const { plan } = written;
          const marksAfter = plans.find(({ sheetId }) => sheetId === plan.sheetId)?.marksAfter ?? plan.marksAfter;
          return { ...written, plan: { ...plan, marksAfter } };
        });
        runs.splice(-1, 1, { ...last, sheets, touched: touchedBy(sheets) });
      }
      return undoableOf(runs);
    },
    async keeping(work, job) {
      try {
        return await job();
      } catch (error) {
        if (error instanceof HostError && error.outcome.unfinished && isUndoable(work)) {
          add(
            work,
            error.outcome.unfinished.map((written) => ({ ...written, isUnfinished: true })),
          );
          set({ undoable: undoableOf(runs) });
        }
        throw error;
      }
    },
    rememberRuleSet(change) {
      const last = runs.at(-1);
      const typed = last?.intention === 'setRuleSet' && isTypedOn(last, change) ? last : undefined;
      if (typed) runs.pop();
      push({ ...change, intention: 'setRuleSet', at: Date.now(), ...(typed && { before: typed.before, name: typed.name }) });
      return undoableOf(runs);
    },
    forgetRuleSets() {
      runs.splice(0, runs.length, ...runs.filter(({ intention }) => intention !== 'setRuleSet'));
      return undoableOf(runs);
    },
    last: () => runs.at(-1),
    undone(run, left = []) {
      runs.splice(runs.indexOf(run), 1);
      const { intention, at } = run;
      if (left.length > 0 && intention !== 'setRuleSet') runs.unshift({ intention, at, sheets: left, touched: touchedBy(left) });
      return undoableOf(runs);
    },
  };
}

/** An undo that broke off is still to be done. */
const isUndoable = (work: Work): work is UndoableRun => UNDOABLE_RUNS.some((run) => run === work);

/** Both are of a custom rule set, and nothing but numbers was changed. */
const isTypedOn = (last: RuleSetChange, change: Pick<RuleSetChange, 'now' | 'isImported'>): boolean =>
  [last, change].every(({ now, isImported }) => now.id === CUSTOM_ID && !isImported);

const undoableOf = (runs: readonly (Run | RuleSetChange)[]): AppState['undoable'] =>
  runs.reduce<Undoable | undefined>((earlier, run) => {
    const { intention, at } = run;
    if (run.intention === 'setRuleSet') return { intention, at, ...touchedBy([]), sheetNames: [], ruleSet: run.name, earlier };
    return { intention, at, ...run.touched, sheetNames: run.sheets.map(({ plan }) => plan.sheetName), earlier };
  }, undefined);

/** The cells and marks that the plans change, each cell once. */
const touchedBy = (sheets: readonly Written[]): Run['touched'] => {
  const sum = (count: (plan: SheetPlan) => number): number => sheets.reduce((all, { plan }) => all + count(plan), 0);
  const rows = sum(({ heights = [] }) => heights.length);
  const taken = ({ marksBefore, marksAfter }: SheetPlan) => marksBeyond(marksBefore, marksAfter);
  const placed = ({ marksBefore, marksAfter }: SheetPlan) => marksBeyond(marksAfter, marksBefore);
  return {
    cells: sum(({ edits }) => edits.length),
    ...(rows > 0 && { rows }),
    marks: sum((plan) => distinctCells(taken(plan)).length),
    unmarks: sum((plan) => distinctCells([...taken(plan), ...placed(plan)]).length - distinctCells(taken(plan)).length),
  };
};
