const small = 25_000;
const times = 8;
/** Milliseconds below which a measurement is noise. */
const measurable = 15;

/** The processor's time for the fastest of three runs, in milliseconds: other work on the machine counts little. */
function shortestTime(run: () => unknown): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const start = process.cpuUsage();
      run();
      return process.cpuUsage(start).user / 1000;
    }),
  );
}

/**
 * How much more of the processor's time a large piece of work takes than a small one, as a multiple of `sizes`, which says how
 * much larger it is: about 1 when time grows with the work.
 */
export function growthBetween(little: () => unknown, much: () => unknown, sizes: number): number {
  little();
  return shortestTime(much) / Math.max(measurable, shortestTime(little)) / sizes;
}

/** The same for a text of `unit` repeated and one of eight times its length: 8 when time is quadratic. A machine's noise is below 3. */
export function growthOf(unit: string, run: (text: string) => unknown, length = small): number {
  const textOf = (size: number): string => unit.repeat(Math.ceil(size / unit.length));
  const [short, long] = [textOf(length), textOf(length * times)];
  return growthBetween(() => run(short), () => run(long), times);
}
