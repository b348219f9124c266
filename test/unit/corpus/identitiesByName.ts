import type { Analysis } from '../../../server/src/core/analysis/analysis';
import type { IdentityStore } from '../../../server/src/core/corpus/createCorpus';
import type { DocumentId, Identity } from '../../../server/src/core/identity/identity';

/** Identities for tests of the corpus: two entities of one type and name are one identity. */
export function identitiesByName(): IdentityStore {
  const documents = new Map<DocumentId, Analysis>();
  const idOf = (analysis: Analysis, entity: number): string => `${analysis.entities[entity]!.type} ${analysis.entities[entity]!.name}`;
  const all = (): Map<string, Identity> => {
    const mentions = new Map<string, Map<DocumentId, number[]>>();
    for (const [document, analysis] of [...documents].sort()) {
      analysis.entities.forEach((entity, index) => {
        const id = idOf(analysis, index);
        if (!mentions.has(id)) mentions.set(id, new Map());
        mentions.get(id)!.set(document, [...entity.mentions]);
      });
    }
    return new Map(
      [...mentions].map(([id, places]): [string, Identity] => {
        const [type, ...name] = id.split(' ');
        const count = [...places.values()].reduce((sum, indices) => sum + indices.length, 0);
        return [id, { id, type: type as Identity['type'], name: name.join(' '), aliases: [], roles: [], mentions: places, count }];
      }),
    );
  };
  return {
    set: (document, analysis) => void documents.set(document, analysis),
    delete: (document) => void documents.delete(document),
    identities: () => [...all().values()],
    identity: (id) => all().get(id),
    identitiesOf: (document) => {
      const analysis = documents.get(document);
      const identities = all();
      return analysis?.entityOfMention.map((entity) => identities.get(idOf(analysis, entity))!) ?? [];
    },
  };
}
