/** How much of two texts is the same at their beginnings and at their ends; the two never overlap. */
export function sharedEnds(before: string, after: string): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(before.length, after.length);
  const head = longest(shorter, (length, from) => before.slice(from, length) === after.slice(from, length));
  const tail = longest(shorter - head, (length, from) => before.slice(before.length - length, before.length - from) === after.slice(after.length - length, after.length - from));
  return { head, tail };
}

const longestStep = 1 << 16;

/** The greatest length up to `most` for which all before it is the same; compares whole stretches, which engines do fast. */
function longest(most: number, isSame: (length: number, from: number) => boolean): number {
  let length = 0;
  for (let step = longestStep; step >= 1; ) {
    const next = Math.min(most, length + step);
    if (next > length && isSame(next, length)) length = next;
    else step = step === 1 ? 0 : step >> 2 || 1;
    if (length === most) return most;
  }
  return length;
}
