import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WordSlots } from '../../../server/src/core/text/wordSlots';

const find = (slots: WordSlots, word: string): { slot: number; isNew: boolean } => ({ slot: slots.slotOf(`a ${word}.`, 2, 2 + word.length), isNew: slots.isNew });

it('finds a word again in its slot', () => {
  const slots = new WordSlots(64);
  const first = find(slots, 'harbour');
  expect(first.isNew).toBe(true);
  expect(find(slots, 'harbour')).toEqual({ slot: first.slot, isNew: false });
});

it('has no slot for long words, none for an empty one, and none for other characters', () => {
  const slots = new WordSlots(64);
  expect(['misunderstandings', '', 'café', '\0'].map((word) => slots.slotOf(word, 0, word.length))).toEqual([-1, -1, -1, -1]);
  expect(slots.slotOf('misunderstanding', 0, 16)).toBeGreaterThanOrEqual(0);
});

it('never takes one word for another, however few slots there are', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-c]{1,16}$/), { maxLength: 60 }), (words) => {
      const slots = new WordSlots(4);
      const owners = new Map<number, string>();
      for (const word of words) {
        const { slot, isNew } = find(slots, word);
        if (isNew) owners.set(slot, word);
        expect(owners.get(slot)).toBe(word);
      }
    }),
  );
});
