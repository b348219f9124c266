import { contains, type Span } from '../../text/span';
import { stem } from '../terms/stem';
import { coverOf } from '../statements/statementCover';
import type { ComparableSentence, SentenceName } from './comparableSentences';
import type { Denial } from './denials';
import type { ComparisonContext, DifferenceFinder } from './sentenceDifference';
import { wordSpans } from './wordSpans';

/** Share of the denying clause that must stand in the other sentence; less where it holds a shared name. */
const leastShare = 0.5;
const leastShareByName = 0.35;
/** Share of what is denied, names apart, that must. */
const leastShareOfDenied = 0.2;
/** How far before a word the name stands of whom it tells. */
const reachOfSubject = 80;
/** How telling a word that is denied must be in English at large. */
const leastTelling = 0.35;

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
  const { clause, scope, denied: what, isOfThing } = denial;
  const isName = (stem: string): boolean => sentence.nameStems.has(stem) || other.nameStems.has(stem);
  const term = what.terms.find(({ exact, word, stem }) => !exact && !word.endsWith('ly') && !isName(stem));
  if (scope.terms.length < 2 || term === undefined || term.generic || context.background(term.word) < leastTelling) return 0;
  if (!other.statement.stems.has(term.stem) || other.denials.some((each) => each.near.stems.has(term.stem))) return 0;
  const [said] = wordSpans(text, other, (word) => (isOfThing ? word === term.word : stem(word) === term.stem));
  if (!said || areOfOthers(nameBefore(sentence, denial), nameBefore(other, said))) return 0;
  const { exactShare } = coverOf(scope, other.statement, context.weigh, context.partners);
  const besideNames = coverOf(what, other.statement, (each) => (isName(each.stem) ? 0 : context.weigh(each)), context.partners);
  const sharesName = sentence.names.some((name) => contains(clause, name) && other.identities.has(name.identity.id) && context.nameWeight(name) >= 0.5);
  if (besideNames.exactShare < leastShareOfDenied || exactShare < (sharesName ? leastShareByName : leastShare)) return 0;
  return 0.35 + 0.6 * exactShare + (sharesName ? 0.2 : 0);
}

/** The name nearest before a word, of whom it may tell. */
function nameBefore({ names }: ComparableSentence, { start }: Span): SentenceName | undefined {
  return names.findLast((name) => name.end <= start && name.end >= start - reachOfSubject && name.identity.type !== 'place');
}

function areOfOthers(a: SentenceName | undefined, b: SentenceName | undefined): boolean {
  return a !== undefined && b !== undefined && a.identity.id !== b.identity.id;
}
