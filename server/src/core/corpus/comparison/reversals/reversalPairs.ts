import type { Span } from '../../../text/span';
import { coverOf, type TermWeight } from '../../statements/statementCover';
import { readStatement, type Statement, type StatementTerm } from '../../statements/statement';
import { stem } from '../../terms/stem';
import type { ComparableSentence } from '../comparableSentences';
import type { Denial } from '../denials';
import type { ComparedDocument, ComparisonContext } from '../sentenceDifference';
import type { SentenceTies } from '../sentenceTies';
import { surroundings } from '../surroundings';
import { wordSpans } from '../wordSpans';
import { likenessOfSubjects, nameTwo, subjectBefore } from './subject';

/** What tells whether one sentence denies what another tells. */
export const reversalFeatures = [
  /** How much alike the words are for what is denied and told: 1 for one word. */
  'core',
  /** How telling that word is in English at large. */
  'telling',
  /** One by the number of sentences of either document in which the word stands. */
  'rare',
  /** Weight of what else is denied and told by the other sentence, too, at most 1.5; and its share. */
  'rest',
  'restShare',
  /** Nothing else is denied, and the word stands in few sentences. */
  'bare',
  /** The same share, less where the words for what is denied are only alike, and 0 where the word does not stand right after the denial. */
  'whole',
  /** In how many of the two documents the other says so, too: the one denies it elsewhere, the other tells it. */
  'told',
  /** Share of the words of either clause that stand in the other's, whichever is smaller. */
  'beside',
  /** Both tell of one subject: 1; of two: -1. */
  'subject',
  /** How firmly the sentences are tied together. */
  'tie',
  /** The same form of "be", "have" or "will" stands before both. */
  'frame',
  'ofThing',
  'ofClaim',
  'heading',
] as const;

export type ReversalFeature = (typeof reversalFeatures)[number];

/** A denial in a sentence of one document, and the word in a sentence of the other that tells what is denied. */
export interface ReversalPair {
  /** Whether the denial stands in the first document. */
  readonly isDeniedHere: boolean;
  readonly denying: ComparableSentence;
  readonly denial: Denial;
  readonly telling: ComparableSentence;
  readonly told: Span;
  readonly features: Readonly<Record<ReversalFeature, number>>;
}

/** How telling a word that is denied must be in English at large. */
const leastTelling = 0.3;
/** How much alike two words must be to stand for one another. */
const leastLike = 0.7;
const mostRest = 1.5;
/** Share of what the other sentence denies that makes it the same denial. */
const leastShareOfDenied = 0.4;
/** Of what is denied so many words may be its core: a verb that tells little may stand before it. */
const mostCores = 2;
const mostCoresOfClaim = 3;

/** Who does not know or say a thing does not deny it. */
const ofMind: ReadonlySet<string> = new Set('know say tell note add mention report announce comment think believe want wish need like see look find reveal disclose specify elaborate explain immediately'.split(' ').map(stem));

/** Before a word: it is tried, or may be, and so is not said to be. */
const mayBe = /\b(?:to(?: help)?|(?:might|may|could|can|should|must|would)(?: have)?(?: been| be)?|whether|if|unless|rather than|instead of|out of|lacks?|lacked|lacking|without|before|nor) (?:an? |the |any )?$/i;
const willBe = /\b(?:will|wo|would)\b/i;
const reachOfMood = 20;

/** All pairs of a denial of either document and a sentence of the other that tells what it denies, in the order of the sentences. */
export function reversalPairs(here: readonly ComparableSentence[], there: readonly ComparableSentence[], context: ComparisonContext, ties: SentenceTies): ReversalPair[] {
  const spread = [spreadOf(here), spreadOf(there)] as const;
  const between = (isDeniedHere: boolean): ReversalPair[] => {
    const [deniers, tellers] = isDeniedHere ? [here, there] : [there, here];
    const [ofDenial, ofTelling] = isDeniedHere ? [context.here, context.there] : [context.there, context.here];
    const tie = (denying: ComparableSentence, telling: ComparableSentence): number => (isDeniedHere ? ties.between(denying, telling) : ties.between(telling, denying));
    return deniers.flatMap((denying) => denying.denials.flatMap((denial) => tellers.flatMap((telling) => readPair({ denying, denial, telling }, ofDenial, ofTelling) ?? [])));

    function readPair({ denying, denial, telling }: Pick<ReversalPair, 'denying' | 'denial' | 'telling'>, { text }: ComparedDocument, other: ComparedDocument): ReversalPair | undefined {
      const found = coreIn(denying, denial, telling, other.text, context);
      if (!found || telling.denials.some(({ denied }) => coverOf(denied, denial.denied, context.weigh, context.partners).exactShare >= leastShareOfDenied)) return undefined;
      const { core, told, likeness } = found;
      // Before "denied that" stands who denies it, not of whom it is told.
      const [ofDenied, ofTold] = [denial.isOfClaim ? undefined : subjectBefore(denying, text, denial.start), subjectBefore(telling, other.text, told.start)];
      if (nameTwo(ofDenied, ofTold)) return undefined;
      const isName = (term: StatementTerm): boolean => denying.nameStems.has(term.stem) || telling.nameStems.has(term.stem);
      const weighRest: TermWeight = (term) => (term === core || term.stem === core.stem || isName(term) ? 0 : context.weigh(term));
      const rest = coverOf(denial.denied, telling.statement, weighRest, context.partners);
      const clause = surroundings(telling, told, other.text).statement;
      const rare = 1 / Math.max(1, ...spread.map((counts) => counts.get(core.stem) ?? 0));
      const beside = Math.min(coverOf(denial.scope, clause, weighRest, context.partners).share, coverOf(clause, denial.scope, weighRest, context.partners).share);
      return {
        isDeniedHere,
        denying,
        denial,
        telling,
        told,
        features: {
          core: likeness,
          telling: context.background(core.word),
          rare,
          rest: Math.min(mostRest, rest.mass),
          restShare: rest.share,
          bare: rest.weight === 0 && likeness === 1 ? rare : 0,
          whole: isNext(text, denial, core) ? likeness ** 2 * rest.share : 0,
          told: toldElsewhere(denying, telling, core, deniers, tellers),
          beside,
          subject: likenessOfSubjects(ofDenied, ofTold),
          tie: tie(denying, telling),
          frame: Number(frameBefore(text, denial) !== undefined && frameBefore(text, denial) === frameBefore(other.text, told)),
          ofThing: Number(denial.isOfThing),
          ofClaim: Number(denial.isOfClaim),
          heading: Number(denying.heading || telling.heading),
        },
      };
    }
  };
  return [...between(true), ...between(false)];
}

interface Core {
  readonly core: StatementTerm;
  readonly told: Span;
  readonly likeness: number;
}

/** The word for what is denied, with the one in the other sentence that tells it: the same where it stands there, else one much like it. */
function coreIn(denying: ComparableSentence, denial: Denial, telling: ComparableSentence, text: string, { background, partners }: ComparisonContext): Core | undefined {
  const [first] = denial.denied.terms;
  if (first === undefined || (!denial.isOfThing && !denial.isOfClaim && ofMind.has(first.stem))) return undefined;
  const terms = denial.denied.terms.filter(({ exact, generic, word, stem: each }) => !exact && !generic && !word.endsWith('ly') && !denying.nameStems.has(each) && !telling.nameStems.has(each));
  for (const core of terms.slice(0, denial.isOfClaim ? mostCoresOfClaim : mostCores)) {
    if (background(core.word) < leastTelling) continue;
    const like = telling.statement.stems.has(core.stem) ? undefined : partners.of(core.word).find(({ word, likeness }) => likeness >= leastLike && telling.statement.contentWords.has(word));
    if (!like && !telling.statement.stems.has(core.stem)) continue;
    const isTold = (word: string): boolean => (like ? word === like.word : denial.isOfThing ? word === core.word || stem(word) === core.stem : stem(word) === core.stem);
    const told = wordSpans(text, telling, isTold).find((span) => isAsserted(telling, span, text, denial));
    if (told) return { core, told, likeness: like?.likeness ?? 1 };
  }
  return undefined;
}

/** Whether a word of a sentence is told as a fact: not denied there, nor only tried or possible. */
function isAsserted(sentence: ComparableSentence, told: Span, text: string, denial: Denial): boolean {
  const [said] = readStatement(text.slice(told.start, told.end)).terms;
  if (said === undefined || sentence.denials.some((each) => each.near.stems.has(said.stem) || isSubjectOf(each, told, text))) return false;
  const before = text.slice(Math.max(sentence.start, told.start - reachOfMood), told.start);
  return !mayBe.test(before) || (/\b(?:would|to) $/i.test(before) && isOfFuture(denial));
}

const reachOfSubject = 60;

/** Whether of a word only something denied is told: "effects that could not be measured". */
function isSubjectOf({ start }: Denial, { end }: Span, text: string): boolean {
  return start > end && start - end < reachOfSubject && !/[,;:—]/.test(text.slice(end, start));
}

function isOfFuture({ scope }: Denial): boolean {
  return scope.words.some((word) => willBe.test(word));
}

/** Whether a word stands right after a denial, an adverb or article between them apart. */
function isNext(text: string, { end }: Denial, { word }: StatementTerm): boolean {
  return readStatement(text.slice(end, end + reachOfNext)).words.slice(0, mostWordsBetween).includes(word);
}

const reachOfNext = 40;
const mostWordsBetween = 3;

/** In how many of two documents the other's word on the matter stands, too: in another sentence that denies, or tells, what the word is for. */
function toldElsewhere(denying: ComparableSentence, telling: ComparableSentence, { stem: core }: StatementTerm, deniers: readonly ComparableSentence[], tellers: readonly ComparableSentence[]): number {
  const denies = ({ denials }: ComparableSentence): boolean => denials.some(({ denied }) => denied.stems.has(core));
  const isDeniedThere = tellers.some((sentence) => sentence !== telling && denies(sentence));
  const isToldHere = deniers.some((sentence) => sentence !== denying && sentence.statement.stems.has(core) && !denies(sentence));
  return Number(isDeniedThere) + Number(isToldHere);
}

const frames = /\b(?:(is|are|was|were|been|be)|(has|have|had)|(will|would))\b[^,;]{0,12}$/i;
const reachOfFrame = 24;

/** Which form of "be", "have" or "will" stands right before a word. */
function frameBefore(text: string, { start }: Span): string | undefined {
  const match = frames.exec(text.slice(Math.max(0, start - reachOfFrame), start));
  return match ? (match[1] ? 'be' : match[2] ? 'have' : 'will') : undefined;
}

/** In how many sentences of a document each stem stands. */
function spreadOf(sentences: readonly { readonly statement: Statement }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { statement } of sentences) for (const each of statement.stems) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}
