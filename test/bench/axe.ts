// What axe objects to in a page that is open in Chromium.
import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';

interface Axe {
  readonly run: (
    what: Document,
    options: object,
  ) => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
    }[];
  }>;
}

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** WCAG 2.2 AA, the size of targets included, and best practice: rule, element and reason of each objection. */
export async function objectionsIn(frame: Frame): Promise<readonly string[]> {
  // By the debugger: the page's own policy lets no foreign script in.
  if (!(await frame.evaluate(() => 'axe' in window)))
    await frame.evaluate(readFileSync(require.resolve('axe-core/axe.min.js', { paths: [require.resolve('jest-axe')] }), 'utf8'));
  return frame.evaluate(async (standards) => {
    // Colours on their way from one to another are neither.
    const moving = document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().endTime) < Infinity);
    await Promise.all(moving.map(({ finished }) => finished.catch(() => undefined)));
    const { axe } = window as unknown as { readonly axe: Axe };
    const { violations } = await axe.run(document, { runOnly: standards, rules: { 'target-size': { enabled: true } } });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary = '' }) => `${id}: ${html} ${failureSummary}`));
  }, STANDARDS);
}
