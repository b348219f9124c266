import { keptIn } from '../../collections/keptIn';
import { differsByOneSlip, readPersonName } from '../../identity/names/personName';
import type { DifferingPair } from './alignedPair';
import type { ComparableSentence } from './comparableSentences';
import type { SentenceName } from './sentenceName';
import { inBody } from './inBody';
import type { ComparisonContext } from './sentenceDifference';

/** Which spelling is right is worth asking, but after two ages of one person. */
const score = 1.9;
/** In shorter words another letter makes another name: "Un" and "Il". */
const fewestLetters = 3;
/** Where no word of two names is the same, both must be long enough to be known again. */
const fewestLettersOfBoth = 5;

/** A full name as a document spells it, in lower case without accents. */
interface Spelling {
  readonly words: readonly string[];
  readonly told: readonly { readonly name: SentenceName; readonly sentence: ComparableSentence }[];
}

/**
 * Pairs of sentences of two articles on one story that spell one person's full name in two ways, a slip of the pen apart in a word
 * or two, where neither article has the other's spelling. In text order.
 */
export function spellingsApart(here: readonly ComparableSentence[], there: readonly ComparableSentence[], context: ComparisonContext): DifferingPair[] {
  if (!context.sameStory) return [];
  const [ours, theirs] = [spellingsIn(here, context.here.text), spellingsIn(there, context.there.text)];
  const byInitials = new Map<string, Spelling[]>();
  for (const [key, spelling] of theirs) if (!ours.has(key)) keptIn(byInitials, initialsOf(spelling), () => []).push(spelling);
  return [...ours].flatMap(([key, spelling]): DifferingPair[] => {
    const others = theirs.has(key) ? [] : (byInitials.get(initialsOf(spelling)) ?? []);
    const other = others.find((each) => mayBeOneName(spelling.words, each.words) && !areKnownAsTwo(spelling, each, context));
    if (other === undefined) return [];
    const [one, two] = [inBody(spelling.told), inBody(other.told)];
    return [{ kind: 'name', here: one.sentence, there: two.sentence, score, words: () => ({ here: [one.name], there: [two.name] }) }];
  });
}

/** The full names of people, by their words. */
function spellingsIn(sentences: readonly ComparableSentence[], text: string): Map<string, Spelling> {
  const spellings = new Map<string, Spelling & { readonly told: { readonly name: SentenceName; readonly sentence: ComparableSentence }[] }>();
  for (const sentence of sentences) {
    for (const name of sentence.names) {
      const key = name.identity.type === 'person' ? readPersonName(text.slice(name.start, name.end))?.key : undefined;
      if (key?.includes(' ')) keptIn(spellings, key, () => ({ words: key.split(' '), told: [] })).told.push({ name, sentence });
    }
  }
  return spellings;
}

function initialsOf({ words }: Spelling): string {
  return words.map((word) => word[0]).join('');
}

/** Whether two names of one length may be one person's: each word is the same or one slip away. */
function mayBeOneName(a: readonly string[], b: readonly string[]): boolean {
  const least = a.some((word, k) => word === b[k]) ? fewestLetters : fewestLettersOfBoth - 1;
  return a.every((word, k) => word === b[k] || differsByOneSlip(word, b[k]!, least));
}

/** Whether one of the articles names both, as two. */
function areKnownAsTwo(a: Spelling, b: Spelling, { here, there }: ComparisonContext): boolean {
  const [one, other] = [a, b].map(({ told }) => told[0]!.name.identity.id) as [string, string];
  return one !== other && (there.identities.has(one) || here.identities.has(other));
}
