import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AgeClasses, type AgeTold } from '../../../server/src/core/identity/across/ageClasses';
import { growthBetween } from '../../support/growth';

const documents = Array.from({ length: 8 }, (_, number) => `${number}`);
const whom = (classes: AgeClasses): string[] => documents.map((document) => JSON.stringify(classes.classOf('name', document) ?? 'the one'));
const told = fc.record({ age: fc.constantFrom(19, 20, 44, 45, 71), born: fc.constantFrom(undefined, 1954, 1980, 2005) });

test('whom a name means depends on what documents tell, not on what they told before, and each change is told', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ document: fc.constantFrom(...documents), told: fc.option(told, { nil: undefined }) }), { maxLength: 30 }), (changes) => {
      const classes = new AgeClasses();
      const held = new Map<string, AgeTold>();
      for (const change of changes) {
        const before = whom(classes);
        const changed = classes.tell('name', change.document, change.told);
        if (change.told) held.set(change.document, change.told);
        else held.delete(change.document);
        const afresh = new AgeClasses();
        for (const [document, each] of [...held].reverse()) afresh.tell('name', document, each);
        const after = whom(classes);
        expect(after).toEqual(whom(afresh));
        expect([...changed].sort()).toEqual(documents.filter((_, index) => before[index] !== after[index]));
        expect([...classes.documentsOf('name')].sort()).toEqual(documents.filter((document) => classes.classOf('name', document) !== undefined));
      }
    }),
  );
});

test('a change costs the same however many documents tell the ages of a name', () => {
  const telling = (count: number) => (): void => {
    const classes = new AgeClasses();
    for (let number = 0; number < count; number++) classes.tell('name', `${number}`, number % 2 === 0 ? { age: 45, born: 1981 } : { age: 19, born: 2007 });
  };
  expect(growthBetween(telling(1_000), telling(8_000), 8)).toBeLessThan(3);
}, 60_000);
