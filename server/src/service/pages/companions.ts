import type { Corpus } from '../../core/corpus/corpus';
import type { DocumentId, Identity } from '../../core/identity/identity';
import { indexAt } from '../../core/text/span';

/** A name that stands in documents of another. */
export interface Companion {
  readonly identity: Identity;
  /** In how many of the documents. */
  documents: number;
  /** In how many of their paragraphs both stand. */
  paragraphs: number;
}

/** Who and what stands with an identity in some of its documents: by documents in common, then by paragraphs in common. */
export function companionsOf(corpus: Corpus, { id, mentions }: Identity, documents: readonly DocumentId[]): Companion[] {
  const companions = new Map<string, Companion>();
  for (const document of documents) {
    const analysis = corpus.documents.get(document);
    if (analysis === undefined) continue;
    const paragraphOf = (mention: number): number => indexAt(analysis.article.paragraphs, analysis.mentions[mention]!.start);
    const own = new Set((mentions.get(document) ?? []).map(paragraphOf));
    const near = new Map<Identity, Set<number>>();
    corpus.identitiesOf(document).forEach((identity, mention) => {
      if (identity.id === id || analysis.mentions[mention]!.boilerplate === true) return;
      const paragraphs = near.get(identity) ?? new Set<number>();
      near.set(identity, paragraphs);
      const paragraph = paragraphOf(mention);
      if (own.has(paragraph)) paragraphs.add(paragraph);
    });
    for (const [identity, paragraphs] of near) {
      const companion = companions.get(identity.id) ?? { identity, documents: 0, paragraphs: 0 };
      companions.set(identity.id, companion);
      companion.documents++;
      companion.paragraphs += paragraphs.size;
    }
  }
  return [...companions.values()].sort(
    (a, b) => b.documents - a.documents || b.paragraphs - a.paragraphs || b.identity.count - a.identity.count || (a.identity.name < b.identity.name ? -1 : 1),
  );
}
