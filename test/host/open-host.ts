// What a test of the use cases asks of a host that it has opened: the host itself, and the troubles that it can be made to have.
import type { HostProblemKind } from '../../src/host/errors';
import type { Host } from '../../src/host/host';

export interface Fault {
  readonly kind: HostProblemKind;
  /** The host's own code for it, where it has several for a kind. */
  readonly code?: string;
  /** Zero-based among what the next write does one after another: everything before is done by then. 0 unless given. */
  readonly atAction?: number | 'midway';
  /** The next request of this kind fails. The next that writes unless given. */
  readonly in?: 'read' | 'any';
  /** The answer is lost, and with it what it says of the actions that were done. */
  readonly withoutResults?: true;
  /** From then on the host answers nothing, so that nothing is put back, until `refusing` is taken away. */
  readonly isLast?: true;
}

export interface OpenHost extends Host {
  /** How often it was asked for something since the last `forget`. */
  readonly asked: number;
  /** Ids of the sheets that it was asked for since then. */
  readonly sheetsAsked: ReadonlySet<string>;
  readonly forget: () => void;
  /** While set, it answers nothing else. */
  refusing: HostProblemKind | undefined;
  /** Another workbook is in front: no sheet of this one can be made, brought to the front or gone to. */
  isOtherWorkbookInFront: boolean;
  /** Makes the next write, or what the fault names, fail, once, whether or not it does as much. */
  readonly failNext: (fault: Fault) => void;
  /** Whether the last fault asked for has struck. */
  readonly faultHit: boolean;
  /** Faults of all kinds that a write of this host can meet, none of which is a refusal. */
  readonly faults: readonly Fault[];
  /** Called whenever the host is about to write contents; what people do then comes between reading and writing. */
  beforeWrite: (() => void) | undefined;
  /** Called whenever an answer is put together; it arrives once the promise is settled. */
  onAnswer: (() => Promise<void> | undefined) | undefined;
  /** Whether it can tell which cells are marked. */
  listsMarks: boolean;
  /** A sheet without cells, such as a chart's, is in front. */
  isChartInFront: boolean;
  /** Fails where the host was used as the real one could not be. */
  readonly verify: () => void;
}

export interface OpenOptions {
  /** Resolves when an engine has put the results of all formulas into the book. */
  readonly calculated?: () => Promise<void>;
  /** Whether changes made by this add-in are told apart from those of others. True unless given. */
  readonly tellsWho?: boolean;
}
