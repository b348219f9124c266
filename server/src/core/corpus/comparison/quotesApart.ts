import type { Mention } from '../../names/mention';
import type { Identity } from '../../identity/identity';
import { haveOneSurname } from './otherSpeaker';
import { overlaps } from '../../text/span';
import type { QuoteVersion } from '../versions/quoteVersions';
import type { DifferingPair } from './alignedPair';
import type { ComparableDocument } from './comparableDocument';
import type { ComparableSentence } from './comparableSentences';

/** How surely two quotes are one utterance when their articles give it to two people. */
const leastScore = 0.6;
const leastWords = 4;
/** One utterance of two speakers is worth reading about before anything that words alone suggest. */
const score = 1.5;

/** Pairs of sentences in which one utterance is given to two people. */
export function quotesApart(versions: readonly QuoteVersion[], here: ComparableDocument, there: ComparableDocument): DifferingPair[] {
  return versions.flatMap(({ a, b, kind, score: likeness }): DifferingPair[] => {
    if (likeness < leastScore || kind === 'other-words') return [];
    const [ours, theirs] = [spoken(here, a.quote), spoken(there, b.quote)];
    if (!ours || !theirs || ours.identity.id === theirs.identity.id || Math.min(ours.words, theirs.words) < leastWords) return [];
    if (haveOneSurname(ours.identity, theirs.identity)) return [];
    if (ours.sentence.identities.has(theirs.identity.id) || theirs.sentence.identities.has(ours.identity.id)) return [];
    return [{ kind: 'speaker', here: ours.sentence, there: theirs.sentence, score, words: () => ({ here: [ours.speaker], there: [theirs.speaker] }) }];
  });
}

interface Spoken {
  readonly identity: Identity;
  readonly speaker: Pick<Mention, 'start' | 'end'>;
  readonly sentence: ComparableSentence;
  readonly words: number;
}

/** A quote whose speaker is known to be a person, with the sentence in which it begins. */
function spoken({ analysis, identities, sentences }: ComparableDocument, index: number): Spoken | undefined {
  const { speaker, start, end, parts } = analysis.quotes[index]!;
  const identity = speaker?.mention === undefined || !speaker.certain ? undefined : identities[speaker.mention];
  if (speaker?.form !== 'name' || identity?.type !== 'person') return undefined;
  const sentence = sentences.find((each) => overlaps(each, speaker) && overlaps(each, { start, end })) ?? sentences.find((each) => overlaps(each, { start, end }));
  const words = parts.reduce((sum, part) => sum + analysis.article.text.slice(part.start, part.end).split(/\s+/).length, 0);
  return sentence && { identity, speaker, sentence, words };
}
