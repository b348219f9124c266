import type { ComparableSentence } from './comparableSentences';
import { readStatement } from '../statements/statement';

/** A sentence with the documents, by index, that tell what is new in it. */
export interface ToldSentence {
  readonly sentence: ComparableSentence;
  readonly document: number;
  readonly toldIn: readonly number[];
}

/** What a sentence or a document tells: stems of content words and ids of names, with how telling each is, 0 to 1. */
type Content = ReadonlyMap<string, number>;

/** How telling a name is; the words it is made of do not count besides. */
const nameWeight = 0.7;
const placeWeight = 0.4;
/** What must be new in a sentence: the weight of its words, and its share of the sentence's. */
const leastNew = 1.4;
const leastShare = 0.3;
/** A document that has this share of what is new in a sentence tells it too. */
const toldShare = 0.6;
/** A sentence is not listed when this share of its news was listed with others. */
const repeatedShare = 0.5;
const mostListed = 10;

/**
 * The sentences of the documents in `from` that tell what those in `against` do not: each with the documents of `from`
 * that tell it too, those told in most documents first, then the most telling. Headlines are left out. `background` is
 * how telling a word is in English at large, 0 to 1.
 */
export function sentencesNotTold(
  from: readonly (readonly ComparableSentence[])[],
  against: readonly (readonly ComparableSentence[])[],
  background: (word: string) => number,
): ToldSentence[] {
  const known = new Set(against.flat().flatMap((sentence) => [...contentOf(sentence, background).keys()]));
  const contents = from.map((sentences) => sentences.map((sentence) => contentOf(sentence, background)));
  const told = contents.map((ofSentences) => new Set(ofSentences.flatMap((content) => [...content.keys()])));
  const candidates = from.flatMap((sentences, document) =>
    sentences.flatMap((sentence, index) => {
      const content = contents[document]![index]!;
      const news = new Map([...content].filter(([word]) => !known.has(word)));
      const weight = weightOf(news);
      if (sentence.heading || weight < leastNew || weight < leastShare * weightOf(content)) return [];
      const toldIn = told.flatMap((words, other) => (other === document || shareIn(news, words) >= toldShare ? [other] : []));
      return [{ sentence, document, toldIn, news, weight }];
    }),
  );
  candidates.sort((a, b) => b.toldIn.length - a.toldIn.length || b.weight - a.weight || a.document - b.document || a.sentence.start - b.sentence.start);
  const listed = new Set<string>();
  const chosen: ToldSentence[] = [];
  for (const { sentence, document, toldIn, news } of candidates) {
    if (chosen.length === mostListed) break;
    if (shareIn(news, listed) > repeatedShare) continue;
    for (const word of news.keys()) listed.add(word);
    chosen.push({ sentence, document, toldIn });
  }
  return chosen;
}

function contentOf({ statement, names }: ComparableSentence, background: (word: string) => number): Content {
  const content = new Map<string, number>();
  const ofNames = new Set<string>();
  for (const { identity } of names) {
    content.set(identity.id, identity.type === 'place' ? placeWeight : nameWeight);
    for (const stem of readStatement(identity.name).stems) ofNames.add(stem);
  }
  for (const { word, stem, generic } of statement.terms) if (!generic && !ofNames.has(stem)) content.set(stem, background(word) ** 2);
  return content;
}

function weightOf(content: Content): number {
  let sum = 0;
  for (const weight of content.values()) sum += weight;
  return sum;
}

/** The share of a content, by weight, that stands among words. */
function shareIn(content: Content, words: ReadonlySet<string>): number {
  let shared = 0;
  for (const [word, weight] of content) if (words.has(word)) shared += weight;
  return shared / (weightOf(content) || 1);
}
