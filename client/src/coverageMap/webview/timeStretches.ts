/** A stretch of time on the axis of the timeline, in days and in pixels. */
export interface TimeStretch {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

/** Days without anything, and their share of all the time that is shown, from which they are left out. */
const longGap = 90;
const gapShare = 0.5;
const mostStretches = 4;
/** Pixels between two stretches, and the fewest that one takes: a date has to fit below it. */
const breakWidth = 26;
const leastWidth = 90;

/**
 * Divides the axis where a long time without anything would press all the rest together: one quote of years ago beside those
 * of this week. Stretches reach a day beyond what stands in them, and share the room by their length.
 *
 * @param days of what is shown; at least one
 * @param room where the axis begins and ends, in pixels
 */
export function timeStretches(days: readonly number[], [left, right]: readonly [number, number]): TimeStretch[] {
  const times = stretchesOf(days);
  const room = right - left - breakWidth * (times.length - 1);
  const least = Math.min(leastWidth, room / times.length);
  const lengths = times.map(({ from, to }) => to - from);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  let at = left;
  return times.map((time, index) => {
    const width = least + (room - least * times.length) * (lengths[index]! / total);
    const stretch = { ...time, left: at, right: at + width };
    at += width + breakWidth;
    return stretch;
  });
}

/** Whether a time is left out. */
export function isBroken(days: readonly number[]): boolean {
  return days.length > 0 && stretchesOf(days).length > 1;
}

function stretchesOf(days: readonly number[]): { readonly from: number; readonly to: number }[] {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((day, index) => ({ before: index, length: day - sorted[index]! }));
  let shown = sorted.at(-1)! - sorted[0]!;
  const breaks: number[] = [];
  for (const { before, length } of [...gaps].sort((a, b) => b.length - a.length)) {
    if (breaks.length + 1 === mostStretches || length < longGap || length < gapShare * shown) break;
    breaks.push(before);
    shown -= length;
  }
  const ends = [...breaks.sort((a, b) => a - b), sorted.length - 1];
  return ends.map((end, index) => ({ from: sorted[index === 0 ? 0 : ends[index - 1]! + 1]! - 1, to: sorted[end]! + 1 }));
}
