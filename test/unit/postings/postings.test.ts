import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Postings } from '../../../server/src/core/postings/postings';

test('postings name the documents that hold a term, whatever was added and removed', () => {
  const step = fc.record({ term: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 0xffffffff })), document: fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 40 })) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 3000, size: 'max' }), (steps) => {
      const postings = new Postings();
      const expected = new Map<number, Set<number>>();
      for (const { term, document } of steps) {
        const documents = expected.get(term) ?? new Set();
        expected.set(term, documents);
        // A document that is there goes, one that is not comes.
        if (documents.delete(document)) postings.remove(term, document);
        else {
          documents.add(document);
          postings.add(term, document);
        }
      }
      for (const [term, documents] of expected) expect(new Set(postings.of(term))).toEqual(documents);
    }),
    { numRuns: 30 },
  );
});
