import type { Steps } from '../cancellation';
import type { Statement } from '../statements/statement';
import type { TermWeight } from '../statements/statementCover';
import type { WordPartners } from '../statements/wordPartners';
import type { DocumentQuote } from './comparableQuotes';
import type { QuoteMatch } from './quoteMatch';
import { quoteLikeness } from './quoteLikeness';
import { kindOf } from './wording';

/** Score and words in common from which the best partners on both sides are one sentence. */
const leastScore = 0.44;
const leastGround = 1;
/** Below this a pair is no rival of others. */
const rivalScore = 0.2;
/** Sentences with fewer words that tell something, or fewer words where they are the same, are what anybody may say. */
const fewestTelling = 2;
const fewestWords = 4;

interface SentencePair {
  readonly a: DocumentQuote;
  readonly b: DocumentQuote;
  readonly x: Statement;
  readonly y: Statement;
  readonly score: number;
  readonly ground: number;
}

/**
 * Pairs of quotes of one speaker of which at least one has several sentences, and one sentence is another's: papers quote of a
 * speech what they like, and report some of it. A sentence is held against whole quotes of one sentence, too. Bit by bit.
 */
export function* matchSentences(ours: readonly DocumentQuote[], theirs: readonly DocumentQuote[], weigh: TermWeight, partners: WordPartners): Steps<QuoteMatch[]> {
  const pairs: SentencePair[] = [];
  for (const a of ours) {
    yield;
    for (const b of theirs) {
      if (a.speaker === undefined || a.speaker !== b.speaker || (a.sentences.length === 1 && b.sentences.length === 1)) continue;
      for (const x of a.sentences) {
        for (const y of b.sentences) {
          const found = tellEnough(x, y) ? quoteLikeness(sentenceOf(a, x), sentenceOf(b, y), weigh, partners) : undefined;
          if (found && found.score > rivalScore) pairs.push({ a, b, x, y, score: found.score, ground: found.ground });
        }
      }
    }
  }
  const best = bestScores(pairs);
  return pairs.filter((pair) => isBest(pair, best)).map(({ a, b, x, y, score }) => ({ a, b, kind: kindOf(x, y) === 'other-words' ? 'other-words' : 'longer', score }));
}

/** What a sentence's partners score at most. */
function bestScores(pairs: readonly SentencePair[]): ReadonlyMap<Statement, number> {
  const best = new Map<Statement, number>();
  for (const { x, y, score } of pairs) for (const sentence of [x, y]) best.set(sentence, Math.max(score, best.get(sentence) ?? 0));
  return best;
}

function isBest({ x, y, score, ground }: SentencePair, best: ReadonlyMap<Statement, number>): boolean {
  return score >= leastScore && ground >= leastGround && score >= best.get(x)! && score >= best.get(y)!;
}

function tellEnough(x: Statement, y: Statement): boolean {
  if (Math.min(telling(x), telling(y)) >= fewestTelling) return true;
  return telling(x) > 0 && x.words.length >= fewestWords && x.words.length === y.words.length && x.words.every((word, k) => word === y.words[k]);
}

const telling = ({ terms }: Statement): number => terms.filter(({ generic }) => !generic).length;

const sentenceOf = ({ speaker, unnamed, nation, isDenied }: DocumentQuote, statement: Statement): Parameters<typeof quoteLikeness>[0] => ({ statement, speaker, unnamed, nation, isDenied });
