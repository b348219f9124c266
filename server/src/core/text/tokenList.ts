import type { Span } from './span';

/** Where tokens start and end, in UTF-16 code units, without an object for each. */
export interface TokenSpans {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Tokens that are appended one by one. */
export class TokenList implements TokenSpans {
  length = 0;
  /** By token; meaningless from `length` on. Exchanged for longer ones as tokens are appended. */
  starts: Int32Array;
  ends: Int32Array;

  /** @param capacity how many tokens there is room for before the list must grow; at least 1 */
  constructor(capacity = 64) {
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
  }

  push(start: number, end: number): void {
    if (this.length === this.starts.length) {
      this.starts = longer(this.starts);
      this.ends = longer(this.ends);
    }
    this.starts[this.length] = start;
    this.ends[this.length++] = end;
  }
}

function longer(numbers: Int32Array): Int32Array {
  const copy = new Int32Array(2 * numbers.length);
  copy.set(numbers);
  return copy;
}

/** The tokens as objects. */
export function toSpans({ starts, ends, length }: TokenList): Span[] {
  return Array.from({ length }, (_, i) => ({ start: starts[i]!, end: ends[i]! }));
}
