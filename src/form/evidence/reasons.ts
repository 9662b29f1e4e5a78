// Which texts of a column tell why something came as it did, as explanations do and names do not.
import { saysNothing } from '../wording';
import { DASH } from '../vocabulary';
import type { Column } from './columns';

/** Words of causes, of delays and of what is to be done about them. */
const REASON =
  /^因|因(?:为|此|[^素子果]{1,12}[,，、])|由于|原因|导致|致使|受.{1,14}(?:影响|制约|限制)|(?:有|较|略)(?:偏差|差距)|偏[高低离]|延[期迟误]|推迟|滞后|跨年|节约|结余|尚未|未能|未达|不足|正在推进|(?:下|次)一?年度?|今后|下一?步|整改|改进|加快|加强|超额/;

const says = (text: string): boolean => text !== '' && !DASH.test(text) && !saysNothing(text);

/** Of the texts that say something the share that tells a reason, from 0 to 1; undefined when none says anything. */
export function shareOfReasons(column: Column): number | undefined {
  const said = column.texts.filter(says);
  return said.length === 0 ? undefined : said.filter((text) => REASON.test(text)).length / said.length;
}

/** Whether texts stand beside lesser scores alone, and some score is full. */
export function standsBesideLosses({ texts }: Column, points: Column, score: Column): boolean {
  let [losses, full] = [0, 0];
  for (const [row, most] of points.numbers.entries()) {
    const given = score.numbers[row];
    if (most === undefined || given === undefined) continue;
    const isLess = given < most;
    if (says(texts[row] ?? '')) losses += isLess ? 1 : -Infinity;
    else if (!isLess) full++;
  }
  return losses > 0 && full > 0;
}
