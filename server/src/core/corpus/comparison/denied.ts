import { contains, type Span } from '../../text/span';
import { stem } from '../terms/stem';
import { coverOf } from '../statements/statementCover';
import type { ComparableSentence } from './comparableSentences';
import type { SentenceName } from './sentenceName';
import type { Denial } from './denials';
import type { ComparisonContext, DifferenceFinder } from './sentenceDifference';
import { wordSpans } from './wordSpans';

/** Share of the denying clause that must stand in the other sentence; less where it holds a shared name. */
const leastShare = 0.5;
const leastShareByName = 0.35;
/** Share of what is denied, names apart, that must. */
const leastShareOfDenied = 0.4;
/** The same where it is a thing: "no official comment" beside an official who comments. */
const leastShareOfNone = 0.2;
/** How far before a word the name stands of whom it tells. */
const reachOfSubject = 80;
/** Of what somebody is said to have claimed the first words tell of whom; of these one must stand in the other. */
const termsOfClaim = 3;
/** How telling a word that is denied must be in English at large. */
const leastTelling = 0.35;

/** Before a verb: it is tried, or may be, and so is not said to be. */
const mayBe = /\b(?:to(?: help)?|(?:might|could|should|would)(?: have)?(?: been| be)?) $/i;
/** Before a thing: there is none. */
const isNone = /\b(?:out of|lacks?|lacked|lacking|without) $/i;
const reachOfMood = 20;

/** What the one denies stands in the other, which does not deny it. */
export const denied: DifferenceFinder = (here, there, context) => {
  const found = [
    ...here.denials.map((denial) => ({ weight: deniedIn(here, denial, there, context.there.text, context), words: { here: [denial], there: [] } })),
    ...there.denials.map((denial) => ({ weight: deniedIn(there, denial, here, context.here.text, context), words: { here: [], there: [denial] } })),
  ];
  const [best] = found.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  return best && { kind: 'negation', weight: best.weight, words: () => best.words };
};

/** How much it matters that one sentence denies what the other says; 0 when the other does not say it. */
function deniedIn(sentence: ComparableSentence, denial: Denial, other: ComparableSentence, text: string, context: ComparisonContext): number {
  const { clause, scope, denied: what, isOfThing, isOfClaim } = denial;
  const isName = (stem: string): boolean => sentence.nameStems.has(stem) || other.nameStems.has(stem);
  const terms = what.terms.filter(({ exact, word, stem }) => !exact && !word.endsWith('ly') && !isName(stem));
  const term = isOfClaim ? terms.slice(0, termsOfClaim).find(({ stem }) => other.statement.stems.has(stem)) : terms[0];
  if (scope.terms.length < 2 || term === undefined || term.generic || context.background(term.word) < leastTelling) return 0;
  if (!other.statement.stems.has(term.stem) || other.denials.some((each) => each.near.stems.has(term.stem))) return 0;
  const [said] = wordSpans(text, other, (word) => (isOfThing ? word === term.word : stem(word) === term.stem));
  if (!said || isSaidOtherwise(denial, text.slice(Math.max(other.start, said.start - reachOfMood), said.start)) || areOfOthers(nameBefore(sentence, denial), nameBefore(other, said))) return 0;
  const { exactShare } = coverOf(scope, other.statement, context.weigh, context.partners);
  const besideNames = coverOf(what, other.statement, (each) => (isName(each.stem) ? 0 : context.weigh(each)), context.partners);
  const sharesName = sentence.names.some((name) => contains(clause, name) && other.identities.has(name.identity.id) && context.nameWeight(name) >= 0.5);
  if (other.denials.some((each) => coverOf(each.denied, what, context.weigh, context.partners).exactShare >= leastShareOfDenied)) return 0;
  if (besideNames.exactShare < (isOfThing ? leastShareOfNone : leastShareOfDenied) || exactShare < (sharesName ? leastShareByName : leastShare)) return 0;
  return 0.35 + 0.6 * exactShare + (sharesName ? 0.2 : 0);
}

/** Whether the words before what the other sentence says, too, keep it from being so; or another verb tells of it. */
function isSaidOtherwise({ isOfThing, verb }: Denial, before: string): boolean {
  if (verb !== undefined) return stem(before.trimEnd().split(' ').at(-1)!.toLowerCase()) !== stem(verb);
  return (isOfThing ? isNone : mayBe).test(before);
}

/** The name nearest before a word, of whom it may tell. */
function nameBefore({ names }: ComparableSentence, { start }: Span): SentenceName | undefined {
  return names.findLast((name) => name.end <= start && name.end >= start - reachOfSubject && name.identity.type !== 'place');
}

function areOfOthers(a: SentenceName | undefined, b: SentenceName | undefined): boolean {
  return a !== undefined && b !== undefined && a.identity.id !== b.identity.id;
}
