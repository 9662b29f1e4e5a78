// Which tasks of a page's thread are the pane's own, from a trace of Chromium's: Excel's stand-in and its grid share that thread.

/** One entry of a trace, as far as it is used here; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly id?: string;
  readonly ts: number;
  /** On the clock. */
  readonly dur?: number;
  /** Of the processor: without what else the machine did meanwhile. */
  readonly tdur?: number;
  readonly args: {
    readonly data?: {
      readonly startTime?: number;
      readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
      readonly timeDeltas?: readonly number[];
    };
  };
}

interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: { readonly url?: string };
}

/** What of a task's time was the pane's, in milliseconds. */
export interface OwnTask {
  readonly processorMs: number;
  readonly clockMs: number;
}

type Side = 'pane' | 'stand-in';

/** What a trace has to record for this. */
export const CATEGORIES = ['toplevel', 'v8', 'disabled-by-default-v8.cpu_profiler'];

/**
 * The tasks in which anything of the pane's ran, Office.js included. Where nothing of the stand-in ran the whole task is the pane's,
 * with the garbage collected meanwhile; else what the profiler saw of the pane in it.
 */
export function ownTasks(trace: Buffer): readonly OwnTask[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const { pid, tid, samples } = mainThread(traceEvents);
  const own: OwnTask[] = [];
  let next = 0;
  for (const { ts, dur = 0, tdur = dur } of outermostTasks(traceEvents.filter((event) => event.pid === pid && event.tid === tid))) {
    const micros = { pane: 0, 'stand-in': 0 };
    while ((samples[next]?.at ?? Infinity) < ts) next += 1;
    for (let sample = samples[next]; sample !== undefined && sample.at < ts + dur; sample = samples[(next += 1)]) {
      if (sample.side !== undefined) micros[sample.side] += sample.micros;
    }
    const share = micros['stand-in'] === 0 ? 1 : Math.min(1, micros.pane / dur);
    if (micros.pane > 0) own.push({ processorMs: (tdur * share) / 1000, clockMs: (dur * share) / 1000 });
  }
  return own;
}

interface Sample {
  readonly at: number;
  /** Until the next sample. */
  readonly micros: number;
  /** Whose script was running; undefined: nobody's, such as the garbage collector. */
  readonly side: Side | undefined;
}

interface Thread {
  readonly pid: number;
  readonly tid: number;
  /** What the profiler saw, in order. */
  readonly samples: readonly Sample[];
}

/** The thread that the profiler saw most of: others are workers. Throws without any. */
function mainThread(events: readonly TraceEvent[]): Thread {
  const threads = events
    .filter(({ name }) => name === 'Profile')
    .map(({ pid, tid, id, args: { data } }): Thread => {
      const chunks = events.filter((event) => event.name === 'ProfileChunk' && event.pid === pid && event.id === id);
      return {
        pid,
        tid,
        samples: samplesIn(
          data?.startTime ?? 0,
          [...chunks].sort((a, b) => a.ts - b.ts),
        ),
      };
    });
  const [main] = threads.sort((a, b) => b.samples.length - a.samples.length);
  if (main === undefined) throw new Error('The trace holds no profile.');
  return main;
}

function samplesIn(start: number, chunks: readonly TraceEvent[]): readonly Sample[] {
  const sides = new Map<number, Side | undefined>();
  const found: { readonly at: number; readonly side: Side | undefined }[] = [];
  let at = start;
  for (const { args } of chunks) {
    const { cpuProfile, timeDeltas = [] } = args.data ?? {};
    // A node comes after its parent; what the stand-in calls is the stand-in's.
    for (const { id, parent, callFrame } of cpuProfile?.nodes ?? [])
      sides.set(id, (parent === undefined ? undefined : sides.get(parent)) ?? sideOf(callFrame.url ?? ''));
    cpuProfile?.samples?.forEach((node, index) => found.push({ at: (at += timeDeltas[index] ?? 0), side: sides.get(node) }));
  }
  return found.map((sample, index) => ({ ...sample, micros: (found[index + 1]?.at ?? sample.at) - sample.at }));
}

function sideOf(url: string): Side | undefined {
  const { pathname } = URL.canParse(url) ? new URL(url) : { pathname: '' };
  if (!pathname.endsWith('.js')) return undefined;
  return pathname === '/workbench.js' ? 'stand-in' : 'pane';
}

/** Tasks, without those that run inside of another. */
function outermostTasks(events: readonly TraceEvent[]): readonly TraceEvent[] {
  let end = -Infinity;
  return events
    .filter(({ name, ph }) => ph === 'X' && name.endsWith('RunTask'))
    .sort((a, b) => a.ts - b.ts)
    .filter(({ ts, dur = 0 }) => {
      if (ts < end) return false;
      end = ts + dur;
      return true;
    });
}
