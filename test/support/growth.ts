const small = 25_000;
const times = 8;
/** Milliseconds below which a measurement is noise. */
const measurable = 15;

/**
 * How much more of the processor's time a text of eight times the length takes, as a multiple of eight: about 1 when time
 * is linear, 8 when it is quadratic. `run` is given texts of `unit` repeated. The fastest of three runs counts, so that
 * other work on the machine counts little.
 */
export function growthOf(unit: string, run: (text: string) => unknown): number {
  const textOf = (length: number): string => unit.repeat(Math.ceil(length / unit.length));
  const shortest = (text: string): number =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const start = process.cpuUsage();
        run(text);
        return process.cpuUsage(start).user / 1000;
      }),
    );
  run(textOf(small));
  return shortest(textOf(small * times)) / Math.max(measurable, shortest(textOf(small))) / times;
}
