// Results of acceptance runs in real Excels, as they stand in this folder, and how they are held against the stand-in.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sameJson } from '../../src/acceptance/expectation';
import type { Json, Probe } from '../../src/acceptance/probe';
import { REPORT_VERSION, type Answer, type Report } from '../../src/acceptance/report';

/** Where Excel is known to answer otherwise than the stand-in: a probe, and the row of `DIFFERENCES` that says so. */
export interface KnownDifference {
  readonly probe: string;
  readonly difference: string;
}

export interface NamedReport {
  readonly file: string;
  readonly report: Report;
}

/** @throws Error for a file that is no result of an acceptance run */
export function readReport(file: string, text: string): NamedReport {
  const report = JSON.parse(text) as Partial<Report>;
  if (report.report !== 'acceptance' || report.version !== REPORT_VERSION || !Array.isArray(report.answers))
    throw new Error(`${file} is no result of an acceptance run of version ${REPORT_VERSION}.`);
  return { file, report: report as Report };
}

/** Every result in this folder, in the order of the names. */
export const reports = (): readonly NamedReport[] =>
  readdirSync(__dirname)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readReport(name, readFileSync(path.join(__dirname, name), 'utf8')));

/** Whether Excel has answered what can be compared. */
export const isSeen = ({ outcome }: Answer): boolean => outcome === 'agrees' || outcome === 'differs' || outcome === 'recorded';

/**
 * Each answer of a real Excel that is not the stand-in's, unless it is known.
 * @param standIn the stand-in's answers by probe
 */
export function disagreements(
  { file, report }: NamedReport,
  standIn: ReadonlyMap<string, Json>,
  probes: readonly Probe[],
  known: readonly KnownDifference[],
): readonly string[] {
  return report.answers.flatMap(({ id, outcome, answer }) => {
    const probe = probes.find((one) => one.id === id);
    if (!probe) return [`${file}: no probe has the id ${id}`];
    const isKnown = known.some((one) => one.probe === id);
    if (outcome === 'broken') return isKnown ? [] : [`${file}: ${id} broke off in Excel: ${JSON.stringify(answer)}`];
    if (outcome === 'skipped' || probe.expected === 'varies' || probe.person || isKnown) return [];
    const ours = standIn.get(id);
    if (answer !== undefined && ours !== undefined && sameJson(answer, ours)) return [];
    return [`${file}: ${id} is ${JSON.stringify(answer)} in Excel and ${JSON.stringify(ours)} in the stand-in`];
  });
}
