/** So many leave no doubt. */
const manyRuns = 3;

/**
 * How surely two documents quote the same words, 0 to 1. Of 269 pairs of ECB+ that share a run of quoted words, 266 tell one event.
 *
 * @param one the hashes of its runs of quoted words, ascending: `DocumentTerms.quoteRuns`
 */
export function sharedQuotes(one: Uint32Array, other: Uint32Array): number {
  let shared = 0;
  for (let k = 0, l = 0; k < one.length && l < other.length && shared < manyRuns; ) {
    const [a, b] = [one[k]!, other[l]!];
    if (a === b) shared++;
    if (a <= b) k++;
    if (b <= a) l++;
  }
  return shared / manyRuns;
}
