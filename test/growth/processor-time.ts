// How long work takes the processor, for ratios within one run: a slow or a busy machine slows both sides alike.

/** Processor milliseconds of one run. */
function once(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Processor milliseconds of the quickest of three runs: compiling, and what else runs on the machine, are no part of it. */
export const processorTime = (work: () => void): number => Math.min(once(work), once(work), once(work));

/** Whether each of three runs takes longer than so many processor milliseconds. Mostly the first does not, and decides. */
export const takesLonger = (work: () => void, milliseconds: number): boolean => [1, 2, 3].every(() => once(work) > milliseconds);
