import type { Statement } from './statement';
import type { WordSimilarity } from '../terms/wordKnowledge';

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
  readonly #words = new Map<string, KnownWord>();
  readonly #list: KnownWord[] = [];
  readonly #partners = new Map<string, readonly WordPartner[]>();
  readonly #similarity: WordSimilarity;

  constructor(similarity: WordSimilarity, statements: Iterable<Statement>) {
    this.#similarity = similarity;
    for (const { terms } of statements) {
      for (const { word, stem, exact } of terms) {
        if (this.#words.has(word)) continue;
        const known = { word, number: exact ? -1 : similarity.numberOf(word), stem, start: stem.length >= beginning ? stem.slice(0, beginning) : undefined };
        this.#words.set(word, known);
        this.#list.push(known);
      }
    }
  }

  /** The partners of a word of the statements, most alike first. Units, days and months have none but by their beginning. */
  of(word: string): readonly WordPartner[] {
    let partners = this.#partners.get(word);
    if (!partners) this.#partners.set(word, (partners = this.#find(word)));
    return partners;
  }

  #find(word: string): readonly WordPartner[] {
    const own = this.#words.get(word);
    if (!own) return none;
    let partners: WordPartner[] | undefined;
    for (const other of this.#list) {
      const likeness = other === own ? 0 : this.#likeness(own, other);
      if (likeness > 0) (partners ??= []).push({ word: other.word, likeness });
    }
    return partners?.sort((a, b) => b.likeness - a.likeness) ?? none;
  }

  #likeness(own: KnownWord, other: KnownWord): number {
    const cosine = own.number < 0 || other.number < 0 ? 0 : this.#similarity.between(own.number, other.number);
    const likeness = cosine > alikeFrom ? Math.min(mostAlike, (mostAlike * (cosine - alikeFrom)) / alikeRange) : 0;
    return likeness < sameBeginning && other.start !== undefined && other.start === own.start ? sameBeginning : likeness;
  }
}

const none: readonly WordPartner[] = [];

interface KnownWord {
  readonly word: string;
  /** By which similarities know it; -1 for a word that is unknown or has no likes. */
  readonly number: number;
  readonly stem: string;
  /** Its beginning, when it is long enough to tell something. */
  readonly start: string | undefined;
}
