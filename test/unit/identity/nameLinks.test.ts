import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntityName } from '../../../server/src/core/identity/across/entityName';
import { NameLinks } from '../../../server/src/core/identity/across/nameLinks';
import { NameRecord } from '../../../server/src/core/identity/across/nameRecord';
import type { ShorterName, Shortening } from '../../../server/src/core/identity/names/nameReading';

const shortKeys = ['thing a', 'thing b', 'thing c', 'thing d'];
const hows: readonly Shortening[] = ['alias', 'beginning', 'acronym'];
const named = (key: string, shorter: readonly (readonly [string, ShorterName])[]): EntityName => ({
  key, shorter, name: key, spellings: [[key, 1]], types: [['organisation', 1]], mentionCount: 1, acronym: false, isPerson: false, isNamesake: false, age: undefined, gender: undefined, isKeptApart: false, slipBlock: undefined, twinKey: undefined,
});

interface Said {
  readonly longer: number;
  readonly shorter: [string, ShorterName][];
}

const said: fc.Arbitrary<Said> = fc.record({
  longer: fc.nat(4),
  shorter: fc.uniqueArray(fc.tuple(fc.constantFrom(...shortKeys), fc.record({ how: fc.constantFrom(...hows), rest: fc.constantFrom([], ['health'], ['health', 'care']) })), { selector: ([key]) => key, maxLength: 4 }),
});

test('links are those that are said and not taken back, whatever comes and goes', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(said, fc.boolean()), { maxLength: 30 }), (steps) => {
      const links = new NameLinks();
      const records = Array.from({ length: 5 }, (_, number) => new NameRecord(named(`thing long ${number}`, [])));
      const shorts = shortKeys.map((key) => new NameRecord(named(key, [])));
      let held: Said[] = [];
      for (const [step, isBack] of steps) {
        const [back] = isBack ? held : [];
        if (back) {
          held = held.slice(1);
          links.remove(records[back.longer]!, named('', back.shorter));
        } else {
          held.push(step);
          links.add(records[step.longer]!, named('', step.shorter));
        }
        for (const short of shorts) {
          const expected = new Set(held.flatMap(({ longer, shorter }) => shorter.filter(([key]) => key === short.key).map(([, { how }]) => `${records[longer]!.key} ${how}`)));
          expect(links.longerNames(short).map(({ longer, how }) => `${longer.key} ${how}`)).toEqual([...expected].sort());
          for (const most of [0, 1, 3, 30]) expect(links.hasMoreLonger(short, most)).toBe(expected.size > most);
        }
        for (const [number, record] of records.entries()) {
          const expected = new Set(held.filter(({ longer }) => longer === number).flatMap(({ shorter }) => shorter.map(([key, { how }]) => `${key} ${how}`)));
          expect([...links.shorterKeys(record)].sort()).toEqual([...expected].map((id) => id.slice(0, id.lastIndexOf(' '))).sort());
        }
      }
    }),
  );
});

test('a short name may stand for thousands, and the words that are left off are told', () => {
  const links = new NameLinks();
  const short = new NameRecord(named('thing ministry', []));
  const records = Array.from({ length: 3000 }, (_, number) => new NameRecord(named(`thing ministry of ${number}`, [])));
  for (const [number, record] of records.entries()) links.add(record, named(record.key, [[short.key, { how: 'beginning', rest: ['of', String(number)] }]]));
  expect(links.longerNames(short)).toHaveLength(3000);
  expect(links.longerNames(short)[1]).toMatchObject({ how: 'beginning', rest: ['of', '1'], short: short.key });
  for (const record of records.slice(2)) links.remove(record, named(record.key, [[short.key, { how: 'beginning', rest: [] }]]));
  expect(links.longerNames(short).map(({ longer }) => longer)).toEqual(records.slice(0, 2));
});
