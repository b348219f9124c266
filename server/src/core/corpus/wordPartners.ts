import type { Statement } from './statement';
import type { WordSimilarity } from './wordKnowledge';

/** A word that is much like another, 0 to 1. */
export interface WordPartner {
  readonly word: string;
  readonly likeness: number;
}

/** Cosine from which two words count as alike, and the range over which they come to count nearly as one. */
const alikeFrom = 0.4;
const alikeRange = 0.3;
const mostAlike = 0.85;
const sameBeginning = 0.8;
const beginning = 5;

/** For the words of some statements the other words of them that are much like them. Worked out when first asked for. */
export class WordPartners {
  readonly #words = new Map<string, { readonly number: number; readonly stem: string; readonly exact: boolean }>();
  readonly #partners = new Map<string, readonly WordPartner[]>();
  readonly #similarity: WordSimilarity;

  constructor(similarity: WordSimilarity, statements: Iterable<Statement>) {
    this.#similarity = similarity;
    for (const { terms } of statements) for (const { word, stem, exact } of terms) this.#words.set(word, { number: similarity.numberOf(word), stem, exact });
  }

  /** The partners of a word of the statements, most alike first. Units, days and months have none but by their beginning. */
  of(word: string): readonly WordPartner[] {
    let partners = this.#partners.get(word);
    if (!partners) this.#partners.set(word, (partners = this.#find(word)));
    return partners;
  }

  #find(word: string): WordPartner[] {
    const own = this.#words.get(word);
    if (!own) return [];
    const partners: WordPartner[] = [];
    for (const [other, { number, stem, exact }] of this.#words) {
      if (other === word) continue;
      const cosine = own.exact || exact ? 0 : this.#similarity.between(own.number, number);
      let likeness = cosine > alikeFrom ? Math.min(mostAlike, (mostAlike * (cosine - alikeFrom)) / alikeRange) : 0;
      if (stem.length >= beginning && own.stem.startsWith(stem.slice(0, beginning))) likeness = Math.max(likeness, sameBeginning);
      if (likeness > 0) partners.push({ word: other, likeness });
    }
    return partners.sort((a, b) => b.likeness - a.likeness);
  }
}
