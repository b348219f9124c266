import { keptIn } from '../../collections/keptIn';
import type { Steps } from '../cancellation';
import type { DocumentQuote } from './comparableQuotes';
import { quoteLikeness, type QuoteLikeness } from './quoteLikeness';
import { matchSentences } from './matchSentences';
import type { QuoteMatch } from './quoteMatch';
import { Rivals } from './rivals';
import type { TermWeight } from '../statements/statementCover';
import type { WordPartners } from '../statements/wordPartners';
import { kindOf } from './wording';

interface Candidate extends QuoteLikeness {
  readonly a: DocumentQuote;
  readonly b: DocumentQuote;
}

const leastScore = 0.2;
const surelyVerbatim = 0.85;
/** Score from which the best partners on both sides are a pair, by what is known of the speakers. */
const floors = { sameSpeaker: 0.44, sameNation: 0.56, unknown: 0.62 };
/** Words in common from which it is enough to be each other's best partner, and by how much a pair must lead others that has fewer. */
const firmGround = 0.7;
const clearLead = 0.25;

/**
 * Pairs the quotes of two documents. A pair counts when its words are the same over a long run, or when each is the
 * other's best partner and they are alike enough; where they have few words in common, clearly the best. Others may have a
 * sentence in common. Best first. Bit by bit: two long hearings are held against each other for a second.
 */
export function* matchQuotes(ours: readonly DocumentQuote[], theirs: readonly DocumentQuote[], weigh: TermWeight, partners: WordPartners): Steps<QuoteMatch[]> {
  const candidates: Candidate[] = [];
  for (const a of ours) {
    yield;
    for (const b of theirs) {
      if (!worthComparing(a, b)) continue;
      const found = quoteLikeness(a, b, weigh, partners);
      if (found && found.score > leastScore) candidates.push({ a, b, ...found });
    }
  }
  const rivals = new Rivals(candidates);
  const pairs = candidates.filter((pair) => (pair.score >= surelyVerbatim && pair.run.words >= 6) || isMutualBest(pair, rivals));
  const surpassed = surpassedIn(pairs);
  const kept = pairs.filter((pair) => !surpassed.has(pair)).map(({ a, b, score }) => ({ a, b, kind: kindOf(a.statement, b.statement), score }));
  const found = pairsByQuotes(kept);
  const bySentence = (yield* matchSentences(ours, theirs, weigh, partners)).filter(({ a, b }) => !found.get(a.quote)?.has(b.quote));
  return [...kept, ...bySentence].sort((x, y) => y.score - x.score || x.a.quote - y.a.quote || x.b.quote - y.b.quote);
}

function worthComparing(a: DocumentQuote, b: DocumentQuote): boolean {
  if (a.statement.terms.length === 0 || b.statement.terms.length === 0) return false;
  return (a.speaker !== undefined && a.speaker === b.speaker) || a.statement.terms.some((term) => b.statement.stems.has(term.stem));
}

function isMutualBest(pair: Candidate, rivals: Rivals): boolean {
  const floor = pair.sameSpeaker ? floors.sameSpeaker : pair.sameNation ? floors.sameNation : floors.unknown;
  const lead = pair.ground >= firmGround ? 0 : clearLead;
  return pair.score >= floor && rivals.bestOf(pair) + lead <= pair.score + 1e-9;
}

/**
 * Of a quote and a later one that was read together with it, both paired with one partner, the later one counts, unless
 * the earlier one has the partner's very words: then the later one only borrowed them.
 */
function surpassedIn(pairs: readonly Candidate[]): ReadonlySet<Candidate> {
  const byQuotes = pairsByQuotes(pairs);
  const surpassed = new Set<Candidate>();
  for (const later of pairs) {
    const { a, b } = later;
    for (const earlier of [pairOf(byQuotes, a.borrowed, b.quote), pairOf(byQuotes, a.quote, b.borrowed)]) {
      if (earlier) surpassed.add(earlier.verbatim ? later : earlier);
    }
  }
  return surpassed;
}

type PairsByQuotes<Pair> = ReadonlyMap<number, ReadonlyMap<number, Pair>>;

function pairsByQuotes<Pair extends Pick<Candidate, 'a' | 'b'>>(pairs: readonly Pair[]): PairsByQuotes<Pair> {
  const found = new Map<number, Map<number, Pair>>();
  for (const pair of pairs) keptIn(found, pair.a.quote, () => new Map<number, Pair>()).set(pair.b.quote, pair);
  return found;
}

function pairOf<Pair>(pairs: PairsByQuotes<Pair>, a: number | undefined, b: number | undefined): Pair | undefined {
  return a === undefined || b === undefined ? undefined : pairs.get(a)?.get(b);
}
