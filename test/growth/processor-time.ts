// How long work takes the processor, for ratios within one run: a slow or a busy machine slows both sides alike.

/** Processor milliseconds of the quickest of three runs: compiling, and what else runs on the machine, are no part of it. */
export function processorTime(work: () => void): number {
  const times = [1, 2, 3].map(() => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
