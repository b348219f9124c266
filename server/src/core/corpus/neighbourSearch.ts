import { Recent } from '../identity/recent';
import type { TermIndex } from './termIndex';
import { SpreadVector } from './spreadVector';
import { indexOfTerm, type UnitVector } from './termVector';

/** A document's weighed content words, and a number that stays the same as long as they weigh the same. */
export interface WeighedWords {
  readonly vector: UnitVector;
  readonly stamp: number;
}

/** Documents by their text, nearest first. */
export interface Neighbours {
  readonly numbers: readonly number[];
  /** Text cosine of the nearest, 0 when there is none. */
  readonly best: number;
}

/** A document that shares telling words, with its rough score, and the exact one of words that bore this stamp. */
interface Likely {
  readonly number: number;
  readonly rough: number;
  readonly stamp: number;
  readonly cosine: number;
}

/** A search with all that must stand for it to stand. */
interface Search {
  /** The stamp of the document's own words. */
  readonly own: number;
  /** The words that gather documents, most telling first, with the squares of their weights. */
  readonly telling: Uint32Array;
  readonly squares: Float64Array;
  /** Best first by the rough score. */
  readonly likely: readonly Likely[];
  readonly result: Neighbours;
  /** When it was last found to stand: see `TermIndex.changesSince`. */
  readonly moment: number;
  readonly version: number;
}

const neighboursKept = 40;
const neighboursWeighed = 60;
const searchTerms = 60;
const longestPosting = 1000;
const shortestLongPosting = 50;
const searchesKept = 600;
/** After more changed documents a search is made anew. */
const mostFollowed = 32;

/**
 * Finds the documents nearest to a document by text. Searches are kept; after a change of the folder one stands when its
 * document weighs the same and no changed document comes among those it weighed or leaves them.
 */
export class NeighbourSearch {
  readonly #index: TermIndex;
  readonly #words: (document: number) => WeighedWords;
  readonly #searches = new Recent<number, Search>(searchesKept);
  #scores = new Float64Array(0);
  /** The words of the document that others are weighed beside. */
  readonly #own = new SpreadVector();
  #version = 0;

  constructor(index: TermIndex, words: (document: number) => WeighedWords) {
    this.#index = index;
    this.#words = words;
  }

  /** To be called after every change of the folder. */
  renew(): void {
    this.#version++;
  }

  /** The documents nearest by text, at most 40, nearest first; equally near ones in the order of their ids. */
  near(document: number): Neighbours {
    const kept = this.#searches.get(document);
    if (kept?.version === this.#version) return kept.result;
    const own = this.#words(document);
    const followed = kept?.own === own.stamp ? this.#follow(document, own, kept) : undefined;
    const search = followed ?? this.#search(document, own);
    this.#searches.set(document, search);
    return search.result;
  }

  /** Whether `near` would answer at once. */
  isKnown(document: number): boolean {
    return this.#searches.get(document)?.version === this.#version;
  }

  /** The search after the changes since it was made; undefined when it has to be made anew. */
  #follow(document: number, own: WeighedWords, kept: Search): Search | undefined {
    const changed = this.#index.changesSince(kept.moment);
    if (changed === undefined || changed.size > mostFollowed) return undefined;
    let likely = [...kept.likely];
    this.#own.spread(own.vector);
    for (const number of changed) {
      if (number === document) continue;
      const rough = this.#roughScore(kept, number);
      const worst = likely.at(-1);
      const isBetter = worst === undefined ? rough > 0 : rough > worst.rough || (rough === worst.rough && number !== worst.number && this.#isBefore(number, worst.number));
      const isFull = likely.length === neighboursWeighed;
      const at = likely.findIndex((each) => each.number === number);
      if (at >= 0) {
        // What it leaves behind is known only where nothing was left out, or where it stays above what was.
        if (isFull && !isBetter) return undefined;
        likely.splice(at, 1);
        if (rough === 0) continue;
      } else if (rough === 0 || (isFull && !isBetter)) continue;
      likely.push(this.#weigh(number, rough));
      likely = likely.sort((a, b) => this.#byRough(a, b)).slice(0, neighboursWeighed);
    }
    likely = likely.map((each) => (this.#words(each.number).stamp === each.stamp ? each : this.#weigh(each.number, each.rough)));
    return this.#found(own, kept.telling, kept.squares, likely);
  }

  /**
   * Documents that share telling words are gathered from the postings and weighed roughly; the best are weighed
   * exactly. Words of more than three documents in ten (or of more than 1,000) gather nothing.
   */
  #search(document: number, own: WeighedWords): Search {
    const index = this.#index;
    const { terms, weights } = own.vector;
    const longest = Math.max(shortestLongPosting, Math.min(longestPosting, 0.3 * index.weighedSize));
    const chosen = [...weights.keys()]
      .filter((k) => index.weighedFrequency('words', terms[k]!) <= longest)
      .sort((a, b) => weights[b]! - weights[a]! || terms[a]! - terms[b]!)
      .slice(0, searchTerms);
    const telling = Uint32Array.from(chosen, (k) => terms[k]!);
    const squares = Float64Array.from(chosen, (k) => weights[k]! ** 2);
    if (this.#scores.length < index.capacity) this.#scores = new Float64Array(2 * index.capacity);
    const scores = this.#scores;
    const gathered: number[] = [];
    telling.forEach((term, k) => {
      const square = squares[k]!;
      index.eachWithWord(term, (other) => {
        if (scores[other] === 0) gathered.push(other);
        scores[other]! += square;
      });
    });
    scores[document] = 0;
    for (const number of gathered) scores[number]! /= Math.sqrt(index.wordCount(number));
    const found = this.#best(gathered, scores).map((number) => ({ number, rough: scores[number]! }));
    for (const number of gathered) scores[number] = 0;
    this.#own.spread(own.vector);
    return this.#found(own, telling, squares, found.map(({ number, rough }) => this.#weigh(number, rough)));
  }

  #found(own: WeighedWords, telling: Uint32Array, squares: Float64Array, likely: readonly Likely[]): Search {
    const nearest = [...likely].sort((a, b) => b.cosine - a.cosine || (this.#isBefore(a.number, b.number) ? -1 : 1));
    const result = { numbers: nearest.slice(0, neighboursKept).map(({ number }) => number), best: nearest[0]?.cosine ?? 0 };
    return { own: own.stamp, telling, squares, likely, result, moment: this.#index.moment, version: this.#version };
  }

  /** The score that gathering gives a document; 0 when it shares no telling word. Adds in the order of gathering. */
  #roughScore({ telling, squares }: Search, number: number): number {
    const { terms } = this.#index.termsOf(number).words;
    let score = 0;
    telling.forEach((term, k) => {
      if (indexOfTerm(terms, term) >= 0) score += squares[k]!;
    });
    return score / Math.sqrt(terms.length || 1);
  }

  /** Weighs a document exactly beside the one whose words `#own` holds. */
  #weigh(number: number, rough: number): Likely {
    const { vector, stamp } = this.#words(number);
    return { number, rough, stamp, cosine: this.#own.cosine(vector) };
  }

  /** The documents with the best scores, best first, without sorting all of a long list. Those without a score are none. */
  #best(documents: readonly number[], scores: Float64Array): number[] {
    const order = (a: number, b: number): number => scores[b]! - scores[a]! || (this.#isBefore(a, b) ? -1 : 1);
    let kept: number[] = [];
    let least = 0;
    for (const document of documents) {
      const score = scores[document]!;
      if (score === 0 || score < least) continue;
      kept.push(document);
      if (kept.length < 4 * neighboursWeighed) continue;
      kept = kept.sort(order).slice(0, neighboursWeighed);
      least = scores[kept.at(-1)!]!;
    }
    return kept.sort(order).slice(0, neighboursWeighed);
  }

  #byRough(a: { readonly number: number; readonly rough: number }, b: { readonly number: number; readonly rough: number }): number {
    return b.rough - a.rough || (this.#isBefore(a.number, b.number) ? -1 : 1);
  }

  #isBefore(a: number, b: number): boolean {
    return this.#index.documentOf(a) < this.#index.documentOf(b);
  }
}
