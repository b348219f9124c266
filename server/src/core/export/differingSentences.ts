import type { Difference } from '../corpus/comparison/comparison';
import type { Corpus } from '../corpus/corpus';
import type { Place } from '../identity/identity';
import { wordsIn } from '../text/article';
import type { ExportedDocument } from './exportSelection';

/** Comparing each document with each takes time that grows with the square: a larger story is compared in part. */
export const maxComparedDocuments = 6;

const maxListed = 12;

export interface DifferingSentences {
  /** Best first. No pair repeats what two earlier sentences said, as copies of one report would. */
  readonly listed: readonly Difference[];
  /** How many more there are. */
  readonly more: number;
}

/** Sentences on the same matter in which the documents of a story differ from each other. */
export function differingSentences(corpus: Corpus, documents: readonly ExportedDocument[]): DifferingSentences {
  const compared = documents.slice(0, maxComparedDocuments).map(({ id }) => id);
  const found = compared.flatMap((here, index) => compared.slice(index + 1).flatMap((there) => corpus.compare(here, there).differences));
  const seen = new Set<string>();
  const fresh = found
    .sort((a, b) => b.score - a.score)
    .filter(({ here, there }) => {
      const sentences = [here, there].map((place) => textAt(corpus, place));
      const isNew = sentences.some((sentence) => !seen.has(sentence));
      for (const sentence of sentences) seen.add(sentence);
      return isNew;
    });
  return { listed: fresh.slice(0, maxListed), more: Math.max(0, fresh.length - maxListed) };
}

function textAt({ documents }: Corpus, place: Place): string {
  return wordsIn(documents.get(place.document)!.article, place);
}
