// Rows that hold a level and the points of its rows, but no indicator: 产出指标 | 50 | 49 above the rows that make 50, or below them.
import type { Decimal } from './decimal';
import { ZERO } from './decimal';
import { isNamedLevel, type LevelKind } from './levels';
import type { RowKinds } from './row-kinds';
import type { RowPlaces } from './row-places';
import type { Cell } from './snapshot';
import { compact } from './text';
import { DASH } from './vocabulary';

export interface LevelRow {
  readonly texts: readonly { readonly kind: LevelKind; readonly text: string }[];
  /** The words are those of a level, not only their place. */
  readonly isNamed: boolean;
  readonly points: Decimal;
  readonly score: Decimal | undefined;
  /** The cell of the points. */
  readonly cell: Cell;
  /** The rows below, down to the next level of this kind, have these points together. */
  readonly isAbove: boolean;
}

export class LevelRows {
  constructor(
    private readonly places: RowPlaces,
    private readonly kinds: RowKinds,
    private readonly end: number,
  ) {}

  /** Undefined for a row with anything but levels, points and a score. */
  read(row: number): LevelRow | undefined {
    const { places } = this;
    const points = this.bare(row);
    const column = places.at.points;
    if (points === undefined || column === undefined) return undefined;
    const texts = [...places.levelColumns].flatMap(([at, kind]) => {
      const text = places.grid.seen(row, at);
      return compact(text) === '' ? [] : [{ kind, text, at }];
    });
    if (texts.length === 0) return undefined;
    const isNamed = texts.every(({ text }) => isNamedLevel(text));
    const last = Math.max(...texts.map(({ at }) => at));
    const score = this.number(row, places.at.score);
    const isOther = (at: number): boolean =>
      !places.levelColumns.has(at) && at !== column && !places.heading.others.has(at) && !DASH.test(places.text(row, at));
    if (places.grid.filled(row).some((at) => isOther(at) && (at !== places.at.score || score === undefined))) return undefined;
    return { texts, isNamed, points, score, cell: { row, column }, isAbove: this.sumBelow(row, last, points) };
  }

  /** The points of a row that has neither name nor values. */
  private bare(row: number): Decimal | undefined {
    const { grid, at } = this.places;
    const isBlank = (column: number): boolean => grid.isBlank(row, column) || DASH.test(this.places.text(row, column));
    return [at.name, at.target, at.actual].every(isBlank) ? this.number(row, at.points) : undefined;
  }

  private number(row: number, column: number | undefined): Decimal | undefined {
    const content = column === undefined ? undefined : this.places.grid.number(row, column, '分');
    return content?.kind === 'number' ? content.value : undefined;
  }

  private sumBelow(level: number, last: number, points: Decimal): boolean {
    const { places } = this;
    let sum = ZERO;
    for (let row = level + 1; row < this.end && sum.lt(points); row++) {
      if (places.grid.isBlankRow(row)) continue;
      const kind = this.kinds.of(row).kind;
      if (kind === 'sum' || kind === 'grade') break;
      const isBare = this.bare(row) !== undefined;
      const isNext = (column: number): boolean =>
        column <= last && !places.grid.isBlank(row, column) && (isBare || places.text(row, column) !== places.text(level, column));
      if ([...places.levelColumns.keys()].some(isNext)) break;
      // A level below this one has the points of its own rows.
      if (kind !== 'own' || isBare) continue;
      sum = sum.plus(this.number(row, places.at.points === undefined ? undefined : places.at.points - places.bestShift(row)) ?? ZERO);
    }
    return sum.eq(points);
  }
}
