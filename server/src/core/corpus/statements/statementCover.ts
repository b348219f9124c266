import type { Statement, StatementTerm } from './statement';
import type { WordPartners } from './wordPartners';

/** How much of one statement stands in another, in the same or in like words. */
export interface Cover {
  /** Weighted share of its content words with a partner, 0 to 1. */
  readonly share: number;
  /** The same, counting only partners of the same stem. */
  readonly exactShare: number;
  /** Weight of the statement's content words. */
  readonly weight: number;
  /** Weight of those with a partner. */
  readonly mass: number;
  /** Content words, other than generic ones, without a partner worth the name. */
  readonly unmatched: readonly string[];
}

/** The weight of a content word, 0 to 1. */
export type TermWeight = (term: StatementTerm) => number;

/** How much of `a` stands in `b`: each content word of `a` takes its best partner. */
export function coverOf(a: Statement, b: Statement, weigh: TermWeight, partners: WordPartners): Cover {
  const matchedFrom = a.terms.length <= 4 && b.terms.length <= 4 ? 0.6 : 0.45;
  let weight = 0;
  let mass = 0;
  let exact = 0;
  const unmatched: string[] = [];
  for (const term of a.terms) {
    const own = weigh(term);
    const partner = b.stems.has(term.stem) ? 1 : bestPartner(term.word, b, partners);
    weight += own;
    mass += own * partner;
    if (partner === 1) exact += own;
    if (partner < matchedFrom && !term.generic) unmatched.push(term.word);
  }
  return { share: mass / (weight || 1), exactShare: exact / (weight || 1), weight, mass, unmatched };
}

function bestPartner(word: string, other: Statement, partners: WordPartners): number {
  for (const partner of partners.of(word)) if (other.contentWords.has(partner.word)) return partner.likeness;
  return 0;
}
