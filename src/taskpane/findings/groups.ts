// The findings of a form by what is to be done about them, in the order of the pane. Pure.
import { addressOf, type Change, type FormResult } from '../../app/state';
import type { Cell } from '../../form/snapshot';
import type { Finding } from '../../review/rule';
import { SEVERITIES } from '../common/counts';
import { isMendedByOthers, mendingChange } from './mended';

/**
 * From the top: what keeps the form from being right and only a person can correct, what the next press corrects, what needs a reason, what
 * is to be looked at, what may stay.
 */
export const GROUPS = ['correct', 'recalculate', 'explain', 'verify', 'information'] as const;
export type GroupKind = (typeof GROUPS)[number];

/** One line of the list. */
export interface Line {
  /** Tells it from all others of the form, and stays while others come and go. */
  readonly key: string;
  /** What the next press will write here. */
  readonly change?: Change;
  /** One, unless the line is a change, which may have any number of reasons. */
  readonly findings: readonly Finding[];
}

/** Lines under one small heading: the findings of one rule and severity, or what the next press changes. */
export interface GroupPart {
  readonly key: string;
  readonly lines: readonly Line[];
}

export interface Group {
  readonly kind: GroupKind;
  readonly parts: readonly GroupPart[];
}

/** The part of findings whose cells agree by themselves once the press has changed others. */
export const BY_THEMSELVES = 'by-themselves';
const CHANGES = 'changes';

/** @param foreseen what the next press changes on the form's sheet; undefined where nobody knows */
export function groupsOf(form: FormResult, foreseen: readonly Change[] | undefined): readonly Group[] {
  const here = (foreseen ?? []).filter((change) => change.form === form.form.id);
  const parts = new Map<GroupKind, Map<string, Line[]>>();
  const put = (kind: GroupKind, part: string, line: Line): void => {
    const known = parts.get(kind) ?? new Map<string, Line[]>();
    parts.set(kind, known.set(part, [...(known.get(part) ?? []), line]));
  };
  const findings = [...form.findings].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.cell.row - b.cell.row || a.cell.column - b.cell.column,
  );
  for (const change of here) {
    const key = `change ${addressOf(change.cell)}`;
    put('recalculate', CHANGES, { key, change, findings: findings.filter((finding) => mendingChange(finding, here) === change) });
  }
  const count = new Map<string, number>();
  for (const finding of findings) {
    if (mendingChange(finding, here)) continue;
    const name = `${finding.rule} ${addressOf(finding.cell)}`;
    count.set(name, (count.get(name) ?? 0) + 1);
    const line = { key: `${name} ${count.get(name)}`, findings: [finding] };
    if (isMendedByOthers(form, finding, here)) put('recalculate', BY_THEMSELVES, line);
    else put(kindOf(finding), `${finding.severity} ${finding.rule}`, line);
  }
  return GROUPS.flatMap((kind) => {
    const found = parts.get(kind);
    return found ? [{ kind, parts: [...found].map(([key, lines]) => ({ key, lines })) }] : [];
  });
}

function kindOf({ severity, explain }: Finding): GroupKind {
  if (severity === 'information') return 'information';
  if (explain !== undefined) return 'explain';
  return severity === 'error' ? 'correct' : 'verify';
}

/** The cell that a line speaks of. */
export function cellOf({ change, findings: [finding] }: Line): Cell {
  const cell = change?.cell ?? finding?.cell;
  if (cell === undefined) throw new Error('A line without a change and a finding');
  return cell;
}

/** What scripts find a finding by. */
export const marksOf = ([finding]: readonly Finding[]) =>
  finding && { 'data-rule': finding.rule, 'data-severity': finding.severity, 'data-cell': addressOf(finding.cell) };

/** The line itself bears the sentence of a finding that cannot be said in short. */
export const bearsSentence = ({ change, findings: [finding] }: Line): boolean => change === undefined && finding?.brief === undefined;

export const linesOf = (groups: readonly Group[]): readonly Line[] => groups.flatMap(({ parts }) => parts.flatMap(({ lines }) => lines));

/** Only what is of interest now; parts and groups without a line go. */
export const linesWhere = (groups: readonly Group[], isWanted: (line: Line) => boolean): readonly Group[] =>
  groups.flatMap(({ kind, parts }) => {
    const left = parts.map((part) => ({ ...part, lines: part.lines.filter(isWanted) })).filter(({ lines }) => lines.length > 0);
    return left.length === 0 ? [] : [{ kind, parts: left }];
  });

/** The place of everything that was listed before, so that it stays while other lines come and go. */
export type LinePlaces = ReadonlyMap<string, number>;

/** In the places that are known; what is new comes at the end of its part or group. */
export const inPlace = (groups: readonly Group[], standing: LinePlaces): readonly Group[] =>
  groups.map(({ kind, parts }) => ({
    kind,
    parts: sorted(
      parts.map((part) => ({ ...part, lines: sorted(part.lines, standing, part.key) })),
      standing,
      kind,
    ),
  }));

/** With the places of these groups added. */
export function standingOf(groups: readonly Group[], before: LinePlaces): LinePlaces {
  const names = groups.flatMap(({ kind, parts }) => [
    ...parts.map(({ key }) => `${kind} ${key}`),
    ...parts.flatMap((part) => part.lines.map(({ key }) => `${part.key} ${key}`)),
  ]);
  const fresh = names.filter((name) => !before.has(name));
  return fresh.length === 0 ? before : new Map([...before, ...fresh.map((name, place) => [name, before.size + place] as const)]);
}

const sorted = <Item extends { readonly key: string }>(items: readonly Item[], standing: LinePlaces, within: string): readonly Item[] => {
  const placeOf = ({ key }: Item): number => standing.get(`${within} ${key}`) ?? Infinity;
  return [...items].sort((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)));
};
