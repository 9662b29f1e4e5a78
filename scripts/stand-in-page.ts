// Writes docs/stand-in.md anew from the list of differences, the probes and the results of real Excels: npx tsx scripts/stand-in-page.ts
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROBES } from '../src/acceptance/probes';
import { UNASKED } from '../src/acceptance/unasked';
import type { Difference } from '../src/workbench/difference';
import { DIFFERENCES } from '../src/workbench/strictness';
import { isSeen, reports, type NamedReport } from '../test/acceptance/reports';

export const STAND_IN_PAGE = path.join(__dirname, '..', 'docs', 'stand-in.md');

const INTRO = `# Excel and its stand-in

<!-- Written by scripts/stand-in-page.ts from src/workbench, src/acceptance and test/acceptance; do not edit by hand. -->

The tests and the workbench run against a stand-in for Excel. This page says row by row what Excel does, where that is documented or reported, what the stand-in makes of it, and whether a real Excel has been seen to do so. The probes of the acceptance run ask a real Excel; [CONTRIBUTING](../CONTRIBUTING.md) says how to run them and send the result back.

中文：测试和工作台用的是 Excel 的替身。本页逐条列出 Excel 怎样、依据何在、替身怎样，以及有没有在真正的 Excel 里看到过。

`;

const HEAD = `| what Excel does | source | what the stand-in does | probes | seen in a real Excel? |
|---|---|---|---|---|
`;

const inTable = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const linked = (source: string): string => (source.startsWith('https://') ? `[source](${source})` : source);

/** The Excels that have answered a probe of the row; documented ones with how many agreed. */
function seenIn(ids: readonly string[], real: readonly NamedReport[]): string {
  const seen = real.flatMap(({ report: { environment, answers } }) => {
    const ours = answers.filter((answer) => ids.includes(answer.id) && isSeen(answer));
    const differ = ours.filter(({ outcome }) => outcome === 'differs').map(({ id }) => `\`${id}\``);
    const excel = `${environment.platform} ${environment.version}`;
    return ours.length === 0 ? [] : [`${excel}: ${differ.length === 0 ? 'yes' : `otherwise in ${differ.join(', ')}`}`];
  });
  return seen.join('<br>') || 'not yet';
}

function row({ id, excel, source, standIn }: Difference, real: readonly NamedReport[]): string {
  const ids = PROBES.filter(({ difference }) => difference === id).map((probe) => probe.id);
  const asked = ids.length > 0 ? ids.map((probe) => `\`${probe}\``).join('<br>') : `not asked: ${UNASKED[id] ?? ''}`;
  return `| ${[`<a id="${id}"></a>${excel}`, linked(source), standIn, asked, seenIn(ids, real)].map(inTable).join(' | ')} |`;
}

/** The whole page, as Markdown. */
export function standInPage(real: readonly NamedReport[] = reports()): string {
  const others = PROBES.filter(({ difference, person }) => difference === undefined && person === undefined);
  const rest = `\n## Probes beside the table\n\nThey ask for what needs no row: that Excel is as documented, and that the main job is done.\n\n| probe | asks | seen in a real Excel? |\n|---|---|---|\n${others
    .map(({ id, asks }) => `| \`${id}\` | ${inTable(asks.en)} | ${seenIn([id], real)} |`)
    .join('\n')}\n`;
  return `${INTRO}${HEAD}${DIFFERENCES.map((difference) => row(difference, real)).join('\n')}\n${rest}`;
}

if (process.argv[1] === __filename) writeFileSync(STAND_IN_PAGE, standInPage());
