// Runs the probes one after another, each on sheets of its own, and takes all sheets away in the end.
import { failureOf } from './ask';
import { verdictOn } from './expectation';
import { SEED_FORMS } from './forms';
import type { Json, Probe, ProbeBench } from './probe';
import type { Answer } from './report';
import { openScratch, type Scratch } from './scratch';

export interface Runner {
  readonly newApp: ProbeBench['newApp'];
  /** The probe is about to be asked. */
  readonly asking: (probe: Probe) => void;
  readonly answered: (answer: Answer) => void;
  /** Asks the person for the probe's action; false when it is to be skipped. Without it all such probes are skipped. */
  readonly person?: (probe: Probe) => Promise<boolean>;
  /** Milliseconds that one probe may take, a person's time apart; no end unless given. */
  readonly patience?: number;
}

/** Milliseconds between two looks whether something has come, and the longest wait for it. */
const LOOK_EVERY = 50;
const LONGEST_WAIT = 5_000;
/** How often, and how many milliseconds apart, the sheets are tried to be taken away. */
const SWEEPS = 40;
const SWEEP_EVERY = 500;

/**
 * @returns the answers, in the order of the probes
 * @throws NotEmpty, with nothing done
 */
export async function runProbes(
  probes: readonly Probe[],
  { newApp, asking, answered, person, patience }: Runner,
): Promise<readonly Answer[]> {
  const scratch = await openScratch();
  const benchFor = (probe: Probe): ProbeBench => ({
    sheet: scratch.sheet,
    newApp,
    forms: SEED_FORMS,
    until,
    async done() {
      if ((await person?.(probe)) !== true) throw new Skipped();
    },
  });
  const answers: Answer[] = [];
  for (const probe of probes) {
    asking(probe);
    const isLeftOut = probe.person !== undefined && person === undefined;
    const answer = isLeftOut ? skipped(probe) : await answerOf(probe, benchFor(probe), patience);
    if (!isLeftOut) await swept(scratch);
    answers.push(answer);
    answered(answer);
  }
  return answers;
}

/** A person who is still editing a cell, or is in another workbook, holds everything up for a while. */
async function swept({ sweep }: Scratch): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await sweep();
      return;
    } catch (error) {
      if (attempt === SWEEPS) throw error;
      await new Promise((resolve) => setTimeout(resolve, SWEEP_EVERY));
    }
  }
}

const skipped = ({ id }: Probe): Answer => ({ id, outcome: 'skipped' });

/** The person does not want to do what a probe asks for. */
class Skipped extends Error {}

async function answerOf(probe: Probe, bench: ProbeBench, patience: number | undefined): Promise<Answer> {
  const { id } = probe;
  const expected = typeof probe.expected === 'string' ? {} : { expected: probe.expected };
  const begun = performance.now();
  const took = (): number => Math.round(performance.now() - begun);
  try {
    // A person takes the time that it takes.
    const answer = await within(probe.run(bench), probe.person === undefined ? patience : undefined);
    return { id, outcome: verdictOn(probe, answer), ...expected, answer, took: took() };
  } catch (error) {
    if (error instanceof Skipped) return skipped(probe);
    return { id, outcome: 'broken', ...expected, answer: brokenBy(error), took: took() };
  }
}

/** Excel's words may name a file; those of our own code do not. */
function brokenBy(error: unknown): Json {
  try {
    return failureOf(error);
  } catch {
    return { error: error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 200) : 'unknown' };
  }
}

function within<Result>(work: Promise<Result>, patience: number | undefined): Promise<Result> {
  if (patience === undefined) return work;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${patience / 1000} seconds`)), patience);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function until(holds: () => boolean): Promise<boolean> {
  for (let waited = 0; waited < LONGEST_WAIT && !holds(); waited += LOOK_EVERY)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  return holds();
}
