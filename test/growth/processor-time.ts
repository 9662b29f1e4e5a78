// Measures processor time for ratios within one run, in which a slow machine slows both sides alike.

/** Processor milliseconds of the quickest of three runs, without compiling and other programs. */
export function processorTime(work: () => void): number {
  const times = [1, 2, 3].map(() => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
