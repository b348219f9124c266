import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentOrder } from '../../../server/src/core/identity/across/documentOrder';
import type { IdentityMentions } from '../../../server/src/core/identity/identity';

const mentionsIn = (documents: readonly string[]): IdentityMentions => {
  const mentions = new Map(documents.map((document) => [document, [0]]));
  return Object.assign(mentions, { counts: () => documents.map((document) => [document, 1] as const) });
};

describe('the order of documents', () => {
  it('is that of their ids after any changes, whatever part is asked for', () => {
    const id = fc.integer({ min: 0, max: 30 }).map((number) => `${number}.txt`);
    const step = fc.oneof(fc.record({ set: id }), fc.record({ delete: id }), fc.record({ ask: fc.uniqueArray(id) }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const documents = new Map<string, true>();
        const order = new DocumentOrder(documents);
        for (const each of steps) {
          if ('set' in each) {
            if (documents.delete(each.set)) order.deleted(each.set);
            documents.set(each.set, true);
            order.added(each.set);
          } else if ('delete' in each) {
            if (documents.delete(each.delete)) order.deleted(each.delete);
          } else {
            const those = each.ask.filter((document) => documents.has(document));
            expect([...order.of(mentionsIn(those))]).toEqual([...those].sort());
            expect(order.all().filter((document) => documents.has(document))).toEqual([...documents.keys()].sort());
          }
        }
      }),
    );
  });
});
