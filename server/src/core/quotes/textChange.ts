/** How much two states of a text share: so many code units at their start and at their end, which do not overlap. */
export interface SharedEnds {
  readonly head: number;
  readonly tail: number;
}

/** Parts of texts are compared in pieces of this length, which engines do fast. */
const PIECE = 4096;

/** What of `before` stands unchanged at the ends of `after`. Linear, with little cost for each code unit. */
export function sharedEnds(before: string, after: string): SharedEnds {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter) {
    const piece = Math.min(PIECE, shorter - head);
    if (before.slice(head, head + piece) !== after.slice(head, head + piece)) break;
    head += piece;
  }
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  const most = shorter - head;
  while (tail < most) {
    const piece = Math.min(PIECE, most - tail);
    const [from, to] = [tail + piece, tail];
    if (before.slice(before.length - from, before.length - to) !== after.slice(after.length - from, after.length - to)) break;
    tail += piece;
  }
  while (tail < most && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  return { head, tail };
}
