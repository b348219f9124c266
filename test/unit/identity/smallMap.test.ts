import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SmallMap } from '../../../server/src/core/collections/smallMap';

test('a small map is a map, whatever is set and deleted', () => {
  const step = fc.record({ key: fc.nat(12), value: fc.option(fc.nat(), { nil: undefined }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const [small, map] = [new SmallMap<number, number>(), new Map<number, number>()];
      for (const { key, value } of steps) {
        if (value === undefined) {
          small.delete(key);
          map.delete(key);
        } else {
          small.set(key, value);
          map.set(key, value);
        }
        expect(small.size).toBe(map.size);
        expect([small.has(key), small.get(key)]).toEqual([map.has(key), map.get(key)]);
      }
      expect([...small]).toEqual([...map]);
      expect([...small.keys()]).toEqual([...map.keys()]);
      expect([...small.values()]).toEqual([...map.values()]);
    }),
  );
});
