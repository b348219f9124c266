import type { DocumentQuote } from './comparableQuotes';

/** A quote of one document and one of another, and how alike they are. */
interface ScoredPair {
  readonly a: DocumentQuote;
  readonly b: DocumentQuote;
  readonly score: number;
}

/** What the partners of a quote score at most, and what those score of them that are other utterances than the best. */
interface BestPartners {
  readonly utterance: number;
  readonly score: number;
  readonly otherScore: number;
}

/** The best partners of each quote, found in one pass over the candidates: two long hearings have tens of thousands. */
export class Rivals {
  readonly #ofOurs = new Map<DocumentQuote, BestPartners>();
  readonly #ofTheirs = new Map<DocumentQuote, BestPartners>();

  constructor(candidates: readonly ScoredPair[]) {
    for (const { a, b, score } of candidates) {
      this.#ofOurs.set(a, withPartner(this.#ofOurs.get(a), utterance(b), score));
      this.#ofTheirs.set(b, withPartner(this.#ofTheirs.get(b), utterance(a), score));
    }
  }

  /** The best score of a pair that has one quote of this one, and another utterance in place of the other; 0 where there is none. */
  bestOf({ a, b }: ScoredPair): number {
    return Math.max(otherThan(this.#ofOurs.get(a), utterance(b)), otherThan(this.#ofTheirs.get(b), utterance(a)));
  }
}

function withPartner(best: BestPartners | undefined, partner: number, score: number): BestPartners {
  if (best === undefined) return { utterance: partner, score, otherScore: 0 };
  if (partner === best.utterance) return score > best.score ? { ...best, score } : best;
  if (score > best.score) return { utterance: partner, score, otherScore: best.score };
  return score > best.otherScore ? { ...best, otherScore: score } : best;
}

function otherThan(best: BestPartners | undefined, partner: number): number {
  if (best === undefined) return 0;
  return best.utterance === partner ? best.otherScore : best.score;
}

/** A quote and the one it refers back to are one utterance. */
function utterance(quote: DocumentQuote): number {
  return quote.borrowed ?? quote.quote;
}
