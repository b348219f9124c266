const exactUpTo = 32;

/**
 * A count as weights see it: exact up to 32, then rounded down to five significant bits, so that a folder of many
 * documents weighs its terms anew only when a count has changed by a thirtieth or more. A function of the count alone,
 * so that it does not matter how the count came about.
 */
export function weighedCount(count: number): number {
  if (count <= exactUpTo) return count;
  const step = 2 ** (27 - Math.clz32(count));
  return count - (count % step);
}
