import fc from 'fast-check';

/** Where in a text, how much goes, and what comes: the first two as shares of the text's length. */
export type Edit = readonly [at: number, share: number, inserted: string];

/** Some edits of a text, one after the other. */
export function edits(inserted: fc.Arbitrary<string>): fc.Arbitrary<Edit[]> {
  return fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.3, noNaN: true }), inserted), { maxLength: 12 });
}

export function applyEdit(text: string, [at, share, inserted]: Edit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + inserted + text.slice(start + Math.floor(share * text.length));
}
