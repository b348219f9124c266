import { expect, test } from 'vitest';
import { PairMemory } from '../../../server/src/core/corpus/related/pairMemory';

test('most of as many pairs as a folder of 10,000 articles has are kept, each with what was put of it', () => {
  const [documents, neighbours] = [10_000, 26];
  const memory = new PairMemory();
  for (let one = 1; one <= documents; one++) {
    for (let next = 1; next <= neighbours; next++) memory.put(one + next, one, one, next, next % 2 === 0);
  }
  let found = 0;
  for (let one = 1; one <= documents; one++) {
    for (let next = 1; next <= neighbours; next++) {
      const slot = memory.slotOf(one, one + next);
      if (slot < 0) continue;
      found++;
      if (memory.logitAt(slot) !== one || memory.textAt(slot) !== next || memory.arePartedAt(slot) !== (next % 2 === 0)) throw new Error(`Another pair was told of ${one} and ${one + next}.`);
    }
  }
  expect(found / (documents * neighbours)).toBeGreaterThan(0.85);
});

test('a pair that was put last is kept, in either order', () => {
  const memory = new PairMemory();
  for (let other = 2; other < 1000; other++) {
    const slot = memory.put(1, other, other, 0, false);
    expect([memory.slotOf(1, other), memory.slotOf(other, 1)]).toEqual([slot, slot]);
  }
  expect(memory.slotOf(1, 1000)).toBe(-1);
});
