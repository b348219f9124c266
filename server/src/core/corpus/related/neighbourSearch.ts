import type { TermIndex } from '../terms/termIndex';
import { FolderChanges, type ChangesSince } from './folderChanges';
import { mostLikely, SearchMemory, type Likely } from './searchMemory';
import { SpreadVector } from './spreadVector';
import type { UnitVector } from '../terms/termVector';

/** The words of a document that gather others, most telling first, with the squares of their weights. */
interface TellingWords {
  readonly terms: Uint32Array;
  readonly squares: Float64Array;
}

const neighboursKept = 40;
const searchTerms = 60;
/** No document has so many different words. With the bits of a weight of at most 1 they make a whole number that is exact. */
const mostTerms = 2 ** 22;
const longestPosting = 1000;
const shortestLongPosting = 50;

/**
 * Finds the documents nearest to a document by text. Searches are kept; after a change of the folder one stands when its
 * document weighs the same and no changed document comes among those it weighed or leaves them.
 */
export class NeighbourSearch {
  readonly #index: TermIndex;
  readonly #words: (document: number) => UnitVector;
  readonly #searches = new SearchMemory();
  readonly #changes: FolderChanges;
  #scores = new Float64Array(0);
  #keys = new Float64Array(0);
  /** The words of the document that others are weighed beside. */
  readonly #own = new SpreadVector();
  #version = 1;
  /** The neighbours of documents with lower numbers are known. */
  #ahead = 0;

  /** @param words a document's content words, weighed */
  constructor(index: TermIndex, words: (document: number) => UnitVector) {
    this.#index = index;
    this.#words = words;
    this.#changes = new FolderChanges(index);
  }

  /** To be called after every change of the folder. */
  renew(): void {
    this.#version++;
    this.#ahead = 0;
    this.#changes.renew();
  }

  /** The documents nearest by text, at most 40, nearest first; equally near ones in the order of their ids. */
  near(document: number): Int32Array {
    this.#bringUpToDate(document);
    return this.#searches.numbersOf(document, neighboursKept);
  }

  /** The cosine with the nearest document, 0 when there is none. */
  best(document: number): number {
    this.#bringUpToDate(document);
    return this.#searches.firstCosineOf(document);
  }

  /** Whether `near` and `best` would answer at once. */
  isKnown(document: number): boolean {
    return this.#searches.versionOf(document) === this.#version;
  }

  /**
   * Searches before anybody asks, until `isOver` says that it is enough. What few changes may have left standing is left
   * to whoever asks: else each change would bring back the whole folder.
   * @returns whether there is nothing left to search
   */
  searchAhead(isOver: () => boolean): boolean {
    for (; this.#ahead < this.#index.capacity; this.#ahead++) {
      if (isOver()) return false;
      if (this.#index.holds(this.#ahead) && this.#changesSinceSearch(this.#ahead) === undefined) this.#bringUpToDate(this.#ahead);
    }
    return true;
  }

  /** What changed since a document was searched for; undefined when it was not, or when that is not known. */
  #changesSinceSearch(document: number): ChangesSince | undefined {
    return this.#searches.versionOf(document) === 0 ? undefined : this.#changes.since(this.#searches.momentOf(document));
  }

  #bringUpToDate(document: number): void {
    if (this.isKnown(document)) return;
    this.#searches.reserve(this.#index.capacity);
    const moment = { change: this.#index.moment, shift: this.#index.shifts.now };
    if (!this.#follow(document)) this.#search(document);
    this.#searches.confirm(document, moment, this.#version);
  }

  /** Brings a search up to date with the changes since it was made; false when it has to be made anew. */
  #follow(document: number): boolean {
    const changes = this.#changesSinceSearch(document);
    if (changes?.weighsOtherwise(document) !== false) return false;
    const { changed } = changes;
    if (changed.size === 0 && this.#index.shifts.now === this.#searches.momentOf(document).shift) return true;
    const own = this.#words(document);
    const rough = this.#roughScores(this.#tellingWords(own), document, changed);
    if (this.#standsBeside(document, changes, rough)) return true;
    let likely = this.#searches.likelyOf(document).sort((a, b) => this.#byRough(a, b));
    this.#own.spread(own);
    for (const number of changed) {
      const now = { number, rough: rough.get(number) ?? 0, cosine: 0 };
      const worst = likely.at(-1);
      const isBetter = worst === undefined ? now.rough > 0 : number !== worst.number ? this.#byRough(now, worst) < 0 : now.rough > worst.rough;
      const isFull = likely.length === mostLikely;
      const at = likely.findIndex((each) => each.number === number);
      if (at >= 0) {
        // What it leaves behind is known only where nothing was left out, or where it stays above what was.
        if (isFull && !isBetter) return false;
        likely.splice(at, 1);
        if (now.rough === 0) continue;
      } else if (now.rough === 0 || (isFull && !isBetter)) continue;
      likely.push(now);
      likely = likely.sort((a, b) => this.#byRough(a, b)).slice(0, mostLikely);
    }
    this.#keep(document, likely.map((each) => (changes.weighsOtherwise(each.number) ? this.#weigh(each.number, each.rough) : each)));
    return true;
  }

  /** Whether what was found stands as it is: no changed document is among it or comes close. Mostly so, and told at little cost. */
  #standsBeside(document: number, changes: ChangesSince, rough: ReadonlyMap<number, number>): boolean {
    if (!this.#searches.isFull(document)) {
      if (rough.size > 0) return false;
    } else {
      const least = this.#searches.leastRoughOf(document);
      for (const score of rough.values()) if (score >= least) return false;
    }
    return !this.#searches.numbersOf(document, mostLikely).some((number) => changes.weighsOtherwise(number));
  }

  /** Documents that share telling words are gathered from the postings and weighed roughly; the best are weighed exactly. */
  #search(document: number): void {
    const index = this.#index;
    const own = this.#words(document);
    const { terms, squares } = this.#tellingWords(own);
    if (this.#scores.length < index.capacity) this.#scores = new Float64Array(2 * index.capacity);
    const scores = this.#scores;
    const gathered: number[] = [];
    terms.forEach((term, k) => {
      const square = squares[k]!;
      index.eachWithWord(term, (other) => {
        if (scores[other] === 0) gathered.push(other);
        scores[other]! += square;
      });
    });
    scores[document] = 0;
    for (const number of gathered) scores[number]! /= Math.sqrt(index.wordCount(number));
    this.#own.spread(own);
    const likely = this.#best(gathered, scores).map((number) => this.#weigh(number, scores[number]!));
    for (const number of gathered) scores[number] = 0;
    this.#keep(document, likely);
  }

  /** Words of more than three documents in ten (or of more than 1,000) gather nothing. */
  #tellingWords({ terms, weights }: UnitVector): TellingWords {
    const index = this.#index;
    const longest = Math.max(shortestLongPosting, Math.min(longestPosting, 0.3 * index.weighedSize));
    if (this.#keys.length < terms.length) this.#keys = new Float64Array(2 * terms.length);
    // Numbers of which the greatest weight is the least, and of equal weights the first term's: sorted without a call for each two.
    const bits = new Uint32Array(weights.buffer, weights.byteOffset, weights.length);
    let gathering = 0;
    for (let k = 0; k < terms.length; k++) if (index.weighedFrequency('words', terms[k]!) <= longest) this.#keys[gathering++] = k - bits[k]! * mostTerms;
    const chosen = this.#keys.subarray(0, gathering).sort().subarray(0, searchTerms);
    const telling = { terms: new Uint32Array(chosen.length), squares: new Float64Array(chosen.length) };
    for (let at = 0; at < chosen.length; at++) {
      const k = ((chosen[at]! % mostTerms) + mostTerms) % mostTerms;
      telling.terms[at] = terms[k]!;
      telling.squares[at] = weights[k]! ** 2;
    }
    return telling;
  }

  /** Nearest first. */
  #keep(document: number, likely: Likely[]): void {
    this.#searches.put(document, likely.sort((a, b) => descending(a.cosine, b.cosine) || (this.#isBefore(a.number, b.number) ? -1 : 1)));
  }

  /** The scores that gathering would give to changed documents that share a telling word with a document. Adds in the order of gathering. */
  #roughScores({ terms, squares }: TellingWords, document: number, changed: ReadonlySet<number>): Map<number, number> {
    const sums = new Map<number, number>();
    terms.forEach((term, k) => {
      this.#changes.eachChangedWithWord(term, (number) => sums.set(number, (sums.get(number) ?? 0) + squares[k]!));
    });
    for (const [number, sum] of sums) {
      if (number === document || !changed.has(number)) sums.delete(number);
      else sums.set(number, sum / Math.sqrt(this.#index.wordCount(number)));
    }
    return sums;
  }

  /** Weighs a document exactly beside the one whose words `#own` holds. */
  #weigh(number: number, rough: number): Likely {
    return { number, rough, cosine: this.#own.cosine(this.#words(number)) };
  }

  /** The documents with the best scores, best first, without sorting all of a long list. Those without a score are none. */
  #best(documents: readonly number[], scores: Float64Array): number[] {
    const order = (a: number, b: number): number => descending(scores[a]!, scores[b]!) || (this.#isBefore(a, b) ? -1 : 1);
    let kept: number[] = [];
    let least = 0;
    for (const document of documents) {
      const score = scores[document]!;
      if (score === 0 || score < least) continue;
      kept.push(document);
      if (kept.length < 4 * mostLikely) continue;
      kept = kept.sort(order).slice(0, mostLikely);
      least = scores[kept.at(-1)!]!;
    }
    return kept.sort(order).slice(0, mostLikely);
  }

  #byRough(a: Likely, b: Likely): number {
    return descending(a.rough, b.rough) || (this.#isBefore(a.number, b.number) ? -1 : 1);
  }

  #isBefore(a: number, b: number): boolean {
    return this.#index.documentOf(a) < this.#index.documentOf(b);
  }
}

/** Orders by number, the greatest first. A difference of fractions would be garbage. */
function descending(a: number, b: number): -1 | 0 | 1 {
  if (a === b) return 0;
  return a > b ? -1 : 1;
}
