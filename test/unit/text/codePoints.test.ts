import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CodePoints } from '../../../server/src/core/text/codePoints';

test('offsets and code points translate into each other', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '😀', '𝒳') }), (text) => {
      const points = new CodePoints(text);
      let offset = 0;
      [...text].forEach((character, count) => {
        expect(points.before(offset)).toBe(count);
        expect(points.offsetAfter(count)).toBe(offset);
        offset += character.length;
      });
      expect(points.before(offset)).toBe([...text].length);
    }),
  );
});
