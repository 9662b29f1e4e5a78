// The findings of one form as a report: plain data, and the same as plain text.
import { addressOf, type FormResult } from '../../../app/state';
import { REPORT_WORDS } from '../../../locale/report';
import type { Speech } from '../../../locale';
import { countsOf } from '../../common/counts';
import { byRule } from '../../findings/by-rule';

export interface Report {
  readonly title: string;
  /** Label and value; a value that the form lacks is left out. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly columns: readonly [severity: string, cell: string, says: string, basis: string];
  /** Errors first, then as in the pane. */
  readonly findings: readonly (readonly [severity: string, cell: string, says: string, basis: string])[];
  /** Those that a person has verified and set aside, under a heading of their own; empty without any. */
  readonly aside: {
    readonly title: string;
    readonly columns: readonly [severity: string, cell: string, says: string, why: string];
    readonly findings: readonly (readonly [severity: string, cell: string, says: string, why: string])[];
  };
}

export function reportOf(
  { form, total, grade, bars, findings, aside = [], toFill, name, uncalculated }: FormResult,
  ruleSet: string,
  moment: Date,
  { language, words }: Speech,
): Report {
  const own = REPORT_WORDS[language];
  const { facts, columns } = own;
  const said = (label: string, value: string | undefined): readonly (readonly [string, string])[] =>
    value === undefined || value.trim() === '' ? [] : [[label, value.trim()]];
  const scores = bars.map((bar) => `${bar.name} ${bar.score ?? own.notFilled} / ${bar.points}`).join('；');
  return {
    title: own.title,
    facts: [
      [facts.project, name],
      ...said(facts.department, form.department?.text),
      ...said(facts.unit, form.unit?.text),
      ...said(facts.year, form.year?.toString()),
      [facts.sheet, `${form.sheetName}（${addressOf(form.title.cell)}）`],
      [facts.ruleSet, ruleSet],
      [facts.made, own.at(moment)],
      [facts.total, total ?? own.notFilled],
      [facts.grade, grade ?? own.notFilled],
      ...said(facts.scores, scores),
      ...(toFill ? [[facts.toFill, words.toFill(toFill.filled, toFill.of)] as const] : []),
      ...(toFill && findings.length === 0 ? [] : [[facts.findings, words.counts(countsOf(findings))] as const]),
      ...(uncalculated ? [[facts.note, own.uncalculated] as const] : []),
    ],
    columns: [columns.severity, columns.cell, columns.says, columns.basis],
    findings: byRule(findings).flatMap((group) =>
      group.findings.map(
        ({ severity, cell, says, basis }) => [words.severity[severity], addressOf(cell), says[language], basis[language]] as const,
      ),
    ),
    aside: {
      title: own.aside,
      columns: [columns.severity, columns.cell, columns.says, own.why],
      findings: aside.map(
        ({ finding: { severity, cell, says }, why }) => [words.severity[severity], addressOf(cell), says[language], why] as const,
      ),
    },
  };
}

/** The report as text: a line for each fact and each finding, columns separated by tabs. */
export function plainText({ title, facts, columns, findings, aside }: Report): string {
  const table = (rows: readonly (readonly string[])[]): readonly string[] => rows.map((row) => row.join('\t'));
  const told = aside.findings.length === 0 ? [] : ['', aside.title, ...table([aside.columns, ...aside.findings])];
  return [title, ...facts.map(([label, value]) => `${label}\t${value}`), '', ...table([columns, ...findings]), ...told].join('\n');
}
