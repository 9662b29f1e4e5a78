// The lines of a fund block as a tree: which of them add up to the total, and which split the line above them.
import { decimal, type Decimal, sumOf } from './decimal';
import type { FundLine, NumberContent } from './form';
import { FUND_SHARES } from './vocabulary';

/** A line as printed, in its order. */
export interface PrintedLine {
  readonly line: FundLine;
  /** Its label begins with 其中. */
  readonly saysOf: boolean;
  /** By its numbering 一、 (一) 1. (1): smaller is further out; undefined without. */
  readonly depth: number | undefined;
}

const NUMBERINGS = [/^[一二三四五六七八九十]{1,3}、/, /^\([一二三四五六七八九十]{1,3}\)/, /^\d{1,2}[.、]/, /^(?:\(\d{1,2}\)|[①-⑳])/];

/** @param label compacted */
export function depthOf(label: string): number | undefined {
  const depth = NUMBERINGS.findIndex((numbering) => numbering.test(label));
  return depth < 0 ? undefined : depth;
}

interface Branch {
  readonly printed: PrintedLine;
  readonly below: readonly Branch[];
}

const AMOUNTS = ['initialBudget', 'annualBudget', 'executed'] as const;
/** More lines than any form has; trees of so many are still tried in no time. */
const MOST_LINES = 14;
/** Amounts are rounded one by one. */
const ROUNDED = decimal('0.05');

const valueOf = (content: NumberContent | undefined): Decimal | undefined => (content?.kind === 'number' ? content.value : undefined);

/** Whether the lines add up to the whole in each column that both fill; false where no column is filled. */
function addsUp(whole: FundLine, parts: readonly FundLine[]): boolean {
  let compared = 0;
  for (const amount of AMOUNTS) {
    const sum = valueOf(whole[amount]?.content);
    const values = parts.flatMap((part) => valueOf(part[amount]?.content) ?? []);
    if (sum === undefined || values.length === 0) continue;
    if (sumOf(values).minus(sum).abs().gt(ROUNDED)) return false;
    compared++;
  }
  return compared > 0;
}

/**
 * Puts the lines that split a part below it, so that sums are taken of lines of one rank. Of the trees that the labels allow the one
 * whose sums hold; where none does, the labels alone decide.
 * @param total the line that all parts add up to
 * @param printed the other lines in their order
 */
export function partsOf(total: FundLine, printed: readonly PrintedLine[]): readonly FundLine[] {
  const byWords = tree(printed, isBelowByWords);
  const lines = (branches: readonly Branch[]): FundLine[] => branches.map(({ printed: { line } }) => line);
  if (addsUp(total, lines(byWords)) || printed.length > MOST_LINES) return byWords.map(lineOf);
  return (treeBySums(total, printed) ?? byWords).map(lineOf);
}

const lineOf = ({ printed: { line }, below }: Branch): FundLine => (below.length > 0 ? { ...line, parts: below.map(lineOf) } : line);

/** Of a line and the last one further out than it, whether it splits that. */
type IsBelow = (line: PrintedLine, outer: PrintedLine, siblings: readonly PrintedLine[]) => boolean;

/** 其中 below a part, the shares that follow it, and a deeper numbering. */
const isBelowByWords: IsBelow = (own, outer, siblings) => {
  if (own.depth !== undefined && outer.depth !== undefined) return own.depth > outer.depth;
  if (own.line.kind !== 'currentYear' || !FUND_SHARES.test(own.line.label)) return false;
  return siblings.length > 0 || (own.saysOf && outer.line.kind === 'currentYear' && !FUND_SHARES.test(outer.line.label));
};

function tree(printed: readonly PrintedLine[], isBelow: IsBelow): readonly Branch[] {
  const branches: { printed: PrintedLine; below: Branch[] }[] = [];
  for (const own of printed) {
    const outer = branches[branches.length - 1];
    if (
      outer &&
      isBelow(
        own,
        outer.printed,
        outer.below.map(({ printed: line }) => line),
      )
    )
      outer.below.push({ printed: own, below: [] });
    else branches.push({ printed: own, below: [] });
  }
  return branches;
}

/** The first tree of two ranks whose sums all hold: lines that follow a part and add up to it are below it. */
function treeBySums(total: FundLine, printed: readonly PrintedLine[]): readonly Branch[] | undefined {
  const fits = (from: number, above: readonly Branch[]): readonly Branch[] | undefined => {
    const own = printed[from];
    if (own === undefined)
      return addsUp(
        total,
        above.map(({ printed: { line } }) => line),
      )
        ? above
        : undefined;
    for (let to = printed.length; to >= from + 1; to--) {
      const below = printed.slice(from + 1, to);
      const isAlone = below.length === 0;
      // One line is a share of the line above it only where it says so.
      if (
        !isAlone &&
        !(
          addsUp(
            own.line,
            below.map(({ line }) => line),
          ) &&
          (below.length > 1 || below[0]?.saysOf === true)
        )
      )
        continue;
      const rest = fits(to, [...above, { printed: own, below: below.map((line) => ({ printed: line, below: [] })) }]);
      if (rest) return rest;
    }
    return undefined;
  };
  return fits(0, []);
}

/** Names all money, and no source of it. */
const OF_ALL = /^(?:项目|年度|本年度?|当年|全年|预算|支出)*(?:资金)?(?:总额|合计|总计)$/;

/** Rows of parts that call themselves the total as well, where the parts do not add up to it. */
export function furtherTotalsOf(total: FundLine, parts: readonly FundLine[]): readonly number[] {
  if (addsUp(total, parts)) return [];
  return parts.flatMap(({ label, row }) => (label === total.label || OF_ALL.test(label) ? [row] : []));
}
