import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Tally } from '../../../server/src/core/collections/tally';
import type { EntityName } from '../../../server/src/core/identity/across/entityName';
import { NameCounts } from '../../../server/src/core/identity/across/nameCounts';
import type { NameType } from '../../../server/src/core/names/mention';

const counts = <Key extends string>(...keys: readonly Key[]): fc.Arbitrary<[Key, number][]> =>
  fc.uniqueArray(fc.tuple(fc.constantFrom(...keys), fc.integer({ min: 1, max: 3 })), { selector: ([key]) => key, minLength: 1, maxLength: 2 });
/** An entity of few wordings, so that many are as all others are; its spellings and types count the same mentions. */
const entity: fc.Arbitrary<EntityName> = fc.record({ name: fc.constantFrom('WHO', 'World Health'), spellings: counts('WHO', 'World Health', 'W.H.O.'), types: counts<NameType>('organisation', 'person') }).map(({ name, spellings, types }) => {
  const mentionCount = spellings.reduce((sum, [, count]) => sum + count, 0);
  const ofTypes = mentionCount > 1 && types.length > 1 ? ([[types[0]![0], 1], [types[1]![0], mentionCount - 1]] as const) : ([[types[0]![0], mentionCount]] as const);
  return { key: 'thing who', name, spellings, types: ofTypes, mentionCount, acronym: name === 'WHO', isPerson: false, isNamesake: false, age: undefined, gender: undefined, isKeptApart: false, shorter: [], slipBlock: undefined, twinKey: undefined };
});

test('what is counted and taken back in any order is what tallies count', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(entity, fc.boolean()), { maxLength: 12 }), (steps) => {
      const counted = new NameCounts();
      const held: EntityName[] = [];
      for (const [name, isBack] of steps) {
        const back = isBack ? held.shift() : undefined;
        if (back) counted.count(back, -1);
        else {
          counted.count(name, 1);
          held.push(name);
        }
        const [names, spellings, types] = [new Tally(), new Tally(), new Tally<NameType>()];
        for (const each of held) {
          names.add(each.name);
          spellings.addAll(each.spellings);
          types.addAll(each.types);
        }
        expect(counted.names.sorted()).toEqual(names.sorted());
        expect(counted.spellings.sorted()).toEqual(spellings.sorted());
        expect(counted.types.sorted()).toEqual(types.sorted());
        expect(counted.commonestType).toBe(types.commonest());
        expect(counted.mentionCount).toBe(held.reduce((sum, { mentionCount }) => sum + mentionCount, 0));
        expect(counted.acronyms).toBe(held.filter(({ acronym }) => acronym).length);
      }
    }),
  );
});
