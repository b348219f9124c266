const fewestRounds = 2;

/**
 * The shortest time that each of some works takes, in milliseconds of the processor. They take turns, so that whatever else
 * the machine does meets all of them, and the shortest counts, since other work makes each slower and never faster. It
 * ends after `rounds`, or sooner when `isClear` says that the times so far decide what is asked.
 * @param works what one round does, in this order
 */
export function shortestTimes(works: readonly (() => unknown)[], rounds: number, isClear: (shortest: readonly number[]) => boolean): number[] {
  const shortest = works.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    for (const [index, work] of works.entries()) shortest[index] = Math.min(shortest[index]!, processorMilliseconds(work));
    if (round + 1 >= fewestRounds && isClear(shortest)) break;
  }
  return shortest;
}

/** Milliseconds of the processor that some work takes. */
export function processorMilliseconds(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  return millisecondsSince(start);
}

/** Milliseconds of the processor since a measurement of it. */
export function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The same for works that wait for answers. Nothing else may run in this process meanwhile. */
export async function shortestTimesOfRequests(works: readonly (() => Promise<unknown>)[], rounds: number): Promise<number[]> {
  const shortest = works.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    for (const [index, work] of works.entries()) {
      const start = process.cpuUsage();
      await work();
      shortest[index] = Math.min(shortest[index]!, millisecondsSince(start));
    }
  }
  return shortest;
}
